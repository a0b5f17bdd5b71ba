// Written by `make generate`; change the declarations below core/src/pingid instead.

import { type Progress, revive } from "../kinds.js";
import { type Way, part } from "../packed.js";
import type { RequestToken } from "../tokens.js";
import { readings } from "./readings.js";
import {
  type Acknowledged,
  type ActivateUser,
  type ActivatedUser,
  type ActivationCode,
  type AddService,
  type AddUser,
  type AddedUser,
  type AuthenticatorAppFinishPairing,
  type AuthenticatorAppPairing,
  type AuthenticatorAppStartPairing,
  type BulkJobProgress,
  type CreateJob,
  type CreateOrgTokens,
  type CreatedJob,
  type DeleteUser,
  type EditUser,
  type EditedUser,
  type EndUserBypass,
  type FinalizeOfflinePairing,
  type FinalizedPairing,
  type FoundUser,
  type GetActivationCode,
  type GetBulkJobStatus,
  type GetJobStatus,
  type GetPairingStatus,
  type GetUserDetails,
  type JobProgress,
  type NextOtp,
  type OfflinePaired,
  type OfflinePairing,
  type PairYubiKey,
  type PairedYubiKey,
  type PairingProgress,
  type ResyncOathToken,
  type ResyncedToken,
  type RevokeOrgTokens,
  type StartOfflinePairing,
  type StartedPairing,
  type SuspendUser,
  type ToggleUserBypass,
  type UnpairAllDevices,
  type UnpairDevice,
  type UpdateDeviceAttributes,
  type WebAuthnFinishPairing,
  type WebAuthnPairing,
  type WebAuthnStartPairing,
  revivers,
} from "./types.js";

/**
 * How requests whose members are texts, booleans and numbers are packed, by the name of their operation.
 *
 * @internal
 */
export const packers = {
  add_user: (request: AddUser) =>
    part(request.username) +
    part(request.activateUser) +
    part(request.firstName) +
    part(request.lastName) +
    part(request.email) +
    part(request.role) +
    part(request.clientData) +
    part(request.deviceType),
  get_user_details: (request: GetUserDetails) =>
    part(request.username) +
    part(request.sameDeviceUsers) +
    part(request.clientData),
  edit_user: (request: EditUser) =>
    part(request.username) +
    part(request.activateUser) +
    part(request.email) +
    part(request.firstName) +
    part(request.lastName) +
    part(request.role) +
    part(request.clientData),
  delete_user: (request: DeleteUser) =>
    part(request.username) +
    part(request.clientData),
  suspend_user: (request: SuspendUser) =>
    part(request.username) +
    part(request.clientData),
  activate_user: (request: ActivateUser) =>
    part(request.username) +
    part(request.clientData) +
    part(request.deviceType),
  add_service: (request: AddService) =>
    part(request.username) +
    part(request.service) +
    part(request.clientData),
  get_activation_code: (request: GetActivationCode) =>
    part(request.username) +
    part(request.clientData) +
    part(request.deviceType) +
    part(request.hoursUntilExpiration),
  get_pairing_status: (request: GetPairingStatus) =>
    part(request.activationCode) +
    part(request.clientData),
  start_offline_pairing: (request: StartOfflinePairing) =>
    part(request.username) +
    part(request.kind) +
    part(request.pairingData) +
    part(request.clientData) +
    part(request.validateUniqueDevice),
  finalize_offline_pairing: (request: FinalizeOfflinePairing) =>
    part(request.sessionId) +
    part(request.otp) +
    part(request.clientData) +
    part(request.oathResync),
  offline_pairing: (request: OfflinePairing) =>
    part(request.username) +
    part(request.kind) +
    part(request.pairingData) +
    part(request.clientData) +
    part(request.validateUniqueDevice),
  pair_yubi_key: (request: PairYubiKey) =>
    part(request.username) +
    part(request.otp) +
    part(request.clientData) +
    part(request.validateUniqueDevice),
  unpair_device: (request: UnpairDevice) =>
    part(request.username) +
    part(request.deviceId) +
    part(request.clientData),
  unpair_all_devices: (request: UnpairAllDevices) =>
    part(request.username) +
    part(request.clientData),
  update_device_attributes: (request: UpdateDeviceAttributes) =>
    part(request.username) +
    part(request.deviceId) +
    part(request.attribute) +
    part(request.value) +
    part(request.clientData),
  authenticator_app_start_pairing: (request: AuthenticatorAppStartPairing) =>
    part(request.username) +
    part(request.pairingType) +
    part(request.clientData),
  authenticator_app_finish_pairing: (request: AuthenticatorAppFinishPairing) =>
    part(request.sessionId) +
    part(request.otp) +
    part(request.clientData),
  web_authn_start_pairing: (request: WebAuthnStartPairing) =>
    part(request.username) +
    part(request.relyingPartyId) +
    part(request.relyingPartyName) +
    part(request.kind) +
    part(request.name) +
    part(request.displayName) +
    part(request.clientData),
  web_authn_finish_pairing: (request: WebAuthnFinishPairing) =>
    part(request.username) +
    part(request.relyingPartyId) +
    part(request.sessionId) +
    part(request.origin) +
    part(request.credential) +
    part(request.clientData),
  create_job: (request: CreateJob) =>
    part(request.jobType) +
    part(request.clientData),
  get_job_status: (request: GetJobStatus) =>
    part(request.jobToken) +
    part(request.clientData),
};

