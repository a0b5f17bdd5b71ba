// The client of the package, above the native module.

import { createRequire } from "node:module";

import { Operations } from "./generated.js";

export type * from "./generated.js";
export type { Extra, MountainTime, Progress } from "./kinds.js";

/** A call failed. */
export class PingPairError extends Error {
  /** The same text in every language. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "PingPairError";
    this.code = code;
  }
}

/** Calls the service for one organisation. */
export class Client extends Operations {
  readonly #native: NativeClient;

  private constructor(native: NativeClient) {
    super();
    this.#native = native;
  }

  /** A client with the settings of a properties file, as the vendor's console downloads it. */
  static async fromProperties(path: string): Promise<Client> {
    return new Client(attempt(() => native.NativeClient.fromProperties(path)));
  }

  /**
   * Downloads the report of the last USER_REPORTS job that is done, and gives it to `write` as it comes.
   * Returns how many bytes it has.
   *
   * Nobody has signed it: decide nothing by it. After an error, throw away what was written.
   *
   * Source: the vendor's page, "GetOrganizationReport".
   */
  async getOrganizationReport(
    request: { readonly fileType: "CSV" | "JSON" | (string & {}) },
    write: (piece: Uint8Array) => void,
  ): Promise<number> {
    let raised: { readonly error: unknown } | undefined;
    const guarded = (piece: Uint8Array): void => {
      try {
        write(piece);
      } catch (error) {
        raised = { error };
        throw error;
      }
    };
    try {
      return attempt(() => this.#native.report(request.fileType, guarded));
    } catch (error) {
      throw raised === undefined ? error : raised.error;
    }
  }

  protected override async call(name: string, request: string): Promise<string> {
    return attempt(() => this.#native.call(name, request));
  }
}

interface NativeClient {
  call(name: string, request: string): string;
  report(fileType: string, write: (piece: Uint8Array) => void): number;
}

interface Native {
  NativeClient: { fromProperties(path: string): NativeClient };
}

const native = createRequire(import.meta.url)("../pingpair.node") as Native;

/** The native module's errors, whose code is the core's, as ours. */
function attempt<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    throw new PingPairError(code === "GenericFailure" ? "internal" : code, message);
  }
}
