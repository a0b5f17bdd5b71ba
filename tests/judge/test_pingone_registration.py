"""The sandbox's PingOne, judged: flows from the authorization request to tokens."""

import urllib.parse
import uuid

from . import client, pingone
from .pingone_case import PingOneCase

START = {"usernamePassword.check", "password.forgot", "user.register", "self"}
VERIFY = {"user.verify", "user.sendVerificationCode", "self"}


class Registration(PingOneCase):
    def test_a_user_registers_verifies_and_gets_tokens(self):
        flow = self.flow()
        self.assertEqual(flow.json["status"], "USERNAME_PASSWORD_REQUIRED")
        self.assertEqual(flow.links, START)
        own = f"{self.pingone.auth}/flows/{flow.id}"
        self.assertEqual({link["href"] for link in flow.json["_links"].values()}, {own})
        self.assertEqual(flow.json["_embedded"]["passwordPolicy"]["length"], {"min": 8, "max": 255})
        self.assertNotIn("user", flow.json["_embedded"])

        self.assertEqual(flow.register(self.username).status, 200)
        self.assertEqual(flow.json["status"], "VERIFICATION_CODE_REQUIRED")
        self.assertEqual(flow.links, VERIFY)
        self.assertEqual(flow.json["_embedded"]["user"]["username"], self.username)
        (message,) = self.outbox()
        self.assertEqual((message["channel"], message["username"]), ("EMAIL", self.username))
        self.assertEqual(message["destination"], "meredith@example.com")
        self.assertRegex(message["otp"], r"\A[A-Za-z0-9]{8}\Z")

        flow.act("user.verify", {"verificationCode": "wrong000"})
        self.assert_invalid(flow.answer, ("INVALID_VALUE", "verificationCode"))
        flow.read()
        self.assertEqual(flow.json["status"], "VERIFICATION_CODE_REQUIRED")
        flow.act("user.sendVerificationCode")
        self.assertEqual(flow.links, VERIFY)
        flow.act("user.verify", {"verificationCode": message["otp"]})
        self.assert_invalid(flow.answer, ("INVALID_VALUE", "verificationCode"))
        flow.act("user.verify", {"verificationCode": self.otp()})
        self.assertEqual((flow.json["status"], flow.links), ("COMPLETED", {"self"}))
        self.assert_id(flow.json["session"]["id"])

        resumed = flow.resume()
        self.assertEqual(resumed.status, 302)
        redirect, _, query = resumed.headers["Location"].partition("?")
        self.assertEqual(redirect, self.pingone.settings["redirect_uri"])
        fields = urllib.parse.parse_qs(query)
        self.assertEqual(fields["state"], [flow.state])
        answer = flow.exchange(fields["code"][0])
        self.assertEqual(answer.status, 200, answer.body)
        told = answer.json
        self.assertEqual((told["token_type"], told["expires_in"]), ("Bearer", 3600))
        identity = pingone.claims(told["id_token"])
        user = flow.json["_embedded"]["user"]["id"] if flow.answer.body else None
        self.assertEqual(identity["nonce"], flow.nonce)
        self.assertEqual(identity["aud"], self.pingone.settings["application_client_id"])
        known = self.known(identity["sub"])
        self.assertEqual((known["username"], known["verified"]), (self.username, True))
        self.assertIn(user, (None, identity["sub"]))
        self.assertEqual(flow.exchange(fields["code"][0]).json["error"], "invalid_grant")

    def test_the_reply_has_the_members_of_the_pages_example(self):
        flow = self.flow()
        flow.register(self.username)
        body = flow.json
        self.assert_id(body["id"])
        resume = f"{self.pingone.auth}/as/resume?flowId={flow.id}"
        self.assertEqual(body["resumeUrl"], resume)
        self.assert_time(body["createdAt"])
        self.assert_time(body["expiresAt"])
        self.assertTrue(body["_embedded"]["application"]["name"])
        members = {"_links", "id", "resumeUrl", "status", "createdAt", "expiresAt", "_embedded"}
        self.assertEqual(set(body), members)
        self.assertEqual(flow.answer.content_type, "application/json")

    def test_a_flow_begins_by_post_and_by_a_redirect_too(self):
        flow = pingone.Flow(self.pingone).start("POST")
        self.assertEqual(flow.json["status"], "USERNAME_PASSWORD_REQUIRED")
        flow = pingone.Flow(self.pingone).start(response_mode=None)
        self.assertEqual(flow.answer.status, 302)
        location = urllib.parse.urlsplit(flow.answer.headers["Location"])
        flow.id = urllib.parse.parse_qs(location.query)["flowId"][0]
        self.assertEqual(set(flow.cookies), {"ST", "ST-NO-SS"})
        flow.read()
        self.assertEqual(flow.links, START)
        flow.register(self.username)
        flow.act("user.verify", {"verificationCode": self.otp()})
        self.assertEqual(flow.resume().status, 302)

    def test_registration_that_is_off_is_not_offered_and_refused(self):
        self.set(registration=False)
        flow = self.flow()
        self.assertEqual(flow.links, START - {"user.register"})
        flow.register(self.username)
        self.assert_error(flow.answer, 400, "INVALID_REQUEST")
        self.assertEqual(self.control.call("pingone/users")["users"], [])

    def test_without_verification_the_flow_is_completed_at_once(self):
        self.set(verification=False)
        flow = self.flow()
        flow.register(self.username)
        self.assertEqual(flow.json["status"], "COMPLETED")
        self.assertEqual(self.outbox(), [])

    def test_what_is_wrong_with_a_registration_is_told(self):
        self.user("taken")
        flow = self.flow()
        right = {"username": "x", "email": "a@example.com", "password": "Two-Hundred-42"}
        missing = [("REQUIRED_VALUE", name) for name in right]
        self.assert_invalid(flow.act("user.register", {}), *missing)
        for name, value, code in (
            ("username", "", "EMPTY_VALUE"),
            ("username", "TAKEN", "UNIQUENESS_VIOLATION"),
            ("username", 1, "INVALID_VALUE"),
            ("username", "x" * 129, "SIZE_LIMIT_EXCEEDED"),
            ("email", "nowhere", "INVALID_VALUE"),
            ("password", "weak", "INVALID_VALUE"),
            ("role", "ADMIN", "INVALID_PARAMETER"),
        ):
            with self.subTest(name, value=value):
                answer = flow.act("user.register", {**right, name: value})
                self.assert_invalid(answer, (code, name))
        weak = flow.register("x", password="weak").json["details"][0]["innerError"]
        expected = ["length", "minCharacters", "minUniqueCharacters"]
        self.assertEqual(weak["unsatisfiedRequirements"], expected)
        self.assert_error(flow.act("user.register", "[]"), 400, "INVALID_REQUEST")
        doubled = '{"username": "x", "username": "y"}'
        self.assert_error(flow.act("user.register", doubled), 400, "INVALID_REQUEST")
        self.assertEqual(self.outbox(), [])

    def test_actions_of_other_states_are_refused(self):
        flow = self.flow()
        flow.act("user.verify", {"verificationCode": "abcd2345"})
        self.assert_error(flow.answer, 400, "INVALID_REQUEST")
        flow = self.registered()
        for name in ("user.register", "user.verify", "user.sendVerificationCode"):
            self.assert_error(flow.act(name), 400, "INVALID_REQUEST")

    def test_a_known_user_signs_on(self):
        user = self.user(email="a@example.com", password="whatever")
        flow = self.flow()
        for username, password in ((self.username, "wrong"), ("nobody", "whatever")):
            flow.act("usernamePassword.check", {"username": username, "password": password})
            self.assert_invalid(flow.answer, ("INVALID_CREDENTIALS", None))
        body = {"username": self.username, "password": "whatever"}
        flow.act("usernamePassword.check", body)
        self.assertEqual(flow.json["status"], "COMPLETED")
        self.assertEqual(flow.json["_embedded"]["user"]["id"], user)


