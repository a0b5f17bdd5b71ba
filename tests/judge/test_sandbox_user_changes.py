"""The sandbox, judged: users are edited, deleted, suspended and activated."""

from .sandbox_case import HOUR, STATUSES, SandboxCase


class EditingUsers(SandboxCase):
    given = {"fname": "John", "lname": "Doe", "email": "jdoe@example.com", "role": "ADMIN"}

    def setUp(self):
        super().setUp()
        self.add(**self.given)

    def edit(self, **body):
        body = {"activateUser": False, "userName": self.username, **body}
        return self.call("edituser", **body)

    def assert_known(self, **members):
        expected = {**self.given, **members}
        details = self.details()
        self.assertEqual({name: details[name] for name in expected}, expected)
        user = self.control.user(self.username)
        known = (user["firstName"], user["lastName"], user["email"], user["role"])
        self.assertEqual(known, tuple(expected.values()))

    def test_the_pages_example_changes_everything(self):
        changes = {
            "email": "jdoe@pingdevelopers.com",
            "fname": "Johnny",
            "lname": "Dough",
            "role": "REGULAR",
        }
        reply = self.edit(**changes)
        self.assertEqual(reply["activationCode"], "")
        told = reply["userDetails"]
        self.assertEqual({name: told[name] for name in changes}, changes)
        self.assertEqual((told["userName"], told["status"]), (self.username, "NOT_ACTIVE"))
        self.assert_known(**changes)
        self.assertEqual(self.control.codes(self.username), {})

    def test_each_member_changes_alone(self):
        for name, value in (("fname", "A"), ("lname", "B"), ("email", "c@d"), ("role", "REGULAR")):
            with self.subTest(name):
                self.edit(**{name: value})
                self.assert_known(**{name: value})
                self.edit(**self.given)

    def test_what_is_null_stays_and_an_empty_text_is_a_value(self):
        self.edit(fname=None, lname=None, email=None)
        self.assert_known()
        self.edit(fname="", email="")
        self.assert_known(fname="", email="")

    def test_bad_members_change_nothing(self):
        for members in (
            {"role": "BOSS"},
            {"email": 7},
            {"activateUser": "yes"},
            {"username": "other"},
            {"deviceType": "MOBILE"},
            {"userName": ""},
        ):
            with self.subTest(members):
                self.edit(error_id=400, fname="Mallory", **members)
                self.assert_known()

    def test_nobody_is_edited(self):
        self.edit(error_id=10564, userName="nobody", fname="Mallory")
        self.assertIsNone(self.control.user("nobody"))

    def test_activation_gives_a_code_for_48_hours(self):
        code = self.edit(activateUser=True, fname="Johnny")["activationCode"]
        self.assertRegex(code, r"\A[0-9]{12}\Z")
        self.assert_known(fname="Johnny")
        self.assert_status("PENDING_ACTIVATION")
        self.assertEqual(self.pairing(code), ("NOT_CLAIMED", None))
        self.control.advance(48 * HOUR + 1)
        self.assertEqual(self.pairing(code), ("NOT_EXIST", None))
        self.assert_status("NOT_ACTIVE")

    def test_activation_moves_not_active_alone(self):
        refused = {"ACTIVE": 10562, "SUSPENDED": 10565}
        for status in STATUSES:
            with self.subTest(status):
                self.control.set_status(self.username, status)
                codes = set(self.control.codes(self.username))
                error_id = refused.get(status, 200)
                name = "Mallory" if status in refused else status
                reply = self.edit(error_id=error_id, activateUser=True, fname=name)
                self.assert_status("PENDING_ACTIVATION" if status == "NOT_ACTIVE" else status)
                made = set(self.control.codes(self.username)) - codes
                self.assertEqual(made, set() if status in refused else {reply["activationCode"]})
                self.assertNotEqual(self.details()["fname"], "Mallory")

    def test_a_user_of_any_status_is_edited_and_keeps_it(self):
        for status in STATUSES:
            self.control.set_status(self.username, status)
            self.edit(fname=status)
            self.assert_known(fname=status)
            self.assert_status(status)


