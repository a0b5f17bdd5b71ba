"""The logger ``pingpair``: what became of each attempt, without secrets and without persons.

One line for each attempt, at DEBUG where it was done, at INFO where the service refused, and at WARNING where
the answer was lost or proves nothing.
"""

from __future__ import annotations

import logging

from pingpair._names import CLASS_OF_CODE
from pingpair._results import CallReport

LOGGER = logging.getLogger("pingpair")
LOGGER.addHandler(logging.NullHandler())


def listens() -> bool:
    """Whether anybody listens to anything below ERROR."""
    return LOGGER.isEnabledFor(logging.WARNING)


def attempt(report: CallReport) -> None:
    """Logs an attempt."""
    level = _level(report)
    if not LOGGER.isEnabledFor(level):
        return
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


def _level(report: CallReport) -> int:
    if report.failure is None:
        return logging.DEBUG
    if CLASS_OF_CODE[report.failure.value] in ("RefusedError", "InputError", "CancelledError"):
        return logging.INFO
    return logging.WARNING
