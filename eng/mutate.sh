#!/usr/bin/env bash
# Changes the code in thousands of small ways, one at a time, and looks whether a test notices; writes what was found to
# eng/mutation/results.md. Takes three quarters of an hour on two cores for all four folders.
# Usage: eng/mutate.sh [FOLDER|FILE ...]   below src/SeatEngine, such as Pricing or 'Pricing/Tax*.cs' (then only these are
# tried, and the rest of the table comes from the reports of earlier runs in artifacts/mutation)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
[ $# -gt 0 ] || set -- Pricing Maps Inventory Allocation

# Few random cases, and always the same ones; and analyzers have nothing to say about code that was changed on purpose.
export SEATENGINE_FSCHECK_CASES=20 RunAnalyzers=false

dotnet tool restore > /dev/null
out=$root/artifacts/mutation/$(tr -cs 'A-Za-z0-9\n' '_' <<< "$*")
rm -rf "$out"
tried=()
for what in "$@"; do
  case $what in *.cs) tried+=(--mutate "$what") ;; *) tried+=(--mutate "$what/**/*.cs") ;; esac
done
(cd src/SeatEngine && dotnet stryker --config-file ../../eng/mutation/stryker-config.json --skip-version-check \
  "${tried[@]}" --output "$out")
echo $SECONDS > "$out/seconds"
dotnet run eng/mutation/summary.cs
