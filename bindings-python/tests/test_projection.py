"""The generated classes and methods, against a sandbox of its own process."""

import datetime
import importlib.machinery
import importlib.util
import io
import json
import os
import subprocess
import tempfile
import unittest
import urllib.request
from pathlib import Path


def native():
    """The module that was built, from where cargo left it."""
    path = os.environ["PINGPAIR_PYTHON_LIBRARY"]
    loader = importlib.machinery.ExtensionFileLoader("_core", path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("_core", loader))
    loader.exec_module(module)
    return module


core = native()


class ProjectionTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        properties = Path(folder.name, "sandbox.properties")
        command = [os.environ["PINGPAIR_BIN"], "--json", "sandbox", "--write-properties"]
        process = subprocess.Popen([*command, properties], stdout=subprocess.PIPE)
        cls.addClassCleanup(process.stdout.close)
        cls.addClassCleanup(process.wait)
        cls.addClassCleanup(process.terminate)
        cls.sandbox = json.loads(process.stdout.readline())
        cls.client = core.Client.from_properties(properties)

    def test_an_operation_takes_keywords_and_returns_a_class(self):
        added = self.client.add_user(
            "meredith", first_name="Meredith", activate_user=True, role="ADMIN"
        )
        self.assertIsInstance(added, core.AddedUser)
        self.assertEqual(added.user.username, "meredith")
        self.assertEqual(added.user.first_name, "Meredith")
        self.assertEqual(added.user.role, core.Role.ADMIN)
        self.assertRegex(added.activation_code, r"\A\d+\Z")
        self.assertEqual(added.extra, {})
        with self.assertRaises(AttributeError):
            added.user = None

    def test_replies_are_compared_by_what_they_hold(self):
        self.client.add_user("ada")
        self.client.add_user("grace")
        ada, again = (self.client.get_user_details("ada") for _ in range(2))
        grace = self.client.get_user_details("grace")
        self.assertEqual(ada, again)
        self.assertNotEqual(ada, grace)
        self.assertNotEqual(ada, None)

    def test_values_equal_their_text_and_are_the_same_key(self):
        status = self.client.add_user("linus").user.status
        self.assertEqual(status, "NOT_ACTIVE")
        self.assertEqual("NOT_ACTIVE", status)
        self.assertEqual(status, core.UserStatus.NOT_ACTIVE)
        self.assertNotEqual(status, "ACTIVE")
        self.assertEqual({status: 1}["NOT_ACTIVE"], 1)
        self.assertEqual(repr(status), "UserStatus('NOT_ACTIVE')")
        self.assertEqual(core.UserStatus("NEW").value, "NEW")
        match status:
            case core.UserStatus.NOT_ACTIVE:
                pass
            case _:
                self.fail(status)

    def test_repr_shows_no_secret_and_nobody(self):
        added = self.client.add_user("barbara", email="b@example.com", activate_user=True)
        text = repr(added)
        self.assertIn("activation_code=[redacted]", text)
        self.assertIn("username=[personal]", text)
        self.assertIn("last_name=None", text)
        self.assertIn("enabled=False", text)
        for hidden in (added.activation_code, "barbara", "b@example.com"):
            self.assertNotIn(hidden, text)

    def test_a_refusal_has_the_code_of_the_core(self):
        with self.assertRaises(core.PingPairError) as raised:
            self.client.get_user_details("nobody")
        self.assertEqual(raised.exception.code, "refused")
        self.assertIn("10564", str(raised.exception))
        with self.assertRaises(core.PingPairError) as raised:
            self.client.get_user_details("")
        self.assertEqual(raised.exception.code, "value_out_of_range")
        with self.assertRaisesRegex(TypeError, "user_name"):
            self.client.get_user_details(user_name="nobody")
        with self.assertRaisesRegex(TypeError, "'int' object"):
            self.client.get_user_details(7)

    def test_parts_of_requests_are_made_and_taken(self):
        token = core.OathToken("123", "TOTP", "3132", 6, time_step=30)
        self.assertEqual(token.token_type, core.OathTokenType.TOTP)
        self.assertEqual(token.secret_key, "3132")
        self.assertNotIn("3132", repr(token))
        self.assertEqual(token, core.OathToken("123", "TOTP", "3132", 6, time_step=30))
        self.assertNotEqual(token, core.OathToken("123", "TOTP", "3133", 6, time_step=30))
        wrong = core.OathToken("123", "TOTP", "3132", 7)
        with self.assertRaises(core.PingPairError) as raised:
            self.client.create_org_tokens([token, wrong])
        self.assertIn("otp_length", str(raised.exception))
        with self.assertRaisesRegex(TypeError, "list"):
            self.client.create_org_tokens("123")

    def test_instants_have_a_time_zone(self):
        naive = datetime.datetime(2026, 1, 2)
        with self.assertRaisesRegex(TypeError, "time zone"):
            self.client.toggle_user_bypass("meredith", naive)
        self.client.add_user("dorothy", activate_user=True)
        zone = datetime.timezone(datetime.timedelta(hours=-7))
        until = datetime.datetime.now(zone) + datetime.timedelta(days=1)
        with self.assertRaises(core.PingPairError) as raised:
            self.client.toggle_user_bypass("nobody", until)
        self.assertNotIn(raised.exception.code, ("value_out_of_range", "value_malformed"))

    def test_a_report_is_written_as_it_comes(self):
        self.client.create_job()
        self.advance(60)
        report = io.BytesIO()
        length = self.client.get_organization_report("CSV", report)
        self.assertEqual(len(report.getvalue()), length)
        self.assertTrue(report.getvalue().startswith(b"username,"))
        with self.assertRaises(core.PingPairError) as raised:
            self.client.get_organization_report("PDF", report)
        self.assertEqual(raised.exception.code, "value_malformed")

    def test_what_a_writer_raises_comes_back(self):
        class Full:
            def write(self, piece):
                raise OSError("no space is left")

        self.client.create_job()
        self.advance(60)
        with self.assertRaisesRegex(OSError, "no space is left"):
            self.client.get_organization_report("JSON", Full())

    def advance(self, seconds):
        """Moves the sandbox's clock on."""
        request = urllib.request.Request(
            self.sandbox["control_url"] + "/time",
            data=json.dumps({"advanceSeconds": seconds}).encode(),
            headers={
                "Authorization": "Bearer " + self.sandbox["control_token"],
                "Content-Type": "application/json",
            },
        )
        with urllib.request.urlopen(request) as answer:
            self.assertEqual(answer.status, 200)

    def test_signatures_and_docs_are_there(self):
        self.assertEqual(
            core.Client.get_user_details.__text_signature__,
            "($self, username, *, same_device_users=False, client_data=None)",
        )
        self.assertIn("Args:\n    username: ", core.Client.add_user.__doc__)


if __name__ == "__main__":
    unittest.main()
