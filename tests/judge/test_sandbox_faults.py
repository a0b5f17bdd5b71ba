"""The sandbox, judged: every fault of docs/sandbox.md, observed from outside.

What a library would hide is seen on the bare connection.
"""

import gzip
import itertools
import threading
import time
import unittest

from . import binary, client, pingone_case, tokens
from .sandbox_case import HOUR, SandboxCase

# Every kind that the documentation lists, with parameters that it takes, and whether the service
# carries the request out. Between them stand the values of parameters that are not given.
KINDS = {
    "late": ({"delayMilliseconds": 50}, {}, True),
    "lost": ({}, {}, True),
    "dropped": ({}, {}, False),
    "held": ({"delaySeconds": 3600}, {}, False),
    "cut": ({}, {}, True),
    "close_delimited": ({}, {}, True),
    "duplicated": ({}, {}, True),
    "reflected": ({}, {}, False),
    "forged": ({}, {}, True),
    "swapped": ({}, {"with": "clientData"}, True),
    "replayed": ({}, {}, False),
    "no_echo": ({}, {}, True),
    "about_another_user": ({}, {}, True),
    "unsigned": ({}, {}, True),
    "plain_error": ({"errorId": 10564}, {}, False),
    "signed_error": ({"errorId": 10551}, {"echo": True}, False),
    "status": ({"httpStatus": 503}, {"retryAfter": None, "body": None}, False),
    "html": ({}, {}, False),
    "redirect": ({"location": "http://127.0.0.1:1/"}, {}, False),
    "oversized": ({}, {}, True),
    "compressed": ({}, {}, True),
}


class Planning(SandboxCase):
    def test_every_kind_is_planned_told_and_forgotten(self):
        expected = []
        for kind, (parameters, defaults, _) in KINDS.items():
            fault = {"operation": "adduser", "kind": kind, "times": 1, **defaults, **parameters}
            expected.append(fault)
            planned = self.control.plan(kind, "adduser", **parameters)
            with self.subTest(kind):
                self.assertEqual(planned[-1], fault)
                self.assertEqual(len(planned), len(expected))
        self.assertEqual(self.control.call("faults"), {"faults": expected})
        self.assertEqual(self.control.call("faults", method="DELETE"), {"faults": []})
        self.assertEqual(self.control.call("faults"), {"faults": []})
        self.add()
        self.assert_status("NOT_ACTIVE")

    def test_operations_have_three_names_and_a_star(self):
        for name in ("getuserdetails", "GetUserDetails", "get_user_details"):
            self.assertEqual(self.control.plan("lost", name)[-1]["operation"], "getuserdetails")
        self.assertEqual(self.control.plan("lost", "*")[-1]["operation"], "*")
        for name in ("", "nonesuch", "getuserdetail"):
            body = {"operation": name, "kind": "lost"}
            self.assertEqual(self.control.refusal("faults", body), (400, "fault_refused"))

    def test_wrong_parameters_are_refused(self):
        for fault in (
            {"kind": "nonesuch"},
            {"kind": "late"},
            {"kind": "late", "delayMilliseconds": -1},
            {"kind": "late", "delayMilliseconds": 600001},
            {"kind": "late", "delayMilliseconds": "1"},
            {"kind": "held"},
            {"kind": "held", "delaySeconds": -1},
            {"kind": "lost", "delaySeconds": 1},
            {"kind": "lost", "times": 0},
            {"kind": "lost", "times": -1},
            {"kind": "lost", "times": "1"},
            {"kind": "swapped", "with": "user"},
            {"kind": "plain_error"},
            {"kind": "plain_error", "errorId": "10564"},
            {"kind": "signed_error"},
            {"kind": "signed_error", "errorId": 1, "echo": "no"},
            {"kind": "status"},
            {"kind": "status", "httpStatus": 199},
            {"kind": "status", "httpStatus": 600},
            {"kind": "status", "httpStatus": 503, "retryAfter": 7},
            {"kind": "redirect"},
            {"kind": "redirect", "location": "http://x/\r\nSet-Cookie: a=b"},
            {"kind": "status", "httpStatus": 503, "retryAfter": "1\r\nX: y"},
        ):
            with self.subTest(fault):
                status, error = self.control.refusal("faults", {"operation": "*", **fault})
                self.assertEqual(status, 400)
                self.assertIn(error, ("fault_refused", "body_malformed"))
        body = {"operation": "getactivationcode", "kind": "about_another_user"}
        self.assertEqual(self.control.refusal("faults", body), (400, "fault_refused"))
        self.assertEqual(self.control.call("faults"), {"faults": []})

    def test_a_delivery_takes_the_first_fault_that_waits_for_its_operation(self):
        self.add()
        self.control.plan("status", "adduser", httpStatus=500)
        self.control.plan("status", "getuserdetails", httpStatus=501, times=2)
        self.control.plan("status", "*", httpStatus=502)
        self.control.plan("status", "getuserdetails", httpStatus=503)
        seen = []
        for _ in range(5):
            token = self.organisation.request({"userName": self.username})
            seen.append(self.service.post("getuserdetails", token).status)
        self.assertEqual(seen, [501, 501, 502, 503, 200])
        waiting = self.control.call("faults")["faults"]
        self.assertEqual([fault["operation"] for fault in waiting], ["adduser"])


