import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Request, Response } from "express";

/** A body in each content coding that we send, with the strong entity tag that they share a stem of (RFC 9110, 8.8.3). */
export interface Encoded {
  readonly type: string;
  readonly tag: string;
  readonly bodies: Readonly<Record<Coding, Buffer>>;
}

type Coding = "br" | "gzip" | "identity";

const CODINGS: Coding[] = ["br", "gzip", "identity"];
const BROTLI_QUALITY = { kept: 11, once: 4 };
const GZIP_LEVEL = { kept: 9, once: 6 };

/** Compresses a body: as small as it gets when it will be kept, quickly when it is sent once. */
export function encode(body: string, type: string, use: "kept" | "once"): Encoded {
  const identity = Buffer.from(body);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY[use],
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  };
  return {
    type,
    tag: createHash("sha256").update(identity).digest("base64url").slice(0, 22),
    bodies: {
      br: brotliCompressSync(identity, { params }),
      gzip: gzipSync(identity, { level: GZIP_LEVEL[use] }),
      identity,
    },
  };
}

/** Sends the coding that the client prefers, or 304 when it already has it. Express leaves the body out for HEAD. */
export function sendEncoded(request: Request, response: Response, encoded: Encoded): void {
  const coding = (request.acceptsEncodings(CODINGS) || "identity") as Coding;
  if (coding !== "identity") response.set("Content-Encoding", coding);
  response
    .vary("Accept-Encoding")
    .set("Content-Type", encoded.type)
    .set("ETag", `"${encoded.tag}-${coding}"`)
    .send(encoded.bodies[coding]);
}
