"""The sandbox, judged: services, and logging in without a second factor until a time."""

from .sandbox_case import HOUR, SandboxCase, milliseconds

ALIASES = (
    "maclocal",
    "pingone",
    "rescuecode",
    "ssh",
    "sso",
    "vpn",
    "web",
    "winlocal",
    "winremote",
)


class Case(SandboxCase):
    def setUp(self):
        super().setUp()
        self.add()
        self.control.set_status(self.username, "ACTIVE")

    def add_service(self, alias, error_id=200, **body):
        body = {"userName": self.username, "spAlias": alias, **body}
        self.call("addservice", error_id=error_id, **body)

    def bypass(self, until, *aliases, error_id=200, **body):
        """Sets or ends a bypass of these services, or of all."""
        body = {"bypassUntil": until, "userName": self.username, **body}
        if aliases:
            body["spAliases"] = list(aliases)
        self.call("userbypass", error_id=error_id, **body)

    def soon(self, hours=1):
        return self.control.milliseconds() + hours * HOUR * 1000

    def assert_services(self, **expected):
        """Status and end of each service, by the service and by the control door."""
        services = {service["spAlias"]: service for service in self.details()["spList"]}
        known = {
            service["alias"]: (service["name"], service["status"], end(service))
            for service in self.control.user(self.username)["services"]
        }
        told = {
            alias: (service["spName"], service["status"], service["bypassExpiration"])
            for alias, service in services.items()
        }
        self.assertEqual(told, known)
        told = {
            alias: (service["status"], service["bypassExpiration"])
            for alias, service in services.items()
        }
        self.assertEqual(told, expected)

    def assert_bypass(self, until):
        """Whether, and until when, all of the user's services are bypassed."""
        details, user = self.details(), self.control.user(self.username)
        expected = (until is not None, until)
        self.assertEqual((details["userInBypass"], details["bypassExpiration"]), expected)
        self.assertEqual((user["inBypass"], end(user)), expected)


def end(known):
    """When a bypass ends that the control door knows of, in milliseconds."""
    text = known["bypassExpiration"]
    return None if text is None else milliseconds(text)


class Services(Case):
    def test_a_user_begins_without_any_and_gets_each_once(self):
        self.assert_services()
        expected = {}
        for alias in ALIASES:
            self.add_service(alias)
            expected[alias] = ("ACTIVE", None)
            self.assert_services(**expected)
            self.add_service(alias, error_id=10563)
        self.assert_services(**expected)

    def test_what_the_organisation_does_not_have_is_refused(self):
        for alias in ("nonesuch", "WEB", "web "):
            self.add_service(alias, error_id=10554)
        for alias in ("", "x" * 251, None, 7):
            self.add_service(alias, error_id=400)
        self.assert_services()
        self.add_service("web", error_id=10564, userName="nobody")

    def test_a_service_is_active_for_a_user_who_is(self):
        self.add_service("web")
        for status in ("NOT_ACTIVE", "PENDING", "SUSPENDED"):
            self.control.set_status(self.username, status)
            self.assert_services(web=("NOT_ACTIVE", None))


class BypassOfAll(Case):
    def test_it_begins_at_once_and_ends_by_the_clock(self):
        self.add_service("web")
        until = self.soon()
        self.bypass(until)
        self.assert_bypass(until)
        self.assert_services(web=("BYPASS", until))
        self.control.advance(HOUR - 60)
        self.assert_bypass(until)
        self.control.advance(61)
        self.assert_bypass(None)
        self.assert_services(web=("ACTIVE", None))

    def test_null_ends_it(self):
        self.add_service("web")
        self.bypass(self.soon())
        self.bypass(None)
        self.assert_bypass(None)
        self.assert_services(web=("ACTIVE", None))
        self.bypass(None)
        self.assert_bypass(None)

    def test_a_later_one_replaces_an_earlier_one(self):
        for hours in (2, 1, 3):
            until = self.soon(hours)
            self.bypass(until)
            self.assert_bypass(until)
        self.control.advance(2 * HOUR + 60)
        self.assert_bypass(until)

    def test_a_service_that_is_added_during_it_is_bypassed_too(self):
        until = self.soon()
        self.bypass(until)
        self.add_service("vpn")
        self.assert_services(vpn=("BYPASS", until))

    def test_what_is_no_time_in_the_future_is_refused(self):
        now = self.control.milliseconds()
        for until in (now - 1, 0, -1, "soon", True, [now + HOUR]):
            with self.subTest(until):
                self.bypass(until, error_id=400)
                self.assert_bypass(None)
        self.call("userbypass", error_id=400, userName=self.username)
        self.bypass(self.soon(), error_id=10564, userName="nobody")
        self.bypass(None, error_id=10564, userName="nobody")

    def test_the_users_status_stays(self):
        for status in ("ACTIVE", "SUSPENDED", "NOT_ACTIVE"):
            self.control.set_status(self.username, status)
            self.bypass(self.soon())
            self.assert_status(status)


class BypassOfServices(Case):
    def setUp(self):
        super().setUp()
        for alias in ("ssh", "vpn", "web"):
            self.add_service(alias)

    def test_these_services_are_bypassed_and_no_others(self):
        until, later = self.soon(), self.soon(2)
        self.bypass(until, "vpn", "web")
        self.bypass(later, "ssh")
        self.assert_services(ssh=("BYPASS", later), vpn=("BYPASS", until), web=("BYPASS", until))
        self.assert_bypass(None)
        self.control.advance(HOUR + 1)
        self.assert_services(ssh=("BYPASS", later), vpn=("ACTIVE", None), web=("ACTIVE", None))
        self.control.advance(HOUR)
        self.assert_services(ssh=("ACTIVE", None), vpn=("ACTIVE", None), web=("ACTIVE", None))

    def test_null_ends_it_for_these(self):
        until = self.soon()
        self.bypass(until)
        self.bypass(None, "vpn")
        self.assert_services(ssh=("BYPASS", until), vpn=("ACTIVE", None), web=("BYPASS", until))
        self.assert_bypass(None)
        self.bypass(None)
        self.assert_services(ssh=("ACTIVE", None), vpn=("ACTIVE", None), web=("ACTIVE", None))

    def test_a_service_that_the_user_does_not_have_changes_nothing(self):
        self.bypass(self.soon(), "web", "sso", error_id=10557)
        until = self.soon()
        self.bypass(until, "ssh")
        self.bypass(None, "ssh", "sso", error_id=10557)
        self.assert_services(ssh=("BYPASS", until), vpn=("ACTIVE", None), web=("ACTIVE", None))

    def test_no_services_are_none(self):
        for aliases in ([], [""], "web", [7], [None], ["web"] * 101):
            with self.subTest(aliases):
                body = {"bypassUntil": self.soon(), "userName": self.username}
                self.call("userbypass", error_id=400, spAliases=aliases, **body)
        self.assert_services(ssh=("ACTIVE", None), vpn=("ACTIVE", None), web=("ACTIVE", None))
