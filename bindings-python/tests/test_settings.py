"""Credentials, options, closing, forks, observers and logging."""

from __future__ import annotations

import logging
import os
import pickle
import signal
import threading

import pytest

import pingpair
from pingpair import _core, aio
from pingpair.testing import Sandbox


def test_a_client_is_made_of_a_file_the_environment_or_values(sandbox: Sandbox, tmp_path, monkeypatch):
    path = tmp_path / "pingid.properties"
    path.write_text(sandbox.properties_text)
    path.chmod(0o600)
    monkeypatch.setenv("PINGPAIR_PROPERTIES", str(path))
    settings = dict(
        line.replace("\\", "").split("=", 1)
        for line in sandbox.properties_text.splitlines()
        if not line.startswith("#")
    )
    clients = [
        pingpair.Client.from_properties(path),
        pingpair.Client.from_properties(str(path), locale="de", deadline=5),
        pingpair.Client.from_env(),
        pingpair.Client.from_values(
            org_alias=settings["org_alias"],
            token=settings["token"],
            key=settings["use_base64_key"],
            base_url=sandbox.base_url,
        ),
        pingpair.Client(sandbox.credentials),
        aio.Client.from_properties(path),
        aio.Client.from_env(),
    ]
    for client in clients:
        assert client.base_url == sandbox.base_url
        assert settings["token"] not in repr(client)
    assert all(client.check().proven for client in clients[:5])


def test_wrong_settings_are_configuration_errors(sandbox: Sandbox, tmp_path):
    with pytest.raises(pingpair.ConfigurationError) as raised:
        pingpair.Client.from_properties(tmp_path / "absent")
    assert raised.value.code == "properties_unreadable"
    with pytest.raises(pingpair.ConfigurationError) as raised:
        pingpair.Credentials(org_alias="a", token="b", key="c2hvcnQ=", base_url="https://x.example")
    assert raised.value.code == "key_too_short"
    for options, code in [
        ({"header_spelling": "alias"}, "option_refused"),
        ({"locale": "<>"}, "option_refused"),
        ({"max_concurrency": 0}, "option_refused"),
        ({"root_certificates": "none"}, "certificate_malformed"),
        ({"snapshot_keys": [b"short"]}, "snapshot_key_too_short"),
    ]:
        with pytest.raises(pingpair.ConfigurationError) as raised:
            sandbox.client(**options)
        assert raised.value.code == code, options
    with pytest.raises(ValueError, match="seconds"):
        sandbox.client(deadline=-1)
    with pytest.raises(TypeError):
        sandbox.client(deadline="soon")
    with pytest.raises(TypeError):
        sandbox.client(dead_line=1)
    with pytest.raises(TypeError):
        pingpair.Client(None)


def test_every_option_is_typed_and_taken():
    taken = _core.Settings.__text_signature__ or ""
    for name in pingpair.Options.__annotations__:
        assert f" {name}=" in taken, name
    assert taken.count("=") == len(pingpair.Options.__annotations__)


def test_a_closed_client_says_so(sandbox: Sandbox):
    with sandbox.client() as client:
        client.add_user("closed")
        pairing = client.pair_sms("closed", "+12025550123")
        assert not client.is_closed
    assert client.is_closed
    for call in (
        lambda: client.get_user_details("closed"),
        lambda: client.pair_online("closed"),
        lambda: client.check(),
        lambda: client.call("getuserdetails", {}),
    ):
        with pytest.raises(RuntimeError, match="closed"):
            call()
    client.close()
    assert pairing.kind == "offline"


def test_a_client_with_another_bound_shares_the_rest(sandbox: Sandbox):
    reports = []
    with sandbox.client(observer=reports.append) as client:
        client.add_user("bounded")
        hasty = client.with_deadline(0.2)
        assert type(hasty) is pingpair.Client and hasty.base_url == client.base_url
        sandbox.add_fault("getuserdetails", "late", delayMilliseconds=1000)
        with pytest.raises(pingpair.UnavailableError) as raised:
            hasty.get_user_details("bounded")
        assert raised.value.code == "deadline_exceeded"
        assert [report.operation for report in reports] == ["adduser", "getuserdetails"]
        assert hasty.with_pairing_deadline(60).get_user_details("bounded").user.username == "bounded"
        short = client.with_pairing_deadline(30).pair_sms("bounded", "+12025550123")
        while not isinstance(step := short.step(), pingpair.Ask):
            pass
        assert 0 < step.seconds <= 30
    assert hasty.is_closed
    with pytest.raises(RuntimeError, match="closed"):
        hasty.get_user_details("bounded")
    awaited = sandbox.aio_client().with_deadline(5).with_pairing_deadline(5)
    assert type(awaited) is aio.Client


def test_random_bytes_can_come_from_a_test(sandbox: Sandbox):
    asked = []

    def bytes_of_test(length):
        asked.append(length)
        return bytes([len(asked)]) * length

    with sandbox.client(entropy=bytes_of_test) as client:
        client.ensure_user("random")
    assert asked and set(asked) <= {8, 16}

    def broken(length):
        raise OSError("no bytes")

    with sandbox.client(entropy=broken) as client:
        with pytest.raises(pingpair.Error) as raised:
            client.get_user_details("random")
    assert raised.value.code == "entropy_unavailable"
    assert isinstance(raised.value.__cause__, OSError)


