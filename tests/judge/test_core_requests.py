"""The core, judged by what leaves it: every request is rebuilt here and compared byte for byte."""

import datetime
import os
import re
import stat

from . import binary, service, tokens
from .core_case import INPUT, USAGE, CoreCase, now, right


class Requests(CoreCase):
    def rebuild(self, request, body, own=None):
        """The request that the page describes, with the two values that only the sender knows."""
        _, payload = tokens.verify(request.token, self.organisation.key)
        timestamp = payload["reqHeader"]["timestamp"]
        sent = datetime.datetime.strptime(f"{timestamp}+0000", "%Y-%m-%d %H:%M:%S.%f%z")
        self.assertRegex(timestamp, r"\A\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\Z")
        self.assertLess(abs(now() - sent), datetime.timedelta(minutes=1))
        client_data = payload["reqBody"].get("clientData")
        if "clientData" in body:
            behind = "" if own is None else f".{own}"
            form = r"([A-Za-z0-9_-]{22})" + re.escape(behind)
            self.assertRegex(client_data, rf"\A{form}\Z")
            self.assertEqual(len(tokens.decode(client_data[:22])), 16)
        body = {
            name: client_data if name == "clientData" else value for name, value in body.items()
        }
        request_header = self.organisation.request_header(timestamp)
        return self.organisation.request(body, request_header=request_header)

    def check(self, arguments, operation, body, own=None, content=""):
        """The command makes exactly one delivery: this request, to this path."""
        self.play(right)
        result = self.run_binary("--json", *arguments, content=content)
        self.assert_done(result)
        self.assertEqual(len(self.received), 1)
        request = self.received[0]
        self.assertEqual(request.method, "POST")
        self.assertEqual(request.path, f"/pingid/rest/4/{operation}/do")
        self.assertEqual(request.token, self.rebuild(request, body, own))
        self.assertEqual(request.headers["content-type"], "application/json")
        self.assertEqual(request.headers["content-length"], str(len(request.token)))
        self.assertEqual(request.headers["host"], self.service.address)
        self.assertEqual(request.headers.get("accept-encoding", "identity"), "identity")
        for name in ("authorization", "cookie", "transfer-encoding", "expect", "referer"):
            self.assertNotIn(name, request.headers)
        self.assertNotIn(self.organisation.token, str(request.headers))
        return result

    def test_add_user_with_nothing_but_a_name(self):
        body = {
            "activateUser": False,
            "username": "meredith",
            "role": "REGULAR",
            "clientData": ...,
        }
        self.check(("user", "add", "meredith"), "adduser", body)

    def test_add_user_with_everything(self):
        arguments = (
            *("user", "add", "jdoe", "--activate-user", "--device-type", "DESKTOP"),
            *("--last-name", "Doe", "--role", "ADMIN", "--first-name", "John"),
            *("--email", "jdoe@pingdevelopers.com", "--client-data", "Session data"),
        )
        body = {
            "activateUser": True,
            "fname": "John",
            "lname": "Doe",
            "email": "jdoe@pingdevelopers.com",
            "username": "jdoe",
            "role": "ADMIN",
            "clientData": ...,
            "deviceType": "DESKTOP",
        }
        self.check(arguments, "adduser", body, "Session data")

    def test_get_user_details(self):
        body = {"getSameDeviceUsers": False, "userName": "jdoe", "clientData": ...}
        self.check(("user", "show", "jdoe"), "getuserdetails", body)
        body["getSameDeviceUsers"] = True
        arguments = ("user", "show", "jdoe", "--same-device-users", "--client-data", "a.b")
        self.check(arguments, "getuserdetails", body, "a.b")

    def test_get_activation_code(self):
        body = {"userName": "jdoe", "clientData": ...}
        self.check(("code", "jdoe"), "getactivationcode", body)
        for hours in (1, 168, 336):
            body = {
                "userName": "jdoe",
                "clientData": ...,
                "deviceType": "MOBILE",
                "hoursUntilExpiration": hours,
            }
            arguments = ("--device-type", "MOBILE", "--hours-until-expiration", hours)
            self.check(("code", "jdoe", *arguments), "getactivationcode", body)

    def test_get_pairing_status_keeps_the_zeros_of_a_code(self):
        body = {"activationCode": self.code, "clientData": ...}
        arguments = ("op", "get-pairing-status", "--activation-code-file")
        for content in (self.code, f"{self.code}\n", f"{self.code}\r\n"):
            self.check((*arguments, "-"), "pairingstatus", body, content=content)
            self.check((*arguments, self.file("code", content)), "pairingstatus", body)

    def test_text_of_every_kind_is_sent_as_it_is(self):
        for name in ('J. "P" Doe', "a\\b/c", "é\u00a0日本語\U0001f600", "<>&'", "x" * 250, "💬" * 250):
            with self.subTest(name):
                body = {"getSameDeviceUsers": False, "userName": name, "clientData": ...}
                result = self.check(("user", "show", name), "getuserdetails", body)
                self.assertEqual(result.document["user"]["username"], name)

    def test_the_token_of_a_job_may_begin_with_a_hyphen(self):
        for token in ("-tKq_", "--json-", "-"):
            with self.subTest(token):
                body = {"jobToken": token, "clientData": ...}
                self.check(("job", "status", token), "getjobstatus", body)

    def test_an_operation_that_is_not_declared(self):
        content = '{"zebra": 1, "userName": "jdoe", "apple": {"b": [true, null], "a": "é"}}'
        self.play(right)
        for arguments, content in (
            (("call", "authonline", "--body", "-"), content),
            (("call", "authonline", "--body", self.file("body", content)), ""),
        ):
            self.received.clear()
            self.assert_done(self.run_binary("--json", *arguments, content=content))
            self.assertEqual(len(self.received), 1)
            body = self.received[0].body
            self.assertRegex(body.pop("clientData"), r"\A[A-Za-z0-9_-]{22}\Z")
            expected = {"zebra": 1, "userName": "jdoe", "apple": {"b": [True, None], "a": "é"}}
            self.assertEqual(body, expected)
            self.assertEqual(self.received[0].operation, "authonline")

    def test_the_own_client_data_of_a_call_stands_behind_a_dot(self):
        self.play(right)
        call = ("--json", "call", "authonline", "--body", "-")
        self.assert_done(self.run_binary(*call, content='{"clientData":"own.data"}'))
        self.assertRegex(self.received[0].client_data, r"\A[A-Za-z0-9_-]{22}\.own\.data\Z")

    def test_a_declared_operation_by_its_path(self):
        content = '{"getSameDeviceUsers":true,"userName":"jdoe"}'
        body = {"getSameDeviceUsers": True, "userName": "jdoe", "clientData": ...}
        arguments = ("call", "getuserdetails", "--body", "-")
        self.check(arguments, "getuserdetails", body, content=content)

    def test_check_asks_for_a_user_whom_nobody_has(self):
        names = set()
        for _ in range(2):
            self.play(lambda request: request.signed(errorId=10564, errorMsg="no such user"))
            found = self.assert_done(self.run_binary("--json", "check"))
            told = (found["proven"], found["provenance"], found["error_id"], found["encrypted"])
            self.assertEqual(told, (True, "correlated", 10564, False))
            names.add(self.received[0].body["userName"])
            self.assertEqual([request.operation for request in self.received], ["getuserdetails"])
        self.assertEqual(len(names), 2)

    def test_no_two_requests_share_a_correlation(self):
        self.play(right)
        for _ in range(5):
            self.show()
        seen = {request.client_data for request in self.received}
        self.assertEqual(len(seen), 5)

    def test_each_attempt_is_signed_anew(self):
        self.play(lambda request: service.Reply("", status=503))
        self.show()
        self.assertEqual(len(self.received), 3)
        self.assertEqual(len({request.client_data for request in self.received}), 3)
        self.assertEqual(len({request.token for request in self.received}), 3)

    def test_no_proxy_of_the_environment_is_used(self):
        with service.Service(lambda request: service.Reply("", status=502)) as proxy:
            address = f"http://{proxy.address}"
            names = ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "HTTPS_PROXY")
            self.play(right)
            self.assert_done(self.show(**dict.fromkeys(names, address)))
            self.assertEqual(len(self.received), 1)
            self.assertEqual(proxy.received, [])

    def test_settings_come_from_the_environment_too(self):
        self.play(right)
        organisation = self.organisation
        for changes in (
            {"PINGPAIR_PROPERTIES": str(self.properties)},
            {
                "PINGPAIR_ORG_ALIAS": organisation.alias,
                "PINGPAIR_TOKEN": organisation.token,
                "PINGPAIR_KEY": organisation.key_text,
                "PINGPAIR_BASE_URL": organisation.base_url,
            },
        ):
            result = binary.run("--json", "user", "show", "jdoe", **changes)
            self.assert_clean(result)
            self.assert_done(result)
        self.assertEqual(len(self.received), 2)


