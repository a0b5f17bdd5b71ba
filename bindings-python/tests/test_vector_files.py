"""Which file of known answers is run by which test, and those whose door is not the core's reader alone."""

from __future__ import annotations

import base64
import datetime
import json
import math
import re
import time
from pathlib import Path

import pytest

import pingpair
from pingpair import jws
from pingpair.testing import Sandbox
from test_reference_fields import Service, camel, method_of, service  # noqa: F401
from test_vectors import VECTORS, code_of, load

HERE = Path(__file__).parent
# By file: the tests that run it.
RUN_BY = {
    "error-ids": ["test_vector_files::test_every_number_of_a_refusal_arrives"],
    "java-properties": ["test_vectors::test_properties_are_read_as_java_reads_them"],
    "jws": [
        "test_vectors::test_tokens_and_keys_come_out_as_listed",
        "test_vectors::test_replies_come_out_as_listed",
    ],
    "operations": [
        "test_vectors::test_every_request_of_the_vendors_page_is_built_byte_for_byte",
        "test_vector_files::test_every_reply_of_the_vendors_page_is_read",
    ],
    "otp": ["test_vector_files::test_devices_of_the_sandbox_show_the_published_otps"],
    "pairing-views": ["test_vector_files::test_views_are_read_shown_and_written_as_listed"],
    "pingone/examples": [
        "test_pingone_reference::test_an_example_is_sent_as_it_stands_and_read_as_a_typed_result"
    ],
    "perf-fixture": ["test_vector_files::test_what_the_benches_go_by_verifies"],
    "reference-fields": ["test_reference_fields::test_every_documented_member_of_a_reply_is_an_attribute"],
    "refused-arguments": ["test_vectors::test_arguments_are_refused_with_the_same_code_and_text"],
    "report": ["test_vectors::test_reports_are_read_as_listed"],
    "snapshots": [
        "test_vector_files::test_a_key_is_named_in_snapshots_as_listed",
        "test_vector_files::test_leases_are_asked_for_subjects_as_listed",
    ],
    "tokens": ["test_vectors::test_tokens_are_signed_byte_for_byte"],
    "vendor-registration-example": [
        "test_vectors::test_the_vendors_example_verifies_and_its_broken_requests_do_not"
    ],
    "webauthn": ["test_vectors::test_webauthn_is_converted_and_refused_as_listed"],
}
# Parts of those files that no public call of this package leads to.
NOT_RUN = {
    "jws": "replies that are refused need the request that they answer; tests/judge sends them to every client",
    "otp": "a moment that has passed cannot be told to the sandbox, its YubiKeys have keys of their own, and "
    "`pingpair.jws` takes no key below 32 bytes and signs no message but a token's",
    "snapshots": "the list `snapshots` seals texts that are no machine's; only the core opens those",
}


def test_every_file_of_known_answers_is_run():
    files = {path.relative_to(VECTORS).with_suffix("").as_posix() for path in VECTORS.rglob("*.json")}
    assert set(RUN_BY) == files
    assert set(NOT_RUN) <= set(RUN_BY)
    for file, tests in RUN_BY.items():
        for test in tests:
            module, name = test.split("::")
            source = (HERE / f"{module}.py").read_text(encoding="utf-8")
            assert re.search(rf"^def {name}\(", source, re.MULTILINE), test
            assert f'load("{file}")' in source or f'"{file}.json"' in source, test


def test_views_are_read_shown_and_written_as_listed():
    suite = load("pairing-views")
    for case in suite["refused"]:
        assert code_of(lambda: pingpair.PairingView.from_json(case["text"])) == "view_malformed", case["name"]
    for case in suite["views"] + suite["tolerated"]:
        view = pingpair.PairingView.from_json(json.dumps(case["view"]))
        for name, expected in case["fields"].items():
            assert read(plain(getattr(view, name)), expected) == expected, (case["name"], name)
        if "shown" in case:
            assert str(view) == case["shown"], case["name"]
            assert json.loads(view.to_json()) == case["view"], case["name"]
            assert pingpair.PairingView.from_json(view.to_json()) == view, case["name"]
        for secret in (case["view"]["link"], case["view"]["activation_code"]):
            assert secret is None or secret not in repr(view), case["name"]


