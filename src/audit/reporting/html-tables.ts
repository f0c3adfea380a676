import { criteria, isCriterion } from "#audit/criteria.ts";
import type { Text } from "#audit/outcome.ts";
import type { Result } from "#audit/result.ts";
import { isAsked } from "#audit/standard.ts";
import { ends } from "./harmless.ts";
import type { Numbered } from "./html-numbers.ts";
import { criterionName, words } from "./words.ts";
import { escaped } from "./xml.ts";

const LONGEST = 200;

/** Every success criterion asked for, and what was found about it: never that it is met. */
export function criterionTable(findings: readonly Numbered[], result: Result): string {
  const { locale, standard, level, outcomes } = result;
  const about = (some: typeof outcomes) =>
    new Set(some.flatMap((one) => (one.criteria === "best-practice" ? [] : [...one.criteria])));
  const asked = about(outcomes);
  const judged = about(outcomes.filter(({ outcome }) => outcome !== "untested"));
  const rows = Object.keys(criteria)
    .filter(isCriterion)
    .filter((criterion) => isAsked(criterion, level, standard))
    .map((criterion) => {
      const nothing = asked.has(criterion) ? words.untested : words.noCheck;
      return [
        escaped(criterionName(criterion, locale, standard)),
        criteria[criterion].level,
        links(
          findings.filter(({ example }) => example.criteria.includes(criterion as never)),
          judged.has(criterion) ? words.noFinding : nothing,
          result,
        ),
      ];
    });
  return table(words.byCriterion, [words.criterion, words.level, words.findings], rows, result);
}

/** Every page, the states it was judged in, and what was found there. */
export function pageTable(findings: readonly Numbered[], result: Result): string {
  const { locale, pages } = result;
  const here = new Map<string, Numbered[]>();
  for (const one of findings)
    for (const url of new Set(one.places.map((place) => place.url)))
      here.set(url, [...(here.get(url) ?? []), one]);
  const rows = pages.map(({ url, arrived, title = "", states }, index) => {
    const address = arrived ?? url;
    const name = `${words.page[locale]} ${index + 1}${title ? `: ${escaped(ends(title, LONGEST))}` : ""}`;
    const link = /^https?:/.test(address)
      ? `<a href="${escaped(address)}">${name} (${words.elsewhere[locale]})</a>`
      : name;
    const judged = states.map(({ name, sameAs }) =>
      sameAs ? `${name} (${words.sameAs[locale]} ${sameAs})` : name,
    );
    return [
      `<span id="p-${index + 1}">${link}</span><br><code lang="zxx">${escaped(ends(address, LONGEST))}</code>`,
      escaped(judged.join(", ")),
      links(here.get(address) ?? [], arrived ? words.noFinding : words.untested, result),
    ];
  });
  return table(words.byPage, [words.page, words.states, words.findings], rows, result);
}

/** Every check that found something. */
export function checkTable(findings: readonly Numbered[], result: Result): string {
  const groups = Map.groupBy(findings, ({ example }) => example.check);
  const rows = [...groups]
    .sort(([a], [b]) => a.localeCompare(b, "en"))
    .map(([id, about]) => [
      `${escaped(result.checks.get(id)?.title[result.locale] ?? id)} <code lang="zxx">${escaped(id)}</code>`,
      links(about, words.noFinding, result),
    ]);
  if (rows.length === 0) return "";
  return table(words.byCheck, [words.check, words.findings], rows, result);
}

function links(findings: readonly Numbered[], none: Text, { locale }: Result): string {
  if (findings.length === 0) return none[locale];
  const items = findings.map(({ id, number, example, accepted }) => {
    const outcome = accepted ? words.acceptedShort : words[example.outcome];
    return `<li><a href="#${id}">${words.finding[locale]} ${number}: ${outcome[locale].toLowerCase()}</a></li>`;
  });
  return `<ul>${items.join("\n")}</ul>`;
}

function table(
  caption: Text,
  heads: readonly Text[],
  rows: readonly string[][],
  { locale }: Result,
): string {
  const id = `t-${caption.en.toLowerCase().replaceAll(" ", "-")}`;
  const head = heads.map((one) => `<th scope="col">${one[locale]}</th>`).join("");
  const body = rows.map(([first, ...rest]) => {
    const cells = rest.map((cell) => `<td>${cell}</td>`).join("");
    return `<tr><th scope="row">${first}</th>${cells}</tr>`;
  });
  return `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">${caption[locale]}</caption><thead><tr>${head}</tr></thead>
<tbody>${body.join("\n")}</tbody></table></div>
`;
}
