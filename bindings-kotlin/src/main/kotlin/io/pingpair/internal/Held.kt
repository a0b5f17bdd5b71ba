package io.pingpair.internal

import io.pingpair.CallReport
import io.pingpair.CommonOptions
import io.pingpair.Destination
import io.pingpair.Pairing
import java.util.concurrent.atomic.AtomicLong
import kotlin.time.Duration
import kotlin.time.DurationUnit

/** What a native client is made of, beside what it calls. */
internal class Made(
    val settings: String,
    val application: Application?,
    val clock: NativeClock?,
    val snapshotKeys: List<ByteArray>,
    val entropy: ByteArray?,
)

/** What clients of both services hold: a native client until it is closed, and how its calls are made. */
internal class Held<Native : Any>(options: CommonOptions, make: (Made) -> Native, private val close: (Native) -> Unit) {
    private val failed = AtomicLong()
    private val clock = options.clock
    private val native: Native

    @Volatile
    private var isClosed = false

    init {
        val names = mutableListOf<String>()
        val functions = Functions {
            fun <T : Any> take(name: String, function: T?, add: (T) -> Unit) {
                if (function == null) return
                names += name
                add(function)
            }
            take("destinations", options.destinations) { accepts ->
                asks("destinations") { given, _ -> accepts(Destination.read(given[0])) }
            }
            take("observer", options.observer) { observer ->
                tells("observe") { given ->
                    runCatching { observer(CallReport.read(given[0])) }.onFailure { failed.incrementAndGet() }
                }
            }
            take("lease", options.lease) { lease(it) }
            take("store", options.store) { store(it) }
            take("transport", options.transport) { transport(it) }
        }
        val settings = given(common(options) + options.own() + ("functions" to names.takeIf { it.isNotEmpty() }))
        val application = functions.takeUnless { it.isEmpty }
        val (keys, entropy) = options.snapshotKeys.map { it.copyOf() } to options.entropy?.copyOf()
        native = attempt { make(Made(settings.toString(), application, clock?.native, keys, entropy)) }
    }

    /** How often the observer threw. */
    val failures: Long get() = failed.get()

    /** Lets connections go. Calls in flight run to their end; later ones are refused. */
    fun close() {
        isClosed = true
        attempt { close(native) }
    }

    /** A call. */
    suspend fun <T> begin(deadline: Duration?, work: (Native, Double?, NativeCancellation) -> T): T {
        open()
        return call { work(native, milliseconds(deadline), it) }
    }

    /** A machine that is begun, or gone on with, without waiting. */
    fun pairing(begin: (Native) -> NativePairing): Pairing {
        open()
        return Pairing(attempt { begin(native) }, clock)
    }

    /** A machine that a store may hold. */
    suspend fun stored(begin: (Native) -> NativePairing?): Pairing? {
        open()
        return call { begin(native) }?.let { Pairing(it, clock) }
    }

    private fun open() = check(!isClosed) { "the client is closed" }

    private fun common(options: CommonOptions): List<Pair<String, Any?>> = listOf(
        "deadline" to options.deadline,
        "attemptTimeout" to options.attemptTimeout,
        "pairingDeadline" to options.pairingDeadline,
        "allowExtensions" to options.allowExtensions,
        "rootCertificates" to options.rootCertificates,
        "proxy" to options.proxy,
        "proxyFromEnvironment" to options.proxyFromEnvironment,
        "userAgent" to options.userAgent,
        "maxConcurrency" to options.maxConcurrency,
    )
}

/** A duration as the native library takes it. */
internal fun milliseconds(duration: Duration?): Double? = duration?.toDouble(DurationUnit.MILLISECONDS)
