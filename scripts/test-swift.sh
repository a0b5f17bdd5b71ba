#!/usr/bin/env bash
# Builds the Swift package and tests it, against the native library of this checkout.
# Arguments: those of swift test; by default all tests. Exits with 77 if it was skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/swift.sh --prepare || exit

target=${CARGO_TARGET_DIR:-$PWD/target}
mkdir -p "$target"
target=$(cd "$target" && pwd)
prefix=$target/swift-native
scripts/build-native.sh
PREFIX=$prefix PROFILE=dev BUILT=yes scripts/install-native.sh >/dev/null

# Runs a command of Swift. Nothing is written beside the sources.
swift() {
  scripts/swift.sh --folder "$target" --set "PKG_CONFIG_PATH=$prefix/lib/pkgconfig" \
    --set "LD_LIBRARY_PATH=$prefix/lib" --set "DYLD_LIBRARY_PATH=$prefix/lib" \
    swift "$1" --scratch-path "$target/swift" "${@:2}"
}

# The manifest of a release is one that SwiftPM reads; what it is made from is tried where it is built.
mkdir -p "$target/swift-release"
scripts/build-xcframework.sh --dry-run 1.0.0 https://example.com/releases |
  sed '1,/^# .*Package.swift:$/d' >"$target/swift-release/Package.swift"
scripts/swift.sh --folder "$target" swift package --package-path "$target/swift-release" \
  --scratch-path "$target/swift-release/build" dump-package >"$target/swift-release/package.json"
grep -q '"type" *: *"binary"' "$target/swift-release/package.json" || {
  echo "swift: the manifest of a release has no binary target" >&2
  exit 1
}

output=$(mktemp)
trap 'rm -f "$output"' EXIT
swift build --build-tests 2>&1 | tee "$output"
# A warning of the compiler is an error here.
if grep -q ' warning: ' "$output"; then
  echo "swift: there are warnings" >&2
  exit 1
fi
# Tests that measure time would wait for those that compute.
swift test --skip-build --disable-xctest --no-parallel "$@"
