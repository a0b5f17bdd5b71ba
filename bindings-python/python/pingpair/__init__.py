"""Registers users and pairs their devices with PingID and PingOne.

    import pingpair

    client = pingpair.Client.from_properties("pingid.properties")
    added = client.add_user("meredith", email="meredith@example.com", activate_user=True)
    pairing = client.pair_online("meredith", activation_code=added.activation_code)
    for event in pairing:
        print(event.link.terminal() if event.link else event.status)
    print(pairing.outcome.device.id)

``pingpair.PingOne`` does the same with PingOne: users register in a flow, and a worker pairs their devices.

``pingpair.aio`` has the same clients for asyncio, ``pingpair.testing`` the services, imitated on loopback.

The organisation's key belongs on a server. Whoever holds it can act on every user.
"""

from __future__ import annotations

import atexit as _atexit

from pingpair import _declared
from pingpair._client import Client, Options
from pingpair._core import _end
from pingpair._core import (
    Answer,
    Cancellation,
    Credentials,
    DesktopAgent,
    Flow,
    InternetTime,
    Link,
    MountainTime,
    Pairing,
    PairingKeyText,
    PingOneSettings,
    Reply,
    ReplyReader,
    ReportReader,
    RequestSigner,
    RequestToken,
    visible,
)
from pingpair._declared import *  # noqa: F403
from pingpair._errors import (
    CancelledError,
    ConfigurationError,
    Error,
    InputError,
    InternalError,
    RefusedError,
    UnavailableError,
    UnknownOutcomeError,
    UntrustedReplyError,
)
from pingpair._guards import Lease, Store
from pingpair import _logging as _logging
from pingpair._names import (
    Code,
    Evidence,
    IfExists,
    Kind,
    MethodKind,
    OutcomeKind,
    Problem,
    Provenance,
    Reason,
    RetryClass,
    ViewState,
    WantedKind,
)
from pingpair._pingone import PingOne, PingOneOptions
from pingpair._results import (
    Again,
    Ask,
    CallReport,
    Check,
    Destination,
    Ensured,
    Finished,
    JobDone,
    JobEnd,
    JobFailed,
    JobUnknown,
    NotPaired,
    NotRegistered,
    NotResynced,
    Outcome,
    Paired,
    PairedDevice,
    Registered,
    RegisteredUser,
    RegistrationUnknown,
    ReportDownloaded,
    ReportEnd,
    Resynced,
    Undetermined,
    Wait,
    Waiting,
)
from pingpair._view import PairingView, Prompt, ViewDevice, ViewOutcome
from pingpair.webauthn import RelyingParty

__all__ = [
    "Again",
    "Answer",
    "Ask",
    "CallReport",
    "Cancellation",
    "CancelledError",
    "Check",
    "Client",
    "Code",
    "ConfigurationError",
    "Credentials",
    "DesktopAgent",
    "Destination",
    "Ensured",
    "Error",
    "Evidence",
    "Finished",
    "Flow",
    "IfExists",
    "InputError",
    "InternalError",
    "InternetTime",
    "JobDone",
    "JobEnd",
    "JobFailed",
    "JobUnknown",
    "Kind",
    "Lease",
    "Link",
    "MethodKind",
    "MountainTime",
    "NotPaired",
    "NotRegistered",
    "NotResynced",
    "Options",
    "Outcome",
    "OutcomeKind",
    "Paired",
    "PairedDevice",
    "Pairing",
    "PairingKeyText",
    "PairingView",
    "PingOne",
    "PingOneOptions",
    "PingOneSettings",
    "Problem",
    "Prompt",
    "Provenance",
    "Reason",
    "RefusedError",
    "Registered",
    "RegisteredUser",
    "RegistrationUnknown",
    "RelyingParty",
    "Reply",
    "ReplyReader",
    "ReportDownloaded",
    "ReportEnd",
    "ReportReader",
    "RequestSigner",
    "RequestToken",
    "Resynced",
    "RetryClass",
    "Store",
    "UnavailableError",
    "Undetermined",
    "UnknownOutcomeError",
    "UntrustedReplyError",
    "ViewDevice",
    "ViewOutcome",
    "ViewState",
    "Wait",
    "Waiting",
    "WantedKind",
    "visible",
]
__all__ += _declared.__all__

# Before the interpreter is torn down, threads that are in calls stop to wait for their turn.
_atexit.register(_end)
