"""Whatever is given to a public function, a clear exception comes of it: never a crash, never silence."""

from __future__ import annotations

import asyncio
import datetime
import inspect
import io
import types

import pytest

import pingpair
from pingpair import aio, jws, qr, report, testing, webauthn
from pingpair.testing import Sandbox

# Nothing takes the first two. The others are right for some parameters, and must be clear for the rest.
NEVER = [object(), "\ud800"]
ODD = [b"\xff\xfe", 1.5, float("nan"), -1, 10**30, [None], {"a": object()}, (), "", lambda: None]
CLEAR = (TypeError, ValueError, OverflowError, pingpair.Error)

PARTY = webauthn.RelyingParty("example.com", ["https://login.example.com"])
CREDENTIALS = pingpair.Credentials.for_tests("http://127.0.0.1:9/pingid")
# A right value for each parameter, by its name.
RIGHT = {
    "activate_user": False,
    "activation_code": "292070522701",
    "address": "a@example.com",
    "allow": 5,
    "answer": "123456",
    "at_once": False,
    "attribute": "NICKNAME",
    "base_url": "http://127.0.0.1:9/pingid",
    "body": {"userName": "wrong"},
    "browser": "{}",
    "cancellation": pingpair.Cancellation(),
    "challenge": bytes(16),
    "client_data": "text",
    "code": "ABCD1234",
    "context": "session",
    "credential": "{}",
    "credentials": CREDENTIALS,
    "deadline": 5,
    "device_id": 5,
    "device_type": "DESKTOP",
    "display_name": "A B",
    "email": "a@example.com",
    "file_type": "CSV",
    "first": "123456",
    "first_name": "A",
    "header": b'{"alg":"HS256"}',
    "hours_until_expiration": 5,
    "id": "example.com",
    "if_exists": "refuse",
    "initiated_by": "USER",
    "job_token": "token",
    "job_tokens": ["token"],
    "job_type": "USER_REPORTS",
    "json": "{}",
    "jwt": "a.b.c",
    "key": bytes(range(32)),
    "kind": "SMS",
    "last_name": "B",
    "method": "sms",
    "methods": ["sms"],
    "name": "name",
    "now": datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc),
    "oath_resync": False,
    "operation": "GetUserDetails",
    "org_alias": "alias",
    "origin": "https://login.example.com",
    "origins": ["https://login.example.com"],
    "otp": "123456",
    "otps": ["123456"],
    "out": io.BytesIO,
    "pairing_data": "+12025550123",
    "pairing_type": "TOTP",
    "password": "password",
    "path": "/nowhere/at/all",
    "path_suffix": "getuserdetails",
    "payload": b"{}",
    "phone_number": "+12025550123",
    "relying_party": PARTY,
    "relying_party_id": "example.com",
    "relying_party_name": "Example",
    "report_to": io.BytesIO,
    "retry_class": "read",
    "role": "REGULAR",
    "same_device_users": False,
    "second": "123456",
    "seconds": 1,
    "serial_number": "123321",
    "serial_numbers": ["123321"],
    "service": "web",
    "services": ["web"],
    "session_id": "session",
    "show": None,
    "snapshot": "a.b.c",
    "source": io.BytesIO(b""),
    "stored": (1, "a.b.c"),
    "tell": None,
    "text": "text",
    "token": "a.b.c",
    "tokens": [pingpair.OathToken("123", "TOTP", "3132", 6)],
    "unpair_before_delete": False,
    "until": datetime.datetime(2090, 1, 1, tzinfo=datetime.timezone.utc),
    "username": "wrong",
    "validate_unique_device": False,
    "value": "+12025550123",
}
UUID = "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
# The same where it is another for PingOne.
RIGHT_OF_PINGONE = RIGHT | {
    "acr_values": "Registration",
    "api_url": "https://api.pingone.eu",
    "application_client_id": "client",
    "application_client_secret": "secret",
    "application_ids": [UUID],
    "attestation": "a.b.c",
    "auth_url": "https://auth.pingone.eu",
    "custom_domain": "login.example.com",
    "redirect_uri": "https://app.example.com/back",
    "region": "eu",
    "scope": "openid",
    "worker_authentication": "basic",
    "worker_client_id": "client",
    "worker_client_secret": "secret",
    "worker_environment_id": UUID,
    "code_verifier": "v" * 43,
    "cookies": "ST=cookie",
    "device_id": UUID,
    "device_ids": [UUID],
    "environment_id": UUID,
    "expand": "order",
    "extension": "12",
    "filter": '(status eq "ACTIVE")',
    "flow_id": UUID,
    "mfa_enabled": True,
    "nickname": "Work",
    "pairing_key_id": UUID,
    "phone": "+12025550123",
    "policy_id": UUID,
    "rp_id": "example.com",
    "rp_name": "Example",
    "state": "state",
    "status": "ACTIVATION_REQUIRED",
    "template_locale": "en",
    "template_variables": {"name": "value"},
    "template_variant": "variant",
    "test_mode": False,
    "user_id": UUID,
    "without_tokens": False,
}
# `text` and what is opened by a name of the file system can hold what no Unicode text has.
ANY_TEXT = {"path"}
# Is asked for what it has when something is written to it, and not before.
LATE = {"out"}
# Nothing is given to say that something is to end.
OPTIONAL = {"tell"}


