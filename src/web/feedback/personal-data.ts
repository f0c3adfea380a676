import { CERTAIN_KINDS, KINDS } from "#feedback/personal-data/kinds.ts";
import type { Locale, TextKey } from "#locales/locale.ts";
import type { SiteSettings } from "#site/settings.ts";

/** What a kind of personal data is called: "personnummer". */
export function kindName({ feedback }: SiteSettings, locale: Locale, kind: string): string {
  const builtIn = KINDS.find((candidate) => candidate === kind);
  if (builtIn) return locale.text(`feedback.kind.${builtIn}` as TextKey);
  return feedback.personalData.find(({ id }) => id === kind)?.name[locale.tag] ?? kind;
}

/** What stands in a comment where personal data of a kind stood: "[personnummer borttaget]". */
export function placeholder(settings: SiteSettings, locale: Locale, kind: string): string {
  const builtIn = CERTAIN_KINDS.find((candidate) => candidate === kind);
  return builtIn
    ? locale.text(`feedback.placeholder.${builtIn}`)
    : locale.text("feedback.placeholder.own", { kind: kindName(settings, locale, kind) });
}

/** Every placeholder that a comment in this locale can hold. */
export function placeholders(settings: SiteSettings, locale: Locale): string[] {
  const kinds = [...CERTAIN_KINDS, ...settings.feedback.personalData.map(({ id }) => id)];
  return kinds.map((kind) => placeholder(settings, locale, kind));
}
