import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { shownText } from "#audit/document/query.ts";
import { type Typing, typed } from "#audit/evidence/typed.ts";

/** A text that says beforehand that the focus moves by itself. */
const SAID =
  /\b(automatic(ally)?|by itself|jumps?|moves? (on|to)|next (field|box))\b|automatiskt|av sig själv|hoppar|flyttas|nästa (fält|ruta)/i;

const form = (act: string, before = "", more = "") =>
  `${before}<form><label>Year <input id="a" maxlength="4" ${more}></label><label>Month <input id="b" maxlength="2"></label><button>Send</button></form>
  <script>a.oninput = () => { if (a.value.length === 4) { ${act} } }</script>`;

export default check({
  title: {
    en: "Filling in a field does not move the focus",
    sv: "Att fylla i ett fält flyttar inte fokus",
  },
  criteria: ["3.2.2"],
  harm: {
    en: "People who do not see the whole page, or look at the keyboard, write the rest in the wrong field and have difficulty going back to mend it.",
    sv: "Den som inte ser hela sidan, eller ser på tangentbordet, skriver resten i fel fält och har svårt att gå tillbaka och rätta.",
  },
  mend: {
    en: "Let the focus stay until one moves it, or ask for the whole in one field; or say before the fields that it moves.",
    sv: "Låt fokus stanna tills man flyttar det, eller fråga efter allt i ett enda fält; eller säg före fälten att det flyttas.",
  },
  impact: "moderate",
  states: asLoaded,
  evidence: typed,
  targets: (typings) => typings,
  judge(typing) {
    const { movesFocus, length, field } = typing;
    if (!movesFocus || isSaid(typing)) return passed;
    const name = field.element.exposed?.name || field.label;
    if (length === 1 || isCode(typing))
      return cantTell({
        en: `Typing in “${name}” moves the focus. Is that said before, and can one go back and mend?`,
        sv: `Att skriva i ”${name}” flyttar fokus. Sägs det innan, och går det att gå tillbaka och rätta?`,
      });
    return failed({
      en: `When “${name}” holds ${length} signs the focus moves by itself.`,
      sv: `När ”${name}” har ${length} tecken flyttas fokus av sig självt.`,
    });
  },
  examples: {
    passed: [
      form(""),
      form("b.disabled = false"),
      form("b.focus()", "<p>You come to the next field by itself when you have written four.</p>"),
    ],
    failed: [
      form("b.focus()"),
      form("document.querySelector('button').focus()"),
      form("setTimeout(() => b.focus(), 30)"),
      form("", "", `onkeyup="if (this.value.length === this.maxLength) b.focus()"`),
    ],
    inapplicable: [
      "<label>Name <input></label>",
      `<label>Name <input maxlength="200"></label>`,
      `<label>Name <input maxlength="4" disabled></label>`,
      `<label>Text <textarea maxlength="4"></textarea></label>`,
    ],
    cantTell: [
      form("b.focus()", "", `autocomplete="one-time-code"`),
      `<form><input aria-label="Digit 1" maxlength="1" oninput="this.nextElementSibling.focus()"><input aria-label="Digit 2" maxlength="1"></form>`,
    ],
  },
});

/** Anywhere on the page: the instruction may stand before the form. */
function isSaid({ field: { element } }: Typing): boolean {
  return SAID.test(`${shownText(element.document.root)} ${element.exposed?.description ?? ""}`);
}

function isCode({ field: { element } }: Typing): boolean {
  const { attributes } = element;
  return /one-time-code/i.test(attributes.get("autocomplete") ?? "");
}
