"""The scenarios that every language plays, from the same files; `docs/scenarios.md` says how."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import inspect
import io
import json
import math
from pathlib import Path
from typing import Any

import pytest

import pingpair
from pingpair import aio, webauthn
from pingpair.testing import Sandbox, SandboxError, VirtualClock

FOLDER = Path(__file__).parents[2] / "tests" / "scenarios"
FILES = sorted(path for path in FOLDER.glob("*.json") if path.stem not in ("pages", "schema"))
READS = (
    "ListDevices",
    "ReadDevice",
    "ReadFlow",
    "ReadPairingKey",
    "getbulkjobstatus",
    "getjobstatus",
    "getorgreport",
    "getuserdetails",
    "pairingstatus",
)
DESKTOP_ORIGIN = "https://pingone.example.com"
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
CONTEXT = "the login session of a scenario"


def scenarios() -> list[Any]:
    found = []
    for path in FILES:
        document = json.loads(path.read_text(encoding="utf-8"))
        listed = document["scenarios"] if isinstance(document, dict) else document
        found += [pytest.param(it, id=f"{path.stem}: {it['name']}") for it in listed]
    return found


@pytest.mark.parametrize("style", ["blocking", "awaited"])
@pytest.mark.parametrize("scenario", scenarios())
def test_scenario(scenario: dict[str, Any], style: str) -> None:
    with Sandbox() as sandbox, contextlib.closing(asyncio.new_event_loop()) as loop:
        stage = Stage(sandbox, loop if style == "awaited" else None, scenario.get("client", {}))
        stage.act_all(scenario.get("setup", []))
        sandbox.clear_log()
        told = None
        if "begin" in scenario:
            if stage.begin(scenario["begin"]):
                told = stage.play(scenario.get("steps", []))
        else:
            for step in scenario.get("steps", []):
                stage.act_all(step.get("do", []))
        check(scenario["expect"], told, sandbox)


class Awaited:
    """A client or pairing of asyncio, as if its methods were not awaited."""

    def __init__(self, loop: asyncio.AbstractEventLoop, inner: Any) -> None:
        self.loop, self.inner = loop, inner

    def __getattr__(self, name: str) -> Any:
        member = getattr(self.inner, name)
        if not callable(member):
            return member

        def call(*arguments: Any, **named: Any) -> Any:
            async def work() -> Any:
                result = member(*arguments, **named)
                return await result if inspect.isawaitable(result) else result

            result = self.loop.run_until_complete(work())
            return Awaited(self.loop, result) if isinstance(result, aio.Pairing) else result

        return call

    def __next__(self) -> Any:
        try:
            return self.__getattr__("__anext__")()
        except StopAsyncIteration:
            raise StopIteration from None


class Stage:
    """The sandbox, the application, and what they have come to."""

    def __init__(
        self, sandbox: Sandbox, loop: asyncio.AbstractEventLoop | None, settings: dict[str, Any]
    ) -> None:
        self.sandbox, self.loop, self.settings = sandbox, loop, settings
        self.clock = VirtualClock(lambda seconds: self.let_pass(math.ceil(seconds)))
        self.client = self.new_client()
        self.pingone = self.new_pingone()
        self.pairing: pingpair.Pairing | None = None
        self.saved: dict[str, Any] = {"organisation": sandbox.credentials.org_alias}
        self.report = io.BytesIO()

    def new_client(self, **options: Any) -> pingpair.Client:
        options.update(self.settings)
        if self.loop is None:
            return self.sandbox.client(clock=self.clock, **options)
        client: Any = Awaited(self.loop, self.sandbox.aio_client(clock=self.clock, **options))
        return client  # type: ignore[no-any-return]

    def new_pingone(self, **options: Any) -> pingpair.PingOne:
        box = self.sandbox.pingone
        options.update(clock=self.clock, snapshot_keys=[bytes([7] * 32)])
        if self.loop is None:
            return box.client(**options)
        client: Any = Awaited(self.loop, box.aio_client(**options))
        return client  # type: ignore[no-any-return]

    def let_pass(self, seconds: int) -> None:
        self.sandbox.advance_time(seconds)
        self.clock.advance(seconds)

    def begin(self, begin: dict[str, Any]) -> bool:
        arguments = self.filled(begin.get("arguments", {}))
        of_pingone = begin["machine"] in OF_PINGONE
        client: Any = self.pingone if of_pingone else self.client
        if "deadline_seconds" in begin:
            new = self.new_pingone if of_pingone else self.new_client
            client = new(pairing_deadline=begin["deadline_seconds"])

        def work() -> pingpair.Pairing:
            if of_pingone:
                return begun_with_pingone(client, begin["machine"], arguments)
            return begun(client, begin["machine"], arguments, self.new_report)

        made = self.expected(work, begin.get("refused"))
        self.pairing = made
        return made is not None

    def new_report(self) -> io.BytesIO:
        self.report = io.BytesIO()
        return self.report

    def play(self, steps: list[dict[str, Any]]) -> dict[str, Any] | None:
        left = list(steps)
        for _ in range(1000):
            assert self.pairing is not None
            try:
                event = next(self.pairing, None)
            except pingpair.Error as error:
                if left and left[0].get("error") == error.code:
                    self.act_all(left.pop(0).get("do", []))
                    continue
                raise
            if event is None:
                break
            view = json.loads(event.to_json())
            if left and "error" not in left[0] and looks_like(left[0].get("when", {}), view):
                step = left.pop(0)
                self.save(step.get("save", {}), view)
                self.saved["view"] = view
                self.act_all(step.get("do", []))
            else:
                assert view["prompt"] is None, (left[:1], view)
        assert left == []
        assert self.pairing is not None
        return told(self.pairing)

    def act_all(self, actions: list[dict[str, Any]]) -> None:
        for action in actions:
            self.act(action)

    def act(self, action: dict[str, Any]) -> None:
        refused = action.get("refused")
        if "control" in action:
            method, call = action["control"].split(" ", 1)
            body = action.get("body")
            filled = None if body is None else self.filled(body)
            if method == "POST" and filled is None:
                filled = {}
            came = self.expected(lambda: self.sandbox.control(method, call, filled), refused)
        elif "call" in action:
            came = self.expected(lambda: self.call(action), refused)
            if came is not None and "expect" in action:
                wanted = self.filled(action["expect"])
                assert looks_like(wanted, came), (wanted, came)
        elif "desktop" in action:
            registration = self.filled(action["desktop"])
            attestation = self.expected(lambda: self.attest(registration), refused)
            if "save" in action:
                self.saved[action["save"]] = attestation
            return None
        elif "answer" in action:
            given = answer(self.filled(action["answer"]))
            came = self.expected(lambda: self.machine().answer(given), refused)
        elif "pass" in action:
            return self.let_pass(action["pass"])
        elif "resume" in action:
            return self.resume()
        elif "cancel" in action:
            return self.machine().cancel()
        elif "reconcile" in action:
            return self.machine().reconcile()
        else:
            chosen = self.filled(action["confirm"])
            return self.machine().confirm(int(chosen) if chosen.isdecimal() else chosen)
        self.save(action.get("save", {}), came)

    def call(self, action: dict[str, Any]) -> Any:
        arguments = self.filled(action.get("arguments", {}))
        if action["call"] == "GetOrganizationReport":
            return {"bytes": self.client.get_organization_report(arguments["file_type"], io.BytesIO())}
        method = "".join(f"_{it.lower()}" if it.isupper() else it for it in action["call"])[1:]
        if "device_id" in arguments:
            arguments["device_id"] = int(arguments["device_id"])
        if "until" in arguments:
            arguments["until"] = EPOCH + datetime.timedelta(milliseconds=arguments["until"])
        if "tokens" in arguments:
            arguments["tokens"] = [pingpair.OathToken(**token) for token in arguments["tokens"]]
        client: Any = self.client if hasattr(pingpair.Client, method) else self.pingone
        reply = getattr(client, method)(**arguments)
        plain = reply.to_dict()
        if isinstance(reply, pingpair.NextOtp):
            plain = {"next_otp": plain}
        return json.loads(json.dumps({**plain.pop("extra", {}), **plain}, default=str))

    def resume(self) -> None:
        kind, text = self.machine().kind, self.machine().snapshot()
        self.pairing = None
        self.client, self.pingone = self.new_client(), self.new_pingone()
        if kind in OF_PINGONE:
            self.pairing = self.pingone.resume(kind, text, CONTEXT)
        else:
            self.pairing = self.client.resume(kind, text, CONTEXT, report_to=self.new_report)

    def attest(self, registration: str) -> str:
        """What the agent on the user's computer makes of a registration."""
        port = self.sandbox.pingone.desktop_agent_port
        return pingpair.DesktopAgent(DESKTOP_ORIGIN, port=port).register(registration)

    def machine(self) -> pingpair.Pairing:
        assert self.pairing is not None
        return self.pairing

    def expected(self, work: Any, refused: Any) -> Any:
        """What comes, or nothing where it is refused as it should be."""
        if refused is None:
            return work()
        with pytest.raises((pingpair.Error, SandboxError)) as raised:
            work()
        error = raised.value
        found = [error.error_id if isinstance(refused, int) else error.code]  # type: ignore[union-attr]
        refusal = getattr(error, "pingone_refusal", None)
        assert refused in [*found, refusal and refusal.code], error
        return None

    def save(self, paths: dict[str, str], value: Any) -> None:
        for name, path in paths.items():
            self.saved[name] = at(value, path)

    def filled(self, value: Any) -> Any:
        if isinstance(value, str) and value.startswith("$"):
            name, _, rest = value[1:].partition(".")
            return at(self.saved[name], rest)
        if isinstance(value, list):
            return [self.filled(entry) for entry in value]
        if isinstance(value, dict):
            if set(value) == {"json"}:
                return json.loads(self.filled(value["json"]))
            return {name: self.filled(member) for name, member in value.items()}
        return value


