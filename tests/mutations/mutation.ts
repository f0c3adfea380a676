import type { Change } from "#tests/support/site.ts";

/** One way to break a page of the example site, and who must notice. */
export interface Mutation {
  readonly what: string;
  /** The checks, or axe's rules, that must find it. */
  readonly by: readonly string[];
  /** The page that is broken; default one with links, headings and the question. */
  readonly path?: string;
  /** What is done to the HTML on its way out. */
  readonly html?: Change;
  /** What the style sheet says besides. */
  readonly css?: string;
  /** The state it shows in, by name; default desktop. */
  readonly state?: string;
}

/** Takes every match out. */
export function without(pattern: RegExp): Change {
  return (html) => html.replace(pattern, "");
}

/** Writes something else where `what` first stands; throws when it stands nowhere, so that no mutation is none. */
export function instead(what: string | RegExp, replacement: string): Change {
  return (html, path) => {
    const changed = html.replace(what, replacement);
    if (changed === html) throw new Error(`${path} has no ${what}.`);
    return changed;
  };
}

/** Writes something as the last of the main content. */
export function added(html: string): Change {
  return instead("</main>", `${html}</main>`);
}
