#!/usr/bin/env bash
# Prepares the Python environment of tools that build and judge native libraries for others, and prints where it is.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p "${CARGO_TARGET_DIR:-target}"
environment=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)/native-packaging
if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
  echo "packaging: Python 3.10 or later is missing" >&2
  exit 1
fi
if [[ ! $environment/ready -nt scripts/requirements-native.txt ]]; then
  rm -rf "$environment"
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r scripts/requirements-native.txt >&2
  touch "$environment/ready"
fi
echo "$environment"
