"""Side by side with what is picked today, in one interleaved run.

Every round visits all cases in a new order. A ratio is the median over the rounds of what another took over
what `pingpair` took in the same round; the bar stands beside it. A bar that is missed is said, and is no failure.

Arguments: the number of rounds (default 31). `scripts/bench-python.sh` builds `pingpair` for it and runs it.
"""

from __future__ import annotations

import asyncio
import importlib.metadata
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping

import calls
import codes
import tokens
from pingpair.testing import Sandbox

SLICE = 8_000_000  # nanoseconds
CALLS = 200
SETTINGS = """\
  "hmac, base64, json" is the standard library, as it is written by hand; "orjson, hmac" is the same with orjson, a
  header that is encoded once, and hmac.digest; PyJWT is called with the key's bytes.
  Both ends of a whole call are on this machine, over plain HTTP and one connection that is kept: requests with a
  Session, httpx with a Client, both without the environment's settings, signing and verifying by hand.
  Microseconds are processor time of the process that does the work, so that a busy machine counts for nobody; what
  takes milliseconds is wall time."""

missed: list[str] = []


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 31
    names = ("pingpair", "orjson", "PyJWT", "segno", "requests", "httpx")
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)
    print(f"Python {sys.version.split()[0]}, {versions}")
    print(f"{rounds} paired rounds of {SLICE / 1e6:.0f} ms; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    print(SETTINGS)
    table("request token", timed(tokens.BUILD, rounds), tokens.BUILD_BARS)
    table("reply, three attributes", timed(tokens.VERIFY, rounds), tokens.VERIFY_BARS)
    table("QR code as SVG", timed(codes.SVG, rounds), codes.SVG_BARS)
    table(f"QR code as PNG of {len(codes.PNG['pingpair']())} bytes", timed(codes.PNG, rounds), codes.PNG_BARS)
    with Sandbox() as sandbox:
        table("one whole call", whole_calls(sandbox, max(5, rounds // 3)), {"requests": 12, "httpx": 12})
        together(sandbox)
    imports()
    print(f"bars missed: {', '.join(missed)}" if missed else "all bars are met")


def table(title: str, times: Mapping[str, list[float]], bars: Mapping[str, float]) -> None:
    """Prints the microseconds of all cases with the ratios to those of `pingpair`."""
    own = times["pingpair"]
    print(title)
    for name, measured in times.items():
        ratio = statistics.median(other / mine for other, mine in zip(measured, own))
        line = f"  {name:28} {statistics.median(measured):10.2f} us  {ratio:7.1f}x"
        if name in bars:
            line += f"   asked {bars[name]:g}x: " + judged(f"{title} against {name}", ratio, bars[name])
        print(line)


def judged(what: str, ratio: float, bar: float) -> str:
    if ratio >= bar:
        return "met"
    missed.append(f"{what} ({ratio:.1f}x, asked {bar:g}x)")
    return "MISSED"


def timed(cases: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Microseconds of one call of each case, in each round."""
    for case in cases.values():
        case()
    counts = {name: calibrated(case) for name, case in cases.items()}

    def measured(name: str) -> float:
        case, count = cases[name], range(counts[name])
        begun = time.process_time_ns()
        for _ in count:
            case()
        return (time.process_time_ns() - begun) / counts[name] / 1000

    return in_rounds(list(cases), measured, rounds)


def in_rounds(names: list[str], measured: Callable[[str], float], rounds: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in names}
    orders = random.Random(0)
    for _ in range(rounds):
        for name in orders.sample(names, len(names)):
            times[name].append(measured(name))
    return times


def calibrated(case: Callable[[], object]) -> int:
    begun, count = time.process_time_ns(), 0
    while time.process_time_ns() - begun < SLICE:
        case()
        count += 1
    return max(1, count)


def whole_calls(sandbox: Sandbox, rounds: int) -> dict[str, list[float]]:
    """Processor time of the client for one whole call: sign, send, verify, read."""
    processes = {way: calls.Process(way, sandbox) for way in calls.WAYS}
    # So that each takes about as long as the others, on a clock of processor time that may be coarse.
    counts = {way: CALLS * (10 if way == "pingpair" else 1) for way in processes}
    times = in_rounds(list(processes), lambda way: processes[way].microseconds(counts[way]), rounds)
    for process in processes.values():
        process.close()
    return times


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
    def milliseconds(module: str) -> float:
        code = f"import time; begun = time.perf_counter(); import {module}; print(time.perf_counter() - begun)"
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        return float(run.stdout) * 1000

    times = in_rounds(["pingpair", "requests"], milliseconds, 15)
    own, other = (statistics.median(times[name]) for name in ("pingpair", "requests"))
    print(f"import: pingpair {own:.0f} ms, requests {other:.0f} ms, ratio {other / own:.1f}x")


if __name__ == "__main__":
    main()
