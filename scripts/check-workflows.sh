#!/usr/bin/env bash
# Lints the workflows that build packages on other machines than this one.
# Exits with 77 where it cannot, which is a failure where nothing may be skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v npm >/dev/null; then
  if [[ -n ${PINGPAIR_SKIP_NOTHING:-} ]]; then
    echo "workflows: npm is missing, which the linter comes from" >&2
    exit 1
  fi
  echo "workflows: SKIPPED, because npm is missing"
  exit 77
fi
tools=bindings-node/packaging
# The lock is written into the folder by npm: one that is as new needs nothing.
if [[ ! $tools/node_modules/.package-lock.json -nt $tools/package-lock.json ]]; then
  (cd "$tools" && npm ci --silent --no-audit --no-fund)
fi
node "$tools/lint-workflows.mjs" .github/workflows/*.yml
