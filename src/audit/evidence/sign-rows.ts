import type { Evidence } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { ancestors, descendants, isHidden, isSeen, texts } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { iconRow, type Row, textRow } from "#audit/sign-row.ts";
import { snapshot } from "./snapshot.ts";

/** A row of one sign in two forms, as stars that are filled and empty, that assistive technology gets nothing of. */
export interface SignRow extends Target {
  readonly filled: number;
  readonly of: number;
  /** What assistive technology is told of the thing that the row stands at: its texts and names. */
  readonly told: string;
}

/** Every such row that is seen. */
export const signRows: Evidence<readonly SignRow[]> = {
  seen: snapshot.seen,
  collect: async ({ collect }) => rowsIn(await collect(snapshot)),
};

const ITEM = /^(li|article|tr|dd|figure|section|main|body|dialog|fieldset)$/;
const CONTROL = /^(a|button|summary|label|select|input|nav|progress|meter)$/;
const TOLD_ROLE =
  /^(img|image|button|link|radio|radiogroup|slider|progressbar|meter|tab|tablist|navigation|math)$/;

function rowsIn({ elements }: PageSnapshot): SignRow[] {
  const rows = elements.flatMap((element) => {
    const row = isSeen(element) ? rowOf(element) : undefined;
    return row && !isTold(element) ? [{ element, row }] : [];
  });
  const holders = new Set(rows.map(({ element }) => element));
  return rows.map(({ element, row }) => ({
    ...row,
    told: toldOf(itemOf(element, holders)),
    get selector() {
      return element.selector;
    },
    get html() {
      return element.html;
    },
  }));
}

/** Signs in text are read out unless they are hidden; icons are not. */
function rowOf(element: PageElement): Row | undefined {
  return (isHidden(element) ? textRow(element) : undefined) ?? iconRow(element);
}

/** What stands in a control, or in what has a name or a role of its own, is told there. */
function isTold(element: PageElement): boolean {
  const isNamed = ({ tag, attributes, exposed }: PageElement) =>
    CONTROL.test(tag) ||
    TOLD_ROLE.test(exposed?.role ?? attributes.get("role") ?? "") ||
    attributes.has("aria-label") ||
    attributes.has("aria-labelledby");
  return [element, ...ancestors(element)].some(
    (at) => isNamed(at) && !/^(section|main|article|body|form|aside|ul|ol)$/.test(at.tag),
  );
}

/** The largest part around it that has no other row, at most an item, a section or the page. */
function itemOf(element: PageElement, holders: ReadonlySet<PageElement>): PageElement {
  let item = element;
  for (const around of ancestors(element)) {
    if (descendants(around).filter((at) => holders.has(at)).length > 1) break;
    item = around;
    if (ITEM.test(around.tag)) break;
  }
  return item;
}

function toldOf(item: PageElement): string {
  const names = [item, ...descendants(item)].flatMap(({ exposed }) =>
    exposed ? [exposed.name, exposed.description] : [],
  );
  const read = texts(item).filter(({ parent }) => !isHidden(parent));
  return [...names, ...read.map(({ text }) => text)].join(" | ");
}
