// What the tests run against: a database, the sandbox, two replicas, and what stands before them.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Sandbox } from "pingpair/testing";

import { hashed } from "../src/users.js";
import { Balancer } from "./balancer.js";
import { createDatabase, type Database } from "./database.js";
import { Replica } from "./processes.js";
import { PASSWORDS } from "./visitor.js";

/** They end with the test: `await using service = await startService()`. */
export interface Service extends AsyncDisposable {
  /** Before the replicas; it prefers the first. */
  readonly url: string;
  readonly replicas: readonly [Replica, Replica];
  readonly sandbox: Sandbox;
  readonly database: Database;
}

export async function startService(): Promise<Service> {
  const [sandbox, database] = await Promise.all([Sandbox.start(), createDatabase()]);
  const folder = await mkdtemp(join(tmpdir(), "pingpair-enrolment-"));
  const [properties, users] = [join(folder, "pingid.properties"), join(folder, "users.json")];
  await writeFile(properties, sandbox.propertiesText, { mode: 0o600 });
  await writeFile(users, JSON.stringify(await hashes()), { mode: 0o600 });
  const balancer = await Balancer.start();
  const { url } = balancer;
  const environment = {
    PINGPAIR_PROPERTIES: properties,
    DATABASE_URL: database.url,
    USERS_FILE: users,
    ORIGINS: url,
  };
  const replicas = await Promise.all([Replica.start(environment), Replica.start(environment)]);
  balancer.replicas = replicas.map(({ port }) => port);
  return {
    url,
    replicas,
    sandbox,
    database,
    async [Symbol.asyncDispose]() {
      await balancer[Symbol.asyncDispose]();
      await Promise.all(replicas.map((replica) => replica.stop()));
      await sandbox.stop();
      await database[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

/** How often each operation came; no request came twice. */
export async function delivered({ sandbox }: Service): Promise<Readonly<Record<string, number>>> {
  const log = await sandbox.log();
  const bodies = new Set(log.map((delivery) => delivery["bodySha256"]));
  if (bodies.size !== log.length) throw new Error("a request came twice");
  const counts: Record<string, number> = {};
  for (const { operation } of log) counts[String(operation)] = (counts[String(operation)] ?? 0) + 1;
  return counts;
}

async function hashes(): Promise<Record<string, string>> {
  const all = Object.entries(PASSWORDS).map(async ([name, password]) => [name, await hashed(password)] as const);
  return Object.fromEntries(await Promise.all(all));
}
