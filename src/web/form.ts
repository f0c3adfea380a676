import { isUtf8 } from "node:buffer";
import express, { type Request, type RequestHandler } from "express";
import { FIELDS, type Fields, MalformedForm } from "#feedback/form.ts";

/** Far above the longest comment (1,200 four-byte characters, percent-encoded, are 14 kB), so that one that is far too long comes back to be shortened. */
const BODY_LIMIT = "128kb";
const REPEATABLE: ReadonlySet<string> = new Set([FIELDS.reason]);

/** Reads the body of a form. Larger than the limit: 413. */
export function readForm(): RequestHandler {
  return express.raw({ type: "application/x-www-form-urlencoded", limit: BODY_LIMIT });
}

/**
 * The fields that a form sent; none when no form came. Throws MalformedForm for what no browser makes
 * of our forms: bytes that are no UTF-8, null characters, fields that are unknown or sent twice
 * (https://url.spec.whatwg.org/#application/x-www-form-urlencoded).
 */
export function formFields(
  request: Request,
  known: ReadonlySet<string>,
  repeatable = REPEATABLE,
): Fields {
  const bytes = body(request);
  if (!isUtf8(bytes)) throw new MalformedForm("the form is not UTF-8");
  const fields = new Map<string, string[]>();
  for (const pair of bytes.toString().split("&").filter(Boolean)) {
    const [name = "", ...rest] = pair.split("=");
    const field = decode(name);
    if (!known.has(field)) throw new MalformedForm("the form has a field that is not ours");
    if (fields.has(field) && !repeatable.has(field)) {
      throw new MalformedForm(`the form has ${field} twice`);
    }
    fields.set(field, [...(fields.get(field) ?? []), decode(rest.join("="))]);
  }
  return fields;
}

/** What somebody had written into `field`, as far as it can be read: no error takes anyone's words. */
export function writtenWords(request: Request, field: string = FIELDS.comment): string {
  const words = new URLSearchParams(body(request).toString()).getAll(field);
  return words.join("\n").replaceAll("\0", "\uFFFD");
}

function body(request: Request): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

function decode(text: string): string {
  try {
    const decoded = decodeURIComponent(text.replaceAll("+", " "));
    if (!decoded.includes("\0")) return decoded;
  } catch {
    throw new MalformedForm("the form is not percent-encoded UTF-8");
  }
  throw new MalformedForm("the form holds a null character");
}
