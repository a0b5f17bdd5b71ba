// Registrations and pairings of PingOne, to their ends.

package io.pingpair

import kotlin.time.Duration.Companion.minutes
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

internal class PingOnePairingsTest : PingOneWorld() {
    private fun registration(username: String): Answer = Answer.Registration(username, "$username@example.com", PASSWORD)

    private fun registered(outcome: Outcome): RegisteredUser {
        assertTrue(outcome is Registered, "$outcome")
        return (outcome as Registered).user
    }

    private suspend fun asked(pairing: Pairing) {
        while (pairing.step() !is Step.Ask) continue
    }

    @Test
    suspend fun `a user registers with a wrong code, a resend and the right one`() {
        val username = named("meredith")
        val played = play(
            client.register(),
            { registration(username) },
            { Answer.VerificationCode("WRONG123") },
            {
                letPass(30)
                Answer.StartAgain
            },
            { Answer.VerificationCode(sentCode()) },
        )
        val asked = played.prompts.map { it.wanted to it.problem }
        val expected = listOf(
            WantedKind.REGISTRATION to null,
            WantedKind.VERIFICATION_CODE to null,
            WantedKind.VERIFICATION_CODE to Problem.VERIFICATION_CODE_WRONG,
            WantedKind.VERIFICATION_CODE to null,
        )
        assertEquals(expected, asked)
        assertNotNull(Json.parseToJsonElement(checkNotNull(played.prompts[0].passwordPolicy)).members["length"])
        val user = registered(played.outcome)
        assertEquals(username, user.username)
        assertEquals(Evidence.TOLD, user.evidence)
        assertEquals("Bearer", user.tokens?.tokenType)
        val its = box.users().first { it.text("userId") == user.userId }
        assertEquals(username, its.text("username"))
        assertTrue(its.getValue("verified").jsonPrimitive.boolean)
        hides(listOf(played.outcome, played.prompts), username, user.tokens?.accessToken?.expose())
        assertEquals(1, deliveries().count { it == "RegisterUser" })
    }

    @Test
    suspend fun `a registration is gone on with from its snapshot, and with that alone`() {
        val username = named("sealed")
        val begun = client.register(context = CONTEXT)
        asked(begun)
        begun.answer(registration(username))
        asked(begun)
        val text = begun.snapshot()
        hides(text, PASSWORD.expose(), username)
        newClient().use { other ->
            val resumed = other.resume(Kind.REGISTRATION, text, CONTEXT, 10.minutes)
            assertEquals(Kind.REGISTRATION, resumed.kind)
            assertEquals(WantedKind.VERIFICATION_CODE, resumed.view.prompt?.wanted)
            assertNotNull(registered(play(resumed, { Answer.VerificationCode(sentCode()) }).outcome).tokens)
            refused<InputError>("snapshot_refused") { other.resume(Kind.REGISTRATION, text, "another".toByteArray()) }
        }
        sandbox.client().use { ofPingId ->
            refused<InputError>("snapshot_refused") { ofPingId.resume(Kind.REGISTRATION, text, CONTEXT) }
        }
        refused<InputError>("value_missing") { client.register(username) }
    }

    @Test
    suspend fun `a registration whose replies were lost goes on in the flow`() {
        val username = named("lost")
        sandbox.addFault("RegisterUser", "lost")
        sandbox.addFault("VerifyUser", "lost")
        val begun = client.register(username, "$username@example.com", PASSWORD, withoutTokens = true)
        val user = registered(play(begun, { Answer.VerificationCode(sentCode()) }).outcome)
        assertEquals(Evidence.MATCHED, user.evidence)
        assertNull(user.tokens)
        for (operation in listOf("RegisterUser", "VerifyUser")) assertEquals(1, deliveries().count { it == operation })
    }

    @Test
    suspend fun `a phone number is paired by a text message, also when nobody answered`() {
        for (isLost in listOf(false, true)) {
            sandbox.clearLog()
            val userId = newUser()
            if (isLost) {
                sandbox.addFault("CreateDevice", "lost")
                sandbox.addFault("ActivateDevice", "lost")
            }
            val begun = client.pairMfaSms(userId, "+12025550123", nickname = "Work")
            val played = play(begun, { Answer.Otp(sentCode()) })
            val mfa = checkNotNull(played.paired.device.mfa)
            assertEquals(MfaDeviceType.SMS, mfa.kind)
            assertEquals(MfaDeviceStatus.ACTIVE, mfa.status)
            hides(listOf(played.outcome, played.prompts), "2025550123")
            assertEquals(listOf("ACTIVE"), devices(userId).map { it.text("status") })
            for (operation in listOf("CreateDevice", "ActivateDevice")) {
                assertEquals(1, deliveries().count { it == operation })
            }
        }
    }

