"""Snapshots, leases and stores, and views that travel."""

from __future__ import annotations

import pickle
import threading

import pytest

import pingpair
from pingpair import testing
from pingpair.testing import Sandbox, VirtualClock


def test_a_snapshot_goes_on_elsewhere_and_only_with_its_context(sandbox: Sandbox, client):
    client.add_user("moved")
    pairing = client.pair_sms("moved", "+12025550123", context="session 7")
    while not isinstance(pairing.step(), pingpair.Ask):
        pass
    snapshot = pairing.snapshot()
    assert pairing.last_snapshot == snapshot
    assert pairing.generation == 1
    assert "moved" not in snapshot and "2025550123" not in snapshot
    for kind, text, context in [
        ("offline", snapshot, "session 8"),
        ("online", snapshot, "session 7"),
        ("offline", snapshot[:-2], "session 7"),
        ("offline", "", b""),
    ]:
        with pytest.raises(pingpair.InputError) as raised:
            client.resume(kind, text, context)
        assert raised.value.code == "snapshot_refused"
    del pairing
    with sandbox.client() as elsewhere:
        resumed = elsewhere.resume(pingpair.Kind.OFFLINE, snapshot, b"session 7")
        otp = sandbox.messages()[-1]["otp"]
        assert isinstance(resumed.run(lambda event: otp if event.prompt else None), pingpair.Paired)
    with pytest.raises(pingpair.InputError) as raised:
        client.pair_sms("moved", "+12025550123").snapshot()
    assert raised.value.code == "value_missing"


class Kept:
    """A lease and a store in memory."""

    def __init__(self):
        self.fence, self.leases, self.rows, self.calls = 0, {}, {}, []

    def acquire(self, key, seconds):
        self.calls.append("acquire")
        if key in self.leases:
            return None
        self.fence += 1
        self.leases[key] = self.fence
        return self.fence

    def renew(self, key, fence, seconds):
        return self.leases.get(key) == fence

    def take_over(self, key, fence, seconds):
        if self.leases.get(key, fence) != fence:
            return None
        self.fence += 1
        self.leases[key] = self.fence
        return self.fence

    def release(self, key, fence):
        self.calls.append("release")
        if self.leases.get(key) == fence:
            del self.leases[key]

    def put(self, key, fence, generation, text):
        self.calls.append("put")
        if self.rows.get(key, (0,))[0] != generation - 1:
            return False
        self.rows[key] = (generation, text)
        return True

    def get(self, key):
        return self.rows.get(key)

    def remove(self, key, fence):
        self.rows.pop(key, None)
        return True


def test_leases_and_stores_of_python_guard_a_pairing(sandbox: Sandbox, client):
    client.add_user("guarded")
    kept = Kept()
    with sandbox.client(lease=kept, store=kept) as first, sandbox.client(lease=kept, store=kept) as second:
        pairing = first.pair_sms("guarded", "+12025550123", context="session")
        while not isinstance(pairing.step(), pingpair.Ask):
            pass
        assert kept.calls.index("put") < len(kept.calls)
        [(generation, text)] = kept.rows.values()
        assert generation == pairing.generation
        assert all(len(key) == 64 and "guarded" not in key for key in kept.leases)
        with pytest.raises(pingpair.UnavailableError) as raised:
            second.pair_sms("guarded", "+12025550123").step()
        assert raised.value.code == "lease_taken"
        resumed = second.resume_stored("offline", "guarded", "session")
        otp = sandbox.messages()[-1]["otp"]
        assert isinstance(resumed.run(lambda event: otp if event.prompt else None), pingpair.Paired)
        assert second.resume_stored("offline", "nobody", "session") is None
    with pytest.raises(pingpair.InputError) as raised:
        client.resume_stored("offline", "guarded", "session")
    assert raised.value.code == "value_missing"


def test_a_pairing_goes_on_from_what_a_store_gave_and_from_nothing_older(sandbox: Sandbox):
    kept = Kept()
    with sandbox.client(lease=kept, store=kept) as client:
        client.add_user("listed")
        pairing = client.pair_sms("listed", "+12025550123", context="session")
        while not isinstance(pairing.step(), pingpair.Ask):
            pass
        [(generation, text)] = kept.rows.values()
        for wrong in (generation - 1, generation + 1):
            with pytest.raises(pingpair.InputError) as raised:
                client.resume_from("offline", (wrong, text), "session")
            assert raised.value.code == "snapshot_refused"
        del pairing
        resumed = client.resume_from("offline", (generation, text), "session")
        otp = sandbox.messages()[-1]["otp"]
        assert isinstance(resumed.run(lambda event: otp if event.prompt else None), pingpair.Paired)


