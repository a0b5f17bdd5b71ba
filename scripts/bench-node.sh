#!/usr/bin/env bash
# Builds the release module into a folder of its own and runs it side by side with what is picked today.
# Arguments: the number of paired rounds. Exits with 77 if it was skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${CARGO_TARGET_DIR:-$PWD/target}
mkdir -p "$target"
target=$(cd "$target" && pwd)
export CARGO_TARGET_DIR=$target
environment=$target/node-bench

if ! node -e 'const [major, minor] = process.versions.node.split(".").map(Number);
              process.exit(major > 20 || (major === 20 && minor >= 18) ? 0 : 1)' 2>/dev/null; then
  echo "bench-node: SKIPPED, because Node 20.18 or later is missing"
  exit 77
fi

# Packages that are as new as the lock need nothing.
mkdir -p "$environment"
if [[ ! $environment/ready -nt benches/node/package-lock.json ]]; then
  cp benches/node/.npmrc benches/node/package.json benches/node/package-lock.json "$environment"
  (cd "$environment" && npm ci --silent --no-audit --no-fund)
  touch "$environment/ready"
fi
if [[ ! bindings-node/node_modules/.package-lock.json -nt bindings-node/package-lock.json ]]; then
  (cd bindings-node && npm ci --silent --no-audit --no-fund)
fi

cargo build --quiet --release --package pingpair-node
(cd bindings-node && npm run --silent build)
case $(uname) in
  Darwin) library=$target/release/libpingpair_node.dylib ;;
  *) library=$target/release/libpingpair_node.so ;;
esac
installed=$environment/node_modules/pingpair
rm -rf "$installed"
mkdir -p "$installed"
cp -R bindings-node/dist bindings-node/package.json "$installed"
cp "$library" "$installed/pingpair.node"
# Modules find the peers from where they lie.
cp benches/node/*.mjs "$environment"
PINGPAIR_BENCH_FIXTURE=$PWD/tests/vectors/perf-fixture.json exec node "$environment/bench.mjs" "$@"
