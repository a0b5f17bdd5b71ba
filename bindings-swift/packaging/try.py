"""Runs a program against the sandbox in a fresh Swift package, which depends on a repository's version of PingPair.

    try.py PREFIX REPOSITORY VERSION               the README's first example
    try.py PREFIX REPOSITORY VERSION MAIN.swift    another program, of statements at the top

The program finds a sandbox's `pingid.properties` in its folder, and a phone that acts by itself. PREFIX is where the
native library was installed. REPOSITORY is a folder of the name PingPair.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent

PROJECT = """// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "a-project",
    platforms: [.macOS(.v13)],
    dependencies: [.package(url: "%s", from: "%s")],
    targets: [
        .executableTarget(
            name: "Program",
            dependencies: [
                .product(name: "PingPair", package: "PingPair"),
                .product(name: "PingPairTesting", package: "PingPair"),
            ]
        )
    ]
)
"""

# The file of the console is the sandbox's.
BEFORE = """
let sandbox = try await Sandbox(phone: .auto)
try sandbox.propertiesText.write(toFile: "pingid.properties", atomically: true, encoding: .utf8)
"""
AFTER = """
print("devices:", try await sandbox.users().map { $0["devices"]?.arrayValue?.count ?? 0 })
try await sandbox.stop()
"""


def main() -> None:
    prefix, repository = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    version = sys.argv[3]
    if len(sys.argv) > 4:
        print(run(prefix, repository, version, Path(sys.argv[4]).read_text(encoding="utf-8")), end="")
        return
    readme = (PACKAGE / "README.md").read_text(encoding="utf-8")
    example = re.search(r"```swift\n(import PingPair\n.*?|import Foundation\nimport PingPair\n.*?)```", readme, re.DOTALL)
    assert example
    printed = run(prefix, repository, version, example[1])
    paired = "█" in printed and "paired" in printed and "devices: [1]" in printed
    if not paired:
        sys.exit(f"nothing was paired:\n{printed}")
    print("Swift: the README's first example pairs a phone")


def run(prefix: Path, repository: Path, version: str, program: str) -> str:
    """Builds the program and runs it; gives what it printed."""
    lines = program.splitlines(keepends=True)
    imports = {line.strip() for line in lines if line.startswith("import ")}
    imports |= {"import Foundation", "import PingPair", "import PingPairTesting"}
    statements = "".join(line for line in lines if not line.startswith("import "))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        (folder / "Sources/Program").mkdir(parents=True)
        (folder / "Package.swift").write_text(PROJECT % (repository.as_uri(), version), encoding="utf-8")
        text = "\n".join(sorted(imports)) + "\n" + BEFORE + statements + AFTER
        (folder / "Sources/Program/main.swift").write_text(text, encoding="utf-8")
        library = prefix / "lib"
        swift = [
            PACKAGE.parent / "scripts/swift.sh",
            *("--folder", repository, "--folder", prefix),
            *("--set", f"PKG_CONFIG_PATH={library / 'pkgconfig'}"),
            *("--set", f"LD_LIBRARY_PATH={library}", "--set", f"DYLD_LIBRARY_PATH={library}", "swift"),
        ]
        # What the compiler tells is of interest where it fails.
        built = subprocess.run(
            [*swift, "build", "--cache-path", folder / "cache"],
            cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
        )
        if built.returncode != 0:
            sys.exit(built.stdout)
        ran = subprocess.run(
            [*swift, "run", "--quiet", "--skip-build", "--cache-path", folder / "cache", "Program"],
            cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, encoding="utf-8",
        )
    if ran.returncode != 0:
        sys.exit(f"the program ended with {ran.returncode}:\n{ran.stdout}")
    return ran.stdout


if __name__ == "__main__":
    main()
