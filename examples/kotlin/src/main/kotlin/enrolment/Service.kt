// The service: log in, begin a pairing, watch it, say whose phone it is.

package enrolment

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import io.pingpair.Client
import io.pingpair.Code
import io.pingpair.DeviceId
import io.pingpair.InputError
import io.pingpair.Paired
import io.pingpair.Pairing
import io.pingpair.PairingView
import io.pingpair.PingPairException
import io.pingpair.Undetermined
import io.pingpair.ViewState
import java.io.Closeable
import java.io.IOException
import java.net.InetSocketAddress
import java.nio.file.Path
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.runBlocking

/** Where everything is. The organisation's settings come from the environment. */
class Settings(
    val folder: Path,
    val users: Path,
    val host: String = "127.0.0.1",
    val port: Int = 8000,
)

/**
 * One process of the service; the folder is its own while it runs.
 *
 * @param makeClient makes what calls PingID, with this lease and store.
 */
class Service(settings: Settings, makeClient: (FileGuards) -> Client = ::clientOfEnvironment) : Closeable {
    private val guards = FileGuards(settings.folder.resolve("guards"))
    private val client = makeClient(guards)
    private val users = Users.read(settings.users)
    private val sessions = Sessions(Folder(settings.folder.resolve("sessions")))
    private val driving = Driving(client) { code -> log("a pairing is not driven on", code.text) }
    private val threads = Executors.newFixedThreadPool(THREADS)
    private val forgetting = Executors.newSingleThreadScheduledExecutor()
    private val server = HttpServer.create(InetSocketAddress(settings.host, settings.port), 0)

    /** Where it listens. */
    val port: Int get() = server.address.port

    init {
        server.executor = threads
        server.createContext("/") { exchange -> exchange.use { answer(it) } }
        forgetting.scheduleWithFixedDelay({ sessions.forget() }, 1, 1, TimeUnit.HOURS)
        server.start()
    }

    override fun close() {
        server.stop(1)
        forgetting.shutdown()
        threads.shutdown()
        runBlocking { driving.close() }
        client.close()
        guards.close()
    }

    private fun answer(exchange: HttpExchange) {
        val reply = try {
            val visit = Visit(exchange, sessions)
            runBlocking { route(visit) }
        } catch (refusal: Refusal) {
            Reply.page(messagePage(refusal.message), refusal.status)
        } catch (error: PingPairException) {
            failed(exchange, error)
        }
        HEADERS.forEach { (name, value) -> exchange.responseHeaders.set(name, value) }
        reply.headers.forEach { (name, value) -> exchange.responseHeaders.set(name, value) }
        exchange.responseHeaders.set("Content-Type", reply.type)
        try {
            exchange.sendResponseHeaders(reply.status, if (reply.content.isEmpty()) -1 else reply.content.size.toLong())
            if (reply.content.isNotEmpty()) exchange.responseBody.write(reply.content)
        } catch (_: IOException) {
            // The browser has gone.
            return
        }
    }

    private fun failed(exchange: HttpExchange, error: PingPairException): Reply {
        if (error.code == Code.LEASE_TAKEN) {
            val message = "A pairing of yours is under way elsewhere. Finish it there, or come back in ten minutes."
            return Reply.page(messagePage(message), 409)
        }
        // The code names no secret and nobody.
        log("a request failed: ${exchange.requestMethod}", error.code.text)
        return Reply.page(messagePage("This does not work now. Please come back later."), 503)
    }

    private suspend fun route(visit: Visit): Reply {
        if (visit.method == "GET" && visit.path in FILES) return checkNotNull(FILES[visit.path])
        when ("${visit.method} ${visit.path}") {
            "GET /login" -> return askWho(visit)
            "POST /login" -> return logIn(visit)
        }
        val session = visit.user() ?: return Reply.redirect("/login")
        if (visit.method == "POST") visit.checkSender()
        return when ("${visit.method} ${visit.path}") {
            "GET /" -> Reply.page(homePage(session))
            "POST /logout" -> Reply.redirect("/login").also { sessions.end(session) }
            "POST /pairing" -> begun(session)
            "GET /pairing" -> shown(session)
            "GET /pairing/view" ->
                Reply(type = "application/json", content = viewOf(session).toJson().toByteArray())
            "GET /pairing/code.svg" -> drawn(session)
            "POST /pairing/again" -> PAIRING.also { understood { driving.again(session, pairingOf(session)) } }
            "POST /pairing/cancel" -> PAIRING.also { cancel(pairingOf(session)) }
            "POST /pairing/verdict" -> PAIRING.also { decide(session, visit.form["verdict"]) }
            "POST /pairing/settle" -> PAIRING.also { settle(session, visit.form["device"].orEmpty()) }
            else -> throw Refusal(404, "Not found.")
        }
    }

