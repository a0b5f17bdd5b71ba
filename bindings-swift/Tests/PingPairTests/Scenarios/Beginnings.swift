// How the machines of scenarios begin.

import Foundation
import PingPair

private func texts(_ value: JSONValue?) -> [String] {
    (value?.arrayValue ?? []).compactMap(\.stringValue)
}

func begun(_ client: Client, _ machine: String, _ given: JSONValue, _ deadline: Duration?) throws -> Pairing {
    let name = given["username"]?.stringValue ?? ""
    let unique = given["validateUniqueDevice"]?.boolValue
    switch machine {
    case "online":
        return try client.pairOnline(
            username: name,
            activationCode: given["activationCode"]?.stringValue.map { Secret($0) },
            deviceType: given["deviceType"]?.stringValue.map { PairingDeviceType(rawValue: $0) },
            hoursUntilExpiration: given["hoursUntilExpiration"]?.integerValue.map { Int($0) },
            context: scenarioContext,
            deadline: deadline
        )
    case "online_new_user":
        return try client.pairNewUser(
            username: name,
            firstName: given["firstName"]?.stringValue,
            lastName: given["lastName"]?.stringValue,
            email: given["email"]?.stringValue,
            context: scenarioContext,
            deadline: deadline
        )
    case "offline":
        return try client.pairOffline(
            username: name,
            kind: OfflineDeviceType(rawValue: given.text("kind")),
            pairingData: given.text("pairingData"),
            validateUniqueDevice: unique,
            context: scenarioContext,
            deadline: deadline
        )
    case "offline_unverified":
        return try client.pairOfflineUnverified(
            username: name,
            kind: DirectDeviceType(rawValue: given.text("kind")),
            pairingData: Secret(given.text("pairingData")),
            validateUniqueDevice: unique,
            context: scenarioContext,
            deadline: deadline
        )
    case "yubikey":
        return try client.pairYubikeyByTouch(
            username: name, validateUniqueDevice: unique, context: scenarioContext, deadline: deadline)
    case "authenticator_app":
        return try client.pairAuthenticatorApp(username: name, context: scenarioContext, deadline: deadline)
    case "webauthn":
        return try client.pairWebauthn(
            username: name,
            relyingPartyName: given.text("relyingPartyName"),
            kind: WebAuthnType(rawValue: given.text("kind")),
            relyingParty: RelyingParty(id: given.text("relyingPartyId"), origins: texts(given["origins"])),
            context: scenarioContext,
            deadline: deadline
        )
    case "enrolment":
        return try enrolled(client, given, deadline)
    case "resync":
        return try client.resync(
            serialNumber: given.text("serialNumber"),
            username: given["username"]?.stringValue,
            atOnce: given["atOnce"]?.boolValue,
            context: scenarioContext,
            deadline: deadline
        )
    case "report":
        return try client.makeReport(
            fileType: ReportFileType(rawValue: given.text("fileType")),
            out: { Nowhere() },
            context: scenarioContext,
            deadline: deadline
        )
    case "create_tokens":
        let tokens = try Border.decode([OathToken].self, from: Border.encode(given["tokens"] ?? []))
        return try client.addTokens(tokens: tokens, context: scenarioContext, deadline: deadline)
    case "revoke_tokens":
        return try client.removeTokens(
            serialNumbers: texts(given["serialNumbers"]),
            unpairBeforeDelete: given["unpairBeforeDelete"]?.boolValue,
            context: scenarioContext,
            deadline: deadline
        )
    default:
        throw Missing(description: "no machine is called \(machine)")
    }
}

private func enrolled(_ client: Client, _ given: JSONValue, _ deadline: Duration?) throws -> Pairing {
    let user = given["user"] ?? .object([:])
    let party = given["relyingParty"]
    return try client.enrol(
        username: user.text("username"),
        methods: texts(given["methods"]).map { MethodKind(rawValue: $0) },
        ifExists: given["ifExists"]?.stringValue.map { IfExists(rawValue: $0) },
        relyingParty: party.map { try RelyingParty(id: $0.text("id"), origins: texts($0["origins"])) },
        relyingPartyName: party?["name"]?.stringValue,
        validateUniqueDevice: given["validateUniqueDevice"]?.boolValue,
        firstName: user["firstName"]?.stringValue,
        lastName: user["lastName"]?.stringValue,
        email: user["email"]?.stringValue,
        context: scenarioContext,
        deadline: deadline
    )
}

func begun(_ client: PingOne, _ machine: String, _ given: JSONValue, _ deadline: Duration?) throws -> Pairing {
    let userId = given["userId"]?.stringValue ?? ""
    switch machine {
    case "registration":
        let user = given["user"]
        return try client.register(
            username: user?["username"]?.stringValue,
            email: user?["email"]?.stringValue,
            password: user?["password"]?.stringValue.map { Secret($0) },
            withoutTokens: given["withoutTokens"]?.boolValue,
            context: scenarioContext,
            deadline: deadline
        )
    case "mfa_otp":
        return try client.pairMfaOtp(
            userId: userId,
            kind: MfaDeviceType(rawValue: given.text("kind")),
            phone: given["phone"]?.stringValue,
            email: given["email"]?.stringValue,
            rpId: given["rpId"]?.stringValue,
            context: scenarioContext,
            deadline: deadline
        )
    case "mfa_oath_token":
        return try client.pairMfaOathToken(
            userId: userId, serialNumber: given.text("serialNumber"), context: scenarioContext, deadline: deadline)
    case "mfa_desktop":
        return try client.pairMfaDesktop(userId: userId, context: scenarioContext, deadline: deadline)
    case "mfa_fido2":
        return try client.pairMfaFido2(
            userId: userId,
            relyingParty: RelyingParty(id: given.text("rpId"), origins: texts(given["origins"])),
            relyingPartyName: given["rpName"]?.stringValue,
            context: scenarioContext,
            deadline: deadline
        )
    case "mfa_mobile":
        return try client.pairMfaMobile(userId: userId, context: scenarioContext, deadline: deadline)
    default:
        throw Missing(description: "no machine of PingOne is called \(machine)")
    }
}
