"""Machines, their views, snapshots, leases and stores."""

from __future__ import annotations

import pickle
import threading

import pytest

import pingpair
from pingpair.testing import Sandbox, VirtualClock


def test_the_first_example_of_the_readme_works(sandbox: Sandbox, client, capsys):
    added = client.add_user("meredith", email="meredith@example.com", activate_user=True)
    pairing = client.pair_online("meredith", activation_code=added.activation_code)
    phone = threading.Thread(target=use_phone, args=(sandbox, added.activation_code))
    phone.start()
    for event in pairing:
        print(event.link.terminal() if event.link else event)
    phone.join()
    print(pairing.outcome.device.id)
    shown = capsys.readouterr().out
    assert "█" in shown
    assert "\npaired\n" in shown
    devices = client.get_user_details("meredith").user.devices
    assert [device.id for device in devices] == [pairing.outcome.device.id]
    assert pairing.outcome.evidence == pingpair.Evidence.TOLD


def test_a_link_leaves_the_view_when_it_was_used(sandbox: Sandbox, client):
    pairing = client.pair_new_user("vera", first_name="Vera")
    for event in pairing:
        if event.status == "NOT_CLAIMED":
            assert event.link and event.activation_code and event.expires.tzinfo
            for hidden in (event.activation_code, event.link.url):
                assert hidden not in repr(event)
            use_phone(sandbox, event.activation_code)
    assert event.link is None and event.activation_code is None
    assert event.state == "finished"
    assert event.outcome.outcome == "paired"


def test_the_status_is_told_to_the_end(sandbox: Sandbox, client):
    """As the sample in the package's own documentation prints it."""
    code = client.add_user("told", activate_user=True).activation_code
    seen = []
    pairing = client.pair_online("told", activation_code=code)
    for event in pairing:
        seen.append(event.status)
        if event.status == "NOT_CLAIMED":
            use_phone(sandbox, code)
    assert seen[-1] == "SUCCESS" and pairing.view.status == "SUCCESS"
    assert None not in seen[1:]
    assert pairing.outcome.device.id is not None


def test_a_function_is_told_how_a_wait_goes_on(sandbox: Sandbox):
    waits = []
    with sandbox.client(clock=VirtualClock()) as client:
        code = client.add_user("spun", activate_user=True).activation_code
        pairing = client.pair_online("spun", activation_code=code)
        assert pairing.while_waiting(waits.append) is pairing
        while pairing.view.status != "NOT_CLAIMED":
            next(pairing)
        use_phone(sandbox, code)
        assert isinstance(pairing.run(), pingpair.Paired)
    assert waits and all(isinstance(wait, pingpair.Waiting) for wait in waits)
    assert all(0 < wait.next <= 5 and 0 < wait.left <= 600 for wait in waits)

    def broken(waiting):
        raise LookupError("no terminal")

    with sandbox.client(clock=VirtualClock()) as client:
        pairing = client.pair_new_user("unspun").while_waiting(broken)
        with pytest.raises(LookupError):
            pairing.run()
        assert pairing.view.state == "waiting"
        assert pairing.while_waiting(None) is pairing
        use_phone(sandbox, pairing.view.activation_code)
        assert isinstance(pairing.run(), pingpair.Paired)


@pytest.mark.parametrize("begin", ["pair_sms", "pair_voice", "pair_email"])
def test_an_otp_is_asked_for_again_until_it_can_be_right(sandbox: Sandbox, client, begin):
    username = f"offline-{begin}"
    client.add_user(username)
    address = "someone@example.com" if begin == "pair_email" else "+12025550123"
    prompts = []

    def show(event):
        if event.prompt is None:
            return None
        prompts.append(event.prompt)
        if len(prompts) == 1:
            return "not digits"
        if len(prompts) == 2:
            return "000000" if sandbox.messages()[-1]["otp"] != "000000" else "111111"
        return pingpair.Answer.otp(sandbox.messages()[-1]["otp"])

    outcome = getattr(client, begin)(username, address).run(show)
    assert isinstance(outcome, pingpair.Paired)
    assert outcome.device.details is None or outcome.device.details.id == outcome.device.id
    assert prompts[2].problem == "otp_wrong"
    assert prompts[2].answers_left < prompts[0].answers_left
    assert address not in repr(prompts) and "*" in prompts[0].destination


