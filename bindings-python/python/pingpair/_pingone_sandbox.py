"""PingOne's side of the sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from pingpair import _core
from pingpair._core import PingOneSettings
from pingpair._pingone import PingOne, PingOneOptions

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from pingpair import aio


class PingOneSandbox:
    """PingOne, imitated on loopback: ``Sandbox.pingone``. Ids are UUIDs.

    Messages, OATH tokens, authenticator apps, browsers, faults and the clock are those of the whole sandbox.
    """

    def __init__(
        self,
        running: _core.RunningSandbox,
        control: Callable[..., dict[str, Any]],
    ) -> None:
        self._running = running
        self._control = control

    @property
    def properties_text(self) -> str:
        """The text of a ``pingone.properties`` file with these addresses and credentials, made anew at each
        start."""
        return self._running.pingone_properties_text

    @property
    def settings(self) -> PingOneSettings:
        """Settings for a client."""
        return PingOneSettings.from_properties_text(self.properties_text)

    @property
    def desktop_agent_port(self) -> int:
        """Where the agent of PingID Desktop listens, on the user's computer."""
        url = self._running.desktop_agent_url or ""
        return int(url.rpartition(":")[2])

    def client(self, **options: Unpack[PingOneOptions]) -> PingOne:
        """A client of the sandbox."""
        return PingOne(self.settings, **options)

    def aio_client(self, **options: Unpack[PingOneOptions]) -> aio.PingOne:
        """A client of the sandbox for asyncio."""
        from pingpair import aio

        return aio.PingOne(self.settings, **options)

    def create_user(
        self, username: str, *, email: str | None = None, password: str | None = None
    ) -> str:
        """Makes a user without devices, whose e-mail address counts as verified, and returns the user's id."""
        body = {"username": username, "email": email, "password": password}
        given = {name: value for name, value in body.items() if value is not None}
        return str(self._control("POST", "pingone/users", given)["userId"])

    def users(self) -> list[dict[str, Any]]:
        """Every user, by id, with devices and pairing keys."""
        return list(self._control("GET", "pingone/users")["users"])

    def claim_pairing_key(self, code: str, **phone: str) -> str:
        """A phone claims a pairing key, and becomes a device of this id; ``model`` and ``nickname`` say which
        phone."""
        body = {"code": code, **phone}
        return str(self._control("POST", "pingone/phone/claim", body)["deviceId"])

    def fail_pairing_key(self, code: str) -> None:
        """A phone tries a pairing key in vain."""
        self._control("POST", "pingone/phone/fail", {"code": code})

    def add_foreign_device(self, user_id: str, kind: str, **device: Any) -> str:
        """Somebody else makes a device for a user, whose id is returned."""
        body = {"userId": user_id, "type": kind, **device}
        return str(self._control("POST", "pingone/devices", body)["deviceId"])

    def activate_device(self, user_id: str, device_id: str) -> None:
        """Somebody else makes a device active."""
        body = {"userId": user_id, "deviceId": device_id}
        self._control("POST", "pingone/devices/activate", body)

    def delete_device(self, user_id: str, device_id: str) -> None:
        """Somebody else deletes a device."""
        body = {"userId": user_id, "deviceId": device_id}
        self._control("POST", "pingone/devices/delete", body)

    def revoke_tokens(self) -> None:
        """Ends all tokens of the worker."""
        self._control("POST", "pingone/tokens/revoke", {})

    def expire_flow(self, flow_id: str) -> None:
        """Ends a flow as time would."""
        self._control("POST", "pingone/flows/expire", {"flowId": flow_id})

    def options(self, **options: Any) -> dict[str, Any]:
        """Sets how PingOne answers and what it allows, such as ``registration``, ``otpLength`` or
        ``desktopAgent``, where anything is given; returns what holds then."""
        if not options:
            return self._control("GET", "pingone/options")
        return self._control("POST", "pingone/options", options)

    def __repr__(self) -> str:
        return "PingOneSandbox()"
