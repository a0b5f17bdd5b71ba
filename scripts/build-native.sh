#!/usr/bin/env bash
# Builds what the tests of the bindings load and call: the native modules with the sandbox in them, the command line, and
# the printer of UniFFI. Python's module is built by maturin.
#
# One selection for all: with another one other features are on, and most dependencies are compiled once more.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo build --quiet --package pingpair-cli --package pingpair-node --package pingpair-uniffi \
  --package pingpair-uniffi-bindgen --features pingpair-uniffi/sandbox