def plain(value):
    if isinstance(value, datetime.datetime):
        return round(value.timestamp() * 1000)
    if isinstance(value, pingpair.Link):
        return value.url
    if isinstance(value, pingpair.PairingKeyText):
        return value.text
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, pingpair.ViewDevice):
        members = {"id": value.id and str(value.id), "type": value.kind}
        return members | {"model": value.model, "nickname": value.nickname, "os": value.os}
    if isinstance(value, (pingpair.Prompt, pingpair.ViewOutcome)):
        members = {name: plain(getattr(value, name)) for name in type(value).__dataclass_fields__}
        return members
    return str(value) if isinstance(value, str) else value


def test_a_key_is_named_in_snapshots_as_listed():
    for number, case in enumerate(load("snapshots")["keys"]):
        own = {}
        if "organisation_key" in case:
            own = {"key": case["organisation_key"], "org_alias": case["org_alias"]}
            options = {}
        else:
            options = {"snapshot_keys": [base64.b64decode(case["key"])]}


        def sealed():
            with pingpair.Client(credentials(**own), **options) as client:
                return client.pair_sms(f"user {number}", "+12025550123", context="session").snapshot()

        text = code_of(sealed)
        if "code" in case:
            assert text == case["code"], case
        else:
            header = base64.urlsafe_b64decode(text.split(".")[0] + "==")
            assert header[1:9].hex() == case["id"], case


def test_leases_are_asked_for_subjects_as_listed():
    """By a lease that gives nothing: so nothing is sent."""
    for case in load("snapshots")["subjects"]:
        asked = []

        class Nothing:
            def acquire(self, key, seconds):
                asked.append(key)
                return len(asked) if "activation_code" in case and len(asked) == 1 else None

            def renew(self, key, fence, seconds):
                return True

            def take_over(self, key, fence, seconds):
                return None

            def release(self, key, fence):
                pass

            def get(self, key):
                asked.append(key)

            def put(self, key, fence, generation, text):
                return False

            def remove(self, key, fence):
                return False

        key = base64.b64decode(case["key"])
        own = credentials(org_alias=case["organisation"])
        with pingpair.Client(own, snapshot_keys=[key], lease=Nothing(), store=Nothing()) as client:
            if "context" in case:
                assert client.resume_stored_by_context("job", case["context"]) is None
                assert asked == [case["subject"]], case
                continue
            pairing = client.pair_online(
                case.get("user", "anyone"), activation_code=case.get("activation_code")
            )
            assert code_of(pairing.step) == "lease_taken"
        assert asked[-1] == case["subject"], case


def credentials(**values):
    usual = {
        "org_alias": "alias",
        "token": "token",
        "key": base64.b64encode(bytes(range(32))).decode(),
        "base_url": "https://idpxnyl3m.pingidentity.com/pingid",
    }
    return pingpair.Credentials(**usual | values)


def test_devices_of_the_sandbox_show_the_published_otps():
    suite = load("otp")
    hotp, totp = suite["hotp"], suite["totp"]
    with Sandbox() as sandbox:
        key = base64.b32encode(bytes.fromhex(hotp["key"])).decode()
        sandbox.add_oath_token("6", tokenType="HOTP", secretKey=key)
        sandbox.add_oath_token("8", tokenType="HOTP", secretKey=key, otpLength=8)
        shown = [sandbox.press_oath_token("6") for _ in hotp["cases"]]
        # A token shows the OTP of counter 1 first, or that of counter 0.
        assert shown == [case["otp"] for case in hotp["cases"]]
        shown = [sandbox.press_oath_token("8") for _ in hotp["cases"]]
        assert shown == [f"{case['truncated'] % 10**8:08}" for case in hotp["cases"]]
        key = base64.b32encode(bytes.fromhex(totp["key"])).decode()
        length, step = totp["otp_length"], totp["time_step"]
        sandbox.add_oath_token("time", tokenType="TOTP", secretKey=key, otpLength=length, timeStep=step)
        ahead, to_come = 0, [case for case in totp["cases"] if case["seconds"] > time.time()]
        assert to_come
        for case in to_come:
            begins = case["seconds"] // step * step
            further = math.ceil(begins - time.time() - ahead)
            sandbox.advance_time(further)
            ahead += further
            assert sandbox.press_oath_token("time") == case["otp"], case


