import type { State } from "./state.ts";

/** A page that shows what a check says. A string is the content of the body of an English page. */
export type Example =
  | string
  | {
      /** The body's content, or a whole document when it starts with `<!doctype` or `<?xml`. */
      readonly html: string;
      /** The address it is served from; default https://www.agency.example/. */
      readonly url?: string;
      readonly state?: Partial<State>;
      /** What else there is: content by absolute address or by path on the page's host. HTML unless the path says otherwise (.css .js .svg .png .pdf .vtt). For a check of a site, the HTML at "/a" is a page of it too. */
      readonly files?: Readonly<Record<string, string | Uint8Array>>;
    };

export interface Examples {
  readonly passed: readonly Example[];
  readonly failed: readonly Example[];
  readonly inapplicable: readonly Example[];
  readonly cantTell?: readonly Example[];
}
