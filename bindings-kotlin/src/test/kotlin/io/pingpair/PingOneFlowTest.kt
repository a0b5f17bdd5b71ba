// Flows by hand, and the agent of PingID Desktop.

package io.pingpair

import java.net.HttpURLConnection
import java.net.URI
import java.net.URLEncoder
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.supervisorScope
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

internal class PingOneFlowTest : PingOneWorld() {
    @Test
    suspend fun `a user registers step by step`() {
        val username = named("byhand")
        val flow = client.startFlow()
        assertEquals(FlowStatus.USERNAME_PASSWORD_REQUIRED, flow.status)
        assertTrue(flow.offers("user.register") && !flow.offers("user.verify"))
        assertNotNull(flow.state.expiresAt?.timestamp)
        refused<InputError>("action_not_offered") { flow.verify(Secret("ABCD1234")) }
        val state = flow.register(username, "$username@example.com", PASSWORD)
        assertEquals(flow.id, state.id)
        assertEquals(FlowStatus.VERIFICATION_CODE_REQUIRED, state.status)
        flow.sendVerificationCode()
        failure<RefusedError> { flow.verify(Secret("WRONG123")) }
        assertEquals(FlowStatus.VERIFICATION_CODE_REQUIRED, flow.read().status)
        val sealed = flow.seal(CONTEXT)
        hides(sealed, username, flow.id)
        newClient().use { elsewhere ->
            refused<InputError>("snapshot_refused") { elsewhere.openFlow(sealed, "another session".toByteArray()) }
            val opened = elsewhere.openFlow(sealed, CONTEXT)
            assertEquals(FlowStatus.COMPLETED, opened.verify(sentCode()).status)
            val tokens = opened.tokens()
            assertEquals("Bearer", tokens.tokenType)
            hides(listOf(opened, opened.state, tokens), username, tokens.accessToken.expose())
        }
        box.client().use { withoutKeys ->
            val unsealed = withoutKeys.startFlow()
            refused<ConfigurationError>("credentials_missing") { unsealed.seal(CONTEXT) }
            box.expireFlow(unsealed.id)
            failure<RefusedError> { unsealed.read() }
        }
    }

    @Test
    suspend fun `a flow makes one call at a time`() {
        val flow = client.startFlow()
        val results = supervisorScope { List(4) { async { runCatching { flow.read() } } }.map { it.await() } }
        val codes = results.mapNotNull { (it.exceptionOrNull() as PingPairException?)?.code?.text }
        assertTrue(codes.all { it == "input_unexpected" } && codes.size < results.size, "$codes")
        assertEquals(flow.status, flow.read().status)
    }

    @Test
    suspend fun `a flow of a browser is gone on with by its own cookies`() {
        val state = Secret("kept-in-the-login-session")
        val verifier = Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
        val redirectUri = box.options().member("redirectUris").entries.first().jsonPrimitive.content
        val query = mapOf(
            "client_id" to box.propertiesText.lines().first { it.startsWith("application_client_id=") }.substringAfter("="),
            "response_type" to "code",
            "redirect_uri" to redirectUri,
            "scope" to "openid",
            "state" to state.expose(),
            "code_challenge" to "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
            "code_challenge_method" to "S256",
        ).entries.joinToString("&") { (name, value) -> "$name=${URLEncoder.encode(value, Charsets.UTF_8)}" }
        val page = URI("${client.authUrl}/${client.environmentId}/as/authorize?$query").toURL()
        val browser = page.openConnection() as HttpURLConnection
        browser.instanceFollowRedirects = false
        val set = browser.headerFields.filterKeys { it.equals("Set-Cookie", ignoreCase = true) }.values.flatten()
        val cookies = Secret(set.joinToString("; ") { it.substringBefore(";") })
        val flowId = checkNotNull(URI(browser.getHeaderField("Location")).query).split("&")
            .first { it.startsWith("flowId=") }.substringAfter("=")
        refused<InputError>("value_missing") { client.joinFlow(flowId, Secret(""), state) }
        val flow = client.joinFlow(flowId, cookies, state, verifier)
        val username = named("browser")
        flow.register(username, "$username@example.com", PASSWORD)
        flow.verify(sentCode())
        assertTrue(flow.tokens().accessToken.expose().isNotEmpty())
    }

    @Test
    suspend fun `the agent of PingID Desktop makes attestations, or says why not`() {
        val userId = newUser()
        val created = client.createDevice(userId, MfaDeviceType.PINGID_DESKTOP)
        val registration = checkNotNull(created.desktopCredentialCreationOptions)
        val agent = DesktopAgent("https://pingone.example.com", box.desktopAgentPort, 10.seconds)
        val attestation = agent.register(registration)
        val activated = client.activateDevice(userId, created.id, attestation = attestation) as Progress.Done
        assertEquals(MfaDeviceStatus.ACTIVE, activated.reply.status)
        assertEquals("MAC", activated.reply.os?.kind)
        hides(listOf(activated, attestation, registration), attestation.expose(), registration.expose())
        box.setOptions(mapOf("desktopAgent" to "silent"))
        try {
            failure<TimeoutCancellationException> { withTimeout(50.milliseconds) { agent.register(registration) } }
        } finally {
            box.setOptions(mapOf("desktopAgent" to "raw"))
        }
        failure<ConfigurationError> { DesktopAgent("no origin") }
        for (port in listOf(70_000, -1)) failure<ConfigurationError> { DesktopAgent("https://a.example", port) }
        failure<InputError> { agent.register(Secret("no registration")) }
    }
}
