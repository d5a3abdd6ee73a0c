#!/usr/bin/env bash
# Many threads against one inventory for a long time: no seat sold twice, no event lost, each replay of the log equal.
# Then millions of requests against a plain model, and logs that were tampered with, of which none may be believed.
# Usage: eng/soak/inventory/run.sh [operations a thread, default 10000000] [minutes at most, default 240]
#   [requests against the model, default 20000000] [tampered logs, default 100000]
#   [operations a thread on three machines with a faulty store, default 10000000]
# The result goes to eng/soak/inventory/result.txt, to be committed as it is.
set -euo pipefail
cd "$(dirname "$0")/../../.."
export SEATENGINE_SOAK_OPERATIONS="${1:-10000000}"
export SEATENGINE_SOAK_MINUTES="${2:-240}"
export SEATENGINE_SOAK_RESULT="$PWD/eng/soak/inventory/result.txt"
export SEATENGINE_SOAK_STORE_OPERATIONS="${5:-10000000}"
rm -f "$SEATENGINE_SOAK_RESULT"
export SEATENGINE_SOAK_REQUESTS="${3:-20000000}"
export SEATENGINE_SOAK_MUTANTS="${4:-100000}"
dotnet test -c Release tests/SeatEngine.Tests \
  --filter "FullyQualifiedName~InventoryLoadTests|FullyQualifiedName~InventoryStateMachineTests|FullyQualifiedName~MutantTests"
cat "$SEATENGINE_SOAK_RESULT"
