// Who may see and do what; without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";

import { PairingView } from "pingpair";

import { eventually } from "./processes.js";
import { delivered, type Service, startService } from "./service.js";
import { Visitor } from "./visitor.js";

/** Waits until the page shows this. */
async function shows(visitor: Visitor, text: string): Promise<void> {
  await eventually(
    async () => (await visitor.text("/pairing/status")).includes(text),
    `the page does not show: ${text}`,
  );
}

async function begin(visitor: Visitor): Promise<void> {
  assert.equal((await visitor.submit("/pairing")).status, 303);
  await shows(visitor, "My phone");
}

/** Begins, chooses, and waits for what comes. */
async function choose(visitor: Visitor, method: "phone" | "security_key"): Promise<void> {
  await begin(visitor);
  assert.equal((await visitor.submit("/pairing/method", { method })).status, 303);
  await shows(visitor, method === "phone" ? "<svg" : "Use the security key");
}

async function viewOf(visitor: Visitor): Promise<PairingView> {
  return PairingView.parse(await visitor.text("/pairing/view"));
}

async function finished(service: Service): Promise<number | undefined> {
  return (await delivered(service))["webauthnfinishpairing"];
}

test("nobody but the session that began it sees a pairing or acts on it", async () => {
  await using service = await startService();
  const [first, second] = service.replicas;
  const meredith = await Visitor.loggedIn(first.url, "meredith");
  await choose(meredith, "phone");
  for (const username of ["meredith", "bartholomew"] as const) {
    const other = await Visitor.loggedIn(second.url, username);
    for (const path of ["/pairing", "/pairing/status", "/pairing/view"]) {
      const answer = await other.get(path);
      assert.equal(answer.status, 404, path);
      assert.ok(!(await answer.text()).includes("<svg"));
    }
    const fields = { verdict: "mine", device: "1", method: "phone" };
    for (const path of ["cancel", "verdict", "settle", "again", "method"]) {
      assert.equal((await other.submit(`/pairing/${path}`, fields)).status, 404, path);
    }
    assert.equal((await other.sendCredential({})).status, 404);
    if (username === "meredith") assert.equal((await other.submit("/pairing")).status, 409);
  }
  assert.ok((await meredith.text("/pairing")).includes("<svg"));
  const stranger = new Visitor(second.url);
  for (const path of ["/", "/pairing", "/pairing/view"]) {
    assert.equal((await stranger.get(path)).headers.get("location"), "/login", path);
  }
});

test("a pairing is cancelled at either replica, and can begin again at once", async () => {
  await using service = await startService();
  const [first, second] = service.replicas;
  const meredith = await Visitor.loggedIn(first.url, "meredith");
  await choose(meredith, "phone");
  meredith.url = second.url;
  assert.equal((await meredith.submit("/pairing/cancel")).status, 303);
  assert.match(await meredith.text("/pairing"), /You cancelled/);
  await choose(meredith, "phone");
  assert.equal((await delivered(service))["getactivationcode"], 2);
});

test("a user with a device gets no second one by a password", async () => {
  await using service = await startService();
  const { sandbox } = service;
  using client = sandbox.client();
  await client.ensureUser({ username: "meredith" });
  await sandbox.pairForeignDevice("meredith", "SMS", { destination: "+12025550123" });
  const meredith = await Visitor.loggedIn(service.replicas[0].url, "meredith");
  await meredith.submit("/pairing");
  await shows(meredith, "You have a paired device already");
  const counts = await delivered(service);
  assert.equal(counts["getactivationcode"] ?? counts["webauthnstartpairing"], undefined);
});

test("a credential for another page, challenge or ceremony is refused, and nothing is sent", async () => {
  await using service = await startService();
  const { sandbox, url } = service;
  const meredith = await Visitor.loggedIn(service.replicas[0].url, "meredith");
  await choose(meredith, "security_key");
  const { prompt } = await viewOf(meredith);
  const options = prompt?.options ?? "";
  const wrong = [
    await sandbox.createCredential(options, "http://localhost:9"),
    await sandbox.createCredential(options, url, { misbehaviour: "wrong_challenge" }),
    await sandbox.createCredential(options, url, { misbehaviour: "wrong_ceremony" }),
    {},
    { id: 1, type: "public-key" },
  ];
  for (const credential of wrong) assert.equal((await meredith.sendCredential(credential)).status, 400);
  assert.equal(await finished(service), undefined);
  assert.equal((await viewOf(meredith)).prompt?.answersLeft, prompt?.answersLeft);
  const right = await sandbox.createCredential(options, url);
  assert.equal((await meredith.sendCredential(right)).status, 204);
  assert.match(await meredith.text("/pairing"), /Done/);
  assert.equal(await finished(service), 1);
});

test("an answer that was not asked for changes nothing", async () => {
  await using service = await startService();
  const meredith = await Visitor.loggedIn(service.replicas[0].url, "meredith");
  await choose(meredith, "phone");
  const code = (await viewOf(meredith)).activationCode;
  assert.ok(code);
  for (const [path, fields] of [
    ["method", { method: "security_key" }],
    ["again", {}],
  ] as const) {
    assert.equal((await meredith.submit(`/pairing/${path}`, fields)).headers.get("location"), "/pairing");
  }
  assert.equal((await meredith.submit("/pairing/method", { method: "__proto__" })).status, 400);
  assert.equal((await meredith.submit("/pairing/verdict", { verdict: "mine" })).status, 400);
  assert.equal((await meredith.submit("/pairing/settle", { device: "1" })).status, 400);
  assert.equal((await meredith.sendCredential({})).status, 400);
  assert.equal((await viewOf(meredith)).activationCode, code);
});

