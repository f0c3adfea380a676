/** Whether a crawler may fetch an address, by the robots.txt of its host. */
export type Allows = (url: string) => boolean;

const NAME = "lyhord";
// RFC 9309 asks for at least this many characters to be read.
const LONGEST = 512_000;

/** The rules of a robots.txt for us (RFC 9309): the longest that matches decides, and `allow` where two are as long. */
export function readRobots(text: string): Allows {
  const groups = groupsOf(text.slice(0, LONGEST));
  const ours = groups.filter(({ agents }) => agents.includes(NAME));
  const chosen = ours.length > 0 ? ours : groups.filter(({ agents }) => agents.includes("*"));
  const rules = chosen
    .flatMap((group) => group.rules)
    .sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allowed) - Number(a.allowed));
  return (url) => {
    const { pathname, search } = new URL(url);
    const path = alike(pathname + search)
      .replaceAll("*", "%2A")
      .replaceAll("$", "%24");
    return rules.find(({ pattern }) => matches(pattern, path))?.allowed ?? true;
  };
}

interface Group {
  readonly agents: string[];
  readonly rules: { readonly allowed: boolean; readonly pattern: string }[];
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let naming = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [said = ""] = line.split("#", 1);
    const colon = said.indexOf(":");
    const [key, value] = [said.slice(0, colon).trim().toLowerCase(), said.slice(colon + 1).trim()];
    if (key === "user-agent") {
      if (!naming) groups.push({ agents: [], rules: [] });
      const [name = value] = /^[a-z_-]+/i.exec(value) ?? [];
      groups.at(-1)?.agents.push(name.toLowerCase());
      naming = true;
    } else if (key === "allow" || key === "disallow") {
      naming = false;
      if (value !== "")
        groups.at(-1)?.rules.push({ allowed: key === "allow", pattern: patternOf(value) });
    }
  }
  return groups;
}

/** A `$` that is not at the end is but a character. */
function patternOf(value: string): string {
  return alike(value).replace(/\$(?!$)/g, "%24");
}

/** The same for addresses that differ only in what of them is percent-encoded (RFC 9309, 2.2.2). */
function alike(path: string): string {
  return path
    .toWellFormed()
    .replace(/[^\u0021-\u007E]+/gu, encodeURIComponent)
    .replace(/%[\da-f]{2}/gi, (octet) => {
      const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : octet.toUpperCase();
    });
}

/** `*` stands for any characters, `$` at the end for the end. Walks the text once for each part: nothing backtracks. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith("$");
  const [first = "", ...rest] = (anchored ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const last = anchored && index === rest.length - 1;
    const found = last ? path.length - part.length : path.indexOf(part, at);
    if (found < at || !path.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return !anchored || at === path.length;
}
