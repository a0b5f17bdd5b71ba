#!/usr/bin/env bash
# Holds the core to its rules: a small tree, no asynchronous runtime, the MAC of RustCrypto, and a
# reason beside every direct dependency.
set -euo pipefail
cd "$(dirname "$0")/.."

failed=0
fail() { echo "core: $*" >&2; failed=1; }

tree() { cargo tree --quiet --package pingpair --edges normal --prefix none --format '{p}' "$@" | sed 's/ .*//' | sort -u; }

count=$(tree | wc -l)
echo "core: $count crates in its tree with default features, itself included (at most 75)"
((count <= 75)) || fail "the tree has $count crates; 75 are allowed"

for features in "" "--no-default-features" "--all-features"; do
  # shellcheck disable=SC2086
  found=$(tree $features | grep -xE 'tokio|async-std|smol|async-executor|futures(-.*)?|embassy-.*' || true)
  [[ -z $found ]] || fail "an asynchronous runtime is in the tree ($features): $found"
done
found=$(grep -rnE '\basync (fn|move|\{)|\.await\b' core/src core/macros/src || true)
[[ -z $found ]] || fail "the core is synchronous: $found"

crates=$(tree)
for crate in hmac sha2 hkdf chacha20poly1305 base64 serde_json thiserror ureq zeroize getrandom; do
  grep -qx "$crate" <<<"$crates" || fail "$crate is missing from the tree"
done
for crate in openssl-sys native-tls aws-lc-sys flate2-sys brotli cookie_store; do
  ! grep -qx "$crate" <<<"$crates" || fail "$crate must not be in the tree"
done

# A direct dependency stands below a comment that says why it is there.
awk '
  /^\[/ { inside = ($0 == "[dependencies]"); commented = 0; next }
  !inside { next }
  /^#/ { commented = 1; next }
  /^[a-z]/ { if (!commented) { print "core: no reason beside " $1; bad = 1 } commented = 0 }
  END { exit bad }
' core/Cargo.toml >&2 || failed=1

exit "$failed"
