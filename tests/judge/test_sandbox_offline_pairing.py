"""The sandbox, judged: phone numbers and mailboxes, paired by an OTP or at once."""

from . import otp
from .sandbox_case import HOUR, MINUTE, STATUSES, SandboxCase

NUMBER = "13035551234"
ADDRESS = "meredith@example.com"


class Case(SandboxCase):
    def setUp(self):
        super().setUp()
        self.add()

    def start(self, kind="SMS", data=NUMBER, error_id=200, **body):
        body = {"username": self.username, "type": kind, "pairingData": data, **body}
        return self.call("startofflinepairing", error_id=error_id, **body)

    def finalize(self, session, text, error_id=200, **body):
        body = {"sessionId": session, "otp": text, **body}
        return self.call("finalizeofflinepairing", error_id=error_id, **body)

    def direct(self, kind, data, error_id=200, **body):
        body = {"username": self.username, "type": kind, "pairingData": data, **body}
        return self.call("offlinepairing", error_id=error_id, **body)

    def sent(self):
        """The OTP in the last message."""
        return self.control.messages()[-1]["otp"]

    def assert_device(self, started, **expected):
        """The user's one device is the one that the start told of, and has these members."""
        (device,) = self.devices()
        told = (int(started["deviceId"]), started["deviceUuid"])
        self.assertEqual((device["deviceId"], device["deviceUuid"]), told)
        self.assertEqual({name: device[name] for name in expected}, expected)
        (known,) = self.control.user(self.username)["devices"]
        self.assertEqual(known["type"], device["type"])


class ByOtp(Case):
    def test_the_pages_example_pairs_a_phone_number(self):
        started = self.start(validateUniqueDevice="true")
        self.assertRegex(started["sessionId"], r"\Aoacts_.{20,}\Z")
        (message,) = self.control.messages()
        self.assertRegex(message["otp"], r"\A[0-9]{6}\Z")
        told = (message["number"], message["channel"], message["destination"], message["username"])
        self.assertEqual(told, (1, "SMS", NUMBER, self.username))
        self.assertEqual(self.devices(), [])
        self.finalize(started["sessionId"], message["otp"])
        phone = {"countryCode": "1", "phoneNumber": "3035551234", "displayID": "+13035551234"}
        self.assert_device(started, type="SMS", **phone)
        self.assert_status("ACTIVE")

    def test_extensions_are_for_calls(self):
        for data in (
            "+12025550123",
            "+12025550123,2992",
            "+12025550123,#2992",
            "+12025550123,2992#",
            "+12025550123,#2992,#2991",
            "+12025550123,#2992,,,#2991",
        ):
            with self.subTest(data):
                started = self.start("VOICE", data)
                message = self.control.messages()[-1]
                self.assertEqual((message["channel"], message["destination"]), ("VOICE", data))
                self.finalize(started["sessionId"], message["otp"])
                phone = {"countryCode": "1", "phoneNumber": "2025550123"}
                self.assert_device(started, type="Voice", displayID="+12025550123", **phone)
                self.call("unpairdevice", userName=self.username)
                if "," in data:
                    self.start("SMS", data, error_id=20559)

    def test_a_mailbox_is_paired(self):
        started = self.start("EMAIL", ADDRESS)
        message = self.control.messages()[-1]
        self.assertEqual((message["channel"], message["destination"]), ("EMAIL", ADDRESS))
        self.finalize(started["sessionId"], message["otp"])
        self.assert_device(started, type="Email", email=ADDRESS, displayID=ADDRESS)

    def test_what_is_no_destination_is_refused_and_nothing_is_sent(self):
        for kind, data, error_id in (
            ("SMS", "no number", 20559),
            ("SMS", "+0123456789", 20559),
            ("SMS", "+1234567890123456", 20559),
            ("SMS", "+1-303-555-1234", 20559),
            ("VOICE", "+1", 20559),
            ("VOICE", "+12025550123,abc", 20559),
            ("EMAIL", "meredith", 400),
            ("EMAIL", "mere dith@example.com", 400),
            ("TOKEN", "nonesuch", 400),
            ("SMS", "", 400),
            ("SMS", "1" * 255, 400),
            ("PIGEON", NUMBER, 400),
            ("AUTHENTICATOR_APP", "GEZDGNBVGY3TQOJQ", 400),
        ):
            with self.subTest(kind=kind, data=data):
                self.start(kind, data, error_id=error_id)
        self.start(error_id=10564, username="nobody")
        self.start(error_id=400, userName=self.username)
        self.assertEqual(self.control.messages(), [])
        self.assert_status("NOT_ACTIVE")

    def test_beginning_moves_two_statuses_to_pending_and_finishing_all_but_one_to_active(self):
        for status in STATUSES[:-1]:
            with self.subTest(status):
                self.control.set_status(self.username, status)
                session = self.start()["sessionId"]
                moved = status in ("NOT_ACTIVE", "PENDING_ACTIVATION")
                self.assert_status("PENDING" if moved else status)
                self.finalize(session, self.sent())
                self.assert_status("ACTIVE")

    def test_a_user_who_is_suspended_meanwhile_gets_no_device(self):
        session = self.start()["sessionId"]
        self.control.set_status(self.username, "SUSPENDED")
        self.finalize(session, self.sent(), error_id=10565)
        self.assertEqual(self.devices(), [])
        self.assert_status("SUSPENDED")


