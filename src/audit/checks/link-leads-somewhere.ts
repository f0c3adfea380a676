import { cantTell, check, type Evidence, failed, type Look, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { ancestors, attribute, isHidden, roleOf } from "#audit/document/query.ts";
import { listeners } from "#audit/evidence/listeners.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import type { Target } from "#audit/outcome.ts";

const TOP = /\b(top|up|start)\b|topp|upp|början|↑|print|skriv ut/i;
const PRESSES = /^(click|mouse(down|up)|pointer(down|up)|touch(start|end)|key(down|up|press))$/;
const ACTS =
  /^(open|close|show|hide|toggle|menu|save|delete|remove|add|edit|send|submit|play|pause|buy|cancel|expand|collapse|log ?out|sign out|next|previous|like|share|öppna|stäng|visa|dölj|meny|spara|ta bort|radera|lägg till|ändra|redigera|skicka|spela|pausa|köp|avbryt|fäll ut|logga ut|nästa|föregående|gilla|dela)\b/i;

export default check({
  title: {
    en: "A link leads somewhere; what does something is a button",
    sv: "En länk leder någonstans; det som gör något är en knapp",
  },
  criteria: ["4.1.2"],
  harm: {
    en: "People who use a screen reader or speak to the computer expect to come to another place, and do not find the button.",
    sv: "Den som använder skärmläsare eller talar till datorn väntar sig att komma till en annan plats, och hittar inte knappen.",
  },
  mend: {
    en: "Use a button element for what does something in the page.",
    sv: "Använd ett button-element för det som gör något på sidan.",
  },
  impact: "moderate",
  evidence: { seen: snapshot.seen, collect: linksOf } satisfies Evidence<readonly Link[]>,
  targets: (links) => links,
  judge({ link, idle }) {
    const href = attribute(link, "href");
    const name = link.exposed?.name ?? "";
    if (/^javascript:/i.test(href))
      return {
        criteria: "best-practice",
        ...failed({
          en: `“${name}” is a link to a script (${href.slice(0, 40)}), not to a place.`,
          sv: `”${name}” är en länk till ett skript (${href.slice(0, 40)}), inte till en plats.`,
        }),
      };
    if (idle && !TOP.test(name))
      return {
        criteria: "best-practice",
        ...failed({
          en: `“${name}” leads to nothing: its address is “${href}”, and no script listens to it.`,
          sv: `”${name}” leder ingenstans: adressen är ”${href}”, och inget skript lyssnar på den.`,
        }),
      };
    if (leads(link, href) || !ACTS.test(name)) return passed;
    return cantTell({
      en: `Does “${name}” do something in the page? Then it is a button, but it is told as a link.`,
      sv: `Gör ”${name}” något på sidan? Då är det en knapp, men det sägs vara en länk.`,
    });
  },
  examples: {
    passed: [
      `<a href="/news">News</a>`,
      `<a href="#">To the top</a>`,
      `<nav><a href="#">Card</a></nav><script>document.addEventListener("click", () => 0)</script>`,
      `<ul onclick="go()"><li><a href="#">Card</a></li></ul>`,
      `<a href="#text">Show the text</a><p id="text">Text</p>`,
      `<a href="/close">Close the account</a>`,
    ],
    failed: [
      `<p><a href="#">Renew my loans</a></p>`,
      `<a href="javascript:void(0)">Open</a>`,
      `<a href="javascript:history.back()">Back</a>`,
      `<a href="JavaScript:;">Menu</a>`,
    ],
    inapplicable: [
      "<button>Open</button>",
      `<a role="button" href="#">Open</a>`,
      "<a>Open</a>",
      `<a href="#" hidden>Open</a>`,
    ],
    cantTell: [`<a href="#" onclick="go()">Open the menu</a>`, `<a href="">Spara</a>`],
  },
});

function leads({ exposed }: PageElement, href: string): boolean {
  return (href !== "#" && href !== "" && href !== "#0") || TOP.test(exposed?.name ?? "");
}

interface Link extends Target {
  readonly link: PageElement;
  /** Whether it leads to the top of the page alone, and nothing listens to clicks on it. */
  readonly idle: boolean;
}

async function linksOf({ collect, state }: Look): Promise<Link[]> {
  const { documents, elements } = await collect(snapshot);
  const links = elements.filter(
    (element) => element.tag === "a" && roleOf(element) === "link" && !isHidden(element),
  );
  const heard = await collect(listeners);
  const listens = (id: number) => [...(heard.get(id) ?? [])].some((type) => PRESSES.test(type));
  // What listens to the whole document has an id that no element has.
  const own = new Set(documents[0].elements.map(({ backendNodeId }) => backendNodeId));
  const onAll = [...heard.keys()].some((id) => !own.has(id) && listens(id));
  return links.map((link) => ({
    selector: link.selector,
    html: link.html,
    link,
    idle:
      state.javaScript &&
      !onAll &&
      link.document === documents[0] &&
      /^#0?$/.test(attribute(link, "href")) &&
      ![link, ...ancestors(link)].some(({ backendNodeId }) => listens(backendNodeId)),
  }));
}
