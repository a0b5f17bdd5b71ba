"""Judges the Kotlin package: what is in its JARs, what it depends on, what it gives away.

Arguments: the folder with the JARs, and the folders of this machine that they may not name. The first of these is the
root of the source.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import native_library

LICENCES = ("META-INF/LICENSE-APACHE", "META-INF/LICENSE-MIT")
# What users' programs come to depend on; all else is for building and testing.
DEPENDENCIES = {"kotlin-stdlib", "kotlinx-coroutines-core-jvm", "kotlinx-serialization-json-jvm", "jna"}
POM = {"pom": "http://maven.apache.org/POM/4.0.0"}


def main() -> None:
    dist, folders = Path(sys.argv[1]), sys.argv[2:]
    root = Path(folders[0])
    pom = ElementTree.parse(root / "bindings-kotlin/pom.xml")
    version = pom.findtext("pom:version", namespaces=POM)
    names = [f"pingpair-{version}{kind}.jar" for kind in ("", "-sources", "-javadoc")]
    require({path.name for path in dist.iterdir()} == set(names), f"not these are there: {names}")
    library, sources, documentation = [of_jar(dist / name) for name in names]
    judge_dependencies(pom)
    judge_library(library, root)
    judge_sources(sources, root)
    judge_documentation(documentation)
    for name, files in zip(names, (library, sources, documentation)):
        for file, content in files.items():
            for folder in folders:
                require(f"{folder}/".encode() not in content, f"{name}: {file} names {folder}")
        print(f"{name}: {len(files)} files, as they should be")


def judge_dependencies(pom: ElementTree.ElementTree) -> None:
    """Few, none of which is for tests."""
    of_users = {
        dependency.findtext("pom:artifactId", namespaces=POM)
        for dependency in pom.findall("pom:dependencies/pom:dependency", POM)
        if dependency.findtext("pom:scope", namespaces=POM) != "test"
    }
    require(of_users == DEPENDENCIES, f"it depends on {sorted(map(str, of_users))}")


def judge_library(files: dict[str, bytes], root: Path) -> None:
    """The classes, the native libraries where JNA looks for them, and the licences."""
    require("io/pingpair/Client.class" in files, "the client is missing")
    natives = [name for name in files if "pingpair_uniffi." in name]
    require(any(name.startswith("linux-") for name in natives), "the native library is missing")
    for name in natives:
        if name.endswith(".so"):
            print(f"{name}: {native_library.judge(files[name])}")
    for licence in LICENCES:
        require(licence in files, f"{licence} is missing")
    stray = [
        name
        for name in files
        if not name.startswith(("io/pingpair/", "META-INF/")) and name not in natives
    ]
    require(not stray, f"it has stray files: {stray}")
    of_tests = {f"{path.stem}.class" for path in (root / "bindings-kotlin/src/test").rglob("*Test.kt")}
    tests = [name for name in files if Path(name).name in of_tests]
    require(not tests, f"it has tests: {tests}")


def judge_sources(files: dict[str, bytes], root: Path) -> None:
    """Every source file, as it is."""
    folder = root / "bindings-kotlin/src/main/kotlin"
    wanted = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.kt")}
    require({name: files[name] for name in files if name.endswith(".kt")} == wanted, "the sources are other ones")
    require(not [name for name in files if "pingpair_uniffi." in name], "the sources have a native library")


def judge_documentation(files: dict[str, bytes]) -> None:
    """Pages of the public parts alone."""
    require("index.html" in files, "the documentation has no first page")
    require(any(name.endswith("/Client.html") for name in files) or any("/-client/" in name for name in files),
            "the documentation does not tell of the client")
    internal = [name for name in files if "io.pingpair.internal" in name]
    require(not internal, f"the documentation tells of what is internal: {internal[:5]}")


def of_jar(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def require(holds: object, otherwise: str) -> None:
    if not holds:
        sys.exit(f"packages: {otherwise}")


if __name__ == "__main__":
    main()
