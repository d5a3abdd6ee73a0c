#!/usr/bin/env bash
# Crash runs over a PostgreSQL server of their own: processes that sell single seats, then such that sell, take back and exchange
# orders, are killed, the server is restarted, connections are cut; then a history of three processes whose clocks are hours apart is
# checked. Prints what came of it; ends with an error where a sale was lost, doubled, or made though it had been refused, or where the
# books do not balance.
#   eng/crash-postgres/run.sh [KILLS RESTARTS CUTS [SEED]]     25 of each, for either, unless said; result.txt beside it has a longer run
# Needs the program built in Release.
set -eu -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export SEATENGINE_POSTGRES_FOLDER=artifacts/crash-postgres
trap 'eng/postgres/stop.sh "$SEATENGINE_POSTGRES_FOLDER"' EXIT
eval "$(eng/postgres/start.sh "$SEATENGINE_POSTGRES_FOLDER")"
program=eng/crash-postgres/bin/Release/net10.0/CrashPostgres
for what in sales orders; do
  "$program" crash "$what" eng/postgres/restart.sh "${1:-25}" "${2:-25}" "${3:-25}" "${4:-1}"
done
"$program" history 1200 "${4:-1}"
