// Written by `make generate`; change the declarations below core/src/pingid instead.

import { type Extra, type InternetTime, type MountainTime, revive } from "../kinds.js";

/**
 * How an authenticator app makes its OTPs.
 *
 * It may be a text that is not listed.
 *
 * - `TOTP`: By time (RFC 6238).
 */
export type AuthenticatorAppPairingType =
  | "TOTP"
  | (string & {});

/**
 * The attributes of a device that can be set.
 *
 * It may be a text that is not listed.
 *
 * - `NICKNAME`: What the user calls the device.
 * - `ORDER`: Its place among the user's devices.
 * - `SET_PRIMARY`: Whether it is tried first.
 */
export type DeviceAttributeName =
  | "NICKNAME"
  | "ORDER"
  | "SET_PRIMARY"
  | (string & {});

/**
 * Whether a device is the user's primary one. Replies spell it in upper case, the report does not.
 *
 * It may be a text that is not listed.
 *
 * - `PRIMARY`: The device that is tried first.
 * - `SECONDARY`: Any other device.
 */
export type DeviceRole =
  | "PRIMARY"
  | "SECONDARY"
  | (string & {});

/**
 * The type of a device.
 *
 * It may be a text that is not listed.
 *
 * - `Android`: An Android phone with the PingID app.
 * - `Authenticator App`: A password generator app.
 * - `Desktop`: A computer with the PingID desktop app.
 * - `Email`: An e-mail address.
 * - `FIDO2 Biometrics`: A platform authenticator such as a fingerprint reader.
 * - `Hardware Token`: An OATH token.
 * - `iPhone`: An iPhone with the PingID app.
 * - `PC Client`: An old desktop app, seen with request versions below 4.9.
 * - `Security Key`: A FIDO security key.
 * - `SMS`: A phone number for text messages.
 * - `Voice`: A phone number for calls.
 * - `YubiKey`: A YubiKey.
 */
export type DeviceType =
  | "Android"
  | "Authenticator App"
  | "Desktop"
  | "Email"
  | "FIDO2 Biometrics"
  | "Hardware Token"
  | "iPhone"
  | "PC Client"
  | "Security Key"
  | "SMS"
  | "Voice"
  | "YubiKey"
  | (string & {});

/**
 * What OfflinePairing pairs.
 *
 * It may be a text that is not listed.
 *
 * - `AUTHENTICATOR_APP`: An authenticator app, by its TOTP secret.
 * - `EMAIL`: An e-mail address.
 * - `SMS`: A phone number, for text messages.
 * - `TOKEN`: An OATH token.
 * - `VOICE`: A phone number, for calls.
 */
export type DirectDeviceType =
  | "AUTHENTICATOR_APP"
  | "EMAIL"
  | "SMS"
  | "TOKEN"
  | "VOICE"
  | (string & {});

/**
 * What a flow waits for.
 *
 * It may be a text that is not listed.
 *
 * - `ACCOUNT_CONFIRMATION_REQUIRED`: The user must confirm to link the account.
 * - `ACCOUNT_LINKING_REQUIRED`: An account elsewhere has no match here: the user registers
 *   or signs on.
 * - `AGREEMENT_CONSENT_REQUIRED`: The user must agree to something.
 * - `ASSERTION_REQUIRED`: A FIDO2 assertion is wanted.
 * - `COMPLETED`: It is completed.
 * - `DAG_CONSENT_REQUIRED`: Consent to a device is wanted.
 * - `DAG_USER_CODE_REQUIRED`: The code that a device shows is wanted.
 * - `DEVICE_SELECTION_REQUIRED`: The user must choose a device.
 * - `EXTERNAL_AUTHENTICATION_REQUIRED`: The user must authenticate elsewhere.
 * - `FAILED`: It failed.
 * - `MUST_CHANGE_PASSWORD`: The user must choose a new password.
 * - `OTP_REQUIRED`: An OTP is wanted.
 * - `PASSWORD_EXPIRED`: The password has expired.
 * - `PASSWORD_REQUIRED`: A password is wanted.
 * - `PROFILE_DATA_REQUIRED`: More of the user's profile is wanted.
 * - `PUSH_CONFIRMATION_REQUIRED`: The user must confirm on a phone.
 * - `PUSH_CONFIRMATION_TIMED_OUT`: The user did not confirm on a phone in time.
 * - `RECOVERY_CODE_REQUIRED`: The code that recovers a password is wanted.
 * - `SIGN_ON_REQUIRED`: The user must sign on.
 * - `USERNAME_PASSWORD_REQUIRED`: User name and password are wanted: here a user may
 *   register.
 * - `VERIFICATION_CODE_REQUIRED`: The verification code is wanted that was sent by e-mail.
 */
export type FlowStatus =
  | "ACCOUNT_CONFIRMATION_REQUIRED"
  | "ACCOUNT_LINKING_REQUIRED"
  | "AGREEMENT_CONSENT_REQUIRED"
  | "ASSERTION_REQUIRED"
  | "COMPLETED"
  | "DAG_CONSENT_REQUIRED"
  | "DAG_USER_CODE_REQUIRED"
  | "DEVICE_SELECTION_REQUIRED"
  | "EXTERNAL_AUTHENTICATION_REQUIRED"
  | "FAILED"
  | "MUST_CHANGE_PASSWORD"
  | "OTP_REQUIRED"
  | "PASSWORD_EXPIRED"
  | "PASSWORD_REQUIRED"
  | "PROFILE_DATA_REQUIRED"
  | "PUSH_CONFIRMATION_REQUIRED"
  | "PUSH_CONFIRMATION_TIMED_OUT"
  | "RECOVERY_CODE_REQUIRED"
  | "SIGN_ON_REQUIRED"
  | "USERNAME_PASSWORD_REQUIRED"
  | "VERIFICATION_CODE_REQUIRED"
  | (string & {});

/**
 * How far a job has come. The service spells it in lower case and in upper case.
 *
 * It may be a text that is not listed.
 *
 * - `done`: It is done.
 * - `failure`: It failed.
 * - `in_progress`: It is under way.
 * - `pending`: It has not begun.
 */
export type JobStatus =
  | "done"
  | "failure"
  | "in_progress"
  | "pending"
  | (string & {});

/**
 * What a job does.
 *
 * It may be a text that is not listed.
 *
 * - `USER_REPORTS`: It makes the organisation's report of users and devices.
 */
export type JobType =
  | "USER_REPORTS"
  | (string & {});

/**
 * Whether an administrator has blocked a device.
 *
 * It may be a text that is not listed.
 *
 * - `BLOCKED`: One has.
 * - `UNBLOCKED`: None has.
 */
export type MfaBlockStatus =
  | "BLOCKED"
  | "UNBLOCKED"
  | (string & {});

/**
 * How far the pairing of a device is.
 *
 * It may be a text that is not listed.
 *
 * - `ACTIVATION_REQUIRED`: It waits for its activation.
 * - `ACTIVE`: It is paired.
 */
export type MfaDeviceStatus =
  | "ACTIVATION_REQUIRED"
  | "ACTIVE"
  | (string & {});

/**
 * The type of a device.
 *
 * It may be a text that is not listed.
 *
 * - `EMAIL`: An e-mail address.
 * - `FIDO2`: A FIDO2 credential: a security key, or a platform authenticator such as a
 *   fingerprint reader.
 * - `MOBILE`: A phone with an app that uses PingOne's SDK. A pairing key makes one.
 * - `OATH_TOKEN`: An OATH token.
 * - `PINGID_DESKTOP_GEN2`: A computer with PingID Desktop, of the second generation.
 * - `SMS`: A phone number for text messages.
 * - `TOTP`: An authenticator app.
 * - `VOICE`: A phone number for calls.
 * - `WHATSAPP`: A phone number for WhatsApp.
 */
export type MfaDeviceType =
  | "EMAIL"
  | "FIDO2"
  | "MOBILE"
  | "OATH_TOKEN"
  | "PINGID_DESKTOP_GEN2"
  | "SMS"
  | "TOTP"
  | "VOICE"
  | "WHATSAPP"
  | (string & {});

/**
 * Whether failed attempts have locked a device.
 *
 * It may be a text that is not listed.
 *
 * - `LOCKED`: They have, for a while.
 * - `UNLOCKED`: They have not.
 */
export type MfaLockStatus =
  | "LOCKED"
  | "UNLOCKED"
  | (string & {});

/**
 * How an OATH token of PingOne makes its OTPs.
 *
 * It may be a text that is not listed.
 *
 * - `HOTP`: By a counter (RFC 4226).
 * - `TOTP`: By time (RFC 6238).
 */
export type MfaTokenType =
  | "HOTP"
  | "TOTP"
  | (string & {});

/**
 * How an OATH token makes its OTPs.
 *
 * It may be a text that is not listed.
 *
 * - `HOTP`: By a counter (RFC 4226).
 * - `TOTP`: By time (RFC 6238).
 */
export type OathTokenType =
  | "HOTP"
  | "TOTP"
  | (string & {});

/**
 * What StartOfflinePairing pairs.
 *
 * It may be a text that is not listed.
 *
 * - `EMAIL`: An e-mail address, by an OTP in an e-mail.
 * - `SMS`: A phone number, by an OTP in a text message.
 * - `TOKEN`: An OATH token, by the OTP that it shows.
 * - `VOICE`: A phone number, by an OTP in a call.
 */
export type OfflineDeviceType =
  | "EMAIL"
  | "SMS"
  | "TOKEN"
  | "VOICE"
  | (string & {});

