#!/usr/bin/env bash
# Builds the Kotlin library with the native library of this machine in it, and tests it: mvn test.
# Arguments: those of mvn, such as -Dtest=ClientTest; by default all tests. Exits with 77 if it was skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p "${CARGO_TARGET_DIR:-target}"
target=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)

scripts/install-maven.sh || exit
scripts/build-native.sh

# Where JNA looks for it inside of a JAR.
case $(uname -s)-$(uname -m) in
  Linux-x86_64) place=linux-x86-64/libpingpair_uniffi.so ;;
  Linux-aarch64) place=linux-aarch64/libpingpair_uniffi.so ;;
  Darwin-x86_64) place=darwin-x86-64/libpingpair_uniffi.dylib ;;
  Darwin-arm64) place=darwin-aarch64/libpingpair_uniffi.dylib ;;
  *)
    echo "kotlin: there is no native library for this platform" >&2
    exit 1
    ;;
esac
mkdir -p "bindings-kotlin/target/native/${place%/*}"
cp "$target/debug/${place#*/}" "bindings-kotlin/target/native/$place"

cd bindings-kotlin
PINGPAIR_CLI=$target/debug/pingpair mvn --batch-mode --no-transfer-progress \
  -Dmaven.repo.local="${XDG_CACHE_HOME:-$HOME/.cache}/pingpair/maven" "$@" test
