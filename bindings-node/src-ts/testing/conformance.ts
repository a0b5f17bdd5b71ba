// Tries what a transport promises: one delivery for each call, whatever happens on the way.

import { type Server, type Socket, createServer } from "node:net";

import { Client } from "../client.js";
import { Credentials } from "../credentials.js";
import { PingPairError } from "../errors.js";
import { signReply } from "../tokens.js";
import type { Transport } from "../transport.js";

/** What the server does with a request that has come whole. */
type Act = (socket: Socket, request: Received, service: Service) => void;

interface Received {
  readonly head: string;
  readonly body: string;
}

interface Kind {
  /** What the server does with the first request; those that follow are answered. */
  readonly act: Act;
  /** What the call comes to: a code, or nothing where it is done. */
  readonly codes: readonly (string | undefined)[];
  /** How often a request that must not be sent twice is delivered. */
  readonly deliveries: number;
}

/**
 * Tries everything that `Transport` promises, against a server of its own on loopback. Rejects with an `Error` whose
 * message says which promise was broken.
 *
 * It takes some seconds: one of the kinds is a server that says nothing until the time is over.
 */
export async function checkTransport(transport: Transport): Promise<void> {
  for (const [name, kind] of Object.entries(KINDS)) await tryKind(transport, name, kind);
  await tryNobody(transport);
  await tryState(transport);
}

async function tryKind(transport: Transport, name: string, kind: Kind): Promise<void> {
  await using service = await Service.start(kind.act);
  using client = service.client(transport);
  const code = await codeOf(client.getActivationCode({ username: "meredith" }));
  const { length } = service.requests;
  expect(length === kind.deliveries, `${name}: expected ${kind.deliveries} delivery, and not ${length}`);
  expect(kind.codes.includes(code), `${name}: expected ${kind.codes.join(" or ")}, and not ${code}`);
}

/** Nobody listens: what is said not to have left must not have. */
async function tryNobody(transport: Transport): Promise<void> {
  const service = await Service.start(answered);
  await service[Symbol.asyncDispose]();
  using client = service.client(transport);
  const code = await codeOf(client.getActivationCode({ username: "meredith" }));
  expect(code === "unreachable" || code === "outcome_unknown", `nobody listens: ${code}`);
}

/** Nothing is kept from one call to the next, and nothing is added to a request. */
async function tryState(transport: Transport): Promise<void> {
  const act: Act = (socket, request, service) => {
    const more = "Set-Cookie: session=1; Path=/\r\nCache-Control: max-age=3600\r\nETag: \"1\"\r\n";
    socket.write(service.answer(request, more));
  };
  await using service = await Service.start(act, true);
  using client = service.client(transport);
  for (const username of ["meredith", "meredith"]) await client.getActivationCode({ username });
  expect(service.requests.length === 2, "a second call must not be answered from a cache");
  for (const { head } of service.requests) {
    const lines = head.toLowerCase().split("\r\n");
    expect(lines[0]?.startsWith("post ") === true, "the method must be POST");
    expect(!lines.some((line) => line.startsWith("cookie:")), "no cookie may be sent");
    expect(!lines.some((line) => /^if-(none-match|modified-since):/.test(line)), "nothing may be revalidated");
    const encoding = lines.find((line) => line.startsWith("accept-encoding:"));
    expect(encoding === "accept-encoding: identity", "no encoding may be asked for");
  }
}

/** A service on loopback, and what came to it. */
class Service {
  readonly requests: Received[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #credentials: Credentials | undefined;

  private constructor(act: Act, isAlways: boolean) {
    this.#server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
      socket.on("error", () => {});
      let text = "";
      socket.setEncoding("latin1");
      socket.on("data", (piece: string) => {
        text += piece;
        for (let request = whole(text); request !== undefined; request = whole(text)) {
          text = text.slice(request.head.length + 4 + request.body.length);
          this.requests.push(request);
          const does = isAlways || this.requests.length === 1 ? act : answered;
          does(socket, request, this);
        }
      });
    });
  }

  static async start(act: Act, isAlways = false): Promise<Service> {
    const service = new Service(act, isAlways);
    await new Promise<void>((resolve, reject) => {
      service.#server.on("error", reject);
      service.#server.listen(0, "127.0.0.1", resolve);
    });
    const address = service.#server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    service.#credentials = Credentials.forTests(`http://127.0.0.1:${port}/pingid`);
    return service;
  }

  get credentials(): Credentials {
    if (this.#credentials === undefined) throw new Error("it is not started");
    return this.#credentials;
  }

  client(transport: Transport): Client {
    return new Client(this.credentials, { transport, attemptTimeout: 1_000, deadline: 3_000 });
  }

  /** A signed answer to a request, as HTTP. */
  answer(request: Received, headers = ""): string {
    const body = this.signed(request);
    return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n${headers}\r\n${body}`;
  }

  signed({ body }: Received): string {
    const payload = Buffer.from(body.split(".")[1] ?? "", "base64url").toString();
    const { reqBody } = JSON.parse(payload) as { reqBody: { clientData?: string } };
    return signReply(this.credentials, { activationCode: "292070522701", clientData: reqBody.clientData });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

/** The first request in a text, once it has come whole. */
function whole(text: string): Received | undefined {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = text.slice(0, end);
  const length = Number(/^content-length: *(\d+)$/im.exec(head)?.[1] ?? 0);
  const body = text.slice(end + 4, end + 4 + length);
  return body.length === length ? { head, body } : undefined;
}

const answered: Act = (socket, request, service) => void socket.write(service.answer(request));

const KINDS: Readonly<Record<string, Kind>> = {
  "it is answered": { act: answered, codes: [undefined], deliveries: 1 },
  "the connection ends before an answer": {
    act: (socket) => socket.end(),
    codes: ["outcome_unknown"],
    deliveries: 1,
  },
  "the connection breaks before an answer": {
    act: (socket) => void socket.resetAndDestroy(),
    codes: ["outcome_unknown"],
    deliveries: 1,
  },
  "the answer is cut off": {
    act: (socket, request, service) => {
      const answer = service.answer(request);
      socket.end(answer.slice(0, -10));
    },
    codes: ["outcome_unknown"],
    deliveries: 1,
  },
  "the last chunk is missing": {
    act: (socket, request, service) => {
      const body = service.signed(request);
      const head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
      socket.end(`${head}${body.length.toString(16)}\r\n${body}\r\n`);
    },
    codes: ["outcome_unknown"],
    deliveries: 1,
  },
  "nothing is said until the time is over": {
    act: () => {},
    codes: ["outcome_unknown"],
    deliveries: 1,
  },
  "the answer is larger than 1 MiB": {
    act: (socket) => {
      const length = (1 << 20) + 1;
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n`);
      socket.write("A".repeat(length));
    },
    codes: ["outcome_unknown", "reply_too_large"],
    deliveries: 1,
  },
  "the answer is a redirect": {
    act: (socket) => {
      socket.write("HTTP/1.1 307 Temporary Redirect\r\nLocation: /pingid/elsewhere\r\nContent-Length: 0\r\n\r\n");
    },
    codes: ["outcome_unknown", "reply_redirected"],
    deliveries: 1,
  },
  "what comes is not HTTP": {
    act: (socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n"),
    codes: ["outcome_unknown"],
    deliveries: 1,
  },
};

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof PingPairError) return error.code;
    throw error;
  }
}

function expect(holds: boolean, text: string): void {
  if (!holds) throw new Error(`the transport breaks its contract: ${text}`);
}
