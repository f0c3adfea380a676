import type { Place } from "#feedback/editors/activity.ts";

const PLACE = /^(\d{4}-\d\d-\d\dT[\d:.]{5,12}Z)~([\w-]{1,40})$/;

/** A place in a list as an address carries it. */
export function formatPlace({ at, id }: Place): string {
  return `${at}~${id}`;
}

/** The place that a parameter names; undefined, the beginning, for anything else. */
export function parsePlace(parameter: unknown): Place | undefined {
  const [, at, id] = PLACE.exec(String(parameter ?? "")) ?? [];
  return at === undefined || id === undefined ? undefined : { at, id };
}
