// Written by `make generate`; change the declarations below core/src/pingid instead.

package io.pingpair

import io.pingpair.internal.Read
import io.pingpair.internal.Reader

/**
 * How an authenticator app makes its OTPs.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class AuthenticatorAppPairingType(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** By time (RFC 6238). */
        public val TOTP: AuthenticatorAppPairingType = AuthenticatorAppPairingType("TOTP")

        /** Those that are listed. */
        public val known: List<AuthenticatorAppPairingType> = listOf(
            TOTP,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): AuthenticatorAppPairingType = AuthenticatorAppPairingType(text)

        internal val read: Reader<AuthenticatorAppPairingType> = { AuthenticatorAppPairingType(Read.text(it)) }
    }
}

/**
 * The attributes of a device that can be set.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class DeviceAttributeName(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** What the user calls the device. */
        public val NICKNAME: DeviceAttributeName = DeviceAttributeName("NICKNAME")

        /** Its place among the user's devices. */
        public val ORDER: DeviceAttributeName = DeviceAttributeName("ORDER")

        /** Whether it is tried first. */
        public val SET_PRIMARY: DeviceAttributeName = DeviceAttributeName("SET_PRIMARY")

        /** Those that are listed. */
        public val known: List<DeviceAttributeName> = listOf(
            NICKNAME,
            ORDER,
            SET_PRIMARY,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): DeviceAttributeName = DeviceAttributeName(text)

        internal val read: Reader<DeviceAttributeName> = { DeviceAttributeName(Read.text(it)) }
    }
}

/**
 * Whether a device is the user's primary one. Replies spell it in upper case, the report does not.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class DeviceRole(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** The device that is tried first. */
        public val PRIMARY: DeviceRole = DeviceRole("PRIMARY")

        /** Any other device. */
        public val SECONDARY: DeviceRole = DeviceRole("SECONDARY")

        /** Those that are listed. */
        public val known: List<DeviceRole> = listOf(
            PRIMARY,
            SECONDARY,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): DeviceRole = DeviceRole(text)

        internal val read: Reader<DeviceRole> = { DeviceRole(Read.text(it)) }
    }
}

/**
 * The type of a device.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class DeviceType(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** An Android phone with the PingID app. */
        public val ANDROID: DeviceType = DeviceType("Android")

        /** A password generator app. */
        public val AUTHENTICATOR_APP: DeviceType = DeviceType("Authenticator App")

        /** A computer with the PingID desktop app. */
        public val DESKTOP: DeviceType = DeviceType("Desktop")

        /** An e-mail address. */
        public val EMAIL: DeviceType = DeviceType("Email")

        /** A platform authenticator such as a fingerprint reader. */
        public val FIDO2_BIOMETRICS: DeviceType = DeviceType("FIDO2 Biometrics")

        /** An OATH token. */
        public val HARDWARE_TOKEN: DeviceType = DeviceType("Hardware Token")

        /** An iPhone with the PingID app. */
        public val IPHONE: DeviceType = DeviceType("iPhone")

        /** An old desktop app, seen with request versions below 4.9. */
        public val PC_CLIENT: DeviceType = DeviceType("PC Client")

        /** A FIDO security key. */
        public val SECURITY_KEY: DeviceType = DeviceType("Security Key")

        /** A phone number for text messages. */
        public val SMS: DeviceType = DeviceType("SMS")

        /** A phone number for calls. */
        public val VOICE: DeviceType = DeviceType("Voice")

        /** A YubiKey. */
        public val YUBIKEY: DeviceType = DeviceType("YubiKey")

        /** Those that are listed. */
        public val known: List<DeviceType> = listOf(
            ANDROID,
            AUTHENTICATOR_APP,
            DESKTOP,
            EMAIL,
            FIDO2_BIOMETRICS,
            HARDWARE_TOKEN,
            IPHONE,
            PC_CLIENT,
            SECURITY_KEY,
            SMS,
            VOICE,
            YUBIKEY,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): DeviceType = DeviceType(text)

        internal val read: Reader<DeviceType> = { DeviceType(Read.text(it)) }
    }
}

