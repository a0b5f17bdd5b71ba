// The client of PingOne: operations, refusals, settings and options.

package io.pingpair

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import kotlin.io.path.writeText
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

internal class PingOneTest : PingOneWorld() {
    @Test
    suspend fun `a device is created, activated, named, ordered, blocked and removed`() {
        val userId = newUser()
        val created = client.createDevice(
            userId,
            MfaDeviceType.EMAIL,
            email = "user@example.com",
            templateVariables = mapOf("greeting" to "hello"),
        )
        assertEquals(MfaDeviceType.EMAIL, created.kind)
        assertEquals(MfaDeviceStatus.ACTIVATION_REQUIRED, created.status)
        assertEquals(userId, created.user?.id)
        assertNotNull(created.createdAt?.timestamp)
        assertEquals(0, created.extra.size)
        hides(created, "user@example.com")
        val deviceId = created.id
        client.sendActivationCode(userId, deviceId)
        val activated = client.activateDevice(userId, deviceId, sentCode())
        assertEquals(MfaDeviceStatus.ACTIVE, (activated as Progress.Done).reply.status)
        client.setDeviceNickname(userId, deviceId, "Work")
        client.blockDevice(userId, deviceId)
        assertEquals("BLOCKED", client.readDevice(userId, deviceId).block?.status?.toString())
        client.unblockDevice(userId, deviceId)
        val other = client.createDevice(userId, MfaDeviceType.TOTP)
        assertTrue(checkNotNull(other.keyUri).expose().startsWith("otpauth://totp/"))
        hides(other, other.secret?.expose(), other.keyUri.expose())
        val listed = client.listDevices(userId).devices
        assertEquals(setOf(deviceId, other.id), listed.map { it.id }.toSet())
        assertEquals("Work", listed.first { it.id == deviceId }.nickname)
        client.setDeviceOrder(userId, listOf(deviceId))
        client.removeDeviceOrder(userId)
        client.deleteDevice(userId, other.id)
        assertEquals(listOf(deviceId), client.listDevices(userId).devices.map { it.id })
        assertEquals(true, client.setMfaEnabled(userId, true).mfaEnabled)
    }

    @Test
    suspend fun `pairing keys are created, drawn, read, listed and deleted`() {
        val userId = newUser()
        val key = client.createPairingKey(userId)
        assertEquals(PairingKeyStatus.UNCLAIMED, key.status)
        hides(key, key.code?.expose(), key.uri?.expose())
        assertEquals(key.id, client.readPairingKey(userId, key.id).id)
        val code = checkNotNull(key.code)
        val drawn = PairingKeyText(code, key.uri)
        assertEquals(key.uri?.expose(), drawn.text)
        assertTrue("<svg" in drawn.svg())
        hides(drawn, drawn.text)
        assertEquals(code.expose(), PairingKeyText(code).text)
        for (wrong in listOf("", "line\nbreak", "x".repeat(3000))) {
            refused<InputError>("qr_content_refused") { PairingKeyText(Secret(wrong)) }
        }
        assertEquals(listOf(key.id), client.listPairingKeys(userId).pairingKeys.map { it.id })
        client.deletePairingKey(userId, key.id)
        assertEquals(0, client.listPairingKeys(userId).pairingKeys.size)
    }

    @Test
    suspend fun `a token that drifted is asked for the next OTP`() {
        val userId = newUser()
        sandbox.addOathToken("777001", mapOf("tokenType" to "HOTP"))
        val device = client.createDevice(userId, MfaDeviceType.OATH_TOKEN, serialNumber = "777001")
        sandbox.driftOathToken("777001", 50)
        val (first, second) = List(2) { sandbox.pressOathToken("777001") }
        assertTrue(client.activateDevice(userId, device.id, first, oathResync = true) is Progress.NextOtp)
        val done = client.activateDevice(userId, device.id, second, oathResync = true) as Progress.Done
        assertEquals(MfaDeviceStatus.ACTIVE, done.reply.status)
    }

    @Test
    suspend fun `a refusal tells what PingOne told, and prints none of its words`() {
        val unknown = failure<RefusedError> { client.readDevice(newUser(), DEVICE) }
        assertEquals(Code.REFUSED, unknown.code)
        assertEquals(listOf<Any?>(404, 0L, false), listOf(unknown.httpStatus, unknown.errorId, unknown.authenticated))
        val refusal = checkNotNull(unknown.pingOneRefusal)
        assertEquals("NOT_FOUND", refusal.code)
        assertEquals(36, refusal.id?.length)
        assertEquals(refusal.message, unknown.serviceMessage)
        hides(listOf(unknown, unknown.message, unknown.stackTraceToString()), unknown.serviceMessage)
        val userId = newUser()
        val device = client.createDevice(userId, MfaDeviceType.SMS, phone = "+12025550123")
        val wrong = failure<RefusedError> { client.activateDevice(userId, device.id, Secret("000000")) }
        val detail = checkNotNull(wrong.pingOneRefusal).details.first()
        assertEquals(listOf<Any?>("INVALID_OTP", "otp"), listOf(detail.code, detail.target))
        sandbox.client().use { ofPingId ->
            assertNull(failure<RefusedError> { ofPingId.getUserDetails("nobody") }.pingOneRefusal)
        }
    }

    @Test
    suspend fun `arguments that the service would refuse are not sent`() {
        refused<InputError>("value_malformed") { client.readDevice("../../users", DEVICE) }
        refused<InputError>("value_malformed") { client.readDevice(USER, "7") }
        refused<InputError>("value_malformed") { client.createDevice(USER, MfaDeviceType.SMS, phone = "call me") }
        refused<InputError>("value_malformed") { client.activateDevice(USER, DEVICE, Secret("12 34 56")) }
        refused<InputError>("value_missing") { client.createDevice(USER, MfaDeviceType.SMS) }
        assertEquals(emptyList<String?>(), deliveries())
    }

