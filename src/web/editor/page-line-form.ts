import { LINE_LIMIT, type PublicLine } from "#feedback/editors/public-lines.ts";
import { mayActAs } from "#feedback/editors/role.ts";
import type { Page } from "#site/page.ts";
import type { EditorDeps } from "./deps.ts";
import { pageHref } from "./page-href.ts";
import { viewTime } from "./time.ts";
import type { Visit } from "./visit.ts";

/** How many earlier lines are listed. */
const EARLIER = 20;

/** The line that the visitors of a page are told, and the form that changes it. */
export interface LineForm {
  /** The line that is shown, or null. */
  readonly shown: LineItem | null;
  readonly earlier: readonly LineItem[];
  readonly mayWrite: boolean;
  readonly action: string;
  /** The language of the page, which the line is to be in: its tag, and its name. */
  readonly lang: string;
  readonly label: string;
  readonly hint: string;
  /** What is written so far. */
  readonly words: string;
  /** The id that the line is saved under, so that sending it twice saves it once. */
  readonly attempt: string;
}

interface LineItem {
  readonly words: string;
  readonly by: string;
}

/** `words`: what somebody sent that could not be saved. */
export function lineForm(
  lines: readonly PublicLine[],
  page: Page,
  { locale, account }: Visit,
  { newId, root }: EditorDeps,
  words?: string,
): LineForm {
  const item = ({ words, author, at }: PublicLine): LineItem => ({
    words,
    by: locale.text("editor.note.by", { name: author, time: viewTime(locale, at).text }),
  });
  const [latest, ...rest] = lines.filter((line) => line.locale === page.locale);
  const isShown = latest !== undefined && latest.words !== "";
  const language = locale.languageName(page.locale);
  return {
    shown: isShown ? item(latest) : null,
    earlier: rest
      .filter((line) => line.words !== "")
      .slice(0, EARLIER)
      .map(item),
    mayWrite: mayActAs(account.role, "editor"),
    action: pageHref(root, page),
    lang: page.locale,
    label: locale.text("editor.line.label", { language }),
    hint: locale.text(isShown ? "editor.line.hintChange" : "editor.line.hint", { max: LINE_LIMIT }),
    words: words ?? (isShown ? latest.words : ""),
    attempt: newId(),
  };
}
