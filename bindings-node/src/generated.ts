// Written by `make generate`; change the declarations below core/src/pingid instead.

import { type Extra, type MountainTime, encode, revive } from "./kinds.js";

/**
 * Whether a device is the user's primary one.
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

const reviveDevice = revive.record<Device>(
  {
    enrolled: revive.mountainTime,
  },
  [],
);
const reviveService = revive.record<Service>(
  {
    bypassExpiration: revive.time,
  },
  [],
);
const reviveUserDetails = revive.record<UserDetails>(
  {
    lastLogin: revive.time,
    device: reviveDevice,
    devices: revive.list(reviveDevice),
    services: revive.list(reviveService),
    bypassExpiration: revive.time,
  },
  [],
);
const reviveAddedUser = revive.record<AddedUser>(
  {
    user: reviveUserDetails,
  },
  ["activationCode"],
);
const reviveFoundUser = revive.record<FoundUser>(
  {
    user: reviveUserDetails,
    sameDeviceUsers: revive.list(reviveUserDetails),
  },
  [],
);
const reviveActivationCode = revive.record<ActivationCode>(
  {},
  ["activationCode"],
);
const revivePairingProgress = revive.record<PairingProgress>(
  {},
  [],
);

/** Every operation of the service, above the one call that the native module has. */
export abstract class Operations {
  /** Sends an operation by its name, with request and reply as JSON. */
  protected abstract call(name: string, request: string): Promise<string>;

  /**
   * Adds a user to the organisation.
   *
   * With `activateUser` the reply carries an activation code to pair a phone with. The user name
   * comes from your directory or login session, never from the form that asks to enrol.
   * Source: the vendor's page, "AddUser".
   */
  async addUser(request: AddUser): Promise<AddedUser> {
    const reply = await this.call("add_user", encode(request));
    return reviveAddedUser(JSON.parse(reply));
  }

  /**
   * Reads a user's details and devices.
   *
   * Source: the vendor's page, "GetUserDetails".
   */
  async getUserDetails(request: GetUserDetails): Promise<FoundUser> {
    const reply = await this.call("get_user_details", encode(request));
    return reviveFoundUser(JSON.parse(reply));
  }

  /**
   * Mints an activation code for a user, who pairs a device with it.
   *
   * The user name comes from your directory or login session, never from the form that asks to
   * enrol: whoever gets the code can pair a device of their own.
   * Source: the vendor's page, "GetActivationCode".
   */
  async getActivationCode(request: GetActivationCode): Promise<ActivationCode> {
    const reply = await this.call("get_activation_code", encode(request));
    return reviveActivationCode(JSON.parse(reply));
  }

  /**
   * Reads how far the pairing by an activation code has come.
   *
   * `SUCCESS` is told once: the next reading says `NOT_EXIST`. Poll a code from one place only.
   * Source: the vendor's page, "GetPairingStatus".
   */
  async getPairingStatus(request: GetPairingStatus): Promise<PairingProgress> {
    const reply = await this.call("get_pairing_status", encode(request));
    return revivePairingProgress(JSON.parse(reply));
  }
}
