#!/usr/bin/env bash
# Builds the native library of a crate as a release has it, for this Linux machine and older ones, and prints where it
# is. No path of this machine is in it.
#
#   scripts/build-release-library.sh CRATE [FEATURE]
set -euo pipefail
cd "$(dirname "$0")/.."

crate=$1 feature=${2:-}
mkdir -p "${CARGO_TARGET_DIR:-target}"
target=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)
export CARGO_TARGET_DIR=$target
missing() {
  echo "$crate: $1 is missing" >&2
  exit 1
}
[[ $(uname) == Linux ]] || missing "Linux: other platforms' libraries are made by the workflow"
triple=$(uname -m)-unknown-linux-gnu

environment=$(scripts/packaging-environment.sh)
# The library names source files in panics. Nobody needs to know where this machine keeps them.
cargo fetch --quiet --locked
cargo_home=${CARGO_HOME:-$HOME/.cargo}
# The project's own files go by names below its root as it is.
flags=("--remap-path-prefix=$target=target" "--remap-path-prefix=$cargo_home=cargo" "-Cstrip=symbols")
for sources in "$cargo_home"/registry/src/*/; do
  flags+=("--remap-path-prefix=${sources%/}=crates")
done
release_flags=$(printf '%s\x1f' "${flags[@]}")

# Zig links against an old C library, so that the library runs on older systems than this one.
PATH=$environment/bin:$PATH CARGO_ENCODED_RUSTFLAGS=${release_flags%$'\x1f'} \
  cargo zigbuild --quiet --release --locked --package "$crate" ${feature:+--features "$crate/$feature"} \
  --target "$triple.2.28" >&2
echo "$target/$triple/release/lib${crate//-/_}.so"
