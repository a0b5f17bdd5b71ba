"""What comes of machines and of calls that are no operation: frozen, comparable, without secrets in ``repr``."""

from __future__ import annotations

import dataclasses
import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias, Union

from pingpair._core import Device, JobProgress, MfaDevice, Tokens, UserDetails
from pingpair._names import Code, Evidence, Provenance, Reason, RetryClass

if TYPE_CHECKING:
    from pingpair._view import Prompt


class _Result:
    def to_dict(self) -> dict[str, Any]:
        """The members as plain objects: a new dict each time. Secrets are in it."""
        members = dataclasses.fields(self)  # type: ignore[arg-type]
        return {member.name: plain(getattr(self, member.name)) for member in members}


class Secretive(_Result):
    """Something that can hold a secret, and is not pickled."""

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "it can hold a secret and is not pickled: use to_dict() for what you need of it"
        )


def plain(value: Any) -> Any:
    """A value as an object that JSON or a database has, or a ``datetime``."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, str):
        return str(value)
    return value


@dataclass(frozen=True)
class Destination:
    """Where an OTP would go, for the function ``destinations`` to say yes or no. ``repr`` shows it masked."""

    channel: str
    """``email``, ``sms`` or ``voice``."""
    address: str = field(repr=False)
    """The e-mail address, or the phone number without its extension."""
    extension: str | None = field(repr=False)
    """What is dialled after the call was answered."""
    masked: str
    """What may be shown."""


@dataclass(frozen=True)
class CallReport(_Result):
    """One attempt of a call and how long it took. It holds nothing about a person and no secret."""

    operation: str
    """The part of the path that names the operation."""
    attempt: int
    """Which attempt of the call it was; the first is 1."""
    retry_class: RetryClass
    """What may be done when an answer is missing."""
    failure: Code | None
    """Why it failed, or nothing when it was done."""
    repeated: bool
    """Whether another attempt follows."""
    error_id: int | None
    """The service's number, when it refused."""
    unique_msg_id: str | None
    """The id that the vendor's support asks for; only if it is plain."""
    provenance: Provenance | None
    """How much the reply proves, when there was one."""
    duration: float
    """Seconds from before sending to after the reply."""


def call_report(**members: Any) -> CallReport:
    """A report of members that are texts."""
    failure, provenance = members.pop("failure"), members.pop("provenance")
    return CallReport(
        retry_class=RetryClass(members.pop("retry_class")),
        failure=Code(failure) if failure else None,
        provenance=Provenance(provenance) if provenance else None,
        **members,
    )


@dataclass(frozen=True)
class Ensured(Secretive):
    """A user who exists, and whether this call created the user."""

    user: UserDetails
    """The user's details."""
    created: bool
    """Whether this call created the user. Never pair a device for a user whom it did not create without
    knowing from elsewhere who is asking."""
    activation_code: str | None = field(repr=False)
    """The activation code, if the user was created and activated and the reply was not lost."""


@dataclass(frozen=True)
class Check(_Result):
    """Whether clock, TLS and one signed read work."""

    proven: bool
    """Whether key, organisation alias and token are proven right: only a signed reply that echoes this very
    request proves it."""
    provenance: Provenance
    """How much the reply proves."""
    error_id: int | None
    """The number in the reply: 10564 is the expected one, for a user that nobody has."""
    clock_ahead: float | None
    """By how many seconds the service's clock is ahead of ours, to about a second."""
    encrypted: bool
    """Whether the connection is encrypted."""
    warnings: list[str]
    """What is unusual about the settings, in plain words."""


@dataclass(frozen=True)
class PairedDevice(_Result):
    """A device that was paired."""

    id: int | None
    """Its id, when the service told it."""
    uuid: str | None
    """The id that WebAuthn operations name the device by, when the service told it."""
    details: Device | None
    """Its details, when the user's details showed them."""
    mfa: MfaDevice | None
    """A device of PingOne, as the service described it last. Show operating system, nickname and model to the
    user: a person says whether it is theirs."""


@dataclass(frozen=True)
class RegisteredUser(Secretive):
    """A user who registered with PingOne."""

    user_id: str | None
    """The user's id, when the flow told it."""
    username: str | None = field(repr=False)
    """The user's name, when it is known."""
    evidence: Evidence
    """What shows it: ``told`` by the reply to this very request, ``matched`` by reading the flow."""
    tokens: Tokens | None = field(repr=False)
    """The user's tokens: absent where they were not wanted, or could not be fetched."""


@dataclass(frozen=True)
class JobEnd(Secretive):
    """How a job ended."""

    job_token: str
    """The token that names the job."""
    correlated: bool
    """Whether the token came with a reply to this very request."""
    progress: JobProgress
    """What the service last said of it."""


