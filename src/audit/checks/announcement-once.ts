import { check, failed, passed } from "#audit/check.ts";
import { claims, repeats } from "#audit/claims.ts";
import { links } from "#audit/evidence/links.ts";

export default check({
  title: "A link announces each thing once",
  criteria: "best-practice",
  evidence: links,
  targets: (links) => links.filter((link) => claims(link).length > 0),
  judge: ({ name, text, description, parts }) => {
    if (repeats(name, parts)) return failed("The accessible name announces the same thing twice.");
    if (repeats(text, parts) || repeats(parts.join(" "), parts))
      return failed("The text announces the same thing twice.");
    return repeats(`${name} (${description})`, parts)
      ? failed("The description repeats what the accessible name announces.")
      : passed;
  },
  examples: {
    passed: [
      `<a href="https://www.unhcr.example/">UNHCR (link to another website, opens in new window)</a>`,
      `<a href="https://www.unhcr.example/" aria-label="UNHCR (external link)">UNHCR (external link)</a>`,
      `<a href="https://w.example/">What is an external link? (link to another website)</a>`,
    ],
    failed: [
      `<a href="/a" target="_blank">Report (opens in new tab) (opens in new tab)</a>`,
      `<a href="https://www.unhcr.example/">UNHCR (external link)<span> (link to another website)</span></a>`,
      `<a href="/a" target="_blank" title="Opens in new window">Report (opens in new window)</a>`,
      `<a href="https://www.unhcr.example/" aria-label="UNHCR (external link)">UNHCR
        <span>external link</span> <img src="data:," alt="External link"></a>`,
      {
        html: `<!doctype html><html lang="sv"><title>Exempel</title>
          <a href="https://www.unhcr.example/">UNHCRlänk till annan webbplats, öppnas i nytt fönster
          (länk till annan webbplats, öppnas i nytt fönster)</a>`,
      },
    ],
    inapplicable: [
      `<a href="/a">Report</a>`,
      `<a href="/a">New window, new tab: what happens?</a>`,
      `<p>(external link) (external link)</p>`,
    ],
  },
});
