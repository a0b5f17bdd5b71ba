"""What the tests share: one sandbox for each file, and a client of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import pingpair
from pingpair.testing import Sandbox


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        running.options(dailyMessageQuota=1000)
        yield running


@pytest.fixture(autouse=True)
def no_faults(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if "sandbox" in request.fixturenames:
        request.getfixturevalue("sandbox").clear_faults()


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[pingpair.Client]:
    with sandbox.client() as client:
        yield client
