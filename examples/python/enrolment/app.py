"""The service: log in, begin a pairing, watch it, say whose phone it is.

uvicorn enrolment.app:create_app --factory
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pingpair
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles
from pingpair import aio
from redis.asyncio import Redis

from enrolment import accounts, pairings
from enrolment.driving import Driving
from enrolment.pages import page
from enrolment.protection import add_headers
from enrolment.sessions import Sessions
from enrolment.settings import Settings
from enrolment.users import Users
from redis_guards import RedisGuards, connect

FOLDER = Path(__file__).parent
logger = logging.getLogger(__name__)


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application. Replicas share nothing but Redis."""
    settings = settings or Settings.from_env()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        # The package asks lease and store on threads of its own: they use a connection that waits.
        kept = RedisGuards(connect(settings.redis_url))
        async with (
            Redis.from_url(settings.redis_url, decode_responses=True) as redis,
            aio.Client.from_env(lease=kept, store=kept) as client,
        ):
            app.state.client = client
            app.state.users = Users(settings.users_file)
            app.state.sessions = Sessions(redis)
            app.state.driving = Driving(client, redis)
            yield
            await app.state.driving.close()

    # Without pages that describe the interface: this service is for browsers.
    app = FastAPI(lifespan=lifespan, openapi_url=None)
    app.middleware("http")(add_headers)
    app.exception_handler(HTTPException)(refused)
    app.exception_handler(pingpair.Error)(failed)
    app.include_router(accounts.router)
    app.include_router(pairings.router)
    app.mount("/static", StaticFiles(directory=FOLDER / "static"))
    return app


async def refused(request: Request, error: HTTPException) -> HTMLResponse:
    """The page that says why not."""
    answer = page(request, "message.html", error.status_code, message=error.detail)
    answer.headers.update(error.headers or {})
    return answer


async def failed(request: Request, error: pingpair.Error) -> HTMLResponse:
    """The page that says to come back later."""
    if error.code == pingpair.Code.LEASE_TAKEN:
        message = "A pairing of yours is under way elsewhere. Finish it there, or come back in two minutes."
        return page(request, "message.html", 409, message=message)
    # Its code names no secret and nobody.
    logger.error("%s %s: %s", request.method, request.url.path, error.code)
    return page(request, "message.html", 503, message="This does not work now. Please come back later.")
