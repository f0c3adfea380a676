import { fold } from "#audit/fold.ts";
import type { Report } from "#audit/report.ts";
import { toldOf } from "#audit/reporting/advice.ts";
import { gaps } from "#audit/reporting/gaps.ts";
import { harmless } from "#audit/reporting/harmless.ts";
import { limits, limitText } from "#audit/reporting/limits.ts";
import { criterionName, words } from "#audit/reporting/words.ts";
import { audited, type Result } from "#audit/result.ts";

const BOM = "\uFEFF";
const HEADINGS = [
  words.outcome,
  words.criterion,
  words.level,
  words.check,
  words.findings,
  words.harm,
  words.mend,
  words.page,
  words.states,
  words.where,
  words.element,
  words.accepted,
  words.seen,
] as const;

const report: Report = {
  title: {
    en: "For spreadsheets: a row for each finding and place, and for what was not tested",
    sv: "För kalkylblad: en rad för varje fynd och plats, och för det som inte testades",
  },
  render(result) {
    const { locale, standard } = result;
    const rows = fold(result).flatMap(({ example, demand, accepted, places }) => {
      const { criteria, check, rule, message, outcome, target } = example;
      const names =
        criteria === "best-practice"
          ? ""
          : criteria.map((one) => criterionName(one, locale, standard)).join("; ");
      const { harm, mend, seen } = toldOf(example, result);
      return places.map(({ url, selector, states }) => [
        words[outcome][locale],
        names,
        words[demand][locale],
        rule ? `${check}/${rule}` : check,
        message[locale],
        harm,
        mend,
        url,
        states.join(", "),
        selector,
        target.html,
        accepted?.reason ?? "",
        seen,
      ]);
    });
    const table = [HEADINGS.map((heading) => heading[locale]), ...notTested(result), ...rows];
    return BOM + table.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
  },
};

export default report;

/** What was not tested, in the same columns. */
function notTested(result: Result): string[][] {
  const { locale, planned } = result;
  const done = audited(result);
  const row = ({ check = "", message = "", url = "", states = [] as readonly string[] }) => [
    ...[words.untested[locale], "", "", check, message, "", "", url, states.join(", ")],
    ...Array<string>(HEADINGS.length - 9).fill(""),
  ];
  return [
    ...(done < planned ? [row({ message: `${words.stopped[locale]} ${done}/${planned}` })] : []),
    ...gaps(result).map(({ url, states, checks = [], why }) =>
      row({ check: checks.join(", "), message: why[locale], url, states }),
    ),
    ...limits(result).flatMap(({ what, places }) =>
      places.map((place) =>
        row({ message: limitText({ what, places: [place] }, locale), ...place }),
      ),
    ),
  ];
}

// A spreadsheet that takes semicolons or tabs to part cells sees formulas behind these, too.
const FORMULA = /(^|[;\t\r\n])(\s*)(?=[=+\-@＝＋－＠])/g;

/** RFC 4180; what a spreadsheet would take for a formula begins with an apostrophe. */
function cell(text: string): string {
  const plain = harmless(text).replace(FORMULA, "$1$2'");
  return /[",\r\n;\t]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
