import { type RequestHandler, Router } from "express";
import { changeComment, commentPage } from "./comment.ts";
import type { EditorDeps } from "./deps.ts";
import { exportList } from "./export.ts";
import { heldPage, release } from "./held.ts";
import { inboxPage, setStatuses } from "./inbox.ts";
import { logPage } from "./log.ts";
import { pagePage } from "./page.ts";
import { changeLine } from "./page-line.ts";
import { changePassword, passwordPage } from "./password.ts";
import { reportsPage, setReportStatus } from "./reports.ts";
import { guarded, nothing, type Route } from "./route.ts";
import { endAllSessions, endSession, sessionsPage, setLanguage, signOut } from "./sessions.ts";
import { signInPage, takeSignIn } from "./sign-in.ts";
import { beginSignOn, finishSignOn } from "./sign-on/sign-on.ts";
import { startPage } from "./start.ts";

/** All that can be asked of the area. */
export const ROUTES: readonly Route[] = [
  { method: "get", path: "/", least: "reader", handle: startPage },
  { method: "get", path: "/logga-in", least: "nobody", handle: signInPage },
  { method: "post", path: "/logga-in", least: "nobody", handle: takeSignIn },
  { method: "post", path: "/logga-in/vidare", least: "nobody", handle: beginSignOn },
  { method: "get", path: "/logga-in/svar", least: "nobody", handle: finishSignOn },
  { method: "post", path: "/logga-ut", least: "reader", handle: signOut },
  { method: "post", path: "/sprak", least: "reader", handle: setLanguage },
  { method: "get", path: "/sessioner", least: "reader", handle: sessionsPage },
  { method: "post", path: "/sessioner", least: "reader", handle: endSession },
  { method: "post", path: "/sessioner/alla", least: "reader", handle: endAllSessions },
  { method: "get", path: "/inkorg", least: "reader", handle: inboxPage },
  { method: "post", path: "/inkorg", least: "editor", handle: setStatuses },
  { method: "get", path: "/inkorg/:id", least: "reader", handle: commentPage },
  { method: "post", path: "/inkorg/:id", least: "editor", handle: changeComment },
  { method: "get", path: "/sida", least: "reader", handle: pagePage },
  { method: "post", path: "/sida", least: "editor", handle: changeLine },
  { method: "get", path: "/sida/*id", least: "reader", handle: pagePage },
  { method: "post", path: "/sida/*id", least: "editor", handle: changeLine },
  { method: "get", path: "/tillganglighet", least: "reader", handle: reportsPage },
  { method: "post", path: "/tillganglighet", least: "editor", handle: setReportStatus },
  { method: "post", path: "/export", least: "editor", handle: exportList },
  { method: "get", path: "/granskning", least: "reader", handle: heldPage },
  { method: "post", path: "/granskning", least: "editor", handle: release },
  { method: "get", path: "/losenord", least: "reader", handle: passwordPage },
  { method: "post", path: "/losenord", least: "reader", handle: changePassword },
  { method: "get", path: "/logg", least: "admin", handle: logPage },
];

/** The editors' area, to be mounted at `deps.root`. */
export function editorRoutes(deps: EditorDeps): RequestHandler {
  const router = Router({ caseSensitive: true, strict: true });
  for (const route of ROUTES) router[route.method](route.path, guarded(route, deps));
  return router.use(nothing(deps));
}
