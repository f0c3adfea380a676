import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Every variable with what it accepts and its default: the README's settings table is held to it. */
const VARIABLES = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "a host name or an IP address")
    .default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "a whole number from 0 to 65535")
    .transform(Number)
    .refine((port) => port < 65_536, "a whole number from 0 to 65535")
    .default(3000),
  CONTENT_DIR: z.string().min(1, "the path of a folder").default(inProject("content")),
  DATA_DIR: z.string().min(1, "the path of a folder").default(inProject("data")),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(", ")}`).default("info"),
});

/** What the process is told from outside. */
export interface Config {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Absolute path of the folder with site.yaml and the pages. */
  readonly contentDir: string;
  /** Absolute path of the folder for what is stored; made when needed. */
  readonly dataDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** The names of the variables that are read. */
export const variableNames = Object.keys(VARIABLES.shape);

/** The configuration that `env` gives. Throws one Error that names every bad variable, its value and what is accepted. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const result = VARIABLES.safeParse(env);
  if (!result.success) {
    const lines = result.error.issues.map(({ path: [name], message }) => {
      const value = JSON.stringify(env[String(name)]);
      return `${String(name)} is ${value}; accepted is ${message}.`;
    });
    throw new Error(lines.join("\n"));
  }
  const { HOST, PORT, CONTENT_DIR, DATA_DIR, LOG_LEVEL } = result.data;
  return {
    host: HOST,
    port: PORT,
    contentDir: resolve(CONTENT_DIR),
    dataDir: resolve(DATA_DIR),
    logLevel: LOG_LEVEL,
  };
}

function inProject(folder: string): string {
  return fileURLToPath(new URL(`../${folder}`, import.meta.url));
}
