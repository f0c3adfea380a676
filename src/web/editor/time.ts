import type { Locale } from "#locales/locale.ts";

/** A point in time as <time> has it. */
export interface ViewTime {
  readonly datetime: string;
  readonly text: string;
}

const FORMATS: Readonly<Record<string, string>> = { sv: "sv-SE", en: "en-GB" };

/** A point in time to the minute, in the time zone of the server (TZ). */
export function viewTime({ tag }: Locale, datetime: string): ViewTime {
  const format = new Intl.DateTimeFormat(FORMATS[tag] ?? tag, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return { datetime, text: format.format(new Date(datetime)) };
}

/** A calendar day, given as YYYY-MM-DD, as a sentence has it: "3 september 2026". */
export function dayInWords({ tag }: Locale, day: string): string {
  const format = new Intl.DateTimeFormat(FORMATS[tag] ?? tag, {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
