// Credentials: what a client needs to know of its organisation.

import { fileURLToPath } from "node:url";
import { inspect } from "node:util";

import { attempt } from "./errors.js";
import { type NativeCredentials, native } from "./native.js";
import { call, runtime } from "./runtime.js";

/** The four settings of an organisation. */
export interface CredentialValues {
  /** The organisation's alias: `org_alias` in the properties file. */
  readonly orgAlias: string;
  /** The client's token: `token` in the properties file. */
  readonly token: string;
  /** The organisation's key in base64: `use_base64_key` in the properties file. */
  readonly key: string;
  /** The service's address: `idp_url` in the properties file. */
  readonly baseUrl: string;
}

/**
 * An organisation's credentials. They belong on a server: whoever holds them can act on every user.
 *
 * Nothing of the key or the token is printed.
 */
export class Credentials {
  /** @internal */
  readonly #native: NativeCredentials;

  /** @internal */
  constructor(held: NativeCredentials) {
    this.#native = held;
  }

  /** Credentials of these values. Throws a `ConfigurationError` for values of another form. */
  static fromValues({ orgAlias, token, key, baseUrl }: CredentialValues): Credentials {
    return new Credentials(attempt(() => native.NativeCredentials.fromValues(orgAlias, token, key, baseUrl)));
  }

  /** The credentials of a properties file, as the vendor's console downloads it. */
  static async fromProperties(path: string | URL): Promise<Credentials> {
    const file = typeof path === "string" ? path : fileURLToPath(path);
    const settled = await call((number) => native.credentialsOfFile(runtime, number, file));
    return new Credentials(settled.made as NativeCredentials);
  }

  /** The credentials in the text of a properties file. */
  static fromPropertiesText(text: string): Credentials {
    return new Credentials(attempt(() => native.NativeCredentials.fromText(text)));
  }

  /**
   * The credentials that the environment names: `PINGPAIR_PROPERTIES`, or `PINGPAIR_ORG_ALIAS`, `PINGPAIR_TOKEN`,
   * `PINGPAIR_KEY` and `PINGPAIR_BASE_URL`. Prefer a file: children inherit the environment.
   */
  static async fromEnv(): Promise<Credentials> {
    const settled = await call((number) => native.credentialsOfEnvironment(runtime, number));
    return new Credentials(settled.made as NativeCredentials);
  }

  /** Credentials that are marked as a sandbox's, for unit tests. */
  static forTests(baseUrl: string): Credentials {
    return new Credentials(attempt(() => native.NativeCredentials.forTests(baseUrl)));
  }

  /** The organisation's alias. */
  get orgAlias(): string {
    return this.#native.orgAlias;
  }

  /** The service's address. */
  get baseUrl(): string {
    return this.#native.baseUrl;
  }

  /** Whether they are marked as a sandbox's. */
  get isSandbox(): boolean {
    return this.#native.isSandbox;
  }

  /** What is unusual about them, in plain words. */
  get warnings(): readonly string[] {
    return this.#native.warnings;
  }

  /** @internal */
  static native(credentials: Credentials): NativeCredentials {
    if (!(credentials instanceof Credentials)) throw new TypeError("expected Credentials");
    return credentials.#native;
  }

  /** @internal */
  [inspect.custom](): string {
    return `Credentials { orgAlias: ${inspect(native.visible(this.orgAlias))}, baseUrl: '${this.baseUrl}' }`;
  }
}
