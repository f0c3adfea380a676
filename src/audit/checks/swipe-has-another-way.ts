import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, descendants, isSeen, shownText } from "#audit/document/query.ts";
import { listeners } from "#audit/evidence/listeners.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { together } from "#audit/together.ts";

const STARTS = ["touchstart", "pointerdown"];
const ENDS = ["touchend", "touchmove", "pointermove", "pointerup"];
const TOLD = /\b(swipe|pinch|two fingers)\b|\b(svep|nyp|två fingrar|dra åt (sidan|höger|vänster))/i;

const gallery = (more: string, told = "<p>Swipe to see more pictures.</p>") =>
  `<div><div id="g" style="width: 200px; height: 90px; background: #ccc; ${more}">Picture 1</div>${told}</div>
  <script>g.addEventListener("touchstart", () => {}); g.addEventListener("touchend", () => {})</script>`;

/** WCAG F105 and technique G215. */
export default check({
  title: {
    en: "What is done with a swipe can be done with a press",
    sv: "Det som görs med en svepning går att göra med ett tryck",
  },
  criteria: ["2.5.1"],
  impact: "serious",
  harm: {
    en: "People who use a head pointer, an eye tracker or a trembling hand cannot swipe.",
    sv: "Den som använder huvudmus eller ögonstyrning, eller är darrig på handen, kan inte svepa.",
  },
  mend: {
    en: "Add buttons that do the same: Previous and Next, or plus and minus.",
    sv: "Lägg till knappar som gör samma sak: Föregående och Nästa, eller plus och minus.",
  },
  states: asLoaded,
  evidence: together(
    {
      en: "By asking the browser which elements listen to touches.",
      sv: "Genom att fråga webbläsaren vilka element som lyssnar på beröring.",
    },
    { page: snapshot, listening: listeners },
  ),
  targets: ({ page, listening }) =>
    page.elements.filter((element) => {
      const heard = listening.get(element.backendNodeId);
      const swiped =
        STARTS.some((type) => heard?.has(type)) && ENDS.some((type) => heard?.has(type));
      return swiped && !/^(html|body|input|button|a|video)$/.test(element.tag) && isSeen(element);
    }),
  judge(element) {
    const around = element.parent ?? element;
    const told = TOLD.test(shownText(around)) || element.style?.["touch-action"] === "none";
    if (!told || descendants(around).some(isPressed)) return passed;
    return cantTell({
      en: "This listens to fingers that move over it. Can the same be done with presses alone?",
      sv: "Det här lyssnar på fingrar som rör sig över det. Går samma sak att göra med bara tryck?",
    });
  },
  examples: {
    passed: [
      gallery("", "<p>Swipe to see more.</p><button>Next picture</button>"),
      gallery("", "<p>A picture</p>"),
      gallery("touch-action: none", "<a href='/next'>Next picture</a>"),
    ],
    failed: [],
    inapplicable: [
      "<p>Swipe to see more pictures.</p>",
      `<button ontouchstart="1" ontouchend="1">Swipe</button>`,
      gallery("display: none"),
    ],
    cantTell: [
      gallery(""),
      gallery("", "<p>Svep åt sidan för fler bilder.</p>"),
      gallery("touch-action: none", ""),
    ],
  },
});

function isPressed(element: PageElement): boolean {
  const { tag, attributes } = element;
  if (/^(button|input|select)$/.test(tag) || (tag === "a" && attributes.has("href"))) return true;
  return attribute(element, "role") === "button" && attributes.has("tabindex");
}
