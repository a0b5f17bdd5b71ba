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
    return processes.start("celery", *arguments, *more, VISIBILITY_TIMEOUT="3")


def make_report(queue: Celery) -> None:
    queue.send_task("reports.tasks.make_report", (DAY,))


def delivered(sandbox: Sandbox) -> Counter[str]:
    return Counter(delivery["operation"] for delivery in sandbox.log())


def test_a_report_is_made_once_though_its_task_runs_twice(
    sandbox: Sandbox, processes: Processes, queue: Celery, tmp_path: Path
) -> None:
    sandbox.client().ensure_user("meredith")
    start(processes)
    make_report(queue)
    make_report(queue)
    report = tmp_path / f"{DAY}.csv"
    eventually(report.exists, "there is no report")
    assert "meredith" in report.read_text()
    assert delivered(sandbox)["createjob"] == 1
    assert not (tmp_path / f"{DAY}.part").exists()


def test_another_worker_goes_on_when_one_is_killed_while_it_waits(
    sandbox: Sandbox, processes: Processes, queue: Celery, tmp_path: Path
) -> None:
    sandbox.add_fault("getjobstatus", "late", delayMilliseconds=600_000)
    worker = start(processes)
    make_report(queue)
    eventually(lambda: delivered(sandbox)["getjobstatus"], "the job is not asked for")
    worker.kill()
    start(processes)
    eventually((tmp_path / f"{DAY}.csv").exists, "there is no report")
    assert delivered(sandbox)["createjob"] == 1


def test_a_job_is_not_begun_twice_when_nobody_knows_whether_it_was_begun(
    sandbox: Sandbox, processes: Processes, queue: Celery, tmp_path: Path
) -> None:
    sandbox.add_fault("createjob", "late", delayMilliseconds=600_000)
    worker = start(processes)
    make_report(queue)
    eventually(lambda: delivered(sandbox)["createjob"], "no job is begun")
    worker.kill()
    other = start(processes)
    eventually(lambda: "nobody knows whether" in other.output(), "it does not say so")
    assert delivered(sandbox)["createjob"] == 1
    # Whoever decides that it is to be begun again gets the report.
    queue.send_task("reports.tasks.begin_again", (DAY,))
    eventually((tmp_path / f"{DAY}.csv").exists, "there is no report")
    assert delivered(sandbox)["createjob"] == 2
