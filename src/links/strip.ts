import type { RemarkOptions, RemarkReader, Stated } from "./remark.ts";

export interface Stripped {
  /** How much of the text, from its start, is left. */
  readonly kept: number;
  /** What the remarks said that were taken off. */
  readonly stated: Stated;
}

export interface StripOptions extends RemarkOptions {
  /** Whether something must be left: the last remark then stays rather than leave nothing. */
  readonly needsWords?: boolean;
  /** Whether a remark that says so may be taken off. */
  accepts(stated: Stated): boolean;
}

/** Takes every remark off the end of a text. Trailing white space goes only with a remark. */
export function stripEnd(reader: RemarkReader, text: string, options: StripOptions): Stripped {
  let kept = text.length;
  let stated: Stated = {};
  for (;;) {
    const rest = text.slice(0, kept).trimEnd();
    const step = lastStep(reader, rest, stated, options);
    const left = step && rest.slice(0, step.at).trimEnd().length;
    if (!step || left === undefined) return { kept, stated };
    if (options.needsWords && rest.slice(0, left).trim() === "") return { kept, stated };
    stated = { ...step.stated, ...stated };
    kept = left;
  }
}

/** Takes every bracketed remark off the start of a text: `kept` is where the rest begins. */
export function stripStart(reader: RemarkReader, text: string, options: StripOptions): Stripped {
  let kept = 0;
  let stated: Stated = {};
  for (;;) {
    const remark = reader.first(text.slice(kept), options);
    if (!remark || !options.accepts(remark.stated)) return { kept, stated };
    stated = { ...remark.stated, ...stated };
    kept += remark.at;
  }
}

function lastStep(reader: RemarkReader, text: string, stated: Stated, options: StripOptions) {
  const remark = reader.last(text, options);
  if (remark && options.accepts(remark.stated)) return remark;
  return stated.type === undefined ? undefined : repeatedType(text, stated.type);
}

/** "internetPDF" before "(pdf, 3 MB)": the type said twice. */
function repeatedType(text: string, type: string) {
  const at = text.length - type.length;
  if (text.slice(at).toUpperCase() !== type.toUpperCase()) return undefined;
  // As much as the longest of the words below needs: the text may be long.
  const before = text.slice(Math.max(0, at - 10), at);
  const isGlued = /\p{Ll}$/u.test(before) && text.endsWith(type.toUpperCase());
  if (!isGlued && !/[\s\u00a0,:–-]$/.test(before)) return undefined;
  if (/(?:^|\s)(?:en|ett|som|an?|as|the|i|in|till|to)\s$/i.test(before)) return undefined;
  const joint = before.length - before.replace(/[\s\u00a0,:–-]+$/, "").length;
  return { at: at - joint, stated: {} };
}
