// Stands before the replicas, as in production: each connection goes to the first one that is there.

import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export class Balancer implements AsyncDisposable {
  /** The ports of the replicas, the preferred one first. */
  replicas: readonly number[] = [];
  readonly #browsers = new Set<Socket>();
  readonly #server = createServer((browser) => {
    this.#browsers.add(browser);
    browser.on("error", () => {});
    browser.on("close", () => this.#browsers.delete(browser));
    handOn(browser, this.replicas);
  });

  private constructor() {}

  /** Listens on a port that is free. */
  static async start(): Promise<Balancer> {
    const balancer = new Balancer();
    balancer.#server.listen(0, "127.0.0.1");
    await once(balancer.#server, "listening");
    return balancer;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new TypeError("it does not listen");
    return `http://localhost:${address.port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    // Browsers keep connections for later.
    for (const browser of this.#browsers) browser.destroy();
    await closed;
  }
}

function handOn(browser: Socket, [first, ...others]: readonly number[]): void {
  if (first === undefined) {
    browser.destroy();
    return;
  }
  const replica = connect(first, "127.0.0.1");
  let isConnected = false;
  replica.once("connect", () => {
    isConnected = true;
    browser.pipe(replica).pipe(browser);
  });
  replica.on("error", () => (isConnected ? browser.destroy() : handOn(browser, others)));
  browser.on("close", () => replica.destroy());
}
