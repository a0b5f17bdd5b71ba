// The rest of the known answers, and that no file of them is left out.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { inspect } from "node:util";

import {
  Client,
  Credentials,
  type Lease,
  Link,
  PairingKeyText,
  PairingView,
  RefusedError,
  Reply,
  type Store,
  jws,
} from "pingpair";
import { parseView } from "pingpair/browser";
import { Sandbox } from "pingpair/testing";

import { Service } from "./service.js";
import { type Json, SHARED, camel, codeAwaited, codeOf, vectors } from "./support.js";

// Which tests run a file. What is computed inside of the core alone is run there.
const NOT_RUN_HERE = ["vendor-registration-example"];
const SOURCES = readdirSync(join(__dirname, "..", "tests"))
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => readFileSync(join(__dirname, "..", "tests", name), "utf8"));

test("every file of known answers is run", () => {
  const files = readdirSync(join(SHARED, "vectors"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replace(/\.json$/, "").replaceAll("\\", "/"));
  const left = files.filter((name) => !SOURCES.some((source) => source.includes(`vectors("${name}")`)));
  assert.deepEqual(left.filter((name) => !readsText(name)), NOT_RUN_HERE.filter((name) => left.includes(name)));
});

/** Whether a file is read line by line or as a text, and not by `vectors`. */
function readsText(name: string): boolean {
  return SOURCES.some((source) => source.includes(`"${name}.json"`));
}

let service: Service;

before(async () => {
  service = await Service.start();
});

after(() => service.stop());

/** What was found, as far as it is expected or says anything, as the file has it. */
function read(found: unknown, expected: unknown): unknown {
  if (found instanceof Date) return found.getTime();
  if (found instanceof Link) return found.url;
  if (found instanceof PairingKeyText) return found.text;
  if (Array.isArray(found) && Array.isArray(expected)) {
    assert.equal(found.length, expected.length);
    return found.map((entry, index) => read(entry, expected[index]));
  }
  if (isObject(found) && isObject(expected)) {
    const entries = Object.getOwnPropertyNames(found).map((name) => [name, read(found[name], expected[name])] as const);
    const told = entries.filter(([name, value]) => name in expected || !isEmpty(value));
    const absent = Object.entries(expected).filter(([name, value]) => !(name in found) && value === null);
    return Object.fromEntries([...told, ...absent]);
  }
  return found ?? null;
}

/** Whether there is nothing in it. */
function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

test("views are read, shown and written as listed, on the server and on the page", () => {
  const suite = vectors("pairing-views");
  for (const { name, text } of suite.refused) {
    assert.equal(codeOf(() => PairingView.parse(text)), "view_malformed", name);
  }
  for (const { name, view: listed, fields, shown } of [...suite.views, ...suite.tolerated]) {
    const view = PairingView.parse(JSON.stringify(listed));
    const page = parseView(JSON.stringify(listed)) as unknown as Json;
    for (const [field, value] of Object.entries(fields)) {
      const expected = camel(value);
      const member = camel({ [field]: null }) as Json;
      const [own = ""] = Object.keys(member);
      assert.deepEqual(read((view as unknown as Json)[own], expected), expected, `${name}: ${field}`);
      if (typeof value === "string") assert.equal(page[own], value, `${name}: ${field} on the page`);
    }
    if (shown !== undefined) {
      assert.equal(view.toString(), shown, name);
      assert.deepEqual(JSON.parse(view.serialize()), listed, name);
      assert.equal(PairingView.parse(view.serialize()).serialize(), view.serialize(), name);
    }
    for (const secret of [listed.link, listed.activation_code, listed.qr]) {
      if (typeof secret !== "string") continue;
      const printed = inspect(view, { depth: 9, showHidden: true }) + JSON.stringify(view) + JSON.stringify({ ...view });
      assert.ok(!printed.includes(secret), name);
    }
  }
});

function credentials(values: Partial<{ orgAlias: string; token: string; key: string }> = {}): Credentials {
  const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString("base64");
  const baseUrl = "https://idpxnyl3m.pingidentity.com/pingid";
  return Credentials.fromValues({ orgAlias: "alias", token: "token", key, baseUrl, ...values });
}

test("a key is named in snapshots as listed", async () => {
  for (const [number, given] of vectors("snapshots").keys.entries()) {
    const isOwn = given.organisation_key !== undefined;
    const own = isOwn ? { key: given.organisation_key, orgAlias: given.org_alias } : {};
    const options = isOwn ? {} : { snapshotKeys: [Buffer.from(given.key, "base64")] };
    const sealed = async (): Promise<string> => {
      using client = new Client(credentials(own), options);
      return client.pairSms(`user ${number}`, "+12025550123", { context: "session" }).snapshot();
    };
    if (given.code !== undefined) {
      assert.equal(await codeAwaited(sealed()), given.code);
      continue;
    }
    const header = Buffer.from((await sealed()).split(".")[0] ?? "", "base64url");
    assert.equal(header.subarray(1, 9).toString("hex"), given.id);
  }
});

test("leases are asked for subjects as listed", async () => {
  // By a lease that gives nothing: so nothing is sent.
  for (const given of vectors("snapshots").subjects) {
    const asked: string[] = [];
    const nothing: Lease & Store = {
      async acquire(key) {
        asked.push(key);
        return given.activation_code !== undefined && asked.length === 1 ? 1 : undefined;
      },
      renew: async () => true,
      takeOver: async () => undefined,
      release: async () => {},
      async get(key) {
        asked.push(key);
        return undefined;
      },
      put: async () => false,
      remove: async () => false,
    };
    const snapshotKeys = [Buffer.from(given.key, "base64")];
    const own = credentials({ orgAlias: given.organisation });
    using client = new Client(own, { snapshotKeys, lease: nothing, store: nothing });
    if (given.context !== undefined) {
      assert.equal(await client.resumeStoredByContext("job", { context: given.context }), undefined);
      assert.deepEqual(asked, [given.subject]);
      continue;
    }
    const pairing = client.pairOnline(given.user ?? "anyone", { activationCode: given.activation_code });
    assert.equal(await codeAwaited(pairing.step()), "lease_taken");
    assert.equal(asked.at(-1), given.subject);
  }
});

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = bits.match(/.{1,5}/g) ?? [];
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  return letters.map((five) => alphabet[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

test("devices of the sandbox show the published OTPs", async () => {
  const { hotp } = vectors("otp");
  await using sandbox = await Sandbox.start();
  const secretKey = base32(Buffer.from(hotp.key, "hex"));
  await sandbox.addOathToken("6", { tokenType: "HOTP", secretKey });
  await sandbox.addOathToken("8", { tokenType: "HOTP", secretKey, otpLength: 8 });
  for (const { otp, truncated } of hotp.cases) {
    assert.equal(await sandbox.pressOathToken("6"), otp);
    assert.equal(await sandbox.pressOathToken("8"), String(truncated % 10 ** 8).padStart(8, "0"));
  }
});

test("what the benches go by verifies", () => {
  const fixture = vectors("perf-fixture");
  const own = credentials({ orgAlias: fixture.org_alias, token: fixture.token, key: fixture.key_b64 });
  assert.equal(Reply.verify(own, fixture.response_jws).errorId, 200);
  jws.verify(fixture.response_jws, Buffer.from(fixture.key_b64, "base64"));
  assert.equal(Link.parse(fixture.qr_url).url, fixture.qr_url);
});

interface Line {
  readonly operation: string;
  readonly arguments: Json;
  readonly reply: Json | null;
  readonly result: Json;
  readonly legacy_names?: boolean;
  readonly refused?: string;
}

const LINES = (vectors("operations") as Line[]).filter(({ refused }) => refused === undefined);

async function called(client: Client, { operation, arguments: listed }: Line): Promise<Json> {
  const given = camel(listed) as Json;
  if (typeof given["until"] === "number") given["until"] = new Date(given["until"]);
  const method = operation.charAt(0).toLowerCase() + operation.slice(1);
  return (client as unknown as Record<string, (request: Json) => Promise<Json>>)[method]?.(given) ?? {};
}

test("every reply of the vendor's page is read", async () => {
  let counted = 0;
  for (const line of LINES) {
    // Where the page prints a reply. The report is no reply but a stream.
    if (!line.reply || line.operation === "GetOrganizationReport") continue;
    const { clientData: _, ...reply } = (line.reply["responseBody"] ?? line.reply) as Json;
    service.reply = reply;
    using client = new Client(service.credentials, { legacyNames: line.legacy_names ?? false });
    const came = await called(client, line);
    const result = came["nextOtp"] ?? came["done"] ?? came;
    const expected = camel(line.result["next_otp"] ?? line.result);
    assert.equal(came["nextOtp"] !== undefined, line.result["next_otp"] !== undefined);
    assert.deepEqual(read(result, expected), expected, line.operation);
    counted += 1;
  }
  assert.ok(counted > 20, String(counted));
});

test("every number of a refusal arrives", async () => {
  using client = new Client(service.credentials);
  for (const { operation, errorId } of vectors("error-ids") as { operation: string; errorId: number }[]) {
    const line = LINES.find((it) => it.operation === operation);
    assert.ok(line !== undefined, operation);
    service.reply = { errorId, errorMsg: "as the service says it" };
    if (errorId === NEXT_OTP) {
      service.reply["sessionId"] = "session";
      assert.notEqual((await called(client, line))["nextOtp"], undefined);
      continue;
    }
    const isReport = operation === "GetOrganizationReport";
    const call = isReport ? client.call("getuserdetails", { userName: "jdoe" }) : called(client, line);
    await assert.rejects(call, (error) => {
      assert.ok(error instanceof RefusedError, inspect(error));
      assert.deepEqual([error.errorId, error.serviceMessage], [errorId, "as the service says it"]);
      assert.equal(error.authenticated, true);
      return true;
    });
  }
});

const NEXT_OTP = 30016;
