"""What the core's client offers is offered here, name by name, or it is said why not."""

from __future__ import annotations

import re
from pathlib import Path

import pingpair
from pingpair import aio
from test_reference_fields import method_of
from test_vectors import load

CORE = Path(__file__).parents[2] / "core" / "src"

# What has another name, or another form, in Python.
CLIENT = {
    "builder": "the options of `Client`",
    "credentials": "`org_alias` and `base_url`: key and token are not shown",
    "pair_online_with": "the keyword arguments of `pair_online`",
    "pair_yubikey_by_touch_with": "the keyword arguments of `pair_yubikey_by_touch`",
    "send": "the methods of the operations",
    "send_named": "the methods of the operations; `RequestToken.build` takes names",
    "watched": "every call watches for signals by itself",
}
OPTIONS = {
    "build": "`Client` itself",
    "options": "`locale`, `version`, `header_spelling`, `legacy_names` and `correlation`",
    "transport": "requests are always carried by the core: nothing of Python's is faster or stricter",
}
PAIRING = {
    "advance": "iterating",
    "confirm_mfa": "`confirm`, which takes ids of both services",
    "allow": "the argument `allow` of `resume` and its like",
    "context": "the argument `context` of what begins a pairing",
    "events": "iterating",
    "next_event": "`next(pairing)`",
    "offer": "`run`, which asks again",
    "report_to": "the argument `out` of `make_report`, or `report_to` of `resume` and its like",
    "username": "what the pairing was begun with: it is shown to nobody",
    "waiting": "the argument of what `while_waiting` is given",
}
PINGONE = {
    "builder": "the options of `PingOne`",
    "environment": "`environment_id`",
    "go_on": "`open_flow`: what goes on with a flow is shown to nobody but as a sealed text",
    "hosts": "`auth_url` and `api_url`",
    "pair_mfa_desktop_with": "the keyword arguments of `pair_mfa_desktop`",
    "pair_mfa_fido2_with": "the keyword arguments of `pair_mfa_fido2`",
    "pair_mfa_mobile_with": "the keyword arguments of `pair_mfa_mobile`",
    "pair_mfa_oath_token_with": "the keyword arguments of `pair_mfa_oath_token`",
    "send": "the methods of the operations",
    "send_named": "the methods of the operations",
    "watched": "every call watches for signals by itself",
    "with_settings": "`PingOne` itself",
}
OPTIONS_OF_PINGONE = {
    "application": "`PingOneSettings`",
    "build": "`PingOne` itself",
    "transport": "requests are always carried by the core: nothing of Python's is faster or stricter",
    "worker": "`PingOneSettings`",
}
FLOW = {
    "is_expired": "`state.expires_at`",
    "session": "`seal`: what goes on with a flow is shown to nobody but as a sealed text",
}
AGENT = {
    "port": "the argument `port` of `DesktopAgent`",
    "timeout": "the argument `timeout` of `DesktopAgent`",
}
# What asyncio has means of its own for.
AWAITED = {"with_cancellation"}


def methods(folder: str, kind: str) -> set[str]:
    """The public methods of a type of the core, wherever below a folder they are written."""
    found = set()
    for path in sorted((CORE / folder).rglob("*.rs")):
        source = path.read_text(encoding="utf-8")
        for block in re.findall(rf"^impl {kind} \{{\n(.*?)^\}}", source, re.MULTILINE | re.DOTALL):
            found |= set(re.findall(r"^    pub (?:const )?fn (\w+)", block, re.MULTILINE))
    assert found, kind
    return found


def compared(of_core: set[str], here: set[str], otherwise: dict[str, str]) -> None:
    assert of_core - here == set(otherwise) & of_core, "neither here nor explained, or explained and here"
    assert set(otherwise) <= of_core, "explained, and not in the core"


def public(kind: type) -> set[str]:
    return {name for name in dir(kind) if not name.startswith("_")}


def test_every_method_of_the_client_is_here():
    of_core = methods("client", "Client")
    compared(of_core, public(pingpair.Client), CLIENT)
    compared(of_core - AWAITED, public(aio.Client), CLIENT)


def test_every_setting_of_a_client_is_an_option():
    compared(methods("client", "ClientBuilder"), set(pingpair.Options.__annotations__), OPTIONS)
    of_python = set(pingpair.Options.__annotations__) - methods("client", "ClientBuilder")
    of_options = set(re.findall(r"^    pub (\w+):", (CORE / "wire/options.rs").read_text(), re.MULTILINE))
    assert of_python == of_options | {"pairing_deadline"}


def test_every_method_of_a_pairing_is_here():
    of_core = methods("client/pairing", "Pairing")
    compared(of_core, public(pingpair.Pairing), PAIRING)
    compared(of_core, public(aio.Pairing), PAIRING)


def test_every_method_and_setting_of_the_client_of_pingone_is_here():
    declared = set()
    for path in sorted((CORE / "pingone").glob("*.rs")):
        rows = re.findall(r"Declared::of::<(\w+)>\(\)", path.read_text(encoding="utf-8"))
        declared |= {method_of(name) for name in rows if path.name != "flow_actions.rs"}
    assert len(declared) == 16
    of_core = methods("client", "PingOne") | declared
    compared(of_core, public(pingpair.PingOne), PINGONE)
    compared(of_core - AWAITED, public(aio.PingOne), PINGONE)
    of_builder = methods("client", "PingOneBuilder")
    compared(of_builder, set(pingpair.PingOneOptions.__annotations__), OPTIONS_OF_PINGONE)
    of_python = set(pingpair.PingOneOptions.__annotations__) - of_builder
    assert of_python == {"pairing_deadline"}


def test_every_method_of_a_flow_and_of_the_agent_is_here():
    compared(methods("client", "FlowHandle"), public(pingpair.Flow), FLOW)
    compared(methods("client", "FlowHandle"), public(aio.Flow), FLOW)
    compared(methods("client", "DesktopAgent") - {"new"}, public(pingpair.DesktopAgent), AGENT)
    compared(methods("client", "DesktopAgent") - {"new"}, public(aio.DesktopAgent), AGENT)


def test_every_operation_is_a_method():
    declared = {method_of(line["operation"]) for line in load("operations")}
    assert len(declared) > 25
    assert declared <= public(pingpair.Client)
