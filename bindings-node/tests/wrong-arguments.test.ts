// Whatever is given to a public function, a clear error comes of it: never a crash, never silence.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inspect } from "node:util";

import * as pingpair from "pingpair";
import { Client, Credentials, InputError, PingOne, PingPairError, RefusedError, RelyingParty, jws } from "pingpair";
import { Sandbox, VirtualClock, signReply } from "pingpair/testing";

const UUID = "d4543f69-e508-4cc6-bd16-b61baa4b3caf";
// Nothing takes these.
const NEVER: readonly unknown[] = [Symbol("a"), () => 1, Number.NaN, "\ud800", new Date(Number.NaN)];
// These are right for some members, and must be clear for the rest.
const ODD: readonly unknown[] = [
  Buffer.from([0xff, 0xfe]),
  1.5,
  -1,
  1e30,
  10n ** 30n,
  [null],
  [["a"]],
  { a: {} },
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
  "",
  "a\nb",
  "x".repeat(5_000),
  null,
  true,
  new Map(),
  Object.create(null),
  new Proxy({}, {}),
];

// A right value for each member, by its name.
const RIGHT: Readonly<Record<string, unknown>> = {
  activateUser: false,
  activationCode: "292070522701",
  attribute: "NICKNAME",
  clientData: "text",
  credential: "{}",
  deviceId: "5",
  deviceType: "DESKTOP",
  displayName: "A B",
  email: "a@example.com",
  firstName: "A",
  hoursUntilExpiration: 5,
  initiatedBy: "USER",
  jobToken: "token",
  jobTokens: ["token"],
  jobType: "USER_REPORTS",
  kind: "SMS",
  lastName: "B",
  name: "name",
  orgAlias: "alias",
  origin: "https://login.example.com",
  otp: "123456",
  otps: ["123456"],
  pairingData: "+12025550123",
  pairingType: "TOTP",
  relyingPartyId: "example.com",
  relyingPartyName: "Example",
  role: "REGULAR",
  sameDeviceUsers: false,
  serialNumber: "123321",
  serialNumbers: ["123321"],
  service: "web",
  services: ["web"],
  sessionId: "session",
  tokens: [{ serialNumber: "123", tokenType: "TOTP", secretKey: "3132", otpLength: 6, timeStep: 30 }],
  unpairBeforeDelete: false,
  until: new Date("2090-01-01T00:00:00Z"),
  username: "wrong",
  validateUniqueDevice: false,
  value: "+12025550123",
  // PingOne's.
  applicationIds: [UUID],
  attestation: "a.b.c",
  deviceIds: [UUID],
  expand: "order",
  extension: "12",
  filter: '(status eq "ACTIVE")',
  mfaEnabled: true,
  nickname: "Work",
  oathResync: false,
  pairingKeyId: UUID,
  phone: "+12025550123",
  policyId: UUID,
  rpId: "example.com",
  rpName: "Example",
  status: "ACTIVATION_REQUIRED",
  templateLocale: "en",
  templateVariables: { name: "value" },
  templateVariant: "variant",
  testMode: false,
  userId: UUID,
};

type Methods = Record<string, (...given: unknown[]) => unknown>;

let sandbox: Sandbox;
let walked = 0;

before(async () => {
  sandbox = await Sandbox.start();
});

after(async () => {
  await sandbox.stop();
  assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
});

/** What comes of it: an error that is clear, or nothing. */
async function tried(work: () => unknown, place: () => string): Promise<Error | undefined> {
  walked += 1;
  try {
    await work();
    return undefined;
  } catch (error) {
    const isClear = error instanceof TypeError || error instanceof RangeError || error instanceof PingPairError;
    assert.ok(isClear && error.message.length > 0, `${place()}: ${inspect(error)}`);
    assert.ok((error as PingPairError).code !== "internal", `${place()}: ${inspect(error)}`);
    return error;
  }
}

