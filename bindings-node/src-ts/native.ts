// The native module: where it is, and what it has. It must be of this very build.

import { existsSync } from "node:fs";
import { join } from "node:path";

import { BUILD_ID, VERSION } from "./generated/build.js";

/** @internal */
export interface NativeRuntime {
  answer(question: number, done: boolean, text?: string | null, bytes?: Uint8Array | null): void;
  cancel(call: number): void;
}

/** @internal */
export type NativeSign = (place: number, packed: string, now?: number) => string | undefined;

/** @internal */
export type NativeRead = (place: number, token: string | Uint8Array) => string;

/** @internal */
export interface NativeCredentials {
  readonly orgAlias: string;
  readonly baseUrl: string;
  readonly isSandbox: boolean;
  readonly warnings: string[];
  build(operation: string, body: string, now?: number | null): string;
  signing(): NativeSign;
  reading(): NativeRead;
  verify(token: string | Uint8Array): string;
  signReply(body: string): string;
}

/** @internal */
export interface NativeClock {
  advance(milliseconds: number): void;
  readonly waited: number;
}

/** @internal */
export interface NativeClient {
  close(): void;
  send(call: number, operation: string, request: string, deadline: number | null, cancellable: boolean): boolean;
  call(
    call: number,
    pathSuffix: string,
    body: string,
    retryClass: string | null,
    deadline: number | null,
    cancellable: boolean,
  ): void;
  ensureUser(call: number, user: string, deadline: number | null, cancellable: boolean): void;
  check(call: number, deadline: number | null, cancellable: boolean): void;
  report(call: number, fileType: string, hooks: number, deadline: number | null, cancellable: boolean): void;
  begin(
    machine: string,
    request: string,
    context: Uint8Array | null,
    deadline: number | null,
    hooks: number | null,
  ): NativePairing;
  resume(
    kind: string,
    snapshot: string,
    context: Uint8Array,
    allow: number | null,
    hooks: number | null,
  ): NativePairing;
  resumeFrom(
    kind: string,
    generation: number,
    snapshot: string,
    context: Uint8Array,
    allow: number | null,
    hooks: number | null,
  ): NativePairing;
  resumeStored(
    call: number,
    kind: string,
    username: string | null,
    context: Uint8Array,
    allow: number | null,
    hooks: number | null,
  ): void;
  panicForTests(call?: number): void;
}

/** @internal */
export interface NativePingOneSettings {
  readonly environmentId: string;
  readonly authUrl: string;
  readonly apiUrl: string;
  readonly warnings: string[];
}

/** @internal */
export interface NativePingOne {
  close(): void;
  send(call: number, operation: string, request: string, deadline: number | null, cancellable: boolean): void;
  check(call: number, deadline: number | null, cancellable: boolean): void;
  startFlow(call: number, acrValues: string | null, deadline: number | null, cancellable: boolean): void;
  joinFlow(call: number, redirect: string, deadline: number | null, cancellable: boolean): void;
  openFlow(
    call: number,
    sealed: string,
    context: Uint8Array,
    deadline: number | null,
    cancellable: boolean,
  ): void;
  begin(machine: string, request: string, context: Uint8Array | null, deadline: number | null): NativePairing;
  resume(kind: string, snapshot: string, context: Uint8Array, allow: number | null): NativePairing;
  resumeFrom(
    kind: string,
    generation: number,
    snapshot: string,
    context: Uint8Array,
    allow: number | null,
  ): NativePairing;
  resumeStored(
    call: number,
    kind: string,
    userId: string | null,
    context: Uint8Array,
    allow: number | null,
  ): void;
}

/** @internal */
export interface NativeFlow {
  readonly id: string;
  state(): string;
  act(call: number, act: string, given: string): void;
  seal(call: number, context: Uint8Array): void;
}

/** @internal */
export interface NativeDesktopAgent {
  register(runtime: NativeRuntime, call: number, registration: string): void;
}

/** @internal */
export interface NativePairing {
  act(call: number, act: string, given: string): void;
  see(): string;
}

/** @internal */
export interface NativeSandbox {
  stop(call: number): void;
  readonly baseUrl: string;
  readonly credentials: NativeCredentials;
  readonly propertiesText: string;
  readonly controlUrl: string;
  readonly controlToken: string;
  readonly pingonePropertiesText: string;
  readonly desktopAgentUrl: string;
}

