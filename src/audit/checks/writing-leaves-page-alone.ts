import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { written } from "#audit/evidence/written.ts";
import { SAYS_IT_LEAVES } from "#audit/forms/words.ts";

const form = (more: string, label = "Number of copies") =>
  `<form action="/cart"><label>${label} <input name="n" ${more}></label><button>Go</button></form>`;

export default check({
  title: {
    en: "Writing in a field and leaving it does not send the form or load another page",
    sv: "Att skriva i ett fält och lämna det skickar inte formuläret och laddar ingen annan sida",
  },
  // WCAG F36, and technique G80.
  criteria: ["3.2.2"],
  harm: {
    en: "People who go through the fields with the keyboard are suddenly somewhere else, before they have read or corrected what they wrote.",
    sv: "Den som går genom fälten med tangentbordet är plötsligt någon annanstans, innan den har läst eller rättat det den skrev.",
  },
  mend: {
    en: "Send the form when its button is pressed, and not before; or say before the field what happens.",
    sv: "Skicka formuläret när knappen trycks och inte förr; eller säg före fältet vad som händer.",
  },
  impact: "serious",
  states: asLoaded,
  evidence: written,
  targets: (writings) => writings,
  judge({ leaves, field: { label, before, element } }) {
    const said = `${label} ${before?.text ?? ""} ${element.exposed?.description ?? ""}`;
    if (!leaves || SAYS_IT_LEAVES.test(said)) return passed;
    const name = element.exposed?.name || label;
    return failed({
      en: `Writing in “${name}” and leaving it sends the form or loads another page.`,
      sv: `Att skriva i ”${name}” och lämna det skickar formuläret eller laddar en annan sida.`,
    });
  },
  examples: {
    passed: [
      form(""),
      form(`onchange="document.title = this.value"`),
      form(
        `onchange="this.form.submit()"`,
        "Number of copies (the page reloads when you change it)",
      ),
      form(`onchange="fetch('/price')"`),
    ],
    failed: [
      form(`onchange="this.form.submit()"`),
      form(`type="number" onblur="this.form.requestSubmit()"`),
      form(`oninput="location.href = '/cart?n=' + this.value"`),
      `<form action="/s"><label>Year <input id="y"></label><label>Month <input id="m"></label></form><script>m.onchange = () => m.form.submit()</script>`,
    ],
    inapplicable: [
      form("readonly"),
      `<form><label>Password <input type="password" onchange="this.form.submit()"></label></form>`,
      `<form><label><input type="checkbox"> Yes</label></form>`,
      "<p>Text</p>",
    ],
  },
});
