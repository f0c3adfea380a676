import { check, failed, passed } from "#audit/check.ts";
import type { PageDocument, PageElement } from "#audit/document/element.ts";
import { attribute, isHidden } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

/** The HTML standard's "find a potential indicated element". */
export default check({
  title: {
    en: "A link within the page leads to a part that is there",
    sv: "En länk inom sidan leder till en del som finns",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who follow the link, with a keyboard or a screen reader above all, come nowhere and are not told so.",
    sv: "Den som följer länken, särskilt med tangentbord eller skärmläsare, kommer ingenstans och får inte veta det.",
  },
  mend: {
    en: "Give the part the id that the link names, or mend the link.",
    sv: "Ge delen det id som länken anger, eller rätta länken.",
  },
  evidence: snapshot,
  targets: ({ documents }) =>
    documents.flatMap((document) => {
      const places = placesIn(document);
      return document.elements
        .filter((element) => fragmentOf(element) !== "" && !isHidden(element))
        .map((element) => {
          const fragment = fragmentOf(element);
          const { selector, html } = element;
          return {
            selector,
            html,
            fragment,
            there: places.has(fragment) || places.has(decoded(fragment)),
          };
        });
    }),
  judge: ({ fragment, there }) =>
    there || fragment === "top"
      ? passed
      : failed({
          en: `No part of the page has the id “${fragment}”.`,
          sv: `Ingen del av sidan har id ”${fragment}”.`,
        }),
  examples: {
    passed: [
      `<a href="#part">Part</a><h2 id="part">Part</h2>`,
      `<a href="#d%C3%A4r">There</a><h2 id="där">There</h2>`,
      `<a href="#top">To the top</a>`,
      `<a href="#old">Old</a><a name="old">Old part</a>`,
    ],
    failed: [
      `<a href="#part">Part</a>`,
      `<a href="#Part">Part</a><h2 id="part">Part</h2>`,
      { html: `<a href="https://www.agency.example/#part">Part</a>` },
    ],
    inapplicable: [
      `<a href="#">Menu</a>`,
      `<a href="/other#part">Part</a>`,
      `<a href="#:~:text=found">Found</a>`,
    ],
  },
});

/** The fragment of a link to the page itself; "" of any other, and of those that scripts or the browser give a meaning. */
function fragmentOf(element: PageElement): string {
  if (element.tag !== "a" || /button|tab|menuitem/.test(attribute(element, "role"))) return "";
  const url = URL.parse(attribute(element, "href"), element.document.base);
  const here = URL.parse(element.document.url);
  if (!url || !here || !attribute(element, "href").includes("#")) return "";
  const fragment = url.hash.slice(1);
  const same =
    url.origin === here.origin && url.pathname === here.pathname && url.search === here.search;
  return same && !/^(!|\/|:~:)/.test(fragment) ? fragment : "";
}

function placesIn({ elements }: PageDocument): Set<string> {
  return new Set(
    elements.flatMap(({ tag, attributes }) => [
      ...(attributes.get("id") ? [attributes.get("id") as string] : []),
      ...(tag === "a" && attributes.get("name") ? [attributes.get("name") as string] : []),
    ]),
  );
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
