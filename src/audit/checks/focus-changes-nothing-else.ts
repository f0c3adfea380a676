import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { tabOrder } from "#audit/evidence/tab-order.ts";
import type { TabStop } from "#audit/evidence/tab-page.ts";

const WORDS = {
  navigation: { en: "the page goes to another address", sv: "går sidan till en annan adress" },
  window: { en: "a window opens", sv: "öppnas ett fönster" },
  dialog: { en: "a message box appears", sv: "visas en meddelanderuta" },
} satisfies Record<NonNullable<TabStop["event"]>, object>;

/** WCAG F55 and technique G107. */
export default check({
  title: {
    en: "Nothing but focus changes when something gets focus",
    sv: "Inget annat än fokus ändras när något får fokus",
  },
  criteria: ["3.2.1"],
  impact: "serious",
  harm: {
    en: "People who go through the page with a keyboard or a screen reader are taken away from what they read.",
    sv: "Den som går igenom sidan med tangentbord eller skärmläsare förs bort från det den läser.",
  },
  mend: {
    en: "Do what is to be done when the element is activated, not when it gets focus.",
    sv: "Gör det som ska göras när elementet aktiveras, inte när det får fokus.",
  },
  states: asLoaded,
  evidence: tabOrder,
  targets: ({ stops }) => stops,
  judge: ({ event, dropped }) => {
    if (event)
      return failed({
        en: `When it gets focus, ${WORDS[event].en}.`,
        sv: `När det får fokus ${WORDS[event].sv}.`,
      });
    return dropped
      ? failed({
          en: "It loses its focus as soon as it gets it.",
          sv: "Det tappar fokus så fort det får det.",
        })
      : passed;
  },
  examples: {
    passed: [
      `<a href="/a">A</a> <button onclick="location = '/b'">B</button>`,
      `<input aria-label="Name" onfocus="this.select()">`,
      `<button onfocus="this.style.color = 'red'">B</button>`,
    ],
    failed: [
      `<a href="/a">A</a> <a href="/b" onfocus="location = '/c'">B</a>`,
      `<button onfocus="open('/c')">B</button>`,
      `<a href="/a" onfocus="this.blur()">A</a>`,
      `<form action="/send"><input aria-label="Name" onfocus="this.form.submit()"></form>`,
      `<input aria-label="Name" onfocus="if (!this.said) { this.said = 1; alert('Write your name') }">`,
    ],
    inapplicable: [`<p>Text</p>`, `<button disabled>Off</button>`, `<a>No link</a>`],
  },
});
