"""Makes pickled results again."""

from __future__ import annotations

from typing import Any

from pingpair import _core


def restore(name: str, json: str) -> Any:
    """The result of this class that was pickled as this JSON."""
    return getattr(_core, name)._restore(json)