class Cookies(PingOneCase):
    def test_every_reply_brings_new_ones_and_ends_the_old(self):
        flow = self.flow()
        seen = [dict(flow.cookies)]
        for step in (flow.read, lambda: flow.register("x", password="weak"), flow.read):
            step()
            for old in seen:
                self.assertNotEqual(flow.cookies["ST"], old["ST"])
                self.assertNotEqual(flow.cookies["ST-NO-SS"], old["ST-NO-SS"])
            seen.append(dict(flow.cookies))
        for old in seen[:-1]:
            answer = flow.send("GET", f"/flows/{flow.id}", cookies=old)
            self.assert_error(answer, 401, "ACCESS_FAILED")
            self.assertIsNone(answer.headers["Set-Cookie"])
        self.assertEqual(flow.read().status, 200)

    def test_a_flow_needs_its_own_cookies(self):
        flow, other = self.flow(), self.flow()
        for cookies in ({}, other.cookies, {"ST": "forged"}):
            for method, path in (
                ("GET", f"/flows/{flow.id}"),
                ("GET", f"/as/resume?flowId={flow.id}"),
            ):
                self.assert_error(flow.send(method, path, cookies=cookies), 401, "ACCESS_FAILED")
        mixed = {**flow.cookies, "ST": other.cookies["ST"]}
        answer = flow.send("GET", f"/flows/{flow.id}", cookies=mixed)
        self.assert_error(answer, 401, "ACCESS_FAILED")
        answer = flow.send("GET", f"/flows/{flow.id}", cookies={"ST": flow.cookies["ST"]})
        self.assertEqual(answer.status, 200)

    def lose(self, flow):
        """A registration whose reply is lost."""
        fault = {"operation": "RegisterUser", "kind": "lost"}
        self.control.call("faults", fault)
        with self.assertRaises(OSError):
            flow.register(self.username)

    def test_after_a_lost_reply_the_older_ones_still_open_the_flow(self):
        flow = self.flow()
        self.lose(flow)
        flow.read()
        self.assertEqual(flow.json["status"], "VERIFICATION_CODE_REQUIRED")
        self.assertEqual(flow.json["_embedded"]["user"]["username"], self.username)

    def test_a_strict_service_ends_them_all_the_same(self):
        self.set(cookies="strict")
        flow = self.flow()
        self.lose(flow)
        self.assert_error(flow.read(), 401, "ACCESS_FAILED")

    def test_they_are_for_this_environment_and_for_https(self):
        flow = self.flow()
        for cookie in flow.answer.headers.get_all("Set-Cookie"):
            self.assertIn(f"Path=/{self.pingone.environment};", cookie)
            self.assertIn("Secure", cookie)
            self.assertIn("HttpOnly", cookie)


