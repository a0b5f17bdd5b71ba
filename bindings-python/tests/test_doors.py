"""The low-level doors: signing requests and reading replies one by one, typed."""

from __future__ import annotations

import datetime
import gc
import json
import pickle
import re
from pathlib import Path

import pytest

import pingpair
import pingpair.testing

VECTORS = Path(__file__).parents[2] / "tests" / "vectors"
NOW = datetime.datetime(2020, 1, 2, 3, 4, 5, 6000, datetime.timezone.utc)
STREAMED = "GetOrganizationReport"


@pytest.fixture
def credentials() -> pingpair.Credentials:
    return pingpair.Credentials.for_tests("http://localhost:1/pingid")


def snake_case(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def typed(name: str, value):
    """An argument as the methods take it."""
    if name == "until":
        return datetime.datetime.fromtimestamp(value / 1000, datetime.timezone.utc)
    if name == "tokens":
        return [pingpair.OathToken(**token) for token in value]
    return value


def test_the_signer_signs_what_is_built_by_name(credentials):
    signer, counted = pingpair.RequestSigner(credentials), 0
    for line in json.loads((VECTORS / "operations.json").read_text(encoding="utf-8")):
        if "legacy_names" in line or line["operation"] == STREAMED:
            continue
        method = getattr(signer, snake_case(line["operation"]))
        arguments = {name: typed(name, value) for name, value in line["arguments"].items()}
        if "refused" in line:
            with pytest.raises(pingpair.Error) as raised:
                method(**arguments, now=NOW)
            assert raised.value.code == line["refused"]
            continue
        counted += 1
        built = pingpair.RequestToken.build(credentials, line["operation"], line["arguments"], NOW)
        assert method(**arguments, now=NOW).text == built.text, line["operation"]
    assert counted > 30


def test_the_signer_takes_the_present_time_and_refuses_what_the_client_refuses(credentials):
    signer = pingpair.RequestSigner(credentials)
    first = signer.get_user_details("meredith").text
    assert first != signer.get_user_details("meredith", now=NOW).text
    with pytest.raises(pingpair.InputError) as raised:
        signer.add_user(" meredith")
    assert raised.value.code == "value_malformed"
    with pytest.raises(TypeError, match="username"):
        signer.add_user()
    with pytest.raises(TypeError):
        signer.add_user("meredith", email=7)
    with pytest.raises(TypeError, match="datetime"):
        signer.add_user("meredith", now=0)


USER = {"userName": "meredith", "status": "ACTIVE", "email": "meredith@example.com", "userEnabled": True}


def test_the_reader_reads_a_reply_as_what_the_operation_returns(credentials):
    reader = pingpair.ReplyReader(credentials)
    token = pingpair.testing.sign_reply(credentials, {"userDetails": USER})
    for form in (token, token.encode()):
        found = reader.get_user_details(form)
        assert isinstance(found, pingpair.FoundUser)
        assert (found.user.username, found.user.email) == ("meredith", "meredith@example.com")
        assert found.user.status == pingpair.UserStatus.ACTIVE
    step = pingpair.testing.sign_reply(credentials, {"errorId": 30016})
    assert isinstance(reader.resync_oath_token(step), pingpair.NextOtp)


def test_a_record_inside_of_a_reply_is_like_one_by_itself(credentials):
    reader = pingpair.ReplyReader(credentials)
    token = pingpair.testing.sign_reply(credentials, {"userDetails": USER})
    user = reader.get_user_details(token).user
    gc.collect()
    assert user == reader.get_user_details(token).user
    assert user.to_dict()["username"] == "meredith"
    assert "meredith@" not in repr(user) and repr(user).startswith("UserDetails(")
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(user)
    match user:
        case pingpair.UserDetails(username=name):
            assert name == "meredith"


def test_the_reader_refuses_what_proves_nothing(credentials):
    reader = pingpair.ReplyReader(credentials)
    token = pingpair.testing.sign_reply(credentials, {"userDetails": USER})
    for broken, code in [
        (token[:-1], "token_malformed"),
        (token[:40] + "A" + token[41:], "token_signature_wrong"),
        ("", "token_malformed"),
        ('{"errorId":200}', "token_malformed"),
    ]:
        with pytest.raises(pingpair.UntrustedReplyError) as raised:
            reader.get_user_details(broken)
        assert raised.value.code == code
    other = pingpair.testing.sign_reply(credentials, {"activationCode": "292070522701"})
    with pytest.raises(pingpair.UntrustedReplyError) as raised:
        reader.get_user_details(other)
    assert raised.value.code == "reply_unreadable"
    with pytest.raises(pingpair.RefusedError) as refused:
        reader.get_user_details(pingpair.testing.sign_reply(credentials, {"errorId": 10564}))
    assert refused.value.error_id == 10564
    for wrong in (None, 7, "\ud800"):
        with pytest.raises((TypeError, UnicodeEncodeError)):
            reader.get_user_details(wrong)


def test_the_doors_hide_what_they_hold(credentials):
    for door in (pingpair.RequestSigner(credentials), pingpair.ReplyReader(credentials)):
        assert repr(door) == f"{type(door).__name__}()"
        with pytest.raises(TypeError):
            pickle.dumps(door)
