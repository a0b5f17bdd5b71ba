#!/usr/bin/env bash
# Tests the bindings, each against a sandbox.
# Arguments: python, node, border, kotlin, swift; all of them if none is given. Exits with 77 if one was skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

skipped=0
# Runs the tests of a language, which say by 77 that they were skipped.
language() {
  local result=0
  "scripts/test-$1.sh" || result=$?
  ((result == 77)) && { skipped=1; return; }
  return "$result"
}

# What lies between the core and Node, Kotlin and Swift, with the sandbox in it. Without one it is among the default
# members of `cargo test`. The selection is that of what was built before, so that little is compiled anew.
border() {
  scripts/generate-native.sh --check
  cargo test --quiet --lib --package pingpair-border --package pingpair-uniffi \
    --package pingpair-uniffi-bindgen --package pingpair-cli --features pingpair-uniffi/sandbox
}

(($# > 0)) || set -- python node border kotlin swift
for part in "$@"; do
  case $part in
    python | node | kotlin | swift) language "$part" ;;
    border) border ;;
    *)
      echo "bindings: no part is called $part" >&2
      exit 2
      ;;
  esac
done
((skipped == 0)) || exit 77
