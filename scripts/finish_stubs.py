"""Completes the stubs that the native module gives of itself, and compares or writes them.

Arguments: the folder with the stubs, the file that is committed, and perhaps --write.
"""

from __future__ import annotations

import difflib
import pathlib
import re
import sys

HEADER = '''\
"""Written by `scripts/test-python.sh` with PINGPAIR_WRITE_STUBS=1: change the native module instead."""

'''
# Types that signatures name and the native module does not bring.
IMPORTS = """\
import asyncio
import collections.abc
import os
import typing
from datetime import timedelta

from pingpair._guards import Lease, Store
from pingpair._names import IfExists, Kind, MethodKind, RetryClass
from pingpair._results import (
    Again,
    Ask,
    CallReport,
    Check,
    Destination,
    Ensured,
    Finished,
    Outcome,
    Wait,
    Waiting,
)
from pingpair._view import PairingView
from typing_extensions import Self

"""


def main() -> int:
    folder, committed, *options = sys.argv[1:]
    [stub] = pathlib.Path(folder).rglob("*.pyi")
    finished = finish(stub.read_text())
    target = pathlib.Path(committed)
    present = target.read_text() if target.exists() else ""
    if finished == present:
        return 0
    if "--write" in options:
        target.write_text(finished)
        print(f"wrote {target}")
        return 0
    lines = difflib.unified_diff(present.splitlines(), finished.splitlines(), "committed", "native", n=0)
    print("\n".join(list(lines)[:40]))
    print(f"{target} is out of date: run it with PINGPAIR_WRITE_STUBS=1")
    return 1


def finish(stub: str) -> str:
    """The stub with its imports, and types as types instead of texts."""
    lines = [unquoted(line) for line in stub.splitlines()]
    docstring = lines.index('"""', 1) + 1
    body = "\n".join(lines[docstring:]).strip("\n")
    return HEADER + IMPORTS + body + "\n"


def unquoted(line: str) -> str:
    """A line without quotation marks around types, and with parameters where the macros give none."""
    if line.lstrip().startswith("def "):
        line = re.sub(r'(?<=[:>] )"([^"]+)"', r"\1", line)
        # The native module imports its own `datetime`, the class.
        line = line.replace("datetime.datetime", "datetime")
        line = line.replace("datetime.timedelta", "timedelta")
        # What the clients are made of has subclasses.
        line = re.sub(r"(__new__.*settings: \w+ \| \w*Slot\)) -> \w+", r"\1 -> Self", line)
    line = line.replace("-> tuple: ...", "-> tuple[Any, ...]: ...")
    return line.replace("Final[tuple]", "Final[tuple[str, ...]]")


if __name__ == "__main__":
    sys.exit(main())
