"""Whole journeys with PingOne, by both clients: each once as it should be, and once with a lost reply."""

from __future__ import annotations

import asyncio
import contextlib
import json
import pickle
from collections.abc import Iterator

import pytest

import pingpair
from pingone_stage import CONTEXT, NUMBERS, PASSWORD, Person, Stage
from pingpair import Answer
from pingpair.testing import Sandbox

PARTY = pingpair.RelyingParty("example.com", ["https://login.example.com"])


@pytest.fixture(params=["blocking", "awaited"])
def stage(request, sandbox: Sandbox) -> Iterator[Stage]:
    with contextlib.closing(asyncio.new_event_loop()) as loop:
        sandbox.clear_log()
        yield Stage(sandbox, loop if request.param == "awaited" else None)


def registration(name: str):
    return lambda _: Answer.registration(name, f"{name}@example.com", PASSWORD)


def typed(text: str):
    return lambda _: text


def again(stage: Stage):
    """Begins again, as soon as that is taken."""

    def reply(_):
        stage.let_pass(30)
        return Answer.start_again()

    return reply


def test_a_user_registers_with_a_wrong_code_a_resend_and_the_right_one(stage: Stage):
    name = f"meredith{next(NUMBERS)}"
    person = Person(
        registration(name),
        lambda _: Answer.verification_code("WRONG123"),
        again(stage),
        lambda _: Answer.verification_code(stage.code()),
    )
    outcome = stage.client.register().run(person)
    assert person.asked == [
        ("registration", None),
        ("verification_code", None),
        ("verification_code", "verification_code_wrong"),
        ("verification_code", None),
    ]
    assert json.loads(person.prompts[0].password_policy)["length"]
    assert person.prompts[1].destination
    match outcome:
        case pingpair.Registered(user=pingpair.RegisteredUser(user_id=user_id, tokens=tokens)):
            assert tokens.token_type == "Bearer" and tokens.access_token
        case other:
            raise AssertionError(other)
    assert outcome.user.username == name and outcome.user.evidence == "told"
    [user] = [user for user in stage.box.users() if user["userId"] == user_id]
    assert (user["username"], user["verified"]) == (name, True)
    assert stage.deliveries() == [
        "StartFlow",
        "RegisterUser",
        "VerifyUser",
        "ReadFlow",
        "SendVerificationCode",
        "VerifyUser",
        "ResumeFlow",
        "ExchangeCode",
    ]
    for shown in (repr(outcome), repr(person.prompts)):
        assert name not in shown and tokens.access_token not in shown
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(outcome)


def test_a_registration_whose_reply_was_lost_goes_on_in_the_flow(stage: Stage):
    name = f"lost{next(NUMBERS)}"
    stage.sandbox.add_fault("RegisterUser", "lost")
    stage.sandbox.add_fault("VerifyUser", "lost")
    person = Person(lambda _: Answer.verification_code(stage.code()))
    begun = stage.client.register(
        username=name, email=f"{name}@example.com", password=PASSWORD, without_tokens=True
    )
    outcome = begun.run(person)
    assert isinstance(outcome, pingpair.Registered)
    assert (outcome.user.username, outcome.user.tokens) == (name, None)
    assert outcome.user.evidence == "matched"
    assert stage.deliveries().count("RegisterUser") == stage.deliveries().count("VerifyUser") == 1


def test_a_flow_that_offers_no_registration_ends_it(stage: Stage):
    stage.box.options(registration=False)
    try:
        outcome = stage.client.register().run(Person())
    finally:
        stage.box.options(registration=True)
    match outcome:
        case pingpair.NotRegistered(reason=reason, authenticated=True):
            assert reason == "registration_off"
        case other:
            raise AssertionError(other)


