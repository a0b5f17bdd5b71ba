// What a page or a phone may see of a machine.

package io.pingpair

import io.pingpair.internal.Read
import io.pingpair.internal.Reader
import io.pingpair.internal.attempt
import io.pingpair.internal.checkView
import io.pingpair.internal.parse
import io.pingpair.internal.record
import java.time.Instant

/**
 * What a page or a phone may see of a pairing: where it stands, a link, a question, an outcome.
 *
 * The server writes it by [toJson], and a phone, which needs no key for it, reads it by [fromJson].
 *
 * **While it holds a link, a code or a question it is a bearer secret**: whoever sees it can pair a phone of their own.
 * Show it only to the login session that began the pairing, with `Cache-Control: no-store`, and put nothing of it into
 * a URL. None of it is printed.
 */
public class PairingView private constructor(
    private val document: String,
    private val shown: String,
    /** Which machine it is. */
    public val kind: Kind,
    /** Where it stands. */
    public val state: ViewState,
    /** What the service last said of the activation code or the job, such as `NOT_CLAIMED`. */
    public val status: String?,
    /** The activation link, for a QR code; until a phone has used it, it expired or it is over. */
    public val link: Link?,
    /**
     * What a QR code holds, where it is not the link: PingOne's pairing key, drawn exactly as it is. It is no link to
     * follow.
     */
    public val qr: PairingKeyText?,
    /** The activation code or PingOne's pairing key, for typing; as long as the link. */
    public val activationCode: Secret?,
    /** When the activation code, pairing key or flow expires. */
    public val expires: Instant?,
    /** The question to the user. */
    public val prompt: Prompt?,
    /** How it ended. */
    public val outcome: ViewOutcome?,
) {
    /** The view as JSON, in ASCII: version 1, described in `docs/pairing.md`. It is as secret as the view. */
    public fun toJson(): String = document

    /** Where it stands, in a word or two, without secrets. */
    override fun toString(): String = shown

    /** Whether the other is a view of the same content. */
    override fun equals(other: Any?): Boolean = other is PairingView && other.document == document

    override fun hashCode(): Int = document.hashCode()

    public companion object {
        /**
         * Reads what [toJson] wrote. Names that a newer server may use (of questions, problems, outcomes, reasons and
         * evidence) stay what they are: show one that you do not know as it is, and never take it for success.
         *
         * @throws InputError for another form, or a version that is not known: `view_malformed`.
         */
        public fun fromJson(json: String): PairingView = read(parse(attempt { checkView(json) }))

        /** The view of what the native library shows: its document, and what it says in a word or two. */
        internal val read: Reader<PairingView> = record { of(need("document", Read.text), need("text", Read.text)) }

        private fun of(document: String, shown: String): PairingView =
            record {
                val kind = need("kind", Kind.read)
                // A pairing key is a link of whoever made the app.
                val link = if (kind == Kind.MFA_MOBILE) Link::ofPairingKey else Link::parse
                PairingView(
                    document = document,
                    shown = shown,
                    kind = kind,
                    state = need("state", ViewState.read),
                    status = find("status", Read.text),
                    link = find("link", Read.text)?.let(link),
                    qr = find("qr", Read.secret)?.let { PairingKeyText(it) },
                    activationCode = find("activation_code", Read.secret),
                    expires = find("expires", Read.time),
                    prompt = find("prompt", Prompt.read),
                    outcome = find("outcome", ViewOutcome.read),
                )
            }(parse(document))
    }
}