/**
 * What OfflinePairing pairs.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class DirectDeviceType(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** An authenticator app, by its TOTP secret. */
        public val AUTHENTICATOR_APP: DirectDeviceType = DirectDeviceType("AUTHENTICATOR_APP")

        /** An e-mail address. */
        public val EMAIL: DirectDeviceType = DirectDeviceType("EMAIL")

        /** A phone number, for text messages. */
        public val SMS: DirectDeviceType = DirectDeviceType("SMS")

        /** An OATH token. */
        public val TOKEN: DirectDeviceType = DirectDeviceType("TOKEN")

        /** A phone number, for calls. */
        public val VOICE: DirectDeviceType = DirectDeviceType("VOICE")

        /** Those that are listed. */
        public val known: List<DirectDeviceType> = listOf(
            AUTHENTICATOR_APP,
            EMAIL,
            SMS,
            TOKEN,
            VOICE,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): DirectDeviceType = DirectDeviceType(text)

        internal val read: Reader<DirectDeviceType> = { DirectDeviceType(Read.text(it)) }
    }
}

/**
 * What a flow waits for.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class FlowStatus(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** The user must confirm to link the account. */
        public val ACCOUNT_CONFIRMATION_REQUIRED: FlowStatus = FlowStatus("ACCOUNT_CONFIRMATION_REQUIRED")

        /** An account elsewhere has no match here: the user registers or signs on. */
        public val ACCOUNT_LINKING_REQUIRED: FlowStatus = FlowStatus("ACCOUNT_LINKING_REQUIRED")

        /** The user must agree to something. */
        public val AGREEMENT_CONSENT_REQUIRED: FlowStatus = FlowStatus("AGREEMENT_CONSENT_REQUIRED")

        /** A FIDO2 assertion is wanted. */
        public val ASSERTION_REQUIRED: FlowStatus = FlowStatus("ASSERTION_REQUIRED")

        /** It is completed. */
        public val COMPLETED: FlowStatus = FlowStatus("COMPLETED")

        /** Consent to a device is wanted. */
        public val DAG_CONSENT_REQUIRED: FlowStatus = FlowStatus("DAG_CONSENT_REQUIRED")

        /** The code that a device shows is wanted. */
        public val DAG_USER_CODE_REQUIRED: FlowStatus = FlowStatus("DAG_USER_CODE_REQUIRED")

        /** The user must choose a device. */
        public val DEVICE_SELECTION_REQUIRED: FlowStatus = FlowStatus("DEVICE_SELECTION_REQUIRED")

        /** The user must authenticate elsewhere. */
        public val EXTERNAL_AUTHENTICATION_REQUIRED: FlowStatus = FlowStatus("EXTERNAL_AUTHENTICATION_REQUIRED")

        /** It failed. */
        public val FAILED: FlowStatus = FlowStatus("FAILED")

        /** The user must choose a new password. */
        public val MUST_CHANGE_PASSWORD: FlowStatus = FlowStatus("MUST_CHANGE_PASSWORD")

        /** An OTP is wanted. */
        public val OTP_REQUIRED: FlowStatus = FlowStatus("OTP_REQUIRED")

        /** The password has expired. */
        public val PASSWORD_EXPIRED: FlowStatus = FlowStatus("PASSWORD_EXPIRED")

        /** A password is wanted. */
        public val PASSWORD_REQUIRED: FlowStatus = FlowStatus("PASSWORD_REQUIRED")

        /** More of the user's profile is wanted. */
        public val PROFILE_DATA_REQUIRED: FlowStatus = FlowStatus("PROFILE_DATA_REQUIRED")

        /** The user must confirm on a phone. */
        public val PUSH_CONFIRMATION_REQUIRED: FlowStatus = FlowStatus("PUSH_CONFIRMATION_REQUIRED")

        /** The user did not confirm on a phone in time. */
        public val PUSH_CONFIRMATION_TIMED_OUT: FlowStatus = FlowStatus("PUSH_CONFIRMATION_TIMED_OUT")

        /** The code that recovers a password is wanted. */
        public val RECOVERY_CODE_REQUIRED: FlowStatus = FlowStatus("RECOVERY_CODE_REQUIRED")

        /** The user must sign on. */
        public val SIGN_ON_REQUIRED: FlowStatus = FlowStatus("SIGN_ON_REQUIRED")

        /** User name and password are wanted: here a user may register. */
        public val USERNAME_PASSWORD_REQUIRED: FlowStatus = FlowStatus("USERNAME_PASSWORD_REQUIRED")

        /** The verification code is wanted that was sent by e-mail. */
        public val VERIFICATION_CODE_REQUIRED: FlowStatus = FlowStatus("VERIFICATION_CODE_REQUIRED")

        /** Those that are listed. */
        public val known: List<FlowStatus> = listOf(
            ACCOUNT_CONFIRMATION_REQUIRED,
            ACCOUNT_LINKING_REQUIRED,
            AGREEMENT_CONSENT_REQUIRED,
            ASSERTION_REQUIRED,
            COMPLETED,
            DAG_CONSENT_REQUIRED,
            DAG_USER_CODE_REQUIRED,
            DEVICE_SELECTION_REQUIRED,
            EXTERNAL_AUTHENTICATION_REQUIRED,
            FAILED,
            MUST_CHANGE_PASSWORD,
            OTP_REQUIRED,
            PASSWORD_EXPIRED,
            PASSWORD_REQUIRED,
            PROFILE_DATA_REQUIRED,
            PUSH_CONFIRMATION_REQUIRED,
            PUSH_CONFIRMATION_TIMED_OUT,
            RECOVERY_CODE_REQUIRED,
            SIGN_ON_REQUIRED,
            USERNAME_PASSWORD_REQUIRED,
            VERIFICATION_CODE_REQUIRED,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): FlowStatus = FlowStatus(text)

        internal val read: Reader<FlowStatus> = { FlowStatus(Read.text(it)) }
    }
}

