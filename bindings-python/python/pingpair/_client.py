"""The client whose methods return when they are done, and how both clients are set up."""

from __future__ import annotations

import datetime
import os
from types import TracebackType
from typing import TYPE_CHECKING, Callable, TypedDict

from pingpair import _core
from pingpair._core import Cancellation, Credentials, VirtualClock
from pingpair._guards import Lease, Store
from pingpair._results import CallReport, Destination

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack


class Options(TypedDict, total=False):
    """How a client is set up. Everything has a default."""

    locale: str
    """The language of the service's messages: default ``en``."""
    version: str
    """The version of the interface: default ``4.9``."""
    header_spelling: str
    """How the header of a request spells the organisation's alias: ``org_alias`` (default) or ``orgAlias``."""
    legacy_names: bool
    """Whether requests use the spellings of the vendor's older examples."""
    correlation: bool
    """Whether a fresh value goes with every request and must come back: default yes. Off is for a tenant that
    does not echo ``clientData``, and lowers what outcomes may claim."""
    deadline: float | datetime.timedelta | None
    """Bounds all attempts of a call and the waits between them, in seconds: default 60, and an hour for a
    download."""
    attempt_timeout: float | datetime.timedelta | None
    """Bounds one attempt, in seconds: default 15."""
    pairing_deadline: float | datetime.timedelta | None
    """Bounds a pairing from its first step on, in seconds: default 600."""
    allow_extensions: bool
    """Whether phone numbers may have extensions: default no. Whoever chooses an extension chooses what a
    telephone system is told, and what it costs."""
    destinations: Callable[[Destination], bool] | None
    """Is asked before anything is sent that makes the service call, text or write to somebody. One that raises
    has said no."""
    danger_allow_http: str | None
    """Allows plain http, and sandbox credentials, for this one ``host:port``. Whoever sees the traffic can read
    the token and activation codes."""
    root_certificates: str | None
    """Certification authorities to trust besides the bundled ones, as PEM text."""
    proxy: str | None
    """Reaches the service through this proxy, ``http://host:port``."""
    proxy_from_environment: bool
    """Takes the proxy from the environment, which is otherwise not looked at."""
    user_agent: str | None
    """Names the application to the service."""
    max_concurrency: int | None
    """How many calls are expected at once, 1 to 256: so many idle connections are kept. Default 16."""
    observer: Callable[[CallReport], object] | None
    """Sees every attempt, on the thread of the call. What it raises is counted and goes no further."""
    snapshot_keys: list[bytes] | None
    """Keys of at least 32 random bytes: snapshots are sealed under the first and opened under any. By default
    there is one, derived from the organisation's key."""
    lease: Lease | None
    """Lets one pairing of a user go on at a time, among all replicas; by default within this process."""
    store: Store | None
    """Stores pairings that have a context after each step, and before each request that must not be sent
    twice."""
    clock: VirtualClock | None
    """Goes by this clock, for tests: waiting takes no time."""
    entropy: Callable[[int], bytes] | None
    """Takes random bytes from this function instead of the operating system, for tests. Whoever knows them can
    make an old reply pass for a new one."""


def refuse_none(value: object) -> None:
    """Says that nothing was given where something is due."""
    if value is None:
        raise TypeError("expected a value, not None")


class Client(_core.Client):
    """Calls the service for one organisation. Threads may share it: calls run while other threads run.

    A client that was made before a fork works in the child, with connections, randomness and budget of its own.

    In the main thread Ctrl-C ends a call at once. A request that has left may have been carried out.

    What ``with_deadline`` and its like return shares everything else with the client, and is closed with it.
    """

    def __new__(cls, credentials: Credentials, **options: Unpack[Options]) -> Self:
        """Sets a client up. Nothing is sent.

        Raises:
            ConfigurationError: the options do not go together with the credentials.
        """
        return super().__new__(cls, _core.Settings(credentials, **options))

    @classmethod
    def from_properties(
        cls, path: str | os.PathLike[str], **options: Unpack[Options]
    ) -> Self:
        """A client with the settings of a properties file, as the vendor's console downloads it."""
        return cls(Credentials.from_properties(path), **options)

    @classmethod
    def from_env(cls, **options: Unpack[Options]) -> Self:
        """A client with the settings that the environment names: ``PINGPAIR_PROPERTIES``, or
        ``PINGPAIR_ORG_ALIAS``, ``PINGPAIR_TOKEN``, ``PINGPAIR_KEY`` and ``PINGPAIR_BASE_URL``. Prefer a file."""
        return cls(Credentials.from_env(), **options)

    @classmethod
    def from_values(
        cls,
        *,
        org_alias: str,
        token: str,
        key: str,
        base_url: str,
        **options: Unpack[Options],
    ) -> Self:
        """A client with these settings."""
        credentials = Credentials(
            org_alias=org_alias, token=token, key=key, base_url=base_url
        )
        return cls(credentials, **options)

    def with_deadline(self, deadline: float | datetime.timedelta) -> Self:
        """The same client with another bound, in seconds, on all attempts of a call and the waits between them."""
        refuse_none(deadline)
        return super().__new__(type(self), self._with(deadline=deadline))

    def with_pairing_deadline(self, deadline: float | datetime.timedelta) -> Self:
        """The same client with another bound, in seconds, on pairings from their first step on."""
        refuse_none(deadline)
        return super().__new__(type(self), self._with(pairing_deadline=deadline))

    def with_cancellation(self, cancellation: Cancellation) -> Self:
        """The same client, whose calls and pairings end when another thread cancels: waits at once, a request in
        flight when its answer is there. They raise ``CancelledError``."""
        refuse_none(cancellation)
        return super().__new__(type(self), self._with(cancellation=cancellation))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
