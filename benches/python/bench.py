"""Side by side with what is picked today, in one interleaved run; prints ratios of medians of paired rounds.

Arguments: the number of rounds (default 31). `pingpair` has to be a release build: `scripts/package-python.sh`.
"""

from __future__ import annotations

import asyncio
import importlib.metadata
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

import calls
import codes
import tokens
from pingpair.testing import Sandbox

SLICE = 8_000_000  # nanoseconds


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 31
    names = ("pingpair", "orjson", "PyJWT", "segno", "requests", "httpx")
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)
    print(f"Python {sys.version.split()[0]}, {versions}; {rounds} paired rounds of {SLICE / 1e6:.0f} ms")
    table("request token", tokens.BUILD, rounds)
    table("reply, three attributes", tokens.VERIFY, rounds)
    table("QR code as SVG", codes.SVG, rounds)
    table("QR code as PNG", codes.PNG, rounds)
    print(f"  PNG: {len(codes.PNG['pingpair']())} bytes")
    with Sandbox() as sandbox:
        whole_calls(sandbox)
        together(sandbox)
    imports()


def table(title: str, cases: dict[str, Callable[[], object]], rounds: int) -> None:
    for case in cases.values():
        case()
    counts = {name: calibrated(case) for name, case in cases.items()}
    times: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, case in cases.items():
            begun = time.perf_counter_ns()
            for _ in range(counts[name]):
                case()
            times[name].append((time.perf_counter_ns() - begun) / counts[name])
    own = times["pingpair"]
    print(title)
    for name, measured in times.items():
        ratio = statistics.median(other / mine for other, mine in zip(measured, own))
        print(f"  {name:28} {statistics.median(measured) / 1000:10.2f} us  {ratio:7.1f}x")


def calibrated(case: Callable[[], object]) -> int:
    begun, count = time.perf_counter_ns(), 0
    while time.perf_counter_ns() - begun < SLICE:
        case()
        count += 1
    return max(1, count)


def whole_calls(sandbox: Sandbox) -> None:
    """Processor time of the client for one whole call: sign, send, verify, read."""
    print("one whole call, processor time of this process without the sandbox's")
    own = None
    for name in calls.CASES:
        microseconds = float(calls.measured(name, sandbox))
        own = own or microseconds
        print(f"  {name:28} {microseconds:10.1f} us  {microseconds / own:7.1f}x")


def together(sandbox: Sandbox) -> None:
    async def work() -> float:
        async with sandbox.aio_client(max_concurrency=256) as client:
            await client.ensure_user("bench")
            sandbox.add_fault("getuserdetails", "late", delayMilliseconds=200, times=256)
            begun = time.perf_counter()
            await asyncio.gather(*(client.get_user_details("bench") for _ in range(256)))
            return time.perf_counter() - begun

    print(f"256 calls of 200 ms at once: {asyncio.run(work()) * 1000:.0f} ms")


def imports() -> None:
    def seconds(module: str) -> float:
        code = f"import time; begun = time.perf_counter(); import {module}; print(time.perf_counter() - begun)"
        runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True) for _ in range(11)]
        return statistics.median(float(run.stdout) for run in runs)

    own, other = seconds("pingpair"), seconds("requests")
    print(f"import: pingpair {own * 1000:.0f} ms, requests {other * 1000:.0f} ms, ratio {other / own:.1f}x")


if __name__ == "__main__":
    main()
