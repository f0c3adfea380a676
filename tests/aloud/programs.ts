import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { family, lives, read, weWork, works } from "./processes.ts";
import { pause, waitFor } from "./wait.ts";

const MARK = "LYHORD_ALOUD";

/** Programs that belong together, in a folder of their own, and all that these start in their turn. */
export interface Programs {
  /** What every program started from now on finds in its environment. */
  readonly environment: Record<string, string>;
  /** Starts one; what it says goes to NAME.log, what it writes to file 3 to `stdio[3]`. */
  start(name: string, command: readonly string[], more?: Started): ChildProcess;
  /** Waits for an answer as `waitFor` does; throws when one of them has ended. */
  waitFor<T>(what: string, ask: () => T | undefined | false, seconds?: number): Promise<T>;
  /** Whether any of them is at work, or the sites that this process serves them are. */
  busy(): boolean;
  /** Ends them all, whoever their parent is by now. */
  end(): void;
}

export interface Started {
  readonly environment?: Record<string, string>;
  /** Opens file 3 for what the program tells us. */
  readonly tells?: boolean;
}

/** Programs without any of ours yet; `folder` has their logs, and marks them. */
export function createPrograms(folder: string): Programs {
  const mark = `${MARK}=${folder}`;
  const environment: Record<string, string> = { [MARK]: folder, PATH: process.env.PATH ?? "" };
  const started = new Map<string, ChildProcess>();
  const strangers = new Set<string>();
  const ours = () => family(mark, [...started.values()], strangers);
  let pids: readonly string[] = [];
  let counted = 0;
  return {
    environment,
    start(name, [command = "", ...rest], more = {}) {
      const log = openSync(join(folder, `${name}.log`), "a");
      const child = spawn(command, rest, {
        cwd: folder,
        env: { ...environment, ...more.environment },
        stdio: ["ignore", log, log, more.tells ? "pipe" : "ignore"],
      });
      closeSync(log);
      started.set(name, child);
      return child;
    },
    waitFor(what, ask, seconds) {
      return waitFor(
        what,
        () => {
          for (const [name, child] of started) {
            if ((child.exitCode ?? child.signalCode) === null) continue;
            throw new Error(`${name} has ended.\n${read(join(folder, `${name}.log`))}`);
          }
          return ask();
        },
        seconds,
      );
    },
    busy() {
      // Finding them costs more than asking them: a new one is noticed within half a second.
      if (performance.now() - counted > 500) {
        pids = ours();
        counted = performance.now();
      }
      return pids.some((pid) => works(pid)) || weWork();
    },
    end() {
      let left = ours();
      for (let round = 0; round < 100 && left.length > 0; round += 1) {
        for (const pid of left) kill(pid);
        pause();
        left = [...new Set([...left.filter(lives), ...ours()])];
      }
    },
  };
}

function kill(pid: string): void {
  try {
    process.kill(Number(pid), "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