class MediaTypes(PingOneCase):
    def test_the_media_type_is_the_operation_byte_for_byte(self):
        flow = self.flow()
        right = "application/vnd.pingidentity.user.register+json"
        body = {"username": "x", "email": "a@example.com", "password": "Two-Hundred-42"}
        for media in (
            "application/json",
            right + "; charset=utf-8",
            right + ";charset=UTF-8",
            right.upper(),
            right.replace("+json", ""),
            "application/vnd.pingidentity.user.registered+json",
            "text/plain",
        ):
            with self.subTest(media):
                answer = flow.act("user.register", body, media)
                self.assert_error(answer, 415, "INVALID_REQUEST")
        self.assertEqual(flow.act("user.register", body, right).status, 200)
        entry = self.control.call("log")["deliveries"][-1]
        self.assertEqual(entry["operation"], "RegisterUser")
        self.assertEqual(entry["pingone"]["contentType"], right)
        self.assertEqual(entry["pingone"]["accept"], "*/*")

    def test_no_body_and_an_empty_object_ask_for_a_new_code(self):
        flow = self.flow()
        flow.register(self.username)
        for body in (b"", "{}"):
            self.assertEqual(flow.act("user.sendVerificationCode", body).status, 200)
        answer = flow.act("user.sendVerificationCode", {"verificationCode": "x"})
        self.assert_invalid(answer, ("INVALID_PARAMETER", "verificationCode"))
        self.assertEqual(len(self.outbox()), 3)