def test_a_registration_is_gone_on_with_from_its_snapshot(stage: Stage):
    name = f"sealed{next(NUMBERS)}"
    begun = stage.client.register(context=CONTEXT)
    while not isinstance(begun.step(), pingpair.Ask):
        pass
    begun.answer(Answer.registration(name, f"{name}@example.com", PASSWORD))
    while not isinstance(begun.step(), pingpair.Ask):
        pass
    text = begun.snapshot()
    assert PASSWORD not in text and name not in text
    resumed = stage.new_client().resume("registration", text, CONTEXT)
    assert (resumed.kind, resumed.view.prompt.wanted) == ("registration", "verification_code")
    outcome = resumed.run(Person(lambda _: Answer.verification_code(stage.code())))
    assert isinstance(outcome, pingpair.Registered) and outcome.user.tokens
    with pytest.raises(pingpair.InputError) as refused:
        stage.new_client().resume("registration", text, "another session")
    assert refused.value.code == "snapshot_refused"
    with stage.sandbox.client() as of_pingid, pytest.raises(pingpair.InputError) as refused:
        of_pingid.resume("registration", text, CONTEXT)
    assert refused.value.code == "snapshot_refused"


def test_a_half_given_user_is_refused(stage: Stage):
    with pytest.raises(pingpair.InputError) as refused:
        stage.client.register(username="meredith")
    assert refused.value.code == "value_missing"
    with pytest.raises(pingpair.InputError) as refused:
        stage.client.register_in("0321ad7a-f526-407d-a1d2-8484ad08eb67", "", "state")
    assert refused.value.code == "value_missing"


def test_a_phone_number_is_paired_by_a_text_message(stage: Stage):
    user_id = stage.user()
    person = Person(typed("000000"), lambda _: stage.code())
    outcome = stage.client.pair_mfa_sms(user_id, "+12025550123", nickname="Work").run(person)
    assert person.asked == [("otp", None), ("otp", "otp_wrong")]
    assert person.prompts[0].destination and "2025550123" not in person.prompts[0].destination
    match outcome:
        case pingpair.Paired(device=pingpair.PairedDevice(mfa=device), evidence="told"):
            assert (device.kind, device.nickname) == (pingpair.MfaDeviceType.SMS, "Work")
            assert device.status == "ACTIVE" and outcome.device.uuid == device.id
        case other:
            raise AssertionError(other)
    assert [it["status"] for it in stage.devices(user_id)] == ["ACTIVE"]
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(outcome)
    assert "2025550123" not in repr(outcome)


@pytest.mark.parametrize("way", ["voice", "email"])
def test_calls_and_e_mails_pair_likewise(stage: Stage, way: str):
    user_id = stage.user()
    if way == "voice":
        begun = stage.client.pair_mfa_voice(user_id, "+12025550123")
    else:
        begun = stage.client.pair_mfa_email(user_id, "user@example.com")
    outcome = begun.run(Person(lambda _: stage.code()))
    assert outcome.device.mfa.kind == way.upper()


def test_creation_and_activation_that_nobody_answered_are_settled_by_reading(stage: Stage):
    user_id = stage.user()
    stage.sandbox.add_fault("CreateDevice", "lost")
    stage.sandbox.add_fault("ActivateDevice", "lost")
    begun = stage.client.pair_mfa_sms(user_id, "+12025550123")
    outcome = begun.run(Person(lambda _: stage.code()))
    assert isinstance(outcome, pingpair.Paired)
    assert [it["status"] for it in stage.devices(user_id)] == ["ACTIVE"]
    for operation in ("CreateDevice", "ActivateDevice"):
        assert stage.deliveries().count(operation) == 1


def test_an_authenticator_app_is_paired(stage: Stage):
    user_id = stage.user()
    person = Person(lambda event: stage.sandbox.authenticator_app_otp(event.prompt.link.url))
    outcome = stage.client.pair_mfa_totp(user_id).run(person)
    assert outcome.device.mfa.kind == "TOTP" and outcome.device.mfa.secret is None
    assert person.prompts[0].link.url.startswith("otpauth://totp/") and person.prompts[0].key
    assert person.prompts[0].key not in repr(person.prompts)


def test_an_authenticator_app_whose_secret_was_lost_is_begun_again(stage: Stage):
    user_id = stage.user()
    stage.sandbox.add_fault("CreateDevice", "lost")
    person = Person(
        again(stage), lambda event: stage.sandbox.authenticator_app_otp(event.prompt.link.url)
    )
    outcome = stage.client.pair_mfa_totp(user_id).run(person)
    assert [wanted for wanted, _ in person.asked] == ["start_again", "authenticator_otp"]
    assert isinstance(outcome, pingpair.Paired)


