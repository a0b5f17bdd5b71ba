// How a client is set up, and what the native module is given of it.

import type { Code, Provenance, RetryClass } from "./generated/names.js";
import type { Lease, Store } from "./guards.js";
import { encode, hide } from "./kinds.js";
import type { Functions } from "./runtime.js";
import { Clock } from "./testing/clock.js";
import { type Transport, carried } from "./transport.js";

/** Where an OTP would go, for the function `destinations` to say yes or no. */
export interface Destination {
  /** `email`, `sms` or `voice`. */
  readonly channel: "email" | "sms" | "voice" | (string & {});
  /** The e-mail address, or the phone number without its extension. Not enumerable. */
  readonly address: string;
  /** What is dialled after the call was answered. Not enumerable. */
  readonly extension?: string;
  /** What may be shown. */
  readonly masked: string;
}

/** One attempt of a call and how long it took. It holds nothing about a person and no secret. */
export interface CallReport {
  /** The part of the path that names the operation. */
  readonly operation: string;
  /** Which attempt of the call it was; the first is 1. */
  readonly attempt: number;
  /** What may be done when an answer is missing. */
  readonly retryClass: RetryClass;
  /** Why it failed, or nothing when it was done. */
  readonly failure?: Code;
  /** Whether another attempt follows. */
  readonly repeated: boolean;
  /** The service's number, when it refused. */
  readonly errorId?: number;
  /** The id that the vendor's support asks for; only if it is plain. */
  readonly uniqueMsgId?: string;
  /** How much the reply proves, when there was one. */
  readonly provenance?: Provenance;
  /** Milliseconds from before sending to after the reply. */
  readonly duration: number;
}

/** How clients of both services are set up. Everything has a default. Durations are milliseconds. */
export interface CommonOptions {
  /** Bounds all attempts of a call and the waits between them: default 60,000, and an hour for a download. */
  readonly deadline?: number | undefined;
  /** Bounds one attempt: default 15,000. */
  readonly attemptTimeout?: number | undefined;
  /** Bounds a pairing from its first step on: default 600,000. */
  readonly pairingDeadline?: number | undefined;
  /**
   * Whether phone numbers may have extensions: default no. Whoever chooses an extension chooses what a telephone
   * system is told, and what it costs.
   */
  readonly allowExtensions?: boolean | undefined;
  /**
   * Is asked before anything is sent that makes the service call, text or write to somebody. One that throws has
   * said no.
   */
  readonly destinations?: ((destination: Destination) => boolean | Promise<boolean>) | undefined;
  /** Certification authorities to trust besides the bundled ones, as PEM text. */
  readonly rootCertificates?: string | undefined;
  /** Reaches the service through this proxy, `http://host:port`. */
  readonly proxy?: string | undefined;
  /** Takes the proxy from the environment, which is otherwise not looked at. */
  readonly proxyFromEnvironment?: boolean | undefined;
  /** Names the application to the service. */
  readonly userAgent?: string | undefined;
  /** How many calls are expected at once, 1 to 256: so many idle connections are kept. Default 16. */
  readonly maxConcurrency?: number | undefined;
  /** Sees every attempt. What it throws is counted and goes no further. */
  readonly observer?: ((report: CallReport) => unknown) | undefined;
  /**
   * Keys of at least 32 random bytes: snapshots are sealed under the first and opened under any. By default there is
   * one for PingID, derived from the organisation's key; PingOne has no key to derive one from: without any, its
   * pairings cannot be sealed.
   */
  readonly snapshotKeys?: readonly Uint8Array[] | undefined;
  /** Lets one pairing of a user go on at a time, among all replicas; by default within this process. */
  readonly lease?: Lease | undefined;
  /**
   * Stores pairings that have a context after each step, and before each request that must not be sent twice.
   */
  readonly store?: Store | undefined;
  /**
   * Carries requests instead of the transport that ships: see `Transport` for the contract that it signs. Options of
   * the connection (certificates, proxy, user agent) are its own affair then.
   */
  readonly transport?: Transport | undefined;
  /** Goes by this clock, for tests: waiting takes no time. */
  readonly clock?: Clock | undefined;
  /**
   * Takes random bytes from here, each once, instead of from the operating system, for tests. Whoever knows them can
   * guess correlations, `state` and PKCE verifiers. Once they are used up, calls reject with an
   * `InternalError` of `entropy_unavailable`.
   */
  readonly entropy?: Uint8Array | undefined;
}

/** How a client of PingID is set up. Everything has a default. Durations are milliseconds. */
export interface Options extends CommonOptions {
  /** The language of the service's messages: default `en`. */
  readonly locale?: string | undefined;
  /** The version of the interface: default `4.9`. */
  readonly version?: string | undefined;
  /** How the header of a request spells the organisation's alias: default `org_alias`. */
  readonly headerSpelling?: "org_alias" | "orgAlias" | undefined;
  /** Whether requests use the spellings of the vendor's older examples. */
  readonly legacyNames?: boolean | undefined;
  /**
   * Whether a fresh value goes with every request and must come back: default yes. Off is for a tenant that does
   * not echo `clientData`, and lowers what outcomes may claim.
   */
  readonly correlation?: boolean | undefined;
  /**
   * Allows plain http, and sandbox credentials, for this one `host:port`. Whoever sees the traffic can read the
   * token and activation codes.
   */
  readonly dangerAllowHttp?: string | undefined;
}

