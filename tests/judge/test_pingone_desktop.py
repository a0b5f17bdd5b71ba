"""The sandbox's PingOne, judged: PingID Desktop and its agent."""

from . import client
from .pingone_case import PingOneCase


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
