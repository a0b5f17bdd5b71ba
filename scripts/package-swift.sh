#!/usr/bin/env bash
# Tries the Swift package as its user gets it, from a repository and its tag: installs the native library, and runs the
# README's first example in a fresh package that names address and version.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p "${CARGO_TARGET_DIR:-target}"
target=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)
export CARGO_TARGET_DIR=$target

say() { echo "package-swift: $*"; }
PINGPAIR_SKIP_NOTHING=1 scripts/swift.sh --prepare
python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null || {
  echo "package-swift: Python 3.10 or later is missing" >&2
  exit 1
}

work=$target/package-swift
rm -rf "$work/prefix"
scripts/fresh-clone.sh "$work/PingPair"
cd "$work/PingPair"
version=$(cargo pkgid --package pingpair-uniffi | sed 's/.*[@#]//')
git tag "$version"

say "builds the native library and installs it; some minutes"
PREFIX=$work/prefix FEATURES=sandbox scripts/install-native.sh
if pkg_config=$(command -v pkg-config); then
  PKG_CONFIG_PATH=$work/prefix/lib/pkgconfig "$pkg_config" --libs "pingpair = $version"
fi

say "runs the README's first example in a fresh package that depends on $version"
python3 bindings-swift/packaging/try.py "$work/prefix" "$work/PingPair" "$version"
say "the package works"