def test_an_unanswered_question_is_an_error_and_the_pairing_goes_on(sandbox: Sandbox, client):
    client.add_user("silent")
    pairing = client.pair_sms("silent", "+12025550123")
    with pytest.raises(pingpair.InputError) as raised:
        for _ in pairing:
            pass
    assert raised.value.code == "answer_missing"
    with pytest.raises(pingpair.InputError) as raised:
        pairing.answer(pingpair.Answer.start_again())
    assert raised.value.code in ("answer_unexpected", "start_too_soon")
    with pytest.raises(TypeError):
        pairing.answer(123456)
    pairing.answer(sandbox.messages()[-1]["otp"])
    assert isinstance(pairing.run(), pingpair.Paired)


def test_an_oath_token_is_paired_and_brought_into_step(sandbox: Sandbox, client):
    sandbox.add_oath_token("4711", tokenType="HOTP")
    client.add_user("tokens")

    def press(event):
        if event.prompt is None:
            return None
        if event.prompt.wanted == "two_otps":
            return pingpair.Answer.otps(*(sandbox.press_oath_token("4711") for _ in range(2)))
        return sandbox.press_oath_token("4711")

    assert isinstance(client.pair_token("tokens", "4711").run(press), pingpair.Paired)
    sandbox.drift_oath_token("4711", 40)
    assert isinstance(client.resync("4711").run(press), pingpair.Resynced)
    sandbox.drift_oath_token("4711", 40)
    assert isinstance(client.resync("4711", at_once=True).run(press), pingpair.Resynced)


def test_a_yubikey_and_an_authenticator_app_are_paired(sandbox: Sandbox, client):
    serial_number = sandbox.make_yubikey()
    client.add_user("touch")

    def answer(event):
        if event.prompt is None:
            return None
        if event.prompt.wanted == "yubikey_otp":
            return sandbox.press_yubikey(serial_number)
        assert event.prompt.link.svg().startswith("<svg")
        assert event.prompt.key not in repr(event) and event.prompt.link.url not in repr(event)
        return sandbox.authenticator_app_otp(event.prompt.link.url)

    assert isinstance(client.pair_yubikey_by_touch("touch").run(answer), pingpair.Paired)
    assert isinstance(client.pair_authenticator_app("touch").run(answer), pingpair.Paired)


def test_a_security_key_is_paired(sandbox: Sandbox, client):
    party = pingpair.RelyingParty("example.com", ["https://login.example.com"])
    client.add_user("fido")

    def answer(event):
        if event.prompt is None:
            return None
        made = sandbox.create_credential(event.prompt.options, "https://login.example.com")
        return pingpair.Answer.credential(made)

    pairing = client.pair_webauthn("fido", "Example", "WebAuthn", party)
    assert isinstance(pairing.run(answer), pingpair.Paired)


def test_an_enrolment_lets_the_user_choose(sandbox: Sandbox, client):
    def answer(event):
        if event.prompt is None:
            return None
        if event.prompt.wanted == "method":
            assert event.prompt.methods == ("sms", "yubikey")
            return pingpair.Answer.method(pingpair.MethodKind.SMS, "+12025550123")
        return sandbox.messages()[-1]["otp"]

    pairing = client.enrol("chooser", ["sms", "yubikey"], first_name="Chooser")
    assert isinstance(pairing.run(answer), pingpair.Paired)
    again = client.enrol("chooser", ["sms"], if_exists="refuse").run(answer)
    assert again == pingpair.NotPaired("user_exists", again.error_id, None, True)
    with pytest.raises(ValueError, match="one of refuse"):
        client.enrol("chooser", ["sms"], if_exists="perhaps")
    with pytest.raises(pingpair.InputError):
        client.enrol("chooser", [])