/**
 * How far a job has come. The service spells it in lower case and in upper case.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class JobStatus(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** It is done. */
        public val DONE: JobStatus = JobStatus("done")

        /** It failed. */
        public val FAILURE: JobStatus = JobStatus("failure")

        /** It is under way. */
        public val IN_PROGRESS: JobStatus = JobStatus("in_progress")

        /** It has not begun. */
        public val PENDING: JobStatus = JobStatus("pending")

        /** Those that are listed. */
        public val known: List<JobStatus> = listOf(
            DONE,
            FAILURE,
            IN_PROGRESS,
            PENDING,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): JobStatus = JobStatus(text)

        internal val read: Reader<JobStatus> = { JobStatus(Read.text(it)) }
    }
}

/**
 * What a job does.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class JobType(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** It makes the organisation's report of users and devices. */
        public val USER_REPORTS: JobType = JobType("USER_REPORTS")

        /** Those that are listed. */
        public val known: List<JobType> = listOf(
            USER_REPORTS,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): JobType = JobType(text)

        internal val read: Reader<JobType> = { JobType(Read.text(it)) }
    }
}

/**
 * Whether an administrator has blocked a device.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class MfaBlockStatus(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** One has. */
        public val BLOCKED: MfaBlockStatus = MfaBlockStatus("BLOCKED")

        /** None has. */
        public val UNBLOCKED: MfaBlockStatus = MfaBlockStatus("UNBLOCKED")

        /** Those that are listed. */
        public val known: List<MfaBlockStatus> = listOf(
            BLOCKED,
            UNBLOCKED,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): MfaBlockStatus = MfaBlockStatus(text)

        internal val read: Reader<MfaBlockStatus> = { MfaBlockStatus(Read.text(it)) }
    }
}

/**
 * How far the pairing of a device is.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class MfaDeviceStatus(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** It waits for its activation. */
        public val ACTIVATION_REQUIRED: MfaDeviceStatus = MfaDeviceStatus("ACTIVATION_REQUIRED")

        /** It is paired. */
        public val ACTIVE: MfaDeviceStatus = MfaDeviceStatus("ACTIVE")

        /** Those that are listed. */
        public val known: List<MfaDeviceStatus> = listOf(
            ACTIVATION_REQUIRED,
            ACTIVE,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): MfaDeviceStatus = MfaDeviceStatus(text)

        internal val read: Reader<MfaDeviceStatus> = { MfaDeviceStatus(Read.text(it)) }
    }
}

