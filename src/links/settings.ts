/** How a site wants its links treated. */
export interface LinkSettings {
  /** The site's absolute address: "https://www.vistelseverket.example". */
  readonly baseUrl: string;
  /** Own hosts besides baseUrl's: "example.se" is that host alone, ".example.se" it and every subdomain. */
  readonly hosts: readonly string[];
  /** Whether links to other websites open a window. */
  readonly external: "new-window" | "same-window";
  /** Announced in words, or by an icon where an icon can say it. */
  readonly announce: "text" | "icon";
}

/** What the site knows about its own addresses. */
export interface KnownTargets {
  /** Size in bytes of the site's own file at a URL path ("/files/a.pdf"), or undefined. */
  fileSize(path: string): number | undefined;
  /** The locale of the site's own page at a URL path, or undefined. */
  locale(path: string): string | undefined;
}
