// Machines and what drives them.

import { inspect } from "node:util";

import { InputError, cancelled } from "./errors.js";
import type { Kind, MethodKind } from "./generated/names.js";
import type { NativePairing } from "./native.js";
import { type Outcome, type Step, outcome } from "./outcome.js";
import { call, isWaitedForBy } from "./runtime.js";
import type { Clock } from "./testing/clock.js";
import { PairingView } from "./view.js";

/** What a person answered; a text is an OTP. */
export type Answer =
  | string
  | {
      /** An OTP: digits, or what a YubiKey types. */
      readonly otp: string;
    }
  | {
      /** Two OTPs of a token, in the order in which it showed them. */
      readonly otps: readonly [string, string];
    }
  | {
      /** The credential that the browser or phone made, as its `toJSON()` gives it. */
      readonly credential: string | object;
    }
  | {
      /** The attestation that PingID Desktop made of the registration: a JWT. */
      readonly attestation: string;
    }
  | {
      /** Who registers: name, e-mail address and password, as the user typed them. */
      readonly registration: { readonly username: string; readonly email: string; readonly password: string };
    }
  | {
      /** The code that was sent to the e-mail address of a new user. */
      readonly verificationCode: string;
    }
  | {
      /** The way to pair. */
      readonly method: MethodKind;
      /** The phone number, address, serial number, type of device or `webauthnType` that it needs. */
      readonly value?: string | undefined;
    }
  | {
      /** Begin again: send another message, or make another code. */
      readonly startAgain: true;
    };

/** What is taken where a machine begins, beside what it is about. */
export interface PairingOptions {
  /**
   * What the pairing belongs to, such as the id of the login session: needed for snapshots, and to be given again to
   * resume one.
   */
  readonly context?: string | Uint8Array | undefined;
  /**
   * Cancels the pairing: what waits for it rejects with a `CancelledError`. A request that has left runs to its end,
   * and its result lands in the machine: `step` or `run` once more for the outcome.
   */
  readonly signal?: AbortSignal | undefined;
  /** Bounds the pairing from its first step on, in milliseconds. */
  readonly deadline?: number | undefined;
}

/** How a wait goes on. */
export interface Waiting {
  /** In how many milliseconds something is done next. */
  readonly next: number;
  /** After how many milliseconds the code, session or deadline has run out, where that is known. */
  readonly left?: number;
}

interface Seen {
  readonly view: { readonly document: string; readonly text: string };
  readonly outcome: unknown;
  readonly generation: number;
  readonly lastSnapshot: string | null;
}

/**
 * A pairing, a resync or a job, and what drives it. Making one sends nothing.
 *
 * Iterate over it with `for await` for events, or `run` it, or `step` it from a task queue. Between two exchanges
 * nothing but a timer waits.
 */
export class Pairing implements AsyncIterable<PairingView> {
  readonly #native: NativePairing;
  readonly #signal: AbortSignal | undefined;
  readonly #clock: Clock | undefined;
  #tell: ((waiting: Waiting) => unknown) | undefined;
  /** What is under way: one act after the other. */
  #last: Promise<unknown> = Promise.resolve();
  #isInterrupted = false;

  /** @internal */
  constructor(made: NativePairing, signal?: AbortSignal, clock?: Clock) {
    this.#native = made;
    this.#signal = signal;
    this.#clock = clock;
  }

