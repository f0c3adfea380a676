import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { descendants, isHidden, isSeen, roleOf } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

/** So many buttons of one sign side by side are keys, an alphabet or a toolbar. */
const KEYS = 4;

export default check({
  title: {
    en: "A button is named by words, not by a sign alone",
    sv: "En knapp har ett namn i ord, inte bara ett tecken",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who use a screen reader hear “x” or “multiplication sign”, or nothing, and people who speak to the computer have no name to say.",
    sv: "Den som använder skärmläsare hör ”x” eller ”multiplikationstecken”, eller ingenting, och den som talar till datorn har inget namn att säga.",
  },
  mend: {
    en: 'Write what the button does, in its text or in aria-label: aria-label="Close".',
    sv: 'Skriv vad knappen gör, i dess text eller i aria-label: aria-label="Stäng".',
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(
      (element) =>
        roleOf(element) === "button" &&
        nameOf(element) !== "" &&
        isSeen(element) &&
        !isHidden(element),
    ),
  judge: (button) =>
    isSign(nameOf(button)) && !button.exposed?.description && !isKey(button)
      ? failed({
          en: `The button is named “${nameOf(button)}”: a sign, and no word of what it does.`,
          sv: `Knappen heter ”${nameOf(button)}”: ett tecken, men inget ord om vad den gör.`,
        })
      : passed,
  examples: {
    passed: [
      `<button type="button" aria-label="Close">×</button>`,
      `<button type="button" title="Close">X</button>`,
      `<button type="button">OK</button> <button type="button">1</button>`,
      `<div><button>W</button><button>X</button><button>Y</button><button>Z</button></div>`,
      `<button type="button">+</button> <input aria-label="Copies" value="1"> <button type="button">−</button>`,
    ],
    failed: [
      `<button type="button">X</button>`,
      `<div role="button" tabindex="0">☰</div>`,
      `<button type="button">‹</button> <button type="button">›</button>`,
    ],
    inapplicable: [
      `<a href="/a">X</a>`,
      `<button type="button" hidden>X</button>`,
      `<button type="button"></button>`,
    ],
  },
});

function nameOf({ exposed }: PageElement): string {
  return exposed?.name.trim() ?? "";
}

/** X, or signs that are neither letters nor digits; plus and minus are said as what they do. */
function isSign(name: string): boolean {
  return /^x$/i.test(name) || (!/[\p{L}\p{N}+−-]/u.test(name) && [...name].length <= 3);
}

function isKey(button: PageElement): boolean {
  const around = button.parent?.parent ?? button.parent;
  if (!around) return false;
  const keys = descendants(around).filter(
    (one) => roleOf(one) === "button" && [...nameOf(one)].length === 1,
  );
  return keys.length >= KEYS;
}
