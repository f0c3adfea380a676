// Functions that run inside the audited page.

type Held = typeof globalThis & { auditStill?: CSSStyleSheet };

/** In the page: lets no colour change slowly while it is looked at. */
export function hold(css: string): void {
  const held = globalThis as Held;
  held.auditStill ??= new CSSStyleSheet();
  const sheet = held.auditStill;
  sheet.replaceSync(css);
  const others = document.adoptedStyleSheets.filter((one) => one !== sheet);
  document.adoptedStyleSheets = css ? [...others, sheet] : others;
}

/** In the page: what its style sheets are. */
export function sheets(): string {
  const linked = [...document.styleSheets].map(
    ({ href, ownerNode }) => href ?? ownerNode?.textContent ?? "",
  );
  const adopted = document.adoptedStyleSheets.flatMap(({ cssRules }) =>
    [...cssRules].map(({ cssText }) => cssText),
  );
  return [...linked, ...adopted].join("\n");
}
