import { check, failed, passed } from "#audit/check.ts";
import type { PageDocument, PageElement } from "#audit/document/element.ts";
import { attribute } from "#audit/document/query.ts";
import { withId } from "#audit/document/referred.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const REFERRING = [
  "for",
  "headers",
  "list",
  "form",
  "aria-labelledby",
  "aria-describedby",
  "aria-controls",
  "aria-owns",
  "aria-errormessage",
  "aria-activedescendant",
];
/** Those whose elements a page may first make when they are needed are left out. */
const NEEDED = ["for", "aria-labelledby"];

/** WCAG F77 and F17; ACT in6db8. */
export default check({
  title: {
    en: "What refers to an element by its id finds it, and it alone",
    sv: "Det som hänvisar till ett element med dess id hittar det, och bara det",
  },
  criteria: ["1.3.1", "4.1.2"],
  act: ["in6db8"],
  impact: "serious",
  revision: 2,
  harm: {
    en: "People who use a screen reader hear no name, or that of something else.",
    sv: "Den som använder skärmläsare hör inget namn, eller namnet på något annat.",
  },
  mend: {
    en: "Give each element an id of its own, and write the same id where it is referred to.",
    sv: "Ge varje element ett eget id, och skriv samma id där det hänvisas till det.",
  },
  evidence: snapshot,
  targets: ({ documents }) => documents.flatMap(references),
  judge: ({ name, ids, missing, doubled, required }) => {
    if (doubled.length > 0)
      return failed({
        en: `${name} refers to “${doubled[0]}”, which is the id of several elements.`,
        sv: `${name} hänvisar till ”${doubled[0]}”, som är id för flera element.`,
      });
    return missing.length === ids.length && required
      ? failed({
          en: `${name} refers to “${missing.join(" ")}”, which is the id of no element.`,
          sv: `${name} hänvisar till ”${missing.join(" ")}”, som inte är id för något element.`,
        })
      : passed;
  },
  examples: {
    passed: [
      `<label for="a">Name</label><input id="a">`,
      `<p id="t">Name</p><input aria-labelledby="t u">`,
      `<label>Name <input></label><button aria-controls="later" aria-expanded="false">Menu</button>`,
      `<div id="x">One</div><div id="y">Two</div><label for="y2">Name <input></label>`,
      `<div><template shadowrootmode="open"><label for="a">Name</label><input id="a"></template></div><div><template shadowrootmode="open"><label for="a">Town</label><input id="a"></template></div>`,
    ],
    failed: [
      `<label for="b">Name</label><input aria-label="Name" id="a">`,
      `<input aria-labelledby="nothing" aria-label="Name">`,
      `<label for="a">Name</label><input id="a"><input id="a" aria-label="Other">`,
      `<div role="combobox" tabindex="0" aria-label="Town" aria-expanded="true" aria-controls="nothing"></div>`,
      `<label for="a">Name</label><div><template shadowrootmode="open"><input id="a" aria-label="Name"></template></div>`,
    ],
    inapplicable: [
      `<p>Text</p>`,
      `<div id="x">One</div><div id="x">Two</div>`,
      `<input aria-label="Name">`,
    ],
  },
});

function references({ elements }: PageDocument) {
  return elements.flatMap((element) =>
    REFERRING.flatMap((name) => {
      const ids = element.attributes.get(name)?.split(/\s+/).filter(Boolean) ?? [];
      if (ids.length === 0 || (name === "for" && element.tag !== "label")) return [];
      const missing = ids.filter((id) => withId(element, id).length === 0);
      const doubled = ids.filter((id) => withId(element, id).length > 1);
      const { selector, html } = element;
      return [{ selector, html, name, ids, missing, doubled, required: isRequired(element, name) }];
    }),
  );
}

function isRequired(element: PageElement, name: string): boolean {
  if (name === "aria-controls") {
    const role = attribute(element, "role");
    return (
      role === "scrollbar" ||
      (role === "combobox" && attribute(element, "aria-expanded") === "true")
    );
  }
  if (!NEEDED.includes(name)) return false;
  // A label that holds its field needs no id.
  return (
    name !== "for" ||
    !element.content.some(
      (child) => child.kind === "element" && /^(input|select|textarea)$/.test(child.tag),
    )
  );
}
