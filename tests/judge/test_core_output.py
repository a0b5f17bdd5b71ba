"""The core, judged by what it shows: no secret, and nothing that acts on a terminal."""

import json

from . import binary, service
from .core_case import CONFIGURATION, INPUT, REFUSED, USAGE, CoreCase, details, right

# What may not reach a terminal as it is: it would paint, copy, join lines or turn the text around.
ACTING = {
    "clear": "\x1b[2J",
    "clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "link": "\x1b]8;;http://evil.test\x1b\\here\x1b]8;;\x1b\\",
    "one-byte CSI": "\x9b31m",
    "lines": "a\r\nerror: forged\n{}\v\f\x85\u2028\u2029",
    "bidi": "\u202egnp.exe\u202c\u2066\u2069\u200f\u061c",
    "zero width": "\u200b\u200c\u200d\u2060\ufeff\u00ad",
    "controls": "\x00\x01\x08\x7f\x80\x9f",
}


class Escapes(CoreCase):
    """`run_binary` fails a test whenever a control or format character comes out as it is."""

    def every_field(self, text):
        """A service that writes this text into everything that it may write."""
        device = {
            "deviceId": 1,
            "type": text,
            "deviceRole": text,
            "deviceUuid": text,
            "nickname": text,
            "displayID": text,
            "deviceModel": text,
            "osVersion": text,
            "appVersion": text,
            "email": text,
            "countryCode": text,
            "phoneNumber": text,
            "oathSerialNumber": text,
            "oathTokenType": text,
            text: text,
        }
        sp = {"spAlias": text, "spName": text, "status": text, text: text}
        user = {
            "status": text,
            "role": text,
            "fname": text,
            "lname": text,
            "email": text,
            "picURL": text,
            "deviceDetails": device,
            "devicesDetails": [device, device],
            "spList": [sp],
            "lastTransactions": [{text: text}],
            text: text,
        }
        return lambda request: request.signed(
            userDetails=details(request, **user),
            sameDeviceUsersDetails=[details(request, **{**user, "userName": text})],
            activationCode=None,
            pairingStatus=text,
            errorMsg=text,
            uniqueMsgId=text,
            **{text: text},
        )

    def test_no_field_of_a_user_acts_on_a_terminal(self):
        for name, text in ACTING.items():
            with self.subTest(name):
                self.play(self.every_field(text))
                result = self.run_binary("user", "show", "meredith", "--same-device-users")
                self.assertEqual(result.status, 0, result.stderr)
                self.assertIn("\\u{", result.stdout)
                for command in (("user", "add", "meredith"), ("user", "show", "meredith")):
                    self.assertEqual(self.run_binary(*command).status, 0)
                result = self.run_binary("call", "getuserinfo")
                self.assertEqual(result.status, 0, result.stderr)

    def test_json_is_ascii_and_keeps_the_text(self):
        for name, text in ACTING.items():
            with self.subTest(name):
                text += "é\U0001f600"
                self.play(self.every_field(text))
                result = self.show()
                self.assertTrue(result.stdout.isascii())
                self.assertEqual(result.stdout.count("\n"), 1)
                user = self.assert_done(result)["user"]
                shown = (user["first_name"], user["status"], user["devices"][0]["nickname"])
                self.assertEqual(shown, (text, text, text))
                self.assertTrue(self.status().stdout.isascii())

    def test_no_message_of_the_service_acts_on_a_terminal(self):
        for name, text in ACTING.items():
            for signed in (True, False):
                with self.subTest(name, signed=signed):

                    def play(request):
                        members = {"errorId": 10564, "errorMsg": text, "uniqueMsgId": text}
                        members = {**request.members(**members), text: text}
                        if signed:
                            return self.organisation.reply(members)
                        return service.Reply(service.plain(members), 400)

                    self.play(play)
                    plain = self.run_binary("user", "show", "meredith")
                    self.assertNotEqual(plain.status, 0)
                    self.assertNotIn("\nerror: forged", plain.stderr)
                    result = self.show()
                    self.assertEqual(result.status, plain.status)
                    self.assertTrue(result.stderr.isascii())
                    if signed:
                        self.assertIn("\\u{", plain.stderr)
                        error = self.assert_group(result, REFUSED)
                        self.assertEqual(error["service_message"], text)

    def test_no_header_or_body_of_a_bad_reply_acts_on_a_terminal(self):
        for name, text in ACTING.items():
            with self.subTest(name):
                for reply in (
                    service.Reply(text, 502),
                    service.Reply(f"<html>{text}</html>"),
                    service.Reply("", 429, {"Retry-After": single_line(text)}),
                    service.Reply("", 307, {"Location": single_line(text)}),
                    service.Reply("", headers={"Content-Encoding": single_line(text)}),
                    service.Reply("", headers={"Content-Type": single_line(text)}),
                    service.Reply(service.plain({"errorId": 30001, "errorMsg": text})),
                ):
                    self.play(lambda request: reply)
                    for options in ((), ("--json",)):
                        command = (*options, "user", "add", "meredith")
                        self.assertNotEqual(self.run_binary(*command).status, 0)

    def test_no_argument_or_file_acts_on_a_terminal(self):
        for name, text in ACTING.items():
            if "\0" in text:
                continue
            with self.subTest(name):
                self.assertEqual(self.run_binary("user", "show", "--", text).status, INPUT)
                self.assertEqual(self.run_binary("call", "--", text).status, INPUT)
                self.assertEqual(self.run_binary(text).status, USAGE)
                self.assertEqual(self.run_binary("user", "show", "x", f"--{text}").status, USAGE)
                result = self.run_binary("user", "show", "x", "--client-data", text)
                self.assertIn(result.status, (0, INPUT))
                result = self.run_binary("token", "verify", f"/nonesuch/{text}")
                self.assertEqual(result.status, CONFIGURATION)
                self.properties = self.file("other", f"{text}=\ntoken={text}\n")
                self.assertEqual(self.run_binary("user", "show", "x").status, CONFIGURATION)
                self.setUp()

    def test_a_token_of_others_does_not_act_on_a_terminal(self):
        for name, text in ACTING.items():
            with self.subTest(name):
                header = self.organisation.header(**{text: text})
                token = self.organisation.reply({"errorId": 200, text: text}, header=header)
                for command in ("verify", "inspect"):
                    for options in ((), ("--json",)):
                        result = self.run_binary(*options, "token", command, content=token)
                        self.assertEqual(result.status, 0, result.stderr)


