"""What the tests of PingOne share: clients of both styles, and a person who answers."""

from __future__ import annotations

import asyncio
import inspect
import itertools
import math
from collections.abc import Callable
from typing import Any

import pingpair
from pingpair import aio
from pingpair.testing import Sandbox, VirtualClock

KEY = bytes(range(32))
CONTEXT = "the login session"
PASSWORD = "Two-Hundred-42-Gardens"
NUMBERS = itertools.count()

Reply = Callable[[pingpair.PairingView], Any]


class Awaited:
    """A client, pairing or flow of asyncio, as if its methods were not awaited."""

    def __init__(self, loop: asyncio.AbstractEventLoop, inner: Any) -> None:
        self.loop, self.inner = loop, inner

    def __getattr__(self, name: str) -> Any:
        member = getattr(self.inner, name)
        if not callable(member):
            return member

        def call(*arguments: Any, **named: Any) -> Any:
            async def work() -> Any:
                result = member(*arguments, **named)
                return await result if inspect.isawaitable(result) else result

            result = self.loop.run_until_complete(work())
            wrapped = isinstance(result, (aio.Pairing, aio.Flow))
            return Awaited(self.loop, result) if wrapped else result

        return call


class Stage:
    """A sandbox, a client of its PingOne, and a clock that both go by."""

    def __init__(self, sandbox: Sandbox, loop: asyncio.AbstractEventLoop | None) -> None:
        self.sandbox, self.loop = sandbox, loop
        self.box = sandbox.pingone
        self.clock = VirtualClock(self.let_pass)
        self.client = self.new_client()

    def let_pass(self, seconds: float) -> None:
        whole = math.ceil(seconds)
        self.sandbox.advance_time(whole)
        self.clock.advance(whole)

    def new_client(self, **options: Any) -> Any:
        options = {"snapshot_keys": [KEY], "clock": self.clock, **options}
        if self.loop is None:
            return self.box.client(**options)
        return Awaited(self.loop, self.box.aio_client(**options))

    def user(self) -> str:
        """The id of a new user."""
        return self.box.create_user(f"user{next(NUMBERS)}", email="user@example.com")

    def code(self) -> str:
        """What was sent last."""
        return str(self.sandbox.messages()[-1]["otp"])

    def devices(self, user_id: str) -> list[dict[str, Any]]:
        [user] = [user for user in self.box.users() if user["userId"] == user_id]
        return list(user["devices"])

    def deliveries(self) -> list[str]:
        """The operations of PingOne so far, in their order."""
        return [it["operation"] for it in self.sandbox.log() if it["pingone"]]


class Person:
    """Answers each question by the next reply, and keeps what was asked and why."""

    def __init__(self, *replies: Reply) -> None:
        self.replies = list(replies)
        self.asked: list[tuple[str, str | None]] = []
        self.prompts: list[pingpair.Prompt] = []

    def __call__(self, event: pingpair.PairingView) -> Any:
        if event.prompt is None:
            return None
        prompt = event.prompt
        self.prompts.append(prompt)
        self.asked.append((str(prompt.wanted), str(prompt.problem) if prompt.problem else None))
        return self.replies.pop(0)(event)
