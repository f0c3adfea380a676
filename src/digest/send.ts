import type { FeedbackStore } from "#feedback/store.ts";
import type { Locale } from "#locales/locale.ts";
import type { Site } from "#site/site.ts";
import { figures } from "./figures.ts";
import { type Letter, letter } from "./letter.ts";
import { type DigestMail, sendMail } from "./mail.ts";
import { weekBefore } from "./week.ts";

/** What a digest is made of. */
export interface DigestDeps {
  readonly site: Site;
  readonly locales: ReadonlyMap<string, Locale>;
  readonly store: FeedbackStore;
  /** As Config has it. */
  readonly editorPath: string;
}

/** The letter about the last whole week before `now`. */
export async function writeDigest(
  { site, locales, store, editorPath }: DigestDeps,
  now: Date,
): Promise<Letter> {
  return letter(await figures(store, weekBefore(now)), site, locales, editorPath);
}

/** Writes the digest and sends it; `by` is whose doing the log says it is. Resolves to the addresses that were refused. */
export async function sendDigest(
  deps: DigestDeps,
  mail: DigestMail,
  by: string,
  now: Date,
): Promise<readonly string[]> {
  const { hostname } = new URL(deps.site.settings.baseUrl);
  const refused = await sendMail(mail, await writeDigest(deps, now), hostname);
  await deps.store.editors.activity.write({
    who: by,
    what: "digest-sent",
    subject: weekBefore(now).from,
    detail: String(mail.to.length - refused.length),
  });
  return refused;
}