def single_line(text):
    """What a header can hold of a text: its bytes, without those that would end it."""
    return text.replace("\r", "").replace("\n", "").encode().decode("latin-1")


class Secrets(CoreCase):
    """`run_binary` fails a test whenever key, token or a signed request comes out."""

    def test_nothing_is_logged_whatever_the_environment_asks_for(self):
        loud = {"RUST_LOG": "trace", "RUST_BACKTRACE": "full", "RUST_LIB_BACKTRACE": "1"}
        for reply in (right, lambda request: service.Reply("", status=500)):
            self.play(reply)
            for options in ((), ("--json",)):
                for command in (("user", "add", "x"), ("user", "show", "x"), ("code", "x")):
                    self.run_binary(*options, *command, **loud)

    def test_a_code_is_shown_by_the_operation_that_mints_it_alone(self):
        self.play(lambda request: request.signed(activationCode=self.code))
        result = self.run_binary("code", "meredith")
        self.assertIn(self.code, result.stdout)
        self.assertEqual(result.stderr, "")
        self.play(right)
        for options in ((), ("--json",)):
            command = ("op", "get-pairing-status", "--activation-code-file", "-")
            result = self.run_binary(*options, *command, content=self.code)
            self.assertEqual(result.status, 0)
            self.assertNotIn(self.code, result.stdout + result.stderr)
        for bad in (
            lambda request: request.signed(activationCode=self.code, key=bytes(32)),
            lambda request: request.signed(activationCode=self.code, clientData=None),
            lambda request: service.plain(request.members(activationCode=self.code)),
            lambda request: request.signed(activationCode=[self.code]),
            lambda request: request.signed(errorId=10565, activationCode=self.code),
        ):
            self.play(bad)
            for options in ((), ("--json",)):
                result = self.run_binary(*options, "code", "meredith")
                self.assertNotEqual(result.status, 0)
                self.assertNotIn(self.code, result.stdout + result.stderr)

    def test_names_of_members_are_shown_to_people_and_their_values_to_programs(self):
        self.play(
            lambda request: request.signed(userDetails=details(request, password="swordfish"))
        )
        result = self.run_binary("user", "show", "meredith")
        self.assertIn("password", result.stdout)
        self.assertNotIn("swordfish", result.stdout)

    def test_an_error_says_nothing_about_a_person(self):
        self.play(lambda request: service.Reply("", status=500))
        for options in ((), ("--json",)):
            command = ("user", "add", "meredith", "--email", "meredith@example.com")
            result = self.run_binary(*options, *command)
            for personal in ("meredith", "example.com"):
                self.assertNotIn(personal, result.stdout + result.stderr)

    def test_a_wrong_file_is_not_shown(self):
        for properties in (
            self.organisation.properties(use_base64_key="c2VjcmV0IGtleSBvZiBvdXJz"),
            self.organisation.properties(use_base64_key=self.organisation.key_text + "!"),
            self.organisation.properties() + f"token={'5a4db0c5' + '0' * 24}\n",
            self.organisation.properties() + "\\u12",
            self.organisation.properties(idp_url="http://user:secretword@127.0.0.1/pingid"),
        ):
            self.properties = self.file("wrong.properties", properties)
            result = self.show()
            self.assert_group(result, CONFIGURATION)
            for secret in ("c2VjcmV0", "secretword", "5a4db0c5"):
                self.assertNotIn(secret, result.stderr)


class Errors(CoreCase):
    def test_errors_for_programs_are_one_line_of_json(self):
        for command in (("nonesuch",), ("user", "show", ""), ("call", "a/b")):
            result = self.run_binary("--json", *command)
            self.assertEqual(result.stdout, "")
            (line,) = result.stderr.splitlines()
            error = json.loads(line)["error"]
            self.assertLessEqual({"code", "group", "message"}, set(error))

    def test_errors_for_people_say_what_to_do(self):
        self.play(lambda request: request.signed(errorId=10556, errorMsg="taken"))
        result = self.run_binary("user", "add", "meredith")
        self.assertEqual((result.status, result.stdout), (REFUSED, ""))
        self.assertTrue(result.stderr.startswith("error: "))
        self.assertIn("10556", result.stderr)
        self.assertIn("taken", result.stderr)

    def test_help_and_version_need_no_settings(self):
        for command in (("--help",), ("--version",), ("user", "add", "--help"), ("help",)):
            result = binary.run(*command)
            self.assertEqual((result.status, result.stderr), (0, ""))
            self.assertTrue(result.stdout)
