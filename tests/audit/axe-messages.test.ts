import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import axeCore, { type NodeResult } from "axe-core";
import own from "#audit/axe-swedish.json" with { type: "json" };
import { messageOf } from "#audit/evidence/axe-messages.ts";

type Messages = string | { readonly [name: string]: Messages };
/** A message by the names that lead to it: the check's, the kind, and the form if there are several. */
type Form = readonly [path: readonly string[], text: string];

const locale = (name: string) =>
  JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve(`axe-core/locales/${name}.json`)), "utf8"),
  );
const template = locale("_template");
const english = formsOf(template.checks);
const { processMessage } = axeCore.utils as unknown as {
  processMessage(message: Messages, data: unknown): string | undefined;
};

describe("what axe-core says", () => {
  test("is in Swedish, every form of every message of the version that is installed", () => {
    assert.ok(english.length > 300);
    const lacking = english.filter(([, text]) => text !== "").filter(staysEnglish);
    assert.deepEqual(lacking, []);
  });

  test("is in Swedish when it cannot say why", () => {
    const { incompleteFallbackMessage } = template;
    assert.match(
      said("color-contrast", incompleteFallbackMessage, {}).sv,
      /kunde inte avgöra orsaken/,
    );
  });

  test("has a Swedish title for every rule", () => {
    const { rules } = locale("sv");
    for (const { ruleId } of axeCore.getRules()) assert.ok(rules[ruleId]?.help, ruleId);
  });

  test("is translated here only where axe-core's own translation lacks it, with the same values", () => {
    const names = (forms: readonly Form[]) => new Set(forms.map(([path]) => path.join(".")));
    const brought = names(formsOf(locale("sv").checks));
    const there = new Map(english.map(([path, text]) => [path.join("."), text]));
    for (const [path, text] of formsOf(own)) {
      const name = path.join(".");
      assert.ok(!brought.has(name), `axe-core translates ${name} itself now`);
      assert.deepEqual(valuesIn(text), valuesIn(there.get(name) ?? ""), name);
    }
  });
});

/** Whether what axe-core makes of the form, whatever it is given to fill in, stays English. */
function staysEnglish([[check = "", kind = "", form = "default"], text]: Form): boolean {
  const fields = Object.fromEntries(valuesIn(text).map((name) => [name, name.toUpperCase()]));
  const messages = template.checks[check][kind];
  const lists = form === "singular" ? [["ONE"]] : [["ONE", "TWO"]];
  const structured = [{ messageKey: form, ...fields }, ...lists];
  const bare = /\$\{\s?data\s?\}/.test(text);
  const data =
    typeof messages === "string"
      ? bare
        ? ["VALUE"]
        : structured
      : [...structured.slice(0, messages.singular ? 2 : 1), ...(messages[form] ? [form] : [])];
  return data.some((data) => {
    const message = processMessage(messages, structuredClone(data));
    return message !== undefined && said(check, message, data).sv.includes(ended(message));
  });
}

function ended(message: string): string {
  return message.replace(/[.:]?$/, ".");
}

function said(id: string, message: string, data: unknown) {
  const node = { none: [], all: [], any: [{ id, message, data }] } as unknown as NodeResult;
  return messageOf({ id: "image-alt", help: "Help" }, node);
}

function valuesIn(text: string): string[] {
  return [...text.matchAll(/\$\{\s?data\.(\w+)\s?\}/g)].map(([, name]) => name as string).sort();
}

function formsOf(messages: Messages, path: readonly string[] = []): Form[] {
  if (typeof messages === "string") return [[path, messages]];
  return Object.entries(messages).flatMap(([name, inner]) => formsOf(inner, [...path, name]));
}
