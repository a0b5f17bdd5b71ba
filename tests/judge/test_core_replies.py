"""The core, judged by what it makes of the service's replies: the right ones in every form."""

import base64
import json

from . import binary, service, tokens
from .core_case import REFUSED, UNTRUSTED, CoreCase, details, members_for, right

LONG = 284159158921096000


class RightReplies(CoreCase):
    def test_every_form_is_read(self):
        alias, ours = self.organisation.alias, self.organisation.token
        headers = (
            {},
            {"org_alias": ..., "orgAlias": alias},
            {"orgAlias": alias},
            {"token": ...},
            {"typ": "JWT"},
            {"kid": "../../etc/passwd", "more": [None, {"a": 1}]},
        )
        for wrapped in (True, False):
            for changes in headers:
                with self.subTest(changes, wrapped=wrapped):
                    header = self.organisation.header(**changes)
                    self.play(
                        lambda request: request.signed(wrapped, header, **members_for(request))
                    )
                    for command in (self.show, self.add, self.mint, self.status):
                        found = self.assert_done(command())
                        self.assertEqual(found["provenance"], "correlated")
                    self.assertEqual(len(self.received), 4)
                    self.assertEqual(ours, self.organisation.token)

    def test_blanks_and_escapes_of_json_are_free(self):
        def play(request):
            payload = {"responseBody": request.members(**members_for(request))}
            header = json.dumps(self.organisation.header(), indent=1).replace("alg", "\\u0061lg")
            return tokens.sign(header, json.dumps(payload, indent=2), self.organisation.key)

        self.play(play)
        self.assertEqual(self.assert_done(self.show("é"))["user"]["username"], "é")

    def test_the_vendors_members_are_read(self):
        user = {
            "email": "meredith@pingdevelopers.com",
            "userId": 17457,
            "lname": "Archer",
            "userEnabled": False,
            "fname": "Meredith",
            "picURL": "B2UMOUIFEL3CQHVV4KO3Z5R2O2FTJYAVT37NUV6MMI4B5GOSPIZARNA=",
            "spList": [],
            "lastLogin": None,
            "bypassExpiration": None,
            "deviceDetails": None,
            "lastTransactions": [],
            "userInBypass": False,
            "userName": "meredith",
            "status": "PENDING_ACTIVATION",
            "role": "REGULAR",
        }
        self.play(lambda request: request.signed(activationCode="292070522701", userDetails=user))
        found = self.assert_done(self.add())
        self.assertEqual(found["activation_code"], "292070522701")
        link = f"{self.organisation.base_url}/QRRedirection?YWN0X2NvZGU9MjkyMDcwNTIyNzAx"
        self.assertEqual(found["activation_link"], link)
        self.assertEqual(found["unique_msg_id"][:5], "webs_")
        shown = found["user"]
        for wire, name in (
            ("email", "email"),
            ("userId", "user_id"),
            ("lname", "last_name"),
            ("fname", "first_name"),
            ("userEnabled", "enabled"),
            ("picURL", "picture"),
            ("userInBypass", "in_bypass"),
            ("userName", "username"),
            ("status", "status"),
            ("role", "role"),
        ):
            self.assertEqual(shown[name], user[wire], name)

    def test_every_member_of_devices_and_services_is_read(self):
        device = {
            "deviceId": LONG,
            "type": "iPhone",
            "deviceRole": "PRIMARY",
            "deviceUuid": "0b1c",
            "nickname": "Meredith's phone",
            "displayID": "iPhone 15",
            "deviceModel": "Apple iPhone 15",
            "osVersion": "18.1",
            "appVersion": "3.0",
            "enrollment": "2026-01-02 03:04:05.006",
            "email": "m@x",
            "countryCode": "1",
            "phoneNumber": "3035551234",
            "pushEnabled": True,
            "hasWatch": False,
            "availableClaimedSms": 20,
            "availableNotClaimedSms": 10,
            "sentClaimedSms": -1,
            "sentNotClaimedSms": -1,
            "oathSerialNumber": "7",
            "oathTokenType": "TOTP",
        }
        alike = {**device, "deviceId": str(LONG + 1), "availableClaimedSms": "20"}
        services = [
            {"spAlias": "web", "spName": "Web", "status": "ACTIVE", "bypassExpiration": 0},
            {"spAlias": "ssh", "status": "BYPASS", "bypassExpiration": "1577934245006"},
        ]
        self.play(
            lambda request: request.signed(
                userDetails=details(
                    request,
                    deviceDetails=device,
                    devicesDetails=[device, alike],
                    spList=services,
                    lastLogin=1577934245006,
                    status="ACTIVE",
                ),
                sameDeviceUsersDetails=[details(request, userName="colleague")],
            )
        )
        found = self.assert_done(self.show())
        user = found["user"]
        self.assertEqual([one["id"] for one in user["devices"]], [str(LONG), str(LONG + 1)])
        self.assertEqual(user["device"], user["devices"][0])
        self.assertEqual(user["devices"][1]["available_claimed_sms"], 20)
        for wire, name in (
            ("type", "kind"),
            ("deviceRole", "role"),
            ("deviceUuid", "device_uuid"),
            ("nickname", "nickname"),
            ("displayID", "display_id"),
            ("deviceModel", "model"),
            ("osVersion", "os_version"),
            ("appVersion", "app_version"),
            ("email", "email"),
            ("countryCode", "country_code"),
            ("phoneNumber", "phone_number"),
            ("pushEnabled", "push_enabled"),
            ("hasWatch", "has_watch"),
            ("availableNotClaimedSms", "available_not_claimed_sms"),
            ("sentClaimedSms", "sent_claimed_sms"),
            ("sentNotClaimedSms", "sent_not_claimed_sms"),
            ("oathSerialNumber", "oath_serial_number"),
            ("oathTokenType", "oath_token_type"),
        ):
            self.assertEqual(user["device"][name], device[wire], name)
        self.assertIn("2026-01-02", json.dumps(user["device"]["enrolled"]))
        self.assertEqual([one["alias"] for one in user["services"]], ["web", "ssh"])
        self.assertEqual([one["status"] for one in user["services"]], ["ACTIVE", "BYPASS"])
        self.assertEqual(user["services"][1]["bypass_expiration"], 1577934245006)
        self.assertEqual(user["last_login"], 1577934245006)
        others = [one["username"] for one in found["same_device_users"]]
        self.assertEqual(others, ["colleague"])

    def test_integers_may_be_the_text_of_digits(self):
        for error_id in (200, "200"):
            for device in (LONG, str(LONG)):
                with self.subTest(error_id, device=device):
                    self.play(
                        lambda request: request.signed(
                            errorId=error_id, pairingStatus="PAIRED", deviceId=device
                        )
                    )
                    found = self.assert_done(self.status())
                    told = (found["status"], found["device_id"])
                    self.assertEqual(told, ("PAIRED", str(LONG)))

    def test_device_ids_are_whole_numbers_of_64_bits(self):
        for device in (1, 2**53 + 1, 2**63 - 1):
            for form in (int, str):
                with self.subTest(device, form=form):
                    self.play(
                        lambda request: request.signed(
                            pairingStatus="PAIRED", deviceId=form(device)
                        )
                    )
                    # As text, because many readers of JSON lose digits of such numbers.
                    found = self.assert_done(self.status())
                    self.assertEqual(found["device_id"], str(device))
        for device in (2**63, str(2**63), 1.5, 10.0, "1.5", "x", "", " 1", "1e3", True, [1]):
            with self.subTest(device):
                self.play(
                    lambda request: request.signed(pairingStatus="PAIRED", deviceId=device)
                )
                self.assert_fails(self.status(), "reply_unreadable")

    def test_booleans_may_be_text(self):
        for enabled in (True, "true"):
            self.play(
                lambda request: request.signed(userDetails=details(request, userEnabled=enabled))
            )
            self.assertIs(self.assert_done(self.show())["user"]["enabled"], True)

    def test_codes_keep_their_zeros(self):
        self.play(lambda request: request.signed(activationCode=self.code))
        found = self.assert_done(self.mint())
        self.assertEqual(found["activation_code"], self.code)
        query = found["activation_link"].partition("/QRRedirection?")[2]
        self.assertEqual(base64.b64decode(query).decode(), f"act_code={self.code}")

    def test_a_code_may_be_a_number(self):
        self.play(lambda request: request.signed(activationCode=436348609435))
        self.assertEqual(self.assert_done(self.mint())["activation_code"], "436348609435")

    def test_no_code_makes_no_link(self):
        for code in ("", None, ...):
            with self.subTest(code):
                self.play(
                    lambda request: request.signed(
                        userDetails=details(request), activationCode=code
                    )
                )
                found = self.assert_done(self.add())
                self.assertIsNone(found["activation_code"])
                self.assertNotIn("activation_link", found)

    def test_a_value_of_the_future_survives_and_is_no_success(self):
        self.play(
            lambda request: request.signed(
                userDetails=details(
                    request,
                    status="FROZEN",
                    role="OWNER",
                    devicesDetails=[{"deviceId": 1, "type": "Ring", "deviceRole": "THIRD"}],
                )
            )
        )
        user = self.assert_done(self.show())["user"]
        self.assertEqual((user["status"], user["role"]), ("FROZEN", "OWNER"))
        device = user["devices"][0]
        self.assertEqual((device["kind"], device["role"]), ("Ring", "THIRD"))
        for status in ("DONE", "success", "SUCCESS ", ""):
            self.play(lambda request: request.signed(pairingStatus=status, deviceId=None))
            self.assertEqual(self.assert_done(self.status())["status"], status)

    def test_members_of_the_future_are_kept(self):
        self.play(
            lambda request: request.signed(
                userDetails=details(request, shoeSize=44, pet={"name": ["Rex", None]}),
                moon="full",
                __proto__={"status": "ACTIVE"},
            )
        )
        found = self.assert_done(self.show())
        text = json.dumps(found)
        for member in ('"shoeSize": 44', '"pet": {"name": ["Rex", null]}', '"moon": "full"'):
            self.assertIn(member, text)
        self.assertEqual(found["user"]["status"], "NOT_ACTIVE")

    def test_what_an_undeclared_operation_returns_is_printed(self):
        members = {"jobToken": "t", "jobResult": {"rows": [1, 2.5, None, "é"]}, "deviceId": LONG}
        self.play(lambda request: request.signed(**members))
        found = self.assert_done(self.run_binary("--json", "call", "authstatus"))
        for name, value in members.items():
            self.assertEqual(found[name], value)

    def test_a_signed_success_outranks_the_status(self):
        for status in (400, 500, 503):
            self.play(lambda request: service.Reply(right(request), status))
            self.assert_done(self.add())
            self.assertEqual(len(self.received), 1)

    def test_a_long_reply_is_read(self):
        self.play(
            lambda request: request.signed(
                userDetails=details(request), padding="x" * (700 << 10)
            )
        )
        self.assert_done(self.show())

    def test_a_chunked_reply_is_read(self):
        def play(request):
            body = right(request)
            half = len(body) // 2
            parts = (body[:half], body[half:], "")
            chunks = "".join(f"{len(part):x}\r\n{part}\r\n" for part in parts)
            return service.Reply(chunks, headers={"Transfer-Encoding": "chunked"}, length=0)

        self.play(play)
        self.assert_done(self.show())


