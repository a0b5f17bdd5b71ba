// Pairings as applications drive them: events, steps, answers, cancelling, stores, jobs.

import assert from "node:assert/strict";
import { createReadStream, createWriteStream, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { inspect } from "node:util";

import {
  CancelledError,
  type Client,
  InputError,
  type Lease,
  type Outcome,
  type Pairing,
  PairingView,
  PingPairError,
  RelyingParty,
  ReportReader,
  type Store,
  type Stored,
  type Waiting,
  visible,
} from "pingpair";
import { Sandbox, VirtualClock } from "pingpair/testing";

import { type Json, vectors } from "./support.js";

let sandbox: Sandbox;
let client: Client;
let count = 0;

before(async () => {
  sandbox = await Sandbox.start();
  client = sandbox.client();
});

after(async () => {
  client.close();
  await sandbox.stop();
});

beforeEach(() => sandbox.clearLog());

async function newUser(): Promise<string> {
  const username = `user${(count += 1)}`;
  await client.addUser({ username });
  return username;
}

async function sentCode(): Promise<string> {
  return String((await sandbox.messages()).at(-1)?.["otp"]);
}

async function usePhone(code: string): Promise<void> {
  await sandbox.scan(code, { nickname: "a phone" });
  await sandbox.pair(code);
  await sandbox.finish(code);
}

async function asked(pairing: Pairing): Promise<void> {
  while ((await pairing.step()).next !== "ask");
}

function isPaired(outcome: Outcome | undefined): void {
  assert.equal(outcome?.outcome, "paired", inspect(outcome));
}

/** Leases and texts of one process. */
class Kept implements Lease, Store {
  readonly rows = new Map<string, Stored>();
  #fence = 0;

  acquire = async (): Promise<number> => (this.#fence += 1);
  renew = async (): Promise<boolean> => true;
  takeOver = async (): Promise<number> => (this.#fence += 1);
  release = async (): Promise<void> => {};
  get = async (key: string): Promise<Stored | undefined> => this.rows.get(key);
  remove = async (key: string): Promise<boolean> => this.rows.delete(key) || true;

  put = async (key: string, _fence: number, generation: number, text: string): Promise<boolean> => {
    this.rows.set(key, { generation, text });
    return true;
  };
}

test("a link leaves the view when it was used, and the status is told to the end", async () => {
  const clock = new VirtualClock();
  using quick = sandbox.client({ clock });
  const username = `linked${(count += 1)}`;
  const { activationCode = "" } = await quick.addUser({ username, activateUser: true });
  const pairing = quick.pairOnline(username, { activationCode });
  const seen: [boolean, string | undefined][] = [];
  for await (const event of pairing) {
    seen.push([event.link !== undefined, event.status]);
    if (event.status === "NOT_CLAIMED") await usePhone(activationCode);
  }
  isPaired(pairing.outcome);
  assert.deepEqual(seen.at(0)?.[0], true);
  assert.deepEqual(seen.at(-1), [false, "SUCCESS"]);
  assert.equal(pairing.view.activationCode, undefined);
});

test("a function is told how a wait goes on, and what it throws goes to whoever waits", async () => {
  using quick = sandbox.client({ clock: new VirtualClock() });
  const waits: Waiting[] = [];
  const username = `spun${(count += 1)}`;
  const { activationCode = "" } = await quick.addUser({ username, activateUser: true });
  const pairing = quick.pairOnline(username, { activationCode });
  assert.equal(pairing.whileWaiting((waiting) => waits.push(waiting)), pairing);
  let isUsed = false;
  await pairing.run(async (event) => {
    if (isUsed || event.status !== "NOT_CLAIMED") return;
    isUsed = true;
    await usePhone(activationCode);
  });
  isPaired(pairing.outcome);
  assert.ok(waits.length > 0 && waits.every(({ next, left = 0 }) => next > 0 && next <= 5_000 && left <= 600_000));
  const other = quick.pairNewUser(`unspun${(count += 1)}`).whileWaiting(() => {
    throw new Error("no terminal");
  });
  await assert.rejects(other.run(), /no terminal/);
  assert.equal(other.view.state, "waiting");
  await usePhone(other.whileWaiting(undefined).view.activationCode ?? "");
  isPaired(await other.run());
});

test("an OTP is asked for again until it can be right", async () => {
  for (const begin of [
    (username: string) => client.pairSms(username, "+12025550123"),
    (username: string) => client.pairVoice(username, "+12025550123"),
    (username: string) => client.pairEmail(username, "a@example.com"),
  ]) {
    const problems: unknown[] = [];
    const answers = ["not digits", "000000"];
    const outcome = await begin(await newUser()).run(async ({ prompt }) => {
      if (prompt === undefined) return undefined;
      problems.push(prompt.problem);
      return answers.shift() ?? sentCode();
    });
    isPaired(outcome);
    assert.equal(problems.length, 3);
    assert.equal(problems.at(-1), "otp_wrong");
  }
});

test("tokens, YubiKeys, authenticator apps and security keys are paired", async () => {
  await sandbox.addOathToken("900100");
  const token = await client.pairToken(await newUser(), "900100").run(async ({ prompt }) =>
    prompt === undefined ? undefined : sandbox.pressOathToken("900100"),
  );
  isPaired(token);
  const yubikey = await sandbox.makeYubiKey();
  const touched = await client
    .pairYubikeyByTouch(await newUser())
    .run(({ prompt }) => (prompt === undefined ? undefined : sandbox.pressYubiKey(yubikey)));
  isPaired(touched);
  const app = await client
    .pairAuthenticatorApp(await newUser())
    .run(({ prompt }) => (prompt === undefined ? undefined : sandbox.authenticatorAppOtp(prompt.link?.url ?? "")));
  isPaired(app);
  const party = new RelyingParty("example.com", ["https://login.example.com"]);
  const key = client.pairWebauthn({
    username: await newUser(),
    kind: "WebAuthn",
    relyingPartyName: "Example",
    relyingParty: party,
  });
  isPaired(
    await key.run(async ({ prompt }) =>
      prompt === undefined
        ? undefined
        : { credential: await sandbox.createCredential(prompt.options ?? "", "https://login.example.com") },
    ),
  );
});

test("an enrolment lets the user choose", async () => {
  const outcome = await client.enrol(`enrolled${(count += 1)}`, ["online", "sms"]).run(async ({ prompt }) => {
    if (prompt?.wanted === "method") {
      assert.deepEqual([...prompt.methods].sort(), ["online", "sms"]);
      return { method: "sms", value: "+12025550123" };
    }
    return prompt === undefined ? undefined : sentCode();
  });
  isPaired(outcome);
});

test("cancelling ends the wait at once, and the outcome is there afterwards", async () => {
  const controller = new AbortController();
  const username = await newUser();
  const pairing = client.pairOnline(username, { signal: controller.signal });
  const waiting = pairing.run((event) => {
    if (event.link !== undefined) controller.abort(new Error("the page was closed"));
  });
  await assert.rejects(waiting, (error) => {
    assert.ok(error instanceof CancelledError);
    assert.equal((error.cause as Error).message, "the page was closed");
    return true;
  });
  const outcome = await pairing.run();
  assert.ok(outcome.outcome === "not_paired" && outcome.reason === "cancelled", inspect(outcome));
  const other = client.pairSms(await newUser(), "+12025550123");
  await asked(other);
  await other.cancel();
  assert.equal((await other.run()).outcome, "not_paired");
});

test("a pairing goes on from what a store gave, and from nothing older", async () => {
  const kept = new Kept();
  using guarded = sandbox.client({ lease: kept, store: kept });
  const pairing = guarded.pairSms(await newUser(), "+12025550123", { context: "session" });
  await asked(pairing);
  const [stored] = kept.rows.values();
  assert.ok(stored !== undefined && stored.generation === pairing.generation && stored.text === pairing.lastSnapshot);
  for (const wrong of [-1, 1]) {
    const other = { ...stored, generation: stored.generation + wrong };
    assert.throws(() => guarded.resumeFrom("offline", other, { context: "session" }), InputError);
  }
  const resumed = guarded.resumeFrom("offline", stored, { context: "session" });
  isPaired(await resumed.run(({ prompt }) => (prompt === undefined ? undefined : sentCode())));
});

test("a pairing that is gone on with late can be allowed more time", async () => {
  const clock = new VirtualClock();
  using bounded = sandbox.client({ clock, pairingDeadline: 60_000 });
  for (const allow of [undefined, 60_000]) {
    const pairing = bounded.pairSms(await newUser(), "+12025550123", { context: "session" });
    await asked(pairing);
    const snapshot = await pairing.snapshot();
    clock.advance(120_000);
    const resumed = bounded.resume("offline", snapshot, { context: "session", allow });
    let step = await resumed.step();
    while (step.next === "again" || step.next === "wait") {
      if (step.next === "wait") clock.advance(step.wait);
      step = await resumed.step();
    }
    assert.equal(step.next, allow === undefined ? "finished" : "ask");
    if (step.next === "ask") assert.ok((step.left ?? 0) > 0 && (step.left ?? 0) <= 60_000);
  }
});

test("a function that a pairing waits for cannot drive it", async () => {
  const [kept, codes] = [new Kept(), new Set<string>()];
  using guarded = sandbox.client({ lease: kept, store: kept });
  const pairing: Pairing = guarded.pairSms(await newUser(), "+12025550123", { context: "session" });
  const { put } = kept;
  kept.put = async (...given) => {
    assert.equal(pairing.view.kind, "offline");
    await pairing.step().catch((error: unknown) => error instanceof PingPairError && codes.add(error.code));
    return put(...given);
  };
  await asked(pairing);
  assert.deepEqual([...codes], ["input_unexpected"]);
});

test("jobs are waited for, and a report is written as it comes", async () => {
  await sandbox.options({ jobSeconds: 0 });
  const folder = await mkdtemp(join(tmpdir(), "pingpair-"));
  try {
    const token = { serialNumber: "900", tokenType: "TOTP", secretKey: "GEZDGNBVGY3TQOJQ", otpLength: 6, timeStep: 30 };
    assert.equal((await client.addTokens([token]).run()).outcome, "job_done");
    assert.equal((await client.removeTokens(["900"]).run()).outcome, "job_done");
    const path = join(folder, "report.csv");
    const outcome = await client.makeReport("CSV", () => createWriteStream(path)).run();
    assert.ok(outcome.outcome === "report_downloaded", inspect(outcome));
    assert.equal(outcome.report.bytes, readFileSync(path).length);
    assert.ok(outcome.report.notOlderThan < outcome.report.jobBegan);
    const rows: string[] = [];
    for await (const { username } of new ReportReader(createReadStream(path))) rows.push(username ?? "");
    const batches: number[] = [];
    for await (const batch of ReportReader.fromFile(path).batches(2)) batches.push(batch.length);
    assert.equal(batches.reduce((sum, length) => sum + length), rows.length);
    assert.ok(rows.length > 3 && Math.max(...batches) === 2);
    assert.throws(() => client.makeReport("CSV", "report.csv" as never), TypeError);
  } finally {
    await sandbox.options({ jobSeconds: 3 });
    await rm(folder, { recursive: true });
  }
});

test("what others wrote does not act where it is shown", async () => {
  const hostile = "\x1b]52;c;AAAA\x07\x1b[2J\x9b31m\u202egnp\r\nforged";
  const username = await newUser();
  await sandbox.pairForeignDevice(username, "Android", { nickname: hostile, model: hostile });
  const found = await client.getUserDetails({ username });
  assert.equal(found.user?.devices[0]?.nickname, hostile);
  const listed = (vectors("pairing-views").views as { view: { outcome: Json | null } }[]).find(({ view }) => view.outcome);
  const device = { id: "5", type: hostile, model: hostile, nickname: hostile, os: hostile };
  const outcome = { ...listed?.view.outcome, candidates: [device], device };
  const view = PairingView.parse(JSON.stringify({ ...listed?.view, outcome }));
  assert.equal(view.outcome?.device?.model, hostile);
  for (const shown of [inspect(found, { depth: 9 }), inspect(view.outcome, { depth: 9 }), visible(hostile)]) {
    // eslint-disable-next-line no-control-regex
    assert.ok(!/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(shown), JSON.stringify(shown));
  }
});
