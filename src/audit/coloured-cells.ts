import { parseColour } from "./colour.ts";
import type { PageElement } from "./document/element.ts";
import { attribute, isSeen } from "./document/query.ts";
import type { Cell, Table } from "./evidence/tables.ts";

// How far apart a colour's strongest and weakest channel are for it to be no grey or pale tint.
const STRONG = 80;
const TINTED = 24;
const DAY = /^([1-9]|[12]\d|3[01])$/;
const LEAST_DAYS = 7;
const LEAST_OF_WEEK = 5;

/** The cells of a strong colour in each row that has any. */
export function colouredRows({ rows }: Table) {
  return rows
    .map((cells) =>
      cells.flatMap(({ element, text, header }) => {
        const colour = element.style?.["background-color"] ?? "";
        const isSaid = header || text.trim() !== "" || hasMore(element);
        return isStrong(colour) && isSeen(element) ? [{ colour, isEmpty: !isSaid }] : [];
      }),
    )
    .filter(({ length }) => length > 0);
}

function isStrong(colour: string): boolean {
  const paint = parseColour(colour);
  if (paint?.[3] !== 1) return false;
  const [red, green, blue] = paint;
  return Math.max(red, green, blue) - Math.min(red, green, blue) >= STRONG;
}

/** One day of each colour in a calendar, where days of the same weekday differ in colour and in nothing else. */
export function colouredDays({ rows }: Table): string[] {
  const cells = rows.flat().filter(({ header }) => !header);
  const days = cells.filter(({ text }) => DAY.test(text.trim()));
  const rises = days.every(
    ({ text }, at) => at === 0 || Number(text) === Number(days[at - 1]?.text) + 1,
  );
  // A month may begin anew, weekends may be left out: most go up by one.
  const steps = days.filter(
    ({ text }, at) => at > 0 && Number(text) === Number(days[at - 1]?.text) + 1,
  ).length;
  const isMonth = days.length >= LEAST_DAYS && (rises || steps >= days.length * 0.6);
  if (!isMonth && !(rises && isUnevenWeek(days))) return [];
  const bare = days.filter(({ element }) => isSeen(element) && !hasMore(element));
  const byColour = Map.groupBy(bare, ({ element }) => element.style?.["background-color"] ?? "");
  const tinted = [...byColour].filter(([colour, some]) => isTinted(colour) && some.length > 1);
  const isMixed = rows.some(
    (row) => new Set(row.map(({ element }) => element.style?.["background-color"])).size > 1,
  );
  return tinted.length > 1 && isMixed ? tinted.map(([, [day]]) => day?.text.trim() ?? "") : [];
}

/** Some days in a row, whose colours change neither at one place, as at a weekend, nor at each day, as stripes do. */
function isUnevenWeek(days: readonly Cell[]): boolean {
  const colours = days.map(({ element }) => element.style?.["background-color"]);
  const changes = colours.filter((colour, at) => at > 0 && colour !== colours[at - 1]).length;
  return days.length >= LEAST_OF_WEEK && changes > 1 && changes < days.length - 1;
}

function isTinted(colour: string): boolean {
  const paint = parseColour(colour);
  return (
    paint?.[3] === 1 && Math.max(...paint.slice(0, 3)) - Math.min(...paint.slice(0, 3)) >= TINTED
  );
}

/** A picture, a sign that a style sheet writes, or a name. */
function hasMore(element: PageElement): boolean {
  const { content, style } = element;
  return (
    content.some((child) => child.kind === "element" || child.generated !== undefined) ||
    style?.["background-image"] !== "none" ||
    ["aria-label", "aria-labelledby", "title"].some((name) => attribute(element, name) !== "")
  );
}