/** How a client of PingOne is set up. Everything has a default. Durations are milliseconds. */
export interface PingOneOptions extends CommonOptions {
  /**
   * Goes with every request, at most 100 visible ASCII characters: PingOne's audit shows it as the external session.
   */
  readonly sessionId?: string | undefined;
  /**
   * Allows plain http, and sandbox credentials, for these `host:port`; each of the two hosts is named by itself.
   * Whoever sees the traffic can read passwords, the worker's secret and its token.
   */
  readonly dangerAllowHttp?: readonly string[] | undefined;
}

/** What every call takes beside its request. */
export interface CallOptions {
  /** Ends the wait: the call rejects with a `CancelledError`. A request that has left runs to its end. */
  readonly signal?: AbortSignal | undefined;
  /** Bounds all attempts of this call and the waits between them, in milliseconds. */
  readonly deadline?: number | undefined;
}

/** @internal */
export interface Given {
  readonly settings: string;
  readonly functions: Functions | undefined;
  readonly clock: Clock | undefined;
  readonly snapshotKeys: Uint8Array[];
  readonly entropy: Uint8Array | null;
}

/**
 * What of the options is data, and what functions; failures of the observer go to `failed`.
 *
 * @internal
 */
export function given(options: CommonOptions, failed: () => void): Given {
  if (typeof options !== "object" || options === null) throw new TypeError("expected options");
  const { destinations, observer, snapshotKeys, lease, store, transport, clock, entropy, ...plain } = options;
  const functions: Record<string, Functions[string]> = {};
  const names: string[] = [];
  const take = (name: string, taken: unknown, methods: readonly string[], more: Functions = {}): void => {
    if (taken === undefined) return;
    for (const method of methods) {
      if (typeof (taken as Record<string, unknown>)[method] !== "function") {
        throw new TypeError(`${name} has no method ${method}`);
      }
      functions[method] = (...list) => (taken as Record<string, (...list: never[]) => unknown>)[method]?.(...list);
    }
    Object.assign(functions, more);
    names.push(name);
  };
  const called = (name: string, taken: unknown): void => {
    if (taken !== undefined && typeof taken !== "function") throw new TypeError(`${name} is not a function`);
  };
  called("destinations", destinations);
  called("observer", observer);
  take("destinations", destinations, [], {
    destinations: async (destination: Destination & { extension?: string | null }) => {
      if (destination.extension === null) delete (destination as { extension?: string | null }).extension;
      hide(destination, "address");
      hide(destination, "extension");
      return (await destinations?.(destination)) === true;
    },
  });
  take("observer", observer, [], {
    observe(report: Record<string, unknown>) {
      for (const [name, value] of Object.entries(report)) if (value === null) delete report[name];
      try {
        const came = observer?.(report as unknown as CallReport);
        if (came instanceof Promise) came.catch(failed);
      } catch {
        failed();
      }
    },
  });
  take("lease", lease, ["acquire", "renew", "takeOver", "release"]);
  take("store", store, ["put", "get", "remove"], {
    async get(key: string) {
      const stored = await store?.get(key);
      return stored ? [stored.generation, stored.text] : null;
    },
  });
  take("transport", transport, ["deliver"], transport === undefined ? {} : carried(transport));
  if (clock !== undefined && !(clock instanceof Clock)) throw new TypeError("expected a VirtualClock");
  if (entropy !== undefined && !(entropy instanceof Uint8Array)) throw new TypeError("entropy: expected a Uint8Array");
  const keys = [...(snapshotKeys ?? [])];
  if (!keys.every((key) => key instanceof Uint8Array)) throw new TypeError("snapshotKeys: expected Uint8Arrays");
  return {
    settings: encode({ ...plain, functions: names }),
    functions: names.length === 0 ? undefined : functions,
    clock,
    snapshotKeys: keys,
    entropy: entropy ?? null,
  };
}

/**
 * The parts of a call's options, checked.
 *
 * @internal
 */
export function callOptions(options: CallOptions | undefined): [AbortSignal | undefined, number | null] {
  const signal = signalOf(options?.signal);
  const deadline = options?.deadline;
  if (deadline !== undefined && typeof deadline !== "number") throw new TypeError("deadline: expected a number");
  return [signal, deadline ?? null];
}

/** @internal */
export function signalOf(signal: AbortSignal | undefined): AbortSignal | undefined {
  if (signal !== undefined && !(signal instanceof AbortSignal)) throw new TypeError("signal: expected an AbortSignal");
  return signal;
}

/**
 * A context as bytes.
 *
 * @internal
 */
export function contextOf(context: string | Uint8Array | undefined): Uint8Array | null {
  if (context === undefined) return null;
  if (typeof context === "string") return Buffer.from(context, "utf8");
  if (context instanceof Uint8Array) return context;
  throw new TypeError("context: expected a string or a Uint8Array");
}