class Faults(SandboxCase):
    def setUp(self):
        super().setUp()
        self.request = {"activateUser": True, "username": self.username, "clientData": "mine"}
        self.token = self.organisation.request(self.request)

    def deliver(self, kind, operation="adduser", token=None, **parameters):
        """Plans a fault for one delivery and makes it; what the log and the users say must fit."""
        self.control.plan(kind, operation, **parameters)
        answer = self.service.post(operation, token or self.token)
        self.check_log(kind, operation, token or self.token)
        return answer

    def wire(self, kind, **parameters):
        """The same on a bare connection: everything that comes until it is closed."""
        self.control.plan(kind, "adduser", **parameters)
        with client.Wire(self.service.url("adduser")) as wire:
            wire.post(self.token)
            received = wire.until_closed()
        self.check_log(kind, "adduser", self.token)
        return received

    def check_log(self, kind, operation, token):
        *_, delivery = self.control.deliveries()
        processed = KINDS[kind][2]
        told = (delivery["operation"], delivery["fault"], delivery["processed"])
        self.assertEqual(told, (operation, kind, processed))
        self.assertEqual(delivery["bodySha256"], client.sha256(token))
        if operation == "adduser":
            known = self.control.user(self.username)
            self.assertEqual(known is not None, processed)
        self.assertEqual(self.control.call("faults"), {"faults": []})

    def read(self, answer, key=None):
        """Header and members of a signed reply."""
        self.assertEqual(answer.content_type, "application/json")
        token = answer.body.decode()
        header, payload = tokens.verify(token, key or self.organisation.key)
        self.assertEqual(header, self.organisation.header())
        return payload["responseBody"]

    def test_late_waits_in_real_time(self):
        begin = time.monotonic()
        answer = self.deliver("late", delayMilliseconds=300)
        self.assertGreaterEqual(time.monotonic() - begin, 0.3)
        members = self.service.read(answer)
        self.assertEqual((members["errorId"], members["clientData"]), (200, "mine"))

    def test_late_holds_up_no_other_call(self):
        self.control.plan("late", "adduser", delayMilliseconds=2000)
        answers = []
        thread = threading.Thread(
            target=lambda: answers.append(self.service.post("adduser", self.token))
        )
        thread.start()
        deadline = time.monotonic() + 10
        while not self.control.deliveries() and time.monotonic() < deadline:
            pass
        self.assert_status("PENDING_ACTIVATION")
        self.assertEqual(answers, [])
        thread.join()
        self.assertEqual(self.service.read(answers[0])["errorId"], 200)

    def test_lost_closes_the_connection_after_the_work(self):
        self.assertEqual(self.wire("lost"), b"")
        self.assertEqual(len(self.control.codes(self.username)), 1)

    def test_dropped_closes_the_connection_without_the_work(self):
        self.assertEqual(self.wire("dropped"), b"")

    def test_held_is_delivered_when_its_time_has_come(self):
        self.assertEqual(self.wire("held", delaySeconds=2 * HOUR), b"")
        self.control.advance(2 * HOUR - 60)
        self.assert_unknown()
        self.control.call("log", method="DELETE")
        self.control.advance(60)
        self.assert_status("PENDING_ACTIVATION")
        held = self.control.deliveries()[0]
        told = (held["operation"], held["errorId"], held["processed"], held["bodySha256"])
        self.assertEqual(told, ("adduser", 200, True, client.sha256(self.token)))

    def test_held_is_in_the_log_twice(self):
        self.wire("held", delaySeconds=1)
        self.control.advance(1)
        first, second = self.control.deliveries()
        self.assertEqual((first["processed"], second["processed"]), (False, True))
        self.assertEqual(first["bodySha256"], second["bodySha256"])
        self.assertEqual(first["fault"], "held")
        self.assertEqual((first["heldFrom"], second["heldFrom"]), (None, first["index"]))
        self.assertEqual((first["clientData"], second["clientData"]), ("mine", "mine"))

    def test_held_comes_to_a_user_who_was_added_meanwhile(self):
        self.wire("held", delaySeconds=60)
        self.add(fname="Meredith")
        self.control.advance(60)
        self.assertEqual(self.control.deliveries()[-1]["errorId"], 10556)
        self.assertEqual(self.details()["fname"], "Meredith")
        self.assert_status("NOT_ACTIVE")

    def test_cut_sends_the_head_and_half_of_the_body(self):
        received = self.wire("cut")
        head, _, body = received.partition(b"\r\n\r\n")
        self.assertRegex(head, rb"\AHTTP/1\.1 200 ")
        length = client.content_length(head)
        self.assertAlmostEqual(len(body), length / 2, delta=1)
        header, _, _ = body.decode().partition(".")
        sent = tokens.members_of(tokens.decode(header))
        self.assertEqual(sent, self.organisation.header())

    def test_close_delimited_ends_with_the_connection_alone(self):
        head, _, body = self.wire("close_delimited").partition(b"\r\n\r\n")
        names = {line.split(b":")[0].lower() for line in head.split(b"\r\n")[1:]}
        self.assertFalse(names & {b"content-length", b"transfer-encoding"}, head)
        _, payload = tokens.verify(body.decode(), self.organisation.key)
        self.assertEqual(payload["responseBody"]["clientData"], "mine")

    def test_duplicated_sends_the_same_bytes_twice_on_a_connection_that_stays(self):
        self.control.plan("duplicated", "adduser")
        with client.Wire(self.service.url("adduser")) as wire:
            wire.post(self.token)
            head, body, rest = wire.answer()
            # Whatever did not come with the first reply comes as another one.
            whole = head + b"\r\n\r\n" + body
            while len(rest) < len(whole):
                rest += wire.some()
            self.assertEqual(rest, whole)
            self.check_log("duplicated", "adduser", self.token)
            members = tokens.verify(body.decode(), self.organisation.key)[1]["responseBody"]
            self.assertEqual(members["clientData"], "mine")
            wire.post(self.organisation.request({**self.request, "clientData": "next"}))
            _, body, rest = wire.answer()
            members = tokens.verify(body.decode(), self.organisation.key)[1]["responseBody"]
            told = (members["errorId"], members["clientData"], rest)
            self.assertEqual(told, (10556, "next", b""))

    def test_reflected_is_our_own_request(self):
        answer = self.deliver("reflected")
        self.assertEqual((answer.status, answer.body.decode()), (200, self.token))

    def test_forged_is_signed_with_another_key_under_our_header(self):
        answer = self.deliver("forged")
        self.assertEqual(answer.status, 200)
        with self.assertRaises(tokens.Refused):
            tokens.verify(answer.body.decode(), self.organisation.key)
        header, payload, signature = answer.body.decode().split(".")
        self.assertEqual(tokens.members_of(tokens.decode(header)), self.organisation.header())
        members = tokens.members_of(tokens.decode(payload))["responseBody"]
        self.assertEqual((members["errorId"], members["clientData"]), (200, "mine"))
        self.assertEqual(len(tokens.decode(signature)), 32)

    def test_swapped_answers_another_request_of_the_operation(self):
        answer = self.deliver("swapped")
        members = self.read(answer)
        self.assertEqual((answer.status, members["errorId"]), (200, 200))
        self.assertNotEqual(members["clientData"], "mine")
        self.assertTrue(members["clientData"])
        self.assertEqual(members["userDetails"]["userName"], self.username)

    def test_swapped_answers_another_operation(self):
        self.control.plan("swapped", "adduser", **{"with": "operation"})
        answer = self.service.post("adduser", self.token)
        self.check_log("swapped", "adduser", self.token)
        members = self.read(answer)
        self.assertEqual((answer.status, members["errorId"]), (200, 200))
        self.assertNotIn("userDetails", members)

    def test_replayed_is_the_last_signed_success_byte_for_byte(self):
        self.add("other")
        last = self.service.post("adduser", self.organisation.request({"username": "another"}))
        self.call("adduser", error_id=10556, username="other")
        self.details("other")
        answer = self.deliver("replayed")
        self.assertEqual((answer.status, answer.body), (200, last.body))

    def test_replayed_without_a_last_success_is_one_with_another_client_data(self):
        members = self.read(self.deliver("replayed"))
        self.assertEqual(members["errorId"], 200)
        self.assertNotEqual(members["clientData"], "mine")

    def test_no_echo_has_null_for_the_client_data(self):
        members = self.read(self.deliver("no_echo"))
        self.assertEqual(members["errorId"], 200)
        self.assertIn("clientData", members)
        self.assertIsNone(members["clientData"])

    def test_about_another_user_has_the_right_echo_and_another_name(self):
        members = self.read(self.deliver("about_another_user"))
        self.assertEqual((members["errorId"], members["clientData"]), (200, "mine"))
        self.assertNotEqual(members["userDetails"]["userName"], self.username)
        token = self.organisation.request({"userName": self.username, "clientData": "mine"})
        members = self.read(self.deliver("about_another_user", "getuserdetails", token))
        self.assertEqual((members["errorId"], members["clientData"]), (200, "mine"))
        self.assertNotEqual(members["userDetails"]["userName"], self.username)

    def test_about_another_user_leaves_other_operations_as_they_are(self):
        self.add()
        self.control.plan("about_another_user", "*")
        code = self.code()
        self.assertIn(code, self.control.codes(self.username))

    def test_unsigned_is_the_reply_as_plain_json(self):
        answer = self.deliver("unsigned")
        self.assertEqual((answer.status, answer.content_type), (200, "application/json"))
        members = answer.json["responseBody"]
        self.assertEqual((members["errorId"], members["clientData"]), (200, "mine"))
        self.assertEqual(members["userDetails"]["userName"], self.username)
        self.assertIn(members["activationCode"], self.control.codes(self.username))

    def test_plain_error_is_unsigned_and_has_the_echo(self):
        statuses = {10556: 400, 200: 200, 30001: 200, 30999: 200, 31000: 400}
        for error_id, status in statuses.items():
            with self.subTest(error_id):
                answer = self.deliver("plain_error", errorId=error_id)
                members = answer.json["responseBody"]
                told = (answer.status, members["errorId"], members["clientData"])
                self.assertEqual(told, (status, error_id, "mine"))

    def test_signed_error_is_signed_with_or_without_the_echo(self):
        for error_id, status in ((10556, 400), (10551, 400), (30016, 200), (29999, 400)):
            for echo in (True, False):
                with self.subTest(error_id, echo=echo):
                    answer = self.deliver("signed_error", errorId=error_id, echo=echo)
                    members = self.read(answer)
                    told = (answer.status, members["errorId"], members["clientData"])
                    self.assertEqual(told, (status, error_id, "mine" if echo else None))

    def test_status_is_any_status(self):
        for status in (200, 204, 304, 404, 429, 500, 503, 599):
            with self.subTest(status):
                answer = self.deliver("status", httpStatus=status)
                self.assertEqual(answer.status, status)
                self.assertNotIn("Retry-After", answer.headers)
        answer = self.deliver("status", httpStatus=429, retryAfter="7", body="slow down")
        self.assertEqual(answer.headers["Retry-After"], "7")
        self.assertEqual((answer.content_type, answer.body), ("text/plain", b"slow down"))

    def test_html_is_a_web_page(self):
        answer = self.deliver("html")
        self.assertEqual((answer.status, answer.content_type), (200, "text/html"))
        self.assertIn(b"<html", answer.body.lower())

    def test_redirect_points_elsewhere(self):
        location = "http://127.0.0.1:1/elsewhere"
        answer = self.deliver("redirect", location=location)
        self.assertEqual((answer.status, answer.headers["Location"]), (307, location))

    def test_oversized_is_more_than_2_mib_and_signed(self):
        answer = self.deliver("oversized")
        self.assertEqual(answer.status, 200)
        self.assertGreater(len(answer.body), 2 << 20)
        members = self.read(answer)
        self.assertEqual((members["errorId"], members["clientData"]), (200, "mine"))

    def test_compressed_says_so(self):
        answer = self.deliver("compressed")
        self.assertEqual(answer.status, 200)
        self.assertEqual(answer.headers["Content-Encoding"], "gzip")
        token = gzip.decompress(answer.body).decode()
        members = tokens.verify(token, self.organisation.key)[1]["responseBody"]
        self.assertEqual((members["errorId"], members["clientData"]), (200, "mine"))

    def test_faults_of_signed_replies_leave_plain_errors_as_they_are(self):
        wrong = self.organisation.request(self.request, key=bytes(32))
        for kind in ("forged", "swapped", "no_echo", "about_another_user", "unsigned"):
            with self.subTest(kind):
                self.control.plan(kind, "adduser")
                answer = self.service.post("adduser", wrong)
                self.assertEqual(answer.status, 401)
                self.assertEqual(answer.json["responseBody"]["errorId"], 400)
        self.assert_unknown()

    def test_every_fault_befalls_every_operation(self):
        self.add()
        code = self.code()
        bodies = {
            "adduser": {"username": self.username},
            "getuserdetails": {"userName": self.username},
            "getactivationcode": {"userName": self.username},
            "pairingstatus": {"activationCode": code},
        }
        for (operation, body), kind in itertools.product(bodies.items(), KINDS):
            if kind == "about_another_user" and operation in ("getactivationcode", "pairingstatus"):
                continue
            with self.subTest(operation, kind=kind):
                parameters, _, processed = KINDS[kind]
                self.control.plan(kind, operation, **parameters)
                token = self.organisation.request(body)
                with client.Wire(self.service.url(operation)) as wire:
                    wire.post(token, Connection="close")
                    wire.until_closed()
                *_, delivery = self.control.deliveries()
                told = (delivery["operation"], delivery["fault"], delivery["processed"])
                self.assertEqual(told, (operation, kind, processed))


class Documented(unittest.TestCase):
    def test_the_documentation_lists_the_kinds_that_are_judged(self):
        rows = {}
        for line in (binary.ROOT / "docs" / "sandbox.md").read_text().splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if len(cells) == 4 and cells[0].startswith("`") and cells[2] in ("yes", "no", "later"):
                rows[cells[0].strip("`")] = cells[2] == "yes"
        expected = {kind: processed for kind, (_, _, processed) in KINDS.items()}
        self.assertEqual(rows, expected | pingone_case.OWN_KINDS)
