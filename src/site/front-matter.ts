import { z } from "zod";
import type { Problem } from "./problem.ts";
import { day, flag, map, oneOf, text } from "./schema.ts";
import { checked, readYaml, type YamlText } from "./yaml-text.ts";

/** What a page's file says about the page, before its content. */
export interface FrontMatter {
  readonly title: string;
  readonly description: string;
  readonly type: string;
  /** YYYY-MM-DD. */
  readonly updated: string;
  readonly nav?: { readonly order: number; readonly label?: string };
  readonly translationKey?: string;
  /** Who looks after the page; absent: whoever looks after its section. */
  readonly owner?: string;
  readonly draft: boolean;
  /** Absent: as site.yaml says. */
  readonly feedback?: boolean | "paused";
}

/** A page's file, taken apart. */
export interface Parts {
  readonly yaml: YamlText;
  /** Absent when it is not as it should be; what is wrong is in the problems. */
  readonly matter: FrontMatter | undefined;
  readonly body: string;
  /** How many lines of the file come before the body. */
  readonly bodyLine: number;
}

const FENCE = /^---[ \t]*\n((?:[\s\S]*?\n)??)---[ \t]*(?:\n|$)/;

/** Takes the text of a Markdown file apart, and adds what is wrong with its front matter to `problems`. */
export function readParts(
  file: string,
  source: string,
  pageTypes: readonly string[],
  problems: Problem[],
): Parts {
  const plain = source.replace(/\r\n?/g, "\n");
  const match = FENCE.exec(plain);
  if (!match) {
    problems.push({
      file,
      line: 1,
      message:
        "no front matter; expected the first line to be --- and the lines until the next --- to be YAML with title, description and updated",
    });
    return { yaml: readYaml(file, ""), matter: undefined, body: plain, bodyLine: 0 };
  }
  const yaml = readYaml(file, match[1] as string, 2);
  return {
    yaml,
    matter: checked(yaml, schema(pageTypes), problems),
    body: plain.slice(match[0].length),
    bodyLine: match[0].split("\n").length - 1,
  };
}

function schema(pageTypes: readonly string[]): z.ZodType<FrontMatter> {
  const order = z.number({ error: "a number" });
  return map({
    title: text,
    description: text,
    type: oneOf(pageTypes).default("article"),
    updated: day,
    nav: map({ order, label: text.exactOptional() }).exactOptional(),
    translationKey: text.exactOptional(),
    owner: text.exactOptional(),
    draft: flag.default(false),
    feedback: z
      .union([z.boolean(), z.literal("paused")], { error: "true, false or paused" })
      .exactOptional(),
  });
}
