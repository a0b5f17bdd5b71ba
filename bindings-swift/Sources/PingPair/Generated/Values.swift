// Written by `make generate`; change the declarations below core/src/pingid instead.

/// How an authenticator app makes its OTPs.
///
/// It may be a text that is not listed.
public struct AuthenticatorAppPairingType: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `TOTP`: By time (RFC 6238).
    public static let totp = AuthenticatorAppPairingType(rawValue: "TOTP")

    /// Every value that this version knows.
    public static let known: [AuthenticatorAppPairingType] = [
        .totp,
    ]
}

/// The attributes of a device that can be set.
///
/// It may be a text that is not listed.
public struct DeviceAttributeName: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `NICKNAME`: What the user calls the device.
    public static let nickname = DeviceAttributeName(rawValue: "NICKNAME")
    /// `ORDER`: Its place among the user's devices.
    public static let order = DeviceAttributeName(rawValue: "ORDER")
    /// `SET_PRIMARY`: Whether it is tried first.
    public static let setPrimary = DeviceAttributeName(rawValue: "SET_PRIMARY")

    /// Every value that this version knows.
    public static let known: [DeviceAttributeName] = [
        .nickname,
        .order,
        .setPrimary,
    ]
}

/// Whether a device is the user's primary one. Replies spell it in upper case, the report does not.
///
/// It may be a text that is not listed.
public struct DeviceRole: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `PRIMARY`: The device that is tried first.
    public static let primary = DeviceRole(rawValue: "PRIMARY")
    /// `SECONDARY`: Any other device.
    public static let secondary = DeviceRole(rawValue: "SECONDARY")

    /// Every value that this version knows.
    public static let known: [DeviceRole] = [
        .primary,
        .secondary,
    ]
}

/// The type of a device.
///
/// It may be a text that is not listed.
public struct DeviceType: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `Android`: An Android phone with the PingID app.
    public static let android = DeviceType(rawValue: "Android")
    /// `Authenticator App`: A password generator app.
    public static let authenticatorApp = DeviceType(rawValue: "Authenticator App")
    /// `Desktop`: A computer with the PingID desktop app.
    public static let desktop = DeviceType(rawValue: "Desktop")
    /// `Email`: An e-mail address.
    public static let email = DeviceType(rawValue: "Email")
    /// `FIDO2 Biometrics`: A platform authenticator such as a fingerprint reader.
    public static let fido2Biometrics = DeviceType(rawValue: "FIDO2 Biometrics")
    /// `Hardware Token`: An OATH token.
    public static let hardwareToken = DeviceType(rawValue: "Hardware Token")
    /// `iPhone`: An iPhone with the PingID app.
    public static let iPhone = DeviceType(rawValue: "iPhone")
    /// `PC Client`: An old desktop app, seen with request versions below 4.9.
    public static let pcClient = DeviceType(rawValue: "PC Client")
    /// `Security Key`: A FIDO security key.
    public static let securityKey = DeviceType(rawValue: "Security Key")
    /// `SMS`: A phone number for text messages.
    public static let sms = DeviceType(rawValue: "SMS")
    /// `Voice`: A phone number for calls.
    public static let voice = DeviceType(rawValue: "Voice")
    /// `YubiKey`: A YubiKey.
    public static let yubiKey = DeviceType(rawValue: "YubiKey")

    /// Every value that this version knows.
    public static let known: [DeviceType] = [
        .android,
        .authenticatorApp,
        .desktop,
        .email,
        .fido2Biometrics,
        .hardwareToken,
        .iPhone,
        .pcClient,
        .securityKey,
        .sms,
        .voice,
        .yubiKey,
    ]
}

/// What OfflinePairing pairs.
///
/// It may be a text that is not listed.
public struct DirectDeviceType: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `AUTHENTICATOR_APP`: An authenticator app, by its TOTP secret.
    public static let authenticatorApp = DirectDeviceType(rawValue: "AUTHENTICATOR_APP")
    /// `EMAIL`: An e-mail address.
    public static let email = DirectDeviceType(rawValue: "EMAIL")
    /// `SMS`: A phone number, for text messages.
    public static let sms = DirectDeviceType(rawValue: "SMS")
    /// `TOKEN`: An OATH token.
    public static let token = DirectDeviceType(rawValue: "TOKEN")
    /// `VOICE`: A phone number, for calls.
    public static let voice = DirectDeviceType(rawValue: "VOICE")

    /// Every value that this version knows.
    public static let known: [DirectDeviceType] = [
        .authenticatorApp,
        .email,
        .sms,
        .token,
        .voice,
    ]
}

