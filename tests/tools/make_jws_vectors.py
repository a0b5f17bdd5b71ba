#!/usr/bin/env python3
"""Writes tests/vectors/jws.json and tests/vectors/tokens.json.

Everything is computed here with the standard library, so that the vectors share no code with
what they test. With --check nothing is written, and the exit status is 1 when the files that
stand there differ. tests/vectors/README.md describes the format.
"""

import base64
import hashlib
import hmac
import json
import sys
from pathlib import Path

VECTORS = Path(__file__).resolve().parent.parent / "vectors"

KEY = bytes(range(32))
OTHER_KEY = bytes([0xFB, 0xFF] * 16)
ATTACKER_KEY = b"a key that the attacker has made"
ORG_ALIAS = "00000000-1111-2222-3333-444444444444"
CLIENT_TOKEN = "0123456789abcdef0123456789abcdef"
MIB = 1 << 20


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


HEADER = compact({"alg": "HS256", "org_alias": ORG_ALIAS, "token": CLIENT_TOKEN})


def reply(**members):
    """The members of a good reply to GetPairingStatus, changed or extended; ... leaves one out."""
    good = {
        "pairingStatus": "NOT_CLAIMED",
        "deviceId": None,
        "errorId": 200,
        "errorMsg": "ok",
        "uniqueMsgId": "webs_0000000000000000000000000000000000000000000",
        "clientData": None,
    }
    return {name: value for name, value in (good | members).items() if value is not ...}


def wrapped(**members):
    return compact({"responseBody": reply(**members)})


def reply_text(before="", after="", **members):
    """A wrapped reply as text, with raw text set before or after the members of its body."""
    return '{"responseBody":{' + before + compact(reply(**members))[1:-1] + after + "}}"


PAYLOAD = wrapped()
REQUEST_HEADER = {
    "locale": "en",
    "orgAlias": ORG_ALIAS,
    "secretKey": CLIENT_TOKEN,
    "timestamp": "2020-01-02 03:04:05.006",
    "version": "4.9",
}


def as_bytes(value):
    return value if isinstance(value, bytes) else value.encode()


def plain(value):
    return base64.b64encode(as_bytes(value)).decode()


def url(value):
    return base64.urlsafe_b64encode(as_bytes(value)).rstrip(b"=").decode()


def tag(text, key=KEY, digest=hashlib.sha256):
    return hmac.new(as_bytes(key), as_bytes(text), digest).digest()


def closed(signed, key=KEY):
    """Any text with an authentic signature behind it."""
    return signed + "." + url(tag(signed, key))


def sign(header=HEADER, payload=PAYLOAD, key=KEY):
    return closed(url(header) + "." + url(payload), key)


