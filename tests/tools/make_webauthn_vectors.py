#!/usr/bin/env python3
"""Writes tests/vectors/webauthn.json.

Everything is computed here with the standard library, so that the vectors share no code with
what they test. With --check nothing is written, and the exit status is 1 when the file that
stands there differs. tests/vectors/README.md describes the format.
"""

import base64
import json
import sys
from pathlib import Path

VECTORS = Path(__file__).resolve().parent.parent / "vectors"

ID = "pingone.com"
ORIGINS = ["https://admin.pingone.com", "https://pingone.com:8443"]

# The options of the vendor's two examples of WebAuthnStartPairing, as printed.
SECURITY_KEY = r'{"rp":{"id":"pingone.com","name":"PingID Web Authentication"},"user":{"id":[-66,8,-83,24,113,124,39,-53,36,106,-87,75,-4,71,-83,46,-115,62,-43,59,-50,27,-56,99,46,78,-31,-120,13,-71,-8,-46],"displayName":"4bc336c9-a8fa-44d0-ac8c-7bf042e064ea_fidouser1","name":"4bc336c9-a8fa-44d0-ac8c-7bf042e064ea_fidouser1"},"challenge":[-118,-57,-55,120,58,96,48,-89,97,-55,-121,-83,93,40,-108,119,62,27,-75,-70,-18,123,-48,-34,91,-6,96,-33,34,102,-39,-52],"pubKeyCredParams":[{"type":"public-key","alg":"-7"},{"type":"public-key","alg":"-37"},{"type":"public-key","alg":"-257"}],"timeout":120000,"excludeCredentials":[],"authenticatorSelection":{"authenticatorAttachment":"cross-platform","requireResidentKey":false,"userVerification":"preferred"},"attestation":"direct"}'
BIOMETRICS = r'{"rp":{"id":"pingone.com","name":"PingID Web Authentication"},"user":{"id":[-66,8,-83,24,113,124,39,-53,36,106,-87,75,-4,71,-83,46,-115,62,-43,59,-50,27,-56,99,46,78,-31,-120,13,-71,-8,-46],"displayName":"fidouser1@pingidentity.com","name":"fidouser1@pingidentity.com"},"challenge":[-110,61,102,122,-28,-117,-55,-65,-101,6,108,89,-70,-75,-31,54,37,-75,-116,-25,13,-113,-49,17,-10,-11,118,-116,87,56,17,35],"pubKeyCredParams":[{"type":"public-key","alg":"-7"},{"type":"public-key","alg":"-37"},{"type":"public-key","alg":"-257"}],"timeout":120000,"excludeCredentials":[],"authenticatorSelection":{"authenticatorAttachment":"platform","requireResidentKey":false,"userVerification":"preferred"},"attestation":"direct"}'

PARTY_REFUSED = "relying_party_refused"
ORIGIN_REFUSED = "origin_refused"
OPTIONS_FOREIGN = "credential_options_foreign"
OPTIONS_MALFORMED = "credential_options_malformed"
MALFORMED = "credential_malformed"
REFUSED = "credential_refused"


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def plain(data):
    return base64.b64encode(data).decode()


def unsigned(numbers):
    return bytes(number % 256 for number in numbers)


def signed(data):
    return [byte - 256 if byte > 127 else byte for byte in data]


CHALLENGE = unsigned(json.loads(SECURITY_KEY)["challenge"])
OTHER_CHALLENGE = unsigned(json.loads(BIOMETRICS)["challenge"])
CREDENTIAL_ID = bytes([0xFB, 0xEF, 0xFF, 0x3E, 0x3F]) + bytes(range(240, 255))


# Relying parties.


