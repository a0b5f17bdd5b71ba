// The errors, in one tree: one class for each group, by what a caller does next.

import type { Code } from "./generated/names.js";
import { type PingOneRefusal, revivers } from "./generated/types.js";

/** What an error tells beyond its text. */
export interface ErrorDetails {
  readonly code: Code;
  readonly httpStatus?: number | undefined;
  readonly retryAfter?: number | undefined;
  readonly requestSent?: boolean | undefined;
  readonly errorId?: number | undefined;
  readonly serviceMessage?: string | undefined;
  readonly uniqueMsgId?: string | undefined;
  readonly authenticated?: boolean | undefined;
  readonly pingOneRefusal?: PingOneRefusal | undefined;
  readonly cause?: unknown;
}

/**
 * What went wrong. `code` is a stable text, the same in every language.
 *
 * The message names what was expected. It holds no secret and nothing that a user or the service wrote.
 */
export class PingPairError extends Error {
  /** The stable text. */
  readonly code: Code;
  /** Whether at least a part of the request may have left, so that it may have been carried out. */
  readonly requestSent: boolean;
  /** The HTTP status of the answer, when there was one. */
  declare readonly httpStatus?: number;
  /** For how many milliseconds the service asked to be left alone. */
  declare readonly retryAfter?: number;
  /**
   * The service's number for the reason, when this stems from an answer. On an `UnknownOutcomeError` this is a
   * hint that proves nothing.
   */
  declare readonly errorId?: number;
  /** Whether the answer was signed with the organisation's key; absent without an answer. */
  declare readonly authenticated?: boolean;
  /** The service's own words, raw: show them only through `visible`. Not enumerable: they are not printed. */
  declare readonly serviceMessage?: string;
  /** The id that the vendor's support asks for, raw. Not enumerable: it is not printed. */
  declare readonly uniqueMsgId?: string;
  /**
   * What PingOne said, when it refused: the id that its support asks for, its code, and what is wrong one by one. Not
   * enumerable: it is not printed.
   */
  declare readonly pingOneRefusal?: PingOneRefusal;

  constructor(text: string, details: ErrorDetails) {
    super(text, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.requestSent = details.requestSent ?? false;
    for (const name of ["httpStatus", "retryAfter", "errorId", "authenticated"] as const) {
      const value = details[name];
      if (value !== undefined) Object.defineProperty(this, name, { value, enumerable: true });
    }
    for (const name of ["serviceMessage", "uniqueMsgId", "pingOneRefusal"] as const) {
      const value = details[name];
      if (value !== undefined) Object.defineProperty(this, name, { get: () => value });
    }
  }
}

/** Mend the settings: key, properties, base URL, certificates. */
export class ConfigurationError extends PingPairError {}

/** Mend the arguments of this call. Nothing was sent. */
export class InputError extends PingPairError {}

/** The service said no: look at `errorId`, or at `pingOneRefusal`; `errorId` is 0 where PingOne refused. */
export class RefusedError extends PingPairError {
  declare readonly errorId: number;
  declare readonly authenticated: boolean;
}

/** The answer proves nothing: look at what stands between here and the service. */
export class UntrustedReplyError extends PingPairError {}

/** The request left and no proof of its result came back: read the state before going on. */
export class UnknownOutcomeError extends PingPairError {}

/** Try again later. Nothing was changed. */
export class UnavailableError extends PingPairError {}

/** The caller cancelled; `cause` is the reason of the signal. */
export class CancelledError extends PingPairError {}

/** A bug in PingPair: please report it. */
export class InternalError extends PingPairError {}

const CLASSES = {
  ConfigurationError,
  InputError,
  RefusedError,
  UntrustedReplyError,
  UnknownOutcomeError,
  UnavailableError,
  CancelledError,
  InternalError,
} as const;

for (const [name, kind] of Object.entries({ PingPairError, ...CLASSES })) {
  Object.defineProperty(kind.prototype, "name", { value: name, configurable: true, writable: true });
}

/**
 * An error that the native module described as JSON.
 *
 * @internal
 */
export function described(json: string, cause?: unknown): PingPairError {
  const { class: name, text, pingOneRefusal: refusal, ...details } = JSON.parse(json, presently) as {
    class: keyof typeof CLASSES;
    text: string;
  } & ErrorDetails;
  const pingOneRefusal = refusal === undefined ? undefined : revivers.PingOneRefusal(refusal);
  return new CLASSES[name](text, { ...details, pingOneRefusal, cause });
}

/** Members that are null are absent. */
function presently(_: string, value: unknown): unknown {
  return value ?? undefined;
}

/**
 * What comes of a call of the native module that does not wait.
 *
 * @internal
 */
export function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translated(error);
  }
}

/**
 * The native module's errors as ours; those of wrong types as TypeErrors.
 *
 * @internal
 */
export function translated(error: unknown): unknown {
  const { code, message } = error as { code?: string; message: string };
  if (code === "PINGPAIR") return described(message);
  if (code === "GenericFailure") return new InternalError("this is a bug in PingPair [internal]", { code: "internal" });
  if (error instanceof Error && code !== undefined && !(error instanceof PingPairError)) {
    return new TypeError(message);
  }
  return error;
}

/**
 * The error of a call whose signal was aborted.
 *
 * @internal
 */
export function cancelled(signal: AbortSignal, requestSent: boolean): CancelledError {
  const details = { code: "cancelled", requestSent, cause: signal.reason as unknown } as const;
  return new CancelledError("the call was cancelled [cancelled]", details);
}
