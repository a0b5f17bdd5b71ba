"""Judges the npm packages: what is in them, what they need, what they give away.

Arguments: the main package, the platform's package, and the folders of this machine that neither may name. The first
of these is the root of the source.
"""

from __future__ import annotations

import json
import re
import sys
import tarfile
from pathlib import Path
from typing import Any

import native_library

LICENCES = ("LICENSE-APACHE", "LICENSE-MIT")
INSTALL_SCRIPTS = {"preinstall", "install", "postinstall", "prepare", "prepublish"}


def main() -> None:
    packages = [of_tarball(Path(name)) for name in sys.argv[1:3]]
    folders = sys.argv[3:]
    root = Path(folders[0])
    manifests = [json.loads(files["package.json"]) for files in packages]
    judge_main(packages[0], manifests[0], root)
    judge_platform(packages[1], manifests[1], manifests[0])
    for files, manifest in zip(packages, manifests):
        require(not INSTALL_SCRIPTS & set(manifest.get("scripts", {})), "it has an install script")
        require(manifest["license"] == "MIT OR Apache-2.0", "no licence is named")
        for licence in LICENCES:
            require(files.get(licence) == (root / licence).read_bytes(), f"{licence} is missing, or another text")
        for name, content in files.items():
            for folder in folders:
                require(folder.encode() not in content, f"{name} names {folder}")
        print(f"{manifest['name']} {manifest['version']}: {len(files)} files, as they should be")


def judge_main(files: dict[str, bytes], manifest: dict[str, Any], root: Path) -> None:
    """The compiled layer and what tells of it, with the native modules of this very version as options."""
    optional = manifest["optionalDependencies"]
    platforms = json.loads((root / "bindings-node/packaging/platforms.json").read_text())
    require(set(optional) == {f"@pingpair/{name}" for name in platforms}, "it has other optional dependencies")
    require(set(optional.values()) == {manifest["version"]}, "an optional dependency is of another version")
    for kind in ("dependencies", "peerDependencies", "devDependencies", "bundledDependencies", "scripts"):
        require(not manifest.get(kind), f"it has {kind}")
    stray = [name for name in files if not re.fullmatch(r"dist/[\w./-]+\.(d\.)?m?[jt]s", name)]
    require(sorted(stray) == sorted([*LICENCES, "README.md", "package.json"]), f"it has stray files: {stray}")
    require(not [name for name in files if name.endswith(".node")], "it has a native module")
    readme = (root / "bindings-node/README.md").read_bytes()
    require(files["README.md"] == readme, "the README is another one")
    for way in manifest["exports"].values():
        for path in paths(way):
            require(path.removeprefix("./") in files, f"{path} is exported, and missing")


def paths(exported: Any) -> list[str]:
    if isinstance(exported, str):
        return [exported]
    return [path for inner in exported.values() for path in paths(inner)]


def judge_platform(files: dict[str, bytes], manifest: dict[str, Any], of_main: dict[str, Any]) -> None:
    """One native module, stripped, for systems as old as was promised."""
    name = manifest["name"]
    require(of_main["optionalDependencies"].get(name) == manifest["version"], f"{name} is no option of the package")
    module = manifest["main"]
    require(set(files) == {module, *LICENCES, "README.md", "package.json"}, f"{name} has other files: {sorted(files)}")
    if manifest.get("libc") != ["glibc"]:
        return
    print(f"{module}: {native_library.judge(files[module])}")


def of_tarball(path: Path) -> dict[str, bytes]:
    """The files, by their names below the folder that npm puts them in."""
    files = {}
    with tarfile.open(path) as archive:
        for member in archive:
            require(member.isfile() and member.name.startswith("package/"), f"{member.name} is no file of the package")
            content = archive.extractfile(member)
            assert content
            files[member.name.removeprefix("package/")] = content.read()
    return files


def require(holds: object, otherwise: str) -> None:
    if not holds:
        sys.exit(f"packages: {otherwise}")


if __name__ == "__main__":
    main()
