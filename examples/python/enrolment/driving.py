"""Drives pairings in the background: each at one replica, and at another one when that has died."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pingpair
from pingpair import Answer, IfExists, Kind, MethodKind, PairingView, WantedKind, aio
from redis.asyncio import Redis
from redis.asyncio.lock import Lock
from redis.exceptions import RedisError

from enrolment.sessions import Session

logger = logging.getLogger(__name__)

# So long after its last sign of life a replica counts as dead. A mistake about that costs nothing: lease and
# store let only one replica go on.
SIGN_OF_LIFE = 6.0


class Driving:
    """Begins and shows pairings, and sees to it that somebody drives them."""

    def __init__(self, client: aio.Client, redis: Redis) -> None:
        self._client, self._redis = client, redis
        self._tasks: set[asyncio.Task[None]] = set()

    async def begin(self, session: Session) -> None:
        """Begins the pairing of who has logged in, unless one is under way in this session.

        Raises:
            UnavailableError: with ``lease_taken``, one is under way in another session.
        """
        if await self._is_under_way(session):
            return
        pairing = self._client.enrol(
            # Never from a form: whoever types a colleague's name would pair a phone with the colleague.
            session.username,
            [MethodKind.ONLINE],
            # A password alone adds no second phone to an account.
            if_exists=IfExists.IF_UNPAIRED,
            context=session.key,
        )
        try:
            # From here on it is stored, and every replica can go on.
            await pairing.snapshot()
        except pingpair.UnavailableError:
            if await self._is_under_way(session):
                return  # The button was pressed twice.
            raise
        # Whoever drove the one before finds out by itself.
        await self._redis.delete(_driver(session))
        await self._go_on(session, pairing)

    async def view(self, session: Session) -> PairingView | None:
        """What this session may see of its pairing; sees to it that somebody drives it."""
        pairing = await self.stored(session)
        if pairing is None:
            return None
        view = pairing.view
        if pairing.outcome is None and not _asks_the_user(view):
            await self._go_on(session, pairing)
        return view

    async def start_again(self, session: Session, pairing: aio.Pairing) -> None:
        """The user wants another code, for it is not known what became of the first one.

        Raises:
            InputError: with ``start_too_soon``, the first one is not half a minute old.
        """
        await pairing.answer(Answer.start_again())
        await self._go_on(session, pairing)

    async def stored(self, session: Session) -> aio.Pairing | None:
        """The pairing that this very session began, as it was stored last."""
        try:
            return await self._client.resume_stored(Kind.ENROLMENT, session.username, session.key)
        except pingpair.InputError as error:
            if error.code == pingpair.Code.SNAPSHOT_REFUSED:
                return None  # Another session of this user began it.
            raise

    async def settle(self, pairing: aio.Pairing) -> None:
        """Stores what was decided of a pairing, and shuts out whoever drives it."""
        await _run(pairing)

    async def close(self) -> None:
        """Stops driving. Other replicas go on."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _is_under_way(self, session: Session) -> bool:
        pairing = await self.stored(session)
        return pairing is not None and pairing.outcome is None

    async def _go_on(self, session: Session, pairing: aio.Pairing) -> None:
        """Drives it here, unless somebody does."""
        lock = self._redis.lock(_driver(session), timeout=SIGN_OF_LIFE, thread_local=False)
        if await lock.acquire(blocking=False):
            task = asyncio.create_task(self._drive(pairing, lock))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _drive(self, pairing: aio.Pairing, lock: Lock) -> None:
        async with _alive(lock):
            try:
                await _run(pairing)
            except pingpair.Error as error:
                # It is as it was. While its page is open, somebody soon tries again.
                logger.warning("a pairing is not driven on: %s", error.code)


async def _run(pairing: aio.Pairing) -> None:
    """Runs to the end, or to a question to the user. Each step is stored: whoever is asked shows it."""
    async for view in pairing:
        if _asks_the_user(view):
            return
        if view.prompt:
            # There is one way to pair only.
            await pairing.answer(Answer.method(MethodKind.ONLINE))


def _driver(session: Session) -> str:
    return f"enrolment:driver:{session.key}"


def _asks_the_user(view: PairingView) -> bool:
    """Whether it waits for the user to say that another code shall be made."""
    return view.prompt is not None and view.prompt.wanted == WantedKind.START_AGAIN


@asynccontextmanager
async def _alive(lock: Lock) -> AsyncIterator[None]:
    """Gives signs of life while a pairing is driven here."""

    async def give() -> None:
        while True:
            await asyncio.sleep(SIGN_OF_LIFE / 3)
            await lock.reacquire()

    giving = asyncio.create_task(give())
    try:
        yield
    finally:
        giving.cancel()
        await asyncio.gather(giving, return_exceptions=True)
        try:
            await lock.release()
        except RedisError:
            pass  # It has run out.