def relying_parties():
    accepted = [
        ("the vendor's example without its blank", ID, ["https://admin.pingone.com"]),
        ("the id itself", "example.com", ["https://example.com"]),
        ("several origins", "example.com", ["https://a.example.com", "https://b.c.example.com"]),
        ("a port", "example.com", ["https://login.example.com:8443"]),
        ("the port of http under https", "example.com", ["https://example.com:80"]),
        ("an id below another domain", "login.example.com", ["https://login.example.com"]),
        ("punycode", "xn--bcher-kva.example", ["https://login.xn--bcher-kva.example"]),
        ("a domain below a suffix of two labels", "example.co.uk", ["https://example.co.uk"]),
        ("a domain below a private suffix", "octocat.github.io", ["https://octocat.github.io"]),
        ("a domain that is on no list", "corp.internal", ["https://sso.corp.internal"]),
        ("localhost by http", "localhost", ["http://localhost"]),
        ("localhost by http with a port", "localhost", ["http://localhost:3000"]),
        ("localhost by https", "localhost", ["https://localhost:8443"]),
    ]
    site = ["https://example.com"]
    refused_ids = [
        ("a public suffix", "com", ["https://example.com"]),
        ("a public suffix of two labels", "co.uk", ["https://example.co.uk"]),
        ("a private public suffix", "github.io", ["https://octocat.github.io"]),
        ("a public suffix by a wildcard", "anything.ck", ["https://www.anything.ck"]),
        ("a public suffix in punycode", "xn--55qx5d.cn", ["https://a.xn--55qx5d.cn"]),
        ("a name without a dot", "intranet", ["https://intranet"]),
        ("an IPv4 address", "127.0.0.1", ["https://127.0.0.1"]),
        ("an IPv6 address", "::1", ["https://[::1]"]),
        ("an IPv6 address in brackets", "[::1]", ["https://[::1]"]),
        ("a short form of an address", "127.1", ["https://127.1"]),
        ("a number that resolvers take for an address", "2130706433", ["https://2130706433"]),
        ("an id in upper case", "Example.com", site),
        ("an id with a dot at its end", "example.com.", site),
        ("an id with a dot at its start", ".example.com", site),
        ("an id with an empty label", "a..example.com", site),
        ("an id in Unicode", "bücher.example", ["https://xn--bcher-kva.example"]),
        ("an id with a scheme", "https://example.com", site),
        ("an id with a port", "example.com:443", site),
        ("an id with a path", "example.com/", site),
        ("an id with user information", "me@example.com", site),
        ("an id with a blank", " example.com", site),
        ("an empty id", "", site),
        ("a wildcard", "*.example.com", site),
    ]
    refused_origins = [
        ("a domain that merely ends like the id", ["https://evilexample.com"]),
        ("a domain that begins like the id", ["https://example.com.evil.test"]),
        ("another domain", ["https://example.org"]),
        ("a domain above the id", ["https://com"]),
        ("http", ["http://example.com"]),
        ("http, with localhost below the id", ["http://localhost.example.com"]),
        ("one bad origin among good ones", ["https://example.com", "http://example.com"]),
        ("no origin", []),
        ("an empty origin", [""]),
        ("the origin of a sandboxed page", ["null"]),
        ("an origin without a scheme", ["example.com"]),
        ("an Android app", ["android:apk-key-hash:JZ6a5uHjYvpYSZ0pHmTzPGhLBYo"]),
        ("another scheme", ["wss://example.com"]),
        ("a scheme in upper case", ["HTTPS://example.com"]),
        ("a host in upper case", ["https://EXAMPLE.com"]),
        ("a host in Unicode", ["https://bücher.example.com"]),
        ("a dot at the end of the host", ["https://example.com."]),
        ("a slash at the end", ["https://example.com/"]),
        ("a path", ["https://example.com/login"]),
        ("a query", ["https://example.com?next=/"]),
        ("a fragment", ["https://example.com#top"]),
        ("user information", ["https://user:password@example.com"]),
        ("a host that is user information", ["https://example.com@evil.test"]),
        ("a backslash", ["https://evil.test\\.example.com"]),
        ("a blank at the end", ["https://example.com "]),
        ("a line end", ["https://example.com\n"]),
        ("the default port", ["https://example.com:443"]),
        ("a port with a leading zero", ["https://example.com:08443"]),
        ("a port that is too large", ["https://example.com:65536"]),
        ("an empty port", ["https://example.com:"]),
        ("an IPv4 address", ["https://127.0.0.1"]),
        ("an IPv6 address", ["https://[::1]"]),
    ]
    cases = [{"name": name, "id": id_, "origins": origins} for name, id_, origins in accepted]
    for name, id_, origins in refused_ids:
        cases.append({"name": name, "id": id_, "origins": origins, "code": PARTY_REFUSED})
    refused_origins = [(name, "example.com", origins) for name, origins in refused_origins]
    refused_origins += [
        ("the vendor's example as printed", ID, ["https:// admin.pingone.com"]),
        ("localhost by another name", "localhost", ["http://127.0.0.1"]),
        ("a name below localhost by http", "localhost", ["http://app.localhost"]),
        ("localhost with the default port", "localhost", ["http://localhost:80"]),
    ]
    for name, id_, origins in refused_origins:
        cases.append({"name": name, "id": id_, "origins": origins, "code": ORIGIN_REFUSED})
    return cases


