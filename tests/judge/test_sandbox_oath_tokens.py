"""The sandbox, judged: OATH tokens, whose OTPs are computed here, that drift and come back."""

from . import otp
from .sandbox_case import MINUTE, SandboxCase

KEY = b"12345678901234567890"
SERIAL = "4711"


class Case(SandboxCase):
    def setUp(self):
        super().setUp()
        self.add()

    def token(self, kind="HOTP", serial=SERIAL, **members):
        added = self.control.add_token(serial, kind, secretKey=otp.base32(KEY), **members)
        self.assertTrue(added)

    def begin_step(self, step=30, steps=1):
        """Moves the clock to where an OTP begins, so many time steps on."""
        past = self.control.milliseconds() // 1000 % step
        self.control.advance(steps * step - past)

    def totp(self, steps=0, **members):
        """What a TOTP token shows whose clock is so many steps ahead."""
        step = members.get("step", 30)
        return otp.totp(KEY, self.control.milliseconds() + steps * step * 1000, **members)

    def start(self, serial=SERIAL, error_id=200, **body):
        body = {"username": self.username, "type": "TOKEN", "pairingData": serial, **body}
        return self.call("startofflinepairing", error_id=error_id, **body)

    def finalize(self, started, text, error_id=200, **body):
        body = {"sessionId": started["sessionId"], "otp": text, **body}
        return self.call("finalizeofflinepairing", error_id=error_id, **body)

    def direct(self, serial=SERIAL, username=None):
        body = {"username": username or self.username, "type": "TOKEN", "pairingData": serial}
        return self.call("offlinepairing", **body)

    def resync(self, *otps, error_id=200, **body):
        body = {"serialNumber": SERIAL, "otps": list(otps), **body}
        return self.call("resyncoathtoken", error_id=error_id, **body)

    def unpair(self):
        self.call("unpairdevice", userName=self.username)


class Devices(Case):
    def test_an_hotp_token_shows_what_rfc_4226_says(self):
        self.token()
        self.token(serial="8", otpLength=8)
        for counter in range(5):
            self.assertEqual(self.control.press_token(SERIAL), otp.hotp(KEY, counter))
            self.assertEqual(self.control.press_token("8"), otp.hotp(KEY, counter, 8))
        self.control.drift_token(SERIAL, 100)
        self.assertEqual(self.control.press_token(SERIAL), otp.hotp(KEY, 105))

    def test_a_totp_token_shows_what_rfc_6238_says(self):
        self.token("TOTP")
        self.token("TOTP", "8", otpLength=8, timeStep=60)
        for _ in range(3):
            self.begin_step(60)
            for _ in range(2):
                self.assertEqual(self.control.press_token(SERIAL), self.totp())
                self.assertEqual(self.control.press_token("8"), self.totp(digits=8, step=60))
        self.control.drift_token(SERIAL, -7)
        self.assertEqual(self.control.press_token(SERIAL), self.totp(-7))

    def test_the_door_refuses_what_is_none(self):
        self.token()
        self.assertFalse(self.control.add_token(SERIAL, "TOTP"))
        self.assertEqual(self.control.press_token(SERIAL), otp.hotp(KEY, 0))
        body = {"serialNumber": "1", "tokenType": "HOTP", "secretKey": "not Base32!"}
        refusal = self.control.refusal("oath-tokens", body)
        self.assertEqual(refusal, (400, "oath_key_refused"))
        for path, more in (("press", {}), ("drift", {"steps": 1})):
            refusal = self.control.refusal(f"oath-tokens/{path}", {"serialNumber": "1", **more})
            self.assertEqual(refusal, (404, "authenticator_not_found"))


