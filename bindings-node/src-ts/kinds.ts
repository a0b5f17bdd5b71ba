// What values of each kind are in TypeScript, and how JSON becomes them.

import { inspect, type InspectOptions } from "node:util";

import { native } from "./native.js";

/** Members that are not documented, as they came; integers beyond 2^53 are texts. */
export type Extra = Readonly<Record<string, unknown>>;

/** A text in U.S. MST (UTC−7 all year), with the instant that it means. */
export interface MountainTime {
  /** The text as the service wrote it. */
  readonly text: string;
  /** The instant, when the text is of the documented form. */
  readonly timestamp?: Date;
}

/** A text by RFC 3339, with the instant that it means. */
export interface InternetTime {
  /** The text as the service wrote it. */
  readonly text: string;
  /** The instant, to the millisecond, when the text is of that form. */
  readonly timestamp?: Date;
}

/** What came of an operation that may ask for a further step: `done` or `nextOtp`. */
export type Progress<Done, NextOtp> =
  | { readonly done: Done; readonly nextOtp?: undefined }
  | { readonly done?: undefined; readonly nextOtp: NextOtp };

/**
 * A request as JSON; instants are milliseconds, and what JSON would drop or change is refused.
 *
 * @internal
 */
export function encode(request: object): string {
  if (typeof request !== "object" || request === null) throw new TypeError("expected an object");
  return JSON.stringify(request, encoded);
}

function encoded(this: Record<string, unknown>, name: string, value: unknown): unknown {
  const given = this[name];
  if (given instanceof Date) {
    const milliseconds = given.getTime();
    if (Number.isNaN(milliseconds)) throw new RangeError(`${name}: not a valid Date`);
    return milliseconds;
  }
  switch (typeof value) {
    case "bigint":
      return value.toString();
    case "number":
      if (!Number.isFinite(value)) throw new RangeError(`${name}: not a finite number`);
      return value;
    case "function":
    case "symbol":
      throw new TypeError(`${name}: a ${typeof value} cannot be sent`);
    default:
      return value;
  }
}

type Revive<T> = (value: unknown) => T;

/**
 * What puts dates and secrets of parsed JSON in their place.
 *
 * @internal
 */
export const revive = {
  time: (value: unknown): Date => new Date(value as number),

  writtenTime(value: unknown): { readonly text: string; readonly timestamp?: Date } {
    const { text, timestamp } = value as { text: string; timestamp: number | null };
    return timestamp === null ? { text } : { text, timestamp: new Date(timestamp) };
  },

  list:
    <T>(inner: Revive<T>): Revive<T[]> =>
    (value) =>
      (value as unknown[]).map(inner),

  map:
    <T>(inner: Revive<T>): Revive<Record<string, T>> =>
    (value) => {
      const entries = Object.entries(value as Record<string, unknown>);
      return Object.fromEntries(entries.map(([key, item]) => [key, inner(item)]));
    },

  progress:
    <Done, NextOtp>(done: Revive<Done>, next: Revive<NextOtp>): Revive<Progress<Done, NextOtp>> =>
    (value) => {
      const reply = value as { done?: unknown; nextOtp?: unknown };
      return reply.nextOtp === undefined
        ? { done: done(reply.done) }
        : { nextOtp: next(reply.nextOtp) };
    },

  /** Absent members stay absent; secrets are neither printed nor spread, and nobody is named in print. */
  record: <T>(
    name: string,
    members: Readonly<Record<string, Revive<unknown>>>,
    secrets: readonly string[],
    personal: readonly string[],
  ): Revive<T> => {
    const finish = finished(name, secrets, personal);
    const revivers = Object.entries(members);
    return (value) => {
      const record = value as Record<string, unknown>;
      for (const [member, inner] of revivers) {
        if (record[member] !== undefined) record[member] = inner(record[member]);
      }
      return finish(record) as T;
    };
  },
};

/**
 * What hides the secrets of a record, and prints it as one of this name.
 *
 * @internal
 */
export function finished(
  name: string,
  secrets: readonly string[],
  personal: readonly string[],
): (record: object) => object {
  const inspected = shown(name, secrets, personal);
  return (record) => {
    for (const member of secrets) hide(record, member);
    return Object.defineProperty(record, inspect.custom, { value: inspected });
  };
}

/**
 * Makes a member one that is read by its name alone: it is not printed, spread, cloned or written as JSON.
 *
 * @internal
 */
export function hide(record: object, member: string): void {
  const held: unknown = (record as Record<string, unknown>)[member];
  if (held !== undefined) Object.defineProperty(record, member, { get: () => held, enumerable: false });
}

/** Prints a record: what reaches or names a person, and what undocumented members hold, is not shown. */
function shown(name: string, secrets: readonly string[], personal: readonly string[]) {
  return function (this: Record<string, unknown>, depth: number, options: InspectOptions): string {
    if (depth < 0) return `[${name}]`;
    const visible: Record<string, unknown> = {};
    for (const [member, value] of Object.entries(this)) {
      if (member === "extra") {
        const names = Object.keys(value as object);
        if (names.length > 0) visible[member] = tame(names);
      } else {
        visible[member] = personal.includes(member) && value !== "" ? MASKED : tame(value);
      }
    }
    for (const member of secrets) {
      if (this[member] !== undefined) visible[member] = REDACTED;
    }
    return `${name} ${inspect(visible, options)}`;
  };
}

/**
 * Lets an object be printed in such a way that no text in it acts in a terminal or log.
 *
 * @internal
 */
export function printable<T extends object>(record: T): T {
  const inspected = function (this: object, depth: number, options: InspectOptions): string {
    if (depth < 0) return "[Object]";
    const members = Object.entries(this).map(([name, value]) => [name, tame(value)]);
    return inspect(Object.fromEntries(members), options);
  };
  return Object.defineProperty(record, inspect.custom, { value: inspected });
}

/** A value whose texts from outside do not act where they are printed. */
function tame(value: unknown): unknown {
  if (typeof value === "string") {
    const text = native.visible(value);
    return text === value ? value : new Word(`'${text}'`);
  }
  if (Array.isArray(value)) return value.map(tame);
  if (typeof value !== "object" || value === null || inspect.custom in value) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, tame(member)]));
}

/** A word that prints without quotation marks. */
class Word {
  constructor(readonly text: string) {}

  [inspect.custom](): string {
    return this.text;
  }
}

const MASKED = new Word("[personal]");
const REDACTED = new Word("[redacted]");
