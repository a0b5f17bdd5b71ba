// Calls of the native module that wait, and the functions of the application that it calls back.

import { AsyncLocalStorage } from "node:async_hooks";

import { cancelled, described, translated } from "./errors.js";
import { native } from "./native.js";

/**
 * What a call came to: a text, or an object.
 *
 * @internal
 */
export interface Settled {
  readonly text: string;
  readonly made: unknown;
}

/**
 * Functions that the native module may call, until it forgets them. They get the arguments and the bytes.
 *
 * @internal
 */
export type Functions = Readonly<Record<string, (...given: never[]) => unknown>>;

/**
 * What a function answers with when it has both a text and bytes.
 *
 * @internal
 */
export class Told {
  constructor(
    readonly value: unknown,
    readonly bytes: Uint8Array,
  ) {}
}

interface Pending {
  readonly resolve: (settled: Settled) => void;
  readonly reject: (error: unknown) => void;
  /** Whose act it is, such as a pairing's. */
  readonly actor: object | undefined;
  /** What a function of the application threw meanwhile. */
  thrown?: { readonly error: unknown };
}

/** In functions of the application: whose act calls them. */
const actors = new AsyncLocalStorage<object | undefined>();

/**
 * Whether an act of this one's waits for the function of the application that asks.
 *
 * @internal
 */
export function isWaitedForBy(actor: object): boolean {
  return actors.getStore() === actor;
}

const pending = new Map<number, Pending>();
const functions = new Map<number, Functions>();
let numbers = 0;
let timer: NodeJS.Timeout | undefined;

/** @internal */
export const runtime = new native.NativeRuntime(deliver);

/**
 * Begins a call, and waits for what it comes to. With a signal, the wait ends as soon as it is aborted; what has
 * left runs to its end.
 *
 * @internal
 */
export function call(begin: (call: number) => void, signal?: AbortSignal, actor?: object): Promise<Settled> {
  const number = next();
  const settled = new Promise<Settled>((resolve, reject) => {
    if (signal?.aborted) {
      reject(cancelled(signal, false));
      return;
    }
    if (signal !== undefined) {
      const abort = (): void => {
        runtime.cancel(number);
        // What is lost sight of may have left.
        reject(cancelled(signal, true));
      };
      signal.addEventListener("abort", abort, { once: true });
      const done = (): void => signal.removeEventListener("abort", abort);
      add(number, {
        actor,
        resolve: (value) => (done(), resolve(value)),
        reject: (error) => (done(), reject(error)),
      });
    } else {
      add(number, { actor, resolve, reject });
    }
    try {
      begin(number);
    } catch (error) {
      remove(number)?.reject(translated(error));
    }
  });
  return settled;
}

/**
 * Lets the native module call these functions by the number that is returned.
 *
 * @internal
 */
export function register(given: Functions): number {
  const number = next();
  functions.set(number, given);
  return number;
}

/**
 * How many calls are in flight, and how many sets of functions are kept; for tests.
 *
 * @internal
 */
export function counts(): { readonly calls: number; readonly functions: number } {
  return { calls: pending.size, functions: functions.size };
}

// The kinds of messages, as in `runtime.rs`.
const DONE = 0;
const FAILED = 1;
const ASK = 2;
const TELL = 3;

function deliver(kind: number, id: number, text: string | null, given: unknown): void {
  if (kind === DONE) {
    remove(id)?.resolve({ text: text ?? "", made: given });
  } else if (kind === FAILED) {
    const entry = remove(id);
    entry?.reject(described(text ?? "{}", entry.thrown?.error));
  } else if (kind === ASK) {
    void answer(id, text ?? "{}", given);
  } else if (kind === TELL) {
    const { hooks, method, arguments: list } = JSON.parse(text ?? "{}") as Asked;
    functions.get(hooks)?.[method]?.(...(list as never[]));
  } else {
    functions.delete(id);
  }
}

interface Asked {
  readonly hooks: number;
  readonly call: number;
  readonly method: string;
  readonly arguments: readonly unknown[];
}

/** Calls a function of the application, and answers with what comes of it. */
async function answer(question: number, text: string, bytes: unknown): Promise<void> {
  const { hooks, call, method, arguments: list } = JSON.parse(text) as Asked;
  try {
    const asked = functions.get(hooks)?.[method];
    if (asked === undefined) throw new TypeError(`${method} is not a function`);
    const given = [...list, bytes ?? undefined] as never[];
    const came: unknown = await actors.run(pending.get(call)?.actor, () => asked(...given));
    if (came instanceof Uint8Array) runtime.answer(question, true, null, came);
    else if (came instanceof Told) runtime.answer(question, true, JSON.stringify(came.value), came.bytes);
    else runtime.answer(question, true, JSON.stringify(came ?? null));
  } catch (error) {
    const entry = pending.get(call);
    if (entry !== undefined) entry.thrown = { error };
    runtime.answer(question, false);
  }
}

function next(): number {
  numbers = (numbers + 1) >>> 0;
  return numbers;
}

function add(number: number, entry: Pending): void {
  pending.set(number, entry);
  // The process lives as long as calls are in flight, and no longer.
  if (pending.size === 1) {
    timer ??= setInterval(() => {}, 2 ** 30);
    timer.ref();
  }
}

function remove(number: number): Pending | undefined {
  const entry = pending.get(number);
  pending.delete(number);
  if (pending.size === 0) timer?.unref();
  return entry;
}
