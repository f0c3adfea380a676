import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { exampleDialog, NATIVE_DIALOG, NO_DIALOG } from "#audit/dialogs/example-dialog.ts";
import { dialogs } from "#audit/evidence/dialogs.ts";

/** ARIA APG "Dialog (Modal)". */
export default check({
  title: { en: "Escape closes a dialog", sv: "Esc stänger en dialogruta" },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who use a keyboard expect Escape to take away what lies over the page, and must look for another way.",
    sv: "Den som använder tangentbord väntar sig att Esc tar bort det som ligger över sidan och får leta efter ett annat sätt.",
  },
  mend: {
    en: "Use a dialog element, which closes with Escape by itself, or listen for the key.",
    sv: "Använd ett dialog-element, som stängs med Esc av sig självt, eller lyssna efter tangenten.",
  },
  states: asLoaded,
  evidence: dialogs,
  targets: (all) => all.filter(({ role, saysModal, covers }) => role || saysModal || covers),
  judge: ({ closesWithEscape }) =>
    closesWithEscape
      ? passed
      : failed({
          en: "It is still open when Escape has been pressed in it.",
          sv: "Den är fortfarande öppen när man har tryckt på Esc i den.",
        }),
  examples: {
    passed: [exampleDialog(), NATIVE_DIALOG, exampleDialog({ role: `role="dialog"`, keep: "" })],
    failed: [
      exampleDialog({ onEscape: "" }),
      exampleDialog({ onEscape: "", role: `role="dialog"` }),
      NATIVE_DIALOG.replace("showModal()", "showModal(); d.oncancel = (e) => e.preventDefault()"),
    ],
    inapplicable: NO_DIALOG,
  },
});
