// Whole calls, 8 at once over connections that are kept, each way in a process of its own, which this module is run as.
//
// Its argument is the way; on standard input the sandbox's settings come first, as one line of JSON, and then numbers:
// how many calls to make. It answers each with the microseconds of processor time that one call took.

import { spawn } from "node:child_process";
import http from "node:http";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { byHand } from "./hand.mjs";

export const AT_ONCE = 8;
const HEADERS = { "content-type": "application/json", accept: "application/json" };

/** A process that makes calls in one way. */
export class Process {
  #run;
  #lines;

  constructor(way) {
    this.#run = spawn(process.execPath, [fileURLToPath(import.meta.url), way], { stdio: ["pipe", "pipe", "inherit"] });
    this.#lines = createInterface({ input: this.#run.stdout })[Symbol.asyncIterator]();
  }

  static async start(way, sandbox) {
    const started = new Process(way);
    await started.#ask(settings(sandbox));
    return started;
  }

  /** Processor time of one call, over so many. */
  async microseconds(count) {
    return Number(await this.#ask(count));
  }

  close() {
    this.#run.stdin.end();
  }

  async #ask(line) {
    this.#run.stdin.write(`${line}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error("a process of calls ended early");
    return value;
  }
}

function settings(sandbox) {
  const lines = sandbox.propertiesText.split("\n").filter((line) => line.includes("=") && !line.startsWith("#"));
  const named = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1).replaceAll("\\", "")]),
  );
  const { org_alias: orgAlias, token, use_base64_key: key } = named;
  return JSON.stringify({ orgAlias, token, key, baseUrl: sandbox.baseUrl });
}

async function byPingpair(given) {
  const { Client } = await import("pingpair");
  const client = Client.fromValues(given);
  return async () => (await client.getUserDetails({ username: "bench" })).user.username;
}

function prepared(given) {
  const { sign, verify } = byHand(given);
  return {
    url: `${given.baseUrl}/rest/4/getuserdetails/do`,
    body: () => sign({ getSameDeviceUsers: false, userName: "bench" }),
    name: (text) => verify(text).userDetails.userName,
  };
}

async function byFetch(given) {
  const { url, body, name } = prepared(given);
  return async () => name(await (await fetch(url, { method: "POST", body: body(), headers: HEADERS })).text());
}

async function byAxios(given) {
  const { default: axios } = await import("axios");
  const { url, body, name } = prepared(given);
  const client = axios.create({
    httpAgent: new http.Agent({ keepAlive: true, maxSockets: AT_ONCE }),
    headers: HEADERS,
    proxy: false,
    responseType: "text",
    transformRequest: [(text) => text],
    transformResponse: [(text) => text],
  });
  return async () => name((await client.post(url, body())).data);
}

async function byUndici(given) {
  const { Agent, request } = await import("undici");
  const { url, body, name } = prepared(given);
  const dispatcher = new Agent({ connections: AT_ONCE });
  return async () => {
    const reply = await request(url, { method: "POST", body: body(), headers: HEADERS, dispatcher });
    return name(await reply.body.text());
  };
}

export const WAYS = { pingpair: byPingpair, fetch: byFetch, axios: byAxios, "undici.request": byUndici };
export const CALL_BARS = { fetch: 10, axios: 10, "undici.request": 2 };

async function main(way) {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const work = await WAYS[way](JSON.parse((await lines.next()).value));
  if ((await work()) !== "bench") throw new Error(`${way} reads another user`);
  await together(work, 400);
  console.log("ready");
  for await (const line of lines) {
    const count = Number(line);
    const begun = process.cpuUsage();
    await together(work, count);
    const { user, system } = process.cpuUsage(begun);
    console.log((user + system) / count);
  }
  process.exit(0);
}

async function together(work, count) {
  let left = count;
  const worker = async () => {
    while (left-- > 0) await work();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2]);
