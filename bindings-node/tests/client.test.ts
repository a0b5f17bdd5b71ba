// Operations, secrets and cancelling, against a sandbox of this process.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { inspect } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";

import {
  CancelledError,
  Client,
  ConfigurationError,
  Credentials,
  InputError,
  InternalError,
  Pairing,
  PingPairError,
  RefusedError,
  codes,
} from "pingpair";
import { Sandbox, VirtualClock } from "pingpair/testing";

import { codeAwaited } from "./support.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

let sandbox: Sandbox;
let client: Client;

before(async () => {
  sandbox = await Sandbox.start({ phone: "auto" });
  client = sandbox.client();
});

after(async () => {
  client.close();
  await sandbox.stop();
});

test("a user is registered and a phone is paired", async () => {
  const added = await client.addUser({ username: "meredith", firstName: "Meredith", activateUser: true });
  assert.equal(added.user.username, "meredith");
  assert.equal(added.user.email, undefined);
  assert.deepEqual(added.user.devices, []);
  const seen: string[] = [];
  const clock = new VirtualClock(async (milliseconds) => {
    await sandbox.advanceTime(Math.ceil(milliseconds / 1000) * 1000);
    clock.advance(milliseconds);
  });
  const pairing = sandbox.client({ clock }).pairOnline("meredith", { activationCode: added.activationCode });
  for await (const event of pairing) seen.push(event.toString());
  assert.ok(pairing.outcome?.outcome === "paired", inspect(pairing.outcome));
  assert.match(pairing.outcome.device.id ?? "", /^\d{10,19}$/);
  assert.equal(seen.at(-1), "paired");
});

