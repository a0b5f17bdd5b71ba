// The operations that scenarios call, by the page's names.

import Foundation
import PingPair

/// Calls an operation; gives its reply in the names of scenarios.
func called(_ client: Client, _ name: String, _ given: JSONValue) async throws -> JSONValue {
    func call<Request: Decodable, Reply: Encodable>(
        _ request: Request.Type,
        _ method: (Request) async throws -> Reply
    ) async throws -> JSONValue {
        let reply = try await method(Border.decode(request, from: Border.encode(given)))
        let json = try parsed(Border.encode(reply))
        return (json["done"] ?? json).snake
    }
    switch name {
    case "ActivateUser": return try await call(ActivateUser.self) { try await client.activateUser($0) }
    case "AddService": return try await call(AddService.self) { try await client.addService($0) }
    case "AddUser": return try await call(AddUser.self) { try await client.addUser($0) }
    case "CreateJob": return try await call(CreateJob.self) { try await client.createJob($0) }
    case "CreateOrgTokens": return try await call(CreateOrgTokens.self) { try await client.createOrgTokens($0) }
    case "DeleteUser": return try await call(DeleteUser.self) { try await client.deleteUser($0) }
    case "EditUser": return try await call(EditUser.self) { try await client.editUser($0) }
    case "EndUserBypass": return try await call(EndUserBypass.self) { try await client.endUserBypass($0) }
    case "FinalizeOfflinePairing":
        return try await call(FinalizeOfflinePairing.self) { try await client.finalizeOfflinePairing($0) }
    case "GetActivationCode": return try await call(GetActivationCode.self) { try await client.getActivationCode($0) }
    case "GetBulkJobStatus": return try await call(GetBulkJobStatus.self) { try await client.getBulkJobStatus($0) }
    case "GetJobStatus": return try await call(GetJobStatus.self) { try await client.getJobStatus($0) }
    case "GetPairingStatus": return try await call(GetPairingStatus.self) { try await client.getPairingStatus($0) }
    case "GetUserDetails": return try await call(GetUserDetails.self) { try await client.getUserDetails($0) }
    case "OfflinePairing": return try await call(OfflinePairing.self) { try await client.offlinePairing($0) }
    case "PairYubiKey": return try await call(PairYubiKey.self) { try await client.pairYubiKey($0) }
    case "StartOfflinePairing":
        return try await call(StartOfflinePairing.self) { try await client.startOfflinePairing($0) }
    case "SuspendUser": return try await call(SuspendUser.self) { try await client.suspendUser($0) }
    case "ToggleUserBypass": return try await call(ToggleUserBypass.self) { try await client.toggleUserBypass($0) }
    case "UnpairAllDevices": return try await call(UnpairAllDevices.self) { try await client.unpairAllDevices($0) }
    case "UnpairDevice": return try await call(UnpairDevice.self) { try await client.unpairDevice($0) }
    case "UpdateDeviceAttributes":
        return try await call(UpdateDeviceAttributes.self) { try await client.updateDeviceAttributes($0) }
    default: throw Missing(description: "no scenario called \(name) before: add it here")
    }
}
