import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { activations } from "#audit/evidence/activations.ts";

const made = (tag: string, script = "") =>
  `<${tag}>Renew</${tag.split(" ", 1)[0]}><p id="o" role="status"></p>
   <script>const act = () => { o.textContent = "Renewed until May"; return false }; b.onclick = act; ${script}</script>`;

/** ARIA APG "Button". */
export default check({
  title: {
    en: "What says that it is a button answers both Enter and Space",
    sv: "Det som säger att det är en knapp svarar både på Enter och på blanksteg",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who hear “button” press the key that works on all buttons, and nothing happens.",
    sv: "Den som hör ”knapp” trycker på den tangent som fungerar på alla knappar, och inget händer.",
  },
  mend: {
    en: "Use a button element. Or let it be a link, if it leads somewhere.",
    sv: "Använd ett button-element. Eller låt det vara en länk, om det leder någonstans.",
  },
  states: asLoaded,
  evidence: activations,
  targets: (all) => all.filter(({ role, enter, space }) => role === "button" && (enter || space)),
  judge({ name, enter, space }) {
    if (enter && space) return passed;
    const [does, not] = enter ? ["Enter", "Space"] : ["Space", "Enter"];
    const swedish = (key: string) => (key === "Space" ? "blanksteg" : key);
    return failed({
      en: `“${name}” is a button for assistive technology and answers ${does}, but not ${not}.`,
      sv: `”${name}” är en knapp för hjälpmedel och svarar på ${swedish(does as string)} men inte på ${swedish(not as string)}.`,
    });
  },
  examples: {
    passed: [
      made(
        `div id="b" role="button" tabindex="0"`,
        `b.onkeydown = (e) => { if ("Enter ".includes(e.key)) act() }`,
      ),
      made(`a id="b" role="button" href="#o"`, `b.onkeydown = (e) => { if (e.key === " ") act() }`),
      made(`span id="b" role="button" tabindex="0"`, "b.onkeydown = act"),
    ],
    failed: [
      made(`a id="b" role="button" href="#o"`),
      made(
        `div id="b" role="button" tabindex="0"`,
        `b.onkeydown = (e) => { if (e.key === "Enter") act() }`,
      ),
      made(
        `div id="b" role="button" tabindex="0"`,
        `b.onkeydown = (e) => { if (e.key === " ") act() }`,
      ),
    ],
    inapplicable: [
      made(`button id="b"`),
      made(`a id="b" href="#o"`),
      made(`div id="b" role="button" tabindex="0"`),
    ],
  },
});
