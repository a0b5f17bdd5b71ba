"""The sandbox's PingOne, judged: users' devices, worker tokens, limits."""

import json
import uuid

from . import client, pingone, webauthn
from .pingone_case import PingOneCase

PHONE = {"type": "SMS", "phone": "+1.5551234567"}
KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"


class Tokens(PingOneCase):
    def test_a_worker_gets_a_token_in_its_own_environment(self):
        answer = self.pingone.worker_token()
        self.assertEqual(answer.status, 200, answer.body)
        self.assertEqual((answer.json["token_type"], answer.json["expires_in"]), ("Bearer", 3600))
        answer = self.pingone.worker_token(environment=self.pingone.environment)
        self.assertEqual((answer.status, answer.json["error"]), (401, "invalid_client"))

    def test_credentials_are_taken_in_the_way_that_is_set(self):
        name = self.pingone.settings["worker_client_id"]
        secret = self.pingone.settings["worker_client_secret"]
        post = {"client_id": name, "client_secret": secret}
        self.assertEqual(self.pingone.worker_token(headers={}, **post).status, 401)
        self.set(workerAuthentication="post")
        self.assertEqual(self.pingone.worker_token(headers={}, **post).status, 200)
        self.assertEqual(self.pingone.worker_token().status, 401)
        wrong = {"client_id": name, "client_secret": secret[:-1]}
        self.assertEqual(self.pingone.worker_token(headers={}, **wrong).status, 401)

    def test_a_token_ends_by_time_and_by_hand(self):
        user = self.user()
        self.set(tokenSeconds=60)
        self.assertEqual(self.pingone.devices(user), [])
        self.control.call("time", {"advanceSeconds": 61})
        answer = self.pingone.send("GET", f"{user}/devices")
        self.assert_error(answer, 401, "ACCESS_FAILED", ("INVALID_TOKEN", None))
        self.pingone.token = None
        self.assertEqual(self.pingone.devices(user), [])
        self.control.call("pingone/tokens/revoke", {})
        answer = self.pingone.send("GET", f"{user}/devices")
        self.assert_error(answer, 401, "ACCESS_FAILED", ("INVALID_TOKEN", None))
        for header in (None, "Bearer x", f"Basic {self.pingone.token}"):
            answer = self.pingone.send("GET", f"{user}/devices", Authorization=header)
            self.assert_error(answer, 401, "ACCESS_FAILED", ("INVALID_TOKEN", None))

    def test_the_credentials_are_marked(self):
        for name in ("environment_id", "worker_client_id", "application_client_id"):
            self.assertTrue(self.pingone.settings[name].startswith("5a4db0c5-"))
        self.assertEqual(self.file.stat().st_mode & 0o777, 0o600)


class Messages(PingOneCase):
    def setUp(self):
        super().setUp()
        self.id = self.user(email="m@example.com")

    def test_a_message_activates_a_phone_or_mailbox(self):
        for body in (
            PHONE,
            {"type": "VOICE", "phone": "+15551234567", "extension": "12,3#"},
            {"type": "EMAIL", "email": "other@example.com"},
        ):
            with self.subTest(body):
                created = self.created(self.id, **body)
                message = self.outbox()[-1]
                self.assertEqual(message["channel"], body["type"])
                self.assertEqual(message["destination"], body.get("phone") or body["email"])
                self.assertRegex(message["otp"], r"\A\d{6}\Z")
                answer = self.pingone.activate(self.id, created["id"], otp=message["otp"])
                self.assertEqual(answer.status, 200, answer.body)
                device = answer.json
                self.assertEqual(device["id"], created["id"])
                self.assertEqual(device["status"], "ACTIVE")
                again = self.pingone.activate(self.id, created["id"], otp=message["otp"])
                self.assert_error(again, 400, "INVALID_REQUEST")
        self.assertEqual(len(self.pingone.devices(self.id)), 3)

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
        self.assert_invalid(self.pingone.activate(self.id, device, otp=first), ("INVALID_OTP", "otp"))
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
            ({"type": "SMS", "phone": "+15551234567", "extension": "1"}, ("INVALID_PARAMETER", "extension")),
            ({"type": "VOICE", "phone": "+15551234567", "extension": "x"}, ("INVALID_VALUE", "extension")),
            ({"type": "EMAIL", "email": ""}, ("EMPTY_VALUE", "email")),
            ({"type": "EMAIL", "email": "a@example.com", "phone": "+15551234567"}, ("INVALID_PARAMETER", "phone")),
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
                    answer = self.pingone.send("POST", f"{self.id}/devices", {"type": "X"}, pingone.JSON)
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
        for media in (activate + ";charset=utf-8", "application/json", pingone.CUSTOM % "otp.check"):
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
            answer = self.pingone.activate(
                self.id, device, otp=self.press(serial), oathResync=True
            )
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
        self.assertEqual([device["id"] for device in self.pingone.devices(self.id, query)], [active])
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


