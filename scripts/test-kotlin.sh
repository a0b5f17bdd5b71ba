#!/usr/bin/env bash
# Builds the Kotlin library with the native library of this machine in it, and tests it: mvn test.
# Arguments: those of mvn, such as -Dtest=ClientTest; by default all tests. Exits with 77 if it was skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${CARGO_TARGET_DIR:-$PWD/target}

# Says what is missing; where nothing may be skipped, that is a failure.
missing() {
  if [[ -n ${PINGPAIR_SKIP_NOTHING:-} ]]; then
    echo "kotlin: $1 is missing" >&2
    exit 1
  fi
  echo "kotlin: SKIPPED, because $1 is missing"
  exit 77
}
java=$({ java -version 2>&1 || true; } | sed -n 's/.* version "\([0-9]*\).*/\1/p')
((${java:-0} >= 17)) || missing "Java 17 or later"
command -v mvn >/dev/null || missing "Maven"

cargo build --quiet --package pingpair-uniffi --features pingpair-uniffi/sandbox
cargo build --quiet --package pingpair-cli

# Where JNA looks for it inside of a JAR.
case $(uname -s)-$(uname -m) in
  Linux-x86_64) place=linux-x86-64/libpingpair_uniffi.so ;;
  Linux-aarch64) place=linux-aarch64/libpingpair_uniffi.so ;;
  Darwin-x86_64) place=darwin-x86-64/libpingpair_uniffi.dylib ;;
  Darwin-arm64) place=darwin-aarch64/libpingpair_uniffi.dylib ;;
  *) missing "a name of this platform" ;;
esac
mkdir -p "bindings-kotlin/target/native/${place%/*}"
cp "$target/debug/${place#*/}" "bindings-kotlin/target/native/$place"

cd bindings-kotlin
PINGPAIR_CLI=$target/debug/pingpair mvn --batch-mode --no-transfer-progress \
  -Dmaven.repo.local="${XDG_CACHE_HOME:-$HOME/.cache}/pingpair/maven" "$@" test
