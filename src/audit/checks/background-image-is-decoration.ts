import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, passed } from "#audit/check.ts";
import type { PageDocument, PageElement } from "#audit/document/element.ts";
import {
  ancestors,
  attribute,
  children,
  closest,
  isHidden,
  isSeen,
  roleOf,
  shownText,
} from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import type { Target } from "#audit/outcome.ts";

// CSS pixels: less is a sign beside a text, or a line.
const [LEAST_WIDTH, LEAST_HEIGHT] = [60, 30];
// The part of the window's width from which it is a backdrop.
const BACKDROP = 0.9;
const DECORATION =
  /(^|[^a-z])(bg|background|bakgrund|backdrop|pattern|texture|mönster|spacer|divider|separator|wave|waves|decor\w*|dekor\w*|gradient|shadow|blob|shape|hero|overlay|placeholder|blank|transparent|noise|grid|dots|loader|spinner)([^a-z]|$)/i;
const box = (more = "", style = "") =>
  `<div style="background: url(/text.svg) no-repeat; width: 300px; height: 60px; ${style}" ${more}></div>`;

/** WCAG F3. */
export default check({
  title: {
    en: "A picture in the background of an empty element is mere decoration",
    sv: "En bild i bakgrunden på ett tomt element är bara utsmyckning",
  },
  criteria: ["1.1.1"],
  impact: "serious",
  harm: {
    en: "People who do not see the picture, or have backgrounds switched off, do not even learn that it is there.",
    sv: "Den som inte ser bilden, eller har stängt av bakgrunder, får inte veta att den finns.",
  },
  mend: {
    en: 'If the picture says something, use an img with alt, or role="img" with aria-label.',
    sv: 'Om bilden säger något, använd img med alt, eller role="img" med aria-label.',
  },
  evidence: snapshot,
  states: asLoaded,
  targets: ({ documents }) => documents.flatMap(pictures),
  judge: ({ element, file }) =>
    isSaid(element)
      ? passed
      : cantTell({
          en: `Does the picture ${file} say something? It stands in the background of an empty element, and no text says what it shows.`,
          sv: `Säger bilden ${file} något? Den ligger i bakgrunden på ett tomt element, och ingen text säger vad den visar.`,
        }),
  examples: {
    passed: [
      box(`role="img" aria-label="Welcome to the library"`),
      `<a href="/a">${box()}<h3>Welcome to the library</h3></a>`,
      `<article>${box()}<h3>Welcome to the library</h3></article>`,
    ],
    failed: [],
    inapplicable: [
      box("", "width: 20px"),
      box("", "width: 100vw"),
      box(`aria-hidden="true"`),
      box().replace("text.svg", "wave-bg.svg"),
      `<div style="background: url(/text.svg); width: 300px; height: 60px">Welcome</div>`,
    ],
    cantTell: [
      `<h1>Library</h1>${box()}<p>We are open every day.</p>`,
      box() + box(),
      `<p>We are open every day.</p><span style="display: inline-block; background-image: url(/hours.png); width: 80px; height: 80px"></span>`,
    ],
  },
});

interface Picture extends Target {
  readonly element: PageElement;
  readonly file: string;
}

/** Each picture once, where it first stands. */
function pictures({ elements, width }: PageDocument): Picture[] {
  const found = new Map<string, Picture>();
  for (const element of elements) {
    const url = /url\("?([^")]+)"?\)/.exec(element.style?.["background-image"] ?? "")?.[1];
    if (!url || found.has(url) || !isPicture(element, width)) continue;
    const file = /([^/?#]{1,60})([?#]|$)/.exec(url)?.[1] ?? url.slice(0, 40);
    if (/^data:/.test(url) || DECORATION.test(url)) continue;
    found.set(url, { selector: element.selector, html: element.html, element, file });
  }
  return [...found.values()];
}

function isPicture(element: PageElement, width: number): boolean {
  const { box, tag, style, content } = element;
  if (!box || box.width < LEAST_WIDTH || box.height < LEAST_HEIGHT) return false;
  if (box.width >= BACKDROP * width || !isSeen(element) || isHidden(element)) return false;
  if (/^(input|textarea|select|html|body|video|iframe|hr|td)$/.test(tag)) return false;
  const isEmpty = content.every((child) => child.kind === "text" && !child.text.trim());
  // What lies out of the flow lies behind something else.
  return isEmpty && !/absolute|fixed/.test(style?.position ?? "");
}

/** A name, or a text in the link, the item or the card that it stands in. */
function isSaid(element: PageElement): boolean {
  if (element.exposed?.name || attribute(element, "aria-label")) return true;
  const control = closest(element, (at) => /^(link|button|img|image)$/.test(roleOf(at)));
  if (control?.exposed?.name) return true;
  const card = ancestors(element).find(
    (at) => /^(li|article|figure|td|a|button)$/.test(at.tag) || isCard(at),
  );
  return card !== undefined && shownText(card) !== "";
}

/** One of several boxes that are built alike. */
function isCard({ tag, parent, attributes }: PageElement): boolean {
  if (tag !== "div" || !parent) return false;
  const name = attributes.get("class");
  const alike = children(parent).filter(
    (one) => one.tag === tag && one.attributes.get("class") === name,
  );
  return Boolean(name) && alike.length > 1;
}
