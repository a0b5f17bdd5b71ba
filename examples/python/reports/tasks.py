"""The report of each night, made by a task that reschedules itself.

    celery -A reports.tasks worker --beat

Nothing waits in a worker: each run of the task takes one step and is queued again for when the next one is due.
A worker may die at any moment, and a task may come twice: a lock lets one run at a time take a step, and lease and
store let the job begin once, whatever becomes of a worker and its lock.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import BinaryIO

import pingpair
import redis
from celery import Celery
from celery.schedules import crontab
from celery.utils.log import get_task_logger
from pingpair import Again, Answer, Ask, Code, Finished, Kind, ReportDownloaded, Wait
from redis.exceptions import LockError

from redis_guards import RedisGuards, connect

REDIS_URL = os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/0")
FOLDER = Path(os.environ.get("REPORTS_FOLDER", "."))
# Seconds until a task is given to another worker when its own says nothing: longer than one step can take.
VISIBILITY = float(os.environ.get("VISIBILITY_TIMEOUT", "300"))
TROUBLE = 30.0

logger = get_task_logger(__name__)

app = Celery("reports", broker=REDIS_URL)
app.conf.update(
    # What a worker that dies was at goes to another one.
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    task_ignore_result=True,
    broker_transport_options={"visibility_timeout": VISIBILITY},
    beat_schedule={"each night": {"task": "reports.tasks.tonight", "schedule": crontab("0", "3")}},
)


@cache
def connection() -> redis.Redis:
    """The connections of this process."""
    return connect(REDIS_URL)


@cache
def client() -> pingpair.Client:
    """The client of this process."""
    kept = RedisGuards(connection())
    return pingpair.Client.from_env(lease=kept, store=kept)


@app.task
def tonight() -> None:
    """Begins tonight's report."""
    make_report.delay(datetime.date.today().isoformat())


@app.task
def make_report(day: str) -> None:
    """Takes one step towards the report of a day, and comes back when the next one is due."""
    with _alone(day) as is_alone:
        if is_alone:
            _step(day, _pairing(day))
        else:
            logger.info("%s: another run of this task takes a step", day)
            make_report.apply_async((day,), countdown=VISIBILITY)


@app.task
def begin_again(day: str) -> None:
    """Somebody wants the job to be begun once more, for nobody knows what became of the first request.

    celery -A reports.tasks call reports.tasks.begin_again --args '["2026-11-29"]'
    """
    with _alone(day) as is_alone:
        if not is_alone:
            begin_again.apply_async((day,), countdown=VISIBILITY)
            return
        pairing = _pairing(day)
        try:
            pairing.answer(Answer.start_again())
        except pingpair.InputError as error:
            if error.code != Code.START_TOO_SOON:
                raise
            begin_again.apply_async((day,), countdown=TROUBLE)
        else:
            _step(day, pairing)


@contextmanager
def _alone(day: str) -> Iterator[bool]:
    """Whether no other run is at this day; one that died stands in the way no longer than its task."""
    lock = connection().lock(f"running:{day}", timeout=VISIBILITY, blocking=False)
    is_alone = lock.acquire()
    try:
        yield is_alone
    finally:
        # One that ran out is somebody else's by now, or nobody's.
        if is_alone:
            with suppress(LockError):
                lock.release()


def _step(day: str, pairing: pingpair.Pairing) -> None:
    try:
        step = pairing.step()
    except pingpair.Error as error:
        if error.code in (Code.LEASE_LOST, Code.SNAPSHOT_REFUSED):
            logger.info("%s: another run of this task goes on", day)
            return
        if not isinstance(error, pingpair.UnavailableError):
            raise
        logger.warning("%s: %s", day, error.code)
        step = Wait(TROUBLE)
    match step:
        case Again():
            make_report.delay(day)
        case Wait(seconds=seconds):
            make_report.apply_async((day,), countdown=seconds)
        case Ask():
            logger.error("%s: nobody knows whether its job was begun; see begin_again", day)
        case Finished(outcome=ReportDownloaded(report=report)):
            # A task that came twice ends twice.
            with suppress(FileNotFoundError):
                _part(day).replace(FOLDER / f"{day}.csv")
            logger.info("%s: %d bytes", day, report.bytes)
        case Finished(outcome=outcome):
            logger.error("%s: there is no report: %s", day, outcome)


def _pairing(day: str) -> pingpair.Pairing:
    """The job of that day as it was stored last, or a new one."""
    context = f"report of {day}"
    stored = client().resume_stored_by_context(Kind.JOB, context, report_to=lambda: _fresh(day))
    return stored or client().make_report("CSV", lambda: _fresh(day), context=context)


def _fresh(day: str) -> BinaryIO:
    """A new file: a worker that was shut out may still write to the one before."""
    _part(day).unlink(missing_ok=True)
    return _part(day).open("xb")


def _part(day: str) -> Path:
    return FOLDER / f"{day}.part"
