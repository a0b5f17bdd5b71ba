#!/usr/bin/env bash
# Everything that CI runs, part by part, with the minutes of each at the end.
set -uo pipefail
cd "$(dirname "$0")/.."

names=() minutes=() results=()
part() {
  local name=$1 start=$SECONDS result=passed
  shift
  echo "== $name"
  "$@"
  case $? in
    0) ;;
    77) result=skipped ;;
    *) result=FAILED ;;
  esac
  names+=("$name") results+=("$result")
  minutes+=("$(awk -v seconds=$((SECONDS - start)) 'BEGIN { printf "%.1f", seconds / 60 }')")
}

no_default_features() { cargo clippy --quiet --package pingpair --no-default-features -- -D warnings; }
java_vectors() { java tests/tools/JavaProperties.java 1 10000 | cmp - tests/vectors/java-properties.json; }
judge() {
  cargo build --quiet --package pingpair-cli &&
    PINGPAIR_BIN=${CARGO_TARGET_DIR:-target}/debug/pingpair python3 -m unittest discover -s tests/judge -t tests
}
documentation() { RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps; }

part tools scripts/install-tools.sh
part browser-tools scripts/install-browser.sh
part format cargo fmt --all -- --check
part dependencies scripts/check-core-dependencies.sh
part clippy cargo clippy --quiet --workspace --all-targets -- -D warnings
part features no_default_features
part generated cargo xtask generate --check
part documentation documentation
part rust cargo test --quiet --no-fail-fast
part java-vectors java_vectors
part judge judge
part python scripts/test-bindings.sh python
part node scripts/test-bindings.sh node
part uniffi scripts/test-bindings.sh uniffi
part swift scripts/test-bindings.sh swift

echo
failures=0 skipped=0
for index in "${!names[@]}"; do
  printf '%-14s %6s min  %s\n' "${names[index]}" "${minutes[index]}" "${results[index]}"
  case ${results[index]} in
    FAILED) failures=$((failures + 1)) ;;
    skipped) skipped=$((skipped + 1)) ;;
  esac
done
echo "parts: $((${#names[@]} - failures - skipped)) passed, $skipped skipped, $failures failed"
((failures == 0))