/// What a flow waits for.
///
/// It may be a text that is not listed.
public struct FlowStatus: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `ACCOUNT_CONFIRMATION_REQUIRED`: The user must confirm to link the account.
    public static let accountConfirmationRequired = FlowStatus(rawValue: "ACCOUNT_CONFIRMATION_REQUIRED")
    /// `ACCOUNT_LINKING_REQUIRED`: An account elsewhere has no match here: the user registers or signs on.
    public static let accountLinkingRequired = FlowStatus(rawValue: "ACCOUNT_LINKING_REQUIRED")
    /// `AGREEMENT_CONSENT_REQUIRED`: The user must agree to something.
    public static let agreementConsentRequired = FlowStatus(rawValue: "AGREEMENT_CONSENT_REQUIRED")
    /// `ASSERTION_REQUIRED`: A FIDO2 assertion is wanted.
    public static let assertionRequired = FlowStatus(rawValue: "ASSERTION_REQUIRED")
    /// `COMPLETED`: It is completed.
    public static let completed = FlowStatus(rawValue: "COMPLETED")
    /// `DAG_CONSENT_REQUIRED`: Consent to a device is wanted.
    public static let dagConsentRequired = FlowStatus(rawValue: "DAG_CONSENT_REQUIRED")
    /// `DAG_USER_CODE_REQUIRED`: The code that a device shows is wanted.
    public static let dagUserCodeRequired = FlowStatus(rawValue: "DAG_USER_CODE_REQUIRED")
    /// `DEVICE_SELECTION_REQUIRED`: The user must choose a device.
    public static let deviceSelectionRequired = FlowStatus(rawValue: "DEVICE_SELECTION_REQUIRED")
    /// `EXTERNAL_AUTHENTICATION_REQUIRED`: The user must authenticate elsewhere.
    public static let externalAuthenticationRequired = FlowStatus(rawValue: "EXTERNAL_AUTHENTICATION_REQUIRED")
    /// `FAILED`: It failed.
    public static let failed = FlowStatus(rawValue: "FAILED")
    /// `MUST_CHANGE_PASSWORD`: The user must choose a new password.
    public static let mustChangePassword = FlowStatus(rawValue: "MUST_CHANGE_PASSWORD")
    /// `OTP_REQUIRED`: An OTP is wanted.
    public static let otpRequired = FlowStatus(rawValue: "OTP_REQUIRED")
    /// `PASSWORD_EXPIRED`: The password has expired.
    public static let passwordExpired = FlowStatus(rawValue: "PASSWORD_EXPIRED")
    /// `PASSWORD_REQUIRED`: A password is wanted.
    public static let passwordRequired = FlowStatus(rawValue: "PASSWORD_REQUIRED")
    /// `PROFILE_DATA_REQUIRED`: More of the user's profile is wanted.
    public static let profileDataRequired = FlowStatus(rawValue: "PROFILE_DATA_REQUIRED")
    /// `PUSH_CONFIRMATION_REQUIRED`: The user must confirm on a phone.
    public static let pushConfirmationRequired = FlowStatus(rawValue: "PUSH_CONFIRMATION_REQUIRED")
    /// `PUSH_CONFIRMATION_TIMED_OUT`: The user did not confirm on a phone in time.
    public static let pushConfirmationTimedOut = FlowStatus(rawValue: "PUSH_CONFIRMATION_TIMED_OUT")
    /// `RECOVERY_CODE_REQUIRED`: The code that recovers a password is wanted.
    public static let recoveryCodeRequired = FlowStatus(rawValue: "RECOVERY_CODE_REQUIRED")
    /// `SIGN_ON_REQUIRED`: The user must sign on.
    public static let signOnRequired = FlowStatus(rawValue: "SIGN_ON_REQUIRED")
    /// `USERNAME_PASSWORD_REQUIRED`: User name and password are wanted: here a user may register.
    public static let usernamePasswordRequired = FlowStatus(rawValue: "USERNAME_PASSWORD_REQUIRED")
    /// `VERIFICATION_CODE_REQUIRED`: The verification code is wanted that was sent by e-mail.
    public static let verificationCodeRequired = FlowStatus(rawValue: "VERIFICATION_CODE_REQUIRED")

    /// Every value that this version knows.
    public static let known: [FlowStatus] = [
        .accountConfirmationRequired,
        .accountLinkingRequired,
        .agreementConsentRequired,
        .assertionRequired,
        .completed,
        .dagConsentRequired,
        .dagUserCodeRequired,
        .deviceSelectionRequired,
        .externalAuthenticationRequired,
        .failed,
        .mustChangePassword,
        .otpRequired,
        .passwordExpired,
        .passwordRequired,
        .profileDataRequired,
        .pushConfirmationRequired,
        .pushConfirmationTimedOut,
        .recoveryCodeRequired,
        .signOnRequired,
        .usernamePasswordRequired,
        .verificationCodeRequired,
    ]
}

