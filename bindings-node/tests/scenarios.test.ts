// The scenarios that every language plays, from the same files; `docs/scenarios.md` says how.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { type Answer, type Client, type Kind, Pairing, PingPairError, RelyingParty } from "pingpair";
import { Sandbox, SandboxError, VirtualClock } from "pingpair/testing";

import { type Json, SHARED, camel, snake } from "./support.js";

const FOLDER = join(SHARED, "scenarios");
const READS = ["getbulkjobstatus", "getjobstatus", "getorgreport", "getuserdetails", "pairingstatus"];
const CONTEXT = "the login session of a scenario";

interface Scenario {
  readonly name: string;
  readonly client?: Json;
  readonly setup?: readonly Json[];
  readonly begin?: Json;
  readonly steps?: readonly Json[];
  readonly expect: { readonly outcome?: Json; readonly log?: string[]; readonly users?: Record<string, Json> };
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
  #pairing: Pairing | undefined;

  constructor(
    readonly sandbox: Sandbox,
    readonly settings: Json,
  ) {
    this.#clock = new VirtualClock((milliseconds) => this.letPass(Math.ceil(milliseconds / 1000)));
    this.#client = this.newClient();
    this.#saved = { organisation: sandbox.credentials.orgAlias };
  }

  newClient(): Client {
    return this.sandbox.client({ clock: this.#clock, ...(camel(this.settings) as object) });
  }

  async letPass(seconds: number): Promise<void> {
    await this.sandbox.advanceTime(seconds * 1000);
    this.#clock.advance(seconds * 1000);
  }

  async begin(begin: Json): Promise<boolean> {
    const given = camel(this.filled(begin["arguments"] ?? {})) as Json;
    const seconds = begin["deadline_seconds"] as number | undefined;
    const options = { context: CONTEXT, ...(seconds === undefined ? {} : { deadline: seconds * 1000 }) };
    const work = async (): Promise<Pairing> => begun(this.#client, begin["machine"] as string, given, options);
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
    const methods = this.#client as unknown as Record<string, (request: object) => Promise<Json>>;
    const reply = await methods[method]?.(given);
    return snake(reply?.["done"] ?? reply);
  }

  async resume(): Promise<void> {
    const [kind, text]: [Kind, string] = [this.machine().kind, await this.machine().snapshot()];
    this.#client = this.newClient();
    this.#pairing = this.#client.resume(kind, text, { context: CONTEXT, reportTo: () => () => {} });
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
      const found = typeof refused === "number" ? (error as PingPairError).errorId : error.code;
      assert.equal(found, refused, String(error));
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

function answer(given: Json): Answer {
  const method = given["method"] as { kind: never; data?: string } | undefined;
  if (method !== undefined) return { method: method.kind, value: method.data };
  if (given["start_again"] !== undefined) return { startAgain: true };
  return given as unknown as Answer;
}

/** The outcome as scenarios have it: that of the view, and what only the application is told. */
function told(pairing: Pairing): Json | undefined {
  const found = (JSON.parse(pairing.view.serialize()) as Json)["outcome"] as Json | null;
  if (found === null) return undefined;
  const outcome = (pairing.outcome ?? {}) as Json;
  for (const [name, own] of [["error_id", "errorId"], ["authenticated", "authenticated"], ["correlated", "correlated"]]) {
    if (outcome[own as string] !== undefined) found[name as string] = outcome[own as string];
  }
  return found;
}

async function check(expect: Scenario["expect"], told: Json | undefined, sandbox: Sandbox): Promise<void> {
  assert.ok(looksLike(expect.outcome ?? null, told ?? null), JSON.stringify([expect.outcome, told]));
  const operations: string[] = [];
  const bodies = new Set<unknown>();
  for (const delivery of await sandbox.log()) {
    const operation = delivery["operation"] as string;
    if (!(READS.includes(operation) && operations.at(-1) === operation)) operations.push(operation);
    if (delivery["heldFrom"] === null) {
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
  const device = told?.["device"] as Json | undefined;
  if (["told", "matched"].includes(told?.["evidence"] as string) && device?.["id"] !== undefined) {
    const devices = users.flatMap((user) => user["devices"] as Json[]);
    const [its] = devices.filter((it) => it["deviceId"] === device["id"]);
    assert.equal(its?.["foreign"], false);
  }
  assert.deepEqual((await sandbox.control("GET", "faults"))["faults"], []);
}
