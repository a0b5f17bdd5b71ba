"""The sandbox's PingOne, judged: devices that are sent OTPs."""

import uuid

from . import pingone
from .pingone_case import PHONE, PingOneCase


class Messages(PingOneCase):
    def setUp(self):
        super().setUp()
        self.id = self.user(email="m@example.com")

    def test_a_message_activates_a_phone_or_mailbox(self):
        for body in (
            PHONE,
            {"type": "VOICE", "phone": "+15551234567", "extension": "12,3#"},
            {"type": "EMAIL", "email": "other@example.com"},
            {"type": "WHATSAPP", "phone": "+15551234567"},
        ):
            with self.subTest(body):
                created = self.created(self.id, **body)
                message = self.outbox()[-1]
                channel = {"WHATSAPP": "SMS"}.get(body["type"], body["type"])
                self.assertEqual(message["channel"], channel)
                self.assertEqual(message["destination"], body.get("phone") or body["email"])
                self.assertRegex(message["otp"], r"\A\d{6}\Z")
                answer = self.pingone.activate(self.id, created["id"], otp=message["otp"])
                self.assertEqual(answer.status, 200, answer.body)
                device = answer.json
                self.assertEqual(device["id"], created["id"])
                self.assertEqual(device["status"], "ACTIVE")
                again = self.pingone.activate(self.id, created["id"], otp=message["otp"])
                self.assert_error(again, 400, "INVALID_REQUEST")
        self.assertEqual(len(self.pingone.devices(self.id)), 4)

    def test_the_device_has_the_members_of_the_pages_example(self):
        device = self.created(self.id, **PHONE, nickname="Work", policy={"id": str(uuid.uuid4())})
        own = f"{self.pingone.api}/users/{self.id}"
        links = {name: link["href"] for name, link in device["_links"].items()}
        self.assertEqual(
            links,
            {"self": f"{own}/devices/{device['id']}", "environment": self.pingone.api, "user": own},
        )
        self.assert_id(device["id"])
        self.assertEqual(device["environment"], {"id": self.pingone.environment})
        self.assertEqual(device["user"], {"id": self.id})
        self.assertEqual(device["lock"], {"status": "UNLOCKED"})
        self.assertEqual(device["block"], {"status": "UNBLOCKED"})
        self.assertEqual((device["nickname"], device["phone"]), ("Work", PHONE["phone"]))
        self.assert_time(device["createdAt"])
        self.assert_time(device["updatedAt"])
        self.assertEqual(self.pingone.read(self.id, device["id"]).json, device)

    def test_a_worker_that_does_not_ask_for_activation_skips_the_proof(self):
        answer = self.pingone.create(self.id, status=None, **PHONE)
        self.assertEqual((answer.status, answer.json["status"]), (201, "ACTIVE"))
        self.assertEqual(self.outbox(), [])

    def test_another_code_ends_the_one_before(self):
        device = self.created(self.id, **PHONE)["id"]
        first = self.otp()
        while True:
            answer = self.pingone.act(self.id, device, "device.sendActivationCode")
            self.assertEqual(answer.status, 200, answer.body)
            if self.otp() != first:
                break
        self.assert_invalid(
            self.pingone.activate(self.id, device, otp=first), ("INVALID_OTP", "otp")
        )
        self.assertEqual(self.pingone.activate(self.id, device, otp=self.otp()).status, 200)
        answer = self.pingone.act(self.id, device, "device.sendActivationCode")
        self.assert_error(answer, 400, "INVALID_REQUEST")

    def test_three_wrong_otps_lock_a_device_for_a_while(self):
        device = self.created(self.id, **PHONE)["id"]
        right = self.otp()
        wrong = "1" * 6 if right != "1" * 6 else "2" * 6
        for left in (2, 1, 0):
            answer = self.pingone.activate(self.id, device, otp=wrong)
            self.assert_invalid(answer, ("INVALID_OTP", "otp"))
            self.assertEqual(answer.json["details"][0]["innerError"], {"attemptsRemaining": left})
        lock = self.pingone.read(self.id, device).json["lock"]
        self.assertEqual((lock["status"], lock["reason"]), ("LOCKED", "OTP"))
        self.assert_time(lock["expiresAt"])
        answer = self.pingone.activate(self.id, device, otp=right)
        self.assert_invalid(answer, ("INVALID_OTP", "otp"))
        self.control.call("time", {"advanceSeconds": 121})
        self.assertEqual(self.pingone.read(self.id, device).json["lock"], {"status": "UNLOCKED"})
        self.assertEqual(self.pingone.activate(self.id, device, otp=right).status, 200)

    def test_an_otp_and_a_device_that_waits_end_by_time(self):
        device = self.created(self.id, **PHONE)["id"]
        self.control.call("time", {"advanceSeconds": 1801})
        answer = self.pingone.activate(self.id, device, otp=self.otp())
        self.assert_invalid(answer, ("INVALID_OTP", "otp"))
        self.control.call("time", {"advanceSeconds": 24 * 3600})
        self.pingone.token = None
        self.assert_error(self.pingone.read(self.id, device), 404, "NOT_FOUND")

    def test_test_mode_tells_the_otp_and_sends_nothing(self):
        self.set(otpLength=8)
        created = self.created(self.id, **PHONE, testMode=True)
        text = f"{created['test']['otp']:08}"
        self.assertEqual(self.outbox(), [])
        self.assertNotIn("test", self.pingone.read(self.id, created["id"]).json)
        self.assertEqual(self.pingone.activate(self.id, created["id"], otp=text).status, 200)

    def test_what_is_wrong_with_a_device_is_told(self):
        for body, *told in (
            ({"type": "FAX"}, ("INVALID_VALUE", "type")),
            ({"type": "MOBILE"}, ("INVALID_VALUE", "type")),
            ({"type": None}, ("INVALID_VALUE", "type")),
            ({"type": "SMS"}, ("REQUIRED_VALUE", "phone")),
            ({"type": "SMS", "phone": "5551234567"}, ("INVALID_VALUE", "phone")),
            (
                {"type": "SMS", "phone": "+15551234567", "extension": "1"},
                ("INVALID_PARAMETER", "extension"),
            ),
            (
                {"type": "VOICE", "phone": "+15551234567", "extension": "x"},
                ("INVALID_VALUE", "extension"),
            ),
            ({"type": "EMAIL", "email": ""}, ("EMPTY_VALUE", "email")),
            (
                {"type": "EMAIL", "email": "a@example.com", "phone": "+15551234567"},
                ("INVALID_PARAMETER", "phone"),
            ),
            ({**PHONE, "status": "PAIRED"}, ("INVALID_VALUE", "status")),
            ({**PHONE, "nickname": "x" * 101}, ("SIZE_LIMIT_EXCEEDED", "nickname")),
            ({**PHONE, "policy": {"id": "x"}}, ("INVALID_VALUE", "policy.id")),
            ({"type": "TOTP", "status": "ACTIVE"}, ("INVALID_VALUE", "status")),
            ({"type": "OATH_TOKEN", "serialNumber": "none"}, ("INVALID_VALUE", "serialNumber")),
            ({"type": "PINGID_DESKTOP_GEN2", "status": None}, ("REQUIRED_VALUE", "status")),
            ({"type": "FIDO2", "rp": {"id": "com", "name": "x"}}, ("INVALID_VALUE", "rp.id")),
        ):
            with self.subTest(body):
                if body["type"] is None:
                    answer = self.pingone.send(
                        "POST", f"{self.id}/devices", {"type": "X"}, pingone.JSON
                    )
                else:
                    answer = self.pingone.create(self.id, **body)
                self.assert_invalid(answer, *told)
        self.set(disabledTypes=["SMS"])
        self.assert_invalid(self.pingone.create(self.id, **PHONE), ("INVALID_VALUE", "type"))
        self.assertEqual(self.pingone.devices(self.id), [])

    def test_who_and_what_is_not_there_is_not_found(self):
        for answer in (
            self.pingone.create(str(uuid.uuid4()), **PHONE),
            self.pingone.read(self.id, str(uuid.uuid4())),
            self.pingone.activate(self.id, str(uuid.uuid4()), otp="123456"),
            self.pingone.send("DELETE", f"{self.id}/devices/{uuid.uuid4()}"),
            self.pingone.send("GET", f"{self.id}/gadgets"),
        ):
            self.assert_error(answer, 404, "NOT_FOUND")
        other = self.user("other")
        device = self.created(other, **PHONE)["id"]
        self.assert_error(self.pingone.read(self.id, device), 404, "NOT_FOUND")
        self.assert_error(self.pingone.send("PATCH", f"{self.id}/devices"), 405, "INVALID_REQUEST")
