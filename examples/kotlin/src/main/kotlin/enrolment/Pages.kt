// The pages. Whatever came from elsewhere stands in them as text.

package enrolment

import io.pingpair.Device
import io.pingpair.NotPaired
import io.pingpair.Outcome
import io.pingpair.Paired
import io.pingpair.Pairing
import io.pingpair.PairingView
import io.pingpair.Undetermined
import io.pingpair.ViewState
import io.pingpair.WantedKind

/** A page, or a part of one. */
@JvmInline
value class Html(val text: String)

/** Text that is no HTML, whatever stands in it. */
private fun text(value: String?): String =
    value.orEmpty().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")

private fun page(title: String, body: String): Html =
    Html(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>${text(title)}</title>
        <link rel="stylesheet" href="/static/style.css">
        <script src="/static/pairing.js" defer></script>
        </head>
        <body>
        <h1>${text(title)}</h1>
        """.trimIndent() + "\n$body\n</body>\n</html>\n",
    )

/** A button that sends these fields, and the token that no other page knows. */
private fun button(session: Session, action: String, label: String, vararg fields: Pair<String, String>): String {
    val all = (fields.asList() + ("csrf" to session.csrf)).joinToString("") { (name, value) ->
        """<input type="hidden" name="${text(name)}" value="${text(value)}">"""
    }
    return """<form method="post" action="${text(action)}">$all<button>${text(label)}</button></form>"""
}

fun messagePage(message: String): Html = page("Your phone", """<p>${text(message)}</p><p><a href="/">Back</a></p>""")

fun loginPage(session: Session, isWrong: Boolean = false): Html {
    val wrong = if (isWrong) """<p class="error">Name or password is wrong.</p>""" else ""
    return page(
        "Log in",
        """
        $wrong
        <form method="post" action="/login">
        <input type="hidden" name="csrf" value="${text(session.csrf)}">
        <label>Name <input name="username" autocomplete="username" required maxlength="250"></label>
        <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
        <button>Log in</button>
        </form>
        """.trimIndent(),
    )
}

fun homePage(session: Session): Html =
    page(
        "Your phone",
        "<p>You are ${text(session.username)}.</p>" +
            button(session, "/pairing", "Pair a phone") + button(session, "/logout", "Log out"),
    )

/** Where the pairing stands; [pairing] is there once it is over. */
fun pairingPage(session: Session, view: PairingView, pairing: Pairing?): Html {
    val outcome = pairing?.outcome
    return page(
        "Your phone",
        when {
            outcome != null -> ended(session, outcome)
            view.state == ViewState.ASKING -> asked(session, view)
            else -> waiting(session, view)
        },
    )
}

private fun waiting(session: Session, view: PairingView): String {
    val link = view.link
    val code = if (link == null) "" else """
        <p><img src="/pairing/code.svg" alt="The code as an image, for the phone"></p>
        <p>Or type <span class="code">${text(view.activationCode?.expose())}</span>,
        or on the phone itself <a href="${text(link.url)}" rel="noreferrer">follow this link</a>.</p>
    """.trimIndent()
    val status = if (link == null) "One moment, please." else "Scan the code with the PingID app."
    return """<p id="status" data-code="${link != null}" aria-live="polite">$status</p>$code""" +
        button(session, "/pairing/cancel", "Cancel")
}

private fun asked(session: Session, view: PairingView): String {
    if (view.prompt?.wanted != WantedKind.START_AGAIN) return """<p id="status" data-code="false">One moment, please.</p>"""
    return "<p>It is not known what became of the first try.</p>" +
        button(session, "/pairing/again", "Try again") + button(session, "/pairing/cancel", "Cancel")
}

private fun ended(session: Session, outcome: Outcome): String =
    when (outcome) {
        is Paired -> confirmed(session, outcome)
        is Undetermined -> "<p>It is not known whether a phone was paired. Is one of these yours?</p>" +
            outcome.candidates.joinToString("") { candidate ->
                button(session, "/pairing/settle", "This one: ${name(candidate)}", "device" to "${candidate.id}")
            } + button(session, "/pairing/settle", "Look again", "device" to LOOK_AGAIN)
        is NotPaired -> "<p>No phone was paired: ${text("${outcome.reason}")}.</p>" + back(session)
        else -> "<p>No phone was paired.</p>" + back(session)
    }

private fun confirmed(session: Session, outcome: Paired): String {
    val name = outcome.device.details?.let(::name) ?: "a phone"
    return when (session.verdict) {
        Verdict.MINE -> "<p>${text(name)} is paired.</p>" + back(session)
        Verdict.NOT_MINE -> "<p>${text(name)} was removed. Tell your administrator: somebody saw your code.</p>" + back(session)
        // Whoever saw the code may have scanned it.
        null -> "<p>${text(name)} was paired. Is it yours?</p>" +
            button(session, "/pairing/verdict", "It is mine", "verdict" to Verdict.MINE.name) +
            button(session, "/pairing/verdict", "It is not mine", "verdict" to Verdict.NOT_MINE.name)
    }
}

private fun back(session: Session): String = button(session, "/pairing", "Pair a phone") + """<p><a href="/">Back</a></p>"""

private fun name(device: Device): String = listOfNotNull(device.nickname, device.model).distinct().joinToString(", ")

/** What the form says where the user knows none of the phones. */
const val LOOK_AGAIN = "look_again"
