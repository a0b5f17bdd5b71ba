package io.pingpair.internal

import io.pingpair.Lease
import io.pingpair.Store
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonPrimitive

// The functions by which the native library uses a lease and a store.

internal fun Functions.lease(lease: Lease) {
    asks("acquire") { given, _ -> lease.acquire(text(given, 0), duration(given, 1)) }
    asks("renew") { given, _ -> lease.renew(text(given, 0), number(given, 1), duration(given, 2)) }
    asks("takeOver") { given, _ -> lease.takeOver(text(given, 0), number(given, 1), duration(given, 2)) }
    asks("release") { given, _ -> lease.release(text(given, 0), number(given, 1)) }
}

internal fun Functions.store(store: Store) {
    asks("put") { given, _ -> store.put(text(given, 0), number(given, 1), number(given, 2), text(given, 3)) }
    asks("get") { given, _ ->
        store.get(text(given, 0))?.let { JsonArray(listOf(JsonPrimitive(it.generation), JsonPrimitive(it.text))) }
    }
    asks("remove") { given, _ -> store.remove(text(given, 0), number(given, 1)) }
}

private fun text(given: JsonArray, index: Int) = Read.text(given[index])

private fun number(given: JsonArray, index: Int) = Read.number(given[index])

private fun duration(given: JsonArray, index: Int) = Read.milliseconds(given[index])