class Refusals(CoreCase):
    """The service says no, and signs it."""

    def test_a_signed_refusal_is_told_with_what_support_asks_for(self):
        for error_id in (400, 10556, 10564, 10565, 20513, 99999, "10564"):
            for wrapped in (True, False):
                for status in (200, 400, 500):
                    with self.subTest(error_id, wrapped=wrapped, status=status):
                        self.play(
                            lambda request: service.Reply(
                                request.signed(
                                    wrapped,
                                    errorId=error_id,
                                    errorMsg="no",
                                    uniqueMsgId="webs_a-Z_09",
                                ),
                                status,
                            )
                        )
                        for command in (self.show, self.add):
                            self.received.clear()
                            error = self.assert_fails(command(), "refused")
                            self.assertEqual(len(self.received), 1)
                            told = (
                                error["error_id"],
                                error["authenticated"],
                                error["unique_msg_id"],
                                error["service_message"],
                            )
                            self.assertEqual(told, (int(error_id), True, "webs_a-Z_09", "no"))

    def test_a_next_step_that_nobody_asked_for_is_no_success(self):
        for error_id in (30001, 30016, 30999):
            self.play(lambda request: request.signed(**members_for(request), errorId=error_id))
            for command in (self.show, self.add, self.mint, self.status):
                self.assertEqual(self.assert_group(command(), REFUSED)["error_id"], error_id)

    def test_an_error_that_is_signed_for_another_request_is_not_ours(self):
        other = "AAAAAAAAAAAAAAAAAAAAAA"
        self.play(lambda request: request.signed(errorId=10564, clientData=other))
        self.assert_fails(self.show(), "reply_uncorrelated")
        self.assert_fails(self.add(), "reply_uncorrelated")

    def test_a_signed_error_without_the_echo_leaves_a_change_unknown(self):
        for client_data in (None, ..., ""):
            self.play(lambda request: request.signed(errorId=10556, clientData=client_data))
            self.assert_fails(self.add(), "outcome_unknown")
            self.assertEqual(len(self.received), 1)
            self.assertNotEqual(self.show().status, 0)

    def test_check_proves_nothing_by_a_plain_error(self):
        self.play(lambda request: service.Reply(service.plain({"errorId": 10564}), 400))
        result = self.run_binary("--json", "check")
        self.assertEqual(result.status, UNTRUSTED)
        self.assertFalse(result.document["proven"])
        self.play(lambda request: request.signed(errorId=10564, clientData=None))
        result = self.run_binary("--json", "check")
        self.assertEqual(result.status, UNTRUSTED)
        self.assertFalse(result.document["proven"])

    def test_check_proves_nothing_by_another_key(self):
        self.play(lambda request: request.signed(errorId=10564, key=bytes(range(32))))
        self.assert_fails(self.run_binary("--json", "check"), "token_signature_wrong")


