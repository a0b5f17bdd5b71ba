// Replicas that tests start, kill and look into.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

// Nothing is measured: machines that test can be busy.
export const PATIENCE = 180_000;

/** What `look` gives, once it gives something. */
export async function eventually<T>(look: () => T | Promise<T>, otherwise: string): Promise<NonNullable<T>> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(otherwise);
    await wait(50);
  }
}

/** One replica. */
export class Replica {
  readonly #process: ChildProcess;
  #output = "";
  #url = "";

  private constructor(environment: NodeJS.ProcessEnv) {
    const server = fileURLToPath(new URL("../src/server.js", import.meta.url));
    this.#process = spawn(process.execPath, [server], {
      env: { ...process.env, ...environment, PORT: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.#output += text;
      });
    }
  }

  /** Starts one at a port that is free, and waits until it listens. */
  static async start(environment: NodeJS.ProcessEnv): Promise<Replica> {
    const replica = new Replica(environment);
    const listens = await eventually(() => {
      if (!replica.#runs) throw new Error(`a replica does not start: ${replica.#output}`);
      return /"Server listening at (http:\/\/127\.0\.0\.1:\d+)"/.exec(replica.#output);
    }, "a replica does not start");
    replica.#url = listens[1] ?? "";
    return replica;
  }

  get url(): string {
    return this.#url;
  }

  get port(): number {
    return Number(new URL(this.#url).port);
  }

  /** What it has printed. */
  get output(): string {
    return this.#output;
  }

  /** Kills it: nothing of it runs to an end. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Lets it end, as a deployment does, and gives its exit code. */
  async stop(): Promise<number | null> {
    await this.#end("SIGTERM");
    return this.#process.exitCode;
  }

  get #runs(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (!this.#runs) return;
    const ended = once(this.#process, "exit");
    this.#process.kill(signal);
    await ended;
  }
}
