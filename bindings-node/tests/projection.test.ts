// The generated types and methods, against a sandbox of its own process.

import assert from "node:assert/strict";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { after, before, test } from "node:test";
import { inspect } from "node:util";

import { type AddedUser, Client, PingPairError } from "../src/index.js";

let folder: string;
let sandbox: ChildProcessByStdio<null, Readable, null>;
let client: Client;
let control: { readonly control_url: string; readonly control_token: string };

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "pingpair-"));
  const properties = join(folder, "sandbox.properties");
  const binary = process.env["PINGPAIR_BIN"] ?? "pingpair";
  sandbox = spawn(binary, ["--json", "sandbox", "--write-properties", properties], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(sandbox.stdout, "data")) as [Buffer];
  control = JSON.parse(line.toString()) as typeof control;
  client = await Client.fromProperties(properties);
});

after(async () => {
  const ended = once(sandbox, "exit");
  sandbox.kill();
  await ended;
  await rm(folder, { recursive: true });
});

test("an operation takes an object and returns one", async () => {
  const added: AddedUser = await client.addUser({
    username: "meredith",
    firstName: "Meredith",
    email: undefined,
    activateUser: true,
    role: "ADMIN",
  });
  assert.equal(added.user.username, "meredith");
  assert.equal(added.user.firstName, "Meredith");
  assert.equal(added.user.role, "ADMIN");
  assert.equal(added.user.email, undefined);
  assert.deepEqual(added.user.devices, []);
  assert.deepEqual(added.extra, {});
});

test("secrets are there and not enumerable", async () => {
  const added = await client.addUser({ username: "ada", activateUser: true });
  const code = added.activationCode;
  assert.match(code ?? "", /^\d+$/);
  for (const shown of [inspect(added), JSON.stringify(added), JSON.stringify({ ...added })]) {
    assert.ok(!shown.includes(code ?? ""), shown);
  }
});

test("parts and values are checked by the core, and dates here", async () => {
  const token = { serialNumber: "123", tokenType: "TOTP", secretKey: "3132", otpLength: 7 };
  await assert.rejects(client.createOrgTokens({ tokens: [token] }), (error) => {
    assert.ok(error instanceof PingPairError);
    assert.equal(error.code, "value_malformed");
    return true;
  });
  const until = new Date(Number.NaN);
  await assert.rejects(client.toggleUserBypass({ username: "ada", until }), RangeError);
});

test("a refusal has the code of the core", async () => {
  await assert.rejects(client.getUserDetails({ username: "nobody" }), (error) => {
    assert.ok(error instanceof PingPairError);
    assert.equal(error.code, "refused");
    assert.match(error.message, /10564/);
    return true;
  });
  await assert.rejects(client.getUserDetails({ username: "" }), { code: "value_out_of_range" });
  // @ts-expect-error: the member is called username
  await assert.rejects(client.getUserDetails({ userName: "nobody" }), (error) => {
    assert.ok(error instanceof PingPairError);
    assert.equal(error.code, "unknown_member");
    assert.match(error.message, /sameDeviceUsers/);
    return true;
  });
  // @ts-expect-error: a number would have lost its leading zeros
  await assert.rejects(client.getPairingStatus({ activationCode: 12 }), {
    code: "value_malformed",
  });
});

test("a report is given on as it comes", async () => {
  await client.createJob();
  const answer = await fetch(`${control.control_url}/time`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${control.control_token}`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify({ advanceSeconds: 60 }),
  });
  assert.equal(answer.status, 200);
  const pieces: Uint8Array[] = [];
  const length = await client.getOrganizationReport({ fileType: "CSV" }, (piece) => {
    pieces.push(Uint8Array.from(piece));
  });
  const report = Buffer.concat(pieces);
  assert.equal(report.length, length);
  assert.match(report.toString(), /^username,/);
  const full = client.getOrganizationReport({ fileType: "JSON" }, () => {
    throw new RangeError("no space is left");
  });
  await assert.rejects(full, RangeError);
  await assert.rejects(client.getOrganizationReport({ fileType: "PDF" }, () => {}), {
    code: "value_malformed",
  });
});
