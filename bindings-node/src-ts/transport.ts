// Transports that an application brings, and the one that carries requests by `fetch`.

import { Told } from "./runtime.js";

/** A request on its way, once. */
export interface TransportRequest {
  /** The method: PingID's are all `POST`. */
  readonly method: string;
  /** Where to. */
  readonly url: string;
  /**
   * The headers, to be sent as they are and beside no others that say something of the body. PingOne's hold tokens and
   * cookies.
   */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, which is a credential: a signed request, or a password. Never log it, never store it. */
  readonly body: Uint8Array | undefined;
  /** Is aborted when the time is over. */
  readonly signal: AbortSignal;
  /** In how many milliseconds from now the reply has to be there, whole. */
  readonly timeout: number;
}

/** An answer. A `Response` of `fetch` is one. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null; getSetCookie?(): string[] };
  /** The body as it came, undecoded; it is read to its end, or until it is too large. */
  readonly body: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array> | null;
}

/** Why no whole answer came after some of the request may have left. */
export type LossCause = "closed" | "malformed" | "timedOut" | "tooLarge";

/** Why nothing left. */
export type UnsentCause =
  | "certificateRefused"
  | "connectionFailed"
  | "nameNotFound"
  | "proxyFailed"
  | "timedOut";

/** That some of the request may have left, and no whole answer came. */
export interface Lost {
  readonly lost: LossCause;
}

/** That not one byte of the body left: say so only where it is proven. */
export interface NotSent {
  readonly notSent: UnsentCause;
}

/**
 * Carries requests. What it brings back goes to the same rules as what the transport that ships brings back: nothing
 * is verified, classified or repeated here.
 *
 * **Whoever writes one signs a contract**, on which the promise rests that nothing that reaches a person or costs
 * money is sent twice: one delivery for each call, also on a connection that breaks; no redirects, no cookies, no
 * cache, no proxy but a given one, no decoding of the body. Whatever it throws counts as lost after sending.
 * `checkTransport` of `pingpair/testing` tries it.
 */
export interface Transport {
  /** Sends the request once. */
  deliver(request: TransportRequest): Promise<TransportResponse | Lost | NotSent>;
}

/**
 * A transport by `fetch`: this process's own, or one of the same form.
 *
 * The transport that ships is faster, resolves and checks loopback by itself, and proves more often that nothing left.
 * Take this one where traffic has to go through `fetch`, such as for its dispatcher or instrumentation.
 */
export function fetchTransport(by: typeof fetch = fetch): Transport {
  return {
    async deliver({ method, url, headers, body, signal }) {
      try {
        return await by(url, {
          method,
          headers,
          ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }),
          signal,
          // Where a flow of PingOne ends, the redirect is the answer. None is followed.
          redirect: method === "GET" ? "manual" : "error",
          credentials: "omit",
          cache: "no-store",
          referrerPolicy: "no-referrer",
          keepalive: false,
        });
      } catch (error) {
        const unsent = provenUnsent(error);
        if (unsent !== undefined) return { notSent: unsent };
        return { lost: signal.aborted ? "timedOut" : "closed" };
      }
    },
  };
}

/** What proves that no connection was made. */
function provenUnsent(error: unknown): UnsentCause | undefined {
  const cause = (error as { cause?: { code?: unknown } }).cause;
  switch (cause?.code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "nameNotFound";
    case "ECONNREFUSED":
      return "connectionFailed";
    case "UND_ERR_CONNECT_TIMEOUT":
      return "timedOut";
    case "CERT_HAS_EXPIRED":
    case "DEPTH_ZERO_SELF_SIGNED_CERT":
    case "ERR_TLS_CERT_ALTNAME_INVALID":
    case "SELF_SIGNED_CERT_IN_CHAIN":
    case "UNABLE_TO_GET_ISSUER_CERT_LOCALLY":
    case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
      return "certificateRefused";
    default:
      return undefined;
  }
}

/** What the native module is told of a delivery. */
interface Head {
  readonly status?: number;
  readonly retryAfter?: string | null;
  readonly contentEncoding?: string | null;
  readonly date?: string | null;
  readonly contentType?: string | null;
  readonly location?: string | null;
  readonly setCookies?: readonly string[];
  readonly correlationId?: string | null;
  readonly lost?: LossCause;
  readonly notSent?: UnsentCause;
  readonly stream?: number;
}

/**
 * The functions by which the native module uses a transport.
 *
 * @internal
 */
