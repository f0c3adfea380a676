import { hash } from "node:crypto";
import type { Finding, Outcome } from "./outcome.ts";

const KEPT = new Set(["class", "role", "type", "rel", "target", "for", "name", "scope"]);

const MOST_TAGS = 8;
const LONGEST = 5_000;

/**
 * The same for the same fault in the same component, on whatever page, in whatever state, however
 * often it is audited: of what is said and of the element, names and numbers do not count. Another
 * when the check says something else, fails other criteria, or judges anew: its revision.
 */
export function fingerprint(outcome: Outcome & Finding): string {
  const { check, rule = "", criteria, revision = "", message, target } = outcome;
  const demands = criteria === "best-practice" ? criteria : [...criteria].sort().join();
  return hash(
    "sha256",
    [
      ...[check, rule, revision, demands],
      ...[outcome.outcome, kind(message.en), structure(target.html)],
    ].join("\n"),
  ).slice(0, 16);
}

/** What is said, without what it is said of. */
function kind(message: string): string {
  return message.replace(/“[^”]*(?:”|$)|"[^"]*(?:"|$)|[\d.,#]+/g, "…").slice(0, 120);
}

/** The tags, with those attributes that tell components apart. */
function structure(html: string): string {
  const tags = html.slice(0, LONGEST).match(/<[a-z][^<>]*>?/gi) ?? [];
  // Where long HTML is cut depends on its words: of what is cut, the element alone is certain.
  return tags
    .slice(0, html.endsWith("…") ? 1 : MOST_TAGS)
    .map(tag)
    .join("");
}

function tag(written: string): string {
  const [name = ""] = /^<[\w-]+/.exec(written) ?? [];
  const attributes = [...written.matchAll(/\s([\w:-]+)(?:="([^"]*)"?)?/g)].map(
    ([, key = "", value = ""]) => (KEPT.has(key) ? `${key}=${value.replace(/\d+/g, "")}` : key),
  );
  return [name, ...attributes.sort()].join(" ");
}
