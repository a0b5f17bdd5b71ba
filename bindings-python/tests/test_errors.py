"""Every error code, raised through a public call, arrives as its class."""

from __future__ import annotations

import io
import itertools
import pickle
import socket

import pytest

import pingpair
from pingpair import _core, jws, webauthn
from pingpair._names import CLASS_OF_CODE
from pingpair.testing import Sandbox, sign_reply

KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
SERVICE = "https://idpxnyl3m.pingidentity.com/pingid"
PARTY = ("example.com", ["https://login.example.com"])
CHALLENGE = bytes(range(16))


def credentials(org_alias="alias", token="token", key=KEY, base_url=SERVICE):
    return pingpair.Credentials(org_alias=org_alias, token=token, key=key, base_url=base_url)


def faulty(kind, operation="getuserdetails", /, **more):
    """Lets a fault befall one read."""

    def work(sandbox: Sandbox):
        with sandbox.client(deadline=5) as client:
            client.ensure_user("faulty")
            sandbox.add_fault(operation, kind, times=5, **more)
            client.get_user_details("faulty")

    return work


def configured(**options):
    return lambda sandbox: sandbox.client(**options)


def settings(**values):
    return lambda _: credentials(**values)


def properties(text):
    return lambda _: pingpair.Credentials.from_properties_text(text)


def client(work):
    def run(sandbox: Sandbox):
        with sandbox.client() as client:
            return work(client)

    return run


def party(identifier="example.com", origins=PARTY[1]):
    return webauthn.RelyingParty(identifier, origins)


def options(text):
    return lambda _: webauthn.CreationOptions.from_service(text, party())


def credential(text):
    return lambda _: webauthn.RegistrationCredential.from_browser(text, party(), CHALLENGE)


def of_browser(challenge: str) -> str:
    import base64
    import json

    def encoded(value: bytes) -> str:
        return base64.urlsafe_b64encode(value).rstrip(b"=").decode()

    data = {"type": "webauthn.create", "challenge": challenge, "origin": PARTY[1][0]}
    return json.dumps(
        {
            "id": "Y3JlZGVudGlhbA",
            "rawId": "Y3JlZGVudGlhbA",
            "type": "public-key",
            "response": {
                "clientDataJSON": encoded(json.dumps(data).encode()),
                "attestationObject": "o2NmbXRkbm9uZQ",
            },
        }
    )


def report(content):
    def work(_):
        list(pingpair.ReportReader(content))

    return work


class Broken:
    """A file, a lease and a store that fail."""

    def read(self, size):
        raise OSError

    write = acquire = renew = take_over = release = put = get = remove = read


def download(out):
    def work(sandbox: Sandbox):
        with sandbox.client() as client:
            client.create_job()
            sandbox.advance_time(3 * 3600)
            client.get_organization_report("CSV", out)

    return work


NUMBERS = itertools.count()


def asking(client: pingpair.Client, context=None):
    """The name of a user, and a pairing that has asked for an OTP."""
    username = f"asked{next(NUMBERS)}"
    client.add_user(username)
    begun = client.pair_sms(username, "+12025550123", context=context)
    while not isinstance(begun.step(), pingpair.Ask):
        pass
    return username, begun


def answered(answer):
    def work(sandbox: Sandbox):
        with sandbox.client() as client:
            asking(client)[1].answer(answer)

    return work


def unanswered(sandbox: Sandbox):
    with sandbox.client() as client:
        asking(client)[1].run()


def too_soon(sandbox: Sandbox):
    with sandbox.client() as client:
        client.add_user("soon")
        begun = client.pair_sms("soon", "+12025550123")
        sandbox.add_fault("startofflinepairing", "lost")
        while not isinstance(begun.step(), pingpair.Ask):
            pass
        begun.answer(pingpair.Answer.start_again())


def over(sandbox: Sandbox):
    with sandbox.client() as client:
        client.ensure_user("over")
        done = client.pair_offline_unverified("over", "EMAIL", "over@example.com")
        done.run()
        done.reconcile()


def taken(sandbox: Sandbox):
    with sandbox.client() as client:
        username, holder = asking(client)
        client.pair_email(username, "a@example.com").step()
        del holder


