"""The command line against the sandbox: how often a request is delivered, by its retry class.

The oracle is the sandbox's delivery log. C, H and O are delivered once, whatever becomes of the
reply; R and I up to three times.
"""

import concurrent.futures
import json
import shutil
import tempfile
import unittest
from pathlib import Path

from . import binary, client, declared, samples, tokens

REFUSED, UNTRUSTED, UNKNOWN, UNAVAILABLE = 5, 6, 7, 8
ONCE, REPEATED = "CHO", "RI"

# The command of each operation. `file` writes a secret into a file.
COMMANDS = {
    "AddUser": lambda body, file: ["user", "add", body["username"]],
    "GetUserDetails": lambda body, file: ["user", "show", body["userName"]],
    "EditUser": lambda body, file: ["user", "edit", body["userName"], "--first-name", "M."],
    "DeleteUser": lambda body, file: ["user", "delete", body["userName"], "--yes"],
    "SuspendUser": lambda body, file: ["user", "suspend", body["userName"], "--yes"],
    "ActivateUser": lambda body, file: ["user", "activate", body["userName"]],
    "ToggleUserBypass": lambda body, file: [
        *("user", "bypass", body["userName"]),
        *("--until", body["bypassUntil"], "--yes"),
    ],
    "EndUserBypass": lambda body, file: ["user", "bypass", body["userName"], "--end"],
    "AddService": lambda body, file: ["service", "add", body["userName"], body["spAlias"]],
    "GetActivationCode": lambda body, file: ["code", body["userName"]],
    "GetPairingStatus": lambda body, file: [
        *("op", "get-pairing-status"),
        *("--activation-code-file", file(body["activationCode"])),
    ],
    "StartOfflinePairing": lambda body, file: [
        *("op", "start-offline-pairing", "--username", body["username"]),
        *("--kind", body["type"], "--pairing-data", body["pairingData"]),
    ],
    "FinalizeOfflinePairing": lambda body, file: [
        *("op", "finalize-offline-pairing"),
        *("--session-id-file", file(body["sessionId"]), "--otp-file", file(body["otp"])),
    ],
    "OfflinePairing": lambda body, file: [
        *("op", "offline-pairing", "--username", body["username"]),
        *("--kind", body["type"], "--pairing-data-file", file(body["pairingData"])),
    ],
    "PairYubiKey": lambda body, file: [
        *("op", "pair-yubi-key", "--username", body["username"]),
        *("--otp-file", file(body["otp"])),
    ],
    "ResyncOathToken": lambda body, file: [
        *("op", "resync-oath-token", "--serial-number", body["serialNumber"]),
        *("--otps-file", file("\n".join(body["otps"]))),
    ],
    "CreateOrgTokens": lambda body, file: [
        *("tokens", "create", file(json.dumps([snake(token) for token in body["tokens"]]))),
    ],
    "RevokeOrgTokens": lambda body, file: ["tokens", "revoke", *body["serialNumbers"], "--yes"],
    "UnpairDevice": lambda body, file: [
        *("device", "unpair", body["userName"], body["deviceId"], "--yes"),
    ],
    "UnpairAllDevices": lambda body, file: [
        *("device", "unpair", body["userName"], "--all", "--yes"),
    ],
    "UpdateDeviceAttributes": lambda body, file: [
        *("device", "update", body["userName"], body["deviceId"], "--primary"),
    ],
    "AuthenticatorAppStartPairing": lambda body, file: [
        *("op", "authenticator-app-start-pairing", "--username", body["username"]),
    ],
    "AuthenticatorAppFinishPairing": lambda body, file: [
        *("op", "authenticator-app-finish-pairing"),
        *("--session-id-file", file(body["sessionId"]), "--otp-file", file(body["otp"])),
    ],
    "WebAuthnStartPairing": lambda body, file: [
        *("op", "web-authn-start-pairing", "--username", body["userName"]),
        *("--relying-party-id", body["rpId"], "--relying-party-name", body["rpName"]),
        *("--kind", body["webauthnType"]),
    ],
    "WebAuthnFinishPairing": lambda body, file: [
        *("op", "web-authn-finish-pairing", "--username", body["userName"]),
        *("--relying-party-id", body["rpId"], "--origin", body["origin"]),
        *("--session-id-file", file(body["sessionId"])),
        *("--credential-file", file(body["publicKeyCredentialJson"])),
    ],
    "CreateJob": lambda body, file: ["job", "create"],
    "GetJobStatus": lambda body, file: ["job", "status", body["jobToken"]],
    "GetBulkJobStatus": lambda body, file: ["job", "bulk-status", "--", *body["jobTokens"]],
    "GetOrganizationReport": lambda body, file: ["report", "--last", "--out", file(None)],
}


