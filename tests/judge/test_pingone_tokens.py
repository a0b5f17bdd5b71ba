"""The sandbox's PingOne, judged: the worker's tokens."""

from .pingone_case import PingOneCase


class Tokens(PingOneCase):
    def test_a_worker_gets_a_token_in_its_own_environment(self):
        answer = self.pingone.worker_token()
        self.assertEqual(answer.status, 200, answer.body)
        self.assertEqual((answer.json["token_type"], answer.json["expires_in"]), ("Bearer", 3600))
        answer = self.pingone.worker_token(environment=self.pingone.environment)
        self.assertEqual((answer.status, answer.json["error"]), (401, "invalid_client"))

    def test_credentials_are_taken_in_the_way_that_is_set(self):
        name = self.pingone.settings["worker_client_id"]
        secret = self.pingone.settings["worker_client_secret"]
        post = {"client_id": name, "client_secret": secret}
        self.assertEqual(self.pingone.worker_token(headers={}, **post).status, 401)
        self.set(workerAuthentication="post")
        self.assertEqual(self.pingone.worker_token(headers={}, **post).status, 200)
        self.assertEqual(self.pingone.worker_token().status, 401)
        wrong = {"client_id": name, "client_secret": secret[:-1]}
        self.assertEqual(self.pingone.worker_token(headers={}, **wrong).status, 401)

    def test_a_token_ends_by_time_and_by_hand(self):
        user = self.user()
        self.set(tokenSeconds=60)
        self.assertEqual(self.pingone.devices(user), [])
        self.control.call("time", {"advanceSeconds": 61})
        answer = self.pingone.send("GET", f"{user}/devices")
        self.assert_error(answer, 401, "ACCESS_FAILED", ("INVALID_TOKEN", None))
        self.pingone.token = None
        self.assertEqual(self.pingone.devices(user), [])
        self.control.call("pingone/tokens/revoke", {})
        answer = self.pingone.send("GET", f"{user}/devices")
        self.assert_error(answer, 401, "ACCESS_FAILED", ("INVALID_TOKEN", None))
        for header in (None, "Bearer x", f"Basic {self.pingone.token}"):
            answer = self.pingone.send("GET", f"{user}/devices", Authorization=header)
            self.assert_error(answer, 401, "ACCESS_FAILED", ("INVALID_TOKEN", None))

    def test_the_credentials_are_marked(self):
        for name in ("environment_id", "worker_client_id", "application_client_id"):
            self.assertTrue(self.pingone.settings[name].startswith("5a4db0c5-"))
        self.assertEqual(self.file.stat().st_mode & 0o777, 0o600)
