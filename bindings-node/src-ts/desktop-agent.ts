// The agent of PingID Desktop, on the user's own computer.

import { inspect } from "node:util";

import { attempt, translated } from "./errors.js";
import { type NativeDesktopAgent, native } from "./native.js";
import { signalOf } from "./options.js";
import { call, runtime } from "./runtime.js";

/** How the agent is reached. */
export interface DesktopAgentOptions {
  /** Where it listens: default 9410. */
  readonly port?: number | undefined;
  /** How many milliseconds to wait for the user: 60,000 at most, and by default. */
  readonly timeout?: number | undefined;
}

/**
 * Has the agent of PingID Desktop on this computer make the attestation that activates a device.
 *
 * The server creates the device and hands its registration to the user's computer; this makes the attestation of it;
 * the server activates the device by that, in the login session that created it. Any program of this computer can
 * stand where the agent listens: on shared computers the port proves nothing.
 */
export class DesktopAgent {
  readonly #native: NativeDesktopAgent;

  /** Speaks for the pages of this origin, such as `https://app.pingone.eu`: from your configuration. */
  constructor(origin: string, { port, timeout }: DesktopAgentOptions = {}) {
    this.#native = attempt(() => new native.NativeDesktopAgent(origin, port ?? null, timeout ?? null));
  }

  /**
   * Hands the registration to the agent, and gives its attestation. It is sent once. Rejects with an `InputError` for
   * what is no registration or has run out (`registration_expired`), with an `UnavailableError` where no agent runs
   * (`agent_not_running`), and with a `RefusedError` where the agent said no (`agent_refused`).
   *
   * The registration is what the prompt of `pairMfaDesktop` holds, or the created device in
   * `desktopCredentialCreationOptions`. `signal` ends the wait for the user.
   */
  async register(registration: string, options?: { readonly signal?: AbortSignal | undefined }): Promise<string> {
    if (typeof registration !== "string") throw new TypeError("registration: expected a string");
    const signal = signalOf(options?.signal);
    try {
      return (await call((number) => this.#native.register(runtime, number, registration), signal)).text;
    } catch (error) {
      if (error instanceof Error) Error.captureStackTrace(error);
      throw translated(error);
    }
  }

  /** @internal */
  [inspect.custom](): string {
    return "DesktopAgent {}";
  }
}
