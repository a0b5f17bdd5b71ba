"""Ctrl-C in the main thread, and cancelling from another one."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import pingpair
from pingpair.testing import Sandbox
from test_keeping import Kept

# The answers of the sandbox come a minute late: whoever waits for them is not interrupted in time.
LATE = {"delayMilliseconds": 60_000}
PATIENCE = 30

BEGIN = """
import signal, sys, threading
import pingpair

# A shell that starts the tests in the background has them, and so their children, ignore it.
signal.signal(signal.SIGINT, signal.default_int_handler)
client = pingpair.Client.from_properties(sys.argv[1])

def say(text):
    print(text, flush=True)
"""
CALL = """
try:
    client.get_user_details("called")
except KeyboardInterrupt:
    say("interrupted")
    say(client.get_user_details("called").user.username)
"""
PAIRING = """
pairing = client.pair_online("paired", activation_code=sys.argv[2])
try:
    for event in pairing:
        say(event.status)
except KeyboardInterrupt:
    say("interrupted")
    say(pairing.view.kind)
for event in pairing:
    say(event.status)
say(type(pairing.outcome).__name__)
"""
HELD = """
pairing = client.pair_sms("held", "+12025550123")
threading.Thread(target=pairing.step, daemon=True).start()
while pairing.view.kind != "offline":
    pass
try:
    pairing.step()
except KeyboardInterrupt:
    say("interrupted")
