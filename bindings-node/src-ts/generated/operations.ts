// Written by `make generate`; change the declarations below core/src/pingid instead.

import { type Progress, revive } from "../kinds.js";
import type { CallOptions } from "../options.js";
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

/** Every operation of the service, above the one call that the native module has. */
export abstract class Operations {
  /**
   * Sends an operation by its name; gives its reply as JSON.
   *
   * @internal
   */
  protected abstract send(name: string, request: object, options?: CallOptions): Promise<string>;

  /**
   * Adds a user to the organisation.
   *
   * With `activateUser` the reply carries an activation code to pair a phone with. The user name
   * comes from your directory or login session, never from the form that asks to enrol.
   * Source: the vendor's page, "AddUser".
   */
  async addUser(request: AddUser, options?: CallOptions): Promise<AddedUser> {
    return revivers.AddedUser(JSON.parse(await this.send("add_user", request, options)));
  }

  /**
   * Reads a user's details and devices.
   *
   * Source: the vendor's page, "GetUserDetails".
   */
  async getUserDetails(request: GetUserDetails, options?: CallOptions): Promise<FoundUser> {
    return revivers.FoundUser(JSON.parse(await this.send("get_user_details", request, options)));
  }

  /**
   * Changes a user's details; what is not given stays as it is.
   *
   * With `activateUser` the reply carries an activation code to pair a phone with, and the request is
   * sent once.
   * Source: the vendor's page, "EditUser".
   */
  async editUser(request: EditUser, options?: CallOptions): Promise<EditedUser> {
    return revivers.EditedUser(JSON.parse(await this.send("edit_user", request, options)));
  }

  /**
   * Removes a user and all of the user's devices.
   *
   * A repetition that is told that there is no such user counts as done, if the first request may have
   * been carried out.
   * Source: the vendor's page, "DeleteUser".
   */
  async deleteUser(request: DeleteUser, options?: CallOptions): Promise<Acknowledged> {
    return revivers.Acknowledged(JSON.parse(await this.send("delete_user", request, options)));
  }

  /**
   * Keeps a user from authenticating until ActivateUser.
   *
   * When a repetition is refused, the user's details are read: SUSPENDED counts as done, if the first
   * request may have been carried out.
   * Source: the vendor's page, "SuspendUser".
   */
  async suspendUser(request: SuspendUser, options?: CallOptions): Promise<Acknowledged> {
    return revivers.Acknowledged(JSON.parse(await this.send("suspend_user", request, options)));
  }

  /**
   * Lets a suspended user authenticate again, or begins the activation of one who is not paired.
   *
   * The reply carries an activation code only for a user who is PENDING, NOT_ACTIVE or
   * PENDING_ACTIVATION.
   * Source: the vendor's page, "ActivateUser".
   */
  async activateUser(request: ActivateUser, options?: CallOptions): Promise<ActivatedUser> {
    return revivers.ActivatedUser(JSON.parse(await this.send("activate_user", request, options)));
  }

  /**
   * Lets a user log in without a second factor until a given time.
   *
   * Use it sparingly: until then the password alone protects the user. EndUserBypass ends it earlier.
   * Source: the vendor's page, "ToggleUserBypass".
   */
  async toggleUserBypass(request: ToggleUserBypass, options?: CallOptions): Promise<Acknowledged> {
    return revivers.Acknowledged(JSON.parse(await this.send("toggle_user_bypass", request, options)));
  }

  /**
   * Ends a bypass at once: the user needs the second factor again.
   *
   * Source: the vendor's page, "ToggleUserBypass"; the null is documented on its newer edition.
   */
  async endUserBypass(request: EndUserBypass, options?: CallOptions): Promise<Acknowledged> {
    return revivers.Acknowledged(JSON.parse(await this.send("end_user_bypass", request, options)));
  }

  /**
   * Adds an authentication service to a user who has never used it.
   *
   * A bypass of one service needs it first.
   * Source: the newer edition of the vendor's page, "AddService".
   */
  async addService(request: AddService, options?: CallOptions): Promise<Acknowledged> {
    return revivers.Acknowledged(JSON.parse(await this.send("add_service", request, options)));
  }

