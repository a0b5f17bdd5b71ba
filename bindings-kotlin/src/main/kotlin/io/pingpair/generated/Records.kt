// Written by `make generate`; change the declarations below core/src/pingid instead.

package io.pingpair

import io.pingpair.internal.NOTHING
import io.pingpair.internal.Read
import io.pingpair.internal.Reader
import io.pingpair.internal.record
import java.time.Instant
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** A device that is paired with a user. Source: the tables `deviceDetails` of the vendor's page. */
public class Device(
    /** The device's id. */
    public val id: DeviceId,
    /** The type of the device, such as `iPhone`. */
    public val kind: DeviceType? = null,
    /** Whether the device is the user's primary one. */
    public val role: DeviceRole? = null,
    /** The id that WebAuthn operations name the device by. */
    public val deviceUuid: String? = null,
    /** What the user calls the device. */
    public val nickname: String? = null,
    /** Model, serial number, phone number, e-mail address or platform, by the device's type. */
    public val displayId: String? = null,
    /** Manufacturer and model. */
    public val model: String? = null,
    /** The version of the operating system. */
    public val osVersion: String? = null,
    /** The version of the PingID app on the device. */
    public val appVersion: String? = null,
    /** When the device was paired: a text in U.S. MST (UTC−7 all year). */
    public val enrolled: MountainTime? = null,
    /** The e-mail address that receives OTPs, for e-mail authentication. */
    public val email: String? = null,
    /** The country code of the phone number, for SMS and voice. */
    public val countryCode: String? = null,
    /** The phone number. */
    public val phoneNumber: String? = null,
    /** Whether the service can push to the device. */
    public val pushEnabled: Boolean? = null,
    /** Whether an Apple Watch goes with the device. */
    public val hasWatch: Boolean? = null,
    /** How often the user may still ask for an OTP today and use it; set back daily. */
    public val availableClaimedSms: Long? = null,
    /** How often the user may still ask for an OTP today without using it; set back daily. */
    public val availableNotClaimedSms: Long? = null,
    /** Deprecated by the service: OTPs asked for and used today; −1 where it no longer counts. */
    public val sentClaimedSms: Long? = null,
    /**
     * Deprecated by the service: OTPs asked for and not used today; −1 where it no longer
     * counts.
     */
    public val sentNotClaimedSms: Long? = null,
    /** The serial number of an OATH token. */
    public val oathSerialNumber: String? = null,
    /** The type of an OATH token. */
    public val oathTokenType: OathTokenType? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "id" to id,
        "kind" to kind,
        "role" to role,
        "deviceUuid" to deviceUuid,
        "nickname" to nickname,
        "displayId" to displayId,
        "model" to model,
        "osVersion" to osVersion,
        "appVersion" to appVersion,
        "enrolled" to enrolled,
        "email" to email,
        "countryCode" to countryCode,
        "phoneNumber" to phoneNumber,
        "pushEnabled" to pushEnabled,
        "hasWatch" to hasWatch,
        "availableClaimedSms" to availableClaimedSms,
        "availableNotClaimedSms" to availableNotClaimedSms,
        "sentClaimedSms" to sentClaimedSms,
        "sentNotClaimedSms" to sentNotClaimedSms,
        "oathSerialNumber" to oathSerialNumber,
        "oathTokenType" to oathTokenType,
        "extra" to extra,
    )

    override fun personal(): Set<String> = setOf("nickname", "displayId", "email", "countryCode", "phoneNumber")

    internal companion object {
        val read: Reader<Device> = record {
            Device(
                need("id", Read.deviceId),
                find("kind", DeviceType.read),
                find("role", DeviceRole.read),
                find("deviceUuid", Read.text),
                find("nickname", Read.text),
                find("displayId", Read.text),
                find("model", Read.text),
                find("osVersion", Read.text),
                find("appVersion", Read.text),
                find("enrolled", Read.mountainTime),
                find("email", Read.text),
                find("countryCode", Read.text),
                find("phoneNumber", Read.text),
                find("pushEnabled", Read.flag),
                find("hasWatch", Read.flag),
                find("availableClaimedSms", Read.number),
                find("availableNotClaimedSms", Read.number),
                find("sentClaimedSms", Read.number),
                find("sentNotClaimedSms", Read.number),
                find("oathSerialNumber", Read.text),
                find("oathTokenType", OathTokenType.read),
                extra(),
            )
        }
    }
}

/** An authentication service that a user can reach. Source: the tables `spList`. */
public class Service(
    /** The alias, such as `web`, `pingone`, `ssh` or `vpn`. */
    public val alias: String,
    /** The name. */
    public val name: String? = null,
    /** Whether the user can use it. */
    public val status: ServiceStatus? = null,
    /** When a bypass of this service ends. */
    public val bypassExpiration: Instant? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "alias" to alias,
        "name" to name,
        "status" to status,
        "bypassExpiration" to bypassExpiration,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<Service> = record {
            Service(
                need("alias", Read.text),
                find("name", Read.text),
                find("status", ServiceStatus.read),
                find("bypassExpiration", Read.time),
                extra(),
            )
        }
    }
}

