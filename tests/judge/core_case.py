"""What all tests of the core share: a played service, and a command line that talks to it."""

import base64
import datetime
import re
import shutil
import tempfile
import threading
import time
import unicodedata
import unittest
from pathlib import Path

from . import binary, service, tokens


class CoreCase(unittest.TestCase):
    """A played service and the properties file of its organisation."""

    maxDiff = None

    @classmethod
    def setUpClass(cls):
        # Says once that there is no binary, and not for every test.
        binary.path()

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.service = service.Service(right)
        self.addCleanup(self.service.close)
        self._over = threading.Event()
        self.addCleanup(self._over.set)
        self.organisation = self.service.organisation
        self.properties = self.file("pingid.properties", self.organisation.properties())
        # What the vendor's page calls Long, with zeros that a number would lose.
        self.code = "007436348609"

    def file(self, name, content):
        """A file that its owner alone can read."""
        path = self.folder / name
        path.touch(0o600)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def run_binary(self, *arguments, content="", **changes):
        """Runs a command. Whatever it writes is fit for a terminal and holds no secret."""
        command = ("--properties", self.properties, *arguments)
        result = binary.run(*command, content=content, **changes)
        self.assert_clean(result)
        return result

    def show(self, username="meredith", *options, **changes):
        """A command that reads, as JSON."""
        return self.run_binary("--json", *options, "user", "show", username, **changes)

    def add(self, username="meredith", *options, **changes):
        """A command that changes something, as JSON."""
        return self.run_binary("--json", *options, "user", "add", username, **changes)

    def mint(self, username="meredith", *options):
        return self.run_binary("--json", *options, "code", username)

    def status(self, *options):
        """The status of a pairing, whose code is a secret and comes by standard input."""
        command = ("op", "get-pairing-status", "--activation-code-file", "-")
        return self.run_binary("--json", *options, *command, content=self.code)

    @property
    def received(self):
        return self.service.received

    def play(self, play):
        """Sets what the service answers, and forgets what it received."""
        self.service.play = play
        self.received.clear()

    def hang(self, request):
        """A service that never answers, until the test is over."""
        self._over.wait(30)
        return service.Reply(silent=True)

    def wait_for(self, condition):
        """Waits until something has happened."""
        deadline = time.monotonic() + 10
        while not condition():
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.005)

    def secrets(self):
        """What may never be shown, however a command ends."""
        organisation = self.organisation
        standard = base64.b64encode(organisation.key).decode()
        yield from (organisation.token, standard, standard.rstrip("="), organisation.key.hex())
        yield base64.urlsafe_b64encode(organisation.key).decode().rstrip("=")
        for request in self.received:
            parts = request.token.split(".")
            yield from (part for part in parts if len(part) > 20)

    def assert_clean(self, result):
        self.assertEqual(self.service.failures, [])
        for secret in self.secrets():
            self.assertNotIn(secret, result.stdout)
            self.assertNotIn(secret, result.stderr)
        acting = re.compile(r"panicked|RUST_BACKTRACE")
        self.assertNotRegex(result.stderr, acting)
        for character in set(result.stdout + result.stderr) - {"\n"}:
            self.assertNotIn(unicodedata.category(character), ("Cc", "Cf", "Zl", "Zp", "Co", "Cs"))

    def assert_done(self, result):
        self.assertEqual(result.status, 0, result.stderr)
        return result.document

    def assert_fails(self, result, code):
        """The error has this code, its group and its exit code by docs/errors.md."""
        error = result.error
        self.assertEqual(error["code"], code, error)
        group, status = ERRORS[code]
        self.assertEqual((error["group"], result.status), (group, status))
        self.assertEqual(result.stdout, "")
        self.assertNotIn(self.code, result.stderr)
        return error

    def assert_group(self, result, status):
        """The error is one of this exit code."""
        error = result.error
        group, documented = ERRORS[error["code"]]
        self.assertEqual((error["group"], result.status), (group, documented), error)
        self.assertEqual(result.status, status, error)
        self.assertEqual(result.stdout, "")
        return error


def details(request, **members):
    """The user whom a request names, in the vendor's members."""
    body = request.body
    user = {
        "userName": body.get("userName", body.get("username")),
        "status": "NOT_ACTIVE",
        "role": "REGULAR",
        "userEnabled": False,
        "fname": None,
        "lname": None,
        "email": None,
        "spList": [],
        "lastLogin": None,
        "deviceDetails": None,
        "devicesDetails": [],
    }
    return tokens.changed(user, members)


def members_for(request):
    """The members that a right reply has beside the common ones."""
    members = {
        "adduser": lambda: {"userDetails": details(request), "activationCode": ""},
        "getuserdetails": lambda: {
            "userDetails": details(request),
            "sameDeviceUsersDetails": [],
        },
        "getactivationcode": lambda: {"activationCode": "436348609435"},
        "getjobstatus": lambda: {"status": "pending"},
        "pairingstatus": lambda: {"pairingStatus": "NOT_CLAIMED", "deviceId": None},
    }
    return members.get(request.operation, dict)()


def right(request):
    """A right reply to any operation."""
    return request.signed(**members_for(request))


def now():
    return datetime.datetime.now(datetime.timezone.utc)


def documented_errors():
    """Group and exit code of every code in docs/errors.md."""
    errors, group, status = {}, None, None
    for line in (binary.ROOT / "docs" / "errors.md").read_text().splitlines():
        if heading := re.fullmatch(r"## (\w+), exit code (\d+)", line):
            group, status = heading[1], int(heading[2])
        elif row := re.match(r"\| `(\w+)` \|", line):
            errors[row[1]] = (group, status)
    return errors


ERRORS = documented_errors()
USAGE, CONFIGURATION, INPUT, REFUSED, UNTRUSTED, UNKNOWN, UNAVAILABLE, CANCELLED = range(2, 10)
