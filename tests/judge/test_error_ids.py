"""Every number of tests/vectors/error-ids.json, provoked as it says and read from a reply."""

import json

from . import binary, declared, otp, samples, webauthn
from .sandbox_case import SandboxCase

PATH = binary.ROOT / "tests" / "vectors" / "error-ids.json"
PAIRING = (
    "StartOfflinePairing",
    "FinalizeOfflinePairing",
    "OfflinePairing",
    "PairYubiKey",
    "AuthenticatorAppStartPairing",
    "AuthenticatorAppFinishPairing",
    "WebAuthnStartPairing",
    "WebAuthnFinishPairing",
)

# By number and operation: what makes all ready, and gives the body that provokes the number.
PROVOKED = {}


def provokes(error_id, *operations):
    """Registers a function for these operations; it is given the stage and the operation."""

    def register(function):
        for operation in operations:
            key = (error_id, operation)
            if key in PROVOKED:
                raise AssertionError(f"{key} twice")
            PROVOKED[key] = function
        return function

    return register


class ErrorIds(SandboxCase):
    def test_each_is_provoked_as_told(self):
        operations = declared.operations()
        for number, row in enumerate(rows()):
            error_id, name = row["errorId"], row["operation"]
            with self.subTest(error_id, operation=name):
                stage = samples.Stage(self.service, self.control, f"meredith {number}")
                self.control.set_options(deviceLimit=20, dailyMessageQuota=10)
                body = PROVOKED[error_id, name](stage, name)
                path = operations[name].path
                reply = self.call(path, error_id=error_id, **body)
                self.assertEqual(reply["errorId"], error_id)
                delivery = self.control.deliveries()[-1]
                told = (delivery["operation"], delivery["errorId"], delivery["fault"])
                planned = "signed_error" in row["how"]
                self.assertEqual(told, (path, error_id, "signed_error" if planned else None))
                self.assertEqual(delivery["processed"], not planned)

    def test_the_file_and_the_table_of_functions_are_the_same(self):
        keys = [(row["errorId"], row["operation"]) for row in rows()]
        self.assertEqual(len(keys), len(set(keys)))
        self.assertEqual(set(keys), set(PROVOKED))
        for row in rows():
            self.assertEqual(set(row), {"errorId", "operation", "how"})
            self.assertRegex(row["how"], r"\A[A-Z][^.]*\.\Z")

    def test_every_number_of_the_rules_and_of_the_vendors_table_is_there(self):
        told = {row["errorId"] for row in rows()}
        vendors = {400, *range(10551, 10560), *range(10561, 10566), 30016}
        vendors |= {20513, 20517, 20549, 20558, 20559, 20562}
        self.assertLessEqual(declared.rules(), told)
        self.assertLessEqual(vendors, told)

    def test_every_operation_is_there(self):
        told = {row["operation"] for row in rows()}
        self.assertEqual(told, set(declared.operations()))


def rows():
    return json.loads(PATH.read_text())


@provokes(400, *samples.SAMPLES)
def unknown_member(stage, operation):
    return {**stage.sample(operation), "nickname": "Meredith"}


@provokes(10554, "AddService")
def unknown_service(stage, operation):
    return {**stage.sample(operation), "spAlias": "nonesuch"}


@provokes(10556, "AddUser")
def taken_name(stage, operation):
    return {**stage.sample(operation), "username": stage.username}


@provokes(10557, "ToggleUserBypass", "EndUserBypass")
def bypass_of_a_service_that_the_user_does_not_have(stage, operation):
    return {**stage.sample(operation), "spAliases": ["vpn"]}


@provokes(10561, "SuspendUser")
def suspension_of_a_user_who_is_not_active(stage, operation):
    body = stage.sample(operation)
    stage.control.set_status(stage.username, "NOT_ACTIVE")
    return body


@provokes(10562, "ActivateUser")
def activation_of_an_active_user(stage, operation):
    stage.control.set_status(stage.username, "ACTIVE")
    return stage.sample(operation)


@provokes(10562, "EditUser")
def activating_edit_of_an_active_user(stage, operation):
    stage.control.set_status(stage.username, "ACTIVE")
    return {**stage.sample(operation), "activateUser": True}


@provokes(10563, "AddService")
def service_that_the_user_has(stage, operation):
    body = stage.sample(operation)
    stage.call("addservice", **body)
    return body


@provokes(
    10564,
    "GetUserDetails",
    "EditUser",
    "DeleteUser",
    "SuspendUser",
    "ActivateUser",
    "ToggleUserBypass",
    "EndUserBypass",
    "AddService",
    "GetActivationCode",
    "StartOfflinePairing",
    "OfflinePairing",
    "PairYubiKey",
    "UnpairDevice",
    "UnpairAllDevices",
    "UpdateDeviceAttributes",
    "AuthenticatorAppStartPairing",
    "WebAuthnStartPairing",
    "WebAuthnFinishPairing",
)
def user_who_is_not_there(stage, operation):
    return stage.sample(operation, samples.NOBODY)


