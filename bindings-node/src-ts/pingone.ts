// The client of PingOne.

import { inspect } from "node:util";

import { Flow, type FlowRedirect } from "./flow.js";
import type { Kind } from "./generated/names.js";
import { PingOnePairings } from "./generated/pingone-pairings.js";
import type { Stored } from "./guards.js";
import { type GoOnOptions, Held, goingOn } from "./held.js";
import { encode } from "./kinds.js";
import { type NativeFlow, type NativePingOne, native } from "./native.js";
import { type CallOptions, type PingOneOptions, callOptions, contextOf } from "./options.js";
import type { Pairing, PairingOptions } from "./pairing.js";
import { PingOneSettings, type PingOneValues } from "./pingone-settings.js";
import { runtime } from "./runtime.js";

/**
 * Calls PingOne for one environment: users register in flows of an application, a worker pairs their devices.
 *
 * Operations need a worker, registrations an application. PingOne signs nothing: a reply counts that came by TLS from
 * the configured host, about the ids that were asked for. Nothing blocks the event loop.
 */
export class PingOne extends PingOnePairings {
  readonly #held: Held<NativePingOne>;
  readonly #settings: PingOneSettings;

  /** Sets a client up. Nothing is sent. Throws a `ConfigurationError` for options that do not fit the settings. */
  constructor(settings: PingOneSettings, options: PingOneOptions = {}) {
    super();
    const given = PingOneSettings.native(settings);
    this.#held = new Held(options, (...made) => new native.NativePingOne(runtime, given, ...made));
    this.#settings = settings;
  }

  /** A client with the settings of a properties file, such as `pingone.properties`. */
  static async fromProperties(path: string | URL, options: PingOneOptions = {}): Promise<PingOne> {
    return new PingOne(await PingOneSettings.fromProperties(path), options);
  }

  /**
   * A client with the settings that the environment names: `PINGPAIR_PINGONE_PROPERTIES`, or
   * `PINGPAIR_PINGONE_REGION`, `PINGPAIR_PINGONE_ENVIRONMENT_ID` and the others. Prefer a file.
   */
  static async fromEnv(options: PingOneOptions = {}): Promise<PingOne> {
    return new PingOne(await PingOneSettings.fromEnv(), options);
  }

  /** A client with these settings, from wherever they are kept. */
  static fromValues(values: PingOneValues, options: PingOneOptions = {}): PingOne {
    return new PingOne(PingOneSettings.fromValues(values), options);
  }

  /** The environment of the users. */
  get environmentId(): string {
    return this.#settings.environmentId;
  }

  /** The address of the host for flows and tokens. */
  get authUrl(): string {
    return this.#settings.authUrl;
  }

  /** The address of the host for users and devices. */
  get apiUrl(): string {
    return this.#settings.apiUrl;
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
   * Tells whether hosts, environment and worker go together, by asking for the devices of a user that nobody has.
   * Rejects with a `ConfigurationError`, such as `worker_refused`, if they do not.
   */
  async check(options?: CallOptions): Promise<void> {
    await this.#held.begin(options, (native, number, deadline, cancellable) =>
      native.check(number, deadline, cancellable),
    );
  }

  /**
   * Starts a flow of the application, with PKCE and without redirects. `register` does that and all that follows.
   *
   * `acrValues` are the sign-on policies to go by, names with blanks between them; by default the application's own.
   */
  async startFlow(options: CallOptions & { readonly acrValues?: string | undefined } = {}): Promise<Flow> {
    const { acrValues } = options;
    return this.#flow(options, (native, number, deadline, cancellable) =>
      native.startFlow(number, acrValues ?? null, deadline, cancellable),
    );
  }

  /**
   * Goes on with a flow that a browser was redirected into.
   *
   * A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in it.
   */
  async joinFlow(redirect: FlowRedirect, options?: CallOptions): Promise<Flow> {
    const json = encode(redirect);
    return this.#flow(options, (native, number, deadline, cancellable) =>
      native.joinFlow(number, json, deadline, cancellable),
    );
  }

  /**
   * Goes on with a flow that was sealed, in this process or another, after reading it. Rejects with an `InputError` of
   * `snapshot_refused` for whatever does not fit.
   */
  async openFlow(sealed: string, context: string | Uint8Array, options?: CallOptions): Promise<Flow> {
    const bytes = contextOf(context);
    if (bytes === null) throw new TypeError("context: expected a string or a Uint8Array");
    return this.#flow(options, (native, number, deadline, cancellable) =>
      native.openFlow(number, sealed, bytes, deadline, cancellable),
    );
  }

  /**
   * Goes on with a registration or pairing from its snapshot. Throws an `InputError` of `snapshot_refused` for whatever
   * does not fit, also for one of PingID.
   */
  resume(kind: Kind, snapshot: string, options: GoOnOptions): Pairing {
    const { context, signal, allow } = goingOn(options);
    return this.#held.pairing((native) => native.resume(kind, snapshot, context, allow), signal);
  }

  /**
   * Goes on with a registration or pairing from what a store gave for it, of whichever user it is. Throws an
   * `InputError` of `snapshot_refused` for whatever does not fit, also for a text that was put back from somewhere.
   */
  resumeFrom(kind: Kind, { generation, text }: Stored, options: GoOnOptions): Pairing {
    const { context, signal, allow } = goingOn(options);
    return this.#held.pairing((native) => native.resumeFrom(kind, generation, text, context, allow), signal);
  }

  /** Goes on with the pairing of a user that the client's store holds, if it holds one. */
  async resumeStored(kind: Kind, userId: string, options: GoOnOptions): Promise<Pairing | undefined> {
    if (typeof userId !== "string") throw new TypeError("userId: expected a string");
    const { context, signal, allow } = goingOn(options);
    return this.#held.stored((native, number) => native.resumeStored(number, kind, userId, context, allow), signal);
  }

  /** Goes on with the registration that was begun with this context, if the client's store holds it. */
  async resumeStoredByContext(kind: Kind, options: GoOnOptions): Promise<Pairing | undefined> {
    const { context, signal, allow } = goingOn(options);
    return this.#held.stored((native, number) => native.resumeStored(number, kind, null, context, allow), signal);
  }

  /** @internal */
  protected override async send(name: string, request: object, options?: CallOptions): Promise<string> {
    const settled = await this.#held.begin(options, (native, number, deadline, cancellable) =>
      native.send(number, name, encode(request), deadline, cancellable),
    );
    return settled.text;
  }

  /** @internal */
  protected override begin(machine: string, request: object, options: PairingOptions): Pairing {
    const context = contextOf(options.context);
    const [signal, deadline] = callOptions(options);
    const json = encode(request);
    return this.#held.pairing((native) => native.begin(machine, json, context, deadline), signal);
  }

  async #flow(
    options: CallOptions | undefined,
    begin: (native: NativePingOne, call: number, deadline: number | null, cancellable: boolean) => void,
  ): Promise<Flow> {
    const settled = await this.#held.begin(options, begin);
    return new Flow(settled.made as NativeFlow);
  }

  /** @internal */
  [inspect.custom](): string {
    return `PingOne { environmentId: '${this.environmentId}' }`;
  }
}
