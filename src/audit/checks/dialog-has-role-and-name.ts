import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { exampleDialog, NATIVE_DIALOG, NO_DIALOG } from "#audit/dialogs/example-dialog.ts";
import { dialogs } from "#audit/evidence/dialogs.ts";

export default check({
  title: {
    en: "A dialog says that it is one and what it is about",
    sv: "En dialogruta säger att den är en sådan och vad den handlar om",
  },
  criteria: ["4.1.2"],
  impact: "serious",
  harm: {
    en: "People who use a screen reader do not hear that a dialog has opened over the page, or what it asks.",
    sv: "Den som använder skärmläsare hör inte att en ruta har öppnats över sidan, eller vad den frågar.",
  },
  mend: {
    en: "Use a dialog element, or role=dialog and aria-modal=true, and name it by its heading with aria-labelledby.",
    sv: "Använd ett dialog-element, eller role=dialog och aria-modal=true, och namnge rutan med rubriken i aria-labelledby.",
  },
  states: asLoaded,
  evidence: dialogs,
  // Without a role, it is a dialog when it keeps people in it.
  targets: (all) =>
    all.filter(
      ({ role, saysModal, covers, hasFocus, leaks }) =>
        role || saysModal || covers || (hasFocus && !leaks),
    ),
  judge({ role, named, text }) {
    if (!/^(alert)?dialog$/.test(role))
      return failed({
        en: `It lies over the page, and assistive technology is not told that it is a dialog: “${text}”`,
        sv: `Den ligger över sidan, men hjälpmedel får inte veta att den är en dialogruta: ”${text}”`,
      });
    if (named) return passed;
    return failed({
      en: `The dialog has no name: “${text}”`,
      sv: `Dialogrutan har inget namn: ”${text}”`,
    });
  },
  examples: {
    passed: [
      exampleDialog(),
      NATIVE_DIALOG,
      exampleDialog({
        role: `role="alertdialog" aria-modal="true"`,
        name: `aria-labelledby="yes"`,
      }),
    ],
    failed: [
      exampleDialog({ role: "" }),
      exampleDialog({ name: "" }),
      exampleDialog({ name: `aria-labelledby="nothing"` }),
      exampleDialog({ role: "", style: "inset: 0; width: auto", focus: "" }),
    ],
    inapplicable: NO_DIALOG,
  },
});
