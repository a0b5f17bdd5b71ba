"""The command `pingpair` as a process."""

import json
import os
import re
import signal
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def path():
    """The binary that is judged."""
    target = os.environ.get("CARGO_TARGET_DIR", "target")
    binary = ROOT / os.environ.get("PINGPAIR_BIN", Path(target, "debug", "pingpair"))
    if not binary.is_file():
        raise FileNotFoundError(f"{binary} is missing: cargo build --package pingpair-cli")
    return binary


def environment(**changes):
    """Ours, without settings that would change what is judged."""
    ambient = re.compile(r"PINGPAIR_.*|RUST_.*|(ALL|HTTPS?|NO)_PROXY", re.IGNORECASE)
    kept = {name: value for name, value in os.environ.items() if not ambient.fullmatch(name)}
    return {**kept, **changes}


@dataclass(frozen=True)
class Result:
    """What a command wrote, and how it ended."""

    status: int
    stdout: str
    stderr: str

    @property
    def document(self):
        """The one JSON document that it wrote."""
        return json.loads(self.stdout)

    @property
    def error(self):
        """The error that it told in JSON."""
        told = [json.loads(line) for line in self.stderr.splitlines()]
        errors = [line["error"] for line in told if "error" in line]
        assert len(errors) == 1, self.stderr
        return errors[0]


def start(*arguments, stdout=subprocess.PIPE, **changes):
    """Starts a command with these changes of its environment."""
    return subprocess.Popen(
        [path(), *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=environment(**changes),
        cwd=ROOT,
    )


def finish(process, content=""):
    """Waits until a command ended."""
    try:
        output = process.communicate(content.encode(), timeout=SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise
    return Result(process.returncode, *((part or b"").decode() for part in output))


def run(*arguments, content="", **changes):
    """Runs a command to its end. Output that is not UTF-8 is an error."""
    return finish(start(*arguments, **changes), content)


class SandboxProcess:
    """`pingpair sandbox`, with what it prints."""

    def __init__(self, *arguments):
        self._process = start("sandbox", *arguments)
        self._watchdog = threading.Timer(SECONDS, self._process.kill)
        self._watchdog.start()
        self.printed = {}
        for line in self._process.stdout:
            label, _, value = line.decode().partition(":")
            self.printed[label] = value.strip()
            if label == "properties":
                break
        self._watchdog.cancel()

    def stop(self):
        """Presses Ctrl-C."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
        return finish(self._process)


# Far more than any command here takes; a hang is a failure and not the end of the run.
SECONDS = 20
