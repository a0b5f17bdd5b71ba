"""The sandbox, judged: jobs that take time, the OATH tokens that they add, and the report."""

import csv
import datetime
import io
import json

from . import otp
from .sandbox_case import HOUR, SandboxCase, milliseconds

KEY = b"12345678901234567890"
LASTS = 30
COLUMNS = (
    "username",
    "deviceID",
    "status",
    "userCreationTime",
    "orgEmail",
    "deviceCount",
    "deviceType",
    "deviceRole",
    "devicePairingDate",
    "deviceModel",
    "osVersion",
    "appVersion",
    "countryCode",
    "phoneNumber",
    "yubikeySerialNumber",
    "deviceEmail",
    "lastTrxTime",
    "bypassUntil",
    "lastDeviceTrxTime",
)
TIMES = ("userCreationTime", "devicePairingDate", "lastTrxTime", "bypassUntil", "lastDeviceTrxTime")


class Case(SandboxCase):
    def setUp(self):
        super().setUp()
        self.control.set_options(jobSeconds=LASTS)

    def begin(self, error_id=200, **body):
        """Begins a job that makes the report."""
        body = {"jobType": "USER_REPORTS", **body}
        return self.call("createjob", error_id=error_id, **body).get("jobToken")

    def end(self, token):
        """What is told of a job when its time is over."""
        self.control.advance(LASTS + 1)
        return self.call("getjobstatus", jobToken=token)

    def known(self):
        """Kind and status of each job, by the control door."""
        jobs = self.control.call("jobs")["jobs"]
        return [(job["kind"], job["status"]) for job in jobs]


