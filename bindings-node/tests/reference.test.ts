// Every member that the vendor's pages document is an argument or a member of its own.
//
// A server of the test answers each operation with all members that the page has, signed for PingID; what comes of it
// has none of them among the unknown ones.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Client, InputError, PingOne, PingOneSettings } from "pingpair";

import { Service } from "./service.js";
import { type Json, vectors } from "./support.js";

interface Row {
  readonly operation: string;
  readonly part: string;
  readonly member: string;
  readonly type: string;
}

interface Example {
  readonly page: string;
  readonly operation: string;
  readonly verb: string;
  readonly media_type: string;
  readonly status: number;
  readonly request: Json;
  readonly reply: Json;
}

const REFERENCE = vectors("reference-fields") as { pages: object } & Record<string, Row[]>;
const ROWS = Object.keys(REFERENCE.pages).flatMap((page) => REFERENCE[page] ?? []);
const OPERATIONS = [...new Set(ROWS.map(({ operation }) => operation))].sort();
const ENVELOPE = ["errorId", "errorMsg", "uniqueMsgId", "UniqueMsgID", "clientData"];
// Members without a table of their own.
const PARTS: Readonly<Record<string, string>> = {
  sameDeviceUsersDetails: "userDetails",
  devicesDetails: "deviceDetails",
};
const SPECIAL: Readonly<Record<string, unknown>> = {
  "userDetails.lastTransactions": [{ type: "AUTHENTICATE" }],
  "jobResult.pairedSerials": { "123321": "jdoe" },
  "request.role": "ADMIN",
  "request.deviceType": "DESKTOP",
  "request.type": "EMAIL",
  "request.pairingData": "jdoe@pingdevelopers.com",
  "request.otps": ["112814"],
  "request.initiatedBy": "USER",
  "request.attributeName": "NICKNAME",
  "request.pairingType": "TOTP",
  "request.rpId": "pingone.com",
  "request.origin": "https://admin.pingone.com",
  "request.webauthnType": "WebAuthn",
  "request.jobType": "USER_REPORTS",
  "request.spAliases": ["web"],
  "request.jobTokens": ["web"],
  "request.serialNumbers": ["web"],
  "request.bypassUntil": 4_000_000_000_000,
  "tokens.tokenType": "TOTP",
  "tokens.otpLength": "6",
  "tokens.timeStep": "30",
};
const SAMPLES: Readonly<Record<string, unknown>> = {
  Boolean: true,
  boolean: true,
  Int: 5,
  "DateTime (epoch)": 1_700_000_000_123,
  DateTime: "2026-02-11 09:15:42.000",
  String: "12345",
};
// How the wire spells what callers spell otherwise.
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  attribute: ["attributeName"],
  credential: ["publicKeyCredentialJson"],
  firstName: ["fname"],
  kind: ["type", "webauthnType"],
  lastName: ["lname"],
  relyingPartyId: ["rpId"],
  relyingPartyName: ["rpName"],
  sameDeviceUsers: ["getSameDeviceUsers"],
  service: ["spAlias"],
  services: ["spAliases"],
  username: ["userName", "username"],
  value: ["attributeValue"],
};

function members(operation: string, part: string): Json {
  const rows = ROWS.filter((row) => row.operation === operation && row.part === part);
  return Object.fromEntries(rows.map((row) => [row.member, sample(row)]));
}

function sample({ operation, part, member, type }: Row): unknown {
  const special = SPECIAL[`${part}.${member}`];
  if (special !== undefined) return special;
  if (operation === "PairYubiKey" && member === "otp") return "ccccccdugencbubvthvennvnduljtfhnjldtnctfdfkn";
  if (type === "Long") return member === "activationCode" ? "436348609435" : 436_348_609_435;
  if (["Object", "Array", "Map"].includes(type)) {
    const inner = members(operation, PARTS[member] ?? member);
    assert.notDeepEqual(inner, {}, `${operation} ${member}`);
    if (type === "Array") return [inner];
    return member === "jobResults" ? { DTLv1uMpivQRoFN68edsYi4Y: inner } : inner;
  }
  assert.ok(type in SAMPLES, type);
  return SAMPLES[type];
}

type Methods = Record<string, (request: Json) => Promise<Json>>;

function methodOf(operation: string): string {
  return operation.charAt(0).toLowerCase() + operation.slice(1);
}