/**
 * The types of device that an activation code can be bound to.
 *
 * It may be a text that is not listed.
 *
 * - `DESKTOP`: A computer.
 * - `MOBILE`: A phone or tablet.
 */
export type PairingDeviceType =
  | "DESKTOP"
  | "MOBILE"
  | (string & {});

/**
 * Whether a phone has taken a pairing key.
 *
 * It may be a text that is not listed.
 *
 * - `CLAIMED`: A phone has.
 * - `FAILED`: A phone tried and could not.
 * - `UNCLAIMED`: None has yet.
 */
export type PairingKeyStatus =
  | "CLAIMED"
  | "FAILED"
  | "UNCLAIMED"
  | (string & {});

/**
 * How far a pairing has come.
 *
 * It may be a text that is not listed.
 *
 * - `NOT_CLAIMED`: Nobody used the code yet.
 * - `NOT_EXIST`: There is no such code: it is wrong, expired, or its `SUCCESS` was told
 *   before.
 * - `PAIRED`: The device is paired; the user has not filled in the registration form.
 * - `SUCCESS`: The user completed the pairing. Told once.
 * - `VERIFIED`: The user used the code; the pairing is not complete.
 */
export type PairingStatus =
  | "NOT_CLAIMED"
  | "NOT_EXIST"
  | "PAIRED"
  | "SUCCESS"
  | "VERIFIED"
  | (string & {});

/**
 * The form of a report.
 *
 * It may be a text that is not listed.
 *
 * - `CSV`: Lines of values between commas (RFC 4180).
 * - `JSON`: One JSON object with all rows.
 */
export type ReportFileType =
  | "CSV"
  | "JSON"
  | (string & {});

/**
 * Who asks for an OATH token to be brought into step.
 *
 * It may be a text that is not listed.
 *
 * - `ADMIN`: An administrator.
 * - `USER`: The user whose token it is.
 */
export type ResyncInitiator =
  | "ADMIN"
  | "USER"
  | (string & {});

/**
 * What a user may do.
 *
 * It may be a text that is not listed.
 *
 * - `ADMIN`: An administrator.
 * - `REGULAR`: Not an administrator.
 */
export type Role =
  | "ADMIN"
  | "REGULAR"
  | (string & {});

/**
 * Whether a user can use an authentication service.
 *
 * It may be a text that is not listed.
 *
 * - `ACTIVE`: The user can.
 * - `BYPASS`: The user can, without a second factor.
 * - `NOT_ACTIVE`: The user cannot.
 */
export type ServiceStatus =
  | "ACTIVE"
  | "BYPASS"
  | "NOT_ACTIVE"
  | (string & {});

/**
 * Where a user stands. Source: the vendor's page, "User Status Values".
 *
 * It may be a text that is not listed.
 *
 * - `ACTIVE`: Paired with a device; can authenticate.
 * - `NOT_ACTIVE`: Added but not activated, or the activation code expired.
 * - `PENDING`: Began to register and did not finish.
 * - `PENDING_ACTIVATION`: Activated but not paired with a device.
 * - `PENDING_CHANGE_DEVICE`: An administrator removed the device; a new activation code is
 *   needed.
 * - `SUSPENDED`: An administrator suspended the user.
 */
export type UserStatus =
  | "ACTIVE"
  | "NOT_ACTIVE"
  | "PENDING"
  | "PENDING_ACTIVATION"
  | "PENDING_CHANGE_DEVICE"
  | "SUSPENDED"
  | (string & {});

/**
 * What is paired; it chooses the e-mail that the user gets.
 *
 * It may be a text that is not listed.
 *
 * - `webauthn_platform`: The biometrics of a device of any kind.
 * - `webauthn_platform_android`: The biometrics of an Android device.
 * - `webauthn_platform_iphone`: The biometrics of an iPhone.
 * - `webauthn_platform_macintosh`: The biometrics of a Mac.
 * - `webauthn_platform_windows`: The biometrics of a Windows computer.
 * - `WebAuthn`: A security key.
 */
export type WebAuthnType =
  | "webauthn_platform"
  | "webauthn_platform_android"
  | "webauthn_platform_iphone"
  | "webauthn_platform_macintosh"
  | "webauthn_platform_windows"
  | "WebAuthn"
  | (string & {});

