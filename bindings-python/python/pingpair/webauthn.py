"""WebAuthn between PingID and the browser: security keys and biometrics.

A ``RelyingParty`` is configuration of your server. Never build one from what a browser sent.
"""

from __future__ import annotations

from pingpair._core import (
    AssertionCredential,
    CreationOptions,
    RegistrationCredential,
    RelyingParty,
    RequestOptions,
)

__all__ = [
    "AssertionCredential",
    "CreationOptions",
    "RegistrationCredential",
    "RelyingParty",
    "RequestOptions",
]
