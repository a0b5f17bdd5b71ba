"""A flow by hand, by both clients."""

from __future__ import annotations

import asyncio
import contextlib
import pickle
import urllib.parse
import urllib.request
from collections.abc import Iterator

import pytest

import pingpair
from pingone_stage import NUMBERS, PASSWORD, Stage
from pingpair.testing import Sandbox


@pytest.fixture(params=["blocking", "awaited"])
def stage(request, sandbox: Sandbox) -> Iterator[Stage]:
    with contextlib.closing(asyncio.new_event_loop()) as loop:
        sandbox.clear_log()
        yield Stage(sandbox, loop if request.param == "awaited" else None)


def test_a_user_registers_step_by_step(stage: Stage):
    name = f"byhand{next(NUMBERS)}"
    flow = stage.client.start_flow()
    assert flow.status == pingpair.FlowStatus.USERNAME_PASSWORD_REQUIRED
    assert flow.offers("user.register") and not flow.offers("user.verify")
    assert flow.state.password_policy.length.min
    assert flow.state.expires_at.timestamp.tzinfo
    with pytest.raises(pingpair.InputError) as refused:
        flow.verify("ABCD1234")
    assert refused.value.code == "action_not_offered"
    state = flow.register(name, f"{name}@example.com", PASSWORD)
    assert (state.id, state.status) == (flow.id, "VERIFICATION_CODE_REQUIRED")
    flow.send_verification_code()
    with pytest.raises(pingpair.RefusedError) as wrong:
        flow.verify("WRONG123")
    assert wrong.value.pingone_refusal.code
    assert flow.read().status == "VERIFICATION_CODE_REQUIRED"
    assert flow.verify(stage.code()).status == pingpair.FlowStatus.COMPLETED
    tokens = flow.tokens()
    assert tokens.token_type == "Bearer" and tokens.expires_in
    for shown in (repr(flow), repr(flow.state), repr(tokens), str(tokens)):
        assert name not in shown
        assert tokens.access_token not in shown and tokens.unverified_id_token not in shown
    for secret in (getattr(flow, "inner", flow), flow.state, tokens):
        with pytest.raises(TypeError, match="not pickled"):
            pickle.dumps(secret)


def test_a_flow_is_sealed_and_gone_on_with(stage: Stage):
    name = f"opened{next(NUMBERS)}"
    flow = stage.client.start_flow()
    flow.register(name, f"{name}@example.com", PASSWORD)
    text = flow.seal("the login session")
    assert name not in text and flow.id not in text
    again = stage.new_client().open_flow(text, "the login session")
    assert (again.id, again.status) == (flow.id, "VERIFICATION_CODE_REQUIRED")
    assert again.verify(stage.code()).status == "COMPLETED"
    assert again.tokens().access_token
    for sealed, context in [(text, "another session"), (text[:-2], "the login session")]:
        with pytest.raises(pingpair.InputError) as refused:
            stage.new_client().open_flow(sealed, context)
        assert refused.value.code == "snapshot_refused"
    with pytest.raises(pingpair.ConfigurationError) as missing:
        stage.new_client(snapshot_keys=None).start_flow().seal("the login session")
    assert missing.value.code == "credentials_missing"


def test_a_flow_that_has_ended_is_refused(stage: Stage):
    flow = stage.client.start_flow()
    stage.box.expire_flow(flow.id)
    with pytest.raises(pingpair.RefusedError) as refused:
        flow.read()
    assert refused.value.http_status == 404


def test_a_flow_of_a_browser_is_gone_on_with_by_its_own_cookies(stage: Stage):
    client = stage.client
    query = {
        "client_id": dict(
            line.split("=", 1) for line in stage.box.properties_text.splitlines()
        )["application_client_id"],
        "response_type": "code",
        "redirect_uri": stage.box.options()["redirectUris"][0],
        "scope": "openid",
        "state": "kept-in-the-login-session",
        "code_challenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        "code_challenge_method": "S256",
    }
    base = f"{client.auth_url}/{client.environment_id}/as/authorize"

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_):
            return None

    try:
        urllib.request.build_opener(Stay).open(f"{base}?{urllib.parse.urlencode(query)}")
        raise AssertionError("no redirect")
    except urllib.error.HTTPError as redirect:
        location = redirect.headers["Location"]
        cookies = "; ".join(
            it.split(";", 1)[0] for it in redirect.headers.get_all("Set-Cookie", [])
        )
    [flow_id] = urllib.parse.parse_qs(urllib.parse.urlsplit(location).query)["flowId"]
    with pytest.raises(pingpair.InputError) as refused:
        client.join_flow(flow_id, "", "kept-in-the-login-session")
    assert refused.value.code == "value_missing"
    verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    flow = client.join_flow(
        flow_id, cookies, "kept-in-the-login-session", code_verifier=verifier
    )
    name = f"browser{next(NUMBERS)}"
    flow.register(name, f"{name}@example.com", PASSWORD)
    flow.verify(stage.code())
    assert flow.tokens().access_token


def test_a_flow_without_a_verifier_gives_no_tokens_to_us(stage: Stage):
    name = f"noapplication{next(NUMBERS)}"
    settings = pingpair.PingOneSettings(
        environment_id=stage.client.environment_id,
        auth_url=stage.client.auth_url,
        api_url=stage.client.api_url,
    )
    with pingpair.PingOne(settings) as client, pytest.raises(pingpair.ConfigurationError) as missing:
        client.start_flow()
    assert missing.value.code == "credentials_missing" and name not in str(missing.value)