def snake(token):
    """A token with the names of callers."""
    return {
        "serial_number": token["serialNumber"],
        "token_type": token["tokenType"],
        "secret_key": token["secretKey"],
        "otp_length": int(token["otpLength"]),
        "time_step": int(token["timeStep"]),
    }


class Runner:
    """A sandbox of its own, with users and commands."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp())
        self._files = 0
        self.properties = self.folder / "pingid.properties"
        self._process = binary.SandboxProcess("--write-properties", self.properties)
        organisation = tokens.Organisation.from_properties(self.properties.read_text())
        self.secrets = (organisation.token, organisation.key_text)
        self.service = client.Service(organisation)
        printed = self._process.printed
        self.control = client.Control(printed["control URL"], printed["control token"])
        self._users = 0

    def close(self):
        self._process.stop()
        shutil.rmtree(self.folder)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def file(self, content):
        """A new file with this content, or the name of none."""
        self._files += 1
        path = self.folder / f"file {self._files}"
        if content is not None:
            path.touch(0o600)
            path.write_text(content)
        return path

    def prepare(self, operation):
        """A new user and a right command about the user; the log and the faults are empty."""
        self._users += 1
        stage = samples.Stage(self.service, self.control, f"meredith {self._users}")
        body = stage.sample(operation)
        self.control.call("log", method="DELETE")
        self.control.call("faults", method="DELETE")
        return stage, COMMANDS[operation](body, self.file)

    def run(self, *command, options=()):
        """The result of a command, which told no secret and did not panic."""
        result = binary.run("--properties", self.properties, "--json", *options, *command)
        for bad in ("panicked", *self.secrets):
            if bad in result.stdout + result.stderr:
                raise AssertionError(f"{command[:2]} told {bad!r}")
        return result

    def deliveries(self, operation):
        path = declared.operations()[operation].path
        return [row for row in self.control.deliveries() if row["operation"] == path]


def parallel(function, items):
    """The results of a function, each in a thread of its own."""
    with concurrent.futures.ThreadPoolExecutor(12) as pool:
        return list(zip(items, pool.map(function, items)))


class RetryClasses(unittest.TestCase):
    """Every operation, under every way in which its reply can be lost, late, refused or wrong."""

    maxDiff = None

    @classmethod
    def setUpClass(cls):
        binary.path()
        cls.operations = declared.operations()

    def walk(self, kind, operations=None, options=(), times=9, **parameters):
        """Runs each command while so many deliveries of its operation meet the fault."""

        def one(operation):
            with Runner() as runner:
                _, command = runner.prepare(operation)
                if kind is not None:
                    runner.control.plan(kind, operation, times=times, **parameters)
                result = runner.run(*command, options=options)
                return result, runner.deliveries(operation)

        return parallel(one, list(operations or self.operations))

    def check(self, walked, repeated, statuses):
        """C, H and O once; R and I so many times; exit codes by the class."""
        for name, (result, deliveries) in walked:
            retry_class = self.operations[name].retry_class
            with self.subTest(name, retry_class=retry_class):
                expected = 1 if retry_class in ONCE else repeated
                self.assertEqual(len(deliveries), expected, result.stderr)
                bodies = {delivery["bodySha256"] for delivery in deliveries}
                self.assertEqual(len(bodies), expected, "signed anew each time")
                self.assertEqual(result.status, statuses[retry_class], result.stderr)

    def test_every_operation_has_a_command_where_help_says(self):
        self.assertEqual(set(COMMANDS), set(self.operations))

        def shown(name):
            return binary.run("op", self.operations[name].command, "--help").stdout

        for name, text in parallel(shown, list(self.operations)):
            body = _Any()
            command = [str(part) for part in COMMANDS[name](body, str)]
            place = f"{name} is `pingpair"
            with self.subTest(name):
                if place in text:
                    words = text.split(place, 1)[1].split("`", 1)[0].split()
                    self.assertLessEqual(set(words), set(command))
                    self.assertEqual(command[0], words[0])
                else:
                    self.assertEqual(command[:2], ["op", self.operations[name].command])

    def test_without_a_fault_each_is_delivered_once(self):
        self.check(self.walk(None), 1, dict.fromkeys("RICHO", 0))

    def test_lost_replies(self):
        self.check(self.walk("lost"), 3, LOST)

    def test_dropped_requests(self):
        self.check(self.walk("dropped"), 3, LOST)

    def test_a_service_that_is_not_available(self):
        self.check(self.walk("status", httpStatus=503), 3, LOST)

    def test_too_many_requests(self):
        self.check(self.walk("status", httpStatus=429), 3, LOST)

    def test_a_failed_transaction(self):
        refused = dict.fromkeys("RICHO", REFUSED)
        self.check(self.walk("signed_error", errorId=10551), 3, refused)

    def test_unsigned_errors(self):
        for error_id in (10551, 10556, 10564, 20513):
            with self.subTest(error_id):
                self.check(self.walk("plain_error", errorId=error_id), 3, LOST)

    def test_replies_that_are_cut_off(self):
        self.check(self.walk("cut"), 3, LOST)

    def test_replies_that_are_late_are_taken(self):
        walked = self.walk("late", delayMilliseconds=300)
        self.check(walked, 1, dict.fromkeys("RICHO", 0))

    def test_replies_later_than_the_deadline(self):
        walked = self.walk("late", options=("--deadline", "2"), delayMilliseconds=4000)
        self.check(walked, 1, LOST)

    def test_a_reply_later_than_an_attempt_may_take(self):
        # An attempt ends after 15 s, and whoever may ask again does so.
        walked = self.walk("late", SLOW, times=1, delayMilliseconds=18000)
        for name, (result, deliveries) in walked:
            with self.subTest(name):
                repeated = self.operations[name].retry_class in REPEATED
                outcome = (len(deliveries), result.status)
                self.assertEqual(outcome, (2, 0) if repeated else (1, UNKNOWN), result.stderr)

    def test_replies_that_prove_nothing(self):
        """Whoever has answered would answer so again."""
        for kind, parameters in (
            ("unsigned", {}),
            ("forged", {}),
            ("reflected", {}),
            ("replayed", {}),
            ("swapped", {}),
            ("html", {}),
            ("redirect", {"location": "http://127.0.0.1:1/"}),
            ("oversized", {}),
            ("compressed", {}),
        ):
            with self.subTest(kind):
                signed = [name for name in self.operations if name != "GetOrganizationReport"]
                walked = self.walk(kind, signed, **parameters)
                self.check(walked, 1, dict.fromkeys("RICHO", UNTRUSTED))

    def test_signed_replies_without_the_echo(self):
        echoed = self.operations_that("echoed")
        walked = self.walk("no_echo", echoed)
        self.check(walked, 1, dict.fromkeys("RICHO", UNTRUSTED))
        walked = self.walk("no_echo", self.operations_that("may be ignored"))
        self.check(walked, 1, dict.fromkeys("RICHO", 0))

    def operations_that(self, client_data):
        found = self.operations.values()
        return [operation.name for operation in found if operation.client_data == client_data]

    def test_an_edit_that_activates_is_delivered_once(self):
        for kind, parameters in (("lost", {}), ("dropped", {}), ("status", {"httpStatus": 503})):
            with self.subTest(kind), Runner() as runner:
                _, command = runner.prepare("EditUser")
                runner.control.plan(kind, "EditUser", times=9, **parameters)
                result = runner.run(*command, "--activate-user")
                self.assertEqual(len(runner.deliveries("EditUser")), 1)
                self.assertEqual(result.status, UNKNOWN)

    def test_a_repetition_that_is_answered_is_a_success(self):
        for kind, parameters in (("lost", {}), ("dropped", {}), ("status", {"httpStatus": 503})):

            def one(operation):
                with Runner() as runner:
                    _, command = runner.prepare(operation)
                    runner.control.plan(kind, operation, **parameters)
                    return runner.run(*command), runner.deliveries(operation)

            names = [
                name
                for name, operation in self.operations.items()
                if operation.retry_class in REPEATED
            ]
            for name, (result, deliveries) in parallel(one, names):
                with self.subTest(name, kind=kind):
                    self.assertEqual(result.status, 0, result.stderr)
                    self.assertEqual(len(deliveries), 2)


class AlreadyDone(unittest.TestCase):
    """A repetition that is refused because the first request was carried out."""

    def setUp(self):
        self.runner = Runner()
        self.addCleanup(self.runner.close)
        self.control = self.runner.control

    def numbers(self, operation):
        """What the service said to each delivery."""
        return [delivery["errorId"] for delivery in self.runner.deliveries(operation)]

    def test_a_user_who_was_deleted_counts_as_deleted(self):
        stage, command = self.runner.prepare("DeleteUser")
        self.control.plan("lost", "DeleteUser")
        result = self.runner.run(*command)
        self.assertEqual(result.status, 0, result.stderr)
        self.assertEqual(self.numbers("DeleteUser"), [200, 10564])
        self.assertIsNone(self.control.user(stage.username))

    def test_a_user_who_was_never_there_does_not(self):
        stage, command = self.runner.prepare("DeleteUser")
        stage.call("deleteuser", userName=stage.username)
        self.control.call("log", method="DELETE")
        result = self.runner.run(*command)
        self.assertEqual((result.status, result.error["error_id"]), (REFUSED, 10564))
        self.assertEqual(self.numbers("DeleteUser"), [10564])

    def test_an_error_that_proves_nothing_is_no_proof_of_it(self):
        for kind, parameters in (
            ("plain_error", {"errorId": 10564}),
            ("signed_error", {"errorId": 10564, "echo": False}),
        ):
            with self.subTest(kind):
                stage, command = self.runner.prepare("DeleteUser")
                self.control.plan("dropped", "DeleteUser")
                self.control.plan(kind, "DeleteUser", times=9, **parameters)
                result = self.runner.run(*command)
                self.assertIn(result.status, (REFUSED, UNTRUSTED, UNKNOWN), result.stdout)
                self.assertIsNotNone(self.control.user(stage.username))

    def test_a_user_who_was_suspended_counts_as_suspended_by_the_users_details(self):
        stage, command = self.runner.prepare("SuspendUser")
        self.control.plan("lost", "SuspendUser")
        result = self.runner.run(*command)
        self.assertEqual(result.status, 0, result.stderr)
        self.assertEqual(self.numbers("SuspendUser"), [200, 10561])
        self.assertEqual(self.numbers("GetUserDetails"), [200])
        self.assertEqual(self.control.status(stage.username), "SUSPENDED")

    def test_a_user_who_is_not_suspended_does_not(self):
        stage, command = self.runner.prepare("SuspendUser")
        self.control.set_status(stage.username, "PENDING")
        self.control.plan("dropped", "SuspendUser")
        result = self.runner.run(*command)
        self.assertEqual((result.status, result.error["error_id"]), (REFUSED, 10561))
        self.assertEqual(self.numbers("SuspendUser"), [None, 10561])
        self.assertEqual(self.numbers("GetUserDetails"), [200])

    def test_a_device_that_is_not_there_counts_as_unpaired_by_the_users_details(self):
        stage, command = self.runner.prepare("UnpairDevice")
        self.control.plan("lost", "UnpairDevice")
        result = self.runner.run(*command)
        self.assertEqual(result.status, 0, result.stderr)
        first, second = self.numbers("UnpairDevice")
        self.assertEqual(first, 200)
        self.assertNotEqual(second, 200)
        self.assertEqual(self.numbers("GetUserDetails"), [200])
        self.assertEqual(self.control.user(stage.username)["devices"], [])

    def test_a_device_that_is_there_does_not(self):
        stage, command = self.runner.prepare("UnpairDevice")
        self.control.plan("dropped", "UnpairDevice")
        self.control.plan("signed_error", "UnpairDevice", errorId=400)
        result = self.runner.run(*command)
        self.assertEqual((result.status, result.error["error_id"]), (REFUSED, 400))
        self.assertEqual(self.numbers("GetUserDetails"), [200])
        self.assertEqual(len(self.control.user(stage.username)["devices"]), 1)

    def test_a_details_reading_that_proves_nothing_is_no_proof(self):
        stage, command = self.runner.prepare("SuspendUser")
        self.control.plan("lost", "SuspendUser")
        self.control.plan("plain_error", "GetUserDetails", errorId=10564, times=9)
        result = self.runner.run(*command)
        self.assertIn(result.status, (REFUSED, UNKNOWN), result.stdout)
        self.assertEqual(len(self.numbers("SuspendUser")), 2)


class _Any:
    """Has any member."""

    def __getitem__(self, name):
        return [] if name in ("tokens", "otps", "serialNumbers", "jobTokens") else name


# One of each class.
SLOW = ("GetUserDetails", "SuspendUser", "AddUser", "UnpairAllDevices", "PairYubiKey")
LOST = {"R": UNAVAILABLE, "I": UNKNOWN, "C": UNKNOWN, "H": UNKNOWN, "O": UNKNOWN}