class Held(dict):
    """A lease that is held by anyone, and a store that takes nothing."""

    def acquire(self, key, seconds):
        return 1

    def renew(self, key, fence, seconds):
        return True

    def take_over(self, key, fence, seconds):
        return fence + 1

    def release(self, key, fence):
        pass

    def put(self, key, fence, generation, text):
        return False

    def remove(self, key, fence):
        return True


def lost_lease(sandbox: Sandbox):
    with sandbox.client(lease=Held(), store=Held()) as client:
        asking(client, context="session")


def failing_store(sandbox: Sandbox):
    with sandbox.client(store=Broken()) as client:
        client.resume_stored("online", "anyone", "session")


def unknown_outcome(sandbox: Sandbox):
    with sandbox.client() as client:
        sandbox.add_fault("adduser", "lost")
        client.add_user("unknown")


def redirected_nowhere(_):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    credentials = pingpair.Credentials.for_tests(f"http://127.0.0.1:{port}/pingid")
    pingpair.Client(credentials).get_user_details("anyone")


def deadline(sandbox: Sandbox):
    with sandbox.client(deadline=0.2) as client:
        sandbox.add_fault("getuserdetails", "late", delayMilliseconds=1000)
        client.get_user_details("anyone")


def replayed(sandbox: Sandbox):
    with sandbox.client() as client:
        client.ensure_user("replayed")
        sandbox.options(echo=False)
        try:
            client.offline_pairing("replayed", "EMAIL", "one@example.com")
            sandbox.add_fault("offlinepairing", "replayed")
            client.offline_pairing("replayed", "EMAIL", "other@example.com")
        finally:
            sandbox.options(echo=True)


def cancelled(sandbox: Sandbox):
    cancellation = pingpair.Cancellation()
    cancellation.cancel()
    with sandbox.client() as client:
        client.with_cancellation(cancellation).get_user_details("anyone")


def no_entropy(sandbox: Sandbox):
    with sandbox.client(entropy=lambda length: bytes(length - 1)) as client:
        client.get_user_details("anyone")


def pingone(work):
    def run(sandbox: Sandbox):
        with sandbox.pingone.client() as client:
            return work(client)

    return run


def faulty_list(kind, /, **more):
    """Lets a fault befall one read of PingOne's."""

    def work(sandbox: Sandbox):
        user_id = sandbox.pingone.create_user(f"listed{next(NUMBERS)}")
        with sandbox.pingone.client(deadline=5) as client:
            sandbox.add_fault("ListDevices", kind, times=5, **more)
            client.list_devices(user_id)

    return work


def about_another_device(sandbox: Sandbox):
    user_id = sandbox.pingone.create_user(f"another{next(NUMBERS)}")
    with sandbox.pingone.client() as client:
        created = client.create_device(user_id, "TOTP")
        sandbox.add_fault("ReadDevice", "about_another_id", times=3)
        client.read_device(user_id, created.id)


def full(sandbox: Sandbox):
    user_id = sandbox.pingone.create_user(f"full{next(NUMBERS)}")
    for _ in range(5):
        sandbox.pingone.add_foreign_device(user_id, "MOBILE")
    with sandbox.pingone.client() as client:
        client.create_device(user_id, "TOTP")


def other_worker(sandbox: Sandbox):
    text = sandbox.pingone.properties_text.replace("worker_client_secret=", "worker_client_secret=x")
    with pingpair.PingOne(pingpair.PingOneSettings.from_properties_text(text)) as client:
        client.check()


def no_application(sandbox: Sandbox):
    of_sandbox = sandbox.pingone.settings
    settings = pingpair.PingOneSettings(
        environment_id=of_sandbox.environment_id,
        auth_url=of_sandbox.auth_url,
        api_url=of_sandbox.api_url,
    )
    with pingpair.PingOne(settings) as client:
        client.start_flow()


def led_elsewhere(sandbox: Sandbox):
    name = f"led{next(NUMBERS)}"
    sandbox.pingone.options(verification=False)
    try:
        with sandbox.pingone.client() as client:
            flow = client.start_flow()
            flow.register(name, f"{name}@example.com", "Two-Hundred-42-Gardens")
            sandbox.add_fault("ResumeFlow", "wrong_state")
            flow.tokens()
    finally:
        sandbox.pingone.options(verification=True)


