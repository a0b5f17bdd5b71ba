"""The sandbox, judged: which requests it takes, and how it refuses the others."""

import json
import secrets
import urllib.parse

from . import client, tokens
from .sandbox_case import SandboxCase


class Requests(SandboxCase):
    def setUp(self):
        super().setUp()
        self.body = {"activateUser": False, "username": self.username}

    def refuse(self, token, *statuses):
        """The request is refused in plain JSON, and nothing came of it."""
        answer = self.service.post("adduser", token)
        self.assertIn(answer.status, statuses, answer.body)
        self.assertEqual(answer.content_type, "application/json")
        refusal = answer.json["responseBody"]
        self.assertEqual(refusal["errorId"], 400)
        self.assertTrue(refusal["errorMsg"])
        for secret in (self.organisation.token, self.organisation.key_text):
            self.assertNotIn(secret.encode(), answer.body)
        self.assertIsNone(self.control.user(self.username))
        delivery = self.control.deliveries()[-1]
        self.assertEqual((delivery["errorId"], delivery["processed"]), (400, False))

    def accept(self, **parts):
        answer = self.service.post("adduser", self.organisation.request(self.body, **parts))
        self.assertEqual(answer.status, 200, answer.body)
        self.assertEqual(self.service.read(answer)["errorId"], 200)
        self.assertIsNotNone(self.control.user(self.username))

    def test_a_wrong_signature_is_refused(self):
        right = self.organisation.request(self.body)
        self.refuse(self.organisation.request(self.body, key=secrets.token_bytes(32)), 401)
        text = self.organisation.key_text.encode()
        self.refuse(self.organisation.request(self.body, key=text), 401)
        other = {**self.body, "role": "ADMIN"}
        spliced = right.split(".")
        spliced[1] = self.organisation.request(other).split(".")[1]
        self.refuse(".".join(spliced), 401)

    def test_alias_and_token_of_somebody_else_are_refused(self):
        other = tokens.Organisation.marked(self.organisation.base_url)
        ours = self.organisation
        for changes in (
            {"org_alias": other.alias},
            {"org_alias": ..., "orgAlias": other.alias},
            {"orgAlias": other.alias},
            {"org_alias": ...},
            {"token": other.token},
            {"token": ...},
        ):
            with self.subTest(header=changes):
                self.refuse(ours.request(self.body, ours.header(**changes)), 401)
        for changes in (
            {"orgAlias": other.alias},
            {"orgAlias": ...},
            {"secretKey": other.token},
            {"secretKey": ours.key_text},
            {"secretKey": ...},
            {"secretKey": ""},
        ):
            with self.subTest(request_header=changes):
                request_header = ours.request_header(**changes)
                self.refuse(ours.request(self.body, request_header=request_header), 401)

    def test_what_is_no_signed_token_is_refused(self):
        right = self.organisation.request(self.body)
        payload = {"reqHeader": self.organisation.request_header(), "reqBody": self.body}
        for body in (
            "",
            "adduser",
            tokens.compact(payload),
            tokens.compact(self.body),
            json.dumps(right),
            f"{right}.",
            f"{right}=",
            f"{right}\n",
            right.rsplit(".", 1)[0],
            right.rsplit(".", 1)[0] + ".",
            right[:-1],
        ):
            with self.subTest(body[:20]):
                self.refuse(body, 400)

    def test_what_stands_before_a_token_is_refused(self):
        # It is no JWS, and the signature is wrong: which of the two is said is left open.
        right = self.organisation.request(self.body)
        for before in (".", " ", "Bearer ", "\ufeff", "x."):
            with self.subTest(before):
                self.refuse(before + right, 400, 401)

    def test_another_algorithm_is_refused(self):
        for algorithm in ("none", "None", "hs256", "HS384", "HS512", "RS256", "", None):
            with self.subTest(algorithm):
                header = self.organisation.header(alg=algorithm)
                self.refuse(self.organisation.request(self.body, header), 400)

    def test_a_reply_is_no_request(self):
        self.refuse(self.organisation.reply({"errorId": 200}), 400)

    def test_another_payload_is_refused(self):
        request_header = self.organisation.request_header()
        for payload in (
            "[]",
            "null",
            "x",
            "{}",
            tokens.compact({"reqBody": self.body}),
            tokens.compact({"reqHeader": request_header}),
            tokens.compact({"reqHeader": request_header, "reqBody": [self.body]}),
            tokens.compact({"reqHeader": request_header, "reqBody": None}),
            tokens.compact({"reqHeader": request_header, "reqBody": self.body, "more": 1}),
        ):
            with self.subTest(payload):
                header = tokens.compact(self.organisation.header())
                self.refuse(tokens.sign(header, payload, self.organisation.key), 400)

    def test_duplicate_members_are_refused(self):
        header = tokens.compact(self.organisation.header())
        request_header = tokens.compact(self.organisation.request_header())
        name = tokens.compact(self.username)
        for head, body in (
            (request_header, f'{{"username":"x","username":{name}}}'),
            (request_header, f'{{"username":"x","us\\u0065rname":{name}}}'),
            (request_header[:-1] + ',"locale":"en"}', f'{{"username":{name}}}'),
        ):
            payload = f'{{"reqHeader":{head},"reqBody":{body}}}'
            with self.subTest(payload):
                token = tokens.sign(header, payload, self.organisation.key)
                answer = self.service.post("adduser", token)
                self.assertEqual(answer.status, 400)
                self.assertIsNone(self.control.user(self.username))
                self.assertIsNone(self.control.user("x"))

    def test_locale_timestamp_and_version_are_needed(self):
        for changes in (
            {"locale": ...},
            {"locale": 7},
            {"timestamp": ...},
            {"timestamp": 1577934245006},
            {"timestamp": "2020-01-02T03:04:05.006Z"},
            {"timestamp": "2020-01-02 03:04:05"},
            {"timestamp": "2020-01-02 03:04:05.006 "},
            {"timestamp": "2020-13-02 03:04:05.006"},
            {"timestamp": "2020-02-30 03:04:05.006"},
            {"version": ...},
            {"version": 4.9},
        ):
            with self.subTest(changes):
                request_header = self.organisation.request_header(**changes)
                request = self.organisation.request(self.body, request_header=request_header)
                self.refuse(request, 400)

    def test_either_spelling_of_the_alias_is_taken(self):
        self.accept(header=self.organisation.header("orgAlias"))

    def test_both_spellings_that_agree_are_taken(self):
        alias = self.organisation.alias
        self.accept(header=self.organisation.header(orgAlias=alias))

    def test_other_members_of_the_headers_are_let_through(self):
        self.accept(
            header=self.organisation.header(typ="JWT", more=[1]),
            request_header=self.organisation.request_header(sessionId=None, clientVersion="1"),
        )

    def test_the_timestamp_is_compared_with_no_clock(self):
        self.accept(request_header=self.organisation.request_header("2001-01-01 00:00:00.000"))

    def test_blanks_and_the_order_of_members_are_free(self):
        payload = {"reqBody": self.body, "reqHeader": self.organisation.request_header()}
        header = self.organisation.header()
        header = json.dumps(dict(reversed(header.items())), indent=2)
        token = tokens.sign(header, json.dumps(payload, indent=2), self.organisation.key)
        answer = self.service.post("adduser", token)
        self.assertEqual(self.service.read(answer)["errorId"], 200)
        self.assertIsNotNone(self.control.user(self.username))

    def test_an_unknown_operation_or_path_is_not_found(self):
        token = self.organisation.request(self.body)
        base = self.organisation.base_url
        origin = base.removesuffix("/pingid")
        for url in (
            self.service.url("nonesuch"),
            self.service.url("AddUser"),
            f"{base}/rest/4/adduser",
            f"{base}/rest/4/adduser/do/",
            f"{base}/rest/3/adduser/do",
            f"{origin}/rest/4/adduser/do",
            origin,
        ):
            with self.subTest(url):
                answer = client.send(url, token.encode(), {"Content-Type": "application/json"})
                self.assertEqual(answer.status, 404)
                self.assertIn("error", answer.json)
        self.assertIsNone(self.control.user(self.username))
        self.assertEqual(self.control.deliveries(), [])

    def test_a_body_over_1_mib_is_refused_before_it_is_read(self):
        with client.Wire(self.service.url("adduser")) as wire:
            wire.post("", Content_Length=(1 << 20) + 1)
            head, _, _ = wire.answer()
        self.assertRegex(head, rb"\AHTTP/1\.1 4\d\d ")

    def test_a_body_of_almost_1_mib_is_taken(self):
        # Base64url makes four characters of three bytes.
        self.body["clientData"] = "x" * (700 << 10)
        reply = self.call("adduser", **self.body)
        self.assertEqual(reply["clientData"], self.body["clientData"])

    def test_the_client_data_comes_back_unchanged(self):
        self.add()
        for value in ("", "a.b", "é\U0001f600\"\\/\n\t\x00", "x" * 5000, None):
            with self.subTest(value):
                reply = self.call("getuserdetails", userName=self.username, clientData=value)
                self.assertEqual(reply["clientData"], value)

    def test_a_connection_serves_one_call_after_another(self):
        self.add()
        url = self.service.url("getuserdetails")
        self.assertEqual(urllib.parse.urlsplit(url).hostname, "127.0.0.1")
        with client.Wire(url) as wire:
            for number in range(3):
                body = {"userName": self.username, "clientData": str(number)}
                wire.post(self.organisation.request(body))
                _, reply, rest = wire.answer()
                _, payload = tokens.verify(reply.decode(), self.organisation.key)
                self.assertEqual(payload["responseBody"]["clientData"], str(number))
                self.assertEqual(rest, b"")