/**
 * The type of a device.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class MfaDeviceType(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** An e-mail address. */
        public val EMAIL: MfaDeviceType = MfaDeviceType("EMAIL")

        /**
         * A FIDO2 credential: a security key, or a platform authenticator such as a fingerprint
         * reader.
         */
        public val FIDO2: MfaDeviceType = MfaDeviceType("FIDO2")

        /** A phone with an app that uses PingOne's SDK. A pairing key makes one. */
        public val MOBILE: MfaDeviceType = MfaDeviceType("MOBILE")

        /** An OATH token. */
        public val OATH_TOKEN: MfaDeviceType = MfaDeviceType("OATH_TOKEN")

        /** A computer with PingID Desktop, of the second generation. */
        public val PINGID_DESKTOP: MfaDeviceType = MfaDeviceType("PINGID_DESKTOP_GEN2")

        /** A phone number for text messages. */
        public val SMS: MfaDeviceType = MfaDeviceType("SMS")

        /** An authenticator app. */
        public val TOTP: MfaDeviceType = MfaDeviceType("TOTP")

        /** A phone number for calls. */
        public val VOICE: MfaDeviceType = MfaDeviceType("VOICE")

        /** A phone number for WhatsApp. */
        public val WHATSAPP: MfaDeviceType = MfaDeviceType("WHATSAPP")

        /** Those that are listed. */
        public val known: List<MfaDeviceType> = listOf(
            EMAIL,
            FIDO2,
            MOBILE,
            OATH_TOKEN,
            PINGID_DESKTOP,
            SMS,
            TOTP,
            VOICE,
            WHATSAPP,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): MfaDeviceType = MfaDeviceType(text)

        internal val read: Reader<MfaDeviceType> = { MfaDeviceType(Read.text(it)) }
    }
}

/**
 * Whether failed attempts have locked a device.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class MfaLockStatus(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** They have, for a while. */
        public val LOCKED: MfaLockStatus = MfaLockStatus("LOCKED")

        /** They have not. */
        public val UNLOCKED: MfaLockStatus = MfaLockStatus("UNLOCKED")

        /** Those that are listed. */
        public val known: List<MfaLockStatus> = listOf(
            LOCKED,
            UNLOCKED,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): MfaLockStatus = MfaLockStatus(text)

        internal val read: Reader<MfaLockStatus> = { MfaLockStatus(Read.text(it)) }
    }
}

/**
 * How an OATH token of PingOne makes its OTPs.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class MfaTokenType(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** By a counter (RFC 4226). */
        public val HOTP: MfaTokenType = MfaTokenType("HOTP")

        /** By time (RFC 6238). */
        public val TOTP: MfaTokenType = MfaTokenType("TOTP")

        /** Those that are listed. */
        public val known: List<MfaTokenType> = listOf(
            HOTP,
            TOTP,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): MfaTokenType = MfaTokenType(text)

        internal val read: Reader<MfaTokenType> = { MfaTokenType(Read.text(it)) }
    }
}

/**
 * How an OATH token makes its OTPs.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class OathTokenType(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** By a counter (RFC 4226). */
        public val HOTP: OathTokenType = OathTokenType("HOTP")

        /** By time (RFC 6238). */
        public val TOTP: OathTokenType = OathTokenType("TOTP")

        /** Those that are listed. */
        public val known: List<OathTokenType> = listOf(
            HOTP,
            TOTP,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): OathTokenType = OathTokenType(text)

        internal val read: Reader<OathTokenType> = { OathTokenType(Read.text(it)) }
    }
}