# Options.


def standard(options):
    """The JSON of WebAuthn Level 3 that stands for options in the service's form."""
    options = {name: value for name, value in options.items() if value is not None}
    options["challenge"] = url(unsigned(options["challenge"]))
    if "user" in options:
        options["user"] = options["user"] | {"id": url(unsigned(options["user"]["id"]))}
    if "pubKeyCredParams" in options:
        options["pubKeyCredParams"] = [
            parameters | {"alg": int(parameters["alg"])}
            for parameters in options["pubKeyCredParams"]
        ]
    for name in ("excludeCredentials", "allowCredentials"):
        if name in options:
            options[name] = [
                {
                    member: value
                    for member, value in (one | {"id": url(unsigned(one["id"]))}).items()
                    if value is not None
                }
                for one in options[name]
            ]
    if "timeout" in options:
        options["timeout"] = int(options["timeout"])
    return options


def taken(name, service, options=None):
    options = json.loads(service) if options is None else options
    return {
        "name": name,
        "service": service,
        "json": standard(options),
        "challenge": url(unsigned(options["challenge"])),
    }


def changed(options, **members):
    """The options with members changed or added; ... leaves one out."""
    return {name: value for name, value in (options | members).items() if value is not ...}


def creation_options():
    vendor = json.loads(SECURITY_KEY)
    rp, user, challenge = vendor["rp"], vendor["user"], vendor["challenge"]
    key = {"type": "public-key"}
    all_bytes = list(range(-128, 256))
    accepted = {
        "every byte, signed and unsigned": changed(vendor, challenge=all_bytes),
        "bytes without a sign": changed(vendor, challenge=list(CHALLENGE)),
        "algorithms as numbers": changed(
            vendor, pubKeyCredParams=[key | {"alg": -7}, key | {"alg": -257}]
        ),
        "a timeout as text": changed(vendor, timeout="120000"),
        "no algorithms": changed(vendor, pubKeyCredParams=[]),
        "credentials to exclude": changed(
            vendor,
            excludeCredentials=[
                key | {"id": signed(CREDENTIAL_ID), "transports": ["usb", "nfc"]},
                key | {"id": [0], "transports": None},
            ],
        ),
        "members that are null": changed(
            vendor, excludeCredentials=None, extensions=None, timeout=None, attestation=None
        ),
        "members that are not known": changed(
            vendor,
            extensions={"credProps": True, "minPinLength": None, "x": [-1, 300, {"y": 1.5}]},
            hints=["security-key"],
            rp=rp | {"icon": "https://pingone.com/icon.png"},
            user=user | {"nickname": "Zoë 🙂"},
        ),
        "only what must be there": changed(
            vendor,
            timeout=...,
            excludeCredentials=...,
            authenticatorSelection=...,
            attestation=...,
        ),
    }
    cases = [
        taken("the vendor's security key", SECURITY_KEY),
        taken("the vendor's biometrics", BIOMETRICS),
    ]
    cases += [taken(name, compact(options)) for name, options in accepted.items()]

    def refused(name, options, code=OPTIONS_MALFORMED):
        service = options if isinstance(options, str) else compact(options)
        cases.append({"name": name, "service": service, "code": code})

    for name, id_ in {
        "another relying party": "example.com",
        "a domain below ours": "admin.pingone.com",
        "a domain above ours": "com",
        "our id in upper case": "PingOne.com",
        "our id with a dot at its end": "pingone.com.",
        "an empty id": "",
    }.items():
        refused(name, changed(vendor, rp=rp | {"id": id_}), OPTIONS_FOREIGN)
    for name, value in {
        "no id of a relying party": {"name": "x"},
        "an id of a relying party that is null": rp | {"id": None},
        "a relying party that is a text": "pingone.com",
    }.items():
        refused(name, changed(vendor, rp=value))
    for member in ("rp", "user", "challenge", "pubKeyCredParams"):
        refused(f"no {member}", changed(vendor, **{member: ...}))
    for member in ("id", "name", "displayName"):
        refused(f"a user without {member}", changed(vendor, user=changed(user, **{member: ...})))
    for name, value in {
        "a byte of -129": challenge + [-129],
        "a byte of 256": challenge + [256],
        "a byte with a fraction": challenge + [1.5],
        "a byte as 1.0": challenge + [1.0],
        "a byte as text": challenge + ["1"],
        "a byte that is null": challenge + [None],
        "a challenge in base64url": url(CHALLENGE),
        "a challenge of 15 bytes": challenge[:15],
        "a challenge without bytes": [],
        "a challenge that is an object": {"0": 1},
    }.items():
        refused(name, changed(vendor, challenge=value))
    for name, value in {
        "an algorithm as text with a sign": "+7",
        "an algorithm as text with a blank": " -7",
        "an algorithm as text with a leading zero": "-07",
        "an algorithm by its name": "ES256",
        "an algorithm with a fraction": -7.0,
        "an algorithm beyond 32 bits": 1 << 31,
        "an algorithm that is null": None,
    }.items():
        refused(name, changed(vendor, pubKeyCredParams=[key | {"alg": value}]))
    refused("an algorithm without a type", changed(vendor, pubKeyCredParams=[{"alg": -7}]))
    refused("a list of algorithms in an object", changed(vendor, pubKeyCredParams={}))
    refused("a timeout below zero", changed(vendor, timeout=-1))
    refused("a timeout beyond 32 bits", changed(vendor, timeout=1 << 32))
    refused("an excluded credential without an id", changed(vendor, excludeCredentials=[key]))
    refused("an excluded credential that is null", changed(vendor, excludeCredentials=[None]))
    refused(
        "an authenticator selection that is a text",
        changed(vendor, authenticatorSelection="platform"),
    )
    refused("a member twice", SECURITY_KEY.replace('"timeout"', '"attestation":"none","timeout"'))
    refused("the id twice", SECURITY_KEY.replace('"rp":{', '"rp":{"id":"pingone.com",'))
    refused("an array", "[" + SECURITY_KEY + "]")
    refused("text after the object", SECURITY_KEY + "{}")
    refused("a text that holds the text", compact(SECURITY_KEY))
    refused("nothing", "")
    refused("33 levels", changed(vendor, extensions=json.loads("[" * 32 + "]" * 32)))
    return cases


