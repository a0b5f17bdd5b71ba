"""What browsers are told about every page, and what a form has to bring."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable

from fastapi import HTTPException, Request, Response

from enrolment.sessions import Session

HEADERS = {
    # Nothing but files of this service; nothing inline.
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    # A page can hold an activation link: whoever finds it in a cache can pair their own phone.
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


async def add_headers(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    """Sets the headers on each response."""
    response = await call_next(request)
    response.headers.update(HEADERS)
    return response


async def check_form(request: Request, session: Session | None) -> Session:
    """Refuses forms that no page of this session sent.

    Raises:
        HTTPException: 403.
    """
    refusal = HTTPException(403, "This form is not ours, or it is too old.")
    # Browsers that do not tell it are old; the token is always needed.
    site = request.headers.get("sec-fetch-site", "same-origin")
    token = (await request.form()).get("csrf")
    if session is None or site != "same-origin" or not isinstance(token, str):
        raise refusal
    if not hmac.compare_digest(token.encode(), session.csrf.encode()):
        raise refusal
    return session
