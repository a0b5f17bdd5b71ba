// What raises each error code, through public calls.

package io.pingpair

import io.pingpair.internal.NativeClient
import io.pingpair.internal.call
import io.pingpair.internal.json
import io.pingpair.testing.Sandbox
import io.pingpair.testing.VirtualClock
import io.pingpair.testing.signReply
import java.io.IOException
import java.io.OutputStream
import java.net.ServerSocket
import java.nio.file.Path
import java.util.concurrent.atomic.AtomicInteger
import kotlin.time.Duration
import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

internal const val KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
internal const val PASSWORD = "Two-Hundred-42-Gardens"
private const val SERVICE = "https://idpxnyl3m.pingidentity.com/pingid"
private const val ORIGIN = "https://login.example.com"
private const val PHONE = "+12025550123"

internal typealias Raise = suspend () -> Unit

internal fun members(vararg members: Pair<String, Any?>): JsonObject = json(mapOf(*members)).jsonObject

internal fun failing(): Nothing = throw IOException("the disk is full")

internal object Failing : OutputStream() {
    override fun write(byte: Int) = failing()
}

/** A lease and a store that fail. */
internal object Broken : Lease, Store {
    override suspend fun acquire(key: String, duration: Duration) = failing()
    override suspend fun renew(key: String, fence: Long, duration: Duration) = failing()
    override suspend fun takeOver(key: String, fence: Long, duration: Duration) = failing()
    override suspend fun release(key: String, fence: Long) = failing()
    override suspend fun put(key: String, fence: Long, generation: Long, text: String) = failing()
    override suspend fun get(key: String) = failing()
    override suspend fun remove(key: String, fence: Long) = failing()
}

/** A lease that is held by anyone, and a store that takes nothing. */
private object Behind : Lease, Store {
    override suspend fun acquire(key: String, duration: Duration) = 1L
    override suspend fun renew(key: String, fence: Long, duration: Duration) = true
    override suspend fun takeOver(key: String, fence: Long, duration: Duration) = fence + 1
    override suspend fun release(key: String, fence: Long) = Unit
    override suspend fun put(key: String, fence: Long, generation: Long, text: String) = false
    override suspend fun get(key: String): Stored? = null
    override suspend fun remove(key: String, fence: Long) = true
}

internal class Raises(private val sandbox: Sandbox) {
    private val numbers = AtomicInteger()

    private fun named(name: String) = "$name${numbers.incrementAndGet()}"

    private fun credentials(token: String = "token", key: String = KEY, baseUrl: String = SERVICE) =
        Credentials.fromValues("alias", Secret(token), Secret(key), baseUrl)

    /** Lets a fault befall one read. */
    private fun faulty(kind: String, vararg more: Pair<String, Any>): Raise = {
        val configure: Options.() -> Unit = { deadline = 5.seconds; clock = VirtualClock() }
        sandbox.client(configure).use { client ->
            client.ensureUser("faulty")
            sandbox.addFault("getuserdetails", kind, mapOf("times" to 5, *more))
            client.getUserDetails("faulty")
        }
    }

    private fun by(configure: Options.() -> Unit = {}, work: suspend (Client) -> Unit): Raise = {
        sandbox.client(configure).use { work(it) }
    }

    private fun byPingOne(configure: PingOneOptions.() -> Unit = {}, work: suspend (PingOne) -> Unit): Raise = {
        sandbox.pingone.client(configure).use { work(it) }
    }

    private fun party(id: String = "example.com", origin: String = ORIGIN) = RelyingParty(id, listOf(origin))

    /** A pairing that has asked for an OTP. */
    private suspend fun asking(client: Client, context: String? = null): Pair<String, Pairing> {
        val username = named("asked")
        client.addUser(username)
        val pairing = client.pairSms(username, PHONE, context = context?.toByteArray())
        while (pairing.step() !is Step.Ask) continue
        return username to pairing
    }

    /** Lets the agent of PingID Desktop behave like this. */
    private fun agent(mode: String): Raise = byPingOne { client ->
        val box = sandbox.pingone
        val created = client.createDevice(box.createUser(named("computer")), MfaDeviceType.PINGID_DESKTOP)
        box.setOptions(mapOf("desktopAgent" to mode))
        try {
            val here = DesktopAgent("https://pingone.example.com", port = box.desktopAgentPort)
            here.register(checkNotNull(created.desktopCredentialCreationOptions))
        } finally {
            box.setOptions(mapOf("desktopAgent" to "raw"))
        }
    }

