import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, isSeen, shownText } from "#audit/document/query.ts";
import { byItself } from "#audit/evidence/by-itself.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { together } from "#audit/together.ts";

/** What a control is called that gives more time or none to keep to. */
const EXTENDS =
  /\b(more time|extend|keep (me|my|the) |stay (signed|logged) in|time ?(limit|-?out))|mer tid|längre tid|förläng|tidsgräns|förbli inloggad/i;
const CONTROL = /^(button|a|input|select|summary|label)$/;
/** Words of a limit that is told beforehand, which may have to be. */
const LIMIT = /\d+\s*(seconds?|minutes?|mins?|hours?|sekunder|minuter|min|timmar)\b/i;

const form = (act: string, ms: number, around = "") =>
  `<main><h1>Write to us</h1>${around}<form id="f" action="/send" method="post"><label>Your message <textarea name="m"></textarea></label> <button>Send</button></form></main>
   <p id="p">Open all days</p><script>setTimeout(() => { ${act} }, ${ms})</script>`;

/** WCAG 2.2.1, techniques G133, G180 and SCR16. */
export default check({
  title: {
    en: "A form that is being filled in does not end by itself",
    sv: "Ett formulär som någon håller på att fylla i avslutas inte av sig självt",
  },
  criteria: ["2.2.1"],
  impact: "serious",
  harm: {
    en: "People who write slowly, or have to rest, lose what they have written.",
    sv: "Den som skriver långsamt, eller behöver vila, förlorar det den har skrivit.",
  },
  mend: {
    en: "Set no limit of time, or warn beforehand and let people get more time with a single press.",
    sv: "Sätt ingen tidsgräns, eller varna i förväg och låt besökaren få mer tid med ett enda tryck.",
  },
  states: asLoaded,
  evidence: together(
    {
      en: "By writing in it, in another window, and doing at once what the page puts off for up to some hours.",
      sv: "Genom att skriva i det i ett annat fönster och genast göra det som sidan skjuter upp i upp till några timmar.",
    },
    { page: snapshot, what: byItself },
  ),
  targets: ({ page, what }) => {
    const isExtended = page.elements.some(isExtension);
    const isTold = page.elements.some((one) => one.tag === "body" && LIMIT.test(shownText(one)));
    return what.forms.map((form) => ({ ...form, isExtended, isTold }));
  },
  judge: ({ lostAfter, isExtended, isTold }) => {
    if (lostAfter === undefined || isExtended) return passed;
    const lost = {
      en: `After ${lostAfter} seconds a script takes away what is written in the form, or shuts it, without a warning and with no way to get more time.`,
      sv: `Efter ${lostAfter} sekunder tar ett skript bort det som är skrivet i formuläret, eller stänger det, utan förvarning och utan att det går att få mer tid.`,
    };
    if (!isTold) return failed(lost);
    return cantTell({
      en: `${lost.en} Does the limit have to be, as in a test or for something that happens at a certain time?`,
      sv: `${lost.sv} Måste gränsen finnas, som i ett prov eller för något som sker vid en viss tid?`,
    });
  },
  examples: {
    passed: [
      form("p.textContent = 'Open until five'", 60_000),
      form("fetch('/still-here', { method: 'POST' })", 600_000),
      form("f.remove()", 60_000, "<button>Give me more time</button>"),
      // What is called off does not come.
      form("", 60_000, "<script>clearTimeout(setTimeout(() => f.remove(), 30000))</script>"),
      // It warns first, and waits for an answer.
      form("if (!confirm('Do you need more time?')) f.remove()", 600_000),
      form("p.textContent = 'Are you still there?'; setTimeout(() => f.remove(), 120000)", 600_000),
      // It is sent when it is written in, not when time is up.
      `<form id="f"><input aria-label="Town" onchange="f.submit()"></form><script>setTimeout(() => {}, 60000)</script>`,
      // Drawn anew with what was written.
      form("const { value } = f.m; f.innerHTML = f.innerHTML; f.m.value = value", 60_000),
    ],
    failed: [
      form("f.innerHTML = '<p>Time is up.</p>'", 60_000),
      form("f.reset()", 1_200_000),
      form("f.m.disabled = true", 300_000),
      form(
        "",
        0,
        "<script>let t; const set = () => { clearTimeout(t); t = setTimeout(() => f.remove(), 900000) }; addEventListener('input', set); setTimeout(() => { set() }, 100)</script>",
      ),
    ],
    inapplicable: [
      `<p>Text</p>`,
      `<p id="p">Text</p><script>setTimeout(() => p.remove(), 60000)</script>`,
      form("f.hidden = false", 5000),
      // A limit of more than twenty hours is none.
      form("f.remove()", 25 * 3_600_000),
      `<form role="search" id="f"><input aria-label="Search" name="q"></form><script>setTimeout(() => f.reset(), 60000)</script>`,
    ],
    cantTell: [form("f.remove()", 60_000, "<p>You have 60 seconds.</p>")],
  },
});

function isExtension(element: PageElement): boolean {
  const isControl = CONTROL.test(element.tag) || attribute(element, "role") === "button";
  return (
    isControl &&
    isSeen(element) &&
    EXTENDS.test(`${element.exposed?.name ?? ""} ${shownText(element)}`)
  );
}
