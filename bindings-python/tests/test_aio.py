"""The client for asyncio."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
import time

import pytest

import pingpair
from pingpair import aio
from pingpair.testing import Sandbox, VirtualClock
from test_settings import spread


def run(work):
    return asyncio.run(work)


def test_methods_are_awaited(sandbox: Sandbox):
    async def work():
        async with sandbox.aio_client() as client:
            added = await client.add_user("meredith", activate_user=True)
            assert isinstance(added, pingpair.AddedUser)
            found = await client.get_user_details("meredith")
            assert found.user.username == "meredith"
            assert (await client.check()).proven
            assert not (await client.ensure_user("meredith")).created
            reply = await client.call("getuserdetails", {"userName": "meredith"})
            assert reply["userDetails"]["userName"] == "meredith"
            with pytest.raises(pingpair.RefusedError) as raised:
                await client.get_user_details("nobody")
            assert raised.value.error_id == 10564
            with pytest.raises(pingpair.InputError):
                await client.get_user_details("")
            with pytest.raises(TypeError, match="username"):
                await client.get_user_details(None)
        with pytest.raises(RuntimeError, match="closed"):
            await client.get_user_details("meredith")

    run(work())


def test_without_a_loop_a_call_says_so(sandbox: Sandbox):
    client = sandbox.aio_client()
    with pytest.raises(RuntimeError, match="loop"):
        client.get_user_details("meredith")


def test_both_clients_have_the_same_methods():
    # Tasks are cancelled by the means of asyncio.
    own = {name for name in dir(pingpair.Client) if not name.startswith("_")} - {"with_cancellation"}
    awaited = {name for name in dir(aio.Client) if not name.startswith("_")}
    assert own == awaited
    for name in own:
        both = [getattr(getattr(it, name), "__text_signature__", None) for it in (pingpair.Client, aio.Client)]
        if None not in both:
            assert both[0] == both[1], name
    pairing = {name for name in dir(pingpair.Pairing) if not name.startswith("_")}
    assert pairing == {name for name in dir(aio.Pairing) if not name.startswith("_")}


def test_256_calls_are_open_at_once(sandbox: Sandbox):
    async def work():
        async with sandbox.aio_client(max_concurrency=256) as client:
            await client.add_user("crowded")
            sandbox.clear_log()
            sandbox.add_fault("getuserdetails", "late", delayMilliseconds=6000, times=256)
            calls = [client.get_user_details("crowded") for _ in range(256)]
            found = await asyncio.gather(*calls)
            assert {reply.user.username for reply in found} == {"crowded"}

    run(work())
    assert spread(sandbox) < 6


def test_cancelling_lets_the_task_go_on_at_once(sandbox: Sandbox):
    async def work():
        async with sandbox.aio_client() as client:
            await client.add_user("patient")
            sandbox.add_fault("getuserdetails", "late", delayMilliseconds=5000)
            task = asyncio.ensure_future(client.get_user_details("patient"))
            while not any(delivery["fault"] for delivery in await asyncio.to_thread(sandbox.log)):
                await asyncio.sleep(0.01)
            before = time.monotonic()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert time.monotonic() - before < 2
            assert (await client.get_user_details("patient")).user.username == "patient"

    run(work())


def test_a_timeout_ends_a_call(sandbox: Sandbox):
    async def work():
        async with sandbox.aio_client() as client:
            await client.add_user("late")
            sandbox.add_fault("getuserdetails", "late", delayMilliseconds=3000)
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(client.get_user_details("late"), 0.2)

    run(work())


def test_events_come_by_async_for_and_no_thread_waits(sandbox: Sandbox):
    async def work():
        async with sandbox.aio_client() as client:
            added = await client.add_user("grace", activate_user=True)
            code = added.activation_code
            pairing = client.pair_online("grace", activation_code=code)
            seen: list[object] = []

            async def phone():
                await asyncio.to_thread(sandbox.scan, code)
                await asyncio.to_thread(sandbox.pair, code)
                await asyncio.to_thread(sandbox.finish, code)

            async for event in pairing:
                seen.append(event.status)
                if event.status == "NOT_CLAIMED":
                    await phone()
            assert str(event) == "paired"
            assert isinstance(pairing.outcome, pingpair.Paired)
            details = await client.get_user_details("grace")
            assert pairing.outcome.device.id in [device.id for device in details.user.devices]

    run(work())


def test_a_pairing_runs_to_its_end_with_an_awaited_answer(sandbox: Sandbox):
    async def work():
        async with sandbox.aio_client() as client:
            await client.add_user("ada")

            async def show(event):
                if event.prompt:
                    assert event.prompt.wanted == "otp"
                    return (await asyncio.to_thread(sandbox.messages))[-1]["otp"]

            outcome = await client.pair_sms("ada", "+12025550123").run(show)
            assert isinstance(outcome, pingpair.Paired)

    run(work())


def test_a_coroutine_is_told_how_a_wait_goes_on(sandbox: Sandbox):
    async def work():
        waits = []

        async def tell(waiting):
            waits.append(waiting)

        async with sandbox.aio_client(clock=VirtualClock()) as client:
            pairing = client.pair_new_user("spun").while_waiting(tell)
            async for event in pairing:
                if event.status == "NOT_CLAIMED":
                    for act in (sandbox.scan, sandbox.pair, sandbox.finish):
                        await asyncio.to_thread(act, event.activation_code)
            assert isinstance(pairing.outcome, pingpair.Paired)
        assert waits and all(0 < wait.next <= 5 and 0 < wait.left <= 600 for wait in waits)

    run(work())


def test_many_pairings_wait_without_a_thread_each(sandbox: Sandbox):
    async def work():
        async with sandbox.aio_client() as client:
            pairings = []
            for number in range(64):
                added = await client.add_user(f"waiting{number}", activate_user=True)
                pairings.append(client.pair_online(f"waiting{number}", activation_code=added.activation_code))

            async def follow(pairing):
                async for event in pairing:
                    assert event.kind == "online"
                return pairing.outcome

            tasks = [asyncio.ensure_future(follow(pairing)) for pairing in pairings]
            while any(pairing.view.status is None for pairing in pairings):
                await asyncio.sleep(0.05)
            before = threading.active_count()
            for pairing, task in zip(pairings, tasks):
                await pairing.cancel()
            outcomes = [pairing.outcome for pairing in pairings]
            assert threading.active_count() == before
            await asyncio.gather(*tasks)
            assert {type(pairing.outcome) for pairing in pairings} == {pingpair.NotPaired}
            assert len(outcomes) == 64

    run(work())


LEAVING = """
import asyncio
from pingpair.testing import Sandbox, VirtualClock