def request_options():
    full = {
        "challenge": signed(OTHER_CHALLENGE),
        "timeout": 120000,
        "rpId": ID,
        "allowCredentials": [
            {"type": "public-key", "id": signed(CREDENTIAL_ID), "transports": ["internal"]},
            {"type": "public-key", "id": [-1], "transports": None},
        ],
        "userVerification": "preferred",
        "extensions": {"appid": "https://pingone.com"},
    }
    cases = [
        taken("a security key", compact(full)),
        taken("any credential", compact(changed(full, allowCredentials=...))),
        taken("a list that is null", compact(changed(full, allowCredentials=None))),
        taken("every byte", compact(changed(full, challenge=list(range(-128, 256))))),
    ]
    for name, options, code in [
        ("another relying party", changed(full, rpId="example.com"), OPTIONS_FOREIGN),
        ("no relying party", changed(full, rpId=...), OPTIONS_MALFORMED),
        ("a relying party that is null", changed(full, rpId=None), OPTIONS_MALFORMED),
        ("no challenge", changed(full, challenge=...), OPTIONS_MALFORMED),
        ("a short challenge", changed(full, challenge=[1] * 15), OPTIONS_MALFORMED),
        ("a byte of 256", changed(full, challenge=[256] * 32), OPTIONS_MALFORMED),
        ("a credential without an id", changed(full, allowCredentials=[{}]), OPTIONS_MALFORMED),
    ]:
        cases.append({"name": name, "service": compact(options), "code": code})
    return cases


# Credentials.


def client_data(type_, **members):
    good = {
        "type": type_,
        "challenge": url(CHALLENGE),
        "origin": ORIGINS[0],
        "crossOrigin": False,
    }
    return compact(changed(good, **members))


def authenticator_data(flags, rest=b""):
    # The hash of the relying party's id, flags, a counter; the service judges them.
    return bytes(range(200, 232)) + bytes([flags, 0, 0, 0, 5]) + rest


