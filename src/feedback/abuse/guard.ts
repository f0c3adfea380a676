import type { Verdict } from "#feedback/response.ts";
import { createDays, type Day, type Limits } from "./day.ts";
import { createRecent } from "./recent.ts";
import { createRepeats } from "./repeats.ts";
import { type Signal, signalsIn, verdictOn } from "./signals.ts";
import { textSignals } from "./text.ts";
import type { Volume } from "./volume.ts";

/** Weighs what visitors send. It keeps no address and no text, only HMACs, and nothing outlives the process. */
export interface Guard {
  /** Weighs an answer that is about to be stored, and counts it against its address. */
  answer(sent: SentAnswer): Judgement;
  /** Weighs a comment (with its reasons) that is about to be stored, and counts it against its address. */
  comment(sent: SentComment): Judgement;
}

export interface Sender {
  /** As Express gives request.ip. Whoever has none, or something else, is not limited: together they would limit each other. */
  readonly address: string | undefined;
  /** The field that no person sees held something. */
  readonly trapped: boolean;
  /** Sec-Fetch-Site or Origin said that the form came from this site. */
  readonly originKnown: boolean;
}

export interface SentAnswer extends Sender {
  readonly id: string;
  readonly page: string;
  readonly version: string;
  readonly versionKnown: boolean;
}

export interface SentComment extends Sender {
  readonly id: string;
  readonly text: string;
}

export interface Judgement {
  /** What speaks for abuse; may be empty. */
  readonly signals: readonly Signal[];
  /** "held" when the signals weigh enough together. */
  readonly verdict: Verdict;
  /** Whole seconds (1–60) until another attempt, when this one must be refused (429): nothing else refuses. */
  readonly retryAfter?: number;
  /** The id of an answer that this one takes the place of. */
  readonly supersedes?: string;
}

/** What may come from one address, shared by all who sit in one library, reception centre or agency. */
export const LIMITS: Limits = {
  answers: { softPerMinute: 30, hardPerMinute: 120, softPerDay: 1000 },
  comments: { softPerMinute: 10, hardPerMinute: 40, softPerDay: 200 },
};

const ANSWER_KEPT = 10 * 60_000;
const FAST = 2000;

/** A guard that remembers nothing yet. `now` gives the time in milliseconds since 1970. */
export function createGuard({
  limits = LIMITS,
  now = Date.now,
}: {
  readonly limits?: Limits;
  readonly now?: () => number;
} = {}): Guard {
  const dayOf = createDays(limits);
  const repeats = createRepeats();
  const answers = createRecent<{ readonly judgement: Judgement; readonly at: number }>(ANSWER_KEPT);

  return {
    answer(sent) {
      const time = now();
      // An id that comes again is the same answer, whose saving failed or was asked for twice.
      const earlier = answers.get(sent.id, time);
      if (earlier) return earlier.judgement;
      const day = dayOf(time);
      const bucket = day.bucket(sent.address);
      const judgement = judge(sent, counted(day.answers, bucket, time), () => ({
        version: !sent.versionKnown,
      }));
      if (judgement.retryAfter !== undefined) return judgement;
      const whole = { ...judgement, ...superseding(day, bucket, sent, judgement, time) };
      answers.set(sent.id, { judgement: whole, at: time }, time);
      return whole;
    },

    comment(sent) {
      const time = now();
      const day = dayOf(time);
      const answer = answers.get(sent.id, time);
      return judge(sent, counted(day.comments, day.bucket(sent.address), time), () => ({
        ...textSignals(sent.text),
        repeated: repeats.note(sent.text, sent.id, time),
        fast: answer !== undefined && time - answer.at <= FAST,
      }));
    },
  };
}

type Seen = Partial<Record<Signal, boolean>>;

function counted(volume: Volume, bucket: string | undefined, time: number) {
  return bucket === undefined ? { above: false } : volume.count(bucket, time);
}

function judge(
  { trapped, originKnown }: Sender,
  count: ReturnType<Volume["count"]>,
  more: () => Seen,
): Judgement {
  if ("retryAfter" in count) return { signals: ["volume"], verdict: "held", ...count };
  const seen = { ...more(), trap: trapped, origin: !originKnown, volume: count.above };
  const signals = signalsIn(seen);
  return { signals, verdict: verdictOn(signals) };
}

/** What a shown answer supersedes; a held one nothing, since else a flood could take answers out of the count. */
function superseding(
  { latest }: Day,
  bucket: string | undefined,
  { id, page, version }: SentAnswer,
  { verdict }: Judgement,
  time: number,
): Pick<Judgement, "supersedes"> {
  if (bucket === undefined || verdict === "held") return {};
  const key = JSON.stringify([bucket, page, version]);
  const supersedes = latest.get(key, time);
  latest.set(key, id, time);
  // Its own id is there when so much came in between that the answer itself was forgotten.
  return supersedes === undefined || supersedes === id ? {} : { supersedes };
}
