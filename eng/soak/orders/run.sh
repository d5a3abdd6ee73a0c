#!/usr/bin/env bash
# Evenings at the box office drawn at random, far more than in the tests: every entry sums to zero, sales are payments are ledger.
# Usage: eng/soak/orders/run.sh [operations, default 1000000]
set -euo pipefail
cd "$(dirname "$0")/../../.."
export SEATENGINE_SOAK_EVENINGS=$((${1:-1000000} / 20))
dotnet test -c Release tests/SeatEngine.Tests --filter "FullyQualifiedName~RandomEveningTests"