class PairingKeys(PingOneCase):
    def setUp(self):
        super().setUp()
        self.id = self.user()

    def key(self, **body):
        answer = self.pingone.send("POST", f"{self.id}/pairingKeys", body, pingone.JSON)
        self.assertEqual(answer.status, 201, answer.body)
        return answer.json

    def read(self, key):
        return self.pingone.send("GET", f"{self.id}/pairingKeys/{key['id']}").json

    def test_a_phone_claims_a_key_and_is_a_device(self):
        key = self.key()
        self.assertRegex(key["code"], r"\A\d{12}\Z")
        self.assertEqual(key["status"], "UNCLAIMED")
        self.assertIn(key["code"], key["uri"])
        self.assert_time(key["expiresAt"])
        body = {"code": key["code"], "model": "Pixel 9", "nickname": "Meredith's"}
        claimed = self.control.call("pingone/phone/claim", body)
        self.assertEqual(self.read(key)["status"], "CLAIMED")
        (device,) = self.pingone.devices(self.id)
        told = (device["id"], device["type"], device["status"], device["nickname"])
        self.assertEqual(told, (claimed["deviceId"], "MOBILE", "ACTIVE", "Meredith's"))
        self.assertEqual(device["os"]["type"], "ANDROID")
        again = self.control.refusal("pingone/phone/claim", body)
        self.assertEqual(again, (404, "code_not_valid"))

    def test_a_phone_fails(self):
        self.set(pairingKeyFormat="alphanumeric", pairingKeyUri=False)
        key = self.key(applications=[])
        self.assertRegex(key["code"], r"\A[A-Z2-7]{16}\Z")
        self.assertNotIn("uri", key)
        body = {"code": key["code"], "errorCode": "ROOTED", "message": "not this one"}
        self.control.call("pingone/phone/fail", body)
        told = self.read(key)
        self.assertEqual(told["status"], "FAILED")
        self.assertEqual(told["error"], {"code": "ROOTED", "message": "not this one"})

    def test_a_key_ends_by_time_and_is_deleted(self):
        key = self.key()
        self.control.call("time", {"advanceSeconds": 601})
        body = {"code": key["code"]}
        self.assertEqual(self.control.refusal("pingone/phone/claim", body), (404, "code_not_valid"))
        self.assertEqual(self.read(key)["status"], "UNCLAIMED")
        path = f"{self.id}/pairingKeys"
        self.assertEqual(self.pingone.send("DELETE", f"{path}/{key['id']}").status, 204)
        self.assertEqual(self.pingone.send("GET", path).json["_embedded"]["pairingKeys"], [])

    def test_a_user_has_so_many_keys(self):
        self.set(pairingKeyLimit=1)
        self.key()
        answer = self.pingone.send("POST", f"{self.id}/pairingKeys", {}, pingone.JSON)
        self.assert_error(answer, 429, "REQUEST_LIMITED", ("LIMIT_EXCEEDED", None))

    def test_a_phone_that_acts_by_itself_claims_what_is_watched(self):
        self.control.call("options", {"phone": "auto"})
        watched, other = self.key(), self.key()
        self.assertEqual(self.read(watched)["status"], "UNCLAIMED")
        self.control.call("time", {"advanceSeconds": 3})
        self.assertEqual(self.read(watched)["status"], "CLAIMED")
        keys = {key["id"]: key["status"] for key in self.known(self.id)["pairingKeys"]}
        self.assertEqual(keys[other["id"]], "UNCLAIMED")


