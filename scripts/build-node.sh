#!/usr/bin/env bash
# Builds the Node package beside its sources. Exits with 77 where something for that is missing, which is a
# failure where nothing may be skipped.
set -euo pipefail
cd "$(dirname "$0")/../bindings-node"

target=${CARGO_TARGET_DIR:-$PWD/../target}

# Says what is missing; where nothing may be skipped, that is a failure.
missing() {
  if [[ -n ${PINGPAIR_SKIP_NOTHING:-} ]]; then
    echo "node: $1 is missing" >&2
    exit 1
  fi
  echo "node: SKIPPED, because $1 is missing"
  exit 77
}
node -e 'const [major, minor] = process.versions.node.split(".").map(Number);
         process.exit(major > 20 || (major === 20 && minor >= 17) ? 0 : 1)' 2>/dev/null ||
  missing "Node 20.17 or later"
command -v npm >/dev/null || missing "npm"

# The lock is written into the folder by npm: one that is as new needs nothing.
if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
  npm ci --silent --no-audit --no-fund
fi
../scripts/build-native.sh
case $(uname) in
  Darwin) library=$target/debug/libpingpair_node.dylib ;;
  *) library=$target/debug/libpingpair_node.so ;;
esac
# A process that has it loaded keeps the old one: the file is replaced, not written over.
cp "$library" pingpair.node.new
mv pingpair.node.new pingpair.node

npm run --silent build
