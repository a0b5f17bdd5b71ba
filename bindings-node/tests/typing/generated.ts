// Written by `make generate`; change the declarations below core/src/pingid instead.

import * as pingpair from "pingpair";

const seen: object[] = [];
const options: pingpair.CallOptions = { signal: AbortSignal.timeout(1_000), deadline: 1_000 };
const common: pingpair.PairingOptions = { context: "session", signal: AbortSignal.timeout(1_000), deadline: 1_000 };
const party = new pingpair.RelyingParty("example.com", ["https://login.example.com"]);

export async function operations(client: pingpair.Client): Promise<void> {
  {
    await client.addUser({ username: "text" });
    const request: pingpair.AddUser = { activateUser: true, firstName: "text", lastName: "text", email: "text", username: "text", role: "ADMIN", clientData: "text", deviceType: "DESKTOP" };
    const reply: pingpair.AddedUser = await client.addUser(request, options);
    seen.push(reply);
  }
  {
    await client.getUserDetails({ username: "text" });
    const request: pingpair.GetUserDetails = { sameDeviceUsers: true, username: "text", clientData: "text" };
    const reply: pingpair.FoundUser = await client.getUserDetails(request, options);
    seen.push(reply);
  }
  {
    await client.editUser({ username: "text" });
    const request: pingpair.EditUser = { activateUser: true, email: "text", firstName: "text", lastName: "text", role: "ADMIN", username: "text", clientData: "text" };
    const reply: pingpair.EditedUser = await client.editUser(request, options);
    seen.push(reply);
  }
  {
    await client.deleteUser({ username: "text" });
    const request: pingpair.DeleteUser = { username: "text", clientData: "text" };
    const reply: pingpair.Acknowledged = await client.deleteUser(request, options);
    seen.push(reply);
  }
  {
    await client.suspendUser({ username: "text" });
    const request: pingpair.SuspendUser = { username: "text", clientData: "text" };
    const reply: pingpair.Acknowledged = await client.suspendUser(request, options);
    seen.push(reply);
  }
  {
    await client.activateUser({ username: "text" });
    const request: pingpair.ActivateUser = { username: "text", clientData: "text", deviceType: "DESKTOP" };
    const reply: pingpair.ActivatedUser = await client.activateUser(request, options);
    seen.push(reply);
  }
  {
    await client.toggleUserBypass({ username: "text", until: new Date(0) });
    const request: pingpair.ToggleUserBypass = { until: new Date(0), username: "text", clientData: "text", services: ["text"] };
    const reply: pingpair.Acknowledged = await client.toggleUserBypass(request, options);
    seen.push(reply);
  }
  {
    await client.endUserBypass({ username: "text" });
    const request: pingpair.EndUserBypass = { username: "text", clientData: "text", services: ["text"] };
    const reply: pingpair.Acknowledged = await client.endUserBypass(request, options);
    seen.push(reply);
  }
  {
    await client.addService({ username: "text", service: "text" });
    const request: pingpair.AddService = { username: "text", service: "text", clientData: "text" };
    const reply: pingpair.Acknowledged = await client.addService(request, options);
    seen.push(reply);
  }
  {
    await client.getActivationCode({ username: "text" });
    const request: pingpair.GetActivationCode = { username: "text", clientData: "text", deviceType: "DESKTOP", hoursUntilExpiration: 1 };
    const reply: pingpair.ActivationCode = await client.getActivationCode(request, options);
    seen.push(reply);
  }
  {
    await client.getPairingStatus({ activationCode: "text" });
    const request: pingpair.GetPairingStatus = { activationCode: "text", clientData: "text" };
    const reply: pingpair.PairingProgress = await client.getPairingStatus(request, options);
    seen.push(reply);
  }
  {
    await client.startOfflinePairing({ username: "text", kind: "EMAIL", pairingData: "text" });
    const request: pingpair.StartOfflinePairing = { username: "text", kind: "EMAIL", pairingData: "text", clientData: "text", validateUniqueDevice: true };
    const reply: pingpair.StartedPairing = await client.startOfflinePairing(request, options);
    seen.push(reply);
  }
  {
    await client.finalizeOfflinePairing({ sessionId: "text", otp: "text" });
    const request: pingpair.FinalizeOfflinePairing = { sessionId: "text", otp: "text", clientData: "text", oathResync: true };
    const reply: pingpair.Progress<pingpair.FinalizedPairing, pingpair.NextOtp> = await client.finalizeOfflinePairing(request, options);
    seen.push(reply);
  }
  {
    await client.offlinePairing({ username: "text", kind: "AUTHENTICATOR_APP", pairingData: "text" });
    const request: pingpair.OfflinePairing = { username: "text", kind: "AUTHENTICATOR_APP", pairingData: "text", clientData: "text", validateUniqueDevice: true };
    const reply: pingpair.OfflinePaired = await client.offlinePairing(request, options);
    seen.push(reply);
  }
  {
    await client.pairYubiKey({ username: "text", otp: "text" });
    const request: pingpair.PairYubiKey = { otp: "text", username: "text", clientData: "text", validateUniqueDevice: true };
    const reply: pingpair.PairedYubiKey = await client.pairYubiKey(request, options);
    seen.push(reply);
  }
  {
    await client.resyncOathToken({ serialNumber: "text", otps: ["text"] });
    const request: pingpair.ResyncOathToken = { serialNumber: "text", otps: ["text"], initiatedBy: "ADMIN", sessionId: "text", username: "text", clientData: "text" };
    const reply: pingpair.Progress<pingpair.ResyncedToken, pingpair.NextOtp> = await client.resyncOathToken(request, options);
    seen.push(reply);
  }
  {
    await client.createOrgTokens({ tokens: [{ serialNumber: "text", tokenType: "HOTP", secretKey: "text", otpLength: 1, timeStep: 1 }] });
    const request: pingpair.CreateOrgTokens = { orgAlias: "text", tokens: [{ serialNumber: "text", tokenType: "HOTP", secretKey: "text", otpLength: 1, timeStep: 1 }], clientData: "text" };
    const reply: pingpair.CreatedJob = await client.createOrgTokens(request, options);
    seen.push(reply);
  }
  {
    await client.revokeOrgTokens({ serialNumbers: ["text"] });
    const request: pingpair.RevokeOrgTokens = { orgAlias: "text", serialNumbers: ["text"], unpairBeforeDelete: true, clientData: "text" };
    const reply: pingpair.CreatedJob = await client.revokeOrgTokens(request, options);
    seen.push(reply);
  }
  {
    await client.unpairDevice({ username: "text", deviceId: "284159158921096001" });
    const request: pingpair.UnpairDevice = { username: "text", deviceId: "284159158921096001", clientData: "text" };
    const reply: pingpair.Acknowledged = await client.unpairDevice(request, options);
    seen.push(reply);
  }
  {
    await client.unpairAllDevices({ username: "text" });
    const request: pingpair.UnpairAllDevices = { username: "text", clientData: "text" };
    const reply: pingpair.Acknowledged = await client.unpairAllDevices(request, options);
    seen.push(reply);
  }
  {
    await client.updateDeviceAttributes({ username: "text", deviceId: "284159158921096001", attribute: "NICKNAME", value: "text" });
    const request: pingpair.UpdateDeviceAttributes = { attribute: "NICKNAME", value: "text", username: "text", deviceId: "284159158921096001", clientData: "text" };
    const reply: pingpair.Acknowledged = await client.updateDeviceAttributes(request, options);
    seen.push(reply);
  }
  {
    await client.authenticatorAppStartPairing({ username: "text" });
    const request: pingpair.AuthenticatorAppStartPairing = { username: "text", pairingType: "TOTP", clientData: "text" };
    const reply: pingpair.AuthenticatorAppPairing = await client.authenticatorAppStartPairing(request, options);
    seen.push(reply);
  }
  {
    await client.authenticatorAppFinishPairing({ sessionId: "text", otp: "text" });
    const request: pingpair.AuthenticatorAppFinishPairing = { sessionId: "text", otp: "text", clientData: "text" };
    const reply: pingpair.Acknowledged = await client.authenticatorAppFinishPairing(request, options);
    seen.push(reply);
  }
  {
    await client.webAuthnStartPairing({ username: "text", relyingPartyId: "text", relyingPartyName: "text", kind: "webauthn_platform" });
    const request: pingpair.WebAuthnStartPairing = { relyingPartyId: "text", relyingPartyName: "text", username: "text", kind: "webauthn_platform", name: "text", displayName: "text", clientData: "text" };
    const reply: pingpair.WebAuthnPairing = await client.webAuthnStartPairing(request, options);
    seen.push(reply);
  }
  {
    await client.webAuthnFinishPairing({ username: "text", relyingPartyId: "text", sessionId: "text", origin: "text", credential: "text" });
    const request: pingpair.WebAuthnFinishPairing = { relyingPartyId: "text", sessionId: "text", username: "text", origin: "text", credential: "text", clientData: "text" };
    const reply: pingpair.Acknowledged = await client.webAuthnFinishPairing(request, options);
    seen.push(reply);
  }
  {
    await client.createJob();
    const request: pingpair.CreateJob = { jobType: "USER_REPORTS", clientData: "text" };
    const reply: pingpair.CreatedJob = await client.createJob(request, options);
    seen.push(reply);
  }
  {
    await client.getJobStatus({ jobToken: "text" });
    const request: pingpair.GetJobStatus = { jobToken: "text", clientData: "text" };
    const reply: pingpair.JobProgress = await client.getJobStatus(request, options);
    seen.push(reply);
  }
  {
    await client.getBulkJobStatus({ jobTokens: ["text"] });
    const request: pingpair.GetBulkJobStatus = { jobTokens: ["text"], clientData: "text" };
    const reply: pingpair.BulkJobProgress = await client.getBulkJobStatus(request, options);
    seen.push(reply);
  }
}

