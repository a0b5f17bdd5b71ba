// The known answers that every language runs, from the same files.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { inspect } from "node:util";

import { Credentials, Link, QrCode, Reply, ReportReader, RequestToken, jws, webauthn } from "pingpair";
import { signReply } from "pingpair/testing";

import { type Json, camel, codeAwaited, codeOf, snake, vectors } from "./support.js";

const BASE_URL = "https://idpxnyl3m.pingidentity.com/pingid";

interface Recipe {
  readonly of: string;
  readonly header?: string;
  readonly parts: readonly { readonly text: string; readonly count: number }[];
}

function text({ parts }: Recipe): string {
  return parts
    .flatMap((part) => Array.from({ length: part.count }, (_, number) => part.text.replaceAll("{n}", String(number))))
    .join("");
}

/** By the standard library: what is signed here need not be what our own signing takes. */
function signed(header: string, payload: string, key: Uint8Array): Buffer {
  const encoded = (value: string): string => Buffer.from(value).toString("base64url");
  const input = `${encoded(header)}.${encoded(payload)}`;
  return Buffer.from(`${input}.${createHmac("sha256", key).update(input).digest("base64url")}`);
}

function built(recipe: Recipe, key: Uint8Array, header: string, payload: string): Buffer {
  if (recipe.of === "token") return Buffer.from(text(recipe));
  if (recipe.of === "payload") return signed(recipe.header ?? header, text(recipe), key);
  return signed(text(recipe), payload, key);
}

