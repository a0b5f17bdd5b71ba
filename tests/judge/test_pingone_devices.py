"""The sandbox's PingOne, judged: media types, limits, and what is done with devices."""

import json

from . import pingone
from .pingone_case import PHONE, PingOneCase


class MediaTypes(PingOneCase):
    def test_media_types_are_taken_byte_for_byte(self):
        user = self.user()
        for media in ("application/json; charset=utf-8", "application/JSON", "text/plain", None):
            answer = self.pingone.send("POST", f"{user}/devices", json.dumps(PHONE).encode(), media)
            # The sender of this test names a media type of its own where there is none.
            self.assert_error(answer, 415, "INVALID_REQUEST")
        device = self.created(user, **PHONE)["id"]
        activate = pingone.CUSTOM % "device.activate"
        path = f"{user}/devices/{device}"
        body = {"otp": self.otp()}
        for media in (
            activate + ";charset=utf-8",
            "application/json",
            pingone.CUSTOM % "otp.check",
        ):
            answer = self.pingone.send("POST", path, body, media)
            self.assert_error(answer, 415, "INVALID_REQUEST")
        answer = self.pingone.send("POST", path, {}, pingone.CUSTOM % "device.block")
        self.assert_error(answer, 400, "INVALID_REQUEST")
        self.assertEqual(self.pingone.send("POST", path, body, activate).status, 200)

    def test_headers_are_recorded_and_have_an_end(self):
        user = self.user()
        headers = {
            "X_Ping_External_Transaction_Id": "transaction-1",
            "X_Ping_External_Session_Id": "session-1",
            "Accept": "application/json",
        }
        answer = self.pingone.send("GET", f"{user}/devices", **headers)
        self.assert_id(answer.headers["Correlation-Id"])
        entry = self.control.call("log")["deliveries"][-1]
        self.assertEqual(entry["operation"], "ListDevices")
        told = entry["pingone"]
        self.assertEqual(
            (told["transactionId"], told["sessionId"], told["accept"], told["httpStatus"]),
            ("transaction-1", "session-1", "application/json", 200),
        )
        answer = self.pingone.send("GET", f"{user}/devices", X_Long="x" * 6200)
        self.assertEqual(answer.status, 431)


class Limits(PingOneCase):
    def test_a_user_has_five_paired_devices_at_most(self):
        user = self.user()
        for _ in range(5):
            self.pingone.create(user, type="SMS", phone="+15551234567", status="ACTIVE")
        answer = self.pingone.create(user, **PHONE)
        self.assert_error(answer, 429, "REQUEST_LIMITED", ("LIMIT_EXCEEDED", None))
        self.assertEqual(answer.json["details"][0]["innerError"], {"quotaLimit": 5})
        self.assertIsNone(answer.headers["Retry-After"])

    def test_a_device_that_waits_is_not_activated_beyond_the_limit(self):
        self.set(deviceLimit=1)
        user = self.user()
        device = self.created(user, **PHONE)["id"]
        self.control.call("pingone/devices", {"userId": user, "type": "SMS"})
        answer = self.pingone.activate(user, device, otp=self.otp())
        self.assert_error(answer, 429, "REQUEST_LIMITED", ("LIMIT_EXCEEDED", None))

    def test_waiting_devices_and_messages_have_limits_of_their_own(self):
        self.set(pendingLimit=2)
        user = self.user()
        self.created(user, **PHONE)
        self.created(user, **PHONE)
        answer = self.pingone.create(user, **PHONE)
        self.assert_error(answer, 429, "REQUEST_LIMITED", ("LIMIT_EXCEEDED", None))
        self.set(pendingLimit=50, dailyMessageQuota=2)
        answer = self.pingone.create(user, **PHONE)
        self.assert_error(answer, 429, "REQUEST_LIMITED", ("QUOTA_EXCEEDED", None))
        self.created(user, type="EMAIL", email="a@example.com")

    def test_a_true_rate_limit_is_planned_and_has_retry_after(self):
        user = self.user()
        fault = {
            "operation": "CreateDevice",
            "kind": "refusal",
            "httpStatus": 429,
            "code": "REQUEST_LIMITED",
            "retryAfter": "7",
        }
        self.control.call("faults", fault)
        answer = self.pingone.create(user, **PHONE)
        self.assert_error(answer, 429, "REQUEST_LIMITED")
        self.assertEqual(answer.headers["Retry-After"], "7")
        self.assertEqual(self.pingone.devices(user), [])


