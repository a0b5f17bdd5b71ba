#!/usr/bin/env bash
# Builds the npm packages into dist/node: the main one, and that of this platform. Judges both, and tries them in fresh
# projects by the README's first example.
set -euo pipefail
cd "$(dirname "$0")/.."

root=$PWD
mkdir -p "${CARGO_TARGET_DIR:-target}"
target=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)
export CARGO_TARGET_DIR=$target
dist=$root/dist/node
packaging=$root/bindings-node/packaging

say() { echo "package-node: $*"; }
missing() {
  echo "package-node: $1 is missing" >&2
  exit 1
}
node -e 'const [major, minor] = process.versions.node.split(".").map(Number);
         process.exit(major > 20 || (major === 20 && minor >= 17) ? 0 : 1)' 2>/dev/null ||
  missing "Node 20.17 or later"
command -v npm >/dev/null || missing "npm"

# The locks are written into the folders by npm: one that is as new needs nothing.
for folder in bindings-node bindings-node/packaging; do
  if [[ ! $folder/node_modules/.package-lock.json -nt $folder/package-lock.json ]]; then
    (cd "$folder" && npm ci --silent --no-audit --no-fund)
  fi
done
environment=$(scripts/packaging-environment.sh)

case $(uname -m) in
  x86_64) platform=linux-x64-gnu ;;
  aarch64) platform=linux-arm64-gnu ;;
  *) missing "a platform that packages are made for" ;;
esac

# A module of another build than the layer's is refused when it is loaded.
PINGPAIR_BUILD_ID=$(git rev-parse --short=12 HEAD 2>/dev/null || echo unnamed)
export PINGPAIR_BUILD_ID

rm -rf "$dist"
mkdir -p "$dist"
say "builds the native module; some minutes"
module=$(scripts/build-release-library.sh pingpair-node)

say "lays out and packs the packages"
node "$packaging/stage.mjs" main "$dist/main"
node "$packaging/stage.mjs" platform "$platform" "$module" "$dist/$platform"
for folder in main "$platform"; do
  npm pack --silent --pack-destination "$dist" "$dist/$folder" >/dev/null
done
tarballs=("$dist"/pingpair-[0-9]*.tgz "$dist/pingpair-$platform"-*.tgz)
[[ ${#tarballs[@]} == 2 && -f ${tarballs[0]} && -f ${tarballs[1]} ]]

"$environment/bin/python" scripts/check_node_packages.py "${tarballs[@]}" "$root" "$target" "${CARGO_HOME:-$HOME/.cargo}" "$HOME"
say "asks publint and arethetypeswrong"
for folder in main "$platform"; do
  "$packaging/node_modules/.bin/publint" run "$dist/$folder" --strict
done
"$packaging/node_modules/.bin/attw" "${tarballs[0]}"

say "installs the packages into fresh projects, and runs the README's first example"
node "$packaging/try.mjs" "${tarballs[@]}"
for tarball in "${tarballs[@]}"; do
  say "$(basename "$tarball"), $(wc -c <"$tarball") bytes"
done
say "both packages work; they are in dist/node"
