// Prints paired ratios against what is picked today. The argument is the number of rounds.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, loadavg } from "node:os";
import { dirname, join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";

import { Sandbox } from "pingpair/testing";

import { AT_ONCE, CALL_BARS, Process, WAYS } from "./calls.mjs";
import { PNG, PNG_BARS, SVG, SVG_BARS } from "./codes.mjs";
import { BUILD, BUILD_BARS, VERIFY, VERIFY_BARS, check } from "./tokens.mjs";

const SLICE = 8_000; // microseconds
const CALLS = 200;
const SETTINGS = `\
  "crypto" is createHmac, Buffer and JSON as they are written by hand; fast-jwt has the key's bytes and no cache, and
  jsonwebtoken a KeyObject. All verify in constant time, parse header and payload, and check algorithm, organisation,
  token and number.
  Both ends of a whole call are on this machine, over plain HTTP: ${AT_ONCE} at once on ${AT_ONCE} connections that are kept, the peers
  signing and verifying by hand.
  Microseconds are processor time of the process that does the work, so that a busy machine counts for nobody; what
  takes milliseconds is wall time.`;

const missed = [];

async function main() {
  const rounds = Number(process.argv[2] ?? 31);
  check();
  const versions = ["pingpair", "fast-jwt", "jsonwebtoken", "qrcode", "undici", "axios"].map(
    (name) => `${name} ${versionOf(name)}`,
  );
  console.log(`Node ${process.versions.node}, ${versions.join(", ")}`);
  const [load] = loadavg();
  console.log(`${rounds} paired rounds of ${SLICE / 1000} ms; ${availableParallelism()} processors, load ${load.toFixed(1)}`);
  console.log(SETTINGS);
  table("request token", await timed(BUILD, rounds), BUILD_BARS);
  table("reply, three properties", await timed(VERIFY, rounds), VERIFY_BARS);
  table("QR code as SVG", await timed(SVG, rounds), SVG_BARS);
  const bytes = PNG.pingpair().length;
  table(`QR code as PNG of ${bytes} bytes`, await timed(PNG, rounds), PNG_BARS);
  if (bytes > 700) missed.push(`PNG of ${bytes} bytes, asked 700`);
  const sandbox = await Sandbox.start();
  await withUser(sandbox);
  table(`one whole call, ${AT_ONCE} at once`, await wholeCalls(sandbox, Math.max(5, Math.floor(rounds / 3))), CALL_BARS);
  await together(sandbox);
  await sandbox.stop();
  console.log(`load at the end ${loadavg()[0].toFixed(1)}`);
  console.log(missed.length > 0 ? `bars missed: ${missed.join(", ")}` : "all bars are met");
}

/** The version of an installed package, wherever its entry lies. */
function versionOf(name) {
  let folder = dirname(createRequire(import.meta.url).resolve(name));
  for (;;) {
    try {
      const found = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      if (found.name === name) return found.version;
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
    folder = dirname(folder);
  }
}

/** Prints the microseconds of all cases with the ratios to those of `pingpair`. */
function table(title, times, bars) {
  const own = times.pingpair;
  console.log(title);
  for (const [name, measured] of Object.entries(times)) {
    const ratio = median(measured.map((other, round) => other / own[round]));
    let line = `  ${name.padEnd(28)} ${median(measured).toFixed(2).padStart(10)} us  ${ratio.toFixed(1).padStart(7)}x`;
    if (name in bars) line += `   asked ${bars[name]}x: ${judged(`${title} against ${name}`, ratio, bars[name])}`;
    console.log(line);
  }
}

function judged(what, ratio, bar) {
  if (ratio >= bar) return "met";
  missed.push(`${what} (${ratio.toFixed(2)}x, asked ${bar}x)`);
  return "MISSED";
}

/** Microseconds of one call of each case, in each round. */
async function timed(cases, rounds) {
  const counts = {};
  // What runs often has been compiled by the time that counts.
  for (const warming of [1, 2, 3]) {
    for (const [name, work] of Object.entries(cases)) counts[name] = await calibrated(work, warming);
  }
  const measured = async (name) => (await spent(cases[name], counts[name])) / counts[name];
  return inRounds(Object.keys(cases), measured, rounds);
}

/** Processor time of so many calls; a case that gives a promise is waited for. */
async function spent(work, count) {
  const begun = process.cpuUsage();
  const first = work();
  if (first instanceof Promise) {
    await first;
    for (let done = 1; done < count; done += 1) await work();
  } else {
    for (let done = 1; done < count; done += 1) work();
  }
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}

async function calibrated(work, slices) {
  let [count, time] = [1, 0];
  while ((time = await spent(work, count)) < SLICE * slices) count *= 2;
  return Math.max(1, Math.round((count * SLICE) / time));
}

async function inRounds(names, measured, rounds) {
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of shuffled(names)) times[name].push(await measured(name));
  }
  return times;
}

/** Processor time of the client for one whole call: sign, send, verify, read. */
async function wholeCalls(sandbox, rounds) {
  const processes = {};
  for (const way of Object.keys(WAYS)) processes[way] = await Process.start(way, sandbox);
  // So that each takes about as long as the others.
  const count = (way) => CALLS * (way === "pingpair" ? 10 : 1);
  const times = await inRounds(Object.keys(WAYS), (way) => processes[way].microseconds(count(way)), rounds);
  for (const started of Object.values(processes)) started.close();
  return times;
}

async function withUser(sandbox) {
  const client = sandbox.client();
  await client.ensureUser({ username: "bench" });
  client.close();
}

/** 256 calls that the service answers late, and how late the event loop was meanwhile. */
async function together(sandbox) {
  const client = sandbox.client({ maxConcurrency: 256 });
  await sandbox.addFault("getuserdetails", "late", { delayMilliseconds: 200, times: 256 });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  await Promise.all(Array.from({ length: 256 }, () => client.getUserDetails({ username: "bench" })));
  const milliseconds = performance.now() - begun;
  delay.disable();
  client.close();
  const late = (nanoseconds) => (nanoseconds / 1e6).toFixed(1);
  console.log(`256 calls of 200 ms at once: ${milliseconds.toFixed(0)} ms`);
  console.log(
    `event loop meanwhile, timers of 1 ms: median ${late(delay.percentile(50))} ms, ` +
      `99th percentile ${late(delay.percentile(99))} ms, longest ${late(delay.max)} ms`,
  );
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The names in an order that is another each time, and the same in each run. */
function shuffled(names) {
  const order = [...names];
  for (let last = order.length - 1; last > 0; last -= 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((seed / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

let seed = 1;

await main();
