"""The clients for asyncio: the same methods, awaited.

Calls run on threads of the package's own, as many as there are calls at once and 256 at most. Cancelling a call
lets its task go on at once. Waiting between the exchanges of a pairing holds no thread.
"""

from __future__ import annotations

import datetime
import os
from types import TracebackType
from typing import TYPE_CHECKING

from pingpair import _core
from pingpair._client import Options, refuse_none
from pingpair._core import AsyncDesktopAgent as DesktopAgent
from pingpair._core import AsyncFlow as Flow
from pingpair._core import AsyncPairing as Pairing
from pingpair._core import Credentials, PingOneSettings
from pingpair._pingone import PingOneOptions

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

__all__ = ["Client", "DesktopAgent", "Flow", "Pairing", "PingOne"]


class Client(_core.AsyncClient):
    """Calls the service for one organisation, from tasks of any event loop."""

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

    async def close(self) -> None:
        """Lets connections go. Calls in flight run to their end; later ones raise ``RuntimeError``."""
        self._close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


class PingOne(_core.AsyncPingOne):
    """Calls PingOne for one environment, from tasks of any event loop."""

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

    async def close(self) -> None:
        """Lets connections go. Calls in flight run to their end; later ones raise ``RuntimeError``."""
        self._close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()
