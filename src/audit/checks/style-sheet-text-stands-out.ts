import { check, failed, passed } from "#audit/check.ts";
import { contrast, hex, over, parseColour } from "#audit/colour.ts";
import type { PageElement, TextRun } from "#audit/document/element.ts";
import { attribute, closest, isSeen, px } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { groundOf } from "#audit/ground.ts";

const before = (css: string, more = "") =>
  `<style>li::before { content: "Klockan 7 "; ${css} } ${more}</style><ul><li>Yoga</li></ul>`;

/** WCAG 1.4.3 of the words that ::before and ::after write, which axe-core does not see. */
export default check({
  title: {
    en: "Text that the style sheet writes stands out from its background",
    sv: "Text som stilmallen skriver syns tydligt mot sin bakgrund",
  },
  criteria: ["1.4.3"],
  impact: "serious",
  harm: {
    en: "People with low vision cannot read the text.",
    sv: "Den som ser dåligt kan inte läsa texten.",
  },
  mend: {
    en: "Give the text a contrast of at least 4.5:1 with its background, 3:1 if it is large.",
    sv: "Ge texten en kontrast på minst 4,5:1 mot bakgrunden, eller 3:1 om den är stor.",
  },
  states: ({ forcedColors, media }) => !forcedColors && media === "screen",
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.flatMap((element) => {
      if (!isSeen(element) || closest(element, isOff)) return [];
      return element.content.flatMap((run) => {
        const painted = run.kind === "text" && paintedAs(run, element);
        return painted ? [{ ...painted, selector: element.selector, html: element.html }] : [];
      });
    }),
  judge({ text, colours, needed }) {
    const [ink, ground] = colours;
    const ratio = contrast(ink, ground);
    if (ratio >= needed) return passed;
    const said = (Math.floor(ratio * 10) / 10).toFixed(1);
    return failed({
      en: `“${text}”, which the style sheet writes, has a contrast of ${said}:1 (${hex(ink)} on ${hex(ground)}); it must be at least ${needed}:1.`,
      sv: `”${text}”, som stilmallen skriver, har kontrasten ${said.replace(".", ",")}:1 (${hex(ink)} mot ${hex(ground)}), men den måste vara minst ${String(needed).replace(".", ",")}:1.`,
    });
  },
  examples: {
    passed: [
      before("color: #333"),
      before("color: #fff; background: #123"),
      before("color: #888; font-size: 2rem"),
    ],
    failed: [
      before("color: #bbb"),
      before("color: #fff; background: #9c9"),
      before("", "ul { background: #222; color: #444 }"),
      before("opacity: .4"),
    ],
    inapplicable: [
      before("display: none; color: #ccc"),
      `<style>li::before { content: "→ "; color: #ccc }</style><ul><li>Yoga</li></ul>`,
      before("color: #bbb; position: absolute; left: 200px"),
      before("color: #bbb", "ul { background: linear-gradient(#fff, #000) }"),
      `<style>i::before { content: "home"; font-family: "Material Icons"; color: #bbb }</style><i></i>`,
    ],
  },
});

function isOff(element: PageElement): boolean {
  return element.attributes.has("disabled") || attribute(element, "aria-disabled") === "true";
}

/** What words are painted with and on, where styles tell; undefined of signs and icons. */
function paintedAs({ generated, text, lines, style }: TextRun, parent: PageElement) {
  if (!style || !/before|after/.test(generated ?? "") || !/\p{L}{2}/u.test(text)) return undefined;
  if (/icon|symbol|awesome|glyph/i.test(`${style["font-family"]} ${attribute(parent, "class")}`))
    return undefined;
  const drawn = lines.some(({ width, height }) => width >= 4 && height >= 4);
  if (!drawn || /absolute|fixed|sticky/.test(style.position) || style.visibility !== "visible")
    return undefined;
  const [ink, own, behind] = [
    parseColour(style["-webkit-text-fill-color"]),
    parseColour(style["background-color"]),
    groundOf(parent),
  ];
  if (!ink || !own || !behind || style["background-image"] !== "none") return undefined;
  if (style["text-shadow"] !== "none" || style.filter !== "none") return undefined;
  const opacity = Number(style.opacity);
  if (opacity === 0 || ink[3] < 0.1) return undefined;
  const [red, green, blue, alpha] = own;
  const ground = over([red, green, blue, alpha * opacity], behind);
  const size = px(style["font-size"]);
  const large = size >= 24 || (size >= 18.66 && Number(style["font-weight"]) >= 700);
  const mixed = over([ink[0], ink[1], ink[2], ink[3] * opacity], ground);
  return { text: text.trim(), colours: [mixed, ground] as const, needed: large ? 3 : 4.5 };
}