def at(value: Any, path: str) -> Any:
    for part in filter(None, path.split(".")):
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


def looks_like(expected: Any, found: Any) -> bool:
    if isinstance(expected, dict) and isinstance(found, dict):
        return all(looks_like(member, found.get(name)) for name, member in expected.items())
    if isinstance(expected, list) and isinstance(found, list):
        pairs = zip(expected, found)
        return len(expected) == len(found) and all(looks_like(*pair) for pair in pairs)
    return bool(expected == found)


def begun(client: pingpair.Client, machine: str, given: dict[str, Any], out: Any) -> pingpair.Pairing:
    given = {**given, "context": CONTEXT}
    if machine == "webauthn":
        party = webauthn.RelyingParty(given.pop("relying_party_id"), given.pop("origins"))
        return client.pair_webauthn(relying_party=party, **given)
    if machine == "enrolment":
        user = given.pop("user")
        party = given.pop("relying_party", None)
        if party:
            given["relying_party"] = webauthn.RelyingParty(party["id"], party["origins"])
            given["relying_party_name"] = party["name"]
        return client.enrol(**user, **given)
    if machine == "report":
        return client.make_report(out=out, **given)
    if machine == "create_tokens":
        given["tokens"] = [pingpair.OathToken(**token) for token in given["tokens"]]
    method = {
        "online": client.pair_online,
        "online_new_user": client.pair_new_user,
        "offline": client.pair_offline,
        "offline_unverified": client.pair_offline_unverified,
        "yubikey": client.pair_yubikey_by_touch,
        "authenticator_app": client.pair_authenticator_app,
        "resync": client.resync,
        "create_tokens": client.add_tokens,
        "revoke_tokens": client.remove_tokens,
    }[machine]
    return method(**given)


