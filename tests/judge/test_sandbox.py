"""The sandbox, judged by docs/sandbox.md: how it starts, its clock and its options."""

import datetime
import re
import stat

from . import binary, client, tokens
from .sandbox_case import SandboxCase, milliseconds


class Starting(SandboxCase):
    def test_it_prints_where_it_is_and_marks_its_credentials(self):
        printed = self.process.printed
        base = re.fullmatch(r"(http://127\.0\.0\.1:\d+)/pingid", printed["base URL"])
        self.assertEqual(printed["control URL"], f"{base[1]}/control")
        self.assertRegex(printed["control token"], r"\A[0-9a-f]{64}\Z")
        self.assertEqual(self.organisation.base_url, printed["base URL"])
        self.assertTrue(self.organisation.alias.startswith("5a4db0c5-"))
        self.assertRegex(self.organisation.token, r"\A5a4db0c5")
        self.assertEqual(len(self.organisation.key), 32)

    def test_the_properties_are_for_their_owner_alone(self):
        mode = (self.folder / "pingid.properties").stat().st_mode
        self.assertEqual(stat.S_IMODE(mode), 0o600)

    def test_ctrl_c_stops_it_and_nothing_secret_was_printed(self):
        self.add(activateUser=True)
        result = self.process.stop()
        self.assertEqual(result.status, 0)
        everything = result.stdout + result.stderr + str(self.process.printed)
        for secret in (self.organisation.key_text, self.organisation.token):
            self.assertNotIn(secret, everything)

    def test_every_start_makes_everything_anew(self):
        other = self.folder / "other.properties"
        process = binary.SandboxProcess("--write-properties", other)
        self.addCleanup(process.stop)
        organisation = tokens.Organisation.from_properties(other.read_text())
        self.assertNotEqual(organisation.alias, self.organisation.alias)
        self.assertNotEqual(organisation.token, self.organisation.token)
        self.assertNotEqual(organisation.key, self.organisation.key)
        self.assertNotEqual(process.printed["control token"], self.control.token)

    def test_it_takes_no_credentials(self):
        result = binary.run("--properties", self.folder / "pingid.properties", "sandbox")
        self.assertEqual(result.status, 2)


class Time(SandboxCase):
    def test_the_clock_is_real_and_is_moved_on(self):
        begin = self.control.call("time")
        self.assertEqual(begin["advancedSeconds"], 0)
        real = datetime.datetime.now(datetime.timezone.utc).timestamp()
        self.assertAlmostEqual(begin["milliseconds"] / 1000, real, delta=10)
        self.assertEqual(milliseconds(begin["now"]), begin["milliseconds"])
        moved = self.control.advance(172800)
        self.assertEqual(moved["advancedSeconds"], 172800)
        again = self.control.advance(0)
        self.assertEqual(again["advancedSeconds"], 172800)
        self.assertAlmostEqual(again["milliseconds"] / 1000, real + 172800, delta=10)
        self.assertEqual(self.control.call("time")["advancedSeconds"], 172800)

    def test_it_does_not_go_back(self):
        for seconds in (-1, 1.5, "1", None, 10**30):
            with self.subTest(seconds):
                refusal = self.control.refusal("time", {"advanceSeconds": seconds})
                self.assertEqual(refusal, (400, "body_malformed"))
        self.assertEqual(self.control.call("time")["advancedSeconds"], 0)


class Options(SandboxCase):
    defaults = {
        "headerSpelling": "org_alias",
        "wrapped": True,
        "echo": True,
        "phone": "manual",
        "deviceLimit": 20,
        "dailyMessageQuota": 10,
        "jobSeconds": 3,
        "reportCacheSeconds": 7200,
    }
    counts = ("deviceLimit", "dailyMessageQuota")
    numbers = (*counts, "jobSeconds", "reportCacheSeconds")

    def test_they_are_as_documented_and_change_one_by_one(self):
        self.assertEqual(self.control.call("options"), self.defaults)
        options = dict(self.defaults)
        changes = (("headerSpelling", "orgAlias"), ("wrapped", False), ("echo", False))
        numbers = ((name, value) for name in self.numbers for value in (0, 4294967295))
        for name, value in (*changes, ("phone", "auto"), *numbers):
            options[name] = value
            self.assertEqual(self.control.call("options", {name: value}), options)
            self.assertEqual(self.control.call("options"), options)
        self.assertEqual(self.control.call("options", self.defaults), self.defaults)

    def test_other_values_are_refused_and_change_nothing(self):
        wrong = (
            {"headerSpelling": "ORG_ALIAS"},
            {"wrapped": "yes"},
            {"echo": None, "wrapped": 1},
            {"phone": "off"},
            {"colour": "blue"},
            *({name: value} for name in self.numbers for value in (-1, 1.5, "1")),
            *({name: 4294967296} for name in self.counts),
        )
        for body in wrong:
            with self.subTest(body):
                self.assertEqual(self.control.refusal("options", body), (400, "body_malformed"))
        self.assertEqual(self.control.call("options"), self.defaults)

    def test_replies_and_refusals_take_every_form(self):
        self.add()
        for spelling in ("org_alias", "orgAlias"):
            for wrapped in (True, False):
                for echo in (True, False):
                    options = {"headerSpelling": spelling, "wrapped": wrapped, "echo": echo}
                    with self.subTest(**options):
                        self.control.call("options", options)
                        self.service = client.Service(self.organisation, spelling, wrapped, echo)
                        self.assertEqual(self.details()["userName"], self.username)
                        self.call("getuserdetails", error_id=10564, userName="nobody")
