// Code of users, which compilers have to understand; it is never run. What is declared stands in `generated.ts`.

import { createWriteStream } from "node:fs";

import {
  type Answer,
  type CallReport,
  type Check,
  Client,
  type CommonOptions,
  Credentials,
  DesktopAgent,
  type Destination,
  type Ensured,
  type Flow,
  type FlowState,
  type Lease,
  Link,
  type Outcome,
  type Pairing,
  PairingKeyText,
  PairingView,
  PingOne,
  PingOneSettings,
  PingPairError,
  QrCode,
  RefusedError,
  RelyingParty,
  Reply,
  ReplyReader,
  ReportReader,
  type ReportRow,
  RequestSigner,
  RequestToken,
  type Step,
  type Store,
  type Stored,
  type Tokens,
  type Transport,
  type UserStatus,
  codes,
  fetchTransport,
  jws,
  visible,
  webauthn,
} from "pingpair";
import { canCreateCredentials, createCredential, parseView } from "pingpair/browser";
import {
  PingOneSandbox,
  Sandbox,
  SandboxError,
  VirtualClock,
  checkLease,
  checkStore,
  checkTogether,
  checkTransport,
  signReply,
} from "pingpair/testing";

class RedisLease implements Lease {
  async acquire(key: string, milliseconds: number): Promise<number | null> {
    return key.length + milliseconds;
  }

  async renew(_key: string, fence: number, milliseconds: number): Promise<boolean> {
    return fence < milliseconds;
  }

  async takeOver(_key: string, fence: number): Promise<number | undefined> {
    return fence + 1;
  }

  async release(): Promise<void> {}
}

class Rows implements Store {
  readonly #rows = new Map<string, Stored>();

  async put(key: string, _fence: number, generation: number, text: string): Promise<boolean> {
    this.#rows.set(key, { generation, text });
    return true;
  }

  async get(key: string): Promise<Stored | undefined> {
    return this.#rows.get(key);
  }

  async remove(key: string): Promise<boolean> {
    return this.#rows.delete(key);
  }
}

const transport: Transport = {
  async deliver({ method, url, headers, body, signal, timeout }) {
    if (timeout < 0) return { notSent: "timedOut" };
    return fetch(url, { method, headers: { ...headers }, signal, body: (body as Uint8Array<ArrayBuffer>) ?? null });
  },
};

const common: CommonOptions = {
  deadline: 1,
  attemptTimeout: 1,
  pairingDeadline: 1,
  allowExtensions: true,
  destinations: async ({ channel, address, extension, masked }: Destination) =>
    [channel, address, extension, masked].length > 0,
  rootCertificates: "",
  proxy: "http://proxy:1",
  proxyFromEnvironment: false,
  userAgent: "an application",
  maxConcurrency: 1,
  observer: ({ operation, duration, failure, provenance }: CallReport) =>
    void [operation.length, duration.toFixed(), failure === "refused", provenance === "channel"],
  snapshotKeys: [new Uint8Array(32)],
  lease: new RedisLease(),
  store: new Rows(),
  transport: fetchTransport(),
  clock: new VirtualClock((milliseconds) => milliseconds),
  entropy: new Uint8Array(1),
};