/// How far a job has come. The service spells it in lower case and in upper case.
///
/// It may be a text that is not listed.
public struct JobStatus: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `done`: It is done.
    public static let done = JobStatus(rawValue: "done")
    /// `failure`: It failed.
    public static let failure = JobStatus(rawValue: "failure")
    /// `in_progress`: It is under way.
    public static let inProgress = JobStatus(rawValue: "in_progress")
    /// `pending`: It has not begun.
    public static let pending = JobStatus(rawValue: "pending")

    /// Every value that this version knows.
    public static let known: [JobStatus] = [
        .done,
        .failure,
        .inProgress,
        .pending,
    ]
}

/// What a job does.
///
/// It may be a text that is not listed.
public struct JobType: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `USER_REPORTS`: It makes the organisation's report of users and devices.
    public static let userReports = JobType(rawValue: "USER_REPORTS")

    /// Every value that this version knows.
    public static let known: [JobType] = [
        .userReports,
    ]
}

/// Whether an administrator has blocked a device.
///
/// It may be a text that is not listed.
public struct MfaBlockStatus: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `BLOCKED`: One has.
    public static let blocked = MfaBlockStatus(rawValue: "BLOCKED")
    /// `UNBLOCKED`: None has.
    public static let unblocked = MfaBlockStatus(rawValue: "UNBLOCKED")

    /// Every value that this version knows.
    public static let known: [MfaBlockStatus] = [
        .blocked,
        .unblocked,
    ]
}

/// How far the pairing of a device is.
///
/// It may be a text that is not listed.
public struct MfaDeviceStatus: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `ACTIVATION_REQUIRED`: It waits for its activation.
    public static let activationRequired = MfaDeviceStatus(rawValue: "ACTIVATION_REQUIRED")
    /// `ACTIVE`: It is paired.
    public static let active = MfaDeviceStatus(rawValue: "ACTIVE")

    /// Every value that this version knows.
    public static let known: [MfaDeviceStatus] = [
        .activationRequired,
        .active,
    ]
}

/// The type of a device.
///
/// It may be a text that is not listed.
public struct MfaDeviceType: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `EMAIL`: An e-mail address.
    public static let email = MfaDeviceType(rawValue: "EMAIL")
    /// `FIDO2`: A FIDO2 credential: a security key, or a platform authenticator such as a fingerprint
    /// reader.
    public static let fido2 = MfaDeviceType(rawValue: "FIDO2")
    /// `MOBILE`: A phone with an app that uses PingOne's SDK. A pairing key makes one.
    public static let mobile = MfaDeviceType(rawValue: "MOBILE")
    /// `OATH_TOKEN`: An OATH token.
    public static let oathToken = MfaDeviceType(rawValue: "OATH_TOKEN")
    /// `PINGID_DESKTOP_GEN2`: A computer with PingID Desktop, of the second generation.
    public static let pingIdDesktop = MfaDeviceType(rawValue: "PINGID_DESKTOP_GEN2")
    /// `SMS`: A phone number for text messages.
    public static let sms = MfaDeviceType(rawValue: "SMS")
    /// `TOTP`: An authenticator app.
    public static let totp = MfaDeviceType(rawValue: "TOTP")
    /// `VOICE`: A phone number for calls.
    public static let voice = MfaDeviceType(rawValue: "VOICE")
    /// `WHATSAPP`: A phone number for WhatsApp.
    public static let whatsApp = MfaDeviceType(rawValue: "WHATSAPP")

    /// Every value that this version knows.
    public static let known: [MfaDeviceType] = [
        .email,
        .fido2,
        .mobile,
        .oathToken,
        .pingIdDesktop,
        .sms,
        .totp,
        .voice,
        .whatsApp,
    ]
}

