// The service: log in, begin a pairing, answer what it asks, watch it, say whose phone it is.

import { readFile } from "node:fs/promises";

import cookies from "@fastify/cookie";
import forms from "@fastify/formbody";
import createFastify, { type FastifyInstance, LogController } from "fastify";
import { Client, PingPairError, RelyingParty } from "pingpair";

import { accounts } from "./accounts.js";
import { checkKeeps, connect } from "./database.js";
import { Drivers } from "./drivers.js";
import { Driving } from "./driving.js";
import { MessagePage } from "./pages/message.js";
import { sendPage } from "./pages/send.js";
import { pairings } from "./pairings.js";
import { PostgresGuards } from "./postgres-guards.js";
import { HEADERS } from "./protection.js";
import { Refusal } from "./refusal.js";
import { COOKIE, Sessions } from "./sessions.js";
import type { Settings } from "./settings.js";
import { Users } from "./users.js";
import "./visitors.js";

const HOUR = 3_600_000;

/** The application. Replicas share nothing but the database. */
export async function createApp(settings: Settings): Promise<FastifyInstance> {
  const pool = connect(settings.databaseUrl);
  await checkKeeps(pool);
  const guards = new PostgresGuards(pool);
  const [sessions, drivers] = [new Sessions(pool), new Drivers(pool)];
  const client = await Client.fromEnv({ lease: guards, store: guards });
  // Lines of requests would say little more than who looks at the page, once a second.
  const logController = new LogController({ disableRequestLogging: true });
  const app = createFastify({ logger: true, logController, bodyLimit: 64 * 1024 });
  const { id, name, origins } = settings.relyingParty;
  const driving = new Driving({
    client,
    drivers,
    relyingParty: new RelyingParty(id, origins),
    relyingPartyName: name,
    warn: (code) => app.log.warn({ code }, "a pairing is not driven on"),
  });

  await app.register(cookies);
  await app.register(forms);
  // A credential goes on as it came: the package checks it.
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => done(null, body));
  app.decorateRequest("session");
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(HEADERS);
    if (!request.url.startsWith("/static/")) request.session = await sessions.find(request.cookies[COOKIE]);
  });
  tellWhyNot(app);
  await serveFiles(app);
  accounts(app, await Users.read(settings.usersFile), sessions);
  pairings(app, client, driving, sessions);

  const forgetting = setInterval(() => {
    const all = [guards, sessions, drivers].map((kept) => kept.forget());
    Promise.all(all).catch(() => app.log.warn("the database is not tidied up"));
  }, HOUR);
  app.addHook("onClose", async () => {
    clearInterval(forgetting);
    await driving.close();
    client.close();
    await pool.end();
  });
  return app;
}

function tellWhyNot(app: FastifyInstance): void {
  app.setErrorHandler<Error & { statusCode?: number }>(async (error, request, reply) => {
    if (error instanceof Refusal) return sendPage(reply.code(error.status), <MessagePage message={error.message} />);
    if (error instanceof PingPairError && error.code === "lease_taken") {
      const message = "A pairing of yours is under way elsewhere. Finish it there, or come back in ten minutes.";
      return sendPage(reply.code(409), <MessagePage message={message} />);
    }
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return sendPage(reply.code(error.statusCode), <MessagePage message="That is not what was asked for." />);
    }
    // A code of ours, or the name of the error: neither names a secret or anybody.
    const code = error instanceof PingPairError ? error.code : error.name;
    app.log.error({ code, method: request.method, path: request.routeOptions.url }, "a request failed");
    return sendPage(reply.code(503), <MessagePage message="This does not work now. Please come back later." />);
  });
  app.setNotFoundHandler(async (_request, reply) => sendPage(reply.code(404), <MessagePage message="Not found." />));
}

/** The files of the pages, and no others. */
async function serveFiles(app: FastifyInstance): Promise<void> {
  const files = {
    "icon.svg": { folder: "../../static/", type: "image/svg+xml" },
    "pairing.js": { folder: "../static/", type: "text/javascript; charset=utf-8" },
    "style.css": { folder: "../../static/", type: "text/css; charset=utf-8" },
  };
  for (const [name, { folder, type }] of Object.entries(files)) {
    const content = await readFile(new URL(folder + name, import.meta.url));
    app.get(`/static/${name}`, async (_request, reply) => reply.type(type).send(content));
  }
}
