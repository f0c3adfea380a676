import { gunzipSync } from "node:zlib";
import { AuditProblem } from "#audit/problem.ts";
import { firstLine } from "#audit/reason.ts";

const TIME = 20_000;
const LARGEST = 10_000_000;
const GZIP = [0x1f, 0x8b];

/** Something that was fetched to plan an audit. */
export interface Fetched {
  /** After redirects. */
  readonly url: string;
  readonly status: number;
  readonly type: string;
  /** Whether a browser would save it instead of showing it. */
  readonly download: boolean;
  readonly text: string;
}

/** How something is fetched: with the headers of whoever audits. */
export interface Fetching {
  readonly userAgent?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Of what types the text is wanted; of others it is not fetched, and empty. */
  readonly reads?: RegExp | undefined;
}

/** Fetches a text of at most 10 MB, in at most 20 seconds; gzip is undone. Throws an AuditProblem when it does not come. */
export async function fetchText(
  url: string,
  { userAgent, signal, reads = /^/ }: Fetching = {},
): Promise<Fetched> {
  try {
    const response = await fetch(url, {
      headers: userAgent ? { "user-agent": userAgent } : {},
      signal: AbortSignal.any([AbortSignal.timeout(TIME), ...(signal ? [signal] : [])]),
    });
    const { status, headers } = response;
    const type = headers.get("content-type") ?? "";
    const download = /^\s*attachment\b/i.test(headers.get("content-disposition") ?? "");
    const wanted = reads.test(type);
    if (!wanted) await response.body?.cancel();
    const text = wanted ? await textOf(response) : "";
    return { url: response.url, status, type, download, text };
  } catch (error) {
    const { cause } = error as { cause?: unknown };
    throw new AuditProblem(`${url} cannot be fetched: ${firstLine(cause ?? error)}.`);
  }
}

async function textOf(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > LARGEST) throw new Error(`it is larger than ${LARGEST / 1_000_000} MB`);
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  const zipped = GZIP.every((byte, index) => bytes[index] === byte);
  return (zipped ? gunzipSync(bytes, { maxOutputLength: LARGEST * 5 }) : bytes).toString("utf8");
}
