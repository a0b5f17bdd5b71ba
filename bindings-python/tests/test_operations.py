"""The generated classes and methods."""

from __future__ import annotations

import datetime
import io
import json
import pickle

import pytest

import pingpair
from pingpair.testing import Sandbox


def test_an_operation_takes_keywords_and_returns_a_class(client):
    added = client.add_user("meredith", first_name="Meredith", activate_user=True, role="ADMIN")
    assert isinstance(added, pingpair.AddedUser)
    assert added.user.username == "meredith"
    assert added.user.first_name == "Meredith"
    assert added.user.role == pingpair.Role.ADMIN
    assert added.activation_code.isdigit()
    assert added.extra == {}
    with pytest.raises(AttributeError):
        added.user = None


def test_replies_are_compared_by_what_they_hold(client):
    client.add_user("ada")
    client.add_user("grace")
    ada, again = (client.get_user_details("ada") for _ in range(2))
    grace = client.get_user_details("grace")
    assert ada == again
    assert ada != grace
    assert ada != None  # noqa: E711


def test_values_equal_their_text_and_are_the_same_key(client):
    status = client.add_user("linus").user.status
    assert status == "NOT_ACTIVE"
    assert "NOT_ACTIVE" == status
    assert status == pingpair.UserStatus.NOT_ACTIVE
    assert status != "ACTIVE"
    assert {status: 1}["NOT_ACTIVE"] == 1
    assert repr(status) == "UserStatus('NOT_ACTIVE')"
    assert pingpair.UserStatus("NEW").value == "NEW"
    match status:
        case pingpair.UserStatus.NOT_ACTIVE:
            pass
        case _:
            pytest.fail(str(status))


def test_results_are_matched_by_name_and_position(client):
    client.add_user("edith")
    match client.get_user_details("edith"):
        case pingpair.FoundUser(user=pingpair.UserDetails(username=username)):
            assert username == "edith"
        case other:
            pytest.fail(repr(other))
    names = pingpair.UserDetails.__match_args__
    assert "username" in names and "extra" not in names
    assert all(hasattr(pingpair.UserDetails, name) for name in names)


def test_repr_shows_no_secret_and_nobody(client):
    added = client.add_user("barbara", email="b@example.com", activate_user=True)
    text = repr(added)
    assert "activation_code=[redacted]" in text
    assert "username=[personal]" in text
    assert "last_name=None" in text
    assert "enabled=False" in text
    for hidden in (added.activation_code, "barbara", "b@example.com"):
        assert hidden not in text


def test_to_dict_gives_plain_objects(client):
    added = client.add_user("hedy", first_name="Hedy", activate_user=True)
    plain = added.to_dict()
    assert plain["activation_code"] == added.activation_code
    assert plain["user"]["first_name"] == "Hedy"
    assert type(plain["user"]["status"]) is str
    assert plain["extra"] == {}
    json.dumps(plain, default=str)


def test_what_holds_a_secret_is_not_pickled(client):
    added = client.add_user("lise", activate_user=True)
    secrets = [
        added,
        pingpair.OathToken("123", "TOTP", "3132", 6),
        client,
        pingpair.Answer.otp("123456"),
        pingpair.Credentials.for_tests("http://localhost:1/pingid"),
    ]
    for secret in secrets:
        with pytest.raises(TypeError, match="not pickled"):
            pickle.dumps(secret)


def test_what_holds_none_is_pickled(client):
    client.add_user("ida")
    client.offline_pairing("ida", "EMAIL", "ida@example.com")
    [device] = client.get_user_details("ida").user.devices
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        for whole in (device, device.kind, device.enrolled):
            again = pickle.loads(pickle.dumps(whole, protocol))
            assert type(again) is type(whole) and again == whole
    assert again == device.enrolled


def test_a_refusal_is_an_exception_with_the_services_number(client):
    with pytest.raises(pingpair.RefusedError) as raised:
        client.get_user_details("nobody")
    error = raised.value
    assert isinstance(error, pingpair.Error)
    assert error.code == "refused" == pingpair.Code.REFUSED
    assert error.error_id == 10564
    assert error.authenticated
    assert error.unique_msg_id
    assert "10564" in str(error)
    assert error.message and error.message not in str(error)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.__dict__) == (type(error), error.__dict__)


def test_input_is_refused_before_anything_is_sent(client):
    with pytest.raises(pingpair.InputError) as raised:
        client.get_user_details("")
    assert raised.value.code == "value_out_of_range"
    assert not raised.value.request_sent


@pytest.mark.parametrize("wrong", [None, 7, b"meredith", ["meredith"], object()])
def test_what_is_no_text_is_a_type_error(client, wrong):
    with pytest.raises(TypeError, match="username"):
        client.get_user_details(wrong)


def test_text_that_is_not_unicode_is_refused(client):
    with pytest.raises(UnicodeEncodeError):
        client.get_user_details("\udc80")


def test_a_misspelt_argument_is_a_type_error(client):
    with pytest.raises(TypeError, match="user_name"):
        client.get_user_details(user_name="nobody")