def oath_token(stage: Stage) -> str:
    serial_number = f"{100000 + next(NUMBERS)}"
    stage.sandbox.add_oath_token(serial_number, tokenType="HOTP")
    return serial_number


def test_an_oath_token_that_drifted_is_asked_for_the_next_otp(stage: Stage):
    user_id, serial_number = stage.user(), oath_token(stage)
    stage.sandbox.drift_oath_token(serial_number, 50)
    shown = [stage.sandbox.press_oath_token(serial_number) for _ in range(2)]
    person = Person(typed(shown[0]), typed(shown[0]), typed(shown[1]))
    outcome = stage.client.pair_mfa_oath_token(user_id, serial_number).run(person)
    # The same OTP twice is refused here, and asked for again.
    assert [wanted for wanted, _ in person.asked] == ["token_otp", "next_otp", "next_otp"]
    assert outcome.device.mfa.serial_number == serial_number
    assert stage.deliveries().count("ActivateDevice") == 2


def test_an_oath_token_whose_activation_was_lost_is_read(stage: Stage):
    user_id, serial_number = stage.user(), oath_token(stage)
    stage.sandbox.add_fault("ActivateDevice", "lost")
    person = Person(lambda _: stage.sandbox.press_oath_token(serial_number))
    outcome = stage.client.pair_mfa_oath_token(user_id, serial_number).run(person)
    assert (type(outcome), outcome.evidence) == (pingpair.Paired, "matched")


def attestation(stage: Stage):
    def attest(event: pingpair.PairingView) -> Answer:
        agent = pingpair.DesktopAgent(
            "https://pingone.example.com", port=stage.box.desktop_agent_port, timeout=10
        )
        return Answer.attestation(agent.register(event.prompt.registration))

    return attest


@pytest.mark.parametrize("form", ["raw", "json"])
def test_a_computer_is_paired_by_the_agent_on_it(stage: Stage, form: str):
    user_id = stage.user()
    stage.box.options(desktopAgent=form)
    try:
        person = Person(attestation(stage))
        outcome = stage.client.pair_mfa_desktop(user_id).run(person)
    finally:
        stage.box.options(desktopAgent="raw")
    device = outcome.device.mfa
    assert (device.kind, device.nickname, device.os.kind) == (
        pingpair.MfaDeviceType.PING_ID_DESKTOP,
        "Desktop Mac 1",
        "MAC",
    )
    assert person.prompts[0].registration not in repr(person.prompts)
    view = stage.client.pair_mfa_desktop(user_id).view
    assert view.outcome is None


def test_a_computer_whose_activation_was_lost_is_read(stage: Stage):
    user_id = stage.user()
    stage.sandbox.add_fault("ActivateDevice", "lost")
    outcome = stage.client.pair_mfa_desktop(user_id).run(Person(attestation(stage)))
    assert (type(outcome), outcome.evidence) == (pingpair.Paired, "matched")


def credential(stage: Stage):
    def create(event: pingpair.PairingView) -> Answer:
        made = stage.sandbox.create_credential(event.prompt.options, "https://login.example.com")
        return Answer.credential(made)

    return create


@pytest.mark.parametrize("spelling", ["signed", "base64url"])
def test_a_fido2_credential_is_paired(stage: Stage, spelling: str):
    stage.box.options(fido2Bytes=spelling)
    try:
        begun = stage.client.pair_mfa_fido2(stage.user(), PARTY, relying_party_name="Example")
        outcome = begun.run(Person(credential(stage)))
    finally:
        stage.box.options(fido2Bytes="signed")
    assert outcome.device.mfa.kind == "FIDO2" and outcome.device.mfa.rp.id == "example.com"


def test_a_fido2_credential_whose_activation_was_lost_is_read(stage: Stage):
    stage.sandbox.add_fault("ActivateDevice", "lost")
    outcome = stage.client.pair_mfa_fido2(stage.user(), PARTY).run(Person(credential(stage)))
    assert (type(outcome), outcome.evidence) == (pingpair.Paired, "matched")