/** @internal */
export interface NativeCode {
  readonly url: string | null;
  readonly size: number;
  svg(): string;
  png(pixelsPerModule: number): Buffer;
  terminal(background: string): string;
}

/** @internal */
export interface NativeReport {
  next(call: number, most: number): void;
}

/** @internal */
export interface Native {
  version(): string;
  buildId(): string;
  visible(text: string): string;
  checkView(json: string): string;
  jwsSign(payload: string | Uint8Array, key: Uint8Array, header: string | Uint8Array): string;
  jwsVerify(token: string | Uint8Array, key: Uint8Array): [Buffer, Buffer];
  checkRelyingParty(party: string): void;
  optionsFromService(isCreation: boolean, text: string, party: string): { json: string; challenge: Buffer };
  credentialFromBrowser(
    isRegistration: boolean,
    text: string,
    party: string,
    challenge: Uint8Array,
  ): { service: string; origin: string };
  credentialsOfFile(runtime: NativeRuntime, call: number, path: string): void;
  credentialsOfEnvironment(runtime: NativeRuntime, call: number): void;
  pingoneSettingsOfFile(runtime: NativeRuntime, call: number, path: string): void;
  pingoneSettingsOfEnvironment(runtime: NativeRuntime, call: number): void;
  checkGuards(runtime: NativeRuntime, call: number, lease: number | null, store: number | null): void;
  startSandbox(runtime: NativeRuntime, call: number, port: number, phone: string): void;
  NativeRuntime: new (
    deliver: (kind: number, id: number, text: string | null, given: unknown) => void,
  ) => NativeRuntime;
  NativeCredentials: {
    fromValues(orgAlias: string, token: string, key: string, baseUrl: string): NativeCredentials;
    fromText(text: string): NativeCredentials;
    forTests(baseUrl: string): NativeCredentials;
  };
  NativeClock: new (runtime: NativeRuntime, hooks: number | null) => NativeClock;
  NativeClient: new (
    runtime: NativeRuntime,
    credentials: NativeCredentials,
    settings: string,
    hooks: number | null,
    clock: NativeClock | null,
    snapshotKeys: Uint8Array[],
    entropy: Uint8Array | null,
  ) => NativeClient;
  NativePingOneSettings: {
    fromValues(values: string): NativePingOneSettings;
    fromText(text: string): NativePingOneSettings;
  };
  NativePingOne: new (
    runtime: NativeRuntime,
    settings: NativePingOneSettings,
    options: string,
    hooks: number | null,
    clock: NativeClock | null,
    snapshotKeys: Uint8Array[],
    entropy: Uint8Array | null,
  ) => NativePingOne;
  NativeDesktopAgent: new (origin: string, port: number | null, timeout: number | null) => NativeDesktopAgent;
  NativeCode: {
    activation(baseUrl: string, activationCode: string): NativeCode;
    parse(text: string): NativeCode;
    pairingLink(text: string): NativeCode;
    pairingKey(code: string, uri: string | null): NativeCode;
    any(text: string): NativeCode;
  };
  NativeReport: new (runtime: NativeRuntime, hooks: number) => NativeReport;
}

/** The name of this platform's package, without its scope. */
function platform(): string {
  const { platform, arch } = process;
  if (platform !== "linux") return `${platform}-${arch}`;
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined;
  return `linux-${arch}-${report?.header?.glibcVersionRuntime === undefined ? "musl" : "gnu"}`;
}

function load(): Native {
  // A build of the repository lies beside the package; packages that are installed have none.
  const own = join(__dirname, "..", "pingpair.node");
  const name = `@pingpair/${platform()}`;
  let found: Native;
  try {
    found = require(existsSync(own) ? own : name) as Native;
  } catch (cause) {
    const text = `pingpair has no native module for this platform: ${name} is not installed, or cannot be loaded`;
    throw new Error(`${text}. Install with optional dependencies.`, { cause });
  }
  const [version, id] = [found.version(), found.buildId()];
  if (version !== VERSION || id !== BUILD_ID) {
    throw new Error(`${name} is of version ${version} (${id}), and pingpair of ${VERSION} (${BUILD_ID})`);
  }
  return found;
}

/** @internal */
export const native: Native = load();
