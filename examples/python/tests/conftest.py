"""What the tests run against: a real Redis, the sandbox, replicas and workers as processes, a real browser."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from pingpair.testing import Sandbox
from playwright.sync_api import Browser, sync_playwright
from processes import Processes, eventually
from visitors import PASSWORDS

from enrolment.users import hashed

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Redis of the tests' own, set up as production needs it."""
    folder = tmp_path_factory.mktemp("redis")
    port = free_port()
    settings = {
        "bind": "127.0.0.1",
        "port": str(port),
        "dir": str(folder),
        "save": "",
        "appendonly": "yes",
        "appendfsync": "always",
        "maxmemory-policy": "noeviction",
    }
    arguments = [text for name, value in settings.items() for text in (f"--{name}", value)]
    server = subprocess.Popen(["redis-server", *arguments], stdout=subprocess.DEVNULL)
    url = f"redis://127.0.0.1:{port}/0"
    try:
        with redis.Redis.from_url(url) as client:
            eventually(lambda: answers(client), "Redis does not start")
        yield url
    finally:
        server.terminate()
        server.wait()


@pytest.fixture
def kept(redis_url: str) -> Iterator[redis.Redis]:
    """Redis, empty."""
    with redis.Redis.from_url(redis_url, decode_responses=True) as client:
        client.flushall()
        yield client


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture
def processes(sandbox: Sandbox, redis_url: str, kept: redis.Redis, tmp_path: Path) -> Iterator[Processes]:
    """Starts replicas and workers that share Redis, and the sandbox as the service."""
    properties, users = tmp_path / "pingid.properties", tmp_path / "users.json"
    properties.write_text(sandbox.properties_text)
    properties.chmod(0o600)
    users.write_text(json.dumps({name: hashed(password) for name, password in PASSWORDS.items()}))
    environment = {
        "PINGPAIR_PROPERTIES": str(properties),
        "REDIS_URL": redis_url,
        "USERS_FILE": str(users),
        "REPORTS_FOLDER": str(tmp_path),
        "C_FORCE_ROOT": "1",
    }
    with Processes(environment, tmp_path) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; neither it nor its driver downloads anything."""
    arguments = [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--no-proxy-server",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), chromium_sandbox=False, args=arguments
        )
        yield browser
        browser.close()


def chromium() -> str:
    """The browser that the tests of all languages use."""
    names = (ROOT / "tests/src/browser/executables.txt").read_text().split()
    found = os.environ.get("PINGPAIR_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    assert found, "there is no Chromium: scripts/install-browser.sh installs it"
    return found


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def answers(client: redis.Redis) -> bool:
    try:
        return bool(client.ping())
    except redis.ConnectionError:
        return False