class Authorization(PingOneCase):
    def refused(self, *told, **changes):
        flow = pingone.Flow(self.pingone).start(**changes)
        self.assert_invalid(flow.answer, *told)

    def test_parameters_are_checked(self):
        self.refused(("INVALID_VALUE", "client_id"), client_id=str(uuid.uuid4()))
        self.refused(("REQUIRED_VALUE", "client_id"), client_id=None)
        self.refused(("INVALID_VALUE", "redirect_uri"), redirect_uri="https://attacker.example/")
        self.refused(("INVALID_VALUE", "response_type"), response_type="token")
        self.refused(("INVALID_VALUE", "scope"), scope="profile")
        self.refused(("REQUIRED_VALUE", "code_challenge"), code_challenge=None)
        self.refused(("INVALID_VALUE", "code_challenge_method"), code_challenge_method="plain")
        self.refused(("INVALID_VALUE", "code_challenge"), code_challenge="short")
        self.refused(("INVALID_VALUE", "response_mode"), response_mode="fragment")

    def code(self, flow):
        query = urllib.parse.urlsplit(flow.resume().headers["Location"]).query
        return urllib.parse.parse_qs(query)["code"][0]

    def test_a_code_goes_with_its_verifier_and_redirect_uri_once_for_a_minute(self):
        flow = self.registered()
        for changes in (
            {"code_verifier": "another-verifier-of-more-than-43-characters-x"},
            {"code_verifier": None},
            {"redirect_uri": "https://attacker.example/"},
        ):
            code = self.code(flow)
            self.assertEqual(flow.exchange(code, **changes).json["error"], "invalid_grant")
            self.assertEqual(flow.exchange(code).json["error"], "invalid_grant")
        code = self.code(flow)
        self.control.call("time", {"advanceSeconds": 61})
        self.assertEqual(flow.exchange(code).json["error"], "invalid_grant")
        self.assertEqual(flow.exchange(self.code(flow)).status, 200)

    def test_tokens_need_the_applications_credentials_in_the_way_that_is_set(self):
        flow = self.registered()
        self.set(applicationAuthentication="post")
        answer = flow.exchange(self.code(flow))
        self.assertEqual((answer.status, answer.json["error"]), (401, "invalid_client"))
        answer = flow.exchange("x", grant_type="password")
        self.assertEqual(answer.json["error"], "unsupported_grant_type")

    def test_resume_answers_in_json_where_that_is_set(self):
        self.set(resumeJson=True)
        flow = self.registered()
        answer = flow.resume()
        self.assertEqual(answer.status, 200)
        response = answer.json["authorizeResponse"]
        self.assertEqual(response["state"], flow.state)
        self.assertEqual(flow.exchange(response["code"]).status, 200)

    def test_a_flow_that_is_not_completed_is_not_resumed(self):
        flow = self.flow()
        self.assert_error(flow.resume(), 400, "INVALID_REQUEST")


class Expiry(PingOneCase):
    def test_an_action_renews_a_flow_and_reading_does_not(self):
        flow = self.flow()
        began = flow.json["expiresAt"]
        self.control.call("time", {"advanceSeconds": 600})
        flow.read()
        self.assertEqual(flow.json["expiresAt"], began)
        flow.register(self.username)
        self.assertGreater(flow.json["expiresAt"], began)
        self.control.call("time", {"advanceSeconds": 600})
        self.assertEqual(flow.read().status, 200)
        self.control.call("time", {"advanceSeconds": 301})
        self.assert_error(flow.read(), 404, "NOT_FOUND")

    def test_a_flow_can_be_ended_by_hand_and_a_wrong_one_is_unknown(self):
        flow = self.flow()
        self.control.call("pingone/flows/expire", {"flowId": flow.id})
        self.assert_error(flow.read(), 404, "NOT_FOUND")
        flow.id = str(uuid.uuid4())
        self.assert_error(flow.read(), 404, "NOT_FOUND")
        told = self.control.refusal("pingone/flows/expire", {"flowId": "x"})
        self.assertEqual(told, (404, "flow_not_found"))


class CustomDomain(PingOneCase):
    def test_a_custom_domain_has_no_environment_in_its_paths(self):
        self.set(customDomain=True)
        base = self.pingone.settings["auth_url"]
        flow = pingone.Flow(self.pingone, base=base).start()
        self.assertEqual(flow.json["_links"]["self"]["href"], f"{base}/flows/{flow.id}")
        self.assertEqual(flow.json["resumeUrl"], f"{base}/as/resume?flowId={flow.id}")
        flow.register(self.username)
        self.assertEqual(flow.answer.status, 200)
        answer = client.send(f"{self.pingone.auth}/flows/{flow.id}")
        self.assertEqual(answer.status, 404)
        # The worker's environment keeps the host of its region.
        self.assertEqual(self.pingone.worker_token().status, 200)


class Quota(PingOneCase):
    def test_a_day_has_an_end_of_mails(self):
        self.set(dailyMessageQuota=2)
        flow = self.flow()
        flow.register(self.username)
        self.assertEqual(flow.act("user.sendVerificationCode").status, 200)
        answer = flow.act("user.sendVerificationCode")
        self.assert_error(answer, 429, "REQUEST_LIMITED", ("QUOTA_EXCEEDED", None))
        inner = answer.json["details"][0]["innerError"]
        self.assertEqual(inner["quotaLimit"], 2)
        self.assert_time(inner["quotaResetTime"])
        self.assertIsNone(answer.headers["Retry-After"])
        self.assertEqual(len(self.outbox()), 2)
