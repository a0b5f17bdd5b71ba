// Request tokens and replies as they are written by hand with `node:crypto`, for all that has no library for them.

import crypto from "node:crypto";

export const encoded = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The present time as requests have it. */
export const now = () => new Date().toISOString().replace("T", " ").slice(0, -1);

/** What signs request bodies and verifies replies with these settings. */
export function byHand({ orgAlias, token, key }) {
  const secret = Buffer.from(key, "base64");
  const header = { alg: "HS256", org_alias: orgAlias, token };

  function payload(reqBody) {
    return {
      reqHeader: { locale: "en", orgAlias, secretKey: token, timestamp: now(), version: "4.9" },
      reqBody,
    };
  }

  function sign(reqBody) {
    const signed = encoded(header) + "." + encoded(payload(reqBody));
    return signed + "." + crypto.createHmac("sha256", secret).update(signed).digest("base64url");
  }

  function verify(text) {
    const [head, body, tag] = text.split(".");
    const expected = crypto.createHmac("sha256", secret).update(`${head}.${body}`).digest();
    const given = Buffer.from(tag, "base64url");
    if (given.length !== expected.length || !crypto.timingSafeEqual(expected, given)) {
      throw new Error("the signature is wrong");
    }
    const decoded = (part) => JSON.parse(Buffer.from(part, "base64url").toString());
    return checked(decoded(head), decoded(body));
  }

  /** What the package checks beyond the signature: algorithm, organisation, token and number. */
  function checked(head, { responseBody }) {
    if (head.alg !== "HS256" || head.org_alias !== orgAlias || head.token !== token) {
      throw new Error("the reply is not for this organisation");
    }
    if (responseBody.errorId !== 200) throw new Error("the service said no");
    return responseBody;
  }

  return { secret, header, payload, sign, verify, checked };
}
