"""The sandbox, judged by docs/sandbox.md: the phone at the other end, and where a user stands."""

from .sandbox_case import HOUR, STATUSES, SandboxCase


class Pairing(SandboxCase):
    def setUp(self):
        super().setUp()
        self.given = self.add(activateUser=True)["activationCode"]

    def test_every_status_is_seen_and_success_once(self):
        code = self.given
        for _ in range(2):
            self.assertEqual(self.pairing(code), ("NOT_CLAIMED", None))
        self.assertEqual(self.control.scan(code), {"pairingStatus": "VERIFIED"})
        for _ in range(2):
            self.assertEqual(self.pairing(code), ("VERIFIED", None))
        self.assertEqual(self.details()["devicesDetails"], [])
        paired = self.control.pair(code)
        device = int(paired["deviceId"])
        self.assertEqual(paired["pairingStatus"], "PAIRED")
        for _ in range(2):
            self.assertEqual(self.pairing(code), ("PAIRED", device))
        self.assertEqual(self.details()["deviceDetails"]["deviceId"], device)
        finished = self.control.finish(code)
        expected = {"pairingStatus": "SUCCESS", "deviceId": str(device)}
        self.assertEqual(finished, expected)
        self.assertEqual(self.control.codes(self.username)[code]["pairingStatus"], "SUCCESS")
        self.assertEqual(self.pairing(code), ("SUCCESS", device))
        for _ in range(2):
            self.assertEqual(self.pairing(code), ("NOT_EXIST", None))
        self.assertEqual(self.control.codes(self.username), {})
        self.assertEqual(self.details()["deviceDetails"]["deviceId"], device)
        self.assert_status("ACTIVE")

    def test_a_wrong_code_does_not_exist(self):
        wrong = "0" * 12 if self.given != "0" * 12 else "1" * 12
        self.assertEqual(self.pairing(wrong), ("NOT_EXIST", None))
        for path in ("scan", "pair", "finish"):
            refusal = self.control.refusal(f"phone/{path}", {"activationCode": wrong})
            self.assertEqual(refusal, (404, "code_not_valid"))

    def test_what_is_no_code_is_refused(self):
        for value in ("", "abc", "12 34", "1" * 41, True, 1.5, None, ["1"]):
            with self.subTest(value):
                self.call("pairingstatus", error_id=400, activationCode=value)
        self.call("pairingstatus", error_id=400)
        self.call("pairingstatus", error_id=400, activationCode=self.given, userName="meredith")

    def test_steps_go_in_their_order(self):
        code = self.given

        def refusal(step):
            return self.control.refusal(f"phone/{step}", {"activationCode": code})

        out_of_order = (409, "step_out_of_order")
        self.assertEqual(refusal("pair"), out_of_order)
        self.assertEqual(refusal("finish"), out_of_order)
        self.assertEqual(self.pairing(code), ("NOT_CLAIMED", None))
        self.control.scan(code)
        self.assertEqual(refusal("scan"), (404, "code_not_valid"))
        self.assertEqual(refusal("finish"), out_of_order)
        self.assertEqual(self.pairing(code), ("VERIFIED", None))
        self.control.pair(code)
        self.assertEqual(refusal("scan"), (404, "code_not_valid"))
        self.assertEqual(refusal("pair"), out_of_order)
        self.control.finish(code)
        self.assertEqual(refusal("pair"), out_of_order)
        self.assertEqual(refusal("finish"), out_of_order)
        self.assertEqual(self.pairing(code)[0], "SUCCESS")
        self.assertEqual(refusal("finish"), (404, "code_not_valid"))
        self.assertEqual(len(self.details()["devicesDetails"]), 1)

    def test_a_scanned_code_expires_and_one_with_a_device_does_not(self):
        scanned, paired = self.given, self.code()
        self.control.scan(scanned)
        self.control.scan(paired)
        device = int(self.control.pair(paired)["deviceId"])
        self.control.advance(48 * HOUR + 1)
        self.assertEqual(self.pairing(scanned), ("NOT_EXIST", None))
        self.assertEqual(self.pairing(paired), ("PAIRED", device))
        self.control.advance(400 * HOUR)
        self.control.finish(paired)
        self.control.advance(400 * HOUR)
        self.assertEqual(self.pairing(paired), ("SUCCESS", device))
        refusal = self.control.refusal("phone/pair", {"activationCode": scanned})
        self.assertEqual(refusal, (404, "code_not_valid"))

    def test_a_suspended_user_pairs_nothing(self):
        code = self.given
        for step, next_step in (("scan", "pair"), ("pair", "finish"), ("finish", None)):
            self.control.set_status(self.username, "SUSPENDED")
            refusal = self.control.refusal(f"phone/{step}", {"activationCode": code})
            self.assertEqual(refusal, (409, "user_suspended"))
            self.assert_status("SUSPENDED")
            self.control.set_status(self.username, "PENDING_ACTIVATION")
            if next_step:
                self.control.call(f"phone/{step}", {"activationCode": code})
        self.assertEqual(self.pairing(code)[0], "PAIRED")

    def test_success_of_one_code_is_not_told_to_another(self):
        second = self.code()
        self.pair(self.given)
        self.assertEqual(self.pairing(second), ("NOT_CLAIMED", None))
        self.assertEqual(self.pairing(self.given)[0], "SUCCESS")


