// The service, imitated on loopback, for the tests of applications.

import { request } from "node:http";

import { Client } from "../client.js";
import { Credentials } from "../credentials.js";
import { attempt } from "../errors.js";
import { type NativeSandbox, native } from "../native.js";
import type { Options } from "../options.js";
import { call, runtime } from "../runtime.js";
import { PingOneSandbox } from "./pingone-sandbox.js";

/** The control door refused a call; `code` says why. */
export class SandboxError extends Error {
  constructor(
    text: string,
    readonly code: string,
  ) {
    super(text);
    this.name = "SandboxError";
  }
}

/** How a sandbox is started. */
export interface SandboxOptions {
  /** The port; a free one if it is 0. */
  readonly port?: number | undefined;
  /** `manual`: nothing happens until a test says so; `auto`: the phone acts by itself. */
  readonly phone?: "manual" | "auto" | undefined;
}

type Json = Record<string, unknown>;

/** Those that run: they do so also when nothing refers to them any more, as when only their address was kept. */
const running = new Set<NativeSandbox>();

/**
 * PingID and PingOne, imitated on loopback by servers of this process. `docs/sandbox.md` describes what it does, and
 * each call of its control door.
 *
 * It runs until `stop` is called, or to the end of the block with `await using`.
 */
export class Sandbox {
  readonly #native: NativeSandbox;

  private constructor(started: NativeSandbox) {
    this.#native = started;
  }

  /** Starts a sandbox. */
  static async start({ port = 0, phone = "manual" }: SandboxOptions = {}): Promise<Sandbox> {
    const { made } = await call((number) => native.startSandbox(runtime, number, port, phone));
    running.add(made as NativeSandbox);
    return new Sandbox(made as NativeSandbox);
  }

