"""The sandbox, judged by docs/sandbox.md and by the vendor's pages: users, and codes for them.

Every effect is read back by another operation or by the control door. `client.Service` verifies the
signature, header, form and echo of every reply.
"""

import datetime

from .sandbox_case import HOUR, SandboxCase, milliseconds


class AddingUsers(SandboxCase):
    def test_the_pages_example_adds_a_user_who_is_not_active(self):
        reply = self.call(
            "adduser",
            activateUser=False,
            fname="John",
            lname="Doe",
            email="jdoe@pingdevelopers.com",
            username="jdoe",
            role="REGULAR",
            clientData="Session data echoed back to the requestor",
            deviceType="DESKTOP",
        )
        self.assertEqual(reply["activationCode"], "")
        expected = {
            "userName": "jdoe",
            "fname": "John",
            "lname": "Doe",
            "email": "jdoe@pingdevelopers.com",
            "role": "REGULAR",
            "status": "NOT_ACTIVE",
            "userEnabled": False,
            "spList": [],
            "lastLogin": None,
            "deviceDetails": None,
        }
        for details in (reply["userDetails"], self.details("jdoe")):
            self.assertEqual({name: details[name] for name in expected}, expected)
        user = self.control.user("jdoe")
        known = (user["firstName"], user["lastName"], user["email"], user["role"])
        self.assertEqual(known, ("John", "Doe", "jdoe@pingdevelopers.com", "REGULAR"))
        self.assertEqual((user["status"], user["codes"]), ("NOT_ACTIVE", []))

    def test_the_registration_example_gets_a_code_for_48_hours(self):
        # The example writes fName where the page has fname, and sends no role.
        before = self.control.call("time")["milliseconds"]
        reply = self.call(
            "adduser",
            activateUser=True,
            email="meredith@pingdevelopers.com",
            fName="Meredith",
            lname="Archer",
            username="meredith",
            clientData=None,
        )
        after = self.control.call("time")["milliseconds"]
        self.assertRegex(reply["activationCode"], r"\A[0-9]{12}\Z")
        self.assertEqual(reply["userDetails"]["fname"], "Meredith")
        self.assertEqual(self.details("meredith")["fname"], "Meredith")
        self.assert_status("PENDING_ACTIVATION", "meredith")
        codes = self.control.codes("meredith")
        self.assertEqual(list(codes), [reply["activationCode"]])
        code = codes[reply["activationCode"]]
        self.assertEqual(code["pairingStatus"], "NOT_CLAIMED")
        expires = milliseconds(code["expires"])
        self.assertTrue(before <= expires - 48 * HOUR * 1000 <= after, code)

    def test_a_name_that_is_taken_is_refused_and_the_user_stays(self):
        self.add(fname="Meredith")
        self.add(error_id=10556, fname="Mallory", activateUser=True)
        self.assertEqual(self.details()["fname"], "Meredith")
        self.assert_status("NOT_ACTIVE")
        self.assertEqual(self.control.codes(self.username), {})

    def test_names_are_compared_exactly(self):
        self.add("jdoe", fname="1")
        self.add("JDoe", fname="2")
        self.add("jdoe ", fname="3")
        self.assertEqual(self.details("jdoe")["fname"], "1")
        self.assertEqual(self.details("JDoe")["fname"], "2")
        self.assertEqual(self.details("jdoe ")["fname"], "3")

    def test_names_have_1_to_250_characters_of_any_kind(self):
        for name in ("j", "J. P. Doe", "x" * 250, "\U0001f600" * 250, 'é"\\/', "日本語"):
            with self.subTest(name):
                reply = self.add(name)
                self.assertEqual(reply["userDetails"]["userName"], name)
                self.assertEqual(self.details(name)["userName"], name)
        for name in ("", "x" * 251, "\U0001f600" * 251):
            with self.subTest(name):
                self.call("adduser", error_id=400, activateUser=False, username=name)
                self.assertIsNone(self.control.user(name))

    def test_members_that_the_page_does_not_have_are_refused(self):
        wrong = (
            {"role": "BOSS"},
            {"role": 1},
            {"deviceType": "PHONE"},
            {"activateUser": "yes"},
            {"activateUser": 1},
            {"email": 7},
            {"fname": ["John"]},
            {"nickname": "John"},
            {"userName": self.username},
            {"hoursUntilExpiration": 5},
        )
        for members in wrong:
            with self.subTest(members):
                self.add(error_id=400, **members)
                self.assert_unknown()
        self.call("adduser", error_id=400, activateUser=False)

    def test_an_administrator_is_one(self):
        self.add(role="ADMIN")
        self.assertEqual(self.details()["role"], "ADMIN")

    def test_the_device_type_binds_the_code(self):
        code = self.add(activateUser=True, deviceType="DESKTOP")["activationCode"]
        self.assertEqual(self.control.codes(self.username)[code]["deviceType"], "DESKTOP")
        scan = {"activationCode": code, "deviceType": "MOBILE"}
        refusal = self.control.refusal("phone/scan", scan)
        self.assertEqual(refusal, (409, "device_type_refused"))
        self.assertEqual(self.pairing(code), ("NOT_CLAIMED", None))