test("forms are taken from pages of the same session only", async () => {
  await using service = await startService();
  const { url } = service.replicas[0];
  const meredith = await Visitor.loggedIn(url, "meredith");
  const other = await Visitor.loggedIn(url, "bartholomew");
  const [known, foreign] = [await meredith.csrf("/"), await other.csrf("/")];
  for (const form of [{}, { csrf: "" }, { csrf: foreign }, { csrf: `${known}x` }]) {
    assert.equal((await meredith.post("/pairing", form)).status, 403);
  }
  const crossSite = { "Sec-Fetch-Site": "cross-site" };
  assert.equal((await meredith.post("/pairing", { csrf: known }, crossSite)).status, 403);
  assert.equal((await meredith.get("/pairing")).status, 404);
  const credentials = { username: "meredith", password: "correct horse" };
  assert.equal((await new Visitor(url).post("/login", credentials)).status, 403);
});

test("a login is a new session, and a logout its end", async () => {
  await using service = await startService();
  const [first, second] = service.replicas;
  const meredith = new Visitor(first.url);
  const csrf = await meredith.csrf("/login");
  const before = meredith.cookie;
  const wrong = await meredith.post("/login", { csrf, username: "meredith", password: "wrong" });
  assert.equal(wrong.status, 403);
  const right = await meredith.post("/login", { csrf, username: "meredith", password: "correct horse" });
  assert.equal(right.headers.get("location"), "/");
  const after = meredith.cookie;
  assert.notEqual(before, after);
  assert.equal((await new Visitor(second.url, after).get("/")).status, 200);
  await meredith.submit("/logout");
  for (const cookie of [before, after, "__Host-session=made-up"]) {
    assert.equal((await new Visitor(second.url, cookie).get("/")).headers.get("location"), "/login");
  }
});

test("the cookie is for this host alone, out of reach of scripts and of other sites", async () => {
  await using service = await startService();
  const login = await new Visitor(service.replicas[0].url).get("/login");
  const [cookie = ""] = login.headers.getSetCookie();
  const [pair = "", ...attributes] = cookie.split("; ");
  assert.match(pair, /^__Host-session=[\w-]{43}$/);
  assert.deepEqual(attributes.sort(), ["HttpOnly", "Max-Age=3600", "Path=/", "SameSite=Strict", "Secure"]);
});

test("every page forbids caches, and what is not the service's own", async () => {
  await using service = await startService();
  const meredith = await Visitor.loggedIn(service.replicas[0].url, "meredith");
  await choose(meredith, "phone");
  for (const path of [
    "/",
    "/login",
    "/pairing",
    "/pairing/status",
    "/pairing/view",
    "/nowhere",
    "/static/pairing.js",
  ]) {
    const answer = await meredith.get(path);
    assert.equal(answer.headers.get("cache-control"), "no-store", path);
    const policy = answer.headers.get("content-security-policy") ?? "";
    assert.ok(policy.startsWith("default-src 'none';") && !policy.includes("unsafe"), path);
    assert.ok(!/<style| style=|<script(?! src="\/static\/)/.test(await answer.text()), path);
  }
  assert.equal((await meredith.get("/static/../server.js")).status, 404);
});

test("an answer that comes twice at once, at two replicas, is taken once", async () => {
  await using service = await startService();
  const [first, second] = service.replicas;
  const meredith = await Visitor.loggedIn(first.url, "meredith");
  await begin(meredith);
  const same = new Visitor(second.url, meredith.cookie);
  const answers = await Promise.all(
    [meredith, same].map((visitor) => visitor.submit("/pairing/method", { method: "phone" })),
  );
  assert.deepEqual(
    answers.map((answer) => answer.headers.get("location")),
    ["/pairing", "/pairing"],
  );
  await shows(meredith, "<svg");
  assert.equal((await delivered(service))["getactivationcode"], 1);
});

test("where a reply was lost, the user says which of the new phones is theirs", async () => {
  await using service = await startService();
  const { sandbox } = service;
  const meredith = await Visitor.loggedIn(service.replicas[0].url, "meredith");
  await sandbox.addFault("getactivationcode", "lost");
  await begin(meredith);
  await meredith.submit("/pairing/method", { method: "phone" });
  await shows(meredith, "The connection broke");
  const phone = { model: "Pixel 9", nickname: "Mer's\u202e <b>phone</b>" };
  const device = await sandbox.pairForeignDevice("meredith", "Android", phone);
  await meredith.submit("/pairing/cancel");
  await shows(meredith, "It is not known yet");
  await meredith.submit("/pairing/settle", { device: "look_again" });
  await shows(meredith, "Which device is yours?");
  assert.ok((await meredith.text("/pairing")).includes("Mer's\\u{202e} &lt;b>phone&lt;/b>"));
  assert.equal((await meredith.submit("/pairing/settle", { device: "1" })).status, 400);
  await shows(meredith, "Which device is yours?");
  assert.equal((await meredith.submit("/pairing/settle", { device })).status, 303);
  await shows(meredith, "Done");
  assert.equal((await delivered(service))["getactivationcode"], 1);
});

test("connections to the database that break do not break a pairing", async () => {
  await using service = await startService();
  const { sandbox, database } = service;
  const meredith = await Visitor.loggedIn(service.replicas[0].url, "meredith");
  await choose(meredith, "phone");
  const code = (await viewOf(meredith)).activationCode ?? "";
  const others = "datname = current_database() and pid <> pg_backend_pid()";
  await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${others}`);
  await sandbox.scan(code);
  await shows(meredith, "Your phone has scanned the code");
  await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${others}`);
  await sandbox.pair(code);
  await sandbox.finish(code);
  await shows(meredith, "Is this your phone?");
});