def attestation_object():
    data = authenticator_data(0x45, bytes(16) + bytes([0, len(CREDENTIAL_ID)]) + CREDENTIAL_ID)
    return b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58" + bytes([len(data)]) + data


def registration_response(data):
    return {
        "clientDataJSON": url(data.encode()),
        "attestationObject": url(attestation_object()),
    }


def assertion_response(data):
    return {
        "clientDataJSON": url(data.encode()),
        "authenticatorData": url(authenticator_data(0x05)),
        "signature": url(bytes(range(255, 184, -1))),
        "userHandle": url(unsigned(json.loads(SECURITY_KEY)["user"]["id"])),
    }


def credential(response, **members):
    good = {
        "id": url(CREDENTIAL_ID),
        "rawId": url(CREDENTIAL_ID),
        "response": response,
        "authenticatorAttachment": "cross-platform",
        "clientExtensionResults": {"credProps": {"rk": False}},
        "type": "public-key",
    }
    return changed(good, **members)


def decoded(text):
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def service_registration(given):
    response = given["response"]
    return compact({
        "id": given["id"],
        "type": "public-key",
        "rawId": plain(decoded(given["rawId"])),
        "response": {
            name: plain(decoded(response[name])) for name in ("clientDataJSON", "attestationObject")
        },
    })


def service_assertion(given):
    response = given["response"]
    names = ("clientDataJSON", "authenticatorData", "signature", "userHandle")
    return compact({
        "id": given["id"],
        "rawId": plain(decoded(given["rawId"])),
        "type": "public-key",
        "response": {name: plain(decoded(response.get(name) or "")) for name in names},
    })


def client_data_cases(type_, other_type):
    """What both ceremonies ask of client data: name, text, code or none."""
    good = client_data(type_)

    def data(**members):
        return client_data(type_, **members)

    return [
        ("the usual", good, None),
        ("no word on frames", data(crossOrigin=...), None),
        ("more members", data(other_keys_can_be_added_here="x", a={"b": [1]}), None),
        ("another of our origins", data(origin=ORIGINS[1]), None),
        ("another ceremony", client_data(other_type), REFUSED),
        ("no type", client_data(...), REFUSED),
        ("another challenge", data(challenge=url(OTHER_CHALLENGE)), REFUSED),
        ("a padded challenge", data(challenge=url(CHALLENGE) + "="), REFUSED),
        ("a cut challenge", data(challenge=url(CHALLENGE[:31])), REFUSED),
        ("the challenge in standard Base64", data(challenge=plain(CHALLENGE)), REFUSED),
        ("an empty challenge", data(challenge=""), REFUSED),
        ("no challenge", data(challenge=...), REFUSED),
        ("an origin of another domain", data(origin="https://evil.test"), REFUSED),
        ("an origin that ends like ours", data(origin="https://evilpingone.com"), REFUSED),
        ("an origin below one of ours", data(origin="https://x.admin.pingone.com"), REFUSED),
        ("our origin by http", data(origin="http://admin.pingone.com"), REFUSED),
        ("our origin at another port", data(origin="https://admin.pingone.com:8443"), REFUSED),
        ("our origin without its port", data(origin="https://pingone.com"), REFUSED),
        ("our origin in upper case", data(origin="https://Admin.PingOne.com"), REFUSED),
        ("our origin with a dot at its end", data(origin="https://admin.pingone.com."), REFUSED),
        ("our origin with a slash", data(origin="https://admin.pingone.com/"), REFUSED),
        ("no origin", data(origin=...), REFUSED),
        ("a foreign frame", data(crossOrigin=True), REFUSED),
        ("a foreign frame as text", data(crossOrigin="true"), REFUSED),
        ("a frame of a page", data(topOrigin="https://evil.test"), REFUSED),
        ("a member twice", good[:-1] + ',"type":"' + type_ + '"}', MALFORMED),
        ("an array", "[" + good + "]", MALFORMED),
        ("a byte order mark", "\ufeff" + good, MALFORMED),
        ("no JSON", "webauthn", MALFORMED),
    ]


