"""The known answers that every language runs, from the same files."""

from __future__ import annotations

import base64
import datetime
import io
import json
from pathlib import Path

import pytest

import pingpair
import pingpair.testing
from pingpair import _core, jws, webauthn

VECTORS = Path(__file__).parents[2] / "tests" / "vectors"
BASE_URL = "https://idpxnyl3m.pingidentity.com/pingid"


def load(name: str):
    return json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))


def code_of(work):
    """What comes of it, or the code of the error."""
    try:
        return work()
    except pingpair.Error as error:
        return error.code


def built(recipe, key: bytes, header: str, payload: str) -> bytes:
    text = "".join(
        part["text"].replace("{n}", str(number)) if "{n}" in part["text"] else part["text"]
        for part in recipe["parts"]
        for number in range(part["count"])
    )
    if recipe["of"] == "token":
        return text.encode()
    if recipe["of"] == "payload":
        return signed(recipe.get("header", header), text, key)
    return signed(text, payload, key)


def signed(header: str, payload: str, key: bytes) -> bytes:
    """By the standard library: what is signed here need not be what our own signing takes."""
    import hmac

    def encoded(value: bytes) -> bytes:
        return base64.urlsafe_b64encode(value).rstrip(b"=")

    text = encoded(header.encode()) + b"." + encoded(payload.encode())
    return text + b"." + encoded(hmac.digest(key, text, "sha256"))


def test_tokens_and_keys_come_out_as_listed():
    suite = load("jws")
    key = base64.b64decode(suite["key"])
    wrong, counted = [], 0
    for case in suite["cases"]:
        if case["room"] == "reply":
            continue
        counted += 1
        its_key = base64.b64decode(case["key"]) if "key" in case else key
        token = case.get("token")
        if "build" in case:
            token = built(case["build"], its_key, suite["header"], suite["payload"])
        if case["room"] == "key":
            found = code_of(lambda: verified_with(case, suite))
            expected = base64.b64decode(case["payload"]) if case["expect"] == "accept" else case["code"]
        else:
            found = code_of(lambda: jws.verify(token, its_key).payload)
            expected = case.get("code")
            if case["expect"] == "accept":
                expected = base64.b64decode(case["payload"]) if "payload" in case else found
                assert isinstance(found, bytes), case["id"]
        if found != expected:
            wrong.append((case["id"], case["name"], found, expected))
    assert wrong == []
    assert counted == 149


def verified_with(case, suite):
    if case["form"] == "bytes":
        key = base64.b64decode(case["key"])
        jws.sign(b"{}", key)
    else:
        pingpair.Credentials(
            org_alias=suite["org_alias"], token=suite["token"], key=case["key_text"], base_url=BASE_URL
        )
        if case["expect"] == "reject":
            return "accepted"
        text = case["key_text"].replace("-", "+").replace("_", "/")
        key = base64.b64decode(text + "=" * (-len(text) % 4))
    if case["expect"] == "reject":
        return "accepted"
    return jws.verify(case["token"], key).payload


def test_replies_come_out_as_listed():
    """The reader by itself; correlation needs a request, and is judged by the core."""
    suite = load("jws")
    credentials = pingpair.Credentials(
        org_alias=suite["org_alias"], token=suite["token"], key=suite["key"], base_url=BASE_URL
    )
    key = base64.b64decode(suite["key"])
    counted = 0
    for case in suite["cases"]:
        if case["room"] != "reply" or case["expect"] != "accept":
            continue
        counted += 1
        token = case.get("token") or built(case["build"], key, suite["header"], suite["payload"])
        reply = pingpair.Reply.verify(credentials, token)
        assert reply.error_id == 200, case["id"]
        value = case.get("value", {})
        if "pairing_status" in value:
            assert reply.members.get("pairingStatus") == value["pairing_status"], case["id"]
        if "error_msg" in value:
            assert reply.message == value["error_msg"], case["id"]
    assert counted == 11


