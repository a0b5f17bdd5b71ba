"""Beginning a pairing, watching it, and saying whose phone it is."""

from __future__ import annotations

from typing import Annotated

import pingpair
from fastapi import APIRouter, Depends, Form, HTTPException, Request
from fastapi.responses import RedirectResponse, Response
from pingpair import PairingView, aio

from enrolment.accounts import logged_in, posted
from enrolment.driving import Driving
from enrolment.pages import page
from enrolment.sessions import Session

router = APIRouter()

LoggedIn = Annotated[Session, Depends(logged_in)]
Posted = Annotated[Session, Depends(posted)]


def driving(request: Request) -> Driving:
    found: Driving = request.app.state.driving
    return found


Drives = Annotated[Driving, Depends(driving)]


@router.get("/")
async def home(request: Request, session: LoggedIn) -> Response:
    return page(request, "home.html", session=session)


@router.post("/pairing")
async def begin(request: Request, session: Posted, drives: Drives) -> Response:
    await request.app.state.sessions.set_verdict(session, "")
    await drives.begin(session)
    return RedirectResponse("/pairing", 303)


@router.get("/pairing")
async def show(request: Request, session: LoggedIn, drives: Drives) -> Response:
    view = await _view(session, drives)
    return page(request, "pairing.html", session=session, view=view)


@router.get("/pairing/status")
async def show_status(request: Request, session: LoggedIn, drives: Drives) -> Response:
    """The part of the page that changes."""
    view = await _view(session, drives)
    return page(request, "status.html", session=session, view=view)


@router.post("/pairing/cancel")
async def cancel(session: Posted, drives: Drives) -> Response:
    pairing = await _pairing(session, drives)
    if pairing.outcome is None:
        await pairing.cancel()
        await drives.settle(pairing)
    return RedirectResponse("/pairing", 303)


@router.post("/pairing/again")
async def start_again(session: Posted, drives: Drives) -> Response:
    """It is not known whether a code was made: the user wants another one."""
    try:
        await drives.start_again(session, await _pairing(session, drives))
    except pingpair.InputError as error:
        if error.code != pingpair.Code.START_TOO_SOON:
            raise HTTPException(400, "There is nothing to begin again.") from None
        raise HTTPException(409, "Please wait half a minute, and try again.") from None
    return RedirectResponse("/pairing", 303)


@router.post("/pairing/verdict")
async def judge(
    request: Request, session: Posted, drives: Drives, verdict: Annotated[str, Form()]
) -> Response:
    """The user says whether the phone that was paired is theirs."""
    outcome = (await _pairing(session, drives)).outcome
    if not isinstance(outcome, pingpair.Paired) or verdict not in ("mine", "not_mine"):
        raise HTTPException(400, "There is nothing to confirm.")
    if verdict == "not_mine" and outcome.device.id is not None:
        await request.app.state.client.unpair_device(session.username, outcome.device.id)
    # Only after "mine" may an application trust the phone: lift a bypass, remove the old one.
    await request.app.state.sessions.set_verdict(session, verdict)
    return RedirectResponse("/pairing", 303)


@router.post("/pairing/settle")
async def settle(
    request: Request, session: Posted, drives: Drives, device: Annotated[str, Form()]
) -> Response:
    """A reply was lost: the user says which of the new phones is theirs, or has them looked for again."""
    pairing = await _pairing(session, drives)
    if not isinstance(pairing.outcome, pingpair.Undetermined):
        raise HTTPException(400, "There is nothing to settle.")
    try:
        if device == "look_again":
            await pairing.reconcile()
        else:
            await pairing.confirm(int(device))
            await request.app.state.sessions.set_verdict(session, "mine")
    except (ValueError, pingpair.InputError):
        raise HTTPException(400, "There is no such phone.") from None
    await drives.settle(pairing)
    return RedirectResponse("/pairing", 303)


async def _pairing(session: Session, drives: Driving) -> aio.Pairing:
    pairing = await drives.stored(session)
    if pairing is None:
        raise HTTPException(404, "No pairing was begun here.")
    return pairing


async def _view(session: Session, drives: Driving) -> PairingView:
    view = await drives.view(session)
    if view is None:
        raise HTTPException(404, "No pairing was begun here.")
    return view
