// What the core's client offers is offered here, name by name, or it is said why not; and users' code that calls all of
// it is compiled.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import * as pingpair from "pingpair";
import * as testing from "pingpair/testing";

const CORE = join(__dirname, "..", "..", "core", "src");
const TYPING = join(__dirname, "..", "tests", "typing");

type Class = { readonly prototype: object };

// What has another name, or another form, here.
const CLIENT = {
  builder: "the options of `Client`",
  credentials: "`orgAlias` and `baseUrl`: key and token are not shown",
  pair_online_with: "the options of `pairOnline`",
  pair_yubikey_by_touch_with: "the options of `pairYubikeyByTouch`",
  send: "the methods of the operations",
  send_named: "the methods of the operations; `RequestToken.build` takes names",
  watched: "nothing that waits here could watch",
  with_cancellation: "the option `signal` of each call",
  with_deadline: "the option `deadline` of each call",
  with_pairing_deadline: "the option `deadline` of what begins a pairing",
};
const OPTIONS = {
  build: "`Client` itself",
  options: "`locale`, `version`, `headerSpelling`, `legacyNames` and `correlation`",
};
const PAIRING = {
  advance: "`for await`",
  allow: "the option `allow` of `resume` and its like",
  confirm_mfa: "`confirm`, which takes ids of both services",
  context: "the option `context` of what begins a pairing",
  events: "`for await`",
  next_event: "`next` of its iterator",
  offer: "`run`, which asks again",
  report_to: "the argument `out` of `makeReport`, or `reportTo` of `resume` and its like",
  username: "what the pairing was begun with: it is shown to nobody",
  waiting: "what the function of `whileWaiting` is given",
};
const PINGONE = {
  builder: "the options of `PingOne`",
  environment: "`environmentId`",
  go_on: "`openFlow`: what goes on with a flow is shown to nobody but as a sealed text",
  hosts: "`authUrl` and `apiUrl`",
  pair_mfa_desktop_with: "the options of `pairMfaDesktop`",
  pair_mfa_fido2_with: "the options of `pairMfaFido2`",
  pair_mfa_mobile_with: "the options of `pairMfaMobile`",
  pair_mfa_oath_token_with: "the options of `pairMfaOathToken`",
  send: "the methods of the operations",
  send_named: "the methods of the operations",
  watched: "nothing that waits here could watch",
  with_cancellation: "the option `signal` of each call",
  with_deadline: "the option `deadline` of each call",
  with_pairing_deadline: "the option `deadline` of what begins a pairing",
  with_settings: "`PingOne` itself",
};
const OPTIONS_OF_PINGONE = {
  application: "`PingOneSettings`",
  build: "`PingOne` itself",
  worker: "`PingOneSettings`",
};
const FLOW = {
  is_expired: "`state.expiresAt`",
  session: "`seal`: what goes on with a flow is shown to nobody but as a sealed text",
};
const AGENT = {
  new: "`DesktopAgent` itself",
  port: "the option `port` of `DesktopAgent`",
  timeout: "the option `timeout` of `DesktopAgent`",
};

/** The public methods of a type of the core, wherever below a folder they are written. */
function methods(folder: string, kind: string): Set<string> {
  const found = new Set<string>();
  for (const entry of readdirSync(join(CORE, folder), { recursive: true, encoding: "utf8" })) {
    if (!entry.endsWith(".rs")) continue;
    const source = readFileSync(join(CORE, folder, entry), "utf8");
    for (const [, block] of source.matchAll(new RegExp(`^impl ${kind} \\{\\n(.*?)^\\}`, "gms"))) {
      for (const [, name] of (block ?? "").matchAll(/^ {4}pub (?:const )?fn (\w+)/gm)) found.add(name ?? "");
    }
  }
  assert.ok(found.size > 0, kind);
  return found;
}