async def work(sandbox):
    async with sandbox.aio_client(observer=lambda report: None) as client:
        await client.add_user("late")
        sandbox.add_fault("getuserdetails", "late", delayMilliseconds=30000, times=20)
        calls = [client.get_user_details("late") for _ in range(20)]
        try:
            await asyncio.wait_for(asyncio.gather(*calls), 0.2)
        except asyncio.TimeoutError:
            print("left")

asyncio.run(work(Sandbox()))
"""


def test_a_process_ends_while_calls_are_in_flight():
    ended = subprocess.run(
        [sys.executable, "-c", LEAVING], capture_output=True, text=True, timeout=25
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "left\n", "")


def test_ten_thousand_calls_of_threads_and_tasks_mix_without_a_swapped_reply(sandbox: Sandbox, client):
    names = [f"mixed{number}" for number in range(50)]
    for name in names:
        client.add_user(name)
    for kind, more in [("swapped", {}), ("status", {"httpStatus": 503}), ("lost", {}), ("duplicated", {})]:
        sandbox.add_fault("getuserdetails", kind, times=50, **more)
    right, wrong, failed = [], [], []

    def seen(name, found):
        (right if found.user.username == name else wrong).append(name)

    def look(name):
        for _ in range(100):
            try:
                seen(name, client.get_user_details(name))
            except pingpair.Error as error:
                failed.append(error.code)

    async def work():
        async with sandbox.aio_client(max_concurrency=256) as awaited:

            async def call(name):
                for _ in range(20):
                    try:
                        seen(name, await awaited.get_user_details(name))
                    except pingpair.Error as error:
                        failed.append(error.code)

            await asyncio.gather(*(call(name) for name in names * 5))

    threads = [threading.Thread(target=look, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    run(work())
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len(right) + len(failed) == 10_000
    assert len(failed) <= 200
    assert set(failed) <= {"reply_uncorrelated", "service_failed", "outcome_unknown", "unreachable"}
