// Written by `make generate`; change the declarations below core/src/pingid instead.

import type { Pairing, PairingOptions } from "../pairing.js";
import type { Sink } from "../sinks.js";
import type { RelyingParty } from "../webauthn.js";
import type { IfExists, MethodKind } from "./names.js";
import { Operations } from "./operations.js";
import type { AddUser, CreateOrgTokens, DirectDeviceType, GetActivationCode, OathToken, OfflineDeviceType, OfflinePairing, ReportFileType, RevokeOrgTokens, StartOfflinePairing, WebAuthnStartPairing, WebAuthnType } from "./types.js";

/** What `pairOnline` takes. */
export interface PairOnlineOptions extends PairingOptions, Omit<GetActivationCode, "username" | "clientData"> {
  /** A code that was minted before, such as by `addUser`. */
  readonly activationCode?: string | undefined;
}

/** What `pairNewUser` takes. */
export interface PairNewUserOptions extends PairingOptions, Omit<AddUser, "username" | "activateUser" | "clientData"> {
}

/** What `pairSms` takes. */
export interface PairSmsOptions extends PairingOptions, Omit<StartOfflinePairing, "username" | "kind" | "pairingData" | "clientData"> {
}

/** What `pairVoice` takes. */
export interface PairVoiceOptions extends PairingOptions, Omit<StartOfflinePairing, "username" | "kind" | "pairingData" | "clientData"> {
}

/** What `pairEmail` takes. */
export interface PairEmailOptions extends PairingOptions, Omit<StartOfflinePairing, "username" | "kind" | "pairingData" | "clientData"> {
}

/** What `pairToken` takes. */
export interface PairTokenOptions extends PairingOptions, Omit<StartOfflinePairing, "username" | "kind" | "pairingData" | "clientData"> {
}

/** What `pairOffline` takes. */
export interface PairOfflineOptions extends PairingOptions, Omit<StartOfflinePairing, "username" | "kind" | "pairingData" | "clientData"> {
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
}

/** What `pairOfflineUnverified` takes. */
export interface PairOfflineUnverifiedOptions extends PairingOptions, Omit<OfflinePairing, "username" | "kind" | "pairingData" | "clientData"> {
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** What is paired. */
  readonly kind: DirectDeviceType;
  /**
   * By the type: as for StartOfflinePairing; for an authenticator app the TOTP secret in
   * Base32. From 1 to 254 characters.
   */
  readonly pairingData: string;
}

/** What `pairYubikeyByTouch` takes. */
export interface PairYubikeyByTouchOptions extends PairingOptions {
  /** Whether the YubiKey must not be paired with anyone else in the organisation. */
  readonly validateUniqueDevice?: boolean | undefined;
}

/** What `pairAuthenticatorApp` takes. */
export interface PairAuthenticatorAppOptions extends PairingOptions {
}

/** What `pairWebauthn` takes. */
export interface PairWebauthnOptions extends PairingOptions, Omit<WebAuthnStartPairing, "username" | "relyingPartyId" | "relyingPartyName" | "kind" | "clientData"> {
  /** The user's name. From 1 to 250 characters. */
  readonly username: string;
  /** The relying party's name, as people know it. From 1 to 250 characters. */
  readonly relyingPartyName: string;
  /** What is paired. */
  readonly kind: WebAuthnType;
  /** The pages that may ask for credentials: configuration, never from a browser. */
  readonly relyingParty: RelyingParty;
}

/** What `enrol` takes. */
export interface EnrolOptions extends PairingOptions, Omit<AddUser, "username" | "activateUser" | "clientData" | "deviceType"> {
  /** What becomes of a user who exists already. Default: `refuse`. */
  readonly ifExists?: IfExists | undefined;
  /** For security keys and biometrics: the pages that may ask for credentials. */
  readonly relyingParty?: RelyingParty | undefined;
  /** The name that people know them by. Default: the relying party's id. */
  readonly relyingPartyName?: string | undefined;
  /** Whether the device must not be paired with anyone else in the organisation. */
  readonly validateUniqueDevice?: boolean | undefined;
}

/** What `resync` takes. */
export interface ResyncOptions extends PairingOptions {
  /** The user whose token it is, where the user asks for it; an administrator does otherwise. */
  readonly username?: string | undefined;
  /** Whether both OTPs are asked for at once. */
  readonly atOnce?: boolean | undefined;
}

/** What `makeReport` takes. */
export interface MakeReportOptions extends PairingOptions {
}

/** What `addTokens` takes. */
export interface AddTokensOptions extends PairingOptions, Omit<CreateOrgTokens, "tokens" | "clientData"> {
}

/** What `removeTokens` takes. */
export interface RemoveTokensOptions extends PairingOptions, Omit<RevokeOrgTokens, "serialNumbers" | "clientData"> {
}

/** What `waitForJob` takes. */
export interface WaitForJobOptions extends PairingOptions {
}

/** Everything that begins a machine. Making one sends nothing. */
export abstract class Pairings extends Operations {
  /**
   * Begins the machine of this name.
   *
   * @internal
   */
  protected abstract begin(
    machine: string,
    request: object,
    options: PairingOptions,
    out?: () => Sink | Promise<Sink>,
  ): Pairing;

  /**
   * Pairs the PingID app of a user who exists, by this activation code; without one a code is minted.
   *
   * The user name comes from your login session or directory, never from the form that asks to
   * enrol: whoever sees the link can pair a phone of their own. Nothing is sent yet.
   *
   * @param username The user's name. From 1 to 250 characters.
   */
  pairOnline(username: string, options: PairOnlineOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("online", { ...rest, username }, { context, signal, deadline });
  }