test("tokens and keys come out as listed", () => {
  const suite = vectors("jws");
  const key = Buffer.from(suite.key, "base64");
  let counted = 0;
  for (const given of suite.cases) {
    if (given.room === "reply") continue;
    counted += 1;
    const its = given.key === undefined ? key : Buffer.from(given.key, "base64");
    const token = given.build === undefined ? given.token : built(given.build, its, suite.header, suite.payload);
    const found =
      given.room === "key"
        ? codeOf(() => verifiedWith(given, suite))
        : codeOf(() => Buffer.from(jws.verify(token, its).payload));
    if (given.expect !== "accept") assert.equal(found, given.code, given.id);
    else if (given.payload === undefined) assert.ok(Buffer.isBuffer(found), given.id);
    else assert.deepEqual(found, Buffer.from(given.payload, "base64"), given.id);
  }
  assert.equal(counted, 149);
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any
function verifiedWith(given: any, suite: any): Buffer | string {
  let key: Buffer;
  if (given.form === "bytes") {
    key = Buffer.from(given.key, "base64");
    jws.sign("{}", key);
  } else {
    const values = { orgAlias: suite.org_alias, token: suite.token, key: given.key_text, baseUrl: BASE_URL };
    Credentials.fromValues(values);
    key = Buffer.from(given.key_text, "base64");
  }
  if (given.expect === "reject") return "accepted";
  return Buffer.from(jws.verify(given.token, key).payload);
}

test("replies come out as listed", () => {
  const suite = vectors("jws");
  const key = Buffer.from(suite.key, "base64");
  const values = { orgAlias: suite.org_alias, token: suite.token, key: suite.key, baseUrl: BASE_URL };
  const credentials = Credentials.fromValues(values);
  let counted = 0;
  for (const given of suite.cases) {
    if (given.room !== "reply" || given.expect !== "accept") continue;
    counted += 1;
    const token = given.token ?? built(given.build, key, suite.header, suite.payload);
    const reply = Reply.verify(credentials, token);
    assert.equal(reply.errorId, 200, given.id);
    const value = given.value ?? {};
    if ("pairing_status" in value) assert.equal(reply.members["pairingStatus"] ?? null, value.pairing_status ?? null, given.id);
    if ("error_msg" in value) assert.equal(reply.serviceMessage, value.error_msg ?? undefined, given.id);
  }
  assert.equal(counted, 11);
});

test("the vendor's example verifies, and its broken requests do not", () => {
  const example = vectors("vendor-registration-example");
  const credentials = Credentials.fromPropertiesText(example.properties);
  assert.equal(Reply.verify(credentials, example.response_token_valid).errorId, 200);
  for (const name of ["request_token_bad_signature", "request_token_bad_signature_overview"]) {
    assert.equal(codeOf(() => Reply.verify(credentials, example[name])), "token_signature_wrong");
  }
  assert.equal(Link.activation(credentials.baseUrl, example.activation_code).url, example.qr_redirect_url);
});

test("tokens are signed byte for byte", () => {
  for (const token of vectors("tokens").tokens) {
    if (token.payload === undefined) continue;
    assert.equal(jws.sign(token.payload, Buffer.from(token.key, "base64"), token.header), token.token, token.id);
  }
});

test("every request of the vendor's page is built byte for byte", () => {
  const credentials = Credentials.forTests("http://localhost:1/pingid");
  const now = new Date(Date.UTC(2020, 0, 2, 3, 4, 5, 6));
  for (const line of vectors("operations")) {
    if ("legacy_names" in line) continue;
    const build = (): string =>
      RequestToken.build(credentials, line.operation, camel(line.arguments) as object, now).text;
    if (line.refused !== undefined) {
      assert.equal(codeOf(build), line.refused);
      continue;
    }
    const payload = Buffer.from(build().split(".")[1] ?? "", "base64url").toString();
    assert.ok(payload.endsWith(`"reqBody":${line.body}}`), line.operation);
    assert.ok(payload.includes('"timestamp":"2020-01-02 03:04:05.006"'));
  }
});

test("arguments are refused with the same code", () => {
  const credentials = Credentials.forTests("http://localhost:1/pingid");
  for (const given of vectors("refused-arguments")) {
    const build = (): unknown => RequestToken.build(credentials, given.operation, camel(given.arguments) as object);
    assert.equal(codeOf(build), given.code, JSON.stringify(given));
  }
});

test("properties are read as Java reads them", () => {
  let refused = 0;
  const suite = vectors("java-properties");
  for (const [content, outcome] of suite) {
    const found = codeOf(() => Credentials.fromPropertiesText(content));
    if (typeof outcome === "object" && outcome !== null && !Array.isArray(outcome)) {
      assert.ok(found === "property_missing" || found === "properties_contradictory", JSON.stringify(content));
    } else {
      refused += 1;
      assert.equal(found, "properties_malformed", JSON.stringify(content));
    }
  }
  assert.equal(suite.length, 10_000);
  assert.ok(refused > 0);
});

test("reports are read as listed, in one piece and in many", async () => {
  for (const given of vectors("report").cases) {
    let content = Buffer.from(given.text ?? "");
    if (given.parts !== undefined) content = Buffer.from(text({ of: "token", parts: given.parts }));
    else if (given.bytes !== undefined) content = Buffer.from(given.bytes, "base64");
    for (const size of [content.length || 1, 7]) {
      if (size === 7 && content.length > 10_000) continue;
      const rows: Json[] = [];
      const read = async (): Promise<void> => {
        for await (const row of new ReportReader(pieces(content, size))) rows.push(plain(row));
      };
      assert.equal(await codeAwaited(read()), given.code ?? undefined, given.name);
      if (given.rows !== undefined) assert.deepEqual(rows, given.rows, given.name);
    }
  }
});

function* pieces(content: Buffer, size: number): Generator<Uint8Array> {
  for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size);
}

function plain(row: object): Json {
  const { unreadable } = row as { unreadable?: object };
  const named = { ...(snake(row) as Json), ...(unreadable === undefined ? {} : { unreadable }) };
  const members = Object.entries(named).map(([name, value]) => [name, shortened(value)] as const);
  return Object.fromEntries(members.filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** Instants are milliseconds, ids numbers beyond what JavaScript holds, and long texts stand as their length. */
function shortened(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (typeof value === "string" && Buffer.byteLength(value) > 1000) return { length: Buffer.byteLength(value) };
  return value;
}

test("WebAuthn is converted and refused as listed", () => {
  const suite = vectors("webauthn");
  const party = (given: { id: string; origins: string[] }) => new webauthn.RelyingParty(given.id, given.origins);
  const usual = party(suite.relying_party);
  for (const given of suite.relying_parties) {
    assert.equal(codeOf(() => party(given).id), given.code ?? given.id, given.name);
  }
  for (const [name, kind] of [
    ["creation_options", webauthn.CreationOptions],
    ["request_options", webauthn.RequestOptions],
  ] as const) {
    for (const given of suite[name]) {
      const found = codeOf(() => kind.fromService(given.service, usual));
      if (typeof found === "string") assert.equal(found, given.code, given.name);
      else {
        assert.deepEqual(JSON.parse(found.json), given.json, given.name);
        if (given.challenge !== undefined) {
          assert.deepEqual(Buffer.from(found.challenge), Buffer.from(given.challenge, "base64url"), given.name);
        }
        assert.ok(!inspect(found, { showHidden: true }).includes("challenge"));
      }
    }
  }
  for (const [name, kind] of [
    ["registrations", webauthn.RegistrationCredential],
    ["assertions", webauthn.AssertionCredential],
  ] as const) {
    for (const given of suite[name]) {
      const its = given.relying_party === undefined ? usual : party(given.relying_party);
      const challenge = Buffer.from(given.challenge ?? suite.challenge, "base64url");
      const found = codeOf(() => kind.fromBrowser(given.browser, its, challenge));
      if (typeof found === "string") assert.equal(found, given.code, given.name);
      else assert.deepEqual([found.service, found.origin], [given.service, given.origin], given.name);
    }
  }
});

test("a link is drawn and hides itself", () => {
  const link = Link.activation(BASE_URL, "292070522701");
  assert.ok(link.svg().startsWith("<svg"));
  const png = Buffer.from(link.png());
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.ok(png.length <= 700, String(png.length));
  assert.notEqual(link.terminal(), link.terminal("light"));
  for (const shown of [inspect(link, { showHidden: true }), JSON.stringify(link)]) assert.ok(!shown.includes(link.url));
  assert.equal(Link.parse(link.url).url, link.url);
  for (const other of ["javascript:alert(1)", "", "https://example.com"]) {
    assert.equal(codeOf(() => Link.parse(other)), "qr_content_refused");
  }
  assert.equal(codeOf(() => link.png(0)), "value_out_of_range");
  assert.equal(codeOf(() => Link.activation(BASE_URL, "12a")), "value_malformed");
  assert.ok(QrCode.dangerAny("any text").size >= 21);
});

test("replies are signed for tests alone", () => {
  const credentials = Credentials.forTests("http://localhost:8080/pingid");
  const reply = Reply.verify(credentials, signReply(credentials, { activationCode: "292070522701" }));
  assert.deepEqual({ ...reply.members }, { activationCode: "292070522701" });
  assert.ok(!inspect(reply, { showHidden: true }).includes("292070522701"));
  const real = Credentials.fromPropertiesText(vectors("vendor-registration-example").properties);
  assert.equal(codeOf(() => signReply(real, {})), "real_credentials_refused");
});

test("JWS takes bytes and texts", () => {
  const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
  for (const payload of [Buffer.from([0, 255]), "text", "{}"]) {
    const { header, payload: found } = jws.verify(jws.sign(payload, key), key);
    assert.equal(Buffer.from(header).toString(), '{"alg":"HS256"}');
    assert.deepEqual(Buffer.from(found), Buffer.from(payload as string));
  }
  assert.equal(codeOf(() => jws.sign("x", Buffer.from("short"))), "key_too_short");
  assert.equal(codeOf(() => jws.sign("x", key, '{"alg":"none"}')), "header_malformed");
  for (const wrong of [null, 7, ["x"]]) {
    assert.throws(() => jws.verify(wrong as never, key), TypeError);
    assert.throws(() => jws.sign(wrong as never, key), TypeError);
  }
});
