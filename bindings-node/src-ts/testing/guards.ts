// Tries what leases and stores promise, by the rules that the core itself goes by.

import type { Lease, Store } from "../guards.js";
import { native } from "../native.js";
import { given } from "../options.js";
import { call, register, runtime } from "../runtime.js";

/**
 * Tries everything that `Lease` promises, under keys that nobody has used; it takes about a second. Rejects with an
 * `Error` whose message says which promise was broken, or how the lease failed.
 */
export async function checkLease(lease: Lease): Promise<void> {
  await check(lease, undefined);
}

/** Tries everything that `Store` promises by itself, under keys that nobody has used. Rejects as `checkLease`. */
export async function checkStore(store: Store): Promise<void> {
  await check(undefined, store);
}

/**
 * Tries that a store sees every number as soon as its lease gives it out, as it can where both are one database.
 * Rejects as `checkLease`.
 */
export async function checkTogether(lease: Lease, store: Store): Promise<void> {
  await check(lease, store);
}

async function check(lease: Lease | undefined, store: Store | undefined): Promise<void> {
  const number = (functions: ReturnType<typeof given>["functions"]): number | null =>
    functions === undefined ? null : register(functions);
  const leases = number(given({ lease }, () => {}).functions);
  const stores = number(given({ store }, () => {}).functions);
  const { text } = await call((id) => native.checkGuards(runtime, id, leases, stores));
  const broken = JSON.parse(text) as string | null;
  if (broken !== null) throw new Error(broken);
}
