import type { Config } from "#config.ts";
import { UsageProblem } from "./problems.ts";

/** The site that the configuration names, with its locales. Throws a UsageProblem that lists what is wrong with the content. */
export async function readContent({ contentDir, editorPath }: Config) {
  // Most commands need no content, and should not wait for what reads it.
  const { loadContent } = await import("#content.ts");
  const { isContentProblems } = await import("#site/problem.ts");
  try {
    return loadContent(contentDir, editorPath);
  } catch (error) {
    throw isContentProblems(error) ? new UsageProblem(error.message) : error;
  }
}
