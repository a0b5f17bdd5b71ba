"""Login sessions, in Redis, so that every replica knows them."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import Any

from redis.asyncio import Redis
from starlette.responses import Response

COOKIE = "__Host-session"
LIFETIME = 3600


@dataclass(frozen=True)
class Session:
    """One browser's session."""

    key: str
    """Names it in Redis, and is the context of its pairing. The cookie does not follow from it."""
    csrf: str
    """Stands in each form, and nobody else's page knows it."""
    username: str
    """Who has logged in; empty before."""
    verdict: str
    """What the user said of the phone that was paired: ``mine``, ``not_mine``, or nothing yet."""


class Sessions:
    """The sessions of all browsers."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis

    async def begin(self, username: str = "") -> tuple[Session, str]:
        """Begins a session: it, and its cookie."""
        cookie = secrets.token_urlsafe(32)
        session = Session(_key(cookie), secrets.token_urlsafe(32), username, verdict="")
        name = _name(session.key)
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.hset(name, mapping={"csrf": session.csrf, "username": username})
            pipe.expire(name, LIFETIME)
            await pipe.execute()
        return session, cookie

    async def find(self, cookie: str | None) -> Session | None:
        """The session of a cookie."""
        if not cookie:
            return None
        key = _key(cookie)
        found: Any = await self._redis.hgetall(_name(key))
        if not found:
            return None
        return Session(key, found["csrf"], found["username"], found.get("verdict", ""))

    async def set_verdict(self, session: Session, verdict: str) -> None:
        """Keeps what the user said of the phone."""
        await self._redis.hset(_name(session.key), "verdict", verdict)

    async def end(self, session: Session) -> None:
        """Ends a session: its cookie is worth nothing any more."""
        await self._redis.delete(_name(session.key))


def set_cookie(response: Response, cookie: str) -> None:
    """Gives the browser its cookie. Browsers trust http://localhost as they trust https."""
    response.set_cookie(
        COOKIE, cookie, max_age=LIFETIME, path="/", secure=True, httponly=True, samesite="strict"
    )


def _key(cookie: str) -> str:
    # The cookie is 32 random bytes, which nobody finds by trying.
    return hashlib.sha256(cookie.encode()).hexdigest()


def _name(key: str) -> str:
    return f"enrolment:session:{key}"
