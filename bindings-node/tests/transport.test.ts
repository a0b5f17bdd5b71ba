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