def agent(mode):
    """Lets the agent of PingID Desktop behave like this."""

    def work(sandbox: Sandbox):
        box = sandbox.pingone
        user_id = box.create_user(f"computer{next(NUMBERS)}")
        with box.client() as client:
            created = client.create_device(user_id, "PINGID_DESKTOP_GEN2")
        registration = created.desktop_credential_creation_options
        here = pingpair.DesktopAgent("https://pingone.example.com", port=box.desktop_agent_port)
        box.options(desktopAgent=mode)
        try:
            here.register(registration)
        finally:
            box.options(desktopAgent="raw")

    return work


def run_out(_):
    import base64

    claims = base64.urlsafe_b64encode(b'{"exp":1}').rstrip(b"=").decode()
    pingpair.DesktopAgent("https://pingone.example.com").register(f"e30.{claims}.c2ln")


LONG = "username\r\n" + '"' + "x" * (2 << 20)
RAISES = {
    "credentials_missing": no_application,
    "worker_refused": other_worker,
    "action_not_offered": pingone(lambda client: client.start_flow().verify("ABCD1234")),
    "registration_expired": run_out,
    "agent_refused": agent("refused"),
    "agent_not_running": agent("not_running"),
    "limit_reached": full,
    "flow_redirect_refused": led_elsewhere,
    "reply_about_another_object": about_another_device,
    "reply_unexpected": faulty_list("content_type", contentType="text/html"),
    "option_refused": configured(locale="<>"),
    "base_url_refused": settings(base_url="https://user@example.com/pingid"),
    "certificate_malformed": configured(root_certificates="none"),
    "key_malformed": settings(key="not base64!"),
    "key_too_short": settings(key="c2hvcnQ="),
    "origin_refused": lambda _: party(origins=["https://evilexample.com"]),
    "plain_http_refused": lambda _: pingpair.Client(credentials(base_url="http://example.com/pingid")),
    "properties_contradictory": properties(
        f"org_alias=a\ntoken=a\ntoken=b\nuse_base64_key={KEY}\nidp_url={SERVICE}\n"
    ),
    "properties_malformed": properties("token=\\u12\n"),
    "property_missing": properties(""),
    "properties_unreadable": lambda _: pingpair.Credentials.from_properties("/nowhere/at/all"),
    "read_failed": report(Broken()),
    "real_credentials_refused": lambda _: sign_reply(credentials(), {}),
    "relying_party_refused": lambda _: party("com", ["https://com"]),
    "sandbox_credentials_refused": lambda _: pingpair.Client(
        pingpair.Credentials.for_tests("https://example.com/pingid")
    ),
    "snapshot_key_too_short": configured(snapshot_keys=[b"short"]),
    "write_failed": download(Broken()),
    "answer_missing": unanswered,
    "answer_unexpected": answered(pingpair.Answer.otps("123456", "654321")),
    "input_unexpected": over,
    "start_too_soon": too_soon,
    "view_malformed": lambda _: pingpair.PairingView.from_json("{}"),
    "body_malformed": client(lambda client: client.call("anything", {"clientData": 7})),
    "class_refused": client(lambda client: client.call("getuserdetails", {"userName": "a"}, "human")),
    "credential_malformed": credential("{}"),
    "credential_refused": credential(of_browser("b3RoZXIgY2hhbGxlbmdlIQ")),
    "destination_refused": lambda sandbox: sandbox.client(
        destinations=lambda _: False
    ).start_offline_pairing("anyone", "SMS", "+12025550123"),
    "extension_refused": client(
        lambda client: client.start_offline_pairing("anyone", "VOICE", "+12025550123,1")
    ),
    "header_malformed": lambda _: jws.sign(b"x", bytes(32), b"{}"),
    "name_needed": client(lambda client: client.call("unpairdevice", {"userName": "anyone"})),
    "path_suffix_refused": client(lambda client: client.call("get/user", {})),
    "stream_needed": client(lambda client: client.call("getorgreport", {"fileType": "CSV"})),
    "qr_content_refused": lambda _: pingpair.Link.parse("https://example.com"),
    "snapshot_refused": client(lambda client: client.resume("online", "x", "session")),
    "unknown_member": lambda _: pingpair.RequestToken.build(credentials(), "GetUserDetails", {"user": "a"}),
    "unknown_operation": lambda _: pingpair.RequestToken.build(credentials(), "GetNothing", {}),
    "value_malformed": client(lambda client: client.get_user_details("a\u202eb")),
    "value_missing": lambda _: pingpair.RequestToken.build(credentials(), "GetUserDetails", {}),
    "value_out_of_range": client(lambda client: client.get_user_details("")),
    "refused": client(lambda client: client.get_user_details("nobody")),
    "credential_options_foreign": options(
        '{"rp":{"id":"example.org","name":"x"},"user":{"id":[1],"name":"a","displayName":"a"},'
        '"challenge":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16],"pubKeyCredParams":[]}'
    ),
    "credential_options_malformed": options("{}"),
    "reply_about_another_user": faulty("about_another_user"),
    "reply_encoded": faulty("compressed"),
    "reply_foreign": lambda _: pingpair.Reply.verify(
        pingpair.Credentials(org_alias="alias", token="token", key=KEY, base_url=SERVICE), foreign()
    ),
    "reply_malformed": faulty("html"),
    "reply_redirected": faulty("redirect", location="https://example.com"),
    "reply_reflected": faulty("reflected"),
    "reply_replayed": replayed,
    "reply_too_large": faulty("oversized"),
    "reply_uncorrelated": faulty("swapped"),
    "reply_unreadable": lambda sandbox: pingpair.Reply.verify(
        sandbox.credentials, sign_reply(sandbox.credentials, {"errorId": "many"})
    ),
    "reply_unsigned": faulty("unsigned"),
    "report_malformed": report(io.BytesIO(b"no report")),
    "report_too_large": report(io.BytesIO(LONG.encode())),
    "token_header_refused": lambda _: jws.verify(other_header(), bytes(32)),
    "token_malformed": lambda _: jws.verify("x", bytes(32)),
    "token_signature_wrong": lambda _: jws.verify(jws.sign(b"x", bytes(range(32))), bytes(32)),
    "token_too_large": lambda _: jws.verify("x" * (2 << 20), bytes(32)),
    "lease_lost": lost_lease,
    "outcome_unknown": unknown_outcome,
    "deadline_exceeded": deadline,
    "lease_taken": taken,
    "rate_limited": faulty("status", httpStatus=429, retryAfter="7"),
    "service_failed": faulty("status", httpStatus=500),
    "store_failed": failing_store,
    "unreachable": redirected_nowhere,
    "cancelled": cancelled,
    "entropy_unavailable": no_entropy,
    "internal": lambda _: _core._panic_for_tests(),
}