/** The public members of a class, those of its base classes included. */
function members(kind: Class): Set<string> {
  const found = new Set(statics(kind));
  for (let of: object = kind.prototype; of !== Object.prototype; of = Object.getPrototypeOf(of) as object) {
    for (const name of Object.getOwnPropertyNames(of)) found.add(name);
  }
  return new Set([...found].filter((name) => !INTERNAL.has(name)));
}

function statics(kind: Class): string[] {
  return Object.getOwnPropertyNames(kind).filter((name) => !["length", "name", "prototype"].includes(name));
}

// What types do not show.
const INTERNAL = new Set([
  "begin",
  "constructor",
  "native",
  "ofPairingKey",
  "panicAtOnceForTests",
  "panicForTests",
  "send",
]);

function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function compared(ofCore: ReadonlySet<string>, here: ReadonlySet<string>, otherwise: object): void {
  const missing = [...ofCore].filter((name) => !here.has(camel(name)));
  assert.deepEqual(missing.sort(), Object.keys(otherwise).sort(), "neither here nor explained, or explained and here");
}

/** The names of an interface of `options.ts`, with those of the one that it extends. */
function options(name: string): Set<string> {
  const source = readFileSync(join(__dirname, "..", "src-ts", "options.ts"), "utf8");
  const own = new RegExp(`^export interface ${name} (?:extends (\\w+) )?\\{\\n(.*?)^\\}`, "ms").exec(source);
  assert.ok(own !== null, name);
  const found = [...(own[2] ?? "").matchAll(/^ {2}readonly (\w+)\?:/gm)].map(([, it]) => it ?? "");
  return new Set([...found, ...(own[1] === undefined ? [] : options(own[1]))]);
}

test("every method of the client is here", () => {
  compared(methods("client", "Client"), members(pingpair.Client), CLIENT);
});

test("every setting of a client is an option", () => {
  const ofCore = methods("client", "ClientBuilder");
  compared(ofCore, options("Options"), OPTIONS);
  const source = readFileSync(join(CORE, "wire", "options.rs"), "utf8");
  const declared = [...source.matchAll(/^ {4}pub (\w+):/gm)].map(([, name]) => camel(name ?? ""));
  const known = new Set([...[...ofCore].map(camel), ...declared, "pairingDeadline"]);
  assert.deepEqual([...options("Options")].filter((name) => !known.has(name)), []);
});

test("every method of a pairing is here", () => {
  compared(methods("client/pairing", "Pairing"), members(pingpair.Pairing), PAIRING);
});

test("every method and setting of the client of PingOne is here", () => {
  compared(methods("client", "PingOne"), members(pingpair.PingOne), PINGONE);
  const ofCore = methods("client", "PingOneBuilder");
  compared(ofCore, options("PingOneOptions"), OPTIONS_OF_PINGONE);
  const known = new Set([...[...ofCore].map(camel), "pairingDeadline"]);
  assert.deepEqual([...options("PingOneOptions")].filter((name) => !known.has(name)), []);
});

test("every method of a flow and of the agent is here", () => {
  compared(methods("client", "FlowHandle"), members(pingpair.Flow), FLOW);
  compared(methods("client", "DesktopAgent"), members(pingpair.DesktopAgent), AGENT);
});

test("users' code that is compiled calls everything", () => {
  const sources = readdirSync(TYPING).filter((name) => name.endsWith(".ts"));
  const usage = sources.map((name) => readFileSync(join(TYPING, name), "utf8")).join("\n");
  const words = new Set(usage.match(/[A-Za-z0-9_]+/g));
  let count = 0;
  for (const [name, exported] of Object.entries({ ...pingpair, ...testing, ...pingpair.webauthn })) {
    if (typeof exported !== "function" || exported.prototype instanceof Error || exported === pingpair.PingPairError) {
      continue;
    }
    assert.ok(words.has(name), name);
    for (const member of exported.prototype === undefined ? [] : members(exported as Class)) {
      if (["toString", "toJSON"].includes(member)) continue;
      assert.ok(words.has(member), `${name}.${member}`);
      count += 1;
    }
  }
  assert.ok(count > 200, String(count));
});
