"""The client of PingOne: operations, settings, refusals; by both clients."""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
from collections.abc import Iterator

import pytest

import pingpair
from pingone_stage import Stage
from pingpair import aio
from pingpair.testing import Sandbox

DEVICE = "0783541c-a172-4d40-8783-541ca1728d40"
USER = "d4543f69-e508-4cc6-bd16-b61baa4b3caf"


@pytest.fixture(params=["blocking", "awaited"])
def stage(request, sandbox: Sandbox) -> Iterator[Stage]:
    with contextlib.closing(asyncio.new_event_loop()) as loop:
        sandbox.clear_log()
        yield Stage(sandbox, loop if request.param == "awaited" else None)


def test_a_device_is_created_activated_named_ordered_blocked_and_removed(stage: Stage):
    client, user_id = stage.client, stage.user()
    created = client.create_device(
        user_id,
        pingpair.MfaDeviceType.EMAIL,
        email="user@example.com",
        template_variables={"greeting": "hello"},
    )
    assert isinstance(created, pingpair.MfaDevice)
    assert (created.kind, created.status) == ("EMAIL", pingpair.MfaDeviceStatus.ACTIVATION_REQUIRED)
    assert created.user.id == user_id and isinstance(created.id, str)
    assert created.created_at.timestamp.tzinfo and created.created_at.text.endswith("Z")
    assert "user@example.com" not in repr(created) and created.extra == {}
    client.send_activation_code(user_id, created.id)
    match client.activate_device(user_id, created.id, otp=stage.code()):
        case pingpair.MfaDevice(status="ACTIVE"):
            pass
        case other:
            raise AssertionError(other)
    acknowledged = client.set_device_nickname(user_id, created.id, "Work")
    assert isinstance(acknowledged, pingpair.MfaAcknowledged)
    client.block_device(user_id, created.id)
    assert client.read_device(user_id, created.id).block.status == pingpair.MfaBlockStatus.BLOCKED
    client.unblock_device(user_id, created.id)
    other = client.create_device(user_id, "TOTP")
    assert other.secret and other.key_uri.startswith("otpauth://totp/")
    assert other.secret not in repr(other)
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(other)
    listed = client.list_devices(user_id)
    assert {device.id for device in listed.devices} == {created.id, other.id}
    assert listed.devices[0].nickname == "Work"
    client.set_device_order(user_id, [created.id])
    client.remove_device_order(user_id)
    client.delete_device(user_id, other.id)
    assert [device.id for device in client.list_devices(user_id).devices] == [created.id]
    assert client.set_mfa_enabled(user_id, True).mfa_enabled is True


def test_pairing_keys_are_created_read_listed_and_deleted(stage: Stage):
    client, user_id = stage.client, stage.user()
    key = client.create_pairing_key(user_id)
    assert key.status == pingpair.PairingKeyStatus.UNCLAIMED and key.code not in repr(key)
    assert client.read_pairing_key(user_id, key.id).id == key.id
    drawn = pingpair.PairingKeyText(key.code, key.uri)
    assert drawn.text == key.uri and key.code not in repr(drawn) and "<svg" in drawn.svg()
    assert pingpair.PairingKeyText(key.code).text == key.code
    for wrong in ("", "line\nbreak", "x" * 3000):
        with pytest.raises(pingpair.InputError) as refused:
            pingpair.PairingKeyText(wrong)
        assert refused.value.code == "qr_content_refused"
    assert [it.id for it in client.list_pairing_keys(user_id).pairing_keys] == [key.id]
    client.delete_pairing_key(user_id, key.id)
    assert client.list_pairing_keys(user_id).pairing_keys == []


