// The client of PingOne.

package io.pingpair

import io.pingpair.internal.Held
import io.pingpair.internal.NativePingOne
import io.pingpair.internal.given
import io.pingpair.internal.milliseconds
import io.pingpair.internal.parse
import java.nio.file.Path
import kotlin.time.Duration
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * Calls PingOne for one environment: users register in flows of an application, a worker pairs their devices.
 *
 * Operations need a worker, whose secret belongs on a server; registrations need an application, and can be made from
 * the user's own phone. PingOne signs nothing: a reply counts that came by TLS from the configured host, about the ids
 * that were asked for. No caller's thread waits.
 *
 * @param settings hosts, environment, worker and application.
 * @param configure sets the client up, as in `PingOne(settings) { deadline = 5.seconds }`. Nothing is sent.
 * @throws ConfigurationError for options that do not fit the settings.
 */
public class PingOne(private val settings: PingOneSettings, configure: PingOneOptions.() -> Unit = {}) :
    PingOnePairings(),
    AutoCloseable {
    private val held = Held(
        PingOneOptions().apply(configure),
        { NativePingOne(settings.native, it.settings, it.application, it.clock, it.snapshotKeys, it.entropy) },
        { it.shut() },
    )

    /** The environment of the users. */
    public val environmentId: String
        get() = settings.environmentId

    /** The address of the host for flows and tokens. */
    public val authUrl: String
        get() = settings.authUrl

    /** The address of the host for users and devices. */
    public val apiUrl: String
        get() = settings.apiUrl

    /** How often the observer threw. */
    public val observerFailures: Long
        get() = held.failures

    /** Lets connections go. Calls in flight run to their end; later ones throw an [IllegalStateException]. */
    override fun close() {
        held.close()
    }

    /**
     * Tells whether hosts, environment and worker go together, by asking for the devices of a user that nobody has.
     *
     * @param deadline bounds all attempts and the waits between them.
     * @throws ConfigurationError if they do not, such as `worker_refused`.
     */
    public suspend fun check(deadline: Duration? = null) {
        held.begin(deadline) { native, limit, cancellation -> native.check(limit, cancellation) }
    }

    /**
     * Starts a flow of the application, with PKCE and without redirects. `register` does that and all that follows.
     *
     * @param acrValues the sign-on policies to go by, names with blanks between them; by default the application's own.
     * @param deadline bounds all attempts and the waits between them.
     */
    public suspend fun startFlow(acrValues: String? = null, deadline: Duration? = null): PingOneFlow =
        held.begin(deadline) { native, limit, cancellation ->
            PingOneFlow(native.startFlow(acrValues, limit, cancellation))
        }

    /**
     * Goes on with a flow that a browser was redirected into.
     *
     * A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in it.
     *
     * @param flowId the flow's id, from the URL that the browser came with.
     * @param cookies the cookies of this very browser for the authentication host, as a header `Cookie` has them.
     * @param state the `state` that this very login session was sent to PingOne with.
     * @param codeVerifier the PKCE verifier that it was sent with.
     * @param deadline bounds all attempts and the waits between them.
     */
    public suspend fun joinFlow(
        flowId: String,
        cookies: Secret,
        state: Secret,
        codeVerifier: Secret? = null,
        deadline: Duration? = null,
    ): PingOneFlow {
        val redirect =
            given("flowId" to flowId, "cookies" to cookies, "state" to state, "codeVerifier" to codeVerifier).toString()
        return held.begin(deadline) { native, limit, cancellation ->
            PingOneFlow(native.joinFlow(redirect, limit, cancellation))
        }
    }

    /**
     * Goes on with a flow that was sealed, in this process or another, after reading it.
     *
     * @param sealed what [PingOneFlow.seal] gave.
     * @param context what the flow belongs to, as it was sealed with.
     * @param deadline bounds all attempts and the waits between them.
     * @throws InputError for whatever does not fit: `snapshot_refused`.
     */
    public suspend fun openFlow(sealed: String, context: ByteArray, deadline: Duration? = null): PingOneFlow =
        held.begin(deadline) { native, limit, cancellation ->
            PingOneFlow(native.openFlow(sealed, context, limit, cancellation))
        }

    /**
     * Goes on with a registration or pairing from its snapshot.
     *
     * @param kind which machine it is.
     * @param snapshot what [Pairing.snapshot] gave.
     * @param context what the pairing belongs to, as it was given when it began.
     * @param allow so long it may go on from the next step on, whatever is left of what was allowed before: for one
     * that is gone on with late.
     * @throws InputError for whatever does not fit, also for one of PingID: `snapshot_refused`.
     */
    public fun resume(kind: Kind, snapshot: String, context: ByteArray, allow: Duration? = null): Pairing =
        held.pairing { native -> native.resume(kind.text, snapshot, context, milliseconds(allow)) }

    /**
     * Goes on with a registration or pairing from what a store gave for it, of whichever user it is.
     *
     * @param kind which machine it is.
     * @param stored what the store gave.
     * @param context what the pairing belongs to, as it was given when it began.
     * @param allow as for [resume].
     * @throws InputError for whatever does not fit, also for a text that was put back from somewhere:
     * `snapshot_refused`.
     */
    public fun resumeFrom(kind: Kind, stored: Stored, context: ByteArray, allow: Duration? = null): Pairing =
        held.pairing { native ->
            val generation = stored.generation.toULong()
            native.resumeFrom(kind.text, generation, stored.text, context, milliseconds(allow))
        }

    /**
     * Goes on with the pairing of a user that the client's store holds.
     *
     * @param kind which machine it is.
     * @param userId the user's id.
     * @param context what the pairing belongs to, as it was given when it began.
     * @param allow as for [resume].
     * @return nothing if the store holds none.
     */
    public suspend fun resumeStored(
        kind: Kind,
        userId: String,
        context: ByteArray,
        allow: Duration? = null,
    ): Pairing? = held.stored { native -> native.resumeStored(kind.text, userId, context, milliseconds(allow)) }

    /**
     * Goes on with the registration that was begun with this context, if the client's store holds it.
     *
     * @param kind which machine it is.
     * @param context what the registration belongs to, as it was given when it began.
     * @param allow as for [resume].
     * @return nothing if the store holds none.
     */
    public suspend fun resumeStoredByContext(kind: Kind, context: ByteArray, allow: Duration? = null): Pairing? =
        held.stored { native -> native.resumeStored(kind.text, null, context, milliseconds(allow)) }

    /** Its environment alone. */
    override fun toString(): String = "PingOne(environmentId=$environmentId)"

    internal override suspend fun send(name: String, request: JsonObject, deadline: Duration?): JsonElement =
        held.begin(deadline) { native, limit, cancellation ->
            parse(native.send(name, request.toString(), limit, cancellation))
        }

    internal override fun begin(
        machine: String,
        request: JsonObject,
        context: ByteArray?,
        deadline: Duration?,
    ): Pairing =
        held.pairing { native -> native.begin(machine, request.toString(), context, milliseconds(deadline)) }

    public companion object {
        /**
         * A client with the settings of a properties file, such as `pingone.properties`. It is read at once, on this
         * thread.
         *
         * @throws ConfigurationError if it cannot be read, or its settings do not go together.
         */
        public fun fromProperties(path: Path, configure: PingOneOptions.() -> Unit = {}): PingOne =
            PingOne(PingOneSettings.fromProperties(path), configure)

        /**
         * A client with the settings that the environment names: `PINGPAIR_PINGONE_PROPERTIES`, or
         * `PINGPAIR_PINGONE_REGION`, `PINGPAIR_PINGONE_ENVIRONMENT_ID` and the others. Prefer a file.
         *
         * @throws ConfigurationError if its settings do not go together.
         */
        public fun fromEnvironment(configure: PingOneOptions.() -> Unit = {}): PingOne =
            PingOne(PingOneSettings.fromEnvironment(), configure)
    }
}
