import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { reveals } from "#audit/evidence/reveals.ts";

const menu = (style: string, top: string) =>
  `<style>.menu ul { display: none } ${style} { display: block }</style>
   <div class="menu">${top}<ul><li><a href="/town">Library in town</a></li><li><a href="/north">Library in the north</a></li></ul></div>`;
const byScript = (more: string) =>
  `<p>Fee <b id="b" ${more}>(?)</b></p><p id="p" hidden>Ten kronor a day</p>
   <script>b.onmouseenter = () => { p.hidden = false }; b.onmouseleave = () => { p.hidden = true }`;

/** WCAG F54, and technique G90. */
export default check({
  title: {
    en: "What the pointer reveals is shown with the keyboard too",
    sv: "Det som visas när pekaren är över något visas även med tangentbordet",
  },
  criteria: ["2.1.1"],
  impact: "serious",
  harm: {
    en: "People who use a keyboard, a touch screen or a switch never see it.",
    sv: "Den som använder tangentbord, pekskärm eller kontakt får aldrig se det.",
  },
  mend: {
    en: "Show it with a button that is pressed, or at least also when what it belongs to has focus.",
    sv: "Visa det med en knapp som man trycker på, eller åtminstone även när det som det hör till har fokus.",
  },
  states: asLoaded,
  evidence: reveals,
  targets: (all) => all,
  judge({ shown, byKeyboard, leads }) {
    if (byKeyboard) return passed;
    const text = shown.texts.join(" ").slice(0, 60);
    if (leads && shown.controls > 0)
      return cantTell({
        en: `“${text}” is shown when the pointer is there, not with the keyboard. Can people with a keyboard get to the same on the page that the link leads to?`,
        sv: `”${text}” visas när pekaren är där, men inte med tangentbordet. Kommer man åt detsamma med tangentbord på sidan som länken leder till?`,
      });
    return failed({
      en: `“${text}” is shown when the pointer is there, but neither focus nor Enter, Space or the down arrow shows it.`,
      sv: `”${text}” visas när pekaren är där, men varken fokus, Enter, blanksteg eller nedåtpil visar det.`,
    });
  },
  examples: {
    passed: [
      menu(".menu:hover ul, .menu:focus-within ul", `<a href="/libraries">Libraries</a>`),
      menu(
        ".menu:hover ul, .menu.open ul",
        `<button onclick="this.parentNode.classList.toggle('open')">Libraries</button>`,
      ),
      `${byScript(`tabindex="0"`)}; b.onfocus = b.onmouseenter; b.onblur = b.onmouseleave</script>`,
    ],
    failed: [
      menu(".menu:hover ul", "<span>Libraries</span>"),
      menu(".menu:hover ul", `<a href="#">Libraries</a>`),
      `${byScript("")}</script>`,
      `<style>.tip::before { content: "" } .tip span { opacity: 0 } .tip:hover span { opacity: 1 }</style><p>Fee <b class="tip">(?) <span>Ten kronor a day</span></b></p>`,
    ],
    inapplicable: [
      `<style>a:hover { background: #eee }</style><a href="/a">A</a>`,
      `<style>p:hover b { opacity: .8 }</style><p>Text <b>that is shown</b></p>`,
      `<style>.menu:hover i { transform: rotate(1turn) }</style><div class="menu">Menu <i>→</i></div>`,
    ],
    cantTell: [menu(".menu:hover ul", `<a href="/libraries">Libraries</a>`)],
  },
});
