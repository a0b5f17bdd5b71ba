"""HS256 compact JWS over any bytes (RFC 7515), strictly.

The algorithm is fixed and never read from a token. Keys have at least 32 bytes. There is no way to switch
verification off.
"""

from __future__ import annotations

from typing import NamedTuple

from pingpair import _core

__all__ = ["Verified", "sign", "verify"]

sign = _core.jws_sign


class Verified(NamedTuple):
    """Header and payload of a token whose signature was right."""

    header: bytes
    payload: bytes

    def __repr__(self) -> str:
        return f"Verified({len(self.header)} and {len(self.payload)} bytes)"


def verify(token: bytes | str, key: bytes) -> Verified:
    """Verifies a token, and returns its header and payload.

    Raises:
        UntrustedReplyError: it was not signed with this key, was changed, or has another form.
    """
    return Verified(*_core.jws_verify(token, key))