  /** The service's address. */
  get baseUrl(): string {
    return attempt(() => this.#native.baseUrl);
  }

  /** Credentials for a client, marked as a sandbox's and made anew at each start. */
  get credentials(): Credentials {
    return new Credentials(attempt(() => this.#native.credentials));
  }

  /** The text of a properties file with these credentials. */
  get propertiesText(): string {
    return attempt(() => this.#native.propertiesText);
  }

  /** The address of the control door. */
  get controlUrl(): string {
    return attempt(() => this.#native.controlUrl);
  }

  /** The token that the control door asks for. */
  get controlToken(): string {
    return attempt(() => this.#native.controlToken);
  }

  /** PingOne's side. */
  get pingone(): PingOneSandbox {
    return new PingOneSandbox(this.#native, (method, path, body) => this.control(method, path, body));
  }

  /** A client of the sandbox. */
  client(options: Options = {}): Client {
    return new Client(this.credentials, options);
  }

  /** Stops the server. */
  async stop(): Promise<void> {
    running.delete(this.#native);
    await call((number) => this.#native.stop(number));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  /** The phone scans a code; `model`, `nickname` and `device` say which phone. */
  async scan(activationCode: string, phone: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.control("POST", "phone/scan", { activationCode, ...phone });
  }

  /** The phone that scanned the code is paired, and has this id. */
  async pair(activationCode: string): Promise<string> {
    return String((await this.control("POST", "phone/pair", { activationCode }))["deviceId"]);
  }

  /** The user has filled in the registration form; gives the device's id. */
  async finish(activationCode: string): Promise<string> {
    return String((await this.control("POST", "phone/finish", { activationCode }))["deviceId"]);
  }

  /** The messages with OTPs that were sent to people, the latest last. */
  async messages(): Promise<readonly Json[]> {
    return (await this.control("GET", "outbox"))["messages"] as Json[];
  }

  /** Moves the sandbox's clock on by so many milliseconds. */
  async advanceTime(milliseconds: number): Promise<void> {
    await this.control("POST", "time", { advanceSeconds: milliseconds / 1000 });
  }

  /** Adds an OATH token to the organisation, unless there is one with this serial number. */
  async addOathToken(serialNumber: string, token: Readonly<Json> = {}): Promise<boolean> {
    const body = { serialNumber, tokenType: "TOTP", ...token };
    return Boolean((await this.control("POST", "oath-tokens", body))["added"]);
  }

  /** The OTP that the token shows when its button is pressed. */
  async pressOathToken(serialNumber: string): Promise<string> {
    return String((await this.control("POST", "oath-tokens/press", { serialNumber }))["otp"]);
  }

  /** Takes the token out of step with the service. */
  async driftOathToken(serialNumber: string, steps: number): Promise<void> {
    await this.control("POST", "oath-tokens/drift", { serialNumber, steps });
  }

  /** Makes a YubiKey that the service knows, and gives its serial number. */
  async makeYubiKey(): Promise<string> {
    return String((await this.control("POST", "yubikeys", {}))["serialNumber"]);
  }

  /** Touches a YubiKey. */
  async pressYubiKey(serialNumber: string): Promise<string> {
    return String((await this.control("POST", "yubikeys/press", { serialNumber }))["otp"]);
  }

  /** The OTP that an authenticator app shows now, when it was set up with this link. */
  async authenticatorAppOtp(link: string): Promise<string> {
    return String((await this.control("POST", "authenticator-app", { pairingKeyUri: link }))["otp"]);
  }

  /** A browser creates a WebAuthn credential on a page of this origin, by these options. */
  async createCredential(options: string, origin: string, more: Readonly<Json> = {}): Promise<Json> {
    return this.control("POST", "webauthn/create", { options: JSON.parse(options), origin, ...more });
  }

  /** Somebody else pairs a device of this type with a user; gives its id. */
  async pairForeignDevice(username: string, type: string, device: Readonly<Json> = {}): Promise<string> {
    return String((await this.control("POST", "devices", { username, type, ...device }))["deviceId"]);
  }

  /** Somebody else unpairs a device from a user. */
  async unpairDevice(username: string, deviceId: string): Promise<void> {
    await this.control("POST", "devices/unpair", { username, deviceId });
  }

  /** Sets a user's status by hand. */
  async setUserStatus(username: string, status: string): Promise<void> {
    await this.control("POST", "users", { username, status });
  }

  /** Every user, by name. */
  async users(): Promise<readonly Json[]> {
    return (await this.control("GET", "users"))["users"] as Json[];
  }

  /** Plans a fault. */
  async addFault(operation: string, kind: string, more: Readonly<Json> = {}): Promise<void> {
    await this.control("POST", "faults", { operation, kind, ...more });
  }

  /** Forgets the faults that wait. */
  async clearFaults(): Promise<void> {
    await this.control("DELETE", "faults");
  }

  /** The latest 10,000 deliveries, the newest last. */
  async log(): Promise<readonly Json[]> {
    return (await this.control("GET", "log"))["deliveries"] as Json[];
  }

  /** Forgets the deliveries so far. */
  async clearLog(): Promise<void> {
    await this.control("DELETE", "log");
  }

  /** Sets how the service answers, where anything is given; gives what holds then. */
  async options(options?: Readonly<Json>): Promise<Json> {
    return options === undefined ? this.control("GET", "options") : this.control("POST", "options", options);
  }

  /** Lets the next job that is begun fail, or not. */
  async failNextJob(fail = true): Promise<void> {
    await this.control("POST", "jobs", { fail });
  }

  /** Adds made-up rows to the reports that are made from here on. */
  async addReportRows(rows: number, more: Readonly<Json> = {}): Promise<void> {
    await this.control("POST", "report-rows", { rows, ...more });
  }

  /**
   * Makes a call at the control door, such as `control("POST", "time", { advanceSeconds: 5 })`. Rejects with a
   * `SandboxError` if it was refused.
   */
  async control(method: string, path: string, body?: object): Promise<Json> {
    const [status, text] = await exchange(`${this.controlUrl}/${path}`, method, this.controlToken, body);
    const answer = JSON.parse(text) as Json;
    if (status !== 200) throw new SandboxError(String(answer["message"]), String(answer["error"]));
    return answer;
  }
}

function exchange(url: string, method: string, token: string, body?: object): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = { Authorization: `Bearer ${token}` };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const sent = request(url, { method, headers, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece: string) => (text += piece));
      answer.on("end", () => resolve([answer.statusCode ?? 0, text]));
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