/** What signs a request of each operation. */
export abstract class Signings {
  /**
   * Signs the operation of this place or, where it does not fit in parts, of this name.
   *
   * @internal
   */
  protected abstract sign<Request extends object>(
    place: number,
    name: string,
    request: Request,
    pack: ((request: Request) => string) | undefined,
    now: Date | undefined,
  ): RequestToken;

  /** Signs a request of `addUser`. */
  addUser(request: AddUser, now?: Date): RequestToken {
    return this.sign(0, "add_user", request, packers.add_user, now);
  }

  /** Signs a request of `getUserDetails`. */
  getUserDetails(request: GetUserDetails, now?: Date): RequestToken {
    return this.sign(1, "get_user_details", request, packers.get_user_details, now);
  }

  /** Signs a request of `editUser`. */
  editUser(request: EditUser, now?: Date): RequestToken {
    return this.sign(2, "edit_user", request, packers.edit_user, now);
  }

  /** Signs a request of `deleteUser`. */
  deleteUser(request: DeleteUser, now?: Date): RequestToken {
    return this.sign(3, "delete_user", request, packers.delete_user, now);
  }

  /** Signs a request of `suspendUser`. */
  suspendUser(request: SuspendUser, now?: Date): RequestToken {
    return this.sign(4, "suspend_user", request, packers.suspend_user, now);
  }

  /** Signs a request of `activateUser`. */
  activateUser(request: ActivateUser, now?: Date): RequestToken {
    return this.sign(5, "activate_user", request, packers.activate_user, now);
  }

  /** Signs a request of `toggleUserBypass`. */
  toggleUserBypass(request: ToggleUserBypass, now?: Date): RequestToken {
    return this.sign(6, "toggle_user_bypass", request, undefined, now);
  }

  /** Signs a request of `endUserBypass`. */
  endUserBypass(request: EndUserBypass, now?: Date): RequestToken {
    return this.sign(7, "end_user_bypass", request, undefined, now);
  }

  /** Signs a request of `addService`. */
  addService(request: AddService, now?: Date): RequestToken {
    return this.sign(8, "add_service", request, packers.add_service, now);
  }

  /** Signs a request of `getActivationCode`. */
  getActivationCode(request: GetActivationCode, now?: Date): RequestToken {
    return this.sign(9, "get_activation_code", request, packers.get_activation_code, now);
  }

  /** Signs a request of `getPairingStatus`. */
  getPairingStatus(request: GetPairingStatus, now?: Date): RequestToken {
    return this.sign(10, "get_pairing_status", request, packers.get_pairing_status, now);
  }

  /** Signs a request of `startOfflinePairing`. */
  startOfflinePairing(request: StartOfflinePairing, now?: Date): RequestToken {
    return this.sign(11, "start_offline_pairing", request, packers.start_offline_pairing, now);
  }

  /** Signs a request of `finalizeOfflinePairing`. */
  finalizeOfflinePairing(request: FinalizeOfflinePairing, now?: Date): RequestToken {
    return this.sign(12, "finalize_offline_pairing", request, packers.finalize_offline_pairing, now);
  }

  /** Signs a request of `offlinePairing`. */
  offlinePairing(request: OfflinePairing, now?: Date): RequestToken {
    return this.sign(13, "offline_pairing", request, packers.offline_pairing, now);
  }

  /** Signs a request of `pairYubiKey`. */
  pairYubiKey(request: PairYubiKey, now?: Date): RequestToken {
    return this.sign(14, "pair_yubi_key", request, packers.pair_yubi_key, now);
  }

  /** Signs a request of `resyncOathToken`. */
  resyncOathToken(request: ResyncOathToken, now?: Date): RequestToken {
    return this.sign(15, "resync_oath_token", request, undefined, now);
  }

  /** Signs a request of `createOrgTokens`. */
  createOrgTokens(request: CreateOrgTokens, now?: Date): RequestToken {
    return this.sign(16, "create_org_tokens", request, undefined, now);
  }