class Pairing(Case):
    def test_a_token_is_paired_by_its_otp(self):
        for kind, device_status in (("HOTP", "NOT_ACTIVE"), ("TOTP", "PENDING_ACTIVATION")):
            with self.subTest(kind):
                self.token(kind, kind)
                self.control.set_status(self.username, device_status)
                started = self.start(kind)
                self.assertEqual(started["tokenType"], kind)
                self.assert_status("PENDING")
                self.begin_step()
                right = self.totp() if kind == "TOTP" else otp.hotp(KEY, 0)
                reply = self.finalize(started, right)
                told = {"oathSerialNumber": kind, "oathTokenType": kind}
                self.assertEqual(reply["embeddedParameters"], told)
                (device,) = self.devices()
                ids = (int(started["deviceId"]), started["deviceUuid"])
                self.assertEqual((device["deviceId"], device["deviceUuid"]), ids)
                self.assertEqual({name: device[name] for name in told}, told)
                shown = (device["type"], device["displayID"])
                self.assertEqual(shown, ("Hardware Token", kind))
                self.assert_status("ACTIVE")
                self.start(kind, error_id=20549)
                self.unpair()
        self.assertEqual(self.control.messages(), [])

    def test_no_otp_is_taken_twice(self):
        self.token()
        self.finalize(self.start(), otp.hotp(KEY, 3))
        self.unpair()
        started = self.start()
        for counter in (3, 0):
            self.finalize(started, otp.hotp(KEY, counter), error_id=20513, oathResync=True)
        self.finalize(started, otp.hotp(KEY, 4))

    def test_the_fifth_wrong_otp_ends_the_session(self):
        self.token()
        started = self.start()
        for _ in range(5):
            # No OTP of the first ten that the counter can have.
            self.finalize(started, otp.hotp(KEY, 5000), error_id=20513)
        self.finalize(started, otp.hotp(KEY, 0), error_id=20517)
        self.assertEqual(self.devices(), [])


class Drift(Case):
    def test_an_hotp_token_is_followed_within_10_presses(self):
        self.token()
        self.control.drift_token(SERIAL, 9)
        self.finalize(self.start(), self.control.press_token(SERIAL))
        self.unpair()
        self.control.drift_token(SERIAL, 10)
        self.finalize(self.start(), self.control.press_token(SERIAL), error_id=20513)
        self.assertEqual(self.devices(), [])

    def test_farther_the_next_otp_is_wanted_where_that_is_allowed(self):
        for presses in (10, 999):
            with self.subTest(presses):
                serial = str(presses)
                self.token(serial=serial)
                self.control.drift_token(serial, presses)
                started = self.start(serial)
                first, second = (self.control.press_token(serial) for _ in range(2))
                self.assertEqual(first, otp.hotp(KEY, presses))
                for refused in ({}, {"oathResync": False}):
                    self.finalize(started, first, error_id=20513, **refused)
                self.finalize(started, first, error_id=30016, oathResync=True)
                self.assertEqual(self.devices(), [])
                reply = self.finalize(started, second, oathResync=True)
                self.assertEqual(reply["embeddedParameters"]["oathSerialNumber"], serial)
                self.assertEqual(len(self.devices()), 1)
                self.unpair()
                # The service follows the token from there.
                self.finalize(self.start(serial), self.control.press_token(serial))
                self.unpair()
        self.token()
        self.control.drift_token(SERIAL, 1000)
        text = self.control.press_token(SERIAL)
        self.finalize(self.start(), text, error_id=20513, oathResync=True)

    def test_another_otp_than_the_next_is_wrong(self):
        self.token()
        self.control.drift_token(SERIAL, 50)
        started = self.start()
        self.finalize(started, otp.hotp(KEY, 50), error_id=30016, oathResync=True)
        self.finalize(started, otp.hotp(KEY, 52), error_id=20513, oathResync=True)
        self.finalize(started, otp.hotp(KEY, 53), error_id=30016, oathResync=True)
        self.finalize(started, otp.hotp(KEY, 54), oathResync=True)
        self.assert_status("ACTIVE")

    def test_a_totp_token_is_followed_one_step_around_its_known_drift(self):
        self.token("TOTP")
        self.begin_step()
        self.finalize(self.start(), self.totp(2), error_id=20513)
        self.finalize(self.start(), self.totp(-2), error_id=20513)
        self.finalize(self.start(), self.totp(1))
        self.unpair()
        self.begin_step(steps=5)
        self.finalize(self.start(), self.totp(2))
        self.unpair()
        self.begin_step(steps=5)
        self.finalize(self.start(), self.totp(0), error_id=20513)

    def test_a_totp_token_is_found_within_500_steps(self):
        for steps in (2, 500, -500):
            with self.subTest(steps):
                serial = str(steps)
                self.token("TOTP", serial)
                self.control.drift_token(serial, steps)
                started = self.start(serial)
                self.begin_step()
                first = self.control.press_token(serial)
                self.assertEqual(first, self.totp(steps))
                self.finalize(started, first, error_id=30016, oathResync=True)
                self.begin_step()
                self.finalize(started, self.control.press_token(serial), oathResync=True)
                self.unpair()
        for steps in (501, -501):
            serial = str(steps)
            self.token("TOTP", serial)
            self.control.drift_token(serial, steps)
            self.begin_step()
            text = self.control.press_token(serial)
            self.finalize(self.start(serial), text, error_id=20513, oathResync=True)


