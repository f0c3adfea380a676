import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, passed } from "#audit/check.ts";
import { sentEmpty } from "#audit/evidence/sent-empty.ts";
import { isToldBefore, neededIn } from "#audit/forms/needed.ts";

const form = (text: string, [name, phone, note]: readonly [string, string, string], more = "") =>
  `<h2>Visit us</h2><form id="f" novalidate>${text}${[name, phone, note]
    .map(
      (label, at) =>
        `<p><label for="f${at}">${label}</label> <input id="f${at}" ${more}> <span id="e${at}"></span></p>`,
    )
    .join("")}<button>Send</button></form>
  <script>f.onsubmit = (event) => { event.preventDefault(); for (const at of [0, 1]) {
    const field = document.getElementById("f" + at); const error = document.getElementById("e" + at);
    const isEmpty = field.value === "";
    error.textContent = isEmpty ? "Write something" : ""; field.ariaInvalid = String(isEmpty); field.setAttribute("aria-describedby", error.id) } }</script>`;
const PLAIN = ["Name", "Phone", "Wishes"] as const;

/** WCAG G131 and H90. */
export default check({
  title: {
    en: "A form tells beforehand which fields it cannot be sent without",
    sv: "Ett formulär säger i förväg vilka fält som måste fyllas i",
  },
  criteria: ["3.3.2"],
  impact: "moderate",
  harm: {
    en: "People get to know what must be filled in only by errors, which takes most from those who have difficulty reading, writing or finding their way on the page.",
    sv: "Man får veta vad som måste fyllas i först genom felen, vilket tar mest på den som har svårt att läsa, skriva eller hitta på sidan.",
  },
  mend: {
    en: "Write “required” in the label of each such field and give it the attribute required, or write “optional” in the labels of the others.",
    sv: "Skriv ”obligatoriskt” i etiketten till varje sådant fält och ge det attributet required, eller skriv ”valfritt” i de andras etiketter.",
  },
  states: asLoaded,
  evidence: sentEmpty,
  targets: (sendings) =>
    sendings.flatMap((sending) => {
      const needed = neededIn(sending);
      const [field] = needed?.wrong ?? [];
      return needed && field?.form
        ? [{ selector: sending.selector, html: sending.html, needed, form: field.form }]
        : [];
    }),
  judge: ({ needed, form }) => {
    if (isToldBefore(needed, form)) return passed;
    const [wrong, others] = [needed.wrong, needed.others].map((fields) =>
      fields.map(({ label }) => `“${label}”`).join(", "),
    ) as [string, string];
    return cantTell({
      en: `Sent empty, the form refuses ${wrong} and not ${others}, and nothing sets them apart before. Can one see which must be filled in?`,
      sv: `Skickat tomt godtar formuläret inte ${inSwedish(wrong)} men ${inSwedish(others)}, och inget skiljer dem åt innan. Går det att se vilka som måste fyllas i?`,
    });
  },
  examples: {
    passed: [
      form("", ["Name (required)", "Phone (required)", "Wishes"]),
      form("", ["Name", "Phone", "Wishes (optional)"]),
      form("", ["Name •", "Phone •", "Wishes"]),
      form("", ["Nafn", "Sími", "Óskir <small>ef vill</small>"]),
      form("<p>All but the wishes must be filled in.</p>", PLAIN),
      form("<p>Fyll i minst namn och telefon, tack.</p>", ["Namn", "Telefon", "Önskemål"]),
      form("", PLAIN, "required"),
    ],
    failed: [],
    inapplicable: [
      `<form action="/send"><label>Name <input></label><button>Send</button></form>`,
      form("", PLAIN).replace("[0, 1]", "[0, 1, 2]"),
      form("", PLAIN).replace("[0, 1]", "[0]"),
      form("", PLAIN).replace(" novalidate", "").replaceAll("<input", "<input required"),
    ],
    cantTell: [
      form("", PLAIN),
      form("<p>We answer within a day.</p>", PLAIN),
      form("", ["Nombre", "Personas", "Observaciones"]),
    ],
  },
});

function inSwedish(names: string): string {
  return names.replaceAll("“", "”");
}
