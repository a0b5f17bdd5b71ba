#!/usr/bin/env bash
# Compiles what is generated for other languages and calls it, against a sandbox.
# Arguments: python, node, uniffi, swift; all of them if none is given. Exits with 77 if one was skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${CARGO_TARGET_DIR:-$PWD/target}
export PINGPAIR_BIN=$target/debug/pingpair

# One selection for all: another one has other features, and its dependencies are compiled anew.
packages=(--package pingpair-cli)
for language in python node uniffi; do packages+=(--package "pingpair-$language"); done

skipped=0
test_python() {
  local result=0
  scripts/test-python.sh || result=$?
  ((result == 77)) && { skipped=1; return; }
  return "$result"
}

test_node() {
  local result=0
  scripts/test-node.sh || result=$?
  ((result == 77)) && { skipped=1; return; }
  return "$result"
}

test_swift() {
  local result=0
  scripts/test-swift.sh || result=$?
  ((result == 77)) && { skipped=1; return; }
  return "$result"
}

test_uniffi() { cargo test --quiet "${packages[@]}" --test projection; }

(($# > 0)) || set -- python node uniffi swift
for language in "$@"; do
  case $language in
    python | node | uniffi | swift) "test_$language" ;;
    *)
      echo "bindings: no language is called $language" >&2
      exit 2
      ;;
  esac
done
((skipped == 0)) || exit 77