class Resync(Case):
    def assert_in_step(self, text):
        """The service takes this OTP at once."""
        self.unpair()
        self.finalize(self.start(), text)
        self.assert_status("ACTIVE")

    def test_two_otps_do_it_at_once(self):
        self.token()
        self.direct()
        self.control.drift_token(SERIAL, 300)
        reply = self.resync(*(self.control.press_token(SERIAL) for _ in range(2)))
        self.assertIsNone(reply.get("sessionId"))
        self.assert_in_step(otp.hotp(KEY, 302))

    def test_two_steps_do_it_in_a_session(self):
        self.token("TOTP")
        self.direct()
        self.control.drift_token(SERIAL, -40)
        self.begin_step()
        reply = self.resync(self.control.press_token(SERIAL), error_id=30016)
        self.assertRegex(reply["sessionId"], r"\Aoarys_.{20,}\Z")
        session = {"sessionId": reply["sessionId"]}
        self.begin_step()
        reply = self.resync(self.control.press_token(SERIAL), **session)
        self.assertIsNone(reply.get("sessionId"))
        self.resync(self.control.press_token(SERIAL), error_id=20517, **session)
        self.begin_step()
        self.assert_in_step(self.totp(-40))

    def test_a_token_in_step_and_one_without_a_user_are_resynchronised_too(self):
        self.token()
        self.resync(otp.hotp(KEY, 0), otp.hotp(KEY, 1))
        self.finalize(self.start(), otp.hotp(KEY, 1), error_id=20513)
        self.finalize(self.start(), otp.hotp(KEY, 2))

    def test_wrong_otps_are_refused(self):
        self.token()
        first, second = otp.hotp(KEY, 50), otp.hotp(KEY, 51)
        for wrong in ((first, otp.hotp(KEY, 52)), (second, first), (otp.hotp(KEY, 5000),)):
            self.resync(*wrong, error_id=20513)
        session = self.resync(first, error_id=30016)["sessionId"]
        self.resync(otp.hotp(KEY, 52), error_id=20513, sessionId=session)
        self.resync(second, error_id=20517, sessionId=session)
        self.resync(first, second)
        self.resync(first, second, error_id=20513)

    def test_a_session_is_of_one_token_for_ten_minutes(self):
        self.token()
        self.token(serial="4712")
        first, second = otp.hotp(KEY, 50), otp.hotp(KEY, 51)
        session = self.resync(first, error_id=30016)["sessionId"]
        other = {"serialNumber": "4712", "sessionId": session}
        self.resync(second, error_id=20517, **other)
        self.resync(second, error_id=20517, sessionId="oarys_nonesuch")
        self.resync(second, sessionId=session)
        third, fourth = otp.hotp(KEY, 60), otp.hotp(KEY, 61)
        session = self.resync(third, error_id=30016)["sessionId"]
        self.control.advance(10 * MINUTE + 1)
        self.resync(fourth, error_id=20517, sessionId=session)

    def test_users_resynchronise_the_tokens_that_they_have(self):
        self.token()
        otps = (otp.hotp(KEY, 50), otp.hotp(KEY, 51))
        user = {"initiatedBy": "USER", "username": self.username}
        self.resync(*otps, error_id=400, **user)
        self.add("jdoe")
        self.direct(username="jdoe")
        self.resync(*otps, error_id=400, **user)
        self.resync(*otps, error_id=400, initiatedBy="USER")
        self.resync(*otps, error_id=10564, initiatedBy="USER", username="nobody")
        self.resync(*otps, initiatedBy="USER", username="jdoe")
        self.resync(otp.hotp(KEY, 60), otp.hotp(KEY, 61), initiatedBy="ADMIN")

    def test_what_is_no_resynchronisation_is_refused(self):
        self.token()
        first, second = otp.hotp(KEY, 50), otp.hotp(KEY, 51)
        session = self.resync(first, error_id=30016)["sessionId"]
        self.resync(first, second, error_id=400, sessionId=session)
        self.resync(first, second, error_id=400, serialNumber="nonesuch")
        for otps in ([], [first, second, first], [first[:5]], [first + "0"], ["12 456"], [None]):
            with self.subTest(otps):
                self.resync(*otps, error_id=400)
        self.resync(first, second, error_id=400, initiatedBy="MALLORY")
        self.resync(second, sessionId=session)