export async function clients(signal: AbortSignal): Promise<void> {
  const values = { orgAlias: "a", token: "t", key: "k", baseUrl: "https://idpxnyl3m.pingidentity.com/pingid" };
  const made: Credentials[] = [
    await Credentials.fromProperties("pingid.properties"),
    await Credentials.fromProperties(new URL("file:///pingid.properties")),
    Credentials.fromPropertiesText(""),
    await Credentials.fromEnv(),
    Credentials.fromValues(values),
    Credentials.forTests("http://127.0.0.1:1/pingid"),
  ];
  const [credentials] = made;
  if (credentials === undefined) return;
  const told: [string, string, boolean, readonly string[]] = [
    credentials.orgAlias,
    credentials.baseUrl,
    credentials.isSandbox,
    credentials.warnings,
  ];
  await using client = new Client(credentials, {
    ...common,
    locale: "en",
    version: "4.9",
    headerSpelling: "orgAlias",
    legacyNames: true,
    correlation: false,
    dangerAllowHttp: "example.com:80",
  });
  using others = await Client.fromProperties("pingid.properties", { transport });
  for (const other of [await Client.fromEnv(), Client.fromValues(values), others]) other.close();
  const reply: Record<string, unknown> = await client.call("getuserdetails", {}, { retryClass: "read", signal });
  const ensured: Ensured = await client.ensureUser({ username: "meredith" }, { deadline: 1 });
  const { proven, provenance, errorId, clockAhead, encrypted, warnings }: Check = await client.check();
  const bytes: number = await client.getOrganizationReport({ fileType: "CSV" }, createWriteStream("report.csv"));
  await client.getOrganizationReport({ fileType: "JSON" }, new WritableStream<Uint8Array>());
  const status: UserStatus = ensured.user.status;
  const enrolled: Date | undefined = ensured.user.devices[0]?.enrolled?.timestamp;
  const id: string | undefined = ensured.user.devices[0]?.id;
  const context = { context: "session", signal, allow: 1, reportTo: () => createWriteStream("report.csv") };
  const pairings: (Pairing | undefined)[] = [
    client.resume("online", "text", context),
    client.resumeFrom("online", { generation: 1, text: "text" }, context),
    await client.resumeStored("online", "meredith", context),
    await client.resumeStoredByContext("resync", context),
  ];
  const failures: number = client.observerFailures;
  void [told, client.orgAlias, client.baseUrl, reply, ensured.created, ensured.activationCode, proven, provenance];
  void [errorId, clockAhead, encrypted, warnings, bytes, status, enrolled, id, pairings, failures];
}

export async function pairing(pairing: Pairing, ask: (text: string) => Promise<string>): Promise<void> {
  pairing.whileWaiting(({ next, left }) => void [next.toFixed(), left?.toFixed()]).whileWaiting(undefined);
  for await (const event of pairing) {
    const text: string = event.link?.terminal("light") ?? event.qr?.terminal() ?? event.toString();
    const { prompt } = event;
    if (prompt === undefined) continue;
    await pairing.answer(await ask(`${text} ${prompt.destination ?? prompt.serialNumber ?? prompt.problem}`));
    void [prompt.wanted, prompt.answersLeft, prompt.startAgain, prompt.methods, prompt.link?.url, prompt.key];
    void [prompt.options, prompt.registration, prompt.passwordPolicy];
  }
  const answers: Answer[] = [
    "123456",
    { otp: "123456" },
    { otps: ["123456", "654321"] },
    { credential: {} },
    { credential: "{}" },
    { attestation: "jwt" },
    { registration: { username: "a", email: "a@example.com", password: "p" } },
    { verificationCode: "ABCD" },
    { method: "sms", value: "+12025550123" },
    { startAgain: true },
  ];
  const outcome: Outcome = await pairing.run(({ prompt }) => (prompt === undefined ? undefined : answers[0]));
  switch (outcome.outcome) {
    case "paired":
      void [outcome.device.id, outcome.device.uuid, outcome.device.details?.kind, outcome.device.mfa?.status];
      break;
    case "not_paired":
      void [outcome.reason, outcome.errorId, outcome.code, outcome.authenticated];
      break;
    case "undetermined":
      for (const { id } of [...outcome.candidates, ...outcome.mfaCandidates]) await pairing.confirm(id);
      break;
    case "registered":
      void [outcome.user.userId, outcome.user.username, outcome.user.evidence, outcome.user.tokens?.accessToken];
      break;
    case "not_registered":
      void [outcome.reason, outcome.code];
      break;
    case "registration_unknown":
      break;
    case "resynced":
      void outcome.correlated;
      break;
    case "not_resynced":
      void outcome.reason;
      break;
    case "job_done":
      void [outcome.job.jobToken, outcome.job.correlated, outcome.job.progress.status];
      break;
    case "report_downloaded":
      void [outcome.report.organisation, outcome.report.bytes, outcome.report.notOlderThan.getTime()];
      break;
    case "job_failed":
      void outcome.job?.jobToken;
      break;
    case "job_unknown":
      void outcome.jobToken;
      break;
    default:
      outcome satisfies never;
  }
  const step: Step = await pairing.step();
  if (step.next === "wait") void step.wait;
  else if (step.next === "ask") void [step.prompt.wanted, step.left];
  else if (step.next === "finished") void step.outcome;
  await pairing.cancel();
  await pairing.reconcile();
  const snapshot: string = await pairing.snapshot();
  void [snapshot, pairing.kind, pairing.view, pairing.outcome, pairing.generation, pairing.lastSnapshot];
}

