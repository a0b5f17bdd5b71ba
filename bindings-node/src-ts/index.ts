/**
 * Registers users and pairs their devices with PingID and PingOne.
 *
 * ```ts
 * import { Client } from "pingpair";
 *
 * const client = await Client.fromProperties("pingid.properties");
 * const added = await client.addUser({ username: "meredith", activateUser: true });
 * for await (const event of client.pairOnline("meredith", { activationCode: added.activationCode })) {
 *   console.log(event.link?.terminal() ?? event.toString());
 * }
 * ```
 *
 * The organisation's key belongs on a server. Whoever holds it can act on every user.
 *
 * @packageDocumentation
 */

export { Client, type ResumeOptions } from "./client.js";
export { type CredentialValues, Credentials } from "./credentials.js";
export { DesktopAgent, type DesktopAgentOptions } from "./desktop-agent.js";
export { ReplyReader, RequestSigner } from "./doors.js";
export {
  CancelledError,
  ConfigurationError,
  type ErrorDetails,
  InputError,
  InternalError,
  PingPairError,
  RefusedError,
  UnavailableError,
  UnknownOutcomeError,
  UntrustedReplyError,
} from "./errors.js";
export { Flow, type FlowRedirect } from "./flow.js";
export * from "./generated/names.js";
export type * from "./generated/pairings.js";
export type * from "./generated/pingone-pairings.js";
export type * from "./generated/types.js";
export type { Lease, Store, Stored } from "./guards.js";
export type { GoOnOptions } from "./held.js";
export * as jws from "./jws.js";
export type { Extra, InternetTime, MountainTime, Progress } from "./kinds.js";
export { Link, PairingKeyText, QrCode, visible } from "./link.js";
export type { CallOptions, CallReport, CommonOptions, Destination, Options, PingOneOptions } from "./options.js";
export type * from "./outcome.js";
export { type Answer, Pairing, type PairingOptions, type Waiting } from "./pairing.js";
export { PingOne } from "./pingone.js";
export { PingOneSettings, type PingOneValues } from "./pingone-settings.js";
export { ReportReader, type ReportSource } from "./report.js";
export type { Sink } from "./sinks.js";
export { Reply, RequestToken } from "./tokens.js";
export {
  fetchTransport,
  type LossCause,
  type Lost,
  type NotSent,
  type Transport,
  type TransportRequest,
  type TransportResponse,
  type UnsentCause,
} from "./transport.js";
export { PairingView, type Prompt, type ViewDevice, type ViewOutcome } from "./view.js";
export * as webauthn from "./webauthn.js";
export { RelyingParty } from "./webauthn.js";
