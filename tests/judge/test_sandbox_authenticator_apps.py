"""The sandbox, judged: authenticator apps, whose OTPs are computed here and not asked for."""

from . import otp
from .sandbox_case import MINUTE, STATUSES, SandboxCase

STEP = 30


class AuthenticatorApps(SandboxCase):
    def setUp(self):
        super().setUp()
        self.add()

    def start(self, error_id=200, **body):
        body = {"username": self.username, "pairingType": "TOTP", **body}
        return self.call("authenticatorappstartpairing", error_id=error_id, **body)

    def finish(self, started, text, error_id=200, **body):
        body = {"sessionId": started["sessionId"], "otp": text, **body}
        return self.call("authenticatorappfinishpairing", error_id=error_id, **body)

    def otp(self, started, steps=0):
        """What an app shows that is so many time steps ahead."""
        _, _, parameters = otp.link(started["pairingKeyUri"])
        moment = self.control.milliseconds() + steps * STEP * 1000
        return otp.totp(otp.key_of(parameters["secret"]), moment)

    def begin_step(self):
        """Moves the clock to where an OTP begins."""
        self.control.advance(STEP - self.control.milliseconds() // 1000 % STEP)

    def test_an_app_is_paired_by_the_otp_of_its_uri(self):
        started = self.start()
        self.assertRegex(started["sessionId"], r"\Aoacts_.{20,}\Z")
        self.assertEqual(self.devices(), [])
        self.begin_step()
        self.finish(started, self.otp(started))
        (device,) = self.devices()
        told = (device["deviceId"], device["deviceUuid"], device["type"])
        expected = (int(started["deviceId"]), started["deviceUuid"], "Authenticator App")
        self.assertEqual(told, expected)
        self.assert_status("ACTIVE")

    def test_key_and_uri_hold_the_same_160_bits_which_are_new_each_time(self):
        keys = set()
        for _ in range(3):
            started = self.start()
            issuer, account, parameters = otp.link(started["pairingKeyUri"])
            self.assertEqual(set(parameters), {"secret", "issuer"})
            self.assertEqual((parameters["issuer"], account), (issuer, self.username))
            key = otp.key_of(started["pairingKey"])
            self.assertEqual(otp.key_of(parameters["secret"]), key)
            self.assertEqual(len(key), 20)
            groups = started["pairingKey"].split(" ")
            self.assertEqual({len(group) for group in groups}, {4})
            keys.add(key)
        self.assertEqual(len(keys), 3)

    def test_the_control_doors_app_shows_what_rfc_6238_says(self):
        started = self.start()
        issuer, account, _ = otp.link(started["pairingKeyUri"])
        for _ in range(3):
            self.begin_step()
            by_uri = {"pairingKeyUri": started["pairingKeyUri"]}
            shown = self.control.call("authenticator-app", by_uri)
            expected = {"otp": self.otp(started), "issuer": issuer, "account": account}
            self.assertEqual(shown, expected)
            by_key = self.control.call("authenticator-app", {"pairingKey": started["pairingKey"]})
            expected = {"otp": self.otp(started), "issuer": None, "account": None}
            self.assertEqual(by_key, expected)

    def test_the_account_goes_by_the_pages_rule(self):
        rules = (
            ({"email": "jdoe@example.com", "fname": "John", "lname": "Doe"}, "jdoe@example.com"),
            ({"fname": "John", "lname": "Doe"}, "John Doe"),
            ({"fname": "John"}, "{}"),
            ({"lname": "Doe"}, "{}"),
            ({}, "{}"),
            ({"email": "", "fname": "Jörg", "lname": "Doe & Söhne"}, "Jörg Doe & Söhne"),
        )
        for number, (members, account) in enumerate(rules):
            with self.subTest(members):
                name = f"user: {number} & {account}"
                self.add(name, **members)
                uri = self.start(username=name)["pairingKeyUri"]
                self.assertTrue(uri.isascii())
                self.assertNotIn(" ", uri)
                self.assertEqual(otp.link(uri)[1], account.format(name))

    def test_the_otp_is_taken_one_time_step_early_or_late(self):
        for steps, error_id in ((-2, 20513), (2, 20513), (-1, 200), (1, 200)):
            with self.subTest(steps):
                started = self.start()
                self.begin_step()
                self.finish(started, self.otp(started, steps), error_id=error_id)
        self.assertEqual(len(self.devices()), 2)

    def test_beginning_moves_two_statuses_to_pending_and_finishing_to_active(self):
        for status in STATUSES[:-1]:
            with self.subTest(status):
                self.control.set_status(self.username, status)
                started = self.start()
                moved = status in ("NOT_ACTIVE", "PENDING_ACTIVATION")
                self.assert_status("PENDING" if moved else status)
                self.begin_step()
                self.finish(started, self.otp(started))
                self.assert_status("ACTIVE")

    def test_a_session_pairs_once_and_ends_with_the_fifth_wrong_otp(self):
        started = self.start()
        self.begin_step()
        right = self.otp(started)
        for _ in range(4):
            self.finish(started, otp.wrong(right), error_id=20513)
        self.finish(started, right)
        self.finish(started, right, error_id=20517)
        started = self.start()
        right = self.otp(started)
        for _ in range(5):
            self.finish(started, otp.wrong(right), error_id=20513)
        self.finish(started, right, error_id=20517)
        self.assertEqual(len(self.devices()), 1)

    def test_a_session_lasts_ten_minutes(self):
        started = self.start()
        self.control.advance(9 * MINUTE)
        self.begin_step()
        self.finish(started, self.otp(started))
        started = self.start()
        self.control.advance(10 * MINUTE + 1)
        self.begin_step()
        self.finish(started, self.otp(started), error_id=20517)

    def test_a_session_of_another_kind_is_none(self):
        body = {"username": self.username, "type": "EMAIL", "pairingData": "a@example.com"}
        other = self.call("startofflinepairing", **body)
        self.finish(other, self.control.messages()[-1]["otp"], error_id=20517)
        started = self.start()
        body = {"sessionId": started["sessionId"], "otp": self.otp(started)}
        self.call("finalizeofflinepairing", error_id=20517, **body)

    def test_what_is_no_otp_or_type_is_refused(self):
        started = self.start()
        self.begin_step()
        right = self.otp(started)
        for text in (f"{right[:3]} {right[3:]}", f" {right}", f"{right[:5]}x", "", "1" * 41, None):
            with self.subTest(text):
                self.finish(started, text, error_id=400)
        self.finish(started, right)
        self.start(error_id=400, pairingType="HOTP")
        self.start(error_id=10564, username="nobody")

    def test_what_is_no_key_is_refused_by_the_door(self):
        refusal = self.control.refusal("authenticator-app", {"pairingKey": "not Base32!"})
        self.assertEqual(refusal, (400, "oath_key_refused"))
        refusal = self.control.refusal("authenticator-app", {"pairingKeyUri": "https://x/"})
        self.assertEqual(refusal, (400, "otp_auth_link_refused"))
