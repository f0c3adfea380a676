import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { exampleDialog, NATIVE_DIALOG, NO_DIALOG } from "#audit/dialogs/example-dialog.ts";
import { dialogs } from "#audit/evidence/dialogs.ts";

/** ARIA APG "Dialog (Modal)". */
export default check({
  title: {
    en: "Focus comes back when a dialog closes",
    sv: "Fokus kommer tillbaka när en dialogruta stängs",
  },
  criteria: ["2.4.3"],
  impact: "moderate",
  harm: {
    en: "People who use a keyboard or a screen reader lose their place and must begin again at the top.",
    sv: "Den som använder tangentbord eller skärmläsare tappar bort sig och får börja om från sidans topp.",
  },
  mend: {
    en: "Move focus to what opened the dialog, or to where people go on.",
    sv: "Flytta fokus till det som öppnade rutan, eller dit man fortsätter.",
  },
  states: asLoaded,
  evidence: dialogs,
  targets: (all) =>
    all.filter(
      ({ back, role, saysModal, covers }) => back !== undefined && (role || saysModal || covers),
    ),
  judge: ({ back, opener }) =>
    back === "lost"
      ? failed({
          en: `“${opener.name}” opens it; when it closes, nothing has focus.`,
          sv: `”${opener.name}” öppnar den; när den stängs har ingenting fokus.`,
        })
      : passed,
  examples: {
    passed: [
      exampleDialog(),
      NATIVE_DIALOG,
      exampleDialog({ back: "document.querySelector('a').focus()" }),
      exampleDialog({ back: "document.activeElement.blur(); setTimeout(() => b.focus(), 600)" }),
    ],
    failed: [
      exampleDialog({ back: "" }),
      exampleDialog({ back: "document.activeElement.blur()", onEscape: "" }),
      exampleDialog({ back: "", role: "", style: "inset: 0; width: auto" }),
    ],
    inapplicable: NO_DIALOG,
  },
});
