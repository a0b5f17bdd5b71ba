#!/usr/bin/env python3
"""Writes tests/vectors/snapshots.json.

Everything is computed here with the standard library, so that the vectors share no code with
what they test: the cipher is written after RFC 8439 and draft-irtf-cfrg-xchacha-03. With --check
nothing is written, and the exit status is 1 when the file that stands there differs.
tests/vectors/README.md describes the format.
"""

import base64
import hashlib
import hmac
import json
import struct
import sys
from pathlib import Path

VECTORS = Path(__file__).resolve().parent.parent / "vectors"

REFUSED = "snapshot_refused"
NOW = 1_770_000_000_000
NOT_AFTER = NOW + 86_400_000
PAYLOAD = b'{"state":"waiting","activation_code":"292070522701"}'


def plain(data):
    return base64.b64encode(data).decode()


def url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


# XChaCha20-Poly1305.


def rotated(word, count):
    return (word << count | word >> (32 - count)) & 0xFFFFFFFF


def rounds(state):
    state = list(state)

    def quarter(a, b, c, d):
        for x, y, z, count in (a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7):
            state[x] = (state[x] + state[y]) & 0xFFFFFFFF
            state[z] = rotated(state[z] ^ state[x], count)

    for _ in range(10):
        for i in range(4):
            quarter(i, i + 4, i + 8, i + 12)
        for i in range(4):
            quarter(i, (i + 1) % 4 + 4, (i + 2) % 4 + 8, (i + 3) % 4 + 12)
    return state


def initial(key, last):
    return [*struct.unpack("<16I", b"expand 32-byte k" + key + last)]


def subkey(key, nonce):
    """HChaCha20."""
    state = rounds(initial(key, nonce))
    return struct.pack("<8I", *state[:4], *state[12:])


def block(key, counter, nonce):
    state = initial(key, struct.pack("<I", counter) + nonce)
    words = [(a + b) & 0xFFFFFFFF for a, b in zip(state, rounds(state))]
    return struct.pack("<16I", *words)


