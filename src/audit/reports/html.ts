import { fold } from "#audit/fold.ts";
import type { Report } from "#audit/report.ts";
import { gaps } from "#audit/reporting/gaps.ts";
import { ends } from "#audit/reporting/harmless.ts";
import { findingHtml } from "#audit/reporting/html-findings.ts";
import { type Numbered, numbered } from "#audit/reporting/html-numbers.ts";
import { policy, style } from "#audit/reporting/html-style.ts";
import { checkTable, criterionTable, pageTable } from "#audit/reporting/html-tables.ts";
import { limits, limitText } from "#audit/reporting/limits.ts";
import { standardNames, words } from "#audit/reporting/words.ts";
import { escaped } from "#audit/reporting/xml.ts";
import { audited, type Result } from "#audit/result.ts";

const LONGEST = 400;

const report: Report = {
  title: { en: "One file to read and to hand in", sv: "En fil att läsa och att lämna in" },
  render(result) {
    const { locale, pages, stale } = result;
    const findings = numbered(fold(result));
    const open = findings.filter(({ accepted }) => !accepted);
    const accepted = findings.filter((one) => one.accepted);
    const articles = (some: readonly Numbered[]) =>
      some.map((one) => findingHtml(one, result)).join("");
    const parts = [
      ["untested", words.notTested[locale], notTested(result)],
      [
        "findings",
        `${words.findings[locale]} (${open.length})`,
        filters(open, result) + articles(open),
      ],
      ["accepted", `${words.accepted[locale]} (${accepted.length})`, articles(accepted)],
      ["stale", `${words.stale[locale]} (${stale.length})`, staleList(result)],
      ["overview", words.overview[locale], tables(findings, result)],
    ].filter(([, , content]) => content) as [string, string, string][];
    const site = URL.parse(pages[0]?.url ?? "")?.host ?? "";
    const title = `${words.title[locale]}${site ? ` – ${escaped(site)}` : ""}`;
    return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#findings">${words.skip[locale]}</a>
<main>
<h1>${hyphenated(title)}</h1>
${about(result)}
<nav aria-label="${words.contents[locale]}"><ul>${parts.map(([id, heading]) => `<li><a href="#${id}">${heading}</a></li>`).join("\n")}</ul></nav>
${parts.map(([id, heading, content]) => `<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>\n${content}</section>`).join("\n")}
</main>
</body>
</html>
`;
  },
};

export default report;

/** A long word may be parted where its parts meet, on a narrow screen. */
function hyphenated(title: string): string {
  return title.replace("tsgranskning", "ts&shy;granskning");
}

function about({ tool, started, level, standard, pages, states, locale }: Result): string {
  const when = started.slice(0, 16).replace("T", " ");
  const facts = [
    `${tool.name} ${tool.version}, ${when} UTC.`,
    `${words.level[locale]}: ${level}, ${standardNames[standard]}.`,
    `${words.pages[locale]}: ${pages.length}.`,
    `${words.states[locale]}: ${states.join(", ")}.`,
  ];
  return `<p>${facts.map(escaped).join("<br>")}</p>`;
}

function notTested(result: Result): string {
  const { locale, planned } = result;
  const done = audited(result);
  const items = gaps(result).map(
    ({ url, states, checks, why }) =>
      `<li><code lang="zxx">${escaped(ends(url, LONGEST))}</code> (${escaped(states.join(", "))})${checks ? ` <code lang="zxx">${escaped(checks.join(", "))}</code>` : ""}: ${escaped(why[locale])}</li>`,
  );
  if (done < planned) items.unshift(`<li>${words.stopped[locale]} ${done}/${planned}</li>`);
  const list = items.length > 0 ? `<ul>${items.join("\n")}</ul>` : "";
  const all = `${list}${limitList(result)}` || `<p>${words.everythingTested[locale]}</p>`;
  return `${all}<p>${words.limits[locale]}</p>`;
}

function limitList(result: Result): string {
  const { locale } = result;
  const items = limits(result).map((one) => {
    const [{ url, states }, ...others] = one.places;
    const place = `<code lang="zxx">${escaped(ends(url, LONGEST))}</code> (${escaped(states.join(", "))})`;
    const more = others.length > 0 ? `. ${words.morePlaces[locale]}: ${others.length}` : "";
    return `<li>${escaped(limitText(one, locale))}: ${place}${more}</li>`;
  });
  if (items.length === 0) return "";
  return `<p id="limited">${words.limited[locale]}</p><ul aria-labelledby="limited">${items.join("\n")}</ul>`;
}

function tables(findings: readonly Numbered[], result: Result): string {
  return [criterionTable, checkTable, pageTable].map((table) => table(findings, result)).join("");
}

/** Each shows only some of the findings, by the style sheet alone. */
function filters(open: readonly Numbered[], { locale }: Result): string {
  if (open.length === 0) return `<p>${words.nothingFound[locale]}</p>`;
  const choices = [
    ["only-failed", words.failed, ({ example }: Numbered) => example.outcome === "failed"],
    ["only-questions", words.cantTell, ({ example }: Numbered) => example.outcome === "cantTell"],
    ["only-required", words.required, ({ demand }: Numbered) => demand === "required"],
  ] as const;
  const items = choices.map(([id, text, is]) => {
    const number = open.filter(is).length;
    const shown = `${text[locale]} (${number})`;
    return number > 0 ? `<li id="${id}"><a href="#${id}">${shown}</a></li>` : `<li>${shown}</li>`;
  });
  const all = `<li><a href="#findings">${words.all[locale]} (${open.length})</a></li>`;
  return `<p id="show">${words.show[locale]}:</p><ul class="filters" aria-labelledby="show">${[...items, all].join("\n")}</ul>`;
}

function staleList({ stale, locale }: Result): string {
  if (stale.length === 0) return "";
  const items = stale.map(
    ({ entry, why }) =>
      `<li><code lang="zxx">${escaped(`${entry.check} ${entry.page} ${entry.fingerprint}`)}</code>: ${escaped(why[locale])}</li>`,
  );
  return `<ul>${items.join("")}</ul>`;
}
