// The low-level doors: they give what the slower ways give.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { Credentials, type FoundUser, ReplyReader, RequestSigner, RequestToken } from "pingpair";
import { signReply } from "pingpair/testing";

import { type Json, camel, codeOf, vectors } from "./support.js";

const credentials = Credentials.forTests("http://localhost:1/pingid");
const now = new Date(Date.UTC(2020, 0, 2, 3, 4, 5, 6));

type Methods = Record<string, (request: object, now?: Date) => RequestToken>;
const signer = new RequestSigner(credentials) as unknown as Methods;
const reader = new ReplyReader(credentials);

function method(operation: string): string {
  return operation.charAt(0).toLowerCase() + operation.slice(1);
}

/** A text, or the code or the class of an error. */
function built(build: () => RequestToken): string {
  try {
    return codeOf(() => build().text);
  } catch (error) {
    return (error as Error).name;
  }
}

function same(operation: string, request: object): void {
  const signed = built(() => signer[method(operation)]?.(request, now) as RequestToken);
  const expected = built(() => RequestToken.build(credentials, operation, request, now));
  assert.equal(signed, expected, `${operation} ${inspect(request)}`);
}

test("a signer makes the token that is made by name, or the same error", () => {
  let counted = 0;
  for (const line of [...vectors("operations"), ...vectors("refused-arguments")]) {
    // The report comes as a stream, which nothing here is for.
    if ("legacy_names" in line || line.operation === "GetOrganizationReport") continue;
    counted += 1;
    same(line.operation, camel(line.arguments) as object);
  }
  assert.ok(counted > 50, String(counted));
});

test("what does not fit in a part is told as JSON tells it", () => {
  const odd = [
    { username: "a\x1f+b" },
    { username: "m", email: "a\x1f" },
    { username: "m", email: "\x1f", firstName: "\x1f" },
    { username: "m", email: undefined },
    { username: "m", email: null },
    { username: "m", emial: "m@example.com" },
    { username: "m", activateUser: "true" },
    { username: "m", activateUser: 1 },
    { username: true },
    { username: 7 },
    { username: "m\ud800" },
    { username: "Zoë \u{1f642}" },
    { username: "m", role: "BOSS" },
    { username: "m", clientData: "" },
    { username: "m", clientData: "m" },
    { username: new String("m") },
    { username: 7n },
    { username: Symbol.iterator },
    JSON.parse('{"__proto__": {"username": "m"}}'),
    Object.create({ username: "m" }),
    "meredith",
    ["m"],
    {},
  ];
  for (const request of odd) same("AddUser", request as object);
  for (const deviceId of ["284159158921096001", "+7", "007", "-0", "", "x", 7, "9223372036854775808"]) {
    same("UnpairDevice", { username: "m", deviceId });
  }
  for (const hours of [1, 336, 337, -1, 0.5, 1e21, NaN, Infinity, -0, "7"]) {
    same("GetActivationCode", { username: "m", hoursUntilExpiration: hours });
  }
});

test("a reader gives what is declared, out of parts and out of JSON", () => {
  const members = {
    userDetails: {
      userName: "ada",
      status: "ACTIVE",
      email: "ada@example.com",
      userId: null,
      lastLogin: 1_700_000_000_123,
      devicesDetails: [{ deviceId: "284159158921096001", type: "SMS", enrollment: "2026-02-11 09:15:42.000", new: 1 }],
      later: { id: 2 ** 53 },
    },
    sameDeviceUsersDetails: [],
    further: "\x1f",
  };
  const found = reader.getUserDetails(signReply(credentials, members));
  check(found);
  // A separator in a text that is declared makes it JSON, which reads the same.
  const { later, ...others } = members.userDetails;
  const odd = signReply(credentials, { ...members, userDetails: { ...others, later, fname: "A\x1fda" } });
  check(reader.getUserDetails(odd));
  assert.equal(reader.getUserDetails(odd).user.firstName, "A\x1fda");
});

function check(found: FoundUser): void {
  assert.equal(found.user.username, "ada");
  assert.equal(found.user.email, "ada@example.com");
  assert.equal(found.user.userId, undefined);
  assert.deepEqual(found.user.lastLogin, new Date(1_700_000_000_123));
  assert.equal(found.user.devices[0]?.id, "284159158921096001");
  assert.deepEqual(found.user.devices[0]?.enrolled?.timestamp, new Date(1_770_826_542_000));
  assert.deepEqual(found.user.devices[0]?.extra, { new: 1 });
  assert.deepEqual(found.user.extra, { later: { id: "9007199254740992" } });
  assert.deepEqual(found.sameDeviceUsers, []);
  assert.deepEqual(found.extra, { further: "\x1f" });
  assert.equal(found.user, found.user);
  assert.ok(inspect(found, { depth: 9 }).includes("status: 'ACTIVE'"));
  assert.ok(!inspect(found, { depth: 9, showHidden: true }).includes("ada@example.com"));
  const written = JSON.parse(JSON.stringify(found)) as Json & { user: Json };
  assert.equal(written.user["email"], "ada@example.com");
}

test("a secret of a reply is read by its name alone", () => {
  const read = reader.getActivationCode(signReply(credentials, { activationCode: "292070522701" }));
  assert.equal(read.activationCode, "292070522701");
  for (const shown of [inspect(read, { showHidden: true }), JSON.stringify(read), inspect({ ...read })]) {
    assert.ok(!shown.includes("292070522701"), shown);
  }
});

test("a further step, a refusal and a forgery are told apart", () => {
  const next = reader.finalizeOfflinePairing(signReply(credentials, { errorId: 30016, sessionId: "s" }));
  assert.equal(next.nextOtp?.sessionId, "s");
  const refused = signReply(credentials, { errorId: 10564, errorMsg: "no such user" });
  assert.equal(codeOf(() => reader.getUserDetails(refused)), "refused");
  assert.equal(codeOf(() => reader.getUserDetails(`${refused.slice(0, -2)}AA`)), "token_signature_wrong");
  assert.equal(codeOf(() => reader.getUserDetails(Buffer.from("no token"))), "token_malformed");
  const tooGreat = { userDetails: { userName: "m", status: "ACTIVE", userId: 2 ** 60 } };
  assert.equal(codeOf(() => reader.getUserDetails(signReply(credentials, tooGreat))), "reply_unreadable");
});