/** A device that is paired with a user. Source: the tables `deviceDetails` of the vendor's page. */
export interface Device {
  /** The device's id. */
  readonly id: string;
  /** The type of the device, such as `iPhone`. */
  readonly kind?: DeviceType;
  /** Whether the device is the user's primary one. */
  readonly role?: DeviceRole;
  /** The id that WebAuthn operations name the device by. */
  readonly deviceUuid?: string;
  /** What the user calls the device. */
  readonly nickname?: string;
  /** Model, serial number, phone number, e-mail address or platform, by the device's type. */
  readonly displayId?: string;
  /** Manufacturer and model. */
  readonly model?: string;
  /** The version of the operating system. */
  readonly osVersion?: string;
  /** The version of the PingID app on the device. */
  readonly appVersion?: string;
  /** When the device was paired: a text in U.S. MST (UTC−7 all year). */
  readonly enrolled?: MountainTime;
  /** The e-mail address that receives OTPs, for e-mail authentication. */
  readonly email?: string;
  /** The country code of the phone number, for SMS and voice. */
  readonly countryCode?: string;
  /** The phone number. */
  readonly phoneNumber?: string;
  /** Whether the service can push to the device. */
  readonly pushEnabled?: boolean;
  /** Whether an Apple Watch goes with the device. */
  readonly hasWatch?: boolean;
  /** How often the user may still ask for an OTP today and use it; set back daily. */
  readonly availableClaimedSms?: number;
  /** How often the user may still ask for an OTP today without using it; set back daily. */
  readonly availableNotClaimedSms?: number;
  /** Deprecated by the service: OTPs asked for and used today; −1 where it no longer counts. */
  readonly sentClaimedSms?: number;
  /**
   * Deprecated by the service: OTPs asked for and not used today; −1 where it no longer
   * counts.
   */
  readonly sentNotClaimedSms?: number;
  /** The serial number of an OATH token. */
  readonly oathSerialNumber?: string;
  /** The type of an OATH token. */
  readonly oathTokenType?: OathTokenType;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** An authentication service that a user can reach. Source: the tables `spList`. */
export interface Service {
  /** The alias, such as `web`, `pingone`, `ssh` or `vpn`. */
  readonly alias: string;
  /** The name. */
  readonly name?: string;
  /** Whether the user can use it. */
  readonly status?: ServiceStatus;
  /** When a bypass of this service ends. */
  readonly bypassExpiration?: Date;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** What the service knows of a user. Source: the tables `userDetails` of the vendor's page. */
export interface UserDetails {
  /** The user's name. */
  readonly username: string;
  /** Where the user stands between being added and being paired. */
  readonly status: UserStatus;
  /** Whether the user is an administrator. */
  readonly role?: Role;
  /** The service's own number for the user. */
  readonly userId?: number;
  /** The user's e-mail address. */
  readonly email?: string;
  /** The user's first name. */
  readonly firstName?: string;
  /** The user's last name. */
  readonly lastName?: string;
  /** The service's key for the user's picture. */
  readonly picture?: string;
  /** Whether an administrator enabled the user, who can then pair a device. */
  readonly enabled?: boolean;
  /** When the user last logged in. */
  readonly lastLogin?: Date;
  /** The default device. */
  readonly device?: Device;
  /** All devices. */
  readonly devices: readonly Device[];
  /** The authentication services that the user can reach. */
  readonly services: readonly Service[];
  /** Deprecated by the service: whether the user may log in without a second factor. */
  readonly inBypass?: boolean;
  /** Deprecated by the service: when the bypass ends. */
  readonly bypassExpiration?: Date;
  /** The user's last transactions, as the service gives them. */
  readonly lastTransactions: readonly unknown[];
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** A user who was added. */
export interface AddedUser {
  /** The user's details. */
  readonly user: UserDetails;
  /**
   * The code that pairs a device, when the user was activated: it is valid for 48 hours, and
   * whoever holds it can pair a device of their own. Not enumerable: it is not printed,
   * spread or cloned.
   */
  readonly activationCode?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** A user who was found. */
export interface FoundUser {
  /** The user's details. */
  readonly user: UserDetails;
  /** The other users who are paired with the same device, if they were asked for. */
  readonly sameDeviceUsers: readonly UserDetails[];
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** A user who was changed. */
export interface EditedUser {
  /** The user's details. */
  readonly user: UserDetails;
  /**
   * The code that pairs a device, when the user was activated: it is valid for 48 hours, and
   * whoever holds it can pair a device of their own. Not enumerable: it is not printed,
   * spread or cloned.
   */
  readonly activationCode?: string;
  /** The other users who are paired with the same device. */
  readonly sameDeviceUsers: readonly UserDetails[];
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** The service did what was asked, and has nothing to add. */
export interface Acknowledged {
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** A user who was activated. */
export interface ActivatedUser {
  /**
   * The code that pairs a device, for a user who is not paired: whoever holds it can pair a
   * device of their own. Not enumerable: it is not printed, spread or cloned.
   */
  readonly activationCode?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** An activation code that was minted. */
export interface ActivationCode {
  /**
   * The code: whoever holds it can pair a device of their own. Not enumerable: it is not
   * printed, spread or cloned.
   */
  readonly activationCode: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** How far a pairing has come. */
export interface PairingProgress {
  /** The status. */
  readonly status: PairingStatus;
  /** The id of the device, once there is one. */
  readonly deviceId?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** A pairing that waits for an OTP. */
export interface StartedPairing {
  /**
   * The session, for FinalizeOfflinePairing. Not enumerable: it is not printed, spread or
   * cloned.
   */
  readonly sessionId: string;
  /** The id of the device that is being paired. */
  readonly deviceId?: string;
  /** The id that WebAuthn operations name the device by. */
  readonly deviceUuid?: string;
  /** How an OATH token makes its OTPs. */
  readonly tokenType?: OathTokenType;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** What is told of an OATH token, so that the user need not type its serial number again. */
export interface OathParameters {
  /** The serial number. */
  readonly oathSerialNumber?: string;
  /** How it makes its OTPs. */
  readonly oathTokenType?: OathTokenType;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** A pairing that was completed. */
export interface FinalizedPairing {
  /** What is told of an OATH token. */
  readonly oathToken?: OathParameters;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** The service asks for the next OTP of the token: `errorId` 30016. */
export interface NextOtp {
  /**
   * The session to send the next OTP in. FinalizeOfflinePairing goes on in the session that
   * it has. Not enumerable: it is not printed, spread or cloned.
   */
  readonly sessionId?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** A device that was paired without an OTP. */
export interface OfflinePaired {
  /**
   * A session; the service names one and has no use for it. Not enumerable: it is not
   * printed, spread or cloned.
   */
  readonly sessionId?: string;
  /** The id of the device. */
  readonly deviceId?: string;
  /** The id that WebAuthn operations name the device by. */
  readonly deviceUuid?: string;
  /** How an OATH token makes its OTPs. */
  readonly tokenType?: OathTokenType;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** A YubiKey that was paired. */
export interface PairedYubiKey {
  /** The id of the device. */
  readonly deviceId?: string;
  /** The id that WebAuthn operations name the device by. */
  readonly deviceUuid?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** A token that is in step again. */
export interface ResyncedToken {
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** A job that was begun. */
export interface CreatedJob {
  /** The token that names the job. */
  readonly jobToken: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** What pairs an authenticator app. */
export interface AuthenticatorAppPairing {
  /**
   * The session, for AuthenticatorAppFinishPairing. Not enumerable: it is not printed,
   * spread or cloned.
   */
  readonly sessionId: string;
  /**
   * The `otpauth` URI for a QR code, exactly as the app wants it: whoever sees it can make
   * the OTPs. Not enumerable: it is not printed, spread or cloned.
   */
  readonly pairingKeyUri: string;
  /**
   * The same secret in groups, for typing. Not enumerable: it is not printed, spread or
   * cloned.
   */
  readonly pairingKey: string;
  /** The organisation's name. The page lists it; it is a part of the URI. */
  readonly issuer?: string;
  /** The user's account. The page lists it; it is a part of the URI. */
  readonly account?: string;
  /** The id of the device that is being paired. */
  readonly deviceId?: string;
  /** The id that WebAuthn operations name the device by. */
  readonly deviceUuid?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** A pairing that waits for the browser's credential. */
export interface WebAuthnPairing {
  /**
   * The options for the browser, as the service spells them: JSON with signed bytes. Not
   * enumerable: it is not printed, spread or cloned.
   */
  readonly options: string;
  /**
   * The session, for WebAuthnFinishPairing. Not enumerable: it is not printed, spread or
   * cloned.
   */
  readonly sessionId: string;
  /** The id of the device that is being paired. */
  readonly deviceId?: string;
  /** The id that WebAuthn operations name the device by. */
  readonly deviceUuid?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** A token that was not added, because its serial number exists. */
export interface DuplicateToken {
  /** The place of the token in the request. */
  readonly row?: number;
  /** The serial number. */
  readonly serial?: string;
  /** The token's secret. Not enumerable: it is not printed, spread or cloned. */
  readonly password?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** What a job leaves behind. */
export interface JobResult {
  /** The type of the result, such as `JobResult` or `CreateOath`. */
  readonly kind?: string;
  /** The status. */
  readonly status?: JobStatus;
  /** Why a job failed, in the service's words, which may name users. */
  readonly message?: string;
  /** The tokens that CreateOrgTokens did not add, because their serial numbers exist. */
  readonly duplicates: readonly DuplicateToken[];
  /** How many these are. */
  readonly duplicateCount?: number;
  /**
   * The tokens that RevokeOrgTokens did not remove, because they are paired: serial number
   * and user.
   */
  readonly pairedSerials: Readonly<Record<string, string>>;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** How far a job has come. */
export interface JobProgress {
  /** The status. */
  readonly status: JobStatus;
  /** What the job leaves behind. */
  readonly result?: JobResult;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** How far several jobs have come. */
export interface BulkJobProgress {
  /** Each job's result, by its token. */
  readonly results: Readonly<Record<string, JobResult>>;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** A link of a reply. It is read for its name: no request goes to where it points. */
export interface MfaLink {
  /** Where it points, as the service wrote it. */
  readonly href?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** Whom a credential is for. */
export interface MfaRelyingParty {
  /** The domain. */
  readonly id?: string;
  /** What users are shown. */
  readonly name?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** Names another object by its id. */
export interface MfaReference {
  /** The id. */
  readonly id: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** Whether failed attempts have locked a device. */
export interface MfaLock {
  /** Whether they have. */
  readonly status?: MfaLockStatus;
  /** When it ends. */
  readonly expiresAt?: InternetTime;
  /** Which attempts failed, such as `OTP` or `PUSH`. */
  readonly reason?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** Whether an administrator has blocked a device. */
export interface MfaBlock {
  /** Whether one has. */
  readonly status?: MfaBlockStatus;
  /** When. */
  readonly blockedAt?: InternetTime;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** The operating system of a device. */
export interface MfaOperatingSystem {
  /** The version, such as `15.7.3`. */
  readonly version?: string;
  /** The type, such as `MAC`. */
  readonly kind?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** The model of a device. */
export interface MfaModel {
  /** The manufacturer's name of it. */
  readonly name?: string;
  /** The name that it is sold under. */
  readonly marketingName?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** The app on a device. */
export interface MfaApplication {
  /** Its id. */
  readonly id?: string;
  /** What users know it by, such as `PingID Desktop`. */
  readonly nativeName?: string;
  /** Its version. */
  readonly version?: string;
  /** Whether pushes go to the sandbox of the push service. */
  readonly pushSandbox?: boolean;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** What comes back in test mode. */
export interface MfaTest {
  /**
   * The OTP, its first zeros put back up to 6 digits: the service writes a number. Not
   * enumerable: it is not printed, spread or cloned.
   */
  readonly otp?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/**
 * A device of a user, for a second factor. Source: the example replies of the pages "Activate MFA User
 * Device", and the page "MFA devices".
 */
export interface MfaDevice {
  /** The links of the reply. */
  readonly links: Readonly<Record<string, MfaLink>>;
  /** Whom a FIDO2 credential, or that of PingID Desktop, is for. */
  readonly rp?: MfaRelyingParty;
  /** The device's id. */
  readonly id: string;
  /** The environment. */
  readonly environment?: MfaReference;
  /** The user. */
  readonly user?: MfaReference;
  /** The type of the device. */
  readonly kind: MfaDeviceType;
  /** What the user calls the device. */
  readonly nickname?: string;
  /** Whether failed attempts have locked the device. */
  readonly lock?: MfaLock;
  /** Whether an administrator has blocked the device. */
  readonly block?: MfaBlock;
  /** How far its pairing is. Only `ACTIVE` is paired. */
  readonly status: MfaDeviceStatus;
  /** When it was created. */
  readonly createdAt?: InternetTime;
  /** When it was changed. */
  readonly updatedAt?: InternetTime;
  /** The operating system. */
  readonly os?: MfaOperatingSystem;
  /** The model. */
  readonly model?: MfaModel;
  /** The app on the device. */
  readonly application?: MfaApplication;
  /** What tells one installation of PingID Desktop from another. */
  readonly unitId?: string;
  /** The phone number, of SMS, VOICE and WHATSAPP. */
  readonly phone?: string;
  /** What is dialled after a call was answered, of VOICE. */
  readonly extension?: string;
  /** The e-mail address, of EMAIL. */
  readonly email?: string;
  /** The serial number, of OATH_TOKEN. */
  readonly serialNumber?: string;
  /** How an OATH token makes its OTPs. */
  readonly tokenType?: MfaTokenType;
  /** Whether the OTP comes back in `test` instead of being sent. */
  readonly testMode?: boolean;
  /** What comes back in test mode. */
  readonly test?: MfaTest;
  /**
   * The secret that OTPs are made from, of TOTP: told once, when the device is created. Not
   * enumerable: it is not printed, spread or cloned.
   */
  readonly secret?: string;
  /**
   * The same as a link for authenticator apps: `otpauth://totp/..`. Not enumerable: it is
   * not printed, spread or cloned.
   */
  readonly keyUri?: string;
  /**
   * What a browser makes a credential from, of FIDO2, as JSON text: told once. Not
   * enumerable: it is not printed, spread or cloned.
   */
  readonly publicKeyCredentialCreationOptions?: string;
  /**
   * What PingID Desktop makes its attestation from: a signed JWT, told once. Not enumerable:
   * it is not printed, spread or cloned.
   */
  readonly desktopCredentialCreationOptions?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** The service has done it. What it says beyond that is in `extra`. */
export interface MfaAcknowledged {
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** The devices of a user. */
export interface MfaDevices {
  /** The links of the reply. */
  readonly links: Readonly<Record<string, MfaLink>>;
  /** The devices; on the wire they lie in `_embedded`. */
  readonly devices: readonly MfaDevice[];
  /** How many there are. */
  readonly count?: number;
  /** How many this reply holds. */
  readonly size?: number;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** Why a phone could not take a pairing key. */
export interface PairingKeyError {
  /** The service's code. */
  readonly code?: string;
  /** The service's own words. */
  readonly message?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** A key that a phone pairs itself by. */
export interface PairingKey {
  /** The links of the reply. */
  readonly links: Readonly<Record<string, MfaLink>>;
  /** The key's id. */
  readonly id: string;
  /** The environment. */
  readonly environment?: MfaReference;
  /** The user. */
  readonly user?: MfaReference;
  /**
   * The key itself: digits or letters, of a length that the environment chooses. Not
   * enumerable: it is not printed, spread or cloned.
   */
  readonly code?: string;
  /**
   * The same as what a QR code holds, where the service tells it. Not enumerable: it is not
   * printed, spread or cloned.
   */
  readonly uri?: string;
  /** Whether a phone has taken it. */
  readonly status: PairingKeyStatus;
  /** Why a phone could not. */
  readonly error?: PairingKeyError;
  /** The applications that may take it. */
  readonly applications: readonly MfaReference[];
  /** The policy that decides. */
  readonly policy?: MfaReference;
  /** When it was created. */
  readonly createdAt?: InternetTime;
  /** When it was changed. */
  readonly updatedAt?: InternetTime;
  /** When it ends. */
  readonly expiresAt?: InternetTime;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** The pairing keys of a user. */
export interface PairingKeys {
  /** The links of the reply. */
  readonly links: Readonly<Record<string, MfaLink>>;
  /** The keys; on the wire they lie in `_embedded`. */
  readonly pairingKeys: readonly PairingKey[];
  /** How many there are. */
  readonly count?: number;
  /** How many this reply holds. */
  readonly size?: number;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** Whether a user authenticates with a second factor. */
export interface MfaEnabled {
  /** Whether the user does. */
  readonly mfaEnabled: boolean;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/**
 * A row of the organisation's report: a device and its user, or a user without a device.
 *
 * Cells without text are absent. A cell that is not what its column documents is absent too, and its
 * text stands in `unreadable`: no row is lost for it. Nobody has signed a report: decide nothing by it.
 * Source: the vendor's page, "GetOrganizationReport".
 */
export interface ReportRow {
  /** The user's name, the same in all rows of a user; empty if the cell is. */
  readonly username: string;
  /** The device's id. */
  readonly deviceId?: string;
  /** Where the user stands, the same in all rows of a user. */
  readonly status?: UserStatus;
  /**
   * When the user was added, the same in all rows of a user. JSON has milliseconds, CSV
   * seconds.
   */
  readonly userCreated?: Date;
  /** The user's e-mail address, the same in all rows of a user. */
  readonly userEmail?: string;
  /** How many devices the user has, the same in all rows of a user. */
  readonly deviceCount?: number;
  /** The type of the device, such as `iPhone`. */
  readonly deviceType?: DeviceType;
  /** Whether the device is the user's primary one. */
  readonly deviceRole?: DeviceRole;
  /** When the device was paired. */
  readonly devicePaired?: Date;
  /** The model of the phone, tablet or computer with the PingID app. */
  readonly deviceModel?: string;
  /** The version of its operating system. */
  readonly osVersion?: string;
  /** The version of the PingID app on it. */
  readonly appVersion?: string;
  /** The country code of the phone number, for SMS and voice. */
  readonly countryCode?: string;
  /** The phone number without the country code, for SMS and voice. */
  readonly phoneNumber?: string;
  /** The serial number of a YubiKey. */
  readonly yubikeySerialNumber?: string;
  /** The e-mail address that receives OTPs, for e-mail authentication. */
  readonly deviceEmail?: string;
  /**
   * When the user last authenticated with any device, the same in all rows of a user; absent
   * if never since October 2018.
   */
  readonly lastTransaction?: Date;
  /** When the user's bypass ends or ended, if an administrator set one. */
  readonly bypassUntil?: Date;
  /** When the user last authenticated with this device; absent if never since March 2020. */
  readonly lastDeviceTransaction?: Date;
  /**
   * The cells that are not what their columns document, as text, by the names of the
   * columns.
   */
  readonly unreadable: Readonly<Record<string, string>>;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** The session of a user who is signed in. */
export interface FlowSignOn {
  /** Its id. */
  readonly id?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** The user of a flow. */
export interface FlowUser {
  /** The user's id. */
  readonly id?: string;
  /** The user's name. */
  readonly username?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** The application of a flow. */
export interface FlowApplication {
  /** Its name. */
  readonly name?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** How long a password must be. */
export interface PasswordLength {
  /** At least. */
  readonly min?: number;
  /** At most. */
  readonly max?: number;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** What a password must be like: for hints, the service decides. */
export interface PasswordPolicy {
  /** How long it must be. */
  readonly length?: PasswordLength;
  /** How many characters of each set it must have, by the characters of the set. */
  readonly minCharacters: Readonly<Record<string, number>>;
  /** How often one character may be repeated. */
  readonly maxRepeatedCharacters?: number;
  /** How many different characters it must have. */
  readonly minUniqueCharacters?: number;
  /** How hard to guess it must be. */
  readonly minComplexity?: number;
  /** Whether it must differ from the user's profile. */
  readonly notSimilarToCurrent?: boolean;
  /** Whether common passwords are refused. */
  readonly excludesCommonlyUsed?: boolean;
  /** Whether what stands in the user's profile is refused. */
  readonly excludesProfileData?: boolean;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** What the application gets once a flow is completed. */
export interface AuthorizeResponse {
  /**
   * The code that is exchanged for tokens, once. Not enumerable: it is not printed, spread
   * or cloned.
   */
  readonly code?: string;
  /**
   * The `state` that the flow was started with. Not enumerable: it is not printed, spread or
   * cloned.
   */
  readonly state?: string;
  /**
   * A token, where the application is set up for that. Not enumerable: it is not printed,
   * spread or cloned.
   */
  readonly accessToken?: string;
  /**
   * An ID token, where the application is set up for that: nobody has verified it. Not
   * enumerable: it is not printed, spread or cloned.
   */
  readonly unverifiedIdToken?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/**
 * What the service says of a flow. Source: the example reply of the page "Register User", and the page
 * "Flows".
 */
export interface FlowState {
  /** The actions that the flow offers, by name. */
  readonly links: Readonly<Record<string, MfaLink>>;
  /** The flow's id. */
  readonly id: string;
  /** The environment. */
  readonly environment?: MfaReference;
  /** Where a completed flow is resumed. It is checked, and never followed as it is. */
  readonly resumeUrl?: string;
  /** What the flow waits for. */
  readonly status: FlowStatus;
  /** When it began. */
  readonly createdAt?: InternetTime;
  /** When it ends, unless an action makes that later. */
  readonly expiresAt?: InternetTime;
  /** The session of a user who is signed in. */
  readonly session?: FlowSignOn;
  /** The user, once there is one; on the wire it lies in `_embedded`. */
  readonly user?: FlowUser;
  /** The application; on the wire it lies in `_embedded`. */
  readonly application?: FlowApplication;
  /** What a password must be like; on the wire it lies in `_embedded`. */
  readonly passwordPolicy?: PasswordPolicy;
  /** Where the verification code was sent, masked. */
  readonly email?: string;
  /** What the application gets once the flow is completed. */
  readonly authorizeResponse?: AuthorizeResponse;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** The tokens of a user. Each is a secret. */
export interface Tokens {
  /**
   * What the user's requests to PingOne carry. Not enumerable: it is not printed, spread or
   * cloned.
   */
  readonly accessToken: string;
  /** How it is carried: `Bearer`. */
  readonly tokenType: string;
  /** For how many seconds it is valid. */
  readonly expiresIn?: number;
  /** What the token allows, scopes with blanks between them. */
  readonly scope?: string;
  /**
   * Gets new tokens, where the application asked for that. Not enumerable: it is not
   * printed, spread or cloned.
   */
  readonly refreshToken?: string;
  /**
   * The ID token, as it came: nobody has verified it, and no claim of it was read. Not
   * enumerable: it is not printed, spread or cloned.
   */
  readonly unverifiedIdToken?: string;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** What PingOne expected instead. */
export interface PingOneInnerError {
  /** The least number. */
  readonly rangeMinimumValue?: number;
  /** The greatest number. */
  readonly rangeMaximumValue?: number;
  /** What a text must look like, as a regular expression. */
  readonly allowedPattern?: string;
  /** The values that there are. */
  readonly allowedValues: readonly string[];
  /** The greatest value. */
  readonly maximumValue?: number;
  /** The id of the one that there is already. */
  readonly existingId?: string;
  /** The claim that it is about. */
  readonly claim?: string;
  /** How many are allowed. */
  readonly quotaLimit?: number;
  /** When they are counted anew. */
  readonly quotaResetTime?: InternetTime;
  /** When it may be asked for again. */
  readonly retryAfter?: InternetTime;
  /** The attributes that there are. */
  readonly supportedAttributes: readonly string[];
  /** The operators that there are. */
  readonly supportedOperators: readonly string[];
  /** The values that refer to it. */
  readonly referencedValues: readonly string[];
  /** What a password lacks. */
  readonly unsatisfiedRequirements: readonly string[];
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** One of the things that are wrong with a request. */
export interface PingOneDetail {
  /** The reason, such as `INVALID_OTP`. */
  readonly code: string;
  /** The member that it is about, such as `otp`. */
  readonly target?: string;
  /** The service's own words, raw: show them only through `text::visible`. */
  readonly message?: string;
  /** What was expected. */
  readonly innerError?: PingOneInnerError;
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/**
 * PingOne's answer that it did not do what was asked.
 *
 * Codes may change, the vendor says: look at `code` first, and at the codes of the details where that does
 * not tell enough. Messages are English, for debugging, and are not shown.
 */
export interface PingOneRefusal {
  /** The id that the vendor's support asks for. */
  readonly id?: string;
  /** The reason, such as `INVALID_DATA`; of the token endpoint such as `invalid_client`. */
  readonly code: string;
  /** The service's own words, raw: show them only through `text::visible`. */
  readonly message?: string;
  /** The member that it is about. */
  readonly target?: string;
  /** What is wrong, one by one. */
  readonly details: readonly PingOneDetail[];
  /** Members that are not documented, as they came. */
  readonly extra: Extra;
}

/** An OATH token to be added to an organisation. */
export interface OathToken {
  /** The serial number. From 1 to 254 characters. */
  readonly serialNumber: string;
  /** How it makes its OTPs. */
  readonly tokenType: OathTokenType;
  /**
   * The secret that it shares with the service, as its maker gives it. From 1 to 1024
   * characters.
   */
  readonly secretKey: string;
  /** How many digits an OTP has: 6 or 8. From 6 to 8. */
  readonly otpLength: number;
  /** How many seconds an OTP is shown, for TOTP: 30 or 60. From 30 to 60. */
  readonly timeStep?: number | undefined;
}

/**
 * Adds a user to the organisation.
 *
 * With `activateUser` the reply carries an activation code to pair a phone with. The user name
 * comes from your directory or login session, never from the form that asks to enrol.
 * Source: the vendor's page, "AddUser".
 */
export interface AddUser {
  /** Whether to mint an activation code at once. Default: `false`. */
  readonly activateUser?: boolean | undefined;
  /** The user's first name. */
  readonly firstName?: string | undefined;
  /** The user's last name. */
  readonly lastName?: string | undefined;
  /** The user's e-mail address. */
  readonly email?: string | undefined;
  /**
   * The user's name, unique in the organisation; blanks are allowed inside. From 1 to 250
   * characters.
   */
  readonly username: string;
  /** What the user may do. Default: `REGULAR`. */
  readonly role?: Role | undefined;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
  /**
   * The one type of device that the activation code may pair; any permitted one if not
   * given.
   */
  readonly deviceType?: PairingDeviceType | undefined;
}

/**
 * Reads a user's details and devices.
 *
 * Source: the vendor's page, "GetUserDetails".
 */
export interface GetUserDetails {
  /** Whether to return the other users who are paired with the same device. Default: `false`. */
  readonly sameDeviceUsers?: boolean | undefined;
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
}

/**
 * Changes a user's details; what is not given stays as it is.
 *
 * With `activateUser` the reply carries an activation code to pair a phone with, and the request is
 * sent once.
 * Source: the vendor's page, "EditUser".
 */
export interface EditUser {
  /** Whether to mint an activation code at once. Default: `false`. */
  readonly activateUser?: boolean | undefined;
  /** The user's e-mail address. */
  readonly email?: string | undefined;
  /** The user's first name. */
  readonly firstName?: string | undefined;
  /** The user's last name. */
  readonly lastName?: string | undefined;
  /** What the user may do. */
  readonly role?: Role | undefined;
  /** The user's name; it cannot be changed. From 1 to 250 characters. */
  readonly username: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
}

/**
 * Removes a user and all of the user's devices.
 *
 * A repetition that is told that there is no such user counts as done, if the first request may have
 * been carried out.
 * Source: the vendor's page, "DeleteUser".
 */
export interface DeleteUser {
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
}

/**
 * Keeps a user from authenticating until ActivateUser.
 *
 * When a repetition is refused, the user's details are read: SUSPENDED counts as done, if the first
 * request may have been carried out.
 * Source: the vendor's page, "SuspendUser".
 */
export interface SuspendUser {
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
}

/**
 * Lets a suspended user authenticate again, or begins the activation of one who is not paired.
 *
 * The reply carries an activation code only for a user who is PENDING, NOT_ACTIVE or
 * PENDING_ACTIVATION.
 * Source: the vendor's page, "ActivateUser".
 */
export interface ActivateUser {
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
  /**
   * The one type of device that the activation code may pair; any permitted one if not
   * given.
   */
  readonly deviceType?: PairingDeviceType | undefined;
}

/**
 * Lets a user log in without a second factor until a given time.
 *
 * Use it sparingly: until then the password alone protects the user. EndUserBypass ends it earlier.
 * Source: the vendor's page, "ToggleUserBypass".
 */
export interface ToggleUserBypass {
  /** When the bypass ends. */
  readonly until: Date;
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
  /**
   * The aliases of the services that are bypassed, such as `web`; all of them if not given.
   * From 1 to 100 entries.
   */
  readonly services?: readonly string[] | undefined;
}

/**
 * Ends a bypass at once: the user needs the second factor again.
 *
 * Source: the vendor's page, "ToggleUserBypass"; the null is documented on its newer edition.
 */
export interface EndUserBypass {
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
  /**
   * The aliases of the services whose bypass ends, such as `web`; all of them if not given.
   * From 1 to 100 entries.
   */
  readonly services?: readonly string[] | undefined;
}

/**
 * Adds an authentication service to a user who has never used it.
 *
 * A bypass of one service needs it first.
 * Source: the newer edition of the vendor's page, "AddService".
 */
export interface AddService {
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** The alias of the service, such as `web`, `vpn` or `ssh`. From 1 to 250 characters. */
  readonly service: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
}

/**
 * Mints an activation code for a user, who pairs a device with it.
 *
 * The user name comes from your directory or login session, never from the form that asks to
 * enrol: whoever gets the code can pair a device of their own.
 * Source: the vendor's page, "GetActivationCode".
 */
export interface GetActivationCode {
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
  /** The one type of device that the code may pair; any permitted one if not given. */
  readonly deviceType?: PairingDeviceType | undefined;
  /** How many hours the code is valid; 48 if not given. From 1 to 336. */
  readonly hoursUntilExpiration?: number | undefined;
}

/**
 * Reads how far the pairing by an activation code has come.
 *
 * `SUCCESS` is told once: the next reading says `NOT_EXIST`. Poll a code from one place only.
 * Source: the vendor's page, "GetPairingStatus".
 */
export interface GetPairingStatus {
  /** The activation code: digits, leading zeros kept. From 1 to 40 characters. */
  readonly activationCode: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
}

/**
 * Makes the service send an OTP to the user by text message, call or e-mail, or expect one from an
 * OATH token.
 *
 * It reaches a person and may cost money: it is sent once, and a user has a daily quota of messages.
 * FinalizeOfflinePairing takes the OTP. The user name comes from your directory or login session,
 * never from the form that asks to enrol.
 * Source: the vendor's page, "StartOfflinePairing".
 */
export interface StartOfflinePairing {
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** What is paired. */
  readonly kind: OfflineDeviceType;
  /**
   * By the type: a phone number such as `+12025550123`, for VOICE also with extensions as in
   * `+12025550123,#2992,,,#2991` (each comma waits two seconds; the client must allow them);
   * an e-mail address; the serial number of an OATH token. From 1 to 254 characters.
   */
  readonly pairingData: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
  /**
   * Whether the device must not be paired with anyone else in the organisation; no if not
   * given.
   */
  readonly validateUniqueDevice?: boolean | undefined;
}

/**
 * Completes a pairing with the OTP that the user received or that the OATH token shows.
 *
 * It burns the OTP: it is sent once.
 * Source: the vendor's page, "FinalizeOfflinePairing".
 */
export interface FinalizeOfflinePairing {
  /** The session of StartOfflinePairing. From 1 to 1024 characters. */
  readonly sessionId: string;
  /** The OTP: digits, leading zeros kept. From 1 to 40 characters. */
  readonly otp: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
  /**
   * Whether the service may ask for the next OTP of a token that is out of step; no if not
   * given.
   */
  readonly oathResync?: boolean | undefined;
}

/**
 * Pairs a phone number, an e-mail address, an OATH token or an authenticator app at once.
 *
 * Nobody proves that the device is theirs: use it only with data that your directory has verified.
 * Source: the vendor's page, "OfflinePairing", and its newer edition.
 */
export interface OfflinePairing {
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** What is paired. */
  readonly kind: DirectDeviceType;
  /**
   * By the type: as for StartOfflinePairing; for an authenticator app the TOTP secret in
   * Base32. From 1 to 254 characters.
   */
  readonly pairingData: string;
  /** A text of your own; the service need not return it. */
  readonly clientData?: string | undefined;
  /**
   * Whether the device must not be paired with anyone else in the organisation; no if not
   * given.
   */
  readonly validateUniqueDevice?: boolean | undefined;
}

/**
 * Pairs a user with the YubiKey that made an OTP.
 *
 * It burns the OTP: it is sent once.
 * Source: the vendor's page, "PairYubiKey".
 */
export interface PairYubiKey {
  /** The OTP that the YubiKey typed: 44 characters of modhex in lower case. */
  readonly otp: string;
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
  /**
   * Whether the YubiKey must not be paired with anyone else in the organisation; no if not
   * given.
   */
  readonly validateUniqueDevice?: boolean | undefined;
}

/**
 * Brings an OATH token and the service into step again.
 *
 * Two OTPs that follow each other do it at once. With one, the reply asks for the next OTP, to be
 * sent in the session that it names. It burns the OTPs: it is sent once.
 * Source: the vendor's page, "ResyncOathToken".
 */
export interface ResyncOathToken {
  /** The serial number of the token. From 1 to 254 characters. */
  readonly serialNumber: string;
  /** One OTP, or two that follow each other, of 6 or 8 digits. From 1 to 2 entries. */
  readonly otps: readonly string[];
  /** Who asks for it; an administrator if not given. */
  readonly initiatedBy?: ResyncInitiator | undefined;
  /** The session that the reply before this one named. From 1 to 1024 characters. */
  readonly sessionId?: string | undefined;
  /**
   * The name of the user who asks: needed for USER, and not allowed otherwise. From 1 to 250
   * characters.
   */
  readonly username?: string | undefined;
  /** A text of your own; the service need not return it. */
  readonly clientData?: string | undefined;
}

/**
 * Begins a job that adds OATH tokens to the organisation.
 *
 * GetJobStatus tells how it ends.
 * Source: the newer edition of the vendor's page, "CreateOrgTokens".
 */
export interface CreateOrgTokens {
  /**
   * The alias of the organisation; the one that calls if not given. From 1 to 250
   * characters.
   */
  readonly orgAlias?: string | undefined;
  /** The tokens. From 1 to 10000 entries. */
  readonly tokens: readonly OathToken[];
  /** A text of your own; the service need not return it. */
  readonly clientData?: string | undefined;
}

/**
 * Begins a job that removes OATH tokens from the organisation.
 *
 * GetJobStatus tells how it ends. A job that meets a token that is paired fails, unless tokens are to
 * be unpaired before.
 * Source: the newer edition of the vendor's page, "RevokeOrgTokens".
 */
export interface RevokeOrgTokens {
  /**
   * The alias of the organisation; the one that calls if not given. From 1 to 250
   * characters.
   */
  readonly orgAlias?: string | undefined;
  /** The serial numbers of the tokens. From 1 to 10000 entries. */
  readonly serialNumbers: readonly string[];
  /** Whether tokens are unpaired from their users first; no if not given. */
  readonly unpairBeforeDelete?: boolean | undefined;
  /** A text of your own; the service need not return it. */
  readonly clientData?: string | undefined;
}

/**
 * Unpairs one device from a user.
 *
 * When a repetition is refused, the user's details are read: a device that is not there counts as
 * done, if the first request may have been carried out.
 * Source: the vendor's page, "UnpairDevice".
 */
export interface UnpairDevice {
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** The device's id, as GetUserDetails tells it. */
  readonly deviceId: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
}

/**
 * Unpairs **every** device from a user, who cannot authenticate until another is paired.
 *
 * A late repetition would take a new device away: it is sent once.
 * Source: the vendor's page, "UnpairDevice" without a device's id.
 */
export interface UnpairAllDevices {
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
}

/** Makes a device the primary one, names it, or gives it a place among the user's devices. */
export interface UpdateDeviceAttributes {
  /** What is set. */
  readonly attribute: DeviceAttributeName;
  /**
   * For SET_PRIMARY `true`; for NICKNAME what the user calls the device; for ORDER its
   * place, from 1 to the number of the user's devices. From 1 to 250 characters.
   */
  readonly value: string;
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** The device's id, as GetUserDetails tells it. */
  readonly deviceId: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
}

/**
 * Mints the secret that an authenticator app makes its OTPs from.
 *
 * Show the URI as a QR code, and the key to those who cannot scan it. The user name comes from your
 * directory or login session, never from the form that asks to enrol.
 * Source: the vendor's page, "AuthenticatorAppStartPairing".
 */
export interface AuthenticatorAppStartPairing {
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** How the app makes its OTPs. Default: `TOTP`. */
  readonly pairingType?: AuthenticatorAppPairingType | undefined;
  /** A text of your own; the service need not return it. */
  readonly clientData?: string | undefined;
}

/**
 * Completes a pairing with the OTP that the authenticator app shows.
 *
 * It burns the OTP: it is sent once.
 * Source: the vendor's page, "AuthenticatorAppFinishPairing".
 */
export interface AuthenticatorAppFinishPairing {
  /** The session of AuthenticatorAppStartPairing. From 1 to 1024 characters. */
  readonly sessionId: string;
  /** The OTP: digits without blanks, leading zeros kept. From 1 to 40 characters. */
  readonly otp: string;
  /** A text of your own; the service need not return it. */
  readonly clientData?: string | undefined;
}

/**
 * Begins the pairing of a security key or of the biometrics of a computer or phone.
 *
 * The reply's options go to the browser's `navigator.credentials.create`. The user name comes from
 * your directory or login session, never from the form that asks to enrol.
 * Source: the vendor's page, "WebAuthnStartPairing".
 */
export interface WebAuthnStartPairing {
  /**
   * The relying party's id: your domain, such as `example.com`. Authentication needs the
   * same. From 1 to 253 characters.
   */
  readonly relyingPartyId: string;
  /** The relying party's name, as people know it. From 1 to 250 characters. */
  readonly relyingPartyName: string;
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** What is paired. */
  readonly kind: WebAuthnType;
  /**
   * The name that the choice of accounts shows; the device's own way if not given. From 1 to
   * 100 characters.
   */
  readonly name?: string | undefined;
  /**
   * The longer name that the choice of accounts shows; the device's own way if not given.
   * From 1 to 100 characters.
   */
  readonly displayName?: string | undefined;
  /** A text of your own; the service need not return it. */
  readonly clientData?: string | undefined;
}

/**
 * Completes the pairing with the credential that the browser made.
 *
 * It burns the credential: it is sent once. Check the credential against your relying party and the
 * challenge first; `pingpair::webauthn` does.
 * Source: the vendor's page, "WebAuthnFinishPairing".
 */
export interface WebAuthnFinishPairing {
  /** The relying party's id that the pairing began with. From 1 to 253 characters. */
  readonly relyingPartyId: string;
  /** The session of WebAuthnStartPairing. From 1 to 1024 characters. */
  readonly sessionId: string;
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /**
   * The origin of your own page, such as `https://login.example.com`: from your
   * configuration, never from the browser's request. From 1 to 512 characters.
   */
  readonly origin: string;
  /** The credential in the service's form. From 1 to 524288 characters. */
  readonly credential: string;
  /** A text of your own; the service need not return it. */
  readonly clientData?: string | undefined;
}

/**
 * Begins a job.
 *
 * Source: the vendor's page, "CreateJob".
 */
export interface CreateJob {
  /** What the job does. Default: `USER_REPORTS`. */
  readonly jobType?: JobType | undefined;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
}

/**
 * Reads how far a job has come.
 *
 * Source: the vendor's page, "GetJobStatus".
 */
export interface GetJobStatus {
  /** The job's token. From 1 to 1024 characters. */
  readonly jobToken: string;
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
}

/**
 * Reads how far several jobs have come.
 *
 * Source: the vendor's page, "GetBulkJobStatus".
 */
export interface GetBulkJobStatus {
  /** The jobs' tokens. From 1 to 1000 entries. */
  readonly jobTokens: readonly string[];
  /** A text of your own that comes back unchanged. */
  readonly clientData?: string | undefined;
}

/**
 * Creates a device of a user, which is paired once it is activated.
 *
 * SMS, VOICE and EMAIL reach a person, and may cost money: an OTP goes out. Nothing is sent twice. What
 * `secret`, `keyUri` and the credential options of the reply hold is told once. A device that is not
 * activated within 24 hours is removed by the service. A phone with PingOne's SDK is paired by
 * CreatePairingKey instead.
 * Source: the vendor's page "Create MFA User Device".
 */
export interface CreateDevice {
  /** The user's id. */
  readonly userId: string;
  /** The type of the device. */
  readonly kind: MfaDeviceType;
  /**
   * The phone number of SMS, VOICE and WHATSAPP, such as `+12025550123`. From 1 to 32
   * characters.
   */
  readonly phone?: string | undefined;
  /**
   * What is dialled after a call was answered, of VOICE; the client must allow it. From 1 to
   * 32 characters.
   */
  readonly extension?: string | undefined;
  /** The e-mail address of EMAIL. From 3 to 254 characters. */
  readonly email?: string | undefined;
  /**
   * The serial number of OATH_TOKEN; the token must be known to the environment. From 1 to
   * 250 characters.
   */
  readonly serialNumber?: string | undefined;
  /** What the user calls the device. From 1 to 100 characters. */
  readonly nickname?: string | undefined;
  /**
   * The domain that a FIDO2 credential is for. For PingID Desktop it takes the place of the
   * policy's. From 1 to 253 characters.
   */
  readonly rpId?: string | undefined;
  /** What users are shown for that domain. From 1 to 250 characters. */
  readonly rpName?: string | undefined;
  /** The MFA policy that decides; the environment's own one if not given. */
  readonly policyId?: string | undefined;
  /** The language of the message that carries the OTP, such as `en`. From 1 to 35 characters. */
  readonly templateLocale?: string | undefined;
  /** The variant of that message. From 1 to 100 characters. */
  readonly templateVariant?: string | undefined;
  /** What the variables of that message stand for, by name. */
  readonly templateVariables?: Readonly<Record<string, string>> | undefined;
  /**
   * Whether the OTP comes back in the reply instead of being sent: for tests against a
   * tenant.
   */
  readonly testMode?: boolean | undefined;
  /**
   * Always `ACTIVATION_REQUIRED`: a worker could pair a device that nobody has proven to
   * have. Default: `ACTIVATION_REQUIRED`.
   */
  readonly status?: MfaDeviceStatus | undefined;
}

/**
 * Activates a device: by the OTP that the user received or that the token shows, by the attestation of
 * PingID Desktop, or by a FIDO2 credential with its origin.
 *
 * It burns the OTP or the attestation: it is sent once. A token that is out of step is asked for the
 * next OTP where `oathResync` is true.
 * Source: the vendor's pages "Activate MFA User Device".
 */
export interface ActivateDevice {
  /** The user's id. */
  readonly userId: string;
  /** The device's id. */
  readonly deviceId: string;
  /** The OTP: digits, leading zeros kept. From 4 to 10 characters. */
  readonly otp?: string | undefined;
  /** Whether an OATH token that is out of step is brought in step by a second OTP. */
  readonly oathResync?: boolean | undefined;
  /**
   * The origin of the page that made a FIDO2 credential, as its own client data names it.
   * From 1 to 300 characters.
   */
  readonly origin?: string | undefined;
  /**
   * The attestation: the JWT of PingID Desktop, or a FIDO2 credential as JSON text. From 1
   * to 65536 characters.
   */
  readonly attestation?: string | undefined;
}

/**
 * Sends the OTP for the activation of a device again.
 *
 * It reaches a person, and may cost money: it is sent once.
 * Source: the vendor's page "Resend Pairing OTP".
 */
export interface SendActivationCode {
  /** The user's id. */
  readonly userId: string;
  /** The device's id. */
  readonly deviceId: string;
}

/**
 * Reads a device.
 *
 * Source: the vendor's page "Read One MFA User Device".
 */
export interface ReadDevice {
  /** The user's id. */
  readonly userId: string;
  /** The device's id. */
  readonly deviceId: string;
}

/**
 * Reads the devices of a user.
 *
 * Source: the vendor's page "Read All MFA User Devices".
 */
export interface ListDevices {
  /** The user's id. */
  readonly userId: string;
  /**
   * Which devices, as a SCIM expression such as `(status eq "ACTIVE")`; all if not given.
   * From 1 to 1024 characters.
   */
  readonly filter?: string | undefined;
  /** `order` for the order that the user gave them. From 1 to 100 characters. */
  readonly expand?: string | undefined;
}

/**
 * Removes a device from a user.
 *
 * Source: the vendor's page "Delete MFA User Device".
 */
export interface DeleteDevice {
  /** The user's id. */
  readonly userId: string;
  /** The device's id. */
  readonly deviceId: string;
}

/**
 * Blocks a device: the user cannot authenticate with it until it is unblocked.
 *
 * Source: the vendor's page "Block MFA User Device".
 */
export interface BlockDevice {
  /** The user's id. */
  readonly userId: string;
  /** The device's id. */
  readonly deviceId: string;
}

/**
 * Unblocks a device.
 *
 * Source: the vendor's page "Unblock MFA User Device".
 */
export interface UnblockDevice {
  /** The user's id. */
  readonly userId: string;
  /** The device's id. */
  readonly deviceId: string;
}

/**
 * Names a device. An empty name takes it away.
 *
 * Source: the vendor's page "Update MFA User Device Nickname".
 */
export interface SetDeviceNickname {
  /** The user's id. */
  readonly userId: string;
  /** The device's id. */
  readonly deviceId: string;
  /** What the user calls the device. From 0 to 100 characters. */
  readonly nickname: string;
}

/**
 * Orders the devices of a user; the first is tried first.
 *
 * Source: the vendor's page "Set MFA User Device Order".
 */
export interface SetDeviceOrder {
  /** The user's id. */
  readonly userId: string;
  /** The ids of the devices, in their order. From 1 to 15 entries. */
  readonly deviceIds: readonly string[];
}

/**
 * Takes the order of a user's devices away.
 *
 * Source: the vendor's page "Remove MFA User Device Order".
 */
export interface RemoveDeviceOrder {
  /** The user's id. */
  readonly userId: string;
}

/**
 * Creates a key that a phone with PingOne's SDK pairs itself by.
 *
 * Whoever has the key pairs their own phone. It lives for 10 minutes unless the policy says otherwise,
 * and a user has 20 valid ones at most: it is sent once.
 * Source: the vendor's page "Create MFA Pairing Key".
 */
export interface CreatePairingKey {
  /** The user's id. */
  readonly userId: string;
  /**
   * The ids of the native applications that may take it; all of the environment's if none
   * are given. From 0 to 20 entries. Default: `[]`.
   */
  readonly applicationIds?: readonly string[] | undefined;
  /** The MFA policy that decides; the environment's own one if not given. */
  readonly policyId?: string | undefined;
}

/**
 * Reads a pairing key: whether a phone has taken it.
 *
 * Source: the vendor's page "Read One MFA Pairing Key".
 */
export interface ReadPairingKey {
  /** The user's id. */
  readonly userId: string;
  /** The key's id. */
  readonly pairingKeyId: string;
}

/**
 * Reads the pairing keys of a user.
 *
 * Source: the vendor's page "Read All MFA Pairing Keys".
 */
export interface ListPairingKeys {
  /** The user's id. */
  readonly userId: string;
}

/**
 * Removes a pairing key, so that no phone can take it any more.
 *
 * Source: the vendor's page "Delete MFA Pairing Key".
 */
export interface DeletePairingKey {
  /** The user's id. */
  readonly userId: string;
  /** The key's id. */
  readonly pairingKeyId: string;
}

/**
 * Sets whether a user authenticates with a second factor. A new user does not.
 *
 * Source: the vendor's page "Update User MFA Enabled".
 */
export interface SetMfaEnabled {
  /** The user's id. */
  readonly userId: string;
  /** Whether the user does. */
  readonly mfaEnabled: boolean;
}

/**
 * Downloads the report of the last USER_REPORTS job that is done.
 *
 * The reply is a raw stream that nobody has signed: decide nothing by it. The service answers with the
 * same report for up to two hours.
 * Source: the vendor's page, "GetOrganizationReport".
 */
export interface GetOrganizationReport {
  /** The form of the report. */
  readonly fileType: ReportFileType;
  /** A text of your own; the service does not return it. */
  readonly clientData?: string | undefined;
}

const reviveDevice = revive.record<Device>(
  "Device",
  {
    enrolled: revive.writtenTime,
  },
  [],
  ["nickname", "displayId", "email", "countryCode", "phoneNumber"],
);
const reviveService = revive.record<Service>(
  "Service",
  {
    bypassExpiration: revive.time,
  },
  [],
  [],
);
const reviveUserDetails = revive.record<UserDetails>(
  "UserDetails",
  {
    lastLogin: revive.time,
    device: reviveDevice,
    devices: revive.list(reviveDevice),
    services: revive.list(reviveService),
    bypassExpiration: revive.time,
  },
  [],
  ["username", "email", "firstName", "lastName", "picture", "lastTransactions"],
);
const reviveAddedUser = revive.record<AddedUser>(
  "AddedUser",
  {
    user: reviveUserDetails,
  },
  ["activationCode"],
  [],
);
const reviveFoundUser = revive.record<FoundUser>(
  "FoundUser",
  {
    user: reviveUserDetails,
    sameDeviceUsers: revive.list(reviveUserDetails),
  },
  [],
  [],
);
const reviveEditedUser = revive.record<EditedUser>(
  "EditedUser",
  {
    user: reviveUserDetails,
    sameDeviceUsers: revive.list(reviveUserDetails),
  },
  ["activationCode"],
  [],
);
const reviveAcknowledged = revive.record<Acknowledged>(
  "Acknowledged",
  {},
  [],
  [],
);
const reviveActivatedUser = revive.record<ActivatedUser>(
  "ActivatedUser",
  {},
  ["activationCode"],
  [],
);
const reviveActivationCode = revive.record<ActivationCode>(
  "ActivationCode",
  {},
  ["activationCode"],
  [],
);
const revivePairingProgress = revive.record<PairingProgress>(
  "PairingProgress",
  {},
  [],
  [],
);
const reviveStartedPairing = revive.record<StartedPairing>(
  "StartedPairing",
  {},
  ["sessionId"],
  [],
);
const reviveOathParameters = revive.record<OathParameters>(
  "OathParameters",
  {},
  [],
  [],
);
const reviveFinalizedPairing = revive.record<FinalizedPairing>(
  "FinalizedPairing",
  {
    oathToken: reviveOathParameters,
  },
  [],
  [],
);
const reviveNextOtp = revive.record<NextOtp>(
  "NextOtp",
  {},
  ["sessionId"],
  [],
);
const reviveOfflinePaired = revive.record<OfflinePaired>(
  "OfflinePaired",
  {},
  ["sessionId"],
  [],
);
const revivePairedYubiKey = revive.record<PairedYubiKey>(
  "PairedYubiKey",
  {},
  [],
  [],
);
const reviveResyncedToken = revive.record<ResyncedToken>(
  "ResyncedToken",
  {},
  [],
  [],
);
const reviveCreatedJob = revive.record<CreatedJob>(
  "CreatedJob",
  {},
  [],
  [],
);
const reviveAuthenticatorAppPairing = revive.record<AuthenticatorAppPairing>(
  "AuthenticatorAppPairing",
  {},
  ["sessionId", "pairingKeyUri", "pairingKey"],
  ["account"],
);
const reviveWebAuthnPairing = revive.record<WebAuthnPairing>(
  "WebAuthnPairing",
  {},
  ["options", "sessionId"],
  [],
);
const reviveDuplicateToken = revive.record<DuplicateToken>(
  "DuplicateToken",
  {},
  ["password"],
  [],
);
const reviveJobResult = revive.record<JobResult>(
  "JobResult",
  {
    duplicates: revive.list(reviveDuplicateToken),
  },
  [],
  ["message", "pairedSerials"],
);
const reviveJobProgress = revive.record<JobProgress>(
  "JobProgress",
  {
    result: reviveJobResult,
  },
  [],
  [],
);
const reviveBulkJobProgress = revive.record<BulkJobProgress>(
  "BulkJobProgress",
  {
    results: revive.map(reviveJobResult),
  },
  [],
  [],
);
const reviveMfaLink = revive.record<MfaLink>(
  "MfaLink",
  {},
  [],
  [],
);
const reviveMfaRelyingParty = revive.record<MfaRelyingParty>(
  "MfaRelyingParty",
  {},
  [],
  [],
);
const reviveMfaReference = revive.record<MfaReference>(
  "MfaReference",
  {},
  [],
  [],
);
const reviveMfaLock = revive.record<MfaLock>(
  "MfaLock",
  {
    expiresAt: revive.writtenTime,
  },
  [],
  [],
);
const reviveMfaBlock = revive.record<MfaBlock>(
  "MfaBlock",
  {
    blockedAt: revive.writtenTime,
  },
  [],
  [],
);
const reviveMfaOperatingSystem = revive.record<MfaOperatingSystem>(
  "MfaOperatingSystem",
  {},
  [],
  [],
);
const reviveMfaModel = revive.record<MfaModel>(
  "MfaModel",
  {},
  [],
  [],
);
const reviveMfaApplication = revive.record<MfaApplication>(
  "MfaApplication",
  {},
  [],
  [],
);
const reviveMfaTest = revive.record<MfaTest>(
  "MfaTest",
  {},
  ["otp"],
  [],
);
const reviveMfaDevice = revive.record<MfaDevice>(
  "MfaDevice",
  {
    links: revive.map(reviveMfaLink),
    rp: reviveMfaRelyingParty,
    environment: reviveMfaReference,
    user: reviveMfaReference,
    lock: reviveMfaLock,
    block: reviveMfaBlock,
    createdAt: revive.writtenTime,
    updatedAt: revive.writtenTime,
    os: reviveMfaOperatingSystem,
    model: reviveMfaModel,
    application: reviveMfaApplication,
    test: reviveMfaTest,
  },
  ["secret", "keyUri", "publicKeyCredentialCreationOptions", "desktopCredentialCreationOptions"],
  ["nickname", "phone", "email"],
);
const reviveMfaAcknowledged = revive.record<MfaAcknowledged>(
  "MfaAcknowledged",
  {},
  [],
  [],
);
const reviveMfaDevices = revive.record<MfaDevices>(
  "MfaDevices",
  {
    links: revive.map(reviveMfaLink),
    devices: revive.list(reviveMfaDevice),
  },
  [],
  [],
);
const revivePairingKeyError = revive.record<PairingKeyError>(
  "PairingKeyError",
  {},
  [],
  ["message"],
);
const revivePairingKey = revive.record<PairingKey>(
  "PairingKey",
  {
    links: revive.map(reviveMfaLink),
    environment: reviveMfaReference,
    user: reviveMfaReference,
    error: revivePairingKeyError,
    applications: revive.list(reviveMfaReference),
    policy: reviveMfaReference,
    createdAt: revive.writtenTime,
    updatedAt: revive.writtenTime,
    expiresAt: revive.writtenTime,
  },
  ["code", "uri"],
  [],
);
const revivePairingKeys = revive.record<PairingKeys>(
  "PairingKeys",
  {
    links: revive.map(reviveMfaLink),
    pairingKeys: revive.list(revivePairingKey),
  },
  [],
  [],
);
const reviveMfaEnabled = revive.record<MfaEnabled>(
  "MfaEnabled",
  {},
  [],
  [],
);
const reviveReportRow = revive.record<ReportRow>(
  "ReportRow",
  {
    userCreated: revive.time,
    devicePaired: revive.time,
    lastTransaction: revive.time,
    bypassUntil: revive.time,
    lastDeviceTransaction: revive.time,
  },
  [],
  ["username", "userEmail", "countryCode", "phoneNumber", "deviceEmail", "unreadable"],
);
const reviveFlowSignOn = revive.record<FlowSignOn>(
  "FlowSignOn",
  {},
  [],
  [],
);
const reviveFlowUser = revive.record<FlowUser>(
  "FlowUser",
  {},
  [],
  ["username"],
);
const reviveFlowApplication = revive.record<FlowApplication>(
  "FlowApplication",
  {},
  [],
  [],
);
const revivePasswordLength = revive.record<PasswordLength>(
  "PasswordLength",
  {},
  [],
  [],
);
const revivePasswordPolicy = revive.record<PasswordPolicy>(
  "PasswordPolicy",
  {
    length: revivePasswordLength,
  },
  [],
  [],
);
const reviveAuthorizeResponse = revive.record<AuthorizeResponse>(
  "AuthorizeResponse",
  {},
  ["code", "state", "accessToken", "unverifiedIdToken"],
  [],
);
const reviveFlowState = revive.record<FlowState>(
  "FlowState",
  {
    links: revive.map(reviveMfaLink),
    environment: reviveMfaReference,
    createdAt: revive.writtenTime,
    expiresAt: revive.writtenTime,
    session: reviveFlowSignOn,
    user: reviveFlowUser,
    application: reviveFlowApplication,
    passwordPolicy: revivePasswordPolicy,
    authorizeResponse: reviveAuthorizeResponse,
  },
  [],
  ["email"],
);
const reviveTokens = revive.record<Tokens>(
  "Tokens",
  {},
  ["accessToken", "refreshToken", "unverifiedIdToken"],
  [],
);
const revivePingOneInnerError = revive.record<PingOneInnerError>(
  "PingOneInnerError",
  {
    quotaResetTime: revive.writtenTime,
    retryAfter: revive.writtenTime,
  },
  [],
  [],
);
const revivePingOneDetail = revive.record<PingOneDetail>(
  "PingOneDetail",
  {
    innerError: revivePingOneInnerError,
  },
  [],
  ["message"],
);
const revivePingOneRefusal = revive.record<PingOneRefusal>(
  "PingOneRefusal",
  {
    details: revive.list(revivePingOneDetail),
  },
  [],
  ["message"],
);

/**
 * What puts dates and secrets of each record in their place.
 *
 * @internal
 */
export const revivers = {
  Device: reviveDevice,
  Service: reviveService,
  UserDetails: reviveUserDetails,
  AddedUser: reviveAddedUser,
  FoundUser: reviveFoundUser,
  EditedUser: reviveEditedUser,
  Acknowledged: reviveAcknowledged,
  ActivatedUser: reviveActivatedUser,
  ActivationCode: reviveActivationCode,
  PairingProgress: revivePairingProgress,
  StartedPairing: reviveStartedPairing,
  OathParameters: reviveOathParameters,
  FinalizedPairing: reviveFinalizedPairing,
  NextOtp: reviveNextOtp,
  OfflinePaired: reviveOfflinePaired,
  PairedYubiKey: revivePairedYubiKey,
  ResyncedToken: reviveResyncedToken,
  CreatedJob: reviveCreatedJob,
  AuthenticatorAppPairing: reviveAuthenticatorAppPairing,
  WebAuthnPairing: reviveWebAuthnPairing,
  DuplicateToken: reviveDuplicateToken,
  JobResult: reviveJobResult,
  JobProgress: reviveJobProgress,
  BulkJobProgress: reviveBulkJobProgress,
  MfaLink: reviveMfaLink,
  MfaRelyingParty: reviveMfaRelyingParty,
  MfaReference: reviveMfaReference,
  MfaLock: reviveMfaLock,
  MfaBlock: reviveMfaBlock,
  MfaOperatingSystem: reviveMfaOperatingSystem,
  MfaModel: reviveMfaModel,
  MfaApplication: reviveMfaApplication,
  MfaTest: reviveMfaTest,
  MfaDevice: reviveMfaDevice,
  MfaAcknowledged: reviveMfaAcknowledged,
  MfaDevices: reviveMfaDevices,
  PairingKeyError: revivePairingKeyError,
  PairingKey: revivePairingKey,
  PairingKeys: revivePairingKeys,
  MfaEnabled: reviveMfaEnabled,
  ReportRow: reviveReportRow,
  FlowSignOn: reviveFlowSignOn,
  FlowUser: reviveFlowUser,
  FlowApplication: reviveFlowApplication,
  PasswordLength: revivePasswordLength,
  PasswordPolicy: revivePasswordPolicy,
  AuthorizeResponse: reviveAuthorizeResponse,
  FlowState: reviveFlowState,
  Tokens: reviveTokens,
  PingOneInnerError: revivePingOneInnerError,
  PingOneDetail: revivePingOneDetail,
  PingOneRefusal: revivePingOneRefusal,
};