def test_the_vendors_example_verifies_and_its_broken_requests_do_not():
    example = load("vendor-registration-example")
    credentials = pingpair.Credentials.from_properties_text(example["properties"])
    reply = pingpair.Reply.verify(credentials, example["response_token_valid"])
    assert reply.error_id == 200
    for name in ("request_token_bad_signature", "request_token_bad_signature_overview"):
        found = code_of(lambda: pingpair.Reply.verify(credentials, example[name]))
        assert found == "token_signature_wrong"
    link = pingpair.Link.activation(credentials.base_url, example["activation_code"])
    assert link.url == example["qr_redirect_url"]


def test_tokens_are_signed_byte_for_byte():
    suite = load("tokens")
    for token in suite["tokens"]:
        if "payload" not in token:
            continue
        key = base64.b64decode(token["key"])
        made = jws.sign(token["payload"], key, token["header"])
        assert made == token["token"], token["id"]


def test_every_request_of_the_vendors_page_is_built_byte_for_byte():
    credentials = pingpair.Credentials.for_tests("http://localhost:1/pingid")
    now = datetime.datetime(2020, 1, 2, 3, 4, 5, 6000, datetime.timezone.utc)
    for line in load("operations"):
        if "legacy_names" in line:
            continue

        def build():
            return pingpair.RequestToken.build(credentials, line["operation"], line["arguments"], now)

        if "refused" in line:
            assert code_of(build) == line["refused"]
            continue
        token = build().text
        payload = base64.urlsafe_b64decode(token.split(".")[1] + "==").decode()
        assert payload.endswith('"reqBody":' + line["body"] + "}"), line["operation"]
        assert '"timestamp":"2020-01-02 03:04:05.006"' in payload


def test_arguments_are_refused_with_the_same_code_and_text():
    credentials = pingpair.Credentials.for_tests("http://localhost:1/pingid")
    for case in load("refused-arguments"):
        with pytest.raises(pingpair.Error) as raised:
            pingpair.RequestToken.build(credentials, case["operation"], case["arguments"])
        assert raised.value.code == case["code"], case
        assert case["text"] in str(raised.value), case


def test_properties_are_read_as_java_reads_them():
    """By way of the four settings: a file is refused for what Java refuses."""
    refused = accepted = 0
    for text, outcome in load("java-properties"):
        found = code_of(lambda: pingpair.Credentials.from_properties_text(text))
        if isinstance(outcome, dict):
            accepted += 1
            assert found in ("property_missing", "properties_contradictory", "properties_malformed"), text
            if found == "properties_malformed":
                pytest.fail(repr(text))
        else:
            refused += 1
            assert found == "properties_malformed", text
    assert accepted + refused == 10_000 and refused > 0


def test_reports_are_read_as_listed():
    for case in load("report")["cases"]:
        if "parts" in case:
            content = built({"of": "token", **case}, b"", "", "")
        elif "bytes" in case:
            content = base64.b64decode(case["bytes"])
        else:
            content = case["text"].encode()
        source = io.BytesIO(content)
        rows = []

        def read():
            for row in pingpair.ReportReader(source):
                rows.append(plain(row.to_dict()))
            return None

        assert code_of(read) == case.get("code"), case["name"]
        if "rows" in case:
            for found, expected in zip(rows, case["rows"], strict=True):
                found = {**found.pop("extra"), **found}
                present = {name: value for name, value in found.items() if value not in (None, {})}
                present = {name: shortened(value) for name, value in present.items()}
                assert present == expected, case["name"]


def plain(row):
    epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
    return {
        name: round((value - epoch) / datetime.timedelta(milliseconds=1))
        if isinstance(value, datetime.datetime)
        else value
        for name, value in row.items()
    }


def shortened(value):
    """Long texts stand in the file as their length."""
    if isinstance(value, str) and len(value.encode()) > 1000:
        return {"length": len(value.encode())}
    return value


