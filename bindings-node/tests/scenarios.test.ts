// The scenarios that every language plays, from the same files; `docs/scenarios.md` says how.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import {
  type Answer,
  type Client,
  DesktopAgent,
  type Kind,
  Pairing,
  type PingOne,
  PingPairError,
  RelyingParty,
} from "pingpair";
import { Sandbox, SandboxError, VirtualClock } from "pingpair/testing";

import { type Json, SHARED, camel, snake } from "./support.js";

const FOLDER = join(SHARED, "scenarios");
const READS = [
  "ListDevices",
  "ReadDevice",
  "ReadFlow",
  "ReadPairingKey",
  "getbulkjobstatus",
  "getjobstatus",
  "getorgreport",
  "getuserdetails",
  "pairingstatus",
];
const DESKTOP_ORIGIN = "https://pingone.example.com";
const OF_PINGONE = ["registration", "mfa_otp", "mfa_oath_token", "mfa_desktop", "mfa_fido2", "mfa_mobile"];
const CONTEXT = "the login session of a scenario";

interface Scenario {
  readonly name: string;
  readonly client?: Json;
  readonly setup?: readonly Json[];
  readonly begin?: Json;
  readonly steps?: readonly Json[];
  readonly expect: {
    readonly outcome?: Json;
    readonly log?: string[];
    readonly users?: Record<string, Json>;
    readonly pingone_users?: Record<string, Json>;
  };
}

for (const file of readdirSync(FOLDER).sort()) {
  if (!file.endsWith(".json") || ["pages.json", "schema.json"].includes(file)) continue;
  const document = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as { scenarios: Scenario[] } | Scenario[];
  for (const scenario of Array.isArray(document) ? document : document.scenarios) {
    test(`${file}: ${scenario.name}`, async () => {
      const sandbox = await Sandbox.start();
      try {
        await play(sandbox, scenario);
      } finally {
        await sandbox.stop();
      }
    });
  }
}

async function play(sandbox: Sandbox, scenario: Scenario): Promise<void> {
  const stage = new Stage(sandbox, scenario.client ?? {});
  await stage.actAll(scenario.setup ?? []);
  await sandbox.clearLog();
  let told: Json | undefined;
  if (scenario.begin === undefined) {
    for (const step of scenario.steps ?? []) await stage.actAll((step["do"] as Json[] | undefined) ?? []);
  } else if (await stage.begin(scenario.begin)) {
    told = await stage.play(scenario.steps ?? []);
  }
  await check(scenario.expect, told, sandbox);
}

/** The sandbox, the application, and what they have come to. */
class Stage {
  readonly #clock: VirtualClock;
  readonly #saved: Json;
  #client: Client;
  #pingone: PingOne;
  #pairing: Pairing | undefined;

  constructor(
    readonly sandbox: Sandbox,
    readonly settings: Json,
  ) {
    this.#clock = new VirtualClock((milliseconds) => this.letPass(Math.ceil(milliseconds / 1000)));
    this.#client = this.newClient();
    this.#pingone = this.newPingOne();
    this.#saved = { organisation: sandbox.credentials.orgAlias };
  }

