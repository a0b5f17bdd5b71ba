// A flow by hand: the lower-level door below the pairing that registers a user.

import { inspect } from "node:util";

import { translated } from "./errors.js";
import { type FlowState, type FlowStatus, type Tokens, revivers } from "./generated/types.js";
import type { NativeFlow } from "./native.js";
import { contextOf } from "./options.js";
import { call } from "./runtime.js";

/** A flow that a browser was redirected into. */
export interface FlowRedirect {
  /** The flow's id, from the URL that the browser came with. */
  readonly flowId: string;
  /** The cookies of this very browser for the authentication host, as a header `Cookie` has them. */
  readonly cookies: string;
  /** The `state` that this very login session was sent to PingOne with. */
  readonly state: string;
  /** The PKCE verifier that it was sent with. */
  readonly codeVerifier?: string | undefined;
}

/**
 * A flow that a user registers in, step by step. Use `register` of `PingOne` unless you need the steps.
 *
 * An action that the flow does not offer is refused before anything is sent: `action_not_offered`. After each answer,
 * a refusal too, it has the cookies that the next action needs. It makes one call at a time. None of its secrets is
 * printed.
 */
export class Flow {
  readonly #native: NativeFlow;

  /** @internal */
  constructor(made: NativeFlow) {
    this.#native = made;
  }

  /** The flow's id. */
  get id(): string {
    return this.#native.id;
  }

  /** What the service said last. */
  get state(): FlowState {
    return revivers.FlowState(JSON.parse(this.#native.state()));
  }

  /** What the flow waits for. */
  get status(): FlowStatus {
    return this.state.status;
  }

  /** Whether the flow offers an action, such as `user.register`. */
  offers(action: string): boolean {
    return Object.hasOwn(this.state.links, action);
  }

  /** Reads the flow anew. */
  async read(): Promise<FlowState> {
    return this.#act("read");
  }

  /** Registers a user. It makes an account and reaches a person: it is sent once. */
  async register(user: {
    readonly username: string;
    readonly email: string;
    readonly password: string;
  }): Promise<FlowState> {
    const { username, email, password } = user;
    return this.#act("register", { username, email, password });
  }

  /** Verifies the user's e-mail address by the code that was sent to it. It burns a try: it is sent once. */
  async verify(verificationCode: string): Promise<FlowState> {
    return this.#act("verify", { verificationCode });
  }

  /** Sends the verification code again. It reaches a person: it is sent once. */
  async sendVerificationCode(): Promise<FlowState> {
    return this.#act("sendVerificationCode");
  }

  /** Exchanges a completed flow for the user's tokens. */
  async tokens(): Promise<Tokens> {
    const text = await this.#call((number) => this.#native.act(number, "tokens", "{}"));
    return revivers.Tokens(JSON.parse(text));
  }

  /**
   * Seals the flow into a text that anyone may carry and nobody can read or change; `openFlow` goes on with it. It opens
   * until a day after the flow ends. Rejects with a `ConfigurationError` if the client has no `snapshotKeys`.
   *
   * `context` is what the flow belongs to, such as the id of the login session: to be given again.
   */
  async seal(context: string | Uint8Array): Promise<string> {
    const bytes = contextOf(context);
    if (bytes === null) throw new TypeError("context: expected a string or a Uint8Array");
    return JSON.parse(await this.#call((number) => this.#native.seal(number, bytes))) as string;
  }

  async #act(act: string, given: object = {}): Promise<FlowState> {
    const text = await this.#call((number) => this.#native.act(number, act, JSON.stringify(given)));
    return revivers.FlowState(JSON.parse(text));
  }

  async #call(begin: (number: number) => void): Promise<string> {
    try {
      return (await call(begin)).text;
    } catch (error) {
      if (error instanceof Error) Error.captureStackTrace(error);
      throw translated(error);
    }
  }

  /** @internal */
  [inspect.custom](): string {
    return `Flow { id: '${this.id}' }`;
  }
}
