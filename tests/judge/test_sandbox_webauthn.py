"""The sandbox, judged: security keys and biometrics. What a page converts is converted here."""

import json

from . import webauthn
from .sandbox_case import MINUTE, STATUSES, SandboxCase

PAGE = "example.com"
ORIGIN = "https://login.example.com"
TYPES = {
    "WebAuthn": "Security Key",
    "webauthn_platform": "FIDO2 Biometrics",
    "webauthn_platform_windows": "FIDO2 Biometrics",
    "webauthn_platform_macintosh": "FIDO2 Biometrics",
    "webauthn_platform_android": "FIDO2 Biometrics",
    "webauthn_platform_iphone": "FIDO2 Biometrics",
}


class Case(SandboxCase):
    def setUp(self):
        super().setUp()
        self.add()

    def start(self, error_id=200, **body):
        body = {
            "rpId": PAGE,
            "rpName": "Example",
            "userName": self.username,
            "webauthnType": "WebAuthn",
            **body,
        }
        return self.call("webauthnstartpairing", error_id=error_id, **body)

    def create(self, started, origin=ORIGIN, **members):
        """A browser's credential for these options."""
        options = webauthn.creation_options(started["publicKeyCredentialOptions"])
        body = {"origin": origin, "options": options, **members}
        return self.control.call("webauthn/create", body)

    def finish(self, started, credential, error_id=200, **body):
        if isinstance(credential, dict):
            credential = webauthn.credential_text(credential)
        body = {
            "rpId": PAGE,
            "sessionId": started["sessionId"],
            "userName": self.username,
            "origin": ORIGIN,
            "publicKeyCredentialJson": credential,
            **body,
        }
        return self.call("webauthnfinishpairing", error_id=error_id, **body)

    def pair(self, **body):
        started = self.start(**body)
        self.finish(started, self.create(started))
        return started


class Pairing(Case):
    def test_every_type_is_paired_and_told_as_display_id(self):
        for kind, device_type in TYPES.items():
            for attestation in ("none", "packed"):
                with self.subTest(kind, attestation=attestation):
                    started = self.start(webauthnType=kind)
                    self.assertEqual(self.devices(), [])
                    self.finish(started, self.create(started, attestation=attestation))
                    (device,) = self.devices()
                    told = (device["deviceId"], device["deviceUuid"])
                    expected = (int(started["deviceId"]), started["deviceUuid"])
                    self.assertEqual(told, expected)
                    self.assertEqual((device["type"], device["displayID"]), (device_type, kind))
                    self.assert_status("ACTIVE")
                    self.call("unpairdevice", userName=self.username)

    def test_the_options_have_the_pages_members(self):
        started = self.start(name="User1", displayName="x" * 100)
        options = json.loads(started["publicKeyCredentialOptions"])
        self.assertEqual(options["rp"], {"id": PAGE, "name": "Example"})
        user = options["user"]
        self.assertEqual((user["name"], user["displayName"]), ("User1", "x" * 100))
        self.assertEqual((len(user["id"]), len(options["challenge"])), (32, 32))
        algorithms = [parameters["alg"] for parameters in options["pubKeyCredParams"]]
        self.assertEqual(algorithms, ["-7", "-37", "-257"])
        self.assertEqual(options["excludeCredentials"], [])
        attachment = options["authenticatorSelection"]["authenticatorAttachment"]
        self.assertEqual(attachment, "cross-platform")
        platform = self.start(webauthnType="webauthn_platform")
        other = json.loads(platform["publicKeyCredentialOptions"])
        attachment = other["authenticatorSelection"]["authenticatorAttachment"]
        self.assertEqual(attachment, "platform")
        user = other["user"]
        self.assertEqual((user["name"], user["displayName"]), (self.username, self.username))
        self.assertEqual(user["id"], options["user"]["id"])
        self.assertNotEqual(other["challenge"], options["challenge"])

    def test_beginning_moves_two_statuses_to_pending_and_finishing_all_but_one_to_active(self):
        for status in STATUSES[:-1]:
            with self.subTest(status):
                self.control.set_status(self.username, status)
                started = self.start()
                moved = status in ("NOT_ACTIVE", "PENDING_ACTIVATION")
                self.assert_status("PENDING" if moved else status)
                self.finish(started, self.create(started))
                self.assert_status("ACTIVE")
                self.call("unpairdevice", userName=self.username)
        started = self.start()
        credential = self.create(started)
        self.control.set_status(self.username, "SUSPENDED")
        self.start(error_id=10565)
        self.finish(started, credential, error_id=10565)
        self.assert_status("SUSPENDED")
        self.control.set_status(self.username, "ACTIVE")
        self.finish(started, credential)

    def test_localhost_is_a_relying_party(self):
        started = self.start(rpId="localhost")
        credential = self.create(started, origin="http://localhost:8080")
        self.finish(started, credential, rpId="localhost", origin="http://localhost:8080")
        self.assertEqual(len(self.devices()), 1)


