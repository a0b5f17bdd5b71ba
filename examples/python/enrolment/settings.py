"""What the service is told by its environment."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """Where everything is. The organisation's settings come from ``PINGPAIR_PROPERTIES``."""

    redis_url: str
    """Where sessions, leases and snapshots are: the same for all replicas."""
    users_file: Path
    """Who may log in; ``python -m enrolment.users`` writes it."""

    @classmethod
    def from_env(cls) -> Settings:
        return cls(
            redis_url=os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/0"),
            users_file=Path(os.environ.get("USERS_FILE", "users.json")),
        )
