// Links and QR codes.

package io.pingpair

import io.pingpair.internal.NativeCode
import io.pingpair.internal.attempt

/** What a terminal shows where nothing is written. */
public enum class TerminalBackground {
    /** Light text on a dark ground. */
    DARK,

    /** Dark text on a light ground. */
    LIGHT,
}

/** What is drawn as a QR code. No image holds text. */
public sealed class QrDrawing(internal val code: NativeCode) {
    /** How many modules the code has a side. */
    public val size: Int
        get() = attempt { code.size().toInt() }

    /** The QR code as an SVG image, without text in it. */
    public fun svg(): String = attempt { code.svg() }

    /**
     * The QR code as a PNG image, with 1 to 32 pixels to a module.
     *
     * @throws InputError for another number of pixels: `value_out_of_range`.
     */
    public fun png(pixelsPerModule: Int = 8): ByteArray = attempt { code.png(unsigned(pixelsPerModule)) }

    /** The QR code as text for a terminal, whose [background] is what it shows where nothing is written. */
    public fun terminal(background: TerminalBackground = TerminalBackground.DARK): String =
        attempt { code.terminal(background.name.lowercase()) }

    /** The text that is drawn. */
    protected fun drawn(): String = attempt { code.url() }.orEmpty()
}

/**
 * A link for one person: of an activation code, or of an authenticator app.
 *
 * **It is a bearer secret**: whoever sees it, or a QR code of it, can pair a phone of their own, or make the OTPs.
 * Nothing of it is printed.
 */
public class Link private constructor(code: NativeCode) : QrDrawing(code) {
    /** The link itself, for the one user whom it is for. */
    public val url: String
        get() = drawn()

    /** Shows nothing of the link. */
    override fun toString(): String = "Link [redacted]"

    public companion object {
        /**
         * The link of an activation code: 1 to 40 digits.
         *
         * @throws InputError if the code has another form.
         */
        public fun activation(baseUrl: String, activationCode: Secret): Link =
            Link(attempt { NativeCode.activation(baseUrl, activationCode.expose()) })

        /**
         * A link of an activation code, as it was built before, or of an authenticator app (`otpauth://totp/` or
         * `otpauth://hotp/`), as the service gave it.
         *
         * @throws InputError for any other text: `qr_content_refused`.
         */
        public fun parse(text: String): Link = Link(attempt { NativeCode.parse(text) })

        /** A pairing key of PingOne that is an https link. */
        internal fun ofPairingKey(text: String): Link = Link(attempt { NativeCode.pairingLink(text) })
    }
}

/**
 * What a phone scans to take a pairing key of PingOne: its `uri` where the service tells one, otherwise its `code`.
 *
 * **It is a bearer secret**: whoever has it pairs their own phone. It is drawn as it is, and is no link to follow.
 * Nothing of it is printed.
 *
 * @param code the code of the key, as `createPairingKey` gave it.
 * @param uri its `uri`, where there is one.
 * @throws InputError if it cannot be drawn: `qr_content_refused`.
 */
public class PairingKeyText(code: Secret, uri: Secret? = null) :
    QrDrawing(attempt { NativeCode.pairingKey(code.expose(), uri?.expose()) }) {
    /** The text itself, for the one user whose phone it pairs. */
    public val text: String
        get() = drawn()

    /** Shows nothing of the key. */
    override fun toString(): String = "PairingKeyText [redacted]"
}

/** A QR code of any text. */
public class QrCode private constructor(code: NativeCode) : QrDrawing(code) {
    /** Shows nothing of the text. */
    override fun toString(): String = "QrCode [redacted]"

    public companion object {
        /**
         * Makes a QR code of any text.
         *
         * This is dangerous with text that came from outside: a phone acts on what it scans, and nothing is checked
         * here. Use it only for text that you wrote yourself or whose sender you have authenticated.
         *
         * @throws InputError if the text is too long for a QR code.
         */
        public fun dangerAny(text: String): QrCode = QrCode(attempt { NativeCode.any(text) })
    }
}

/** A negative number is out of every range of unsigned ones, so the largest stands for it. */
private fun unsigned(number: Int): UInt = if (number < 0) UInt.MAX_VALUE else number.toUInt()
