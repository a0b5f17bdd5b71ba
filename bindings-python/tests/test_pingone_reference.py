"""The example pages of PingOne: what is sent is what they show, and every member that they show is an attribute."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest

import pingpair
from test_reference_fields import unknown
from test_vectors import load

EXAMPLES = {example["page"]: example for example in load("pingone/examples")}
ENVIRONMENT = "abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6"
USER = "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
DEVICE = "0783541c-a172-8d40-0783-541ca1728d40"
FLOW = "0321ad7a-f526-407d-a1d2-8484ad08eb67"
USERNAME = "register-user_{{$timestamp}}"


class Service:
    """Gives tokens and flows, and answers everything else by the example."""

    def __init__(self) -> None:
        self.example: dict[str, Any] = {}
        self.requests: list[tuple[str, str, str | None, bytes]] = []
        service = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self.answer(200, service.flow())

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                if self.path.endswith("/as/token"):
                    token = {"access_token": "t", "token_type": "Bearer", "expires_in": 3600}
                    return self.answer(200, token)
                media_type = self.headers["Content-Type"]
                service.requests.append(("POST", self.path, media_type, body))
                # The page's addresses are those of its own host.
                reply = json.dumps(service.example["reply"])
                reply = reply.replace("https://auth.pingone.com", service.url)
                self.answer(service.example["status"], json.loads(reply))

            def answer(self, status: int, body: Any) -> None:
                content = json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Set-Cookie", "ST=cookie-of-the-flow; Path=/; HttpOnly")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = url = f"http://127.0.0.1:{self.server.server_port}"
        self.settings = pingpair.PingOneSettings(
            environment_id=ENVIRONMENT,
            auth_url=url,
            api_url=url,
            worker_client_id="worker",
            worker_client_secret="secret",
            application_client_id="application",
            redirect_uri="https://app.example.com/callback",
        )
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def flow(self) -> dict[str, Any]:
        return {
            "_links": {"user.register": {"href": f"{self.url}/{ENVIRONMENT}/flows/{FLOW}"}},
            "id": FLOW,
            "status": "USERNAME_PASSWORD_REQUIRED",
        }

    def called(self, page: str, client: pingpair.PingOne) -> Any:
        self.example = EXAMPLES[page]
        given = self.example["request"]
        if self.example["operation"] == "RegisterUser":
            return client.start_flow().register(**given)
        named = {"otp": "otp", "oathResync": "oath_resync", "attestation": "attestation"}
        arguments = {named[name]: value for name, value in given.items()}
        return client.activate_device(USER, DEVICE, **arguments)


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    service = Service()
    yield service
    service.server.shutdown()
    service.server.server_close()


@pytest.mark.parametrize("page", EXAMPLES)
def test_an_example_is_sent_as_it_stands_and_read_as_a_typed_result(service: Service, page: str):
    with pingpair.PingOne(service.settings) as client:
        result = service.called(page, client)
    example = EXAMPLES[page]
    verb, path, media_type, body = service.requests[-1]
    assert (verb, media_type) == (example["verb"], example["media_type"])
    assert json.loads(body) == example["request"]
    assert path.startswith((f"/v1/environments/{ENVIRONMENT}/users/", f"/{ENVIRONMENT}/flows/"))
    assert unknown(result) == {}
    if example["operation"] == "RegisterUser":
        assert (result.id, result.status) == (FLOW, "VERIFICATION_CODE_REQUIRED")
        assert set(result.links) == set(example["reply"]["_links"])
        assert result.application.name == "RegistrationUseCaseApp"
        assert result.expires_at.text == example["reply"]["expiresAt"]
    elif example["status"] == 400:
        assert isinstance(result, pingpair.NextOtp)
    else:
        assert (result.id, result.unit_id) == (DEVICE, example["reply"]["unitId"])
        assert (result.os.kind, result.os.version) == ("MAC", "15.7.3")
        assert result.application.native_name == "PingID Desktop"
        assert result.application.push_sandbox is False
        assert result.lock.status == pingpair.MfaLockStatus.UNLOCKED


def test_unknown_members_and_values_are_kept(service: Service):
    page = "Activate MFA User Device (PingID Desktop)"
    reply = json.loads(json.dumps(EXAMPLES[page]["reply"]))
    reply["future"] = {"of": [1, None]}
    reply["os"]["flavour"] = "vanilla"
    reply["lock"]["status"] = "HALF_LOCKED"
    with pingpair.PingOne(service.settings) as client:
        service.example = {"status": 200, "reply": reply}
        result = client.activate_device(USER, DEVICE, otp="123456")
    assert unknown(result) == {"future": {"of": [1, None]}, "flavour": "vanilla"}
    assert result.lock.status == "HALF_LOCKED" and str(result.lock.status) == "HALF_LOCKED"
