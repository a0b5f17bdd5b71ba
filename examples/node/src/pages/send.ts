// Pages as HTML. What stands in them is escaped, unless it says otherwise.

import type { FastifyReply } from "fastify";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** Sends a page. */
export function sendPage(reply: FastifyReply, page: VNode): FastifyReply {
  return reply.type("text/html; charset=utf-8").send(`<!doctype html>\n${renderToString(page)}`);
}

/** Sends a part of one. */
export function send(reply: FastifyReply, part: VNode): FastifyReply {
  return reply.type("text/html; charset=utf-8").send(renderToString(part));
}