    private suspend fun read(text: String) = ReportReader(text.toByteArray()).collect { }

    private fun encoded(text: String) = base64Url(text.toByteArray())

    private fun ofBrowser(challenge: String): String {
        val data = """{"type":"webauthn.create","challenge":"$challenge","origin":"$ORIGIN"}"""
        return """{"id":"Y3JlZGVudGlhbA","rawId":"Y3JlZGVudGlhbA","type":"public-key",""" +
            """"response":{"clientDataJSON":"${encoded(data)}","attestationObject":"o2NmbXRkbm9uZQ"}}"""
    }

    private fun built(vararg body: Pair<String, Any?>, operation: String = "GetUserDetails") {
        RequestToken.build(credentials(), operation, members(*body))
    }

    val all: Map<Code, Raise> = settings() + arguments() + replies() + pairings() + outages()

    private fun settings(): Map<Code, Raise> = mapOf(
        Code.CREDENTIALS_MISSING to {
            val settings = sandbox.pingone.settings
            val bare = PingOneSettings.fromValues(
                settings.environmentId,
                authUrl = settings.authUrl,
                apiUrl = settings.apiUrl,
            )
            PingOne(bare).use { it.startFlow() }
        },
        Code.WORKER_REFUSED to {
            val text = sandbox.pingone.propertiesText.replace("worker_client_secret=", "worker_client_secret=x")
            PingOne(PingOneSettings.fromPropertiesText(text)).use { it.check() }
        },
        Code.OPTION_REFUSED to { sandbox.client { locale = "<>" } },
        Code.BASE_URL_REFUSED to { credentials(baseUrl = "https://user@example.com/pingid") },
        Code.CERTIFICATE_MALFORMED to { sandbox.client { rootCertificates = "none" } },
        Code.KEY_MALFORMED to { credentials(key = "not base64!") },
        Code.KEY_TOO_SHORT to { credentials(key = "c2hvcnQ=") },
        Code.ORIGIN_REFUSED to { party(origin = "https://evilexample.com") },
        Code.PLAIN_HTTP_REFUSED to { Client(credentials(baseUrl = "http://example.com/pingid")) },
        Code.PROPERTIES_CONTRADICTORY to {
            val text = "org_alias=a\ntoken=a\ntoken=b\nuse_base64_key=$KEY\nidp_url=$SERVICE\n"
            Credentials.fromPropertiesText(text)
        },
        Code.PROPERTIES_MALFORMED to { Credentials.fromPropertiesText("token=\\u12\n") },
        Code.PROPERTY_MISSING to { Credentials.fromPropertiesText("") },
        Code.PROPERTIES_UNREADABLE to { Credentials.fromProperties(Path.of("nowhere/at/all")) },
        Code.READ_FAILED to { ReportReader(ReportSource { failing() }).collect { } },
        Code.REAL_CREDENTIALS_REFUSED to { signReply(credentials(), members()) },
        Code.RELYING_PARTY_REFUSED to { party("com", "https://com") },
        Code.SANDBOX_CREDENTIALS_REFUSED to { Client(Credentials.forTests("https://example.com/pingid")) },
        Code.SNAPSHOT_KEY_TOO_SHORT to { sandbox.client { snapshotKeys = listOf("short".toByteArray()) } },
        Code.WRITE_FAILED to by { client ->
            client.createJob()
            sandbox.advanceTime(3.hours)
            client.getOrganizationReport(ReportFileType.CSV, Failing)
        },
    )

