"""Every member that the vendor's pages document is an argument or an attribute of its own.

A server of the test answers each operation with all members that the page has, signed; what comes of it has
none of them among the unknown ones.
"""

from __future__ import annotations

import base64
import datetime
import http.server
import inspect
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import pingpair
from pingpair.testing import sign_reply

FILE = Path(__file__).parents[2] / "tests" / "vectors" / "reference-fields.json"
ENVELOPE = ("errorId", "errorMsg", "uniqueMsgId", "UniqueMsgID", "clientData")
REFERENCE = json.loads(FILE.read_text(encoding="utf-8"))
ROWS = [row for page in REFERENCE["pages"] for row in REFERENCE[page]]
OPERATIONS = sorted({row["operation"] for row in ROWS} - {"GetOrganizationReport"})
# Members without a table of their own.
PARTS = {"sameDeviceUsersDetails": "userDetails", "devicesDetails": "deviceDetails"}
SPECIAL = {
    ("userDetails", "lastTransactions"): [{"type": "AUTHENTICATE"}],
    ("jobResult", "pairedSerials"): {"123321": "jdoe"},
    ("request", "otp"): "ccccccdugencbubvthvennvnduljtfhnjldtnctfdfkn",
    ("request", "role"): "ADMIN",
    ("request", "deviceType"): "DESKTOP",
    ("request", "type"): "EMAIL",
    ("request", "pairingData"): "jdoe@pingdevelopers.com",
    ("request", "otps"): ["112814"],
    ("request", "initiatedBy"): "USER",
    ("request", "attributeName"): "NICKNAME",
    ("request", "pairingType"): "TOTP",
    ("request", "rpId"): "pingone.com",
    ("request", "origin"): "https://admin.pingone.com",
    ("request", "webauthnType"): "WebAuthn",
    ("request", "jobType"): "USER_REPORTS",
    ("request", "spAliases"): ["web"],
    ("request", "jobTokens"): ["web"],
    ("request", "serialNumbers"): ["web"],
    ("request", "bypassUntil"): 4_000_000_000_000,
    ("tokens", "tokenType"): "TOTP",
    ("tokens", "otpLength"): "6",
    ("tokens", "timeStep"): "30",
}


def members(operation: str, part: str) -> dict[str, object]:
    rows = [row for row in ROWS if (row["operation"], row["part"]) == (operation, part)]
    return {row["member"]: sample(row) for row in rows}


def sample(row):
    operation, part, member, kind = (row[name] for name in ("operation", "part", "member", "type"))
    if (part, member) in SPECIAL:
        if member != "otp" or operation == "PairYubiKey":
            return SPECIAL[part, member]
    if kind == "Long":
        return "436348609435" if member == "activationCode" else 436_348_609_435
    if kind in ("Object", "Array", "Map"):
        inner = members(operation, PARTS.get(member, member))
        assert inner, row
        if kind == "Array":
            return [inner]
        return {"DTLv1uMpivQRoFN68edsYi4Y": inner} if member == "jobResults" else inner
    plain = {
        "Boolean": True,
        "boolean": True,
        "Int": 5,
        "DateTime (epoch)": 1_700_000_000_123,
        "DateTime": "2026-02-11 09:15:42.000",
        "String": "12345",
    }
    return plain[kind]


class Service:
    """Answers with all that the page documents."""

    def __init__(self) -> None:
        self.requests: list[dict[str, object]] = []
        service = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                token = self.rfile.read(int(self.headers["Content-Length"])).decode()
                payload = token.split(".")[1]
                body = json.loads(base64.urlsafe_b64decode(payload + "=="))["reqBody"]
                service.requests.append(body)
                reply = dict(service.reply)
                if body.get("clientData"):
                    reply["clientData"] = body["clientData"]
                for name in ("userName", "username"):
                    if name in body and isinstance(reply.get("userDetails"), dict):
                        reply["userDetails"] = {**reply["userDetails"], "userName": body[name]}
                answer = sign_reply(service.credentials, reply).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_: object) -> None:
                pass

        self.reply: dict[str, object] = {}
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        base_url = f"http://127.0.0.1:{self.server.server_port}/pingid"
        self.credentials = pingpair.Credentials.for_tests(base_url)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    service = Service()
    yield service
    service.server.shutdown()
    service.server.server_close()


@pytest.mark.parametrize("operation", OPERATIONS)
def test_every_documented_member_of_a_reply_is_an_attribute(service: Service, operation: str):
    reply = members(operation, "reply")
    service.reply = {name: value for name, value in reply.items() if name not in ENVELOPE}
    body = members(operation, "request")
    with pingpair.Client(service.credentials) as client:
        method = getattr(client, method_of(operation))
        result = method(**arguments(client, operation))
    assert body.keys() <= service.requests[-1].keys() | {"clientData"}, operation
    assert unknown(result) == {}, operation
    assert count(result) >= len(service.reply), operation


def arguments(client, operation: str) -> dict[str, object]:
    """Everything that the method takes, with values that the page's members have."""
    wire = members(operation, "request")
    names = signature(getattr(client, method_of(operation)))
    found = {}
    for name in names:
        value = by_callers_name(name, wire)
        if value is not None:
            found[name] = value
    return found


def by_callers_name(name: str, wire: dict[str, object]) -> object:
    if name == "until":
        return datetime.datetime(2090, 1, 1, tzinfo=datetime.timezone.utc)
    if name == "tokens":
        return [pingpair.OathToken("123", "TOTP", "3132", 6, time_step=30)]
    spelt = OTHER_NAMES.get(name, [camel(name)])
    found = [wire[member] for member in (*spelt, spelt[0].lower()) if member in wire]
    return found[0] if found else None


def signature(method) -> list[str]:
    return [name for name in inspect.signature(method).parameters if name != "self"]


def method_of(operation: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in operation)[1:]


def camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


def unknown(value) -> dict[str, object]:
    """Members that were found among the unknown ones, at any depth."""
    found: dict[str, object] = {}
    if isinstance(value, list):
        for item in value:
            found.update(unknown(item))
    elif isinstance(value, dict):
        for item in value.values():
            found.update(unknown(item))
    elif hasattr(value, "to_dict") and hasattr(type(value), "__match_args__"):
        found.update(value.extra)
        for name in type(value).__match_args__:
            found.update(unknown(getattr(value, name)))
    return found


def count(value) -> int:
    names = type(value).__match_args__
    return sum(getattr(value, name) is not None for name in names)


OTHER_NAMES = {
    "attribute": ["attributeName"],
    "credential": ["publicKeyCredentialJson"],
    "first_name": ["fname"],
    "kind": ["type", "webauthnType"],
    "last_name": ["lname"],
    "relying_party_id": ["rpId"],
    "relying_party_name": ["rpName"],
    "same_device_users": ["getSameDeviceUsers"],
    "service": ["spAlias"],
    "services": ["spAliases"],
    "username": ["userName"],
    "value": ["attributeValue"],
}