def begun_with_pingone(
    client: pingpair.PingOne, machine: str, given: dict[str, Any]
) -> pingpair.Pairing:
    given = {**given, "context": CONTEXT}
    if machine == "registration":
        return client.register(**given.pop("user", {}), **given)
    if machine == "mfa_otp":
        return client.pair_mfa_otp(**given)
    kinds = {
        "mfa_desktop": "PINGID_DESKTOP_GEN2",
        "mfa_fido2": "FIDO2",
        "mfa_mobile": None,
        "mfa_oath_token": "OATH_TOKEN",
    }
    assert given.pop("kind", None) == kinds[machine]
    if machine == "mfa_fido2":
        given["relying_party"] = webauthn.RelyingParty(given.pop("rp_id"), given.pop("origins"))
        given["relying_party_name"] = given.pop("rp_name")
    method = getattr(client, f"pair_{machine}")
    return method(**given)  # type: ignore[no-any-return]


OF_PINGONE = ("registration", "mfa_otp", "mfa_oath_token", "mfa_desktop", "mfa_fido2", "mfa_mobile")


def answer(given: dict[str, Any]) -> pingpair.Answer:
    [(kind, value)] = given.items()
    if kind == "otp":
        return pingpair.Answer.otp(value)
    if kind == "otps":
        return pingpair.Answer.otps(*value)
    if kind == "credential":
        return pingpair.Answer.credential(value if isinstance(value, str) else json.dumps(value))
    if kind == "registration":
        return pingpair.Answer.registration(**value)
    if kind in ("attestation", "verification_code"):
        made: pingpair.Answer = getattr(pingpair.Answer, kind)(value)
        return made
    if kind == "method":
        return pingpair.Answer.method(value["kind"], value.get("data"))
    assert (kind, value) == ("start_again", True)
    return pingpair.Answer.start_again()