/**
 * What StartOfflinePairing pairs.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class OfflineDeviceType(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** An e-mail address, by an OTP in an e-mail. */
        public val EMAIL: OfflineDeviceType = OfflineDeviceType("EMAIL")

        /** A phone number, by an OTP in a text message. */
        public val SMS: OfflineDeviceType = OfflineDeviceType("SMS")

        /** An OATH token, by the OTP that it shows. */
        public val TOKEN: OfflineDeviceType = OfflineDeviceType("TOKEN")

        /** A phone number, by an OTP in a call. */
        public val VOICE: OfflineDeviceType = OfflineDeviceType("VOICE")

        /** Those that are listed. */
        public val known: List<OfflineDeviceType> = listOf(
            EMAIL,
            SMS,
            TOKEN,
            VOICE,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): OfflineDeviceType = OfflineDeviceType(text)

        internal val read: Reader<OfflineDeviceType> = { OfflineDeviceType(Read.text(it)) }
    }
}

/**
 * The types of device that an activation code can be bound to.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class PairingDeviceType(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** A computer. */
        public val DESKTOP: PairingDeviceType = PairingDeviceType("DESKTOP")

        /** A phone or tablet. */
        public val MOBILE: PairingDeviceType = PairingDeviceType("MOBILE")

        /** Those that are listed. */
        public val known: List<PairingDeviceType> = listOf(
            DESKTOP,
            MOBILE,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): PairingDeviceType = PairingDeviceType(text)

        internal val read: Reader<PairingDeviceType> = { PairingDeviceType(Read.text(it)) }
    }
}

/**
 * Whether a phone has taken a pairing key.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class PairingKeyStatus(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** A phone has. */
        public val CLAIMED: PairingKeyStatus = PairingKeyStatus("CLAIMED")

        /** A phone tried and could not. */
        public val FAILED: PairingKeyStatus = PairingKeyStatus("FAILED")

        /** None has yet. */
        public val UNCLAIMED: PairingKeyStatus = PairingKeyStatus("UNCLAIMED")

        /** Those that are listed. */
        public val known: List<PairingKeyStatus> = listOf(
            CLAIMED,
            FAILED,
            UNCLAIMED,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): PairingKeyStatus = PairingKeyStatus(text)

        internal val read: Reader<PairingKeyStatus> = { PairingKeyStatus(Read.text(it)) }
    }
}

/**
 * How far a pairing has come.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class PairingStatus(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** Nobody used the code yet. */
        public val NOT_CLAIMED: PairingStatus = PairingStatus("NOT_CLAIMED")

        /** There is no such code: it is wrong, expired, or its `SUCCESS` was told before. */
        public val NOT_EXIST: PairingStatus = PairingStatus("NOT_EXIST")

        /** The device is paired; the user has not filled in the registration form. */
        public val PAIRED: PairingStatus = PairingStatus("PAIRED")

        /** The user completed the pairing. Told once. */
        public val SUCCESS: PairingStatus = PairingStatus("SUCCESS")

        /** The user used the code; the pairing is not complete. */
        public val VERIFIED: PairingStatus = PairingStatus("VERIFIED")

        /** Those that are listed. */
        public val known: List<PairingStatus> = listOf(
            NOT_CLAIMED,
            NOT_EXIST,
            PAIRED,
            SUCCESS,
            VERIFIED,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): PairingStatus = PairingStatus(text)

        internal val read: Reader<PairingStatus> = { PairingStatus(Read.text(it)) }
    }
}

/**
 * The form of a report.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class ReportFileType(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** Lines of values between commas (RFC 4180). */
        public val CSV: ReportFileType = ReportFileType("CSV")

        /** One JSON object with all rows. */
        public val JSON: ReportFileType = ReportFileType("JSON")

        /** Those that are listed. */
        public val known: List<ReportFileType> = listOf(
            CSV,
            JSON,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): ReportFileType = ReportFileType(text)

        internal val read: Reader<ReportFileType> = { ReportFileType(Read.text(it)) }
    }
}

/**
 * Who asks for an OATH token to be brought into step.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class ResyncInitiator(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** An administrator. */
        public val ADMIN: ResyncInitiator = ResyncInitiator("ADMIN")

        /** The user whose token it is. */
        public val USER: ResyncInitiator = ResyncInitiator("USER")

        /** Those that are listed. */
        public val known: List<ResyncInitiator> = listOf(
            ADMIN,
            USER,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): ResyncInitiator = ResyncInitiator(text)

        internal val read: Reader<ResyncInitiator> = { ResyncInitiator(Read.text(it)) }
    }
}

