import { asPainted } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { focus } from "#audit/evidence/focus.ts";
import { LIMIT, type Mark, mayBeFaint } from "#audit/evidence/focus-mark.ts";
import { ENOUGH } from "#audit/evidence/tab-walk.ts";

// Below this, a mark is certainly too faint: of one colour, and where blurred or broken edges take some of it.
const FLAT = 2.95;
const BLURRED = 2.4;

const styled = (style: string, content = `<a href="/a">Opening hours</a>`) =>
  `<style>body { background: #fff; color: #222; margin: 40px } a, button, input, select { outline: 0 } a { color: #036 } ${style}</style><p>${content}</p>`;
const dark = "button { background: #036; color: #fff; border: 0; padding: 10px }";

/** WCAG 1.4.11, Understanding ("Use of focus indicators"); C40, C45, F78. */
export default check({
  title: {
    en: "The mark of keyboard focus stands out from what is beside it",
    sv: "Markeringen av tangentbordsfokus syns tydligt mot det som finns intill",
  },
  criteria: ["1.4.11"],
  impact: "serious",
  harm: {
    en: "People with low vision who use a keyboard do not see the faint mark that shows where they are.",
    sv: "Den som ser dåligt och använder tangentbord ser inte den svaga markering som visar var den är.",
  },
  mend: {
    en: "Give the mark a colour with a contrast of at least 3:1 against what it is drawn on, or leave the browser's own mark as it is.",
    sv: "Ge markeringen en färg med en kontrast på minst 3:1 mot det som den ritas på, eller låt webbläsarens egen markering vara kvar.",
  },
  states: asPainted,
  evidence: focus,
  // What changes too little to be seen fails 2.4.7 already.
  targets: (stops) =>
    stops.flatMap(({ mark, near, ...stop }) => (mark && near >= ENOUGH ? [{ ...stop, mark }] : [])),
  judge({ mark, editable }) {
    if (!mayBeFaint(mark)) return passed;
    const ratio = (Math.floor(mark.ratio * 10) / 10).toFixed(1);
    const en = `The mark of focus has a contrast of ${ratio}:1 at best against what is beside it; it needs 3:1.`;
    const sv = `Markeringen av fokus har en kontrast på som mest ${ratio.replace(".", ",")}:1 mot det som finns intill, men behöver 3:1.`;
    if (mark.strong >= ENOUGH)
      return cantTell({
        en: `${en} Is what else changes clear enough?`,
        sv: `${sv} Är det andra som ändras tydligt nog?`,
      });
    if (editable)
      return cantTell({
        en: `${en} Can the text cursor be seen well enough?`,
        sv: `${sv} Syns textmarkören tillräckligt väl?`,
      });
    return isCertain(mark)
      ? failed({ en, sv })
      : cantTell({
          en: `${en} Is it clear enough as it is drawn on other screens?`,
          sv: `${sv} Är den tydlig nog så som den ritas på andra skärmar?`,
        });
  },
  examples: {
    passed: [
      styled("a:focus-visible { outline: 2px solid #036 }"),
      styled(
        "button:focus { box-shadow: 0 0 0 3px #fff, 0 0 0 6px #036 }",
        "<button>Save</button>",
      ),
      // A change of background, which is not compared with what was there before.
      styled(`${dark} button:focus { background: #258 }`, "<button>Save</button>"),
      styled("a:focus { background: #ffdd00 }"),
      styled("a { color: #555 } a:focus { color: #999 }"),
      styled("a { text-decoration: none } a:focus { text-decoration: underline }"),
      // Inside the component, and compared with it.
      styled(
        `${dark} button:focus { outline: 2px solid #ffd; outline-offset: -4px }`,
        "<button>Save</button>",
      ),
      // Two colours, of which one always stands out.
      styled(
        "body { background: #777 } a:focus { outline: 2px solid #fff; box-shadow: 0 0 0 4px #000 }",
      ),
      styled("a:focus { outline: 2px solid #949494 }"),
      styled(
        "a { outline: 3px solid transparent; transition: outline-color .3s } a:focus { outline-color: #036 }",
      ),
      styled(
        ".card { padding: 30px } .card a:focus { outline: 2px solid #eee } .card:focus-within { background: #036 } .card:focus-within a { color: #fff }",
        `<span class="card"><a href="/a">Hours</a></span>`,
      ),
    ],
    failed: [
      styled("a:focus { outline: 2px solid #ddd }"),
      styled("a:focus-visible { outline: 3px solid #999; outline-offset: 2px }"),
      styled(
        "body { background: #222; color: #fff } a { color: #9cf } a:focus { outline: 2px solid #555 }",
      ),
      // Around the component: compared with what it is drawn on.
      styled(`${dark} button:focus { box-shadow: 0 0 0 4px #9cf }`, "<button>Save</button>"),
      styled(
        `select { border: 1px solid #767676; background: #fff; padding: 6px }
         select:focus { border-color: #80bdff; box-shadow: 0 0 0 .2rem rgba(0, 123, 255, .25) }`,
        `<select aria-label="Where"><option>Here</option></select>`,
      ),
      styled("a { text-decoration: none; padding-bottom: 4px } a:focus { box-shadow: 0 3px #fc9 }"),
      styled(
        ".card { padding: 30px } .card:focus-within { outline: 2px solid #ddd }",
        `<span class="card"><a href="/a">Hours</a></span>`,
      ),
      {
        html: styled(
          "@media (prefers-color-scheme: dark) { body { background: #111 } a { color: #9cf } } a:focus { outline: 2px solid #333 }",
        ),
        state: { colorScheme: "dark" },
      },
    ],
    inapplicable: [
      `<a href="/a">In the browser's own way</a>`,
      styled("a:focus { outline: 0 }"),
      styled("a:focus { outline: 2px solid #ddd }", `<a href="/a" tabindex="-1">Hours</a>`),
      `<style>a:focus { outline-color: #ddd }</style><a href="/a">Hours</a>`,
    ],
    cantTell: [
      styled(
        "input { border: 1px solid #555 } input:focus { box-shadow: 0 0 0 3px #bdf }",
        `<input aria-label="Name">`,
      ),
      styled("a:focus { box-shadow: 0 0 7px 1px rgba(0, 60, 120, .85) }"),
    ],
  },
});

/** Whether the mark is too faint however its edges are drawn. */
function isCertain({ flat, ratio }: Mark): boolean {
  return ratio < (flat ? Math.min(FLAT, LIMIT) : BLURRED);
}
