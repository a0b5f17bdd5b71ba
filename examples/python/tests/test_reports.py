"""A task reschedules itself through to the report, whichever worker dies on the way."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from celery import Celery
from pingpair.testing import Sandbox
from processes import Process, Processes, eventually

DAY = "2026-11-29"


@pytest.fixture
def queue(redis_url: str) -> Celery:
    return Celery(broker=redis_url)


def start(processes: Processes) -> Process:
    arguments = ("-A", "reports.tasks", "worker", "--concurrency=2", "--loglevel=INFO")
    more = ("--without-mingle", "--without-gossip", "--without-heartbeat")
    return processes.start("celery", *arguments, *more, VISIBILITY_TIMEOUT="5")


def make_report(queue: Celery) -> None:
    queue.send_task("reports.tasks.make_report", (DAY,))


def delivered(sandbox: Sandbox) -> Counter[str]:
    return Counter(delivery["operation"] for delivery in sandbox.log())


def test_a_report_is_made_step_by_step(
    sandbox: Sandbox, processes: Processes, queue: Celery, tmp_path: Path
) -> None:
    sandbox.client().ensure_user("meredith")
    worker = start(processes)
    make_report(queue)
    # The same once more does no harm.
    make_report(queue)
    report = tmp_path / f"{DAY}.csv"
    eventually(report.exists, "there is no report")
    assert "meredith" in report.read_text()
    assert delivered(sandbox)["createjob"] == 1
    worker.stop()
