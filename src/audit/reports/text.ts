import { type Folded, fold } from "#audit/fold.ts";
import type { Text } from "#audit/outcome.ts";
import type { Report } from "#audit/report.ts";
import { toldOf } from "#audit/reporting/advice.ts";
import { gaps } from "#audit/reporting/gaps.ts";
import { ends, oneLine } from "#audit/reporting/harmless.ts";
import { type Limited, limits, limitText } from "#audit/reporting/limits.ts";
import { demandText, words } from "#audit/reporting/words.ts";
import { audited, type Result } from "#audit/result.ts";

const MOST_PLACES = 5;
const LONGEST = 400;

const report: Report = {
  title: { en: "For a terminal", sv: "För en terminal" },
  render(result) {
    const { locale } = result;
    const folded = fold(result);
    const open = folded.filter(({ accepted }) => !accepted);
    const text = [
      untestedPart(result),
      stalePart(result),
      ...open.map((one) => finding(one, result)),
      summary(result, folded),
      words.limits[locale],
    ];
    return `${text.filter(Boolean).join("\n\n")}\n`;
  },
};

export default report;

function untestedPart(result: Result): string {
  const { locale, planned } = result;
  const done = audited(result);
  const lines = gaps(result).map(
    ({ url, states, checks, why }) =>
      `  ${line(url)} (${states.join(", ")})${checks ? ` ${checks.join(", ")}` : ""}: ${line(why[locale])}`,
  );
  lines.push(...limits(result).map((one) => `  ${limitLine(one, locale)}`));
  if (done < planned) lines.push(`  ${words.stopped[locale]} ${done}/${planned}`);
  return lines.length === 0 ? "" : [`${words.notTested[locale]}:`, ...lines].join("\n");
}

function limitLine(limited: Limited, locale: keyof Text): string {
  const [{ url, states }, ...others] = limited.places;
  const more = others.length > 0 ? ` … +${others.length}` : "";
  return `${limitText(limited, locale)}: ${line(url)} (${states.join(", ")})${more}`;
}

function stalePart({ stale, locale }: Result): string {
  if (stale.length === 0) return "";
  const lines = stale.map(
    ({ entry, why }) =>
      `  ${line(`${entry.check} ${entry.page} (${entry.fingerprint}`)}): ${why[locale]}`,
  );
  return [`${words.stale[locale]}:`, ...lines].join("\n");
}

function finding(one: Folded, result: Result): string {
  const { locale, standard } = result;
  const { example, places } = one;
  const { harm, mend, seen } = toldOf(example, result);
  const say = (label: Text, text: string) => (text ? `  ${label[locale]}: ${text}` : "");
  return [
    `${words[example.outcome][locale].toUpperCase()}  ${demandText(one, locale, standard)}  [${line(example.rule ? `${example.check}/${example.rule}` : example.check)}]`,
    `  ${line(example.message[locale])}`,
    say(words.harm, harm),
    say(words.mend, mend),
    say(words.seen, seen),
    `  ${line(example.target.html)}`,
    ...places
      .slice(0, MOST_PLACES)
      .map(({ url, selector, states }) => `  ${line(`${url} ${selector}`)} (${states.join(", ")})`),
    places.length > MOST_PLACES ? `  … +${places.length - MOST_PLACES}` : "",
  ]
    .filter(Boolean)
    .join("\n");
}

function line(text: string): string {
  return ends(oneLine(text), LONGEST);
}

function summary({ locale, pages, stale }: Result, folded: readonly Folded[]): string {
  const open = folded.filter(({ accepted }) => !accepted);
  const count = (outcome: string, demand?: string) =>
    open.filter((one) => one.example.outcome === outcome && (!demand || one.demand === demand))
      .length;
  const lines = [
    `${words.pages[locale]}: ${pages.length}`,
    `${words.failed[locale]}: ${count("failed")} (${(["required", "best-practice", "above"] as const).map((demand) => `${words[demand][locale].toLowerCase()} ${count("failed", demand)}`).join(", ")})`,
    `${words.cantTell[locale]}: ${count("cantTell")}`,
    `${words.accepted[locale]}: ${folded.length - open.length}`,
    ...(stale.length > 0 ? [`${words.stale[locale]}: ${stale.length}`] : []),
  ];
  return lines.join("\n");
}