class ReadingUsers(SandboxCase):
    def test_there_is_no_such_user(self):
        self.call("getuserdetails", error_id=10564, userName="nobody", getSameDeviceUsers=False)

    def test_the_name_is_needed(self):
        self.call("getuserdetails", error_id=400, getSameDeviceUsers=False)
        self.call("getuserdetails", error_id=400, username="nobody")
        self.call("getuserdetails", error_id=400, userName="x" * 251)

    def test_devices_are_told_with_all_that_was_said_of_them(self):
        self.add()
        first = self.pair(self.code(), model="Pixel 9", nickname="Meredith's phone")
        moment = self.control.call("time")["milliseconds"]
        second = self.pair(self.code(), deviceType="DESKTOP")
        third = self.pair(self.code(), model="iPad Air")
        fourth = self.pair(self.code())
        details = self.details()
        devices = details["devicesDetails"]
        ids = [device["deviceId"] for device in devices]
        self.assertEqual(ids, [first, second, third, fourth])
        for device in devices:
            self.assertRegex(str(device["deviceId"]), r"\A[1-9][0-9]{17}\Z")
        self.assertEqual(len(set(ids)), 4)
        roles = [device["deviceRole"] for device in devices]
        self.assertEqual(roles, ["PRIMARY", "SECONDARY", "SECONDARY", "SECONDARY"])
        kinds = [device["type"] for device in devices]
        self.assertEqual(kinds, ["Android", "Desktop", "iPhone", "iPhone"])
        self.assertEqual(details["deviceDetails"], devices[0])
        self.assertEqual(devices[0]["nickname"], "Meredith's phone")
        self.assertIn("Pixel 9", devices[0]["deviceModel"])
        self.assertIn("iPhone 15", devices[3]["deviceModel"])
        enrolled = devices[0]["enrollment"]
        self.assertRegex(enrolled, r"\A\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\Z")
        mountain = datetime.datetime.fromisoformat(f"{enrolled}-07:00").timestamp()
        self.assertAlmostEqual(mountain, moment / 1000, delta=5)
        known = self.control.user(self.username)["devices"]
        self.assertEqual([device["deviceId"] for device in known], [str(id) for id in ids])
        self.assertEqual([device["type"] for device in known], kinds)
        self.assertEqual([device["deviceRole"] for device in known], roles)

    def test_a_user_without_a_device_has_none(self):
        self.add()
        details = self.details()
        self.assertIsNone(details["deviceDetails"])
        self.assertEqual(details["devicesDetails"], [])

    def test_users_of_the_same_device_are_told_on_demand(self):
        ids = {}
        for name, device in (("ann", "shared"), ("bob", "shared"), ("eve", "own"), ("joe", None)):
            self.add(name)
            members = {} if device is None else {"device": device}
            ids[name] = self.pair(self.code(name), **members)
        self.assertEqual(ids["ann"], ids["bob"])
        self.assertEqual(len(set(ids.values())), 3)
        for name, others in (("ann", ["bob"]), ("bob", ["ann"]), ("eve", []), ("joe", [])):
            for asked in (True, False):
                with self.subTest(name, asked=asked):
                    reply = self.call("getuserdetails", userName=name, getSameDeviceUsers=asked)
                    told = [user["userName"] for user in reply["sameDeviceUsersDetails"]]
                    self.assertEqual(told, others if asked else [])


