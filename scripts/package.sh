#!/usr/bin/env bash
# Builds the packages of every language for a release, and tries each as its user would. Ends with a table.
# Arguments: languages; all if there is none.
set -uo pipefail
cd "$(dirname "$0")/.."

known=(node python kotlin swift)
failures=0
summary=$(mktemp)
trap 'rm -f "$summary"' EXIT

for language in "${@:-${known[@]}}"; do
  if [[ ! -x scripts/package-$language.sh ]]; then
    echo "package: no package for $language (known: ${known[*]})" >&2
    exit 2
  fi
  start=$SECONDS result=passed
  "scripts/package-$language.sh" || { result=FAILED failures=$((failures + 1)); }
  printf '%-10s %5d s  %s\n' "$language" "$((SECONDS - start))" "$result" >>"$summary"
done

echo
cat "$summary"
total=$(wc -l <"$summary")
echo "packages: $((total - failures)) passed, $failures failed"
((failures == 0))
