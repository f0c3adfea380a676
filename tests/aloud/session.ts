import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type BrowserName, startBrowser } from "./browsers.ts";
import { READ_ON } from "./case.ts";
import { type Cookie, NOWHERE } from "./driven.ts";
import { startOrca } from "./orca.ts";
import { createPrograms, type Programs } from "./programs.ts";
import { makeFolder, startScreen } from "./screen.ts";
import type { Step } from "./transcript.ts";
import { pause } from "./wait.ts";

const run = promisify(execFile);
/** Looks at everything that must be still, one after another: 0.4 seconds where there is a core for each. */
const CALM = 10;
/** After a key that only moves: nothing comes from the site then, and nothing goes on by itself. */
const CALM_AFTER_A_MOVE = 6;
/** Keys that lead to a page, change one, or go on by themselves. */
const NOT_MOVES = new Set(["Return", "space", READ_ON]);
/** The least that one look counts, however many others want the machine. */
const LEAST = 1 / 2;
/** How long a busy machine may take to be still. */
const PATIENCE_SECONDS = 120;

/** A screen reader and a browser, on a screen and a bus of their own. */
export interface Session {
  /** Goes to a page, and tells what is said of it by itself. */
  open(url: string): Promise<Step>;
  /** Presses a key, by its name in X, and tells what is said until all is still. */
  press(key: string): Promise<Step>;
  /** Types text, a key for each letter. */
  type(text: string): Promise<Step>;
  /** Puts text into the page's field, faster than keys do. */
  write(text: string): Promise<void>;
  /** Keeps a cookie for the site's pages. */
  keep(cookie: Cookie): Promise<unknown>;
  end(): void;
}

/** Starts a session whose programs speak a language; whatever happens, they end with this process. */
export async function startSession(browserName: BrowserName, locale: string): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), "lyhord-aloud-"));
  const programs = createPrograms(folder);
  const end = () => {
    programs.end();
    // What a browser was writing may still come.
    for (let round = 0; round < 40 && existsSync(folder); round += 1) {
      rmSync(folder, { recursive: true, force: true });
      pause();
    }
  };
  process.once("exit", end);
  try {
    await startScreen(programs, folder);
    const orca = startOrca(programs, folder, locale);
    await programs.waitFor("Orca's first words", () => orca.said.length > 0, 60);
    const browser = await startBrowser(
      browserName,
      programs,
      makeFolder(folder, "profile"),
      locale,
    );
    const still = (calm = CALM) => stillness(programs, () => orca.told, calm);
    await still();
    const xdotool = (...parts: string[]) => run("xdotool", parts, { env: programs.environment });
    const step = async (key: string, act: () => Promise<unknown>, calm = CALM): Promise<Step> => {
      const { pages } = orca;
      orca.said.length = 0;
      await act();
      await still(calm);
      const said = [...orca.said];
      return { key, said, ...(orca.pages > pages && { page: await browser.title() }) };
    };
    return {
      async open(url) {
        await step("", () => browser.go(NOWHERE));
        return step("open", () => browser.go(url));
      },
      press(key) {
        const calm = NOT_MOVES.has(key) ? CALM : CALM_AFTER_A_MOVE;
        const act = async () => {
          const { keys } = orca;
          const held = key.split("+");
          const last = held.pop() ?? "";
          await xdotool(...held.flatMap((name) => ["keydown", name]), "key", last);
          await programs.waitFor(`Orca to take up ${key}`, () => orca.keys > keys);
          if (held.length === 0) return;
          // Let go of too early, alt is to Orca the key that moved the caret.
          await still(calm);
          await xdotool(...held.flatMap((name) => ["keyup", name]));
        };
        return step(key, act, calm);
      },
      type: (text) =>
        step(`type ${text}`, async () => {
          const { keys } = orca;
          await xdotool("type", "--delay", "50", text);
          await programs.waitFor(
            "Orca to take up each letter",
            () => orca.keys >= keys + text.length,
          );
        }),
      write: (text) => browser.write(text),
      keep: (cookie) => browser.keep(cookie),
      end() {
        browser.close();
        process.removeListener("exit", end);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** How much a look counts: less where more threads want to run than there are cores, and each waits for its turn. */
function weight(): number {
  const running = Number(/ (\d+)\//.exec(readFileSync("/proc/loadavg", "utf8"))?.[1]);
  const others = Math.max(1, running - 1);
  return Math.max(LEAST, Math.min(1, availableParallelism() / others));
}

/** Waits until nothing has run and nothing has been told for a while. */
async function stillness(programs: Programs, told: () => number, enough: number): Promise<void> {
  let before = told();
  let calm = 0;
  await programs.waitFor(
    "stillness",
    () => {
      calm = told() === before && !programs.busy() ? calm + weight() : 0;
      before = told();
      return calm >= enough;
    },
    PATIENCE_SECONDS,
  );
}