  /**
   * Mints an activation code for a user, who pairs a device with it.
   *
   * The user name comes from your directory or login session, never from the form that asks to
   * enrol: whoever gets the code can pair a device of their own.
   * Source: the vendor's page, "GetActivationCode".
   */
  async getActivationCode(request: GetActivationCode, options?: CallOptions): Promise<ActivationCode> {
    return revivers.ActivationCode(JSON.parse(await this.send("get_activation_code", request, options)));
  }

  /**
   * Reads how far the pairing by an activation code has come.
   *
   * `SUCCESS` is told once: the next reading says `NOT_EXIST`. Poll a code from one place only.
   * Source: the vendor's page, "GetPairingStatus".
   */
  async getPairingStatus(request: GetPairingStatus, options?: CallOptions): Promise<PairingProgress> {
    return revivers.PairingProgress(JSON.parse(await this.send("get_pairing_status", request, options)));
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
  async startOfflinePairing(request: StartOfflinePairing, options?: CallOptions): Promise<StartedPairing> {
    return revivers.StartedPairing(JSON.parse(await this.send("start_offline_pairing", request, options)));
  }

  /**
   * Completes a pairing with the OTP that the user received or that the OATH token shows.
   *
   * It burns the OTP: it is sent once.
   * Source: the vendor's page, "FinalizeOfflinePairing".
   */
  async finalizeOfflinePairing(request: FinalizeOfflinePairing, options?: CallOptions): Promise<Progress<FinalizedPairing, NextOtp>> {
    return revive.progress(revivers.FinalizedPairing, revivers.NextOtp)(JSON.parse(await this.send("finalize_offline_pairing", request, options)));
  }

  /**
   * Pairs a phone number, an e-mail address, an OATH token or an authenticator app at once.
   *
   * Nobody proves that the device is theirs: use it only with data that your directory has verified.
   * Source: the vendor's page, "OfflinePairing", and its newer edition.
   */
  async offlinePairing(request: OfflinePairing, options?: CallOptions): Promise<OfflinePaired> {
    return revivers.OfflinePaired(JSON.parse(await this.send("offline_pairing", request, options)));
  }

  /**
   * Pairs a user with the YubiKey that made an OTP.
   *
   * It burns the OTP: it is sent once.
   * Source: the vendor's page, "PairYubiKey".
   */
  async pairYubiKey(request: PairYubiKey, options?: CallOptions): Promise<PairedYubiKey> {
    return revivers.PairedYubiKey(JSON.parse(await this.send("pair_yubi_key", request, options)));
  }

  /**
   * Brings an OATH token and the service into step again.
   *
   * Two OTPs that follow each other do it at once. With one, the reply asks for the next OTP, to be
   * sent in the session that it names. It burns the OTPs: it is sent once.
   * Source: the vendor's page, "ResyncOathToken".
   */
  async resyncOathToken(request: ResyncOathToken, options?: CallOptions): Promise<Progress<ResyncedToken, NextOtp>> {
    return revive.progress(revivers.ResyncedToken, revivers.NextOtp)(JSON.parse(await this.send("resync_oath_token", request, options)));
  }

  /**
   * Begins a job that adds OATH tokens to the organisation.
   *
   * GetJobStatus tells how it ends.
   * Source: the newer edition of the vendor's page, "CreateOrgTokens".
   */
  async createOrgTokens(request: CreateOrgTokens, options?: CallOptions): Promise<CreatedJob> {
    return revivers.CreatedJob(JSON.parse(await this.send("create_org_tokens", request, options)));
  }

  /**
   * Begins a job that removes OATH tokens from the organisation.
   *
   * GetJobStatus tells how it ends. A job that meets a token that is paired fails, unless tokens are to
   * be unpaired before.
   * Source: the newer edition of the vendor's page, "RevokeOrgTokens".
   */
  async revokeOrgTokens(request: RevokeOrgTokens, options?: CallOptions): Promise<CreatedJob> {
    return revivers.CreatedJob(JSON.parse(await this.send("revoke_org_tokens", request, options)));
  }

  /**
   * Unpairs one device from a user.
   *
   * When a repetition is refused, the user's details are read: a device that is not there counts as
   * done, if the first request may have been carried out.
   * Source: the vendor's page, "UnpairDevice".
   */
  async unpairDevice(request: UnpairDevice, options?: CallOptions): Promise<Acknowledged> {
    return revivers.Acknowledged(JSON.parse(await this.send("unpair_device", request, options)));
  }

  /**
   * Unpairs **every** device from a user, who cannot authenticate until another is paired.
   *
   * A late repetition would take a new device away: it is sent once.
   * Source: the vendor's page, "UnpairDevice" without a device's id.
   */
  async unpairAllDevices(request: UnpairAllDevices, options?: CallOptions): Promise<Acknowledged> {
    return revivers.Acknowledged(JSON.parse(await this.send("unpair_all_devices", request, options)));
  }

  /** Makes a device the primary one, names it, or gives it a place among the user's devices. */
  async updateDeviceAttributes(request: UpdateDeviceAttributes, options?: CallOptions): Promise<Acknowledged> {
    return revivers.Acknowledged(JSON.parse(await this.send("update_device_attributes", request, options)));
  }

  /**
   * Mints the secret that an authenticator app makes its OTPs from.
   *
   * Show the URI as a QR code, and the key to those who cannot scan it. The user name comes from your
   * directory or login session, never from the form that asks to enrol.
   * Source: the vendor's page, "AuthenticatorAppStartPairing".
   */
  async authenticatorAppStartPairing(request: AuthenticatorAppStartPairing, options?: CallOptions): Promise<AuthenticatorAppPairing> {
    return revivers.AuthenticatorAppPairing(JSON.parse(await this.send("authenticator_app_start_pairing", request, options)));
  }

  /**
   * Completes a pairing with the OTP that the authenticator app shows.
   *
   * It burns the OTP: it is sent once.
   * Source: the vendor's page, "AuthenticatorAppFinishPairing".
   */
  async authenticatorAppFinishPairing(request: AuthenticatorAppFinishPairing, options?: CallOptions): Promise<Acknowledged> {
    return revivers.Acknowledged(JSON.parse(await this.send("authenticator_app_finish_pairing", request, options)));
  }

  /**
   * Begins the pairing of a security key or of the biometrics of a computer or phone.
   *
   * The reply's options go to the browser's `navigator.credentials.create`. The user name comes from
   * your directory or login session, never from the form that asks to enrol.
   * Source: the vendor's page, "WebAuthnStartPairing".
   */
  async webAuthnStartPairing(request: WebAuthnStartPairing, options?: CallOptions): Promise<WebAuthnPairing> {
    return revivers.WebAuthnPairing(JSON.parse(await this.send("web_authn_start_pairing", request, options)));
  }

  /**
   * Completes the pairing with the credential that the browser made.
   *
   * It burns the credential: it is sent once. Check the credential against your relying party and the
   * challenge first; `pingpair::webauthn` does.
   * Source: the vendor's page, "WebAuthnFinishPairing".
   */
  async webAuthnFinishPairing(request: WebAuthnFinishPairing, options?: CallOptions): Promise<Acknowledged> {
    return revivers.Acknowledged(JSON.parse(await this.send("web_authn_finish_pairing", request, options)));
  }

  /**
   * Begins a job.
   *
   * Source: the vendor's page, "CreateJob".
   */
  async createJob(request: CreateJob = {}, options?: CallOptions): Promise<CreatedJob> {
    return revivers.CreatedJob(JSON.parse(await this.send("create_job", request, options)));
  }

  /**
   * Reads how far a job has come.
   *
   * Source: the vendor's page, "GetJobStatus".
   */
  async getJobStatus(request: GetJobStatus, options?: CallOptions): Promise<JobProgress> {
    return revivers.JobProgress(JSON.parse(await this.send("get_job_status", request, options)));
  }

  /**
   * Reads how far several jobs have come.
   *
   * Source: the vendor's page, "GetBulkJobStatus".
   */
  async getBulkJobStatus(request: GetBulkJobStatus, options?: CallOptions): Promise<BulkJobProgress> {
    return revivers.BulkJobProgress(JSON.parse(await this.send("get_bulk_job_status", request, options)));
  }
}
