import type { Request, RequestHandler, Response } from "express";
import { mayActAs, type Role } from "#feedback/editors/role.ts";
import type { EditorDeps } from "./deps.ts";
import { editorShell, type NoticeView } from "./shell.ts";
import { showSignIn } from "./sign-in.ts";
import { type Guest, type Visit, visitOf } from "./visit.ts";

/** Answers a request. A promise that rejects meets the area's error handler. */
export type Handle<Who> = (
  request: Request,
  response: Response,
  who: Who,
  deps: EditorDeps,
) => Promise<void> | void;

/** One thing that can be asked of the area, and the least role that may. */
export type Route = {
  readonly method: "get" | "post";
  /** Below the area's own path. */
  readonly path: string;
} & (
  | { readonly least: "nobody"; readonly handle: Handle<Visit | Guest> }
  | { readonly least: Role; readonly handle: Handle<Visit> }
);

/** The handler of a route for all: whoever is not signed in signs in first, and whose role is too little is told (403). */
export function guarded(route: Route, deps: EditorDeps): RequestHandler {
  return async (request, response) => {
    const who = await visitOf(request, deps);
    if (route.least === "nobody") return route.handle(request, response, who, deps);
    if (!who.account) return askToSignIn(request, response, who, deps);
    if (mayActAs(who.account.role, route.least)) return route.handle(request, response, who, deps);
    sendNotice(request, response.status(403), who, deps, "forbidden");
  };
}

/** What answers where there is nothing: the same as everywhere to those who are not signed in. */
export function nothing(deps: EditorDeps): RequestHandler {
  return async (request, response) => {
    const who = await visitOf(request, deps);
    if (!who.account) return askToSignIn(request, response, who, deps);
    sendNotice(request, response.status(404), who, deps, "missing");
  };
}

/** Says in a page of the area that there is nothing here, or not for this role. */
export function sendNotice(
  request: Request,
  response: Response,
  who: Visit,
  deps: EditorDeps,
  what: "forbidden" | "missing",
): void {
  const { text } = who.locale;
  const shell = editorShell(deps, request, who, text(`editor.${what}.title`));
  const view: NoticeView = { ...shell, text: text(`editor.${what}.text`), words: "" };
  deps.send(request, response, "editor/notice.njk", view);
}

/** What is asked for is shown afterwards; what was sent is not lost, if it was a note. */
async function askToSignIn(request: Request, response: Response, who: Guest, deps: EditorDeps) {
  if (request.method === "GET" || request.method === "HEAD") {
    const back =
      request.originalUrl === deps.root ? "" : `?till=${encodeURIComponent(request.originalUrl)}`;
    return response.redirect(303, `${deps.root}/logga-in${back}`);
  }
  await showSignIn(request, response.status(401), who, deps, { trouble: "over" });
}
