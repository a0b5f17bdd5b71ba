#!/usr/bin/env bash
# Writes what Kotlin and Swift call the native library by: UniFFI prints it from the library itself.
# With --check it writes nothing, and fails where a file is not as it would be written.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${CARGO_TARGET_DIR:-$PWD/target}/debug
cargo build --quiet --package pingpair-uniffi --features pingpair-uniffi/sandbox
cargo build --quiet --package pingpair-uniffi-bindgen

printed=$(mktemp -d)
trap 'rm -rf "$printed"' EXIT
for language in kotlin swift; do
  "$target/pingpair-uniffi-bindgen" generate "$target/libpingpair_uniffi.so" --language "$language" \
    --config bindings-uniffi/uniffi.toml --out-dir "$printed/$language" --no-format
done

# Kotlin's is for the package alone: nothing of it is a part of what applications see, and a compiler that takes
# warnings for errors does not judge it.
sed --in-place --regexp-extended \
  -e '1,2c // Printed by UniFFI, which scripts/generate-native.sh calls: change the crate pingpair-uniffi instead.' \
  -e 's/^@file:Suppress\(.*/@file:Suppress("warnings")/' \
  -e 's/^(public )?((abstract |const |data |inline |open |sealed )*)(class|fun|interface|object|val)\b/internal \2\4/' \
  -e 's/^ *@Throws\(NativeException::class\) fun /@Throws(NativeException::class)\ninternal fun /' \
  "$printed/kotlin/io/pingpair/internal/pingpair_native.kt"

# Where each file belongs. Blanks at the ends of lines are of no use.
files=(
  kotlin/io/pingpair/internal/pingpair_native.kt bindings-kotlin/src/main/kotlin/io/pingpair/internal/pingpair_native.kt
  swift/PingPairNative.swift bindings-swift/Sources/PingPairNative/PingPairNative.swift
  swift/PingPairFFI.h bindings-swift/Sources/PingPairFFI/PingPairFFI.h
)
stale=0
for ((index = 0; index < ${#files[@]}; index += 2)); do
  from=$printed/${files[index]} to=${files[index + 1]}
  sed -i 's/[ \t]*$//' "$from"
  if [[ ${1:-} == --check ]]; then
    cmp --silent "$from" "$to" || { echo "$to is not as it would be generated: run make generate"; stale=1; }
  else
    mkdir -p "$(dirname "$to")"
    cmp --silent "$from" "$to" || cp "$from" "$to"
  fi
done
exit "$stale"