    private fun arguments(): Map<Code, Raise> = mapOf(
        Code.ACTION_NOT_OFFERED to byPingOne { it.startFlow().verify(Secret("ABCD1234")) },
        Code.REGISTRATION_EXPIRED to {
            val registration = "e30.${encoded("""{"exp":1}""")}.c2ln"
            DesktopAgent("https://pingone.example.com").register(Secret(registration))
        },
        Code.VIEW_MALFORMED to { PairingView.fromJson("{}") },
        Code.BODY_MALFORMED to by { it.call("anything", members("clientData" to 7)) },
        Code.CLASS_REFUSED to by {
            it.call("getuserdetails", members("userName" to "a"), retryClass = RetryClass.HUMAN)
        },
        Code.CREDENTIAL_MALFORMED to { RegistrationCredential.fromBrowser("{}", party(), ByteArray(16)) },
        Code.CREDENTIAL_REFUSED to {
            RegistrationCredential.fromBrowser(ofBrowser("b3RoZXIgY2hhbGxlbmdlIQ"), party(), ByteArray(16))
        },
        Code.DESTINATION_REFUSED to by({ destinations = { false } }) {
            it.startOfflinePairing("anyone", OfflineDeviceType.SMS, PHONE)
        },
        Code.EXTENSION_REFUSED to by { it.startOfflinePairing("anyone", OfflineDeviceType.VOICE, "$PHONE,1") },
        Code.HEADER_MALFORMED to { Jws.sign("x".toByteArray(), ByteArray(32), "{}".toByteArray()) },
        Code.NAME_NEEDED to by { it.call("unpairdevice", members("userName" to "anyone")) },
        Code.PATH_SUFFIX_REFUSED to by { it.call("get/user", members()) },
        Code.STREAM_NEEDED to by { it.call("getorgreport", members("fileType" to "CSV")) },
        Code.QR_CONTENT_REFUSED to { Link.parse("https://example.com") },
        Code.SNAPSHOT_REFUSED to by { it.resume(Kind.ONLINE, "x", "session".toByteArray()) },
        Code.UNKNOWN_MEMBER to { built("user" to "a") },
        Code.UNKNOWN_OPERATION to { built(operation = "GetNothing") },
        Code.VALUE_MALFORMED to by { it.getUserDetails("a\u202eb") },
        Code.VALUE_MISSING to { built() },
        Code.VALUE_OUT_OF_RANGE to by { it.getUserDetails("") },
    )

    private fun replies(): Map<Code, Raise> = mapOf(
        Code.FLOW_REDIRECT_REFUSED to byPingOne { client ->
            val username = named("led")
            sandbox.pingone.setOptions(mapOf("verification" to false))
            try {
                val flow = client.startFlow()
                flow.register(username, "$username@example.com", Secret(PASSWORD))
                sandbox.addFault("ResumeFlow", "wrong_state")
                flow.tokens()
            } finally {
                sandbox.pingone.setOptions(mapOf("verification" to true))
            }
        },
        Code.REPLY_ABOUT_ANOTHER_OBJECT to byPingOne({ clock = VirtualClock() }) { client ->
            val userId = sandbox.pingone.createUser(named("another"))
            val device = client.createDevice(userId, MfaDeviceType.TOTP)
            sandbox.addFault("ReadDevice", "about_another_id", mapOf("times" to 3))
            client.readDevice(userId, device.id)
        },
        Code.REPLY_UNEXPECTED to byPingOne({ deadline = 5.seconds; clock = VirtualClock() }) { client ->
            val userId = sandbox.pingone.createUser(named("listed"))
            sandbox.addFault("ListDevices", "content_type", mapOf("times" to 5, "contentType" to "text/html"))
            client.listDevices(userId)
        },
        Code.CREDENTIAL_OPTIONS_FOREIGN to {
            val options = """{"rp":{"id":"example.org","name":"x"},"user":{"id":[1],"name":"a","displayName":"a"},""" +
                """"challenge":[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15],"pubKeyCredParams":[]}"""
            CreationOptions.fromService(options, party())
        },
        Code.CREDENTIAL_OPTIONS_MALFORMED to { CreationOptions.fromService("{}", party()) },
        Code.REPLY_ABOUT_ANOTHER_USER to faulty("about_another_user"),
        Code.REPLY_ENCODED to faulty("compressed"),
        Code.REPLY_FOREIGN to {
            val header = """{"alg":"HS256","org_alias":"somebody","token":"token"}"""
            val payload = """{"responseBody":{"errorId":200}}"""
            Reply.verify(credentials(), Jws.sign(payload.toByteArray(), base64(KEY), header.toByteArray()))
        },
        Code.REPLY_MALFORMED to faulty("html"),
        Code.REPLY_REDIRECTED to faulty("redirect", "location" to "https://example.com"),
        Code.REPLY_REFLECTED to faulty("reflected"),
        Code.REPLY_REPLAYED to by { client ->
            client.ensureUser("replayed")
            sandbox.setOptions(mapOf("echo" to false))
            try {
                client.offlinePairing("replayed", DirectDeviceType.EMAIL, Secret("one@example.com"))
                sandbox.addFault("offlinepairing", "replayed")
                client.offlinePairing("replayed", DirectDeviceType.EMAIL, Secret("other@example.com"))
            } finally {
                sandbox.setOptions(mapOf("echo" to true))
            }
        },
        Code.REPLY_TOO_LARGE to faulty("oversized"),
        Code.REPLY_UNCORRELATED to faulty("swapped"),
        Code.REPLY_UNREADABLE to {
            Reply.verify(sandbox.credentials, signReply(sandbox.credentials, members("errorId" to "many")))
        },
        Code.REPLY_UNSIGNED to faulty("unsigned"),
        Code.REPORT_MALFORMED to { read("no report") },
        Code.REPORT_TOO_LARGE to { read("username\r\n\"${"x".repeat(2 shl 20)}") },
        Code.TOKEN_HEADER_REFUSED to { Jws.verify(signed("""{"alg":"none"}""", "{}", ByteArray(32)), ByteArray(32)) },
        Code.TOKEN_MALFORMED to { Jws.verify("x", ByteArray(32)) },
        Code.TOKEN_SIGNATURE_WRONG to {
            Jws.verify(Jws.sign("x".toByteArray(), ByteArray(32) { 1 }), ByteArray(32))
        },
        Code.TOKEN_TOO_LARGE to { Jws.verify("x".repeat(2 shl 20), ByteArray(32)) },
    )

    private fun pairings(): Map<Code, Raise> = mapOf(
        Code.ANSWER_MISSING to by { asking(it).second.run() },
        Code.ANSWER_UNEXPECTED to by { asking(it).second.answer(Answer.Otps("123456", "654321")) },
        Code.INPUT_UNEXPECTED to by { client ->
            client.ensureUser("over")
            val done = client.pairOfflineUnverified("over", DirectDeviceType.EMAIL, Secret("over@example.com"))
            done.run()
            done.reconcile()
        },
        Code.START_TOO_SOON to by { client ->
            val username = named("soon")
            client.addUser(username)
            val pairing = client.pairSms(username, PHONE)
            sandbox.addFault("startofflinepairing", "lost")
            while (pairing.step() !is Step.Ask) continue
            pairing.answer(Answer.StartAgain)
        },
        Code.LEASE_LOST to by({ lease = Behind; store = Behind }) { asking(it, "session") },
        Code.LEASE_TAKEN to by { client ->
            val (username, holder) = asking(client)
            client.pairEmail(username, "a@example.com").step()
            checkNotNull(holder.view)
        },
    )

    private fun outages(): Map<Code, Raise> = mapOf(
        Code.AGENT_REFUSED to agent("refused"),
        Code.AGENT_NOT_RUNNING to agent("not_running"),
        Code.LIMIT_REACHED to byPingOne { client ->
            val userId = sandbox.pingone.createUser(named("full"))
            repeat(5) { sandbox.pingone.addForeignDevice(userId, "MOBILE") }
            client.createDevice(userId, MfaDeviceType.TOTP)
        },
        Code.REFUSED to by { it.getUserDetails("nobody") },
        Code.OUTCOME_UNKNOWN to by { client ->
            sandbox.addFault("adduser", "lost")
            client.addUser(named("unknown"))
        },
        Code.DEADLINE_EXCEEDED to by({ deadline = 200.milliseconds }) { client ->
            sandbox.addFault("getuserdetails", "late", mapOf("delayMilliseconds" to 1_000))
            client.getUserDetails("anyone")
        },
        Code.RATE_LIMITED to faulty("status", "httpStatus" to 429, "retryAfter" to "7"),
        Code.SERVICE_FAILED to faulty("status", "httpStatus" to 500),
        Code.STORE_FAILED to by({ store = Broken }) {
            it.resumeStored(Kind.ONLINE, "anyone", "session".toByteArray())
        },
        Code.UNREACHABLE to {
            val port = ServerSocket(0).use { it.localPort }
            Client(Credentials.forTests("http://127.0.0.1:$port/pingid")).use { it.getUserDetails("anyone") }
        },
        // A coroutine that is cancelled gets what coroutines get: so below the client.
        Code.CANCELLED to {
            val native = NativeClient(sandbox.credentials.native, "{}", null, null, emptyList(), null)
            call { cancellation ->
                cancellation.cancel()
                native.check(null, cancellation)
            }
        },
        Code.ENTROPY_UNAVAILABLE to by({ entropy = ByteArray(3) }) { it.getUserDetails("anyone") },
        Code.INTERNAL to by { it.panicForTests() },
    )
}
