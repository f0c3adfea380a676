import type { Waited } from "./waiting.ts";

type Doing = Waited & { auditSaid?: string };

/** In the page: whether anything is put off for long. */
export function isPutOff(): boolean {
  return (globalThis as Waited).auditWaiting.putOff.size > 0;
}

/**
 * In a page that notes what it waits for: does the next of what was put off for long, and gives the
 * seconds that it would have come after; 0 when nothing is left, or when what was done last says
 * something, as a warning does that gives time.
 */
export function doPutOff(): number {
  const page = globalThis as Doing;
  const [next] = [...page.auditWaiting.putOff].sort(([, a], [, b]) => a.after - b.after);
  const all = [...(document.body?.getElementsByTagName("*") ?? [])];
  const seen = all.filter((element) => element.checkVisibility()).length;
  const said = `${seen} ${document.body?.textContent}`;
  if (!next || (page.auditSaid !== undefined && page.auditSaid !== said)) return 0;
  page.auditSaid = said;
  const [id, { run, after }] = next;
  clearTimeout(id);
  run();
  return Math.round(after / 1000);
}
