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


def with_pingone(party: pingpair.RelyingParty) -> None:
    with pingpair.PingOne.from_properties(
        "pingone.properties", snapshot_keys=[bytes(32)], lease=RedisLease(), observer=observe
    ) as pingone:
        match pingone.register(acr_values="Registration", context="session").run():
            case pingpair.Registered(user=user):
                user_id: str | None = user.user_id
                token: str | None = user.tokens.access_token if user.tokens else None
                print(user_id, token)
            case pingpair.NotRegistered(reason=reason, code=code):
                print(reason, code)
        created: pingpair.MfaDevice = pingone.create_device(
            "d4543f69-e508-4cc6-bd16-b61baa4b3caf", pingpair.MfaDeviceType.TOTP
        )
        activated = pingone.activate_device("id", created.id, otp="123456")
        if isinstance(activated, pingpair.NextOtp):
            print(activated)
        else:
            created_at: datetime.datetime | None = (
                activated.created_at.timestamp if activated.created_at else None
            )
            print(created_at)
        pairing: pingpair.Pairing = pingone.pair_mfa_fido2("id", party, nickname="Key")
        pairing.confirm("0783541c-a172-4d40-8783-541ca1728d40")
        flow: pingpair.Flow = pingone.start_flow()
        state: pingpair.FlowState = flow.register("meredith", "m@example.com", "password")
        tokens: pingpair.Tokens = flow.tokens()
        print(state.status == pingpair.FlowStatus.COMPLETED, tokens.expires_in)
        attestation: str = pingpair.DesktopAgent("https://app.pingone.eu").register("a.b.c")
        pairing.answer(pingpair.Answer.attestation(attestation))
        try:
            pingone.list_devices("id")
        except pingpair.RefusedError as error:
            refusal: pingpair.PingOneRefusal | None = error.pingone_refusal
            print(refusal.code if refusal else None)


async def awaited_pingone() -> None:
    async with aio.PingOne.from_values(
        region="europe", environment_id="d4543f69-e508-4cc6-bd16-b61baa4b3caf", deadline=30
    ) as pingone:
        listed: pingpair.MfaDevices = await pingone.list_devices("id")
        ids: list[str] = [device.id for device in listed.devices]
        flow: aio.Flow = await pingone.start_flow()
        state: pingpair.FlowState = await flow.read()
        pairing: aio.Pairing = pingone.pair_mfa_mobile("id")
        resumed: aio.Pairing | None = await pingone.resume_stored("mfa_mobile", "id", b"session")
        attestation: str = await aio.DesktopAgent("https://app.pingone.eu").register("a.b.c")
        print(ids, state, pairing, resumed, attestation)


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
