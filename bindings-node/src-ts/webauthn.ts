// WebAuthn between PingID and the browser: security keys and biometrics.

import { inspect } from "node:util";

import { attempt } from "./errors.js";
import { native } from "./native.js";

/**
 * The domain that credentials belong to, and the pages that may ask for them.
 *
 * This is configuration of your server. Never build one from a browser's request: an origin that came with a request
 * proves nothing.
 */
export class RelyingParty {
  /** The domain that credentials belong to. */
  readonly id: string;
  /** The pages that may ask for credentials. */
  readonly origins: readonly string[];

  /**
   * Takes an id, such as `example.com`, and at least one origin, such as `https://login.example.com`. Throws a
   * `ConfigurationError` if one of them has another form, or an origin is not below the id.
   */
  constructor(id: string, origins: readonly string[]) {
    attempt(() => native.checkRelyingParty(JSON.stringify({ id, origins })));
    this.id = id;
    this.origins = Object.freeze([...origins]);
    Object.freeze(this);
  }
}

/** What a browser needs to make a credential, from `webAuthnStartPairing`. */
export class CreationOptions {
  readonly #json: string;
  readonly #challenge: Uint8Array;

  private constructor(json: string, challenge: Uint8Array) {
    this.#json = json;
    this.#challenge = challenge;
  }

  /**
   * Reads the service's `publicKeyCredentialOptions`. Throws an `UntrustedReplyError` if they are for another relying
   * party, or have another form.
   */
  static fromService(text: string, relyingParty: RelyingParty): CreationOptions {
    const { json, challenge } = attempt(() => native.optionsFromService(true, text, party(relyingParty)));
    return new CreationOptions(json, challenge);
  }

  /** The options as JSON text for the browser: bytes in base64url, algorithms as numbers. */
  get json(): string {
    return this.#json;
  }

  /** The challenge, which the browser's answer must carry. Keep it on the server. */
  get challenge(): Uint8Array {
    return this.#challenge;
  }

  /** @internal */
  [inspect.custom](): string {
    return "CreationOptions [redacted]";
  }
}

/** What a browser needs to use a credential. */
export class RequestOptions {
  readonly #json: string;
  readonly #challenge: Uint8Array;

  private constructor(json: string, challenge: Uint8Array) {
    this.#json = json;
    this.#challenge = challenge;
  }

  /**
   * Reads the service's `publicKeyCredentialOptions`. Throws an `UntrustedReplyError` if they are for another relying
   * party, or have another form.
   */
  static fromService(text: string, relyingParty: RelyingParty): RequestOptions {
    const { json, challenge } = attempt(() => native.optionsFromService(false, text, party(relyingParty)));
    return new RequestOptions(json, challenge);
  }

  /** The options as JSON text for the browser. */
  get json(): string {
    return this.#json;
  }

  /** The challenge, which the browser's answer must carry. Keep it on the server. */
  get challenge(): Uint8Array {
    return this.#challenge;
  }

  /** @internal */
  [inspect.custom](): string {
    return "RequestOptions [redacted]";
  }
}

/** A credential that a browser made on one of our pages. */
export class RegistrationCredential {
  /** The origin of the page, one of the relying party's. */
  readonly origin: string;
  readonly #service: string;

  private constructor(service: string, origin: string) {
    this.#service = service;
    this.origin = origin;
  }

  /**
   * Reads what the browser's `toJSON()` gave, as an object or a text, and checks that it answers the challenge on a
   * page of the relying party's. Throws an `InputError` if it does not: send nothing to the service then.
   */
  static fromBrowser(
    credential: string | object,
    relyingParty: RelyingParty,
    challenge: Uint8Array,
  ): RegistrationCredential {
    const { service, origin } = attempt(() =>
      native.credentialFromBrowser(true, text(credential), party(relyingParty), challenge),
    );
    return new RegistrationCredential(service, origin);
  }

  /** The credential in the service's form. */
  get service(): string {
    return this.#service;
  }
}

/** An assertion that a browser made on one of our pages. */
export class AssertionCredential {
  /** The origin of the page, one of the relying party's. */
  readonly origin: string;
  readonly #service: string;

  private constructor(service: string, origin: string) {
    this.#service = service;
    this.origin = origin;
  }

  /**
   * Reads what the browser's `toJSON()` gave, as an object or a text, and checks that it answers the challenge on a
   * page of the relying party's. Throws an `InputError` if it does not: send nothing to the service then.
   */
  static fromBrowser(
    credential: string | object,
    relyingParty: RelyingParty,
    challenge: Uint8Array,
  ): AssertionCredential {
    const { service, origin } = attempt(() =>
      native.credentialFromBrowser(false, text(credential), party(relyingParty), challenge),
    );
    return new AssertionCredential(service, origin);
  }

  /** The assertion in the service's form. */
  get service(): string {
    return this.#service;
  }
}

function party(relyingParty: RelyingParty): string {
  return JSON.stringify({ id: relyingParty.id, origins: relyingParty.origins });
}

function text(credential: string | object): string {
  return typeof credential === "string" ? credential : JSON.stringify(credential);
}