/** What the service knows of a user. Source: the tables `userDetails` of the vendor's page. */
public class UserDetails(
    /** The user's name. */
    public val username: String,
    /** Where the user stands between being added and being paired. */
    public val status: UserStatus,
    /** Whether the user is an administrator. */
    public val role: Role? = null,
    /** The service's own number for the user. */
    public val userId: Long? = null,
    /** The user's e-mail address. */
    public val email: String? = null,
    /** The user's first name. */
    public val firstName: String? = null,
    /** The user's last name. */
    public val lastName: String? = null,
    /** The service's key for the user's picture. */
    public val picture: String? = null,
    /** Whether an administrator enabled the user, who can then pair a device. */
    public val enabled: Boolean? = null,
    /** When the user last logged in. */
    public val lastLogin: Instant? = null,
    /** The default device. */
    public val device: Device? = null,
    /** All devices. */
    public val devices: List<Device>,
    /** The authentication services that the user can reach. */
    public val services: List<Service>,
    /** Deprecated by the service: whether the user may log in without a second factor. */
    public val inBypass: Boolean? = null,
    /** Deprecated by the service: when the bypass ends. */
    public val bypassExpiration: Instant? = null,
    /** The user's last transactions, as the service gives them. */
    public val lastTransactions: List<JsonElement>,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "username" to username,
        "status" to status,
        "role" to role,
        "userId" to userId,
        "email" to email,
        "firstName" to firstName,
        "lastName" to lastName,
        "picture" to picture,
        "enabled" to enabled,
        "lastLogin" to lastLogin,
        "device" to device,
        "devices" to devices,
        "services" to services,
        "inBypass" to inBypass,
        "bypassExpiration" to bypassExpiration,
        "lastTransactions" to lastTransactions,
        "extra" to extra,
    )

    override fun personal(): Set<String> = setOf("username", "email", "firstName", "lastName", "picture", "lastTransactions")

    internal companion object {
        val read: Reader<UserDetails> = record {
            UserDetails(
                need("username", Read.text),
                need("status", UserStatus.read),
                find("role", Role.read),
                find("userId", Read.number),
                find("email", Read.text),
                find("firstName", Read.text),
                find("lastName", Read.text),
                find("picture", Read.text),
                find("enabled", Read.flag),
                find("lastLogin", Read.time),
                find("device", Device.read),
                need("devices", Read.list(Device.read)),
                need("services", Read.list(Service.read)),
                find("inBypass", Read.flag),
                find("bypassExpiration", Read.time),
                need("lastTransactions", Read.list(Read.json)),
                extra(),
            )
        }
    }
}

/** A user who was added. */
public class AddedUser(
    /** The user's details. */
    public val user: UserDetails,
    /**
     * The code that pairs a device, when the user was activated: it is valid for 48 hours, and
     * whoever holds it can pair a device of their own.
     */
    public val activationCode: Secret? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "user" to user,
        "activationCode" to activationCode,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<AddedUser> = record {
            AddedUser(
                need("user", UserDetails.read),
                find("activationCode", Read.secret),
                extra(),
            )
        }
    }
}

/** A user who was found. */
public class FoundUser(
    /** The user's details. */
    public val user: UserDetails,
    /** The other users who are paired with the same device, if they were asked for. */
    public val sameDeviceUsers: List<UserDetails>,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "user" to user,
        "sameDeviceUsers" to sameDeviceUsers,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<FoundUser> = record {
            FoundUser(
                need("user", UserDetails.read),
                need("sameDeviceUsers", Read.list(UserDetails.read)),
                extra(),
            )
        }
    }
}

/** A user who was changed. */
public class EditedUser(
    /** The user's details. */
    public val user: UserDetails,
    /**
     * The code that pairs a device, when the user was activated: it is valid for 48 hours, and
     * whoever holds it can pair a device of their own.
     */
    public val activationCode: Secret? = null,
    /** The other users who are paired with the same device. */
    public val sameDeviceUsers: List<UserDetails>,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "user" to user,
        "activationCode" to activationCode,
        "sameDeviceUsers" to sameDeviceUsers,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<EditedUser> = record {
            EditedUser(
                need("user", UserDetails.read),
                find("activationCode", Read.secret),
                need("sameDeviceUsers", Read.list(UserDetails.read)),
                extra(),
            )
        }
    }
}

/** The service did what was asked, and has nothing to add. */
public class Acknowledged(
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<Acknowledged> = record {
            Acknowledged(
                extra(),
            )
        }
    }
}

/** A user who was activated. */
public class ActivatedUser(
    /**
     * The code that pairs a device, for a user who is not paired: whoever holds it can pair a
     * device of their own.
     */
    public val activationCode: Secret? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "activationCode" to activationCode,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<ActivatedUser> = record {
            ActivatedUser(
                find("activationCode", Read.secret),
                extra(),
            )
        }
    }
}

/** An activation code that was minted. */
public class ActivationCode(
    /** The code: whoever holds it can pair a device of their own. */
    public val activationCode: Secret,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "activationCode" to activationCode,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<ActivationCode> = record {
            ActivationCode(
                need("activationCode", Read.secret),
                extra(),
            )
        }
    }
}

/** How far a pairing has come. */
public class PairingProgress(
    /** The status. */
    public val status: PairingStatus,
    /** The id of the device, once there is one. */
    public val deviceId: DeviceId? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "status" to status,
        "deviceId" to deviceId,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<PairingProgress> = record {
            PairingProgress(
                need("status", PairingStatus.read),
                find("deviceId", Read.deviceId),
                extra(),
            )
        }
    }
}

/** A pairing that waits for an OTP. */
public class StartedPairing(
    /** The session, for FinalizeOfflinePairing. */
    public val sessionId: Secret,
    /** The id of the device that is being paired. */
    public val deviceId: DeviceId? = null,
    /** The id that WebAuthn operations name the device by. */
    public val deviceUuid: String? = null,
    /** How an OATH token makes its OTPs. */
    public val tokenType: OathTokenType? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "sessionId" to sessionId,
        "deviceId" to deviceId,
        "deviceUuid" to deviceUuid,
        "tokenType" to tokenType,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<StartedPairing> = record {
            StartedPairing(
                need("sessionId", Read.secret),
                find("deviceId", Read.deviceId),
                find("deviceUuid", Read.text),
                find("tokenType", OathTokenType.read),
                extra(),
            )
        }
    }
}

/** What is told of an OATH token, so that the user need not type its serial number again. */
public class OathParameters(
    /** The serial number. */
    public val oathSerialNumber: String? = null,
    /** How it makes its OTPs. */
    public val oathTokenType: OathTokenType? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "oathSerialNumber" to oathSerialNumber,
        "oathTokenType" to oathTokenType,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<OathParameters> = record {
            OathParameters(
                find("oathSerialNumber", Read.text),
                find("oathTokenType", OathTokenType.read),
                extra(),
            )
        }
    }
}

/** A pairing that was completed. */
public class FinalizedPairing(
    /** What is told of an OATH token. */
    public val oathToken: OathParameters? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "oathToken" to oathToken,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<FinalizedPairing> = record {
            FinalizedPairing(
                find("oathToken", OathParameters.read),
                extra(),
            )
        }
    }
}

