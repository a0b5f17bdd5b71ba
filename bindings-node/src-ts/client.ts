// The client.

import { inspect } from "node:util";

import { type CredentialValues, Credentials } from "./credentials.js";
import { packers } from "./generated/doors.js";
import type { Kind, RetryClass } from "./generated/names.js";
import { Pairings } from "./generated/pairings.js";
import type { AddUser, GetOrganizationReport } from "./generated/types.js";
import type { Stored } from "./guards.js";
import { type GoOnOptions, Held, goingOn } from "./held.js";
import { encode } from "./kinds.js";
import { type NativeClient, native } from "./native.js";
import { type CallOptions, type Options, callOptions, contextOf } from "./options.js";
import { type Check, type Ensured, check, ensured } from "./outcome.js";
import { type Packers, packed } from "./packed.js";
import type { Pairing, PairingOptions } from "./pairing.js";
import { register, runtime } from "./runtime.js";
import { type Sink, making, writing } from "./sinks.js";

/** What is taken where a pairing is resumed. */
export interface ResumeOptions extends GoOnOptions {
  /** Makes what a report is written to, for the job of a report. */
  readonly reportTo?: (() => Sink | Promise<Sink>) | undefined;
}

/**
 * Calls the service for one organisation.
 *
 * Nothing blocks the event loop: up to 256 calls are in flight at a time, on threads of the package's own. Workers
 * make clients of their own.
 */
export class Client extends Pairings {
  readonly #held: Held<NativeClient>;
  readonly #credentials: Credentials;

  /** Sets a client up. Nothing is sent. Throws a `ConfigurationError` for options that do not fit. */
  constructor(credentials: Credentials, options: Options = {}) {
    super();
    const held = Credentials.native(credentials);
    this.#held = new Held(options, (...made) => new native.NativeClient(runtime, held, ...made));
    this.#credentials = credentials;
  }

  /** A client with the settings of a properties file, as the vendor's console downloads it. */
  static async fromProperties(path: string | URL, options: Options = {}): Promise<Client> {
    return new Client(await Credentials.fromProperties(path), options);
  }

  /**
   * A client with the settings that the environment names: `PINGPAIR_PROPERTIES`, or `PINGPAIR_ORG_ALIAS`,
   * `PINGPAIR_TOKEN`, `PINGPAIR_KEY` and `PINGPAIR_BASE_URL`. Prefer a file: children inherit the environment.
   */
  static async fromEnv(options: Options = {}): Promise<Client> {
    return new Client(await Credentials.fromEnv(), options);
  }

  /** A client with these settings, from wherever they are kept. */
  static fromValues(values: CredentialValues, options: Options = {}): Client {
    return new Client(Credentials.fromValues(values), options);
  }

  /** The organisation's alias. */
  get orgAlias(): string {
    return this.#credentials.orgAlias;
  }

  /** The service's address. */
  get baseUrl(): string {
    return this.#credentials.baseUrl;
  }

  /** How often the observer threw. */
  get observerFailures(): number {
    return this.#held.failures;
  }

  /** Lets connections go. Calls in flight run to their end; later ones are refused. */
  close(): void {
    this.#held.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }

  /**
   * Calls an operation that has no method, by the part of its path that names it, such as `getuserdetails`, with a
   * body in the wire's names; gives the members of the reply, by the wire's names.
   *
   * The request is signed, the reply verified and correlated as far as the service echoes. `retryClass` says what may
   * be done when an answer is missing; without it the call is sent once. A declared operation keeps its own.
   */
  async call(
    pathSuffix: string,
    body: object,
    options: CallOptions & { readonly retryClass?: RetryClass | undefined } = {},
  ): Promise<Record<string, unknown>> {
    const settled = await this.#held.begin(options, (native, number, deadline, cancellable) =>
      native.call(number, pathSuffix, encode(body), options.retryClass ?? null, deadline, cancellable),
    );
    return JSON.parse(settled.text) as Record<string, unknown>;
  }

