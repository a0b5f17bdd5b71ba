// What a client of PingOne needs to know: hosts, environment, worker and application.

import { fileURLToPath } from "node:url";
import { inspect } from "node:util";

import { attempt } from "./errors.js";
import { encode } from "./kinds.js";
import { type NativePingOneSettings, native } from "./native.js";
import { call, runtime } from "./runtime.js";

/** The settings of PingOne, one by one. */
export interface PingOneValues {
  /** The environment of the users. */
  readonly environmentId: string;
  /** Where it is; or else `customDomain`, or both `authUrl` and `apiUrl`. */
  readonly region?:
    | "north_america"
    | "canada"
    | "europe"
    | "australia"
    | "singapore"
    | "asia_pacific"
    | (string & {})
    | undefined;
  /** The host for flows and tokens, if it is your own: it stands for one environment. */
  readonly customDomain?: string | undefined;
  /** The host for flows and tokens; with `apiUrl`, in the place of a region. */
  readonly authUrl?: string | undefined;
  /** The host for users and devices. */
  readonly apiUrl?: string | undefined;
  /** The worker that acts on users and devices; flows need none. */
  readonly workerClientId?: string | undefined;
  /** Its secret. */
  readonly workerClientSecret?: string | undefined;
  /** Its own environment, where that is not the users'. */
  readonly workerEnvironmentId?: string | undefined;
  /** How it proves who it is: default `basic`. */
  readonly workerAuthentication?: "basic" | "post" | undefined;
  /** The application that users register in; devices need none. */
  readonly applicationClientId?: string | undefined;
  /** Its secret, if it has one. */
  readonly applicationClientSecret?: string | undefined;
  /** The redirect URI that is registered for it. */
  readonly redirectUri?: string | undefined;
  /** What the users' tokens allow: default `openid`. */
  readonly scope?: string | undefined;
}

/**
 * Where PingOne is, the environment of the users, the worker that acts on them, and the application that they register
 * in.
 *
 * Whoever holds them can act on every user: they belong on a server. Nothing secret is printed.
 */
export class PingOneSettings {
  /** @internal */
  readonly #native: NativePingOneSettings;

  /** @internal */
  private constructor(held: NativePingOneSettings) {
    this.#native = held;
  }

  /** Settings of these values. Throws a `ConfigurationError` if one is missing or has another form. */
  static fromValues(values: PingOneValues): PingOneSettings {
    const json = encode(values);
    return new PingOneSettings(attempt(() => native.NativePingOneSettings.fromValues(json)));
  }

  /** The settings of a properties file, such as `pingone.properties`. */
  static async fromProperties(path: string | URL): Promise<PingOneSettings> {
    const file = typeof path === "string" ? path : fileURLToPath(path);
    const settled = await call((number) => native.pingoneSettingsOfFile(runtime, number, file));
    return new PingOneSettings(settled.made as NativePingOneSettings);
  }

  /** The settings in the text of a properties file. */
  static fromPropertiesText(text: string): PingOneSettings {
    return new PingOneSettings(attempt(() => native.NativePingOneSettings.fromText(text)));
  }

  /**
   * The settings that the environment names: `PINGPAIR_PINGONE_PROPERTIES`, or `PINGPAIR_PINGONE_REGION`,
   * `PINGPAIR_PINGONE_ENVIRONMENT_ID` and the others. Prefer a file: children inherit the environment.
   */
  static async fromEnv(): Promise<PingOneSettings> {
    const settled = await call((number) => native.pingoneSettingsOfEnvironment(runtime, number));
    return new PingOneSettings(settled.made as NativePingOneSettings);
  }

  /** The environment of the users. */
  get environmentId(): string {
    return this.#native.environmentId;
  }

  /** The address of the host for flows and tokens. */
  get authUrl(): string {
    return this.#native.authUrl;
  }

  /** The address of the host for users and devices. */
  get apiUrl(): string {
    return this.#native.apiUrl;
  }

  /** What can be used but should be looked at, in plain words. */
  get warnings(): readonly string[] {
    return this.#native.warnings;
  }

  /** @internal */
  static native(settings: PingOneSettings): NativePingOneSettings {
    if (!(settings instanceof PingOneSettings)) throw new TypeError("expected PingOneSettings");
    return settings.#native;
  }

  /** @internal */
  [inspect.custom](): string {
    return `PingOneSettings { environmentId: '${this.environmentId}', authUrl: '${this.authUrl}' }`;
  }
}
