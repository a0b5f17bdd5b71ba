"""A client that was made before a fork works in the child: under gunicorn and under Celery."""

from __future__ import annotations

import importlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pingpair.testing import Sandbox

FOLDER = Path(__file__).parent / "forking"
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")


@pytest.fixture
def properties(sandbox: Sandbox, tmp_path, monkeypatch) -> None:
    path = tmp_path / "pingid.properties"
    path.write_text(sandbox.properties_text)
    monkeypatch.setenv("PINGPAIR_PROPERTIES", str(path))


@contextmanager
def running(*command: str) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=FOLDER,
        env={**os.environ, "C_FORCE_ROOT": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def test_gunicorn_with_preloaded_code(properties):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with running("gunicorn", "--preload", "-w", "2", "-b", f"127.0.0.1:{port}", "web:application") as process:
        answers = [asked(f"http://127.0.0.1:{port}/", process) for _ in range(40)]
    assert {answer["username"] for answer in answers} == {"forked"}
    assert process.pid not in {answer["process"] for answer in answers}


def asked(url: str, process: subprocess.Popen[bytes]) -> dict[str, object]:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    for _ in range(300):
        assert process.poll() is None, process.communicate()[0].decode()
        try:
            with opener.open(url, timeout=30) as answer:
                return dict(json.load(answer))
        except urllib.error.HTTPError:
            raise
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail("the server did not start")


def test_celery_with_processes(properties, tmp_path, monkeypatch):
    monkeypatch.setenv("TASKS_FOLDER", str(tmp_path))
    for name in ("queue", "results", "control"):
        (tmp_path / name).mkdir()
    monkeypatch.syspath_prepend(str(FOLDER))
    tasks = importlib.import_module("tasks")
    arguments = ("-A", "tasks", "worker", "--pool=prefork", "--concurrency=2", "--loglevel=ERROR")
    with running("celery", *arguments, "--without-mingle", "--without-gossip") as process:
        results = [tasks.look.delay(number) for number in range(20)]
        found = [result.get(timeout=120) for result in results]
    assert [number for number, _, _ in found] == list(range(20))
    assert {username for _, _, username in found} == {"forked"}
    assert process.pid not in {process_id for _, process_id, _ in found}