    @Test
    suspend fun `a worker's token that was revoked is fetched anew`() {
        val userId = newUser()
        newClient().use { other ->
            other.listDevices(userId)
            box.revokeTokens()
            assertEquals(0, other.listDevices(userId).devices.size)
            assertEquals(2, deliveries().count { it == "RequestWorkerToken" })
        }
    }

    /** The lines of the sandbox's properties, by their names. */
    private fun values(vararg changes: Pair<String, String>): Map<String, String> =
        box.propertiesText.lines().filter { "=" in it }
            .associate { it.substringBefore("=") to it.substringAfter("=") } + changes

    private fun settings(values: Map<String, String>): PingOneSettings =
        PingOneSettings.fromValues(
            environmentId = values.getValue("environment_id"),
            authUrl = values["auth_url"],
            apiUrl = values["api_url"],
            workerClientId = values["worker_client_id"],
            workerClientSecret = values["worker_client_secret"]?.let { Secret(it) },
            workerEnvironmentId = values["worker_environment_id"],
            workerAuthentication = values["worker_authentication"],
            applicationClientId = values["application_client_id"],
            applicationClientSecret = values["application_client_secret"]?.let { Secret(it) },
            redirectUri = values["redirect_uri"],
        )

    @Test
    suspend fun `settings come from values and a file, and show no secret`(@TempDir folder: Path) {
        val path = folder.resolve("pingone.properties")
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        path.writeText(box.propertiesText)
        val secrets = values().filterKeys { it.endsWith("secret") }.values
        assertEquals(2, secrets.size)
        for (one in listOf(PingOne(settings(values())), PingOne.fromProperties(path))) {
            one.check()
            assertEquals(client.authUrl, one.authUrl)
            assertEquals(client.apiUrl, one.apiUrl)
            assertEquals(client.environmentId, one.environmentId)
            for (secret in secrets) hides(listOf(one, box.settings, PingOneOptions()), secret)
            one.close()
            failure<IllegalStateException> { one.check() }
            failure<IllegalStateException> { one.pairMfaTotp(USER) }
        }
        failure<ConfigurationError> { PingOne.fromProperties(folder.resolve("none")) }
    }

    @Test
    suspend fun `settings that do not go together are refused`() {
        val europe = PingOneSettings.fromValues(USER, region = "europe")
        assertEquals("https://auth.pingone.eu", europe.authUrl)
        assertEquals("https://api.pingone.eu", europe.apiUrl)
        refused<ConfigurationError>("option_refused") { PingOneSettings.fromValues(USER, region = "moon") }
        refused<ConfigurationError>("property_missing") { PingOneSettings.fromValues(USER) }
        refused<ConfigurationError>("properties_contradictory") {
            PingOneSettings.fromValues(USER, region = "europe", authUrl = "https://a.example")
        }
        refused<ConfigurationError>("property_missing") {
            PingOneSettings.fromValues(USER, region = "europe", workerClientId = "a")
        }
        refused<ConfigurationError>("sandbox_credentials_refused") {
            PingOne(settings(values("auth_url" to "https://a.example.com", "api_url" to "https://b.example.com")))
        }
        val plain = PingOneSettings.fromValues(USER, authUrl = "http://a.example.com", apiUrl = "http://b.example.com")
        refused<ConfigurationError>("plain_http_refused") { PingOne(plain) }
        PingOne(plain) { dangerAllowHttp = listOf("a.example.com:80", "b.example.com:80") }.close()
        PingOne(settings(values("worker_client_secret" to "wrong"))).use { wrong ->
            refused<ConfigurationError>("worker_refused") { wrong.check() }
        }
        failure<ConfigurationError> { newClient { sessionId = "two words\n" } }
    }

    @Test
    suspend fun `the options of a client are kept`() {
        val seen = mutableListOf<CallReport>()
        val gone = mutableListOf<Destination>()
        val watched = newClient {
            observer = { seen += it }
            destinations = { !gone.add(it) }
            sessionId = "session-of-ours"
            deadline = 10.seconds
            attemptTimeout = 5.seconds
            userAgent = "an-application/1"
            maxConcurrency = 2
            allowExtensions = true
        }
        watched.use {
            val userId = newUser()
            refused<InputError>("destination_refused") {
                it.createDevice(userId, MfaDeviceType.VOICE, phone = "+12025550123", extension = "12")
            }
            assertEquals(listOf<Pair<String, String?>>("voice" to "12"), gone.map { to -> to.channel to to.extension })
            hides(gone, "2025550123")
            it.listDevices(userId)
            assertEquals(Provenance.CHANNEL, seen.last().provenance)
            hides(seen, userId)
            refused<InputError>("extension_refused") {
                client.createDevice(userId, MfaDeviceType.VOICE, phone = "+12025550123", extension = "12")
            }
        }
    }

    @Test
    suspend fun `a coroutine that is cancelled is freed at once`() {
        val userId = newUser()
        sandbox.addFault("ListDevices", "late", mapOf("delayMilliseconds" to 10_000))
        coroutineScope {
            val call = async { client.listDevices(userId) }
            withTimeout(9.seconds) {
                while ("ListDevices" !in deliveries()) yield()
                call.cancelAndJoin()
            }
            assertTrue(call.isCancelled)
        }
    }
}
