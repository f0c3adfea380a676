import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { exampleDialog, NATIVE_DIALOG, NO_DIALOG } from "#audit/dialogs/example-dialog.ts";
import { dialogs } from "#audit/evidence/dialogs.ts";

/** WCAG technique H102, ARIA APG "Dialog (Modal)". */
export default check({
  title: {
    en: "Focus moves into a dialog when it opens",
    sv: "Fokus flyttas in i en dialogruta när den öppnas",
  },
  criteria: ["2.4.3"],
  impact: "serious",
  harm: {
    en: "People who use a screen reader or a keyboard do not notice the dialog and go on behind it.",
    sv: "Den som använder skärmläsare eller tangentbord märker inte rutan utan fortsätter bakom den.",
  },
  mend: {
    en: "Use a dialog element and showModal(), or move focus to the dialog's heading or first control.",
    sv: "Använd ett dialog-element och showModal(), eller flytta fokus till rutans rubrik eller första kontroll.",
  },
  states: asLoaded,
  evidence: dialogs,
  targets: (all) => all.filter(({ saysModal, covers }) => saysModal || covers),
  judge: ({ hasFocus, opener }) =>
    hasFocus
      ? passed
      : failed({
          en: `“${opener.name}” opens it, but focus stays behind it.`,
          sv: `”${opener.name}” öppnar den, men fokus stannar bakom den.`,
        }),
  examples: {
    passed: [
      exampleDialog(),
      NATIVE_DIALOG,
      exampleDialog({
        focus: "d.tabIndex = -1; d.focus()",
        role: `role="alertdialog" aria-modal="true"`,
      }),
    ],
    failed: [
      exampleDialog({ focus: "" }),
      exampleDialog({ focus: "", role: "", style: "inset: 0; width: auto" }),
      exampleDialog({ focus: "b.blur()", role: `role="alertdialog" aria-modal="true"` }),
    ],
    inapplicable: NO_DIALOG,
  },
});