"""


class Child:
    """A process of Python that talks to the sandbox."""

    def __init__(self, sandbox: Sandbox, folder: Path, script: str, *arguments: str) -> None:
        path = folder / "pingid.properties"
        path.write_text(sandbox.properties_text)
        path.chmod(0o600)
        command = [sys.executable, "-u", "-c", BEGIN + script, str(path), *arguments]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True)

    def interrupt(self) -> None:
        self.process.send_signal(signal.SIGINT)

    def line(self) -> str:
        return self.process.stdout.readline().strip()

    def rest(self) -> list[str]:
        out, errors = self.process.communicate(timeout=PATIENCE)
        assert errors == ""
        return out.splitlines()

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def child(sandbox: Sandbox, tmp_path: Path):
    begun = []

    def begin(script: str, *arguments: str) -> Child:
        begun.append(Child(sandbox, tmp_path, script, *arguments))
        return begun[-1]

    yield begin
    for each in begun:
        each.end()


def wait_for(sandbox: Sandbox, operation: str) -> None:
    """Waits until a request of this operation came under a fault."""
    pause = threading.Event()
    for _ in range(PATIENCE * 50):
        if any((it["operation"], it["fault"]) == (operation, "late") for it in sandbox.log()):
            return
        pause.wait(0.02)
    pytest.fail(f"{operation} did not come")


def test_ctrl_c_ends_a_call_in_flight_and_the_client_stays_usable(sandbox: Sandbox, client, child):
    client.add_user("called")
    sandbox.clear_log()
    sandbox.add_fault("getuserdetails", "late", **LATE)
    process = child(CALL)
    wait_for(sandbox, "getuserdetails")
    process.interrupt()
    assert process.rest() == ["interrupted", "called"]


def test_ctrl_c_ends_a_process_that_waits_for_a_call(sandbox: Sandbox, client, child):
    client.ensure_user("called")
    sandbox.clear_log()
    sandbox.add_fault("getuserdetails", "late", **LATE)
    process = child('client.get_user_details("called")')
    wait_for(sandbox, "getuserdetails")
    process.interrupt()
    _, errors = process.process.communicate(timeout=PATIENCE)
    assert errors.splitlines()[-1] == "KeyboardInterrupt"
    assert process.process.returncode == -signal.SIGINT


def test_ctrl_c_leaves_a_poll_to_its_end_and_the_pairing_goes_on(sandbox: Sandbox, client, child):
    code = client.add_user("paired", activate_user=True).activation_code
    sandbox.clear_log()
    sandbox.add_fault("pairingstatus", "late", delayMilliseconds=2000)
    process = child(PAIRING, code)
    wait_for(sandbox, "pairingstatus")
    process.interrupt()
    # What a code can be used by is shown before it is asked for.
    seen = [process.line()]
    while seen[-1] != "interrupted":
        seen.append(process.line())
    assert process.line() == "online"
    while process.line() != "NOT_CLAIMED":
        pass
    sandbox.scan(code)
    sandbox.pair(code)
    sandbox.finish(code)
    assert process.rest()[-2:] == ["SUCCESS", "Paired"]
    polls = [it for it in sandbox.log() if it["operation"] == "pairingstatus"]
    assert [it["fault"] for it in polls].count("late") == 1


def test_ctrl_c_ends_the_wait_for_a_pairing_that_another_thread_drives(sandbox: Sandbox, client, child):
    client.add_user("held")
    sandbox.clear_log()
    sandbox.add_fault("getuserdetails", "late", **LATE)
    process = child(HELD)
    wait_for(sandbox, "getuserdetails")
    process.interrupt()
    assert process.rest() == ["interrupted"]


def test_functions_of_the_application_run_on_the_thread_that_called(sandbox: Sandbox):
    threads, called = set(), []

    def seen(function):
        def noted(*arguments):
            called.append(function.__name__)
            threads.add(threading.get_ident())
            return function(*arguments)

        return noted

    def observe(report):
        pass

    def accept(destination):
        return True

    kept = Kept()
    for name in ("acquire", "take_over", "release", "put", "get"):
        setattr(kept, name, seen(getattr(kept, name)))
    options = {"observer": seen(observe), "lease": kept, "store": kept, "destinations": seen(accept)}
    with sandbox.client(**options) as client:
        client.add_user("watched")
        pairing = client.pair_sms("watched", "+12025550123", context="session")
        while not isinstance(pairing.step(), pingpair.Ask):
            pass
        assert client.resume_stored("offline", "watched", "session") is not None
    assert threads == {threading.main_thread().ident}
    assert {"observe", "accept", "acquire", "put", "get"} <= set(called)


def test_an_interruption_in_a_function_of_the_application_is_raised_as_it_is(sandbox: Sandbox):
    def interrupted(_):
        raise KeyboardInterrupt

    with sandbox.client(destinations=interrupted) as client:
        client.add_user("asked-for")
        with pytest.raises(KeyboardInterrupt):
            client.start_offline_pairing("asked-for", "SMS", "+12025550123")
        found = []

        def elsewhere():
            try:
                client.start_offline_pairing("asked-for", "SMS", "+12025550123")
            except KeyboardInterrupt as raised:
                found.append(raised)

        thread = threading.Thread(target=elsewhere)
        thread.start()
        thread.join()
        assert len(found) == 1


def test_a_signal_handler_that_raises_ends_a_call(sandbox: Sandbox, client):
    """As the time limits of task queues do."""

    class TooLong(Exception):
        pass

    def limit(number, frame):
        raise TooLong

    client.add_user("limited")
    sandbox.clear_log()
    sandbox.add_fault("getuserdetails", "late", **LATE)
    before = signal.signal(signal.SIGALRM, limit)
    try:
        main = os.getpid()

        def ring():
            wait_for(sandbox, "getuserdetails")
            os.kill(main, signal.SIGALRM)

        bell = threading.Thread(target=ring)
        bell.start()
        with pytest.raises(TooLong):
            client.get_user_details("limited")
        bell.join()
    finally:
        signal.signal(signal.SIGALRM, before)


def test_an_event_that_a_cancelled_task_was_not_given_comes_again(sandbox: Sandbox):
    async def work():
        async with sandbox.aio_client() as client:
            await client.add_user("unheard")
            pairing = client.pair_sms("unheard", "+12025550123")
            sandbox.clear_log()
            sandbox.add_fault("startofflinepairing", "late", delayMilliseconds=1000)

            async def listen():
                async for event in pairing:
                    if event.prompt:
                        return event
                return None

            task = asyncio.ensure_future(listen())
            await asyncio.to_thread(wait_for, sandbox, "startofflinepairing")
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            event = await listen()
            assert event.prompt.wanted == "otp"
            await pairing.answer((await asyncio.to_thread(sandbox.messages))[-1]["otp"])
            assert isinstance(await pairing.run(), pingpair.Paired)

    asyncio.run(work())


def test_another_thread_cancels_calls_and_pairings(sandbox: Sandbox, client):
    client.add_user("cancelled")
    cancellation = pingpair.Cancellation()
    cancellable = client.with_cancellation(cancellation)
    assert isinstance(cancellable, pingpair.Client)
    assert cancellable.get_user_details("cancelled").user.username == "cancelled"
    pairing = cancellable.pair_sms("cancelled", "+12025550123")
    sandbox.clear_log()
    sandbox.add_fault("startofflinepairing", "late", **LATE)

    def cancel():
        wait_for(sandbox, "startofflinepairing")
        cancellation.cancel()

    canceller = threading.Thread(target=cancel)
    canceller.start()
    with pytest.raises(pingpair.CancelledError) as raised:
        pairing.run()
    canceller.join()
    assert raised.value.code == "cancelled"
    assert cancellation.is_cancelled
    with pytest.raises(pingpair.CancelledError):
        cancellable.get_user_details("cancelled")
    assert client.get_user_details("cancelled").user.username == "cancelled"