export function pairings(client: pingpair.Client): pingpair.Pairing[] {
  return [
    client.pairOnline("text"),
    client.pairOnline("text", { ...common, activationCode: "text", deviceType: "DESKTOP", hoursUntilExpiration: 1 } satisfies pingpair.PairOnlineOptions),
    client.pairNewUser("text"),
    client.pairNewUser("text", { ...common, firstName: "text", lastName: "text", email: "text", role: "ADMIN", deviceType: "DESKTOP" } satisfies pingpair.PairNewUserOptions),
    client.pairSms("text", "text"),
    client.pairSms("text", "text", { ...common, validateUniqueDevice: true } satisfies pingpair.PairSmsOptions),
    client.pairVoice("text", "text"),
    client.pairVoice("text", "text", { ...common, validateUniqueDevice: true } satisfies pingpair.PairVoiceOptions),
    client.pairEmail("text", "text"),
    client.pairEmail("text", "text", { ...common, validateUniqueDevice: true } satisfies pingpair.PairEmailOptions),
    client.pairToken("text", "text"),
    client.pairToken("text", "text", { ...common, validateUniqueDevice: true } satisfies pingpair.PairTokenOptions),
    client.pairOffline({ username: "text", kind: "EMAIL", pairingData: "text", ...common, validateUniqueDevice: true } satisfies pingpair.PairOfflineOptions),
    client.pairOfflineUnverified({ username: "text", kind: "AUTHENTICATOR_APP", pairingData: "text", ...common, validateUniqueDevice: true } satisfies pingpair.PairOfflineUnverifiedOptions),
    client.pairYubikeyByTouch("text"),
    client.pairYubikeyByTouch("text", { ...common, validateUniqueDevice: true } satisfies pingpair.PairYubikeyByTouchOptions),
    client.pairAuthenticatorApp("text"),
    client.pairAuthenticatorApp("text", { ...common } satisfies pingpair.PairAuthenticatorAppOptions),
    client.pairWebauthn({ username: "text", relyingPartyName: "text", kind: "webauthn_platform", relyingParty: party, ...common, name: "text", displayName: "text" } satisfies pingpair.PairWebauthnOptions),
    client.enrol("text", ["online", "sms"]),
    client.enrol("text", ["online", "sms"], { ...common, ifExists: "proceed", relyingParty: party, relyingPartyName: "text", validateUniqueDevice: true, firstName: "text", lastName: "text", email: "text", role: "ADMIN" } satisfies pingpair.EnrolOptions),
    client.resync("text"),
    client.resync("text", { ...common, username: "text", atOnce: true } satisfies pingpair.ResyncOptions),
    client.makeReport("CSV", () => () => {}),
    client.makeReport("CSV", () => () => {}, { ...common } satisfies pingpair.MakeReportOptions),
    client.addTokens([{ serialNumber: "text", tokenType: "HOTP", secretKey: "text", otpLength: 1, timeStep: 1 }]),
    client.addTokens([{ serialNumber: "text", tokenType: "HOTP", secretKey: "text", otpLength: 1, timeStep: 1 }], { ...common, orgAlias: "text" } satisfies pingpair.AddTokensOptions),
    client.removeTokens(["text"]),
    client.removeTokens(["text"], { ...common, orgAlias: "text", unpairBeforeDelete: true } satisfies pingpair.RemoveTokensOptions),
    client.waitForJob("text"),
    client.waitForJob("text", { ...common } satisfies pingpair.WaitForJobOptions),
  ];
}

