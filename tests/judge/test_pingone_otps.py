"""The sandbox's PingOne, judged: authenticator apps and OATH tokens."""

from .pingone_case import PingOneCase

KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"


class Otps(PingOneCase):
    def setUp(self):
        super().setUp()
        self.id = self.user()

    def test_an_authenticator_app_shows_the_otp(self):
        created = self.created(self.id, type="TOTP")
        uri = created["keyUri"]
        self.assertTrue(uri.startswith("otpauth://totp/"))
        self.assertIn(f"secret={created['secret']}", uri)
        shown = self.control.call("authenticator-app", {"pairingKeyUri": uri})
        self.assertEqual(shown["account"], self.username)
        self.assert_invalid(
            self.pingone.activate(self.id, created["id"], otp="000000"), ("INVALID_OTP", "otp")
        )
        answer = self.pingone.activate(self.id, created["id"], otp=shown["otp"])
        self.assertEqual(answer.json["status"], "ACTIVE")
        self.assertNotIn("secret", answer.json)

    def test_an_authenticator_app_must_be_activated_in_half_an_hour(self):
        device = self.created(self.id, type="TOTP")["id"]
        self.control.call("time", {"advanceSeconds": 1801})
        self.assert_error(self.pingone.read(self.id, device), 404, "NOT_FOUND")

    def token(self, kind="HOTP", serial="71053192"):
        body = {"serialNumber": serial, "tokenType": kind, "secretKey": KEY, "otpLength": 8}
        self.control.call("oath-tokens", body)
        created = self.created(self.id, type="OATH_TOKEN", serialNumber=serial)
        self.assertEqual((created["serialNumber"], created["tokenType"]), (serial, kind))
        return created["id"]

    def press(self, serial="71053192"):
        return self.control.call("oath-tokens/press", {"serialNumber": serial})["otp"]

    def drift(self, steps, serial="71053192"):
        self.control.call("oath-tokens/drift", {"serialNumber": serial, "steps": steps})

    def test_a_token_in_step_is_active_at_once(self):
        for kind, serial in (("HOTP", "1"), ("TOTP", "2")):
            device = self.token(kind, serial)
            answer = self.pingone.activate(self.id, device, otp=self.press(serial), oathResync=True)
            self.assertEqual((answer.status, answer.json["status"]), (200, "ACTIVE"))

    def test_a_token_that_drifted_asks_for_the_next_otp(self):
        device = self.token()
        self.drift(200)
        first = self.press()
        answer = self.pingone.activate(self.id, device, otp=first)
        self.assert_invalid(answer, ("INVALID_OTP", "otp"))
        answer = self.pingone.activate(self.id, device, otp=first, oathResync=True)
        self.assert_invalid(answer, ("EXTRA_OTP_REQUIRED", "otp"))
        again = self.pingone.activate(self.id, device, otp=first, oathResync=True)
        self.assert_invalid(again, ("INVALID_OTP", "otp"))
        answer = self.pingone.activate(self.id, device, otp=self.press(), oathResync=True)
        self.assertEqual((answer.status, answer.json["status"]), (200, "ACTIVE"))

    def test_a_token_is_one_device_and_must_exist(self):
        self.token()
        answer = self.pingone.create(self.user("other"), type="OATH_TOKEN", serialNumber="71053192")
        self.assert_invalid(answer, ("UNIQUENESS_VIOLATION", "serialNumber"))
