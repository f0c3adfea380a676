import { z } from "zod";
import { REASONS } from "#feedback/reasons.ts";
import { ANSWERS } from "#feedback/response.ts";
import { CATEGORIES, type Entry } from "#feedback/store.ts";

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

const words = z.array(z.string());
const number = z.int().nonnegative();
const day = z.string().regex(DAY);

const response = z.strictObject({
  id: z.string().min(1),
  createdAt: z.string().regex(TIME),
  page: z.string(),
  path: z.string(),
  type: z.string(),
  locale: z.string(),
  version: z.string(),
  question: number,
  answer: z.enum(ANSWERS).nullable(),
  reasons: z.array(z.enum([...REASONS.yes, ...REASONS.no])),
  comment: z.string().nullable(),
  removed: z.record(z.string(), number),
  possible: words,
  signals: words,
  verdict: z.enum(["shown", "held"]),
  superseded: z.boolean(),
});

const total = z.strictObject({
  page: z.string(),
  version: z.string(),
  locale: z.string(),
  day,
  yes: number,
  no: number,
  comments: number,
});

const deletion = z.strictObject({
  at: z.string().regex(TIME),
  category: z.enum(CATEGORIES),
  before: day,
  period: z.string(),
  decision: z.strictObject({ reference: z.string(), date: day, responsible: z.string() }),
  count: number,
});

/** What a line of a backup between the first and the last must be. */
export const entrySchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("response"),
    response,
    commented: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("total"), total }),
  z.strictObject({ kind: z.literal("deletion"), deletion }),
]) satisfies z.ZodType<Entry>;