  /**
   * Makes sure that a user exists, and tells whether this call created the user.
   *
   * The user name comes from your login session or directory, never from the form that asks to enrol: whoever types a
   * colleague's name would otherwise be taken for the colleague.
   */
  async ensureUser(user: AddUser, options?: CallOptions): Promise<Ensured> {
    const settled = await this.#held.begin(options, (native, number, deadline, cancellable) =>
      native.ensureUser(number, encode(user), deadline, cancellable),
    );
    return ensured(settled.text);
  }

  /** Tells whether clock, TLS and one signed read work, by asking for a user that nobody has. */
  async check(options?: CallOptions): Promise<Check> {
    const settled = await this.#held.begin(options, (native, number, deadline, cancellable) =>
      native.check(number, deadline, cancellable),
    );
    return check(settled.text);
  }

  /**
   * Downloads the report of the last USER_REPORTS job that is done, and writes it to `out` as it comes; gives how many
   * bytes were written. `out` is not ended.
   *
   * Nobody has signed it: decide nothing by it. After an error, throw away what was written.
   *
   * Source: the vendor's page, "GetOrganizationReport".
   */
  async getOrganizationReport(request: GetOrganizationReport, out: Sink, options?: CallOptions): Promise<number> {
    if (typeof request?.fileType !== "string") throw new TypeError("fileType: expected a string");
    const { functions, release } = writing(out);
    try {
      const settled = await this.#held.begin(options, (native, number, deadline, cancellable) =>
        native.report(number, request.fileType, register(functions), deadline, cancellable),
      );
      return Number(settled.text);
    } finally {
      release();
    }
  }

  /** Goes on with a pairing from its snapshot. Throws an `InputError` of `snapshot_refused` for whatever does not fit. */
  resume(kind: Kind, snapshot: string, options: ResumeOptions): Pairing {
    const { context, signal, allow } = goingOn(options);
    return this.#held.pairing((native) => native.resume(kind, snapshot, context, allow, reports(options)), signal);
  }

  /**
   * Goes on with a pairing from what a store gave for it, of whichever user it is. Throws an `InputError` of
   * `snapshot_refused` for whatever does not fit, also for a text that was put back from somewhere.
   */
  resumeFrom(kind: Kind, stored: Stored, options: ResumeOptions): Pairing {
    const { context, signal, allow } = goingOn(options);
    const { generation, text } = stored;
    return this.#held.pairing(
      (native) => native.resumeFrom(kind, generation, text, context, allow, reports(options)),
      signal,
    );
  }

  /** Goes on with the pairing of a user that the client's store holds, if it holds one. */
  async resumeStored(kind: Kind, username: string, options: ResumeOptions): Promise<Pairing | undefined> {
    if (typeof username !== "string") throw new TypeError("username: expected a string");
    return this.#resumeStored(kind, username, options);
  }

  /**
   * Goes on with what belongs to no user and was begun with this context, if the client's store holds it: a job, or a
   * resync that an administrator asked for.
   */
  async resumeStoredByContext(kind: Kind, options: ResumeOptions): Promise<Pairing | undefined> {
    return this.#resumeStored(kind, null, options);
  }

  async #resumeStored(kind: Kind, username: string | null, options: ResumeOptions): Promise<Pairing | undefined> {
    const { context, signal, allow } = goingOn(options);
    return this.#held.stored(
      (native, number) => native.resumeStored(number, kind, username, context, allow, reports(options)),
      signal,
    );
  }

  /** @internal */
  protected override async send(name: string, request: object, options?: CallOptions): Promise<string> {
    const pack = (packers as Packers)[name];
    const settled = await this.#held.begin(options, (native, number, deadline, cancellable) => {
      const send = (body: string): boolean => native.send(number, name, body, deadline, cancellable);
      // What does not fit in parts goes as JSON, and is judged as such.
      if (pack === undefined || !send(packed(request, pack))) send(encode(request));
    });
    return settled.text;
  }

  /** @internal */
  protected override begin(
    machine: string,
    request: object,
    options: PairingOptions,
    out?: () => Sink | Promise<Sink>,
  ): Pairing {
    const functions = out === undefined ? undefined : making(out);
    const context = contextOf(options.context);
    const [signal, deadline] = callOptions(options);
    const json = encode(request);
    return this.#held.pairing((native) => {
      const hooks = functions === undefined ? null : register(functions);
      return native.begin(machine, json, context, deadline, hooks);
    }, signal);
  }

  /** @internal */
  panicForTests(): Promise<unknown> {
    return this.#held.begin(undefined, (native, number) => native.panicForTests(number));
  }

  /** @internal */
  panicAtOnceForTests(): void {
    this.#held.pairing((native) => {
      native.panicForTests();
      throw new Error("it did not panic");
    }, undefined);
  }

  /** @internal */
  [inspect.custom](): string {
    return `Client { baseUrl: '${this.baseUrl}' }`;
  }
}

/** The number of the functions that make what a report is written to. */
function reports({ reportTo }: ResumeOptions): number | null {
  return reportTo === undefined ? null : register(making(reportTo));
}
