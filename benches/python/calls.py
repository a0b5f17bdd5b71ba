"""Whole calls over one kept connection, each way in a process of its own, which this module is run as.

Its argument is the way; on standard input the sandbox's settings come first, as one line of JSON, and then
numbers: how many calls to make. It answers each with the microseconds of processor time that one call took.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pingpair.testing import Sandbox


class Process:
    """A process that makes calls in one way."""

    def __init__(self, way: str, sandbox: Sandbox) -> None:
        pipe = subprocess.PIPE
        self._run = subprocess.Popen([sys.executable, __file__, way], stdin=pipe, stdout=pipe, text=True)
        self._ask(settings(sandbox))

    def microseconds(self, count: int) -> float:
        """Processor time of one call, over so many."""
        return float(self._ask(str(count)))

    def close(self) -> None:
        self._run.communicate()

    def _ask(self, line: str) -> str:
        assert self._run.stdin and self._run.stdout
        self._run.stdin.write(line + "\n")
        self._run.stdin.flush()
        return self._run.stdout.readline()


def settings(sandbox: Sandbox) -> str:
    lines = (line.split("=", 1) for line in sandbox.properties_text.splitlines() if line[:1] != "#")
    named = {name: value.replace("\\", "") for name, value in lines}
    return json.dumps(
        {
            "base_url": sandbox.base_url,
            "org_alias": named["org_alias"],
            "token": named["token"],
            "key": named["use_base64_key"],
        }
    )


def main() -> None:
    work = WAYS[sys.argv[1]](json.loads(sys.stdin.readline()))
    for _ in range(100):
        work()
    print(flush=True)
    for line in sys.stdin:
        count, begun = int(line), time.process_time()
        for _ in range(count):
            work()
        print((time.process_time() - begun) / count * 1e6, flush=True)


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


WAYS = {"pingpair": by_pingpair, "requests": by_requests, "httpx": by_httpx}

if __name__ == "__main__":
    main()
