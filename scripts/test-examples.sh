#!/usr/bin/env bash
# Runs the examples as their users would: against a sandbox, a real Redis and a real browser.
# Arguments: parts, such as python; all of them if none is given. Exits with 77 if one was skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${CARGO_TARGET_DIR:-$PWD/target}
mkdir -p "$target"
target=$(cd "$target" && pwd)
export CARGO_TARGET_DIR=$target

skipped=0
# Says what is missing; where nothing may be skipped, that is a failure.
missing() {
  if [[ -n ${PINGPAIR_SKIP_NOTHING:-} ]]; then
    echo "examples: $1 is missing" >&2
    exit 1
  fi
  echo "examples: SKIPPED $part, because $1 is missing"
  skipped=1
}

# Redis from Debian's package, unless there is one; its service is not started.
install_redis() {
  command -v redis-server >/dev/null && return
  command -v apt-get >/dev/null && [[ $(id -u) == 0 ]] || return 1
  local output wait_for_others=(-o DPkg::Lock::Timeout=300)
  output=$(
    export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
    apt-get update -qq 2>&1 &&
      apt-get install "${wait_for_others[@]}" -qq --no-install-recommends redis-server 2>&1
  ) || { echo "$output" >&2; return 1; }
}

# An environment for Python examples, with the package of this checkout.
install_python() {
  local requirements=examples/python/requirements-dev.txt
  environment=$target/python-examples
  # An environment that is as new as the requirements needs nothing.
  if [[ ! $environment/ready -nt $requirements || ! $environment/ready -nt examples/python/requirements.txt ]]; then
    rm -rf "$environment"
    python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$requirements"
    touch "$environment/ready"
  fi
  export VIRTUAL_ENV=$environment PATH=$environment/bin:$PATH
  (cd bindings-python && maturin develop --quiet)
}

test_python() {
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null ||
    { missing "Python 3.10 or later"; return; }
  install_redis || { missing "redis-server"; return; }
  scripts/install-browser.sh || { (($? == 77)) && skipped=1 && return; exit 1; }
  (
    install_python
    cd examples/python
    ruff check --quiet .
    ruff format --quiet --check .
    mypy
    python -m pytest
  )
}

(($# > 0)) || set -- python
for part in "$@"; do
  case $part in
    python) "test_$part" ;;
    *)
      echo "examples: no part is called $part" >&2
      exit 2
      ;;
  esac
done
((skipped == 0)) || exit 77
