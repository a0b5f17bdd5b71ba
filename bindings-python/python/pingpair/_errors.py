"""The exceptions, in one tree: one class for each group, by what a caller does next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pingpair._core import PingOneRefusal


class Error(Exception):
    """What went wrong. ``code`` is a stable text, the same in every language: see ``pingpair.Code``.

    The text of an exception names what was expected. It holds no secret and nothing that a user or the
    service wrote.
    """

    code: str
    """The stable text."""
    http_status: int | None
    """The HTTP status of the answer, when there was one."""
    retry_after: float | None
    """For how many seconds the service asked to be left alone."""
    request_sent: bool
    """Whether at least a part of the request had left, so that it may have been carried out."""
    message: str | None
    """The service's own words, raw: show them only through ``pingpair.visible``."""
    unique_msg_id: str | None
    """The id that the vendor's support asks for."""
    pingone_refusal: PingOneRefusal | None
    """What PingOne said, when it refused: the id that its support asks for, its code, and what is wrong one by
    one."""

    def __init__(
        self,
        text: str,
        *,
        code: str,
        http_status: int | None = None,
        retry_after: float | None = None,
        request_sent: bool = False,
        error_id: int | None = None,
        message: str | None = None,
        unique_msg_id: str | None = None,
        authenticated: bool | None = None,
        pingone_refusal: PingOneRefusal | None = None,
    ) -> None:
        super().__init__(text)
        self.code = code
        self.http_status = http_status
        self.retry_after = retry_after
        self.request_sent = request_sent
        self._error_id = error_id
        self.message = message
        self.unique_msg_id = unique_msg_id
        self._authenticated = authenticated
        self.pingone_refusal = pingone_refusal

    @property
    def error_id(self) -> int | None:
        """The service's number for the reason, when this stems from an answer. On an ``UnknownOutcomeError``
        this is a hint that proves nothing."""
        return self._error_id

    @property
    def authenticated(self) -> bool | None:
        """Whether the answer was signed with the organisation's key; nothing without an answer."""
        return self._authenticated

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), str(self), dict(self.__dict__))


class ConfigurationError(Error):
    """Mend the settings: key, properties, base URL, certificates."""


class InputError(Error):
    """Mend the arguments of this call. Nothing was sent."""


class RefusedError(Error):
    """The service said no: look at ``error_id``, or ``pingone_refusal``."""

    @property
    def error_id(self) -> int:
        """PingID's number for the reason; 0 where PingOne refused, whose codes are in ``pingone_refusal``."""
        return self._error_id or 0

    @property
    def authenticated(self) -> bool:
        """Whether the answer was signed with the organisation's key; PingOne signs nothing."""
        return bool(self._authenticated)


class UntrustedReplyError(Error):
    """The answer proves nothing: look at what stands between here and the service."""


class UnknownOutcomeError(Error):
    """The request left and no proof of its result came back: read the state before going on."""


class UnavailableError(Error):
    """Try again later. Nothing was changed."""


class CancelledError(Error):
    """The caller cancelled."""


class InternalError(Error):
    """A bug in PingPair: please report it."""


def _restored(kind: type[Error], text: str, members: dict[str, Any]) -> Error:
    error = kind(text, code=members.get("code", ""))
    error.__dict__.update(members)
    return error
