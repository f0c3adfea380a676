import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const OWN = String(process.pid);
/** Runs or waits for its turn to; waits for a disk. */
const AT_WORK: readonly (string | undefined)[] = ["R", "D"];

/**
 * The processes that we started or that carry the mark in their environment, and their descendants:
 * a daemon has another parent soon, and Chromium writes over its environment. Those without the mark are
 * noted as strangers, and not asked again: asking all is what costs most.
 */
export function family(
  mark: string,
  started: readonly ChildProcess[],
  strangers: Set<string>,
): string[] {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.map((pid) => [pid, stat(pid)[1]]));
  const running = started.filter(({ exitCode, signalCode }) => (exitCode ?? signalCode) === null);
  const isMarked = (pid: string) => {
    if (strangers.has(pid)) return false;
    const environment = read(`/proc/${pid}/environ`).split("\0").filter(Boolean);
    // Empty is what it is for a moment too, as a program takes over a process.
    if (environment.length > 0 && !environment.includes(mark)) strangers.add(pid);
    return environment.includes(mark);
  };
  for (const pid of strangers) if (!parents.has(pid)) strangers.delete(pid);
  const found = new Set([...running.map(({ pid }) => String(pid)), ...all.filter(isMarked)]);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [pid, parent] of parents) if (parent && found.has(parent)) found.add(pid);
  }
  return [...found].filter(lives);
}

/** The state of a process (of its first thread, unless told), a letter, and its parent's number. */
function stat(pid: string, thread = pid): string[] {
  const text = read(`/proc/${pid}/task/${thread}/stat`);
  return text.slice(text.lastIndexOf(")") + 2).split(" ", 2);
}

/** Whether a process has a thread left, though its first may have ended. */
export function lives(pid: string): boolean {
  return threads(pid).some((thread) => !["", "Z", "X"].includes(stat(pid, thread)[0] ?? ""));
}

function threads(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Whether a thread is at work: the first, unless told, in which browsers do what is heard. */
export function works(pid: string, thread = pid): boolean {
  return AT_WORK.includes(stat(pid, thread)[0]);
}

/** Whether a thread of this process is that looks up or stores what the sites show; the first asks here. */
export function weWork(): boolean {
  return threads(OWN).some((thread) => thread !== OWN && works(OWN, thread));
}

/** A file's text; empty when there is none, or none for us. */
export function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
