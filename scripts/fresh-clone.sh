#!/usr/bin/env bash
# Makes FOLDER a clone of what is committed here, with nothing else in it and no tags. Files that are in one already, and
# are as they should be, stay: what cargo built from them is found again.
#
#   scripts/fresh-clone.sh FOLDER
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
[[ -d $1/.git ]] || git init --quiet "$1"
cd "$1"
git fetch --quiet --no-tags "$root" HEAD
git -c advice.detachedHead=false checkout --quiet --force --detach FETCH_HEAD
git clean --quiet -ffdx
git tag | xargs --no-run-if-empty git tag --delete >/dev/null
