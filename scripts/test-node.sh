#!/usr/bin/env bash
# Builds the Node package beside its sources, and tests it: tsc, node --test.
# Arguments: those of node --test; by default all tests. Exits with 77 if it was skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/build-node.sh
cd bindings-node
rm -rf dist-tests
node_modules/.bin/tsc --project tsconfig.tests.json
# Users' code that calls every method.
node_modules/.bin/tsc --project tests/typing
(($# > 0)) || set -- dist-tests/
node --test "$@"
