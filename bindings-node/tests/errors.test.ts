// Every error code, raised through a public call, arrives as its class.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { createServer } from "node:net";
import { after, before, test } from "node:test";
import { inspect } from "node:util";

import * as pingpair from "pingpair";
import {
  type Answer,
  Client,
  type Code,
  Credentials,
  DesktopAgent,
  type Lease,
  Link,
  type Options,
  type Pairing,
  PairingView,
  type PingOne,
  PingOneSettings,
  PingPairError,
  RelyingParty,
  Reply,
  ReportReader,
  RequestToken,
  type Store,
  UnavailableError,
  UnknownOutcomeError,
  codes,
  jws,
  webauthn,
} from "pingpair";
import { Sandbox, VirtualClock, signReply } from "pingpair/testing";

const KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
const SERVICE = "https://idpxnyl3m.pingidentity.com/pingid";
const ORIGIN = "https://login.example.com";
const PASSWORD = "Two-Hundred-42-Gardens";

let sandbox: Sandbox;
let count = 0;
const named = (name: string): string => `${name}${(count += 1)}`;

before(async () => {
  sandbox = await Sandbox.start();
});

after(async () => {
  await sandbox.stop();
});

type Raise = () => unknown;

function credentials(values: Partial<pingpair.CredentialValues> = {}): Credentials {
  return Credentials.fromValues({ orgAlias: "alias", token: "token", key: KEY, baseUrl: SERVICE, ...values });
}

/** Lets a fault befall one read. */
const faulty =
  (kind: string, more: object = {}): Raise =>
  async () => {
    using client = sandbox.client({ deadline: 5_000, clock: quick() });
    await client.ensureUser({ username: "faulty" });
    await sandbox.addFault("getuserdetails", kind, { times: 5, ...more });
    await client.getUserDetails({ username: "faulty" });
  };

/** Lets a fault befall one read of PingOne's. */
const faultyList =
  (kind: string, more: object = {}): Raise =>
  async () => {
    const userId = await sandbox.pingone.createUser(named("listed"));
    using client = sandbox.pingone.client({ deadline: 5_000, clock: quick() });
    await sandbox.addFault("ListDevices", kind, { times: 5, ...more });
    await client.listDevices({ userId });
  };

/** A clock on which retries take no time, here or in the sandbox. */
function quick(): VirtualClock {
  return new VirtualClock();
}

const by =
  (work: (client: Client) => unknown, options: Options = {}): Raise =>
  async () => {
    using client = sandbox.client(options);
    await work(client);
  };

const byPingOne =
  (work: (client: PingOne) => unknown): Raise =>
  async () => {
    using client = sandbox.pingone.client();
    await work(client);
  };

function party(id = "example.com", origins: readonly string[] = [ORIGIN]): RelyingParty {
  return new RelyingParty(id, origins);
}

function encoded(value: string | Uint8Array): string {
  return Buffer.from(value).toString("base64url");
}

function ofBrowser(challenge: string): string {
  const data = JSON.stringify({ type: "webauthn.create", challenge, origin: ORIGIN });
  const response = { clientDataJSON: encoded(data), attestationObject: "o2NmbXRkbm9uZQ" };
  return JSON.stringify({ id: "Y3JlZGVudGlhbA", rawId: "Y3JlZGVudGlhbA", type: "public-key", response });
}

async function read(source: pingpair.ReportSource): Promise<void> {
  for await (const _ of new ReportReader(source));
}

const failing = (): never => {
  throw new Error("the disk is full");
};

/** A lease and a store that fail. */
const broken: Lease & Store = {
  acquire: failing,
  renew: failing,
  takeOver: failing,
  release: failing,
  put: failing,
  get: failing,
  remove: failing,
};

/** A lease that is held by anyone, and a store that takes nothing. */
const held: Lease & Store = {
  acquire: async () => 1,
  renew: async () => true,
  takeOver: async (_key, fence) => fence + 1,
  release: async () => {},
  put: async () => false,
  get: async () => undefined,
  remove: async () => true,
};

/** The name of a user, and a pairing that has asked for an OTP. */
async function asking(client: Client, context?: string): Promise<[string, Pairing]> {
  const username = named("asked");
  await client.addUser({ username });
  const pairing = client.pairSms(username, "+12025550123", { context });
  while ((await pairing.step()).next !== "ask");
  return [username, pairing];
}