/**
 * What a user may do.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class Role(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** An administrator. */
        public val ADMIN: Role = Role("ADMIN")

        /** Not an administrator. */
        public val REGULAR: Role = Role("REGULAR")

        /** Those that are listed. */
        public val known: List<Role> = listOf(
            ADMIN,
            REGULAR,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): Role = Role(text)

        internal val read: Reader<Role> = { Role(Read.text(it)) }
    }
}

/**
 * Whether a user can use an authentication service.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class ServiceStatus(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** The user can. */
        public val ACTIVE: ServiceStatus = ServiceStatus("ACTIVE")

        /** The user can, without a second factor. */
        public val BYPASS: ServiceStatus = ServiceStatus("BYPASS")

        /** The user cannot. */
        public val NOT_ACTIVE: ServiceStatus = ServiceStatus("NOT_ACTIVE")

        /** Those that are listed. */
        public val known: List<ServiceStatus> = listOf(
            ACTIVE,
            BYPASS,
            NOT_ACTIVE,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): ServiceStatus = ServiceStatus(text)

        internal val read: Reader<ServiceStatus> = { ServiceStatus(Read.text(it)) }
    }
}

/**
 * Where a user stands. Source: the vendor's page, "User Status Values".
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class UserStatus(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** Paired with a device; can authenticate. */
        public val ACTIVE: UserStatus = UserStatus("ACTIVE")

        /** Added but not activated, or the activation code expired. */
        public val NOT_ACTIVE: UserStatus = UserStatus("NOT_ACTIVE")

        /** Began to register and did not finish. */
        public val PENDING: UserStatus = UserStatus("PENDING")

        /** Activated but not paired with a device. */
        public val PENDING_ACTIVATION: UserStatus = UserStatus("PENDING_ACTIVATION")

        /** An administrator removed the device; a new activation code is needed. */
        public val PENDING_CHANGE_DEVICE: UserStatus = UserStatus("PENDING_CHANGE_DEVICE")

        /** An administrator suspended the user. */
        public val SUSPENDED: UserStatus = UserStatus("SUSPENDED")

        /** Those that are listed. */
        public val known: List<UserStatus> = listOf(
            ACTIVE,
            NOT_ACTIVE,
            PENDING,
            PENDING_ACTIVATION,
            PENDING_CHANGE_DEVICE,
            SUSPENDED,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): UserStatus = UserStatus(text)

        internal val read: Reader<UserStatus> = { UserStatus(Read.text(it)) }
    }
}

/**
 * What is paired; it chooses the e-mail that the user gets.
 *
 * It may be a text that is not listed.
 */
@JvmInline
public value class WebAuthnType(override val text: String) : Named {
    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = visible(text)

    public companion object {
        /** The biometrics of a device of any kind. */
        public val PLATFORM: WebAuthnType = WebAuthnType("webauthn_platform")

        /** The biometrics of an Android device. */
        public val PLATFORM_ANDROID: WebAuthnType = WebAuthnType("webauthn_platform_android")

        /** The biometrics of an iPhone. */
        public val PLATFORM_IPHONE: WebAuthnType = WebAuthnType("webauthn_platform_iphone")

        /** The biometrics of a Mac. */
        public val PLATFORM_MACINTOSH: WebAuthnType = WebAuthnType("webauthn_platform_macintosh")

        /** The biometrics of a Windows computer. */
        public val PLATFORM_WINDOWS: WebAuthnType = WebAuthnType("webauthn_platform_windows")

        /** A security key. */
        public val SECURITY_KEY: WebAuthnType = WebAuthnType("WebAuthn")

        /** Those that are listed. */
        public val known: List<WebAuthnType> = listOf(
            PLATFORM,
            PLATFORM_ANDROID,
            PLATFORM_IPHONE,
            PLATFORM_MACINTOSH,
            PLATFORM_WINDOWS,
            SECURITY_KEY,
        )

        /** The one of this text, which need not be listed. */
        public fun of(text: String): WebAuthnType = WebAuthnType(text)

        internal val read: Reader<WebAuthnType> = { WebAuthnType(Read.text(it)) }
    }
}
