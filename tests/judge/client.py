"""The sandbox's two doors: the service's, and the control door."""

import hashlib
import http.client
import json
import secrets
import socket
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field

from . import tokens


@dataclass(frozen=True)
class Answer:
    """An HTTP answer."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def content_type(self):
        return self.headers.get_content_type()


def send(url, body=None, headers=None, method=None):
    """One request, without redirects, proxies and exceptions for statuses."""
    request = urllib.request.Request(url, body, headers or {}, method=method)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirects)
    try:
        with opener.open(request, timeout=SECONDS) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read())


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


@dataclass
class Service:
    """The service's door, as a client of the vendor's would use it."""

    organisation: tokens.Organisation
    spelling: str = "org_alias"
    wrapped: bool = True
    echo: bool = True
    ids: set = field(default_factory=set)

    def url(self, operation):
        return f"{self.organisation.base_url}/rest/4/{operation}/do"

    def post(self, operation, token):
        """Posts these very bytes."""
        body = token.encode() if isinstance(token, str) else token
        return send(self.url(operation), body, {"Content-Type": "application/json"})

    def call(self, operation, error_id=200, **body):
        """Calls an operation and verifies everything about the reply but its own members."""
        client_data = body.setdefault("clientData", secrets.token_urlsafe(9))
        answer = self.post(operation, self.organisation.request(body))
        expected = 200 if error_id == 200 or 30000 <= error_id < 31000 else 400
        if answer.status != expected:
            raise AssertionError(f"HTTP {answer.status} for {operation}: {answer.body[:300]}")
        members = self.read(answer)
        if members["errorId"] != error_id:
            raise AssertionError(f"{operation}: {members}")
        if members["clientData"] != (client_data if self.echo else None):
            raise AssertionError(f"clientData {members['clientData']!r}, sent {client_data!r}")
        return members

    def read(self, answer):
        """The members of a signed reply, whose envelope must be exactly as documented."""
        if answer.content_type != "application/json":
            raise AssertionError(f"content type {answer.content_type}")
        header, payload = tokens.verify(answer.body.decode(), self.organisation.key)
        if header != self.organisation.header(self.spelling):
            raise AssertionError(f"header {header}")
        if self.wrapped and list(payload) != ["responseBody"]:
            raise AssertionError(f"payload {payload}")
        members = payload["responseBody"] if self.wrapped else payload
        missing = {"errorId", "errorMsg", "uniqueMsgId", "clientData"} - set(members)
        if missing or "responseBody" in members:
            raise AssertionError(f"members {members}")
        if members["uniqueMsgId"] in self.ids or not members["uniqueMsgId"].startswith("webs_"):
            raise AssertionError(f"uniqueMsgId {members['uniqueMsgId']}")
        self.ids.add(members["uniqueMsgId"])
        return members


@dataclass(frozen=True)
class Control:
    """The control door."""

    url: str
    token: str

    def send(self, path, body=None, method=None, **headers):
        """One call, with headers changed; None leaves one out."""
        content = None if body is None else json.dumps(body).encode()
        sent = {"Authorization": f"Bearer {self.token}"}
        if content is not None:
            sent["Content-Type"] = "application/json"
        sent.update({name.replace("_", "-"): value for name, value in headers.items()})
        sent = {name: value for name, value in sent.items() if value is not None}
        return send(f"{self.url}/{path}", content, sent, method)

    def call(self, path, body=None, method=None):
        """One call that must succeed."""
        answer = self.send(path, body, method)
        if answer.status != 200 or answer.content_type != "application/json":
            raise AssertionError(f"HTTP {answer.status} for {path}: {answer.body[:300]}")
        return answer.json

    def refusal(self, path, body=None, method=None, **headers):
        """Status and error of a call that must be refused."""
        answer = self.send(path, body, method, **headers)
        if answer.status == 200 or set(answer.json) != {"error", "message"}:
            raise AssertionError(f"HTTP {answer.status} for {path}: {answer.body[:300]}")
        return answer.status, answer.json["error"]

    def user(self, username):
        """What the sandbox knows of a user, or None."""
        users = self.call("users")["users"]
        return next((user for user in users if user["username"] == username), None)

    def status(self, username):
        return self.user(username)["status"]

    def codes(self, username):
        """The user's codes by their digits."""
        return {code["activationCode"]: code for code in self.user(username)["codes"]}

    def set_status(self, username, status):
        return self.call("users", {"username": username, "status": status})

    def scan(self, code, **members):
        return self.call("phone/scan", {"activationCode": code, **members})

    def pair(self, code):
        return self.call("phone/pair", {"activationCode": code})

    def finish(self, code):
        return self.call("phone/finish", {"activationCode": code})

    def advance(self, seconds):
        return self.call("time", {"advanceSeconds": seconds})

    def milliseconds(self):
        """The sandbox's clock."""
        return self.call("time")["milliseconds"]

    def set_options(self, **options):
        return self.call("options", options)

    def messages(self):
        return self.call("outbox")["messages"]

    def add_token(self, serial_number, token_type, **members):
        """A new OATH token of the organisation."""
        body = {"serialNumber": serial_number, "tokenType": token_type, **members}
        return self.call("oath-tokens", body)["added"]

    def press_token(self, serial_number):
        return self.call("oath-tokens/press", {"serialNumber": serial_number})["otp"]

    def drift_token(self, serial_number, steps):
        return self.call("oath-tokens/drift", {"serialNumber": serial_number, "steps": steps})

    def make_yubikey(self):
        """The serial number of a new YubiKey."""
        return self.call("yubikeys", {})["serialNumber"]

    def press_yubikey(self, serial_number):
        return self.call("yubikeys/press", {"serialNumber": serial_number})["otp"]

    def plan(self, kind, operation="*", **parameters):
        return self.call("faults", {"operation": operation, "kind": kind, **parameters})["faults"]

    def deliveries(self):
        return self.call("log")["deliveries"]


class Wire:
    """A connection whose every byte is seen."""

    def __init__(self, url):
        parts = urllib.parse.urlsplit(url)
        self._host = parts.netloc
        self._path = parts.path
        self._socket = socket.create_connection((parts.hostname, parts.port), SECONDS)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._socket.close()

    def post(self, body, **headers):
        """Sends one request, with headers changed."""
        lines = {
            "Host": self._host,
            "Content-Type": "application/json",
            "Content-Length": len(body),
        }
        lines.update({name.replace("_", "-"): value for name, value in headers.items()})
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        request = f"POST {self._path} HTTP/1.1\r\n{head}\r\n{body}"
        self._socket.sendall(request.encode())

    def until_closed(self):
        """Everything that comes before the connection is closed."""
        received = b""
        try:
            while part := self._socket.recv(65536):
                received += part
        except ConnectionResetError:
            pass
        return received

    def answer(self):
        """Head and body of one answer, by its own Content-Length."""
        received = b""
        while b"\r\n\r\n" not in received:
            received += self.some()
        head, _, body = received.partition(b"\r\n\r\n")
        length = content_length(head)
        while len(body) < length:
            body += self.some()
        return head, body[:length], body[length:]

    def some(self):
        """What comes next, at least one byte."""
        part = self._socket.recv(65536)
        if not part:
            raise AssertionError("the connection was closed")
        return part


def content_length(head):
    """What the head of an answer says about its body."""
    for line in head.decode("latin-1").split("\r\n")[1:]:
        name, _, value = line.partition(":")
        if name.lower() == "content-length":
            return int(value)
    raise AssertionError(f"no Content-Length: {head!r}")


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


SECONDS = 20