def functions(owner) -> dict[str, object]:
    """What can be called: of a module, a class or an object."""
    names = getattr(owner, "__all__", None) or [name for name in dir(owner) if not name.startswith("_")]
    return {name: getattr(owner, name) for name in names if is_ours(getattr(owner, name))}


def is_ours(value) -> bool:
    kinds = (types.FunctionType, types.MethodType, types.BuiltinFunctionType, type)
    return isinstance(value, kinds) or type(value).__name__ in ("builtin_function_or_method", "method-wrapper")


def wrongs(function, right=RIGHT):
    """Its arguments with one that is wrong at a time, and whether that one can be right."""
    parameters = [
        parameter
        for name, parameter in inspect.signature(function).parameters.items()
        if name != "self" and parameter.kind not in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL)
    ]
    required = {it.name: right[it.name] for it in parameters if it.default is it.empty}
    for parameter in parameters:
        name = parameter.name
        assert name in right, f"{function} takes {name}: give it a right value here"
        for value in NEVER:
            certain = name not in LATE and not (isinstance(value, str) and name in ANY_TEXT)
            yield name, required | {name: value}, certain
        if parameter.default is parameter.empty:
            yield name, required | {name: None}, name not in LATE | OPTIONAL
        for value in ODD:
            yield name, required | {name: value}, False


def tried(call):
    try:
        call()
    except CLEAR as raised:
        assert str(raised), raised
        return raised
    return None


def walk(owner, without=(), right=RIGHT):
    """Calls each function with each wrong argument, and says how often."""
    walked = 0
    for name, function in functions(owner).items():
        if name in without:
            continue
        for parameter, arguments, certain in wrongs(function, right):
            raised = tried(lambda: function(**arguments))
            walked += 1
            if certain:
                place = f"{name}({parameter}={arguments[parameter]!r})"
                assert raised is not None, place
                refused = isinstance(raised, pingpair.RefusedError)
                assert not refused, f"{place} was sent: {raised}"
    return walked


def test_methods_of_the_client(sandbox: Sandbox):
    with sandbox.client(clock=testing.VirtualClock(), deadline=1) as client:
        assert walk(client, without=WITHOUT_ARGUMENTS) > 1000


def test_methods_of_the_client_for_asyncio(sandbox: Sandbox):
    async def work():
        async with sandbox.aio_client(clock=testing.VirtualClock(), deadline=1) as client:
            for name, function in functions(client).items():
                if name in WITHOUT_ARGUMENTS:
                    continue
                for parameter, arguments, certain in wrongs(function):
                    raised, result = None, None
                    try:
                        result = function(**arguments)
                        if inspect.isawaitable(result):
                            await result
                    except CLEAR as error:
                        raised = error
                    assert raised is not None or not certain, f"{name}({parameter}={arguments[parameter]!r})"

    asyncio.run(work())


def test_methods_of_the_client_of_pingone(sandbox: Sandbox):
    with sandbox.pingone.client(clock=testing.VirtualClock(), deadline=1) as client:
        assert walk(client, WITHOUT_ARGUMENTS, RIGHT_OF_PINGONE) > 1000
        flow = client.start_flow()
        walk(flow, without=("read", "tokens", "send_verification_code"), right=RIGHT_OF_PINGONE | FLOW)