class Sessions(Case):
    def test_it_pairs_once(self):
        started = self.start()
        credential = self.create(started)
        self.finish(started, credential)
        self.finish(started, credential, error_id=20517)
        self.assertEqual(len(self.devices()), 1)

    def test_it_lasts_ten_minutes(self):
        started = self.start()
        credential = self.create(started)
        self.control.advance(10 * MINUTE + 1)
        self.finish(started, credential, error_id=20517)
        started = self.start()
        self.control.advance(9 * MINUTE)
        self.finish(started, self.create(started))

    def test_several_wait_side_by_side(self):
        first, second = self.start(), self.start()
        self.finish(second, self.create(second))
        self.finish(first, self.create(first))
        self.assertEqual(len(self.devices()), 2)

    def test_it_is_of_one_user(self):
        self.add("jdoe")
        started = self.start()
        credential = self.create(started)
        self.finish(started, credential, error_id=20517, userName="jdoe")
        self.finish(started, credential, error_id=10564, userName="nobody")
        self.finish(started, credential)
        self.assertEqual(self.devices("jdoe"), [])

    def test_a_full_user_leaves_it_open(self):
        started = self.start()
        credential = self.create(started)
        self.mailbox()
        self.control.set_options(deviceLimit=1)
        self.start(error_id=20562)
        self.finish(started, credential, error_id=20562)
        self.control.set_options(deviceLimit=2)
        self.finish(started, credential)


class Refusals(Case):
    def refused(self, credential=None, **body):
        """The pairing is refused with 400 and its session is spent."""
        started = self.start()
        right = self.create(started)
        self.finish(started, credential or right, error_id=400, **body)
        self.finish(started, right, error_id=20517)
        self.assertEqual(self.devices(), [])

    def test_another_relying_party_or_origin(self):
        self.refused(rpId="login.example.com")
        for origin in (
            "https://example.org",
            "https://evilexample.com",
            "https://example.com.evil.org",
            "http://login.example.com",
            "https://other.example.com",
            "https://login.example.com:8443",
            "https://login.example.com/",
            "https:// login.example.com",
            "login.example.com",
        ):
            with self.subTest(origin):
                self.refused(origin=origin)

    def test_every_misbehaviour(self):
        for misbehaviour in (
            "tampered_signature",
            "wrong_ceremony",
            "wrong_challenge",
            "wrong_origin",
            "wrong_relying_party",
        ):
            with self.subTest(misbehaviour):
                started = self.start()
                members = {"misbehaviour": misbehaviour}
                if misbehaviour == "tampered_signature":
                    members["attestation"] = "packed"
                wrong = self.create(started, **members)
                self.finish(started, wrong, error_id=400)
                self.finish(started, self.create(started), error_id=20517)
                self.assertEqual(self.devices(), [])

    def test_what_is_no_credential(self):
        for text in ("no JSON", "{}", "[]", "null", '{"id":"a","rawId":"YQ==","type":"x"}'):
            with self.subTest(text):
                self.refused(text)

    def test_client_data_of_another_page_or_challenge(self):
        for changes in (
            {"type": "webauthn.get"},
            {"challenge": "AAAA"},
            {"origin": "https://example.org"},
        ):
            with self.subTest(changes):
                started = self.start()
                credential = webauthn.with_client_data(self.create(started), **changes)
                self.finish(started, credential, error_id=400)
        self.assertEqual(self.devices(), [])

    def test_what_is_out_of_the_limits_leaves_the_session(self):
        started = self.start()
        credential = self.create(started)
        self.finish(started, "", error_id=400)
        self.finish(started, credential, error_id=400, origin="x" * 513)
        self.finish(started, credential, error_id=400, sessionId="")
        self.finish(started, credential)

    def test_what_is_no_relying_party_or_type(self):
        wrong = ("com", "Example.com", "example.com.", "127.0.0.1", "https://example.com", "a b.c")
        for page in ("", *wrong):
            with self.subTest(page):
                self.start(error_id=400, rpId=page)
        for members in (
            {"webauthnType": "webauthn"},
            {"name": "x" * 101},
            {"displayName": "x" * 101},
            {"rpName": ""},
            {"username": self.username},
        ):
            with self.subTest(members):
                self.start(error_id=400, **members)
        self.start(error_id=10564, userName="nobody")


