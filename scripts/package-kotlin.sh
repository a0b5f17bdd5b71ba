#!/usr/bin/env bash
# Builds the JAR with the native library of this machine, its sources and its documentation into dist/kotlin, from a
# fresh clone. Judges them, and tries what Maven installs in a fresh project by the README's first example.
set -euo pipefail
cd "$(dirname "$0")/.."

root=$PWD
mkdir -p "${CARGO_TARGET_DIR:-target}"
target=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)
export CARGO_TARGET_DIR=$target
dist=$root/dist/kotlin
cache=${XDG_CACHE_HOME:-$HOME/.cache}/pingpair/maven

say() { echo "package-kotlin: $*"; }
missing() {
  echo "package-kotlin: $1 is missing" >&2
  exit 1
}
PINGPAIR_SKIP_NOTHING=1 scripts/install-maven.sh
case $(uname -m) in
  x86_64) platform=linux-x86-64 ;;
  aarch64) platform=linux-aarch64 ;;
  *) missing "a platform that packages are made for" ;;
esac

work=$target/package-kotlin
rm -rf "$work/native" "$work/repository"
scripts/fresh-clone.sh "$work/clone"
cd "$work/clone"

say "builds the native library; some minutes"
library=$(scripts/build-release-library.sh pingpair-uniffi sandbox)
mkdir -p "$work/native/$platform"
cp "$library" "$work/native/$platform/"

say "builds the JARs, and installs them"
# A repository that was empty before has nothing of ours; what others made is taken from where it was kept.
mkdir -p "$cache"
cp -r "$cache" "$work/repository"
rm -rf "$work/repository/io/pingpair"
scripts/assemble-kotlin.sh "$work/native" "$work/repository" "$dist" "$root" "$target" \
  "${CARGO_HOME:-$HOME/.cargo}" "$HOME"

say "runs the README's first example in a fresh project"
python3 bindings-kotlin/packaging/try.py "$work/repository"

# What was fetched is kept for the next time.
rm -rf "$work/repository/io/pingpair"
cp -r --no-clobber "$work/repository/." "$cache/"
for file in "$dist"/*; do
  say "$(basename "$file"), $(wc -c <"$file") bytes"
done
say "the package works; it is in dist/kotlin"
