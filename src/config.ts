import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";

const PROXIES =
  "how many proxies stand before the server (1 to 9), or their addresses: 10.0.0.1, 10.0.0.0/8, loopback, linklocal or uniquelocal, with commas between";
const SECRETS: readonly string[] = ["DATABASE_URL"];
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
  DATABASE_URL: z
    .url({
      protocol: /^(postgres|postgresql|sqlite)$/,
      error: "an address like postgres://user:password@host/database",
    })
    .optional(),
  TRUST_PROXY: z
    .string()
    .transform((value) => value.split(",").map((part) => part.trim()))
    .refine((parts) => parts.every(isProxy), PROXIES)
    .optional(),
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
  /** Where responses are kept; its scheme is the name of a store. It may hold a password: never print it. */
  readonly databaseUrl: string;
  /**
   * The proxies whose X-Forwarded-For is believed, as Express takes them: how many there are, or
   * their addresses. Absent: none, and visitors' addresses are those that connect.
   */
  readonly trustProxy?: number | readonly string[];
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** The names of the variables that are read. */
export const variableNames = Object.keys(VARIABLES.shape);

/** The configuration that `env` gives. Throws one Error that names every bad variable, its value and what is accepted. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const result = VARIABLES.safeParse(env);
  if (!result.success) {
    const lines = result.error.issues.map(({ path: [name], message }) => {
      const value = SECRETS.includes(String(name))
        ? "not usable"
        : JSON.stringify(env[String(name)]);
      return `${String(name)} is ${value}; accepted is ${message}.`;
    });
    throw new Error(lines.join("\n"));
  }
  const { HOST, PORT, CONTENT_DIR, DATA_DIR, DATABASE_URL, TRUST_PROXY, LOG_LEVEL } = result.data;
  const dataDir = resolve(DATA_DIR);
  return {
    host: HOST,
    port: PORT,
    contentDir: resolve(CONTENT_DIR),
    dataDir,
    databaseUrl: DATABASE_URL ?? sqliteUrl(join(dataDir, "feedback.db")),
    ...(TRUST_PROXY && { trustProxy: hops(TRUST_PROXY) ?? TRUST_PROXY }),
    logLevel: LOG_LEVEL,
  };
}

/** A number that stands alone is how many proxies there are. */
function hops(parts: readonly string[]): number | undefined {
  return parts.length === 1 && /^[1-9]$/.test(parts[0] as string) ? Number(parts[0]) : undefined;
}

// Express takes "true" and "*" as well, and with them whatever address a visitor claims to have.
function isProxy(part: string, _index: number, parts: readonly string[]): boolean {
  if (hops([part]) !== undefined) return parts.length === 1;
  const [address = "", bits, ...rest] = part.split("/");
  if (["loopback", "linklocal", "uniquelocal"].includes(part)) return true;
  const most = { 4: 32, 6: 128 }[isIP(address)];
  if (most === undefined || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= most);
}

/** The DATABASE_URL of an SQLite file. */
export function sqliteUrl(file: string): string {
  return pathToFileURL(file).href.replace("file:", "sqlite:");
}

function inProject(folder: string): string {
  return fileURLToPath(new URL(`../${folder}`, import.meta.url));
}

/** The environment of a server for the example site: on a free port, its data in `folder`, whatever ours says. */
export function exampleEnvironment(folder: string): NodeJS.ProcessEnv {
  const { CONTENT_DIR: _, DATABASE_URL: __, ...inherited } = process.env;
  return { ...inherited, HOST: "127.0.0.1", PORT: "0", DATA_DIR: folder, LOG_LEVEL: "warn" };
}
