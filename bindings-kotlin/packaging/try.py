"""Runs a program against the sandbox in a fresh Maven project, which depends on the package that Maven installed.

    try.py REPOSITORY            the README's first example
    try.py REPOSITORY MAIN.kt    another program, which has a `suspend fun main()`

The program finds a sandbox's `pingid.properties` in its folder, and a phone that acts by itself. REPOSITORY is the
local repository of Maven, from which the package is taken.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

PACKAGE = Path(__file__).resolve().parent.parent
POM = {"pom": "http://maven.apache.org/POM/4.0.0"}

PROJECT = """<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>a-project</artifactId>
  <version>1.0.0</version>
  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>io.pingpair</groupId>
      <artifactId>pingpair</artifactId>
      <version>{version}</version>
    </dependency>
  </dependencies>
  <build>
    <sourceDirectory>src</sourceDirectory>
    <plugins>
      <plugin>
        <groupId>org.jetbrains.kotlin</groupId>
        <artifactId>kotlin-maven-plugin</artifactId>
        <version>{kotlin}</version>
        <configuration>
          <jvmTarget>17</jvmTarget>
        </configuration>
        <executions>
          <execution>
            <goals>
              <goal>compile</goal>
            </goals>
          </execution>
        </executions>
      </plugin>
    </plugins>
  </build>
</project>
"""

# The file of the console is the sandbox's.
STAGE = """
import io.pingpair.testing.Phone
import io.pingpair.testing.Sandbox
import java.io.File
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.JsonArray

object Stage {
    @JvmStatic
    fun main(arguments: Array<String>) = runBlocking {
        Sandbox.start(phone = Phone.AUTO).use { sandbox ->
            File("pingid.properties").writeText(sandbox.propertiesText)
            main()
            println("devices: " + sandbox.users().map { (it["devices"] as JsonArray).size })
        }
    }
}
"""


def main() -> None:
    repository = Path(sys.argv[1]).resolve()
    if len(sys.argv) > 2:
        print(run(repository, Path(sys.argv[2]).read_text(encoding="utf-8")), end="")
        return
    readme = (PACKAGE / "README.md").read_text(encoding="utf-8")
    example = re.search(r"```kotlin\n(.*?)```", readme, re.DOTALL)
    assert example
    printed = run(repository, example[1])
    paired = "█" in printed and "Paired" in printed and "devices: [1]" in printed
    if not paired:
        sys.exit(f"nothing was paired:\n{printed}")
    print("Kotlin: the README's first example pairs a phone")


def run(repository: Path, program: str) -> str:
    """Builds the program and runs it; gives what it printed."""
    pom = ElementTree.parse(PACKAGE / "pom.xml")
    version, kotlin = (pom.findtext(path, namespaces=POM) for path in ("pom:version", "pom:properties/pom:kotlin.version"))
    maven, java = shutil.which("mvn"), shutil.which("java")
    assert maven and java
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "src").mkdir()
        (folder / "pom.xml").write_text(PROJECT.format(version=version, kotlin=kotlin), encoding="utf-8")
        (folder / "src/Program.kt").write_text(program, encoding="utf-8")
        (folder / "src/Stage.kt").write_text(STAGE, encoding="utf-8")
        goals = ["compile", "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies"]
        subprocess.run(
            [maven, "--batch-mode", "--quiet", f"-Dmaven.repo.local={repository}", *goals],
            cwd=folder, check=True, stdin=subprocess.DEVNULL,
        )
        classes = os.pathsep.join(["target/classes", "target/dependency/*"])
        ran = subprocess.run(
            [java, "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-cp", classes, "Stage"],
            cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, encoding="utf-8",
        )
    if ran.returncode != 0:
        sys.exit(f"the program ended with {ran.returncode}:\n{ran.stdout}")
    return ran.stdout


if __name__ == "__main__":
    main()
