"""The sandbox, judged: who may use the control door, and what its log tells."""

import json
import urllib.parse

from . import client
from .sandbox_case import SandboxCase


class Guard(SandboxCase):
    calls = (
        ("GET", "time", None),
        ("GET", "faults", None),
        ("DELETE", "faults", None),
        ("GET", "log", None),
        ("DELETE", "log", None),
        ("GET", "users", None),
        ("GET", "options", None),
        ("POST", "time", {"advanceSeconds": 1}),
        ("POST", "faults", {"operation": "*", "kind": "lost"}),
        ("POST", "users", {"username": "meredith", "status": "ACTIVE"}),
        ("POST", "options", {"wrapped": False}),
        ("POST", "phone/scan", {"activationCode": "1"}),
        ("POST", "phone/pair", {"activationCode": "1"}),
        ("POST", "phone/finish", {"activationCode": "1"}),
        ("POST", "devices", {"username": "meredith", "type": "SMS"}),
        ("POST", "devices/unpair", {"username": "meredith", "deviceId": "1"}),
    )

    def setUp(self):
        super().setUp()
        self.add("meredith")
        self.port = urllib.parse.urlsplit(self.control.url).port

    def assert_nothing_happened(self):
        self.assertEqual(self.control.call("time")["advancedSeconds"], 0)
        self.assertEqual(self.control.call("faults"), {"faults": []})
        self.assertEqual(self.control.status("meredith"), "NOT_ACTIVE")
        self.assertTrue(self.control.call("options")["wrapped"])
        self.assertEqual(len(self.control.deliveries()), 1)

    def refuse_all(self, status, error, **headers):
        for method, path, body in self.calls:
            with self.subTest(path=path, method=method, **headers):
                refusal = self.control.refusal(path, body, method, **headers)
                self.assertEqual(refusal, (status, error))

    def test_every_call_needs_the_token(self):
        token = self.control.token
        for authorization in (
            None,
            "",
            token,
            "Bearer",
            "Bearer ",
            f"Basic {token}",
            f"Bearer {token[:-1]}",
            f"Bearer {token}0",
            f"Bearer {'0' * 64}",
            f"Bearer {self.organisation.token}",
        ):
            self.refuse_all(401, "unauthorized", Authorization=authorization)
        self.assert_nothing_happened()

    def test_the_host_is_this_machine_with_our_port(self):
        for host in (
            "evil.test",
            f"evil.test:{self.port}",
            f"localhost.evil.test:{self.port}",
            f"127.0.0.1.evil.test:{self.port}",
            f"127.0.0.1@evil.test:{self.port}",
            "localhost",
            "127.0.0.1",
            f"127.0.0.1:{self.port - 1}",
            f"127.1:{self.port}",
            f"2130706433:{self.port}",
            f"0.0.0.0:{self.port}",
            f"[::]:{self.port}",
            f"[::ffff:127.0.0.1]:{self.port}",
            f"10.0.0.1:{self.port}",
        ):
            self.refuse_all(403, "host_refused", Host=host)
        self.assert_nothing_happened()

    def test_a_foreign_host_is_refused_before_the_token_is_looked_at(self):
        self.refuse_all(403, "host_refused", Host="evil.test", Authorization=None)
        self.refuse_all(403, "origin_refused", Origin="http://evil.test", Authorization=None)

    def test_every_form_of_this_machine_is_taken(self):
        for host in ("localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "[::1]"):
            with self.subTest(host):
                answer = self.control.send("time", Host=f"{host}:{self.port}")
                self.assertEqual(answer.status, 200)

    def test_web_pages_of_others_are_refused(self):
        for origin in (
            "http://evil.test",
            "https://evil.test",
            "null",
            "",
            f"http://evil.test:{self.port}",
            f"https://127.0.0.1:{self.port}",
            f"http://127.0.0.1:{self.port - 1}",
            "http://127.0.0.1",
            "file://",
        ):
            self.refuse_all(403, "origin_refused", Origin=origin)
        for site in ("cross-site", "same-site", "", "nonsense"):
            self.refuse_all(403, "origin_refused", Sec_Fetch_Site=site)
        self.assert_nothing_happened()

    def test_its_own_pages_are_not(self):
        for headers in (
            {"Origin": f"http://127.0.0.1:{self.port}"},
            {"Sec_Fetch_Site": "same-origin"},
            {"Sec_Fetch_Site": "none"},
        ):
            with self.subTest(headers):
                self.assertEqual(self.control.send("time", **headers).status, 200)

    def test_only_json_is_taken(self):
        for content_type in ("text/plain", "application/x-www-form-urlencoded", "multipart/x", ""):
            for method, path, body in self.calls:
                if method == "POST":
                    with self.subTest(path, content_type=content_type):
                        refusal = self.control.refusal(path, body, Content_Type=content_type)
                        self.assertEqual(refusal, (415, "content_type_refused"))
        self.assert_nothing_happened()

    def test_a_charset_may_stand_behind_the_content_type(self):
        headers = {"Content_Type": "application/json; charset=utf-8"}
        self.assertEqual(self.control.send("time", {"advanceSeconds": 0}, **headers).status, 200)

    def test_members_that_are_not_listed_are_refused(self):
        for method, path, body in self.calls:
            if method == "POST":
                for wrong in ({**body, "file": "/etc/passwd"}, [body], "x", None):
                    with self.subTest(path, wrong=wrong):
                        content = json.dumps(wrong).encode()
                        answer = self.raw(path, content)
                        self.assertEqual(answer.status, 400)
                        expected = "fault_refused" if path == "faults" else "body_malformed"
                        self.assertIn(answer.json["error"], (expected, "body_malformed"))
        for content in (b"", b"{", b'{"advanceSeconds":1}x', b'{"advanceSeconds":"1"}', b"\xff"):
            with self.subTest(content):
                answer = self.raw("time", content)
                self.assertEqual((answer.status, answer.json["error"]), (400, "body_malformed"))
        self.assert_nothing_happened()

    def test_duplicate_members_are_refused(self):
        answer = self.raw("time", b'{"advanceSeconds":1,"advanceSeconds":2}')
        self.assertEqual((answer.status, answer.json["error"]), (400, "body_malformed"))
        self.assert_nothing_happened()

    def test_large_bodies_are_refused(self):
        with client.Wire(f"{self.control.url}/time") as wire:
            authorization = f"Bearer {self.control.token}"
            wire.post("", Content_Length=1 << 30, Authorization=authorization)
            head, body, _ = wire.answer()
        self.assertRegex(head, rb"\AHTTP/1\.1 413 ")
        self.assertEqual(json.loads(body)["error"], "body_too_large")

    def test_other_methods_and_paths_are_refused(self):
        refusal = self.control.refusal
        for path in ("phone/scan", "phone/pair", "phone/finish"):
            self.assertEqual(refusal(path), (405, "method_refused"))
        for path in ("time", "users", "options"):
            self.assertEqual(refusal(path, method="DELETE"), (405, "method_refused"))
        self.assertEqual(refusal("log", {}), (405, "method_refused"))
        self.assertEqual(refusal("time", method="PUT"), (405, "method_refused"))
        for path in ("", "nonesuch", "time/", "phone", "users/meredith", "../pingid"):
            self.assertEqual(refusal(path), (404, "not_found"))
        self.assert_nothing_happened()

    def test_no_page_is_told_that_it_may_read(self):
        answers = [
            self.control.send("time"),
            self.control.send("time", Origin=f"http://127.0.0.1:{self.port}"),
            self.control.send("time", Authorization=None),
            self.control.send("time", Origin="http://evil.test"),
            self.control.send("time", method="OPTIONS", Origin="http://evil.test"),
            client.send(self.service.url("adduser"), method="OPTIONS"),
        ]
        for answer in answers:
            names = [name.lower() for name in answer.headers]
            self.assertFalse([name for name in names if name.startswith("access-control")])

    def raw(self, path, content):
        headers = {
            "Authorization": f"Bearer {self.control.token}",
            "Content-Type": "application/json",
        }
        return client.send(f"{self.control.url}/{path}", content, headers)


class Log(SandboxCase):
    def test_it_tells_every_request_that_arrived(self):
        self.add()
        token = self.organisation.request({"userName": self.username})
        self.service.post("getuserdetails", token)
        self.service.post("getuserdetails", token)
        self.call("getuserdetails", error_id=10564, userName="nobody")
        self.call("getactivationcode", error_id=400, userName=self.username, deviceType="PHONE")
        self.service.post("pairingstatus", "no token")
        self.service.post("nonesuch", token)
        deliveries = self.control.deliveries()
        self.assertEqual([delivery["index"] for delivery in deliveries], list(range(6)))
        told = [
            (delivery["operation"], delivery["errorId"], delivery["processed"])
            for delivery in deliveries
        ]
        expected = [
            ("adduser", 200, True),
            ("getuserdetails", 200, True),
            ("getuserdetails", 200, True),
            ("getuserdetails", 10564, True),
            ("getactivationcode", 400, True),
            ("pairingstatus", 400, False),
        ]
        self.assertEqual(told, expected)
        digests = [delivery["bodySha256"] for delivery in deliveries]
        self.assertEqual(digests[1], client.sha256(token))
        self.assertEqual(digests[2], digests[1])
        self.assertEqual(digests[5], client.sha256("no token"))
        self.assertEqual(len(set(digests)), 5)
        self.assertEqual({delivery["fault"] for delivery in deliveries}, {None})
        for delivery in deliveries:
            self.assertRegex(delivery["at"], r"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\Z")

    def test_it_tells_which_request_of_the_client_came(self):
        self.add(clientData="first")
        token = self.organisation.request({"username": "jdoe", "clientData": "second"})
        self.control.plan("dropped", "adduser")
        with client.Wire(self.service.url("adduser")) as wire:
            wire.post(token)
            self.assertEqual(wire.until_closed(), b"")
        # What is not ours by its signature tells nothing.
        self.service.post("adduser", token.rpartition(".")[0] + "." + "A" * 43)
        told = [delivery["clientData"] for delivery in self.control.deliveries()]
        self.assertEqual(told, ["first", "second", None])

    def test_it_forgets_and_counts_on(self):
        self.add()
        self.assertEqual(self.control.call("log", method="DELETE"), {"deliveries": []})
        self.assertEqual(self.control.deliveries(), [])
        self.details()
        self.assertEqual([delivery["index"] for delivery in self.control.deliveries()], [1])

    def test_it_holds_no_body(self):
        self.add(activateUser=True, email="meredith@example.com")
        text = json.dumps(self.control.deliveries())
        for personal in (self.username, "meredith@example.com", self.organisation.token):
            self.assertNotIn(personal, text)