class DeletingUsers(SandboxCase):
    def delete(self, error_id=200):
        return self.call("deleteuser", error_id=error_id, userName=self.username)

    def test_a_user_goes_with_codes_and_devices(self):
        code = self.add(activateUser=True)["activationCode"]
        self.pair(code)
        second = self.code()
        before = self.details()["userId"]
        self.delete()
        self.assert_unknown()
        for gone in (code, second):
            self.assertEqual(self.pairing(gone), ("NOT_EXIST", None))
            refusal = self.control.refusal("phone/scan", {"activationCode": gone})
            self.assertEqual(refusal, (404, "code_not_valid"))
        self.add()
        self.assert_status("NOT_ACTIVE")
        self.assertEqual(self.devices(), [])
        self.assertNotEqual(self.details()["userId"], before)

    def test_a_user_of_any_status_is_deleted_once(self):
        for status in STATUSES:
            with self.subTest(status):
                self.add()
                self.control.set_status(self.username, status)
                self.delete()
                self.assert_unknown()
                self.delete(error_id=10564)

    def test_what_is_freed_can_be_paired_again(self):
        self.add()
        self.mailbox()
        self.delete()
        self.add("jdoe")
        self.call(
            "offlinepairing",
            username="jdoe",
            type="EMAIL",
            pairingData="meredith@example.com",
            validateUniqueDevice="true",
        )
        self.assert_status("ACTIVE", "jdoe")

    def test_a_pairing_that_waits_goes_too(self):
        # Else a later user of the name would get the device of an earlier one.
        self.add()
        start = {"username": self.username, "type": "EMAIL", "pairingData": "old@example.com"}
        session = self.call("startofflinepairing", **start)["sessionId"]
        app = self.call("authenticatorappstartpairing", username=self.username, pairingType="TOTP")
        app_otp = self.control.call("authenticator-app", {"pairingKey": app["pairingKey"]})["otp"]
        otp = self.control.messages()[-1]["otp"]
        self.delete()
        self.add()
        self.call("finalizeofflinepairing", error_id=20517, sessionId=session, otp=otp)
        body = {"sessionId": app["sessionId"], "otp": app_otp}
        self.call("authenticatorappfinishpairing", error_id=20517, **body)
        self.assertEqual(self.devices(), [])
        self.assert_status("NOT_ACTIVE")