/** The service asks for the next OTP of the token: `errorId` 30016. */
public class NextOtp(
    /**
     * The session to send the next OTP in. FinalizeOfflinePairing goes on in the session that
     * it has.
     */
    public val sessionId: Secret? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "sessionId" to sessionId,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<NextOtp> = record {
            NextOtp(
                find("sessionId", Read.secret),
                extra(),
            )
        }
    }
}

/** A device that was paired without an OTP. */
public class OfflinePaired(
    /** A session; the service names one and has no use for it. */
    public val sessionId: Secret? = null,
    /** The id of the device. */
    public val deviceId: DeviceId? = null,
    /** The id that WebAuthn operations name the device by. */
    public val deviceUuid: String? = null,
    /** How an OATH token makes its OTPs. */
    public val tokenType: OathTokenType? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "sessionId" to sessionId,
        "deviceId" to deviceId,
        "deviceUuid" to deviceUuid,
        "tokenType" to tokenType,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<OfflinePaired> = record {
            OfflinePaired(
                find("sessionId", Read.secret),
                find("deviceId", Read.deviceId),
                find("deviceUuid", Read.text),
                find("tokenType", OathTokenType.read),
                extra(),
            )
        }
    }
}

/** A YubiKey that was paired. */
public class PairedYubiKey(
    /** The id of the device. */
    public val deviceId: DeviceId? = null,
    /** The id that WebAuthn operations name the device by. */
    public val deviceUuid: String? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "deviceId" to deviceId,
        "deviceUuid" to deviceUuid,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<PairedYubiKey> = record {
            PairedYubiKey(
                find("deviceId", Read.deviceId),
                find("deviceUuid", Read.text),
                extra(),
            )
        }
    }
}

/** A token that is in step again. */
public class ResyncedToken(
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<ResyncedToken> = record {
            ResyncedToken(
                extra(),
            )
        }
    }
}

/** A job that was begun. */
public class CreatedJob(
    /** The token that names the job. */
    public val jobToken: String,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "jobToken" to jobToken,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<CreatedJob> = record {
            CreatedJob(
                need("jobToken", Read.text),
                extra(),
            )
        }
    }
}

/** What pairs an authenticator app. */
public class AuthenticatorAppPairing(
    /** The session, for AuthenticatorAppFinishPairing. */
    public val sessionId: Secret,
    /**
     * The `otpauth` URI for a QR code, exactly as the app wants it: whoever sees it can make
     * the OTPs.
     */
    public val pairingKeyUri: Secret,
    /** The same secret in groups, for typing. */
    public val pairingKey: Secret,
    /** The organisation's name. The page lists it; it is a part of the URI. */
    public val issuer: String? = null,
    /** The user's account. The page lists it; it is a part of the URI. */
    public val account: String? = null,
    /** The id of the device that is being paired. */
    public val deviceId: DeviceId? = null,
    /** The id that WebAuthn operations name the device by. */
    public val deviceUuid: String? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "sessionId" to sessionId,
        "pairingKeyUri" to pairingKeyUri,
        "pairingKey" to pairingKey,
        "issuer" to issuer,
        "account" to account,
        "deviceId" to deviceId,
        "deviceUuid" to deviceUuid,
        "extra" to extra,
    )

    override fun personal(): Set<String> = setOf("account")

    internal companion object {
        val read: Reader<AuthenticatorAppPairing> = record {
            AuthenticatorAppPairing(
                need("sessionId", Read.secret),
                need("pairingKeyUri", Read.secret),
                need("pairingKey", Read.secret),
                find("issuer", Read.text),
                find("account", Read.text),
                find("deviceId", Read.deviceId),
                find("deviceUuid", Read.text),
                extra(),
            )
        }
    }
}

/** A pairing that waits for the browser's credential. */
public class WebAuthnPairing(
    /** The options for the browser, as the service spells them: JSON with signed bytes. */
    public val options: Secret,
    /** The session, for WebAuthnFinishPairing. */
    public val sessionId: Secret,
    /** The id of the device that is being paired. */
    public val deviceId: DeviceId? = null,
    /** The id that WebAuthn operations name the device by. */
    public val deviceUuid: String? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "options" to options,
        "sessionId" to sessionId,
        "deviceId" to deviceId,
        "deviceUuid" to deviceUuid,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<WebAuthnPairing> = record {
            WebAuthnPairing(
                need("options", Read.secret),
                need("sessionId", Read.secret),
                find("deviceId", Read.deviceId),
                find("deviceUuid", Read.text),
                extra(),
            )
        }
    }
}

/** A token that was not added, because its serial number exists. */
public class DuplicateToken(
    /** The place of the token in the request. */
    public val row: Long? = null,
    /** The serial number. */
    public val serial: String? = null,
    /** The token's secret. */
    public val password: Secret? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "row" to row,
        "serial" to serial,
        "password" to password,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<DuplicateToken> = record {
            DuplicateToken(
                find("row", Read.number),
                find("serial", Read.text),
                find("password", Read.secret),
                extra(),
            )
        }
    }
}

/** What a job leaves behind. */
public class JobResult(
    /** The type of the result, such as `JobResult` or `CreateOath`. */
    public val kind: String? = null,
    /** The status. */
    public val status: JobStatus? = null,
    /** Why a job failed, in the service's words, which may name users. */
    public val message: String? = null,
    /** The tokens that CreateOrgTokens did not add, because their serial numbers exist. */
    public val duplicates: List<DuplicateToken>,
    /** How many these are. */
    public val duplicateCount: Long? = null,
    /**
     * The tokens that RevokeOrgTokens did not remove, because they are paired: serial number
     * and user.
     */
    public val pairedSerials: Map<String, String>,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "kind" to kind,
        "status" to status,
        "message" to message,
        "duplicates" to duplicates,
        "duplicateCount" to duplicateCount,
        "pairedSerials" to pairedSerials,
        "extra" to extra,
    )

    override fun personal(): Set<String> = setOf("message", "pairedSerials")

    internal companion object {
        val read: Reader<JobResult> = record {
            JobResult(
                find("kind", Read.text),
                find("status", JobStatus.read),
                find("message", Read.text),
                need("duplicates", Read.list(DuplicateToken.read)),
                find("duplicateCount", Read.number),
                need("pairedSerials", Read.map(Read.text)),
                extra(),
            )
        }
    }
}