def test_what_the_benches_go_by_verifies():
    fixture = load("perf-fixture")
    own = credentials(org_alias=fixture["org_alias"], token=fixture["token"], key=fixture["key_b64"])
    assert pingpair.Reply.verify(own, fixture["response_jws"]).error_id == 200
    jws.verify(fixture["response_jws"], base64.b64decode(fixture["key_b64"]))
    assert pingpair.Link.parse(fixture["qr_url"]).url == fixture["qr_url"]


OPERATIONS = [line for line in load("operations") if "refused" not in line]
# Where the page prints a reply. The report is no reply but a stream.
PRINTED = [line for line in OPERATIONS if line["reply"] and line["operation"] != "GetOrganizationReport"]


def arguments_of(line):
    """The arguments as a caller gives them: times and records as what they are."""
    arguments = dict(line["arguments"])
    if "until" in arguments:
        seconds = arguments["until"] / 1000
        arguments["until"] = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
    if "tokens" in arguments:
        arguments["tokens"] = [pingpair.OathToken(**token) for token in arguments["tokens"]]
    return arguments


@pytest.mark.parametrize("number", range(len(PRINTED)))
def test_every_reply_of_the_vendors_page_is_read(service: Service, number: int):  # noqa: F811
    line = PRINTED[number]
    reply = line["reply"].get("responseBody", line["reply"])
    service.reply = {name: value for name, value in reply.items() if name != "clientData"}
    with pingpair.Client(service.credentials, legacy_names=line.get("legacy_names", False)) as client:
        result = getattr(client, method_of(line["operation"]))(**arguments_of(line))
    if "next_otp" in line["result"]:
        assert isinstance(result, pingpair.NextOtp)
        expected = line["result"]["next_otp"]
    else:
        expected = line["result"]
    assert read(result.to_dict(), expected) == expected


def read(found, expected):
    """What was found, as far as it is expected or says anything, as the file has it."""
    if isinstance(found, dict) and isinstance(expected, dict):
        return {
            name: read(value, expected.get(name))
            for name, value in found.items()
            if name in expected or value not in (None, {}, [])
        }
    if isinstance(found, list) and isinstance(expected, list):
        return [read(*both) for both in zip(found, expected, strict=True)]
    if isinstance(found, datetime.datetime):
        return round(found.timestamp() * 1000)
    return found


REFUSALS = [(row["operation"], row["errorId"]) for row in load("error-ids")]


@pytest.mark.parametrize(("operation", "number"), REFUSALS)
def test_every_number_of_a_refusal_arrives(service: Service, operation: str, number: int):  # noqa: F811
    """As the number of the exception, or as the question for the next OTP."""
    service.reply = {"errorId": number, "errorMsg": "as the service says it"}
    line = next(line for line in OPERATIONS if line["operation"] == operation)
    with pingpair.Client(service.credentials) as client:
        if operation == "GetOrganizationReport":
            with pytest.raises(pingpair.RefusedError) as raised:
                client.call("getuserdetails", {"userName": "jdoe"})
        elif number == NEXT_OTP:
            service.reply["sessionId"] = "session"
            result = getattr(client, method_of(operation))(**arguments_of(line))
            assert isinstance(result, pingpair.NextOtp)
            return
        else:
            with pytest.raises(pingpair.RefusedError) as raised:
                getattr(client, method_of(operation))(**arguments_of(line))
    error = raised.value
    assert (error.error_id, error.message) == (number, "as the service says it")
    assert error.authenticated


NEXT_OTP = 30016