def test_a_token_that_drifted_is_told_by_another_class(stage: Stage):
    client, user_id = stage.client, stage.user()
    stage.sandbox.add_oath_token("777001", tokenType="HOTP")
    created = client.create_device(user_id, "OATH_TOKEN", serial_number="777001")
    stage.sandbox.drift_oath_token("777001", 50)
    first, second = (stage.sandbox.press_oath_token("777001") for _ in range(2))
    reply = client.activate_device(user_id, created.id, otp=first, oath_resync=True)
    assert isinstance(reply, pingpair.NextOtp)
    reply = client.activate_device(user_id, created.id, otp=second, oath_resync=True)
    assert isinstance(reply, pingpair.MfaDevice)
    client.delete_device(user_id, created.id)
    # The next style makes the same token anew, in step with nobody.
    stage.sandbox.control("POST", "oath-tokens/drift", {"serialNumber": "777001", "steps": 0})


def test_a_refusal_tells_what_pingone_told(stage: Stage):
    with pytest.raises(pingpair.RefusedError) as refused:
        stage.client.read_device(stage.user(), DEVICE)
    error = refused.value
    assert (error.code, error.http_status, error.error_id) == ("refused", 404, 0)
    assert error.authenticated is False
    refusal = error.pingone_refusal
    assert isinstance(refusal, pingpair.PingOneRefusal)
    assert (refusal.code, len(refusal.id)) == ("NOT_FOUND", 36)
    again = pickle.loads(pickle.dumps(error))
    assert again.pingone_refusal == refusal
    created = stage.client.create_device(user_id := stage.user(), "SMS", phone="+12025550123")
    with pytest.raises(pingpair.RefusedError) as refused:
        stage.client.activate_device(user_id, created.id, otp="000000")
    [detail] = refused.value.pingone_refusal.details
    assert (detail.code, detail.target) == ("INVALID_OTP", "otp")
    assert isinstance(detail, pingpair.PingOneDetail)
    with pytest.raises(pingpair.RefusedError) as of_pingid:
        with stage.sandbox.client() as client:
            client.get_user_details("nobody")
    assert of_pingid.value.pingone_refusal is None


def test_a_limit_is_no_rate_limit(stage: Stage):
    user_id = stage.user()
    for _ in range(5):
        stage.box.add_foreign_device(user_id, "MOBILE")
    with pytest.raises(pingpair.RefusedError) as refused:
        stage.client.create_device(user_id, "TOTP")
    error = refused.value
    assert (error.code, error.http_status) == ("limit_reached", 429)
    assert "LIMIT_EXCEEDED" in [detail.code for detail in error.pingone_refusal.details]


def test_arguments_that_the_service_would_refuse_are_not_sent(stage: Stage):
    client = stage.client
    for wrong in (
        lambda: client.read_device("../../users", DEVICE),
        lambda: client.read_device(USER, "7"),
        lambda: client.create_device(USER, "SMS", phone="call me"),
        lambda: client.activate_device(USER, DEVICE, otp="12 34 56"),
    ):
        with pytest.raises(pingpair.InputError) as refused:
            wrong()
        assert refused.value.code == "value_malformed"
    with pytest.raises(pingpair.InputError) as refused:
        client.create_device(USER, "SMS")
    assert refused.value.code == "value_missing"
    for mistyped in (
        lambda: client.read_device(7, DEVICE),
        lambda: client.read_device(USER),
        lambda: client.read_device(USER, None),
        lambda: client.set_device_order(USER, DEVICE),
        lambda: client.set_mfa_enabled(USER, "yes"),
    ):
        with pytest.raises(TypeError):
            mistyped()
    assert stage.deliveries() == []


def test_a_worker_token_that_was_revoked_is_fetched_anew(stage: Stage):
    user_id = stage.user()
    stage.client.list_devices(user_id)
    stage.box.revoke_tokens()
    assert stage.client.list_devices(user_id).devices == []
    assert stage.deliveries().count("RequestWorkerToken") == 2


