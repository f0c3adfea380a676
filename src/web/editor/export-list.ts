import type { Request } from "express";
import { filterForLog, filterQuery, type InboxFilter } from "#feedback/editors/filter-query.ts";
import { LISTS, type List } from "#feedback/editors/work.ts";
import { MalformedForm } from "#feedback/form.ts";
import { readFilter, readReportFilter } from "./inbox-filter.ts";

/** The list's name in an address; without it, it is the inbox. */
const FIELD = "lista";
/** What each list can be asked for. */
const FILTERS: Readonly<Record<List, (request: Request) => InboxFilter>> = {
  comments: readFilter,
  reports: readReportFilter,
  held: () => ({}),
};

/** The list that an address names, and what it asks for of it. */
export function readExport(request: Request): { list: List; filter: InboxFilter } {
  const { [FIELD]: name = "comments" } = request.query;
  const list = LISTS.find((one) => one === name);
  if (list === undefined) throw new MalformedForm("the address names no list to export");
  return { list, filter: FILTERS[list](request) };
}

/** The same as an address has it: "lista=reports&status=new". */
export function exportQuery(list: List, filter: InboxFilter): string {
  return named(list, filterQuery(filter).toString());
}

/** The same for the log, without the words that were looked for. */
export function exportForLog(list: List, filter: InboxFilter): string {
  return named(list, filterForLog(filter));
}

function named(list: List, chosen: string): string {
  return [list === "comments" ? "" : `${FIELD}=${list}`, chosen].filter(Boolean).join("&");
}
