#!/usr/bin/env bash
# Compiles what is generated for other languages and calls it, against a sandbox.
# Arguments: python, node, uniffi; all of them if none is given. Exits with 77 if one was skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${CARGO_TARGET_DIR:-$PWD/target}
export PINGPAIR_BIN=$target/debug/pingpair

# One selection for all: another one has other features, and its dependencies are compiled anew.
packages=(--package pingpair-cli)
for language in python node uniffi; do packages+=(--package "pingpair-$language"); done

skipped=0
# Says what is missing; where nothing may be skipped, that is a failure.
missing() {
  if [[ -n ${PINGPAIR_SKIP_NOTHING:-} ]]; then
    echo "bindings: $1 is missing" >&2
    exit 1
  fi
  echo "bindings: SKIPPED $language, because $1 is missing"
  skipped=1
}

# The name that cargo gives a native library here.
library() {
  case $(uname) in
    Darwin) echo "$target/debug/lib$1.dylib" ;;
    *) echo "$target/debug/lib$1.so" ;;
  esac
}

test_python() {
  local result=0
  scripts/test-python.sh || result=$?
  ((result == 77)) && { skipped=1; return; }
  return "$result"
}

test_node() {
  node -e 'const [major, minor] = process.versions.node.split(".").map(Number);
           process.exit(major > 20 || (major === 20 && minor >= 17) ? 0 : 1)' 2>/dev/null ||
    { missing "Node 20.17 or later"; return; }
  command -v npm >/dev/null || { missing "npm"; return; }
  cargo build --quiet "${packages[@]}"
  cargo test --quiet "${packages[@]}" --test names
  (
    cd bindings-node
    # The lock is written into the folder by npm: one that is as new needs nothing.
    if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
      npm ci --silent --no-audit --no-fund
    fi
    rm -rf dist
    npm run --silent build
    cp "$(library pingpair_node)" dist/pingpair.node
    npm run --silent test
  )
}

test_uniffi() { cargo test --quiet "${packages[@]}" --test projection; }

(($# > 0)) || set -- python node uniffi
for language in "$@"; do
  case $language in
    python | node | uniffi) "test_$language" ;;
    *)
      echo "bindings: no language is called $language" >&2
      exit 2
      ;;
  esac
done
((skipped == 0)) || exit 77