/** How far a job has come. */
public class JobProgress(
    /** The status. */
    public val status: JobStatus,
    /** What the job leaves behind. */
    public val result: JobResult? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "status" to status,
        "result" to result,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<JobProgress> = record {
            JobProgress(
                need("status", JobStatus.read),
                find("result", JobResult.read),
                extra(),
            )
        }
    }
}

/** How far several jobs have come. */
public class BulkJobProgress(
    /** Each job's result, by its token. */
    public val results: Map<String, JobResult>,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "results" to results,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<BulkJobProgress> = record {
            BulkJobProgress(
                need("results", Read.map(JobResult.read)),
                extra(),
            )
        }
    }
}

/** A link of a reply. It is read for its name: no request goes to where it points. */
public class MfaLink(
    /** Where it points, as the service wrote it. */
    public val href: String? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "href" to href,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<MfaLink> = record {
            MfaLink(
                find("href", Read.text),
                extra(),
            )
        }
    }
}

/** Whom a credential is for. */
public class MfaRelyingParty(
    /** The domain. */
    public val id: String? = null,
    /** What users are shown. */
    public val name: String? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "id" to id,
        "name" to name,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<MfaRelyingParty> = record {
            MfaRelyingParty(
                find("id", Read.text),
                find("name", Read.text),
                extra(),
            )
        }
    }
}

/** Names another object by its id. */
public class MfaReference(
    /** The id. */
    public val id: String,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "id" to id,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<MfaReference> = record {
            MfaReference(
                need("id", Read.text),
                extra(),
            )
        }
    }
}

/** Whether failed attempts have locked a device. */
public class MfaLock(
    /** Whether they have. */
    public val status: MfaLockStatus? = null,
    /** When it ends. */
    public val expiresAt: InternetTime? = null,
    /** Which attempts failed, such as `OTP` or `PUSH`. */
    public val reason: String? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "status" to status,
        "expiresAt" to expiresAt,
        "reason" to reason,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<MfaLock> = record {
            MfaLock(
                find("status", MfaLockStatus.read),
                find("expiresAt", Read.internetTime),
                find("reason", Read.text),
                extra(),
            )
        }
    }
}

/** Whether an administrator has blocked a device. */
public class MfaBlock(
    /** Whether one has. */
    public val status: MfaBlockStatus? = null,
    /** When. */
    public val blockedAt: InternetTime? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "status" to status,
        "blockedAt" to blockedAt,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<MfaBlock> = record {
            MfaBlock(
                find("status", MfaBlockStatus.read),
                find("blockedAt", Read.internetTime),
                extra(),
            )
        }
    }
}

/** The operating system of a device. */
public class MfaOperatingSystem(
    /** The version, such as `15.7.3`. */
    public val version: String? = null,
    /** The type, such as `MAC`. */
    public val kind: String? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "version" to version,
        "kind" to kind,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<MfaOperatingSystem> = record {
            MfaOperatingSystem(
                find("version", Read.text),
                find("kind", Read.text),
                extra(),
            )
        }
    }
}

/** The model of a device. */
public class MfaModel(
    /** The manufacturer's name of it. */
    public val name: String? = null,
    /** The name that it is sold under. */
    public val marketingName: String? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "name" to name,
        "marketingName" to marketingName,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<MfaModel> = record {
            MfaModel(
                find("name", Read.text),
                find("marketingName", Read.text),
                extra(),
            )
        }
    }
}

/** The app on a device. */
public class MfaApplication(
    /** Its id. */
    public val id: String? = null,
    /** What users know it by, such as `PingID Desktop`. */
    public val nativeName: String? = null,
    /** Its version. */
    public val version: String? = null,
    /** Whether pushes go to the sandbox of the push service. */
    public val pushSandbox: Boolean? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "id" to id,
        "nativeName" to nativeName,
        "version" to version,
        "pushSandbox" to pushSandbox,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<MfaApplication> = record {
            MfaApplication(
                find("id", Read.text),
                find("nativeName", Read.text),
                find("version", Read.text),
                find("pushSandbox", Read.flag),
                extra(),
            )
        }
    }
}

/** What comes back in test mode. */
public class MfaTest(
    /** The OTP, its first zeros put back up to 6 digits: the service writes a number. */
    public val otp: Secret? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "otp" to otp,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<MfaTest> = record {
            MfaTest(
                find("otp", Read.secret),
                extra(),
            )
        }
    }
}

/**
 * A device of a user, for a second factor. Source: the example replies of the pages "Activate MFA User
 * Device", and the page "MFA devices".
 */
