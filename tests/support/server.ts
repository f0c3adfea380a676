import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const LOOKS = 800;
const LOOK_MS = 25;
const SERVED = /^.+ is served on http:\/\/localhost:(\d+)$/m;

/**
 * Starts a program of the project, `src/server.ts`, as a process of its own with no other environment than
 * `env`; it does not outlive the tests. `line` waits for a pattern in what it writes; `exit` resolves to its exit code and all that it wrote.
 */
export function startProgram(
  path: string,
  env: Readonly<Record<string, string>>,
  operands: readonly string[] = [],
) {
  const script = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const child = spawn(process.execPath, [script, ...operands], {
    env: { PATH: process.env.PATH ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("close", () => process.off("exit", kill));
  const exit = once(child, "close").then(([code]: (number | null)[]) => ({ code, output }));
  const line = async (pattern: RegExp) => {
    for (let looks = 0; looks < LOOKS; looks += 1) {
      const match = pattern.exec(output);
      if (match) return match;
      if (child.exitCode !== null) break;
      await pause(LOOK_MS);
    }
    throw new Error(`${pattern} not seen in: ${output}`);
  };
  return { child, line, exit };
}

/**
 * Starts the real server on a free port, one proxy away from its visitors, with `env` besides; it is
 * killed when `used` is disposed of, if not ended before.
 */
export async function startServer(
  used: AsyncDisposableStack,
  env: Readonly<Record<string, string>>,
) {
  const { child, line, exit } = startProgram("src/server.ts", {
    PORT: "0",
    TRUST_PROXY: "1",
    LOG_LEVEL: "error",
    ...env,
  });
  /** Ends the process; resolves to its exit code and all that it wrote. */
  const end = (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    return exit;
  };
  used.defer(async () => void (await end("SIGKILL")));
  const [, port] = await line(SERVED);
  return { url: `http://127.0.0.1:${port}`, end };
}
