// A database of each test's own, in the server that DATABASE_URL names.

import { randomBytes } from "node:crypto";

import { Client, type Pool } from "pg";

import { connect, prepare } from "../src/database.js";

export interface Database extends AsyncDisposable {
  readonly url: string;
  readonly pool: Pool;
}

/** Makes one, with the service's tables in it; it goes with its test. */
export async function createDatabase(): Promise<Database> {
  const server = process.env["DATABASE_URL"];
  if (server === undefined) throw new Error("DATABASE_URL names no server: scripts/test-examples.sh starts one");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = connect(url.href);
  await prepare(pool);
  return {
    url: url.href,
    pool,
    async [Symbol.asyncDispose]() {
      await pool.end();
      await administer(server, `drop database ${name} with (force)`);
    },
  };
}

/** All that the tables hold, as text. */
export async function contents({ pool }: Database): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const tables = await Promise.all(rows.map(({ name }) => pool.query(`select kept::text from ${name} as kept`)));
  return JSON.stringify(tables.map((table) => table.rows));
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