/** The names that a request has, as an error about another one tells them. */
async function names(client: Client, operation: string): Promise<string[]> {
  try {
    await (client as unknown as Methods)[methodOf(operation)]?.({ nothingOfThisName: true });
  } catch (error) {
    assert.ok(error instanceof InputError && error.code === "unknown_member", String(error));
    return / has (?!no such)([^[]*)/.exec(error.message)?.[1]?.trim().split(", ") ?? [];
  }
  return assert.fail(`${operation} takes a member of any name`);
}

/** Everything that the method takes, with values that the page's members have. */
async function request(client: Client, operation: string): Promise<Json> {
  const wire = members(operation, "request");
  const given: Json = {};
  for (const name of await names(client, operation)) {
    if (name === "until") given[name] = new Date("2090-01-01T00:00:00Z");
    else if (name === "tokens") {
      const token = { serialNumber: "123", tokenType: "TOTP", secretKey: "3132", otpLength: 6, timeStep: 30 };
      given[name] = [token];
    } else {
      const spelt = OTHER_NAMES[name] ?? [name, name.toLowerCase()];
      const member = spelt.find((wired) => wire[wired] !== undefined);
      const value = member === undefined ? undefined : wire[member];
      // Ids of devices are texts here.
      if (value !== undefined) given[name] = name === "deviceId" ? String(value) : value;
    }
  }
  return given;
}

/** Members that were found among the unknown ones, at any depth. */
function unknown(value: unknown): Json {
  if (typeof value !== "object" || value === null || value instanceof Date) return {};
  const found: Json = {};
  for (const [name, member] of Object.entries(value)) {
    Object.assign(found, name === "extra" ? member : unknown(member));
  }
  return found;
}

let service: Service;
let example: Example | undefined;

const ENVIRONMENT = "abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6";
const USER = "d4543f69-e508-4cc6-bd16-b61baa4b3caf";
const DEVICE = "0783541c-a172-8d40-0783-541ca1728d40";
const FLOW = "0321ad7a-f526-407d-a1d2-8484ad08eb67";

before(async () => {
  service = await Service.start(({ url: path = "", method: verb = "", headers }, text) => {
    if (path.endsWith("/as/token")) return [200, { access_token: "t", token_type: "Bearer", expires_in: 3600 }];
    if (verb === "GET") {
      const links = { "user.register": { href: `${service.url}/${ENVIRONMENT}/flows/${FLOW}` } };
      return [200, { _links: links, id: FLOW, status: "USERNAME_PASSWORD_REQUIRED" }];
    }
    service.requests.push({ verb, path, mediaType: headers["content-type"], body: JSON.parse(text) as Json });
    // The page's addresses are those of its own host.
    return [example?.status ?? 500, JSON.stringify(example?.reply).replaceAll("https://auth.pingone.com", service.url)];
  });
});

after(() => service.stop());

for (const operation of OPERATIONS.filter((name) => name !== "GetOrganizationReport")) {
  test(`every member that the page of ${operation} documents has a name`, async () => {
    using client = new Client(service.credentials);
    const documented = Object.entries(members(operation, "reply")).filter(([name]) => !ENVELOPE.includes(name));
    service.reply = Object.fromEntries(documented);
    const came = await (client as unknown as Methods)[methodOf(operation)]?.(await request(client, operation));
    const result = (came?.["done"] ?? came) as Json;
    const sent = Object.keys(service.requests.at(-1)?.body ?? {});
    for (const name of Object.keys(members(operation, "request"))) {
      assert.ok(name === "clientData" || sent.includes(name), `${name} was not sent`);
    }
    assert.deepEqual(unknown(result), {});
    // Secrets are there, and are not listed.
    const own = Object.getOwnPropertyNames(result).filter((name) => name !== "extra" && result[name] !== undefined);
    assert.ok(own.length >= documented.length, JSON.stringify([own, documented]));
  });
}

const EXAMPLES = vectors("pingone/examples") as Example[];

async function called(client: PingOne): Promise<Json> {
  const given = example?.request ?? {};
  if (example?.operation === "RegisterUser") {
    const flow = await client.startFlow();
    return (await flow.register(given as never)) as unknown as Json;
  }
  return (await client.activateDevice({ userId: USER, deviceId: DEVICE, ...given })) as unknown as Json;
}

function pingOne(): PingOne {
  const settings = PingOneSettings.fromValues({
    environmentId: ENVIRONMENT,
    authUrl: service.url,
    apiUrl: service.url,
    workerClientId: "worker",
    workerClientSecret: "secret",
    applicationClientId: "application",
    redirectUri: "https://app.example.com/callback",
  });
  return new PingOne(settings);
}

for (const page of EXAMPLES) {
  test(`the example of ${page.page} is sent as it stands and read as a typed result`, async () => {
    example = page;
    using client = pingOne();
    const result = await called(client);
    const sent = service.requests.at(-1);
    assert.deepEqual([sent?.verb, sent?.mediaType], [page.verb, page.media_type]);
    assert.deepEqual(sent?.body, page.request);
    assert.match(sent?.path ?? "", new RegExp(`^/(v1/environments/${ENVIRONMENT}/users|${ENVIRONMENT}/flows)/`));
    assert.deepEqual(unknown(result), {});
    if (page.operation === "RegisterUser") {
      assert.deepEqual([result["id"], result["status"]], [FLOW, "VERIFICATION_CODE_REQUIRED"]);
      assert.deepEqual(Object.keys(result["links"] as Json).sort(), Object.keys(page.reply["_links"] as Json).sort());
      assert.equal((result["application"] as Json)["name"], "RegistrationUseCaseApp");
      assert.equal((result["expiresAt"] as Json)["text"], page.reply["expiresAt"]);
      assert.ok((result["expiresAt"] as Json)["timestamp"] instanceof Date);
    } else if (page.status === 400) {
      assert.notEqual(result["nextOtp"], undefined);
    } else {
      const device = result["done"] as Json;
      assert.deepEqual([device["id"], device["unitId"]], [DEVICE, page.reply["unitId"]]);
      assert.deepEqual(
        [(device["os"] as Json)["kind"], (device["os"] as Json)["version"]],
        ["MAC", "15.7.3"],
      );
      assert.equal((device["application"] as Json)["nativeName"], "PingID Desktop");
      assert.equal((device["lock"] as Json)["status"], "UNLOCKED");
    }
  });
}

test("unknown members and values are kept", async () => {
  const page = EXAMPLES.find((it) => it.page === "Activate MFA User Device (PingID Desktop)");
  assert.ok(page !== undefined);
  const changed = structuredClone(page.reply);
  changed["future"] = { of: [1, null] };
  (changed["os"] as Json)["flavour"] = "vanilla";
  (changed["lock"] as Json)["status"] = "HALF_LOCKED";
  example = { ...page, request: { otp: "123456" }, reply: changed };
  using client = pingOne();
  const device = (await called(client))["done"] as Json;
  assert.deepEqual(unknown(device), { future: { of: [1, null] }, flavour: "vanilla" });
  assert.equal((device["lock"] as Json)["status"], "HALF_LOCKED");
});
