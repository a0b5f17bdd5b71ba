// Written by `make generate`; change the declarations below core/src/pingid instead.

package io.pingpair

import io.pingpair.internal.Read
import io.pingpair.internal.Reader

/**
 * What shows that a device is paired by this very pairing.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class Evidence(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** A reply to this very request says so. */
        public val TOLD: Evidence = Evidence("told")

        /**
         * The user's details show the device that the service named before, or the one new device
         * with this pairing's own phone number, e-mail address or serial number.
         */
        public val MATCHED: Evidence = Evidence("matched")

        /**
         * The user's details show one new device, and it is of the right type. Somebody else may
         * have paired it: before you lift a bypass, remove a device or raise trust, let the user
         * confirm nickname and model.
         */
        public val INFERRED: Evidence = Evidence("inferred")

        /** The user, or whoever asked the user, named the device among the candidates. */
        public val CONFIRMED: Evidence = Evidence("confirmed")

        /** Those that are listed. */
        public val known: List<Evidence> = listOf(
            TOLD,
            MATCHED,
            INFERRED,
            CONFIRMED,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): Evidence = Evidence(text)

        internal val read: Reader<Evidence> = { Evidence(Read.text(it)) }
    }
}

/** What becomes of a user who exists already. */
public enum class IfExists(override val text: String) : Named {
    /** Nothing is paired, and nothing is sent after the reading. */
    REFUSE("refuse"),

    /** A device is paired if the user has none and is neither active nor suspended. */
    IF_UNPAIRED("if_unpaired"),

    /** A device is paired. The user name must come from a login session of this very user. */
    PROCEED("proceed"),
    ;

    /** The stable text. */
    override fun toString(): String = text

    internal companion object {
        fun of(text: String): IfExists = entries.first { it.text == text }

        val read: Reader<IfExists> = { of(Read.text(it)) }
    }
}

/** Which machine it is. */
public enum class Kind(override val text: String) : Named {
    /** An authenticator app. */
    AUTHENTICATOR_APP("authenticator_app"),

    /** The user is made sure of and chooses a way to pair. */
    ENROLMENT("enrolment"),

    /** A job: the report, or the organisation's OATH tokens. */
    JOB("job"),

    /** A computer with PingID Desktop, with a user of PingOne. */
    MFA_DESKTOP("mfa_desktop"),

    /** A FIDO2 credential, with a user of PingOne. */
    MFA_FIDO2("mfa_fido2"),

    /** A phone with PingOne's SDK, by a pairing key. */
    MFA_MOBILE("mfa_mobile"),

    /** An OATH token, with a user of PingOne. */
    MFA_OATH_TOKEN("mfa_oath_token"),

    /** A phone number, an e-mail address or an authenticator app, with a user of PingOne. */
    MFA_OTP("mfa_otp"),

    /** A phone number, an e-mail address or an OATH token, by an OTP. */
    OFFLINE("offline"),

    /** The same without a proof of possession. */
    OFFLINE_UNVERIFIED("offline_unverified"),

    /** The PingID app, by an activation code. */
    ONLINE("online"),

    /** A user registers with PingOne. */
    REGISTRATION("registration"),

    /** An OATH token is brought into step. */
    RESYNC("resync"),

    /** A security key or the biometrics of a device. */
    WEBAUTHN("webauthn"),

    /** A YubiKey. */
    YUBIKEY("yubikey"),
    ;

    /** The stable text. */
    override fun toString(): String = text

    internal companion object {
        fun of(text: String): Kind = entries.first { it.text == text }

        val read: Reader<Kind> = { of(Read.text(it)) }
    }
}

