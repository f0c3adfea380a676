import { existsSync, readFileSync } from "node:fs";
import type { Programs } from "./programs.ts";

/** Where every site is, each on a port of its own. */
export const HOST = "127.0.0.1";
/** A page with nothing to say. */
export const NOWHERE = "data:text/html,<title>-</title>";

/** A browser with a window and a new profile, told by its own protocol where to go. */
export interface Driven {
  /** Asks for an address, and leaves it to the browser to come there. */
  go(url: string): Promise<void>;
  title(): Promise<string>;
  /** Keeps a cookie, its name and its value, for pages of HOST. */
  keep(cookie: Cookie): Promise<unknown>;
  /** Puts text into the page's field. */
  write(text: string): Promise<void>;
  close(): void;
}

/** A cookie's name and its value. */
export type Cookie = readonly [string, string];

/** Both browsers answer a script with what it came to, in the same form. */
interface Result {
  readonly result: { readonly value: string };
}

export function driven(
  go: Driven["go"],
  run: (script: string) => Promise<Result>,
  keep: Driven["keep"],
  close: () => void,
): Driven {
  return {
    go,
    keep,
    title: async () => (await run("document.title")).result.value,
    async write(text) {
      await run(`document.querySelector("textarea").value = ${JSON.stringify(text)}`);
    },
    close,
  };
}

/** Reads what a browser writes when it can be told things. */
export function readWhenThere(file: string, programs: Programs): Promise<string> {
  const text = () => (existsSync(file) ? readFileSync(file, "utf8").trim() : "");
  return programs.waitFor(file, () => text() || undefined, 60);
}
