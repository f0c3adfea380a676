import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, passed } from "#audit/check.ts";
import { presses } from "#audit/evidence/presses.ts";

const picture = (colour: string) =>
  `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='90' height='90'%3E%3Crect width='90' height='90' fill='${colour}'/%3E%3C/svg%3E`;
const gallery = (act: string) =>
  `<img id="i" src="${picture("red")}" alt="A red door" width="90" height="90"><button type="button" id="b">Next picture</button>
  <script>b.onclick = () => { ${act} }</script>`;
const NEXT = `i.src = "${picture("blue")}"`;

/** WCAG F20. */
export default check({
  title: {
    en: "The text of an image follows when another picture is shown",
    sv: "Bildens text följer med när en annan bild visas",
  },
  criteria: ["1.1.1"],
  impact: "serious",
  harm: {
    en: "People who do not see the picture are told of one that is not shown any more.",
    sv: "Den som inte ser bilden får höra om en som inte längre visas.",
  },
  mend: {
    en: "Set alt at the same time as src.",
    sv: "Sätt alt samtidigt som src.",
  },
  states: asLoaded,
  evidence: presses,
  targets: (all) => all.filter(({ first }) => !first.gone),
  judge({ name, first: { staleImages } }) {
    const [text] = staleImages;
    if (text === undefined) return passed;
    return cantTell({
      en: `After “${name}” an image shows another picture and still says “${text}”. Is that what it shows?`,
      sv: `Efter ”${name}” visar en bild något annat men säger fortfarande ”${text}”. Är det vad den visar?`,
    });
  },
  examples: {
    passed: [
      gallery(`${NEXT}; i.alt = "A blue door"`),
      gallery("i.hidden = true"),
      `<button type="button">Nothing</button>`,
    ],
    failed: [],
    inapplicable: ["<p>Text</p>", "<a href='/a'>A</a>", '<img src="/a.png" alt="A door">'],
    cantTell: [
      gallery(NEXT),
      gallery(`setTimeout(() => { ${NEXT} }, 20)`),
      gallery(`i.src = i.src === "${picture("red")}" ? "${picture("blue")}" : "${picture("red")}"`),
    ],
  },
});