test("a client is made of a file, of values and of options that fit", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pingpair-"));
  try {
    const file = join(folder, "pingid.properties");
    await writeFile(file, sandbox.propertiesText, { mode: 0o600 });
    const made = await Client.fromProperties(file);
    assert.equal(made.orgAlias, client.orgAlias);
    assert.equal((await made.check()).proven, true);
    await assert.rejects(Client.fromProperties(join(folder, "none")), ConfigurationError);
    assert.throws(() => new Client(sandbox.credentials, { locale: "e n" }), ConfigurationError);
    assert.throws(() => new Client(sandbox.credentials, { lokale: "en" } as object), ConfigurationError);
    const values = { orgAlias: "a", token: "t", key: "k", baseUrl: "https://idpxnyl3m.pingidentity.com/pingid" };
    assert.throws(() => Client.fromValues(values), ConfigurationError);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("secrets are there and not printed, spread or written as JSON", async () => {
  const added = await client.addUser({ username: "ada", email: "ada@example.com", activateUser: true });
  const code = added.activationCode ?? "";
  assert.match(code, /^\d+$/);
  const pairing = client.pairOnline("ada", { activationCode: code });
  const shown = [
    inspect(added, { depth: 9 }),
    inspect(added, { depth: 9, showHidden: true }),
    JSON.stringify(added),
    JSON.stringify({ ...added }),
    inspect(pairing),
    inspect(pairing.view, { depth: 9, showHidden: true }),
    JSON.stringify(pairing.view),
    inspect(client, { depth: 9, showHidden: true }),
    inspect(sandbox.credentials, { depth: 9, showHidden: true }),
  ];
  for (const text of shown) assert.ok(!text.includes(code), text);
  assert.ok(!inspect(added, { depth: 9 }).includes("ada@example.com"));
  const key = /use_base64_key=(.*)/.exec(sandbox.propertiesText)?.[1] ?? "-";
  for (const text of shown) assert.ok(!text.includes(key), text);
});

test("a refusal is an error with the service's number, whose text names nobody", async () => {
  await assert.rejects(client.getUserDetails({ username: "nobody-of-this-name" }), (error) => {
    assert.ok(error instanceof RefusedError);
    assert.ok(error instanceof PingPairError);
    assert.equal(error.name, "RefusedError");
    assert.equal(error.code, "refused");
    assert.equal(error.errorId, 10564);
    assert.equal(error.authenticated, true);
    assert.ok(!inspect(error).includes("nobody-of-this-name"), inspect(error));
    assert.match(error.stack ?? "", /client\.test/);
    return true;
  });
});

test("wrong types and names are refused before anything is sent", async () => {
  await sandbox.clearLog();
  const wrong = client as unknown as Record<string, (...list: unknown[]) => Promise<unknown>>;
  for (const [method, ...list] of [
    ["getUserDetails", { userName: "m" }],
    ["getUserDetails", {}],
    ["getUserDetails", { username: 7 }],
    ["getUserDetails", { username: "" }],
    ["getPairingStatus", { activationCode: 12 }],
    ["unpairDevice", { username: "m", deviceId: 284159158921096001 }],
    ["getUserDetails", JSON.parse('{"__proto__": {"username": "m"}}')],
  ] as const) {
    await assert.rejects(async () => wrong[method]?.(...list), InputError, JSON.stringify(list));
  }
  for (const [method, ...list] of [
    ["getUserDetails", undefined],
    ["getUserDetails", { username: () => "m" }],
    ["getUserDetails", { username: "m" }, { signal: "soon" }],
    ["getUserDetails", { username: "m" }, { deadline: "soon" }],
    ["resumeStored", "online", 7, { context: "c" }],
  ] as const) {
    await assert.rejects(async () => wrong[method]?.(...list), TypeError, JSON.stringify(list));
  }
  await assert.rejects(client.toggleUserBypass({ username: "ada", until: new Date(Number.NaN) }), RangeError);
  assert.deepEqual(await sandbox.log(), []);
});

test("a panic inside is an InternalError, and the process lives", async () => {
  const probe = client as unknown as { panicForTests(): Promise<unknown>; panicAtOnceForTests(): void };
  await assert.rejects(probe.panicForTests(), InternalError);
  assert.throws(() => probe.panicAtOnceForTests(), InternalError);
  assert.equal((await client.check()).proven, true);
});

test("an aborted call rejects at once, and one that was aborted before sends nothing", async () => {
  await sandbox.clearLog();
  const before = AbortSignal.abort(new Error("too late"));
  await assert.rejects(client.getUserDetails({ username: "ada" }, { signal: before }), (error) => {
    assert.ok(error instanceof CancelledError);
    assert.equal(error.requestSent, false);
    assert.equal((error.cause as Error).message, "too late");
    return true;
  });
  assert.deepEqual(await sandbox.log(), []);
  await sandbox.addFault("GetUserDetails", "late", { delayMilliseconds: 3000 });
  const controller = new AbortController();
  const waiting = client.getUserDetails({ username: "ada" }, { signal: controller.signal });
  controller.abort();
  await assert.rejects(waiting, CancelledError);
  await sandbox.clearFaults();
});

test("a closed client refuses, and calls in flight run to their end", async () => {
  const closing = sandbox.client();
  const inFlight = closing.check();
  closing.close();
  assert.equal((await inFlight).proven, true);
  await assert.rejects(closing.check(), /closed/);
  assert.throws(() => closing.pairOnline("ada"), /closed/);
});

test("256 calls are in flight at once", async () => {
  const many = sandbox.client({ maxConcurrency: 256 });
  await many.ensureUser({ username: "crowded" });
  await sandbox.clearLog();
  await sandbox.addFault("getuserdetails", "late", { delayMilliseconds: 6000, times: 256 });
  const calls = Array.from({ length: 256 }, () => many.getUserDetails({ username: "crowded" }));
  assert.equal((await Promise.all(calls)).length, 256);
  const came = (await sandbox.log()).map((delivery) => Date.parse(String(delivery["at"])));
  assert.equal(came.length, 256);
  // The first answer left 6 s after its request had come; all others had come before that.
  assert.ok(Math.max(...came) - Math.min(...came) < 6000);
  many.close();
});

test("a sandbox runs on when only its settings were kept", async () => {
  const settings = (await Sandbox.start()).propertiesText;
  const apart = new Client(Credentials.fromPropertiesText(settings));
  for (let turn = 0; turn < 5; turn += 1) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.equal((await apart.check()).proven, true);
  apart.close();
});

test("100,000 abandoned iterators and pairings leave nothing behind", async () => {
  const alone = sandbox.client();
  /** Megabytes that are held after so many were abandoned. */
  const held = async (): Promise<number> => {
    for (let index = 0; index < 50_000; index += 1) {
      const pairing: Pairing = alone.pairOnline(`nobody-${index}`, { activationCode: "123456789012" });
      pairing[Symbol.asyncIterator]();
    }
    // What was collected is let go of by turns of the event loop.
    for (let turn = 0; turn < 5; turn += 1) {
      collect();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return process.memoryUsage.rss() / (1 << 20);
  };
  const first = await held();
  const second = await held();
  // 50,000 pairings that are held take more than a hundred.
  assert.ok(second - first < 40, `${first} MB, then ${second} MB`);
  assert.equal((await alone.check()).proven, true);
  alone.close();
});

test("ids beyond 2^53 and members called __proto__ survive", async () => {
  await client.addUser({ username: "grace" });
  const id = await sandbox.pairForeignDevice("grace", "SMS", { destination: "+12025550123" });
  const { user } = await client.getUserDetails({ username: "grace" });
  assert.ok(BigInt(id) > 2n ** 53n, id);
  assert.equal(user?.devices[0]?.id, id);
  const body = JSON.parse('{"userName": "grace", "__proto__": {"polluted": true}}') as object;
  assert.equal(await codeAwaited(client.call("getuserdetails", body)), "unknown_member");
  assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
});

test("every observed attempt is told, and what an observer throws goes no further", async () => {
  const told: string[] = [];
  const observed = sandbox.client({
    observer(report) {
      told.push(report.operation);
      throw new Error("the metrics are down");
    },
  });
  assert.equal((await observed.check()).proven, true);
  assert.deepEqual(told, ["getuserdetails"]);
  assert.equal(observed.observerFailures, 1);
});

test("a worker has clients of its own", async () => {
  const source = `
    const { parentPort, workerData } = require("node:worker_threads");
    const { Client, Credentials } = require(${JSON.stringify(require.resolve("pingpair"))});
    const client = new Client(Credentials.fromPropertiesText(workerData));
    client.check().then(({ proven }) => parentPort.postMessage(proven));`;
  const worker = new Worker(source, { eval: true, workerData: sandbox.propertiesText });
  const proven = await new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  assert.equal(proven, true);
  await worker.terminate();
});

test("each code has the class of its group", () => {
  assert.equal(codes.refused, "RefusedError");
  assert.equal(codes.internal, "InternalError");
  assert.equal(new Set(Object.values(codes)).size, 8);
});
