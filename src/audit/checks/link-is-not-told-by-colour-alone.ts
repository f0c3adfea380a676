import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { type Colour, contrast, parseColour } from "#audit/colour.ts";
import type { PageElement, TextRun } from "#audit/document/element.ts";
import { closest, isInline, isSeen, px, shownText } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

// How far the colours of link and text must be apart when nothing else tells them apart (WCAG G183).
const LEAST = 3;
// Signs of text beside the link: less is a separator or a label, not a sentence.
const SENTENCE = 20;
const page = (css: string, link = `<a href="/p">building permits</a>`) =>
  `<style>p { color: #222 } a { text-decoration: none; color: #333366; ${css} }</style><p>You can read more about ${link} on the page of the agency.</p>`;

export default check({
  title: {
    en: "A link in running text is told by more than its colour",
    sv: "En länk i löpande text syns på mer än färgen",
  },
  // WCAG F73, G183.
  criteria: ["1.4.1"],
  impact: "serious",
  harm: {
    en: "People who do not see the colours apart cannot find the link in the text.",
    sv: "Den som inte ser skillnad på färgerna hittar inte länken i texten.",
  },
  mend: {
    en: "Underline links in running text.",
    sv: "Stryk under länkar i löpande text.",
  },
  evidence: snapshot,
  states: asLoaded,
  targets: ({ elements }) => elements.filter(isLinkInText),
  judge(link) {
    const near = colourOf(besides(link)[0]?.parent);
    const own = colourOf(texts(link)[0]?.parent);
    if (!near || !own || hasSign(link)) return passed;
    const ratio = contrast(own, near);
    // The very same colour tells nothing at all: that is not told by colour, but a fault all the same.
    const text = shownText(link).slice(0, 60);
    if (String(own) === String(near))
      return isInShared(link)
        ? passed
        : {
            criteria: "best-practice",
            ...failed({
              en: `The link “${text}” looks just like the text around it.`,
              sv: `Länken ”${text}” ser ut precis som texten runt om.`,
            }),
          };
    if (ratio >= LEAST) return passed;
    const [en, sv] = [ratio.toFixed(1), ratio.toFixed(1).replace(".", ",")];
    return failed({
      en: `The link “${text}” differs from the text around it in colour alone, with a contrast of ${en}:1.`,
      sv: `Länken ”${text}” skiljer sig bara i färg från texten runt om, med kontrasten ${sv}:1.`,
    });
  },
  examples: {
    passed: [
      page("text-decoration: underline"),
      page("font-weight: 700"),
      page("border-bottom: 1px solid"),
      page("color: #7d9cff"),
      page("background: #ffe"),
      page("", `<a href="/p"><u>building permits</u></a>`),
      page("color: #222").replace(/<p>.*/, (text) => `<footer>${text}</footer>`),
      page("", `<u><a href="/p">building permits</a></u>`),
    ],
    failed: [
      page(""),
      page("color: inherit"),
      page("", `<span><a href="/p">building permits</a></span>`),
      page("", `<a href="/p"><span style="color: #522">building permits</span></a>`),
    ],
    inapplicable: [
      `<style>a { text-decoration: none; color: #333366 }</style><nav><a href="/a">News</a> <a href="/b">Contact</a></nav>`,
      `<style>a { text-decoration: none; color: #333366 }</style><p>See: <a href="/a">News</a></p>`,
      `<p>There is nothing to press in this text about building permits.</p>`,
    ],
  },
});

function isLinkInText(element: PageElement): boolean {
  if (element.exposed?.role !== "link" || !isInline(element) || !isSeen(element)) return false;
  if (/inline-/.test(element.style?.display ?? "") || texts(element).length === 0) return false;
  const length = besides(element).reduce((sum, { text }) => sum + text.trim().length, 0);
  return length >= SENTENCE;
}

/** What stands in the parts that all pages share is known for links by its place. */
function isInShared(link: PageElement): boolean {
  return closest(link, ({ tag }) => /^(nav|header|footer|h[1-6]|address)$/.test(tag)) !== undefined;
}

/** The texts of the block around the link that stand in no link. */
function besides(link: PageElement): TextRun[] {
  let block = link.parent;
  while (block && isInline(block)) block = block.parent;
  if (!block) return [];
  const found = known.get(block) ?? texts(block, true);
  known.set(block, found);
  return found;
}

// A block of many links is read once.
const known = new WeakMap<PageElement, TextRun[]>();

function texts({ content }: PageElement, outsideLinks = false): TextRun[] {
  return content.flatMap((child) => {
    if (child.kind === "text")
      return child.lines.length > 0 && !child.generated && /\S/.test(child.text) ? [child] : [];
    if (!isInline(child) || (outsideLinks && child.exposed?.role === "link")) return [];
    return texts(child, outsideLinks);
  });
}

function colourOf(element: PageElement | undefined): Colour | undefined {
  const paint = parseColour(element?.style?.color);
  return paint?.[3] === 1 ? [paint[0], paint[1], paint[2]] : undefined;
}

/** Whether anything but colour sets it apart: on itself, in it or around it. */
function hasSign(link: PageElement): boolean {
  const beside = besides(link)[0]?.parent;
  const parts: PageElement[] = [link];
  for (const part of parts) {
    for (const child of part.content)
      if (child.kind === "element") parts.push(child);
      else if (child.generated) return true;
  }
  for (let at = link.parent; at && isInline(at); at = at.parent) parts.push(at);
  return parts.some((part) => isMarked(part) || looksOther(part, beside));
}

function isMarked({ tag, style }: PageElement): boolean {
  if (!style) return false;
  if (tag === "svg" || tag === "img" || style["text-decoration-line"] !== "none") return true;
  if (style["background-image"] !== "none" || style["box-shadow"] !== "none") return true;
  if (parseColour(style["background-color"])?.[3] !== 0) return true;
  return px(style["border-bottom-width"]) > 0 || style["outline-style"] !== "none";
}

function looksOther({ style }: PageElement, beside: PageElement | undefined): boolean {
  const other = beside?.style;
  if (!style || !other) return false;
  return (
    ["font-weight", "font-style", "font-family", "font-size", "text-transform"] as const
  ).some((property) => style[property] !== other[property]);
}
