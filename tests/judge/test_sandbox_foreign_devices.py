"""The sandbox, judged: somebody else pairs and unpairs devices."""

from .sandbox_case import SandboxCase

TYPES = (
    "Android",
    "Authenticator App",
    "Desktop",
    "Email",
    "FIDO2 Biometrics",
    "Hardware Token",
    "PC Client",
    "SMS",
    "Security Key",
    "Voice",
    "YubiKey",
    "iPhone",
)


class ForeignDevices(SandboxCase):
    def setUp(self):
        super().setUp()
        self.add()

    def pair_foreign(self, device_type, **members):
        """Pairs a device behind the client's back; its id."""
        body = {"username": self.username, "type": device_type, **members}
        return int(self.control.call("devices", body)["deviceId"])

    def refusal(self, device_type, **members):
        body = {"username": self.username, "type": device_type, **members}
        return self.control.refusal("devices", body)

    def foreign(self):
        """The ids of the user's devices that somebody else paired."""
        devices = self.control.user(self.username)["devices"]
        return [int(device["deviceId"]) for device in devices if device["foreign"]]

    def test_every_type_is_listed_and_the_service_does_not_tell_whose_it_is(self):
        own = self.mailbox()
        ids = [self.pair_foreign(device_type) for device_type in TYPES]
        listed = self.devices()
        self.assertEqual([device["deviceId"] for device in listed], [own, *ids])
        self.assertEqual([device["type"] for device in listed[1:]], list(TYPES))
        self.assertEqual(self.foreign(), ids)
        for device in listed:
            self.assertNotIn("foreign", device)

    def test_the_user_becomes_active_and_a_code_stays(self):
        code = self.code()
        self.control.scan(code)
        foreign = self.pair_foreign("iPhone")
        self.assert_status("ACTIVE")
        self.assertEqual(self.pairing(code), ("VERIFIED", None))
        own = int(self.control.pair(code)["deviceId"])
        self.control.finish(code)
        self.assertEqual(self.pairing(code), ("SUCCESS", own))
        self.assertEqual(self.foreign(), [foreign])
        first, second = self.devices()
        self.assertEqual((first["deviceId"], second["deviceId"]), (foreign, own))
        self.assertEqual(first["type"], second["type"])

    def test_it_is_as_it_was_described(self):
        self.pair_foreign("Android", model="Pixel 8", nickname="Mallory's")
        self.pair_foreign("SMS", destination="13035551234", nickname="Hers")
        phone, number = self.devices()
        self.assertEqual((phone["deviceModel"], phone["nickname"]), ("Pixel 8", "Mallory's"))
        told = (number["countryCode"], number["phoneNumber"], number["nickname"])
        self.assertEqual(told, ("1", "3035551234", "Hers"))

    def test_a_session_of_the_client_goes_on_beside_it(self):
        data = {"username": self.username, "type": "SMS", "pairingData": "13035551234"}
        session = self.call("startofflinepairing", **data)["sessionId"]
        foreign = self.pair_foreign("SMS", destination="13035551234")
        otp = self.control.messages()[-1]["otp"]
        self.call("finalizeofflinepairing", sessionId=session, otp=otp)
        first, second = self.devices()
        self.assertEqual(first["deviceId"], foreign)
        self.assertEqual(first["displayID"], second["displayID"])

    def test_anyones_device_is_unpaired(self):
        code = self.code()
        own = self.pair(code)
        foreign = self.pair_foreign("iPhone")
        body = {"username": self.username, "deviceId": str(own)}
        self.assertEqual(self.control.call("devices/unpair", body), {"deviceId": str(own)})
        self.assertEqual([device["deviceId"] for device in self.devices()], [foreign])
        self.assertEqual(self.pairing(code), ("NOT_EXIST", None))
        refusal = self.control.refusal("devices/unpair", body)
        self.assertEqual(refusal, (404, "device_not_found"))
        self.call("unpairdevice", userName=self.username, deviceId=foreign)
        self.assertEqual(self.foreign(), [])
        self.assert_status("PENDING_CHANGE_DEVICE")

    def test_limits_hold_for_everybody(self):
        self.control.set_options(deviceLimit=1)
        self.pair_foreign("Email")
        self.assertEqual(self.refusal("SMS"), (409, "device_limit_reached"))
        data = {"username": self.username, "type": "EMAIL", "pairingData": "c@example.com"}
        self.call("offlinepairing", error_id=20562, **data)
        self.control.set_options(deviceLimit=2)
        self.control.set_status(self.username, "SUSPENDED")
        self.assertEqual(self.refusal("SMS"), (409, "user_suspended"))
        body = {"username": "nobody", "type": "SMS"}
        self.assertEqual(self.control.refusal("devices", body), (404, "user_not_found"))
        self.assertEqual(len(self.devices()), 1)

    def test_tokens_and_yubikeys_are_paired_once(self):
        self.control.add_token("123321", "HOTP")
        yubikey = self.control.make_yubikey()
        for device_type, serial_number in (("Hardware Token", "123321"), ("YubiKey", yubikey)):
            with self.subTest(device_type):
                self.pair_foreign(device_type, serialNumber=serial_number)
                self.assertEqual(self.devices()[-1]["displayID"], serial_number)
                again = self.refusal(device_type, serialNumber=serial_number)
                self.assertEqual(again, (409, "device_paired"))
                unknown = self.refusal(device_type, serialNumber="999")
                self.assertEqual(unknown, (404, "authenticator_not_found"))
        data = {"username": self.username, "type": "TOKEN", "pairingData": "123321"}
        self.call("startofflinepairing", error_id=20549, **data)

    def test_what_cannot_be_is_refused(self):
        for device_type, members in (
            ("Toaster", {}),
            ("iphone", {}),
            ("iPhone", {"destination": "13035551234"}),
            ("SMS", {"destination": "no number"}),
            ("Email", {"destination": "13035551234"}),
            ("Email", {"serialNumber": "1"}),
            ("SMS", {"model": "Pixel 9"}),
        ):
            with self.subTest(device_type, **members):
                self.assertEqual(self.refusal(device_type, **members), (400, "device_refused"))
        self.assertEqual(self.refusal("SMS", colour="red"), (400, "body_malformed"))
        self.assertEqual(self.devices(), [])