/**
 * A way to pair.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class MethodKind(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** An authenticator app. */
        public val AUTHENTICATOR_APP: MethodKind = MethodKind("authenticator_app")

        /** An e-mail address. */
        public val EMAIL: MethodKind = MethodKind("email")

        /** The PingID app. */
        public val ONLINE: MethodKind = MethodKind("online")

        /** A phone number for text messages. */
        public val SMS: MethodKind = MethodKind("sms")

        /** An OATH token. */
        public val TOKEN: MethodKind = MethodKind("token")

        /** A phone number for calls. */
        public val VOICE: MethodKind = MethodKind("voice")

        /** A security key or the biometrics of a device. */
        public val WEBAUTHN: MethodKind = MethodKind("webauthn")

        /** A YubiKey. */
        public val YUBIKEY: MethodKind = MethodKind("yubikey")

        /** Those that are listed. */
        public val known: List<MethodKind> = listOf(
            AUTHENTICATOR_APP,
            EMAIL,
            ONLINE,
            SMS,
            TOKEN,
            VOICE,
            WEBAUTHN,
            YUBIKEY,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): MethodKind = MethodKind(text)

        internal val read: Reader<MethodKind> = { MethodKind(Read.text(it)) }
    }
}

/**
 * What a machine ended in, without what goes with it.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class OutcomeKind(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** The job is done. */
        public val JOB_DONE: OutcomeKind = OutcomeKind("job_done")

        /** The job failed, or was not begun. */
        public val JOB_FAILED: OutcomeKind = OutcomeKind("job_failed")

        /** Whether the job was begun, or how it ended, is not known. */
        public val JOB_UNKNOWN: OutcomeKind = OutcomeKind("job_unknown")

        /** No device was paired by this pairing. */
        public val NOT_PAIRED: OutcomeKind = OutcomeKind("not_paired")

        /**
         * The registration was not completed: there is no such account, or one whose e-mail
         * address is not verified.
         */
        public val NOT_REGISTERED: OutcomeKind = OutcomeKind("not_registered")

        /** The OATH token was not brought into step. */
        public val NOT_RESYNCED: OutcomeKind = OutcomeKind("not_resynced")

        /** A device is paired. */
        public val PAIRED: OutcomeKind = OutcomeKind("paired")

        /** The user is registered. */
        public val REGISTERED: OutcomeKind = OutcomeKind("registered")

        /** Whether the user is registered is not known. */
        public val REGISTRATION_UNKNOWN: OutcomeKind = OutcomeKind("registration_unknown")

        /** The report is downloaded. Nobody has signed it: decide nothing by it. */
        public val REPORT_DOWNLOADED: OutcomeKind = OutcomeKind("report_downloaded")

        /** The OATH token is in step again. */
        public val RESYNCED: OutcomeKind = OutcomeKind("resynced")

        /** Whether a device was paired is not known. */
        public val UNDETERMINED: OutcomeKind = OutcomeKind("undetermined")

        /** Those that are listed. */
        public val known: List<OutcomeKind> = listOf(
            JOB_DONE,
            JOB_FAILED,
            JOB_UNKNOWN,
            NOT_PAIRED,
            NOT_REGISTERED,
            NOT_RESYNCED,
            PAIRED,
            REGISTERED,
            REGISTRATION_UNKNOWN,
            REPORT_DOWNLOADED,
            RESYNCED,
            UNDETERMINED,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): OutcomeKind = OutcomeKind(text)

        internal val read: Reader<OutcomeKind> = { OutcomeKind(Read.text(it)) }
    }
}

/**
 * Why a question is asked again.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class Problem(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /**
         * The answer to the request was lost, and reading shows no effect of it: the OTP or code
         * may or may not have arrived.
         */
        public val ANSWER_LOST: Problem = Problem("answer_lost")

        /** The e-mail address belongs to another user. */
        public val EMAIL_TAKEN: Problem = Problem("email_taken")

        /** The service could not send another OTP or code: the one before can still be typed. */
        public val OTP_NOT_SENT: Problem = Problem("otp_not_sent")

        /** The OTP was wrong. */
        public val OTP_WRONG: Problem = Problem("otp_wrong")

        /** The OTP seems to have been wrong: the answer that says so proves nothing. */
        public val OTP_WRONG_UNPROVEN: Problem = Problem("otp_wrong_unproven")

        /** The password is not as the service wants it. */
        public val PASSWORD_REFUSED: Problem = Problem("password_refused")

        /** The service does not take these data. */
        public val REGISTRATION_REFUSED: Problem = Problem("registration_refused")

        /** The user name belongs to another user. Do not tell strangers which names there are. */
        public val USERNAME_TAKEN: Problem = Problem("username_taken")

        /** The verification code was wrong. */
        public val VERIFICATION_CODE_WRONG: Problem = Problem("verification_code_wrong")

        /** Those that are listed. */
        public val known: List<Problem> = listOf(
            ANSWER_LOST,
            EMAIL_TAKEN,
            OTP_NOT_SENT,
            OTP_WRONG,
            OTP_WRONG_UNPROVEN,
            PASSWORD_REFUSED,
            REGISTRATION_REFUSED,
            USERNAME_TAKEN,
            VERIFICATION_CODE_WRONG,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): Problem = Problem(text)

        internal val read: Reader<Problem> = { Problem(Read.text(it)) }
    }
}