def test_a_panic_inside_is_an_internal_error():
    with pytest.raises(pingpair.InternalError) as raised:
        _core._panic_for_tests()
    assert raised.value.code == "internal"
    assert issubclass(pingpair.InternalError, Exception)


def test_an_observer_sees_each_attempt_and_can_do_no_harm(sandbox: Sandbox):
    reports = []
    with sandbox.client(observer=reports.append) as client:
        sandbox.add_fault("getuserdetails", "status", httpStatus=500)
        client.add_user("observed")
        client.get_user_details("observed")
        assert [report.attempt for report in reports] == [1, 1, 2]
        assert [report.failure for report in reports] == [None, "service_failed", None]
        assert reports[1].repeated
        assert reports[2].provenance == "correlated"
        assert reports[2].retry_class == pingpair.RetryClass.READ
        assert "observed" not in repr(reports)
        pickle.dumps(reports)

    def broken(report):
        raise OSError("no metrics")

    with sandbox.client(observer=broken) as client:
        client.get_user_details("observed")
        assert client.observer_failures == 1


def test_the_logger_tells_of_attempts_and_of_nobody(sandbox: Sandbox, caplog):
    caplog.set_level(logging.DEBUG, "pingpair")
    with sandbox.client() as client:
        added = client.add_user("logged", email="logged@example.com", activate_user=True)
        with pytest.raises(pingpair.RefusedError):
            client.get_user_details("nobody-logged")
    text = caplog.text
    assert "adduser: attempt 1 done" in text
    assert "error_id 10564" in text
    for hidden in (added.activation_code, "logged@", "nobody-logged", "eyJ"):
        assert hidden not in text


def test_what_nobody_listens_to_is_not_made(sandbox: Sandbox, caplog, monkeypatch):
    made = []
    monkeypatch.setattr("pingpair._results.call_report", lambda **members: made.append(members))
    with sandbox.client() as client:
        client.ensure_user("unheard")
        caplog.set_level(logging.INFO, "pingpair")
        client.get_user_details("unheard")
        caplog.set_level(logging.DEBUG, "pingpair")
        logging.disable(logging.DEBUG)
        try:
            client.get_user_details("unheard")
        finally:
            logging.disable(logging.NOTSET)
        assert not made and not caplog.records
        with pytest.raises(pingpair.RefusedError):
            client.get_user_details("nobody-heard")
        assert [members["error_id"] for members in made] == [10564]


def test_destinations_are_asked_and_shown_masked(sandbox: Sandbox):
    asked = []

    def accept(destination):
        asked.append(destination)
        return destination.address.startswith("+41")

    with sandbox.client(destinations=accept) as client:
        client.add_user("reached")
        with pytest.raises(pingpair.InputError) as raised:
            client.start_offline_pairing("reached", "SMS", "+12025550123")
        assert raised.value.code == "destination_refused"
        assert asked[0].channel == "sms"
        assert "2025550" not in repr(asked[0])
        client.start_offline_pairing("reached", "SMS", "+41441234567")

    def broken(destination):
        raise LookupError("the directory is down")

    with sandbox.client(destinations=broken) as client:
        with pytest.raises(pingpair.InputError) as raised:
            client.start_offline_pairing("reached", "SMS", "+41441234567")
        assert isinstance(raised.value.__cause__, LookupError)


def test_other_threads_run_while_a_call_waits(sandbox: Sandbox, client):
    client.add_user("slow")
    sandbox.add_fault("getuserdetails", "late", delayMilliseconds=400)
    turns = 0
    call = threading.Thread(target=client.get_user_details, args=("slow",))
    call.start()
    while call.is_alive():
        turns += 1
    assert turns > 1000


def test_sixty_four_threads_have_their_requests_open_at_once(sandbox: Sandbox, client):
    client.add_user("crowded")
    sandbox.clear_log()
    sandbox.add_fault("getuserdetails", "late", delayMilliseconds=3000, times=64)
    found = []

    def call():
        found.append(client.get_user_details("crowded").user.username)

    threads = [threading.Thread(target=call) for _ in range(64)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["crowded"] * 64
    # The first answer left 3 s after its request had come; all others had come before that.
    assert spread(sandbox) < 3


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_client_made_before_a_fork_works_in_the_child(sandbox: Sandbox):
    with sandbox.client() as client:
        client.add_user("forked")
        busy = threading.Event()

        def keep_busy():
            while not busy.is_set():
                client.get_user_details("forked")

        threads = [threading.Thread(target=keep_busy) for _ in range(4)]
        for thread in threads:
            thread.start()
        try:
            statuses = [in_child(client) for _ in range(10)]
        finally:
            busy.set()
            for thread in threads:
                thread.join()
        assert statuses == [0] * 10
        assert client.get_user_details("forked").user.username == "forked"


def in_child(client) -> int:
    child = os.fork()
    if child == 0:
        status = 1
        try:
            signal.alarm(20)
            status = 0 if client.get_user_details("forked").user.username == "forked" else 2
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def spread(sandbox: Sandbox) -> float:
    """How many seconds lie between the first and the last delivery that came late."""
    import datetime

    times = [
        datetime.datetime.fromisoformat(delivery["at"].replace("Z", "+00:00"))
        for delivery in sandbox.log()
        if delivery["fault"] == "late"
    ]
    return (max(times) - min(times)).total_seconds()