def test_a_check_tells_whether_the_settings_go_together(stage: Stage):
    assert stage.client.check() is None
    with pingpair.PingOne.from_values(**values(stage, worker_client_secret="wrong")) as wrong:
        with pytest.raises(pingpair.ConfigurationError) as refused:
            wrong.check()
    assert refused.value.code == "worker_refused"


def values(stage: Stage, **changes: str) -> dict[str, str]:
    lines = stage.box.properties_text.splitlines()
    return {**dict(line.split("=", 1) for line in lines), **changes}


def test_settings_come_from_values_a_file_and_the_environment(stage: Stage, tmp_path, monkeypatch):
    path = tmp_path / "pingone.properties"
    path.write_text(stage.box.properties_text)
    path.chmod(0o600)
    user_id = stage.user()
    for made in (
        pingpair.PingOne.from_values(**values(stage)),
        pingpair.PingOne.from_properties(path),
    ):
        with made as client:
            assert client.list_devices(user_id).devices == []
            assert client.environment_id in repr(client)
            assert (client.auth_url, client.api_url) == (stage.client.auth_url, stage.client.api_url)
        assert client.is_closed
        with pytest.raises(RuntimeError):
            client.list_devices(user_id)
    monkeypatch.setenv("PINGPAIR_PINGONE_PROPERTIES", str(path))
    assert pingpair.PingOne.from_env().environment_id == stage.client.environment_id

    async def awaited() -> list[str]:
        found = []
        for made in (aio.PingOne.from_values(**values(stage)), aio.PingOne.from_properties(path)):
            async with made as client:
                assert (await client.list_devices(user_id)).devices == []
                found.append(client.environment_id)
        return [*found, aio.PingOne.from_env().environment_id]

    assert asyncio.run(awaited()) == [stage.client.environment_id] * 3


def test_settings_of_a_region_and_a_custom_domain_are_read():
    settings = pingpair.PingOneSettings(region="europe", environment_id=USER)
    assert (settings.auth_url, settings.api_url) == (
        "https://auth.pingone.eu",
        "https://api.pingone.eu",
    )
    own = pingpair.PingOneSettings(
        region="europe", custom_domain="login.example.com", environment_id=USER
    )
    assert own.auth_url == "https://login.example.com"
    for wrong, code in [
        ({"region": "moon"}, "option_refused"),
        ({}, "property_missing"),
        ({"region": "europe", "auth_url": "https://a.example"}, "properties_contradictory"),
        ({"region": "europe", "worker_client_id": "a"}, "property_missing"),
    ]:
        with pytest.raises(pingpair.ConfigurationError) as refused:
            pingpair.PingOneSettings(environment_id=USER, **wrong)
        assert refused.value.code == code


def test_secrets_of_settings_and_clients_are_not_shown(stage: Stage):
    settings = stage.box.settings
    secrets = [value for name, value in values(stage).items() if name.endswith("secret")]
    assert len(secrets) == 2
    for held in (settings, stage.box.client(), stage.box.aio_client()):
        assert not any(secret in repr(held) for secret in secrets)
        with pytest.raises(TypeError):
            pickle.dumps(held)
    assert settings.warnings == []