    @Test
    suspend fun `calls, e-mails, authenticator apps and credentials pair likewise`() {
        val sent: suspend (Prompt) -> Answer = { Answer.Otp(sentCode()) }
        val app: suspend (Prompt) -> Answer = { Answer.Otp(sandbox.authenticatorAppOtp(checkNotNull(it.link).url)) }
        val browser: suspend (Prompt) -> Answer = { prompt ->
            Answer.Credential(sandbox.createCredential(checkNotNull(prompt.options).expose(), ORIGIN))
        }
        val all = listOf<Triple<MfaDeviceType, (String) -> Pairing, suspend (Prompt) -> Answer>>(
            Triple(MfaDeviceType.VOICE, { client.pairMfaVoice(it, "+12025550123") }, sent),
            Triple(MfaDeviceType.EMAIL, { client.pairMfaEmail(it, "user@example.com") }, sent),
            Triple(MfaDeviceType.TOTP, { client.pairMfaTotp(it) }, app),
            Triple(MfaDeviceType.FIDO2, { client.pairMfaFido2(it, PARTY) }, browser),
        )
        for ((kind, begin, reply) in all) {
            val played = play(begin(newUser()), reply)
            assertEquals(kind, played.paired.device.mfa?.kind)
            val prompt = played.prompts.first()
            hides(prompt, prompt.key?.expose(), prompt.options?.expose(), prompt.link?.url)
        }
    }

    @Test
    suspend fun `the user's computer is paired by what its agent makes`() {
        val agent = DesktopAgent("https://pingone.example.com", box.desktopAgentPort)
        val played = play(client.pairMfaDesktop(newUser()), { prompt ->
            Answer.Attestation(agent.register(checkNotNull(prompt.registration)))
        })
        assertEquals("MAC", played.paired.device.mfa?.os?.kind)
        hides(played.prompts, played.prompts.first().registration?.expose())
    }

    @Test
    suspend fun `a phone that scans the pairing key is paired, and the key is seen by nobody else`() {
        val pairing = client.pairMfaMobile(newUser())
        var claimed: String? = null
        pairing.collect { event ->
            val code = event.activationCode ?: return@collect
            hides(listOf(event, event.qr, event.link), code.expose(), event.qr?.text, event.link?.url)
            if (claimed == null) claimed = box.claimPairingKey(code, mapOf("model" to "Pixel"))
        }
        assertEquals(claimed, (pairing.outcome as Paired).device.mfa?.id)
    }

    @Test
    suspend fun `of two new phones the user says which one it is`() {
        val userId = newUser()
        val pairing = client.pairMfaMobile(userId)
        var claimed = ""
        pairing.collect { event ->
            val code = event.activationCode
            if (code != null && claimed.isEmpty()) {
                claimed = box.claimPairingKey(code, mapOf("model" to "Pixel 9"))
                box.addForeignDevice(userId, "MOBILE")
            }
        }
        val open = pairing.outcome as Undetermined
        assertEquals(emptyList<Device>(), open.candidates)
        assertTrue(open.mfaCandidates.size == 2 && claimed in open.mfaCandidates.map { it.id }, "$open")
        pairing.confirm(claimed)
        val paired = pairing.run() as Paired
        assertEquals(Evidence.CONFIRMED, paired.evidence)
        assertEquals(claimed, paired.device.id ?: paired.device.mfa?.id)
    }

    @Test
    suspend fun `a candidate of PingOne's is confirmed by its id`() {
        val begun = client.pairMfaTotp(newUser(), context = CONTEXT)
        asked(begun)
        refused<InputError>("input_unexpected") { begun.confirm(DEVICE) }
        refused<InputError>("value_malformed") { begun.confirm("neither") }
        refused<InputError>("snapshot_refused") { client.resumeFrom(Kind.MFA_OTP, Stored(1, "a.b.c"), CONTEXT) }
    }

    @Test
    suspend fun `a user's pairing and a visitor's registration are gone on with from the store`() {
        val kept = Kept()
        newClient {
            lease = kept
            store = kept
        }.use { guarded ->
            val userId = newUser()
            asked(guarded.pairMfaSms(userId, "+12025550123", context = CONTEXT))
            assertNull(guarded.resumeStored(Kind.MFA_OTP, USER, CONTEXT))
            val resumed = checkNotNull(guarded.resumeStored(Kind.MFA_OTP, userId, CONTEXT))
            play(resumed, { Answer.Otp(sentCode()) }).paired
            val visitor = "a visitor's session".toByteArray()
            val username = named("stored")
            asked(guarded.register(username, "$username@example.com", PASSWORD, context = visitor))
            val going = checkNotNull(guarded.resumeStoredByContext(Kind.REGISTRATION, visitor))
            registered(play(going, { Answer.VerificationCode(sentCode()) }).outcome)
        }
    }
}
