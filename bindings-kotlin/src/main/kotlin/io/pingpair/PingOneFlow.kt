// A flow by hand: the lower-level door below the pairing that registers a user.

package io.pingpair

import io.pingpair.internal.NativeFlow
import io.pingpair.internal.attempt
import io.pingpair.internal.call
import io.pingpair.internal.given
import io.pingpair.internal.parse
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * A flow that a user registers in, step by step. Use `register` of [PingOne] unless you need the steps.
 *
 * An action that the flow does not offer is refused before anything is sent: `action_not_offered`. After each answer,
 * a refusal too, it has the cookies that the next action needs. It makes one call at a time: a second one meanwhile
 * throws an [InputError] of `input_unexpected`. None of its secrets is printed.
 */
public class PingOneFlow internal constructor(private val native: NativeFlow) {
    /** The flow's id. */
    public val id: String
        get() = attempt { native.id() }

    /** What the service said last. */
    public val state: FlowState
        get() = FlowState.read(parse(attempt { native.state() }))

    /** What the flow waits for. */
    public val status: FlowStatus
        get() = state.status

    /** Whether the flow offers an action, such as `user.register`. */
    public fun offers(action: String): Boolean = action in state.links

    /** Reads the flow anew. */
    public suspend fun read(): FlowState = state("read")

    /**
     * Registers a user. It makes an account and reaches a person: it is sent once.
     *
     * @param username the name that the user chose.
     * @param email the e-mail address that the verification code goes to.
     * @param password the password that the user chose.
     */
    public suspend fun register(username: String, email: String, password: Secret): FlowState =
        state("register", given("username" to username, "email" to email, "password" to password))

    /**
     * Verifies the user's e-mail address. It burns a try: it is sent once.
     *
     * @param verificationCode the code that was sent to the address.
     */
    public suspend fun verify(verificationCode: Secret): FlowState =
        state("verify", given("verificationCode" to verificationCode))

    /** Sends the verification code again. It reaches a person: it is sent once. */
    public suspend fun sendVerificationCode(): FlowState = state("sendVerificationCode")

    /** Exchanges a completed flow for the user's tokens. */
    public suspend fun tokens(): Tokens = Tokens.read(act("tokens"))

    /**
     * Seals the flow into a text that anyone may carry and nobody can read or change; `openFlow` of [PingOne] goes on
     * with it. It opens until a day after the flow ends.
     *
     * @param context what the flow belongs to, such as the id of the login session: to be given again.
     * @throws ConfigurationError if the client has no `snapshotKeys`: `credentials_missing`.
     */
    public suspend fun seal(context: ByteArray): String = call { native.seal(context) }

    /** Its id alone. */
    override fun toString(): String = "PingOneFlow(id=${visible(id)})"

    private suspend fun state(act: String, given: JsonObject = given()): FlowState = FlowState.read(act(act, given))

    private suspend fun act(act: String, given: JsonObject = given()): JsonElement =
        parse(call { native.act(act, given.toString()) })
}
