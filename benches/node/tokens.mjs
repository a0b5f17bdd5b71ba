// Request tokens and replies: by the package, by hand, by the libraries for JWTs.

import crypto from "node:crypto";
import { readFileSync } from "node:fs";

import { createSigner, createVerifier } from "fast-jwt";
import jwt from "jsonwebtoken";
import { Credentials, Reply, ReplyReader, RequestSigner, RequestToken } from "pingpair";

import { byHand } from "./hand.mjs";

const FIXTURE = JSON.parse(readFileSync(process.env.PINGPAIR_BENCH_FIXTURE, "utf8"));
const SETTINGS = { orgAlias: FIXTURE.org_alias, token: FIXTURE.token, key: FIXTURE.key_b64 };
const REPLY = FIXTURE.response_jws;
// All ways take the user from the same variables, so that looking it up costs nobody more.
const { username, email, fname: firstName, lname: lastName, activate: activateUser, role } = FIXTURE.user;
const CREDENTIALS = Credentials.fromValues({ ...SETTINGS, baseUrl: "https://idpxnyl3m.pingidentity.com/pingid" });
const SIGNER = new RequestSigner(CREDENTIALS);
const READER = new ReplyReader(CREDENTIALS);
const HAND = byHand(SETTINGS);
const KEY_OBJECT = crypto.createSecretKey(HAND.secret);

const body = () => ({ activateUser, email, fname: firstName, lname: lastName, username, role });
const user = () => ({ username, activateUser, firstName, lastName, email, role });
const three = ({ userDetails: found }) => [found.userName, found.status, found.email];

const signFast = createSigner({ key: HAND.secret, algorithm: "HS256", noTimestamp: true, header: HAND.header });
const verifyFast = createVerifier({ key: HAND.secret, algorithms: ["HS256"], cache: false, complete: true });
const { alg: algorithm, ...rest } = HAND.header;
const signing = { algorithm, header: rest, noTimestamp: true };
const verifying = { algorithms: ["HS256"], complete: true };

export const BUILD = {
  pingpair: () => SIGNER.addUser(user()).text,
  "pingpair, by name": () => RequestToken.build(CREDENTIALS, "AddUser", user()).text,
  crypto: () => HAND.sign(body()),
  "fast-jwt": () => signFast(HAND.payload(body())),
  "jsonwebtoken, KeyObject": () => jwt.sign(HAND.payload(body()), KEY_OBJECT, signing),
};
export const BUILD_BARS = { crypto: 4, "fast-jwt": 6, "jsonwebtoken, KeyObject": 6 };

export const VERIFY = {
  pingpair() {
    const { user: found } = READER.getUserDetails(REPLY);
    return [found.username, found.status, found.email];
  },
  "pingpair, as parsed JSON": () => three(Reply.verify(CREDENTIALS, REPLY).members),
  crypto: () => three(HAND.verify(REPLY)),
  "fast-jwt"() {
    const { header, payload } = verifyFast(REPLY);
    return three(HAND.checked(header, payload));
  },
  "jsonwebtoken, KeyObject"() {
    const { header, payload } = jwt.verify(REPLY, KEY_OBJECT, verifying);
    return three(HAND.checked(header, payload));
  },
};
export const VERIFY_BARS = { crypto: 2, "fast-jwt": 2.3, "jsonwebtoken, KeyObject": 2.8 };

/** Refuses to compare ways that do not come to the same. */
export function check() {
  const signed = (token) => {
    const { header, payload } = jwt.verify(token, KEY_OBJECT, verifying);
    const { timestamp: _, ...reqHeader } = payload.reqHeader;
    const sorted = (value) => Object.entries(value).sort();
    return JSON.stringify([sorted(header).filter(([name]) => name !== "typ"), sorted(reqHeader), sorted(payload.reqBody)]);
  };
  same("request tokens", Object.values(BUILD).map((build) => signed(build())));
  same("replies", Object.values(VERIFY).map((verify) => JSON.stringify(verify())));
}

function same(what, [first, ...others]) {
  if (others.some((other) => other !== first)) throw new Error(`${what} differ: ${[first, ...others].join("\n")}`);
}