public class MfaDevice(
    /** The links of the reply. */
    public val links: Map<String, MfaLink>,
    /** Whom a FIDO2 credential, or that of PingID Desktop, is for. */
    public val rp: MfaRelyingParty? = null,
    /** The device's id. */
    public val id: String,
    /** The environment. */
    public val environment: MfaReference? = null,
    /** The user. */
    public val user: MfaReference? = null,
    /** The type of the device. */
    public val kind: MfaDeviceType,
    /** What the user calls the device. */
    public val nickname: String? = null,
    /** Whether failed attempts have locked the device. */
    public val lock: MfaLock? = null,
    /** Whether an administrator has blocked the device. */
    public val block: MfaBlock? = null,
    /** How far its pairing is. Only `ACTIVE` is paired. */
    public val status: MfaDeviceStatus,
    /** When it was created. */
    public val createdAt: InternetTime? = null,
    /** When it was changed. */
    public val updatedAt: InternetTime? = null,
    /** The operating system. */
    public val os: MfaOperatingSystem? = null,
    /** The model. */
    public val model: MfaModel? = null,
    /** The app on the device. */
    public val application: MfaApplication? = null,
    /** What tells one installation of PingID Desktop from another. */
    public val unitId: String? = null,
    /** The phone number, of SMS, VOICE and WHATSAPP. */
    public val phone: String? = null,
    /** What is dialled after a call was answered, of VOICE. */
    public val extension: String? = null,
    /** The e-mail address, of EMAIL. */
    public val email: String? = null,
    /** The serial number, of OATH_TOKEN. */
    public val serialNumber: String? = null,
    /** How an OATH token makes its OTPs. */
    public val tokenType: MfaTokenType? = null,
    /** Whether the OTP comes back in `test` instead of being sent. */
    public val testMode: Boolean? = null,
    /** What comes back in test mode. */
    public val test: MfaTest? = null,
    /** The secret that OTPs are made from, of TOTP: told once, when the device is created. */
    public val secret: Secret? = null,
    /** The same as a link for authenticator apps: `otpauth://totp/..`. */
    public val keyUri: Secret? = null,
    /** What a browser makes a credential from, of FIDO2, as JSON text: told once. */
    public val publicKeyCredentialCreationOptions: Secret? = null,
    /** What PingID Desktop makes its attestation from: a signed JWT, told once. */
    public val desktopCredentialCreationOptions: Secret? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "links" to links,
        "rp" to rp,
        "id" to id,
        "environment" to environment,
        "user" to user,
        "kind" to kind,
        "nickname" to nickname,
        "lock" to lock,
        "block" to block,
        "status" to status,
        "createdAt" to createdAt,
        "updatedAt" to updatedAt,
        "os" to os,
        "model" to model,
        "application" to application,
        "unitId" to unitId,
        "phone" to phone,
        "extension" to extension,
        "email" to email,
        "serialNumber" to serialNumber,
        "tokenType" to tokenType,
        "testMode" to testMode,
        "test" to test,
        "secret" to secret,
        "keyUri" to keyUri,
        "publicKeyCredentialCreationOptions" to publicKeyCredentialCreationOptions,
        "desktopCredentialCreationOptions" to desktopCredentialCreationOptions,
        "extra" to extra,
    )

    override fun personal(): Set<String> = setOf("nickname", "phone", "email")

    internal companion object {
        val read: Reader<MfaDevice> = record {
            MfaDevice(
                need("links", Read.map(MfaLink.read)),
                find("rp", MfaRelyingParty.read),
                need("id", Read.text),
                find("environment", MfaReference.read),
                find("user", MfaReference.read),
                need("kind", MfaDeviceType.read),
                find("nickname", Read.text),
                find("lock", MfaLock.read),
                find("block", MfaBlock.read),
                need("status", MfaDeviceStatus.read),
                find("createdAt", Read.internetTime),
                find("updatedAt", Read.internetTime),
                find("os", MfaOperatingSystem.read),
                find("model", MfaModel.read),
                find("application", MfaApplication.read),
                find("unitId", Read.text),
                find("phone", Read.text),
                find("extension", Read.text),
                find("email", Read.text),
                find("serialNumber", Read.text),
                find("tokenType", MfaTokenType.read),
                find("testMode", Read.flag),
                find("test", MfaTest.read),
                find("secret", Read.secret),
                find("keyUri", Read.secret),
                find("publicKeyCredentialCreationOptions", Read.secret),
                find("desktopCredentialCreationOptions", Read.secret),
                extra(),
            )
        }
    }
}

/** The service has done it. What it says beyond that is in `extra`. */
public class MfaAcknowledged(
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<MfaAcknowledged> = record {
            MfaAcknowledged(
                extra(),
            )
        }
    }
}

/** The devices of a user. */
public class MfaDevices(
    /** The links of the reply. */
    public val links: Map<String, MfaLink>,
    /** The devices; on the wire they lie in `_embedded`. */
    public val devices: List<MfaDevice>,
    /** How many there are. */
    public val count: Long? = null,
    /** How many this reply holds. */
    public val size: Long? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "links" to links,
        "devices" to devices,
        "count" to count,
        "size" to size,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<MfaDevices> = record {
            MfaDevices(
                need("links", Read.map(MfaLink.read)),
                need("devices", Read.list(MfaDevice.read)),
                find("count", Read.number),
                find("size", Read.number),
                extra(),
            )
        }
    }
}

/** Why a phone could not take a pairing key. */
public class PairingKeyError(
    /** The service's code. */
    public val code: String? = null,
    /** The service's own words. */
    public val message: String? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "code" to code,
        "message" to message,
        "extra" to extra,
    )

    override fun personal(): Set<String> = setOf("message")

    internal companion object {
        val read: Reader<PairingKeyError> = record {
            PairingKeyError(
                find("code", Read.text),
                find("message", Read.text),
                extra(),
            )
        }
    }
}

/** A key that a phone pairs itself by. */
public class PairingKey(
    /** The links of the reply. */
    public val links: Map<String, MfaLink>,
    /** The key's id. */
    public val id: String,
    /** The environment. */
    public val environment: MfaReference? = null,
    /** The user. */
    public val user: MfaReference? = null,
    /** The key itself: digits or letters, of a length that the environment chooses. */
    public val code: Secret? = null,
    /** The same as what a QR code holds, where the service tells it. */
    public val uri: Secret? = null,
    /** Whether a phone has taken it. */
    public val status: PairingKeyStatus,
    /** Why a phone could not. */
    public val error: PairingKeyError? = null,
    /** The applications that may take it. */
    public val applications: List<MfaReference>,
    /** The policy that decides. */
    public val policy: MfaReference? = null,
    /** When it was created. */
    public val createdAt: InternetTime? = null,
    /** When it was changed. */
    public val updatedAt: InternetTime? = null,
    /** When it ends. */
    public val expiresAt: InternetTime? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "links" to links,
        "id" to id,
        "environment" to environment,
        "user" to user,
        "code" to code,
        "uri" to uri,
        "status" to status,
        "error" to error,
        "applications" to applications,
        "policy" to policy,
        "createdAt" to createdAt,
        "updatedAt" to updatedAt,
        "expiresAt" to expiresAt,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<PairingKey> = record {
            PairingKey(
                need("links", Read.map(MfaLink.read)),
                need("id", Read.text),
                find("environment", MfaReference.read),
                find("user", MfaReference.read),
                find("code", Read.secret),
                find("uri", Read.secret),
                need("status", PairingKeyStatus.read),
                find("error", PairingKeyError.read),
                need("applications", Read.list(MfaReference.read)),
                find("policy", MfaReference.read),
                find("createdAt", Read.internetTime),
                find("updatedAt", Read.internetTime),
                find("expiresAt", Read.internetTime),
                extra(),
            )
        }
    }
}