/// Whether failed attempts have locked a device.
///
/// It may be a text that is not listed.
public struct MfaLockStatus: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `LOCKED`: They have, for a while.
    public static let locked = MfaLockStatus(rawValue: "LOCKED")
    /// `UNLOCKED`: They have not.
    public static let unlocked = MfaLockStatus(rawValue: "UNLOCKED")

    /// Every value that this version knows.
    public static let known: [MfaLockStatus] = [
        .locked,
        .unlocked,
    ]
}

/// How an OATH token of PingOne makes its OTPs.
///
/// It may be a text that is not listed.
public struct MfaTokenType: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `HOTP`: By a counter (RFC 4226).
    public static let hotp = MfaTokenType(rawValue: "HOTP")
    /// `TOTP`: By time (RFC 6238).
    public static let totp = MfaTokenType(rawValue: "TOTP")

    /// Every value that this version knows.
    public static let known: [MfaTokenType] = [
        .hotp,
        .totp,
    ]
}

/// How an OATH token makes its OTPs.
///
/// It may be a text that is not listed.
public struct OathTokenType: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `HOTP`: By a counter (RFC 4226).
    public static let hotp = OathTokenType(rawValue: "HOTP")
    /// `TOTP`: By time (RFC 6238).
    public static let totp = OathTokenType(rawValue: "TOTP")

    /// Every value that this version knows.
    public static let known: [OathTokenType] = [
        .hotp,
        .totp,
    ]
}

/// What StartOfflinePairing pairs.
///
/// It may be a text that is not listed.
public struct OfflineDeviceType: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `EMAIL`: An e-mail address, by an OTP in an e-mail.
    public static let email = OfflineDeviceType(rawValue: "EMAIL")
    /// `SMS`: A phone number, by an OTP in a text message.
    public static let sms = OfflineDeviceType(rawValue: "SMS")
    /// `TOKEN`: An OATH token, by the OTP that it shows.
    public static let token = OfflineDeviceType(rawValue: "TOKEN")
    /// `VOICE`: A phone number, by an OTP in a call.
    public static let voice = OfflineDeviceType(rawValue: "VOICE")

    /// Every value that this version knows.
    public static let known: [OfflineDeviceType] = [
        .email,
        .sms,
        .token,
        .voice,
    ]
}

/// The types of device that an activation code can be bound to.
///
/// It may be a text that is not listed.
public struct PairingDeviceType: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `DESKTOP`: A computer.
    public static let desktop = PairingDeviceType(rawValue: "DESKTOP")
    /// `MOBILE`: A phone or tablet.
    public static let mobile = PairingDeviceType(rawValue: "MOBILE")

    /// Every value that this version knows.
    public static let known: [PairingDeviceType] = [
        .desktop,
        .mobile,
    ]
}

/// Whether a phone has taken a pairing key.
///
/// It may be a text that is not listed.
public struct PairingKeyStatus: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `CLAIMED`: A phone has.
    public static let claimed = PairingKeyStatus(rawValue: "CLAIMED")
    /// `FAILED`: A phone tried and could not.
    public static let failed = PairingKeyStatus(rawValue: "FAILED")
    /// `UNCLAIMED`: None has yet.
    public static let unclaimed = PairingKeyStatus(rawValue: "UNCLAIMED")

    /// Every value that this version knows.
    public static let known: [PairingKeyStatus] = [
        .claimed,
        .failed,
        .unclaimed,
    ]
}

/// How far a pairing has come.
///
/// It may be a text that is not listed.
public struct PairingStatus: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `NOT_CLAIMED`: Nobody used the code yet.
    public static let notClaimed = PairingStatus(rawValue: "NOT_CLAIMED")
    /// `NOT_EXIST`: There is no such code: it is wrong, expired, or its `SUCCESS` was told before.
    public static let notExist = PairingStatus(rawValue: "NOT_EXIST")
    /// `PAIRED`: The device is paired; the user has not filled in the registration form.
    public static let paired = PairingStatus(rawValue: "PAIRED")
    /// `SUCCESS`: The user completed the pairing. Told once.
    public static let success = PairingStatus(rawValue: "SUCCESS")
    /// `VERIFIED`: The user used the code; the pairing is not complete.
    public static let verified = PairingStatus(rawValue: "VERIFIED")

    /// Every value that this version knows.
    public static let known: [PairingStatus] = [
        .notClaimed,
        .notExist,
        .paired,
        .success,
        .verified,
    ]
}