export function view(view: PairingView): void {
  const { kind, state, status, link, qr, expires, prompt, outcome, activationCode } = view;
  const again: PairingView = PairingView.parse(view.serialize());
  void [kind, state, status, link, qr, expires?.getTime(), prompt, outcome?.reason, activationCode, again.toJSON()];
  void [outcome?.device?.nickname, outcome?.device?.os, outcome?.device?.type, outcome?.candidates, outcome?.evidence];
}

export async function pingOne(signal: AbortSignal): Promise<void> {
  const values = {
    environmentId: "id",
    region: "europe",
    customDomain: "login.example.com",
    authUrl: "https://auth.pingone.eu",
    apiUrl: "https://api.pingone.eu",
    workerClientId: "id",
    workerClientSecret: "secret",
    workerEnvironmentId: "id",
    workerAuthentication: "post",
    applicationClientId: "id",
    applicationClientSecret: "secret",
    redirectUri: "https://app.example.com",
    scope: "openid",
  } as const;
  const settings = PingOneSettings.fromValues(values);
  const others: PingOneSettings[] = [
    await PingOneSettings.fromProperties("pingone.properties"),
    PingOneSettings.fromPropertiesText(""),
    await PingOneSettings.fromEnv(),
  ];
  void [settings.environmentId, settings.authUrl, settings.apiUrl, settings.warnings, others];
  await using client = new PingOne(settings, { ...common, sessionId: "session", dangerAllowHttp: ["a.example.com:80"] });
  for (const made of [await PingOne.fromProperties("a"), await PingOne.fromEnv(), PingOne.fromValues(values)]) {
    made.close();
  }
  await client.check({ signal });
  const flow: Flow = await client.startFlow({ acrValues: "Registration", signal });
  await client.joinFlow({ flowId: "id", cookies: "ST=1", state: "s", codeVerifier: "v" }, { signal });
  await client.openFlow("text", new Uint8Array(), { deadline: 1 });
  const state: FlowState = await flow.read();
  await flow.register({ username: "a", email: "a@example.com", password: "p" });
  await flow.verify("ABCD");
  await flow.sendVerificationCode();
  const tokens: Tokens = await flow.tokens();
  void [await flow.seal("session"), flow.id, flow.state.links, flow.status, flow.offers("user.verify"), state.expiresAt];
  const context = { context: new Uint8Array(), signal, allow: 1 };
  void [
    client.resume("mfa_otp", "text", context),
    client.resumeFrom("mfa_otp", { generation: 1, text: "text" }, context),
    await client.resumeStored("mfa_otp", "id", context),
    await client.resumeStoredByContext("registration", context),
    [client.environmentId, client.authUrl, client.apiUrl, client.observerFailures, tokens.accessToken],
  ];
  const agent = new DesktopAgent("https://app.pingone.eu", { port: 9410, timeout: 1 });
  const attestation: string = await agent.register("jwt", { signal });
  const key = new PairingKeyText("code", "https://example.com");
  void [attestation, key.text, key.svg(), key.png(4), key.terminal()];
}

