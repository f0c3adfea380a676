import type { Account, Accounts } from "#feedback/editors/account.ts";
import type { Act } from "#feedback/editors/activity.ts";
import type { Row } from "./database.ts";
import type { Commit, Read } from "./editors.ts";
import type { Logging } from "./editors-activity.ts";
import { raw, type Statement, sql } from "./statement.ts";

/** The columns of an account, in the order of its rows: for `toAccount`. */
export const ACCOUNT_COLUMNS =
  "account.name, account.role, account.password, account.disabled, account.created_at, account.signed_in_at";
const SELECT = raw(`SELECT ${ACCOUNT_COLUMNS} FROM account`);

export function createAccounts(commit: Commit, read: Read, logging: Logging): Accounts {
  /** Changes an account, ends its sessions and logs it; false when there is none. */
  async function change(
    name: string,
    change: Statement,
    { what, by, detail = "", keep = "" }: Doing,
  ) {
    const [, changed] = await commit([
      logging({ who: by, what, subject: name, detail }, existing(name)),
      sql`UPDATE account SET ${change} WHERE name = ${name}`,
      sql`DELETE FROM session WHERE account = ${name} AND id <> ${keep}`,
    ]);
    return changed === 1;
  }
  return {
    async add({ name, role, password, createdAt }, by) {
      const deed = { who: by, what: "account-added", subject: name } as const;
      const [, added] = await commit([
        logging({ ...deed, detail: role }, sql`NOT ${existing(name)}`),
        sql`INSERT INTO account (name, role, password, created_at)
            VALUES (${name}, ${role}, ${password}, ${createdAt}) ON CONFLICT (name) DO NOTHING`,
      ]);
      return added === 1;
    },
    async find(name) {
      const [row] = await read(sql`${SELECT} WHERE name = ${name}`);
      return row && toAccount(row);
    },
    async withKey(key) {
      const [row] = await read(sql`${SELECT} WHERE password = ${key} ORDER BY created_at LIMIT 1`);
      return row && toAccount(row);
    },
    async list() {
      return (await read(sql`${SELECT} ORDER BY name`)).map(toAccount);
    },
    async none() {
      return (await read(raw("SELECT 1 FROM account LIMIT 1"))).length === 0;
    },
    disable: (name, by) => change(name, raw("disabled = 1"), { what: "account-disabled", by }),
    enable: (name, by) => change(name, raw("disabled = 0"), { what: "account-enabled", by }),
    setRole: (name, role, by) =>
      change(name, sql`role = ${role}`, { what: "role-changed", by, detail: role }),
    setPassword: (name, password, by, keep) =>
      change(name, sql`password = ${password}`, { what: "password-changed", by, keep }),
  };
}

/** What the log says of a change, and which session outlives it. */
interface Doing {
  readonly what: Act;
  readonly by: string;
  readonly detail?: string;
  readonly keep?: string | undefined;
}

function existing(name: string): Statement {
  return sql`EXISTS (SELECT 1 FROM account WHERE name = ${name})`;
}

/** The account in a row of ACCOUNT_COLUMNS; further columns are not looked at. */
export function toAccount([name, role, password, disabled, createdAt, signedInAt]: Row): Account {
  return { name, role, password, disabled: disabled === 1, createdAt, signedInAt } as Account;
}
