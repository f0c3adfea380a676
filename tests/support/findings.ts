import type { Outcome } from "#audit/outcome.ts";

/** The outcomes as text for a person: alike ones once, with the pages and states where they are. */
export function inWords(outcomes: readonly Outcome[]): string {
  const alike = Map.groupBy(outcomes, (outcome) => JSON.stringify([...what(outcome)]));
  return [...alike.values()]
    .map((group) => {
      const [rule, outcome, ...details] = what(group[0] as Outcome);
      const where = Map.groupBy(group, ({ url }) => new URL(url).pathname);
      const pages = [...where].map(
        ([path, there]) => `  ${path}: ${[...new Set(there.map(({ state }) => state))].join(", ")}`,
      );
      return [`${outcome}: ${rule}`, ...details.map((line) => `  ${line}`), ...pages].join("\n");
    })
    .join("\n\n");
}

function what(outcome: Outcome): string[] {
  const rule = `${outcome.check}${outcome.rule ? `/${outcome.rule}` : ""}`;
  const criteria = [outcome.criteria].flat().join(", ");
  return [
    `${rule} (${criteria})`,
    outcome.outcome,
    ...("message" in outcome ? [outcome.message.en] : []),
    ...("target" in outcome ? [outcome.target.selector, outcome.target.html] : []),
  ];
}
