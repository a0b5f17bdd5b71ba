// Leases and stores of the application's.

import assert from "node:assert/strict";
import { test } from "node:test";

import type { Lease, Store, Stored } from "pingpair";
import { UnavailableError } from "pingpair";
import { Sandbox, checkLease, checkStore, checkTogether } from "pingpair/testing";

/** A lease and a store in memory, as one database has them. */
class Memory implements Lease, Store {
  readonly texts = new Map<string, Stored>();
  #fence = 0;
  readonly #held = new Map<string, number>();

  async acquire(key: string): Promise<number | undefined> {
    if (this.#held.has(key)) return undefined;
    this.#held.set(key, (this.#fence += 1));
    return this.#fence;
  }

  async renew(key: string, fence: number): Promise<boolean> {
    return this.#held.get(key) === fence;
  }

  async takeOver(key: string, fence: number): Promise<number | undefined> {
    if ((this.#held.get(key) ?? fence) !== fence) return undefined;
    this.#held.set(key, (this.#fence += 1));
    return this.#fence;
  }

  async release(key: string, fence: number): Promise<void> {
    if (this.#held.get(key) === fence) this.#held.delete(key);
  }

  async put(key: string, _: number, generation: number, text: string): Promise<boolean> {
    if ((this.texts.get(key)?.generation ?? 0) !== generation - 1) return false;
    this.texts.set(key, { generation, text });
    return true;
  }

  async get(key: string): Promise<Stored | undefined> {
    return this.texts.get(key);
  }

  async remove(key: string): Promise<boolean> {
    this.texts.delete(key);
    return true;
  }
}

/** The same as a database would have it: leases run out, fences only rise, and texts outlive their holders. */
class Kept implements Lease, Store {
  readonly #leases = new Map<string, { fence: number; until: number }>();
  readonly #texts = new Map<string, { seen: number; stored?: Stored | undefined }>();

  async acquire(key: string, milliseconds: number): Promise<number | undefined> {
    const held = this.#leases.get(key);
    if (held !== undefined && held.until > performance.now()) return undefined;
    return this.#take(key, (held?.fence ?? 0) + 1, milliseconds);
  }

  async renew(key: string, fence: number, milliseconds: number): Promise<boolean> {
    const held = this.#leases.get(key);
    if (held?.fence !== fence || held.until === 0) return false;
    this.#take(key, fence, milliseconds);
    return true;
  }

  async takeOver(key: string, fence: number, milliseconds: number): Promise<number | undefined> {
    const held = this.#leases.get(key);
    if (held !== undefined && (held.fence !== fence || held.until === 0)) return undefined;
    return this.#take(key, fence + 1, milliseconds);
  }

  async release(key: string, fence: number): Promise<void> {
    const held = this.#leases.get(key);
    if (held?.fence === fence) held.until = 0;
  }

  async put(key: string, fence: number, generation: number, text: string): Promise<boolean> {
    const kept = this.#texts.get(key) ?? { seen: 0 };
    if (fence < kept.seen || generation !== (kept.stored?.generation ?? 0) + 1) return false;
    this.#texts.set(key, { seen: fence, stored: { generation, text } });
    return true;
  }

  async get(key: string): Promise<Stored | undefined> {
    return this.#texts.get(key)?.stored;
  }

  async remove(key: string, fence: number): Promise<boolean> {
    const kept = this.#texts.get(key) ?? { seen: 0 };
    if (fence < kept.seen) return false;
    this.#texts.set(key, { seen: fence });
    return true;
  }

  /** One transaction tells the texts of each number that is given out. */
  #take(key: string, fence: number, milliseconds: number): number {
    this.#leases.set(key, { fence, until: performance.now() + milliseconds });
    const kept = this.#texts.get(key);
    this.#texts.set(key, { seen: Math.max(fence, kept?.seen ?? 0), stored: kept?.stored });
    return fence;
  }
}

test("a lease and a store that keep their promises pass", async () => {
  const kept = new Kept();
  await checkLease(kept);
  await checkStore(kept);
  await checkTogether(kept, kept);
});

test("a promise that is broken is told in a sentence", async () => {
  await assert.rejects(checkLease(new Memory()), (error: Error) => error.message.length > 20);
  await assert.rejects(checkStore(new Memory()), (error: Error) => error.message.length > 20);
  await assert.rejects(checkLease({} as Lease), TypeError);
});

test("another replica goes on from what the store holds", async () => {
  const sandbox = await Sandbox.start();
  const memory = new Memory();
  const client = sandbox.client({ lease: memory, store: memory });
  const { activationCode } = await client.addUser({ username: "meredith", activateUser: true });
  const pairing = client.pairOnline("meredith", { activationCode, context: "session 1" });
  await pairing.step();
  assert.equal(memory.texts.size, 1);
  for (const { text } of memory.texts.values()) assert.ok(!text.includes(activationCode ?? "-"));

  const other = sandbox.client({ lease: memory, store: memory });
  assert.equal(await other.resumeStored("online", "nobody", { context: "session 1" }), undefined);
  await assert.rejects(other.resumeStored("online", "meredith", { context: "session 2" }), { code: "snapshot_refused" });
  const resumed = await other.resumeStored("online", "meredith", { context: "session 1" });
  assert.ok(resumed !== undefined);
  await resumed.step();
  await assert.rejects(pairing.step(), { code: "lease_lost" });
  await sandbox.stop();
});

test("a store that throws stops what would be sent, and is the cause", async () => {
  const sandbox = await Sandbox.start();
  const broken = new Error("the database is down");
  const memory = new Memory();
  memory.put = async () => {
    throw broken;
  };
  const client = sandbox.client({ lease: memory, store: memory });
  await client.addUser({ username: "meredith" });
  await sandbox.clearLog();
  const pairing = client.pairSms("meredith", "+12025550123", { context: "session" });
  await assert.rejects(pairing.run(), (error) => {
    assert.ok(error instanceof UnavailableError);
    assert.equal(error.code, "store_failed");
    assert.equal(error.cause, broken);
    return true;
  });
  const sent = (await sandbox.log()).map((delivery) => delivery["operation"]);
  assert.ok(!sent.includes("startofflinepairing"), String(sent));
  await sandbox.stop();
});

test("a lease without its methods is refused", async () => {
  const sandbox = await Sandbox.start();
  assert.throws(() => sandbox.client({ lease: {} as Lease }), TypeError);
  await sandbox.stop();
});
