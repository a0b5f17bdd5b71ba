"""The logger ``pingpair``: what became of each attempt, without secrets and without persons.

One line for each attempt, at DEBUG where it was done, at INFO where the service refused, and at WARNING where
the answer was lost or proves nothing.
"""

from __future__ import annotations

import logging

from pingpair._results import CallReport

LOGGER = logging.getLogger("pingpair")
LOGGER.addHandler(logging.NullHandler())


def least_level() -> int:
    """The least level, up to 255, at which anybody listens."""
    return min(max(LOGGER.getEffectiveLevel(), LOGGER.manager.disable + 1), 255)


def attempt(level: int, report: CallReport) -> None:
    """Logs an attempt."""
    text = "%s: attempt %d %s in %.3f s"
    outcome = report.failure.value if report.failure else "done"
    values: list[object] = [report.operation, report.attempt, outcome, report.duration]
    for name in ("error_id", "unique_msg_id"):
        value = getattr(report, name)
        if value is not None:
            text += f" ({name} %s)"
            values.append(value)
    if report.repeated:
        text += "; another follows"
    LOGGER.log(level, text, *values)