def told(pairing: pingpair.Pairing) -> dict[str, Any] | None:
    """The outcome as scenarios have it: that of the view, and what only the application is told."""
    outcome = pairing.outcome
    found: dict[str, Any] | None = json.loads(pairing.view.to_json())["outcome"]
    if found is not None and outcome is not None:
        for name in ("error_id", "authenticated", "correlated", "code"):
            if hasattr(outcome, name):
                found[name] = getattr(outcome, name)
        if isinstance(outcome, pingpair.Registered):
            found["username"] = outcome.user.username
            found["tokens"] = outcome.user.tokens is not None
    return found


def check(expect: dict[str, Any], told: dict[str, Any] | None, sandbox: Sandbox) -> None:
    assert looks_like(expect.get("outcome"), told), (expect.get("outcome"), told)
    operations: list[str] = []
    bodies: set[str] = set()
    for delivery in sandbox.log():
        operation = delivery["operation"]
        if operation == "RequestWorkerToken":
            # When a token is asked for anew is the client's own business.
            continue
        if not (operation in READS and operations[-1:] == [operation]):
            operations.append(operation)
        # PingOne's have nothing that tells one from the next.
        if delivery["heldFrom"] is None and delivery["pingone"] is None:
            assert delivery["bodySha256"] not in bodies, operation
            bodies.add(delivery["bodySha256"])
    assert operations == expect.get("log", [])
    users = {user["username"]: user for user in sandbox.users()}
    for name, wanted in expect.get("users", {}).items():
        assert looks_like(wanted, users.get(name)), (wanted, users.get(name))
    of_pingone = {user["username"]: user for user in sandbox.pingone.users()}
    for name, wanted in expect.get("pingone_users", {}).items():
        assert looks_like(wanted, of_pingone.get(name)), (wanted, of_pingone.get(name))
    claims = told and told.get("evidence") in ("told", "matched") and told.get("device")
    if claims and claims.get("id"):
        everyone = [*users.values(), *of_pingone.values()]
        devices = [device for user in everyone for device in user["devices"]]
        ids = [it.get("deviceId", it.get("id")) for it in devices]
        device = devices[ids.index(claims["id"])]
        assert device["foreign"] is False
    assert sandbox.control("GET", "faults")["faults"] == []
