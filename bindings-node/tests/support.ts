// What several tests need.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { PingPairError } from "pingpair";

/** The folder of the files that every language shares. */
export const SHARED = join(__dirname, "..", "..", "tests");

/** A file of known answers. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function vectors(name: string): any {
  const text = readFileSync(join(SHARED, "vectors", `${name}.json`), "utf8");
  // Numbers of JavaScript cannot hold ids of devices, which are texts here.
  return JSON.parse(text.replace(/("device_id": *)(-?\d+)/g, '$1"$2"'));
}

/** What comes of it, or the code of the error. */
export function codeOf<T>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    if (error instanceof PingPairError) return error.code;
    throw error;
  }
}

/** The code in which a call ends. */
export async function codeAwaited(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    assert.ok(error instanceof PingPairError, String(error));
    return error.code;
  }
}

export type Json = Record<string, unknown>;

/** Names of members in camel case, at every depth. */
export function camel(value: unknown): unknown {
  return renamed(value, (name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}

/** Names of members with underscores, at every depth; undocumented members stand beside the others. */
export function snake(value: unknown): unknown {
  return renamed(value, (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

function renamed(value: unknown, name: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((entry) => renamed(entry, name));
  if (value instanceof Date || typeof value !== "object" || value === null) return value;
  const { extra, ...members } = value as Json;
  const secret = Object.getOwnPropertyNames(value).filter((own) => own !== "extra");
  const all = secret.map((own) => [own, (value as Json)[own] ?? members[own]] as const);
  const named = all.map(([own, member]) => [name(own), renamed(member, name)]);
  return { ...(extra as Json | undefined), ...Object.fromEntries(named) };
}
