// Written by `make generate`; change the declarations below core/src/pingid instead.

import type { Pairing, PairingOptions } from "../pairing.js";
import type { RelyingParty } from "../webauthn.js";
import { PingOneOperations } from "./pingone-operations.js";
import type { CreateDevice, CreatePairingKey, MfaDeviceType } from "./types.js";

/** What `register` takes. */
export interface RegisterOptions extends PairingOptions {
  /** The name that the user chose: give all three, or none to ask for them. */
  readonly username?: string | undefined;
  /** The e-mail address that the verification code goes to. */
  readonly email?: string | undefined;
  /** The password that the user chose. */
  readonly password?: string | undefined;
  /**
   * The sign-on policies to go by, names with blanks between them. Default: the
   * application's own.
   */
  readonly acrValues?: string | undefined;
  /** Whether the user's tokens are not fetched at the end. */
  readonly withoutTokens?: boolean | undefined;
}

/** What `registerIn` takes. */
export interface RegisterInOptions extends PairingOptions {
  /** The flow's id, from the URL that the browser came with. */
  readonly flowId: string;
  /**
   * The cookies of this very browser for the authentication host, as a header `Cookie` has
   * them.
   */
  readonly cookies: string;
  /** The `state` that this very login session was sent to PingOne with. */
  readonly state: string;
  /** The PKCE verifier that it was sent with. Without it the tokens are not fetched. */
  readonly codeVerifier?: string | undefined;
  /** The name that the user chose: give all three, or none to ask for them. */
  readonly username?: string | undefined;
  /** The e-mail address that the verification code goes to. */
  readonly email?: string | undefined;
  /** The password that the user chose. */
  readonly password?: string | undefined;
  /** Whether the user's tokens are not fetched at the end. */
  readonly withoutTokens?: boolean | undefined;
}

/** What `pairMfaSms` takes. */
export interface PairMfaSmsOptions extends PairingOptions, Omit<CreateDevice, "userId" | "kind" | "phone" | "extension" | "email" | "serialNumber" | "rpId" | "rpName" | "status"> {
}

/** What `pairMfaVoice` takes. */
export interface PairMfaVoiceOptions extends PairingOptions, Omit<CreateDevice, "userId" | "kind" | "phone" | "email" | "serialNumber" | "rpId" | "rpName" | "status"> {
}

/** What `pairMfaEmail` takes. */
export interface PairMfaEmailOptions extends PairingOptions, Omit<CreateDevice, "userId" | "kind" | "phone" | "extension" | "email" | "serialNumber" | "rpId" | "rpName" | "status"> {
}

/** What `pairMfaTotp` takes. */
export interface PairMfaTotpOptions extends PairingOptions, Omit<CreateDevice, "userId" | "kind" | "phone" | "extension" | "email" | "serialNumber" | "rpId" | "rpName" | "templateLocale" | "templateVariant" | "templateVariables" | "testMode" | "status"> {
}

/** What `pairMfaOtp` takes. */
export interface PairMfaOtpOptions extends PairingOptions, Omit<CreateDevice, "userId" | "kind" | "status"> {
}

/** What `pairMfaOathToken` takes. */
export interface PairMfaOathTokenOptions extends PairingOptions, Omit<CreateDevice, "userId" | "kind" | "phone" | "extension" | "email" | "serialNumber" | "rpId" | "rpName" | "templateLocale" | "templateVariant" | "templateVariables" | "testMode" | "status"> {
}

/** What `pairMfaDesktop` takes. */
export interface PairMfaDesktopOptions extends PairingOptions, Omit<CreateDevice, "userId" | "kind" | "phone" | "extension" | "email" | "serialNumber" | "templateLocale" | "templateVariant" | "templateVariables" | "testMode" | "status"> {
}

/** What `pairMfaFido2` takes. */
export interface PairMfaFido2Options extends PairingOptions, Omit<CreateDevice, "userId" | "kind" | "phone" | "extension" | "email" | "serialNumber" | "rpId" | "rpName" | "templateLocale" | "templateVariant" | "templateVariables" | "testMode" | "status"> {
  /** The name that people know them by. Default: the relying party's id. */
  readonly relyingPartyName?: string | undefined;
}

/** What `pairMfaMobile` takes. */
export interface PairMfaMobileOptions extends PairingOptions, Omit<CreatePairingKey, "userId"> {
}

/** Everything that begins a machine. Making one sends nothing. */
export abstract class PingOnePairings extends PingOneOperations {
  /**
   * Begins the machine of this name.
   *
   * @internal
   */
  protected abstract begin(
    machine: string,
    request: object,
    options: PairingOptions,
  ): Pairing;