class Jobs(Case):
    def test_a_job_takes_its_time(self):
        before = self.control.milliseconds()
        token = self.begin(clientData="mine")
        (job,) = self.control.call("jobs")["jobs"]
        self.assertEqual((job["jobToken"], job["kind"]), (token, "USER_REPORTS"))
        created, ends = milliseconds(job["created"]), milliseconds(job["ends"])
        self.assertLessEqual(before, created)
        self.assertEqual(ends - created, LASTS * 1000)
        for seconds, status in ((0, "pending"), (LASTS // 3, "in_progress"), (15, "in_progress")):
            self.control.advance(seconds)
            reply = self.call("getjobstatus", jobToken=token)
            self.assertEqual(reply["status"], status)
            self.assertIsNone(reply.get("jobResult"))
            self.assertEqual(self.known(), [("USER_REPORTS", status)])
            ((name, row),) = self.call("getbulkjobstatus", jobTokens=[token])["jobResults"].items()
            self.assertEqual((name, row["status"]), (token, status.upper()))
        reply = self.end(token)
        self.assertEqual(reply["status"], "done")
        result = reply["jobResult"]
        self.assertEqual((result["type"], result["status"]), ("JobResult", "DONE"))
        self.assertEqual(self.known(), [("USER_REPORTS", "done")])

    def test_one_that_is_let_fail_does_nothing_and_is_told_as_a_success(self):
        self.assertTrue(self.control.call("jobs", {"fail": True})["nextFails"])
        failing = self.begin()
        self.assertFalse(self.control.call("jobs")["nextFails"])
        other = self.begin()
        reply = self.end(failing)
        self.assertEqual((reply["errorId"], reply["status"]), (200, "failure"))
        result = reply["jobResult"]
        self.assertEqual((result["status"], result["message"]), ("FAILURE", "planned by a test"))
        tokens = [failing, "nonesuch", other]
        bulk = self.call("getbulkjobstatus", jobTokens=tokens)["jobResults"]
        told = {token: row["status"] for token, row in bulk.items()}
        self.assertEqual(told, {failing: "FAILURE", other: "DONE"})

    def test_what_is_no_job_is_refused(self):
        self.begin(error_id=400, jobType="AUDIT_REPORTS")
        self.call("getjobstatus", error_id=400, jobToken="nonesuch")
        self.call("getjobstatus", error_id=400, jobToken="")
        self.call("getbulkjobstatus", error_id=400, jobTokens=[])
        self.assertEqual(self.known(), [])


class OrganisationTokens(Case):
    def create(self, *tokens, error_id=200, **body):
        body = {"orgAlias": self.organisation.alias, "tokens": list(tokens), **body}
        return self.call("createorgtokens", error_id=error_id, **body).get("jobToken")

    def revoke(self, *serials, error_id=200, **body):
        body = {"orgAlias": self.organisation.alias, "serialNumbers": list(serials), **body}
        return self.call("revokeorgtokens", error_id=error_id, **body).get("jobToken")

    def token(self, serial, **members):
        token = {
            "serialNumber": serial,
            "tokenType": "TOTP",
            "secretKey": otp.base32(KEY),
            "otpLength": "6",
            "timeStep": "30",
            **members,
        }
        return {name: value for name, value in token.items() if value is not ...}

    def assert_there(self, *serials):
        for serial in serials:
            self.control.press_token(serial)

    def assert_gone(self, *serials):
        for serial in serials:
            refusal = self.control.refusal("oath-tokens/press", {"serialNumber": serial})
            self.assertEqual(refusal, (404, "authenticator_not_found"))

    def hold(self, serial):
        body = {"username": self.username, "type": "TOKEN", "pairingData": serial}
        self.call("offlinepairing", **body)

    def test_tokens_are_added_at_the_jobs_end_and_make_their_otps(self):
        job = self.create(
            self.token("base32"),
            self.token("hexadecimal", secretKey=KEY.hex().upper()),
            self.token("long", otpLength="8", timeStep="60"),
            self.token("counter", tokenType="HOTP", timeStep=...),
        )
        self.assert_gone("base32")
        self.assertEqual(self.known(), [("CREATE_ORG_TOKENS", "pending")])
        reply = self.end(job)
        result = reply["jobResult"]
        told = (reply["status"], result["type"], result["status"], result["numberOfDuplicates"])
        self.assertEqual(told, ("done", "CreateOath", "DONE", 0))
        self.control.advance(60 - self.control.milliseconds() // 1000 % 60)
        now = self.control.milliseconds()
        for serial, expected in {
            "base32": otp.totp(KEY, now),
            "hexadecimal": otp.totp(KEY, now),
            "long": otp.totp(KEY, now, 8, 60),
            "counter": otp.hotp(KEY, 0),
        }.items():
            self.assertEqual(self.control.press_token(serial), expected)
        self.add()
        body = {"username": self.username, "type": "TOKEN", "pairingData": "long"}
        session = self.call("startofflinepairing", **body)["sessionId"]
        right = otp.totp(KEY, self.control.milliseconds(), 8, 60)
        self.call("finalizeofflinepairing", sessionId=session, otp=right)
        self.assertEqual(self.devices()[0]["oathSerialNumber"], "long")

    def test_serial_numbers_that_are_taken_are_told_and_the_others_are_added(self):
        self.end(self.create(self.token("1"), self.token("2")))
        other = otp.base32(b"another key of 20 by")
        tokens = (self.token("3"), self.token("2", secretKey=other), self.token("3"))
        result = self.end(self.create(*tokens))["jobResult"]
        told = [(row["row"], row["serial"], row["password"]) for row in result["duplicates"]]
        self.assertEqual(told, [(2, "2", other), (3, "3", otp.base32(KEY))])
        self.assertEqual(result["numberOfDuplicates"], 2)
        self.assert_there("1", "2", "3")

    def test_tokens_that_cannot_be_begin_no_job(self):
        for wrong in (
            {"tokenType": "PAPER"},
            {"secretKey": "not a key"},
            {"secretKey": "00"},
            {"secretKey": ...},
            {"otpLength": "7"},
            {"otpLength": ...},
            {"timeStep": "45"},
            {"timeStep": ...},
            {"serialNumber": ""},
            {"colour": "red"},
        ):
            with self.subTest(wrong):
                self.create(self.token("1"), self.token("2", **wrong), error_id=400)
        self.create(error_id=400)
        other = "5a4db0c5-0000-0000-0000-000000000000"
        for alias in (other, None, ""):
            self.create(self.token("1"), error_id=400, orgAlias=alias)
            self.revoke("1", error_id=400, orgAlias=alias)
        self.revoke(error_id=400)
        self.assertEqual(self.known(), [])
        self.control.advance(LASTS + 1)
        self.assert_gone("1")

    def test_tokens_are_revoked_at_the_jobs_end(self):
        self.end(self.create(self.token("1"), self.token("2")))
        job = self.revoke("1", "nonesuch")
        self.assert_there("1")
        self.assertEqual(self.known()[-1], ("REVOKE_ORG_TOKENS", "pending"))
        self.assertEqual(self.end(job)["status"], "done")
        self.assert_gone("1")
        self.assert_there("2")
        result = self.end(self.create(self.token("1")))["jobResult"]
        self.assertEqual(result["numberOfDuplicates"], 0)

    def test_tokens_that_are_paired_are_told_and_none_is_revoked(self):
        self.end(self.create(self.token("1"), self.token("2")))
        self.add()
        self.hold("2")
        reply = self.end(self.revoke("1", "2"))
        result = reply["jobResult"]
        told = (reply["errorId"], reply["status"], result["status"], result["pairedSerials"])
        self.assertEqual(told, (200, "failure", "FAILURE", {"2": self.username}))
        self.assertTrue(result["message"])
        self.assert_there("1", "2")
        self.assertEqual(len(self.devices()), 1)

    def test_tokens_are_unpaired_first_where_that_is_asked_for(self):
        self.end(self.create(self.token("1"), self.token("2")))
        self.add()
        self.hold("2")
        job = self.revoke("1", "2", unpairBeforeDelete=True)
        self.assertEqual(len(self.devices()), 1)
        self.assertEqual(self.end(job)["status"], "done")
        self.assert_gone("1", "2")
        self.assertEqual(self.devices(), [])
        self.assert_status("PENDING_CHANGE_DEVICE")


class Report(Case):
    def download(self, file_type):
        """The report, which nobody signed."""
        token = self.organisation.request({"fileType": file_type, "clientData": "mine"})
        answer = self.service.post("getorgreport", token)
        self.assertEqual((answer.status, answer.content_type), (200, "application/octet-stream"))
        self.assertNotIn(b"errorId", answer.body[:100])
        return answer.body

    def table(self):
        """The rows of the CSV."""
        text = self.download("CSV").decode()
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        self.assertEqual(tuple(rows[0]), COLUMNS)
        self.assertTrue(all(len(row) == len(COLUMNS) for row in rows))
        return [dict(zip(COLUMNS, row)) for row in rows[1:]]

    def objects(self):
        """The rows of the JSON."""
        document = json.loads(self.download("JSON"))
        self.assertEqual(list(document), ["data"])
        for row in document["data"]:
            self.assertEqual(tuple(row), COLUMNS)
        return document["data"]

    def as_csv(self, row):
        """An object's cells as the CSV has them."""

        def cell(name, value):
            if value is None:
                return ""
            if name in TIMES:
                instant = datetime.datetime.fromtimestamp(value // 1000, datetime.timezone.utc)
                return f"{instant:%Y/%m/%d %H:%M:%S}"
            self.assertIsInstance(value, int if name == "deviceCount" else str)
            return str(value)

        return {name: cell(name, value) for name, value in row.items()}

    def assert_same_rows(self):
        table, objects = self.table(), self.objects()
        self.assertEqual([self.as_csv(row) for row in objects], table)
        return objects

    def test_there_is_none_before_a_job_made_it(self):
        self.begin()
        self.call("getorgreport", error_id=400, fileType="CSV")
        self.control.advance(LASTS + 1)
        self.assertEqual(self.table(), [])
        self.call("getorgreport", error_id=400, fileType="XML")

    def test_one_that_failed_made_none(self):
        self.control.call("jobs", {"fail": True})
        self.end(self.begin())
        self.call("getorgreport", error_id=400, fileType="JSON")

    def test_it_has_a_row_for_each_device_and_one_for_who_has_none(self):
        self.add("a: nobody's phone", email="a@example.com")
        self.add(self.username, email="meredith@example.com")
        phone = self.pair(self.code(), model="Pixel 9")
        body = {"username": self.username, "type": "SMS", "pairingData": "13035551234"}
        self.call("offlinepairing", **body)
        key = self.control.make_yubikey()
        otp_of_key = self.control.press_yubikey(key)
        self.call("pairyubikey", username=self.username, otp=otp_of_key)
        self.mailbox(address="other@example.com")
        until = self.control.milliseconds() + HOUR * 1000
        self.call("userbypass", bypassUntil=until, userName=self.username)
        self.end(self.begin())
        rows = self.assert_same_rows()
        (nobodys,) = [row for row in rows if row["username"] == "a: nobody's phone"]
        expected = {name: None for name in COLUMNS}
        expected.update(username="a: nobody's phone", status="NOT_ACTIVE", deviceCount=0)
        expected.update(orgEmail="a@example.com", userCreationTime=nobodys["userCreationTime"])
        self.assertEqual(nobodys, expected)
        rows = [row for row in rows if row["username"] == self.username]
        devices = self.devices()
        self.assertEqual([row["deviceID"] for row in rows], [str(d["deviceId"]) for d in devices])
        self.assertEqual([row["deviceType"] for row in rows], [d["type"] for d in devices])
        roles = ["Primary", "Secondary", "Secondary", "Secondary"]
        self.assertEqual([row["deviceRole"] for row in rows], roles)
        for row in rows:
            told = (row["status"], row["orgEmail"], row["deviceCount"], row["bypassUntil"])
            self.assertEqual(told, ("ACTIVE", "meredith@example.com", 4, until))
            self.assertIsNone(row["lastTrxTime"])
            self.assertLessEqual(row["userCreationTime"], row["devicePairingDate"])
        android, sms, yubikey, mailbox = rows
        self.assertEqual((android["deviceID"], android["deviceModel"]), (str(phone), "Pixel 9"))
        self.assertEqual((sms["countryCode"], sms["phoneNumber"]), ("1", "3035551234"))
        self.assertEqual(yubikey["yubikeySerialNumber"], key)
        self.assertEqual(mailbox["deviceEmail"], "other@example.com")

    def test_it_stays_for_two_hours(self):
        self.end(self.begin())
        self.add()
        self.end(self.begin())
        self.assertEqual(self.table(), [])
        self.control.advance(2 * HOUR)
        self.assertEqual(self.table(), [])
        self.end(self.begin())
        self.assertEqual([row["username"] for row in self.table()], [self.username])

    def test_any_number_of_made_up_rows_is_the_same_in_both_forms(self):
        self.add()
        answer = self.control.call("report-rows", {"rows": 5000, "seed": 7})
        self.assertEqual(answer, {"rows": 5000})
        self.end(self.begin())
        rows = self.assert_same_rows()
        self.assertEqual(len(rows), 5001)
        cells = [value for row in rows for value in row.values() if isinstance(value, str)]
        for hard in ('"', ",", "\n", " "):
            self.assertTrue(any(hard in cell for cell in cells), hard)
        for beginning in "=+-@":
            self.assertTrue(any(cell.startswith(beginning) for cell in cells), beginning)
        self.assertFalse(all(cell.isascii() for cell in cells))
        self.assertEqual(self.control.call("report-rows", method="DELETE"), {"rows": 0})
        self.assertEqual(len(self.table()), 5001)