/**
 * Why something was not done.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class Reason(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** The caller cancelled. An activation code that was shown can be used until it expires. */
        public val CANCELLED: Reason = Reason("cancelled")

        /** The activation code expired, or was used up. */
        public val CODE_EXPIRED: Reason = Reason("code_expired")

        /**
         * The service knows no such activation code: it is wrong, or expired before it was first
         * asked for.
         */
        public val CODE_NOT_VALID: Reason = Reason("code_not_valid")

        /** The deadline passed. An activation code that was shown can be used until it expires. */
        public val DEADLINE_PASSED: Reason = Reason("deadline_passed")

        /** The phone number or e-mail address is none that the service can reach. */
        public val DESTINATION_REFUSED: Reason = Reason("destination_refused")

        /**
         * The device is paired already, with this user or another; some services say so of a user
         * who has as many devices as allowed.
         */
        public val DEVICE_EXISTS: Reason = Reason("device_exists")

        /** The device was paired, and is gone again. */
        public val DEVICE_GONE: Reason = Reason("device_gone")

        /** Wrong OTPs have locked the device for a while. */
        public val DEVICE_LOCKED: Reason = Reason("device_locked")

        /** The job failed. */
        public val JOB_FAILED: Reason = Reason("job_failed")

        /** The request cannot be sent as it is: the client's own rules refuse it. Nothing was sent. */
        public val NOT_SENDABLE: Reason = Reason("not_sendable")

        /**
         * The service's credential options are not for our relying party, or not of the documented
         * form.
         */
        public val OPTIONS_REFUSED: Reason = Reason("options_refused")

        /** The service could not send the OTP; often the user's daily quota is used up. */
        public val OTP_NOT_SENT: Reason = Reason("otp_not_sent")

        /** The OTP or verification code was wrong as often as may be tried. */
        public val OTP_WRONG: Reason = Reason("otp_wrong")

        /** The phone could not be paired. */
        public val PAIRING_FAILED: Reason = Reason("pairing_failed")

        /** The service refused for another reason: see `error_id` and `code`. */
        public val REFUSED: Reason = Reason("refused")

        /** The application's sign-on policy lets nobody register, or not in this state of the flow. */
        public val REGISTRATION_OFF: Reason = Reason("registration_off")

        /** The session ended before the pairing was completed: begin again. */
        public val SESSION_ENDED: Reason = Reason("session_ended")

        /** The user has as many devices as the organisation allows. */
        public val TOO_MANY_DEVICES: Reason = Reason("too_many_devices")

        /** A user of this name exists already, and the caller did not allow to pair existing users. */
        public val USER_EXISTS: Reason = Reason("user_exists")

        /** There is no such user. */
        public val USER_NOT_FOUND: Reason = Reason("user_not_found")

        /** The user is suspended. */
        public val USER_SUSPENDED: Reason = Reason("user_suspended")

        /** What came could not be written to where it was to go. */
        public val WRITE_FAILED: Reason = Reason("write_failed")

        /** Those that are listed. */
        public val known: List<Reason> = listOf(
            CANCELLED,
            CODE_EXPIRED,
            CODE_NOT_VALID,
            DEADLINE_PASSED,
            DESTINATION_REFUSED,
            DEVICE_EXISTS,
            DEVICE_GONE,
            DEVICE_LOCKED,
            JOB_FAILED,
            NOT_SENDABLE,
            OPTIONS_REFUSED,
            OTP_NOT_SENT,
            OTP_WRONG,
            PAIRING_FAILED,
            REFUSED,
            REGISTRATION_OFF,
            SESSION_ENDED,
            TOO_MANY_DEVICES,
            USER_EXISTS,
            USER_NOT_FOUND,
            USER_SUSPENDED,
            WRITE_FAILED,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): Reason = Reason(text)

        internal val read: Reader<Reason> = { Reason(Read.text(it)) }
    }
}

