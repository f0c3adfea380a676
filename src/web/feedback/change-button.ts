import { ANSWER_VALUES } from "#feedback/form.ts";
import type { Answer } from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";

/** The button that turns the answer into the other one. */
export interface ChangeButton {
  readonly value: string;
  readonly label: string;
}

export function changeButton(locale: Locale, answer: Answer): ChangeButton {
  const other = answer === "yes" ? "no" : "yes";
  return { value: ANSWER_VALUES[other], label: locale.text(`feedback.changeTo.${other}`) };
}
