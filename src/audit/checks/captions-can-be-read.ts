import { cantTell, check, failed, passed, type Verdict } from "#audit/check.ts";
import { type Captioned, type Held, tracks } from "#audit/evidence/tracks.ts";
import { foreign, languageName, sizeOf } from "#audit/language/detect.ts";
import { hasTextBeside } from "#audit/media-text.ts";

/** What is heard besides speech: [music], (applause), ♪. */
const SOUNDS = /\[[^\]]*\]|\([^)]*\)|♪[^♪]*♪?|[♪♫#-]/g;
const FEWEST = 20;

const CUES = `WEBVTT

00:00.000 --> 00:04.000
Your permit is for the zone where you live, and you may park there all day.

00:04.000 --> 00:09.000
If you want to park in another zone, you have to buy a ticket in the machine.`;
const film = (file?: string, more = "", language = "en") => ({
  html: `<video src="/a.mp4" controls width="300" height="200"><track kind="captions" srclang="${language}" src="/a.vtt"></video>${more}`,
  files: file === undefined ? {} : { "/a.vtt": file },
});

export default check({
  title: {
    en: "The captions of a film are there and hold what is said",
    sv: "En films undertexter finns och innehåller det som sägs",
  },
  // WCAG F8, H95.
  criteria: ["1.2.2"],
  impact: "critical",
  harm: {
    en: "People who do not hear turn on the captions and get none, or such as do not tell what is said.",
    sv: "Den som inte hör slår på undertexterna och får inga, eller sådana som inte berättar vad som sägs.",
  },
  mend: {
    en: "Put a WebVTT file in the track's address, with all that is said and the sounds that matter, and its language in srclang.",
    sv: "Lägg en WebVTT-fil på spårets adress, med allt som sägs och de ljud som betyder något, och ange dess språk i srclang.",
  },
  evidence: tracks,
  targets: (films) => films,
  judge(film) {
    const read = film.tracks.filter(({ held }) => held !== "unknown");
    // One that can be read is enough.
    const [first] = read.filter(({ held }) => isEmpty(held));
    if (first && read.length === film.tracks.length && read.every(({ held }) => isEmpty(held)))
      return judgeEmpty(film, first.source, first.held);
    return judgeWords(film);
  },
  examples: {
    passed: [
      film(CUES),
      film(),
      film(CUES.replace("WEBVTT", "WEBVTT - Zones\nKind: captions")),
      {
        html: `<video src="/a.mp4" controls width="300" height="200"><track kind="captions" srclang="sv" src="/none.vtt"><track kind="captions" srclang="en" src="/a.vtt"></video>`,
        files: { "/none.vtt": "", "/a.vtt": CUES },
      },
    ],
    failed: [
      film(""),
      film("WEBVTT\n\nNOTE Nothing yet"),
      film("1\n00:00:00,000 --> 00:00:04,000\nYour permit is for your zone."),
      film("WEBVTT\n\n00:00.000 --> 00:04.000\n"),
      `<video src="/a.mp4" controls width="300" height="200"><track kind="subtitles" srclang="en" src=""></video>`,
    ],
    inapplicable: [
      `<video src="/a.mp4" controls></video>`,
      `<video src="/a.mp4" controls><track kind="chapters" src="data:,"></video>`,
      `<audio src="/a.mp3" controls><track kind="captions" src="data:,"></audio>`,
      `<div hidden><video src="/a.mp4"><track kind="captions" src="data:,"></video></div>`,
    ],
    cantTell: [
      film("", "<p>The film is subtitled.</p>"),
      film("WEBVTT\n\n00:00.000 --> 00:59.000\n[music]"),
      film(CUES, "", "sv"),
    ],
  },
});

function isEmpty(held: Held): boolean {
  return (
    held === "missing" ||
    held === "no captions file" ||
    (typeof held !== "string" && held.join("") === "")
  );
}

function judgeEmpty({ element }: Captioned, source: string, held: Held): Verdict {
  const what =
    held === "missing"
      ? { en: "is not there", sv: "finns inte" }
      : held === "no captions file"
        ? {
            en: "is no WebVTT file, and browsers show nothing of it",
            sv: "är ingen WebVTT-fil, och webbläsare visar inget av den",
          }
        : { en: "has no text", sv: "har ingen text" };
  if (hasTextBeside(element))
    return cantTell({
      en: `The captions file “${source}” ${what.en}. Are there captions in the picture itself, or another version of the film with captions?`,
      sv: `Filen med undertexter, ”${source}”, ${what.sv}. Finns undertexter i själva bilden, eller en annan version av filmen med undertexter?`,
    });
  return failed({
    en: `The captions file “${source}” ${what.en}.`,
    sv: `Filen med undertexter, ”${source}”, ${what.sv}.`,
  });
}

function judgeWords({ tracks }: Captioned): Verdict {
  for (const { held, language, source } of tracks) {
    if (typeof held === "string" || isEmpty(held)) continue;
    const spoken = held.join(" ").replace(SOUNDS, " ");
    if (sizeOf(spoken).words === 0)
      return cantTell({
        en: `The captions in “${source}” only tell of sounds, such as “${held[0]}”. Is anything said in the film?`,
        sv: `Undertexterna i ”${source}” berättar bara om ljud, som ”${held[0]}”. Sägs något i filmen?`,
      });
    const other = sizeOf(spoken).words >= FEWEST ? foreign(spoken, language) : undefined;
    if (!other?.certain) continue;
    const [said, is] = [languageName(language), languageName(other.language)];
    return cantTell({
      en: `The captions in “${source}” are said to be in ${said.en} and seem to be in ${is.en}. Is it the right file?`,
      sv: `Undertexterna i ”${source}” sägs vara på ${said.sv} och verkar vara på ${is.sv}. Är det rätt fil?`,
    });
  }
  return passed;
}
