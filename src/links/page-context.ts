import type { Locale } from "#locales/locale.ts";
import type { Resolve } from "./destination.ts";
import type { PageFacts } from "./page-facts.ts";
import type { RemarkReader } from "./remark.ts";
import type { KnownTargets, LinkSettings } from "./settings.ts";

/** All that a link's announcement depends on besides the link. */
export interface PageContext {
  readonly html: string;
  readonly facts: PageFacts;
  readonly locale: Locale;
  readonly settings: LinkSettings;
  readonly known: KnownTargets;
  readonly reader: RemarkReader;
  readonly resolve: Resolve;
  /** Whether an element with this id is there, our announcements aside. */
  hasId(id: string): boolean;
  /** An id for an announcement that nothing on the page has. */
  newId(): string;
}