export async function beside(credentials: Credentials): Promise<void> {
  const token = RequestToken.build(credentials, "GetUserDetails", { username: "a" }, new Date());
  const reply = Reply.verify(credentials, signReply(credentials, {}));
  void [token.text, reply.errorId, reply.serviceMessage, reply.uniqueMsgId, reply.clientData, reply.members];
  const quick: RequestToken = new RequestSigner(credentials).getUserDetails({ username: "a" }, new Date());
  const status: UserStatus = new ReplyReader(credentials).getUserDetails(quick.text).user.status;
  void [new RequestSigner(credentials).endUserBypass({ username: "a" }).text, status];
  const signed: string = jws.sign("{}", new Uint8Array(32), "{}");
  const { header, payload } = jws.verify(signed, new Uint8Array(32));
  const link = Link.activation("https://idpxnyl3m.pingidentity.com/pingid", "1");
  void [header, payload, link.url, link.svg(), link.png(8), link.terminal("dark"), Link.parse("otpauth://totp/a").url];
  const code = QrCode.dangerAny("text");
  void [code.size, code.svg(), code.png(), code.terminal(), visible("text")];
  const party = new RelyingParty("example.com", ["https://login.example.com"]);
  const made = webauthn.CreationOptions.fromService("{}", party);
  const used = webauthn.RequestOptions.fromService("{}", party);
  const registration = webauthn.RegistrationCredential.fromBrowser({}, party, made.challenge);
  const assertion = webauthn.AssertionCredential.fromBrowser("{}", party, used.challenge);
  void [party.id, party.origins, made.json, used.json, registration.service, registration.origin];
  void [assertion.service, assertion.origin];
  for await (const row of new ReportReader(new Uint8Array())) void (row satisfies ReportRow).username;
  for await (const rows of ReportReader.fromFile("report.csv").batches(10)) void rows.length;
  try {
    await new Client(credentials).check();
  } catch (error) {
    if (error instanceof RefusedError) void [error.errorId.toFixed(), error.authenticated, error.pingOneRefusal?.code];
    else if (error instanceof PingPairError) void [codes[error.code], error.retryAfter, error.httpStatus];
    if (error instanceof PingPairError) void [error.requestSent, error.serviceMessage, error.uniqueMsgId];
  }
}

export async function tests(sandbox: Sandbox): Promise<void> {
  await using started = await Sandbox.start({ port: 0, phone: "auto" });
  const clock = new VirtualClock();
  clock.advance(1);
  await clock.wait(clock.waited);
  const client: Client = sandbox.client({ clock });
  void [sandbox.baseUrl, sandbox.credentials, sandbox.propertiesText, sandbox.controlUrl, sandbox.controlToken, client];
  await sandbox.scan("1", { model: "a" });
  void [await sandbox.pair("1"), await sandbox.finish("1"), await sandbox.messages(), await started.log()];
  await sandbox.advanceTime(1);
  void [await sandbox.addOathToken("1"), await sandbox.pressOathToken("1"), await sandbox.makeYubiKey()];
  await sandbox.driftOathToken("1", 2);
  void [await sandbox.pressYubiKey("1"), await sandbox.authenticatorAppOtp("otpauth://totp/a")];
  void (await sandbox.createCredential("{}", "https://login.example.com"));
  void (await sandbox.pairForeignDevice("a", "SMS"));
  await sandbox.unpairDevice("a", "1");
  await sandbox.setUserStatus("a", "ACTIVE");
  void [await sandbox.users(), await sandbox.options({ echo: true })];
  await sandbox.addFault("adduser", "lost");
  await sandbox.clearFaults();
  await sandbox.clearLog();
  await sandbox.failNextJob();
  await sandbox.addReportRows(1);
  void (await sandbox.control("GET", "users"));
  await sandbox.stop();
  const box: PingOneSandbox = sandbox.pingone;
  void [box.propertiesText, box.settings, box.desktopAgentPort, box.client({ clock }), await box.users()];
  const userId: string = await box.createUser("a", { email: "a@example.com", password: "p" });
  void [await box.claimPairingKey("1", { model: "a" }), await box.addForeignDevice(userId, "MOBILE")];
  await box.failPairingKey("1");
  await box.activateDevice(userId, "1");
  await box.deleteDevice(userId, "1");
  await box.revokeTokens();
  await box.expireFlow("1");
  void (await box.options({ registration: true }));
  await checkTransport(transport);
  await checkLease(new RedisLease());
  await checkStore(new Rows());
  await checkTogether(new RedisLease(), new Rows());
  void new SandboxError("text", "code").code;
}

export async function page(json: string): Promise<void> {
  const { kind, state, link, qr, prompt, outcome } = parseView(json);
  if (canCreateCredentials() && prompt?.options !== undefined) void (await createCredential(prompt.options));
  void [kind, state, link, qr, prompt?.registration, prompt?.passwordPolicy, outcome?.device?.os];
}
