package io.pingpair

import io.pingpair.internal.Functions
import io.pingpair.internal.Held
import io.pingpair.internal.NativeClient
import io.pingpair.internal.making
import io.pingpair.internal.milliseconds
import io.pingpair.internal.parse
import io.pingpair.internal.writing
import java.io.OutputStream
import java.nio.file.Path
import kotlin.time.Duration
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

/**
 * Calls the service for one organisation.
 *
 * No thread of the caller's waits: up to 256 calls are in flight at a time, on threads of the package's own. A client
 * is for all threads and coroutines. A coroutine that is cancelled is freed at once; its request, if it has left, runs
 * to its end.
 *
 * Making one sends nothing. It throws a [ConfigurationError] for options that do not fit.
 */
public class Client(
    private val credentials: Credentials,
    configure: Options.() -> Unit = {},
) : Pairings(), AutoCloseable {
    private val held = Held(
        Options().apply(configure),
        { NativeClient(credentials.native, it.settings, it.application, it.clock, it.snapshotKeys, it.entropy) },
        { it.shut() },
    )

    /** The organisation's alias. */
    public val orgAlias: String get() = credentials.orgAlias

    /** The service's address. */
    public val baseUrl: String get() = credentials.baseUrl

    /** How often the observer threw. */
    public val observerFailures: Long get() = held.failures

    /** Lets connections go. Calls in flight run to their end; later ones throw an [IllegalStateException]. */
    override fun close(): Unit = held.close()

    /**
     * Calls an operation that has no method, by the part of its path that names it, such as `getuserdetails`, with a
     * body in the wire's names; gives the members of the reply, by the wire's names.
     *
     * The request is signed, the reply verified and correlated as far as the service echoes.
     *
     * @param retryClass What may be done when an answer is missing; without it the call is sent once. A declared
     *   operation keeps its own.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun call(
        pathSuffix: String,
        body: JsonObject,
        retryClass: RetryClass? = null,
        deadline: Duration? = null,
    ): JsonObject {
        val reply = held.begin(deadline) { native, milliseconds, cancellation ->
            native.call(pathSuffix, body.toString(), retryClass?.text, milliseconds, cancellation)
        }
        return parse(reply).jsonObject
    }

    /**
     * Tells whether clock, TLS and one signed read work, by asking for a user that nobody has.
     *
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun check(deadline: Duration? = null): Check {
        val told = held.begin(deadline) { native, milliseconds, cancellation ->
            native.check(milliseconds, cancellation)
        }
        return Check.read(parse(told))
    }

    /**
     * Downloads the report of the last USER_REPORTS job that is done, and writes it to [out] as it comes; gives how
     * many bytes were written. [out] is not closed.
     *
     * Nobody has signed it: decide nothing by it. After an error, throw away what was written.
     *
     * Source: the vendor's page, "GetOrganizationReport".
     *
     * @param fileType `CSV` or `JSON`.
     * @param deadline Bounds the download: an hour if not given.
     */
    public suspend fun getOrganizationReport(
        fileType: ReportFileType,
        out: OutputStream,
        deadline: Duration? = null,
    ): Long {
        val functions = writing(out)
        return held.begin(deadline) { native, milliseconds, cancellation ->
            native.report(fileType.text, functions, milliseconds, cancellation)
        }.toLong()
    }

    /**
     * Goes on with a pairing from its snapshot. Throws an [InputError] of `snapshot_refused` for whatever does not fit.
     *
     * @param context What the pairing belongs to, as it was given when it began.
     * @param allow So long it may go on from the next step on, whatever is left of what was allowed before: for one
     *   that is gone on with late.
     * @param reportTo Makes what a report is written to, for the job of a report.
     */
    public fun resume(
        kind: Kind,
        snapshot: String,
        context: ByteArray,
        allow: Duration? = null,
        reportTo: (() -> OutputStream)? = null,
    ): Pairing = held.pairing {
        it.resume(kind.text, snapshot, context, milliseconds(allow), functions(reportTo))
    }

    /**
     * Goes on with a pairing from what a store gave for it, of whichever user it is. Throws an [InputError] of
     * `snapshot_refused` for whatever does not fit, also for a text that was put back from somewhere.
     *
     * The arguments are those of [resume].
     */
    public fun resumeFrom(
        kind: Kind,
        stored: Stored,
        context: ByteArray,
        allow: Duration? = null,
        reportTo: (() -> OutputStream)? = null,
    ): Pairing {
        val generation = stored.generation.toULong()
        return held.pairing {
            it.resumeFrom(kind.text, generation, stored.text, context, milliseconds(allow), functions(reportTo))
        }
    }

    /**
     * Goes on with the pairing of a user that the client's store holds, if it holds one.
     *
     * The other arguments are those of [resume].
     */
    public suspend fun resumeStored(
        kind: Kind,
        username: String,
        context: ByteArray,
        allow: Duration? = null,
        reportTo: (() -> OutputStream)? = null,
    ): Pairing? = held.stored {
        it.resumeStored(kind.text, username, context, milliseconds(allow), functions(reportTo))
    }

    /**
     * Goes on with what belongs to no user and was begun with this context, if the client's store holds it: a job, or
     * a resync that an administrator asked for.
     *
     * The other arguments are those of [resume].
     */
    public suspend fun resumeStoredByContext(
        kind: Kind,
        context: ByteArray,
        allow: Duration? = null,
        reportTo: (() -> OutputStream)? = null,
    ): Pairing? = held.stored {
        it.resumeStored(kind.text, null, context, milliseconds(allow), functions(reportTo))
    }

    /** The service's address. */
    override fun toString(): String = "Client(baseUrl=$baseUrl)"

    override suspend fun send(name: String, request: JsonObject, deadline: Duration?): JsonElement {
        val reply = held.begin(deadline) { native, milliseconds, cancellation ->
            native.send(name, request.toString(), milliseconds, cancellation)
        }
        return parse(reply)
    }

    override suspend fun ensured(user: JsonObject, deadline: Duration?): Ensured {
        val told = held.begin(deadline) { native, milliseconds, cancellation ->
            native.ensureUser(user.toString(), milliseconds, cancellation)
        }
        return Ensured.read(parse(told))
    }

    override fun begin(
        machine: String,
        request: JsonObject,
        context: ByteArray?,
        deadline: Duration?,
        out: (() -> OutputStream)?,
    ): Pairing = held.pairing {
        it.begin(machine, request.toString(), context, milliseconds(deadline), functions(out))
    }

    /** Fails as a bug would. */
    internal suspend fun panicForTests(): Unit = held.begin(null) { native, _, _ -> native.panicForTests() }

    private fun functions(out: (() -> OutputStream)?): Functions? = out?.let(::making)

    public companion object {
        /**
         * A client with the settings of a properties file, as the vendor's console downloads it. The file, of at most
         * 64 KiB, is read on this thread. Throws a [ConfigurationError] if it cannot be read or does not fit.
         */
        public fun fromProperties(path: Path, configure: Options.() -> Unit = {}): Client =
            Client(Credentials.fromProperties(path), configure)

        /**
         * A client with the settings that the environment names: `PINGPAIR_PROPERTIES`, or `PINGPAIR_ORG_ALIAS`,
         * `PINGPAIR_TOKEN`, `PINGPAIR_KEY` and `PINGPAIR_BASE_URL`. Prefer a file: children inherit the environment.
         */
        public fun fromEnvironment(configure: Options.() -> Unit = {}): Client =
            Client(Credentials.fromEnvironment(), configure)

        /** A client with these settings, from wherever they are kept: see [Credentials.fromValues]. */
        public fun fromValues(
            orgAlias: String,
            token: Secret,
            key: Secret,
            baseUrl: String,
            configure: Options.() -> Unit = {},
        ): Client = Client(Credentials.fromValues(orgAlias, token, key, baseUrl), configure)
    }
}
