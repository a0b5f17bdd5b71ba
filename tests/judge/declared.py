"""What docs/operations.md says of each operation, and docs/sandbox.md of its rules."""

import re
from dataclasses import dataclass

from . import binary


@dataclass(frozen=True)
class Operation:
    """A declared operation."""

    name: str
    path: str
    retry_class: str
    client_data: str

    @property
    def command(self):
        """What `pingpair op` calls it."""
        words = re.findall(r"[A-Z][a-z0-9]*", self.name)
        return "-".join(words).lower()


def operations():
    """The declared operations by their names, in order."""
    row = re.compile(
        r"\| \[(\w+)\]\(#\w+\) \| `(\w+)` "
        r"\| ([RICHO]), sent (?:once|up to three times) \| (echoed|may be ignored) \|"
    )
    found = {}
    for line in (binary.ROOT / "docs" / "operations.md").read_text().splitlines():
        if match := row.match(line):
            found[match[1]] = Operation(*match.groups())
    if not found:
        raise AssertionError("no operations in docs/operations.md")
    return found


def rules():
    """The numbers of the table of rules in docs/sandbox.md."""
    text = (binary.ROOT / "docs" / "sandbox.md").read_text()
    section = text.split("### Rules\n", 1)[1]
    table = section.split("\n\n")[1]
    return {int(number) for number in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)}
