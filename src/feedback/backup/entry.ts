import { z } from "zod";
import { isAccountName } from "#feedback/editors/account.ts";
import { ACTS } from "#feedback/editors/activity.ts";
import { ROLES } from "#feedback/editors/role.ts";
import { STATUSES } from "#feedback/editors/work.ts";
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

const time = z.string().regex(TIME);
const id = z.string().min(1);

const account = z.strictObject({
  name: z.string().refine(isAccountName),
  role: z.enum(ROLES),
  password: z.string(),
  disabled: z.boolean(),
  createdAt: time,
  signedInAt: time.nullable(),
});

const note = z.strictObject({
  id,
  response: id,
  at: time,
  author: z.string(),
  words: z.string(),
});

const activity = z.strictObject({
  id,
  at: time,
  who: z.string(),
  what: z.enum(ACTS),
  subject: z.string(),
  detail: z.string(),
});

const line = z.strictObject({
  id,
  page: z.string(),
  locale: z.string(),
  at: time,
  author: z.string(),
  words: z.string(),
});

/** What a line of a backup between the first and the last must be. */
export const entrySchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("response"),
    response,
    commented: z.boolean(),
    status: z.enum(STATUSES).exactOptional(),
  }),
  z.strictObject({ kind: z.literal("total"), total }),
  z.strictObject({ kind: z.literal("deletion"), deletion }),
  z.strictObject({ kind: z.literal("account"), account }),
  z.strictObject({ kind: z.literal("note"), note }),
  z.strictObject({ kind: z.literal("activity"), activity }),
  z.strictObject({ kind: z.literal("line"), line }),
]) satisfies z.ZodType<Entry>;
