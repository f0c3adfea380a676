import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Programs } from "./programs.ts";
import { which } from "./which.ts";

const HERE = fileURLToPath(new URL("orca", import.meta.url));

/** Words given to the voice at once, and the language that it is asked to say them in. */
export interface Said {
  readonly text: string;
  /** Of the same announcement as the words before. */
  readonly goesOn: boolean;
  /** Empty where none is asked for: Orca's own words. */
  readonly lang: string;
}

/** What a running Orca has told of itself. */
export interface Orca {
  readonly said: Said[];
  /** How many keys it has taken up, how many pages have opened, and how much it has told of anything. */
  readonly keys: number;
  readonly pages: number;
  readonly told: number;
}

/** Starts Orca with its own words in a language. */
export function startOrca(programs: Programs, folder: string, locale: string): Orca {
  const settings = join(folder, "orca");
  mkdirSync(settings);
  copyFileSync(join(HERE, "orca-customizations.py"), join(settings, "orca-customizations.py"));
  const program = which("orca") ?? "orca";
  // The Python that has Orca's own modules is the one in its first line.
  const [python = "python3"] = readFileSync(program, "utf8").slice(2).split(/\s/, 1);
  const command = [python, join(HERE, "start.py"), program, "--user-prefs", settings];
  const child = programs.start("orca", command, {
    environment: { LANGUAGE: locale },
    tells: true,
  });
  const orca = { said: [] as Said[], keys: 0, pages: 0, told: 0 };
  let goesOn = false;
  createInterface({ input: child.stdio[3] as Readable }).on("line", (line) => {
    const { kind, text, lang } = JSON.parse(line);
    orca.told += 1;
    if (kind === "key") orca.keys += 1;
    if (kind === "event" && text === "document:load-complete") orca.pages += 1;
    if (kind === "said" && text.trim()) orca.said.push({ text, lang, goesOn });
    if (kind === "said") goesOn = true;
    if (kind === "end" || kind === "read") goesOn = false;
  });
  return orca;
}
