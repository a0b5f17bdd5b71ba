// The organisation's report, row by row and in flat memory.

import { createReadStream } from "node:fs";

import { type ReportRow, revivers } from "./generated/types.js";
import { type NativeReport, native } from "./native.js";
import { call, register, runtime } from "./runtime.js";

/** What a report is read from. */
export type ReportSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array> | ReadableStream<Uint8Array> | Uint8Array;

/**
 * Reads a report, CSV or JSON, from a stream or from bytes. It holds a batch of rows at a time, and one ahead.
 *
 * Nobody has signed a report: decide nothing by it. Cells are what people typed: show them only through `visible`.
 */
export class ReportReader implements AsyncIterable<ReportRow> {
  readonly #native: NativeReport;
  readonly #pieces: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  #isBegun = false;

  constructor(source: ReportSource) {
    const pieces = piecesOf(source);
    this.#pieces = pieces;
    const read = async (): Promise<Uint8Array> => {
      for (;;) {
        const { done, value } = await pieces.next();
        if (done === true) return new Uint8Array();
        if (!(value instanceof Uint8Array)) throw new TypeError("expected a stream of bytes");
        // An empty piece is not the end.
        if (value.length > 0) return value;
      }
    };
    this.#native = new native.NativeReport(runtime, register({ read }));
  }

  /** Reads the report in a file. */
  static fromFile(path: string | URL): ReportReader {
    return new ReportReader(createReadStream(path, { highWaterMark: 1 << 16 }));
  }

  /** The rows, one by one. A report is read once. */
  async *[Symbol.asyncIterator](): AsyncGenerator<ReportRow, void, undefined> {
    for await (const batch of this.batches()) yield* batch;
  }

  /** The rows in batches of so many at most: less work for each row. */
  async *batches(rows = 1024): AsyncGenerator<readonly ReportRow[], void, undefined> {
    if (this.#isBegun) throw new TypeError("the report has been read");
    if (!Number.isInteger(rows) || rows < 1) throw new RangeError("rows: expected a whole number from 1 on");
    this.#isBegun = true;
    try {
      let ahead = this.#next(rows);
      for (;;) {
        const batch = await ahead;
        if (batch.length === 0) return;
        ahead = this.#next(rows);
        ahead.catch(() => {});
        yield batch;
      }
    } finally {
      await this.#pieces.return?.();
    }
  }

  async #next(rows: number): Promise<readonly ReportRow[]> {
    const { text } = await call((number) => this.#native.next(number, rows));
    return (JSON.parse(text) as unknown[]).map(revivers.ReportRow);
  }
}

function piecesOf(source: ReportSource): AsyncIterator<Uint8Array> | Iterator<Uint8Array> {
  if (source instanceof Uint8Array) return [source][Symbol.iterator]();
  const iterable = source as Partial<AsyncIterable<Uint8Array> & Iterable<Uint8Array>> | null | undefined;
  if (typeof source !== "string" && typeof iterable?.[Symbol.asyncIterator] === "function") {
    return (iterable as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  }
  if (typeof source !== "string" && typeof iterable?.[Symbol.iterator] === "function") {
    return (iterable as Iterable<Uint8Array>)[Symbol.iterator]();
  }
  throw new TypeError("expected a stream of bytes, or bytes");
}
