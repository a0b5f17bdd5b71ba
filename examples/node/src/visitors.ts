// Who asks: the session of a request.

import type { FastifyReply, FastifyRequest } from "fastify";

import { checkSender } from "./protection.js";
import { COOKIE, COOKIE_ATTRIBUTES, type Session } from "./sessions.js";

declare module "fastify" {
  interface FastifyRequest {
    /** The session of the browser that asks, logged in or not. */
    session: Session | undefined;
  }
}

/** The session of who has logged in, where `needsLogin` or `needsForm` saw to that. */
export function sessionOf(request: FastifyRequest): Session {
  if (request.session === undefined) throw new TypeError("this route needs a login");
  return request.session;
}

/** Sends others to the login page. */
export async function needsLogin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!request.session?.username) await reply.redirect("/login", 303);
}

/** The same, and what is sent has to come from a page of that session. */
export async function needsForm(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await needsLogin(request, reply);
  if (!reply.sent) checkSender(request, request.session);
}

/** Gives the browser its cookie. */
export function setCookie(reply: FastifyReply, cookie: string): FastifyReply {
  return reply.setCookie(COOKIE, cookie, COOKIE_ATTRIBUTES);
}
