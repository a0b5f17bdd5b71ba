#!/usr/bin/env bash
# Builds the JARs of the Kotlin package around native libraries that were built, installs them into a repository of
# Maven, and judges them.
#
#   scripts/assemble-kotlin.sh NATIVES REPOSITORY DIST [FOLDER]...
#
# NATIVES has a folder for each platform, by the name that JNA has for it. The JARs are left in DIST as well. None of the
# FOLDERs, nor this one, may be named by what is in them.
set -euo pipefail
cd "$(dirname "$0")/.."

natives=$1 repository=$2 dist=$3
shift 3
environment=$(scripts/packaging-environment.sh)

(
  cd bindings-kotlin
  mvn --batch-mode --quiet --activate-profiles documentation -Dmaven.test.skip=true \
    -Dmaven.repo.local="$repository" -Dpingpair.native="$natives" install
)
rm -rf "$dist"
mkdir -p "$dist"
cp "$repository"/io/pingpair/pingpair/*/*.jar "$dist/"
"$environment/bin/python" scripts/check_kotlin_package.py "$dist" "$PWD" "$@"
