// Transports of the application's: the one by `fetch`, the suite that tries them, and those that break their contract.

import assert from "node:assert/strict";
import { test } from "node:test";

import { type Transport, fetchTransport } from "pingpair";
import { Sandbox, checkTransport } from "pingpair/testing";

import { codeAwaited } from "./support.js";

test("the transport by fetch keeps the contract", async () => {
  await checkTransport(fetchTransport());
});

test("a transport that sends again is found out", async () => {
  const by = fetchTransport();
  const twice: Transport = {
    async deliver(request) {
      const came = await by.deliver(request);
      return "lost" in came ? by.deliver(request) : came;
    },
  };
  await assert.rejects(checkTransport(twice), /expected 1 delivery, and not 2/);
});

test("a transport that lies of what left is found out by what it leaves undone", async () => {
  const lying: Transport = { deliver: async () => ({ notSent: "connectionFailed" }) };
  await assert.rejects(checkTransport(lying), /breaks its contract/);
});

test("what a transport throws counts as lost after sending, and is the cause", async () => {
  const sandbox = await Sandbox.start();
  const client = sandbox.client({
    transport: {
      async deliver() {
        throw new Error("the dispatcher is gone");
      },
    },
  });
  assert.equal(await codeAwaited(client.getActivationCode({ username: "meredith" })), "outcome_unknown");
  await sandbox.stop();
});

test("PingOne's calls and flows go through fetch as well", async () => {
  await using sandbox = await Sandbox.start();
  const methods = new Set<string>();
  const by = fetchTransport();
  const transport: Transport = {
    deliver(request) {
      methods.add(request.method);
      assert.equal(request.body === undefined, request.method === "GET" || request.method === "DELETE");
      return by.deliver(request);
    },
  };
  using client = sandbox.pingone.client({ transport });
  const flow = await client.startFlow();
  await flow.register({ username: "nora", email: "nora@example.com", password: "Two-Hundred-42-Gardens" });
  await flow.verify(String((await sandbox.messages()).at(-1)?.["otp"]));
  assert.ok((await flow.tokens()).accessToken);
  const [user] = await sandbox.pingone.users();
  const userId = String(user?.["userId"]);
  const { id: deviceId } = await client.createDevice({ userId, kind: "TOTP" });
  await client.setDeviceNickname({ userId, deviceId, nickname: "Work" });
  await client.deleteDevice({ userId, deviceId });
  assert.deepEqual((await client.listDevices({ userId })).devices, []);
  assert.deepEqual([...methods].sort(), ["DELETE", "GET", "POST", "PUT"]);
});
