#!/usr/bin/env bash
# Builds the Python package into an environment of its own, and tests it: pytest, mypy, stubtest, pyright.
# Arguments: those of pytest. Exits with 77 if it was skipped.
set -euo pipefail
cd "$(dirname "$0")/../bindings-python"

target=${CARGO_TARGET_DIR:-$PWD/../target}
environment=$target/python-environment

if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
  if [[ -n ${PINGPAIR_SKIP_NOTHING:-} ]]; then
    echo "python: Python 3.10 or later is missing" >&2
    exit 1
  fi
  echo "python: SKIPPED, because Python 3.10 or later is missing"
  exit 77
fi

# An environment that is as new as the requirements needs nothing.
if [[ ! $environment/ready -nt requirements-dev.txt ]]; then
  rm -rf "$environment"
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r requirements-dev.txt
  touch "$environment/ready"
fi
export VIRTUAL_ENV=$environment PATH=$environment/bin:$PATH

maturin develop --quiet
# The stubs of the native module are those that it gives by itself.
stubs=$(mktemp -d)
trap 'rm -rf "$stubs"' EXIT
maturin generate-stubs --quiet -o "$stubs"
python ../scripts/finish_stubs.py "$stubs" python/pingpair/_core.pyi ${PINGPAIR_WRITE_STUBS:+--write}
# Making the stubs moves the module away from where it was built.
maturin develop --quiet

python -m pytest "$@"
mypy python tests/typing
python -m mypy.stubtest --mypy-config-file pyproject.toml pingpair._core
if ! command -v npm >/dev/null; then
  if [[ -n ${PINGPAIR_SKIP_NOTHING:-} ]]; then
    echo "python: npm is missing, which pyright comes from" >&2
    exit 1
  fi
  echo "python: pyright SKIPPED, because npm is missing"
  exit 77
fi
# The lock is written into the folder by npm: one that is as new needs nothing.
if [[ ! tests/typing/node_modules/.package-lock.json -nt tests/typing/package-lock.json ]]; then
  (cd tests/typing && npm ci --silent --no-audit --no-fund)
fi
tests/typing/node_modules/.bin/pyright --pythonpath "$environment/bin/python" python tests/typing/usage.py
