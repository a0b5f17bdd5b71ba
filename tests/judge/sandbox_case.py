"""What all tests of the sandbox share: a process of its own for each."""

import datetime
import shutil
import tempfile
import unittest
import uuid
from pathlib import Path

from . import binary, client, tokens


class SandboxCase(unittest.TestCase):
    """A sandbox with a phone that waits, its two doors, and a user name."""

    maxDiff = None
    options = ("--phone", "manual")

    @classmethod
    def setUpClass(cls):
        # Says once that there is no binary, and not for every test.
        binary.path()

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        file = self.folder / "pingid.properties"
        self.process = binary.SandboxProcess(*self.options, "--write-properties", file)
        self.addCleanup(self.process.stop)
        self.organisation = tokens.Organisation.from_properties(file.read_text())
        self.service = client.Service(self.organisation)
        printed = self.process.printed
        self.control = client.Control(printed["control URL"], printed["control token"])
        self.username = f"meredith {uuid.uuid4().hex[:8]}"

    def call(self, operation, **body):
        return self.service.call(operation, **body)

    def add(self, username=None, **body):
        body = {"activateUser": False, "username": username or self.username, **body}
        return self.call("adduser", **body)

    def details(self, username=None, **body):
        body = {"getSameDeviceUsers": False, "userName": username or self.username, **body}
        return self.call("getuserdetails", **body)["userDetails"]

    def code(self, username=None, **body):
        body = {"userName": username or self.username, **body}
        return self.call("getactivationcode", **body)["activationCode"]

    def devices(self, username=None):
        """The user's devices; what the control door knows of them must be the same."""
        details = self.details(username)
        devices = details["devicesDetails"]
        known = self.control.user(username or self.username)["devices"]
        self.assertEqual(
            [(str(device["deviceId"]), device["deviceRole"]) for device in devices],
            [(device["deviceId"], device["deviceRole"]) for device in known],
        )
        self.assertEqual(details["deviceDetails"], devices[0] if devices else None)
        return devices

    def mailbox(self, username=None, address="meredith@example.com"):
        """Pairs a mailbox at once; the device's id."""
        body = {"username": username or self.username, "type": "EMAIL", "pairingData": address}
        return int(self.call("offlinepairing", **body)["deviceId"])

    def pairing(self, code):
        """Status and device id of a code."""
        reply = self.call("pairingstatus", activationCode=code)
        return reply["pairingStatus"], reply["deviceId"]

    def pair(self, code, **members):
        """The phone's whole way; the device's id."""
        self.control.scan(code, **members)
        paired = self.control.pair(code)
        self.control.finish(code)
        return int(paired["deviceId"])

    def assert_status(self, status, username=None):
        """The same status by the service's door and by the control door."""
        username = username or self.username
        self.assertEqual(self.details(username)["status"], status)
        self.assertEqual(self.control.status(username), status)

    def assert_unknown(self, username=None):
        username = username or self.username
        self.call("getuserdetails", error_id=10564, userName=username)
        self.assertIsNone(self.control.user(username))


def milliseconds(text):
    """Of a time such as 2026-02-13T16:15:42.125Z."""
    instant = datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%f%z")
    return round(instant.timestamp() * 1000)


HOUR = 3600
MINUTE = 60
STATUSES = (
    "ACTIVE",
    "NOT_ACTIVE",
    "PENDING",
    "PENDING_ACTIVATION",
    "PENDING_CHANGE_DEVICE",
    "SUSPENDED",
)
