import { cantTell, check, passed } from "#audit/check.ts";
import { type NamedImage, namedImages } from "#audit/evidence/image-names.ts";
import { shareWords } from "#audit/language/stems.ts";

const LOGO =
  /^(.+?)(?:'s|s)? (?:logo|logotyp|logotype|logga)$|^(?:logo|logotyp|logga) (?:of|för|av) (.+)$/i;

export default check({
  title: {
    en: "The text of a logo names the one that its file names",
    sv: "En logotyps text nämner samma namn som dess fil",
  },
  criteria: ["1.1.1"],
  act: ["qt1vmo"],
  impact: "serious",
  harm: {
    en: "People who do not see the image are told that it shows something else than it does.",
    sv: "Den som inte ser bilden får veta något annat än vad den visar.",
  },
  mend: {
    en: "Say in alt what this image shows.",
    sv: "Skriv i alt vad just den här bilden visar.",
  },
  evidence: namedImages,
  targets: (images) => images.filter(({ name, file }) => LOGO.test(name) && /logo/i.test(file)),
  judge({ name, file }: NamedImage) {
    const [, before, after] = LOGO.exec(name) ?? [];
    const other = file
      .toLowerCase()
      .replace(/\.\w+$/, "")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !GENERAL.test(word));
    const owner = before ?? after ?? "";
    if (other.length === 0 || shareWords(owner, other.join(" ")) || initials(owner) === other[0])
      return passed;
    return cantTell({
      en: `Does the image show what “${name}” says? Its file is called “${file}”.`,
      sv: `Visar bilden det som ”${name}” säger? Filen heter ”${file}”.`,
    });
  },
  examples: {
    passed: [
      `<img src="/w3c-logo.png" alt="W3C logo">`,
      `<img src="/logo.svg" alt="The City logo">`,
      `<img src="/logo-white@2x.png" alt="Agency for Public Works logo">`,
      `<img src="/apw_logo.png" alt="Agency Public Works logo">`,
    ],
    failed: [],
    inapplicable: [
      `<img src="/w3c-logo.png" alt="">`,
      `<img src="/a1b2c3.png" alt="ERCIM logo">`,
      `<img src="/w3c-logo.png" alt="Start page">`,
    ],
    cantTell: [
      `<img src="/w3c-logo.png" alt="ERCIM logo">`,
      `<img src="/w3c-logo.png" alt="Logo of HTML">`,
      `<img src="/img/acme_logo.svg" alt="Boverkets logotyp">`,
    ],
  },
});

/** What logo files are called beside whose they are: colours, sizes, places, versions, hashes. */
const GENERAL =
  /^(\w*logo\w*|logga|white|black|dark|light|vit|svart|small|large|big|mini|main|header|footer|site|new|full|horizontal|vertical|rgb|cmyk|color|colour|symbol|brand|image|img|icon|default|v?\d+x?|[\da-f]{6,}|min|web|retina|inverted|neg|pos|text|mark|sv|en)$/;

function initials(owner: string): string {
  return (owner.match(/(?<!\p{L})\p{L}/gu) ?? []).join("").toLowerCase();
}
