// What browsers are told about every page, and what a form has to bring.

import { timingSafeEqual } from "node:crypto";

import type { FastifyRequest } from "fastify";

import { Refusal } from "./refusal.js";
import type { Session } from "./sessions.js";

export const HEADERS = {
  // Nothing but files of this service; nothing inline.
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  // A page can hold an activation link: whoever finds it in a cache can pair their own phone.
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
} as const;

/** What scripts send the token in; forms have a field `csrf`. */
export const TOKEN_HEADER = "x-csrf-token";

/** Refuses what no page of this session sent. */
export function checkSender(request: FastifyRequest, session: Session | undefined): Session {
  // Browsers that do not tell it are old; the token is always needed.
  const site = request.headers["sec-fetch-site"] ?? "same-origin";
  const token = request.headers[TOKEN_HEADER] ?? (request.body as { csrf?: unknown } | undefined)?.csrf;
  if (session === undefined || site !== "same-origin" || typeof token !== "string" || !isSame(token, session.csrf)) {
    throw new Refusal(403, "This form is not ours, or it is too old.");
  }
  return session;
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
