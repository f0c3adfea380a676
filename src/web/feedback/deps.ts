import type { Logger } from "pino";
import type { Guard } from "#feedback/abuse/guard.ts";
import type { NewId } from "#feedback/ids.ts";
import type { Clean } from "#feedback/personal-data/clean.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import type { Locale } from "#locales/locale.ts";
import type { Site } from "#site/site.ts";
import type { SendHtml } from "#web/html.ts";
import type { CreateShell } from "#web/shell.ts";

/** What the steps of the form work with. */
export interface FeedbackDeps {
  readonly site: Site;
  readonly store: FeedbackStore;
  readonly guard: Guard;
  readonly clean: Clean;
  readonly newId: NewId;
  readonly locales: ReadonlyMap<string, Locale>;
  readonly createShell: CreateShell;
  readonly send: SendHtml;
  readonly log: Logger;
}
