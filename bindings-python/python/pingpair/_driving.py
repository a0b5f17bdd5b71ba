"""Runs pairings to their end, and waits in the way of asyncio."""

from __future__ import annotations

import asyncio
import inspect
import time
from typing import TYPE_CHECKING, Any, Callable

from pingpair._view import PairingView

if TYPE_CHECKING:
    from pingpair import Outcome, Pairing, aio


def run(pairing: Pairing, show: Callable[[PairingView], Any] | None) -> Outcome:
    """Runs to the end, and shows each event."""
    for event in pairing:
        answer = show(event) if show else None
        refused = 0
        while event.prompt and answer is not None:
            offered, refused = pairing._offer(event, answer, refused)
            if offered == OVER:
                break
            if offered == ASK_AGAIN:
                answer = show(event) if show else None
            else:
                time.sleep(offered)
    return _outcome(pairing.outcome)


async def run_awaited(pairing: aio.Pairing, show: Callable[[PairingView], Any] | None) -> Outcome:
    """The same for asyncio."""
    async for event in pairing:
        answer = await _shown(show, event)
        refused = 0
        while event.prompt and answer is not None:
            offered, refused = await pairing._offer(event, answer, refused)
            if offered == OVER:
                break
            if offered == ASK_AGAIN:
                answer = await _shown(show, event)
            else:
                await asyncio.sleep(offered)
    return _outcome(pairing.outcome)


async def next_event(pairing: aio.Pairing) -> PairingView:
    """The next event of a pairing. Between two exchanges nothing but a timer waits."""
    while True:
        happened = await pairing._advance()
        if isinstance(happened, PairingView):
            pairing._told()
            return happened
        if happened is None:
            raise StopAsyncIteration
        await _wait(pairing, happened)


async def _wait(pairing: aio.Pairing, seconds: float) -> None:
    if seconds == 0:
        await asyncio.sleep(0)
    while seconds > 0:
        piece, tell = seconds, pairing._teller()
        if tell is not None:
            piece = min(seconds, BETWEEN_TELLING)
            if waiting := pairing._waiting(seconds):
                told = tell(waiting)
                if inspect.isawaitable(told):
                    await told
        by_clock = pairing._wait(piece)
        await (asyncio.sleep(piece) if by_clock is None else by_clock)
        seconds -= piece


async def _shown(show: Callable[[PairingView], Any] | None, event: PairingView) -> Any:
    if show is None:
        return None
    answer = show(event)
    return await answer if inspect.isawaitable(answer) else answer


def _outcome(outcome: Outcome | None) -> Outcome:
    if outcome is None:
        raise RuntimeError("another thread drives the pairing")
    return outcome


# How often a wait is told of, in seconds.
BETWEEN_TELLING = 1.0

# What comes of an answer that was offered; any other number is seconds to wait.
OVER, ASK_AGAIN = -1.0, -2.0