class Credentials(Case):
    def test_those_of_the_user_are_excluded_and_a_browser_heeds_it(self):
        self.pair()
        started = self.start()
        options = webauthn.creation_options(started["publicKeyCredentialOptions"])
        self.assertEqual(len(options["excludeCredentials"]), 1)
        body = {"origin": ORIGIN, "options": options}
        refusal = self.control.refusal("webauthn/create", body)
        self.assertEqual(refusal, (409, "credential_excluded"))
        other = self.start(rpId="login.example.com")
        options = webauthn.creation_options(other["publicKeyCredentialOptions"])
        self.assertEqual(options["excludeCredentials"], [])
        self.call("unpairdevice", userName=self.username)
        started = self.start()
        options = webauthn.creation_options(started["publicKeyCredentialOptions"])
        self.assertEqual(options["excludeCredentials"], [])
        self.finish(started, self.create(started))

    def test_one_is_paired_once_and_forgotten_with_its_device(self):
        self.add("jdoe")
        first, again = self.start(), self.start()
        for_another = self.start(userName="jdoe")
        credential = self.create(first)
        self.finish(first, credential)

        def renewed(started):
            # The attestation "none" signs nothing: the same credential for another challenge.
            options = webauthn.creation_options(started["publicKeyCredentialOptions"])
            return webauthn.with_client_data(credential, challenge=options["challenge"])

        self.finish(again, renewed(again), error_id=20549)
        refused = {"error_id": 20549, "userName": "jdoe"}
        self.finish(for_another, renewed(for_another), **refused)
        self.call("unpairdevice", userName=self.username)
        later = self.start(userName="jdoe")
        self.finish(later, renewed(later), userName="jdoe")
        self.assertEqual(len(self.devices("jdoe")), 1)


class Browsers(Case):
    def test_they_refuse_what_browsers_refuse(self):
        started = self.start()
        options = webauthn.creation_options(started["publicKeyCredentialOptions"])
        other_algorithm = [{"type": "public-key", "alg": -257}]
        for origin, changes, expected in (
            ("http://login.example.com", {}, (400, "relying_party_refused")),
            ("https://example.org", {}, (400, "relying_party_refused")),
            ("https://evilexample.com", {}, (400, "relying_party_refused")),
            (ORIGIN, {"pubKeyCredParams": other_algorithm}, (400, "algorithm_not_offered")),
            (ORIGIN, {"challenge": ...}, (400, "creation_options_refused")),
        ):
            with self.subTest(expected, origin=origin):
                changed = {**options, **changes}
                changed = {name: value for name, value in changed.items() if value is not ...}
                body = {"origin": origin, "options": changed}
                self.assertEqual(self.control.refusal("webauthn/create", body), expected)
