import type { Change } from "#tests/support/site.ts";
import type { Case } from "./case.ts";
import { SWEDISH } from "./cases/sv.ts";
import { SWEDISH_EDITORS } from "./cases/sv-editors.ts";

/** A case whose page is broken on purpose: it must not be heard as the whole one is. */
export interface Control {
  readonly what: string;
  readonly case: Case;
}

export const CONTROLS: readonly Control[] = [
  broken("the page has no language", "headings", (html) =>
    html.replace(/<html lang="sv"/, "<html"),
  ),
  broken("the page is in another language", "headings", (html) =>
    html.replace(/<html lang="sv"/, '<html lang="fr"'),
  ),
  broken("a part has no language", "languages", (html) => html.replaceAll(' lang="fi"', "")),
  broken("links are not announced", "links", (html) =>
    html.replaceAll(/<span class="announcement.*?<\/span>/g, ""),
  ),
  broken("the error is not tied to its field", "comment-too-long", (html) =>
    html.replace(/ aria-describedby="[^"]*"/, ""),
  ),
  broken("the title does not say that there is an error", "comment-too-long", (html) =>
    html.replace("<title>Fel: ", "<title>"),
  ),
  broken("the reasons have no group", "reasons-by-tab", (html) =>
    html.replaceAll(/<\/?(?:fieldset|legend)>/g, ""),
  ),
  broken("the buttons are not tied to their question", "question", (html) =>
    html.replaceAll(' aria-describedby="page_question"', ""),
  ),
  broken("a landmark has the name of its heading", "landmarks", (html) =>
    html.replace('aria-label="Sidans innehåll"', 'aria-label="På den här sidan"'),
  ),
  broken("table headers are cells", "table", (html) =>
    html.replaceAll(/<(\/?)th\b[^>]*>/g, "<$1td>"),
  ),
  broken("the field to leave empty is not hidden", "question", (html) =>
    html.replace('class="visually-hidden" aria-hidden="true"', "").replace(' tabindex="-1"', ""),
  ),
  broken("the message is a status too", "editors-inbox-status", (html) =>
    html.replace('class="message" tabindex="-1"', 'class="message" role="status" tabindex="-1"'),
  ),
  broken("the status buttons have no group", "editors-comment", (html) =>
    html.replace(/ role="group" aria-labelledby="page_change_status"/, ""),
  ),
];

function broken(what: string, name: string, breaks: Change): Control {
  const whole = [...SWEDISH, ...SWEDISH_EDITORS].find((one) => one.name === name);
  if (whole === undefined) throw new Error(`There is no case ${name}.`);
  const { change = (html) => html } = whole;
  return { what, case: { ...whole, change: (html, path) => breaks(change(html, path), path) } };
}
