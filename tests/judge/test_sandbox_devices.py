"""The sandbox, judged: devices are unpaired, ordered and named."""

from .sandbox_case import SandboxCase


class Case(SandboxCase):
    def setUp(self):
        super().setUp()
        self.add()

    def unpair(self, error_id=200, **body):
        body = {"userName": self.username, **body}
        self.call("unpairdevice", error_id=error_id, **body)

    def three(self):
        """A phone and two mailboxes, in this order."""
        self.code_of_phone = self.code()
        phone = self.pair(self.code_of_phone)
        return [phone, *(self.mailbox(address=f"{name}@example.com") for name in "ab")]

    def assert_order(self, *expected):
        """These devices in this order; the first one is primary."""
        told = [(device["deviceId"], device["deviceRole"]) for device in self.devices()]
        roles = ["PRIMARY"] + ["SECONDARY"] * len(expected)
        self.assertEqual(told, list(zip(expected, roles)))


class Unpairing(Case):
    def test_one_device_goes_and_the_next_takes_its_place(self):
        first, second, third = self.three()
        self.assert_order(first, second, third)
        self.unpair(deviceId=first)
        self.assert_order(second, third)
        self.assert_status("ACTIVE")
        self.unpair(deviceId=str(third))
        self.assert_order(second)

    def test_the_last_device_leaves_a_user_who_needs_another(self):
        device = self.mailbox()
        self.unpair(deviceId=device)
        self.assert_order()
        self.assert_status("PENDING_CHANGE_DEVICE")

    def test_the_code_of_an_unpaired_device_does_not_exist(self):
        phone, *_ = self.three()
        self.unpair(deviceId=phone)
        self.assertEqual(self.pairing(self.code_of_phone), ("NOT_EXIST", None))

    def test_a_device_that_the_user_does_not_have_is_refused(self):
        devices = self.three()
        self.add("jdoe")
        other = self.mailbox("jdoe", "jdoe@example.com")
        for device in (1, other, other + 1, None, "", "abc", 1.5):
            with self.subTest(device):
                self.unpair(error_id=400, deviceId=device)
        self.assert_order(*devices)
        self.unpair(error_id=10564, userName="nobody", deviceId=other)
        self.assertEqual(len(self.devices("jdoe")), 1)
        self.assertEqual(self.unpair(deviceId=devices[0]), self.unpair(deviceId=devices[1]))
        self.unpair(error_id=400, deviceId=devices[0])

    def test_a_user_in_any_status_but_suspended_needs_another_device(self):
        for status in ("ACTIVE", "NOT_ACTIVE", "PENDING", "PENDING_ACTIVATION"):
            with self.subTest(status):
                device = self.mailbox()
                self.control.set_status(self.username, status)
                self.unpair(deviceId=device)
                self.assert_status("PENDING_CHANGE_DEVICE")
        self.mailbox()
        self.control.set_status(self.username, "SUSPENDED")
        self.unpair()
        self.assert_status("SUSPENDED")
        self.call("activateuser", userName=self.username)
        self.assert_status("PENDING_CHANGE_DEVICE")

    def test_a_new_device_makes_the_user_active_again(self):
        self.unpair(deviceId=self.mailbox())
        self.pair(self.code())
        self.assert_status("ACTIVE")


class UnpairingAll(Case):
    def test_all_devices_go(self):
        self.three()
        self.add("jdoe")
        self.mailbox("jdoe")
        self.unpair()
        self.assert_order()
        self.assert_status("PENDING_CHANGE_DEVICE")
        self.assertEqual(self.pairing(self.code_of_phone), ("NOT_EXIST", None))
        self.assertEqual(len(self.devices("jdoe")), 1)

    def test_where_there_is_none_nothing_changes(self):
        self.unpair()
        self.assert_status("NOT_ACTIVE")
        self.unpair(error_id=10564, userName="nobody")


