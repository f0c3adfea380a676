import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";
import { DIGEST_NEEDS, DIGEST_VARIABLES, type DigestMail, digestMail } from "./config/digest.ts";
import { PROXY_VARIABLE, proxies } from "./config/proxies.ts";
import {
  SIGN_ON_NEEDS,
  SIGN_ON_VARIABLES,
  type SingleSignOn,
  singleSignOn,
} from "./config/single-sign-on.ts";

const SECRETS: readonly string[] = ["DATABASE_URL", "OIDC_CLIENT_SECRET", "SMTP_URL"];
/** Variables that go together: where one of a group is set, all that it needs must be. */
const TOGETHER = [
  { names: Object.keys(SIGN_ON_VARIABLES), needs: SIGN_ON_NEEDS },
  { names: Object.keys(DIGEST_VARIABLES), needs: DIGEST_NEEDS },
];
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
  ...PROXY_VARIABLE,
  EDITOR_PATH: z
    .string()
    .regex(
      /^(\/[a-z0-9]+(-[a-z0-9]+)*)+$/,
      "a path like /redaktion: a to z, 0 to 9 and hyphens, with slashes between",
    )
    .default("/redaktion"),
  AUDIT_REPORT: z.string().min(1, "the path of a JSON report of an audit").optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(", ")}`).default("info"),
  ...SIGN_ON_VARIABLES,
  ...DIGEST_VARIABLES,
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
  /** Where the editors' area is: "/redaktion". */
  readonly editorPath: string;
  /** Absolute path of the JSON report that the audit of the site is written to. Absent: there is none. */
  readonly auditReport?: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Absent: people sign in with passwords alone. */
  readonly singleSignOn?: SingleSignOn;
  /** Absent: no digest is sent. */
  readonly digestMail?: DigestMail;
}

/** The names of the variables that are read. */
export const variableNames = Object.keys(VARIABLES.shape);

/** The configuration that `env` gives. Throws one Error that names every bad variable, its value and what is accepted. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const result = VARIABLES.safeParse(env);
  const lines = [...(result.error?.issues ?? []).map(issueLine), ...missingLines(env)];
  if (lines.length > 0 || !result.success) throw new Error(lines.join("\n"));
  const { HOST, PORT, CONTENT_DIR, DATA_DIR, DATABASE_URL, TRUST_PROXY, EDITOR_PATH, LOG_LEVEL } =
    result.data;
  const dataDir = resolve(DATA_DIR);
  const signOn = singleSignOn(result.data);
  const mail = digestMail(result.data);
  return {
    host: HOST,
    port: PORT,
    contentDir: resolve(CONTENT_DIR),
    dataDir,
    databaseUrl: DATABASE_URL ?? sqliteUrl(join(dataDir, "feedback.db")),
    ...(TRUST_PROXY && { trustProxy: proxies(TRUST_PROXY) }),
    editorPath: EDITOR_PATH,
    ...(result.data.AUDIT_REPORT && { auditReport: resolve(result.data.AUDIT_REPORT) }),
    logLevel: LOG_LEVEL,
    ...(signOn && { singleSignOn: signOn }),
    ...(mail && { digestMail: mail }),
  };

  function issueLine({ path: [name], message }: z.core.$ZodIssue): string {
    const value = SECRETS.includes(String(name)) ? "not usable" : JSON.stringify(env[String(name)]);
    return `${String(name)} is ${value}; accepted is ${message}.`;
  }
}

function missingLines(env: NodeJS.ProcessEnv): string[] {
  return TOGETHER.flatMap(({ names, needs }) => {
    const set = names.find((name) => env[name] !== undefined);
    const missing = needs.filter((name) => env[name] === undefined);
    return set === undefined ? [] : missing.map((name) => `${name} is not set, but ${set} is.`);
  });
}

/** The DATABASE_URL of an SQLite file. */
export function sqliteUrl(file: string): string {
  return pathToFileURL(file).href.replace("file:", "sqlite:");
}

function inProject(folder: string): string {
  return fileURLToPath(new URL(`../${folder}`, import.meta.url));
}

/** The environment of a server for the example site: on a free port, its data in `folder`, whatever ours says; it signs nobody in elsewhere and sends no mail. */
export function exampleEnvironment(folder: string): NodeJS.ProcessEnv {
  const ours = ["CONTENT_DIR", "DATABASE_URL", ...TOGETHER.flatMap(({ names }) => names)];
  const inherited = Object.entries(process.env).filter(([name]) => !ours.includes(name));
  return {
    ...Object.fromEntries(inherited),
    ...{ HOST: "127.0.0.1", PORT: "0", DATA_DIR: folder, LOG_LEVEL: "warn" },
  };
}