  /** What a page or phone may see now. While it holds a link or a code it is a bearer secret. */
  get view(): PairingView {
    return new PairingView(this.#see().view);
  }

  /** How it ended, once it has. */
  get outcome(): Outcome | undefined {
    const seen = this.#see().outcome;
    return seen === null ? undefined : outcome(seen);
  }

  /** Which machine it is. */
  get kind(): Kind {
    return this.view.kind;
  }

  /** How often it was sealed. */
  get generation(): number {
    return this.#see().generation;
  }

  /** The snapshot that was sealed last. */
  get lastSnapshot(): string | undefined {
    return this.#see().lastSnapshot ?? undefined;
  }

  /** Does at most one exchange, and says when to come back. */
  async step(): Promise<Step> {
    const came = (await this.#interruptible(this.#act("step"))) as {
      next: Step["next"];
      wait?: number;
      view?: Seen["view"];
      left?: number | null;
      outcome?: unknown;
    };
    switch (came.next) {
      case "wait":
        return { next: "wait", wait: came.wait ?? 0 };
      case "finished":
        return { next: "finished", outcome: outcome(came.outcome) };
      case "ask": {
        const { prompt } = new PairingView(came.view ?? this.#see().view);
        if (prompt === undefined) return { next: "again" };
        return { next: "ask", prompt, ...(typeof came.left === "number" ? { left: came.left } : {}) };
      }
      default:
        return { next: "again" };
    }
  }

  /**
   * Hands over what a person answered. Rejects with an `InputError` if the answer cannot be right: nothing is changed
   * then.
   */
  async answer(answer: Answer): Promise<void> {
    await this.#act("answer", answered(answer));
  }

  /** Ends the pairing. A request in flight still lands: step once more for the outcome. */
  async cancel(): Promise<void> {
    await this.#act("cancel");
  }

  /** Reads the user's details once more, after an outcome that left it open: then step again. */
  async reconcile(): Promise<void> {
    await this.#act("reconcile");
  }

  /** Settles an undetermined outcome: the user says that this candidate is the device, of either service. */
  async confirm(deviceId: string): Promise<void> {
    await this.#act("confirm", deviceId);
  }

  /**
   * Seals the pairing into a text that anyone may carry and nobody can read or change. Rejects with an `InputError` if
   * it was begun without a `context`.
   */
  async snapshot(): Promise<string> {
    return (await this.#act("snapshot")) as string;
  }

  /**
   * Runs to the end. `show` is called with each event; where it has a prompt, what `show` returns or resolves to is
   * the answer. One that cannot be right is asked for again, up to four times.
   */
  async run(
    show?: (event: PairingView) => Answer | null | undefined | void | Promise<Answer | null | undefined | void>,
  ): Promise<Outcome> {
    for await (const event of this) {
      let answer = await show?.(event);
      let refused = 0;
      while (event.prompt !== undefined && answer !== null && answer !== undefined) {
        const given = [event.serialize(), answered(answer), refused];
        const came = (await this.#act("offer", given)) as { offered: string; wait?: number; refused: number };
        refused = came.refused;
        if (came.offered === "over") break;
        if (came.offered === "later") await this.#wait(came.wait ?? 0);
        else answer = await show?.(event);
      }
    }
    const ended = this.outcome;
    if (ended === undefined) throw new TypeError("somebody else drives the pairing");
    return ended;
  }

  /**
   * Lets a function be told about once a second how a wait goes on, for spinners and countdowns. Nothing that it does
   * changes the pairing; what it throws goes to whoever waits.
   */
  whileWaiting(tell: ((waiting: Waiting) => unknown) | undefined): this {
    if (tell !== undefined && typeof tell !== "function") throw new TypeError("whileWaiting: expected a function");
    this.#tell = tell;
    return this;
  }

  /** The events: one whenever there is something new to see. It waits in between. */
  [Symbol.asyncIterator](): AsyncIterator<PairingView, undefined, undefined> {
    return {
      next: async () => {
        const value = await this.#event();
        return value === undefined ? { done: true, value } : { done: false, value };
      },
      // Whoever leaves the loop may come back: the pairing goes on where it is.
      return: async () => ({ done: true, value: undefined }),
    };
  }

  async #event(): Promise<PairingView | undefined> {
    for (;;) {
      const came = (await this.#interruptible(this.#act("advance"))) as {
        event?: Seen["view"];
        over?: true;
        wait?: number;
      };
      if (came.event !== undefined) return new PairingView(came.event);
      if (came.over === true) return undefined;
      if (came.wait !== undefined && came.wait > 0) await this.#wait(came.wait);
    }
  }

  /** Does something by the machine, after what is under way. */
  #act(act: string, given: unknown = null): Promise<unknown> {
    // Both would wait for each other for ever.
    if (isWaitedForBy(this)) {
      const text = "a function that the pairing waits for cannot drive it [input_unexpected]";
      return Promise.reject(new InputError(text, { code: "input_unexpected" }));
    }
    const begin = (number: number): void => this.#native.act(number, act, JSON.stringify(given));
    const acting = this.#last.then(() => call(begin, undefined, this));
    this.#last = acting.catch(() => {});
    return acting.then(({ text }) => JSON.parse(text) as unknown);
  }

  async #wait(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; ) {
      let piece = Math.min(left, LONGEST_TIMER);
      if (this.#tell !== undefined) {
        piece = Math.min(left, BETWEEN_TELLING);
        const waiting = (await this.#act("waiting", left)) as { next: number; left: number | null };
        await this.#tell(waiting.left === null ? { next: waiting.next } : { next: waiting.next, left: waiting.left });
      }
      await this.#pass(piece);
      left -= piece;
    }
  }

  async #pass(milliseconds: number): Promise<void> {
    if (this.#clock !== undefined) return this.#interruptible(this.#clock.wait(milliseconds));
    let timer: NodeJS.Timeout | undefined;
    try {
      await this.#interruptible(new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds))));
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits for work unless the caller cancels, who is told once; then the pairing is cancelled. */
  async #interruptible<T>(work: Promise<T>): Promise<T> {
    const signal = this.#signal;
    if (signal === undefined || this.#isInterrupted) return work;
    // What nobody waits for any more is told by what follows.
    work.catch(() => {});
    let abort: (() => void) | undefined;
    const aborted = new Promise<never>((_, reject) => {
      abort = () => {
        if (!this.#isInterrupted) {
          this.#isInterrupted = true;
          // It may be over already.
          this.#act("cancel").catch(() => {});
        }
        reject(cancelled(signal, true));
      };
      if (signal.aborted) abort();
      else signal.addEventListener("abort", abort, { once: true });
    });
    try {
      return await Promise.race([work, aborted]);
    } finally {
      if (abort !== undefined) signal.removeEventListener("abort", abort);
    }
  }

  #see(): Seen {
    return JSON.parse(this.#native.see()) as Seen;
  }

  /** @internal */
  [inspect.custom](): string {
    return `Pairing (${this.view.toString()})`;
  }
}

/** An answer as the native module takes it. */
function answered(answer: Answer): object {
  if (typeof answer === "string") return { otp: answer };
  if (typeof answer !== "object" || answer === null) throw new TypeError("expected an answer");
  if ("credential" in answer) {
    const { credential } = answer;
    return { credential: typeof credential === "string" ? credential : JSON.stringify(credential) };
  }
  if ("method" in answer) return { method: { kind: answer.method, value: answer.value } };
  return answer;
}

/** The most that a timer takes. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** How often a wait is told of, in milliseconds. */
const BETWEEN_TELLING = 1_000;