class Verifying(CoreCase):
    """`token verify`, which reads a reply from a file."""

    def verify(self, token, *options):
        return self.run_binary("--json", "token", "verify", *options, content=token)

    def test_the_vendors_reply_verifies_and_the_misprinted_requests_do_not(self):
        path = binary.ROOT / "tests" / "vectors" / "vendor-registration-example.json"
        example = json.loads(path.read_text(encoding="utf-8"))
        self.properties = self.file("vendor.properties", example["properties"])
        for end in ("", "\n", "\r\n"):
            found = self.assert_done(self.verify(example["response_token_valid"] + end))
            told = (found["verified"], found["error_id"], found["message"], found["client_data"])
            self.assertEqual(told, (True, 200, "ok", None))
            self.assertEqual(found["members"]["userDetails"]["userName"], "meredith")
            self.assertNotIn(example["activation_code"], json.dumps(found))
        found = self.assert_done(self.verify(example["response_token_valid"], "--show"))
        self.assertEqual(found["members"]["activationCode"], example["activation_code"])
        for name in ("request_token_bad_signature", "request_token_bad_signature_overview"):
            self.assert_fails(self.verify(example[name]), "token_signature_wrong")
        self.assertEqual(self.received, [])

    def test_our_replies_verify_in_every_form(self):
        members = {"errorId": 200, "errorMsg": "", "uniqueMsgId": "webs_1", "clientData": "a"}
        for wrapped in (True, False):
            for spelling in ("org_alias", "orgAlias"):
                header = self.organisation.header(spelling)
                token = self.organisation.reply({**members, "status": "é"}, wrapped, header)
                found = self.assert_done(self.verify(token))
                self.assertTrue(found["verified"])
                self.assertEqual(found["members"], {"status": "é"})

    def test_a_request_is_no_reply(self):
        self.assert_fails(self.verify(self.organisation.request({"a": 1})), "reply_reflected")

    def test_what_others_signed_does_not_verify(self):
        other = tokens.Organisation.marked(self.organisation.base_url)
        good = {"errorId": 200}
        self.assert_fails(self.verify(other.reply(good)), "token_signature_wrong")
        header = other.header()
        forged = self.organisation.reply(good, header=header)
        self.assert_fails(self.verify(forged), "reply_foreign")

    def test_inspecting_shows_no_secret_unless_it_is_asked_to(self):
        request = self.organisation.request({"userName": "jdoe", "activationCode": self.code})
        result = self.run_binary("--json", "token", "inspect", content=request)
        found = self.assert_done(result)
        self.assertFalse(found["verified"])
        self.assertEqual(found["payload"]["reqBody"]["userName"], "jdoe")
        self.assertNotIn(self.code, result.stdout)
        arguments = ("--properties", self.properties, "--json", "token", "inspect", "--show")
        shown = binary.run(*arguments, content=request).document
        header, payload = tokens.verify(request, self.organisation.key)
        self.assertEqual((shown["header"], shown["payload"]), (header, payload))