class Fido2(PingOneCase):
    def options_of(self, created):
        """The options in the standard JSON of browsers."""
        text = created["publicKeyCredentialCreationOptions"]
        self.assertIsInstance(text, str)
        return webauthn.creation_options(text)

    def credential(self, options, origin="https://login.example.com", **members):
        body = {"origin": origin, "options": options, **members}
        return self.control.call("webauthn/create", body)

    def activate(self, device, credential, origin="https://login.example.com"):
        body = {"origin": origin, "attestation": json.dumps(credential)}
        return self.pingone.activate(self.id, device, **body)

    def test_a_browsers_credential_activates_the_device(self):
        self.id = self.user()
        rp = {"id": "example.com", "name": "Example"}
        created = self.created(self.id, type="FIDO2", rp=rp)
        self.assertEqual(created["rp"], rp)
        options = self.options_of(created)
        self.assertEqual(options["rp"], rp)
        self.assertNotIn("authenticatorAttachment", options["authenticatorSelection"])
        for misbehaviour in ("wrong_challenge", "wrong_origin", "wrong_ceremony"):
            wrong = self.credential(options, misbehaviour=misbehaviour)
            answer = self.activate(created["id"], wrong)
            self.assert_invalid(answer, ("INVALID_VALUE", "attestation"))
        right = self.credential(options, attestation="packed")
        answer = self.activate(created["id"], right, origin="https://evilexample.com")
        self.assert_invalid(answer, ("INVALID_VALUE", "origin"))
        answer = self.activate(created["id"], right)
        self.assertEqual((answer.status, answer.json["status"]), (200, "ACTIVE"))
        other = self.options_of(self.created(self.id, type="FIDO2", rp=rp))
        self.assertEqual(other["excludeCredentials"][0]["id"], right["id"])

    def test_options_come_in_base64url_too(self):
        self.id = self.user()
        self.set(fido2Bytes="base64url")
        created = self.created(self.id, type="FIDO2", rp={"id": "example.com", "name": "x"})
        options = json.loads(created["publicKeyCredentialCreationOptions"])
        answer = self.activate(created["id"], self.credential(options))
        self.assertEqual(answer.status, 200, answer.body)


