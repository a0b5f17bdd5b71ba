// What values of each kind are in TypeScript, and how JSON becomes them.

/** Members that are not documented, as they came; integers beyond 2^53 are texts. */
export type Extra = Readonly<Record<string, unknown>>;

/** A text in U.S. MST (UTC−7 all year), with the instant that it means. */
export interface MountainTime {
  /** The text as the service wrote it. */
  readonly text: string;
  /** The instant, when the text is of the documented form. */
  readonly timestamp?: Date;
}

/** What came of an operation that may ask for a further step: `done` or `nextOtp`. */
export type Progress<Done, NextOtp> =
  | { readonly done: Done; readonly nextOtp?: undefined }
  | { readonly done?: undefined; readonly nextOtp: NextOtp };

/** A request as JSON; instants are milliseconds. */
export function encode(request: object): string {
  return JSON.stringify(request, function (this: Record<string, unknown>, name, value: unknown) {
    const given = this[name];
    if (!(given instanceof Date)) return value;
    const milliseconds = given.getTime();
    if (Number.isNaN(milliseconds)) throw new RangeError(`${name}: not a valid Date`);
    return milliseconds;
  });
}

type Revive<T> = (value: unknown) => T;

/** What puts dates and secrets of parsed JSON in their place. */
export const revive = {
  time: (value: unknown): Date => new Date(value as number),

  mountainTime(value: unknown): MountainTime {
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

  /** Absent members stay absent; secrets are neither printed nor spread. */
  record:
    <T>(members: Readonly<Record<string, Revive<unknown>>>, secrets: readonly string[]): Revive<T> =>
    (value) => {
      const record = value as Record<string, unknown>;
      for (const [name, inner] of Object.entries(members)) {
        if (record[name] !== undefined) record[name] = inner(record[name]);
      }
      for (const name of secrets) {
        if (record[name] !== undefined) Object.defineProperty(record, name, { enumerable: false });
      }
      return record as T;
    },
};
