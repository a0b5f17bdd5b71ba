"""The sandbox's PingOne, judged: what befalls requests and replies."""

from . import pingone
from .pingone_case import PHONE, PingOneCase


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
