"""Request and reply tokens, as the vendor describes them.

A token is `base64url(header) + "." + base64url(payload) + "." + base64url(HMAC-SHA256)`, without
padding. The HMAC goes over the text before the last dot; its key is the decoded `use_base64_key`.
"""

import base64
import datetime
import hashlib
import hmac
import json
import re
import secrets
from dataclasses import dataclass


class Refused(Exception):
    """A token or JSON text that a strict reader does not take."""


@dataclass(frozen=True)
class Organisation:
    """What `pingid.properties` says."""

    alias: str
    token: str
    key: bytes
    base_url: str

    @classmethod
    def marked(cls, base_url):
        """Made up, with the marks of a sandbox: its replies are forgeries of nobody's."""
        mark = "5a4db0c5"
        digits = secrets.token_hex(12)
        groups = (digits[:4], digits[4:8], digits[8:12], digits[12:])
        alias = "-".join((mark, *groups))
        return cls(alias, mark + digits, secrets.token_bytes(32), base_url)

    @classmethod
    def from_properties(cls, text):
        """Reads the few forms that a properties file of the vendor has."""
        found = {}
        for line in text.splitlines():
            if line.strip() and not line.startswith(("#", "!")):
                name, value = line.split("=", 1)
                found[name.strip()] = re.sub(r"\\(.)", r"\1", value.strip())
        key = base64.b64decode(found["use_base64_key"], validate=True)
        return cls(found["org_alias"], found["token"], key, found["idp_url"])

    @property
    def key_text(self):
        return base64.b64encode(self.key).decode()

    def properties(self, **changes):
        """The text of a properties file, with the escapes that Java writes."""
        members = {
            "use_base64_key": self.key_text,
            "use_signature": "true",
            "token": self.token,
            "idp_url": self.base_url,
            "org_alias": self.alias,
        }
        members.update(changes)
        lines = ["#Auto-Generated from PingOne"]
        for name, value in members.items():
            if value is not None:
                escaped = re.sub(r"[=:#!\\]", lambda match: "\\" + match[0], value)
                lines.append(f"{name}={escaped}")
        return "\n".join(lines) + "\n"

    def header(self, spelling="org_alias", **changes):
        """The header of a token; a member that is changed to `...` is left out."""
        return changed({"alg": "HS256", spelling: self.alias, "token": self.token}, changes)

    def request_header(self, timestamp=None, **changes):
        """The `reqHeader` of a request."""
        members = {
            "locale": "en",
            "orgAlias": self.alias,
            "secretKey": self.token,
            "timestamp": timestamp or timestamp_of(datetime.datetime.now(datetime.timezone.utc)),
            "version": "4.9",
        }
        return changed(members, changes)

    def request(self, body, header=None, request_header=None, key=None):
        """A signed request."""
        payload = {"reqHeader": request_header or self.request_header(), "reqBody": body}
        return self._signed(payload, header, key)

    def reply(self, members, wrapped=True, header=None, key=None):
        """A signed reply with these members."""
        payload = {"responseBody": members} if wrapped else members
        return self._signed(payload, header, key)

    def _signed(self, payload, header, key):
        header = self.header() if header is None else header
        return sign(compact(header), compact(payload), self.key if key is None else key)


def changed(members, changes):
    """The members with these changes; `...` leaves one out."""
    members = {**members, **changes}
    return {name: value for name, value in members.items() if value is not ...}


def compact(value):
    """JSON without blanks, in the order of its members, in Unicode."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def timestamp_of(instant):
    """`yyyy-MM-dd HH:mm:ss.SSS`, which the vendor wants in UTC."""
    return f"{instant:%Y-%m-%d %H:%M:%S}.{instant.microsecond // 1000:03}"


def encode(content):
    """Base64url without padding."""
    content = content.encode() if isinstance(content, str) else content
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def decode(text):
    """The one content that has this spelling in base64url without padding."""
    if not re.fullmatch(r"[A-Za-z0-9_-]*", text):
        raise Refused("a character that base64url does not have")
    try:
        content = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError as error:
        raise Refused("a length that base64url does not have") from error
    if encode(content) != text:
        raise Refused("bits where zeros must stand")
    return content


def mac(signed, key):
    return hmac.new(key, signed.encode(), hashlib.sha256).digest()


def sign(header, payload, key):
    """The token over these very texts or bytes."""
    signed = f"{encode(header)}.{encode(payload)}"
    return f"{signed}.{encode(mac(signed, key))}"


def verify(token, key):
    """Header and payload of a token that this key signed; raises `Refused` for any other."""
    parts = token.split(".", 3)
    if len(parts) != 3:
        raise Refused("not three parts")
    header, payload, signature = parts
    if not hmac.compare_digest(decode(signature), mac(f"{header}.{payload}", key)):
        raise Refused("the signature is wrong")
    header = members_of(decode(header))
    if header.get("alg") != "HS256":
        raise Refused("another algorithm")
    return header, members_of(decode(payload))


def members_of(content):
    """A JSON object without duplicate members."""
    try:
        value = json.loads(content.decode(), object_pairs_hook=_distinct)
    except ValueError as error:
        raise Refused("not JSON in UTF-8") from error
    if not isinstance(value, dict):
        raise Refused("not a JSON object")
    return value


def _distinct(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise Refused("a duplicate member")
    return members
