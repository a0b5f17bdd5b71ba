"""The core, judged by what it makes of replies that are not the service's own, or not for us."""

import gzip
import json
import secrets

from . import service, tokens
from .core_case import UNTRUSTED, CoreCase, details, members_for, right


def signed(request, payload, header=None):
    """A token over these very texts, which may be JSON that no library writes."""
    organisation = request.organisation
    header = tokens.compact(organisation.header()) if header is None else header
    return tokens.sign(header, payload, organisation.key)


def good(request):
    """The members of a right reply."""
    return request.members(**members_for(request))


class BadReplies(CoreCase):
    """No bad reply is taken for success, whatever the operation, and none is asked for again."""

    def refuse(self, play, code=None, commands=None):
        """Every operation fails with this code, or with one of its group, after one delivery."""
        self.play(play)
        for command in commands or (self.show, self.add, self.mint, self.status):
            self.received.clear()
            result = command()
            if code:
                self.assert_fails(result, code)
            else:
                self.assert_group(result, UNTRUSTED)
            self.assertEqual(len(self.received), 1, command)

    def refuse_payload(self, payload, code=None):
        """A payload is a text made of the request; it is signed with the right key."""
        self.refuse(lambda request: signed(request, payload(request)), code)

    def test_an_unsigned_success(self):
        for status in (200, 400):
            for error_id in (200, "200", 30001, 30016, 30999):
                with self.subTest(error_id, status=status):
                    for wrapped in (True, False):

                        def play(request):
                            members = {**good(request), "errorId": error_id}
                            payload = {"responseBody": members} if wrapped else members
                            return service.Reply(service.plain(payload), status)

                        self.refuse(play, "reply_unsigned")

    def test_an_unsigned_reply_without_an_error_id(self):
        for payload in ({}, {"responseBody": {}}, {"errorId": None}, {"error": "no"}):
            with self.subTest(payload):
                self.refuse(lambda request: service.plain(payload))

    def test_another_key(self):
        keys = {
            "random": secrets.token_bytes(32),
            "zeros": bytes(32),
            "text": self.organisation.key_text.encode(),
            "token": self.organisation.token.encode(),
            "alias": self.organisation.alias.encode(),
            "empty": b"",
        }
        for name, key in keys.items():
            with self.subTest(name):
                self.refuse(
                    lambda request: self.organisation.reply(good(request), key=key),
                    "token_signature_wrong",
                )

    def test_a_changed_payload_under_an_old_signature(self):
        def play(request):
            header, _, signature = right(request).split(".")
            payload = right(request).split(".")[1]
            return f"{header}.{payload}.{signature}"

        self.refuse(play, "token_signature_wrong")

    def test_our_own_request(self):
        self.refuse(lambda request: request.token, "reply_reflected")

    def test_another_request_of_ours(self):
        self.refuse(
            lambda request: self.organisation.request({"userName": "x"}), "reply_reflected"
        )

    def test_members_of_a_request_in_a_reply(self):
        for member in ("reqHeader", "reqBody"):
            for outer in (True, False):
                with self.subTest(member, outer=outer):

                    def payload(request):
                        members = good(request)
                        if outer:
                            return json.dumps({"responseBody": members, member: {}})
                        return json.dumps({"responseBody": {**members, member: {}}})

                    self.refuse_payload(payload)
                    self.refuse_payload(
                        lambda request: json.dumps({**good(request), member: {}})
                    )

    def test_the_echo_of_another_request(self):
        others = (
            "AAAAAAAAAAAAAAAAAAAAAA",
            lambda sent: sent[:-1],
            lambda sent: sent + "A",
            lambda sent: sent + ".",
            lambda sent: sent.swapcase(),
            lambda sent: " " + sent,
            lambda sent: [sent],
            lambda sent: {"clientData": sent},
            7,
            True,
        )
        for other in others:

            def play(request):
                made = other(request.client_data) if callable(other) else other
                return request.signed(**members_for(request), clientData=made)

            with self.subTest(other):
                self.refuse(play)

    def test_no_echo(self):
        for absent in (None, ..., ""):
            with self.subTest(absent):
                self.refuse(
                    lambda request: request.signed(**members_for(request), clientData=absent),
                    "reply_uncorrelated",
                )

    def test_a_reply_to_an_earlier_request(self):
        for command in (self.show, self.add, self.mint, self.status):
            earlier = []

            def play(request):
                earlier.append(right(request))
                return earlier[0]

            self.play(play)
            self.assert_done(command())
            self.assert_fails(command(), "reply_uncorrelated")
            self.assertEqual(len(self.received), 2)

    def test_another_user(self):
        for name in ("colleague", "MEREDITH", "meredith ", "meredıth", "", None, ...):
            with self.subTest(name):
                self.refuse(
                    lambda request: request.signed(
                        **{
                            **members_for(request),
                            "userDetails": details(request, userName=name),
                        }
                    ),
                    None if name in ("", None, ...) else "reply_about_another_user",
                    (self.show, self.add, self.call_by_path),
                )

    def call_by_path(self):
        content = '{"getSameDeviceUsers":false,"userName":"meredith"}'
        call = ("--json", "call", "getuserdetails", "--body", "-")
        return self.run_binary(*call, content=content)

    def test_alias_or_token_of_somebody_else(self):
        other = tokens.Organisation.marked(self.organisation.base_url)
        for changes in (
            {"org_alias": other.alias},
            {"org_alias": ..., "orgAlias": other.alias},
            {"orgAlias": other.alias},
            {"org_alias": other.alias, "orgAlias": self.organisation.alias},
            {"token": other.token},
            {"token": None},
            {"token": ""},
            {"org_alias": None},
            {"org_alias": ""},
            {"org_alias": self.organisation.alias.upper()},
            {"token": self.organisation.token.upper() + " "},
            {"org_alias": [self.organisation.alias]},
        ):
            with self.subTest(changes):
                header = self.organisation.header(**changes)
                self.refuse(
                    lambda request: request.signed(header=header, **members_for(request)),
                    "reply_foreign",
                )

    def test_another_algorithm_or_an_extension(self):
        for changes in (
            {"alg": "none"},
            {"alg": "None"},
            {"alg": "hs256"},
            {"alg": "HS256 "},
            {"alg": "HS384"},
            {"alg": "HS512"},
            {"alg": "RS256"},
            {"alg": ""},
            {"alg": None},
            {"alg": ["HS256"]},
            {"alg": ...},
            {"crit": []},
            {"crit": ["b64"], "b64": True},
            {"b64": False},
            {"zip": "DEF"},
            {"enc": "A128GCM"},
            {"cty": "JWT"},
        ):
            with self.subTest(changes):
                header = self.organisation.header(**changes)
                self.refuse(
                    lambda request: request.signed(header=header, **members_for(request)),
                    "token_header_refused",
                )

    def test_no_signature(self):
        def unsigned(request):
            header = tokens.encode(tokens.compact(self.organisation.header(alg="none")))
            return f"{header}.{right(request).split('.')[1]}."

        self.refuse(unsigned)
        self.refuse(lambda request: right(request).rpartition(".")[0])
        self.refuse(lambda request: right(request).rpartition(".")[0] + ".")

    def test_duplicate_members(self):
        def bare(request):
            return tokens.compact(good(request))[1:-1]

        payloads = {
            "errorId": lambda request: f'{{"responseBody":{{"errorId":10564,{bare(request)}}}}}',
            "bare": lambda request: f'{{"errorId":10564,{bare(request)}}}',
            "escaped": lambda request: f'{{"{escape("errorId")}":200,{bare(request)}}}',
            "unknown": lambda request: f'{{"more":1,"more":1,{bare(request)}}}',
            "nested": lambda request: f'{{"more":[{{"a":1,"a":1}}],{bare(request)}}}',
            "wrapper": lambda request: (
                f'{{"responseBody":{{}},"responseBody":{{{bare(request)}}}}}'
            ),
        }
        for name, payload in payloads.items():
            with self.subTest(name):
                self.refuse_payload(payload)
        twice = '{"status":"ACTIVE","status":"NOT_ACTIVE","userName":"meredith"}'
        for name, member in {
            "pairing status": '"pairingStatus":"SUCCESS"',
            "escaped pairing status": f'"{escape("pairingStatus")}":"SUCCESS"',
            "device id": '"deviceId":7',
        }.items():
            with self.subTest(name):
                self.refuse(
                    lambda request: signed(request, f"{{{member},{bare(request)}}}"),
                    None,
                    (self.status,),
                )
        for name, member in {
            "user": '"userDetails":{"userName":"meredith","status":"ACTIVE"}',
            "status of a user": f'"userDetails":{twice}',
            "status of another user": f'"sameDeviceUsersDetails":[{twice}]',
        }.items():
            with self.subTest(name):

                def play(request):
                    kept = ... if name == "status of a user" else details(request)
                    members = tokens.compact(request.members(userDetails=kept))[1:]
                    return signed(request, f"{{{member},{members}")

                self.refuse(play, None, (self.show,))
        header = tokens.compact(self.organisation.header())
        for double in ('"alg":"HS256",', '"\\u0061lg":"HS256",', '"more":1,"more":1,'):
            with self.subTest(double):
                twice = header.replace("{", "{" + double)
                self.refuse(
                    lambda request: signed(request, f"{{{bare(request)}}}", twice)
                )
        self.refuse(lambda request: f'{{"errorId":10564,{bare(request)}}}')

    def test_wrapped_and_bare_at_once(self):
        for beside in ({"errorId": 200}, {"pairingStatus": "SUCCESS"}, {"more": None}):
            with self.subTest(beside):
                self.refuse_payload(
                    lambda request: json.dumps({"responseBody": good(request), **beside})
                )

    def test_a_wrapper_that_holds_no_object(self):
        for body in (None, [], "x", 200, True):
            with self.subTest(body):
                self.refuse_payload(lambda request: json.dumps({"responseBody": body}))

    def test_an_error_id_that_is_none(self):
        wrong = ("null", '""', "200.0", "2e2", "-0", "1e400", "true", '"200 "', '"+200"')
        for value in (*wrong, "[200]", '{"a":200}', "9" * 400, "-200"):
            with self.subTest(value):

                def payload(request):
                    members = tokens.compact({**good(request), "errorId": "HERE"})
                    return f'{{"responseBody":{members}}}'.replace('"HERE"', value)

                self.play(lambda request: signed(request, payload(request)))
                for command in (self.show, self.add):
                    result = command()
                    self.assertNotEqual(result.status, 0)
                    if value not in ("-200", "-0"):
                        self.assert_group(result, UNTRUSTED)
        self.refuse(lambda request: request.signed(**members_for(request), errorId=...))

    def test_what_is_no_json(self):
        for payload in (
            b"",
            b"x",
            b"[]",
            b"null",
            b'"x"',
            b"{} {}",
            b"{'errorId':200}",
            b'{"errorId":200,}',
            b'{"errorId":NaN}',
            b'{"errorId":200}//',
            b"\xef\xbb\xbf{}",
            '{"errorId":200}'.encode("utf-16"),
            b'{"errorMsg":"\xff"}',
            b'{"errorMsg":"\\ud800"}',
            b'{"errorMsg":"\x01"}',
        ):
            with self.subTest(payload):
                self.refuse(lambda request: signed(request, payload))

    def test_json_that_is_nested_too_deep(self):
        for depth in (40, 1000, 100_000):
            with self.subTest(depth):
                nested = "[" * depth + "]" * depth

                def payload(request):
                    return f'{{"more":{nested},{tokens.compact(good(request))[1:]}'

                self.refuse_payload(payload)

    def test_a_spelling_that_is_not_canonical(self):
        def changed(change):
            return lambda request: change(right(request))

        for name, change in {
            "padded": lambda token: token + "=",
            "blank before": lambda token: " " + token,
            "line end behind": lambda token: token + "\n",
            "carriage return and line end": lambda token: token + "\r\n",
            "nul behind": lambda token: token + "\0",
            "byte order mark": lambda token: "\ufeff" + token,
            "quoted": lambda token: f'"{token}"',
            "bearer": lambda token: "Bearer " + token,
            "four parts": lambda token: token + ".e30",
            "dot behind": lambda token: token + ".",
            "dot before": lambda token: "." + token,
            "two tokens": lambda token: token + token,
            "alias of the signature": alias_of_the_last_character,
            "a character less": lambda token: token[:-1],
            "dots": lambda token: "." * 100_000,
        }.items():
            with self.subTest(name):
                self.refuse(changed(change))

    def test_a_cut_token(self):
        for part in (0.25, 0.5, 0.75, 0.99):
            self.refuse(lambda request: right(request)[: int(len(right(request)) * part)])

    def test_no_body(self):
        for status in (200, 201, 204):
            with self.subTest(status):
                self.refuse(lambda request: service.Reply("", status))

    def test_a_web_page(self):
        for page in ("<!DOCTYPE html><html>Log in</html>", "Bad Request", "\0\0\0", "200", "OK"):
            for status in (200, 400, 403, 404):
                with self.subTest(page, status=status):
                    self.refuse(
                        lambda request: service.Reply(
                            page, status, {"Content-Type": "text/html"}
                        )
                    )

    def test_a_redirect_is_not_followed(self):
        with service.Service(right) as other:
            for status in (301, 302, 303, 307, 308, 300, 304):
                with self.subTest(status):
                    location = f"http://{other.address}/pingid/rest/4/adduser/do"
                    self.refuse(
                        lambda request: service.Reply(
                            right(request) if status != 304 else "",
                            status,
                            {"Location": location},
                        ),
                        "reply_redirected",
                    )
            self.assertEqual(other.received, [])

    def test_a_reply_that_says_it_is_compressed(self):
        for coding in ("gzip", "deflate", "br", "GZIP", "identity, gzip", "x"):
            for compressed in (True, False):
                with self.subTest(coding, compressed=compressed):

                    def play(request):
                        body = right(request).encode()
                        body = gzip.compress(body) if compressed else body
                        return service.Reply(body, headers={"Content-Encoding": coding})

                    self.refuse(play, "reply_encoded")

    def test_a_gzip_bomb(self):
        bomb = gzip.compress(bytes(64 << 20))
        self.refuse(
            lambda request: service.Reply(bomb, headers={"Content-Encoding": "gzip"}),
            "reply_encoded",
        )

    def test_more_than_1_mib(self):
        for size in (1 << 20, 2 << 20):
            with self.subTest(size):
                self.refuse(
                    lambda request: request.signed(**members_for(request), more="x" * size),
                    "reply_too_large",
                )
        self.refuse(lambda request: "x" * (2 << 20), "reply_too_large")
        self.refuse(lambda request: '{"errorId":10564,"x":"' + "x" * (2 << 20) + '"}')

    def test_more_than_1_mib_is_not_waited_for(self):
        self.refuse(lambda request: service.Reply("x", length=1 << 40), "reply_too_large")

    def test_a_header_over_8_kib(self):
        header = self.organisation.header(more="x" * 9000)
        self.refuse(
            lambda request: request.signed(header=header, **members_for(request)),
            "token_too_large",
        )

    def test_members_that_are_missing_or_of_another_type(self):
        self.refuse(lambda request: request.signed(), "reply_unreadable", (self.show, self.add))
        for user in (None, [], "meredith", {}, {"userName": "meredith"}, {"status": "ACTIVE"}):
            with self.subTest(user):
                self.refuse(lambda request: request.signed(userDetails=user), None, (self.show,))
                self.refuse(lambda request: request.signed(userDetails=user), None, (self.add,))
        for code in (None, ..., [], {}, True, 1.5):
            with self.subTest(code):
                self.refuse(
                    lambda request: request.signed(activationCode=code), None, (self.mint,)
                )
        for status in (None, ..., 7, [], {}):
            with self.subTest(status):
                self.refuse(
                    lambda request: request.signed(pairingStatus=status), None, (self.status,)
                )
        for members in (
            {"userEnabled": "yes"},
            {"userEnabled": 1},
            {"devicesDetails": {}},
            {"devicesDetails": [{}]},
            {"devicesDetails": [None]},
            {"deviceDetails": []},
            {"lastLogin": "yesterday"},
            {"fname": 7},
            {"status": None},
            {"spList": "web"},
        ):
            with self.subTest(members):
                self.refuse(
                    lambda request: request.signed(userDetails=details(request, **members)),
                    "reply_unreadable",
                    (self.show,),
                )

    def test_a_reply_that_is_framed_in_two_ways(self):
        def play(request):
            body = right(request)
            return service.Reply(body, headers={"Content-Length": str(len(body) - 1)})

        self.play(play)
        for command in (self.show, self.add):
            self.received.clear()
            self.assertNotEqual(command().status, 0)

    def test_nothing_bad_is_verified_from_a_file(self):
        good_reply = {"errorId": 200, "errorMsg": "", "uniqueMsgId": "webs_1", "clientData": None}
        other = tokens.Organisation.marked(self.organisation.base_url)
        right_token = self.organisation.reply(good_reply)
        for token in (
            "",
            "x",
            json.dumps(good_reply),
            other.reply(good_reply),
            self.organisation.reply(good_reply, key=other.key),
            self.organisation.reply(good_reply, header=other.header()),
            self.organisation.reply(good_reply, header=self.organisation.header(alg="none")),
            self.organisation.request(good_reply),
            right_token + "=",
            right_token + "\n\n",
            right_token[:-1],
            "x" * (2 << 20),
        ):
            with self.subTest(token[:40]):
                result = self.run_binary("--json", "token", "verify", content=token)
                self.assertNotEqual(result.status, 0)
                self.assertEqual(result.stdout, "")


def escape(text):
    """The same text to a reader of JSON."""
    return "".join(f"\\u{ord(character):04x}" for character in text)


def alias_of_the_last_character(token):
    """Another spelling of the same signature, with bits where zeros must stand."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return token[:-1] + alphabet[alphabet.index(token[-1]) + 1]
