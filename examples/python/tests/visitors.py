"""People at the service: with a browser or without, and with a phone that scans."""

from __future__ import annotations

import base64
import io
import re
from urllib.parse import urlsplit

import httpx
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page

PASSWORDS = {"meredith": "correct horse", "bartholomew": "battery staple"}


class Visitor(httpx.Client):
    """A client without a browser. It sends its cookie by http as well, as browsers do for localhost."""

    def __init__(self, base_url: str, cookie: str | None = None) -> None:
        super().__init__(base_url=base_url, trust_env=False, timeout=60)
        self.event_hooks = {"response": [self._keep_cookie]}
        if cookie:
            self.headers["Cookie"] = cookie

    def _keep_cookie(self, response: httpx.Response) -> None:
        if cookie := response.headers.get("set-cookie"):
            self.headers["Cookie"] = cookie.split(";")[0]

    @property
    def cookie(self) -> str:
        """What it has got from the service."""
        return self.headers["Cookie"]

    def csrf(self, path: str) -> str:
        """The token in the forms of a page."""
        found = re.search(r'name="csrf" value="([^"]+)"', self.get(path).text)
        assert found, "there is no form"
        return found[1]

    def log_in(self, username: str) -> None:
        form = {"csrf": self.csrf("/login"), "username": username, "password": PASSWORDS[username]}
        answer = self.post("/login", data=form)
        assert answer.status_code == 303 and answer.headers["location"] == "/", answer.text

    def submit(self, path: str, **fields: str) -> httpx.Response:
        """Sends a form of this session."""
        return self.post(path, data={"csrf": self.csrf("/"), **fields})


def log_in(page: Page, url: str, username: str) -> None:
    """Logs in as a person does."""
    page.goto(url)
    page.get_by_label("Name").fill(username)
    page.get_by_label("Password").fill(PASSWORDS[username])
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("heading", name="Pair your phone").wait_for()


def scanned(code: Locator) -> str:
    """The activation code that a phone reads off the screen."""
    image = Image.open(io.BytesIO(code.screenshot()))
    [found] = zxingcpp.read_barcodes(image)
    query = base64.b64decode(urlsplit(found.text).query).decode()
    return query.removeprefix("act_code=")
