// Links and QR codes.

import { inspect } from "node:util";

import { attempt } from "./errors.js";
import { type NativeCode, native } from "./native.js";

/**
 * A link for one person: of an activation code, or of an authenticator app.
 *
 * **It is a bearer secret**: whoever sees it, or a QR code of it, can pair a phone of their own, or make the OTPs.
 * Nothing of it is printed or written as JSON.
 */
export class Link {
  readonly #code: NativeCode;

  private constructor(code: NativeCode) {
    this.#code = code;
  }

  /** The link of an activation code: 1 to 40 digits. */
  static activation(baseUrl: string, activationCode: string): Link {
    return new Link(attempt(() => native.NativeCode.activation(baseUrl, activationCode)));
  }

  /**
   * A link of an activation code, as it was built before, or of an authenticator app (`otpauth://totp/` or
   * `otpauth://hotp/`), as the service gave it. Any other text is refused.
   */
  static parse(text: string): Link {
    return new Link(attempt(() => native.NativeCode.parse(text)));
  }

  /**
   * A pairing key of PingOne that is an https link.
   *
   * @internal
   */
  static ofPairingKey(text: string): Link {
    return new Link(attempt(() => native.NativeCode.pairingLink(text)));
  }

  /** The link itself, for the one user whom it is for. */
  get url(): string {
    return this.#code.url ?? "";
  }

  /** The QR code as an SVG image, without text in it. */
  svg(): string {
    return attempt(() => this.#code.svg());
  }

  /** The QR code as a PNG image, 1 to 32 pixels to a module. */
  png(pixelsPerModule = 8): Uint8Array {
    return attempt(() => this.#code.png(pixelsPerModule));
  }

  /** The QR code as text for a terminal: `background` is what it shows where nothing is written. */
  terminal(background: "dark" | "light" = "dark"): string {
    return attempt(() => this.#code.terminal(background));
  }

  /** @internal */
  [inspect.custom](): string {
    return "Link [redacted]";
  }
}

/**
 * What a phone scans to take a pairing key of PingOne: its `uri` where the service tells one, otherwise its `code`.
 *
 * **It is a bearer secret**: whoever has it pairs their own phone. It is drawn as it is, and is no link to follow.
 * Nothing of it is printed or written as JSON.
 */
export class PairingKeyText {
  readonly #code: NativeCode;

  /** Takes what `createPairingKey` gave. */
  constructor(code: string, uri?: string) {
    this.#code = attempt(() => native.NativeCode.pairingKey(code, uri ?? null));
  }

  /** The text itself, for the one user whose phone it pairs. */
  get text(): string {
    return this.#code.url ?? "";
  }

  /** The QR code as an SVG image, without text in it. */
  svg(): string {
    return attempt(() => this.#code.svg());
  }

  /** The QR code as a PNG image, 1 to 32 pixels to a module. */
  png(pixelsPerModule = 8): Uint8Array {
    return attempt(() => this.#code.png(pixelsPerModule));
  }

  /** The QR code as text for a terminal: `background` is what it shows where nothing is written. */
  terminal(background: "dark" | "light" = "dark"): string {
    return attempt(() => this.#code.terminal(background));
  }

  /** @internal */
  [inspect.custom](): string {
    return "PairingKeyText [redacted]";
  }
}

/** A QR code of any text. */
export class QrCode {
  readonly #code: NativeCode;

  private constructor(code: NativeCode) {
    this.#code = code;
  }

  /**
   * Makes a QR code of any text.
   *
   * This is dangerous with text that came from outside: a phone acts on what it scans, and nothing is checked here.
   * Use it only for text that you wrote yourself or whose sender you have authenticated.
   */
  static dangerAny(text: string): QrCode {
    return new QrCode(attempt(() => native.NativeCode.any(text)));
  }

  /** How many modules it has a side. */
  get size(): number {
    return this.#code.size;
  }

  /** The code as an SVG image, without text in it. */
  svg(): string {
    return attempt(() => this.#code.svg());
  }

  /** The code as a PNG image, 1 to 32 pixels to a module. */
  png(pixelsPerModule = 8): Uint8Array {
    return attempt(() => this.#code.png(pixelsPerModule));
  }

  /** The code as text for a terminal: `background` is what it shows where nothing is written. */
  terminal(background: "dark" | "light" = "dark"): string {
    return attempt(() => this.#code.terminal(background));
  }
}

/**
 * The text with everything spelt out that acts in terminals, logs and pages: control characters, line ends, and
 * marks that turn or hide text.
 */
export function visible(text: string): string {
  return attempt(() => native.visible(text));
}
