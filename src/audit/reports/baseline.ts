import { stringify } from "yaml";
import { fold } from "#audit/fold.ts";
import type { Report } from "#audit/report.ts";
import { ends, oneLine } from "#audit/reporting/harmless.ts";

const LONGEST = 200;
const HEAD = `# What was found, for a person to accept or to mend. An entry holds when it has a reason of at least ten
# characters, and says by whom; it holds a year, or until the day that it names. Take out what is to be mended.
`;

const report: Report = {
  title: { en: "A baseline to fill in reasons in", sv: "En baslinje att fylla i skäl i" },
  render(result) {
    const { locale, ended } = result;
    const accepted = fold(result).map(({ example, fingerprint, places, accepted: entry }) => ({
      check: example.rule ?? example.check,
      page: pageOf(places.map(({ url }) => url)),
      fingerprint,
      reason: "",
      by: "",
      date: ended.slice(0, 10),
      // What a person has accepted stands as it was written.
      ...entry,
      about: oneLine(
        `${example.message[locale]} ${places[0]?.url} ${ends(places[0]?.selector ?? "", LONGEST)}`,
      ),
    }));
    return HEAD + stringify({ version: 1, accepted });
  },
};

export default report;

/** The page's path; a pattern for all when it is found on several. */
function pageOf(urls: readonly string[]): string {
  const paths = new Set(urls.map((url) => URL.parse(url)?.pathname ?? "/"));
  const [path = "/"] = paths;
  return paths.size === 1 && path.startsWith("/") ? path : "/**";
}
