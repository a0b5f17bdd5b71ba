"""Whole calls over one kept connection, each in a process of its own: run with a case, a count, and on standard
input the sandbox's address, alias, token and key."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pingpair.testing import Sandbox

CASES = ("pingpair", "requests", "httpx")
COUNT = 2000


def measured(case: str, sandbox: Sandbox) -> str:
    settings = dict(line.split("=", 1) for line in sandbox.properties_text.splitlines() if line[:1] != "#")
    given = json.dumps(
        {
            "base_url": sandbox.base_url,
            "org_alias": settings["org_alias"],
            "token": settings["token"],
            "key": settings["use_base64_key"].replace("\\", ""),
        }
    )
    run = subprocess.run([sys.executable, __file__, case], input=given, capture_output=True, text=True, check=True)
    return run.stdout


def main() -> None:
    given = json.load(sys.stdin)
    work = {"pingpair": by_pingpair, "requests": by_requests, "httpx": by_httpx}[sys.argv[1]](given)
    for _ in range(100):
        work()
    begun = time.process_time()
    for _ in range(COUNT):
        work()
    print((time.process_time() - begun) / COUNT * 1e6)


def by_pingpair(given):
    import pingpair

    client = pingpair.Client.from_values(**given)
    client.ensure_user("bench")
    return lambda: client.get_user_details("bench").user.username


def by_requests(given):
    import requests

    session = requests.Session()
    session.trust_env = False
    sign, verify, url = by_hand(given)
    return lambda: verify(session.post(url, data=sign(), headers={"Content-Type": "application/json"}).text)


def by_httpx(given):
    import httpx

    client = httpx.Client(trust_env=False)
    sign, verify, url = by_hand(given)
    return lambda: verify(client.post(url, content=sign(), headers={"Content-Type": "application/json"}).text)


def by_hand(given):
    import base64
    import datetime
    import hashlib
    import hmac

    key = base64.b64decode(given["key"] + "==")
    header = {"alg": "HS256", "org_alias": given["org_alias"], "token": given["token"]}

    def encoded(value):
        return base64.urlsafe_b64encode(value).rstrip(b"=")

    def sign():
        now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M:%S.%f")[:-3]
        payload = {
            "reqHeader": {
                "locale": "en",
                "orgAlias": given["org_alias"],
                "secretKey": given["token"],
                "timestamp": now,
                "version": "4.9",
            },
            "reqBody": {"getSameDeviceUsers": False, "userName": "bench"},
        }
        signed = encoded(json.dumps(header).encode()) + b"." + encoded(json.dumps(payload).encode())
        return signed + b"." + encoded(hmac.new(key, signed, hashlib.sha256).digest())

    def verify(token):
        head, body, tag = token.split(".")
        mac = hmac.new(key, f"{head}.{body}".encode(), hashlib.sha256).digest()
        if not hmac.compare_digest(encoded(mac), tag.encode()):
            raise ValueError("the signature is wrong")
        reply = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
        return reply["responseBody"]["userDetails"]["userName"]

    return sign, verify, given["base_url"] + "/rest/4/getuserdetails/do"


if __name__ == "__main__":
    main()