class SuspendingUsers(SandboxCase):
    def setUp(self):
        super().setUp()
        self.add()

    def suspend(self, error_id=200, username=None):
        return self.call("suspenduser", error_id=error_id, userName=username or self.username)

    def activate(self, error_id=200, **body):
        return self.call("activateuser", error_id=error_id, userName=self.username, **body)

    def test_an_active_user_is_suspended_and_active_again(self):
        device = self.pair(self.code())
        self.suspend()
        self.assert_status("SUSPENDED")
        self.assertFalse(self.details()["userEnabled"])
        self.call("getactivationcode", error_id=10565, userName=self.username)
        self.assertIsNone(self.activate()["activationCode"])
        self.assert_status("ACTIVE")
        self.assertTrue(self.details()["userEnabled"])
        self.assertEqual([found["deviceId"] for found in self.devices()], [device])

    def test_no_other_user_is_suspended(self):
        for status in STATUSES:
            if status != "ACTIVE":
                with self.subTest(status):
                    self.control.set_status(self.username, status)
                    self.suspend(error_id=10561)
                    self.assert_status(status)
        self.suspend(error_id=10564, username="nobody")

    def test_a_suspended_user_pairs_nothing(self):
        self.pair(self.code())
        self.suspend()
        data = {"username": self.username, "type": "EMAIL", "pairingData": "a@example.com"}
        self.call("startofflinepairing", error_id=10565, **data)
        self.call("offlinepairing", error_id=10565, **data)
        otp = self.control.press_yubikey(self.control.make_yubikey())
        self.call("pairyubikey", error_id=10565, username=self.username, otp=otp)
        app = {"username": self.username, "pairingType": "TOTP"}
        self.call("authenticatorappstartpairing", error_id=10565, **app)
        page = {"rpId": "example.com", "rpName": "Example", "webauthnType": "WebAuthn"}
        self.call("webauthnstartpairing", error_id=10565, userName=self.username, **page)
        self.assertEqual(len(self.devices()), 1)
        self.assertEqual(self.control.messages(), [])
        self.assert_status("SUSPENDED")

    def test_the_end_of_a_suspension_gives_back_what_was(self):
        for status in STATUSES[:-1]:
            with self.subTest(status):
                self.control.set_status(self.username, status)
                self.control.set_status(self.username, "SUSPENDED")
                self.assertIsNone(self.activate()["activationCode"])
                self.assert_status(status)
                self.assertEqual(self.control.codes(self.username), {})

    def test_a_device_that_was_unpaired_meanwhile_is_wanting_afterwards(self):
        self.mailbox()
        self.suspend()
        self.call("unpairdevice", userName=self.username)
        self.assert_status("SUSPENDED")
        self.assertIsNone(self.activate()["activationCode"])
        self.assert_status("PENDING_CHANGE_DEVICE")

    def test_a_code_that_expired_meanwhile_ends_the_activation(self):
        self.code()
        self.control.set_status(self.username, "SUSPENDED")
        self.control.advance(48 * HOUR + 1)
        self.assert_status("SUSPENDED")
        self.activate()
        self.assert_status("NOT_ACTIVE")


class ActivatingUsers(SandboxCase):
    def setUp(self):
        super().setUp()
        self.add()

    def activate(self, error_id=200, **body):
        body = {"userName": self.username, **body}
        return self.call("activateuser", error_id=error_id, **body)

    def test_three_statuses_give_a_code(self):
        for status in ("PENDING", "NOT_ACTIVE", "PENDING_ACTIVATION"):
            with self.subTest(status):
                self.control.set_status(self.username, status)
                code = self.activate()["activationCode"]
                self.assertRegex(code, r"\A[0-9]{12}\Z")
                self.assertEqual(self.pairing(code), ("NOT_CLAIMED", None))
                self.assert_status("PENDING_ACTIVATION" if status == "NOT_ACTIVE" else status)

    def test_no_other_status_does(self):
        expected = {"ACTIVE": 10562, "PENDING_CHANGE_DEVICE": 200, "SUSPENDED": 200}
        for status, error_id in expected.items():
            with self.subTest(status):
                self.control.set_status(self.username, status)
                reply = self.activate(error_id=error_id)
                self.assertIsNone(reply.get("activationCode"))
                self.assertEqual(self.control.codes(self.username), {})
        self.activate(error_id=10564, userName="nobody")

    def test_the_code_is_bound_and_pairs(self):
        code = self.activate(deviceType="DESKTOP")["activationCode"]
        scan = {"activationCode": code, "deviceType": "MOBILE"}
        refusal = self.control.refusal("phone/scan", scan)
        self.assertEqual(refusal, (409, "device_type_refused"))
        device = self.pair(code, deviceType="DESKTOP")
        self.assert_status("ACTIVE")
        self.assertEqual(self.pairing(code), ("SUCCESS", device))
        self.activate(error_id=10562)

    def test_the_code_expires_after_48_hours(self):
        code = self.activate()["activationCode"]
        self.control.advance(48 * HOUR - 60)
        self.assertEqual(self.pairing(code), ("NOT_CLAIMED", None))
        self.control.advance(61)
        self.assertEqual(self.pairing(code), ("NOT_EXIST", None))
        self.assert_status("NOT_ACTIVE")