/** The pairing keys of a user. */
public class PairingKeys(
    /** The links of the reply. */
    public val links: Map<String, MfaLink>,
    /** The keys; on the wire they lie in `_embedded`. */
    public val pairingKeys: List<PairingKey>,
    /** How many there are. */
    public val count: Long? = null,
    /** How many this reply holds. */
    public val size: Long? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "links" to links,
        "pairingKeys" to pairingKeys,
        "count" to count,
        "size" to size,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<PairingKeys> = record {
            PairingKeys(
                need("links", Read.map(MfaLink.read)),
                need("pairingKeys", Read.list(PairingKey.read)),
                find("count", Read.number),
                find("size", Read.number),
                extra(),
            )
        }
    }
}

/** Whether a user authenticates with a second factor. */
public class MfaEnabled(
    /** Whether the user does. */
    public val mfaEnabled: Boolean,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "mfaEnabled" to mfaEnabled,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<MfaEnabled> = record {
            MfaEnabled(
                need("mfaEnabled", Read.flag),
                extra(),
            )
        }
    }
}

/**
 * A row of the organisation's report: a device and its user, or a user without a device.
 *
 * Cells without text are absent. A cell that is not what its column documents is absent too, and its
 * text stands in `unreadable`: no row is lost for it. Nobody has signed a report: decide nothing by it.
 * Source: the vendor's page, "GetOrganizationReport".
 */
public class ReportRow(
    /** The user's name, the same in all rows of a user; empty if the cell is. */
    public val username: String,
    /** The device's id. */
    public val deviceId: DeviceId? = null,
    /** Where the user stands, the same in all rows of a user. */
    public val status: UserStatus? = null,
    /**
     * When the user was added, the same in all rows of a user. JSON has milliseconds, CSV
     * seconds.
     */
    public val userCreated: Instant? = null,
    /** The user's e-mail address, the same in all rows of a user. */
    public val userEmail: String? = null,
    /** How many devices the user has, the same in all rows of a user. */
    public val deviceCount: Long? = null,
    /** The type of the device, such as `iPhone`. */
    public val deviceType: DeviceType? = null,
    /** Whether the device is the user's primary one. */
    public val deviceRole: DeviceRole? = null,
    /** When the device was paired. */
    public val devicePaired: Instant? = null,
    /** The model of the phone, tablet or computer with the PingID app. */
    public val deviceModel: String? = null,
    /** The version of its operating system. */
    public val osVersion: String? = null,
    /** The version of the PingID app on it. */
    public val appVersion: String? = null,
    /** The country code of the phone number, for SMS and voice. */
    public val countryCode: String? = null,
    /** The phone number without the country code, for SMS and voice. */
    public val phoneNumber: String? = null,
    /** The serial number of a YubiKey. */
    public val yubikeySerialNumber: String? = null,
    /** The e-mail address that receives OTPs, for e-mail authentication. */
    public val deviceEmail: String? = null,
    /**
     * When the user last authenticated with any device, the same in all rows of a user; absent
     * if never since October 2018.
     */
    public val lastTransaction: Instant? = null,
    /** When the user's bypass ends or ended, if an administrator set one. */
    public val bypassUntil: Instant? = null,
    /** When the user last authenticated with this device; absent if never since March 2020. */
    public val lastDeviceTransaction: Instant? = null,
    /**
     * The cells that are not what their columns document, as text, by the names of the
     * columns.
     */
    public val unreadable: Map<String, String>,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "username" to username,
        "deviceId" to deviceId,
        "status" to status,
        "userCreated" to userCreated,
        "userEmail" to userEmail,
        "deviceCount" to deviceCount,
        "deviceType" to deviceType,
        "deviceRole" to deviceRole,
        "devicePaired" to devicePaired,
        "deviceModel" to deviceModel,
        "osVersion" to osVersion,
        "appVersion" to appVersion,
        "countryCode" to countryCode,
        "phoneNumber" to phoneNumber,
        "yubikeySerialNumber" to yubikeySerialNumber,
        "deviceEmail" to deviceEmail,
        "lastTransaction" to lastTransaction,
        "bypassUntil" to bypassUntil,
        "lastDeviceTransaction" to lastDeviceTransaction,
        "unreadable" to unreadable,
        "extra" to extra,
    )

    override fun personal(): Set<String> = setOf("username", "userEmail", "countryCode", "phoneNumber", "deviceEmail", "unreadable")

    internal companion object {
        val read: Reader<ReportRow> = record {
            ReportRow(
                need("username", Read.text),
                find("deviceId", Read.deviceId),
                find("status", UserStatus.read),
                find("userCreated", Read.time),
                find("userEmail", Read.text),
                find("deviceCount", Read.number),
                find("deviceType", DeviceType.read),
                find("deviceRole", DeviceRole.read),
                find("devicePaired", Read.time),
                find("deviceModel", Read.text),
                find("osVersion", Read.text),
                find("appVersion", Read.text),
                find("countryCode", Read.text),
                find("phoneNumber", Read.text),
                find("yubikeySerialNumber", Read.text),
                find("deviceEmail", Read.text),
                find("lastTransaction", Read.time),
                find("bypassUntil", Read.time),
                find("lastDeviceTransaction", Read.time),
                need("unreadable", Read.map(Read.text)),
                extra(),
            )
        }
    }
}

/** The session of a user who is signed in. */
public class FlowSignOn(
    /** Its id. */
    public val id: String? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "id" to id,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<FlowSignOn> = record {
            FlowSignOn(
                find("id", Read.text),
                extra(),
            )
        }
    }
}

