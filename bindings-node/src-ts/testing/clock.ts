// A clock for tests, on which waiting takes no time.

import { attempt } from "../errors.js";
import { type NativeClock, native } from "../native.js";
import { register, runtime } from "../runtime.js";

/**
 * A clock that only moves on when somebody waits by it, or moves it.
 *
 * Given to a client as `clock`, no retry and no poll takes time. With a function, waiting calls it instead: it lets
 * the time pass elsewhere, such as in a sandbox, and then moves the clock by `advance`.
 */
export class Clock {
  readonly #native: NativeClock;
  readonly #wait: ((milliseconds: number) => unknown) | undefined;

  constructor(wait?: (milliseconds: number) => unknown) {
    if (wait !== undefined && typeof wait !== "function") throw new TypeError("wait is not a function");
    const functions = wait === undefined ? null : register({ wait: (milliseconds: number) => wait(milliseconds) });
    this.#native = new native.NativeClock(runtime, functions);
    this.#wait = wait;
  }

  /** Moves it on by so many milliseconds. */
  advance(milliseconds: number): void {
    attempt(() => this.#native.advance(milliseconds));
  }

  /** Waits by it. */
  async wait(milliseconds: number): Promise<void> {
    if (this.#wait === undefined) this.advance(milliseconds);
    else await this.#wait(milliseconds);
  }

  /** By how many milliseconds it was moved on. */
  get waited(): number {
    return this.#native.waited;
  }

  /** @internal */
  static native(clock: Clock): NativeClock {
    return clock.#native;
  }
}
