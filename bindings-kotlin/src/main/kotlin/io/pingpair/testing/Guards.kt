// Tries what leases and stores promise, by the rules that the core itself goes by.

package io.pingpair.testing

import io.pingpair.Lease
import io.pingpair.Store
import io.pingpair.internal.Functions
import io.pingpair.internal.call
import io.pingpair.internal.lease
import io.pingpair.internal.store
import io.pingpair.internal.checkGuards as checkNatively

/**
 * Tries everything that [Lease] promises, under keys that nobody has used; it takes about a second.
 *
 * @throws AssertionError if a promise was broken: its message says which, or how the lease failed.
 */
public suspend fun checkLease(lease: Lease) {
    check(lease, null)
}

/**
 * Tries everything that [Store] promises by itself, under keys that nobody has used.
 *
 * @throws AssertionError if a promise was broken: its message says which, or how the store failed.
 */
public suspend fun checkStore(store: Store) {
    check(null, store)
}

/**
 * Tries that a store sees every number as soon as its lease gives it out, as it can where both are one database.
 *
 * @throws AssertionError if a promise was broken: its message says which, or how they failed.
 */
public suspend fun checkTogether(lease: Lease, store: Store) {
    check(lease, store)
}

private suspend fun check(lease: Lease?, store: Store?) {
    val leases = lease?.let { Functions { lease(it) } }
    val stores = store?.let { Functions { store(it) } }
    val broken = call { checkNatively(leases, stores) }
    if (broken != null) throw AssertionError(broken)
}
