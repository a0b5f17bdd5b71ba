"""Code of users, which type checkers have to understand; it is never run."""

from __future__ import annotations

import asyncio
import datetime
from typing import Optional

import pingpair
from pingpair import aio
from pingpair.testing import Sandbox


class RedisLease:
    def acquire(self, key: str, seconds: float, /) -> Optional[int]:
        return 1

    def renew(self, key: str, fence: int, seconds: float, /) -> bool:
        return True

    def take_over(self, key: str, fence: int, seconds: float, /) -> Optional[int]:
        return fence + 1

    def release(self, key: str, fence: int, /) -> None:
        pass


def observe(report: pingpair.CallReport) -> None:
    print(report.operation, report.duration)


def blocking() -> None:
    client = pingpair.Client.from_properties(
        "pingid.properties", deadline=30, lease=RedisLease(), observer=observe
    )
    with client:
        added: pingpair.AddedUser = client.add_user(
            "meredith", email="meredith@example.com", role=pingpair.Role.ADMIN
        )
        code: str | None = added.activation_code
        pairing: pingpair.Pairing = client.pair_online("meredith", activation_code=code)
        for event in pairing:
            print(event.link.terminal() if event.link else event.status)
        match pairing.outcome:
            case pingpair.Paired(device=device, evidence=evidence):
                number: int | None = device.id
                print(number, evidence.value)
            case pingpair.NotPaired(reason=reason):
                print(reason)
        client.toggle_user_bypass("meredith", datetime.datetime.now(datetime.timezone.utc))
        ensured: pingpair.Ensured = client.ensure_user("meredith")
        enrolled: datetime.datetime | None = None
        for found in ensured.user.devices:
            enrolled = found.enrolled.timestamp if found.enrolled else None
        print(enrolled)


async def awaited() -> None:
    async with aio.Client.from_env() as client:
        details = await asyncio.wait_for(client.get_user_details("meredith"), 5)
        status: pingpair.UserStatus = details.user.status
        both = await asyncio.gather(client.check(), client.get_user_details("meredith"))
        print(status == "ACTIVE", both[0].proven, both[1].user)
        pairing = client.pair_sms("meredith", "+12025550123")
        async for event in pairing:
            if event.prompt:
                await pairing.answer("123456")
        outcome: pingpair.Outcome | None = pairing.outcome
        print(outcome)


def sandboxed() -> None:
    with Sandbox(phone="auto") as sandbox, sandbox.client() as client:
        try:
            client.get_user_details("nobody")
        except pingpair.RefusedError as error:
            number: int = error.error_id
            print(number)
        except pingpair.Error as error:
            print(error.code)


def doors(credentials: pingpair.Credentials, token: bytes) -> None:
    signer = pingpair.RequestSigner(credentials)
    text: str = signer.add_user("meredith", role="ADMIN", now=datetime.datetime.now(datetime.timezone.utc)).text
    reader = pingpair.ReplyReader(credentials)
    found: pingpair.FoundUser = reader.get_user_details(token)
    resynced: pingpair.ResyncedToken | pingpair.NextOtp = reader.resync_oath_token(token)
    print(text, found.user.username, resynced)
