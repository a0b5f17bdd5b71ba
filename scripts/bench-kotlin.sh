#!/usr/bin/env bash
# Builds the release library and the Kotlin library above it, and runs them side by side with what is picked today.
# Arguments: the number of paired rounds. Exits with 77 if it was skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${CARGO_TARGET_DIR:-$PWD/target}
mkdir -p "$target"
target=$(cd "$target" && pwd)
export CARGO_TARGET_DIR=$target
environment=$target/kotlin-bench

for command in java mvn; do
  if ! command -v "$command" >/dev/null; then
    echo "bench-kotlin: SKIPPED, because $command is missing"
    exit 77
  fi
done

cargo build --quiet --release --package pingpair-uniffi
mvn --quiet --batch-mode -Dstyle.color=never "-Dmaven.repo.local=${XDG_CACHE_HOME:-$HOME/.cache}/pingpair/maven" \
  --file benches/kotlin/reactor.xml --projects :pingpair,:pingpair-benches "-Dpingpair.build=$environment" -Dmaven.test.skip=true compile \
  org.apache.maven.plugins:maven-dependency-plugin:build-classpath "-Dmdep.outputFile=$environment/classpath"

# The versions that are beside the numbers.
versions=()
for name in pingpair jackson nimbus jjwt; do
  case $name in
    pingpair) version=$(sed -nE 's:.*<version>(.*)</version>.*:\1:p' bindings-kotlin/pom.xml | sed -n 1p) ;;
    *) version=$(sed -nE "s:.*<$name.version>(.*)</.*:\1:p" benches/kotlin/pom.xml) ;;
  esac
  versions+=("-Dversion.$name=$version")
done
exec java -cp "$environment/classes:$(<"$environment/classpath")" "-Djna.library.path=$target/release" \
  "-Dpingpair.fixture=$PWD/tests/vectors/perf-fixture.json" "${versions[@]}" io.pingpair.benches.BenchKt "$@"