def bytes_of(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def test_webauthn_is_converted_and_refused_as_listed():
    suite = load("webauthn")
    usual = webauthn.RelyingParty(suite["relying_party"]["id"], suite["relying_party"]["origins"])
    for case in suite["relying_parties"]:
        found = code_of(lambda: webauthn.RelyingParty(case["id"], case["origins"]).id)
        assert found == case.get("code", case["id"]), case["name"]
    for name, kind in [
        ("creation_options", webauthn.CreationOptions),
        ("request_options", webauthn.RequestOptions),
    ]:
        for case in suite[name]:
            found = code_of(lambda: kind.from_service(case["service"], usual))
            if "code" in case:
                assert found == case["code"], case["name"]
            else:
                assert json.loads(found.to_json()) == case["json"], case["name"]
                if "challenge" in case:
                    assert found.challenge == bytes_of(case["challenge"]), case["name"]
    for name, kind in [
        ("registrations", webauthn.RegistrationCredential),
        ("assertions", webauthn.AssertionCredential),
    ]:
        for case in suite[name]:
            party = usual
            if "relying_party" in case:
                party = webauthn.RelyingParty(case["relying_party"]["id"], case["relying_party"]["origins"])
            challenge = bytes_of(case.get("challenge", suite["challenge"]))
            found = code_of(lambda: kind.from_browser(case["browser"], party, challenge))
            if "code" in case:
                assert found == case["code"], case["name"]
            else:
                assert found.to_service() == case["service"], case["name"]
                assert found.origin == case["origin"], case["name"]
                assert case["service"] not in repr(found)


def test_a_link_is_drawn_and_hides_itself():
    link = pingpair.Link.activation(BASE_URL, "292070522701")
    assert link.svg().startswith("<svg")
    assert link.png().startswith(b"\x89PNG") and len(link.png()) <= 700
    assert link.terminal() != link.terminal("light")
    assert link.url not in repr(link) and repr(link) == "Link([redacted])"
    assert pingpair.Link.parse(link.url) == link
    with pytest.raises(ValueError, match="dark, light"):
        link.terminal("blue")
    for text in ("javascript:alert(1)", "", "https://example.com"):
        assert code_of(lambda: pingpair.Link.parse(text)) == "qr_content_refused"
    assert code_of(lambda: link.png(0)) == "value_out_of_range"
    assert code_of(lambda: pingpair.Link.activation(BASE_URL, "12a")) == "value_malformed"
    assert _core.danger_any("any text").size >= 21


def test_sign_reply_takes_test_credentials_only():
    credentials = pingpair.Credentials.for_tests("http://localhost:8080/pingid")
    token = pingpair.testing.sign_reply(credentials, {"activationCode": "292070522701"})
    reply = pingpair.Reply.verify(credentials, token)
    assert reply.members == {"activationCode": "292070522701"}
    example = load("vendor-registration-example")
    real = pingpair.Credentials.from_properties_text(example["properties"])
    assert code_of(lambda: pingpair.testing.sign_reply(real, {})) == "real_credentials_refused"


def test_jws_signs_and_verifies_bytes_and_text():
    key = bytes(range(32))
    for payload in (b"\x00\xff", "text", b"{}"):
        header, found = jws.verify(jws.sign(payload, key), key)
        assert header == b'{"alg":"HS256"}'
        assert found == (payload.encode() if isinstance(payload, str) else payload)
    verified = jws.verify(jws.sign(b"secret", key).encode(), key)
    assert "secret" not in repr(verified)
    assert code_of(lambda: jws.sign(b"x", b"short")) == "key_too_short"
    assert code_of(lambda: jws.sign(b"x", key, b'{"alg":"none"}')) == "header_malformed"
    for wrong in (None, 7, ["x"]):
        with pytest.raises(TypeError):
            jws.verify(wrong, key)
        with pytest.raises(TypeError):
            jws.sign(wrong, key)
