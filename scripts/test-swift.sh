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
cargo build --quiet --package pingpair-uniffi --features pingpair-uniffi/sandbox --package pingpair-cli
PREFIX=$prefix PROFILE=dev FEATURES=sandbox scripts/install-native.sh >/dev/null

# Runs a command of Swift. Nothing is written beside the sources.
swift() {
  scripts/swift.sh --folder "$target" --set "PKG_CONFIG_PATH=$prefix/lib/pkgconfig" \
    --set "LD_LIBRARY_PATH=$prefix/lib" --set "DYLD_LIBRARY_PATH=$prefix/lib" \
    --set "PINGPAIR_BIN=$target/debug/pingpair" --set "PINGPAIR_ROOT=$PWD" \
    swift "$1" --scratch-path "$target/swift" "${@:2}"
}

output=$(mktemp)
trap 'rm -f "$output"' EXIT
swift build --build-tests 2>&1 | tee "$output"
# A warning of the compiler is an error here.
if grep -q ' warning: ' "$output"; then
  echo "swift: there are warnings" >&2
  exit 1
fi
swift test --skip-build "$@"
