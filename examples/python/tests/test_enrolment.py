"""A user enrols in a browser, and another replica goes on when the first one dies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import httpx
import pytest
import redis
from balancer import balanced
from conftest import free_port
from pingpair.testing import Sandbox
from playwright.sync_api import Browser, Page, expect
from processes import Process, Processes, eventually
from visitors import Visitor, log_in, scanned

PATIENCE = 180_000
expect.set_options(timeout=PATIENCE)


@dataclass
class Service:
    """Two replicas, and what stands before them: it prefers the first."""

    url: str
    urls: tuple[str, str]
    replicas: tuple[Process, Process]


@pytest.fixture
def service(processes: Processes) -> Iterator[Service]:
    ports = free_port(), free_port()
    arguments = ("uvicorn", "enrolment.app:create_app", "--factory", "--no-access-log")
    first, second = (processes.start(*arguments, "--port", str(port)) for port in ports)
    urls = f"http://127.0.0.1:{ports[0]}", f"http://127.0.0.1:{ports[1]}"
    for url, replica in zip(urls, (first, second), strict=True):
        eventually(partial(answers, url, replica), "a replica does not start")
    with balanced(*ports) as url:
        yield Service(url, urls, (first, second))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test when the browser finds anything wrong, such as what its policy forbids."""
    context = browser.new_context()
    # Nothing is measured: machines that test can be busy.
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text))
    yield page
    context.close()
    # Neither replicas that were killed nor requests that were refused are faults of the page.
    assert [text for text in complaints if "Failed to load resource" not in text] == []


def answers(url: str, replica: Process) -> bool:
    assert replica.runs(), replica.output()
    try:
        return httpx.get(f"{url}/login", trust_env=False).status_code == 200
    except httpx.TransportError:
        return False


def begin(page: Page, url: str) -> None:
    log_in(page, url, "meredith")
    page.get_by_role("button", name="Pair a phone").click()


def finish(page: Page, sandbox: Sandbox) -> None:
    """The phone scans what is on the screen, and its user confirms it."""
    qr_code = page.get_by_role("img", name="QR code")
    qr_code.wait_for()
    code = scanned(qr_code)
    sandbox.scan(code, model="Pixel 9", nickname="Mer's <b>phone</b>")
    sandbox.pair(code)
    sandbox.finish(code)
    expect(page.get_by_role("heading")).to_have_text("Is this your phone?")
    expect(page.locator(".success")).to_contain_text("Mer's <b>phone</b>, Pixel 9")
    assert code not in page.content()


def delivered(sandbox: Sandbox) -> Counter[str]:
    """How often each operation came; no request came twice."""
    log = sandbox.log()
    assert len({delivery["bodySha256"] for delivery in log}) == len(log)
    return Counter(delivery["operation"] for delivery in log)


def test_a_user_enrols_and_confirms_the_phone(
    service: Service, page: Page, sandbox: Sandbox, processes: Processes, kept: redis.Redis
) -> None:
    begin(page, service.url)
    qr_code = page.get_by_role("img", name="QR code")
    qr_code.wait_for()
    code = scanned(qr_code)
    for name in kept.scan_iter():
        found = kept.hgetall(name) if kept.type(name) == "hash" else {"": kept.get(name)}
        assert code not in name and not any(code in str(value) for value in found.values())
    finish(page, sandbox)
    page.get_by_role("button", name="Yes, it is mine").click()
    expect(page.get_by_role("heading")).to_have_text("Done")
    [device] = sandbox.client().get_user_details("meredith").user.devices
    assert device.model == "Pixel 9"
    assert code not in processes.output()
    counts = delivered(sandbox)
    assert counts["adduser"] == counts["getactivationcode"] == 1


def test_a_phone_that_is_somebody_elses_is_removed(service: Service, page: Page, sandbox: Sandbox) -> None:
    begin(page, service.url)
    finish(page, sandbox)
    page.get_by_role("button", name="No, remove it").click()
    expect(page.get_by_role("heading")).to_have_text("That phone is removed")
    assert sandbox.client().get_user_details("meredith").user.devices == []


@pytest.mark.parametrize("operation", ["getuserdetails", "adduser", "pairingstatus"])
def test_the_other_replica_goes_on_when_one_is_killed_in_the_middle_of_a_request(
    service: Service, page: Page, sandbox: Sandbox, operation: str
) -> None:
    sandbox.add_fault(operation, "late", delayMilliseconds=600_000)
    begin(page, service.url)
    eventually(lambda: delivered(sandbox)[operation], "the request does not come")
    service.replicas[0].kill()
    finish(page, sandbox)
    page.get_by_role("button", name="Yes, it is mine").click()
    expect(page.get_by_role("heading")).to_have_text("Done")
    counts = delivered(sandbox)
    assert counts["adduser"] == counts["getactivationcode"] == 1