class MintingCodes(SandboxCase):
    def setUp(self):
        super().setUp()
        self.add()

    def test_the_pages_example_is_bound_and_valid_for_its_hours(self):
        code = self.code(
            clientData="Session data echoed back to the requestor",
            deviceType="DESKTOP",
            hoursUntilExpiration=168,
        )
        self.assertRegex(code, r"\A[0-9]{12}\Z")
        known = self.control.codes(self.username)[code]
        self.assertEqual((known["pairingStatus"], known["deviceType"]), ("NOT_CLAIMED", "DESKTOP"))

    def test_a_code_is_valid_for_1_to_336_hours_and_48_if_nothing_is_said(self):
        for members, hours in (
            ({}, 48),
            ({"hoursUntilExpiration": 1}, 1),
            ({"hoursUntilExpiration": 336}, 336),
        ):
            with self.subTest(hours):
                before = self.control.call("time")["milliseconds"]
                code = self.code(**members)
                after = self.control.call("time")["milliseconds"]
                expires = milliseconds(self.control.codes(self.username)[code]["expires"])
                self.assertTrue(before <= expires - hours * HOUR * 1000 <= after)
                self.control.advance(hours * HOUR - 60)
                self.assertEqual(self.pairing(code), ("NOT_CLAIMED", None))
                self.control.advance(61)
                self.assertEqual(self.pairing(code), ("NOT_EXIST", None))
                self.assertNotIn(code, self.control.codes(self.username))
                refusal = self.control.refusal("phone/scan", {"activationCode": code})
                self.assertEqual(refusal, (404, "code_not_valid"))

    def test_other_hours_are_refused_and_mint_nothing(self):
        for hours in (0, 337, -1, 1.5, True, [48], "a day", 10**30):
            with self.subTest(hours):
                body = {"userName": self.username, "hoursUntilExpiration": hours}
                self.call("getactivationcode", error_id=400, **body)
        self.assertEqual(self.control.codes(self.username), {})
        self.assert_status("NOT_ACTIVE")

    def test_other_device_types_and_members_are_refused(self):
        for members in ({"deviceType": "PHONE"}, {"deviceType": 1}, {"activateUser": True}):
            with self.subTest(members):
                body = {"userName": self.username, **members}
                self.call("getactivationcode", error_id=400, **body)
        self.call("getactivationcode", error_id=400)
        self.assertEqual(self.control.codes(self.username), {})

    def test_there_is_no_such_user(self):
        self.call("getactivationcode", error_id=10564, userName="nobody")

    def test_a_suspended_user_gets_none(self):
        self.control.set_status(self.username, "SUSPENDED")
        self.call("getactivationcode", error_id=10565, userName=self.username)
        self.assertEqual(self.control.codes(self.username), {})
        self.assert_status("SUSPENDED")

    def test_codes_of_one_user_do_not_end_each_other(self):
        codes = [self.code() for _ in range(3)]
        self.assertEqual(set(self.control.codes(self.username)), set(codes))
        self.assertEqual(len(set(codes)), 3)
        self.pair(codes[1])
        self.assertEqual(self.pairing(codes[0]), ("NOT_CLAIMED", None))
        self.assertEqual(self.pairing(codes[2]), ("NOT_CLAIMED", None))

    def test_a_bound_code_is_scanned_by_its_type_alone(self):
        for bound, other in (("DESKTOP", "MOBILE"), ("MOBILE", "DESKTOP")):
            with self.subTest(bound):
                code = self.code(deviceType=bound)
                scan = {"activationCode": code, "deviceType": other}
                refusal = self.control.refusal("phone/scan", scan)
                self.assertEqual(refusal, (409, "device_type_refused"))
                self.assertEqual(self.pairing(code), ("NOT_CLAIMED", None))
                self.assert_status("PENDING_ACTIVATION")
                self.assertEqual(
                    self.control.scan(code, deviceType=bound), {"pairingStatus": "VERIFIED"}
                )
                self.control.set_status(self.username, "PENDING_ACTIVATION")
