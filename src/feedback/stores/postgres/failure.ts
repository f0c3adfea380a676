import { DatabaseError } from "pg";
import { Unavailable } from "#feedback/sql/database.ts";
import { NewerSchema } from "#feedback/sql/schema.ts";

/** SQLSTATE codes of what a person must mend, with how (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const TO_MEND: Readonly<Record<string, string>> = {
  "28P01": "check the user and the password in DATABASE_URL",
  "28000": "check the user in DATABASE_URL, and what pg_hba.conf lets in",
  "3D000": "create the database, or check its name in DATABASE_URL",
  "3F000": "create the schema in which the user's tables are to be",
  "42501": "let the user of DATABASE_URL create tables in the database, and write them",
};
/** Classes of SQLSTATE codes for what may pass: connection, resources, operator intervention, system, internal error. */
const MAY_PASS = ["08", "53", "57", "58", "XX"];
const READ_ONLY = "25006";

/** What `run` resolves to; errors of the driver as ones that call the database `name`, `Unavailable` when they may pass. */
export async function named<T>(name: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw failure(error, name);
  }
}

function failure(error: unknown, name: string): Error {
  if (error instanceof NewerSchema) return error;
  const reason = error instanceof Error ? error : new Error(String(error));
  if (reason instanceof DatabaseError) return refusal(reason, name);
  const { code = "", message } = reason as NodeJS.ErrnoException;
  if (/CERT|SIGNED|TLS|SSL/.test(`${code} ${message}`)) {
    return new Error(`${name}: ${message}. Check sslmode in DATABASE_URL and the certificates.`);
  }
  return new Unavailable(`${name} cannot be reached (${message || code}): is it running?`);
}

function refusal(error: DatabaseError, name: string): Error {
  const { code = "", message } = error;
  const advice = TO_MEND[code];
  if (advice !== undefined) return new Error(`${name}: ${message}: ${advice}.`);
  if (MAY_PASS.includes(code.slice(0, 2)) || code === READ_ONLY) {
    return new Unavailable(`${name} cannot be used now: ${message}.`);
  }
  return new Error(`${name}: ${message}`);
}
