// Beginning a pairing, watching it, answering what it asks, and saying whose phone it is.

import type { FastifyInstance } from "fastify";
import { type Answer, type Client, InputError, type Pairing, type PairingView } from "pingpair";

import type { Driving } from "./driving.js";
import { HomePage } from "./pages/home.js";
import { PairingPage } from "./pages/pairing.js";
import { send, sendPage } from "./pages/send.js";
import { Status } from "./pages/status.js";
import { Refusal } from "./refusal.js";
import type { Session, Sessions, Verdict } from "./sessions.js";
import { needsForm, needsLogin, sessionOf } from "./visitors.js";

/** What the form may say, and what that means. `WebAuthn` is the service's name for security keys. */
const METHODS = {
  phone: { method: "online" },
  security_key: { method: "webauthn", value: "WebAuthn" },
} as const satisfies Record<string, Answer>;

const form = (properties: Record<string, { readonly enum: readonly string[] } | { readonly maxLength: number }>) => ({
  type: "object",
  required: Object.keys(properties),
  properties: Object.fromEntries(Object.entries(properties).map(([name, kind]) => [name, { type: "string", ...kind }])),
});

export function pairings(app: FastifyInstance, client: Client, driving: Driving, sessions: Sessions): void {
  const page = { preValidation: needsLogin };
  const posted = { preValidation: needsForm };

  app.get("/", page, async (request, reply) => sendPage(reply, <HomePage session={sessionOf(request)} />));

  app.post("/pairing", posted, async (request, reply) => {
    const session = sessionOf(request);
    await sessions.setVerdict(session, null);
    await driving.begin(session);
    return reply.redirect("/pairing", 303);
  });

  app.get("/pairing", page, async (request, reply) => {
    const session = sessionOf(request);
    return sendPage(reply, <PairingPage session={session} view={await viewOf(driving, session)} />);
  });

  // The part of the page that changes.
  app.get("/pairing/status", page, async (request, reply) => {
    const session = sessionOf(request);
    return send(reply, <Status session={session} view={await viewOf(driving, session)} />);
  });

  // What the page's script needs for a credential.
  app.get("/pairing/view", page, async (request, reply) => {
    const view = await viewOf(driving, sessionOf(request));
    return reply.type("application/json").send(view.serialize());
  });

  app.post<{ Body: { method: keyof typeof METHODS } }>(
    "/pairing/method",
    { ...posted, schema: { body: form({ method: { enum: Object.keys(METHODS) } }) } },
    async (request, reply) => {
      const session = sessionOf(request);
      const pairing = await pairingOf(driving, session);
      await understood(driving.answer(session, pairing, METHODS[request.body.method]));
      return reply.redirect("/pairing", 303);
    },
  );

  app.post<{ Body: string }>(
    "/pairing/credential",
    { ...posted, schema: { body: { type: "string" } } },
    async (request, reply) => {
      const session = sessionOf(request);
      const pairing = await pairingOf(driving, session);
      const isSent = await understood(driving.answerCredential(session, pairing, request.body));
      return reply.code(isSent ? 204 : 503).send();
    },
  );

  // It is not known what became of the first request: the user wants another one.
  app.post("/pairing/again", posted, async (request, reply) => {
    const session = sessionOf(request);
    const pairing = await pairingOf(driving, session);
    await understood(driving.answer(session, pairing, { startAgain: true }));
    return reply.redirect("/pairing", 303);
  });

  app.post("/pairing/cancel", posted, async (request, reply) => {
    const pairing = await pairingOf(driving, sessionOf(request));
    if (pairing.outcome === undefined) {
      await pairing.cancel();
      await driving.settle(pairing);
    }
    return reply.redirect("/pairing", 303);
  });

  // The user says whether the phone that was paired is theirs.
  app.post<{ Body: { verdict: Verdict } }>(
    "/pairing/verdict",
    { ...posted, schema: { body: form({ verdict: { enum: ["mine", "not_mine"] } }) } },
    async (request, reply) => {
      const session = sessionOf(request);
      const { outcome } = await pairingOf(driving, session);
      if (outcome?.outcome !== "paired") throw new Refusal(400, "There is nothing to confirm.");
      const { verdict } = request.body;
      if (verdict === "not_mine" && outcome.device.id !== undefined) {
        await client.unpairDevice({ username: session.username, deviceId: outcome.device.id });
      }
      // Only after "mine" may an application trust the phone: lift a bypass, remove the old one.
      await sessions.setVerdict(session, verdict);
      return reply.redirect("/pairing", 303);
    },
  );

  // A reply was lost: the user says which of the new devices is theirs, or has them looked for again.
  app.post<{ Body: { device: string } }>(
    "/pairing/settle",
    { ...posted, schema: { body: form({ device: { maxLength: 40 } }) } },
    async (request, reply) => {
      const session = sessionOf(request);
      const pairing = await pairingOf(driving, session);
      if (pairing.outcome?.outcome !== "undetermined") throw new Refusal(400, "There is nothing to settle.");
      const { device } = request.body;
      if (device === "look_again") {
        await pairing.reconcile();
      } else {
        await understood(pairing.confirm(device));
        await sessions.setVerdict(session, "mine");
      }
      await driving.settle(pairing);
      return reply.redirect("/pairing", 303);
    },
  );
}

async function viewOf(driving: Driving, session: Session): Promise<PairingView> {
  return found(await driving.view(session));
}

async function pairingOf(driving: Driving, session: Session): Promise<Pairing> {
  return found(await driving.stored(session));
}

function found<T>(pairing: T | undefined): T {
  if (pairing === undefined) throw new Refusal(404, "No pairing was begun here.");
  return pairing;
}

/** What comes of an answer; one that does not fit is the user's to mend. */
async function understood<T>(answering: Promise<T>): Promise<T> {
  try {
    return await answering;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    if (error.code === "start_too_soon") throw new Refusal(409, "Please wait half a minute, and try again.");
    throw new Refusal(400, "That does not fit what was asked.");
  }
}
