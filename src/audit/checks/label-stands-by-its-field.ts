import { check, failed, passed } from "#audit/check.ts";
import type { Box, PageElement } from "#audit/document/element.ts";
import { descendants, isSeen, texts } from "#audit/document/query.ts";
import { type Field, fields } from "#audit/evidence/fields.ts";
import { isDrawn } from "#audit/forms/lines.ts";

const FAR = 100;

const field = (between: string, more = "") =>
  `<label for="a" ${more}>Name</label>${between}<input id="a">`;
const gap = (height: number) => `<div style="height: ${height}px"></div>`;

interface Labelled extends Field {
  readonly away: number;
}

export default check({
  title: {
    en: "A label stands by its field",
    sv: "En etikett står vid sitt fält",
  },
  // WCAG G162.
  criteria: "best-practice",
  harm: {
    en: "People who zoom in, or have difficulty keeping things together, do not see that the label belongs to the field.",
    sv: "Den som förstorar, eller har svårt att hålla ihop saker, ser inte att etiketten hör till fältet.",
  },
  mend: {
    en: "Put the label right above or before its field.",
    sv: "Ställ etiketten precis ovanför eller före sitt fält.",
  },
  impact: "moderate",
  evidence: fields,
  targets: (fields) => fields.flatMap((field) => labelled(field) ?? []),
  judge: ({ away, label }) =>
    away > FAR
      ? failed({
          en: `“${label}” stands ${Math.round(away)} pixels from its field, with nothing between.`,
          sv: `”${label}” står ${Math.round(away)} bildpunkter från sitt fält, med ingenting emellan.`,
        })
      : passed,
  examples: {
    passed: [
      "<label>Name <input></label>",
      field("<br>"),
      field(`<p>${"Write it as it stands in your passport. ".repeat(60)}</p>`),
      field(`<svg width="200" height="200"><rect width="200" height="200"/></svg><br>`),
    ],
    failed: [
      field(gap(420)),
      field("<br>", `style="display: block; margin-bottom: 150px"`),
      `<input id="a">${gap(200)}<label for="a">Name</label>`,
    ],
    inapplicable: [
      "<input>",
      `<input aria-label="Name">`,
      field(gap(420), "hidden"),
      `<h2 id="h">Name</h2>${gap(300)}<input aria-labelledby="h">`,
    ],
  },
});

/** How far above or below the field its nearest label stands; nothing where other things fill the room. */
function labelled(field: Field): Labelled | undefined {
  const { element, kind, labels } = field;
  const own = labels.filter((label) => label.tag === "label");
  const lines = own.flatMap(drawnLines);
  if (kind === "choice" || !element.box || lines.length === 0 || own.length < labels.length)
    return undefined;
  const { box } = element;
  const away = lines.map((line) => roomBetween(line, box));
  const nearest = away.toSorted((a, b) => a.height - b.height)[0] as Box;
  const isFilled = nearest.height > FAR && isAnythingIn(nearest, field, own);
  return { ...field, away: isFilled ? 0 : nearest.height };
}

function drawnLines(label: PageElement): Box[] {
  return texts(label, { generated: true }).flatMap((run) => (isDrawn(run) ? run.lines : []));
}

function roomBetween(text: Box, field: Box): Box {
  const from = Math.min(text.y + text.height, field.y + field.height);
  const to = Math.max(text.y, field.y);
  const x = Math.min(text.x, field.x);
  const right = Math.max(text.x + text.width, field.x + field.width);
  return { x, y: from, width: right - x, height: Math.max(to - from, 0) };
}

/** Whether something is drawn in the room: a text, a picture, something to press, a frame around the field. */
function isAnythingIn(room: Box, { element }: Field, labels: readonly PageElement[]): boolean {
  const apart = new Set([element, ...labels, ...labels.flatMap(descendants)]);
  return element.document.elements.some((at) => {
    if (apart.has(at) || !at.box || !isSeen(at)) return false;
    const runs = at.content.flatMap((run) => (run.kind === "text" ? run.lines : []));
    const isDrawing =
      /^(img|svg|canvas|video|iframe|input|select|textarea|button|hr|object)$/.test(at.tag) ||
      at.style?.["background-image"] !== "none" ||
      (at.style["border-top-style"] !== "none" && at.style["border-top-width"] !== "0px");
    return (isDrawing ? [at.box, ...runs] : runs).some((box) => overlaps(box, room));
  });
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
