#!/usr/bin/env bash
# Random halls in three sizes and three levels of detail, far more than in the tests, each looked over for names that stand wrong.
# Usage: eng/soak/names/run.sh [halls, default 500]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

count=${1:-500}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
SEATENGINE_NAME_HALLS=$count dotnet test -c Release --nologo --filter 'FullyQualifiedName~NamePlacerTests.Compose_RandomHalls' \
  --logger 'console;verbosity=normal' tests/SeatEngine.Rendering.Tests > "$log" 2>&1 || { tail -n 60 "$log"; exit 1; }
time=$(sed -nE 's/^ *Passed .*Compose_RandomHalls[^[]*\[([^]]*)\].*/\1/p' "$log")
printf '%s\n' "$count random halls (eng/soak/names/run.sh) in $time, each at 400, 1,000 and 3,000 units by seats, rows and sections: no name nearer to" \
  'another section, across its shape, cut, below 6 units, twice, or missing without a line in the legend; no estimated stage on a seat.' |
  tee eng/soak/names/result.txt
