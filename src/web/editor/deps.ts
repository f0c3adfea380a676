import type { Logger } from "pino";
import type { Attempts } from "#feedback/editors/attempts.ts";
import type { EditorStore } from "#feedback/editors/editor-store.ts";
import type { Passwords } from "#feedback/editors/password.ts";
import type { NewId } from "#feedback/ids.ts";
import type { Locale } from "#locales/locale.ts";
import type { Site } from "#site/site.ts";
import type { SendHtml } from "#web/html.ts";
import type { ShownLines } from "#web/shown-lines.ts";
import type { AuditFindings } from "./audit-findings.ts";
import type { HostCookie } from "./cookie.ts";
import type { PendingCookie } from "./sign-on/pending.ts";
import type { Provider } from "./sign-on/provider.ts";

/** What the editors' area works with. */
export interface EditorDeps {
  readonly site: Site;
  readonly locales: ReadonlyMap<string, Locale>;
  readonly editors: EditorStore;
  readonly passwords: Passwords;
  readonly attempts: Attempts;
  readonly lines: ShownLines;
  readonly auditFindings: AuditFindings;
  readonly cookie: HostCookie;
  /** Undefined: people sign in with passwords alone. */
  readonly signOn?: { readonly provider: Provider; readonly pending: PendingCookie } | undefined;
  readonly newId: NewId;
  readonly assets: { readonly css: string; readonly icon: string };
  readonly send: SendHtml;
  readonly log: Logger;
  /** Where the area is: "/redaktion". */
  readonly root: string;
}