  /** Signs a request of `revokeOrgTokens`. */
  revokeOrgTokens(request: RevokeOrgTokens, now?: Date): RequestToken {
    return this.sign(17, "revoke_org_tokens", request, undefined, now);
  }

  /** Signs a request of `unpairDevice`. */
  unpairDevice(request: UnpairDevice, now?: Date): RequestToken {
    return this.sign(18, "unpair_device", request, packers.unpair_device, now);
  }

  /** Signs a request of `unpairAllDevices`. */
  unpairAllDevices(request: UnpairAllDevices, now?: Date): RequestToken {
    return this.sign(19, "unpair_all_devices", request, packers.unpair_all_devices, now);
  }

  /** Signs a request of `updateDeviceAttributes`. */
  updateDeviceAttributes(request: UpdateDeviceAttributes, now?: Date): RequestToken {
    return this.sign(20, "update_device_attributes", request, packers.update_device_attributes, now);
  }

  /** Signs a request of `authenticatorAppStartPairing`. */
  authenticatorAppStartPairing(request: AuthenticatorAppStartPairing, now?: Date): RequestToken {
    return this.sign(21, "authenticator_app_start_pairing", request, packers.authenticator_app_start_pairing, now);
  }

  /** Signs a request of `authenticatorAppFinishPairing`. */
  authenticatorAppFinishPairing(request: AuthenticatorAppFinishPairing, now?: Date): RequestToken {
    return this.sign(22, "authenticator_app_finish_pairing", request, packers.authenticator_app_finish_pairing, now);
  }

  /** Signs a request of `webAuthnStartPairing`. */
  webAuthnStartPairing(request: WebAuthnStartPairing, now?: Date): RequestToken {
    return this.sign(23, "web_authn_start_pairing", request, packers.web_authn_start_pairing, now);
  }

  /** Signs a request of `webAuthnFinishPairing`. */
  webAuthnFinishPairing(request: WebAuthnFinishPairing, now?: Date): RequestToken {
    return this.sign(24, "web_authn_finish_pairing", request, packers.web_authn_finish_pairing, now);
  }

  /** Signs a request of `createJob`. */
  createJob(request: CreateJob = {}, now?: Date): RequestToken {
    return this.sign(25, "create_job", request, packers.create_job, now);
  }

  /** Signs a request of `getJobStatus`. */
  getJobStatus(request: GetJobStatus, now?: Date): RequestToken {
    return this.sign(26, "get_job_status", request, packers.get_job_status, now);
  }

  /** Signs a request of `getBulkJobStatus`. */
  getBulkJobStatus(request: GetBulkJobStatus, now?: Date): RequestToken {
    return this.sign(27, "get_bulk_job_status", request, undefined, now);
  }
}

/** What reads a reply to each operation. */
export abstract class Readings {
  /**
   * Reads a reply to the operation of this place, out of parts or as JSON.
   *
   * @internal
   */
  protected abstract read<T>(
    place: number,
    token: string | Uint8Array,
    way: Way<T> | undefined,
    revived: (value: unknown) => T,
  ): T;

  /** Verifies and reads a reply to `addUser`. */
  addUser(token: string | Uint8Array): AddedUser {
    return this.read(0, token, readings.AddedUser, revivers.AddedUser);
  }

  /** Verifies and reads a reply to `getUserDetails`. */
  getUserDetails(token: string | Uint8Array): FoundUser {
    return this.read(1, token, readings.FoundUser, revivers.FoundUser);
  }

  /** Verifies and reads a reply to `editUser`. */
  editUser(token: string | Uint8Array): EditedUser {
    return this.read(2, token, readings.EditedUser, revivers.EditedUser);
  }

  /** Verifies and reads a reply to `deleteUser`. */
  deleteUser(token: string | Uint8Array): Acknowledged {
    return this.read(3, token, readings.Acknowledged, revivers.Acknowledged);
  }

  /** Verifies and reads a reply to `suspendUser`. */
  suspendUser(token: string | Uint8Array): Acknowledged {
    return this.read(4, token, readings.Acknowledged, revivers.Acknowledged);
  }

  /** Verifies and reads a reply to `activateUser`. */
  activateUser(token: string | Uint8Array): ActivatedUser {
    return this.read(5, token, readings.ActivatedUser, revivers.ActivatedUser);
  }

  /** Verifies and reads a reply to `toggleUserBypass`. */
  toggleUserBypass(token: string | Uint8Array): Acknowledged {
    return this.read(6, token, readings.Acknowledged, revivers.Acknowledged);
  }

  /** Verifies and reads a reply to `endUserBypass`. */
  endUserBypass(token: string | Uint8Array): Acknowledged {
    return this.read(7, token, readings.Acknowledged, revivers.Acknowledged);
  }

