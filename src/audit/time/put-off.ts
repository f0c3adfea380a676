import type { PutOff } from "./hurry.ts";

/**
 * In a hurried page: does the next of what was put off for long; false when nothing is left, or when
 * what was done last says something, as a warning does that gives time.
 */
export function doPutOff(): boolean {
  const page = globalThis as typeof globalThis & { auditPutOff?: PutOff; auditSaid?: string };
  const next = page.auditPutOff?.sort((a, b) => a.delay - b.delay).shift();
  const all = [...(document.body?.getElementsByTagName("*") ?? [])];
  const seen = all.filter((element) => element.checkVisibility()).length;
  const said = `${seen} ${document.body?.textContent}`;
  if (!next || (page.auditSaid !== undefined && page.auditSaid !== said)) return false;
  page.auditSaid = said;
  next.run();
  return true;
}
