"""The core, judged by how often a request leaves, and by what it says when an answer is missing."""

import signal
import threading

from . import binary, service
from .core_case import UNKNOWN, CoreCase, now, right


class Deliveries(CoreCase):
    """How often a request leaves, whatever becomes of it."""

    failures = {
        "closed": service.Reply(silent=True),
        "status 500": service.Reply("", status=500),
        "status 502 with a page": service.Reply("<html>", 502, {"Content-Type": "text/html"}),
        "status 503": service.Reply("", status=503),
        "cut": service.Reply("eyJ", length=1000),
        "unsigned 10551": service.Reply('{"errorId":10551}', 400),
        "unsigned 10556": service.Reply('{"responseBody":{"errorId":10556}}', 400),
        "unsigned 10564": service.Reply('{"errorId":10564}', 400),
    }

    def test_what_changes_something_leaves_once_and_its_outcome_is_unknown(self):
        commands = (
            lambda: self.add(),
            lambda: self.mint(),
            lambda: self.run_binary("--json", "call", "authonline", "--body", "-", content="{}"),
            lambda: self.run_binary(
                "--json", "call", "startauthentication", "--class", "human", content=""
            ),
        )
        for name, reply in self.failures.items():
            for number, command in enumerate(commands):
                with self.subTest(name, command=number):
                    self.play(lambda request: reply)
                    error = self.assert_fails(command(), "outcome_unknown")
                    self.assertEqual(len(self.received), 1)
                    if name.startswith("unsigned"):
                        self.assertFalse(error["authenticated"])

    def test_what_only_reads_leaves_three_times_at_most(self):
        for name, reply in self.failures.items():
            with self.subTest(name):
                self.play(lambda request: reply)
                for command in (self.show, self.status):
                    self.received.clear()
                    error = self.assert_fails(command(), "service_failed")
                    self.assertEqual(len(self.received), 3)
                    if name.startswith("unsigned"):
                        self.assertFalse(error["authenticated"])

    def test_what_may_be_repeated_ends_as_unknown(self):
        self.play(lambda request: service.Reply("", status=500))
        call = ("--json", "call", "cancelauthentication", "--class", "idempotent")
        self.assert_fails(self.run_binary(*call), "outcome_unknown")
        self.assertEqual(len(self.received), 3)

    def test_a_read_succeeds_at_its_third_attempt(self):
        for name, reply in self.failures.items():
            with self.subTest(name):
                self.play(
                    lambda request: right(request) if len(self.received) == 3 else reply
                )
                self.assert_done(self.show())
                self.assertEqual(len(self.received), 3)

    def test_a_failed_transaction_is_repeated_for_reads_alone(self):
        self.play(lambda request: service.Reply(request.signed(errorId=10551), 400))
        self.assert_fails(self.show(), "refused")
        self.assertEqual(len(self.received), 3)
        self.received.clear()
        self.assert_fails(self.add(), "refused")
        self.assertEqual(len(self.received), 1)

    def test_the_wait_that_is_asked_for_is_kept_and_told(self):
        times = []

        def play(request):
            times.append(now())
            return service.Reply("", 429, {"Retry-After": "1"})

        self.play(play)
        error = self.assert_fails(self.add(), "outcome_unknown")
        self.assertEqual((len(times), error["retry_after_seconds"]), (1, 1))
        times.clear()
        error = self.assert_fails(self.show(), "rate_limited")
        told = (error["retry_after_seconds"], error["http_status"])
        self.assertEqual(told, (1, 429))
        self.assertEqual(len(times), 3)
        for earlier, later in zip(times, times[1:]):
            self.assertGreaterEqual((later - earlier).total_seconds(), 1)

    def test_a_wait_beyond_the_deadline_is_not_begun(self):
        for wait in ("120", "Tue, 31 Dec 2999 23:59:59 GMT", "99999999999"):
            with self.subTest(wait):
                self.play(lambda request: service.Reply("", 429, {"Retry-After": wait}))
                begin = now()
                self.assert_fails(self.show("jdoe", "--deadline", "10"), "rate_limited")
                self.assertLess((now() - begin).total_seconds(), 8)
                self.assertEqual(len(self.received), 1)

    def test_a_service_that_is_silent_is_not_waited_for_beyond_the_deadline(self):
        for command, code in ((self.show, "deadline_exceeded"), (self.add, "outcome_unknown")):
            with self.subTest(code):
                self.play(self.hang)
                begin = now()
                self.assert_fails(command("jdoe", "--deadline", "1"), code)
                self.assertLess((now() - begin).total_seconds(), 8)
                self.assertEqual(len(self.received), 1)

    def test_nothing_leaves_where_nobody_listens(self):
        with service.Service() as gone:
            base_url = gone.organisation.base_url
        organisation = self.organisation
        self.properties = self.file("other.properties", organisation.properties(idp_url=base_url))
        for command in (self.show, self.add, self.mint, self.status):
            self.assert_fails(command(), "unreachable")
        self.assertEqual(self.received, [])

    def interrupt(self, *command):
        """Presses Ctrl-C when the request has come."""
        process = binary.start("--properties", self.properties, "--json", *command)
        self.wait_for(lambda: self.received)
        process.send_signal(signal.SIGINT)
        return process

    def test_ctrl_c_does_not_give_up_a_change_that_has_left(self):
        for answered, status in ((True, 0), (False, UNKNOWN)):
            for command in (("user", "add", "jdoe"), ("code", "jdoe")):
                with self.subTest(command, answered=answered):
                    pressed = threading.Event()

                    def play(request):
                        pressed.wait(10)
                        return right(request) if answered else service.Reply(silent=True)

                    self.play(play)
                    process = self.interrupt(*command)
                    pressed.set()
                    result = binary.finish(process)
                    self.assert_clean(result)
                    self.assertEqual(result.status, status)
                    self.assertEqual(len(self.received), 1)

    def test_ctrl_c_again_ends_the_command(self):
        self.play(self.hang)
        process = self.interrupt("user", "show", "jdoe")

        def ended():
            process.send_signal(signal.SIGINT)
            return process.poll() is not None

        self.wait_for(ended)
        result = binary.finish(process)
        self.assert_clean(result)
        self.assertEqual((result.status, result.stdout), (130, ""))

    def test_ctrl_c_between_two_attempts_of_a_read_cancels_it(self):
        self.play(lambda request: service.Reply("", 429, {"Retry-After": "30"}))
        result = binary.finish(self.interrupt("user", "show", "jdoe"))
        self.assert_clean(result)
        self.assert_fails(result, "cancelled")
        self.assertEqual(len(self.received), 1)
