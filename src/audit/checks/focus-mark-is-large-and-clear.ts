import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { focusAppearance } from "#audit/evidence/focus-appearance.ts";

const styled = (style: string, content = `<a href="/a">Opening hours</a>`) =>
  `<style>body { background: #fff } a, button { color: #036; outline: 0 } ${style}</style><p>${content}</p>`;
// What lies at the edge of a pixel is blended with what is beside it.
const ENOUGH = 0.9;

export default check({
  title: {
    en: "The mark of keyboard focus is large enough and stands out",
    sv: "Markeringen av tangentbordsfokus är stor nog och framträder tydligt",
  },
  criteria: ["2.4.13"],
  least: "AAA",
  impact: "moderate",
  harm: {
    en: "People with low vision do not find the thin or faint mark that shows where they are.",
    sv: "Den som ser dåligt hittar inte den tunna eller svaga markering som visar var den är.",
  },
  mend: {
    en: "Draw an outline of at least 2 pixels, in a colour with the contrast 3 to 1 against what it is drawn on.",
    sv: "Rita en ram på minst 2 bildpunkter, i en färg med kontrasten 3 till 1 mot det som den ritas på.",
  },
  states: asLoaded,
  evidence: focusAppearance,
  // What changes nothing at all fails 2.4.7 already.
  targets: (stops) => stops.filter(({ own, changed }) => own || changed > 0),
  judge: ({ own, changed, least }) =>
    own || changed >= least * ENOUGH
      ? passed
      : failed({
          en: `With focus ${changed} pixels change with the contrast 3 to 1; an outline of 2 pixels around it has ${least.toFixed(0)}.`,
          sv: `Med fokus ändras ${changed} bildpunkter med kontrasten 3 till 1; en ram på 2 bildpunkter runt det har ${least.toFixed(0)}.`,
        }),
  examples: {
    passed: [
      `<a href="/a">In the browser's own way</a>`,
      styled("a:focus-visible { outline: 3px solid #036 }"),
      styled("a:focus-visible { background: #036; color: #fff }"),
      styled(
        "button:focus { box-shadow: 0 0 0 3px #fff, 0 0 0 6px #036 }",
        "<button>Save</button>",
      ),
      // Scrolled into sight by Tab, it stands at the window's edge.
      styled(
        "button { display: block; width: 400px } button:focus { outline: 3px solid #036 }",
        `<span style="display: block; height: 900px">Text</span><button>Save</button><span style="display: block; height: 900px">Text</span>`,
      ),
    ],
    failed: [
      styled("a:focus-visible { outline: 1px solid #036 }"),
      styled("a { text-decoration: none } a:focus-visible { text-decoration: underline }"),
      styled("button:focus { outline: 1px dotted #000 }", "<button>Save all of this</button>"),
    ],
    inapplicable: [
      `<p>Text</p>`,
      styled("a:focus { outline: 0 }"),
      styled("a:focus { outline: 4px solid #ddd }", `<a href="/a" tabindex="-1">Hours</a>`),
    ],
  },
});
