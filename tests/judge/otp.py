"""One-time passwords of OATH tokens and authenticator apps, by RFC 4226 and RFC 6238."""

import base64
import hashlib
import hmac
import struct
import urllib.parse


def hotp(key, counter, digits=6):
    """The OTP of a counter."""
    code = hmac.new(key, struct.pack(">Q", counter), hashlib.sha1).digest()
    offset = code[-1] & 15
    (number,) = struct.unpack(">I", code[offset : offset + 4])
    return str((number & 0x7FFFFFFF) % 10**digits).zfill(digits)


def totp(key, milliseconds, digits=6, step=30):
    """The OTP of a moment."""
    return hotp(key, milliseconds // 1000 // step, digits)


def key_of(text):
    """The key that is written in Base32, in groups or not, with padding or not."""
    letters = text.replace(" ", "").rstrip("=").upper()
    return base64.b32decode(letters + "=" * (-len(letters) % 8))


def base32(key):
    """A key in Base32 without padding."""
    return base64.b32encode(key).decode().rstrip("=")


def wrong(otp):
    """Another OTP of the same length."""
    return str((int(otp) + 1) % 10 ** len(otp)).zfill(len(otp))


def link(uri):
    """Issuer, account and parameters of an `otpauth` URI."""
    parts = urllib.parse.urlsplit(uri)
    if (parts.scheme, parts.netloc) != ("otpauth", "totp"):
        raise AssertionError("no otpauth URI")
    label = urllib.parse.unquote(parts.path.removeprefix("/"))
    issuer, _, account = label.partition(":")
    return issuer, account, dict(urllib.parse.parse_qsl(parts.query, strict_parsing=True))