class Statuses(SandboxCase):
    def test_adding_begins_as_not_active_or_pending_activation(self):
        self.add("a")
        self.add("b", activateUser=True)
        self.assert_status("NOT_ACTIVE", "a")
        self.assert_status("PENDING_ACTIVATION", "b")

    def test_any_documented_status_is_set_by_hand_and_no_other(self):
        self.add()
        for status in STATUSES:
            answer = self.control.set_status(self.username, status)
            self.assertEqual([user["status"] for user in answer["users"]], [status])
            self.assert_status(status)
        for status in ("", "active", "LOCKED", "FROZEN"):
            body = {"username": self.username, "status": status}
            self.assertEqual(self.control.refusal("users", body), (400, "status_refused"))
        self.assert_status("SUSPENDED")
        body = {"username": "nobody", "status": "ACTIVE"}
        self.assertEqual(self.control.refusal("users", body), (404, "user_not_found"))

    def test_a_code_moves_not_active_alone(self):
        self.add()
        for status in STATUSES:
            with self.subTest(status):
                self.control.set_status(self.username, status)
                if status == "SUSPENDED":
                    self.call("getactivationcode", error_id=10565, userName=self.username)
                else:
                    self.code()
                self.assert_status("PENDING_ACTIVATION" if status == "NOT_ACTIVE" else status)

    def test_a_scan_moves_all_but_active_and_suspended_to_pending(self):
        for status in STATUSES:
            with self.subTest(status):
                self.add(status, activateUser=True)
                code = self.code(status)
                self.control.set_status(status, status)
                if status == "SUSPENDED":
                    refusal = self.control.refusal("phone/scan", {"activationCode": code})
                    self.assertEqual(refusal, (409, "user_suspended"))
                else:
                    self.control.scan(code)
                kept = status in ("ACTIVE", "SUSPENDED")
                self.assert_status(status if kept else "PENDING", status)

    def test_finishing_moves_all_but_suspended_to_active(self):
        for status in STATUSES:
            with self.subTest(status):
                self.add(status)
                code = self.code(status)
                self.control.scan(code)
                self.control.pair(code)
                self.control.set_status(status, status)
                if status == "SUSPENDED":
                    refusal = self.control.refusal("phone/finish", {"activationCode": code})
                    self.assertEqual(refusal, (409, "user_suspended"))
                else:
                    self.control.finish(code)
                self.assert_status("SUSPENDED" if status == "SUSPENDED" else "ACTIVE", status)

    def test_the_last_code_that_expires_ends_an_activation(self):
        self.add()
        self.code(hoursUntilExpiration=1)
        self.code(hoursUntilExpiration=2)
        self.control.advance(HOUR + 1)
        self.assert_status("PENDING_ACTIVATION")
        self.control.advance(HOUR)
        self.assert_status("NOT_ACTIVE")

    def test_the_last_code_that_expires_ends_a_registration(self):
        self.add()
        self.control.scan(self.code(hoursUntilExpiration=1))
        self.assert_status("PENDING")
        self.control.advance(HOUR + 1)
        self.assert_status("NOT_ACTIVE")

    def test_the_scanned_code_expires_and_another_is_valid(self):
        self.add()
        scanned = self.code(hoursUntilExpiration=1)
        other = self.code(hoursUntilExpiration=2)
        self.control.scan(scanned)
        self.control.advance(HOUR + 1)
        self.assert_status("PENDING_ACTIVATION")
        self.assertEqual(self.pairing(other), ("NOT_CLAIMED", None))

    def test_another_code_expires_while_one_is_scanned(self):
        self.add()
        self.code(hoursUntilExpiration=1)
        self.control.scan(self.code(hoursUntilExpiration=2))
        self.control.advance(HOUR + 1)
        self.assert_status("PENDING")

    def test_expiry_leaves_other_statuses_alone(self):
        for status in ("ACTIVE", "PENDING_CHANGE_DEVICE", "SUSPENDED"):
            self.add(status, activateUser=True)
            self.control.set_status(status, status)
        self.control.advance(48 * HOUR + 1)
        for status in ("ACTIVE", "PENDING_CHANGE_DEVICE", "SUSPENDED"):
            self.assertEqual(self.control.codes(status), {})
            self.assert_status(status, status)

    def test_a_user_who_is_paired_stays_active_when_codes_expire(self):
        self.add(activateUser=True)
        self.pair(self.code())
        self.control.advance(400 * HOUR)
        self.assert_status("ACTIVE")

    def test_a_user_who_never_finishes_stays_pending_with_the_device(self):
        self.add()
        code = self.code()
        self.control.scan(code)
        self.control.pair(code)
        self.control.advance(400 * HOUR)
        self.assert_status("PENDING")
        self.assertEqual(len(self.details()["devicesDetails"]), 1)


class TheAutomaticPhone(SandboxCase):
    options = ("--phone", "auto")

    def test_polls_two_seconds_apart_see_every_status(self):
        code = self.add(activateUser=True)["activationCode"]
        self.control.advance(60)
        seen = []
        for _ in range(5):
            seen.append(self.pairing(code)[0])
            self.control.advance(2)
        self.assertEqual(seen, ["NOT_CLAIMED", "VERIFIED", "PAIRED", "SUCCESS", "NOT_EXIST"])
        self.assert_status("ACTIVE")
        self.assertNotEqual(self.details()["deviceDetails"]["type"], "Desktop")

    def test_it_is_a_computer_where_a_computer_is_asked_for(self):
        code = self.add(activateUser=True, deviceType="DESKTOP")["activationCode"]
        self.pairing(code)
        self.control.advance(6)
        self.assertEqual(self.pairing(code)[0], "SUCCESS")
        self.assertEqual(self.details()["deviceDetails"]["type"], "Desktop")

    def test_it_does_nothing_before_the_status_was_asked_for(self):
        code = self.add(activateUser=True)["activationCode"]
        self.control.advance(60)
        self.assertEqual(self.control.codes(self.username)[code]["pairingStatus"], "NOT_CLAIMED")
