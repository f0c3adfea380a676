import type { PageFinding, PageFindings } from "./audit-findings.ts";
import { dayInWords } from "./time.ts";
import type { Visit } from "./visit.ts";

/** How many findings of a kind are listed. */
const MOST = 10;

/** What the last audit found on a page. */
export interface AuditView {
  /** How much of what, in a sentence. */
  readonly text: string;
  /** The language of the findings' words. */
  readonly lang: string;
  readonly lists: readonly {
    readonly heading: string;
    readonly findings: readonly { readonly message: string; readonly criteria: string }[];
    /** That there are more, or "". */
    readonly more: string;
  }[];
}

export function auditView(
  { ended, locale: lang, failed, cantTell }: PageFindings,
  { locale }: Visit,
): AuditView {
  const day = dayInWords(locale, ended.slice(0, 10));
  const kinds = (
    [
      ["failed", failed],
      ["cantTell", cantTell],
    ] as const
  ).filter(([, findings]) => findings.length > 0);
  const found = kinds.map(([kind, { length }]) => locale.plural(`editor.page.${kind}`, length));
  return {
    text:
      kinds.length === 0
        ? locale.text("editor.page.auditNone", { day })
        : locale.text("editor.page.auditFound", { day, found: locale.list(found) }),
    lang,
    lists: kinds.map(([kind, findings]) => ({
      heading: locale.text(`editor.page.${kind}List`),
      findings: findings.slice(0, MOST).map(plain),
      more: findings.length > MOST ? locale.text("editor.page.auditMore") : "",
    })),
  };
}

function plain({ message, criteria }: PageFinding) {
  return { message, criteria: criteria.length > 0 ? `WCAG ${criteria.join(", ")}` : "" };
}