def test_the_options_of_a_client_are_kept(stage: Stage):
    seen: list[pingpair.CallReport] = []
    asked: list[pingpair.Destination] = []
    client = stage.new_client(
        observer=seen.append,
        destinations=lambda it: bool(asked.append(it)),
        session_id="session-of-ours",
        deadline=10,
        attempt_timeout=5,
        user_agent="an-application/1",
        max_concurrency=2,
        allow_extensions=True,
    )
    user_id = stage.user()
    with pytest.raises(pingpair.InputError) as refused:
        client.create_device(user_id, "VOICE", phone="+12025550123", extension="12")
    assert refused.value.code == "destination_refused"
    assert [(it.channel, it.extension) for it in asked] == [("voice", "12")]
    client.list_devices(user_id)
    assert [it.operation for it in seen if it.failure is None][-1]
    assert all(user_id not in repr(it) for it in seen)
    assert seen[-1].provenance == "channel"
    refusing = stage.new_client()
    with pytest.raises(pingpair.InputError) as refused:
        refusing.create_device(user_id, "VOICE", phone="+12025550123", extension="12")
    assert refused.value.code == "extension_refused"
    cancellation = pingpair.Cancellation()
    cancellation.cancel()
    with pytest.raises(pingpair.CancelledError):
        stage.box.client().with_cancellation(cancellation).list_devices(user_id)
    bounded = client.with_deadline(1).with_pairing_deadline(60)
    assert bounded.environment_id == client.environment_id
    with pytest.raises(TypeError):
        client.with_deadline(None)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_client_that_was_made_before_a_fork_works_in_the_child(sandbox: Sandbox):
    stage = Stage(sandbox, None)
    user_id, client = stage.user(), sandbox.pingone.client()
    client.list_devices(user_id)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writing, repr(client.list_devices(user_id).devices).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        assert told.read() == "[]"
    os.waitpid(child, 0)


def test_a_client_without_a_key_seals_nothing(stage: Stage):
    client = stage.new_client(snapshot_keys=None)
    begun = client.pair_mfa_totp(stage.user(), context="session")
    with pytest.raises(pingpair.Error):
        begun.snapshot()


def test_the_sandboxs_credentials_are_refused_for_other_hosts(stage: Stage):
    with pytest.raises(pingpair.ConfigurationError) as refused:
        pingpair.PingOne.from_values(
            **values(stage, auth_url="https://auth.example.com", api_url="https://api.example.com")
        )
    assert refused.value.code == "sandbox_credentials_refused"
    with pytest.raises(pingpair.ConfigurationError) as refused:
        pingpair.PingOne.from_values(
            environment_id=USER, auth_url="http://a.example.com", api_url="http://b.example.com"
        )
    assert refused.value.code == "plain_http_refused"
    pingpair.PingOne.from_values(
        environment_id=USER,
        auth_url="http://a.example.com",
        api_url="http://b.example.com",
        danger_allow_http=["a.example.com:80", "b.example.com:80"],
    )


def test_the_agent_of_pingid_desktop_answers_both_clients(stage: Stage):
    user_id = stage.user()
    created = stage.client.create_device(user_id, "PINGID_DESKTOP_GEN2")
    registration = created.desktop_credential_creation_options
    origin, port = "https://pingone.example.com", stage.box.desktop_agent_port
    if stage.loop is None:
        made = pingpair.DesktopAgent(origin, port=port).register(registration)
    else:
        agent = aio.DesktopAgent(origin, port=port, timeout=10)

        async def attest() -> str:
            return await agent.register(registration)

        made = stage.loop.run_until_complete(attest())
    paired = stage.client.activate_device(user_id, created.id, attestation=made)
    assert (paired.status, paired.os.kind) == ("ACTIVE", "MAC")
    assert made not in repr(paired)


def test_an_agent_that_is_not_there_or_says_no_is_told(sandbox: Sandbox):
    stage = Stage(sandbox, None)
    created = stage.client.create_device(stage.user(), "PINGID_DESKTOP_GEN2")
    registration = created.desktop_credential_creation_options
    agent = pingpair.DesktopAgent("https://pingone.example.com", port=stage.box.desktop_agent_port)
    try:
        for mode, kind, code in [
            ("refused", pingpair.RefusedError, "agent_refused"),
            ("not_running", pingpair.UnavailableError, "agent_not_running"),
        ]:
            stage.box.options(desktopAgent=mode)
            with pytest.raises(kind) as raised:
                agent.register(registration)
            assert raised.value.code == code
        stage.box.options(desktopAgent="silent")
        cancellation = pingpair.Cancellation()
        cancellation.cancel()
        with pytest.raises(pingpair.CancelledError):
            agent.register(registration, cancellation=cancellation)
    finally:
        stage.box.options(desktopAgent="raw")
