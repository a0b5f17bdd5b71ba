"""PingOne's client whose methods return when they are done, and how both of its clients are set up."""

from __future__ import annotations

import datetime
import os
from types import TracebackType
from typing import TYPE_CHECKING, Callable, TypedDict

from pingpair import _core
from pingpair._client import refuse_none
from pingpair._core import Cancellation, PingOneSettings, VirtualClock
from pingpair._guards import Lease, Store
from pingpair._results import CallReport, Destination

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack


class PingOneOptions(TypedDict, total=False):
    """How a client of PingOne is set up. Everything has a default."""

    session_id: str | None
    """Goes with every request, at most 100 visible ASCII characters: PingOne's audit shows it as the external
    session."""
    deadline: float | datetime.timedelta | None
    """Bounds all attempts of a call and the waits between them, in seconds: default 60."""
    attempt_timeout: float | datetime.timedelta | None
    """Bounds one attempt, in seconds: default 15."""
    pairing_deadline: float | datetime.timedelta | None
    """Bounds a pairing from its first step on, in seconds: default 600."""
    allow_extensions: bool
    """Whether VOICE devices may have extensions: default no. Whoever chooses an extension chooses what a
    telephone system is told, and what it costs."""
    destinations: Callable[[Destination], bool] | None
    """Is asked before a device is created that makes the service call, text or write to somebody. One that raises
    has said no."""
    danger_allow_http: list[str] | None
    """Allows plain http, and sandbox credentials, for these ``host:port``; each of the two hosts is named by itself.
    Whoever sees the traffic can read passwords, the worker's secret and its token."""
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
    """Sees every attempt, those for the worker's token included, on the thread of the call. What it raises is counted and goes no further."""
    snapshot_keys: list[bytes] | None
    """Keys of at least 32 random bytes: snapshots are sealed under the first and opened under any. PingOne has no key
    to derive one from: without any, pairings cannot be sealed."""
    lease: Lease | None
    """Lets one pairing of a user, and one registration in a flow, go on at a time, among all replicas; by default
    within this process."""
    store: Store | None
    """Stores pairings that have a context after each step, and before each request that must not be sent
    twice."""
    clock: VirtualClock | None
    """Goes by this clock, for tests: waiting takes no time."""
    entropy: Callable[[int], bytes] | None
    """Takes random bytes from this function instead of the operating system, for tests. Whoever knows them can
    guess ``state`` and PKCE verifiers."""


class PingOne(_core.PingOne):
    """Calls PingOne for one environment: users register in flows of an application, a worker pairs their devices.

    Threads may share it, and a client that was made before a fork works in the child. Operations need a worker,
    registrations an application. PingOne signs nothing: a reply counts that came by TLS from the configured host,
    about the ids that were asked for.

    What ``with_deadline`` and its like return shares everything else with the client, and is closed with it.
    """

    def __new__(
        cls, settings: PingOneSettings, **options: Unpack[PingOneOptions]
    ) -> Self:
        """Sets a client up. Nothing is sent.

        Raises:
            ConfigurationError: the options do not go together with the settings.
        """
        return super().__new__(cls, _core.PingOneOptions(settings, **options))

    @classmethod
    def from_properties(
        cls, path: str | os.PathLike[str], **options: Unpack[PingOneOptions]
    ) -> Self:
        """A client with the settings of a properties file, such as ``pingone.properties``."""
        return cls(PingOneSettings.from_properties(path), **options)

    @classmethod
    def from_env(cls, **options: Unpack[PingOneOptions]) -> Self:
        """A client with the settings that the environment names: ``PINGPAIR_PINGONE_PROPERTIES``, or
        ``PINGPAIR_PINGONE_REGION``, ``PINGPAIR_PINGONE_ENVIRONMENT_ID`` and the others. Prefer a file."""
        return cls(PingOneSettings.from_env(), **options)

    @classmethod
    def from_values(
        cls,
        *,
        environment_id: str,
        region: str | None = None,
        custom_domain: str | None = None,
        auth_url: str | None = None,
        api_url: str | None = None,
        worker_client_id: str | None = None,
        worker_client_secret: str | None = None,
        worker_environment_id: str | None = None,
        worker_authentication: str | None = None,
        application_client_id: str | None = None,
        application_client_secret: str | None = None,
        redirect_uri: str | None = None,
        scope: str | None = None,
        **options: Unpack[PingOneOptions],
    ) -> Self:
        """A client with these settings: see ``PingOneSettings``."""
        settings = PingOneSettings(
            environment_id=environment_id,
            region=region,
            custom_domain=custom_domain,
            auth_url=auth_url,
            api_url=api_url,
            worker_client_id=worker_client_id,
            worker_client_secret=worker_client_secret,
            worker_environment_id=worker_environment_id,
            worker_authentication=worker_authentication,
            application_client_id=application_client_id,
            application_client_secret=application_client_secret,
            redirect_uri=redirect_uri,
            scope=scope,
        )
        return cls(settings, **options)

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