@provokes(10564, "ResyncOathToken")
def resynchronisation_by_a_user_who_is_not_there(stage, operation):
    return {**stage.sample(operation), "initiatedBy": "USER", "username": samples.NOBODY}


@provokes(10565, "GetActivationCode", *PAIRING)
def suspended_user(stage, operation):
    body = stage.sample(operation)
    stage.control.set_status(stage.username, "SUSPENDED")
    return body


@provokes(10565, "EditUser")
def activating_edit_of_a_suspended_user(stage, operation):
    stage.control.set_status(stage.username, "SUSPENDED")
    return {**stage.sample(operation), "activateUser": True}


@provokes(20513, "FinalizeOfflinePairing", "AuthenticatorAppFinishPairing")
def wrong_otp(stage, operation):
    body = stage.sample(operation)
    return {**body, "otp": otp.wrong(body["otp"])}


@provokes(20513, "PairYubiKey")
def otp_of_an_unknown_yubikey(stage, operation):
    return {**stage.sample(operation), "otp": "c" * 44}


@provokes(20513, "ResyncOathToken")
def otps_that_do_not_follow_each_other(stage, _):
    otps = [otp.hotp(samples.KEY, counter) for counter in (0, 2)]
    return {"serialNumber": stage.token(), "otps": otps}


@provokes(20517, "FinalizeOfflinePairing", "AuthenticatorAppFinishPairing", "WebAuthnFinishPairing")
def expired_session(stage, operation):
    body = stage.sample(operation)
    stage.control.advance(601)
    return body


@provokes(20517, "ResyncOathToken")
def unknown_session(stage, _):
    return {
        "serialNumber": stage.token(),
        "otps": [otp.hotp(samples.KEY, 1)],
        "sessionId": "oarys_nonesuch",
    }


@provokes(20549, "StartOfflinePairing", "OfflinePairing")
def device_that_somebody_has(stage, operation):
    body = stage.sample(operation)
    other = f"colleague of {stage.username}"
    stage.add(other)
    stage.call("offlinepairing", **{**body, "username": other})
    return {**body, "validateUniqueDevice": "true"}


@provokes(20549, "PairYubiKey")
def yubikey_that_the_user_has(stage, operation):
    key = stage.control.make_yubikey()
    body = {"otp": stage.control.press_yubikey(key), "username": stage.username}
    stage.call("pairyubikey", **body)
    return {**body, "otp": stage.control.press_yubikey(key)}


@provokes(20549, "WebAuthnFinishPairing")
def credential_that_is_paired(stage, _):
    first, again = (
        stage.call("webauthnstartpairing", **samples.start_body(stage.username)) for _ in range(2)
    )
    created = stage.create(first)
    text = webauthn.credential_text(created)
    body = samples.finish_body(stage.username, first["sessionId"], text)
    stage.call("webauthnfinishpairing", **body)
    # Without an attestation nobody signed the challenge.
    options = webauthn.creation_options(again["publicKeyCredentialOptions"])
    renewed = webauthn.with_client_data(created, challenge=options["challenge"])
    text = webauthn.credential_text(renewed)
    return samples.finish_body(stage.username, again["sessionId"], text)


@provokes(20558, "StartOfflinePairing")
def message_beyond_the_quota(stage, operation):
    stage.control.set_options(dailyMessageQuota=0)
    return {**stage.sample(operation), "type": "SMS", "pairingData": "13035551234"}


@provokes(20559, "StartOfflinePairing", "OfflinePairing")
def extension_for_a_text_message(stage, operation):
    return {**stage.sample(operation), "type": "SMS", "pairingData": "+12025550123,2992"}


@provokes(20562, *PAIRING)
def one_device_too_many(stage, operation):
    body = stage.sample(operation)
    stage.control.set_options(deviceLimit=0)
    return body


@provokes(30016, "FinalizeOfflinePairing")
def pairing_of_a_token_out_of_step(stage, _):
    body = {"username": stage.username, "type": "TOKEN", "pairingData": stage.token()}
    session = stage.call("startofflinepairing", **body)["sessionId"]
    return {**samples.of_session(session, otp.hotp(samples.KEY, 50)), "oathResync": True}


@provokes(30016, "ResyncOathToken")
def first_of_two_otps(stage, _):
    return {"serialNumber": stage.token(), "otps": [otp.hotp(samples.KEY, 50)]}


def plans(error_id, operation):
    """Registers the planned fault: no rule of the sandbox leads to the number."""

    @provokes(error_id, operation)
    def planned(stage, operation):
        body = stage.sample(operation)
        stage.control.plan("signed_error", operation, errorId=error_id)
        return body


plans(10551, "DeleteUser")
plans(10552, "AddService")
plans(10553, "DeleteUser")
plans(10555, "AddService")
plans(10558, "EditUser")
plans(10559, "SuspendUser")
