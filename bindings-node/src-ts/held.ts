// What clients of both services hold: a native client until it is closed, and how its calls are made.

import { attempt, translated } from "./errors.js";
import type { NativeClock, NativePairing } from "./native.js";
import { type CallOptions, type CommonOptions, callOptions, contextOf, given, signalOf } from "./options.js";
import { Pairing } from "./pairing.js";
import { type Settled, call, register } from "./runtime.js";
import { Clock } from "./testing/clock.js";

/** What is taken where a pairing is gone on with. */
export interface GoOnOptions {
  /** What the pairing belongs to, as it was given when it began. */
  readonly context: string | Uint8Array;
  /** Cancels the pairing, as where it begins. */
  readonly signal?: AbortSignal | undefined;
  /**
   * So many milliseconds it may go on from the next step on, whatever is left of what was allowed before: for one that
   * is gone on with late.
   */
  readonly allow?: number | undefined;
}

/** @internal */
export interface GoingOn {
  readonly context: Uint8Array;
  readonly signal: AbortSignal | undefined;
  readonly allow: number | null;
}

/**
 * The parts of what is given for going on, checked.
 *
 * @internal
 */
export function goingOn(options: GoOnOptions): GoingOn {
  const context = contextOf((options as GoOnOptions | undefined)?.context);
  if (context === null) throw new TypeError("context: expected a string or a Uint8Array");
  const { allow } = options;
  if (allow !== undefined && typeof allow !== "number") throw new TypeError("allow: expected a number");
  return { context, signal: signalOf(options.signal), allow: allow ?? null };
}

/** @internal */
export interface Closable {
  close(): void;
}

/**
 * What a native client is made of: settings, functions, clock, keys and random bytes.
 *
 * @internal
 */
export type Made = [string, number | null, NativeClock | null, Uint8Array[], Uint8Array | null];

/** @internal */
export class Held<Native extends Closable> {
  readonly #native: Native;
  readonly #clock: Clock | undefined;
  #isClosed = false;
  #failures = 0;

  constructor(
    options: CommonOptions,
    make: (...given: Made) => Native,
  ) {
    const { settings, functions, clock, snapshotKeys, entropy } = given(options, () => (this.#failures += 1));
    const hooks = functions === undefined ? null : register(functions);
    const time = clock === undefined ? null : Clock.native(clock);
    this.#native = attempt(() => make(settings, hooks, time, snapshotKeys, entropy));
    this.#clock = clock;
  }

  /** How often the observer threw. */
  get failures(): number {
    return this.#failures;
  }

  close(): void {
    this.#isClosed = true;
    this.#native.close();
  }

  /** A call; where it fails, its error tells who called. */
  async begin(
    options: CallOptions | undefined,
    begin: (native: Native, call: number, deadline: number | null, cancellable: boolean) => void,
  ): Promise<Settled> {
    this.#open();
    const [signal, deadline] = callOptions(options);
    try {
      return await call((number) => begin(this.#native, number, deadline, signal !== undefined), signal);
    } catch (error) {
      if (error instanceof Error) Error.captureStackTrace(error);
      throw translated(error);
    }
  }

  /** A machine that is begun, or gone on with, without waiting. */
  pairing(begin: (native: Native) => NativePairing, signal: AbortSignal | undefined): Pairing {
    this.#open();
    return new Pairing(
      attempt(() => begin(this.#native)),
      signal,
      this.#clock,
    );
  }

  /** A machine that a store may hold. */
  async stored(
    begin: (native: Native, call: number) => void,
    signal: AbortSignal | undefined,
  ): Promise<Pairing | undefined> {
    const settled = await this.begin(undefined, begin);
    if (settled.text === "null") return undefined;
    return new Pairing(settled.made as NativePairing, signal, this.#clock);
  }

  #open(): void {
    if (this.#isClosed) throw new Error("the client is closed");
  }
}
