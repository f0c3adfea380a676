import express, { type Request, type RequestHandler } from "express";
import type { Fields } from "#feedback/response.ts";

/** Far above the longest comment: 1,200 four-byte characters, percent-encoded, are 14 kB. */
const BODY_LIMIT = "128kb";

/** Reads the body of a form as text. Larger than the limit: 413. */
export function readForm(): RequestHandler {
  return express.text({ type: "application/x-www-form-urlencoded", limit: BODY_LIMIT });
}

/** The fields that a form sent, each name with its last value; none when no form came. */
export function formFields(request: Request): Fields {
  const body: unknown = request.body;
  return Object.fromEntries(new URLSearchParams(typeof body === "string" ? body : ""));
}
