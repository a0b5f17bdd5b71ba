// Logging in and out.

import type { FastifyInstance } from "fastify";

import { LoginPage } from "./pages/login.js";
import { sendPage } from "./pages/send.js";
import { checkSender } from "./protection.js";
import type { Sessions } from "./sessions.js";
import type { Users } from "./users.js";
import { needsForm, sessionOf, setCookie } from "./visitors.js";

const CREDENTIALS = {
  type: "object",
  required: ["username", "password"],
  properties: {
    username: { type: "string", maxLength: 250 },
    password: { type: "string", maxLength: 1000 },
  },
} as const;

export function accounts(app: FastifyInstance, users: Users, sessions: Sessions): void {
  app.get("/login", async (request, reply) => {
    if (request.session !== undefined) return sendPage(reply, <LoginPage csrf={request.session.csrf} />);
    // Also this form needs a session: otherwise others could log this browser in under a name of theirs.
    const { session, cookie } = await sessions.begin();
    return sendPage(setCookie(reply, cookie), <LoginPage csrf={session.csrf} />);
  });

  app.post<{ Body: { username: string; password: string } }>(
    "/login",
    { schema: { body: CREDENTIALS } },
    async (request, reply) => {
      const session = checkSender(request, request.session);
      const { username, password } = request.body;
      if (!(await users.knows(username, password))) {
        return sendPage(reply.code(403), <LoginPage csrf={session.csrf} failed />);
      }
      // A session of its own: whoever knew the one before knows nothing of this one.
      await sessions.end(session);
      const { cookie } = await sessions.begin(username);
      return setCookie(reply, cookie).redirect("/", 303);
    },
  );

  app.post("/logout", { preValidation: needsForm }, async (request, reply) => {
    await sessions.end(sessionOf(request));
    return reply.redirect("/login", 303);
  });
}
