#!/usr/bin/env bash
# Requests with every rule at random in small halls, far more than in the tests, each held against every placement that the ladder documents.
# Usage: eng/soak/ladders/run.sh [requests, default 2000000]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

count=${1:-2000000}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
SEATENGINE_SOAK_LADDERS=$count dotnet test -c Release --nologo --filter 'FullyQualifiedName~LadderTests' \
  --logger 'console;verbosity=normal' tests/SeatEngine.Tests > "$log" 2>&1 || { tail -n 60 "$log"; exit 1; }
time=$(sed -nE 's/^ *Passed .*LadderTests\.[^[]*\[([^]]*)\].*/\1/p' "$log")
printf '%s\n' "$(printf "%'d" "$count") requests (eng/soak/ladders/run.sh) in $time: the step that served, the best, the order of the proposals and the" \
  'reason of every refusal are those of the documentation, each placement of the hall listed.' | tee eng/soak/ladders/result.txt