  /**
   * Registers a user, in a flow of the application that is started.
   *
   * The user is asked for name, e-mail address and password, unless they are given, and for the code
   * that comes by e-mail. It is nobody's pairing: a store keeps it under its context, which must be
   * its own, such as the id of the visitor's session. Nothing is sent yet.
   */
  register(options: RegisterOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("registration", { ...rest }, { context, signal, deadline });
  }

  /**
   * The same in a flow that a browser was redirected into.
   *
   * A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in
   * it. Nothing is sent yet.
   */
  registerIn(request: RegisterInOptions): Pairing {
    const { context, signal, deadline, ...rest } = request;
    return this.begin("registration_in", { ...rest }, { context, signal, deadline });
  }

  /**
   * Pairs a phone number by a text message.
   *
   * The user's id comes from your login session or directory, never from the form that asks to
   * enrol. Nothing is sent yet.
   *
   * @param userId The user's id.
   * @param phone The phone number, such as `+12025550123`.
   */
  pairMfaSms(userId: string, phone: string, options: PairMfaSmsOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("mfa_otp", { ...rest, userId, kind: "SMS", phone }, { context, signal, deadline });
  }

  /**
   * Pairs a phone number by a call. Nothing is sent yet.
   *
   * @param userId The user's id.
   * @param phone The phone number, such as `+12025550123`.
   */
  pairMfaVoice(userId: string, phone: string, options: PairMfaVoiceOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("mfa_otp", { ...rest, userId, kind: "VOICE", phone }, { context, signal, deadline });
  }

  /**
   * Pairs an e-mail address. Nothing is sent yet.
   *
   * @param userId The user's id.
   * @param email The e-mail address.
   */
  pairMfaEmail(userId: string, email: string, options: PairMfaEmailOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("mfa_otp", { ...rest, userId, kind: "EMAIL", email }, { context, signal, deadline });
  }

  /**
   * Pairs an authenticator app. Nothing is sent yet.
   *
   * @param userId The user's id.
   */
  pairMfaTotp(userId: string, options: PairMfaTotpOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("mfa_otp", { ...rest, userId, kind: "TOTP" }, { context, signal, deadline });
  }

  /**
   * Pairs a phone number, an e-mail address or an authenticator app, by an OTP. Nothing is sent yet.
   *
   * @param userId The user's id.
   * @param kind The type of the device.
   */
  pairMfaOtp(userId: string, kind: MfaDeviceType, options: PairMfaOtpOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("mfa_otp", { ...rest, userId, kind }, { context, signal, deadline });
  }

  /**
   * Pairs an OATH token of the environment. Nothing is sent yet.
   *
   * @param userId The user's id.
   * @param serialNumber The serial number of the token.
   */
  pairMfaOathToken(userId: string, serialNumber: string, options: PairMfaOathTokenOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("mfa_oath_token", { ...rest, userId, kind: "OATH_TOKEN", serialNumber }, { context, signal, deadline });
  }

  /**
   * Pairs the user's computer, on which PingID Desktop runs.
   *
   * The registration in the question goes to that computer, whose agent makes the attestation
   * (`DesktopAgent`). Take an attestation only from the login session that began the pairing, and let
   * the user confirm the outcome's operating system, nickname and model. Nothing is sent yet.
   *
   * @param userId The user's id.
   */
  pairMfaDesktop(userId: string, options: PairMfaDesktopOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("mfa_desktop", { ...rest, userId, kind: "PINGID_DESKTOP_GEN2" }, { context, signal, deadline });
  }

  /**
   * Pairs a FIDO2 credential: of a security key, or of the user's own device. Nothing is sent yet.
   *
   * @param userId The user's id.
   * @param relyingParty The pages that may ask for credentials: configuration, never from a browser.
   */
  pairMfaFido2(userId: string, relyingParty: RelyingParty, options: PairMfaFido2Options = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("mfa_fido2", { ...rest, userId, kind: "FIDO2", relyingParty }, { context, signal, deadline });
  }

  /**
   * Pairs a phone with an app that uses PingOne's SDK, by a pairing key that is shown.
   *
   * Whoever sees the key can pair a phone of their own. Nothing is sent yet.
   *
   * @param userId The user's id.
   */
  pairMfaMobile(userId: string, options: PairMfaMobileOptions = {}): Pairing {
    const { context, signal, deadline, ...rest } = options;
    return this.begin("mfa_mobile", { ...rest, userId }, { context, signal, deadline });
  }
}