def credentials(type_, other_type, make_response, to_service, response_names):
    cases = []

    def add(name, given, code=None, text=None, **members):
        browser = compact(given) if text is None else text
        case = {"name": name, "browser": browser} | members
        if code:
            case["code"] = code
        else:
            case["service"] = to_service(given)
            case["origin"] = json.loads(decoded(given["response"]["clientDataJSON"]))["origin"]
        cases.append(case)

    for name, data, code in client_data_cases(type_, other_type):
        add(f"client data: {name}", credential(make_response(data)), code, client_data=data)

    response = make_response(client_data(type_))
    good = credential(response)
    add("a challenge of another session", good, REFUSED, challenge=url(OTHER_CHALLENGE))
    add("the credential of another relying party", good, REFUSED, relying_party={
        "id": "example.com", "origins": ["https://example.com"],
    })
    add("an id of one byte", credential(response, id="AA", rawId="AA"))
    longest = url((bytes(range(256)) * 4)[1:])
    add("an id of 1,023 bytes", credential(response, id=longest, rawId=longest))
    add("nothing but what is needed", credential(
        response, authenticatorAttachment=..., clientExtensionResults=...
    ))
    add("members that are not known", credential(response | {
        "transports": ["usb"], "publicKeyAlgorithm": -7, "x": None
    }, y=[{}]))

    for name, given in {
        "another type": credential(response, type="password"),
        "no type": credential(response, type=...),
        "no id": credential(response, id=...),
        "no rawId": credential(response, rawId=...),
        "neither id nor rawId": credential(response, id=..., rawId=...),
        "an id that is not rawId": credential(response, id="AA"),
        "an empty id": credential(response, id="", rawId=""),
        "an id of 1,024 bytes": credential(
            response, id=url(bytes(1024)), rawId=url(bytes(1024))
        ),
        "an id with padding": credential(response, id="AA==", rawId="AA=="),
        "an id in standard Base64": credential(
            response, id=plain(CREDENTIAL_ID[:18]), rawId=plain(CREDENTIAL_ID[:18])
        ),
        "an id with bits left over": credential(response, id="AB", rawId="AB"),
        "an id of numbers": credential(response, id=[1], rawId=[1]),
        "no response": credential(...),
        "a response that is null": credential(None),
    }.items():
        add(name, given, MALFORMED)
    for member in response_names:
        for name, value in {
            "no": ...,
            "an empty": "",
            "a padded": "AA==",
            "a number for": 5,
            "blanks in": "AA AA",
            "standard Base64 in": "+/8A",
        }.items():
            add(f"{name} {member}", credential(changed(response, **{member: value})), MALFORMED)
    text = compact(good)
    add("a member twice", good, MALFORMED, text=text[:-1] + ',"type":"public-key"}')
    add("an array", good, MALFORMED, text="[" + text + "]")
    add("text after the object", good, MALFORMED, text=text + "x")
    add("nothing", good, MALFORMED, text="")
    return cases


def registrations():
    return credentials(
        "webauthn.create",
        "webauthn.get",
        registration_response,
        service_registration,
        ("clientDataJSON", "attestationObject"),
    )


def assertions():
    cases = credentials(
        "webauthn.get",
        "webauthn.create",
        assertion_response,
        service_assertion,
        ("clientDataJSON", "authenticatorData", "signature"),
    )
    response = assertion_response(client_data("webauthn.get"))
    for name, value in {"a user handle that is null": None, "no user handle": ...}.items():
        given = credential(changed(response, userHandle=value))
        service = service_assertion(given)
        assert service.endswith('"userHandle":""}}')
        cases.append({
            "name": name,
            "browser": compact(given),
            "service": service,
            "origin": ORIGINS[0],
        })
    given = credential(response | {"userHandle": "AA=="})
    cases.append({"name": "a padded user handle", "browser": compact(given), "code": MALFORMED})
    return cases


def vectors():
    return {
        "about": "Written by tests/tools/make_webauthn_vectors.py; described in README.md.",
        "relying_party": {"id": ID, "origins": ORIGINS},
        "challenge": url(CHALLENGE),
        "relying_parties": relying_parties(),
        "creation_options": creation_options(),
        "request_options": request_options(),
        "registrations": registrations(),
        "assertions": assertions(),
    }


def main():
    path = VECTORS / "webauthn.json"
    text = json.dumps(vectors(), indent=1) + "\n"
    if "--check" not in sys.argv[1:]:
        path.write_text(text)
    elif not path.exists() or path.read_bytes() != text.encode():
        print(f"{path} differs: run {Path(__file__).name}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