def test_a_code_whose_reply_died_with_its_replica_is_not_minted_twice(
    service: Service, page: Page, sandbox: Sandbox
) -> None:
    sandbox.add_fault("getactivationcode", "late", delayMilliseconds=600_000)
    begin(page, service.url)
    eventually(lambda: delivered(sandbox)["getactivationcode"], "the request does not come")
    service.replicas[0].kill()
    expect(page.get_by_role("heading")).to_have_text("The connection broke")
    page.get_by_role("button", name="Make another code").click()
    expect(page.get_by_role("alert")).to_contain_text("half a minute")
    assert delivered(sandbox)["getactivationcode"] == 1
    page.go_back()
    page.get_by_role("button", name="Cancel").click()
    # Whoever has the code that got lost can still use it.
    expect(page.get_by_role("heading")).to_have_text("It is not known yet")
    page.get_by_role("button", name="Look again").click()
    expect(page.get_by_role("heading")).to_have_text("It is not known yet")


def test_nobody_but_the_session_that_began_it_sees_a_pairing(service: Service) -> None:
    with Visitor(service.urls[0]) as meredith:
        meredith.log_in("meredith")
        assert meredith.submit("/pairing").status_code == 303
        eventually(lambda: "<svg" in meredith.get("/pairing/status").text, "there is no code")
        for username in ("meredith", "bartholomew"):
            with Visitor(service.urls[1]) as other:
                other.log_in(username)
                for path in ("/pairing", "/pairing/status"):
                    answer = other.get(path)
                    assert answer.status_code == 404 and "<svg" not in answer.text
                for path in ("/pairing/cancel", "/pairing/verdict", "/pairing/settle"):
                    fields = {"verdict": "mine", "device": "1"}
                    assert other.submit(path, **fields).status_code == 404
                if username == "meredith":
                    assert other.submit("/pairing").status_code == 409
        assert "<svg" in meredith.get("/pairing").text
    with Visitor(service.urls[1]) as stranger:
        assert stranger.get("/pairing").headers["location"] == "/login"


def test_a_pairing_is_cancelled_at_either_replica(service: Service, sandbox: Sandbox) -> None:
    with Visitor(service.urls[0]) as meredith:
        meredith.log_in("meredith")
        meredith.submit("/pairing")
        eventually(lambda: "<svg" in meredith.get("/pairing/status").text, "there is no code")
        meredith.base_url = httpx.URL(service.urls[1])
        assert meredith.submit("/pairing/cancel").status_code == 303
        assert "You cancelled" in meredith.get("/pairing").text
        # And it can begin again at once.
        assert meredith.submit("/pairing").status_code == 303
        eventually(lambda: "<svg" in meredith.get("/pairing/status").text, "there is no code")
    assert delivered(sandbox)["getactivationcode"] == 2


def test_a_user_with_a_device_gets_no_second_one_by_a_password(service: Service, sandbox: Sandbox) -> None:
    sandbox.client().ensure_user("meredith")
    sandbox.pair_foreign_device("meredith", "SMS", destination="+12025550123")
    with Visitor(service.urls[0]) as meredith:
        meredith.log_in("meredith")
        meredith.submit("/pairing")
        eventually(lambda: "data-over" in meredith.get("/pairing/status").text, "it does not end")
        assert "You have a paired device already" in meredith.get("/pairing").text
    assert delivered(sandbox)["getactivationcode"] == 0


def test_forms_are_taken_from_pages_of_the_same_session_only(service: Service) -> None:
    with Visitor(service.urls[0]) as meredith, Visitor(service.urls[0]) as other:
        meredith.log_in("meredith")
        other.log_in("bartholomew")
        known = meredith.csrf("/")
        for form in ({}, {"csrf": ""}, {"csrf": other.csrf("/")}):
            assert meredith.post("/pairing", data=form).status_code == 403
        foreign = {"Sec-Fetch-Site": "cross-site"}
        assert meredith.post("/pairing", data={"csrf": known}, headers=foreign).status_code == 403
        assert meredith.get("/pairing").status_code == 404
        credentials = {"username": "meredith", "password": "correct horse"}
        with Visitor(service.urls[0]) as nobody:
            assert nobody.post("/login", data=credentials).status_code == 403


def test_a_login_is_a_new_session_and_a_logout_its_end(service: Service) -> None:
    with Visitor(service.urls[0]) as meredith:
        wrong = {"csrf": meredith.csrf("/login"), "username": "meredith", "password": "wrong"}
        assert meredith.post("/login", data=wrong).status_code == 403
        before = meredith.cookie
        meredith.log_in("meredith")
        after = meredith.cookie
        assert before != after
        meredith.submit("/logout")
        for cookie in (before, after):
            with Visitor(service.urls[1], cookie) as somebody:
                assert somebody.get("/").headers["location"] == "/login"


def test_every_page_forbids_caches_and_what_is_not_the_services_own(service: Service) -> None:
    with Visitor(service.urls[0]) as meredith:
        login = meredith.get("/login")
        cookie = login.headers["set-cookie"]
        assert all(part in cookie for part in ("__Host-", "HttpOnly", "Secure", "SameSite=strict"))
        meredith.log_in("meredith")
        meredith.submit("/pairing")
        for path in ("/", "/login", "/pairing", "/pairing/status", "/nowhere"):
            answer = meredith.get(path)
            assert answer.headers["cache-control"] == "no-store"
            policy = answer.headers["content-security-policy"]
            assert policy.startswith("default-src 'none';") and "unsafe" not in policy
            assert " style=" not in answer.text and "<style" not in answer.text
