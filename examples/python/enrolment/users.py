"""Who may log in: names and hashed passwords in a file. An application has a directory instead.

python -m enrolment.users users.json meredith
"""

from __future__ import annotations

import getpass
import hashlib
import hmac
import json
import os
import sys
from pathlib import Path


class Users:
    """The users of a file."""

    def __init__(self, file: Path) -> None:
        self._hashes: dict[str, str] = json.loads(file.read_text())
        # A name that nobody has takes as long as one that somebody has.
        self._nobody = hashed(os.urandom(16).hex())

    def knows(self, username: str, password: str) -> bool:
        """Whether this is the user's password."""
        salt, expected = self._hashes.get(username, self._nobody).split(":")
        return hmac.compare_digest(_hash(password, salt), expected) and username in self._hashes


def hashed(password: str) -> str:
    """The salt, which is new, and the hash."""
    salt = os.urandom(16).hex()
    return f"{salt}:{_hash(password, salt)}"


def _hash(password: str, salt: str) -> str:
    key = hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), n=2**14, r=8, p=5, maxmem=2**26)
    return key.hex()


def main() -> None:
    file, username = Path(sys.argv[1]), sys.argv[2]
    users = json.loads(file.read_text()) if file.exists() else {}
    users[username] = hashed(getpass.getpass(f"Password of {username}: "))
    file.write_text(json.dumps(users, indent=2) + "\n")


if __name__ == "__main__":
    main()
