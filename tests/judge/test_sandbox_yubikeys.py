"""The sandbox, judged: YubiKeys."""

from .sandbox_case import STATUSES, SandboxCase


class YubiKeys(SandboxCase):
    def setUp(self):
        super().setUp()
        self.add()
        self.key = self.control.make_yubikey()

    def press(self, key=None):
        return self.control.press_yubikey(key or self.key)

    def yubikey(self, otp, error_id=200, **body):
        body = {"username": self.username, "otp": otp, **body}
        return self.call("pairyubikey", error_id=error_id, **body)

    def test_one_is_paired_by_its_otp(self):
        made = self.control.call("yubikeys", {})
        otp = self.press(made["serialNumber"])
        self.assertRegex(otp, r"\A[cbdefghijklnrtuv]{44}\Z")
        self.assertTrue(otp.startswith(made["publicId"]))
        paired = self.yubikey(otp)
        (device,) = self.devices()
        told = (device["deviceId"], device["deviceUuid"])
        self.assertEqual(told, (int(paired["deviceId"]), paired["deviceUuid"]))
        shown = (device["type"], device["displayID"])
        self.assertEqual(shown, ("YubiKey", made["serialNumber"]))
        self.assert_status("ACTIVE")

    def test_it_moves_all_but_suspended_to_active(self):
        for status in STATUSES[:-1]:
            with self.subTest(status):
                self.control.set_status(self.username, status)
                self.yubikey(self.press(self.control.make_yubikey()))
                self.assert_status("ACTIVE")
        self.control.set_status(self.username, "SUSPENDED")
        self.yubikey(self.press(), error_id=10565)

    def test_no_otp_is_taken_twice_or_after_a_later_one(self):
        first, second, third = (self.press() for _ in range(3))
        self.assertEqual(len({first, second, third}), 3)
        self.yubikey(second)
        self.call("unpairdevice", userName=self.username)
        self.yubikey(second, error_id=20513)
        self.yubikey(first, error_id=20513)
        self.assertEqual(self.devices(), [])
        self.yubikey(third)

    def test_nobody_elses_otp_and_no_changed_one_is_taken(self):
        otp = self.press()
        changed = otp[:-1] + ("c" if otp[-1] != "c" else "b")
        other = self.control.make_yubikey()
        mixed = self.press(other)[:12] + otp[12:]
        for wrong in (changed, mixed, "c" * 44):
            self.yubikey(wrong, error_id=20513)
        self.assertEqual(self.devices(), [])
        self.yubikey(otp)

    def test_what_is_no_otp_is_refused(self):
        otp = self.press()
        for wrong in (otp.upper(), otp[:-1], otp + "c", "a" * 44, "", None, 5):
            with self.subTest(wrong):
                self.yubikey(wrong, error_id=400)
        self.yubikey(otp, error_id=10564, username="nobody")
        self.yubikey(otp)

    def test_a_user_has_a_yubikey_once_and_others_may_have_it_too(self):
        self.add("jdoe")
        self.yubikey(self.press())
        self.yubikey(self.press(), error_id=20549)
        self.yubikey(self.press(), error_id=20549, username="jdoe", validateUniqueDevice="true")
        self.yubikey(self.press(), username="jdoe")
        self.assertEqual(len(self.devices()), 1)
        self.assertEqual(len(self.devices("jdoe")), 1)

    def test_nobody_presses_one_that_there_is_not(self):
        refusal = self.control.refusal("yubikeys/press", {"serialNumber": "nonesuch"})
        self.assertEqual(refusal, (404, "authenticator_not_found"))
