import { check, failed, passed } from "#audit/check.ts";
import type { Colour } from "#audit/colour.ts";
import { touchedTexts } from "#audit/evidence/touched-text.ts";

const link = (css: string, more = "") =>
  `<style>${css}</style><p>See our <a class="h" href="/hours"${more}>opening hours</a>.</p>`;

const button = (css: string) =>
  `<style>button { color: #fff; background: #123; border: 0; padding: 9px } ${css}</style><button>Send the form</button>`;

export default check({
  title: {
    en: "Text stands out under the pointer and with focus too",
    sv: "Text syns tydligt också under pekaren och med fokus",
  },
  criteria: ["1.4.3"],
  impact: "serious",
  harm: {
    en: "People with low vision lose the text of the link just when they point at it or come to it by keyboard.",
    sv: "Den som ser dåligt tappar bort länkens text just när den pekar på den eller kommer dit med tangentbordet.",
  },
  mend: {
    en: "Choose colours for :hover and :focus that stand out as well as the usual ones do.",
    sv: "Välj färger för :hover och :focus som syns lika tydligt som de vanliga.",
  },
  evidence: touchedTexts,
  states: ({ name, forcedColors, media, javaScript }) =>
    javaScript && !forcedColors && media === "screen" && /^(desktop|dark)$/.test(name),
  targets: (texts) => texts,
  judge: ({ contrast, needed, colours, text, touch }) => {
    if (contrast >= needed) return passed;
    const [ink, ground] = colours.map(hex) as [string, string];
    const ratio = Math.floor(contrast * 10) / 10;
    const en = touch === "hover" ? "Under the pointer" : "With focus";
    const sv = touch === "hover" ? "Under pekaren" : "Med fokus";
    return failed({
      en: `${en} the contrast of “${text}” is ${ratio}:1 (${ink} on ${ground}); it must be at least ${needed}:1.`,
      sv: `${sv} är kontrasten för ”${text}” ${comma(ratio)}:1 (${ink} på ${ground}); den måste vara minst ${comma(needed)}:1.`,
    });
  },
  examples: {
    passed: [
      link(".h:hover { color: #000 }"),
      link(".h:focus { color: #fff; background: #000 }"),
      button("button:hover { background: #246 }"),
      link(".h { color: #005 } .h:hover { opacity: .9 }"),
    ],
    failed: [
      link(".h:hover { color: #bbb }"),
      link(".h:focus { color: #ccc }"),
      link(".h { transition: color 1s } .h:hover { color: #999 }"),
      link("p:hover .h { color: #ddd }"),
      link(".h { color: #333 } .h:hover { opacity: .4 }"),
      button("button:hover { background: #9bd }"),
      `<style>summary:focus-visible { color: #fff }</style><details><summary>Opening hours</summary><p>Ten to six</p></details>`,
    ],
    inapplicable: [
      link(".h { color: #bbb }"),
      link(".h:hover { color: #fff; background: linear-gradient(#000, #222) }"),
      link(
        ".h { position: relative; z-index: 0 } .h::before { content: ''; position: absolute; inset: 0; z-index: -1; background: #000; transform: scaleX(0) } .h:hover { color: #fff } .h:hover::before { transform: none }",
      ),
      link(".h:hover { color: #fff; box-shadow: inset 0 -2em 0 #000 }"),
      `<style>button:hover { color: #eee }</style><button disabled>Send</button>`,
      link(".h:hover { text-decoration: none }"),
      "<p>Text</p>",
    ],
  },
});

function hex(colour: Colour): string {
  return `#${colour.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
}

function comma(value: number): string {
  return String(value).replace(".", ",");
}
