#!/usr/bin/env bash
# Builds the native library for Apple's systems as an XCFramework, packs it with its checksum, and writes the manifest of
# a release, in which SwiftPM fetches it. It runs on macOS with Xcode, and with rustup.
#
#   scripts/build-xcframework.sh [--dry-run] VERSION ADDRESS
#
#   VERSION   the release, such as 1.0.0: the manifest takes the archive by it
#   ADDRESS   where the archive will be, without its name, such as https://example.com/releases/1.0.0
#   --dry-run shows each step, and does none: it runs anywhere
#
# What comes of it is in dist/swift: PingPairFFI-VERSION.xcframework.zip, its checksum, and Package.swift.
set -euo pipefail
cd "$(dirname "$0")/.."

is_dry_run=
if [[ ${1:-} == --dry-run ]]; then
  is_dry_run=1
  shift
fi
if (($# != 2)); then
  sed -nE '2,/^set/s/^# ?//p' "$0" >&2
  exit 2
fi
version=$1 address=${2%/}
if [[ ! $version =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$ ]]; then
  echo "xcframework: $version is no version, such as 1.0.0" >&2
  exit 2
fi

# Does a step, or shows it.
step() {
  if [[ -n $is_dry_run ]]; then
    printf '%q ' "$@"
    echo
  else
    "$@"
  fi
}

if [[ -z $is_dry_run ]] && { [[ $(uname) != Darwin ]] || ! command -v xcodebuild >/dev/null; }; then
  echo "xcframework: it is built on macOS with Xcode; --dry-run shows the steps elsewhere" >&2
  exit 1
fi

# The oldest systems that the package's manifest names.
export IPHONEOS_DEPLOYMENT_TARGET=16.0 MACOSX_DEPLOYMENT_TARGET=13.0
target=${CARGO_TARGET_DIR:-target}
out=dist/swift
archive=PingPairFFI-$version.xcframework.zip

# Builds the library for each of the given systems, and joins them where there are several.
# Arguments: the place of what comes of it, and the triples.
library() {
  local place=$1 triple libraries=()
  shift
  # Phones have no use for the sandbox; Macs are where applications are tested.
  # The bash of macOS does not expand a list that is empty.
  local features=()
  [[ $1 != *-apple-darwin ]] || features=(--features pingpair-uniffi/sandbox)
  for triple in "$@"; do
    step rustup target add "$triple"
    step cargo build --release --locked --package pingpair-uniffi --target "$triple" ${features[@]+"${features[@]}"}
    libraries+=("$target/$triple/release/libpingpair_uniffi.a")
  done
  step mkdir -p "$(dirname "$place")"
  step lipo -create "${libraries[@]}" -output "$place"
}

step rm -rf "$out"
# In a folder of the module's name: module maps of several packages may come to stand beside each other. It has no word
# of what is linked, which is the library that is installed on Linux.
headers=$out/headers/PingPairFFI
step mkdir -p "$headers"
step cp bindings-swift/Sources/PingPairFFI/PingPairFFI.h "$headers/"
step cp bindings-swift/Sources/PingPairFFI/module.modulemap "$headers/"
step sed -i.bak '/^ *link /d' "$headers/module.modulemap"
step rm "$headers/module.modulemap.bak"

library "$out/ios/libpingpair_uniffi.a" aarch64-apple-ios
library "$out/simulator/libpingpair_uniffi.a" aarch64-apple-ios-sim x86_64-apple-ios
library "$out/macos/libpingpair_uniffi.a" aarch64-apple-darwin x86_64-apple-darwin

inputs=()
for system in ios simulator macos; do
  inputs+=(-library "$out/$system/libpingpair_uniffi.a" -headers "$out/headers")
done
step xcodebuild -create-xcframework "${inputs[@]}" -output "$out/PingPairFFI.xcframework"
step ditto -c -k --keepParent "$out/PingPairFFI.xcframework" "$out/$archive"

if [[ -n $is_dry_run ]]; then
  step swift package compute-checksum "$out/$archive"
  checksum=$(printf '0%.0s' {1..64})
else
  checksum=$(swift package compute-checksum "$out/$archive")
  echo "$checksum" >"$out/$archive.checksum"
fi

# The manifest of a release: as the one of a checkout, but for where the native library comes from.
manifest() {
  sed -E "s|^( *)\.systemLibrary\(name: \"PingPairFFI\".*|\1.binaryTarget(\n\1    name: \"PingPairFFI\",\n\1    url: \"$address/$archive\",\n\1    checksum: \"$checksum\"\n\1),|" Package.swift
}
if ! manifest | grep -q binaryTarget; then
  echo "xcframework: Package.swift has no library PingPairFFI to take the place of" >&2
  exit 1
fi
if [[ -n $is_dry_run ]]; then
  echo "# $out/Package.swift:"
  manifest
else
  manifest >"$out/Package.swift"
  echo "built: $out/$archive ($checksum)"
fi
