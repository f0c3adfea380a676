export type Value = string | number | null;

/** SQL text with `$1`, `$2` … for its values, which therefore never become part of the text. */
export interface Statement {
  readonly text: string;
  readonly values: readonly Value[];
  /** What does the same for many such statements at once, `$1` … being lists of values: for drivers that gain by it. */
  readonly listed?: string;
}

/** A statement from a template: what stands in its holes is a value, or another statement that becomes a part of it. */
export function sql(parts: TemplateStringsArray, ...holes: (Value | Statement)[]): Statement {
  const values: Value[] = [];
  let text = parts[0] as string;
  for (const [index, hole] of holes.entries()) {
    if (hole !== null && typeof hole === "object") {
      text += shifted(hole.text, values.length);
      values.push(...hole.values);
    } else text += `$${values.push(hole)}`;
    text += parts[index + 1];
  }
  return { text, values };
}

/** Statements one after the other as one, `separator` between them. */
export function joined(statements: readonly Statement[], separator: string): Statement {
  const values: Value[] = [];
  const texts = statements.map((statement) => {
    const text = shifted(statement.text, values.length);
    values.push(...statement.values);
    return text;
  });
  return { text: texts.join(separator), values };
}

/** SQL that has no values: for constants of our own, never for what came from outside. */
export function raw(text: string): Statement {
  return { text, values: [] };
}

function shifted(text: string, by: number): string {
  return by === 0 ? text : text.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + by}`);
}
