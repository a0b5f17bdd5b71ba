"""PingOne's doors, as a client of the vendor's would use them.

Written from the vendor's pages and docs/sandbox.md. Cookies are kept by name, as public samples do.
"""

import base64
import hashlib
import json
import secrets
import urllib.parse
import uuid
from dataclasses import dataclass, field

from . import client, tokens

CUSTOM = "application/vnd.pingidentity.%s+json"
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


def properties(text):
    """The lines of a properties file without escapes."""
    pairs = (line.split("=", 1) for line in text.splitlines() if line)
    return dict(pairs)


def basic(name, password):
    return "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()


def claims(jwt):
    """What a JWT claims; nobody looks at the signature here."""
    return json.loads(tokens.decode(jwt.split(".")[1]))


@dataclass
class Flow:
    """A flow from its authorization request to its tokens."""

    pingone: "PingOne"
    scope: str = "openid profile"
    base: str = ""
    cookies: dict = field(default_factory=dict)
    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    state: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    nonce: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    id: str = ""
    answer: client.Answer = None

    def __post_init__(self):
        self.base = self.base or self.pingone.auth

    @property
    def json(self):
        return self.answer.json

    @property
    def links(self):
        return set(self.json["_links"])

    def parameters(self, **changes):
        digest = hashlib.sha256(self.verifier.encode()).digest()
        parameters = {
            "client_id": self.pingone.settings["application_client_id"],
            "response_type": "code",
            "response_mode": "pi.flow",
            "redirect_uri": self.pingone.settings["redirect_uri"],
            "scope": self.scope,
            "state": self.state,
            "nonce": self.nonce,
            "code_challenge": tokens.encode(digest),
            "code_challenge_method": "S256",
            **changes,
        }
        return urllib.parse.urlencode({k: v for k, v in parameters.items() if v is not None})

    def start(self, method="GET", **changes):
        parameters = self.parameters(**changes)
        if method == "GET":
            self.send("GET", f"/as/authorize?{parameters}")
        else:
            self.send("POST", "/as/authorize", parameters, FORM)
        if self.answer.status == 200:
            self.id = self.json["id"]
        return self

    def send(self, method, path, body=None, media=None, cookies=None):
        """One request; the cookies that come are those of the next one."""
        sent = self.cookies if cookies is None else cookies
        headers = {"Accept": "*/*"}
        if sent:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in sent.items())
        if media is not None:
            headers["Content-Type"] = media
        content = body
        if body is not None and not isinstance(body, (str, bytes)):
            content = json.dumps(body)
        if isinstance(content, str):
            content = content.encode()
        self.answer = client.send(self.base + path, content, headers, method)
        for cookie in self.answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition("=")
            self.cookies[name] = value.split(";")[0]
        return self.answer

    def read(self):
        return self.send("GET", f"/flows/{self.id}")

    def act(self, name, body=None, media=None):
        content = b"" if body is None else body
        return self.send("POST", f"/flows/{self.id}", content, media or CUSTOM % name)

    def register(self, username, email="meredith@example.com", password="Two-Hundred-42"):
        body = {"username": username, "email": email, "password": password}
        return self.act("user.register", body)

    def resume(self):
        return self.send("GET", f"/as/resume?flowId={self.id}")

    def exchange(self, code, **changes):
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.pingone.settings["redirect_uri"],
            "code_verifier": self.verifier,
            **changes,
        }
        settings = self.pingone.settings
        credentials = settings["application_client_id"], settings["application_client_secret"]
        headers = {"Content-Type": FORM, "Authorization": basic(*credentials)}
        content = urllib.parse.urlencode({k: v for k, v in form.items() if v is not None})
        return client.send(f"{self.base}/as/token", content.encode(), headers)


class PingOne:
    """The environment of a sandbox, with a worker's token once one is needed."""

    def __init__(self, text):
        self.settings = properties(text)
        self.environment = self.settings["environment_id"]
        self.auth = f"{self.settings['auth_url']}/{self.environment}"
        self.api = f"{self.settings['api_url']}/v1/environments/{self.environment}"
        self.token = None

    def worker_token(self, environment=None, headers=None, **form):
        """The answer to a request for a token."""
        credentials = (
            self.settings["worker_client_id"],
            self.settings["worker_client_secret"],
        )
        if headers is None:
            headers = {"Authorization": basic(*credentials)}
        environment = environment or self.settings["worker_environment_id"]
        url = f"{self.settings['auth_url']}/{environment}/as/token"
        content = urllib.parse.urlencode({"grant_type": "client_credentials", **form})
        return client.send(url, content.encode(), {"Content-Type": FORM, **headers})

    def send(self, method, path, body=None, media=None, **headers):
        """One request to the api host."""
        if self.token is None:
            self.token = self.worker_token().json["access_token"]
        sent = {"Authorization": f"Bearer {self.token}"}
        content = None
        if body is not None:
            content = body if isinstance(body, bytes) else json.dumps(body).encode()
        elif method == "POST":
            content = b""
        if media is not None:
            sent["Content-Type"] = media
        sent.update({name.replace("_", "-"): value for name, value in headers.items()})
        sent = {name: value for name, value in sent.items() if value is not None}
        return client.send(f"{self.api}/users/{path}", content, sent, method)

    def create(self, user, **body):
        body = {"status": "ACTIVATION_REQUIRED", **body}
        body = {name: value for name, value in body.items() if value is not None}
        return self.send("POST", f"{user}/devices", body, JSON)

    def activate(self, user, device, **body):
        path = f"{user}/devices/{device}"
        return self.send("POST", path, body, CUSTOM % "device.activate")

    def act(self, user, device, name):
        """An action without a body."""
        return self.send("POST", f"{user}/devices/{device}", media=CUSTOM % name)

    def read(self, user, device):
        return self.send("GET", f"{user}/devices/{device}")

    def devices(self, user, query=""):
        answer = self.send("GET", f"{user}/devices{query}")
        return answer.json["_embedded"]["devices"]


def details(answer):
    """The codes of an error: its own, and those of its details with their targets."""
    body = answer.json
    uuid.UUID(body["id"])
    if not body["message"]:
        raise AssertionError(f"no message in {body}")
    told = [(detail["code"], detail.get("target")) for detail in body.get("details", [])]
    return (answer.status, body["code"], *told)