def test_methods_of_the_client_of_pingone_for_asyncio(sandbox: Sandbox):
    async def work():
        async with sandbox.pingone.aio_client(clock=testing.VirtualClock(), deadline=1) as client:
            for name, function in functions(client).items():
                if name in WITHOUT_ARGUMENTS:
                    continue
                for parameter, arguments, certain in wrongs(function, RIGHT_OF_PINGONE):
                    raised, result = None, None
                    try:
                        result = function(**arguments)
                        if inspect.isawaitable(result):
                            await result
                    except CLEAR as error:
                        raised = error
                    assert raised is not None or not certain, f"{name}({parameter}={arguments[parameter]!r})"

    asyncio.run(work())


def test_methods_of_a_pairing(sandbox: Sandbox):
    with sandbox.client() as client:
        pairing = client.pair_sms("wrong", "+12025550123")
        walk(pairing, without=("cancel", "reconcile", "snapshot", "step"))


@pytest.mark.parametrize("module", [jws, qr, webauthn, report], ids=lambda module: module.__name__)
def test_functions_and_classes_beside_the_client(module):
    walked = walk(module, without=CLASSES)
    for name, kind in functions(module).items():
        if isinstance(kind, type) and name not in HOLDING:
            made = {each: getattr(kind, each) for each in functions(kind) if is_static(kind, each)}
            walked += walk(types.SimpleNamespace(**made))
    assert walked > 0


def is_static(kind: type, name: str) -> bool:
    return isinstance(inspect.getattr_static(kind, name), (staticmethod, classmethod)) or isinstance(
        getattr(kind, name), types.BuiltinFunctionType
    )


def test_classes_of_the_package():
    kinds = [kind for kind in functions(pingpair).values() if isinstance(kind, type)]
    native = [kind for kind in kinds if kind.__module__.startswith("pingpair") and not is_plain(kind)]
    for kind in native:
        for value in [*NEVER, None, *ODD]:
            raised = tried(lambda: kind(value))
            assert raised is not None or value not in NEVER[:1], (kind, value)
    for kind in (pingpair.Answer, pingpair.Credentials, pingpair.Link, pingpair.PairingView):
        made = {name: getattr(kind, name) for name in functions(kind) if is_static(kind, name)}
        made.pop("from_env", None)
        walk(types.SimpleNamespace(**made))
    made = {"from_properties": pingpair.PingOneSettings.from_properties}
    made["from_properties_text"] = pingpair.PingOneSettings.from_properties_text
    walk(types.SimpleNamespace(**made))
    walk(types.SimpleNamespace(build=pingpair.RequestToken.build, verify=pingpair.Reply.verify))
    walk(types.SimpleNamespace(visible=pingpair.visible, sign_reply=testing.sign_reply))


def is_plain(kind: type) -> bool:
    """A class that only holds what it is given, an exception, or a description of something."""
    return (
        issubclass(kind, (Exception, dict))
        or hasattr(kind, "__dataclass_fields__")
        or getattr(kind, "_is_protocol", False)
        or kind in (pingpair.Cancellation,)
    )


@pytest.mark.parametrize("option", pingpair.PingOneOptions.__annotations__)
def test_options_of_a_client_of_pingone(sandbox: Sandbox, option: str):
    settings = sandbox.pingone.settings
    for kind in (pingpair.PingOne, aio.PingOne):
        for value in [*NEVER, *ODD]:
            raised = tried(lambda: kind(settings, **{option: value}))
            assert raised is not None or value not in NEVER[:1], (option, value)


@pytest.mark.parametrize("option", pingpair.Options.__annotations__)
def test_options_of_a_client(option: str):
    for kind in (pingpair.Client, aio.Client):
        for value in [*NEVER, *ODD]:
            raised = tried(lambda: kind(CREDENTIALS, **{option: value}))
            assert raised is not None or value not in NEVER[:1], (option, value)


FLOW = {"action": "user.register", "verification_code": "ABCD1234", "email": "a@example.com"}
WITHOUT_ARGUMENTS = ("check", "close", "from_env")
# Classes of what other functions return.
HOLDING = ("QrCode", "ReportRow", "Verified")
CLASSES = (*HOLDING, "AssertionCredential", "CreationOptions", "Link", "RegistrationCredential", "RequestOptions")
