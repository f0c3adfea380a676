import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { AuditProblem } from "#audit/problem.ts";
import { LEVELS, STANDARDS } from "#audit/standard.ts";
import { stepSchema } from "./steps.ts";

const text = z.string().min(1);
const texts = z.array(text);

/** A page to audit, come to by steps where its address alone does not lead. */
const page = z.strictObject({
  url: text,
  status: z.union([z.number().int(), z.literal("any")]).optional(),
  steps: z.array(stepSchema).optional(),
});

const PAGE = "must be an address, or a page with url, status and steps";

/** All that an audit can be told; the same names stand for options of the command and in a file. */
export const settingsSchema = z.strictObject({
  urls: texts.optional(),
  pages: z.array(z.union([text, page], { error: PAGE })).optional(),
  sitemap: text.optional(),
  crawl: text.optional(),
  depth: z.number().int().min(0).max(100).optional(),
  max: z.number().int().min(1).max(100_000).optional(),
  include: texts.optional(),
  exclude: texts.optional(),
  steps: z.array(stepSchema).optional(),
  states: texts.optional(),
  checks: texts.optional(),
  level: z.enum(LEVELS).optional(),
  standard: z.enum(STANDARDS).optional(),
  locale: z.enum(["sv", "en"]).optional(),
  report: texts.optional(),
  baseline: text.optional(),
  workers: z.number().int().min(1).max(32).optional(),
  timeout: z.number().min(1).max(3600).optional(),
  strict: z.boolean().optional(),
  submitForms: z.boolean().optional(),
  storageState: text.optional(),
  userAgent: text.optional(),
  browser: text.optional(),
  pictures: z.boolean().optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Reads settings from a JSON or YAML file. Throws an AuditProblem that names everything wrong with it. */
export async function readSettings(file: string): Promise<Settings> {
  const read = settingsSchema.safeParse(parsed(await readGiven(file), file));
  if (read.success) return read.data;
  const problems = read.error.issues.map(
    ({ path, message }) => `${path.join(".") || "the file"}: ${message}`,
  );
  throw new AuditProblem(`${file}: ${problems.join("; ")}.`);
}

/** Reads steps from a JSON or YAML file that holds a list of them. */
export async function readSteps(file: string) {
  const read = z.array(stepSchema).safeParse(parsed(await readGiven(file), file));
  if (read.success) return read.data;
  const problems = read.error.issues.map(
    ({ path, message }) => `step ${Number(path[0] ?? 0) + 1}: ${message}`,
  );
  throw new AuditProblem(`${file}: ${problems.join("; ")}.`);
}

/** The text of a file that was named on the command line. */
export async function readGiven(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "there is no such file" : code;
    throw new AuditProblem(`${file} cannot be read: ${why}.`);
  }
}

function parsed(content: string, file: string): unknown {
  try {
    return parse(content);
  } catch (error) {
    throw new AuditProblem(
      `${file} is neither JSON nor YAML: ${(error as Error).message.split("\n", 1)[0]}`,
    );
  }
}
