/** A heading of a page's content, below its h1. */
export interface Heading {
  readonly level: number;
  readonly id: string;
  /** Its words, without markup or announcements. */
  readonly text: string;
}

/** One document of the site in one locale. */
export interface Page {
  /** The same in every locale: front matter `translationKey`, else the path below the locale's folder ("" for start). */
  readonly id: string;
  readonly locale: string;
  /** The canonical URL path: "/", "/kontakt", "/en/contact". */
  readonly path: string;
  /** The page type: the name of a template in views/pages. */
  readonly type: string;
  readonly title: string;
  readonly description: string;
  /** YYYY-MM-DD. */
  readonly updated: string;
  /** Who looks after it: its front matter's `owner`, else that of the nearest section above; absent: nobody is named. */
  readonly owner?: string;
  /** Its place among its siblings; absent: reachable, but in no navigation. */
  readonly nav?: { readonly order: number; readonly label: string };
  /** The content as finished, sanitised HTML, without h1 and without announcements. */
  readonly html: string;
  /** Whether the page asks its question; paused: not for now. */
  readonly feedback: "on" | "off" | "paused";
  readonly headings: readonly Heading[];
  /** 12 hexadecimal digits that change when the title, the description or the content does. */
  readonly version: string;
  /** The path of the section (or start page) that holds it; absent for a locale's start page. */
  readonly parent?: string;
}