def aliases(part):
    """The other spellings of the same bytes: the last character with unused bits set."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    unused = {2: 4, 3: 2}[len(part) % 4]
    last = alphabet.index(part[-1])
    assert last % (1 << unused) == 0
    return [part[:-1] + alphabet[last + bits] for bits in range(1, 1 << unused)]


def uneven(text):
    """The JSON text with blanks behind it, until its encoding would need padding."""
    return text if len(text) % 3 else text + " "


def flip(data, bit):
    changed = bytearray(data)
    changed[bit // 8] ^= 0x80 >> bit % 8
    return bytes(changed)


def inserted(text, at, what):
    return text[:at] + what + text[at:]


def part(text, count=1):
    return {"text": text, "count": count}


class Cases(list):
    """Collects cases of one room."""

    def __init__(self, room):
        super().__init__()
        self.room = room

    def accept(self, name, title, token=None, payload=None, **rest):
        case = {"id": name, "name": title, "room": self.room, "expect": "accept"}
        if token is not None:
            case["token"] = token
        if payload is not None:
            case["payload"] = plain(payload)
        self.append(case | rest)

    def reject(self, name, title, code=None, token=None, **rest):
        case = {"id": name, "name": title, "room": self.room, "expect": "reject"}
        if code is not None:
            case["code"] = code
        if token is not None:
            case["token"] = token
        self.append(case | rest)


MALFORMED = "token_malformed"
WRONG = "token_signature_wrong"
REFUSED = "token_header_refused"
TOO_LARGE = "token_too_large"


def structure():
    cases = Cases("jws")
    reject = cases.reject
    token = sign()
    header, payload, signature = token.split(".")
    signed = header + "." + payload

    cases.accept("A01", "valid, minimal", token, PAYLOAD)
    rfc_key = base64.urlsafe_b64decode(
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow=="
    )
    rfc_payload = '{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}'
    rfc_token = sign('{"typ":"JWT",\r\n "alg":"HS256"}', rfc_payload, rfc_key)
    assert rfc_token.endswith(".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
    cases.accept("A02", "RFC 7515 A.1, published", rfc_token, rfc_payload, key=plain(rfc_key))
    reject("A03", "empty string", MALFORMED, "")
    reject("A04", "two dots only", MALFORMED, "..")
    reject("A05", "no dots", MALFORMED, token.replace(".", ""))
    reject("A06", "two segments", MALFORMED, signed)
    reject("A07", "empty signature", MALFORMED, signed + ".")
    reject("A08", "empty payload, original signature", WRONG, f"{header}..{signature}")
    reject("A09", "empty payload, authentic", MALFORMED, closed(header + "."))
    reject("A10", "empty header, authentic", MALFORMED, closed("." + payload))
    reject("A11", "four segments, authentic over three", MALFORMED, closed(token))
    reject("A12", "four segments, trailing dot", MALFORMED, token + ".")
    five = ".".join([header, "", url("a nonce"), payload])
    reject("A13", "five segments in the shape of a JWE, authentic", MALFORMED, closed(five))
    reject("A14", "leading dot, authentic", MALFORMED, closed("." + signed))
    flat = {"protected": header, "payload": payload, "signature": signature}
    reject("A15", "flattened JSON serialization", MALFORMED, compact(flat))
    one = {"protected": header, "signature": signature}
    general = {"payload": payload, "signatures": [one]}
    reject("A16", "general JSON serialization", MALFORMED, compact(general))
    reject("A18", "the token as a JSON string", MALFORMED, f'"{token}"')
    reject("A19", "leading space", WRONG, " " + token)
    reject("A20", "trailing LF", MALFORMED, token + "\n")
    reject("A21", "trailing CRLF", MALFORMED, token + "\r\n")
    reject("A22", "LF inside the signature", MALFORMED, inserted(token, -20, "\n"))
    reject("A23", "NUL after the signature", MALFORMED, token + "\0")
    reject("A24", "NUL inside the signature", MALFORMED, inserted(token, -20, "\0"))
    reject("A25", "byte order mark before the token", WRONG, "\ufeff" + token)
    reject("A26", "fullwidth dots", MALFORMED, token.replace(".", "\uff0e"))
    reject("A27", "Bearer prefix", WRONG, "Bearer " + token)
    return cases


def unsigned_body():
    cases = Cases("reply")
    cases.reject(
        "A17",
        "plain unsigned JSON body that claims success",
        "reply_unsigned",
        wrapped(pairingStatus="SUCCESS", deviceId=2841591),
        operation="GetPairingStatus",
    )
    return cases


def base64url():
    cases = Cases("jws")
    reject = cases.reject
    token = sign()
    header, payload, signature = token.split(".")
    signed = header + "." + payload

    for number, alias in enumerate(aliases(signature), 1):
        title = f"unused bits set in the signature, {number} of 3"
        reject(f"B0{number}", title, MALFORMED, f"{signed}.{alias}")
    alias = closed(aliases(url(uneven(HEADER)))[-1] + "." + payload)
    reject("B04", "unused bits set in the header, MAC over them", MALFORMED, alias)
    alias = closed(header + "." + aliases(url(uneven(PAYLOAD)))[-1])
    reject("B05", "unused bits set in the payload, MAC over them", MALFORMED, alias)
    reject("B06", "padded signature", MALFORMED, token + "=")
    padded = base64.urlsafe_b64encode(uneven(HEADER).encode()).decode()
    reject("B07", "padded header, MAC over the padding", MALFORMED, closed(f"{padded}.{payload}"))
    padded = base64.urlsafe_b64encode(uneven(PAYLOAD).encode()).decode()
    reject("B08", "padded payload, MAC over the padding", MALFORMED, closed(f"{header}.{padded}"))
    text = next(text for text in map(numbered_payload, range(1000)) if has_both(sign(payload=text)))
    both = sign(payload=text)
    start, end = both.rsplit(".", 1)
    standard = end.replace("-", "+").replace("_", "/")
    reject("B09", "standard alphabet in the signature", MALFORMED, f"{start}.{standard}")
    cases.accept("B10", "the token of B09 in the URL alphabet", both, text)
    reject("B11", "percent-encoded dots", MALFORMED, token.replace(".", "%2E"))
    in_payload = len(header) + 20
    changed = inserted(token, 20, "?")
    reject("B12", "? inserted in the header, MAC of the clean text", WRONG, changed)
    changed = inserted(token, in_payload, "?")
    reject("B13", "? inserted in the payload, MAC of the clean text", WRONG, changed)
    changed = closed(inserted(signed, 20, "####"))
    reject("B14", "# in the header, MAC over them", MALFORMED, changed)
    changed = closed(inserted(signed, in_payload, "    "))
    reject("B15", "blanks in the payload, MAC over them", MALFORMED, changed)
    odd = payload + "A" * (1 + -len(payload) % 4)
    assert len(odd) % 4 == 1
    changed = closed(header + "." + odd)
    reject("B16", "segment of 1 modulo 4 characters, authentic", MALFORMED, changed)
    changed = closed(inserted(signed, 20, "\u00e9"))
    reject("B17", "character outside ASCII in the header, MAC over it", MALFORMED, changed)
    return cases


def numbered_payload(number):
    return wrapped(uniqueMsgId=f"webs_{number}")


def has_both(token):
    signature = token.rsplit(".", 1)[1]
    return "-" in signature and "_" in signature


def signatures():
    cases = Cases("jws")
    reject = cases.reject
    token = sign()
    header, payload, _ = token.split(".")
    signed = header + "." + payload
    right = tag(signed)

    def with_tag(tag_bytes):
        return f"{signed}.{url(tag_bytes)}"

    reject("C01", "first bit flipped", WRONG, with_tag(flip(right, 0)))
    reject("C02", "last bit flipped", WRONG, with_tag(flip(right, 255)))
    reject("C03", "truncated to 31 bytes", MALFORMED, with_tag(right[:31]))
    reject("C04", "truncated to 16 bytes", MALFORMED, with_tag(right[:16]))
    reject("C05", "truncated to 1 byte", MALFORMED, with_tag(right[:1]))
    reject("C06", "33 bytes: the tag and a zero byte", MALFORMED, with_tag(right + b"\0"))
    reject("C07", "64 bytes: the tag twice", MALFORMED, with_tag(right + right))
    reject("C08", "tag of zeros", WRONG, with_tag(bytes(32)))
    reject("C09", "hexadecimal digest, encoded", MALFORMED, with_tag(right.hex()))
    unkeyed = hashlib.sha256(signed.encode()).digest()
    reject("C10", "SHA-256 of the input without a key", WRONG, with_tag(unkeyed))
    prefixed = hashlib.sha256(KEY + signed.encode()).digest()
    reject("C11", "SHA-256 of key and input", WRONG, with_tag(prefixed))
    reject("C12", "HMAC with the empty key", WRONG, with_tag(tag(signed, b"")))
    reject("C13", "HMAC with the Base64 text of the key", WRONG, with_tag(tag(signed, plain(KEY))))
    reject("C14", "HMAC with the org alias as key", WRONG, with_tag(tag(signed, ORG_ALIAS)))
    decoded = tag(HEADER + "." + PAYLOAD)
    reject("C15", "HMAC over decoded header and payload", WRONG, with_tag(decoded))
    reject("C16", "HMAC over the payload only", WRONG, with_tag(tag(payload)))
    long = tag(signed, digest=hashlib.sha512)
    reject("C17", "HMAC-SHA512 tag", MALFORMED, with_tag(long))
    reject("C18", "HMAC-SHA512 truncated to 32 bytes", WRONG, with_tag(long[:32]))
    reject("C19", "HMAC-SHA1 tag", MALFORMED, with_tag(tag(signed, digest=hashlib.sha1)))
    other = sign(payload=wrapped(pairingStatus="SUCCESS", deviceId=2841591))
    spliced = f"{header}.{other.split('.')[1]}.{url(right)}"
    reject("C20", "payload of another authentic token", WRONG, spliced)
    typed = url(HEADER[:-1] + ',"typ":"JWT"}')
    reject("C21", "header spliced, typ added", WRONG, f"{typed}.{payload}.{url(right)}")
    return cases


def headers():
    cases = Cases("jws")
    rest = HEADER[1:].split(",", 1)[1]
    count = 0

    def identifier():
        nonlocal count
        count += 1
        return f"D{count:02}"

    def reject(title, header=None, code=REFUSED, token=None):
        cases.reject(identifier(), title, code, token or sign(header))

    def accept(title, header):
        cases.accept(identifier(), title, sign(header), PAYLOAD)

    def algorithm(text):
        return '{"alg":' + text + "," + rest

    def extended(members):
        return HEADER[:-1] + "," + members + "}"

    for name in ["none", "None", "NONE", "nOnE"]:
        unsigned = url(algorithm(compact(name))) + "." + url(PAYLOAD) + "."
        reject(f"alg {name}, empty signature", code=MALFORMED, token=unsigned)
    reject("alg none, authentic", algorithm('"none"'))
    for name in [
        "hs256", "HS256 ", " HS256", "HS384", "HS512", "HS1", "RS256", "ES256", "PS256", "EdDSA",
        "A256KW", "dir", "HS256\0", "",
    ]:
        reject(f"alg {json.dumps(name)}, authentic", algorithm(compact(name)))
    reject("alg is null", algorithm("null"))
    reject("alg is an array", algorithm('["HS256"]'))
    reject("alg is an object", algorithm('{"a":"HS256"}'))
    reject("alg is a number", algorithm("256"))
    reject("alg is true", algorithm("true"))
    reject("alg missing", "{" + rest)
    reject("Alg capitalised", HEADER.replace('"alg"', '"Alg"'))
    reject("duplicate alg: HS256, none", '{"alg":"HS256","alg":"none",' + rest)
    reject("duplicate alg: none, HS256", '{"alg":"none","alg":"HS256",' + rest)
    reject("duplicate alg by an escape", '{"\\u0061lg":"none","alg":"HS256",' + rest)
    reject("duplicate of another member", extended(compact({"org_alias": ORG_ALIAS})[1:-1]))
    accept("escaped name of alg, once", HEADER.replace('"alg"', '"\\u0061lg"'))
    accept("escaped value of alg", HEADER.replace('"HS256"', '"HS\\u00325\\u0036"'))
    reject("crit names an unknown extension", extended('"crit":["x-new"],"x-new":true'))
    reject("crit is an empty array", extended('"crit":[]'))
    reject("crit names alg", extended('"crit":["alg"]'))
    reject("crit is a string", extended('"crit":"exp"'))
    reject("crit is null", extended('"crit":null'))
    reject("crit names an absent member", extended('"crit":["exp"]'))
    raw = url(extended('"b64":false,"crit":["b64"]')) + "." + PAYLOAD
    assert "." not in PAYLOAD
    reject("b64 false with crit, raw payload", token=closed(raw))
    reject("b64 false without crit", extended('"b64":false'))
    length = len(PAYLOAD)
    deflated = b"\1" + length.to_bytes(2, "little") + (length ^ 0xFFFF).to_bytes(2, "little")
    zipped = sign(extended('"zip":"DEF"'), deflated + PAYLOAD.encode())
    reject("zip DEF, deflated payload", token=zipped)
    reject("enc present", extended('"enc":"A256GCM"'))
    reject("cty JWT, nested token", token=sign(extended('"cty":"JWT"'), sign()))
    attacker = {"kty": "oct", "k": url(ATTACKER_KEY)}
    embedded = extended(compact({"jwk": attacker})[1:-1])
    reject("embedded jwk, MAC with it", code=WRONG, token=sign(embedded, key=ATTACKER_KEY))
    remote = extended('"jku":"https://attacker.example.invalid/keys.json"')
    fetched = sign(remote, key=ATTACKER_KEY)
    reject("jku to the attacker, MAC with their key", code=WRONG, token=fetched)
    reject("x5u with a file URL, authentic", extended('"x5u":"file:///dev/null"'))
    traversal = extended('"kid":"../../../../dev/null"')
    reject("kid with a path, MAC with the empty key", code=WRONG, token=sign(traversal, key=b""))
    accept("kid with an SQL string, authentic", extended('"kid":"0\' UNION SELECT \'key\' --"'))
    accept("unknown members, authentic", extended('"typ":"JWT","x-new":{"a":[1,null]}'))
    accept("white space in the header", "\n{ \"alg\" :\t\"HS256\" ,\r\n" + rest[:-1] + " } ")
    reject("header is a JSON array", '["alg","HS256"]')
    reject("header is a JSON string", '"HS256"')
    reject("header is null", "null")
    reject("header is a number", "256")
    reject("header with trailing data", HEADER + "{}")
    reject("header with a trailing comma", HEADER[:-1] + ",}")
    reject("header with a comment", "{/* HS256 */" + HEADER[1:])
    reject("header in single quotes", HEADER.replace('"', "'"))
    reject("header with a byte order mark", "\ufeff" + HEADER)
    reject("header in UTF-16", HEADER.encode("utf-16-le"))
    reject("header with invalid UTF-8", HEADER[:-1].encode() + b',"note":"\xff"}')
    reject("header with a lone surrogate escape", extended('"note":"\\ud800"'))
    cases.reject("D44b", "embedded jwk, authentic", REFUSED, sign(embedded))
    cases.reject("D45b", "jku to the attacker, authentic", REFUSED, sign(remote))
    by_file = sign(extended('"x5u":"file:///dev/null"'), key=ATTACKER_KEY)
    cases.reject("D46b", "x5u with a file URL, MAC with another key", WRONG, by_file)
    chain = extended('"x5c":["' + plain("a certificate") + '"]')
    cases.reject("D46c", "x5c, authentic", REFUSED, sign(chain))
    return cases


def payloads():
    cases = Cases("reply")

    def reject(name, title, payload, code=None, **rest):
        rest = {"operation": "GetPairingStatus"} | rest
        cases.reject(name, title, code, sign(payload=payload), **rest)

    def accept(name, title, payload, value, **rest):
        rest = {"operation": "GetPairingStatus"} | rest
        cases.accept(name, title, sign(payload=payload), value=value, **rest)

    paired = {"pairingStatus": "PAIRED", "deviceId": 2841591}
    reject("E01", "duplicate errorId, nested", reply_text(before='"errorId":10564,'))
    escaped = '"pairing\\u0053tatus":"SUCCESS",'
    reject("E02", "duplicate pairingStatus by an escape", reply_text(before=escaped))
    reject("E03", "payload is not JSON", "errorId=200")
    reject("E04", "payload is an array", f"[{PAYLOAD}]")
    reject("E05", "trailing garbage", PAYLOAD + "x")
    reject("E06", "NaN", PAYLOAD.replace('"deviceId":null', '"deviceId":NaN'))
    reject("E07", "errorId 1e400", PAYLOAD.replace('"errorId":200', '"errorId":1e400'))
    note = "policy: only an integer, as a number or as digits, is one"
    reject("E08", "errorId 200.0", PAYLOAD.replace(":200,", ":200.0,"), note=note)
    not_claimed = {"pairing_status": "NOT_CLAIMED"}
    accept("E09", "errorId as digit text", wrapped(errorId="200"), not_claimed, note=note)
    reject("E10", "errorId missing", wrapped(errorId=...))
    reject("E11", "errorId -0", PAYLOAD.replace('"errorId":200', '"errorId":-0'))
    accept(
        "E12",
        "deviceId 2^53 + 1",
        wrapped(pairingStatus="PAIRED", deviceId=2**53 + 1),
        {"pairing_status": "PAIRED", "device_id": str(2**53 + 1)},
    )
    reject("E13", "deviceId 2^63", wrapped(pairingStatus="PAIRED", deviceId=2**63))
    code_body = reply(pairingStatus=..., deviceId=..., activationCode="000123456789")
    code = {"activation_code": "000123456789"}
    accept(
        "E14",
        "activation code with leading zeros",
        compact({"responseBody": code_body}),
        code,
        operation="GetActivationCode",
    )
    accept(
        "E15",
        "unknown pairingStatus",
        wrapped(pairingStatus="TELEPORTED", deviceId=2841591),
        {"pairing_status": "TELEPORTED", "pairing_status_known": False, "device_id": "2841591"},
    )
    accept(
        "E16",
        "unknown members",
        wrapped(newMember={"a": [1, None, "b"]}, **paired),
        {"pairing_status": "PAIRED", "device_id": "2841591", "extra": ["newMember"]},
    )
    polluting = '"__proto__":{"pairingStatus":"SUCCESS","deviceId":2841591},'
    accept(
        "E17",
        "__proto__ with a pairingStatus where there is none",
        '{"responseBody":{' + polluting + compact(code_body)[1:] + "}",
        code | {"pairing_status": None, "extra": ["__proto__"]},
        operation="GetActivationCode",
    )
    accept(
        "E17b",
        "__proto__ beside a pairingStatus, and with a deviceId where there is none",
        reply_text(before=polluting, deviceId=...),
        not_claimed | {"device_id": None, "extra": ["__proto__"]},
    )
    invalid = PAYLOAD.encode().replace(b'"ok"', b'"o\xffk"')
    reject("E18", "invalid UTF-8 in errorMsg", invalid)
    message = "\x1b[2J\x1b]52;c;AAAA\x07 done\r\nforged \x00\x9b\u202e"
    hostile = PAYLOAD.replace('"ok"', json.dumps(message))
    accept("E19", "control characters in errorMsg", hostile, not_claimed | {"error_msg": message})
    sent, other = "AAECAwQFBgcICQoLDA0ODw", "8PHy8_T19vf4-fr7_P3-_w"
    title = "clientData of another request"
    reject("E20", title, wrapped(clientData=other), "reply_uncorrelated", client_data=sent)
    title = "clientData of this request"
    accept("E20b", title, wrapped(clientData=sent), not_claimed, client_data=sent)
    request = {"reqHeader": REQUEST_HEADER, "reqBody": {"activationCode": "000123456789"}}
    reject("E21", "our own request", compact(request), "reply_reflected")
    reject("E22", "request and reply together", compact({"responseBody": reply()} | request))
    reject("E23", "responseBody is null", '{"responseBody":null}')
    success = wrapped(pairingStatus="SUCCESS", deviceId=2841591)
    reject("E24", "responseBody twice", PAYLOAD[:-1] + "," + success[1:])
    return cases


def sizes():
    tokens = Cases("jws")
    replies = Cases("reply")

    def of_token(*parts):
        return {"of": "token", "parts": list(parts)}

    def of_header(*parts):
        return {"of": "header", "parts": list(parts)}

    def of_payload(*parts, **rest):
        return {"of": "payload", "parts": list(parts)} | rest

    def of_reply(*parts):
        return of_payload(part('{"responseBody":{'), *parts, part(compact(reply())[1:]), part("}"))

    # A header of 20 characters, so that whole tokens of 1 MiB and of one byte more exist.
    short = '{"alg":"HS256"}'
    for name, total in [("F01", MIB + 1), ("F01b", MIB)]:
        count = (total - len(url(short)) - len("..") - 43) * 3 // 4
        assert len(sign(short, "x" * count)) == total
        build = of_payload(part("x", count), header=short)
        if total > MIB:
            tokens.reject(name, "token of 1 MiB and 1 byte, authentic", TOO_LARGE, build=build)
        else:
            tokens.accept(name, "token of 1 MiB, authentic", build=build)
    tokens.reject("F02", "1,000,000 dots", MALFORMED, build=of_token(part(".", 1_000_000)))
    tokens.reject(
        "F03",
        "huge header segment",
        TOO_LARGE,
        build=of_token(part("a", 8 * MIB), part("." + sign().split(".", 1)[1])),
        note="length alone decides: 8 MiB stand for 500 MB",
    )
    members = of_header(part(HEADER[:-1]), part(',"member {n}":0', 4160), part("}"))
    tokens.reject("F04", "header of 64 KiB of members, authentic", TOO_LARGE, build=members)
    assert 64 << 10 <= len(built(members)) <= 65 << 10
    for name, total in [("F04b", 8 << 10), ("F04c", (8 << 10) + 1)]:
        start = HEADER[:-1] + ',"note":"'
        build = of_header(part(start), part("x", total - len(start) - 2), part('"}'))
        assert len(built(build)) == total
        if total > 8 << 10:
            tokens.reject(name, "header of 8 KiB and 1 byte, authentic", TOO_LARGE, build=build)
        else:
            tokens.accept(name, "header of 8 KiB, authentic", payload=PAYLOAD, build=build)

    def nested(depth):
        # The reply and its responseBody are the first two levels.
        level = depth - 2
        return of_reply(part('"note":'), part("[", level), part("]", level), part(","))

    operation = {"operation": "GetPairingStatus"}
    not_claimed = {"pairing_status": "NOT_CLAIMED"}
    deep = "reply_too_large"
    replies.reject("F05", "nested 10,000 deep", deep, build=nested(10_000), **operation)
    replies.reject("F06", "nested 127 deep", deep, build=nested(127), **operation)
    replies.accept("F06b", "nested 32 deep", build=nested(32), value=not_claimed, **operation)
    replies.reject("F06c", "nested 33 deep", deep, build=nested(33), **operation)
    many = of_reply(part('"m{n}":0,', 100_000))
    assert len(url(built(many))) > MIB
    note = "over the size of a token"
    replies.reject("F07", "100,000 members", build=many, note=note, **operation)

    def long(length):
        return of_reply(part('"note":"'), part("x", length), part('",'))

    assert len(sign(payload=built(long(675 << 10)))) < MIB
    replies.accept(
        "F08",
        "one string that takes 900 KiB of the token",
        build=long(675 << 10),
        value=not_claimed,
        **operation,
    )
    replies.reject(
        "F08b",
        "one string of 900 KiB before encoding",
        build=long(900 << 10),
        note="1,200 KiB of the token, over its size",
        **operation,
    )
    digits = of_payload(
        part('{"responseBody":{"deviceId":'),
        part("7", 100_000),
        part("," + compact(reply(deviceId=...))[1:] + "}"),
    )
    replies.reject("F09", "number of 100,000 digits", build=digits, **operation)
    return tokens + replies


def built(build):
    """What a recipe stands for, as every language builds it."""
    return "".join(
        part["text"].replace("{n}", str(number))
        for part in build["parts"]
        for number in range(part["count"])
    )


def keys():
    cases = Cases("key")
    short, malformed = "key_too_short", "key_malformed"

    def reject_bytes(name, title, key):
        cases.reject(name, title, short, form="bytes", key=plain(key))

    def reject_text(name, title, text):
        cases.reject(name, title, malformed, form="text", key_text=text)

    def accept_bytes(name, title, key, **rest):
        cases.accept(name, title, sign(key=key), PAYLOAD, form="bytes", key=plain(key), **rest)

    def accept_text(name, title, text, key):
        cases.accept(name, title, sign(key=key), PAYLOAD, form="text", key_text=text)

    reject_bytes("K01", "empty key", b"")
    reject_bytes("K02", "key of 1 byte", b"\1")
    reject_bytes("K03", "key of 31 bytes", bytes(range(31)))
    accept_bytes("K04", "key of 32 bytes", bytes(range(32)))
    accept_bytes("K05", "key of 64 bytes", bytes(range(64)))
    accept_bytes("K06", "key of 65 bytes", bytes(range(65)), note="HMAC hashes it first")
    reject_text("K07", "key with a trailing newline", plain(KEY) + "\n")
    lines = ["-----BEGIN PUBLIC KEY-----", plain(OTHER_KEY), "-----END PUBLIC KEY-----", ""]
    reject_text("K08", "PEM text of a public key", "\n".join(lines))
    standard = plain(OTHER_KEY)
    in_url_alphabet = standard.replace("+", "-").replace("/", "_")
    accept_text("K09", "key in the URL alphabet", in_url_alphabet, OTHER_KEY)
    mixed = standard.replace("+", "-")
    assert "-" in mixed and "/" in mixed
    reject_text("K09b", "key in both alphabets", mixed)
    accept_bytes("K10", "key of 32 zero bytes", bytes(32))
    unpadded = standard.rstrip("=")
    assert unpadded[-1] == "8"
    reject_text("K11", "unused bits set in the key", unpadded[:-1] + "9=")
    return cases


def jws_vectors():
    cases = (
        structure() + unsigned_body() + base64url() + signatures() + headers()
        + payloads() + sizes() + keys()
    )
    cases.sort(key=lambda case: case["id"])
    identifiers = [case["id"] for case in cases]
    assert len(set(identifiers)) == len(identifiers)
    rows = {"A": 27, "B": 17, "C": 21, "D": 62, "E": 24, "F": 9, "K": 11}
    listed = {f"{letter}{row:02}" for letter, count in rows.items() for row in range(1, count + 1)}
    assert {identifier[:3] for identifier in identifiers} == listed
    return {
        "about": "Written by tests/tools/make_jws_vectors.py; described in README.md.",
        "key": plain(KEY),
        "org_alias": ORG_ALIAS,
        "token": CLIENT_TOKEN,
        "header": HEADER,
        "payload": PAYLOAD,
        "cases": cases,
    }


def token_vectors():
    request = {
        "reqHeader": REQUEST_HEADER,
        "reqBody": {"getSameDeviceUsers": False, "userName": "jdoe"},
    }
    vectors = []
    for name, key, signature in [
        ("T1", KEY, "tBIY_qw5xd79YNdV1vWXKHOm2cL9E_HsxiUcSQV0qss"),
        ("T2", OTHER_KEY, "tmmoOuGhpIxIomoJLGEWCbHwAHMHy24roWuH7nPONgA"),
    ]:
        token = sign(HEADER, compact(request), key)
        assert token.endswith("." + signature), name
        vectors.append({
            "id": name,
            "expect": "accept",
            "key": plain(key),
            "header": HEADER,
            "payload": compact(request),
            "signature": signature,
            "token": token,
        })
    file = "vendor-registration-example.json"
    vendor = json.loads((VECTORS / file).read_text())
    key = next(line for line in vendor["properties"].splitlines() if "use_base64_key=" in line)
    key = base64.b64decode(key.partition("=")[2].replace("\\=", "="), validate=True)
    for name, member, expect, signature in [
        ("T3", "response_token_valid", "accept", None),
        ("T4", "request_token_bad_signature", "reject", None),
        (
            "T4b",
            "request_token_bad_signature_overview",
            "reject",
            "kbsqockZ_m-XLpkRzbIFSR88NW3i6NTPXBGJ_MHftMs",
        ),
    ]:
        signed, printed = vendor[member].rsplit(".", 1)
        right = url(tag(signed, key))
        assert (printed == right) == (expect == "accept"), name
        vector = {"id": name, "expect": expect, "file": file, "member": member, "key": plain(key)}
        if expect == "reject":
            vector["code"] = WRONG
        if signature:
            assert signature == right, name
            vector["signature"] = signature
        vectors.append(vector)
    return {
        "about": "Written by tests/tools/make_jws_vectors.py; described in README.md.",
        "org_alias": ORG_ALIAS,
        "token": CLIENT_TOKEN,
        "tokens": vectors,
    }


def main():
    stale = 0
    for name, vectors in [("jws.json", jws_vectors()), ("tokens.json", token_vectors())]:
        path = VECTORS / name
        text = json.dumps(vectors, indent=1) + "\n"
        assert len(text) < 300 << 10
        if "--check" not in sys.argv[1:]:
            path.write_text(text)
        elif not path.exists() or path.read_bytes() != text.encode():
            print(f"{path} differs: run {Path(__file__).name}", file=sys.stderr)
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main())