class Phone:
    """Claims the pairing key that is shown, or fails it."""

    def __init__(self, stage: Stage, claims: bool = True) -> None:
        self.stage, self.claims, self.key = stage, claims, ""

    def __call__(self, event: pingpair.PairingView) -> None:
        if event.activation_code and not self.key:
            self.key = event.activation_code
            assert "<svg" in event.qr.svg() and event.qr.png() and event.qr.terminal()
            assert event.qr == pingpair.PairingKeyText(self.key, event.qr.text)
            assert event.expires and self.key not in repr(event)
            assert pingpair.PairingView.from_json(event.to_json()) == event
            if self.claims:
                self.stage.box.claim_pairing_key(self.key, model="Pixel 9")
            else:
                self.stage.box.fail_pairing_key(self.key)


def test_a_phone_is_paired_by_a_pairing_key(stage: Stage):
    user_id, phone = stage.user(), Phone(stage)
    outcome = stage.client.pair_mfa_mobile(user_id).run(phone)
    assert isinstance(outcome, pingpair.Paired) and outcome.device.mfa.kind == "MOBILE"
    assert [it["type"] for it in stage.devices(user_id)] == ["MOBILE"]


def test_a_phone_that_fails_is_not_paired(stage: Stage):
    outcome = stage.client.pair_mfa_mobile(stage.user()).run(Phone(stage, claims=False))
    assert isinstance(outcome, pingpair.NotPaired)


def test_a_pairing_key_whose_creation_was_lost_is_found_or_made_again(stage: Stage):
    user_id, phone = stage.user(), Phone(stage)
    stage.sandbox.add_fault("CreatePairingKey", "lost")

    def show(event: pingpair.PairingView):
        phone(event)
        return again(stage)(event) if event.prompt else None

    outcome = stage.client.pair_mfa_mobile(user_id).run(show)
    assert isinstance(outcome, pingpair.Paired)
    assert [it["type"] for it in stage.devices(user_id)] == ["MOBILE"]


def test_a_store_gives_a_pairing_back_by_the_users_id(stage: Stage):
    class Store(dict):
        """A lease and a store in memory."""

        def put(self, key, fence, generation, text):
            self[key] = (generation, text)
            return True

        def remove(self, key, fence):
            self.pop(key, None)
            return True

    store = Store()
    client = stage.new_client(store=store)
    user_id = stage.user()
    begun = client.pair_mfa_sms(user_id, "+12025550123", context=CONTEXT)
    while not isinstance(begun.step(), pingpair.Ask):
        pass
    [stored] = store.values()
    assert "2025550123" not in stored[1]
    del begun
    resumed = client.resume_stored("mfa_otp", user_id, CONTEXT)
    outcome = resumed.run(Person(lambda _: stage.code()))
    assert isinstance(outcome, pingpair.Paired)
    assert client.resume_stored("mfa_otp", stage.user(), CONTEXT) is None
    assert client.resume_stored_by_context("registration", "nobody's") is None


def test_what_is_no_candidate_is_not_confirmed(stage: Stage):
    begun = stage.client.pair_mfa_sms(stage.user(), "+12025550123")
    for wrong, code in [
        ("not an id", "value_malformed"),
        ("0783541c-a172-4d40-8783-541ca1728d40", "input_unexpected"),
        (4363486094, "input_unexpected"),
    ]:
        with pytest.raises(pingpair.InputError) as refused:
            begun.confirm(wrong)
        assert refused.value.code == code
    with pytest.raises(TypeError):
        begun.confirm(None)


def test_a_cancelled_pairing_ends_without_a_device(stage: Stage):
    user_id = stage.user()
    begun = stage.client.pair_mfa_sms(user_id, "+12025550123")
    while not isinstance(begun.step(), pingpair.Ask):
        pass
    begun.cancel()
    while not isinstance(ended := begun.step(), pingpair.Finished):
        pass
    match ended.outcome:
        case pingpair.NotPaired(reason=reason):
            assert reason == "cancelled"
        case other:
            raise AssertionError(other)


def test_events_of_an_awaited_pairing_are_iterated_over(sandbox: Sandbox):
    with contextlib.closing(asyncio.new_event_loop()) as loop:
        stage = Stage(sandbox, loop)

        async def paired() -> pingpair.Outcome:
            pairing = stage.client.inner.pair_mfa_sms(stage.user(), "+12025550123")
            async for event in pairing:
                if event.prompt:
                    await pairing.answer(stage.code())
            return pairing.outcome

        assert isinstance(loop.run_until_complete(paired()), pingpair.Paired)

