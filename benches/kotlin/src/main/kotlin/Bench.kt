// Prints paired ratios against what is picked today. The argument is the number of rounds.

package io.pingpair.benches

import java.lang.management.ManagementFactory

private val SETTINGS = """
  "pingpair" is the low-level door, bytes in and bytes out; "JSON by Jackson" writes its request from the values first,
  "three by Jackson" and "into classes" read three members of its reply, as a tree and into classes, and "by name" is
  the package with trees of JSON in and out. What is asked is asked of the door.
  "Mac, Jackson" is javax.crypto.Mac with a held key, java.util.Base64 and Jackson with maps and trees, as they are
  written by hand; "tuned" has classes instead, encodes the header once, and compares a reply's with it.
  Peers write the JSON of the same body and header. All verify in constant time, parse header and payload, and check
  algorithm, organisation, token and number. All take and give bytes.
  Microseconds are processor time of the process, its compilers and collectors included, on one thread that has warmed
  up, so that a busy machine counts for nobody.
""".trim('\n')

private val missed = mutableListOf<String>()

internal fun main(arguments: Array<String>) {
    val rounds = arguments.firstOrNull()?.toInt() ?: 41
    check()
    val runtime = ManagementFactory.getRuntimeMXBean()
    println("${runtime.vmName} ${runtime.vmVersion}, Kotlin ${KotlinVersion.CURRENT}")
    println("pingpair ${version("pingpair")}, jackson ${version("jackson")}, nimbus-jose-jwt ${version("nimbus")}, jjwt ${version("jjwt")}")
    println("$rounds paired rounds of ${SLICE / 1000} ms; ${Runtime.getRuntime().availableProcessors()} processors, load ${load()}")
    println(SETTINGS)
    for (table in listOf(build, verify, jwsSign, jwsVerify)) print(table, measured(table.cases, rounds))
    println("load at the end ${load()}")
    println(if (missed.isEmpty()) "all bounds are met" else "bounds missed: ${missed.joinToString("; ")}")
}

/** Prints the microseconds of all cases with the ratios to the first, and what is asked. */
private fun print(table: Table, times: Map<String, DoubleArray>) {
    fun ratio(other: String, own: String): Double {
        val (others, owns) = times.getValue(other) to times.getValue(own)
        return median(DoubleArray(others.size) { others[it] / owns[it] })
    }
    println(table.title)
    for ((name, measured) in times) {
        println("  %-28s %10.2f us %8.2fx".format(name, median(measured), ratio(name, times.keys.first())))
    }
    for (bound in table.bounds) {
        val ratio = ratio(bound.peer, bound.own)
        val line = "%s / %s: %.2fx".format(bound.peer, bound.own, ratio)
        println("    $line, ${bound.asked?.let { judged("${table.title}, $line", ratio, it) } ?: "nothing asked"}")
    }
}

private fun judged(what: String, ratio: Double, asked: Double): String {
    if (ratio >= asked) return "asked ${asked}x: met"
    missed += "$what, asked ${asked}x"
    return "asked ${asked}x: MISSED"
}

private fun version(name: String): String = System.getProperty("version.$name") ?: "unknown"

private fun load(): String = "%.1f".format(ManagementFactory.getOperatingSystemMXBean().systemLoadAverage)