class Managing(PingOneCase):
    def setUp(self):
        super().setUp()
        self.id = self.user()

    def test_devices_are_blocked_named_ordered_and_deleted(self):
        one, two = (self.created(self.id, **PHONE)["id"] for _ in range(2))
        blocked = self.pingone.act(self.id, one, "device.block").json["block"]
        self.assertEqual(blocked["status"], "BLOCKED")
        self.assert_time(blocked["blockedAt"])
        unblocked = self.pingone.act(self.id, one, "device.unblock").json["block"]
        self.assertEqual(unblocked, {"status": "UNBLOCKED"})

        path = f"{self.id}/devices/{one}/nickname"
        answer = self.pingone.send("PUT", path, {"nickname": "Work"}, pingone.JSON)
        self.assertEqual(answer.json["nickname"], "Work")
        answer = self.pingone.send("PUT", path, {"nickname": ""}, pingone.JSON)
        self.assertEqual(answer.json["nickname"], "")
        answer = self.pingone.send("PUT", path, {"nickname": "x" * 101}, pingone.JSON)
        self.assert_invalid(answer, ("SIZE_LIMIT_EXCEEDED", "nickname"))

        reorder = pingone.CUSTOM % "devices.reorder"
        body = {"devices": [{"id": two}, {"id": one}]}
        self.assertEqual(self.pingone.send("POST", f"{self.id}/devices", body, reorder).status, 200)
        self.assertEqual([device["id"] for device in self.pingone.devices(self.id)], [two, one])
        answer = self.pingone.send("GET", f"{self.id}/devices?expand=order")
        self.assertEqual([entry["id"] for entry in answer.json["order"]], [two, one])
        remove = pingone.CUSTOM % "devices.order.remove"
        self.assertEqual(self.pingone.send("POST", f"{self.id}/devices", media=remove).status, 200)
        self.assertEqual([device["id"] for device in self.pingone.devices(self.id)], [one, two])

        answer = self.pingone.send("DELETE", f"{self.id}/devices/{one}")
        self.assertEqual((answer.status, answer.body), (204, b""))
        self.assertEqual([device["id"] for device in self.pingone.devices(self.id)], [two])

    def test_devices_are_filtered_by_status(self):
        self.created(self.id, **PHONE)
        active = self.pingone.create(self.id, **{**PHONE, "status": "ACTIVE"}).json["id"]
        query = "?filter=(status%20eq%20%22ACTIVE%22)"
        self.assertEqual(
            [device["id"] for device in self.pingone.devices(self.id, query)], [active]
        )
        answer = self.pingone.send("GET", f"{self.id}/devices?filter=x")
        self.assert_invalid(answer, ("INVALID_FILTER", "filter"))

    def test_mfa_is_enabled(self):
        path = f"{self.id}/mfaEnabled"
        answer = self.pingone.send("PUT", path, {"mfaEnabled": True}, pingone.JSON)
        self.assertIs(answer.json["mfaEnabled"], True)
        self.assertIs(self.known(self.id)["mfaEnabled"], True)
        answer = self.pingone.send("PUT", path, {}, pingone.JSON)
        self.assert_invalid(answer, ("REQUIRED_VALUE", "mfaEnabled"))

    def test_unknown_values_come_where_they_are_asked_for(self):
        self.set(unknownValues=True)
        (device,) = self.pingone.devices(self.id)
        self.assertEqual((device["type"], device["status"]), ("IMPLANT", "DORMANT"))
        self.assertIn("riskLevel", self.created(self.id, **PHONE))


class Foreigners(PingOneCase):
    def test_somebody_else_makes_activates_and_deletes_devices(self):
        user = self.user()
        ours = self.created(user, **PHONE)["id"]
        body = {"userId": user, "type": "SMS", "nickname": "Mallory's"}
        theirs = self.control.call("pingone/devices", body)["deviceId"]
        known = {device["id"]: device for device in self.known(user)["devices"]}
        self.assertEqual((known[ours]["foreign"], known[theirs]["foreign"]), (False, True))
        self.assertEqual(self.pingone.read(user, theirs).json["nickname"], "Mallory's")
        which = {"userId": user, "deviceId": ours}
        self.control.call("pingone/devices/activate", which)
        self.assertEqual(self.pingone.read(user, ours).json["status"], "ACTIVE")
        self.control.call("pingone/devices/delete", which)
        self.assert_error(self.pingone.read(user, ours), 404, "NOT_FOUND")
        for path, refused, told in (
            ("pingone/devices/delete", which, (404, "device_not_found")),
            ("pingone/devices", {"userId": "x", "type": "SMS"}, (404, "user_not_found")),
            ("pingone/devices", {"userId": user, "type": "FAX"}, (400, "device_refused")),
            ("pingone/users", {"username": self.username.upper()}, (409, "user_exists")),
            ("pingone/options", {"otpLength": 5}, (400, "option_refused")),
            ("pingone/options", {"nonesuch": 5}, (400, "body_malformed")),
        ):
            self.assertEqual(self.control.refusal(path, refused), told)
