"""Logging in and out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, HTTPException, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response

from enrolment.pages import page
from enrolment.protection import check_form
from enrolment.sessions import COOKIE, Session, Sessions, set_cookie

router = APIRouter()


async def browser_session(request: Request) -> Session | None:
    """The session of the browser that asks, logged in or not."""
    sessions: Sessions = request.app.state.sessions
    return await sessions.find(request.cookies.get(COOKIE))


async def logged_in(
    session: Annotated[Session | None, Depends(browser_session)],
) -> Session:
    """The session of who has logged in; others are sent to the login page."""
    if session is None or not session.username:
        raise HTTPException(303, "Please log in.", headers={"Location": "/login"})
    return session


async def posted(request: Request, session: Annotated[Session, Depends(logged_in)]) -> Session:
    """The same, for a form: it has to come from a page of that session."""
    return await check_form(request, session)


@router.get("/login")
async def show_login(
    request: Request, session: Annotated[Session | None, Depends(browser_session)]
) -> Response:
    if session:
        return page(request, "login.html", csrf=session.csrf)
    # Also this form needs a session: otherwise others could log this browser in under a name of theirs.
    session, cookie = await request.app.state.sessions.begin()
    answer = page(request, "login.html", csrf=session.csrf)
    set_cookie(answer, cookie)
    return answer


@router.post("/login")
async def log_in(
    request: Request,
    session: Annotated[Session | None, Depends(browser_session)],
    username: Annotated[str, Form(max_length=250)],
    password: Annotated[str, Form(max_length=1000)],
) -> Response:
    session = await check_form(request, session)
    state = request.app.state
    if not await run_in_threadpool(state.users.knows, username, password):
        return page(request, "login.html", 403, csrf=session.csrf, failed=True)
    # A session of its own: whoever knew the one before knows nothing of this one.
    await state.sessions.end(session)
    _, cookie = await state.sessions.begin(username)
    response = RedirectResponse("/", 303)
    set_cookie(response, cookie)
    return response


@router.post("/logout")
async def log_out(request: Request, session: Annotated[Session, Depends(posted)]) -> Response:
    await request.app.state.sessions.end(session)
    return RedirectResponse("/login", 303)
