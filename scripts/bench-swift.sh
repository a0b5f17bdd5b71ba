#!/usr/bin/env bash
# Builds the release library and the Swift package above it, and runs them side by side with what is written by hand.
# Arguments: the number of paired rounds. Exits with 77 if it was skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/swift.sh --prepare || exit

target=${CARGO_TARGET_DIR:-$PWD/target}
mkdir -p "$target"
target=$(cd "$target" && pwd)
export CARGO_TARGET_DIR=$target
prefix=$target/swift-bench-native
PREFIX=$prefix PROFILE=release scripts/install-native.sh >/dev/null

# Runs a command where Swift is.
inside() {
  scripts/swift.sh --folder "$target" --set "PKG_CONFIG_PATH=$prefix/lib/pkgconfig" \
    --set "LD_LIBRARY_PATH=$prefix/lib" --set "DYLD_LIBRARY_PATH=$prefix/lib" \
    --set "PINGPAIR_BENCH_FIXTURE=$PWD/tests/vectors/perf-fixture.json" "$@"
}

# The peer's headers, which come from the archive that the root of Swift came from.
# shellcheck disable=SC2016  # for the inner shell
if ! inside pkg-config --exists libcrypto; then
  if ! inside bash -c 'command -v apt-get >/dev/null && apt-get update -qq &&
      apt-get install -qq --no-install-recommends libssl-dev' >/dev/null 2>&1; then
    echo "bench-swift: SKIPPED, because OpenSSL's headers are missing"
    exit 77
  fi
fi
inside swift build --quiet --package-path benches/swift --scratch-path "$target/swift-bench" -c release
version=$(inside swift --version 2>/dev/null | sed -nE 's/.*(Swift version [0-9.]+).*/\1/p' | sed -n 1p)
inside env "SWIFT_VERSION=$version" "$target/swift-bench/release/bench" "$@"
