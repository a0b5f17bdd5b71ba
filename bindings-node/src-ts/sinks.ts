// What a report is written to.

import type { Writable } from "node:stream";

import type { Functions } from "./runtime.js";

/** Takes a report piece by piece: a stream of Node or of the web, or a function. */
export type Sink = Writable | WritableStream<Uint8Array> | ((piece: Uint8Array) => void | Promise<void>);

interface Writing {
  write(piece: Uint8Array): Promise<void>;
  /** Ends what was written to. */
  end(): Promise<void>;
  /** Lets go of it, without ending it. */
  release(): void;
}

/**
 * The function by which the native module writes to a sink that is there, which is not ended.
 *
 * @internal
 */
export function writing(sink: Sink): { readonly functions: Functions; release(): void } {
  const open = opened(sink);
  return {
    functions: { write: (piece: Uint8Array) => open.write(piece) },
    release: () => open.release(),
  };
}

/**
 * The functions by which the native module writes to sinks that are made anew for each attempt, and ended.
 *
 * @internal
 */
export function making(make: () => Sink | Promise<Sink>): Functions {
  if (typeof make !== "function") throw new TypeError("out: expected a function that makes a stream");
  let open: Writing | undefined;
  const end = async (): Promise<void> => {
    const ending = open;
    open = undefined;
    await ending?.end();
  };
  return {
    async open() {
      open = opened(await make());
    },
    write: (piece: Uint8Array) => open?.write(piece),
    flush: end,
    close: end,
  };
}

function opened(sink: Sink): Writing {
  if (typeof sink === "function") {
    return { write: async (piece) => sink(piece), end: async () => {}, release: () => {} };
  }
  if (sink instanceof WritableStream) {
    const writer = sink.getWriter();
    return { write: (piece) => writer.write(piece), end: () => writer.close(), release: () => writer.releaseLock() };
  }
  if (typeof (sink as Writable | undefined)?.write !== "function") {
    throw new TypeError("expected a stream, or a function that takes pieces");
  }
  return nodes(sink as Writable);
}

/** A stream of Node, whose errors come by an event as well. */
function nodes(stream: Writable): Writing {
  // An error without a listener would end the process.
  const heard = (): void => {};
  stream.on("error", heard);
  const done = (work: (callback: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      stream.once("error", reject);
      work((error) => {
        stream.off("error", reject);
        if (error) reject(error);
        else resolve();
      });
    });
  return {
    write: (piece) => done((callback) => stream.write(piece, callback)),
    end: () => done((callback) => stream.end(callback)),
    release: () => void stream.off("error", heard),
  };
}
