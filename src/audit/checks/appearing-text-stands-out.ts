import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { hex } from "#audit/colour.ts";
import { appearingTexts } from "#audit/evidence/appearing-texts.ts";

const form = (css: string, more = "") =>
  `<form id="f" novalidate><label for="n">Name *</label><input id="n"><p id="m" role="alert" style="${css}">${more}</p><button>Send</button></form>
  <script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "Enter your name" }</script>`;
const button = (css: string) =>
  `<button type="button" id="b">Prices</button><div id="s" hidden style="${css}"><p>It costs ten kronor.</p></div>
  <script>b.onclick = () => { s.hidden = !s.hidden }</script>`;

/** WCAG 1.4.3 of what is not there as the page loads: messages, errors, what a button opens. */
export default check({
  title: {
    en: "Text that comes when something is pressed stands out from its background",
    sv: "Text som kommer fram när man trycker på något syns tydligt mot sin bakgrund",
  },
  criteria: ["1.4.3"],
  impact: "serious",
  harm: {
    en: "People with low vision cannot read what they were just told.",
    sv: "Den som ser dåligt kan inte läsa det som sidan just sa.",
  },
  mend: {
    en: "Give the text a contrast of at least 4.5:1 with its background, 3:1 if it is large.",
    sv: "Ge texten en kontrast på minst 4,5:1 mot bakgrunden, eller 3:1 om den är stor.",
  },
  states: asLoaded,
  evidence: appearingTexts,
  targets: (texts) => texts,
  judge({ text, colours, contrast, needed }) {
    if (contrast >= needed) return passed;
    const [ink, ground] = colours.map(hex) as [string, string];
    const ratio = (Math.floor(contrast * 10) / 10).toFixed(1);
    return failed({
      en: `When it is pressed, “${text}” comes with a contrast of ${ratio}:1 (${ink} on ${ground}); it must be at least ${needed}:1.`,
      sv: `När man trycker kommer ”${text}” fram med kontrasten ${comma(ratio)}:1 (${ink} mot ${ground}), men den måste vara minst ${comma(needed)}:1.`,
    });
  },
  examples: {
    passed: [form("color: #a00"), button("background: #222; color: #fff"), button("")],
    failed: [
      form("color: #f99"),
      button("background: #ddd; color: #999"),
      form("color: #fff; background: #9c9"),
      button("opacity: .4"),
    ],
    inapplicable: [
      `<p style="color: #ccc">It costs ten kronor.</p>`,
      `<button type="button" id="b">More</button><button id="s" disabled hidden style="color: #bbb">Save it</button><script>b.onclick = () => { s.hidden = false }</script>`,
      `<button type="button">Nothing</button>`,
      button("background: linear-gradient(#fff, #ddd); color: #999"),
    ],
  },
});

function comma(value: number | string): string {
  return String(value).replace(".", ",");
}
