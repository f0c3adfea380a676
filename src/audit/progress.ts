import { isFinding } from "./fold.ts";
import type { Seen } from "./run.ts";

/** Is told how far an audit has come. */
export interface Progress {
  found(pages: number): void;
  begin(pages: number, states: number): void;
  seen(seen: Seen, url: string): void;
  end(lines: readonly string[]): void;
}

/** Where it is told how far an audit has come: a line that is written over, for a person, or lines one below the other. */
export interface Lines {
  readonly watched: boolean;
  over(line: string): void;
  line(line: string): void;
}

/** Tells of pages, states, what has been found, and how long it may still take. */
export function tell({ watched, over, line }: Lines): Progress {
  let pages = 0;
  let states = 0;
  let done = 0;
  let found = 0;
  let began = 0;
  let pagesDone = 0;
  const ofPage = new Map<number, number>();
  return {
    found: (pagesFound) => watched && over(`${count(pagesFound, "page")} found …`),
    begin(pageCount, stateCount) {
      [pages, states, began] = [pageCount, stateCount, performance.now()];
      if (!watched) line(`Auditing ${count(pages, "page")} in ${count(states, "state")}.`);
    },
    seen({ visit, state, outcomes }, url) {
      done++;
      const here = outcomes.filter(isFinding).length;
      found += here;
      const statesDone = (ofPage.get(visit) ?? 0) + 1;
      ofPage.set(visit, statesDone);
      if (statesDone === states) pagesDone++;
      if (watched) over(`${visit + 1}/${pages} ${url} (${state.name}): ${found} found, ${left()}`);
      else if (statesDone === states) line(`${pagesDone}/${pages} ${url}: ${found} found so far`);
    },
    end(lines) {
      if (watched) over("");
      for (const one of lines) line(one);
    },
  };

  function left(): string {
    const each = (performance.now() - began) / done;
    const seconds = Math.round((each * (pages * states - done)) / 1000);
    return seconds < 90 ? `${seconds} s left` : `${Math.round(seconds / 60)} min left`;
  }
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