/** The user of a flow. */
public class FlowUser(
    /** The user's id. */
    public val id: String? = null,
    /** The user's name. */
    public val username: String? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "id" to id,
        "username" to username,
        "extra" to extra,
    )

    override fun personal(): Set<String> = setOf("username")

    internal companion object {
        val read: Reader<FlowUser> = record {
            FlowUser(
                find("id", Read.text),
                find("username", Read.text),
                extra(),
            )
        }
    }
}

/** The application of a flow. */
public class FlowApplication(
    /** Its name. */
    public val name: String? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "name" to name,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<FlowApplication> = record {
            FlowApplication(
                find("name", Read.text),
                extra(),
            )
        }
    }
}

/** How long a password must be. */
public class PasswordLength(
    /** At least. */
    public val min: Long? = null,
    /** At most. */
    public val max: Long? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "min" to min,
        "max" to max,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<PasswordLength> = record {
            PasswordLength(
                find("min", Read.number),
                find("max", Read.number),
                extra(),
            )
        }
    }
}

/** What a password must be like: for hints, the service decides. */
public class PasswordPolicy(
    /** How long it must be. */
    public val length: PasswordLength? = null,
    /** How many characters of each set it must have, by the characters of the set. */
    public val minCharacters: Map<String, Long>,
    /** How often one character may be repeated. */
    public val maxRepeatedCharacters: Long? = null,
    /** How many different characters it must have. */
    public val minUniqueCharacters: Long? = null,
    /** How hard to guess it must be. */
    public val minComplexity: Long? = null,
    /** Whether it must differ from the user's profile. */
    public val notSimilarToCurrent: Boolean? = null,
    /** Whether common passwords are refused. */
    public val excludesCommonlyUsed: Boolean? = null,
    /** Whether what stands in the user's profile is refused. */
    public val excludesProfileData: Boolean? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "length" to length,
        "minCharacters" to minCharacters,
        "maxRepeatedCharacters" to maxRepeatedCharacters,
        "minUniqueCharacters" to minUniqueCharacters,
        "minComplexity" to minComplexity,
        "notSimilarToCurrent" to notSimilarToCurrent,
        "excludesCommonlyUsed" to excludesCommonlyUsed,
        "excludesProfileData" to excludesProfileData,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<PasswordPolicy> = record {
            PasswordPolicy(
                find("length", PasswordLength.read),
                need("minCharacters", Read.map(Read.number)),
                find("maxRepeatedCharacters", Read.number),
                find("minUniqueCharacters", Read.number),
                find("minComplexity", Read.number),
                find("notSimilarToCurrent", Read.flag),
                find("excludesCommonlyUsed", Read.flag),
                find("excludesProfileData", Read.flag),
                extra(),
            )
        }
    }
}

/** What the application gets once a flow is completed. */
public class AuthorizeResponse(
    /** The code that is exchanged for tokens, once. */
    public val code: Secret? = null,
    /** The `state` that the flow was started with. */
    public val state: Secret? = null,
    /** A token, where the application is set up for that. */
    public val accessToken: Secret? = null,
    /** An ID token, where the application is set up for that: nobody has verified it. */
    public val unverifiedIdToken: Secret? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "code" to code,
        "state" to state,
        "accessToken" to accessToken,
        "unverifiedIdToken" to unverifiedIdToken,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<AuthorizeResponse> = record {
            AuthorizeResponse(
                find("code", Read.secret),
                find("state", Read.secret),
                find("accessToken", Read.secret),
                find("unverifiedIdToken", Read.secret),
                extra(),
            )
        }
    }
}

/**
 * What the service says of a flow. Source: the example reply of the page "Register User", and the page
 * "Flows".
 */
public class FlowState(
    /** The actions that the flow offers, by name. */
    public val links: Map<String, MfaLink>,
    /** The flow's id. */
    public val id: String,
    /** The environment. */
    public val environment: MfaReference? = null,
    /** Where a completed flow is resumed. It is checked, and never followed as it is. */
    public val resumeUrl: String? = null,
    /** What the flow waits for. */
    public val status: FlowStatus,
    /** When it began. */
    public val createdAt: InternetTime? = null,
    /** When it ends, unless an action makes that later. */
    public val expiresAt: InternetTime? = null,
    /** The session of a user who is signed in. */
    public val session: FlowSignOn? = null,
    /** The user, once there is one; on the wire it lies in `_embedded`. */
    public val user: FlowUser? = null,
    /** The application; on the wire it lies in `_embedded`. */
    public val application: FlowApplication? = null,
    /** What a password must be like; on the wire it lies in `_embedded`. */
    public val passwordPolicy: PasswordPolicy? = null,
    /** Where the verification code was sent, masked. */
    public val email: String? = null,
    /** What the application gets once the flow is completed. */
    public val authorizeResponse: AuthorizeResponse? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "links" to links,
        "id" to id,
        "environment" to environment,
        "resumeUrl" to resumeUrl,
        "status" to status,
        "createdAt" to createdAt,
        "expiresAt" to expiresAt,
        "session" to session,
        "user" to user,
        "application" to application,
        "passwordPolicy" to passwordPolicy,
        "email" to email,
        "authorizeResponse" to authorizeResponse,
        "extra" to extra,
    )

    override fun personal(): Set<String> = setOf("email")

    internal companion object {
        val read: Reader<FlowState> = record {
            FlowState(
                need("links", Read.map(MfaLink.read)),
                need("id", Read.text),
                find("environment", MfaReference.read),
                find("resumeUrl", Read.text),
                need("status", FlowStatus.read),
                find("createdAt", Read.internetTime),
                find("expiresAt", Read.internetTime),
                find("session", FlowSignOn.read),
                find("user", FlowUser.read),
                find("application", FlowApplication.read),
                find("passwordPolicy", PasswordPolicy.read),
                find("email", Read.text),
                find("authorizeResponse", AuthorizeResponse.read),
                extra(),
            )
        }
    }
}

