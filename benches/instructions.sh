#!/bin/sh
# Instructions for one call of each case, counted by callgrind: those of 1100 calls less those of
# 100, divided by 1000. Counts repeat to a few instructions, whatever else the machine does.
#
# Callgrind has no SHA instructions, so a MAC counts as the portable code for it, many times of
# what it costs: compare a case with itself, before and after a change.
#
# usage: instructions.sh [CASE ...]      needs valgrind; without a case, all of them
set -eu
cd "$(dirname "$0")/.."
cargo build --quiet --release --package pingpair-benches --bin interleave
program=${CARGO_TARGET_DIR:-target}/release/interleave

count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" --one "$1" "$2" 2>&1 |
        sed -n 's/.*Collected : //p'
}

[ $# -gt 0 ] || set -- $("$program" --list)
for case in "$@"; do
    few=$(count "$case" 100)
    many=$(count "$case" 1100)
    printf '%-22s %8d\n' "$case" $(((many - few) / 1000))
done