class Building(CoreCase):
    def build(self, *arguments, content=""):
        command = ("--properties", self.properties, "token", "build", *arguments)
        result = binary.run(*command, content=content)
        self.assertEqual((result.status, result.stderr), (0, ""))
        self.assertEqual(self.received, [])
        return result.stdout

    def test_a_built_request_is_what_the_page_describes_and_is_not_sent(self):
        session = ("--client-data", "Session data echoed back to the requestor")
        cases = (
            (
                ("add-user", "jdoe", "--first-name", "John", "--email", "j@x", *session),
                {
                    "activateUser": False,
                    "fname": "John",
                    "email": "j@x",
                    "username": "jdoe",
                    "role": "REGULAR",
                    "clientData": session[1],
                },
            ),
            (
                ("get-user-details", "jdoe", *session),
                {"getSameDeviceUsers": False, "userName": "jdoe", "clientData": session[1]},
            ),
            (("get-user-details", "é"), {"getSameDeviceUsers": False, "userName": "é"}),
            (
                ("get-activation-code", "jdoe", "--hours-until-expiration", "168", *session),
                {"userName": "jdoe", "clientData": session[1], "hoursUntilExpiration": 168},
            ),
            (
                ("get-pairing-status", "--activation-code-file", "-"),
                {"activationCode": self.code},
            ),
        )
        for arguments, body in cases:
            with self.subTest(arguments):
                token = self.build(*arguments, content=self.code)
                _, payload = tokens.verify(token, self.organisation.key)
                timestamp = payload["reqHeader"]["timestamp"]
                sent = datetime.datetime.strptime(f"{timestamp}+0000", "%Y-%m-%d %H:%M:%S.%f%z")
                self.assertLess(abs(now() - sent), datetime.timedelta(minutes=1))
                request_header = self.organisation.request_header(timestamp)
                expected = self.organisation.request(body, request_header=request_header)
                self.assertEqual(token, expected)

    def test_the_file_is_for_its_owner_alone(self):
        path = self.folder / "token"
        self.assertEqual(self.build("get-user-details", "jdoe", "--out", path), "")
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        _, payload = tokens.verify(path.read_text(), self.organisation.key)
        self.assertEqual(payload["reqBody"], {"getSameDeviceUsers": False, "userName": "jdoe"})

    def test_a_terminal_gets_it_only_when_it_was_asked_for(self):
        for show in ((), ("--show",)):
            primary, terminal = os.openpty()
            self.addCleanup(os.close, primary)
            command = ("token", "build", "get-user-details", "jdoe", *show)
            process = binary.start("--properties", self.properties, *command, stdout=terminal)
            os.close(terminal)
            result = binary.finish(process)
            if show:
                self.assertEqual(result.status, 0)
                shown = os.read(primary, 65536).decode().replace("\r\n", "").strip()
                tokens.verify(shown, self.organisation.key)
            else:
                self.assertEqual(result.status, USAGE)
                self.assert_clean(result)


