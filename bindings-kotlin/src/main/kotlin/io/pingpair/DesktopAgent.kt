// The agent of PingID Desktop, on the user's own computer.

package io.pingpair

import io.pingpair.internal.NativeDesktopAgent
import io.pingpair.internal.attempt
import io.pingpair.internal.call
import kotlin.time.Duration
import kotlin.time.DurationUnit

/**
 * Has the agent of PingID Desktop on this computer make the attestation that activates a device. It needs no key.
 *
 * The server creates the device and hands its registration to the user's computer; this makes the attestation of it;
 * the server activates the device by that, in the login session that created it. Any program of this computer can
 * stand where the agent listens: on shared computers the port proves nothing.
 *
 * @param origin speaks for the pages of this origin, such as `https://app.pingone.eu`: from your configuration.
 * @param port where the agent listens: default 9410.
 * @param timeout how long to wait for the user: a minute at most, and by default.
 * @throws ConfigurationError if one of them has another form.
 */
public class DesktopAgent(origin: String, port: Int? = null, timeout: Duration? = null) {
    private val native: NativeDesktopAgent =
        attempt { NativeDesktopAgent(origin, port?.toUInt(), timeout?.toDouble(DurationUnit.MILLISECONDS)) }

    /**
     * Hands the registration to the agent, and gives its attestation. It is sent once. Where the coroutine is
     * cancelled, the wait for the user ends.
     *
     * @param registration what the prompt of `pairMfaDesktop` holds, or the created device in
     * `desktopCredentialCreationOptions`.
     * @throws InputError for what is no registration or has run out: `registration_expired`.
     * @throws UnavailableError where no agent runs: `agent_not_running`.
     * @throws RefusedError where the agent said no: `agent_refused`.
     */
    public suspend fun register(registration: Secret): Secret =
        Secret(call { cancellation -> native.register(registration.expose(), cancellation) })

    override fun toString(): String = "DesktopAgent"
}
