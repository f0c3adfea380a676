import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, type Evidence, failed, type Look, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { ancestors, attribute, isHidden, isShown } from "#audit/document/query.ts";
import { listeners } from "#audit/evidence/listeners.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import type { Target } from "#audit/outcome.ts";

const PRESSES = /^(click|mouse(down|up)|pointer(down|up)|touch(start|end))$/;

/** ARIA Authoring Practices, on links and buttons; ARIA in HTML. */
export default check({
  title: {
    en: "A link to another page is told as a link",
    sv: "En länk till en annan sida sägs vara en länk",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who use a screen reader expect that something happens in the page, try the space key in vain, and do not find it among the links.",
    sv: "Den som använder skärmläsare väntar sig att något händer på sidan, trycker på mellanslag förgäves, och hittar den inte bland länkarna.",
  },
  mend: {
    en: 'Take role="button" away; what looks like a button may be a link.',
    sv: 'Ta bort role="button"; en länk får gärna se ut som en knapp.',
  },
  evidence: { seen: listeners.seen, collect: linksOf } satisfies Evidence<readonly Link[]>,
  states: asLoaded,
  targets: (links) => links,
  judge: ({ name, heard }) => {
    if (heard === "itself") return passed;
    if (heard === "page")
      return cantTell({
        en: `Does “${name}” lead to another page? Then it is a link, but it is told as a button.`,
        sv: `Leder ”${name}” till en annan sida? Då är det en länk, men den sägs vara en knapp.`,
      });
    return failed({
      en: `“${name}” leads to another page and is told as a button.`,
      sv: `”${name}” leder till en annan sida men sägs vara en knapp.`,
    });
  },
  examples: {
    passed: [
      `<a role="button" href="/hours" onclick="show(); return false">Opening hours</a>`,
      `<div onclick="show(event)"><a role="button" href="/hours">Opening hours</a></div>`,
      `<a id="a" role="button" href="/hours">Hours</a><script>a.addEventListener("click", (e) => e.preventDefault())</script>`,
    ],
    failed: [
      `<a role="button" href="/hours">Opening hours</a>`,
      `<a role="button" class="btn" href="https://other.example/">Apply</a>`,
      `<p><a role="button" href="?page=2"><b>Next</b></a></p>`,
    ],
    inapplicable: [
      `<a href="/hours">Opening hours</a>`,
      `<a role="button" href="#">Open</a>`,
      `<a role="button" href="#part">Open</a><p id="part">Part</p>`,
      `<a role="button" href="/hours" hidden>Opening hours</a>`,
      `<a role="button" href="/hours" aria-expanded="false">Opening hours</a>`,
    ],
    cantTell: [
      `<a role="button" href="/hours">Hours</a><script>document.addEventListener("click", () => 0)</script>`,
    ],
  },
});

interface Link extends Target {
  readonly name: string;
  /** Where a script listens to clicks on it: on it or around it, or on the whole page. */
  readonly heard: "itself" | "page" | undefined;
}

async function linksOf({ collect }: Look): Promise<Link[]> {
  const [page] = (await collect(snapshot)).documents;
  const links = page.elements.filter(isToldAsButton);
  if (links.length === 0) return [];
  const heard = await collect(listeners);
  const listens = (id: number) => [...(heard.get(id) ?? [])].some((type) => PRESSES.test(type));
  // What listens to the whole document has an id that no element has.
  const own = new Set(page.elements.map(({ backendNodeId }) => backendNodeId));
  const onAll = [...heard.keys()].some((id) => !own.has(id) && listens(id));
  return links.map((link) => {
    const { selector, html, exposed } = link;
    const around = ancestors(link).filter(({ tag }) => !/^(html|body)$/.test(tag));
    const inPage = ancestors(link).some(({ backendNodeId }) => listens(backendNodeId));
    const itself = [link, ...around].some(({ backendNodeId }) => listens(backendNodeId));
    return {
      selector,
      html,
      name: exposed?.name.trim() ?? "",
      heard: itself ? "itself" : inPage || onAll ? "page" : undefined,
    };
  });
}

function isToldAsButton(element: PageElement): boolean {
  if (element.tag !== "a" || attribute(element, "role") !== "button") return false;
  if (!isShown(element) || isHidden(element) || !leadsAway(element)) return false;
  const acts = ["aria-expanded", "aria-pressed", "aria-haspopup", "aria-controls", "data-toggle"];
  return ![...acts, "data-bs-toggle", "aria-disabled"].some((name) => element.attributes.has(name));
}

function leadsAway(element: PageElement): boolean {
  const href = attribute(element, "href");
  const url = URL.parse(href, element.document.base);
  return /^(https?:|file:)/.test(url?.href ?? "") && !/^(#|$)/.test(href) && !url?.hash;
}
