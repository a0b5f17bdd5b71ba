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
            return happened
        if happened is None:
            raise StopAsyncIteration
        await asyncio.sleep(happened)


async def _shown(show: Callable[[PairingView], Any] | None, event: PairingView) -> Any:
    if show is None:
        return None
    answer = show(event)
    return await answer if inspect.isawaitable(answer) else answer


def _outcome(outcome: Outcome | None) -> Outcome:
    if outcome is None:
        raise RuntimeError("another thread drives the pairing")
    return outcome


# What comes of an answer that was offered; any other number is seconds to wait.
OVER, ASK_AGAIN = -1.0, -2.0