/** Where a machine stands. */
public enum class ViewState(override val text: String) : Named {
    /** A person is asked. */
    ASKING("asking"),

    /** It is over. */
    FINISHED("finished"),

    /** A person is waited for: an activation code can be used; or the service. */
    WAITING("waiting"),

    /** It sends and reads. */
    WORKING("working"),
    ;

    /** The stable text. */
    override fun toString(): String = text

    internal companion object {
        fun of(text: String): ViewState = entries.first { it.text == text }

        val read: Reader<ViewState> = { of(Read.text(it)) }
    }
}

/**
 * What a question wants.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class WantedKind(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** The attestation that PingID Desktop makes of the registration. */
        public val ATTESTATION: WantedKind = WantedKind("attestation")

        /** The OTP of an authenticator app, once it was set up by the link or key. */
        public val AUTHENTICATOR_OTP: WantedKind = WantedKind("authenticator_otp")

        /** A credential of the browser or phone, made by the options. */
        public val CREDENTIAL: WantedKind = WantedKind("credential")

        /** The way to pair, one of those that are offered. */
        public val METHOD: WantedKind = WantedKind("method")

        /** The first OTP was right, and the token is out of step: the OTP that it shows next. */
        public val NEXT_OTP: WantedKind = WantedKind("next_otp")

        /** The OTP that was sent by message, call or e-mail. */
        public val OTP: WantedKind = WantedKind("otp")

        /** The name, e-mail address and password of a new user. */
        public val REGISTRATION: WantedKind = WantedKind("registration")

        /** Whether to begin again, because the answer to the first request was lost. */
        public val START_AGAIN: WantedKind = WantedKind("start_again")

        /** The OTP that an OATH token shows. */
        public val TOKEN_OTP: WantedKind = WantedKind("token_otp")

        /** Two OTPs of an OATH token that follow each other. */
        public val TWO_OTPS: WantedKind = WantedKind("two_otps")

        /** The code that was sent to the e-mail address of a new user. */
        public val VERIFICATION_CODE: WantedKind = WantedKind("verification_code")

        /** A touch of the YubiKey, which types an OTP. */
        public val YUBIKEY_OTP: WantedKind = WantedKind("yubikey_otp")

        /** Those that are listed. */
        public val known: List<WantedKind> = listOf(
            ATTESTATION,
            AUTHENTICATOR_OTP,
            CREDENTIAL,
            METHOD,
            NEXT_OTP,
            OTP,
            REGISTRATION,
            START_AGAIN,
            TOKEN_OTP,
            TWO_OTPS,
            VERIFICATION_CODE,
            YUBIKEY_OTP,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): WantedKind = WantedKind(text)

        internal val read: Reader<WantedKind> = { WantedKind(Read.text(it)) }
    }
}

/** How much a reply proves, from most to least. */
public enum class Provenance(override val text: String) : Named {
    /** Signed, and an echo of this very request. */
    CORRELATED("correlated"),

    /** Signed; it may be an older reply, played again. */
    SIGNED("signed"),

    /** Not signed by anyone: TLS to the configured host. It is the most that PingOne gives. */
    CHANNEL("channel"),

    /** Not signed: anyone on the path can have written it. */
    UNSIGNED("unsigned"),
    ;

    /** The stable text. */
    override fun toString(): String = text

    internal companion object {
        fun of(text: String): Provenance = entries.first { it.text == text }

        val read: Reader<Provenance> = { of(Read.text(it)) }
    }
}

/** What may be done when no answer came, or none that proves anything. */
public enum class RetryClass(override val text: String) : Named {
    /** It only reads, and is sent up to three times. */
    READ("read"),

    /** Repeating it leads to the same state, and it is sent up to three times. */
    IDEMPOTENT("idempotent"),

    /** It creates something, and is sent once; a lost answer is settled by reading. */
    CREATE("create"),

    /** It reaches a person or costs money, and is sent once. */
    HUMAN("human"),

