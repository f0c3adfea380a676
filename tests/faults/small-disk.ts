import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const TRIES = 40;
const TRY_MS = 100;
const PIECE = 64 * 1024;

const isRoot = process.getuid?.() === 0;

/** Why there can be no small disk here, or false. With CI set there must be one. */
export const NO_DISK =
  !isRoot && !process.env.CI && "mounting a small disk (tmpfs) takes root: run the test as root";

/**
 * A disk of `megabytes` at a folder that is made; this user may write on it. It is unmounted when `used`
 * is disposed of, whoever still has files open on it.
 */
export function mountSmallDisk(used: AsyncDisposableStack, folder: string, megabytes: number) {
  mkdirSync(folder);
  const owner = `uid=${process.getuid?.()},gid=${process.getgid?.()}`;
  asRoot("mount", "-t", "tmpfs", "-o", `size=${megabytes}m,mode=700,${owner}`, "tmpfs", folder);
  used.defer(async () => {
    await insist("umount", folder).catch(() => asRoot("umount", "-l", folder));
  });
  const filler = join(folder, "filler");
  return {
    /** Takes all the room that there is, to the last block. */
    fill(): void {
      const { bavail, bsize } = statfsSync(folder);
      for (let left = bavail * bsize; left > 0; left -= PIECE) {
        try {
          appendFileSync(filler, Buffer.alloc(Math.min(left, PIECE)));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
        }
      }
    },
    /** Gives back all that `fill` took. */
    empty: () => rmSync(filler),
    /** Lets nobody write, or everybody again. Nobody may have a file open for writing. */
    remount: (mode: "ro" | "rw") => insist("mount", "-o", `remount,${mode}`, folder),
  };
}

/** Runs a command until it succeeds: what a killed process had open is free only a moment later. */
async function insist(...command: readonly string[]): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return asRoot(...command);
    } catch (error) {
      if (tries === TRIES) throw error;
      await pause(TRY_MS);
    }
  }
}

function asRoot(...command: readonly string[]): void {
  const [program = "", ...operands] = isRoot ? command : ["sudo", "-n", ...command];
  const { status, stderr, error } = spawnSync(program, operands, { encoding: "utf8" });
  if (status !== 0) {
    throw new Error(`${[program, ...operands].join(" ")}: ${error?.message ?? stderr}`);
  }
}