class Sessions(Case):
    def test_one_pairs_once(self):
        session = self.start()["sessionId"]
        text = self.sent()
        self.finalize(session, text)
        self.finalize(session, text, error_id=20517)
        self.assertEqual(len(self.devices()), 1)

    def test_wrong_otps_are_refused_and_the_right_one_is_taken_after_four(self):
        session = self.start()["sessionId"]
        right = self.sent()
        for _ in range(4):
            self.finalize(session, otp.wrong(right), error_id=20513)
        self.assertEqual(self.devices(), [])
        self.finalize(session, right)
        self.assert_status("ACTIVE")

    def test_the_fifth_wrong_otp_ends_it(self):
        session = self.start()["sessionId"]
        right = self.sent()
        for _ in range(5):
            self.finalize(session, otp.wrong(right), error_id=20513)
        self.finalize(session, right, error_id=20517)
        self.assertEqual(self.devices(), [])
        self.assert_status("PENDING")

    def test_it_lasts_ten_minutes(self):
        session = self.start()["sessionId"]
        right = self.sent()
        self.control.advance(10 * MINUTE + 1)
        self.finalize(session, right, error_id=20517)
        session = self.start()["sessionId"]
        self.control.advance(9 * MINUTE)
        self.finalize(session, self.sent())

    def test_an_otp_belongs_to_its_session(self):
        first, of_first = self.start()["sessionId"], self.sent()
        second, of_second = self.start("EMAIL", ADDRESS)["sessionId"], self.sent()
        if of_first != of_second:
            self.finalize(first, of_second, error_id=20513)
        self.finalize(second, of_second)
        self.finalize(first, of_first)
        self.assertEqual([device["type"] for device in self.devices()], ["Email", "SMS"])

    def test_what_is_no_session_or_otp_is_refused(self):
        session = self.start()["sessionId"]
        self.finalize("oacts_nonesuch", self.sent(), error_id=20517)
        for text in ("", "12345x", " 12345", "1" * 41, None, ["1"]):
            with self.subTest(text):
                self.finalize(session, text, error_id=400)
        self.finalize("", self.sent(), error_id=400)
        self.finalize(session, self.sent())


