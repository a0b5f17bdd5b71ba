// Sessions and drivers in the database.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Drivers } from "../src/drivers.js";
import { Sessions } from "../src/sessions.js";
import { createDatabase } from "./database.js";

const KEY = "a".repeat(64);

test("a session is found by its cookie alone, until it runs out", async () => {
  await using database = await createDatabase();
  const sessions = new Sessions(database.pool);
  const { session, cookie } = await sessions.begin("meredith");
  assert.deepEqual(await sessions.find(cookie), session);
  for (const other of [undefined, "", session.key, `${cookie}x`]) assert.equal(await sessions.find(other), undefined);
  const { rows } = await database.pool.query("select kept::text from enrolment_sessions as kept");
  assert.ok(!JSON.stringify(rows).includes(cookie));
  await database.pool.query("update enrolment_sessions set until = now()");
  assert.equal(await sessions.find(cookie), undefined);
});

test("sessions that have run out are forgotten, and no others", async () => {
  await using database = await createDatabase();
  const sessions = new Sessions(database.pool);
  const { session } = await sessions.begin();
  const { cookie } = await sessions.begin();
  await database.pool.query("update enrolment_sessions set until = now() where key = $1", [session.key]);
  await sessions.forget();
  const { rows } = await database.pool.query("select key from enrolment_sessions");
  assert.equal(rows.length, 1);
  assert.ok(await sessions.find(cookie));
});

test("a pairing has one driver, until that one stops, dies or is replaced", async () => {
  await using database = await createDatabase();
  const drivers = new Drivers(database.pool);
  const first = await drivers.become(KEY);
  assert.ok(first);
  assert.equal(await drivers.become(KEY), undefined);
  await first.stop();
  const second = await drivers.become(KEY);
  assert.ok(second);
  const instead = await drivers.become(KEY, { instead: true });
  assert.ok(instead);
  // What was replaced takes nobody along.
  await second.stop();
  assert.equal(await drivers.become(KEY), undefined);
  await database.pool.query("update enrolment_drivers set until = now()");
  const later = await drivers.become(KEY);
  assert.ok(later);
  await Promise.all([instead.stop(), later.stop()]);
});

test("of drivers who come at once, one drives", async () => {
  await using database = await createDatabase();
  const drivers = new Drivers(database.pool);
  const all = await Promise.all(Array.from({ length: 8 }, () => drivers.become(KEY)));
  const driving = all.filter((driver) => driver !== undefined);
  assert.equal(driving.length, 1);
  await driving[0]?.stop();
});
