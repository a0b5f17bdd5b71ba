"""The client for asyncio: the same methods, awaited.

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
from pingpair._core import AsyncPairing as Pairing
from pingpair._core import Credentials

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

__all__ = ["Client", "Pairing"]


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
