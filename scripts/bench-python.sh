#!/usr/bin/env bash
# Builds the release module into an environment of its own and runs it side by side with what is picked today.
# Arguments: the number of paired rounds. Exits with 77 if it was skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${CARGO_TARGET_DIR:-$PWD/target}
mkdir -p "$target"
target=$(cd "$target" && pwd)
export CARGO_TARGET_DIR=$target
environment=$target/python-bench

if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
  echo "bench-python: SKIPPED, because Python 3.10 or later is missing"
  exit 77
fi

# An environment that is as new as the requirements needs nothing.
if [[ ! $environment/ready -nt benches/python/requirements.txt ]]; then
  rm -rf "$environment"
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r benches/python/requirements.txt
  touch "$environment/ready"
fi
export VIRTUAL_ENV=$environment PATH=$environment/bin:$PATH

wheels=$(mktemp -d)
trap 'rm -rf "$wheels"' EXIT
maturin build --quiet --release --manifest-path bindings-python/Cargo.toml --out "$wheels"
pip install --quiet --disable-pip-version-check --no-index --no-deps --force-reinstall "$wheels"/*.whl
python benches/python/bench.py "$@"