export async function operationsPingOne(client: pingpair.PingOne): Promise<void> {
  {
    await client.createDevice({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", kind: "EMAIL" });
    const request: pingpair.CreateDevice = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", kind: "EMAIL", phone: "text", extension: "text", email: "text", serialNumber: "text", nickname: "text", rpId: "text", rpName: "text", policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", templateLocale: "text", templateVariant: "text", templateVariables: { key: "text" }, testMode: true, status: "ACTIVATION_REQUIRED" };
    const reply: pingpair.MfaDevice = await client.createDevice(request, options);
    seen.push(reply);
  }
  {
    await client.activateDevice({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" });
    const request: pingpair.ActivateDevice = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", otp: "text", oathResync: true, origin: "text", attestation: "text" };
    const reply: pingpair.Progress<pingpair.MfaDevice, pingpair.NextOtp> = await client.activateDevice(request, options);
    seen.push(reply);
  }
  {
    await client.sendActivationCode({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" });
    const request: pingpair.SendActivationCode = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" };
    const reply: pingpair.MfaAcknowledged = await client.sendActivationCode(request, options);
    seen.push(reply);
  }
  {
    await client.readDevice({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" });
    const request: pingpair.ReadDevice = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" };
    const reply: pingpair.MfaDevice = await client.readDevice(request, options);
    seen.push(reply);
  }
  {
    await client.listDevices({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" });
    const request: pingpair.ListDevices = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", filter: "text", expand: "text" };
    const reply: pingpair.MfaDevices = await client.listDevices(request, options);
    seen.push(reply);
  }
  {
    await client.deleteDevice({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" });
    const request: pingpair.DeleteDevice = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" };
    const reply: pingpair.MfaAcknowledged = await client.deleteDevice(request, options);
    seen.push(reply);
  }
  {
    await client.blockDevice({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" });
    const request: pingpair.BlockDevice = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" };
    const reply: pingpair.MfaAcknowledged = await client.blockDevice(request, options);
    seen.push(reply);
  }
  {
    await client.unblockDevice({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" });
    const request: pingpair.UnblockDevice = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" };
    const reply: pingpair.MfaAcknowledged = await client.unblockDevice(request, options);
    seen.push(reply);
  }
  {
    await client.setDeviceNickname({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", nickname: "text" });
    const request: pingpair.SetDeviceNickname = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", nickname: "text" };
    const reply: pingpair.MfaAcknowledged = await client.setDeviceNickname(request, options);
    seen.push(reply);
  }
  {
    await client.setDeviceOrder({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceIds: ["d4543f69-e508-4cc6-bd16-b61baa4b3caf"] });
    const request: pingpair.SetDeviceOrder = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", deviceIds: ["d4543f69-e508-4cc6-bd16-b61baa4b3caf"] };
    const reply: pingpair.MfaAcknowledged = await client.setDeviceOrder(request, options);
    seen.push(reply);
  }
  {
    await client.removeDeviceOrder({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" });
    const request: pingpair.RemoveDeviceOrder = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" };
    const reply: pingpair.MfaAcknowledged = await client.removeDeviceOrder(request, options);
    seen.push(reply);
  }
  {
    await client.createPairingKey({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" });
    const request: pingpair.CreatePairingKey = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", applicationIds: ["d4543f69-e508-4cc6-bd16-b61baa4b3caf"], policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" };
    const reply: pingpair.PairingKey = await client.createPairingKey(request, options);
    seen.push(reply);
  }
  {
    await client.readPairingKey({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", pairingKeyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" });
    const request: pingpair.ReadPairingKey = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", pairingKeyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" };
    const reply: pingpair.PairingKey = await client.readPairingKey(request, options);
    seen.push(reply);
  }
  {
    await client.listPairingKeys({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" });
    const request: pingpair.ListPairingKeys = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" };
    const reply: pingpair.PairingKeys = await client.listPairingKeys(request, options);
    seen.push(reply);
  }
  {
    await client.deletePairingKey({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", pairingKeyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" });
    const request: pingpair.DeletePairingKey = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", pairingKeyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" };
    const reply: pingpair.MfaAcknowledged = await client.deletePairingKey(request, options);
    seen.push(reply);
  }
  {
    await client.setMfaEnabled({ userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", mfaEnabled: true });
    const request: pingpair.SetMfaEnabled = { userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", mfaEnabled: true };
    const reply: pingpair.MfaEnabled = await client.setMfaEnabled(request, options);
    seen.push(reply);
  }
}

export function pairingsPingOne(client: pingpair.PingOne): pingpair.Pairing[] {
  return [
    client.register(),
    client.register({ ...common, username: "text", email: "text", password: "text", acrValues: "text", withoutTokens: true } satisfies pingpair.RegisterOptions),
    client.registerIn({ flowId: "text", cookies: "text", state: "text", ...common, codeVerifier: "text", username: "text", email: "text", password: "text", withoutTokens: true } satisfies pingpair.RegisterInOptions),
    client.pairMfaSms("d4543f69-e508-4cc6-bd16-b61baa4b3caf", "text"),
    client.pairMfaSms("d4543f69-e508-4cc6-bd16-b61baa4b3caf", "text", { ...common, nickname: "text", policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", templateLocale: "text", templateVariant: "text", templateVariables: { key: "text" }, testMode: true } satisfies pingpair.PairMfaSmsOptions),
    client.pairMfaVoice("d4543f69-e508-4cc6-bd16-b61baa4b3caf", "text"),
    client.pairMfaVoice("d4543f69-e508-4cc6-bd16-b61baa4b3caf", "text", { ...common, extension: "text", nickname: "text", policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", templateLocale: "text", templateVariant: "text", templateVariables: { key: "text" }, testMode: true } satisfies pingpair.PairMfaVoiceOptions),
    client.pairMfaEmail("d4543f69-e508-4cc6-bd16-b61baa4b3caf", "text"),
    client.pairMfaEmail("d4543f69-e508-4cc6-bd16-b61baa4b3caf", "text", { ...common, nickname: "text", policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", templateLocale: "text", templateVariant: "text", templateVariables: { key: "text" }, testMode: true } satisfies pingpair.PairMfaEmailOptions),
    client.pairMfaTotp("d4543f69-e508-4cc6-bd16-b61baa4b3caf"),
    client.pairMfaTotp("d4543f69-e508-4cc6-bd16-b61baa4b3caf", { ...common, nickname: "text", policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" } satisfies pingpair.PairMfaTotpOptions),
    client.pairMfaOtp("d4543f69-e508-4cc6-bd16-b61baa4b3caf", "EMAIL"),
    client.pairMfaOtp("d4543f69-e508-4cc6-bd16-b61baa4b3caf", "EMAIL", { ...common, phone: "text", extension: "text", email: "text", serialNumber: "text", nickname: "text", rpId: "text", rpName: "text", policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", templateLocale: "text", templateVariant: "text", templateVariables: { key: "text" }, testMode: true } satisfies pingpair.PairMfaOtpOptions),
    client.pairMfaOathToken("d4543f69-e508-4cc6-bd16-b61baa4b3caf", "text"),
    client.pairMfaOathToken("d4543f69-e508-4cc6-bd16-b61baa4b3caf", "text", { ...common, nickname: "text", policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" } satisfies pingpair.PairMfaOathTokenOptions),
    client.pairMfaDesktop("d4543f69-e508-4cc6-bd16-b61baa4b3caf"),
    client.pairMfaDesktop("d4543f69-e508-4cc6-bd16-b61baa4b3caf", { ...common, nickname: "text", rpId: "text", rpName: "text", policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" } satisfies pingpair.PairMfaDesktopOptions),
    client.pairMfaFido2("d4543f69-e508-4cc6-bd16-b61baa4b3caf", party),
    client.pairMfaFido2("d4543f69-e508-4cc6-bd16-b61baa4b3caf", party, { ...common, relyingPartyName: "text", nickname: "text", policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" } satisfies pingpair.PairMfaFido2Options),
    client.pairMfaMobile("d4543f69-e508-4cc6-bd16-b61baa4b3caf"),
    client.pairMfaMobile("d4543f69-e508-4cc6-bd16-b61baa4b3caf", { ...common, applicationIds: ["d4543f69-e508-4cc6-bd16-b61baa4b3caf"], policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf" } satisfies pingpair.PairMfaMobileOptions),
  ];
}
