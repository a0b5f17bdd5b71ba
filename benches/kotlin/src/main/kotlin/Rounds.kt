package io.pingpair.benches

import com.sun.jna.Native
import com.sun.jna.NativeLong
import kotlin.math.roundToInt
import kotlin.random.Random

/** What a slice lasts, in microseconds of processor time. */
internal const val SLICE = 8_000

/** The system's clock of this process's processor time: compilers and collectors of the JVM count as well. */
private object Processor {
    init {
        Native.register(Processor::class.java, "c")
    }

    @JvmStatic
    external fun clock(): NativeLong

    /** In microseconds, as POSIX has it. */
    fun microseconds(): Long = clock().toLong()
}

/** Microseconds of one call of each case, in each of so many rounds, each in an order of its own. */
internal fun measured(cases: Map<String, () -> Any>, rounds: Int): Map<String, DoubleArray> {
    // What runs often has been compiled for all of them together by the time that counts.
    repeat(WARM_ROUNDS) { cases.values.forEach { spent(it, WARM_CALLS) } }
    val counts = cases.mapValues { (_, work) -> calibrated(work) }
    val times = cases.mapValues { DoubleArray(rounds) }
    val random = Random(1)
    for (round in 0 until rounds) {
        for (name in cases.keys.shuffled(random)) {
            val count = counts.getValue(name)
            times.getValue(name)[round] = spent(cases.getValue(name), count).toDouble() / count
        }
    }
    return times
}

internal fun median(values: DoubleArray): Double {
    val sorted = values.sorted()
    val middle = sorted.size / 2
    return if (sorted.size % 2 == 1) sorted[middle] else (sorted[middle - 1] + sorted[middle]) / 2
}

private fun calibrated(work: () -> Any): Int {
    var count = 1
    while (true) {
        val time = spent(work, count)
        if (time >= SLICE) return (count.toDouble() * SLICE / time).roundToInt().coerceAtLeast(1)
        count *= 2
    }
}

private fun spent(work: () -> Any, count: Int): Long {
    val begun = Processor.microseconds()
    repeat(count) { came = work() }
    return Processor.microseconds() - begun
}

/** So that no work is left out. */
@Volatile
private var came: Any? = null

private const val WARM_ROUNDS = 20
private const val WARM_CALLS = 3_000
