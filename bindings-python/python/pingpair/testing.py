"""For the tests of applications: the service, imitated on loopback, and replies that are signed.

``docs/sandbox.md`` describes what the sandbox does, and each call of its control door.
"""

from __future__ import annotations

import datetime
import http.client
import json
import urllib.parse
from types import TracebackType
from typing import TYPE_CHECKING, Any

from pingpair import _core
from pingpair._client import Client, Options
from pingpair._core import (
    Credentials,
    VirtualClock,
    check_lease,
    check_store,
    check_together,
    sign_reply,
)
from pingpair._pingone_sandbox import PingOneSandbox

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from pingpair import aio

__all__ = [
    "PingOneSandbox",
    "Sandbox",
    "SandboxError",
    "VirtualClock",
    "check_lease",
    "check_store",
    "check_together",
    "sign_reply",
]


class SandboxError(Exception):
    """The control door refused a call; ``code`` says why."""

    def __init__(self, text: str, code: str) -> None:
        super().__init__(text)
        self.code = code


class Sandbox:
    """PingID and PingOne, imitated on loopback by servers of this process. They stop at the end of ``with``.

    Args:
        port: The port; a free one if it is 0.
        phone: ``manual``: nothing happens until a test says so; ``auto``: the phone acts by itself.
    """

    def __init__(self, *, port: int = 0, phone: str = "manual") -> None:
        self._running = _core.RunningSandbox(port=port, phone=phone)

    @property
    def base_url(self) -> str:
        """The service's address."""
        return self._running.base_url

    @property
    def credentials(self) -> Credentials:
        """Credentials for a client, marked as a sandbox's and made anew at each start."""
        return self._running.credentials

    @property
    def properties_text(self) -> str:
        """The text of a properties file with these credentials."""
        return self._running.properties_text

    @property
    def pingone(self) -> PingOneSandbox:
        """PingOne's side."""
        return PingOneSandbox(self._running, self.control)

    @property
    def control_url(self) -> str:
        """The address of the control door."""
        return self._running.control_url

    @property
    def control_token(self) -> str:
        """The token that the control door asks for."""
        return self._running.control_token

    def client(self, **options: Unpack[Options]) -> Client:
        """A client of the sandbox."""
        return Client(self.credentials, **options)

    def aio_client(self, **options: Unpack[Options]) -> aio.Client:
        """A client of the sandbox for asyncio."""
        from pingpair import aio

        return aio.Client(self.credentials, **options)

    def stop(self) -> None:
        """Stops the server."""
        self._running.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    def scan(self, activation_code: str, **phone: str) -> None:
        """The phone scans a code; ``model``, ``nickname`` and ``device`` say which phone."""
        self.control("POST", "phone/scan", {"activationCode": activation_code, **phone})

    def pair(self, activation_code: str) -> int:
        """The phone that scanned the code is paired, and has this id."""
        return self._phone("pair", activation_code)

    def finish(self, activation_code: str) -> int:
        """The user has filled in the registration form."""
        return self._phone("finish", activation_code)

    def messages(self) -> list[dict[str, Any]]:
        """The messages with OTPs that were sent to people, the latest last."""
        return list(self.control("GET", "outbox")["messages"])

    def advance_time(self, by: float | datetime.timedelta) -> None:
        """Moves the sandbox's clock on by so many seconds."""
        seconds = by.total_seconds() if isinstance(by, datetime.timedelta) else by
        self.control("POST", "time", {"advanceSeconds": seconds})

    def add_oath_token(self, serial_number: str, **token: Any) -> bool:
        """Adds an OATH token to the organisation, unless there is one with this serial number."""
        body = {"serialNumber": serial_number, "tokenType": "TOTP", **token}
        return bool(self.control("POST", "oath-tokens", body)["added"])

    def press_oath_token(self, serial_number: str) -> str:
        """The OTP that the token shows when its button is pressed."""
        body = {"serialNumber": serial_number}
        return str(self.control("POST", "oath-tokens/press", body)["otp"])

    def drift_oath_token(self, serial_number: str, steps: int) -> None:
        """Takes the token out of step with the service."""
        body = {"serialNumber": serial_number, "steps": steps}
        self.control("POST", "oath-tokens/drift", body)

    def make_yubikey(self) -> str:
        """Makes a YubiKey that the service knows, and returns its serial number."""
        return str(self.control("POST", "yubikeys", {})["serialNumber"])

    def press_yubikey(self, serial_number: str) -> str:
        """Touches a YubiKey."""
        body = {"serialNumber": serial_number}
        return str(self.control("POST", "yubikeys/press", body)["otp"])

    def authenticator_app_otp(self, link: str) -> str:
        """The OTP that an authenticator app shows now, when it was set up with this link."""
        return str(self.control("POST", "authenticator-app", {"pairingKeyUri": link})["otp"])

    def create_credential(self, options: str, origin: str, **more: str) -> str:
        """A browser creates a WebAuthn credential on a page of this origin, by these options."""
        body = {"options": json.loads(options), "origin": origin, **more}
        return json.dumps(self.control("POST", "webauthn/create", body))

    def pair_foreign_device(self, username: str, kind: str, **device: str) -> int:
        """Somebody else pairs a device with a user."""
        body = {"username": username, "type": kind, **device}
        return int(self.control("POST", "devices", body)["deviceId"])

    def unpair_device(self, username: str, device_id: int) -> None:
        """Somebody else unpairs a device from a user."""
        body = {"username": username, "deviceId": str(device_id)}
        self.control("POST", "devices/unpair", body)

    def set_user_status(self, username: str, status: str) -> None:
        """Sets a user's status by hand."""
        self.control("POST", "users", {"username": username, "status": status})

    def users(self) -> list[dict[str, Any]]:
        """Every user, by name."""
        return list(self.control("GET", "users")["users"])

    def add_fault(self, operation: str, kind: str, **more: Any) -> None:
        """Plans a fault."""
        self.control("POST", "faults", {"operation": operation, "kind": kind, **more})

    def clear_faults(self) -> None:
        """Forgets the faults that wait."""
        self.control("DELETE", "faults")

    def log(self) -> list[dict[str, Any]]:
        """The latest 10,000 deliveries, the newest last."""
        return list(self.control("GET", "log")["deliveries"])

    def clear_log(self) -> None:
        """Forgets the deliveries so far."""
        self.control("DELETE", "log")

    def options(self, **options: Any) -> dict[str, Any]:
        """Sets how the service answers, where anything is given; returns what holds then."""
        if not options:
            return self.control("GET", "options")
        return self.control("POST", "options", options)

    def fail_next_job(self, fail: bool = True) -> None:
        """Lets the next job that is begun fail, or not."""
        self.control("POST", "jobs", {"fail": fail})

    def add_report_rows(self, rows: int, **more: int) -> None:
        """Adds made-up rows to the reports that are made from here on."""
        self.control("POST", "report-rows", {"rows": rows, **more})

    def control(self, method: str, call: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """Makes a call at the control door, such as ``control("POST", "time", {"advanceSeconds": 5})``.

        Raises:
            SandboxError: the call was refused.
        """
        url = urllib.parse.urlsplit(self.control_url)
        connection = http.client.HTTPConnection(url.hostname or "", url.port, timeout=30)
        headers = {"Authorization": f"Bearer {self.control_token}"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        try:
            content = None if body is None else json.dumps(body)
            connection.request(method, f"{url.path}/{call}", content, headers)
            response = connection.getresponse()
            answer = json.loads(response.read())
        finally:
            connection.close()
        if response.status != 200:
            raise SandboxError(answer["message"], answer["error"])
        return dict(answer)

    def _phone(self, act: str, activation_code: str) -> int:
        answer = self.control("POST", f"phone/{act}", {"activationCode": activation_code})
        return int(answer["deviceId"])

    def __repr__(self) -> str:
        return f"Sandbox({self.base_url!r})"