  /**
   * Adds a user and pairs the PingID app. A user of this name must not exist: then nothing is sent
   * after the reading that shows it. Nothing is sent yet.
   *
   * @param username The user's name, unique in the organisation; blanks are allowed inside. From 1 to 250
   *   characters.
   */
  pairNewUser(username: string, options: PairNewUserOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("online_new_user", { ...rest, username }, { context, signal, deadline });
  }

  /**
   * Pairs a phone number by a text message. Nothing is sent yet.
   *
   * @param username The user's name. From 1 to 250 characters.
   * @param phoneNumber The phone number: digits with the country code, `+` before it.
   */
  pairSms(username: string, phoneNumber: string, options: PairSmsOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("offline", { ...rest, username, kind: "SMS", pairingData: phoneNumber }, { context, signal, deadline });
  }

  /**
   * Pairs a phone number by a call. Nothing is sent yet.
   *
   * @param username The user's name. From 1 to 250 characters.
   * @param phoneNumber The phone number: digits with the country code, `+` before it.
   */
  pairVoice(username: string, phoneNumber: string, options: PairVoiceOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("offline", { ...rest, username, kind: "VOICE", pairingData: phoneNumber }, { context, signal, deadline });
  }

  /**
   * Pairs an e-mail address. Nothing is sent yet.
   *
   * @param username The user's name. From 1 to 250 characters.
   * @param address The e-mail address.
   */
  pairEmail(username: string, address: string, options: PairEmailOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("offline", { ...rest, username, kind: "EMAIL", pairingData: address }, { context, signal, deadline });
  }

  /**
   * Pairs an OATH token of the organisation. Nothing is sent yet.
   *
   * @param username The user's name. From 1 to 250 characters.
   * @param serialNumber The serial number of the token.
   */
  pairToken(username: string, serialNumber: string, options: PairTokenOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("offline", { ...rest, username, kind: "TOKEN", pairingData: serialNumber }, { context, signal, deadline });
  }

  /** Pairs a phone number, an e-mail address or an OATH token, by an OTP. Nothing is sent yet. */
  pairOffline(request: PairOfflineOptions): Pairing {
    const { context, signal, deadline, ...rest } = request;
    return this.begin("offline", { ...rest }, { context, signal, deadline });
  }

  /**
   * Pairs at once, **without a proof that the device is the user's**: use it only with data that your
   * directory has verified. Nothing is sent yet.
   */
  pairOfflineUnverified(request: PairOfflineUnverifiedOptions): Pairing {
    const { context, signal, deadline, ...rest } = request;
    return this.begin("offline_unverified", { ...rest }, { context, signal, deadline });
  }

  /**
   * Pairs a YubiKey. Nothing is sent yet.
   *
   * @param username The user's name, exactly: from your login session or directory.
   */
  pairYubikeyByTouch(username: string, options: PairYubikeyByTouchOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("yubikey", { ...rest, username }, { context, signal, deadline });
  }

  /**
   * Pairs an authenticator app. Nothing is sent yet.
   *
   * @param username The user's name, exactly: from your login session or directory.
   */
  pairAuthenticatorApp(username: string, options: PairAuthenticatorAppOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("authenticator_app", { ...rest, username }, { context, signal, deadline });
  }

  /** Pairs a security key or the biometrics of a device. Nothing is sent yet. */
  pairWebauthn(request: PairWebauthnOptions): Pairing {
    const { context, signal, deadline, ...rest } = request;
    return this.begin("webauthn", { ...rest }, { context, signal, deadline });
  }

  /**
   * Makes sure of a user, lets the user choose a way to pair, and pairs.
   *
   * The user name comes from your login session or directory, never from the form that asks to
   * enrol: whoever types a colleague's name would otherwise pair a device with the colleague.
   * Nothing is sent yet.
   *
   * @param username The user's name, unique in the organisation; blanks are allowed inside. From 1 to 250
   *   characters.
   * @param methods The ways that the user may choose from.
   */
  enrol(username: string, methods: readonly MethodKind[], options: EnrolOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("enrolment", { ...rest, username, methods }, { context, signal, deadline });
  }

  /**
   * Brings an OATH token and the service into step. Nothing is sent yet.
   *
   * @param serialNumber The serial number of the token.
   */
  resync(serialNumber: string, options: ResyncOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("resync", { ...rest, serialNumber }, { context, signal, deadline });
  }

  /**
   * Has the organisation's report made, waits, and downloads it.
   *
   * Nobody has signed the report: decide nothing by it. The outcome tells how old it can be.
   * Nothing is sent yet.
   *
   * @param fileType `CSV` or `JSON`.
   * @param out Makes what the report is written to, anew for each attempt: throw away what an attempt
   *   wrote that failed.
   */
  makeReport(fileType: ReportFileType, out: () => Sink | Promise<Sink>, options: MakeReportOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("report", { ...rest, fileType }, { context, signal, deadline }, out);
  }

  /**
   * Adds OATH tokens to the organisation, and waits until that is done. Nothing is sent yet.
   *
   * @param tokens The tokens. From 1 to 10000 entries.
   */
  addTokens(tokens: readonly OathToken[], options: AddTokensOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("create_tokens", { ...rest, tokens }, { context, signal, deadline });
  }

  /**
   * Removes OATH tokens from the organisation, and waits until that is done. Nothing is sent yet.
   *
   * @param serialNumbers The serial numbers of the tokens. From 1 to 10000 entries.
   */
  removeTokens(serialNumbers: readonly string[], options: RemoveTokensOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("revoke_tokens", { ...rest, serialNumbers }, { context, signal, deadline });
  }

  /**
   * Waits for a job that was begun elsewhere. Nothing is sent yet.
   *
   * @param jobToken The token that names the job.
   */
  waitForJob(jobToken: string, options: WaitForJobOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("job", { ...rest, jobToken }, { context, signal, deadline });
  }
}
