// HS256 compact JWS over any bytes.

import { attempt } from "./errors.js";
import { native } from "./native.js";

/** The header and payload of a token that was verified. */
export interface VerifiedToken {
  /** The header, byte for byte. */
  readonly header: Uint8Array;
  /** The payload. Not enumerable: what it holds may be a secret. */
  readonly payload: Uint8Array;
}

/**
 * Signs a payload of at least one byte under a header, the bytes of a JSON object whose `alg` is `HS256`. The key has
 * at least 32 bytes.
 */
export function sign(
  payload: string | Uint8Array,
  key: Uint8Array,
  header: string | Uint8Array = '{"alg":"HS256"}',
): string {
  return attempt(() => native.jwsSign(payload, key, header));
}

/**
 * Verifies a token. Throws an `UntrustedReplyError` if it was not signed with this key, was changed, or has another
 * form.
 */
export function verify(token: string | Uint8Array, key: Uint8Array): VerifiedToken {
  const [header, payload] = attempt(() => native.jwsVerify(token, key));
  const verified: VerifiedToken = { header, payload };
  return Object.defineProperty(verified, "payload", { enumerable: false });
}
