// PingOne's side of the sandbox.

import { inspect } from "node:util";

import { attempt } from "../errors.js";
import type { NativeSandbox } from "../native.js";
import type { PingOneOptions } from "../options.js";
import { PingOne } from "../pingone.js";
import { PingOneSettings } from "../pingone-settings.js";

type Json = Record<string, unknown>;

type Control = (method: string, path: string, body?: object) => Promise<Json>;

/**
 * PingOne, imitated on loopback: `pingone` of a `Sandbox`. Ids are UUIDs.
 *
 * Messages, OATH tokens, authenticator apps, browsers, faults and the clock are those of the whole sandbox.
 */
export class PingOneSandbox {
  readonly #native: NativeSandbox;
  readonly #control: Control;

  /** @internal */
  constructor(running: NativeSandbox, control: Control) {
    this.#native = running;
    this.#control = control;
  }

  /** The text of a `pingone.properties` file with these addresses and credentials, made anew at each start. */
  get propertiesText(): string {
    return attempt(() => this.#native.pingonePropertiesText);
  }

  /** Settings for a client. */
  get settings(): PingOneSettings {
    return PingOneSettings.fromPropertiesText(this.propertiesText);
  }

  /** Where the agent of PingID Desktop listens, on the user's computer. */
  get desktopAgentPort(): number {
    return Number(new URL(attempt(() => this.#native.desktopAgentUrl)).port);
  }

  /** A client of the sandbox. */
  client(options: PingOneOptions = {}): PingOne {
    return new PingOne(this.settings, options);
  }

  /** Makes a user without devices, whose e-mail address counts as verified, and gives the user's id. */
  async createUser(
    username: string,
    more: { readonly email?: string; readonly password?: string } = {},
  ): Promise<string> {
    return String((await this.#control("POST", "pingone/users", { username, ...more }))["userId"]);
  }

  /** Every user, by id, with devices and pairing keys. */
  async users(): Promise<readonly Json[]> {
    return (await this.#control("GET", "pingone/users"))["users"] as Json[];
  }

  /** A phone claims a pairing key, and becomes a device of this id; `model` and `nickname` say which phone. */
  async claimPairingKey(code: string, phone: Readonly<Record<string, string>> = {}): Promise<string> {
    return String((await this.#control("POST", "pingone/phone/claim", { code, ...phone }))["deviceId"]);
  }

  /** A phone tries a pairing key in vain. */
  async failPairingKey(code: string): Promise<void> {
    await this.#control("POST", "pingone/phone/fail", { code });
  }

  /** Somebody else makes a device for a user; gives its id. */
  async addForeignDevice(userId: string, type: string, device: Readonly<Json> = {}): Promise<string> {
    return String((await this.#control("POST", "pingone/devices", { userId, type, ...device }))["deviceId"]);
  }

  /** Somebody else makes a device active. */
  async activateDevice(userId: string, deviceId: string): Promise<void> {
    await this.#control("POST", "pingone/devices/activate", { userId, deviceId });
  }

  /** Somebody else deletes a device. */
  async deleteDevice(userId: string, deviceId: string): Promise<void> {
    await this.#control("POST", "pingone/devices/delete", { userId, deviceId });
  }

  /** Ends all tokens of the worker. */
  async revokeTokens(): Promise<void> {
    await this.#control("POST", "pingone/tokens/revoke", {});
  }

  /** Ends a flow as time would. */
  async expireFlow(flowId: string): Promise<void> {
    await this.#control("POST", "pingone/flows/expire", { flowId });
  }

  /**
   * Sets how PingOne answers and what it allows, such as `registration`, `otpLength` or `desktopAgent`, where anything
   * is given; gives what holds then.
   */
  async options(options?: Readonly<Json>): Promise<Json> {
    return options === undefined
      ? this.#control("GET", "pingone/options")
      : this.#control("POST", "pingone/options", options);
  }

  /** @internal */
  [inspect.custom](): string {
    return "PingOneSandbox {}";
  }
}
