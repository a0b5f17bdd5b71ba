"""What a page or a phone may see of a machine."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, field
from typing import Any

from pingpair._core import Link, PairingKeyText, _check_view
from pingpair._names import (
    Evidence,
    Kind,
    MethodKind,
    OutcomeKind,
    Problem,
    Reason,
    ViewState,
    WantedKind,
)
from pingpair._results import Secretive


@dataclass(frozen=True)
class Prompt(Secretive):
    """A question to the user. ``repr`` shows none of its secrets."""

    wanted: WantedKind
    """What is wanted."""
    answers_left: int
    """How many answers are still taken."""
    problem: Problem | None
    """Why it is asked again."""
    start_again: bool
    """Whether it can be begun again."""
    methods: tuple[MethodKind, ...] = ()
    """The ways to choose from."""
    destination: str | None = None
    """Where the OTP went, masked."""
    serial_number: str | None = None
    """The serial number of the OATH token."""
    link: Link | None = None
    """The link of an authenticator app, for a QR code."""
    key: str | None = field(default=None, repr=False)
    """The key of an authenticator app in groups, for typing."""
    options: str | None = field(default=None, repr=False)
    """The options for the browser's or phone's credential, as JSON."""
    registration: str | None = field(default=None, repr=False)
    """The registration that PingID Desktop on the user's own computer makes an attestation of."""
    password_policy: str | None = None
    """What a password must be like, as JSON: for hints, the service decides."""


@dataclass(frozen=True)
class ViewDevice(Secretive):
    """A device, as a page shows it: enough for its user to know it."""

    id: int | str | None = None
    """Its id: a number of PingID's, a text of PingOne's."""
    kind: str | None = None
    """Its type."""
    model: str | None = None
    """Its model."""
    nickname: str | None = field(default=None, repr=False)
    """What the user calls it."""
    os: str | None = None
    """Its operating system, such as ``MAC 15.7.3``."""


@dataclass(frozen=True)
class ViewOutcome(Secretive):
    """An outcome, as a page shows it."""

    outcome: OutcomeKind
    """What it ended in."""
    reason: Reason | None = None
    """Why it was not done."""
    evidence: Evidence | None = None
    """What shows that the device is paired."""
    device: ViewDevice | None = None
    """The device that is paired."""
    candidates: tuple[ViewDevice, ...] = ()
    """The devices of which the user may say which one it is."""


@dataclass(frozen=True)
class PairingView(Secretive):
    """What a page or a phone may see of a pairing: where it stands, a link, a question, an outcome.

    **While it holds a link, a code or a question it is a bearer secret**: whoever sees it can pair a phone of
    their own. Show it only to the login session that began the pairing, with ``Cache-Control: no-store``, and
    put nothing of it into a URL. ``repr`` shows none of it.
    """

    kind: Kind
    """Which machine it is."""
    state: ViewState
    """Where it stands."""
    status: str | None
    """What the service last said of the activation code or the job, such as ``NOT_CLAIMED``."""
    link: Link | None
    """The activation link, for a QR code; until a phone has used it, it expired or it is over."""
    activation_code: str | None = field(repr=False)
    """The activation code or PingOne's pairing key, for typing; as long as the link."""
    qr: PairingKeyText | None
    """What a QR code holds, where it is not the link: PingOne's pairing key, drawn exactly as it is. It is no link
    to follow."""
    expires: datetime.datetime | None
    """When the activation code, pairing key or flow expires."""
    prompt: Prompt | None
    """The question to the user."""
    outcome: ViewOutcome | None
    """How it ended."""
    _json: str = field(repr=False, compare=False)
    _text: str = field(repr=False, compare=False)

    @classmethod
    def from_json(cls, text: str) -> PairingView:
        """Reads what ``to_json`` wrote.

        Raises:
            InputError: it has another form, or a version that is not known.
        """
        return cls._of(*_check_view(text))

    def to_json(self) -> str:
        """The view as JSON, in ASCII: version 1, described in ``docs/pairing.md``. It is as secret as the
        view."""
        return self._json

    def to_dict(self) -> dict[str, Any]:
        """The members as plain objects: a new dict each time. Secrets are in it."""
        members = super().to_dict()
        del members["_json"], members["_text"]
        members["link"] = self.link.url if self.link else None
        members["qr"] = self.qr.text if self.qr else None
        return members

    def __str__(self) -> str:
        """Where it stands, in a word or two, without secrets."""
        return self._text

    @classmethod
    def _of(cls, document: str, text: str) -> PairingView:
        view = json.loads(document)
        kind = Kind(view["kind"])
        # A pairing key is a link of whoever made the app.
        link = Link._of_pairing_key if kind == Kind.MFA_MOBILE else Link.parse
        return cls(
            kind=kind,
            state=ViewState(view["state"]),
            status=view["status"],
            link=_maybe(link, view["link"]),
            activation_code=view["activation_code"],
            qr=_maybe(PairingKeyText, view.get("qr")),
            expires=_maybe(_instant, view["expires"]),
            prompt=_maybe(_prompt, view["prompt"]),
            outcome=_maybe(_outcome, view["outcome"]),
            _json=document,
            _text=text,
        )


def _maybe(make: Any, value: Any) -> Any:
    return None if value is None else make(value)


def _instant(milliseconds: int) -> datetime.datetime:
    return _EPOCH + datetime.timedelta(milliseconds=milliseconds)


def _prompt(prompt: dict[str, Any]) -> Prompt:
    members = dict(prompt)
    members["wanted"] = WantedKind(members["wanted"])
    members["problem"] = _maybe(Problem, members.get("problem"))
    members["methods"] = tuple(MethodKind(name) for name in members.get("methods", ()))
    members["link"] = _maybe(Link.parse, members.get("link"))
    return Prompt(**members)


def _outcome(outcome: dict[str, Any]) -> ViewOutcome:
    return ViewOutcome(
        outcome=OutcomeKind(outcome["outcome"]),
        reason=_maybe(Reason, outcome.get("reason")),
        evidence=_maybe(Evidence, outcome.get("evidence")),
        device=_maybe(_device, outcome.get("device")),
        candidates=tuple(_device(device) for device in outcome.get("candidates", ())),
    )


def _device(device: dict[str, Any]) -> ViewDevice:
    members = dict(device)
    members["kind"] = members.pop("type", None)
    members["id"] = _maybe(_device_id, members.get("id"))
    return ViewDevice(**members)


def _device_id(text: str) -> int | str:
    return int(text) if text.isdecimal() else text


_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
