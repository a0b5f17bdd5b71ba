"""The fixture ``pingpair_sandbox``, which pytest finds by itself once the package is installed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pingpair.testing import Sandbox


@pytest.fixture
def pingpair_sandbox() -> Iterator[Sandbox]:
    """The service, imitated on loopback; a new one for each test."""
    with Sandbox() as sandbox:
        yield sandbox
