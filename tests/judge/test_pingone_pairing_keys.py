"""The sandbox's PingOne, judged: pairing keys and the phones that claim them."""

from . import pingone
from .pingone_case import PingOneCase


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
