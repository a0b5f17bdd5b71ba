// Request tokens and replies by themselves, for audits, tools and tests.

import { inspect } from "node:util";

import { Credentials } from "./credentials.js";
import { attempt } from "./errors.js";
import { encode } from "./kinds.js";

/**
 * A signed request: a credential without an end date.
 *
 * It carries the client's token readably, and the service does not enforce its timestamp: whoever holds it can send it
 * again. Nothing of it is printed or written as JSON.
 */
export class RequestToken {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /**
   * Builds the token of a request, as an audit or another tool would check it: no correlation is added.
   *
   * `operation` is its name, such as `GetUserDetails`; `body` its arguments, such as `{ username: "meredith" }`;
   * `now` its timestamp, by default the present one.
   */
  static build(credentials: Credentials, operation: string, body: object, now?: Date): RequestToken {
    const held = Credentials.native(credentials);
    const milliseconds = now === undefined ? null : now.getTime();
    if (Number.isNaN(milliseconds)) throw new RangeError("now: not a valid Date");
    return new RequestToken(attempt(() => held.build(operation, encode(body), milliseconds)));
  }

  /** @internal */
  static of(text: string): RequestToken {
    return new RequestToken(text);
  }

  /** The token's text, for the body of the request. */
  get text(): string {
    return this.#text;
  }

  /** @internal */
  [inspect.custom](): string {
    return `RequestToken (${this.#text.length} bytes)`;
  }
}

/**
 * A reply that was verified by itself, without the request that it answers.
 *
 * Nothing ties it to a request: it may be an older one. Only its number is printed.
 */
export class Reply {
  readonly #parts: readonly string[];
  #members: Readonly<Record<string, unknown>> | undefined;

  private constructor(parts: readonly string[]) {
    this.#parts = parts;
  }

  /**
   * Verifies a signed reply: signature, organisation, token, and that it is a reply at all. Throws an
   * `UntrustedReplyError` if it proves nothing.
   */
  static verify(credentials: Credentials, token: string | Uint8Array): Reply {
    const held = Credentials.native(credentials);
    return new Reply(attempt(() => held.verify(token)).split("\x1f"));
  }

  /** 200 for done; 30000 to 30999 for a further step; any other for a refusal. */
  get errorId(): number {
    return Number(this.#parts[0]);
  }

  /** The service's own words, raw: show them only through `visible`. */
  get serviceMessage(): string | undefined {
    return this.#text(1);
  }

  /** The id that the vendor's support asks for. */
  get uniqueMsgId(): string | undefined {
    return this.#text(2);
  }

  /** The text that the request carried in `clientData`. */
  get clientData(): string | undefined {
    return this.#text(3);
  }

  /** The operation's own members, by the wire's names; integers beyond 2^53 are texts. */
  get members(): Readonly<Record<string, unknown>> {
    this.#members ??= JSON.parse(this.#parts.slice(4).join("\x1f")) as Record<string, unknown>;
    return this.#members;
  }

  #text(index: number): string | undefined {
    const part = this.#parts[index] ?? "";
    return part.startsWith("+") ? part.slice(1) : undefined;
  }

  /** @internal */
  [inspect.custom](): string {
    return `Reply (errorId ${this.errorId})`;
  }
}

/**
 * Signs a reply as the service would, so that a test can hand it to the code that reads it.
 *
 * `body` holds the operation's members, by the wire's names. `errorId` 200, `errorMsg`, a fresh `uniqueMsgId` and
 * `clientData` are added where they are absent. Throws a `ConfigurationError` for real credentials.
 */
export function signReply(credentials: Credentials, body: object): string {
  const held = Credentials.native(credentials);
  return attempt(() => held.signReply(encode(body)));
}