class Input(CoreCase):
    """What the service would refuse does not leave."""

    def refuse(self, status, *arguments, content=""):
        self.play(right)
        result = self.run_binary("--json", *arguments, content=content)
        self.assertEqual(result.status, status, result)
        self.assertEqual((result.stdout, self.received), ("", []))
        if status == INPUT:
            self.assert_group(result, INPUT)

    def test_names_have_1_to_250_characters_without_control_characters_or_outer_blanks(self):
        for name in ("", "x" * 251, "💬" * 251, "a\nb", "a\tb", "a\x7fb", "a\u202eb", "a\u200bb"):
            with self.subTest(name):
                for command in (("user", "add"), ("user", "show"), ("code",)):
                    self.refuse(INPUT, *command, "--", name)
        for name in (" jdoe", "jdoe ", " ", "\u00a0jdoe", "\u2028"):
            with self.subTest(name):
                for command in (("user", "add"), ("user", "show"), ("code",)):
                    self.refuse(INPUT, *command, "--", name)

    def test_hours_are_1_to_336(self):
        for hours in (0, 337, -1, 2**63 - 1, -(2**63)):
            self.refuse(INPUT, "code", "jdoe", "--hours-until-expiration", hours)
        for hours in ("", "1.5", "a day", 2**63, "48h"):
            self.refuse(USAGE, "code", "jdoe", "--hours-until-expiration", hours)

    def test_values_are_the_documented_ones(self):
        self.refuse(USAGE, "user", "add", "jdoe", "--role", "BOSS")
        self.refuse(USAGE, "code", "jdoe", "--device-type", "PHONE")
        self.refuse(USAGE, "user", "add")
        self.refuse(USAGE, "user", "add", "jdoe", "--nonesuch")
        self.refuse(USAGE, "nonesuch")

    def test_a_code_is_1_to_40_digits(self):
        command = ("op", "get-pairing-status", "--activation-code-file", "-")
        for code in ("", "abc", "12 34", "1" * 41, "１２", "-1"):
            with self.subTest(code):
                self.refuse(INPUT, *command, content=code)

    def test_the_path_of_a_call_is_1_to_64_letters(self):
        for suffix in ("", "a/b", "../x", "a" * 65, "add user", "é", "getuserdetails/do", "a1"):
            with self.subTest(suffix):
                self.refuse(INPUT, "call", "--body", "-", "--", suffix, content="{}")

    def test_the_body_of_a_call_is_an_object_without_what_we_write_ourselves(self):
        for content in ("", "[]", "x", "{", '{"a":1}x', '{"a":1,"a":2}', '{"clientData":1}', "1"):
            with self.subTest(content):
                self.refuse(INPUT, "call", "authonline", "--body", "-", content=content)

    def test_a_declared_operation_keeps_its_rules_when_it_is_called_by_its_path(self):
        call = ("call", "getuserdetails", "--body", "-")
        for content in ("{}", '{"userName":""}', '{"userName":"x","more":1}', '{"username":"x"}'):
            with self.subTest(content):
                self.refuse(INPUT, *call, content=content)
        call = ("call", "adduser", "--class", "read", "--body", "-")
        self.refuse(INPUT, *call, content='{"username":"jdoe"}')