  newClient(): Client {
    return this.sandbox.client({ clock: this.#clock, ...(camel(this.settings) as object) });
  }

  newPingOne(): PingOne {
    return this.sandbox.pingone.client({ clock: this.#clock, snapshotKeys: [new Uint8Array(32).fill(7)] });
  }

  async letPass(seconds: number): Promise<void> {
    await this.sandbox.advanceTime(seconds * 1000);
    this.#clock.advance(seconds * 1000);
  }

  async begin(begin: Json): Promise<boolean> {
    const given = camel(this.filled(begin["arguments"] ?? {})) as Json;
    const seconds = begin["deadline_seconds"] as number | undefined;
    const options = { context: CONTEXT, ...(seconds === undefined ? {} : { deadline: seconds * 1000 }) };
    const machine = begin["machine"] as string;
    const work = async (): Promise<Pairing> =>
      OF_PINGONE.includes(machine)
        ? begunWithPingOne(this.#pingone, machine, given, options)
        : begun(this.#client, machine, given, options);
    this.#pairing = await this.expected(work, begin["refused"]);
    return this.#pairing !== undefined;
  }

  async play(steps: readonly Json[]): Promise<Json | undefined> {
    const left = [...steps];
    for (let turn = 0; turn < 1000; turn += 1) {
      let event;
      try {
        event = await this.machine()[Symbol.asyncIterator]().next();
      } catch (error) {
        if (!(error instanceof PingPairError) || left[0]?.["error"] !== error.code) throw error;
        await this.actAll((left.shift()?.["do"] as Json[] | undefined) ?? []);
        continue;
      }
      if (event.done === true) break;
      const view = JSON.parse(event.value.serialize()) as Json;
      const next = left[0];
      if (next !== undefined && next["error"] === undefined && looksLike(next["when"] ?? {}, view)) {
        left.shift();
        this.save(next["save"], view);
        this.#saved["view"] = view;
        await this.actAll((next["do"] as Json[] | undefined) ?? []);
      } else {
        assert.equal(view["prompt"], null, JSON.stringify([next, view["prompt"]]));
      }
    }
    assert.deepEqual(left, []);
    return told(this.machine());
  }

  async actAll(actions: readonly Json[]): Promise<void> {
    for (const action of actions) await this.act(action);
  }

  async act(action: Json): Promise<void> {
    const refused = action["refused"];
    let came: unknown;
    if (action["control"] !== undefined) {
      const [method = "", path = ""] = (action["control"] as string).split(" ");
      const body = (action["body"] === undefined ? undefined : this.filled(action["body"])) as object | undefined;
      const given = body ?? (method === "POST" ? {} : undefined);
      came = await this.expected(() => this.sandbox.control(method, path, given), refused);
    } else if (action["call"] !== undefined) {
      came = await this.expected(() => this.call(action), refused);
      if (came !== undefined && action["expect"] !== undefined) {
        const wanted = this.filled(action["expect"]);
        assert.ok(looksLike(wanted, came), JSON.stringify([wanted, came]));
      }
    } else if (action["desktop"] !== undefined) {
      const registration = this.filled(action["desktop"]) as string;
      const attestation = await this.expected(() => this.attest(registration), refused);
      if (action["save"] !== undefined) this.#saved[action["save"] as string] = attestation;
      return;
    } else if (action["answer"] !== undefined) {
      const given = answer(this.filled(action["answer"]) as Json);
      await this.expected(() => this.machine().answer(given), refused);
    } else if (action["pass"] !== undefined) await this.letPass(action["pass"] as number);
    else if (action["resume"] !== undefined) await this.resume();
    else if (action["cancel"] !== undefined) await this.machine().cancel();
    else if (action["reconcile"] !== undefined) await this.machine().reconcile();
    else await this.machine().confirm(String(this.filled(action["confirm"])));
    this.save(action["save"], came);
  }

  async call(action: Json): Promise<unknown> {
    const given = camel(this.filled(action["arguments"] ?? {})) as Json;
    const name = action["call"] as string;
    if (name === "GetOrganizationReport") {
      const request = { fileType: given["fileType"] as string };
      return { bytes: await this.#client.getOrganizationReport(request, () => {}) };
    }
    if (given["until"] !== undefined) given["until"] = new Date(given["until"] as number);
    const method = name.charAt(0).toLowerCase() + name.slice(1);
    const client = method in this.#client ? this.#client : this.#pingone;
    const methods = client as unknown as Record<string, (request: object) => Promise<Json>>;
    const reply = await methods[method]?.(given);
    return snake(reply?.["done"] ?? reply);
  }

  /** What the agent on the user's computer makes of a registration. */
  attest(registration: string): Promise<string> {
    const port = this.sandbox.pingone.desktopAgentPort;
    return new DesktopAgent(DESKTOP_ORIGIN, { port }).register(registration);
  }

  async resume(): Promise<void> {
    const [kind, text]: [Kind, string] = [this.machine().kind, await this.machine().snapshot()];
    this.#pairing = undefined;
    this.#client = this.newClient();
    this.#pingone = this.newPingOne();
    this.#pairing = OF_PINGONE.includes(kind)
      ? this.#pingone.resume(kind, text, { context: CONTEXT })
      : this.#client.resume(kind, text, { context: CONTEXT, reportTo: () => () => {} });
  }

  machine(): Pairing {
    assert.ok(this.#pairing !== undefined);
    return this.#pairing;
  }

  /** What comes, or nothing where it is refused as it should be. */
  async expected<T>(work: () => Promise<T>, refused: unknown): Promise<T | undefined> {
    if (refused === undefined) return work();
    await assert.rejects(work, (error) => {
      assert.ok(error instanceof PingPairError || error instanceof SandboxError, String(error));
      const found: unknown[] = [typeof refused === "number" ? (error as PingPairError).errorId : error.code];
      if (error instanceof PingPairError) found.push(error.pingOneRefusal?.code);
      assert.ok(found.includes(refused), String(error));
      return true;
    });
    return undefined;
  }

  save(paths: unknown, value: unknown): void {
    for (const [name, path] of Object.entries((paths ?? {}) as Record<string, string>)) {
      this.#saved[name] = at(value, path);
    }
  }

  filled(value: unknown): unknown {
    if (typeof value === "string" && value.startsWith("$")) {
      const [name = "", ...rest] = value.slice(1).split(".");
      return at(this.#saved[name], rest.join("."));
    }
    if (Array.isArray(value)) return value.map((entry) => this.filled(entry));
    if (typeof value !== "object" || value === null) return value;
    const members = Object.entries(value);
    if (members.length === 1 && members[0]?.[0] === "json") return JSON.parse(String(this.filled(members[0][1])));
    return Object.fromEntries(members.map(([name, member]) => [name, this.filled(member)]));
  }
}

function at(value: unknown, path: string): unknown {
  for (const part of path.split(".").filter(Boolean)) {
    value = Array.isArray(value) ? value.at(Number(part)) : (value as Json)[part];
  }
  return value;
}

function looksLike(expected: unknown, found: unknown): boolean {
  if (Array.isArray(expected) && Array.isArray(found)) {
    return expected.length === found.length && expected.every((entry, index) => looksLike(entry, found[index]));
  }
  if (isObject(expected) && isObject(found)) {
    return Object.entries(expected).every(([name, member]) => looksLike(member, found[name]));
  }
  return (expected ?? undefined) === (found ?? undefined);
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function begun(client: Client, machine: string, given: Json, options: object): Pairing {
  const { username, ...rest } = given as { username: string };
  const all = { ...given, ...options } as never;
  const others = { ...rest, ...options } as never;
  switch (machine) {
    case "online":
      return client.pairOnline(username, others);
    case "online_new_user":
      return client.pairNewUser(username, others);
    case "offline":
      return client.pairOffline(all);
    case "offline_unverified":
      return client.pairOfflineUnverified(all);
    case "yubikey":
      return client.pairYubikeyByTouch(username, others);
    case "authenticator_app":
      return client.pairAuthenticatorApp(username, others);
    case "webauthn": {
      const { relyingPartyId, origins, ...request } = given as { relyingPartyId: string; origins: string[] };
      const relyingParty = new RelyingParty(relyingPartyId, origins);
      return client.pairWebauthn({ ...request, ...options, relyingParty } as never);
    }
    case "enrolment": {
      const { user, methods, relyingParty, ...request } = given as Json & {
        user: Json & { username: string };
        methods: never;
        relyingParty?: { id: string; name: string; origins: string[] };
      };
      const { username: name, ...details } = user;
      const party = relyingParty && {
        relyingParty: new RelyingParty(relyingParty.id, relyingParty.origins),
        relyingPartyName: relyingParty.name,
      };
      return client.enrol(name, methods, { ...details, ...request, ...party, ...options } as never);
    }
    case "resync": {
      const { serialNumber, ...request } = given as { serialNumber: string };
      return client.resync(serialNumber, { ...request, ...options });
    }
    case "report":
      return client.makeReport(given["fileType"] as string, () => () => {}, options);
    case "create_tokens": {
      const { tokens, ...request } = given as { tokens: never };
      return client.addTokens(tokens, { ...request, ...options });
    }
    default: {
      assert.equal(machine, "revoke_tokens");
      const { serialNumbers, ...request } = given as { serialNumbers: never };
      return client.removeTokens(serialNumbers, { ...request, ...options });
    }
  }
}

function begunWithPingOne(client: PingOne, machine: string, given: Json, options: object): Pairing {
  const { userId, kind, ...rest } = given as { userId: string; kind: string };
  const others = { ...rest, ...options } as never;
  switch (machine) {
    case "registration": {
      const { user, ...more } = given as { user?: object };
      return client.register({ ...user, ...more, ...options });
    }
    case "mfa_otp":
      return client.pairMfaOtp(userId, kind, others);
    case "mfa_oath_token": {
      assert.equal(kind, "OATH_TOKEN");
      const { serialNumber, ...more } = rest as unknown as { serialNumber: string };
      return client.pairMfaOathToken(userId, serialNumber, { ...more, ...options });
    }
    case "mfa_desktop":
      assert.equal(kind, "PINGID_DESKTOP_GEN2");
      return client.pairMfaDesktop(userId, others);
    case "mfa_fido2": {
      assert.equal(kind, "FIDO2");
      const { rpId, rpName, origins, ...more } = rest as unknown as { rpId: string; rpName: string; origins: string[] };
      const named = { relyingPartyName: rpName, ...more, ...options };
      return client.pairMfaFido2(userId, new RelyingParty(rpId, origins), named);
    }
    default:
      assert.equal(machine, "mfa_mobile");
      return client.pairMfaMobile(userId, others);
  }
}

function answer(given: Json): Answer {
  const method = given["method"] as { kind: never; data?: string } | undefined;
  if (method !== undefined) return { method: method.kind, value: method.data };
  if (given["start_again"] !== undefined) return { startAgain: true };
  if (given["verification_code"] !== undefined) return { verificationCode: given["verification_code"] as string };
  return given as unknown as Answer;
}

/** The outcome as scenarios have it: that of the view, and what only the application is told. */
function told(pairing: Pairing): Json | undefined {
  const found = (JSON.parse(pairing.view.serialize()) as Json)["outcome"] as Json | null;
  if (found === null) return undefined;
  const outcome = (pairing.outcome ?? {}) as Json;
  for (const [name, own] of [
    ["error_id", "errorId"],
    ["authenticated", "authenticated"],
    ["correlated", "correlated"],
    ["code", "code"],
  ] as const) {
    if (outcome[own] !== undefined) found[name] = outcome[own];
  }
  if (pairing.outcome?.outcome === "registered") {
    found["username"] = pairing.outcome.user.username;
    found["tokens"] = pairing.outcome.user.tokens !== undefined;
  }
  return found;
}

async function check(expect: Scenario["expect"], told: Json | undefined, sandbox: Sandbox): Promise<void> {
  assert.ok(looksLike(expect.outcome ?? null, told ?? null), JSON.stringify([expect.outcome, told]));
  const operations: string[] = [];
  const bodies = new Set<unknown>();
  for (const delivery of await sandbox.log()) {
    const operation = delivery["operation"] as string;
    // When a token is asked for anew is the client's own business.
    if (operation === "RequestWorkerToken") continue;
    if (!(READS.includes(operation) && operations.at(-1) === operation)) operations.push(operation);
    // PingOne's have nothing that tells one from the next.
    if (delivery["heldFrom"] === null && delivery["pingone"] === null) {
      assert.ok(!bodies.has(delivery["bodySha256"]), `${operation} was sent twice`);
      bodies.add(delivery["bodySha256"]);
    }
  }
  assert.deepEqual(operations, expect.log ?? []);
  const users = await sandbox.users();
  for (const [name, wanted] of Object.entries(expect.users ?? {})) {
    const found = users.find((user) => user["username"] === name);
    assert.ok(looksLike(wanted, found), JSON.stringify([wanted, found]));
  }
  const ofPingOne = await sandbox.pingone.users();
  for (const [name, wanted] of Object.entries(expect.pingone_users ?? {})) {
    const found = ofPingOne.find((user) => user["username"] === name);
    assert.ok(looksLike(wanted, found), JSON.stringify([wanted, found]));
  }
  const device = told?.["device"] as Json | undefined;
  if (["told", "matched"].includes(told?.["evidence"] as string) && device?.["id"] !== undefined) {
    const devices = [...users, ...ofPingOne].flatMap((user) => user["devices"] as Json[]);
    const [its] = devices.filter((it) => (it["deviceId"] ?? it["id"]) === device["id"]);
    assert.equal(its?.["foreign"], false);
  }
  assert.deepEqual((await sandbox.control("GET", "faults"))["faults"], []);
}
