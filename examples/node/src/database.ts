// The database: how it is reached, made ready and looked at.

import { readFile } from "node:fs/promises";

import { Pool } from "pg";

/** Connections that fail soon, and never send a statement twice. */
export function connect(connectionString: string): Pool {
  const pool = new Pool({
    connectionString,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    statement_timeout: 5_000,
    idle_in_transaction_session_timeout: 5_000,
  });
  // A connection that breaks while nobody uses it leaves the pool; the next statement gets another one.
  pool.on("error", () => {});
  return pool;
}

/** Makes the tables, where there are none. */
export async function prepare(pool: Pool): Promise<void> {
  const schema = await readFile(new URL("../../schema.sql", import.meta.url), "utf8");
  // One transaction, and one at a time: two who make the same table at once disturb each other.
  await pool.query(`select pg_advisory_xact_lock(hashtext('pingpair enrolment'));\n${schema}`);
}

/** Refuses a database that may forget what it has confirmed: after a crash, messages could be sent again. */
export async function checkKeeps(pool: Pool): Promise<void> {
  const unsafe = "name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'";
  const { rows } = await pool.query<{ name: string }>(`select name from pg_settings where ${unsafe} order by name`);
  if (rows.length > 0) {
    throw new Error(
      `the database may forget what it has confirmed: switch on ${rows.map(({ name }) => name).join(", ")}`,
    );
  }
}
