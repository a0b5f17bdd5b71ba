// The client of PingOne: operations, settings, refusals, flows and whole journeys.

import assert from "node:assert/strict";
import { chmodSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { inspect } from "node:util";

import {
  type Answer,
  type CallReport,
  CancelledError,
  ConfigurationError,
  DesktopAgent,
  type Destination,
  InputError,
  type Outcome,
  type Pairing,
  PairingKeyText,
  type PairingView,
  PingOne,
  type PingOneOptions,
  PingOneSettings,
  type PingOneValues,
  PingPairError,
  type Prompt,
  RefusedError,
  RelyingParty,
} from "pingpair";
import { type PingOneSandbox, Sandbox, VirtualClock } from "pingpair/testing";

import { type Json, camel } from "./support.js";

const KEY = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
const CONTEXT = "the login session";
const PASSWORD = "Two-Hundred-42-Gardens";
const USER = "d4543f69-e508-4cc6-bd16-b61baa4b3caf";
const DEVICE = "0783541c-a172-4d40-8783-541ca1728d40";
const PARTY = new RelyingParty("example.com", ["https://login.example.com"]);

let sandbox: Sandbox;
let box: PingOneSandbox;
let clock: VirtualClock;
let client: PingOne;
let count = 0;

before(async () => {
  sandbox = await Sandbox.start();
  box = sandbox.pingone;
  clock = new VirtualClock((milliseconds) => letPass(Math.ceil(milliseconds / 1000)));
  client = newClient();
});

after(async () => {
  client.close();
  await sandbox.stop();
});

beforeEach(async () => {
  await sandbox.clearFaults();
  await sandbox.clearLog();
});

async function letPass(seconds: number): Promise<void> {
  await sandbox.advanceTime(seconds * 1000);
  clock.advance(seconds * 1000);
}

function newClient(options: PingOneOptions = {}): PingOne {
  return box.client({ snapshotKeys: [KEY], clock, ...options });
}

const named = (name: string): string => `${name}${(count += 1)}`;

const newUser = (): Promise<string> => box.createUser(named("user"), { email: "user@example.com" });

/** What was sent last. */
async function sentCode(): Promise<string> {
  return String((await sandbox.messages()).at(-1)?.["otp"]);
}

async function devices(userId: string): Promise<Json[]> {
  const user = (await box.users()).find((it) => it["userId"] === userId);
  return (user?.["devices"] ?? []) as Json[];
}

/** The operations of PingOne so far, in their order. */
async function deliveries(): Promise<unknown[]> {
  return (await sandbox.log()).filter((it) => it["pingone"] !== null).map((it) => it["operation"]);
}

type Replies = (event: PairingView) => Answer | Promise<Answer>;

/** Answers each question by the next reply, and keeps what was asked and why. */
class Person {
  readonly asked: [string, string | undefined][] = [];
  readonly prompts: Prompt[] = [];
  readonly #replies: Replies[];

  constructor(...replies: Replies[]) {
    this.#replies = replies;
  }

  readonly show = async (event: PairingView): Promise<Answer | undefined> => {
    if (event.prompt === undefined) return undefined;
    this.prompts.push(event.prompt);
    this.asked.push([event.prompt.wanted, event.prompt.problem]);
    const reply = this.#replies.shift();
    assert.ok(reply !== undefined, `nobody answers ${event.prompt.wanted}`);
    return reply(event);
  };
}

function paired(outcome: Outcome): Extract<Outcome, { outcome: "paired" }> {
  assert.ok(outcome.outcome === "paired", inspect(outcome));
  return outcome;
}

async function asked(pairing: Pairing): Promise<void> {
  while ((await pairing.step()).next !== "ask");
}

const refusal = (kind: new (...list: never[]) => PingPairError, code: string) => (error: unknown) => {
  assert.ok(error instanceof kind, inspect(error));
  assert.equal(error.code, code);
  return true;
};

test("a device is created, activated, named, ordered, blocked and removed", async () => {
  const userId = await newUser();
  const created = await client.createDevice({
    userId,
    kind: "EMAIL",
    email: "user@example.com",
    templateVariables: { greeting: "hello" },
  });
  assert.deepEqual([created.kind, created.status, created.user?.id], ["EMAIL", "ACTIVATION_REQUIRED", userId]);
  assert.ok(created.createdAt?.timestamp instanceof Date && created.createdAt.text.endsWith("Z"));
  assert.ok(!inspect(created).includes("user@example.com"), inspect(created));
  assert.deepEqual(created.extra, {});
  const { id: deviceId } = created;
  await client.sendActivationCode({ userId, deviceId });
  const activated = await client.activateDevice({ userId, deviceId, otp: await sentCode() });
  assert.equal(activated.done?.status, "ACTIVE");
  await client.setDeviceNickname({ userId, deviceId, nickname: "Work" });
  await client.blockDevice({ userId, deviceId });
  assert.equal((await client.readDevice({ userId, deviceId })).block?.status, "BLOCKED");
  await client.unblockDevice({ userId, deviceId });
  const other = await client.createDevice({ userId, kind: "TOTP" });
  const secret = other.secret ?? "-";
  assert.match(other.keyUri ?? "", /^otpauth:\/\/totp\//);
  for (const shown of [inspect(other, { showHidden: true, depth: 9 }), JSON.stringify(other), JSON.stringify({ ...other })]) {
    assert.ok(!shown.includes(secret), shown);
  }
  const listed = await client.listDevices({ userId });
  assert.deepEqual(new Set(listed.devices.map(({ id }) => id)), new Set([deviceId, other.id]));
  assert.equal(listed.devices[0]?.nickname, "Work");
  await client.setDeviceOrder({ userId, deviceIds: [deviceId] });
  await client.removeDeviceOrder({ userId });
  await client.deleteDevice({ userId, deviceId: other.id });
  assert.deepEqual((await client.listDevices({ userId })).devices.map(({ id }) => id), [deviceId]);
  assert.equal((await client.setMfaEnabled({ userId, mfaEnabled: true })).mfaEnabled, true);
});

test("pairing keys are created, drawn, read, listed and deleted", async () => {
  const userId = await newUser();
  const key = await client.createPairingKey({ userId });
  assert.equal(key.status, "UNCLAIMED");
  assert.ok(!inspect(key).includes(key.code ?? "-"));
  const { id: pairingKeyId } = key;
  assert.equal((await client.readPairingKey({ userId, pairingKeyId })).id, pairingKeyId);
  const drawn = new PairingKeyText(key.code ?? "", key.uri);
  assert.equal(drawn.text, key.uri);
  assert.ok(!inspect(drawn, { showHidden: true }).includes(drawn.text) && drawn.svg().includes("<svg"));
  assert.equal(new PairingKeyText(key.code ?? "").text, key.code);
  for (const wrong of ["", "line\nbreak", "x".repeat(3000)]) {
    assert.throws(() => new PairingKeyText(wrong), refusal(InputError, "qr_content_refused"));
  }
  assert.deepEqual((await client.listPairingKeys({ userId })).pairingKeys.map(({ id }) => id), [pairingKeyId]);
  await client.deletePairingKey({ userId, pairingKeyId });
  assert.deepEqual((await client.listPairingKeys({ userId })).pairingKeys, []);
});

test("a token that drifted is asked for the next OTP", async () => {
  const userId = await newUser();
  await sandbox.addOathToken("777001", { tokenType: "HOTP" });
  const { id: deviceId } = await client.createDevice({ userId, kind: "OATH_TOKEN", serialNumber: "777001" });
  await sandbox.driftOathToken("777001", 50);
  const [first, second] = [await sandbox.pressOathToken("777001"), await sandbox.pressOathToken("777001")];
  const resync = { userId, deviceId, oathResync: true };
  assert.ok((await client.activateDevice({ ...resync, otp: first })).nextOtp !== undefined);
  assert.equal((await client.activateDevice({ ...resync, otp: second })).done?.status, "ACTIVE");
});

test("a refusal tells what PingOne told, and prints none of its words", async () => {
  await assert.rejects(client.readDevice({ userId: await newUser(), deviceId: DEVICE }), (error) => {
    assert.ok(error instanceof RefusedError);
    assert.deepEqual([error.code, error.httpStatus, error.errorId, error.authenticated], ["refused", 404, 0, false]);
    assert.deepEqual([error.pingOneRefusal?.code, error.pingOneRefusal?.id?.length], ["NOT_FOUND", 36]);
    const words = error.serviceMessage ?? "";
    assert.ok(words.length > 0 && words === error.pingOneRefusal?.message);
    for (const shown of [inspect(error, { depth: 9 }), JSON.stringify(error)]) assert.ok(!shown.includes(words), shown);
    return true;
  });
  const userId = await newUser();
  const { id: deviceId } = await client.createDevice({ userId, kind: "SMS", phone: "+12025550123" });
  await assert.rejects(client.activateDevice({ userId, deviceId, otp: "000000" }), (error) => {
    assert.ok(error instanceof RefusedError);
    const [detail] = error.pingOneRefusal?.details ?? [];
    assert.deepEqual([detail?.code, detail?.target], ["INVALID_OTP", "otp"]);
    return true;
  });
  using ofPingId = sandbox.client();
  await assert.rejects(ofPingId.getUserDetails({ username: "nobody" }), (error) => {
    assert.ok(error instanceof RefusedError && error.pingOneRefusal === undefined);
    return true;
  });
});

test("arguments that the service would refuse are not sent", async () => {
  for (const [work, code] of [
    [() => client.readDevice({ userId: "../../users", deviceId: DEVICE }), "value_malformed"],
    [() => client.readDevice({ userId: USER, deviceId: "7" }), "value_malformed"],
    [() => client.createDevice({ userId: USER, kind: "SMS", phone: "call me" }), "value_malformed"],
    [() => client.activateDevice({ userId: USER, deviceId: DEVICE, otp: "12 34 56" }), "value_malformed"],
    [() => client.createDevice({ userId: USER, kind: "SMS" }), "value_missing"],
    [() => client.readDevice({ userId: USER } as never), "value_missing"],
    [() => client.readDevice({ userId: 7, deviceId: DEVICE } as never), "value_malformed"],
    [() => client.setDeviceOrder({ userId: USER, deviceIds: DEVICE } as never), "value_malformed"],
    [() => client.setMfaEnabled({ userId: USER, mfaEnabled: "yes" } as never), "value_malformed"],
  ] as const) {
    await assert.rejects(work, refusal(InputError, code));
  }
  await assert.rejects(async () => client.readDevice(undefined as never), TypeError);
  assert.deepEqual(await deliveries(), []);
});

test("a worker's token that was revoked is fetched anew", async () => {
  const userId = await newUser();
  using other = newClient();
  await other.listDevices({ userId });
  await box.revokeTokens();
  assert.deepEqual((await other.listDevices({ userId })).devices, []);
  assert.equal((await deliveries()).filter((it) => it === "RequestWorkerToken").length, 2);
});

function values(changes: Readonly<Record<string, string>> = {}): PingOneValues {
  const lines = box.propertiesText.split("\n").filter((line) => line.includes("="));
  const read = Object.fromEntries(lines.map((line) => [line.split("=", 1)[0], line.slice(line.indexOf("=") + 1)]));
  return camel({ ...read, ...changes }) as unknown as PingOneValues;
}

test("settings come from values, a file and the environment, and show no secret", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pingpair-"));
  try {
    const path = join(folder, "pingone.properties");
    writeFileSync(path, box.propertiesText);
    chmodSync(path, 0o600);
    process.env["PINGPAIR_PINGONE_PROPERTIES"] = path;
    const made = [PingOne.fromValues(values()), await PingOne.fromProperties(path), await PingOne.fromEnv()];
    const secrets = Object.entries(values()).filter(([name]) => name.endsWith("Secret"));
    assert.equal(secrets.length, 2);
    for (const one of made) {
      await one.check();
      assert.deepEqual([one.authUrl, one.apiUrl, one.environmentId], [
        client.authUrl,
        client.apiUrl,
        client.environmentId,
      ]);
      for (const [, secret] of secrets) {
        const shown = inspect([one, box.settings], { showHidden: true, depth: 9 }) + JSON.stringify([one, box.settings]);
        assert.ok(!shown.includes(String(secret)), shown);
      }
      one.close();
      await assert.rejects(one.check(), /closed/);
      assert.throws(() => one.pairMfaTotp(USER), /closed/);
    }
    await assert.rejects(PingOne.fromProperties(join(folder, "none")), ConfigurationError);
  } finally {
    delete process.env["PINGPAIR_PINGONE_PROPERTIES"];
    await rm(folder, { recursive: true });
  }
});

test("settings that do not go together are refused", async () => {
  const europe = PingOneSettings.fromValues({ region: "europe", environmentId: USER });
  assert.deepEqual([europe.authUrl, europe.apiUrl], ["https://auth.pingone.eu", "https://api.pingone.eu"]);
  for (const [wrong, code] of [
    [{ region: "moon" }, "option_refused"],
    [{}, "property_missing"],
    [{ region: "europe", authUrl: "https://a.example" }, "properties_contradictory"],
    [{ region: "europe", workerClientId: "a" }, "property_missing"],
    [{ region: "europe", scope: 7 }, "option_refused"],
    [{ region: "europe", worker_client_id: "a" }, "option_refused"],
  ] as const) {
    const given = { environmentId: USER, ...wrong } as PingOneValues;
    assert.throws(() => PingOneSettings.fromValues(given), refusal(ConfigurationError, code));
  }
  assert.throws(
    () => PingOne.fromValues(values({ auth_url: "https://a.example.com", api_url: "https://b.example.com" })),
    refusal(ConfigurationError, "sandbox_credentials_refused"),
  );
  const plain = { environmentId: USER, authUrl: "http://a.example.com", apiUrl: "http://b.example.com" };
  assert.throws(() => PingOne.fromValues(plain), refusal(ConfigurationError, "plain_http_refused"));
  PingOne.fromValues(plain, { dangerAllowHttp: ["a.example.com:80", "b.example.com:80"] }).close();
  using wrong = PingOne.fromValues(values({ worker_client_secret: "wrong" }));
  await assert.rejects(wrong.check(), refusal(ConfigurationError, "worker_refused"));
  assert.throws(() => newClient({ sessionId: "two words\n" }), ConfigurationError);
  assert.throws(() => newClient({ locale: "en" } as PingOneOptions), ConfigurationError);
});

test("the options of a client are kept", async () => {
  const [seen, gone]: [CallReport[], Destination[]] = [[], []];
  using watched = newClient({
    observer: (report) => seen.push(report),
    destinations: (it) => gone.push(it) < 0,
    sessionId: "session-of-ours",
    deadline: 10_000,
    attemptTimeout: 5_000,
    userAgent: "an-application/1",
    maxConcurrency: 2,
    allowExtensions: true,
  });
  const userId = await newUser();
  const voice = { userId, kind: "VOICE", phone: "+12025550123", extension: "12" } as const;
  await assert.rejects(watched.createDevice(voice), refusal(InputError, "destination_refused"));
  assert.deepEqual(gone.map(({ channel, extension }) => [channel, extension]), [["voice", "12"]]);
  await watched.listDevices({ userId });
  assert.equal(seen.at(-1)?.provenance, "channel");
  assert.ok(!inspect(seen).includes(userId));
  await assert.rejects(client.createDevice(voice), refusal(InputError, "extension_refused"));
  await assert.rejects(client.listDevices({ userId }, { signal: AbortSignal.abort() }), CancelledError);
});

test("the agent of PingID Desktop makes attestations, or says why not", async () => {
  const userId = await newUser();
  const created = await client.createDevice({ userId, kind: "PINGID_DESKTOP_GEN2" });
  const registration = created.desktopCredentialCreationOptions ?? "";
  const agent = new DesktopAgent("https://pingone.example.com", { port: box.desktopAgentPort, timeout: 10_000 });
  const attestation = await agent.register(registration);
  const { done } = await client.activateDevice({ userId, deviceId: created.id, attestation });
  assert.deepEqual([done?.status, done?.os?.kind], ["ACTIVE", "MAC"]);
  assert.ok(!inspect(done).includes(attestation));
  await box.options({ desktopAgent: "silent" });
  try {
    const signal = AbortSignal.timeout(50);
    await assert.rejects(agent.register(registration, { signal }), CancelledError);
  } finally {
    await box.options({ desktopAgent: "raw" });
  }
  assert.throws(() => new DesktopAgent("no origin"), ConfigurationError);
  assert.throws(() => new DesktopAgent("https://a.example", { port: 70_000 }), ConfigurationError);
  await assert.rejects(agent.register(7 as never), TypeError);
});

test("a user registers step by step", async () => {
  const username = named("byhand");
  const flow = await client.startFlow();
  assert.equal(flow.status, "USERNAME_PASSWORD_REQUIRED");
  assert.ok(flow.offers("user.register") && !flow.offers("user.verify") && !flow.offers("toString"));
  assert.ok(flow.state.expiresAt?.timestamp instanceof Date);
  await assert.rejects(flow.verify("ABCD1234"), refusal(InputError, "action_not_offered"));
  const state = await flow.register({ username, email: `${username}@example.com`, password: PASSWORD });
  assert.deepEqual([state.id, state.status], [flow.id, "VERIFICATION_CODE_REQUIRED"]);
  await flow.sendVerificationCode();
  await assert.rejects(flow.verify("WRONG123"), RefusedError);
  assert.equal((await flow.read()).status, "VERIFICATION_CODE_REQUIRED");
  const sealed = await flow.seal(CONTEXT);
  assert.ok(!sealed.includes(username) && !sealed.includes(flow.id));
  using elsewhere = newClient();
  await assert.rejects(elsewhere.openFlow(sealed, "another session"), refusal(InputError, "snapshot_refused"));
  const opened = await elsewhere.openFlow(sealed, CONTEXT);
  assert.equal((await opened.verify(await sentCode())).status, "COMPLETED");
  const tokens = await opened.tokens();
  assert.ok(tokens.tokenType === "Bearer" && tokens.accessToken !== undefined);
  for (const shown of [inspect([opened, opened.state, tokens], { showHidden: true, depth: 9 }), JSON.stringify(tokens)]) {
    assert.ok(!shown.includes(username) && !shown.includes(tokens.accessToken), shown);
  }
  using withoutKeys = box.client();
  const unsealed = await withoutKeys.startFlow();
  await assert.rejects(unsealed.seal(CONTEXT), refusal(ConfigurationError, "credentials_missing"));
  await box.expireFlow(unsealed.id);
  await assert.rejects(unsealed.read(), RefusedError);
});

test("a flow makes one call at a time", async () => {
  const flow = await client.startFlow();
  const both = await Promise.allSettled([flow.read(), flow.read(), flow.read(), flow.read()]);
  const refused = both.filter((it) => it.status === "rejected").map((it) => (it.reason as PingPairError).code);
  assert.ok(refused.every((code) => code === "input_unexpected"), refused.join());
  assert.ok(refused.length < both.length);
  assert.equal((await flow.read()).status, flow.status);
});

test("a flow of a browser is gone on with by its own cookies", async () => {
  const state = "kept-in-the-login-session";
  const codeVerifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  const query = new URLSearchParams({
    client_id: values().applicationClientId ?? "",
    response_type: "code",
    redirect_uri: ((await box.options())["redirectUris"] as string[])[0] ?? "",
    scope: "openid",
    state,
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
  });
  const [location, cookies] = await new Promise<[string, string]>((resolve, reject) => {
    request(`${client.authUrl}/${client.environmentId}/as/authorize?${query}`, ({ headers }) => {
      const set = (headers["set-cookie"] ?? []).map((line) => line.split(";", 1)[0]);
      resolve([headers.location ?? "", set.join("; ")]);
    })
      .on("error", reject)
      .end();
  });
  const flowId = new URL(location).searchParams.get("flowId") ?? "";
  await assert.rejects(client.joinFlow({ flowId, cookies: "", state }), refusal(InputError, "value_missing"));
  await assert.rejects(client.joinFlow({ flowId, cookies } as never), refusal(InputError, "value_missing"));
  const flow = await client.joinFlow({ flowId, cookies, state, codeVerifier });
  const username = named("browser");
  await flow.register({ username, email: `${username}@example.com`, password: PASSWORD });
  await flow.verify(await sentCode());
  assert.ok((await flow.tokens()).accessToken);
});

test("a user registers with a wrong code, a resend and the right one", async () => {
  const username = named("meredith");
  const person = new Person(
    () => ({ registration: { username, email: `${username}@example.com`, password: PASSWORD } }),
    () => ({ verificationCode: "WRONG123" }),
    async () => {
      await letPass(30);
      return { startAgain: true };
    },
    async () => ({ verificationCode: await sentCode() }),
  );
  const outcome = await client.register().run(person.show);
  assert.deepEqual(person.asked, [
    ["registration", undefined],
    ["verification_code", undefined],
    ["verification_code", "verification_code_wrong"],
    ["verification_code", undefined],
  ]);
  assert.ok((JSON.parse(person.prompts[0]?.passwordPolicy ?? "{}") as Json)["length"]);
  assert.ok(outcome.outcome === "registered", inspect(outcome));
  const { userId, tokens, evidence } = outcome.user;
  assert.deepEqual([outcome.user.username, evidence, tokens?.tokenType], [username, "told", "Bearer"]);
  const user = (await box.users()).find((it) => it["userId"] === userId);
  assert.deepEqual([user?.["username"], user?.["verified"]], [username, true]);
  const shown = inspect([outcome, person.prompts], { depth: 9, showHidden: true });
  assert.ok(!shown.includes(username) && !shown.includes(tokens?.accessToken ?? "-"), shown);
  assert.equal((await deliveries()).filter((it) => it === "RegisterUser").length, 1);
});

test("a registration is gone on with from its snapshot, and with that alone", async () => {
  const username = named("sealed");
  const begun = client.register({ context: CONTEXT });
  await asked(begun);
  await begun.answer({ registration: { username, email: `${username}@example.com`, password: PASSWORD } });
  await asked(begun);
  const text = await begun.snapshot();
  assert.ok(!text.includes(PASSWORD) && !text.includes(username));
  using other = newClient();
  const resumed = other.resume("registration", text, { context: CONTEXT, allow: 600_000 });
  assert.deepEqual([resumed.kind, resumed.view.prompt?.wanted], ["registration", "verification_code"]);
  const outcome = await resumed.run(new Person(async () => ({ verificationCode: await sentCode() })).show);
  assert.ok(outcome.outcome === "registered" && outcome.user.tokens !== undefined);
  const refused = refusal(InputError, "snapshot_refused");
  assert.throws(() => other.resume("registration", text, { context: "another session" }), refused);
  using ofPingId = sandbox.client();
  assert.throws(() => ofPingId.resume("registration", text, { context: CONTEXT }), refused);
  assert.throws(() => client.register({ username }), refusal(InputError, "value_missing"));
});

test("a registration whose replies were lost goes on in the flow", async () => {
  const username = named("lost");
  await sandbox.addFault("RegisterUser", "lost");
  await sandbox.addFault("VerifyUser", "lost");
  const person = new Person(async () => ({ verificationCode: await sentCode() }));
  const begun = client.register({ username, email: `${username}@example.com`, password: PASSWORD, withoutTokens: true });
  const outcome = await begun.run(person.show);
  assert.ok(outcome.outcome === "registered", inspect(outcome));
  assert.deepEqual([outcome.user.evidence, outcome.user.tokens], ["matched", undefined]);
  for (const operation of ["RegisterUser", "VerifyUser"]) {
    assert.equal((await deliveries()).filter((it) => it === operation).length, 1);
  }
});

test("a phone number is paired by a text message, also when nobody answered", async () => {
  for (const lost of [false, true]) {
    await sandbox.clearLog();
    const userId = await newUser();
    if (lost) {
      await sandbox.addFault("CreateDevice", "lost");
      await sandbox.addFault("ActivateDevice", "lost");
    }
    const person = new Person(sentCode);
    const { device } = paired(await client.pairMfaSms(userId, "+12025550123", { nickname: "Work" }).run(person.show));
    assert.deepEqual([device.mfa?.kind, device.mfa?.status], ["SMS", "ACTIVE"]);
    assert.ok(!inspect([device, person.prompts], { depth: 9 }).includes("2025550123"));
    assert.deepEqual((await devices(userId)).map((it) => it["status"]), ["ACTIVE"]);
    for (const operation of ["CreateDevice", "ActivateDevice"]) {
      assert.equal((await deliveries()).filter((it) => it === operation).length, 1);
    }
  }
});

test("calls, e-mails, authenticator apps and credentials pair likewise", async () => {
  const app: Replies = (event) => sandbox.authenticatorAppOtp(event.prompt?.link?.url ?? "");
  const browser: Replies = async (event) => ({
    credential: await sandbox.createCredential(event.prompt?.options ?? "", "https://login.example.com"),
  });
  for (const [kind, begin, reply] of [
    ["VOICE", (userId) => client.pairMfaVoice(userId, "+12025550123"), sentCode],
    ["EMAIL", (userId) => client.pairMfaEmail(userId, "user@example.com"), sentCode],
    ["TOTP", (userId) => client.pairMfaTotp(userId), app],
    ["FIDO2", (userId) => client.pairMfaFido2(userId, PARTY), browser],
  ] as [string, (userId: string) => Pairing, Replies][]) {
    const person = new Person(reply);
    const { device } = paired(await begin(await newUser()).run(person.show));
    assert.equal(device.mfa?.kind, kind);
    const [prompt] = person.prompts;
    for (const secret of [prompt?.key, prompt?.options, prompt?.link?.url]) {
      assert.ok(secret === undefined || !inspect(prompt, { depth: 9, showHidden: true }).includes(secret));
    }
  }
});

test("a phone that scans the pairing key is paired, and the key is seen by nobody else", async () => {
  const userId = await newUser();
  const pairing = client.pairMfaMobile(userId);
  let claimed = "";
  for await (const event of pairing) {
    if (event.qr === undefined && event.activationCode === undefined) continue;
    const code = event.activationCode ?? "";
    assert.ok(!inspect(event, { depth: 9, showHidden: true }).includes(code));
    if (claimed === "") claimed = await box.claimPairingKey(code, { model: "Pixel" });
  }
  assert.ok(pairing.outcome !== undefined);
  assert.equal(paired(pairing.outcome).device.mfa?.id, claimed);
});

test("a candidate of PingOne's is confirmed by its id", async () => {
  const begun = client.pairMfaTotp(await newUser(), { context: CONTEXT });
  await asked(begun);
  await assert.rejects(begun.confirm(DEVICE), refusal(InputError, "input_unexpected"));
  await assert.rejects(begun.confirm("neither"), refusal(InputError, "value_malformed"));
  const refused = refusal(InputError, "snapshot_refused");
  assert.throws(() => client.resumeFrom("mfa_otp", { generation: 1, text: "a.b.c" }, { context: CONTEXT }), refused);
  assert.throws(() => client.resume("mfa_otp", "text", {} as never), TypeError);
});
