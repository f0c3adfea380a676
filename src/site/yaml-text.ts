import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problem.ts";
import { expectation } from "./schema.ts";

// The parser's words for what editors do most often, which they do not explain.
const HINTS: Readonly<Record<string, string>> = {
  "Nested mappings are not allowed in compact mappings":
    "a value with a colon and a space in it; expected it in quotation marks",
  "Map keys must be unique": "the same key twice; expected each key once",
};

/** YAML as data, with the line that each part stands on. */
export interface YamlText {
  readonly file: string;
  readonly data: unknown;
  /** The line of the value at `path`, or of its nearest parent that exists. */
  line(path: readonly PropertyKey[]): number;
  /** What makes it no YAML; empty when it is. */
  readonly problems: readonly Problem[];
}

/** Reads `text`, the part of `file` that starts on `firstLine`. Never throws. */
export function readYaml(file: string, text: string, firstLine = 1): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const problems = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    file,
    line: lineAt(pos[0]),
    message: `not valid YAML: ${HINTS[message] ?? message}`,
  }));
  const line = (path: readonly PropertyKey[]) => lineAt(offsetOf(document.contents, path));
  try {
    return { file, data: problems.length > 0 ? undefined : document.toJS(), line, problems };
  } catch (error) {
    const message = `not usable YAML: ${(error as Error).message}`;
    return { file, data: undefined, line, problems: [{ file, line: firstLine, message }] };
  }
}

/** The data when it fits `schema`; else undefined, and everything that does not fit in `problems`. */
export function checked<T>(
  yaml: YamlText,
  schema: z.ZodType<T>,
  problems: Problem[],
): T | undefined {
  problems.push(...yaml.problems);
  if (yaml.problems.length > 0) return undefined;
  const result = schema.safeParse(yaml.data);
  if (result.success) return result.data;
  for (const issue of result.error.issues)
    for (const { path, message } of expectation(issue, yaml.data))
      problems.push({ file: yaml.file, line: yaml.line(path), message });
  return undefined;
}

function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const part of path) {
    const next = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(part))
      : isSeq(node)
        ? node.items[Number(part)]
        : undefined;
    const place = (isPair(next) ? next.key : next) as Node | undefined;
    if (!place?.range) return offset;
    offset = place.range[0];
    node = isPair(next) ? next.value : next;
  }
  return offset;
}