/** The names that a request of this method has, as an error about another one tells them. */
async function names(work: (request: object) => unknown): Promise<string[]> {
  try {
    await work({ nothingOfThisName: true });
  } catch (error) {
    if (error instanceof InputError && error.code === "unknown_member") {
      return / has (?!no such)([^[]*)/.exec(error.message)?.[1]?.trim().split(", ") ?? [];
    }
    throw error;
  }
  return assert.fail("it takes a member of any name");
}

/** Calls it with one member that is wrong at a time. */
async function walk(name: string, call: (request: object) => unknown): Promise<void> {
  const members = await names(call);
  for (const wrong of members) {
    assert.ok(wrong in RIGHT, `${name} takes ${wrong}: give it a right value here`);
    const right = Object.fromEntries(members.map((member) => [member, RIGHT[member]]));
    for (const value of [...NEVER, ...ODD]) {
      const place = (): string => `${name}({ ${wrong}: ${inspect(value)} })`;
      const raised = await tried(() => call({ ...right, [wrong]: value }), place);
      if (NEVER.includes(value)) {
        assert.ok(raised !== undefined, `${place()} was taken`);
        assert.ok(!(raised instanceof RefusedError), `${place()} was sent`);
      }
    }
  }
}

/** The methods that are declared, of a client's class. */
function declared(kind: { readonly prototype: object }): string[] {
  const pairings = Object.getPrototypeOf(kind.prototype) as object;
  const operations = Object.getPrototypeOf(pairings) as object;
  return Object.getOwnPropertyNames(operations).filter((name) => name !== "constructor");
}

test("operations of PingID", async () => {
  using client = sandbox.client({ clock: new VirtualClock(), deadline: 1_000 });
  const methods = client as unknown as Methods;
  for (const name of declared(Client)) await walk(name, (request) => methods[name]?.(request));
  for (const request of [undefined, null, 7, "text", Symbol("a"), () => 1]) {
    for (const name of declared(Client)) {
      const raised = await tried(() => methods[name]?.(request), () => `${name}(${String(request)})`);
      assert.ok(raised !== undefined || request === undefined, name);
    }
  }
  for (const options of [7, { signal: 7 }, { deadline: "1" }, { deadline: -1 }, { deadline: Number.NaN }]) {
    const raised = await tried(() => methods["getUserDetails"]?.({ username: "a" }, options), () => inspect(options));
    assert.ok(raised !== undefined || options === 7, inspect(options));
  }
  assert.ok(walked > 1_000, String(walked));
});

test("operations of PingOne", async () => {
  using client = sandbox.pingone.client({ clock: new VirtualClock(), deadline: 1_000 });
  const methods = client as unknown as Methods;
  const right = { ...RIGHT, deviceId: UUID };
  assert.equal(right.deviceId, UUID);
  for (const name of declared(PingOne)) {
    await walk(name, (request) => {
      const given = request as { deviceId?: unknown };
      return methods[name]?.(given.deviceId === "5" ? { ...given, deviceId: UUID } : given);
    });
  }
});

test("what begins pairings", async () => {
  using client = sandbox.client();
  using ofPingOne = sandbox.pingone.client();
  const odd = [...NEVER, ...ODD];
  const party = new RelyingParty("example.com", ["https://login.example.com"]);
  for (const [on, method, ...right] of [
    [client, "pairOnline", "wrong"],
    [client, "pairNewUser", "wrong"],
    [client, "pairSms", "wrong", "+12025550123"],
    [client, "pairVoice", "wrong", "+12025550123"],
    [client, "pairEmail", "wrong", "a@example.com"],
    [client, "pairToken", "wrong", "123321"],
    [client, "pairYubikeyByTouch", "wrong"],
    [client, "pairAuthenticatorApp", "wrong"],
    [client, "enrol", "wrong", ["sms"]],
    [client, "resync", "123321"],
    [client, "makeReport", "CSV", () => () => {}],
    [client, "addTokens", RIGHT["tokens"]],
    [client, "removeTokens", ["123321"]],
    [client, "waitForJob", "token"],
    [ofPingOne, "pairMfaSms", UUID, "+12025550123"],
    [ofPingOne, "pairMfaOtp", UUID, "TOTP"],
    [ofPingOne, "pairMfaOathToken", UUID, "123321"],
    [ofPingOne, "pairMfaDesktop", UUID],
    [ofPingOne, "pairMfaFido2", UUID, party],
    [ofPingOne, "pairMfaMobile", UUID],
  ] as [object, string, ...unknown[]][]) {
    const methods = on as Methods;
    assert.ok(methods[method]?.(...right) instanceof pingpair.Pairing, method);
    for (const index of right.keys()) {
      for (const value of odd) {
        if (typeof value === "function" && method === "makeReport") continue;
        const given = right.with(index, value);
        const raised = await tried(() => methods[method]?.(...given), () => `${method}(${inspect(given)})`);
        assert.ok(raised !== undefined || !NEVER.includes(value), `${method}(${inspect(given)}) was taken`);
      }
    }
    for (const options of [
      { context: 7 },
      { signal: "soon" },
      { deadline: "1" },
      { deadline: Number.NaN },
      { nothingOfThisName: true },
    ]) {
      const raised = await tried(() => methods[method]?.(...right, options), () => `${method} ${inspect(options)}`);
      assert.ok(raised !== undefined, `${method}(.., ${inspect(options)}) was taken`);
    }
  }
});

test("methods of a pairing and of a flow", async () => {
  using client = sandbox.client();
  const pairing = client.pairSms("wrong", "+12025550123", { context: "session" }) as unknown as Methods;
  using ofPingOne = sandbox.pingone.client();
  const flow = (await ofPingOne.startFlow()) as unknown as Methods;
  for (const value of [...NEVER, ...ODD]) {
    for (const [on, method] of [
      [pairing, "answer"],
      [pairing, "confirm"],
      [pairing, "whileWaiting"],
      [flow, "register"],
      [flow, "verify"],
      [flow, "seal"],
    ] as const) {
      if (method === "whileWaiting" && typeof value === "function") continue;
      const raised = await tried(() => on[method]?.(value), () => `${method}(${inspect(value)})`);
      assert.ok(raised !== undefined || !NEVER.includes(value) || method === "seal", `${method}(${inspect(value)})`);
    }
  }
});

test("functions and classes beside the clients", async () => {
  const credentials = Credentials.forTests("http://127.0.0.1:9/pingid");
  using client = sandbox.client();
  const key = Buffer.alloc(32);
  const party = new RelyingParty("example.com", ["https://login.example.com"]);
  const make = (kind: unknown, ...given: unknown[]): unknown => new (kind as new (...list: unknown[]) => unknown)(...given);
  const anyone = { ...pingpair, ...pingpair.webauthn, ...jws } as unknown as Record<string, never>;
  const settings = sandbox.pingone.settings;
  for (const value of [...NEVER, ...ODD]) {
    for (const [name, work] of Object.entries<() => unknown>({
      Client: () => make(Client, value),
      Options: () => make(Client, credentials, value),
      PingOne: () => make(PingOne, value),
      PingOneOptions: () => make(PingOne, settings, value),
      DesktopAgent: () => make(pingpair.DesktopAgent, value),
      RelyingParty: () => make(RelyingParty, value, ["https://login.example.com"]),
      origins: () => make(RelyingParty, "example.com", value),
      PairingKeyText: () => make(pingpair.PairingKeyText, value),
      fromValues: () => Credentials.fromValues(value as never),
      fromPropertiesText: () => Credentials.fromPropertiesText(value as never),
      forTests: () => Credentials.forTests(value as never),
      ofPingOne: () => pingpair.PingOneSettings.fromValues(value as never),
      link: () => pingpair.Link.parse(value as never),
      activation: () => pingpair.Link.activation(value as never, "1"),
      view: () => pingpair.PairingView.parse(value as never),
      build: () => pingpair.RequestToken.build(credentials, value as never, {}),
      body: () => pingpair.RequestToken.build(credentials, "GetUserDetails", value as never),
      now: () => pingpair.RequestToken.build(credentials, "GetUserDetails", { username: "a" }, value as never),
      verify: () => pingpair.Reply.verify(credentials, value as never),
      signReply: () => signReply(credentials, value as never),
      sign: () => jws.sign(value as never, key),
      key: () => jws.sign("{}", value as never),
      header: () => jws.sign("{}", key, value as never),
      token: () => jws.verify(value as never, key),
      visible: () => pingpair.visible(value as never),
      options: () => pingpair.webauthn.CreationOptions.fromService(value as never, party),
      credential: () => pingpair.webauthn.RegistrationCredential.fromBrowser(value as never, party, key),
      challenge: () => pingpair.webauthn.RegistrationCredential.fromBrowser("{}", party, value as never),
      report: async () => {
        for await (const _ of make(pingpair.ReportReader, value) as pingpair.ReportReader);
      },
      call: () => client.call(value as never, {}),
      resume: () => client.resume(value as never, "text", { context: "session" }),
      snapshot: () => client.resume("online", value as never, { context: "session" }),
      stored: () => client.resumeFrom("online", value as never, { context: "session" }),
      clock: () => new VirtualClock().advance(value as never),
    })) {
      await tried(work, () => `${name}: ${inspect(value)}`);
    }
  }
  assert.ok(Object.keys(anyone).length > 20);
});

test("every option of a client", async () => {
  const settings = sandbox.pingone.settings;
  const credentials = sandbox.credentials;
  for (const option of ["deadline", "attemptTimeout", "pairingDeadline", "allowExtensions", "destinations", "lease",
    "rootCertificates", "proxy", "proxyFromEnvironment", "userAgent", "maxConcurrency", "observer", "snapshotKeys",
    "store", "transport", "clock", "entropy", "locale", "version", "headerSpelling", "legacyNames", "correlation",
    "dangerAllowHttp", "sessionId"]) {
    for (const value of [...NEVER, ...ODD]) {
      for (const make of [
        () => new Client(credentials, { [option]: value }).close(),
        () => new PingOne(settings, { [option]: value }).close(),
      ]) {
        const raised = await tried(make, () => `${option}: ${inspect(value)}`);
        const takesFunctions = ["destinations", "observer"].includes(option) && typeof value === "function";
        const isSurrogate = value === "\ud800";
        assert.ok(raised !== undefined || !NEVER.includes(value) || takesFunctions || isSurrogate, option);
      }
    }
  }
});
