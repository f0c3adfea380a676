import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, children, closest, isHidden, isShown } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

/** Technique H2. */
export default check({
  title: {
    en: "A picture and its text that lead to one place are one link",
    sv: "En bild och dess text som leder till samma ställe är en enda länk",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who go from link to link have to pass each of them twice.",
    sv: "Den som går från länk till länk måste passera varje två gånger.",
  },
  mend: {
    en: "Put the picture and the text in the same link, and leave the picture's alt empty.",
    sv: "Lägg bilden och texten i samma länk, och låt bildens alt vara tomt.",
  },
  evidence: snapshot,
  targets: ({ elements }) => elements.filter(isReachedLink),
  judge: (link) => {
    const next = following(link);
    return next && attribute(next, "href") === attribute(link, "href")
      ? failed({
          en: `The next link leads to ${attribute(link, "href")} too.`,
          sv: `Nästa länk leder också till ${attribute(link, "href")}.`,
        })
      : passed;
  },
  examples: {
    passed: [
      `<a href="/a"><img src="data:," alt=""> Apply</a>`,
      `<a href="/a">Apply</a> <a href="/b">Wait</a>`,
      `<a href="/a" tabindex="-1" aria-hidden="true"><img src="data:," alt=""></a> <a href="/a">Apply</a>`,
      `<a href="/a">Apply</a> or read more first, and then <a href="/a">apply</a>`,
    ],
    failed: [
      `<a href="/a"><img src="data:," alt="Apply"></a> <a href="/a">Apply</a>`,
      `<div><a href="/a"><img src="data:," alt="Form"></a></div><h2><a href="/a">Apply</a></h2>`,
      `<a href="/a">Apply</a><a href="/a">here</a>`,
    ],
    inapplicable: [
      `<p>Text</p>`,
      `<a>No link</a>`,
      `<p hidden><a href="/a">A</a><a href="/a">A</a></p>`,
    ],
  },
});

function isReachedLink(element: PageElement): boolean {
  return (
    element.tag === "a" &&
    element.attributes.has("href") &&
    attribute(element, "href") !== "#" &&
    attribute(element, "tabindex") !== "-1" &&
    isShown(element) &&
    !isHidden(element)
  );
}

/** The link that comes right after, with no text between: beside it, or in what stands beside the block it is in. */
function following(link: PageElement): PageElement | undefined {
  const next = nextTo(link);
  if (next) return isReachedLink(next) ? next : firstLink(next);
  const { parent } = link;
  const alone = parent?.content.every(
    (child) => child === link || (child.kind === "text" && child.text.trim() === ""),
  );
  const beside =
    parent && alone && /^(div|p|figure|h[1-6]|span)$/.test(parent.tag) ? nextTo(parent) : undefined;
  return beside && (isReachedLink(beside) ? beside : firstLink(beside));
}

function nextTo(element: PageElement): PageElement | undefined {
  const around = element.parent?.content ?? [];
  const rest = around.slice(around.indexOf(element) + 1);
  const next = rest.find((child) => child.kind === "element" || child.text.trim() !== "");
  return next?.kind === "element" ? next : undefined;
}

/** The link that a block is but for nothing else. */
function firstLink(element: PageElement): PageElement | undefined {
  if (!/^(div|p|figure|h[1-6]|span)$/.test(element.tag)) return undefined;
  const [only, ...more] = children(element);
  const bare = element.content.every(
    (child) => child.kind === "element" || child.text.trim() === "",
  );
  if (!only || more.length > 0 || !bare || closest(only, ({ tag }) => tag === "nav"))
    return undefined;
  return isReachedLink(only) ? only : firstLink(only);
}