/** A question to the user. None of its secrets is printed. */
public class Prompt internal constructor(
    /** What is wanted. */
    public val wanted: WantedKind,
    /** How many answers are still taken. */
    public val answersLeft: Int,
    /** Why it is asked again. */
    public val problem: Problem?,
    /** Whether it can be begun again. */
    public val startAgain: Boolean,
    /** The ways to choose from. */
    public val methods: List<MethodKind>,
    /** Where the OTP went, masked. */
    public val destination: String?,
    /** The serial number of the OATH token. */
    public val serialNumber: String?,
    /** The link of an authenticator app, for a QR code. */
    public val link: Link?,
    /** The key of an authenticator app in groups, for typing. */
    public val key: Secret?,
    /**
     * The options for the browser's or phone's credential, as standard JSON: on Android the `requestJson` of
     * `CreatePublicKeyCredentialRequest`.
     */
    public val options: Secret?,
    /** The registration that PingID Desktop on the user's own computer makes an attestation of. */
    public val registration: Secret?,
    /** What a password must be like, as JSON: for hints, the service decides. */
    public val passwordPolicy: String?,
) : Record() {
    override fun members(): List<Pair<String, Any?>> =
        listOf(
            "wanted" to wanted,
            "answersLeft" to answersLeft,
            "problem" to problem,
            "startAgain" to startAgain,
            "methods" to methods,
            "destination" to destination,
            "serialNumber" to serialNumber,
            "link" to link,
            "key" to key,
            "options" to options,
            "registration" to registration,
            "passwordPolicy" to passwordPolicy,
        )

    internal companion object {
        val read: Reader<Prompt> = record {
            Prompt(
                wanted = need("wanted", WantedKind.read),
                answersLeft = need("answers_left", Read.whole),
                problem = find("problem", Problem.read),
                startAgain = need("start_again", Read.flag),
                methods = find("methods", Read.list(MethodKind.read)).orEmpty(),
                destination = find("destination", Read.text),
                serialNumber = find("serial_number", Read.text),
                link = find("link", Read.text)?.let { Link.parse(it) },
                key = find("key", Read.secret),
                options = find("options", Read.secret),
                registration = find("registration", Read.secret),
                passwordPolicy = find("password_policy", Read.text),
            )
        }
    }
}

/** A device, as a page shows it: enough for its user to know it. Show its texts as text, never as HTML. */
public class ViewDevice internal constructor(
    /** Its id: the text of its digits of PingID's, a UUID of PingOne's. */
    public val id: String?,
    /** Its type. */
    public val type: String?,
    /** Its model. */
    public val model: String?,
    /** What the user calls it. It is not printed. */
    public val nickname: String?,
    /** Its operating system, such as `MAC 15.7.3`. */
    public val os: String?,
) : Record() {
    override fun members(): List<Pair<String, Any?>> =
        listOf("id" to id, "type" to type, "model" to model, "nickname" to nickname, "os" to os)

    override fun personal(): Set<String> = setOf("nickname")

    internal companion object {
        val read: Reader<ViewDevice> = record {
            ViewDevice(
                id = find("id", Read.text),
                type = find("type", Read.text),
                model = find("model", Read.text),
                nickname = find("nickname", Read.text),
                os = find("os", Read.text),
            )
        }
    }
}

/** An outcome, as a page shows it. */
public class ViewOutcome internal constructor(
    /** What it ended in. */
    public val outcome: OutcomeKind,
    /** Why it was not done. */
    public val reason: Reason?,
    /** What shows that the device is paired. */
    public val evidence: Evidence?,
    /** The device that is paired. */
    public val device: ViewDevice?,
    /** The devices of which the user may say which one it is. */
    public val candidates: List<ViewDevice>,
) : Record() {
    override fun members(): List<Pair<String, Any?>> =
        listOf(
            "outcome" to outcome,
            "reason" to reason,
            "evidence" to evidence,
            "device" to device,
            "candidates" to candidates,
        )

    internal companion object {
        val read: Reader<ViewOutcome> = record {
            ViewOutcome(
                outcome = need("outcome", OutcomeKind.read),
                reason = find("reason", Reason.read),
                evidence = find("evidence", Evidence.read),
                device = find("device", ViewDevice.read),
                candidates = find("candidates", Read.list(ViewDevice.read)).orEmpty(),
            )
        }
    }
}