class Desktop(PingOneCase):
    def setUp(self):
        super().setUp()
        self.id = self.user()
        rp = {"id": "pingone.eu", "name": "pingone.eu"}
        self.device = self.created(self.id, type="PINGID_DESKTOP_GEN2", rp=rp)
        self.jwt = self.device["pingIdDesktopCredentialCreationOptions"]

    def register(self, jwt=None, **headers):
        sent = {"Content-Type": "application/jwt", "Origin": "https://app.pingone.eu", **headers}
        sent = {name: value for name, value in sent.items() if value is not None}
        return client.send(f"{self.agent}/register", (jwt or self.jwt).encode(), sent)

    def activate(self, attestation):
        return self.pingone.activate(self.id, self.device["id"], attestation=attestation)

    def test_the_agents_attestation_activates_the_device(self):
        answer = self.register()
        self.assertEqual((answer.status, answer.content_type), (200, "application/jwt"))
        activated = self.activate(answer.body.decode())
        self.assertEqual(activated.status, 200, activated.body)
        device = activated.json
        self.assertEqual((device["status"], device["type"]), ("ACTIVE", "PINGID_DESKTOP_GEN2"))
        self.assertEqual(device["rp"], {"id": "pingone.eu", "name": "pingone.eu"})
        self.assertEqual(device["os"], {"type": "MAC", "version": "15.7.3"})
        self.assertEqual(device["model"], {})
        self.assertEqual(device["application"]["nativeName"], "PingID Desktop")
        self.assertEqual(device["nickname"], "Desktop Mac 1")
        self.assert_id(device["unitId"])

    def test_the_agent_answers_in_json_too(self):
        self.set(desktopAgent="json")
        attestation = self.register().json["attestation"]
        self.assertEqual(self.activate(attestation).status, 200)

    def test_an_attestation_that_does_not_hold_is_refused(self):
        right = self.register().body.decode()
        self.set(desktopAgent="foreign_attestation")
        foreign = self.register().body.decode()
        head, body, signature = right.split(".")
        tampered = signature[:10] + ("A" if signature[10] != "A" else "B") + signature[11:]
        for wrong in (foreign, f"{head}.{body}.{tampered}", self.jwt, "x", "a.b.c"):
            self.assert_invalid(self.activate(wrong), ("INVALID_VALUE", "attestation"))
        self.assertEqual(self.activate(right).status, 200)

    def test_an_attestation_ends_by_time(self):
        right = self.register().body.decode()
        self.control.call("time", {"advanceSeconds": 301})
        self.assert_invalid(self.activate(right), ("INVALID_VALUE", "attestation"))

    def test_the_agent_refuses_what_is_not_for_it(self):
        for headers, status in (
            ({"Origin": None}, 403),
            ({"Origin": "https://evilpingone.eu"}, 403),
            ({"Origin": "http://app.pingone.eu"}, 403),
            ({"Content-Type": "application/json"}, 415),
        ):
            self.assertEqual(self.register(**headers).status, status, headers)
        self.assertEqual(self.register("x.y.z").status, 400)
        self.control.call("time", {"advanceSeconds": 601})
        self.assertEqual(self.register().json["error"], "registration_expired")

    def test_an_agent_refuses_or_does_not_run(self):
        self.set(desktopAgent="refused")
        self.assertEqual(self.register().status, 403)
        for _ in range(2):
            self.set(desktopAgent="not_running")
            with self.assertRaises(OSError) as raised:
                self.register()
            self.assertIn("refused", str(raised.exception))
            self.set(desktopAgent="raw")
            self.assertEqual(self.register().status, 200)