/** The tokens of a user. Each is a secret. */
public class Tokens(
    /** What the user's requests to PingOne carry. */
    public val accessToken: Secret,
    /** How it is carried: `Bearer`. */
    public val tokenType: String,
    /** For how many seconds it is valid. */
    public val expiresIn: Long? = null,
    /** What the token allows, scopes with blanks between them. */
    public val scope: String? = null,
    /** Gets new tokens, where the application asked for that. */
    public val refreshToken: Secret? = null,
    /** The ID token, as it came: nobody has verified it, and no claim of it was read. */
    public val unverifiedIdToken: Secret? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "accessToken" to accessToken,
        "tokenType" to tokenType,
        "expiresIn" to expiresIn,
        "scope" to scope,
        "refreshToken" to refreshToken,
        "unverifiedIdToken" to unverifiedIdToken,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<Tokens> = record {
            Tokens(
                need("accessToken", Read.secret),
                need("tokenType", Read.text),
                find("expiresIn", Read.number),
                find("scope", Read.text),
                find("refreshToken", Read.secret),
                find("unverifiedIdToken", Read.secret),
                extra(),
            )
        }
    }
}

/** What PingOne expected instead. */
public class PingOneInnerError(
    /** The least number. */
    public val rangeMinimumValue: Long? = null,
    /** The greatest number. */
    public val rangeMaximumValue: Long? = null,
    /** What a text must look like, as a regular expression. */
    public val allowedPattern: String? = null,
    /** The values that there are. */
    public val allowedValues: List<String>,
    /** The greatest value. */
    public val maximumValue: Long? = null,
    /** The id of the one that there is already. */
    public val existingId: String? = null,
    /** The claim that it is about. */
    public val claim: String? = null,
    /** How many are allowed. */
    public val quotaLimit: Long? = null,
    /** When they are counted anew. */
    public val quotaResetTime: InternetTime? = null,
    /** When it may be asked for again. */
    public val retryAfter: InternetTime? = null,
    /** The attributes that there are. */
    public val supportedAttributes: List<String>,
    /** The operators that there are. */
    public val supportedOperators: List<String>,
    /** The values that refer to it. */
    public val referencedValues: List<String>,
    /** What a password lacks. */
    public val unsatisfiedRequirements: List<String>,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "rangeMinimumValue" to rangeMinimumValue,
        "rangeMaximumValue" to rangeMaximumValue,
        "allowedPattern" to allowedPattern,
        "allowedValues" to allowedValues,
        "maximumValue" to maximumValue,
        "existingId" to existingId,
        "claim" to claim,
        "quotaLimit" to quotaLimit,
        "quotaResetTime" to quotaResetTime,
        "retryAfter" to retryAfter,
        "supportedAttributes" to supportedAttributes,
        "supportedOperators" to supportedOperators,
        "referencedValues" to referencedValues,
        "unsatisfiedRequirements" to unsatisfiedRequirements,
        "extra" to extra,
    )

    internal companion object {
        val read: Reader<PingOneInnerError> = record {
            PingOneInnerError(
                find("rangeMinimumValue", Read.number),
                find("rangeMaximumValue", Read.number),
                find("allowedPattern", Read.text),
                need("allowedValues", Read.list(Read.text)),
                find("maximumValue", Read.number),
                find("existingId", Read.text),
                find("claim", Read.text),
                find("quotaLimit", Read.number),
                find("quotaResetTime", Read.internetTime),
                find("retryAfter", Read.internetTime),
                need("supportedAttributes", Read.list(Read.text)),
                need("supportedOperators", Read.list(Read.text)),
                need("referencedValues", Read.list(Read.text)),
                need("unsatisfiedRequirements", Read.list(Read.text)),
                extra(),
            )
        }
    }
}

/** One of the things that are wrong with a request. */
public class PingOneDetail(
    /** The reason, such as `INVALID_OTP`. */
    public val code: String,
    /** The member that it is about, such as `otp`. */
    public val target: String? = null,
    /** The service's own words, raw: show them only through `text::visible`. */
    public val message: String? = null,
    /** What was expected. */
    public val innerError: PingOneInnerError? = null,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "code" to code,
        "target" to target,
        "message" to message,
        "innerError" to innerError,
        "extra" to extra,
    )

    override fun personal(): Set<String> = setOf("message")

    internal companion object {
        val read: Reader<PingOneDetail> = record {
            PingOneDetail(
                need("code", Read.text),
                find("target", Read.text),
                find("message", Read.text),
                find("innerError", PingOneInnerError.read),
                extra(),
            )
        }
    }
}

/**
 * PingOne's answer that it did not do what was asked.
 *
 * Codes may change, the vendor says: look at `code` first, and at the codes of the details where that does
 * not tell enough. Messages are English, for debugging, and are not shown.
 */
public class PingOneRefusal(
    /** The id that the vendor's support asks for. */
    public val id: String? = null,
    /** The reason, such as `INVALID_DATA`; of the token endpoint such as `invalid_client`. */
    public val code: String,
    /** The service's own words, raw: show them only through `text::visible`. */
    public val message: String? = null,
    /** The member that it is about. */
    public val target: String? = null,
    /** What is wrong, one by one. */
    public val details: List<PingOneDetail>,
    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */
    public val extra: JsonObject = NOTHING,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "id" to id,
        "code" to code,
        "message" to message,
        "target" to target,
        "details" to details,
        "extra" to extra,
    )

    override fun personal(): Set<String> = setOf("message")

    internal companion object {
        val read: Reader<PingOneRefusal> = record {
            PingOneRefusal(
                find("id", Read.text),
                need("code", Read.text),
                find("message", Read.text),
                find("target", Read.text),
                need("details", Read.list(PingOneDetail.read)),
                extra(),
            )
        }
    }
}

/** An OATH token to be added to an organisation. */
public class OathToken(
    /** The serial number. From 1 to 254 characters. */
    public val serialNumber: String,
    /** How it makes its OTPs. */
    public val tokenType: OathTokenType,
    /**
     * The secret that it shares with the service, as its maker gives it. From 1 to 1024
     * characters.
     */
    public val secretKey: Secret,
    /** How many digits an OTP has: 6 or 8. From 6 to 8. */
    public val otpLength: Long,
    /** How many seconds an OTP is shown, for TOTP: 30 or 60. From 30 to 60. */
    public val timeStep: Long? = null,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "serialNumber" to serialNumber,
        "tokenType" to tokenType,
        "secretKey" to secretKey,
        "otpLength" to otpLength,
        "timeStep" to timeStep,
    )
}
