#!/usr/bin/env bash
# Installs Chromium for the tests of web pages, from Debian's packages, unless there is a browser.
# Exits with 77 where it cannot, which is a failure where nothing may be skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

# Says what is missing; where nothing may be skipped, that is a failure.
missing() {
  if [[ -n ${PINGPAIR_SKIP_NOTHING:-} ]]; then
    echo "browser: Chromium is missing: $1" >&2
    exit 1
  fi
  echo "browser: SKIPPED, because Chromium is missing: $1"
  exit 77
}

# Whether that exists is for the tests to say: they need it.
[[ -z ${PINGPAIR_CHROMIUM:-} ]] || exit 0
while IFS= read -r name; do
  if command -v "$name" >/dev/null; then exit 0; fi
done <tests/src/browser/executables.txt

command -v apt-get >/dev/null || missing "install it, or name one by PINGPAIR_CHROMIUM"
[[ $(id -u) == 0 ]] || missing "install the Debian package chromium"
export DEBIAN_FRONTEND=noninteractive
{
  # Another installation may be under way.
  wait_for_others=(-o DPkg::Lock::Timeout=300)
  output=$(apt-get update -qq 2>&1) &&
    output=$(apt-get install "${wait_for_others[@]}" -qq --no-install-recommends chromium 2>&1)
} || {
  echo "$output" >&2
  missing "its Debian package cannot be installed"
}
