#!/usr/bin/env bash
# Runs all benchmarks with their peers and writes the tables to benchmarks/results/<cpu>.md, a section for each class.
# It takes about an hour; whatever else the machine does meanwhile is measured with it.
# Usage: eng/benchmarks.sh [FILTER...]   only what matches, such as '*Pricing*'; the other sections of the page stay
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ -d ../shared/plans ] || echo "../shared/plans is not beside this clone: what measures its halls will fail, and is not recorded"
command -v rsvg-convert > /dev/null || echo "rsvg-convert is absent: the drawing of PNG, which is compared with it, is not recorded"
if [ $# -eq 0 ]; then
  set -- '*'
fi
dotnet run -c Release --project benchmarks/SeatEngine.Benchmarks -- --record --filter "$@"
git status --short -- benchmarks/results
