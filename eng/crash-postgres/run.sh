#!/usr/bin/env bash
# Crash runs over a PostgreSQL server of their own: processes that sell are killed, the server is restarted, connections are cut; then a
# history of three processes whose clocks are hours apart is checked. Prints what came of it; ends with an error where a sale was lost,
# doubled, or made though it had been refused.
#   eng/crash-postgres/run.sh [KILLS RESTARTS CUTS [SEED]]     25 of each unless said; result.txt beside it has a longer run
# Needs the program built in Release.
set -eu -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export SEATENGINE_POSTGRES_FOLDER=artifacts/crash-postgres
trap 'eng/postgres/stop.sh "$SEATENGINE_POSTGRES_FOLDER"' EXIT
eval "$(eng/postgres/start.sh "$SEATENGINE_POSTGRES_FOLDER")"
program=eng/crash-postgres/bin/Release/net10.0/CrashPostgres
"$program" crash eng/postgres/restart.sh "${1:-25}" "${2:-25}" "${3:-25}" "${4:-1}"
"$program" history 1200 "${4:-1}"