def chacha20(key, nonce, data):
    """Enciphers or deciphers, beginning with block 1."""
    result = bytearray()
    for start in range(0, len(data), 64):
        stream = block(key, 1 + start // 64, nonce)
        result += bytes(a ^ b for a, b in zip(data[start : start + 64], stream))
    return bytes(result)


def poly1305(key, data):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for start in range(0, len(data), 16):
        total += int.from_bytes(data[start : start + 16] + b"\x01", "little")
        total = total * r % ((1 << 130) - 5)
    return ((total + int.from_bytes(key[16:], "little")) % (1 << 128)).to_bytes(16, "little")


def padded(data):
    return data + bytes(-len(data) % 16)


def encrypted(key, nonce, data, payload):
    key = subkey(key, nonce[:16])
    nonce = bytes(4) + nonce[16:]
    body = chacha20(key, nonce, payload)
    lengths = struct.pack("<QQ", len(data), len(body))
    return body + poly1305(block(key, 0, nonce)[:32], padded(data) + padded(body) + lengths)


def check_cipher():
    """The drafts' own known answers, sections 2.2.1 and A.3.1."""
    found = subkey(bytes(range(32)), bytes.fromhex("000000090000004a0000000031415927"))
    assert found.hex() == "82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc"
    payload = (
        b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
        b"future, sunscreen would be it."
    )
    data = bytes.fromhex("50515253c0c1c2c3c4c5c6c7")
    found = encrypted(bytes(range(0x80, 0xA0)), bytes(range(0x40, 0x58)), data, payload)
    assert found[-16:].hex() == "c0875924c1c7987947deafd8780acf49"


# Keys.


def mac(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()


def derived(random_bytes, info, length):
    """HKDF-SHA256 (RFC 5869) for at most 32 bytes."""
    return mac(mac(b"pingpair snapshots", random_bytes), info + b"\x01")[:length]


def key_id(random_bytes):
    return derived(random_bytes, b"id", 8)


def of_organisation(key, alias):
    return mac(key, b"pingpair snapshots of an organisation\x00" + alias.encode())


def joined(parts):
    return b"".join(struct.pack(">Q", len(part)) + part for part in parts)


KEYS = [bytes(range(start, start + 32)) for start in (0, 64, 128)]
LONG_KEY = hashlib.sha512(b"a key that is longer than a block of the hash").digest() * 2
ORGANISATION_KEY = hashlib.sha256(b"the organisation's key").digest()
ALIAS = "aaaaaaaa-a1b2-123a-b456-1234abcd5678"


def keys():
    cases = [
        {"name": f"{len(key)} bytes", "key": plain(key), "id": key_id(key).hex()}
        for key in [KEYS[0], LONG_KEY]
    ]
    for alias in ALIAS, "another":
        made = key_id(of_organisation(ORGANISATION_KEY, alias))
        cases.append(
            {
                "name": f"the organisation's key for {alias}",
                "organisation_key": plain(ORGANISATION_KEY),
                "org_alias": alias,
                "id": made.hex(),
            }
        )
    for length in 0, 31:
        key = plain(KEYS[0][:length])
        cases.append({"name": f"{length} bytes", "key": key, "code": "snapshot_key_too_short"})
    return cases


def subjects():
    cases = []
    for kind, member, text in [
        ("user", "user", "meredith"),
        ("user", "user", "Jürgen Müller"),
        ("user", "user", "292070522701"),
        ("activation code", "activation_code", "292070522701"),
        ("context", "context", "292070522701"),
    ]:
        key = derived(KEYS[0], b"subjects of leases and stores", 32)
        data = joined([kind.encode(), ALIAS.encode(), text.encode()])
        asked = {"key": plain(KEYS[0]), "organisation": ALIAS, member: text}
        cases.append({**asked, "subject": mac(key, data).hex()})
    return cases


# Snapshots.

BINDING = {
    "kind": "online_pairing",
    "service": "pingid",
    "organisation": ALIAS,
    "base_url": "https://idpxnyl3m.pingidentity.com/pingid",
    "context": b"session of meredith",
}


def header(version=1, key=KEYS[0], not_after=NOT_AFTER, kind=BINDING["kind"]):
    return bytes([version]) + key_id(key) + struct.pack(">q", not_after) + kind.encode()


def parts(head=None, payload=PAYLOAD, key=KEYS[0], binding=BINDING):
    head = header(key=key, kind=binding["kind"]) if head is None else head
    texts = [binding[name].encode() for name in ("service", "organisation", "base_url")]
    data = joined([head, *texts, binding["context"]])
    nonce = hashlib.sha256(b"nonce" + head + payload).digest()[:24]
    return [head, nonce, encrypted(derived(key, b"sealing", 32), nonce, data, payload)]


def text_of(pieces):
    return ".".join(url(piece) for piece in pieces)


def case(name, text, payload=None, given=(KEYS[0],), now=NOW, binding=BINDING):
    result = {"name": name, "keys": [plain(key) for key in given], **binding}
    result.update(context=plain(binding["context"]), now=now, text=text)
    result.update({"code": REFUSED} if payload is None else {"payload": plain(payload)})
    return result


def changed(data, place):
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def opened():
    cases = [case("a snapshot", text_of(parts()), PAYLOAD)]
    for length in 0, 1, 15, 16, 17, 63, 64, 65, 1000:
        payload = bytes(number * 7 % 256 for number in range(length))
        cases.append(case(f"{length} bytes", text_of(parts(payload=payload)), payload))
    kind = "a" * 60 + "_019"
    binding = {**BINDING, "kind": kind, "context": bytes(range(256))}
    text = text_of(parts(binding=binding))
    cases.append(case("the longest kind and any context", text, PAYLOAD, binding=binding))
    names = {"service": "pingone", "organisation": "an environment"}
    binding = {**BINDING, **names, "base_url": "https://api.pingone.eu/v1"}
    text = text_of(parts(binding=binding))
    cases.append(case("another service", text, PAYLOAD, binding=binding))
    cases.append(case("an old key in the list", text_of(parts(key=KEYS[2])), PAYLOAD, given=KEYS))
    cases.append(case("the last millisecond", text_of(parts()), PAYLOAD, now=NOT_AFTER))
    return cases


def refused():
    good = parts()
    text = text_of(good)
    cases = [
        case("a millisecond too late", text, now=NOT_AFTER + 1),
        case("another key", text, given=KEYS[1:]),
        case("no key", text, given=()),
        case("nothing", ""),
        case("two parts", text_of(good[:2])),
        case("four parts", text + "."),
        case("a blank in front", " " + text),
        case("padding", base64.urlsafe_b64encode(good[0]).decode() + text[text.index(".") :] + "="),
        case("a nonce of 23 bytes", text_of([good[0], good[1][:-1], good[2]])),
        case("a nonce of 25 bytes", text_of([good[0], good[1] + b"\x00", good[2]])),
        case("a tag without its last byte", text_of([*good[:2], good[2][:-1]])),
        case("less than a tag", text_of([*good[:2], good[2][:15]])),
    ]
    for name, value in [
        ("kind", "offline_pairing"),
        ("service", "pingone"),
        ("organisation", "another"),
        ("base_url", "https://idpxnyl3m.pingidentity.eu/pingid"),
        ("context", b"session of mallory"),
        ("context", b""),
    ]:
        cases.append(case(f"another {name}: {value!r}", text, binding={**BINDING, name: value}))
    for name, head in [
        ("version 0", header(version=0)),
        ("version 2", header(version=2)),
        ("no kind", header(kind="")),
        ("half a header", header()[:16]),
        ("an empty header", b""),
        ("an instant after the year 9999", header(not_after=2**63 - 1)),
        ("an instant long ago", header(not_after=0)),
        ("the id of another key", header(key=KEYS[1])),
    ]:
        cases.append(case(f"{name}, though sealed with the key", text_of(parts(head)), given=KEYS))
    for number, piece in enumerate(["header", "nonce", "sealed part"]):
        for place in 0, len(good[number]) // 2, len(good[number]) - 1:
            pieces = [*good]
            pieces[number] = changed(good[number], place)
            cases.append(case(f"byte {place} of the {piece} changed", text_of(pieces)))
    # The last character of a part whose length is no multiple of three has bits that must be zero.
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    assert len(good[2]) % 3
    other = alphabet[alphabet.index(text[-1]) + 1]
    cases.append(case("unused bits that are not zero", text[:-1] + other))
    shifted = {**BINDING, "organisation": ALIAS[:-1], "base_url": ALIAS[-1] + BINDING["base_url"]}
    name = "a character moved from the organisation to the base URL"
    cases.append(case(name, text, binding=shifted))
    return cases


def vectors():
    check_cipher()
    return {
        "about": "Written by tests/tools/make_snapshot_vectors.py; described in README.md.",
        "keys": keys(),
        "subjects": subjects(),
        "snapshots": opened() + refused(),
    }


def main():
    path = VECTORS / "snapshots.json"
    text = json.dumps(vectors(), indent=1) + "\n"
    if "--check" not in sys.argv[1:]:
        path.write_text(text)
    elif not path.exists() or path.read_bytes() != text.encode():
        print(f"{path} differs: run {Path(__file__).name}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
