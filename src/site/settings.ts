import { z } from "zod";
import { ACCENT_CONTRAST, BACKGROUNDS, contrast } from "./contrast.ts";
import { type FeedbackSettings, feedbackSchema } from "./feedback-settings.ts";
import type { LoadOptions } from "./load.ts";
import { list, map, oneOf, text } from "./schema.ts";

/** A text in every locale of the site, by locale tag. */
type LocalText = Readonly<Record<string, string>>;

/** What an agency decides about its site: `site.yaml`, checked, with defaults filled in. */
export interface SiteSettings {
  readonly name: LocalText;
  /** The site's origin, without a trailing slash. */
  readonly baseUrl: string;
  /** Own hosts besides baseUrl's: "a.se" is that host alone, ".a.se" it and every subdomain. */
  readonly hosts: readonly string[];
  /** BCP 47 tags, in the order in which the site shows them. */
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  readonly organisation: {
    readonly name: LocalText;
    readonly email?: string;
    readonly phone?: string;
    readonly address?: string;
  };
  /** A path below the content folder: "files/logo.svg". */
  readonly logo?: string;
  /** Colours as #rrggbb, readable on every one of BACKGROUNDS. */
  readonly accent: { readonly light: string; readonly dark: string };
  readonly links: {
    readonly external: "new-window" | "same-window";
    readonly announce: "text" | "icon";
  };
  readonly feedback: FeedbackSettings;
  readonly footer: {
    /** Ids of the pages that every page links to (WCAG 3.2.6). */
    readonly pages: readonly string[];
    readonly note?: LocalText;
  };
}

const HOST = /^\.?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u;

/**
 * The schema of site.yaml. `locales` are those that the file itself lists, `known` those that have
 * interface texts; `hasFile` says whether a path below the content folder is a file.
 */
export function settingsSchema(
  locales: readonly string[],
  known: readonly string[],
  { pageTypes, patternProblem }: Pick<LoadOptions, "pageTypes" | "patternProblem">,
  hasFile: (path: string) => boolean,
): z.ZodType<SiteSettings> {
  const localText = map(
    Object.fromEntries(locales.map((locale) => [locale, text])),
  ) as unknown as z.ZodType<LocalText>;
  const pageId = text;
  return map({
    name: localText,
    baseUrl,
    hosts: z.array(host, { error: "a list of host names" }).default([]),
    locales: localeList(known),
    defaultLocale: oneOf(locales.length > 0 ? locales : known),
    organisation: map({
      name: localText,
      email: z.email({ error: "an e-mail address" }).exactOptional(),
      phone: text.exactOptional(),
      address: text.exactOptional(),
    }),
    logo: logo(hasFile).exactOptional(),
    accent: map({ light: accent("light"), dark: accent("dark") }),
    links: map({
      external: oneOf(["new-window", "same-window"]).default("same-window"),
      announce: oneOf(["text", "icon"]).default("text"),
    }).default({ external: "same-window", announce: "text" }),
    feedback: feedbackSchema(localText, pageTypes, patternProblem ?? (() => undefined)),
    footer: map({
      pages: z.array(pageId, { error: "a list of page ids" }).default([]),
      note: localText.exactOptional(),
    }).default({ pages: [] }),
  });
}

/** Whether `hostname`, as URL gives it, is one of the site's own. */
export function isOwnHost(hostname: string, baseUrl: string, hosts: readonly string[]): boolean {
  const name = plainHost(hostname);
  return [new URL(baseUrl).hostname, ...hosts].some((own) =>
    own.startsWith(".")
      ? name === plainHost(own.slice(1)) || name.endsWith(`.${plainHost(own.slice(1))}`)
      : name === plainHost(own),
  );
}

// Lower case, Punycode and no trailing dot, as in a URL.
function plainHost(host: string): string {
  return new URL(`http://${host}`).hostname.replace(/\.$/, "");
}

const baseUrl = z
  .string({ error: "the site's address, like https://www.example.se" })
  .refine(isOrigin, {
    error: "the site's address, like https://www.example.se, with nothing after the host",
  })
  .transform((value) => new URL(value).origin);

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return !!url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

const host = z
  .string({ error: "a host name" })
  .refine((value) => HOST.test(value) && URL.canParse(`http://${value.replace(/^\./, "")}`), {
    error: "a host name like example.se, or .example.se for it and its subdomains",
  });

function localeList(known: readonly string[]) {
  return z
    .array(oneOf(known), { error: `a list of ${list(known)}` })
    .min(1, { error: `at least one of ${list(known)}` })
    .refine((tags) => new Set(tags).size === tags.length, { error: "each locale once" });
}

function logo(hasFile: (path: string) => boolean) {
  return text.refine((path) => path.startsWith("files/") && hasFile(path), {
    error: "a file that exists below content/, like files/logo.svg",
  });
}

function accent(scheme: keyof typeof BACKGROUNDS) {
  const colour = "a colour as #rrggbb, in quotation marks";
  return z
    .string({ error: colour })
    .regex(/^#[0-9a-f]{6}$/i, { error: colour, abort: true })
    .check(({ value, issues }) => {
      for (const background of BACKGROUNDS[scheme]) {
        const measured = contrast(value, background);
        if (measured < ACCENT_CONTRAST)
          issues.push({
            code: "custom",
            input: value,
            message: `a contrast of at least ${ACCENT_CONTRAST}:1 against the background ${background}, measured ${(Math.floor(measured * 100) / 100).toFixed(2)}:1`,
          });
      }
    });
}
