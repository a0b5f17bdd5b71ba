#!/usr/bin/env bash
# Builds the native library below Swift, and installs it with the file by which pkg-config finds it.
#
#   PREFIX    where to: $PREFIX/lib and $PREFIX/lib/pkgconfig; by default /usr/local
#   PROFILE   the profile of cargo: by default release
#   FEATURES  features of the crate, such as `sandbox` for tests
set -euo pipefail
cd "$(dirname "$0")/.."

prefix=${PREFIX:-/usr/local}
profile=${PROFILE:-release}
target=${CARGO_TARGET_DIR:-$PWD/target}
case $profile in
  dev) folder=debug ;;
  *) folder=$profile ;;
esac
case $(uname) in
  Darwin) library=libpingpair_uniffi.dylib ;;
  *) library=libpingpair_uniffi.so ;;
esac

cargo build --quiet --package pingpair-uniffi --profile "$profile" ${FEATURES:+--features "pingpair-uniffi/$FEATURES"}
version=$(cargo pkgid --package pingpair-uniffi | sed 's/.*[@#]//')

mkdir -p "$prefix/lib/pkgconfig"
prefix=$(cd "$prefix" && pwd)
# A process that has it loaded keeps the old one: the file is replaced, not written over.
cp "$target/$folder/$library" "$prefix/lib/$library.new"
mv "$prefix/lib/$library.new" "$prefix/lib/$library"
if [[ $(uname) == Darwin ]]; then
  install_name_tool -id "$prefix/lib/$library" "$prefix/lib/$library"
fi
cat >"$prefix/lib/pkgconfig/pingpair.pc" <<END
prefix=$prefix
libdir=\${prefix}/lib

Name: pingpair
Description: The native library below the Swift package of PingPair
Version: $version
Libs: -L\${libdir} -lpingpair_uniffi
END
echo "installed: $prefix/lib/$library and $prefix/lib/pkgconfig/pingpair.pc"
