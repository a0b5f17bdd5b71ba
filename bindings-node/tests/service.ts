// A server that answers as a test says, signed as PingID signs.

import assert from "node:assert/strict";
import { type IncomingMessage, type Server, createServer } from "node:http";

import { Credentials } from "pingpair";
import { signReply } from "pingpair/testing";

import type { Json } from "./support.js";

export interface Request {
  readonly verb: string;
  readonly path: string;
  readonly mediaType: string | undefined;
  readonly body: Json;
}

type Others = (request: IncomingMessage, body: string) => readonly [status: number, answer: unknown];

/** Answers every operation of PingID with `reply`. */
export class Service {
  readonly requests: Request[] = [];
  reply: Json = {};
  readonly #server: Server;
  #url = "";
  #credentials: Credentials | undefined;

  /** What is asked elsewhere is answered by `others`. */
  private constructor(others?: Others) {
    this.#server = createServer((incoming, outgoing) => {
      void bodyOf(incoming).then((body) => {
        const isOfPingId = incoming.url?.startsWith("/pingid/") === true;
        const [status, answer] = isOfPingId || others === undefined ? this.#answer(incoming, body) : others(incoming, body);
        outgoing.writeHead(status, {
          "Content-Type": "application/json",
          "Set-Cookie": "ST=cookie-of-the-flow; Path=/; HttpOnly",
        });
        outgoing.end(typeof answer === "string" ? answer : JSON.stringify(answer));
      });
    });
  }

  static async start(others?: Others): Promise<Service> {
    const service = new Service(others);
    await new Promise<void>((resolve) => service.#server.listen(0, "127.0.0.1", resolve));
    const address = service.#server.address();
    assert.ok(typeof address === "object" && address !== null);
    service.#url = `http://127.0.0.1:${address.port}`;
    service.#credentials = Credentials.forTests(`${service.#url}/pingid`);
    return service;
  }

  get url(): string {
    return this.#url;
  }

  get credentials(): Credentials {
    assert.ok(this.#credentials !== undefined);
    return this.#credentials;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer({ url: path = "", method: verb = "", headers }: IncomingMessage, text: string): readonly [number, string] {
    const payload = Buffer.from(text.split(".")[1] ?? "", "base64url").toString();
    const { reqBody: body } = JSON.parse(payload) as { reqBody: Json };
    this.requests.push({ verb, path, mediaType: headers["content-type"], body });
    const answer: Json = { ...this.reply };
    if (body["clientData"]) answer["clientData"] = body["clientData"];
    const username = body["userName"] ?? body["username"];
    if (username !== undefined && typeof answer["userDetails"] === "object" && answer["userDetails"] !== null) {
      answer["userDetails"] = { ...answer["userDetails"], userName: username };
    }
    return [200, signReply(this.credentials, answer)];
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of incoming.setEncoding("utf8")) text += piece as string;
  return text;
}
