/** What is wrong in a content file, where, and what is expected instead. */
export interface Problem {
  /** The path below the content folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** Thrown when content cannot be served; its message lists every problem, one a line. */
export interface ContentProblems extends Error {
  readonly name: "ContentProblems";
  readonly problems: readonly Problem[];
}

/** The error that tells all of `problems`, ordered by file and line. */
export function contentProblems(problems: readonly Problem[]): ContentProblems {
  const sorted = inOrder(problems);
  return Object.assign(new Error(sorted.map(problemLine).join("\n")), {
    name: "ContentProblems" as const,
    problems: sorted,
  });
}

/** Whether `error` came from `contentProblems`. */
export function isContentProblems(error: unknown): error is ContentProblems {
  return error instanceof Error && error.name === "ContentProblems";
}

/** A problem as `file:line: message`. */
function problemLine({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

/** `problems` without repetitions, ordered by file, line and message. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [problemLine(problem), problem]));
  return [...unique.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message),
  );
}

// Code-unit order: the same list on every machine, whatever its locale.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