export function carried(transport: Transport): Record<string, (...given: never[]) => unknown> {
  const streams = new Map<number, { pieces: AsyncIterator<Uint8Array>; end: () => void }>();
  let numbers = 0;
  return {
    async deliver(
      method: string,
      url: string,
      headers: Record<string, string>,
      timeout: number,
      body?: Uint8Array,
    ): Promise<unknown> {
      const bounded = new Bounded(timeout);
      try {
        const came = await bounded.wait(deliver(transport, { method, url, headers, body, timeout, signal: bounded.signal }));
        if (!("status" in came)) return came;
        const pieces: Uint8Array[] = [];
        let length = 0;
        const iterator = piecesOf(came);
        for (;;) {
          const { done, value } = await bounded.wait(iterator.next());
          if (done === true) break;
          length += value.length;
          if (length > MAXIMUM_REPLY) {
            void stop(iterator);
            return { lost: "tooLarge" } satisfies Head;
          }
          pieces.push(value);
        }
        return new Told(headOf(came), Buffer.concat(pieces));
      } catch (error) {
        return { lost: error instanceof TimeOver ? "timedOut" : "closed" } satisfies Head;
      } finally {
        bounded.end();
      }
    },

    async download(
      method: string,
      url: string,
      headers: Record<string, string>,
      timeout: number,
      body?: Uint8Array,
    ): Promise<Head> {
      const bounded = new Bounded(timeout);
      try {
        const came = await bounded.wait(deliver(transport, { method, url, headers, body, timeout, signal: bounded.signal }));
        if (!("status" in came)) return bounded.end(), came;
        const stream = (numbers += 1);
        streams.set(stream, { pieces: piecesOf(came), end: () => bounded.end() });
        return { ...headOf(came), stream };
      } catch (error) {
        bounded.end();
        return { lost: error instanceof TimeOver ? "timedOut" : "closed" };
      }
    },

    /** The next piece of a download; an empty one at its end. */
    async piece(stream: number): Promise<Uint8Array> {
      const held = streams.get(stream);
      if (held === undefined) throw new Error("there is no such download");
      const silence = new Bounded(LONGEST_SILENCE);
      try {
        for (;;) {
          const { done, value } = await silence.wait(held.pieces.next());
          if (done !== true && value.length === 0) continue;
          if (done === true) {
            held.end();
            streams.delete(stream);
          }
          return done === true ? new Uint8Array() : value;
        }
      } catch (error) {
        held.end();
        streams.delete(stream);
        void stop(held.pieces);
        throw error;
      } finally {
        silence.end();
      }
    },

    async stop(stream: number): Promise<void> {
      const held = streams.get(stream);
      streams.delete(stream);
      held?.end();
      if (held !== undefined) await stop(held.pieces);
    },
  };
}

async function deliver(
  transport: Transport,
  request: TransportRequest,
): Promise<TransportResponse | Lost | NotSent> {
  const headers = Object.freeze({ ...request.headers, "Accept-Encoding": "identity" });
  const came = await transport.deliver({ ...request, headers });
  if ("status" in came && typeof came.status === "number") return came;
  if ("lost" in came || "notSent" in came) return came;
  throw new TypeError("the transport gave no answer");
}

function headOf(came: TransportResponse): Head {
  const header = (name: string): string | null => came.headers.get(name);
  return {
    status: came.status,
    retryAfter: header("retry-after"),
    contentEncoding: header("content-encoding"),
    date: header("date"),
    contentType: header("content-type"),
    location: header("location"),
    setCookies: came.headers.getSetCookie?.() ?? [],
    correlationId: header("correlation-id") ?? header("x-request-id"),
  };
}

function piecesOf({ body }: TransportResponse): AsyncIterator<Uint8Array> {
  if (body === null) return (async function* () {})();
  return (body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
}

async function stop(pieces: AsyncIterator<Uint8Array>): Promise<void> {
  try {
    await pieces.return?.();
  } catch {
    // What breaks while it is thrown away is of no use to anybody.
  }
}

class TimeOver extends Error {}

/** A time that waits are bounded by. */
class Bounded {
  readonly #controller = new AbortController();
  readonly #over: Promise<never>;
  readonly #timer: NodeJS.Timeout;

  constructor(milliseconds: number) {
    let refuse: (error: Error) => void = () => {};
    this.#over = new Promise<never>((_, reject) => (refuse = reject));
    this.#over.catch(() => {});
    const end = (): void => {
      const error = new TimeOver("the time is over");
      refuse(error);
      this.#controller.abort(error);
    };
    this.#timer = setTimeout(end, Math.min(milliseconds, LONGEST_TIMER));
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  wait<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#over]);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

/** The largest reply that is read, in bytes. */
const MAXIMUM_REPLY = 1 << 20;
/** For how many milliseconds a download may be silent. */
const LONGEST_SILENCE = 60_000;
/** The most that a timer takes. */
const LONGEST_TIMER = 2 ** 31 - 1;
