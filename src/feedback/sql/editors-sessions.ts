import type { Session, Sessions } from "#feedback/editors/session.ts";
import type { Row } from "./database.ts";
import type { Commit, Read } from "./editors.ts";
import { ACCOUNT_COLUMNS, toAccount } from "./editors-accounts.ts";
import type { Logging } from "./editors-activity.ts";
import { raw, type Statement, sql } from "./statement.ts";

const COLUMNS = raw(
  "session.id, session.account, session.created_at, session.used_at, session.agent, session.language",
);
const SESSION_COLUMNS = 6;

export function createSessions(commit: Commit, read: Read, logging: Logging): Sessions {
  const change = (id: string, change: Statement) =>
    commit([sql`UPDATE session SET ${change} WHERE id = ${id}`]);
  return {
    async begin({ id, account, createdAt, usedAt, agent, language }, expired) {
      await commit([
        sql`DELETE FROM session WHERE created_at < ${expired}`,
        sql`INSERT INTO session (id, account, created_at, used_at, agent, language)
            VALUES (${id}, ${account}, ${createdAt}, ${usedAt}, ${agent}, ${language})`,
        sql`UPDATE account SET signed_in_at = ${createdAt} WHERE name = ${account}`,
        logging({ who: account, what: "sign-in", subject: "", detail: agent }),
      ]);
    },
    async find(id) {
      const [row] = await read(sql`
        SELECT ${COLUMNS}, ${raw(ACCOUNT_COLUMNS)}
        FROM session JOIN account ON account.name = session.account WHERE session.id = ${id}`);
      return row && { session: toSession(row), account: toAccount(row.slice(SESSION_COLUMNS)) };
    },
    async touch(id, usedAt) {
      await change(id, sql`used_at = ${usedAt}`);
    },
    async setLanguage(id, language) {
      await change(id, sql`language = ${language}`);
    },
    async of(account) {
      const rows = await read(sql`
        SELECT ${COLUMNS} FROM session WHERE account = ${account} ORDER BY created_at DESC, id`);
      return rows.map(toSession);
    },
    async end(account, id) {
      const those = sql`account = ${account} AND id = ${id}`;
      const [, ended] = await commit([
        logging(
          { who: account, what: "sign-out", subject: "", detail: "" },
          sql`EXISTS (SELECT 1 FROM session WHERE ${those})`,
        ),
        sql`DELETE FROM session WHERE ${those}`,
      ]);
      return ended === 1;
    },
    async endAll(account) {
      await commit([
        sql`DELETE FROM session WHERE account = ${account}`,
        logging({ who: account, what: "sessions-ended", subject: "", detail: "" }),
      ]);
    },
  };
}

function toSession([id, account, createdAt, usedAt, agent, language]: Row): Session {
  return { id, account, createdAt, usedAt, agent, language } as Session;
}
