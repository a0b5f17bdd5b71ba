"""The examples of the README work as they are written."""

from __future__ import annotations

import re
from pathlib import Path

import pingpair
from pingpair.testing import Sandbox

README = Path(__file__).parents[1] / "README.md"
BLOCKS = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)


def test_the_first_example_registers_a_user_and_pairs_a_phone(tmp_path, monkeypatch, capsys):
    with Sandbox(phone="auto") as sandbox:
        path = tmp_path / "pingid.properties"
        path.write_text(sandbox.properties_text)
        monkeypatch.chdir(tmp_path)
        names: dict[str, object] = {}
        exec(BLOCKS[0], names)
        shown = capsys.readouterr().out
        assert "█" in shown and "paired" in shown
        [user] = sandbox.users()
        assert user["username"] == "meredith" and len(user["devices"]) == 1
        assert names["added"].activation_code not in shown


def test_the_second_example_needs_no_tenant(capsys):
    exec(BLOCKS[1], {})
    assert "Paired(" in capsys.readouterr().out


def test_a_prompt_is_answered_by_what_was_typed(sandbox: Sandbox, client, monkeypatch, capsys):
    client.add_user("meredith")
    asked = []

    def typed(text):
        asked.append(text)
        return sandbox.messages()[-1]["otp"]

    monkeypatch.setattr("builtins.input", typed)
    exec(BLOCKS[2], {"pingpair": pingpair, "client": client})
    assert capsys.readouterr().out.startswith("paired ")
    assert "2025550" not in asked[0]


def test_a_user_registers_with_pingone_and_pairs_a_phone_number(
    sandbox: Sandbox, tmp_path, monkeypatch, capsys
):
    (tmp_path / "pingone.properties").write_text(sandbox.pingone.properties_text)
    monkeypatch.chdir(tmp_path)
    asked = []

    def typed(text):
        asked.append(text)
        plain = {"Name: ": "archer", "E-mail: ": "archer@example.com", "Password: ": "Two-Hundred-42-Gardens"}
        return plain.get(text) or sandbox.messages()[-1]["otp"]

    monkeypatch.setattr("builtins.input", typed)
    [block] = [block for block in BLOCKS if "pingpair.PingOne." in block]
    exec(block, {})
    shown = capsys.readouterr().out
    assert "Paired(" in shown and "archer" not in shown
    assert len(asked) == 5 and "2025550" not in asked[-1]
    [user] = [user for user in sandbox.pingone.users() if user["username"] == "archer"]
    assert [device["status"] for device in user["devices"]] == ["ACTIVE"]


def test_the_fixture_of_pytest_is_a_sandbox(pingpair_sandbox: Sandbox):
    names: dict[str, object] = {}
    [block] = [block for block in BLOCKS if "def test_my_service" in block]
    exec(block, names)
    names["test_my_service"](pingpair_sandbox)