class Attributes(Case):
    def setUp(self):
        super().setUp()
        self.ids = self.three()

    def set(self, device, name, value, error_id=200, **body):
        body = {
            "attributeName": name,
            "attributeValue": value,
            "userName": self.username,
            "deviceId": device,
            **body,
        }
        self.call("updatedeviceattr", error_id=error_id, **body)

    def test_a_device_becomes_the_primary_one(self):
        first, second, third = self.ids
        self.set(third, "SET_PRIMARY", "true")
        self.assert_order(third, first, second)
        self.set(third, "SET_PRIMARY", "true")
        self.assert_order(third, first, second)
        self.assertEqual(self.details()["deviceDetails"]["deviceId"], third)

    def test_a_device_takes_its_place_and_those_between_move_by_one(self):
        first, second, third = self.ids
        self.set(first, "ORDER", "3")
        self.assert_order(second, third, first)
        self.set(first, "ORDER", "1")
        self.assert_order(first, second, third)
        self.set(third, "ORDER", "2")
        self.assert_order(first, third, second)
        self.set(third, "ORDER", "2")
        self.assert_order(first, third, second)

    def test_a_device_is_named(self):
        _, second, _ = self.ids
        for name in ("Work", "x" * 250, "日本語 \U0001f600"):
            self.set(second, "NICKNAME", name)
            names = [device["nickname"] for device in self.devices()]
            self.assertEqual(names[1], name)
            self.assertNotIn(name, (names[0], names[2]))
        self.assert_order(*self.ids)

    def test_other_values_change_nothing(self):
        before = self.devices()
        for name, value in (
            ("SET_PRIMARY", "false"),
            ("SET_PRIMARY", "TRUE"),
            ("ORDER", "0"),
            ("ORDER", "4"),
            ("ORDER", "-1"),
            ("ORDER", "01"),
            ("ORDER", "1.0"),
            ("ORDER", "two"),
            ("NICKNAME", ""),
            ("NICKNAME", "x" * 251),
            ("COLOUR", "red"),
            ("NICKNAME", None),
        ):
            with self.subTest(name=name, value=value):
                self.set(self.ids[2], name, value, error_id=400)
                self.assertEqual(self.devices(), before)

    def test_a_device_that_the_user_does_not_have_is_refused(self):
        self.add("jdoe")
        other = self.mailbox("jdoe", "jdoe@example.com")
        for device in (other, 1, None):
            self.set(device, "NICKNAME", "mine", error_id=400)
        self.set(other, "NICKNAME", "mine", error_id=10564, userName="nobody")
        self.assertEqual(self.devices("jdoe")[0]["nickname"], "Email")


class OnePhoneForTwo(Case):
    def test_users_of_one_phone_are_told_and_unpaired_by_themselves(self):
        self.add("jdoe")
        device = self.pair(self.code(), device="shared")
        self.assertEqual(self.pair(self.code("jdoe"), device="shared"), device)
        reply = self.call("getuserdetails", getSameDeviceUsers=True, userName=self.username)
        others = [user["userName"] for user in reply["sameDeviceUsersDetails"]]
        self.assertEqual(others, ["jdoe"])
        self.unpair(deviceId=device)
        self.assert_order()
        self.assertEqual([found["deviceId"] for found in self.devices("jdoe")], [device])
        reply = self.call("getuserdetails", getSameDeviceUsers=True, userName="jdoe")
        self.assertEqual(reply["sameDeviceUsersDetails"], [])


class Limits(Case):
    def test_a_user_has_as_many_devices_as_allowed(self):
        self.assertEqual(self.control.call("options")["deviceLimit"], 20)
        self.control.set_options(deviceLimit=2)
        self.mailbox(address="a@example.com")
        self.mailbox(address="b@example.com")
        data = {"username": self.username, "type": "EMAIL", "pairingData": "c@example.com"}
        self.call("offlinepairing", error_id=20562, **data)
        self.call("startofflinepairing", error_id=20562, **data)
        self.assertEqual(self.control.messages(), [])
        code = self.code()
        self.control.scan(code)
        refusal = self.control.refusal("phone/pair", {"activationCode": code})
        self.assertEqual(refusal, (409, "device_limit_reached"))
        self.assertEqual(len(self.devices()), 2)
        self.unpair(deviceId=self.devices()[0]["deviceId"])
        self.call("offlinepairing", **data)
        self.assertEqual(len(self.devices()), 2)
