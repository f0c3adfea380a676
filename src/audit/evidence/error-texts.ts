import { asLoaded } from "#audit/asked-in.ts";
import type { Evidence } from "#audit/check.ts";
import { attribute } from "#audit/document/query.ts";
import { type ErrorText, errorAt } from "#audit/forms/errors.ts";
import { sentHow } from "#audit/forms/sent.ts";
import type { Target, Text } from "#audit/outcome.ts";
import { type Field, fields } from "./fields.ts";
import type { Sending } from "./sending.ts";
import { sendings } from "./sendings.ts";
import { sentToServer } from "./sent-to-server.ts";

/** An error text at a field: on the page, or where the form is sent; the target is the page's own field. */
export interface MetError extends Target {
  /** As it is when the error is there. */
  readonly field: Field;
  readonly error: ErrorText;
  readonly from: "page" | "script" | "server";
  /** How the form was sent for it to come, after “when the form is sent”. */
  readonly how: Text | undefined;
}

/** The error texts at fields, of the page and of what it says when its forms are sent; each once. */
export const errorTexts: Evidence<readonly MetError[]> = {
  seen: {
    en: "Read at the fields of the page, and when its forms have been sent empty and with answers that cannot be right.",
    sv: "Läst vid fälten på sidan, och när dess formulär har skickats tomma och med svar som inte kan vara rätt.",
  },
  async collect({ state, collect }) {
    const here = await collect(fields);
    const onPage = here.flatMap((field) => met(field, field, "page", undefined) ?? []);
    if (!asLoaded(state)) return onPage;
    const sent = (await collect(sendings)).flatMap((sending) =>
      sending.byBrowser ? [] : cameAt(sending, "script", isSameElement),
    );
    const returned = (await collect(sentToServer)).flatMap((one) =>
      cameAt(one, "server", isSameName),
    );
    return once([...onPage, ...sent, ...returned]);
  },
};

type Sent = Pick<Sending, "fields" | "answers" | "after">;

function cameAt(
  sent: Sent,
  from: MetError["from"],
  isSame: (one: Field, other: Field) => boolean,
): MetError[] {
  const how = sentHow(sent);
  return sent.after.flatMap((field) => {
    const own = sent.fields.find((one) => isSame(one, field));
    return own ? (met(own, field, from, how) ?? []) : [];
  });
}

function met(
  { selector, html }: Target,
  field: Field,
  from: MetError["from"],
  how: Text | undefined,
): MetError | undefined {
  const error = errorAt(field);
  return error && { selector, html, field, error, from, how };
}

function isSameElement(one: Field, other: Field): boolean {
  return one.selector === other.selector;
}

function isSameName(one: Field, other: Field): boolean {
  const name = attribute(one.element, "name");
  return name !== "" && name === attribute(other.element, "name");
}

function once(all: readonly MetError[]): MetError[] {
  const groups = Map.groupBy(all, ({ selector, error }) => `${selector}\n${error.text}`);
  return [...groups.values()].map(([first]) => first as MetError);
}