    /** It burns a one-time secret, and is sent once. */
    ONE_TIME("one_time"),
    ;

    /** The stable text. */
    override fun toString(): String = text

    internal companion object {
        fun of(text: String): RetryClass = entries.first { it.text == text }

        val read: Reader<RetryClass> = { of(Read.text(it)) }
    }
}

/**
 * What went wrong, the same text in every language.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class Code(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /**
         * The proxy and the base URL do not go together, or an option has a value out of its
         * range.
         */
        public val OPTION_REFUSED: Code = Code("option_refused")

        /**
         * The base URL is not `https://host/path` in ASCII, without user information, query and
         * fragment.
         */
        public val BASE_URL_REFUSED: Code = Code("base_url_refused")

        /**
         * The client was set up without the worker, the application or the snapshot key that this
         * needs.
         */
        public val CREDENTIALS_MISSING: Code = Code("credentials_missing")

        /** The PEM text of the certification authority holds no certificate. */
        public val CERTIFICATE_MALFORMED: Code = Code("certificate_malformed")

        /** The key is not Base64 of one alphabet, or has bits where zeros must stand. */
        public val KEY_MALFORMED: Code = Code("key_malformed")

        /** HS256 needs a key of at least 32 bytes (RFC 7518, section 3.2). */
        public val KEY_TOO_SHORT: Code = Code("key_too_short")

        /**
         * An origin is spelled as browsers do: https, or http for `localhost` only; a host that is
         * the relying party's id or ends in a dot and the id; a port if it is not the scheme's
         * own; nothing else.
         */
        public val ORIGIN_REFUSED: Code = Code("origin_refused")

        /**
         * Plain http carries the token readably: it is for loopback, or for a host named in
         * `danger_allow_http`.
         */
        public val PLAIN_HTTP_REFUSED: Code = Code("plain_http_refused")

        /** Two settings of the same name differ; keep one. */
        public val PROPERTIES_CONTRADICTORY: Code = Code("properties_contradictory")

        /** The properties do not follow the rules of `java.util.Properties`. */
        public val PROPERTIES_MALFORMED: Code = Code("properties_malformed")

        /** A property or environment variable that is needed is absent or empty. */
        public val PROPERTY_MISSING: Code = Code("property_missing")

        /** The file is absent, not a regular file, not readable, or larger than 64 KiB. */
        public val PROPERTIES_UNREADABLE: Code = Code("properties_unreadable")

        /** What was given to read a report from failed. */
        public val READ_FAILED: Code = Code("read_failed")

        /** The sandbox and its helpers sign only with credentials that are marked as its own. */
        public val REAL_CREDENTIALS_REFUSED: Code = Code("real_credentials_refused")

        /**
         * The id of a relying party is a domain in lower-case ASCII, such as `example.com`, or
         * `localhost`; no IP address and no public suffix such as `co.uk`.
         */
        public val RELYING_PARTY_REFUSED: Code = Code("relying_party_refused")

        /**
         * Sandbox credentials are known to others; they are for loopback, or for a host named in
         * `danger_allow_http`.
         */
        public val SANDBOX_CREDENTIALS_REFUSED: Code = Code("sandbox_credentials_refused")

        /**
         * The key of snapshots is 32 or more random bytes, such as a secret store generates; a
         * passphrase is none.
         */
        public val SNAPSHOT_KEY_TOO_SHORT: Code = Code("snapshot_key_too_short")

        /**
         * PingOne gives the worker, or the application, no token: look at its id, its secret, its
         * environment, the region and how it authenticates.
         */
        public val WORKER_REFUSED: Code = Code("worker_refused")

        /** What was given to write a report to failed: often the disk is full. */
        public val WRITE_FAILED: Code = Code("write_failed")

        /**
         * The flow does not offer this action: the sign-on policy does not allow it, or it is not
         * its turn. Nothing was sent.
         */
        public val ACTION_NOT_OFFERED: Code = Code("action_not_offered")

        /** A question is open: answer it before going on. */
        public val ANSWER_MISSING: Code = Code("answer_missing")

        /** The machine asks another question, or none: look at its prompt. */
        public val ANSWER_UNEXPECTED: Code = Code("answer_unexpected")

        /** What was handed to the machine makes no sense in its state, and changed nothing. */
        public val INPUT_UNEXPECTED: Code = Code("input_unexpected")

        /**
         * A pairing is begun again 30 seconds after the last time at the earliest: let the message
         * arrive first.
         */
        public val START_TOO_SOON: Code = Code("start_too_soon")

        /** The JSON is not that of a pairing view, or of a version that is not known. */
        public val VIEW_MALFORMED: Code = Code("view_malformed")

        /** The body of `call` must be a JSON object, and its `clientData` a text. */
        public val BODY_MALFORMED: Code = Code("body_malformed")

        /** An operation that we declare cannot be called with another retry class than its own. */
        public val CLASS_REFUSED: Code = Code("class_refused")

        /** The credential is not the JSON that browsers give (WebAuthn Level 3), or too large. */
        public val CREDENTIAL_MALFORMED: Code = Code("credential_malformed")

        /**
         * The credential was made for another challenge, ceremony or page. Nothing was sent; begin
         * again with new options.
         */
        public val CREDENTIAL_REFUSED: Code = Code("credential_refused")

        /** The phone number or e-mail address is none that the client was set up to reach. */
        public val DESTINATION_REFUSED: Code = Code("destination_refused")

        /** What is dialled after a call was answered must be allowed when the client is set up. */
        public val EXTENSION_REFUSED: Code = Code("extension_refused")

        /** The header of a token to sign must be a JSON object whose `alg` is `HS256`. */
        public val HEADER_MALFORMED: Code = Code("header_malformed")

        /** A body without a device's id unpairs every device: that has a method of its own. */
        public val NAME_NEEDED: Code = Code("name_needed")

        /** The path suffix of `call` is 1 to 64 ASCII letters. */
        public val PATH_SUFFIX_REFUSED: Code = Code("path_suffix_refused")

        /** GetOrganizationReport answers with a stream: its own method takes what it is written to. */
        public val STREAM_NEEDED: Code = Code("stream_needed")

        /**
         * The registration of PingID Desktop has run out: create the device again. Nothing was
         * sent.
         */
        public val REGISTRATION_EXPIRED: Code = Code("registration_expired")

        /** Only an activation link or an otpauth link is made into a QR code. */
        public val QR_CONTENT_REFUSED: Code = Code("qr_content_refused")

        /**
         * The snapshot is not one of ours, was changed, has expired, or was made with another key,
         * by another kind of machine, for another organisation or base URL, or with another
         * context. Which it is, is not told. Begin again.
         */
        public val SNAPSHOT_REFUSED: Code = Code("snapshot_refused")

        /** No member of this name is declared. */
        public val UNKNOWN_MEMBER: Code = Code("unknown_member")

        /** No operation of this name is declared. */
        public val UNKNOWN_OPERATION: Code = Code("unknown_operation")

        /** A value is not of the form that the service takes. */
        public val VALUE_MALFORMED: Code = Code("value_malformed")

        /** A value that is needed was not given. */
        public val VALUE_MISSING: Code = Code("value_missing")

        /**
         * A number lies outside its documented range, or a text has too few or too many
         * characters.
         */
        public val VALUE_OUT_OF_RANGE: Code = Code("value_out_of_range")

        /** The agent of PingID Desktop refused the registration. */
        public val AGENT_REFUSED: Code = Code("agent_refused")

        /**
         * PingOne allows no more: devices, pairing keys, messages or users. It is no rate limit,
         * and trying again does not help. Which limit it is, the details of the refusal tell.
         */
        public val LIMIT_REACHED: Code = Code("limit_reached")

        /**
         * The service refused. PingID: its reason is in `error_id`; ask the vendor's support with
         * `unique_msg_id`. PingOne: its reason is in the refusal's `code` and `details`; ask with
         * its `id`.
         */
        public val REFUSED: Code = Code("refused")

        /** The service's credential options are for another relying party than ours. */
        public val CREDENTIAL_OPTIONS_FOREIGN: Code = Code("credential_options_foreign")

        /** The service's credential options are not of the documented form, or too large. */
        public val CREDENTIAL_OPTIONS_MALFORMED: Code = Code("credential_options_malformed")

        /** A flow leads to another place than to our redirect URI with our `state`. */
        public val FLOW_REDIRECT_REFUSED: Code = Code("flow_redirect_refused")

        /** The reply is about another user than the request. */
        public val REPLY_ABOUT_ANOTHER_USER: Code = Code("reply_about_another_user")

        /** The reply says that it is compressed, which was not asked for. */
        public val REPLY_ENCODED: Code = Code("reply_encoded")

        /** The reply was signed for another organisation or client. */
        public val REPLY_FOREIGN: Code = Code("reply_foreign")

        /**
         * The reply is neither a signed token nor JSON: often the page of a proxy or a captive
         * portal.
         */
        public val REPLY_MALFORMED: Code = Code("reply_malformed")

        /** The service answered with a redirect, which is never followed. */
        public val REPLY_REDIRECTED: Code = Code("reply_redirected")

        /** What came back is a request, perhaps our own. */
        public val REPLY_REFLECTED: Code = Code("reply_reflected")

        /** A signed reply that was seen before, on an operation without an echo. */
        public val REPLY_REPLAYED: Code = Code("reply_replayed")

        /**
         * The reply is about another environment, user, device or flow than the request, or does
         * not say.
         */
        public val REPLY_ABOUT_ANOTHER_OBJECT: Code = Code("reply_about_another_object")

        /**
         * The reply has another status or media type than a success has, or says another thing
         * than was done.
         */
        public val REPLY_UNEXPECTED: Code = Code("reply_unexpected")

        /** The reply is larger than 1 MiB, or its JSON is nested deeper than 32 levels. */
        public val REPLY_TOO_LARGE: Code = Code("reply_too_large")

        /** The reply answers another request, or repeats an older one. */
        public val REPLY_UNCORRELATED: Code = Code("reply_uncorrelated")

        /** The signed reply lacks a documented member or has one of the wrong type. */
        public val REPLY_UNREADABLE: Code = Code("reply_unreadable")

        /** An unsigned reply claims success, which only a signed one can. */
        public val REPLY_UNSIGNED: Code = Code("reply_unsigned")

        /**
         * The report is neither CSV nor JSON of the documented form, or it is cut off. Download it
         * again; throw away what was made of it.
         */
        public val REPORT_MALFORMED: Code = Code("report_malformed")

        /**
         * A row of the report is larger than 1 MiB or has more than 256 cells, or its JSON is
         * nested deeper than 32 levels: often a quotation mark that is never closed.
         */
        public val REPORT_TOO_LARGE: Code = Code("report_too_large")

        /**
         * The header of the token names another algorithm, or an extension that changes its
         * meaning.
         */
        public val TOKEN_HEADER_REFUSED: Code = Code("token_header_refused")

        /** The text is not three parts of strict base64url. */
        public val TOKEN_MALFORMED: Code = Code("token_malformed")

        /** The token was not signed with this key, or was changed. */
        public val TOKEN_SIGNATURE_WRONG: Code = Code("token_signature_wrong")

        /** The token is larger than 1 MiB, or its header larger than 8 KiB. */
        public val TOKEN_TOO_LARGE: Code = Code("token_too_large")

        /**
         * Somebody else went on with this pairing, or a newer snapshot is stored: what this
         * process knows of it is old, and it sends no more. Acquire the lease and resume from the
         * store.
         */
        public val LEASE_LOST: Code = Code("lease_lost")

        /** The request left, and its result is not known. Read the user's details before going on. */
        public val OUTCOME_UNKNOWN: Code = Code("outcome_unknown")

        /**
         * Nothing listens where the agent of PingID Desktop should: it is not installed, or not
         * running. Nothing was sent.
         */
        public val AGENT_NOT_RUNNING: Code = Code("agent_not_running")

        /** The deadline of the call passed before an answer came. Nothing was changed. */
        public val DEADLINE_EXCEEDED: Code = Code("deadline_exceeded")

        /**
         * Somebody else pairs this user, or follows this activation code, right now. Nothing was
         * sent.
         */
        public val LEASE_TAKEN: Code = Code("lease_taken")

        /** The service asks to be left alone for a while: see `retry_after`. */
        public val RATE_LIMITED: Code = Code("rate_limited")

        /** The service or a gateway before it failed. Nothing was changed. */
        public val SERVICE_FAILED: Code = Code("service_failed")

        /**
         * The store or the lease that the application brought could not be reached or failed, so
         * nothing was sent after it.
         */
        public val STORE_FAILED: Code = Code("store_failed")

        /**
         * No connection: name not found, refused, or a certificate that is not trusted. Nothing
         * was sent.
         */
        public val UNREACHABLE: Code = Code("unreachable")

        /** The caller cancelled the wait. */
        public val CANCELLED: Code = Code("cancelled")

        /** The operating system gave no random bytes. */
        public val ENTROPY_UNAVAILABLE: Code = Code("entropy_unavailable")

        /** A fault of ours. */
        public val INTERNAL: Code = Code("internal")

        /** Those that are listed. */
        public val known: List<Code> = listOf(
            OPTION_REFUSED,
            BASE_URL_REFUSED,
            CREDENTIALS_MISSING,
            CERTIFICATE_MALFORMED,
            KEY_MALFORMED,
            KEY_TOO_SHORT,
            ORIGIN_REFUSED,
            PLAIN_HTTP_REFUSED,
            PROPERTIES_CONTRADICTORY,
            PROPERTIES_MALFORMED,
            PROPERTY_MISSING,
            PROPERTIES_UNREADABLE,
            READ_FAILED,
            REAL_CREDENTIALS_REFUSED,
            RELYING_PARTY_REFUSED,
            SANDBOX_CREDENTIALS_REFUSED,
            SNAPSHOT_KEY_TOO_SHORT,
            WORKER_REFUSED,
            WRITE_FAILED,
            ACTION_NOT_OFFERED,
            ANSWER_MISSING,
            ANSWER_UNEXPECTED,
            INPUT_UNEXPECTED,
            START_TOO_SOON,
            VIEW_MALFORMED,
            BODY_MALFORMED,
            CLASS_REFUSED,
            CREDENTIAL_MALFORMED,
            CREDENTIAL_REFUSED,
            DESTINATION_REFUSED,
            EXTENSION_REFUSED,
            HEADER_MALFORMED,
            NAME_NEEDED,
            PATH_SUFFIX_REFUSED,
            STREAM_NEEDED,
            REGISTRATION_EXPIRED,
            QR_CONTENT_REFUSED,
            SNAPSHOT_REFUSED,
            UNKNOWN_MEMBER,
            UNKNOWN_OPERATION,
            VALUE_MALFORMED,
            VALUE_MISSING,
            VALUE_OUT_OF_RANGE,
            AGENT_REFUSED,
            LIMIT_REACHED,
            REFUSED,
            CREDENTIAL_OPTIONS_FOREIGN,
            CREDENTIAL_OPTIONS_MALFORMED,
            FLOW_REDIRECT_REFUSED,
            REPLY_ABOUT_ANOTHER_USER,
            REPLY_ENCODED,
            REPLY_FOREIGN,
            REPLY_MALFORMED,
            REPLY_REDIRECTED,
            REPLY_REFLECTED,
            REPLY_REPLAYED,
            REPLY_ABOUT_ANOTHER_OBJECT,
            REPLY_UNEXPECTED,
            REPLY_TOO_LARGE,
            REPLY_UNCORRELATED,
            REPLY_UNREADABLE,
            REPLY_UNSIGNED,
            REPORT_MALFORMED,
            REPORT_TOO_LARGE,
            TOKEN_HEADER_REFUSED,
            TOKEN_MALFORMED,
            TOKEN_SIGNATURE_WRONG,
            TOKEN_TOO_LARGE,
            LEASE_LOST,
            OUTCOME_UNKNOWN,
            AGENT_NOT_RUNNING,
            DEADLINE_EXCEEDED,
            LEASE_TAKEN,
            RATE_LIMITED,
            SERVICE_FAILED,
            STORE_FAILED,
            UNREACHABLE,
            CANCELLED,
            ENTROPY_UNAVAILABLE,
            INTERNAL,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): Code = Code(text)

        internal val read: Reader<Code> = { Code(Read.text(it)) }
    }
}
