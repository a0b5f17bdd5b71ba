// Written by `make generate`; change the declarations below core/src/pingid instead.

import { type Progress, revive } from "../kinds.js";
import type { CallOptions } from "../options.js";
import {
  type ActivateDevice,
  type BlockDevice,
  type CreateDevice,
  type CreatePairingKey,
  type DeleteDevice,
  type DeletePairingKey,
  type ListDevices,
  type ListPairingKeys,
  type MfaAcknowledged,
  type MfaDevice,
  type MfaDevices,
  type MfaEnabled,
  type NextOtp,
  type PairingKey,
  type PairingKeys,
  type ReadDevice,
  type ReadPairingKey,
  type RemoveDeviceOrder,
  type SendActivationCode,
  type SetDeviceNickname,
  type SetDeviceOrder,
  type SetMfaEnabled,
  type UnblockDevice,
  revivers,
} from "./types.js";

/** Every operation of the service, above the one call that the native module has. */
export abstract class PingOneOperations {
  /**
   * Sends an operation by its name; gives its reply as JSON.
   *
   * @internal
   */
  protected abstract send(name: string, request: object, options?: CallOptions): Promise<string>;

  /**
   * Creates a device of a user, which is paired once it is activated.
   *
   * SMS, VOICE and EMAIL reach a person, and may cost money: an OTP goes out. Nothing is sent twice. What
   * `secret`, `keyUri` and the credential options of the reply hold is told once. A device that is not
   * activated within 24 hours is removed by the service. A phone with PingOne's SDK is paired by
   * CreatePairingKey instead.
   * Source: the vendor's page "Create MFA User Device".
   */
  async createDevice(request: CreateDevice, options?: CallOptions): Promise<MfaDevice> {
    return revivers.MfaDevice(JSON.parse(await this.send("create_device", request, options)));
  }

  /**
   * Activates a device: by the OTP that the user received or that the token shows, by the attestation of
   * PingID Desktop, or by a FIDO2 credential with its origin.
   *
   * It burns the OTP or the attestation: it is sent once. A token that is out of step is asked for the
   * next OTP where `oathResync` is true.
   * Source: the vendor's pages "Activate MFA User Device".
   */
  async activateDevice(request: ActivateDevice, options?: CallOptions): Promise<Progress<MfaDevice, NextOtp>> {
    return revive.progress(revivers.MfaDevice, revivers.NextOtp)(JSON.parse(await this.send("activate_device", request, options)));
  }

  /**
   * Sends the OTP for the activation of a device again.
   *
   * It reaches a person, and may cost money: it is sent once.
   * Source: the vendor's page "Resend Pairing OTP".
   */
  async sendActivationCode(request: SendActivationCode, options?: CallOptions): Promise<MfaAcknowledged> {
    return revivers.MfaAcknowledged(JSON.parse(await this.send("send_activation_code", request, options)));
  }

  /**
   * Reads a device.
   *
   * Source: the vendor's page "Read One MFA User Device".
   */
  async readDevice(request: ReadDevice, options?: CallOptions): Promise<MfaDevice> {
    return revivers.MfaDevice(JSON.parse(await this.send("read_device", request, options)));
  }

  /**
   * Reads the devices of a user.
   *
   * Source: the vendor's page "Read All MFA User Devices".
   */
  async listDevices(request: ListDevices, options?: CallOptions): Promise<MfaDevices> {
    return revivers.MfaDevices(JSON.parse(await this.send("list_devices", request, options)));
  }

  /**
   * Removes a device from a user.
   *
   * Source: the vendor's page "Delete MFA User Device".
   */
  async deleteDevice(request: DeleteDevice, options?: CallOptions): Promise<MfaAcknowledged> {
    return revivers.MfaAcknowledged(JSON.parse(await this.send("delete_device", request, options)));
  }

  /**
   * Blocks a device: the user cannot authenticate with it until it is unblocked.
   *
   * Source: the vendor's page "Block MFA User Device".
   */
  async blockDevice(request: BlockDevice, options?: CallOptions): Promise<MfaAcknowledged> {
    return revivers.MfaAcknowledged(JSON.parse(await this.send("block_device", request, options)));
  }

  /**
   * Unblocks a device.
   *
   * Source: the vendor's page "Unblock MFA User Device".
   */
  async unblockDevice(request: UnblockDevice, options?: CallOptions): Promise<MfaAcknowledged> {
    return revivers.MfaAcknowledged(JSON.parse(await this.send("unblock_device", request, options)));
  }

  /**
   * Names a device. An empty name takes it away.
   *
   * Source: the vendor's page "Update MFA User Device Nickname".
   */
  async setDeviceNickname(request: SetDeviceNickname, options?: CallOptions): Promise<MfaAcknowledged> {
    return revivers.MfaAcknowledged(JSON.parse(await this.send("set_device_nickname", request, options)));
  }

  /**
   * Orders the devices of a user; the first is tried first.
   *
   * Source: the vendor's page "Set MFA User Device Order".
   */
  async setDeviceOrder(request: SetDeviceOrder, options?: CallOptions): Promise<MfaAcknowledged> {
    return revivers.MfaAcknowledged(JSON.parse(await this.send("set_device_order", request, options)));
  }

  /**
   * Takes the order of a user's devices away.
   *
   * Source: the vendor's page "Remove MFA User Device Order".
   */
  async removeDeviceOrder(request: RemoveDeviceOrder, options?: CallOptions): Promise<MfaAcknowledged> {
    return revivers.MfaAcknowledged(JSON.parse(await this.send("remove_device_order", request, options)));
  }

  /**
   * Creates a key that a phone with PingOne's SDK pairs itself by.
   *
   * Whoever has the key pairs their own phone. It lives for 10 minutes unless the policy says otherwise,
   * and a user has 20 valid ones at most: it is sent once.
   * Source: the vendor's page "Create MFA Pairing Key".
   */
  async createPairingKey(request: CreatePairingKey, options?: CallOptions): Promise<PairingKey> {
    return revivers.PairingKey(JSON.parse(await this.send("create_pairing_key", request, options)));
  }

  /**
   * Reads a pairing key: whether a phone has taken it.
   *
   * Source: the vendor's page "Read One MFA Pairing Key".
   */
  async readPairingKey(request: ReadPairingKey, options?: CallOptions): Promise<PairingKey> {
    return revivers.PairingKey(JSON.parse(await this.send("read_pairing_key", request, options)));
  }

  /**
   * Reads the pairing keys of a user.
   *
   * Source: the vendor's page "Read All MFA Pairing Keys".
   */
  async listPairingKeys(request: ListPairingKeys, options?: CallOptions): Promise<PairingKeys> {
    return revivers.PairingKeys(JSON.parse(await this.send("list_pairing_keys", request, options)));
  }

  /**
   * Removes a pairing key, so that no phone can take it any more.
   *
   * Source: the vendor's page "Delete MFA Pairing Key".
   */
  async deletePairingKey(request: DeletePairingKey, options?: CallOptions): Promise<MfaAcknowledged> {
    return revivers.MfaAcknowledged(JSON.parse(await this.send("delete_pairing_key", request, options)));
  }

  /**
   * Sets whether a user authenticates with a second factor. A new user does not.
   *
   * Source: the vendor's page "Update User MFA Enabled".
   */
  async setMfaEnabled(request: SetMfaEnabled, options?: CallOptions): Promise<MfaEnabled> {
    return revivers.MfaEnabled(JSON.parse(await this.send("set_mfa_enabled", request, options)));
  }
}
