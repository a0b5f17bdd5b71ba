#!/usr/bin/env bash
# Installs Java and Maven for the Kotlin library, from Debian's packages, unless they are there.
# Exits with 77 where it cannot, which is a failure where nothing may be skipped.
set -euo pipefail

# Says what is missing; where nothing may be skipped, that is a failure.
missing() {
  if [[ -n ${PINGPAIR_SKIP_NOTHING:-} ]]; then
    echo "kotlin: $1" >&2
    exit 1
  fi
  echo "kotlin: SKIPPED, because $1"
  exit 77
}
has_java() {
  local version
  version=$({ java -version 2>&1 || true; } | sed -nE 's/.* version "([0-9]+).*/\1/p' | head -n 1)
  ((${version:-0} >= 17))
}

needed=()
has_java || needed+=(default-jdk-headless)
command -v mvn >/dev/null || needed+=(maven)
((${#needed[@]} > 0)) || exit 0
command -v apt-get >/dev/null || missing "Java 17 or later or Maven is missing"
[[ $(id -u) == 0 ]] || missing "the Debian packages ${needed[*]} are missing"
export DEBIAN_FRONTEND=noninteractive
{
  # Another installation may be under way.
  wait_for_others=(-o DPkg::Lock::Timeout=300)
  output=$(apt-get update -qq 2>&1) &&
    output=$(apt-get install "${wait_for_others[@]}" -qq --no-install-recommends "${needed[@]}" 2>&1)
} || {
  echo "$output" >&2
  missing "the Debian packages ${needed[*]} cannot be installed"
}
has_java || missing "Java 17 or later is missing"
