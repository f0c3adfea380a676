import { readFile, stat } from "node:fs/promises";
import type { Logger } from "pino";

/** What an audit found on a page: faults of components, not the places of each. */
export interface PageFindings {
  /** When the audit ended, ISO 8601. */
  readonly ended: string;
  /** The language of its words. */
  readonly locale: string;
  readonly failed: readonly PageFinding[];
  /** What only a person can judge. */
  readonly cantTell: readonly PageFinding[];
}

export interface PageFinding {
  readonly message: string;
  /** Success criteria of WCAG by number; none for best practice. */
  readonly criteria: readonly string[];
}

/** What the last audit of the site found on the page at a URL path; undefined when it did not see it, or there is no report. Never rejects. */
export type AuditFindings = (path: string) => Promise<PageFindings | undefined>;

/** The parts of docs/audit-report.schema.json that are looked at. Whatever is not as there is an error. */
interface Report {
  readonly ended: string;
  readonly locale: string;
  readonly pages: readonly { readonly url: string }[];
  readonly findings: readonly {
    readonly outcome: string;
    readonly message: string;
    readonly criteria: readonly string[] | "best-practice";
    readonly accepted?: unknown;
    readonly places: readonly { readonly url: string }[];
  }[];
}

/** Looks into the JSON report at `file`, which is read again when it is another one. What is accepted does not count. */
export function createAuditFindings(file: string | undefined, log: Logger): AuditFindings {
  let known: { readonly written: number; readonly pages: ReadonlyMap<string, PageFindings> } = {
    written: 0,
    pages: new Map(),
  };
  return async (path) => {
    if (file === undefined) return undefined;
    try {
      const { mtimeMs: written } = await stat(file);
      if (written !== known.written) known = { written, pages: byPage(await read(file)) };
    } catch (error) {
      log.warn({ error: String(error) }, "AUDIT_REPORT cannot be read: pages are shown without it");
      known = { written: 0, pages: new Map() };
    }
    return known.pages.get(path);
  };
}

async function read(file: string): Promise<Report> {
  return JSON.parse(await readFile(file, "utf8"));
}

function byPage({ ended, locale, pages, findings }: Report): ReadonlyMap<string, PageFindings> {
  if (Number.isNaN(Date.parse(ended))) throw new Error("it does not say when the audit ended");
  const none = () => ({ failed: [] as PageFinding[], cantTell: [] as PageFinding[] });
  const found = new Map(pages.map(({ url }) => [pathOf(url), { ended, locale, ...none() }]));
  for (const { outcome, message, criteria, accepted, places } of findings) {
    if (accepted || (outcome !== "failed" && outcome !== "cantTell")) continue;
    const finding = { message, criteria: criteria === "best-practice" ? [] : criteria };
    for (const path of new Set(places.map(({ url }) => pathOf(url))))
      found.get(path)?.[outcome].push(finding);
  }
  return found;
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}
