"""Request tokens and replies: by pingpair, by hand, by an expert's hand, by PyJWT."""

from __future__ import annotations

import base64
import datetime
import hashlib
import hmac
import json
from pathlib import Path
from typing import Any

import jwt
import orjson

import pingpair

FIXTURE = json.loads(
    (Path(__file__).parents[2] / "tests" / "vectors" / "perf-fixture.json").read_text(encoding="utf-8")
)
KEY = base64.b64decode(FIXTURE["key_b64"])
ALIAS, TOKEN, REPLY = (FIXTURE[name] for name in ("org_alias", "token", "response_jws"))
# All ways take the user from the same variables, so that looking it up costs nobody more.
USERNAME, EMAIL, FIRST_NAME, LAST_NAME, ACTIVATE, ROLE = (
    FIXTURE["user"][name] for name in ("username", "email", "fname", "lname", "activate", "role")
)
HEADER = {"alg": "HS256", "org_alias": ALIAS, "token": TOKEN}
CREDENTIALS = pingpair.Credentials(
    org_alias=ALIAS, token=TOKEN, key=FIXTURE["key_b64"], base_url="https://idpxnyl3m.pingidentity.com/pingid"
)


def payload() -> dict[str, Any]:
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M:%S.%f")[:-3]
    return {
        "reqHeader": {"locale": "en", "orgAlias": ALIAS, "secretKey": TOKEN, "timestamp": now, "version": "4.9"},
        "reqBody": {
            "activateUser": ACTIVATE,
            "email": EMAIL,
            "fname": FIRST_NAME,
            "lname": LAST_NAME,
            "username": USERNAME,
            "role": ROLE,
        },
    }


def encoded(value: bytes) -> bytes:
    return base64.urlsafe_b64encode(value).rstrip(b"=")


def decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


SIGNER = pingpair.RequestSigner(CREDENTIALS)
READER = pingpair.ReplyReader(CREDENTIALS)


def build() -> str:
    return SIGNER.add_user(
        USERNAME, activate_user=ACTIVATE, email=EMAIL, first_name=FIRST_NAME, last_name=LAST_NAME, role=ROLE
    ).text


def build_by_name() -> str:
    return pingpair.RequestToken.build(
        CREDENTIALS,
        "AddUser",
        {
            "activate_user": ACTIVATE,
            "email": EMAIL,
            "first_name": FIRST_NAME,
            "last_name": LAST_NAME,
            "username": USERNAME,
            "role": ROLE,
        },
    ).text


def build_by_hand() -> str:
    signed = encoded(json.dumps(HEADER).encode()) + b"." + encoded(json.dumps(payload()).encode())
    return (signed + b"." + encoded(hmac.new(KEY, signed, hashlib.sha256).digest())).decode()


CONSTANT = encoded(json.dumps(HEADER, separators=(",", ":")).encode()) + b"."


def build_by_orjson() -> str:
    signed = CONSTANT + encoded(orjson.dumps(payload()))
    return (signed + b"." + encoded(hmac.digest(KEY, signed, "sha256"))).decode()


def build_by_pyjwt() -> str:
    return jwt.encode(payload(), KEY, algorithm="HS256", headers={"org_alias": ALIAS, "token": TOKEN})


def three(reply: dict[str, Any]) -> tuple[object, object, object]:
    user = reply["responseBody"]["userDetails"]
    return user["userName"], user["status"], user["email"]


def verify() -> tuple[object, object, object]:
    user = READER.get_user_details(REPLY).user
    return user.username, user.status, user.email


def verify_by_name() -> tuple[object, object, object]:
    user = pingpair.Reply.verify(CREDENTIALS, REPLY).members["userDetails"]
    return user["userName"], user["status"], user["email"]


def verify_by_hand(loads: Any = json.loads) -> tuple[object, object, object]:
    header, body, tag = REPLY.split(".")
    mac = hmac.new(KEY, f"{header}.{body}".encode(), hashlib.sha256).digest()
    if not hmac.compare_digest(mac, decoded(tag)) or loads(decoded(header))["alg"] != "HS256":
        raise ValueError("the signature is wrong")
    return three(loads(decoded(body)))


def verify_by_pyjwt() -> tuple[object, object, object]:
    return three(jwt.decode(REPLY, KEY, algorithms=["HS256"]))


BUILD = {
    "pingpair": build,
    "pingpair, by name": build_by_name,
    "hmac, base64, json": build_by_hand,
    "orjson, hmac": build_by_orjson,
    "PyJWT": build_by_pyjwt,
}
BUILD_BARS = {"hmac, base64, json": 20, "orjson, hmac": 10, "PyJWT": 40}
VERIFY = {
    "pingpair": verify,
    "pingpair, as a dict": verify_by_name,
    "hmac, base64, json": verify_by_hand,
    "orjson, hmac": lambda: verify_by_hand(orjson.loads),
    "PyJWT": verify_by_pyjwt,
}
VERIFY_BARS = {"hmac, base64, json": 6, "orjson, hmac": 2.8, "PyJWT": 25}