@dataclass(frozen=True)
class ReportEnd(_Result):
    """A report that was downloaded: that of the organisation, which nobody has signed."""

    organisation: str
    """The alias of the organisation whose report it is."""
    bytes: int
    """How many bytes came."""
    job_token: str
    """The job that was waited for."""
    job_began: datetime.datetime
    """When the job was begun, by our clock."""
    downloaded: datetime.datetime
    """When the report had come, by our clock."""
    not_older_than: datetime.datetime
    """The report shows the organisation as it was at some time from here on."""


@dataclass(frozen=True)
class Paired(_Result):
    """A device is paired."""

    device: PairedDevice
    """The device."""
    evidence: Evidence
    """What shows it. Before you lift a bypass, remove a device or raise trust on ``inferred``, let the user
    confirm nickname and model."""


@dataclass(frozen=True)
class NotPaired(_Result):
    """No device was paired by this pairing."""

    reason: Reason
    """Why."""
    error_id: int | None
    """PingID's number for the reason, when it gave one."""
    code: str | None
    """PingOne's code for the reason, such as ``LIMIT_EXCEEDED``, when it gave one."""
    authenticated: bool
    """Whether an answer that belongs to this very request says so, or nothing was sent that could pair a
    device. Otherwise it rests on the user's details, or on an activation code that nobody was seen to use."""


@dataclass(frozen=True)
class Undetermined(_Result):
    """Whether a device was paired is not known. Absence is no proof.

    ``reconcile`` reads once more; ``confirm`` settles it when the user names a candidate.
    """

    candidates: list[Device]
    """The new devices that may be the one: show nickname and model, and let the user say."""
    mfa_candidates: list[MfaDevice]
    """The same of PingOne's devices."""


@dataclass(frozen=True)
class Registered(Secretive):
    """The user is registered with PingOne, and the e-mail address is verified where the policy asks for that."""

    user: RegisteredUser
    """Who it is."""


@dataclass(frozen=True)
class NotRegistered(_Result):
    """The registration was not completed: there is no such account, or one whose e-mail address is not
    verified."""

    reason: Reason
    """Why."""
    code: str | None
    """PingOne's code for the reason, when it gave one."""
    authenticated: bool
    """Whether an answer to this very request says so, or nothing was sent that could register a user."""


@dataclass(frozen=True)
class RegistrationUnknown(_Result):
    """Whether the user is registered is not known. ``reconcile`` reads the flow once more."""


@dataclass(frozen=True)
class Resynced(_Result):
    """The OATH token is in step again."""

    correlated: bool
    """Whether the reply belongs to this very request; otherwise it is signed, and may be an older one."""


@dataclass(frozen=True)
class NotResynced(_Result):
    """The OATH token was not brought into step."""

    reason: Reason
    """Why."""
    error_id: int | None
    """The service's number for the reason, when it gave one."""
    authenticated: bool
    """As for ``NotPaired``."""


@dataclass(frozen=True)
class JobDone(Secretive):
    """The job is done."""

    job: JobEnd
    """What it leaves behind."""


@dataclass(frozen=True)
class ReportDownloaded(_Result):
    """The report is downloaded. Nobody has signed it: decide nothing by it."""

    report: ReportEnd
    """Whose report it is, and how old it can be."""


@dataclass(frozen=True)
class JobFailed(Secretive):
    """The job failed, or was not begun."""

    reason: Reason
    """Why."""
    error_id: int | None
    """The service's number for the reason, when it gave one."""
    authenticated: bool
    """Whether an answer that belongs to this very request says so, or nothing was sent."""
    job: JobEnd | None
    """What the job leaves behind, when there was one."""


@dataclass(frozen=True)
class JobUnknown(_Result):
    """Whether the job was begun, or how it ended, is not known."""

    job_token: str | None
    """Its token, when it was told."""


Outcome: TypeAlias = Union[
    Paired,
    NotPaired,
    Undetermined,
    Registered,
    NotRegistered,
    RegistrationUnknown,
    Resynced,
    NotResynced,
    JobDone,
    ReportDownloaded,
    JobFailed,
    JobUnknown,
]


@dataclass(frozen=True)
class Again:
    """Step again."""


@dataclass(frozen=True)
class Wait:
    """Step again after so many seconds."""

    seconds: float


@dataclass(frozen=True)
class Waiting:
    """How a wait goes on, for the function of ``while_waiting``."""

    next: float
    """Seconds until the next request."""
    left: float | None
    """Seconds until the deadline, while it has not passed."""


@dataclass(frozen=True)
class Ask:
    """Ask a person, hand over the answer, and step again; also after so many seconds, when the deadline has
    passed."""

    prompt: Prompt
    seconds: float | None


@dataclass(frozen=True)
class Finished:
    """It is over."""

    outcome: Outcome