class Faults(PingOneCase):
    def setUp(self):
        super().setUp()
        self.id = self.user()

    def plan(self, operation, kind, **members):
        self.control.call("faults", {"operation": operation, "kind": kind, **members})

    def deliveries(self, operation):
        entries = self.control.call("log")["deliveries"]
        return [entry for entry in entries if entry["operation"] == operation]

    def test_a_lost_reply_is_lost_and_the_request_is_carried_out(self):
        for kind in ("lost", "cut"):
            self.plan("CreateDevice", kind)
            with self.assertRaises(Exception):
                self.pingone.create(self.id, **PHONE)
        self.plan("create_device", "dropped")
        with self.assertRaises(OSError):
            self.pingone.create(self.id, **PHONE)
        self.assertEqual(len(self.pingone.devices(self.id)), 2)
        told = [(entry["fault"], entry["processed"]) for entry in self.deliveries("CreateDevice")]
        self.assertEqual(told, [("lost", True), ("cut", True), ("dropped", False)])
        devices = [device["id"] for device in self.pingone.devices(self.id)]
        logged = [entry["pingone"]["object"] for entry in self.deliveries("CreateDevice")]
        self.assertEqual(logged, [*devices, None])

    def test_a_request_is_held_back(self):
        self.plan("CreateDevice", "held", delaySeconds=60)
        with self.assertRaises(OSError):
            self.pingone.create(self.id, **PHONE)
        self.assertEqual(self.pingone.devices(self.id), [])
        self.control.call("time", {"advanceSeconds": 60})
        self.assertEqual(len(self.pingone.devices(self.id)), 1)
        first, second = self.deliveries("CreateDevice")
        self.assertEqual((first["processed"], second["processed"]), (False, True))
        self.assertEqual(second["heldFrom"], first["index"])

    def test_a_reply_is_about_somebody_or_something_else(self):
        self.plan("CreateDevice", "about_another_user")
        told = self.pingone.create(self.id, **PHONE).json
        self.assertNotEqual(told["user"]["id"], self.id)
        self.plan("CreateDevice", "about_another_id")
        told = self.pingone.create(self.id, **PHONE).json
        self.assertNotIn(told["id"], [device["id"] for device in self.pingone.devices(self.id)])

    def test_links_point_elsewhere(self):
        self.plan("StartFlow", "foreign_links")
        flow = pingone.Flow(self.pingone).start()
        hosts = {link["href"].split("/flows/")[0] for link in flow.json["_links"].values()}
        self.assertEqual(hosts, {f"https://attacker.example/{self.pingone.environment}"})
        self.assertTrue(flow.json["resumeUrl"].startswith("https://attacker.example/"))

    def test_a_redirect_has_another_state_or_host(self):
        self.username = "another"
        flow = self.registered()
        self.plan("ResumeFlow", "wrong_state")
        location = flow.resume().headers["Location"]
        self.assertNotIn(flow.state, location)
        self.assertIn("state=", location)
        self.plan("ResumeFlow", "foreign_links", origin="https://evil.example")
        location = flow.resume().headers["Location"]
        self.assertTrue(location.startswith("https://evil.example/callback?code="))

    def test_what_a_reply_is_made_of_is_wrong(self):
        self.plan("CreateDevice", "unknown_status")
        self.assertEqual(self.pingone.create(self.id, **PHONE).json["status"], "SOMETHING_NEW")
        self.plan("ListDevices", "content_type", contentType="text/plain")
        answer = self.pingone.send("GET", f"{self.id}/devices")
        self.assertEqual(answer.content_type, "text/plain")
        self.plan("StartFlow", "cookie_flood")
        flow = pingone.Flow(self.pingone).start()
        cookies = flow.answer.headers.get_all("Set-Cookie")
        self.assertEqual(len(cookies), 42)
        self.plan("ListDevices", "oversized")
        self.assertGreater(len(self.pingone.send("GET", f"{self.id}/devices").body), 1 << 20)
        self.plan("ListDevices", "html")
        self.assertEqual(self.pingone.send("GET", f"{self.id}/devices").content_type, "text/html")
        self.plan("ListDevices", "status", httpStatus=503, retryAfter="3")
        answer = self.pingone.send("GET", f"{self.id}/devices")
        self.assertEqual((answer.status, answer.headers["Retry-After"]), (503, "3"))
        self.plan("ListDevices", "redirect", location="https://evil.example/")
        self.assertEqual(self.pingone.send("GET", f"{self.id}/devices").status, 307)

    def test_a_kind_that_makes_no_sense_is_refused(self):
        for fault in (
            {"operation": "CreateDevice", "kind": "forged"},
            {"operation": "CreateDevice", "kind": "no_echo"},
            {"operation": "adduser", "kind": "foreign_links"},
            {"operation": "CreateDevices", "kind": "lost"},
            {"operation": "CreateDevice", "kind": "refusal", "httpStatus": 200, "code": "X"},
        ):
            self.assertEqual(self.control.refusal("faults", fault), (400, "fault_refused"))

    def test_a_fault_of_any_operation_waits_for_one_that_it_can_befall(self):
        self.assertEqual(self.pingone.devices(self.id), [])
        self.plan("*", "no_echo")
        self.plan("*", "lost")
        with self.assertRaises(OSError):
            self.pingone.send("GET", f"{self.id}/devices")
        (waiting,) = self.control.call("faults")["faults"]
        self.assertEqual(waiting["kind"], "no_echo")
        self.assertEqual(self.pingone.devices(self.id), [])
