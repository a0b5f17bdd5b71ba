"""Judges the wheel and the source distribution: what is in them, how they are tagged, what they give away.

Arguments: the wheel, the source distribution, what auditwheel said of the wheel, and the folders of this machine
that neither may name. The first of these is the root of the source.
"""

from __future__ import annotations

import email
import email.policy
import io
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

from elftools.elf.elffile import ELFFile

LICENCES = ("LICENSE-APACHE", "LICENSE-MIT")
# The newest C library that a wheel may need: that of manylinux_2_28.
NEWEST_GLIBC = (2, 28)


def main() -> None:
    wheel, source, audit = map(Path, sys.argv[1:4])
    folders = sys.argv[4:]
    root = Path(folders[0])
    judge_tags(wheel, audit.read_text())
    files = of_wheel(wheel)
    judge_wheel(files, root)
    judge_metadata(next(text for name, text in files.items() if name.endswith("/METADATA")), root)
    sources = of_source(source)
    judge_source(sources, root)
    judge_metadata(sources["PKG-INFO"], root)
    for name, content in [*files.items(), *sources.items()]:
        for folder in folders:
            require(folder.encode() not in content, f"{name} names {folder}")
    print(f"{wheel.name}: {len(files)} files; {source.name}: {len(sources)} files; both as they should be")


def judge_tags(wheel: Path, audit: str) -> None:
    """One file for every Python from 3.10 on, on systems as old as was promised."""
    tag = re.fullmatch(r"pingpair-[0-9.]+-cp310-abi3-(.+)\.whl", wheel.name)
    require(tag, f"{wheel.name} is not for every Python from 3.10 on")
    assert tag
    versions = [(int(major), int(minor)) for major, minor in re.findall(r"manylinux_(\d+)_(\d+)_", tag[1])]
    require(versions and min(versions) <= NEWEST_GLIBC, f"{wheel.name} says that it needs a newer system")
    told = re.search(r'consistent\s+with\s+the\s+following\s+platform\s+tag:\s+"manylinux_(\d+)_(\d+)_', audit)
    require(told, f"auditwheel finds no tag: {audit}")
    assert told
    found = (int(told[1]), int(told[2]))
    require(found <= NEWEST_GLIBC, f"auditwheel says that it needs a newer system: {audit}")
    print("auditwheel: consistent with manylinux_%d_%d, abi3 from Python 3.10 on" % found)


def judge_wheel(files: dict[str, bytes], root: Path) -> None:
    """The package as it stands in the source, the native module, and what tells of both."""
    expected = {"pingpair/_core.abi3.so"}
    base = "bindings-python/python/"
    expected |= {name.removeprefix(base) for name in tracked(root) if name.startswith(base)}
    packaged = {name for name in files if not name.split("/")[0].endswith(".dist-info")}
    require(packaged == expected, f"the wheel has other files: {sorted(packaged ^ expected)}")
    told = {str(PurePosixPath(*PurePosixPath(name).parts[1:])) for name in set(files) - packaged}
    expected = {"METADATA", "WHEEL", "RECORD", "entry_points.txt"}
    expected |= {f"licenses/{licence}" for licence in LICENCES}
    require(told == expected, f"the wheel tells of itself in other files: {sorted(told ^ expected)}")
    for name, content in files.items():
        if name.endswith(LICENCES):
            require(content == (root / Path(name).name).read_bytes(), f"{name} is another text")
    module = files["pingpair/_core.abi3.so"]
    sections = {section.name for section in ELFFile(io.BytesIO(module)).iter_sections()}
    require(not sections & {".symtab", ".debug_info"}, "the native module is not stripped")


def judge_source(sources: dict[str, bytes], root: Path) -> None:
    """Nothing but what stands in the source. What belongs to Python stands a folder higher there."""
    ours = tracked(root)
    stray = {name for name in sources if name not in ours and f"bindings-python/{name}" not in ours}
    stray -= {"PKG-INFO"}
    require(not stray, f"the source distribution has stray files: {sorted(stray)}")
    tests = [name for name in sources if name.startswith(("tests/", "bindings-python/tests/"))]
    require(not tests, f"the source distribution has tests of the package: {tests}")
    for licence in LICENCES:
        require(sources.get(licence) == (root / licence).read_bytes(), f"the source distribution lacks {licence}")


def judge_metadata(text: bytes, root: Path) -> None:
    """The names of the licences, and the README as the description."""
    metadata = email.message_from_bytes(text, policy=email.policy.compat32)
    require(metadata["License-Expression"] == "MIT OR Apache-2.0", "no licence is named")
    named = metadata.get_all("License-File", [])
    require(sorted(named) == sorted(LICENCES), f"other texts of licences are named: {named}")
    require(metadata["Requires-Python"] == ">=3.10", "another Python is required")
    require((metadata["Description-Content-Type"] or "").startswith("text/markdown"), "no Markdown")
    description = text.partition(b"\n\n")[2].decode("utf-8")
    readme = (root / "bindings-python" / "README.md").read_text(encoding="utf-8")
    require(description.strip() == readme.strip(), "the description is not the README")


def of_wheel(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def of_source(path: Path) -> dict[str, bytes]:
    """The files, by their names below the one folder that holds them all."""
    files = {}
    with tarfile.open(path) as archive:
        for member in archive:
            require(member.isfile(), f"{member.name} is no file")
            content = archive.extractfile(member)
            assert content
            files[member.name.partition("/")[2]] = content.read()
    return files


def tracked(root: Path) -> set[str]:
    listed = subprocess.run(["git", "-C", root, "ls-files"], capture_output=True, text=True, check=True)
    return set(listed.stdout.splitlines())


def require(holds: object, otherwise: str) -> None:
    if not holds:
        sys.exit(f"packages: {otherwise}")


if __name__ == "__main__":
    main()