    private fun askWho(visit: Visit): Reply {
        visit.session?.let { return Reply.page(loginPage(it)) }
        // Also this form needs a session: otherwise others could log this browser in under a name of theirs.
        val (session, cookie) = sessions.begin()
        return Reply.page(loginPage(session), headers = Visit.given(cookie))
    }

    private fun logIn(visit: Visit): Reply {
        val session = visit.checkSender()
        val username = visit.form["username"].orEmpty()
        if (!users.knows(username, visit.form["password"].orEmpty())) {
            return Reply.page(loginPage(session, isWrong = true), 403)
        }
        // A session of its own: whoever knew the one before knows nothing of this one.
        sessions.end(session)
        return Reply.redirect("/", Visit.given(sessions.begin(username).second))
    }

    private suspend fun begun(session: Session): Reply {
        sessions.decide(session, null)
        driving.begin(session)
        return PAIRING
    }

    private suspend fun shown(session: Session): Reply {
        val view = viewOf(session)
        val ended = if (view.state == ViewState.FINISHED) pairingOf(session) else null
        return Reply.page(pairingPage(session, view, ended))
    }

    private suspend fun drawn(session: Session): Reply {
        val link = viewOf(session).link ?: throw Refusal(404, "There is no code.")
        return Reply(type = "image/svg+xml", content = link.svg().toByteArray())
    }

    private suspend fun cancel(pairing: Pairing) {
        if (pairing.outcome != null) return
        pairing.cancel()
        driving.settle(pairing)
    }

    /** The user says whether the phone that was paired is theirs. */
    private suspend fun decide(session: Session, given: String?) {
        val verdict = Verdict.entries.firstOrNull { it.name == given }
        val outcome = pairingOf(session).outcome
        if (outcome !is Paired || verdict == null) throw Refusal(400, "There is nothing to confirm.")
        val id = outcome.device.id
        if (verdict == Verdict.NOT_MINE && id != null) client.unpairDevice(session.username, DeviceId.of(id))
        // Only after "mine" may an application trust the phone: lift a bypass, remove the old one.
        sessions.decide(session, verdict)
    }

    /** A reply was lost: the user says which of the new phones is theirs, or has them looked for again. */
    private suspend fun settle(session: Session, device: String) {
        val pairing = pairingOf(session)
        if (pairing.outcome !is Undetermined) throw Refusal(400, "There is nothing to settle.")
        if (device == LOOK_AGAIN) {
            pairing.reconcile()
        } else {
            understood { pairing.confirm(device) }
            sessions.decide(session, Verdict.MINE)
        }
        driving.settle(pairing)
    }

    private suspend fun viewOf(session: Session): PairingView = driving.view(session) ?: throw NOTHING_BEGUN

    private suspend fun pairingOf(session: Session): Pairing = driving.stored(session) ?: throw NOTHING_BEGUN

    /** An answer that does not fit is the user's to mend. */
    private suspend fun understood(work: suspend () -> Unit) {
        try {
            work()
        } catch (error: InputError) {
            if (error.code == Code.START_TOO_SOON) throw Refusal(409, "Please wait half a minute, and try again.")
            throw Refusal(400, "That does not fit what was asked.")
        }
    }

    private fun log(event: String, code: String) = System.err.println("$event [$code]")

    private companion object {
        const val THREADS = 32
        val PAIRING = Reply.redirect("/pairing")
        val NOTHING_BEGUN: Refusal get() = Refusal(404, "No pairing was begun here.")

        /** What browsers are told about every page. */
        val HEADERS = mapOf(
            // Nothing but files of this service; nothing inline.
            "Content-Security-Policy" to "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
                "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            // A page can hold an activation link: whoever finds it in a cache can pair their own phone.
            "Cache-Control" to "no-store",
            "Cross-Origin-Opener-Policy" to "same-origin",
            "Cross-Origin-Resource-Policy" to "same-origin",
            "Referrer-Policy" to "same-origin",
            "X-Content-Type-Options" to "nosniff",
        )

        /** The files of the pages, and no others. */
        val FILES = mapOf(
            "/static/pairing.js" to "text/javascript; charset=utf-8",
            "/static/style.css" to "text/css; charset=utf-8",
        ).mapValues { (path, type) ->
            Reply(type = type, content = checkNotNull(Service::class.java.getResourceAsStream(path)).use { it.readBytes() })
        }
    }
}

private fun clientOfEnvironment(guards: FileGuards): Client =
    Client.fromEnvironment {
        lease = guards
        store = guards
    }
