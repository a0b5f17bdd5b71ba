// The low-level doors: what only signs, and what only reads.

import { inspect } from "node:util";

import { Credentials } from "./credentials.js";
import { attempt, described, translated } from "./errors.js";
import { Readings, Signings } from "./generated/doors.js";
import { encode } from "./kinds.js";
import type { NativeCredentials, NativeRead, NativeSign } from "./native.js";
import { Parts, type Way, packed } from "./packed.js";
import { RequestToken } from "./tokens.js";

/**
 * Signs requests one by one, as an audit or another tool would check them: nothing is sent.
 *
 * It has the methods of `Client`, with the same requests; `now` is the timestamp, by default the present one. What they
 * give is what `RequestToken.build` makes of the operation's name and an object, many times as fast: no correlation is
 * added.
 */
export class RequestSigner extends Signings {
  readonly #native: NativeCredentials;
  readonly #sign: NativeSign;

  /** Prepares what is the same in every request of the organisation. */
  constructor(credentials: Credentials) {
    super();
    this.#native = Credentials.native(credentials);
    this.#sign = attempt(() => this.#native.signing());
  }

  /** @internal */
  protected override sign<Request extends object>(
    place: number,
    name: string,
    request: Request,
    pack: ((request: Request) => string) | undefined,
    now: Date | undefined,
  ): RequestToken {
    const milliseconds = now?.getTime();
    if (milliseconds !== undefined && Number.isNaN(milliseconds)) throw new RangeError("now: not a valid Date");
    try {
      const told = pack === undefined ? undefined : this.#told(place, packed(request, pack), milliseconds);
      return RequestToken.of(told ?? this.#native.build(name, encode(request), milliseconds ?? null));
    } catch (error) {
      throw translated(error);
    }
  }

  #told(place: number, packed: string, now: number | undefined): string | undefined {
    const told = now === undefined ? this.#sign(place, packed) : this.#sign(place, packed, now);
    return told === undefined ? undefined : succeeded(told);
  }

  /** @internal */
  [inspect.custom](): string {
    return "RequestSigner {}";
  }
}

/**
 * Verifies signed replies one by one and reads them as what the operation returns.
 *
 * It has the methods of `Client`, each of which takes the token of a reply. Nothing ties a reply to a request: it may be
 * an older one, or the answer to another operation. A method throws a `RefusedError` when the service said no, and an
 * `UntrustedReplyError` when the token proves nothing.
 *
 * Members are read as they are asked for, by their names: a reply is not spread or cloned. `JSON.stringify` writes it.
 */
export class ReplyReader extends Readings {
  readonly #read: NativeRead;

  /** Prepares what reading any reply to the organisation needs. */
  constructor(credentials: Credentials) {
    super();
    const held = Credentials.native(credentials);
    this.#read = attempt(() => held.reading());
  }

  /** @internal */
  protected override read<T>(
    place: number,
    token: string | Uint8Array,
    way: Way<T> | undefined,
    revived: (value: unknown) => T,
  ): T {
    const text = this.#told(place, token);
    return way !== undefined && Parts.are(text) ? way.read(new Parts(text), 0) : revived(JSON.parse(text));
  }

  #told(place: number, token: string | Uint8Array): string {
    try {
      return succeeded(this.#read(place, token));
    } catch (error) {
      throw translated(error);
    }
  }

  /** @internal */
  [inspect.custom](): string {
    return "ReplyReader {}";
  }
}

/** What was told, unless it is an error. */
function succeeded(told: string): string {
  if (told.startsWith(FAILED)) throw described(told.slice(1));
  return told;
}

// It stands before errors, as in `doors.rs`.
const FAILED = "!";
