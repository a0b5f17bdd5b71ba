// The page's half, without a page: the shared views, and what it refuses. It loads no native code.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

import { parseView } from "pingpair/browser";
import { PairingView } from "pingpair";

import { vectors } from "./support.js";

test("every view that is shared is read as the server reads it", () => {
  const { views } = vectors("pairing-views") as { views: { view: object }[] };
  assert.ok(views.length > 0);
  for (const { view } of views) {
    const json = JSON.stringify(view);
    const [page, server] = [parseView(json), PairingView.parse(json)];
    assert.equal(page.kind, server.kind);
    assert.equal(page.state, server.state);
    assert.equal(page.status, server.status);
    assert.equal(page.link, server.link?.url);
    assert.equal(page.activationCode, server.activationCode);
    assert.deepEqual(page.expires, server.expires);
    assert.equal(page.prompt?.wanted, server.prompt?.wanted);
    assert.equal(page.outcome?.outcome, server.outcome?.outcome);
  }
});

test("another version and other texts are refused", () => {
  for (const text of ['{"version": 2, "kind": "online", "state": "working"}', "[]", "null", '{"version": 1}']) {
    assert.throws(() => parseView(text), TypeError, text);
  }
});

test("it needs nothing of Node", () => {
  const source = 'const before = process.moduleLoadList?.length; import("pingpair/browser").then((it) => { \
    if (typeof it.createCredential !== "function") process.exit(1); \
    if (Object.keys(require.cache).some((name) => name.endsWith(".node"))) process.exit(2); });';
  execFileSync(process.execPath, ["--eval", source], { cwd: __dirname });
});
