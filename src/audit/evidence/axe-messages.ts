import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CheckResult, NodeResult } from "axe-core";
import own from "#audit/axe-swedish.json" with { type: "json" };
import type { Text } from "#audit/outcome.ts";

type Message = string | Readonly<Record<string, string | Readonly<Record<string, string>>>>;
type Kinds = Readonly<Record<"pass" | "fail" | "incomplete", Message>>;

interface Locale {
  readonly incompleteFallbackMessage: string;
  readonly rules: Readonly<Record<string, { readonly help: string }>>;
  readonly checks: Readonly<Record<string, Partial<Kinds>>>;
}

const axesSwedish = readLocale("sv");
const swedish = { ...axesSwedish, checks: joined(axesSwedish.checks, own) };
const english = readLocale("_template");

/**
 * What axe says of an element by a rule, with the reasons; in Swedish by the translation that axe
 * brings, and by our own of what that lacks.
 */
export function messageOf(rule: { id: string; help: string }, node: NodeResult): Text {
  const reasons = [...node.none, ...node.all, ...node.any];
  return {
    en: sentence(
      rule.help,
      reasons.map(({ message }) => message),
    ),
    sv: sentence(swedish.rules[rule.id]?.help ?? rule.help, reasons.map(inSwedish)),
  };
}

function sentence(help: string, reasons: readonly string[]): string {
  return [help, ...reasons].map((part) => part.trim().replace(/[.:]?$/, ".")).join(" ");
}

function inSwedish({ id, data, message }: CheckResult): string {
  const kinds = english.checks[id];
  const known = (["fail", "incomplete", "pass"] as const).find(
    (kind) => kinds && written(kinds[kind], data) === message,
  );
  if (message === english.incompleteFallbackMessage) return swedish.incompleteFallbackMessage;
  return (known && written(swedish.checks[id]?.[known], data)) ?? message;
}

/** axe-core's processMessage: picks the form of a message that its data asks for and fills it in. */
function written(message: Message | undefined, data: unknown): string | undefined {
  if (message === undefined) return undefined;
  if (typeof message === "string") return filled(message, data);
  if (Array.isArray(data) && "singular" in message)
    return written((data.length === 1 ? message.singular : message.plural) as Message, data);
  const key =
    typeof data === "string" ? data : (data as { messageKey?: string } | null)?.messageKey;
  return written((message[key ?? "default"] ?? message.default) as Message | undefined, data);
}

function filled(text: string, data: unknown): string {
  return text.replace(/\$\{\s?data(?:\.(\w+))?\s?\}/g, (whole, name: string | undefined) => {
    if (Array.isArray(data) && (name === "values" || name === undefined)) return data.join(", ");
    const value = name === undefined ? data : (data as Record<string, unknown> | null)?.[name];
    return value === undefined ? whole : String(value);
  });
}

type Messages = { readonly [name: string]: string | Messages | undefined };

/** The messages of both; of one that both have, the latter's. */
function joined<M extends Messages>(some: M, more: Messages): M {
  const all = Object.entries(more).map(([name, one]) => {
    const other = some[name];
    return [name, typeof one === "object" && typeof other === "object" ? joined(other, one) : one];
  });
  return { ...some, ...Object.fromEntries(all) };
}

function readLocale(name: string): Locale {
  const file = fileURLToPath(import.meta.resolve(`axe-core/locales/${name}.json`));
  return JSON.parse(readFileSync(file, "utf8"));
}
