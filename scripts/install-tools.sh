#!/usr/bin/env bash
# Installs what the tasks need beyond cargo, from Debian's packages; says what is missing elsewhere.
set -euo pipefail

needed=()
command -v cc >/dev/null || needed+=(gcc libc6-dev)
command -v python3 >/dev/null || needed+=(python3)
command -v java >/dev/null || needed+=(default-jdk-headless)

if ! command -v cargo >/dev/null; then
  echo "cargo is missing: install Rust 1.89 or later first" >&2
  exit 1
fi
if ((${#needed[@]} > 0)); then
  if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
    echo "missing here: ${needed[*]} (names of Debian packages)" >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -qq --no-install-recommends "${needed[@]}" >/dev/null
fi
for component in rustfmt clippy; do
  cargo "${component/rust/}" --version >/dev/null 2>&1 || rustup component add "$component"
done
