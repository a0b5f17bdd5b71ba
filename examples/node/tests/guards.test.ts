// Lease and store keep their promises: the package's own checks say so.

import assert from "node:assert/strict";
import { test } from "node:test";

import { checkLease, checkStore, checkTogether } from "pingpair/testing";

import { checkKeeps, connect, prepare } from "../src/database.js";
import { PostgresGuards } from "../src/postgres-guards.js";
import { createDatabase } from "./database.js";

const KEY = "a".repeat(64);

test("it is a lease", async () => {
  await using database = await createDatabase();
  await checkLease(new PostgresGuards(database.pool));
});

test("it is a store", async () => {
  await using database = await createDatabase();
  await checkStore(new PostgresGuards(database.pool));
});

test("its store sees each number that its lease gives out, also from another replica", async () => {
  await using database = await createDatabase();
  const other = connect(database.url);
  try {
    await checkTogether(new PostgresGuards(database.pool), new PostgresGuards(other));
  } finally {
    await other.end();
  }
});

test("a text that nothing came before is refused, and leaves nothing behind", async () => {
  await using database = await createDatabase();
  const guards = new PostgresGuards(database.pool);
  assert.equal(await guards.put(KEY, 7, 2, "text"), false);
  assert.equal(await guards.get(KEY), undefined);
  assert.equal(await guards.put(KEY, 1, 1, "text"), true);
  assert.deepEqual(await guards.get(KEY), { generation: 1, text: "text" });
});

test("what is kept is forgotten once no snapshot opens any longer, and its numbers go on", async () => {
  await using database = await createDatabase();
  const guards = new PostgresGuards(database.pool);
  const fence = (await guards.acquire(KEY, 1)) ?? 0;
  assert.ok(await guards.put(KEY, fence, 1, "text"));
  await database.pool.query("update pingpair_guards set touched = now() - interval '14 days 23 hours'");
  await guards.forget();
  assert.ok(await guards.get(KEY));
  await database.pool.query("update pingpair_guards set touched = now() - interval '15 days 1 hour'");
  await guards.forget();
  assert.equal(await guards.get(KEY), undefined);
  assert.ok(((await guards.acquire(KEY, 1)) ?? 0) > fence);
});

test("where there is no database it fails and does not answer", async () => {
  const nowhere = connect("postgresql://127.0.0.1:1/nowhere");
  await assert.rejects(new PostgresGuards(nowhere).acquire(KEY, 1), { code: "ECONNREFUSED" });
  await nowhere.end();
});

test("a database that may forget what it has confirmed is refused", async () => {
  await using database = await createDatabase();
  await checkKeeps(database.pool);
  const forgetful = connect(`${database.url}?options=-c%20synchronous_commit%3Doff`);
  await assert.rejects(checkKeeps(forgetful), /synchronous_commit/);
  await forgetful.end();
});

test("the tables are made once, also when several replicas begin at once", async () => {
  await using database = await createDatabase();
  await Promise.all(Array.from({ length: 8 }, () => prepare(database.pool)));
});
