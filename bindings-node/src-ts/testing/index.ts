/**
 * For the tests of applications: the service, imitated on loopback; a clock on which waiting takes no time; replies
 * that are signed; and what tries transports, leases and stores.
 *
 * @packageDocumentation
 */

export { Clock as VirtualClock } from "./clock.js";
export { checkTransport } from "./conformance.js";
export { checkLease, checkStore, checkTogether } from "./guards.js";
export { PingOneSandbox } from "./pingone-sandbox.js";
export { Sandbox, SandboxError, type SandboxOptions } from "./sandbox.js";
export { signReply } from "../tokens.js";