def test_a_pairing_that_is_gone_on_with_late_can_be_allowed_more_time(sandbox: Sandbox):
    clock = VirtualClock()
    with sandbox.client(clock=clock, pairing_deadline=60) as client:
        for username, allow in [("over", None), ("allowed", 60)]:
            client.add_user(username)
            pairing = client.pair_sms(username, "+12025550123", context="session")
            while not isinstance(pairing.step(), pingpair.Ask):
                pass
            snapshot = pairing.snapshot()
            del pairing
            clock.advance(120)
            resumed = client.resume("offline", snapshot, "session", allow=allow)
            while isinstance(step := resumed.step(), (pingpair.Again, pingpair.Wait)):
                clock.advance(getattr(step, "seconds", 0))
            if allow is None:
                assert isinstance(step, pingpair.Finished)
            else:
                assert isinstance(step, pingpair.Ask) and 0 < step.seconds <= 60


def test_what_a_store_raises_stops_sending_and_is_the_cause(sandbox: Sandbox, client):
    client.add_user("stuck")
    kept = Kept()

    def broken(key, fence, generation, text):
        raise ConnectionError("redis is gone")

    kept.put, works = broken, kept.put
    with sandbox.client(lease=kept, store=kept) as guarded:
        pairing = guarded.pair_sms("stuck", "+12025550123", context="session")
        sandbox.clear_log()
        with pytest.raises(pingpair.UnavailableError) as raised:
            for _ in range(10):
                pairing.step()
        assert raised.value.code == "store_failed"
        assert isinstance(raised.value.__cause__, ConnectionError)
        assert "startofflinepairing" not in [delivery["operation"] for delivery in sandbox.log()]
        kept.put = lambda *_: None
        with pytest.raises(pingpair.UnavailableError) as raised:
            pairing.step()
        assert isinstance(raised.value.__cause__, TypeError)
        kept.put = works
    with sandbox.client(lease=kept, store=kept) as guarded:
        kept.leases.clear()
        pairing = guarded.pair_sms("stuck", "+12025550123", context="session")
        while not isinstance(pairing.step(), pingpair.Ask):
            pass
        pairing.answer(sandbox.messages()[-1]["otp"])
        assert isinstance(pairing.run(), pingpair.Paired)


def test_a_callback_cannot_drive_its_own_pairing(sandbox: Sandbox, client):
    client.add_user("nested")
    kept = Kept()
    raised = []

    with sandbox.client(lease=kept, store=kept) as guarded:
        pairing = guarded.pair_sms("nested", "+12025550123", context="session")
        put = kept.put

        def nested(*arguments):
            assert pairing.view.kind == "offline"
            try:
                pairing.step()
            except pingpair.InputError as error:
                raised.append(error.code)
            return put(*arguments)

        kept.put = nested
        while not isinstance(pairing.step(), pingpair.Ask):
            pass
    assert set(raised) == {"input_unexpected"}


def test_views_travel_as_json_and_hide_what_they_hold(sandbox: Sandbox, client):
    added = client.add_user("viewed", activate_user=True)
    pairing = client.pair_online("viewed", activation_code=added.activation_code)
    while pairing.view.status is None:
        pairing.step()
    view = pairing.view
    again = pingpair.PairingView.from_json(view.to_json())
    assert again == view
    assert again.link == view.link and again.link.url == view.link.url
    assert again.to_dict()["link"] == view.link.url
    assert added.activation_code not in repr(view)
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(view)
    for wrong in ("", "{}", view.to_json().replace('"version":1', '"version":2')):
        with pytest.raises(pingpair.InputError) as raised:
            pingpair.PairingView.from_json(wrong)
        assert raised.value.code == "view_malformed"


def test_another_thread_sees_a_pairing_without_waiting_for_it(sandbox: Sandbox, client):
    client.add_user("watched")
    pairing = client.pair_sms("watched", "+12025550123")
    sandbox.add_fault("getuserdetails", "late", delayMilliseconds=2000)
    driver = threading.Thread(target=pairing.step)
    driver.start()
    views = 0
    while driver.is_alive():
        assert pairing.view.state == "working"
        assert pairing.outcome is None
        views += 1
    assert views > 100


def test_a_lease_and_a_store_that_break_promises_are_told_which():
    class Forgetful(Kept):
        def renew(self, key, fence, seconds):
            return True

    class Broken(Kept):
        def get(self, key):
            raise ConnectionError("redis is gone")

    for check, broken, sentence in [
        (testing.check_lease, [Forgetful()], "renew must answer false for a key that nobody acquired"),
        (testing.check_store, [Kept()], "must refuse a fence below the highest seen"),
        (testing.check_store, [Broken()], "store_failed"),
        (testing.check_together, [Kept(), Kept()], "acquire must give a fence"),
    ]:
        with pytest.raises(AssertionError, match=sentence):
            check(*broken)
