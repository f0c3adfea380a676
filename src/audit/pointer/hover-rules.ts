/**
 * Runs in the page: the elements whose being hovered changes, by its style sheets, whether something
 * is shown, as selectors that `auditWatch.find` takes. At most `most`.
 */
export function hoveredByStyle(most: number): Element[] {
  const SHOWS =
    /^(display|visibility|opacity|height|max-height|transform|scale|clip|clip-path|left|right|top|bottom|inset|content-visibility|overflow|z-index|width|max-width|margin.*)$/;
  const found = new Set<Element>();
  const visit = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule && rule.selectorText.includes(":hover")) note(rule);
      if ("cssRules" in rule) visit(rule.cssRules as CSSRuleList);
    }
  };
  const note = (rule: CSSStyleRule) => {
    if (![...rule.style].some((name) => SHOWS.test(name))) return;
    for (const selector of rule.selectorText.split(/,(?![^(]*\))/)) {
      const [before = "", after = ""] = selector.split(/:hover(?![-\w])/, 2);
      // What is hovered and changes itself alone shows nothing new, but by what style sheets write.
      if (!selector.includes(":hover") || /^\s*$/.test(after)) continue;
      try {
        for (const element of document.querySelectorAll(before.trim() || "*")) found.add(element);
      } catch {
        // A selector that cannot be cut where it says :hover.
      }
      if (found.size > most) return;
    }
  };
  for (const sheet of document.styleSheets) {
    try {
      visit(sheet.cssRules);
    } catch {
      // Of another site.
    }
  }
  return [...found].slice(0, most);
}
