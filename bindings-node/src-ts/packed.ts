// Parts between separators: requests on their way to the native module, and replies that come from it.

import { inspect, type InspectOptions } from "node:util";

import { finished } from "./kinds.js";

// It stands before each part; a text that holds it goes and comes as JSON.
const SEPARATOR = "\x1f";

/**
 * A member of a request as a part, behind a sign of what it is. What JSON must judge has a sign of its own.
 *
 * @internal
 */
export function part(value: unknown): string {
  switch (typeof value) {
    case "undefined":
      return SEPARATOR;
    case "string":
      return `${SEPARATOR}+${value}`;
    case "boolean":
      return value ? `${SEPARATOR}!true` : `${SEPARATOR}!false`;
    case "number":
      return `${SEPARATOR}#${value}`;
    default:
      return value instanceof Date ? `${SEPARATOR}#${value.getTime()}` : `${SEPARATOR}?`;
  }
}

/**
 * A request in parts, behind the number of members that it has.
 *
 * @internal
 */
export function packed<T extends object>(request: T, pack: (request: T) => string): string {
  if (typeof request !== "object" || request === null) throw new TypeError("expected an object");
  return Object.keys(request).length + pack(request);
}

/**
 * What packs requests, by the name of their operation.
 *
 * @internal
 */
export type Packers = Readonly<Record<string, ((request: object) => string) | undefined>>;

/**
 * A reply in parts, each of which is looked up when it is asked for.
 *
 * @internal
 */
export class Parts {
  readonly #packed: string;
  /** Where the separators stand, as far as was looked; one stands before the first part. */
  readonly #separators = [0];

  constructor(packed: string) {
    this.#packed = packed;
  }

  /** Whether this is parts, and not JSON. */
  static are(text: string): boolean {
    return text.startsWith(SEPARATOR);
  }

  at(place: number): string {
    const separators = this.#separators;
    while (separators.length <= place + 1) {
      const next = this.#packed.indexOf(SEPARATOR, (separators.at(-1) ?? 0) + 1);
      separators.push(next < 0 ? this.#packed.length : next);
    }
    return this.#packed.slice((separators[place] ?? 0) + 1, separators[place + 1]);
  }
}

/**
 * How a value is read out of parts.
 *
 * @internal
 */
export interface Way<T> {
  /** How many parts it has. */
  readonly width: number;
  /** Whether it is kept once it was read, so that it is the same the next time. */
  readonly isKept: boolean;
  /** The value whose first part has this place. */
  read(parts: Parts, place: number): T;
}

/**
 * How a value is read out of one part.
 *
 * @internal
 */
export interface Single<T> extends Way<T> {
  of(part: string): T;
}

function single<T>(isKept: boolean, of: (part: string) => T): Single<T> {
  return { width: 1, isKept, of, read: (parts, place) => of(parts.at(place)) };
}

/**
 * The ways of all kinds.
 *
 * @internal
 */
export const way = {
  text: single(false, (part) => part),

  json: (revived: (value: unknown) => unknown = (value) => value): Single<unknown> =>
    single(true, (part) => revived(JSON.parse(part))),

  /** Behind a sign that it is there. */
  optional: (inner: Single<unknown>): Single<unknown> =>
    single(inner.isKept, (part) => (part === "" ? undefined : inner.of(part.slice(1)))),

  /** A record whose members are read as they are asked for. */
  record<T extends object>(
    name: string,
    members: Readonly<Record<string, Way<unknown>>>,
    secrets: readonly string[],
    personal: readonly string[],
  ): Way<T> {
    const ways = Object.entries({ ...members, extra: way.json() });
    const finish = finished(name, secrets, personal);
    let width = 0;

    class OfName extends Reading {
      override toJSON(): object {
        const record: Record<string, unknown> = {};
        for (const [member] of ways) {
          const value = (this as unknown as Record<string, unknown>)[member];
          if (value !== undefined) record[member] = value;
        }
        return finish(record);
      }

      override [inspect.custom](depth: number, options: InspectOptions): string {
        return depth < 0 ? `[${name}]` : super[inspect.custom](depth, options);
      }
    }

    for (const [index, [member, of]] of ways.entries()) {
      const get = of.isKept ? keeping(index, width, of) : reading(width, of);
      Object.defineProperty(OfName.prototype, member, { get, enumerable: true });
      width += of.width;
    }
    return { width, isKept: true, read: (parts, first) => new OfName(parts, first) as unknown as T };
  },
};

/**
 * A record whose members stand in parts. It prints and is written as JSON like one whose members were read at once.
 *
 * All records have their state from here: names of private members are looked up fast where there is one of each.
 */
abstract class Reading {
  readonly #parts: Parts;
  readonly #first: number;
  #kept: unknown[] | undefined;

  constructor(parts: Parts, first: number) {
    this.#parts = parts;
    this.#first = first;
  }

  static read<T>({ read }: Way<T>, of: Reading, offset: number): T {
    return read(of.#parts, of.#first + offset);
  }

  static kept<T>(way: Way<T>, of: Reading, offset: number, index: number): unknown {
    const kept = (of.#kept ??= []);
    if (!(index in kept)) kept[index] = Reading.read(way, of, offset);
    return kept[index];
  }

  /** The record with all of its members. */
  abstract toJSON(): object;

  [inspect.custom](depth: number, options: InspectOptions): string {
    return inspect(this.toJSON(), { ...options, depth });
  }
}

function reading(offset: number, way: Way<unknown>) {
  return function (this: Reading): unknown {
    return Reading.read(way, this, offset);
  };
}

function keeping(index: number, offset: number, way: Way<unknown>) {
  return function (this: Reading): unknown {
    return Reading.kept(way, this, offset, index);
  };
}
