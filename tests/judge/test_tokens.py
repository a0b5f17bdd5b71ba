"""The judge's own tokens, judged by the vendor's example and by known answers."""

import base64
import json
import unittest

from . import binary, tokens

VECTORS = binary.ROOT / "tests" / "vectors"


def vectors(name):
    return json.loads((VECTORS / name).read_text(encoding="utf-8"))


class TheVendorsExample(unittest.TestCase):
    def setUp(self):
        self.example = vectors("vendor-registration-example.json")
        self.organisation = tokens.Organisation.from_properties(self.example["properties"])

    def test_the_reply_verifies_with_the_decoded_key(self):
        token = self.example["response_token_valid"]
        header, payload = tokens.verify(token, self.organisation.key)
        self.assertEqual(header, self.organisation.header())
        self.assertEqual(payload["activationCode"], self.example["activation_code"])
        self.assertEqual(payload["userDetails"]["userName"], "meredith")

    def test_the_reply_does_not_verify_with_the_text_of_the_key(self):
        with self.assertRaises(tokens.Refused):
            text = self.organisation.key_text.encode()
            tokens.verify(self.example["response_token_valid"], text)

    def test_the_misprinted_requests_are_refused(self):
        for name in ("request_token_bad_signature", "request_token_bad_signature_overview"):
            with self.subTest(name), self.assertRaises(tokens.Refused):
                tokens.verify(self.example[name], self.organisation.key)


class KnownAnswers(unittest.TestCase):
    def setUp(self):
        self.file = vectors("tokens.json")
        known = {case["id"]: case for case in self.file["tokens"]}
        self.cases = [known["T1"], known["T2"]]

    def test_header_and_payload_sign_to_the_known_token(self):
        for case in self.cases:
            with self.subTest(case["id"]):
                key = base64.b64decode(case["key"], validate=True)
                token = tokens.sign(case["header"], case["payload"], key)
                self.assertEqual(token, case["token"])
                self.assertEqual(token.split(".")[2], case["signature"])
                header, payload = tokens.verify(token, key)
                self.assertEqual(header, json.loads(case["header"]))
                self.assertEqual(payload, json.loads(case["payload"]))

    def test_the_same_request_is_built_from_its_parts(self):
        for case in self.cases:
            with self.subTest(case["id"]):
                key = base64.b64decode(case["key"], validate=True)
                organisation = tokens.Organisation(
                    self.file["org_alias"], self.file["token"], key, "http://localhost/pingid"
                )
                request_header = organisation.request_header("2020-01-02 03:04:05.006")
                body = {"getSameDeviceUsers": False, "userName": "jdoe"}
                token = organisation.request(body, request_header=request_header)
                self.assertEqual(token, case["token"])

    def test_every_changed_character_is_refused(self):
        case = self.cases[0]
        key = base64.b64decode(case["key"], validate=True)
        token = case["token"]
        for place, character in enumerate(token):
            for other in ("A" if character != "A" else "B", "=", " ", ""):
                with self.assertRaises(tokens.Refused, msg=f"{other!r} at {place}"):
                    tokens.verify(token[:place] + other + token[place + 1 :], key)

    def test_tokens_that_are_accepted_and_refused_agree_with_the_list(self):
        file = vectors("jws.json")
        default = base64.b64decode(file["key"], validate=True)
        judged = 0
        for case in file["cases"]:
            # The judge's reader has no limits, and no rules for extensions of the header.
            if case["room"] != "jws" or "token" not in case or case["id"][0] not in "ABC":
                continue
            key = base64.b64decode(case["key"], validate=True) if "key" in case else default
            with self.subTest(case["id"]):
                judged += 1
                try:
                    tokens.verify(case["token"], key)
                    accepted = True
                except tokens.Refused:
                    accepted = False
                self.assertEqual(accepted, case["expect"] == "accept", case["name"])
        self.assertGreater(judged, 50)


class Properties(unittest.TestCase):
    def test_what_is_written_is_read_back(self):
        organisation = tokens.Organisation.marked("http://127.0.0.1:1/pingid")
        text = organisation.properties()
        self.assertIn(r"\=", text)
        self.assertEqual(tokens.Organisation.from_properties(text), organisation)