const answered = (answer: Answer): Raise =>
  by(async (client) => (await asking(client))[1].answer(answer));

/** Lets the agent of PingID Desktop behave like this. */
const agent =
  (mode: string): Raise =>
  async () => {
    const box = sandbox.pingone;
    const userId = await box.createUser(named("computer"));
    using client = box.client();
    const created = await client.createDevice({ userId, kind: "PINGID_DESKTOP_GEN2" });
    const here = new DesktopAgent("https://pingone.example.com", { port: box.desktopAgentPort });
    await box.options({ desktopAgent: mode });
    try {
      await here.register(created.desktopCredentialCreationOptions ?? "");
    } finally {
      await box.options({ desktopAgent: "raw" });
    }
  };

function otherHeader(): string {
  const text = `${encoded('{"alg":"none"}')}.${encoded("{}")}`;
  return `${text}.${createHmac("sha256", Buffer.alloc(32)).update(text).digest("base64url")}`;
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

const RAISES: Readonly<Record<Code, Raise>> = {
  credentials_missing: async () => {
    const { environmentId, authUrl, apiUrl } = sandbox.pingone.settings;
    using client = new pingpair.PingOne(PingOneSettings.fromValues({ environmentId, authUrl, apiUrl }));
    await client.startFlow();
  },
  worker_refused: async () => {
    const text = sandbox.pingone.propertiesText.replace("worker_client_secret=", "worker_client_secret=x");
    using client = new pingpair.PingOne(PingOneSettings.fromPropertiesText(text));
    await client.check();
  },
  action_not_offered: byPingOne(async (client) => (await client.startFlow()).verify("ABCD1234")),
  registration_expired: () =>
    new DesktopAgent("https://pingone.example.com").register(`e30.${encoded('{"exp":1}')}.c2ln`),
  agent_refused: agent("refused"),
  agent_not_running: agent("not_running"),
  limit_reached: async () => {
    const userId = await sandbox.pingone.createUser(named("full"));
    for (let index = 0; index < 5; index += 1) await sandbox.pingone.addForeignDevice(userId, "MOBILE");
    using client = sandbox.pingone.client();
    await client.createDevice({ userId, kind: "TOTP" });
  },
  flow_redirect_refused: async () => {
    const username = named("led");
    await sandbox.pingone.options({ verification: false });
    try {
      using client = sandbox.pingone.client();
      const flow = await client.startFlow();
      await flow.register({ username, email: `${username}@example.com`, password: PASSWORD });
      await sandbox.addFault("ResumeFlow", "wrong_state");
      await flow.tokens();
    } finally {
      await sandbox.pingone.options({ verification: true });
    }
  },
  reply_about_another_object: async () => {
    const userId = await sandbox.pingone.createUser(named("another"));
    using client = sandbox.pingone.client({ clock: quick() });
    const { id } = await client.createDevice({ userId, kind: "TOTP" });
    await sandbox.addFault("ReadDevice", "about_another_id", { times: 3 });
    await client.readDevice({ userId, deviceId: id });
  },
  reply_unexpected: faultyList("content_type", { contentType: "text/html" }),
  option_refused: () => sandbox.client({ locale: "<>" }),
  base_url_refused: () => credentials({ baseUrl: "https://user@example.com/pingid" }),
  certificate_malformed: () => sandbox.client({ rootCertificates: "none" }),
  key_malformed: () => credentials({ key: "not base64!" }),
  key_too_short: () => credentials({ key: "c2hvcnQ=" }),
  origin_refused: () => party("example.com", ["https://evilexample.com"]),
  plain_http_refused: () => new Client(credentials({ baseUrl: "http://example.com/pingid" })),
  properties_contradictory: () =>
    Credentials.fromPropertiesText(`org_alias=a\ntoken=a\ntoken=b\nuse_base64_key=${KEY}\nidp_url=${SERVICE}\n`),
  properties_malformed: () => Credentials.fromPropertiesText("token=\\u12\n"),
  property_missing: () => Credentials.fromPropertiesText(""),
  properties_unreadable: () => Credentials.fromProperties("/nowhere/at/all"),
  read_failed: () =>
    read({
      [Symbol.asyncIterator]: () => ({
        next: async () => failing(),
      }),
    }),
  real_credentials_refused: () => signReply(credentials(), {}),
  relying_party_refused: () => party("com", ["https://com"]),
  sandbox_credentials_refused: () => new Client(Credentials.forTests("https://example.com/pingid")),
  snapshot_key_too_short: () => sandbox.client({ snapshotKeys: [Buffer.from("short")] }),
  write_failed: by(async (client) => {
    await client.createJob();
    await sandbox.advanceTime(3 * 3_600_000);
    await client.getOrganizationReport({ fileType: "CSV" }, failing);
  }),
  answer_missing: by(async (client) => (await asking(client))[1].run()),
  answer_unexpected: answered({ otps: ["123456", "654321"] }),
  input_unexpected: by(async (client) => {
    await client.ensureUser({ username: "over" });
    const done = client.pairOfflineUnverified({
      username: "over",
      kind: "EMAIL",
      pairingData: "over@example.com",
    });
    await done.run();
    await done.reconcile();
  }),
  start_too_soon: by(async (client) => {
    const username = named("soon");
    await client.addUser({ username });
    const pairing = client.pairSms(username, "+12025550123");
    await sandbox.addFault("startofflinepairing", "lost");
    while ((await pairing.step()).next !== "ask");
    await pairing.answer({ startAgain: true });
  }),
  view_malformed: () => PairingView.parse("{}"),
  body_malformed: by((client) => client.call("anything", { clientData: 7 })),
  class_refused: by((client) => client.call("getuserdetails", { userName: "a" }, { retryClass: "human" })),
  credential_malformed: () => webauthn.RegistrationCredential.fromBrowser("{}", party(), Buffer.alloc(16)),
  credential_refused: () =>
    webauthn.RegistrationCredential.fromBrowser(ofBrowser("b3RoZXIgY2hhbGxlbmdlIQ"), party(), Buffer.alloc(16)),
  destination_refused: by(
    (client) => client.startOfflinePairing({ username: "anyone", kind: "SMS", pairingData: "+12025550123" }),
    { destinations: () => false },
  ),
  extension_refused: by((client) =>
    client.startOfflinePairing({ username: "anyone", kind: "VOICE", pairingData: "+12025550123,1" }),
  ),
  header_malformed: () => jws.sign("x", Buffer.alloc(32), "{}"),
  name_needed: by((client) => client.call("unpairdevice", { userName: "anyone" })),
  path_suffix_refused: by((client) => client.call("get/user", {})),
  stream_needed: by((client) => client.call("getorgreport", { fileType: "CSV" })),
  qr_content_refused: () => Link.parse("https://example.com"),
  snapshot_refused: by((client) => client.resume("online", "x", { context: "session" })),
  unknown_member: () => RequestToken.build(credentials(), "GetUserDetails", { user: "a" }),
  unknown_operation: () => RequestToken.build(credentials(), "GetNothing", {}),
  value_malformed: by((client) => client.getUserDetails({ username: "a\u202eb" })),
  value_missing: () => RequestToken.build(credentials(), "GetUserDetails", {}),
  value_out_of_range: by((client) => client.getUserDetails({ username: "" })),
  refused: by((client) => client.getUserDetails({ username: "nobody" })),
  credential_options_foreign: () =>
    webauthn.CreationOptions.fromService(
      JSON.stringify({
        rp: { id: "example.org", name: "x" },
        user: { id: [1], name: "a", displayName: "a" },
        challenge: [...Array(16).keys()],
        pubKeyCredParams: [],
      }),
      party(),
    ),
  credential_options_malformed: () => webauthn.CreationOptions.fromService("{}", party()),
  reply_about_another_user: faulty("about_another_user"),
  reply_encoded: faulty("compressed"),
  reply_foreign: () => {
    const header = '{"alg":"HS256","org_alias":"somebody","token":"token"}';
    const payload = '{"responseBody":{"errorId":200}}';
    return Reply.verify(credentials(), jws.sign(payload, Buffer.from(KEY, "base64"), header));
  },
  reply_malformed: faulty("html"),
  reply_redirected: faulty("redirect", { location: "https://example.com" }),
  reply_reflected: faulty("reflected"),
  reply_replayed: by(async (client) => {
    await client.ensureUser({ username: "replayed" });
    await sandbox.options({ echo: false });
    const request = { username: "replayed", kind: "EMAIL" } as const;
    try {
      await client.offlinePairing({ ...request, pairingData: "one@example.com" });
      await sandbox.addFault("offlinepairing", "replayed");
      await client.offlinePairing({ ...request, pairingData: "other@example.com" });
    } finally {
      await sandbox.options({ echo: true });
    }
  }),
  reply_too_large: faulty("oversized"),
  reply_uncorrelated: faulty("swapped"),
  reply_unreadable: () => Reply.verify(sandbox.credentials, signReply(sandbox.credentials, { errorId: "many" })),
  reply_unsigned: faulty("unsigned"),
  report_malformed: () => read(Buffer.from("no report")),
  report_too_large: () => read(Buffer.from(`username\r\n"${"x".repeat(2 << 20)}`)),
  token_header_refused: () => jws.verify(otherHeader(), Buffer.alloc(32)),
  token_malformed: () => jws.verify("x", Buffer.alloc(32)),
  token_signature_wrong: () => jws.verify(jws.sign("x", Buffer.alloc(32, 1)), Buffer.alloc(32)),
  token_too_large: () => jws.verify("x".repeat(2 << 20), Buffer.alloc(32)),
  lease_lost: by((client) => asking(client, "session"), { lease: held, store: held }),
  outcome_unknown: by(async (client) => {
    await sandbox.addFault("adduser", "lost");
    await client.addUser({ username: named("unknown") });
  }),
  deadline_exceeded: by(
    async (client) => {
      await sandbox.addFault("getuserdetails", "late", { delayMilliseconds: 1_000 });
      await client.getUserDetails({ username: "anyone" });
    },
    { deadline: 200 },
  ),
  lease_taken: by(async (client) => {
    const [username, holder] = await asking(client);
    await client.pairEmail(username, "a@example.com").step();
    assert.ok(holder);
  }),
  rate_limited: faulty("status", { httpStatus: 429, retryAfter: "7" }),
  service_failed: faulty("status", { httpStatus: 500 }),
  store_failed: by((client) => client.resumeStored("online", "anyone", { context: "session" }), { store: broken }),
  unreachable: async () => {
    using client = new Client(Credentials.forTests(`http://127.0.0.1:${await closedPort()}/pingid`));
    await client.getUserDetails({ username: "anyone" });
  },
  cancelled: by((client) => client.getUserDetails({ username: "anyone" }, { signal: AbortSignal.abort() })),
  entropy_unavailable: by((client) => client.getUserDetails({ username: "anyone" }), { entropy: Buffer.alloc(3) }),
  internal: by((client) => (client as unknown as { panicForTests(): Promise<unknown> }).panicForTests()),
};

async function raised(code: Code): Promise<PingPairError> {
  await sandbox.clearFaults();
  try {
    await RAISES[code]();
  } catch (error) {
    assert.ok(error instanceof PingPairError, inspect(error));
    return error;
  }
  assert.fail(`nothing was thrown where ${code} was expected`);
}

test("every code is known", () => {
  assert.deepEqual(Object.keys(RAISES).sort(), Object.keys(codes).sort());
});

for (const code of Object.keys(RAISES) as Code[]) {
  test(`${code} arrives as its class`, async () => {
    const error = await raised(code);
    assert.equal(error.code, code, inspect(error));
    const kinds = pingpair as unknown as Record<string, new () => PingPairError>;
    assert.equal(error.constructor, kinds[codes[code]]);
    assert.equal(error.name, codes[code]);
    assert.ok(error.message.includes(`[${code}]`), error.message);
    for (const text of [inspect(error, { showHidden: true, depth: 9 }), JSON.stringify(error), String(error.stack)]) {
      for (const secret of [KEY, PASSWORD, "2025550123"]) assert.ok(!text.includes(secret), text);
    }
  });
}

test("a rate limit tells how long to wait", async () => {
  const error = await raised("rate_limited");
  assert.ok(error instanceof UnavailableError);
  assert.equal(error.retryAfter, 7_000);
  assert.equal(error.httpStatus, 429);
});

test("a hint of an unsigned error proves nothing", async () => {
  using client = sandbox.client();
  await sandbox.clearFaults();
  await sandbox.addFault("adduser", "plain_error", { errorId: 10556 });
  await assert.rejects(client.addUser({ username: "hinted" }), (error) => {
    assert.ok(error instanceof UnknownOutcomeError);
    assert.equal(error.requestSent, true);
    assert.equal(error.errorId, 10556);
    assert.equal(error.authenticated, false);
    return true;
  });
});