def test_parts_of_requests_are_made_and_taken(client):
    token = pingpair.OathToken("123", "TOTP", "3132", 6, time_step=30)
    assert token.token_type == pingpair.OathTokenType.TOTP
    assert token.secret_key == "3132"
    assert "3132" not in repr(token)
    assert token == pingpair.OathToken("123", "TOTP", "3132", 6, time_step=30)
    assert token != pingpair.OathToken("123", "TOTP", "3133", 6, time_step=30)
    wrong = pingpair.OathToken("123", "TOTP", "3132", 7)
    with pytest.raises(pingpair.InputError, match="otp_length"):
        client.create_org_tokens([token, wrong])
    with pytest.raises(TypeError, match="list"):
        client.create_org_tokens("123")


def test_instants_have_a_time_zone(client):
    naive = datetime.datetime(2026, 1, 2)
    with pytest.raises(TypeError, match="time zone"):
        client.toggle_user_bypass("meredith", naive)
    zone = datetime.timezone(datetime.timedelta(hours=-7))
    until = datetime.datetime.now(zone) + datetime.timedelta(days=1)
    with pytest.raises(pingpair.RefusedError) as raised:
        client.toggle_user_bypass("nobody", until)
    assert raised.value.error_id == 10564


def test_a_report_is_written_as_it_comes_and_read_row_by_row(client, sandbox: Sandbox):
    client.add_user("rosalind")
    sandbox.add_report_rows(1000, seed=7)
    client.create_job()
    sandbox.advance_time(60)
    for kind in (pingpair.ReportFileType.CSV, "JSON"):
        report = io.BytesIO()
        length = client.get_organization_report(kind, report)
        assert len(report.getvalue()) == length
        report.seek(0)
        rows = list(pingpair.ReportReader(report))
        assert len(rows) > 1000
        assert "rosalind" in {row.username for row in rows}
        assert {type(row) for row in rows} == {pingpair.ReportRow}
    with pytest.raises(pingpair.InputError) as raised:
        client.get_organization_report("PDF", report)
    assert raised.value.code == "value_malformed"


def test_what_a_writer_raises_is_the_cause(client, sandbox: Sandbox):
    class Full:
        def write(self, piece):
            raise OSError("no space is left")

    client.create_job()
    sandbox.advance_time(3 * 3600)
    with pytest.raises(pingpair.ConfigurationError) as raised:
        client.get_organization_report("JSON", Full())
    assert raised.value.code == "write_failed"
    assert isinstance(raised.value.__cause__, OSError)


def test_a_report_that_is_none_ends_in_an_error():
    class Broken:
        def read(self, size):
            raise OSError("the disk is gone")

    for source, code in [
        (io.BytesIO(b"no report"), "report_malformed"),
        (io.BytesIO(b'username,email\r\n"never closed'), "report_malformed"),
        (Broken(), "read_failed"),
    ]:
        reader = pingpair.ReportReader(source)
        for _ in range(2):
            with pytest.raises(pingpair.Error) as raised:
                list(reader)
            assert raised.value.code == code
    with pytest.raises(TypeError):
        pingpair.ReportReader("report.csv")


def test_the_escape_hatch_takes_the_wires_names(client):
    client.add_user("katherine")
    reply = client.call("getuserdetails", {"userName": "katherine"})
    assert reply["userDetails"]["userName"] == "katherine"
    with pytest.raises(pingpair.InputError) as raised:
        client.call("get/user", {})
    assert raised.value.code == "path_suffix_refused"
    with pytest.raises(pingpair.InputError) as raised:
        client.call("getuserdetails", {"userName": "katherine"}, "human")
    assert raised.value.code == "class_refused"
    with pytest.raises(ValueError, match="one of read"):
        client.call("getuserdetails", {"userName": "katherine"}, "often")
    for wrong in (None, [], "x", {"a": object()}, {1: 2}):
        with pytest.raises(TypeError):
            client.call("getuserdetails", wrong)


def test_ensure_user_tells_who_created(client):
    first = client.ensure_user("mary", email="mary@example.com", activate_user=True)
    assert first.created
    assert first.activation_code.isdigit()
    assert first.activation_code not in repr(first)
    second = client.ensure_user("mary", email="mary@example.com")
    assert not second.created
    assert second.user.username == "mary"
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(first)


def test_check_proves_key_alias_and_token(client):
    check = client.check()
    assert check.proven
    assert check.provenance == "correlated"
    assert check.error_id == 10564
    assert not check.encrypted
    assert check.to_dict()["provenance"] == "correlated"


def test_signatures_and_docs_are_there():
    signature = "($self, username, *, same_device_users=False, client_data=None)"
    assert pingpair.Client.get_user_details.__text_signature__ == signature
    assert "Args:\n    username: " in pingpair.Client.add_user.__doc__
    for name in dir(pingpair.Client):
        if not name.startswith("_"):
            assert getattr(pingpair.Client, name).__doc__, name
