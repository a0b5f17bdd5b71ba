"""The sandbox's PingOne, judged: FIDO2 devices."""

import json

from . import webauthn
from .pingone_case import PingOneCase


class Fido2(PingOneCase):
    def options_of(self, created):
        """The options in the standard JSON of browsers."""
        text = created["publicKeyCredentialCreationOptions"]
        self.assertIsInstance(text, str)
        return webauthn.creation_options(text)

    def credential(self, options, origin="https://login.example.com", **members):
        body = {"origin": origin, "options": options, **members}
        return self.control.call("webauthn/create", body)

    def activate(self, device, credential, origin="https://login.example.com"):
        body = {"origin": origin, "attestation": json.dumps(credential)}
        return self.pingone.activate(self.id, device, **body)

    def test_a_browsers_credential_activates_the_device(self):
        self.id = self.user()
        rp = {"id": "example.com", "name": "Example"}
        created = self.created(self.id, type="FIDO2", rp=rp)
        self.assertEqual(created["rp"], rp)
        options = self.options_of(created)
        self.assertEqual(options["rp"], rp)
        self.assertNotIn("authenticatorAttachment", options["authenticatorSelection"])
        for misbehaviour in ("wrong_challenge", "wrong_origin", "wrong_ceremony"):
            wrong = self.credential(options, misbehaviour=misbehaviour)
            answer = self.activate(created["id"], wrong)
            self.assert_invalid(answer, ("INVALID_VALUE", "attestation"))
        right = self.credential(options, attestation="packed")
        answer = self.activate(created["id"], right, origin="https://evilexample.com")
        self.assert_invalid(answer, ("INVALID_VALUE", "origin"))
        answer = self.activate(created["id"], right)
        self.assertEqual((answer.status, answer.json["status"]), (200, "ACTIVE"))
        other = self.options_of(self.created(self.id, type="FIDO2", rp=rp))
        self.assertEqual(other["excludeCredentials"][0]["id"], right["id"])

    def test_options_come_in_base64url_too(self):
        self.id = self.user()
        self.set(fido2Bytes="base64url")
        created = self.created(self.id, type="FIDO2", rp={"id": "example.com", "name": "x"})
        options = json.loads(created["publicKeyCredentialCreationOptions"])
        answer = self.activate(created["id"], self.credential(options))
        self.assertEqual(answer.status, 200, answer.body)
