import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { exampleDialog, NATIVE_DIALOG, NO_DIALOG } from "#audit/dialogs/example-dialog.ts";
import { dialogs } from "#audit/evidence/dialogs.ts";

/** ARIA APG "Dialog (Modal)". */
export default check({
  title: {
    en: "Tab stays in a dialog while the rest of the page is out of reach",
    sv: "Tabbtangenten stannar i en dialogruta så länge resten av sidan är utom räckhåll",
  },
  criteria: ["2.4.3"],
  impact: "serious",
  harm: {
    en: "People who use a keyboard get lost behind the dialog, among what they cannot see.",
    sv: "Den som använder tangentbord hamnar bakom rutan, bland sådant som inte syns.",
  },
  mend: {
    en: "Use a dialog element and showModal(), or set inert on the rest of the page while the dialog is open.",
    sv: "Använd ett dialog-element och showModal(), eller sätt inert på resten av sidan medan rutan är öppen.",
  },
  states: asLoaded,
  evidence: dialogs,
  targets: (all) => all.filter(({ saysModal, covers }) => saysModal || covers),
  judge: ({ leaks }) =>
    leaks
      ? failed({
          en: "Tab leads out of it to what lies behind it, while it is open.",
          sv: "Tabbtangenten leder ut ur den till det som ligger bakom, medan den är öppen.",
        })
      : passed,
  examples: {
    passed: [
      exampleDialog(),
      NATIVE_DIALOG,
      exampleDialog({
        keep: "",
        focus: "document.querySelector('a').inert = b.inert = true; yes.focus()",
      }),
    ],
    failed: [
      exampleDialog({ keep: "" }),
      exampleDialog({ keep: "", role: `role="alertdialog" aria-modal="true"` }),
      exampleDialog({ keep: "", role: "", style: "inset: 0; width: auto" }),
    ],
    inapplicable: NO_DIALOG,
  },
});