def other_header() -> str:
    import base64
    import hmac

    def encoded(value: bytes) -> bytes:
        return base64.urlsafe_b64encode(value).rstrip(b"=")

    text = encoded(b'{"alg":"none"}') + b"." + encoded(b"{}")
    return (text + b"." + encoded(hmac.digest(bytes(32), text, "sha256"))).decode()


def foreign() -> str:
    import base64

    return jws.sign(
        b'{"responseBody":{"errorId":200}}',
        base64.b64decode(KEY),
        b'{"alg":"HS256","org_alias":"somebody","token":"token"}',
    )


def test_every_code_is_known():
    assert set(RAISES) == {code.value for code in pingpair.Code}
    assert set(CLASS_OF_CODE) == {code.value for code in pingpair.Code}


@pytest.mark.parametrize("code", RAISES)
def test_a_code_arrives_as_its_class(sandbox: Sandbox, code):
    sandbox.clear_faults()
    with pytest.raises(pingpair.Error) as raised:
        RAISES[code](sandbox)
    error = raised.value
    assert error.code == code
    assert type(error) is getattr(pingpair, CLASS_OF_CODE[code])
    assert f"[{code}]" in str(error)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.code) == (type(error), str(error), code)


def test_a_rate_limit_tells_how_long_to_wait(sandbox: Sandbox):
    with pytest.raises(pingpair.UnavailableError) as raised:
        RAISES["rate_limited"](sandbox)
    assert raised.value.retry_after == 7.0
    assert raised.value.http_status == 429


def test_a_hint_of_an_unsigned_error_proves_nothing(sandbox: Sandbox):
    with sandbox.client() as client:
        sandbox.add_fault("adduser", "plain_error", errorId=10556)
        with pytest.raises(pingpair.UnknownOutcomeError) as raised:
            client.add_user("hinted")
    assert raised.value.request_sent
    assert raised.value.error_id == 10556
    assert raised.value.authenticated is False