/// The form of a report.
///
/// It may be a text that is not listed.
public struct ReportFileType: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `CSV`: Lines of values between commas (RFC 4180).
    public static let csv = ReportFileType(rawValue: "CSV")
    /// `JSON`: One JSON object with all rows.
    public static let json = ReportFileType(rawValue: "JSON")

    /// Every value that this version knows.
    public static let known: [ReportFileType] = [
        .csv,
        .json,
    ]
}

/// Who asks for an OATH token to be brought into step.
///
/// It may be a text that is not listed.
public struct ResyncInitiator: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `ADMIN`: An administrator.
    public static let admin = ResyncInitiator(rawValue: "ADMIN")
    /// `USER`: The user whose token it is.
    public static let user = ResyncInitiator(rawValue: "USER")

    /// Every value that this version knows.
    public static let known: [ResyncInitiator] = [
        .admin,
        .user,
    ]
}

/// What a user may do.
///
/// It may be a text that is not listed.
public struct Role: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `ADMIN`: An administrator.
    public static let admin = Role(rawValue: "ADMIN")
    /// `REGULAR`: Not an administrator.
    public static let regular = Role(rawValue: "REGULAR")

    /// Every value that this version knows.
    public static let known: [Role] = [
        .admin,
        .regular,
    ]
}

/// Whether a user can use an authentication service.
///
/// It may be a text that is not listed.
public struct ServiceStatus: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `ACTIVE`: The user can.
    public static let active = ServiceStatus(rawValue: "ACTIVE")
    /// `BYPASS`: The user can, without a second factor.
    public static let bypass = ServiceStatus(rawValue: "BYPASS")
    /// `NOT_ACTIVE`: The user cannot.
    public static let notActive = ServiceStatus(rawValue: "NOT_ACTIVE")

    /// Every value that this version knows.
    public static let known: [ServiceStatus] = [
        .active,
        .bypass,
        .notActive,
    ]
}

/// Where a user stands. Source: the vendor's page, "User Status Values".
///
/// It may be a text that is not listed.
public struct UserStatus: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `ACTIVE`: Paired with a device; can authenticate.
    public static let active = UserStatus(rawValue: "ACTIVE")
    /// `NOT_ACTIVE`: Added but not activated, or the activation code expired.
    public static let notActive = UserStatus(rawValue: "NOT_ACTIVE")
    /// `PENDING`: Began to register and did not finish.
    public static let pending = UserStatus(rawValue: "PENDING")
    /// `PENDING_ACTIVATION`: Activated but not paired with a device.
    public static let pendingActivation = UserStatus(rawValue: "PENDING_ACTIVATION")
    /// `PENDING_CHANGE_DEVICE`: An administrator removed the device; a new activation code is needed.
    public static let pendingChangeDevice = UserStatus(rawValue: "PENDING_CHANGE_DEVICE")
    /// `SUSPENDED`: An administrator suspended the user.
    public static let suspended = UserStatus(rawValue: "SUSPENDED")

    /// Every value that this version knows.
    public static let known: [UserStatus] = [
        .active,
        .notActive,
        .pending,
        .pendingActivation,
        .pendingChangeDevice,
        .suspended,
    ]
}

/// What is paired; it chooses the e-mail that the user gets.
///
/// It may be a text that is not listed.
public struct WebAuthnType: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `webauthn_platform`: The biometrics of a device of any kind.
    public static let platform = WebAuthnType(rawValue: "webauthn_platform")
    /// `webauthn_platform_android`: The biometrics of an Android device.
    public static let platformAndroid = WebAuthnType(rawValue: "webauthn_platform_android")
    /// `webauthn_platform_iphone`: The biometrics of an iPhone.
    public static let platformIphone = WebAuthnType(rawValue: "webauthn_platform_iphone")
    /// `webauthn_platform_macintosh`: The biometrics of a Mac.
    public static let platformMacintosh = WebAuthnType(rawValue: "webauthn_platform_macintosh")
    /// `webauthn_platform_windows`: The biometrics of a Windows computer.
    public static let platformWindows = WebAuthnType(rawValue: "webauthn_platform_windows")
    /// `WebAuthn`: A security key.
    public static let securityKey = WebAuthnType(rawValue: "WebAuthn")

    /// Every value that this version knows.
    public static let known: [WebAuthnType] = [
        .platform,
        .platformAndroid,
        .platformIphone,
        .platformMacintosh,
        .platformWindows,
        .securityKey,
    ]
}