def test_answers_say_what_they_are_and_hide_what_they_hold():
    answers = [
        pingpair.Answer.otp("123456"),
        pingpair.Answer.otps("123456", "654321"),
        pingpair.Answer.credential('{"id": "123456"}'),
        pingpair.Answer.method("sms", "123456"),
        pingpair.Answer.method("yubikey"),
        pingpair.Answer.start_again(),
    ]
    kinds = ["otp", "otps", "credential", "method", "method", "start_again"]
    assert [repr(answer) for answer in answers] == [f"Answer('{kind}')" for kind in kinds]
    for method, value in [("sms", None), ("yubikey", "123456")]:
        with pytest.raises(ValueError, match=method):
            pingpair.Answer.method(method, value)


def test_a_device_without_a_proof_is_paired_at_once(sandbox: Sandbox, client):
    client.add_user("trusted")
    outcome = client.pair_offline_unverified("trusted", "SMS", "+12025550123").run()
    match outcome:
        case pingpair.Paired(device=pingpair.PairedDevice(id=device_id), evidence=evidence):
            assert device_id and evidence in list(pingpair.Evidence)
        case _:
            pytest.fail(repr(outcome))
    assert outcome.to_dict()["device"]["id"] == device_id
    assert pickle.loads(pickle.dumps(outcome.evidence)) == outcome.evidence


def test_cancelling_ends_a_pairing(sandbox: Sandbox, client):
    client.add_user("unsure")
    pairing = client.pair_sms("unsure", "+12025550123")
    assert isinstance(next(pairing).state, pingpair.ViewState)
    pairing.cancel()
    outcome = pairing.run()
    assert outcome.reason == pingpair.Reason.CANCELLED
    assert pairing.outcome == outcome
    assert list(pairing) == []


def test_steps_say_when_to_come_back(sandbox: Sandbox, client):
    added = client.add_user("stepped", activate_user=True)
    pairing = client.pair_online("stepped", activation_code=added.activation_code)
    seen = set()
    for _ in range(100):
        match pairing.step():
            case pingpair.Again():
                seen.add("again")
            case pingpair.Wait(seconds):
                assert 0 < seconds < 60
                seen.add("wait")
                use_phone(sandbox, added.activation_code)
                break
            case other:
                pytest.fail(repr(other))
    assert "wait" in seen
    assert isinstance(pairing.run(), pingpair.Paired)
    assert isinstance(pairing.step(), pingpair.Finished)

    asking = client.pair_sms("stepped", "+12025550123")
    step = asking.step()
    while not isinstance(step, pingpair.Ask):
        step = asking.step()
    assert step.prompt.wanted == "otp"
    assert step.seconds > 0


def test_jobs_are_waited_for(sandbox: Sandbox, client, tmp_path):
    sandbox.options(jobSeconds=0)
    token = pingpair.OathToken("900", "TOTP", "GEZDGNBVGY3TQOJQ", 6, time_step=30)
    added = client.add_tokens([token]).run()
    assert isinstance(added, pingpair.JobDone)
    removed = client.remove_tokens(["900"]).run()
    assert isinstance(removed, pingpair.JobDone)
    path = tmp_path / "report.csv"
    outcome = client.make_report("CSV", lambda: open(path, "wb")).run()
    assert isinstance(outcome, pingpair.ReportDownloaded)
    assert outcome.report.bytes == path.stat().st_size
    assert outcome.report.not_older_than < outcome.report.job_began
    with open(path, "rb") as report:
        assert len(list(pingpair.ReportReader(report))) > 0
    with pytest.raises(TypeError, match="opens"):
        client.make_report("CSV", "report.csv")
    sandbox.options(jobSeconds=3)


def test_what_others_wrote_does_not_act_where_it_is_shown(sandbox: Sandbox, client):
    hostile = "\x1b]52;c;AAAA\x07\x1b[2J\x9b31m\u202egnp\r\nforged"
    client.add_user("victim")
    sandbox.pair_foreign_device("victim", "Android", nickname=hostile, model=hostile)
    found = client.get_user_details("victim")
    [device] = found.user.devices
    assert device.nickname == hostile
    view = pingpair.ViewDevice(model=hostile, nickname=hostile)
    for shown in (repr(found), repr(device), repr(view), pingpair.visible(hostile)):
        assert all(character.isprintable() for character in shown), shown
        assert "\u202e" not in shown


def use_phone(sandbox: Sandbox, code: str) -> None:
    sandbox.scan(code, nickname="a phone")
    sandbox.pair(code)
    sandbox.finish(code)
