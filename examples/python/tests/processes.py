"""Processes that tests start, kill and look into."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from typing_extensions import Self

T = TypeVar("T")
FOLDER = Path(__file__).parents[1]


def eventually(look: Callable[[], T], otherwise: str, seconds: float = 180) -> T:
    """What ``look`` gives, once it gives something."""
    deadline = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < deadline, otherwise
        time.sleep(0.05)
    return found


class Process:
    """One process and its children."""

    def __init__(self, command: list[str], environment: dict[str, str], output: Path) -> None:
        self._output = output
        with output.open("wb") as file:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *command],
                cwd=FOLDER,
                env={**os.environ, **environment},
                stdout=file,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def output(self) -> str:
        """What it has printed."""
        return self._output.read_text()

    def runs(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        """Kills it and its children: nothing of it runs to an end."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def stop(self) -> None:
        """Lets it end, as a deployment does."""
        if not self.runs():
            return
        self._process.terminate()
        try:
            self._process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.kill()


class Processes:
    """All processes of a test; they end with it."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        self._environment, self._folder = environment, folder
        self._all: list[Process] = []

    def start(self, *command: str, **environment: str) -> Process:
        """Starts ``python -m`` with this command."""
        output = self._folder / f"process-{len(self._all)}.txt"
        process = Process(list(command), {**self._environment, **environment}, output)
        self._all.append(process)
        return process

    def output(self) -> str:
        """What all of them have printed."""
        return "".join(process.output() for process in self._all)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for process in self._all:
            process.stop()
        # Shown with a test that fails.
        print(self.output())