  /** Verifies and reads a reply to `addService`. */
  addService(token: string | Uint8Array): Acknowledged {
    return this.read(8, token, readings.Acknowledged, revivers.Acknowledged);
  }

  /** Verifies and reads a reply to `getActivationCode`. */
  getActivationCode(token: string | Uint8Array): ActivationCode {
    return this.read(9, token, readings.ActivationCode, revivers.ActivationCode);
  }

  /** Verifies and reads a reply to `getPairingStatus`. */
  getPairingStatus(token: string | Uint8Array): PairingProgress {
    return this.read(10, token, readings.PairingProgress, revivers.PairingProgress);
  }

  /** Verifies and reads a reply to `startOfflinePairing`. */
  startOfflinePairing(token: string | Uint8Array): StartedPairing {
    return this.read(11, token, readings.StartedPairing, revivers.StartedPairing);
  }

  /** Verifies and reads a reply to `finalizeOfflinePairing`. */
  finalizeOfflinePairing(token: string | Uint8Array): Progress<FinalizedPairing, NextOtp> {
    return this.read(12, token, undefined, revive.progress(revivers.FinalizedPairing, revivers.NextOtp));
  }

  /** Verifies and reads a reply to `offlinePairing`. */
  offlinePairing(token: string | Uint8Array): OfflinePaired {
    return this.read(13, token, readings.OfflinePaired, revivers.OfflinePaired);
  }

  /** Verifies and reads a reply to `pairYubiKey`. */
  pairYubiKey(token: string | Uint8Array): PairedYubiKey {
    return this.read(14, token, readings.PairedYubiKey, revivers.PairedYubiKey);
  }

  /** Verifies and reads a reply to `resyncOathToken`. */
  resyncOathToken(token: string | Uint8Array): Progress<ResyncedToken, NextOtp> {
    return this.read(15, token, undefined, revive.progress(revivers.ResyncedToken, revivers.NextOtp));
  }

  /** Verifies and reads a reply to `createOrgTokens`. */
  createOrgTokens(token: string | Uint8Array): CreatedJob {
    return this.read(16, token, readings.CreatedJob, revivers.CreatedJob);
  }

  /** Verifies and reads a reply to `revokeOrgTokens`. */
  revokeOrgTokens(token: string | Uint8Array): CreatedJob {
    return this.read(17, token, readings.CreatedJob, revivers.CreatedJob);
  }

  /** Verifies and reads a reply to `unpairDevice`. */
  unpairDevice(token: string | Uint8Array): Acknowledged {
    return this.read(18, token, readings.Acknowledged, revivers.Acknowledged);
  }

  /** Verifies and reads a reply to `unpairAllDevices`. */
  unpairAllDevices(token: string | Uint8Array): Acknowledged {
    return this.read(19, token, readings.Acknowledged, revivers.Acknowledged);
  }

  /** Verifies and reads a reply to `updateDeviceAttributes`. */
  updateDeviceAttributes(token: string | Uint8Array): Acknowledged {
    return this.read(20, token, readings.Acknowledged, revivers.Acknowledged);
  }

  /** Verifies and reads a reply to `authenticatorAppStartPairing`. */
  authenticatorAppStartPairing(token: string | Uint8Array): AuthenticatorAppPairing {
    return this.read(21, token, readings.AuthenticatorAppPairing, revivers.AuthenticatorAppPairing);
  }

  /** Verifies and reads a reply to `authenticatorAppFinishPairing`. */
  authenticatorAppFinishPairing(token: string | Uint8Array): Acknowledged {
    return this.read(22, token, readings.Acknowledged, revivers.Acknowledged);
  }

  /** Verifies and reads a reply to `webAuthnStartPairing`. */
  webAuthnStartPairing(token: string | Uint8Array): WebAuthnPairing {
    return this.read(23, token, readings.WebAuthnPairing, revivers.WebAuthnPairing);
  }

  /** Verifies and reads a reply to `webAuthnFinishPairing`. */
  webAuthnFinishPairing(token: string | Uint8Array): Acknowledged {
    return this.read(24, token, readings.Acknowledged, revivers.Acknowledged);
  }

  /** Verifies and reads a reply to `createJob`. */
  createJob(token: string | Uint8Array): CreatedJob {
    return this.read(25, token, readings.CreatedJob, revivers.CreatedJob);
  }

  /** Verifies and reads a reply to `getJobStatus`. */
  getJobStatus(token: string | Uint8Array): JobProgress {
    return this.read(26, token, readings.JobProgress, revivers.JobProgress);
  }

  /** Verifies and reads a reply to `getBulkJobStatus`. */
  getBulkJobStatus(token: string | Uint8Array): BulkJobProgress {
    return this.read(27, token, readings.BulkJobProgress, revivers.BulkJobProgress);
  }
}
