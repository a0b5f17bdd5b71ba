"""What all tests of the sandbox's PingOne share: a process of its own for each."""

import re
import shutil
import tempfile
import unittest
import uuid
from pathlib import Path

from . import binary, client, pingone


class PingOneCase(unittest.TestCase):
    """A sandbox, PingOne's doors, the control door, and a user name."""

    maxDiff = None
    options = ("--phone", "manual")

    @classmethod
    def setUpClass(cls):
        binary.path()

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.file = self.folder / "pingone.properties"
        other = self.folder / "pingid.properties"
        files = ("--write-pingone", self.file, "--write-properties", other)
        self.process = binary.SandboxProcess(*self.options, *files)
        self.addCleanup(self.process.stop)
        printed = self.process.printed
        self.agent = printed["desktop agent URL"]
        self.pingone = pingone.PingOne(self.file.read_text())
        self.control = client.Control(printed["control URL"], printed["control token"])
        self.username = f"meredith-{uuid.uuid4().hex[:8]}"

    def user(self, username=None, **members):
        """A user whom the control door makes; the id."""
        body = {"username": username or self.username, **members}
        return self.control.call("pingone/users", body)["userId"]

    def known(self, user):
        """What the control door knows of a user, by id."""
        users = self.control.call("pingone/users")["users"]
        return next((known for known in users if known["userId"] == user), None)

    def set(self, **options):
        return self.control.call("pingone/options", options)

    def otp(self):
        """The latest message's."""
        return self.control.call("outbox")["messages"][-1]["otp"]

    def outbox(self):
        return self.control.call("outbox")["messages"]

    def flow(self, **changes):
        """A flow that has begun."""
        flow = pingone.Flow(self.pingone).start(**changes)
        self.assertEqual(flow.answer.status, 200, flow.answer.body)
        return flow

    def registered(self):
        """A flow whose user is verified."""
        flow = self.flow()
        self.assertEqual(flow.register(self.username).status, 200, flow.answer.body)
        flow.act("user.verify", {"verificationCode": self.otp()})
        self.assertEqual(flow.json["status"], "COMPLETED", flow.answer.body)
        return flow

    def created(self, user, **body):
        """A device that waits; the whole reply."""
        answer = self.pingone.create(user, **body)
        self.assertEqual(answer.status, 201, answer.body)
        self.assertEqual(answer.json["status"], "ACTIVATION_REQUIRED")
        return answer.json

    def assert_error(self, answer, status, code, *told):
        """An error of the vendor's form, with these codes and targets of its details."""
        self.assertEqual(answer.content_type, "application/json")
        self.assertEqual(pingone.details(answer), (status, code, *told))

    def assert_invalid(self, answer, *told):
        self.assert_error(answer, 400, "INVALID_DATA", *told)

    def assert_time(self, text):
        self.assertRegex(text, r"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\Z")

    def assert_id(self, text):
        self.assertTrue(re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text), text)


PHONE = {"type": "SMS", "phone": "+1.5551234567"}


# Whether the request is carried out, of the kinds of faults that befall PingOne alone.
OWN_KINDS = {
    "about_another_id": True,
    "content_type": True,
    "cookie_flood": True,
    "foreign_links": True,
    "refusal": False,
    "unknown_status": True,
    "wrong_state": True,
}