class Quotas(Case):
    def midnight(self):
        """Moves the clock beyond the next midnight UTC."""
        self.control.advance(24 * HOUR - self.control.milliseconds() // 1000 % (24 * HOUR))

    def assert_left(self, asked, used):
        (device,) = [device for device in self.devices() if device["type"] in ("SMS", "Voice")]
        told = (device["availableNotClaimedSms"], device["availableClaimedSms"])
        self.assertEqual(told, (asked, used))

    def test_messages_and_calls_count_and_mail_does_not(self):
        self.assertEqual(self.control.call("options")["dailyMessageQuota"], 10)
        self.midnight()
        self.control.set_options(dailyMessageQuota=3)
        session = self.start()["sessionId"]
        self.finalize(session, self.sent())
        self.assert_left(2, 2)
        self.start("VOICE", NUMBER)
        self.assert_left(1, 2)
        self.start("EMAIL", ADDRESS)
        self.assert_left(1, 2)
        self.start()
        self.assert_left(0, 2)
        count = len(self.control.messages())
        self.start(error_id=20558)
        self.start("VOICE", NUMBER, error_id=20558)
        self.assertEqual(len(self.control.messages()), count)
        self.start("EMAIL", ADDRESS)
        self.add("jdoe")
        self.start(username="jdoe")
        self.midnight()
        self.assert_left(3, 3)
        self.start()
        self.assert_left(2, 3)


class UniqueDevices(Case):
    def test_one_that_anybody_has_is_refused_where_it_is_asked_for(self):
        self.add("jdoe")
        for kind, data in (("SMS", NUMBER), ("VOICE", NUMBER), ("EMAIL", ADDRESS)):
            with self.subTest(kind):
                self.direct(kind, data, username="jdoe")
                for asked in (True, "true"):
                    self.start(kind, data, error_id=20549, validateUniqueDevice=asked)
                    self.direct(kind, data, error_id=20549, validateUniqueDevice=asked)
                    again = {"username": "jdoe", "validateUniqueDevice": asked}
                    self.direct(kind, data, error_id=20549, **again)
                for asked in (False, "false", None):
                    self.start(kind, data, validateUniqueDevice=asked)
        self.assertEqual(self.devices(), [])
        self.start("SMS", "13035559999", validateUniqueDevice=True)
        self.start(error_id=400, validateUniqueDevice="yes")


class Direct(Case):
    def test_every_type_is_paired_at_once_and_nothing_is_sent(self):
        self.control.add_token("4711", "HOTP")
        types = {
            "SMS": (NUMBER, "SMS", "+13035551234"),
            "VOICE": ("+442071838750,5", "Voice", "+442071838750"),
            "EMAIL": (ADDRESS, "Email", ADDRESS),
            "TOKEN": ("4711", "Hardware Token", "4711"),
            "AUTHENTICATOR_APP": ("GEZDGNBVGY3TQOJQ", "Authenticator App", ...),
        }
        for kind, (data, device_type, shown) in types.items():
            with self.subTest(kind):
                self.control.set_status(self.username, "NOT_ACTIVE")
                paired = self.direct(kind, data)
                self.assert_device(paired, type=device_type)
                if shown is not ...:
                    self.assert_device(paired, displayID=shown)
                self.assertEqual(paired.get("tokenType"), "HOTP" if kind == "TOKEN" else None)
                self.assert_status("ACTIVE")
                self.call("unpairdevice", userName=self.username)
        self.assertEqual(self.control.messages(), [])

    def test_country_codes_have_one_or_two_digits(self):
        self.direct("VOICE", "+442071838750")
        self.direct("SMS", "74951234567")
        told = [(device["countryCode"], device["phoneNumber"]) for device in self.devices()]
        self.assertEqual(told, [("44", "2071838750"), ("7", "4951234567")])

    def test_what_is_none_is_refused(self):
        self.control.add_token("4711", "TOTP")
        self.direct("TOKEN", "4711")
        for kind, data, error_id in (
            ("SMS", "+12025550123,2992", 20559),
            ("VOICE", "no number", 20559),
            ("EMAIL", "meredith", 400),
            ("TOKEN", "nonesuch", 400),
            ("TOKEN", "4711", 20549),
            ("AUTHENTICATOR_APP", "not Base32!", 400),
            ("PIGEON", "x", 400),
        ):
            with self.subTest(kind=kind, data=data):
                self.direct(kind, data, error_id=error_id)
        self.direct("EMAIL", ADDRESS, error_id=10564, username="nobody")
        self.assertEqual([device["type"] for device in self.devices()], ["Hardware Token"])
