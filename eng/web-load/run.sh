#!/usr/bin/env bash
# The endpoints under load: many who listen, many who listen to nothing, requests made at random, offers and holds over HTTP, buyers for
# the last pairs. Prints a line for each; ends with an error where a bound is missed or an answer is wrong.
#   eng/web-load/run.sh [live] [idle] [fuzz] [http] [pairs]     all of them unless some are named
# Needs the program built in Release; for "http" wrk, for "pairs" PostgreSQL, see eng/postgres/start.sh.
set -eu -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

program=eng/web-load/bin/Release/net10.0/WebLoad
ulimit -n "$(ulimit -H -n)"
failed=0
for what in ${*:-live idle fuzz http pairs}; do
  case $what in
    live) "$program" live 2000 200 30 || failed=1 ;;
    idle) "$program" idle 10000 || failed=1 ;;
    fuzz) "$program" fuzz 100000 1 || failed=1 ;;
    http) eng/web-load/http.sh 10 || failed=1 ;;
    pairs)
      folder=artifacts/web-load-postgres
      eval "$(eng/postgres/start.sh "$folder")"
      "$program" pairs "$SEATENGINE_TEST_POSTGRES" 500 50 3 || failed=1
      eng/postgres/stop.sh "$folder"
      ;;
    *) echo "There is no load '$what'." >&2; exit 2 ;;
  esac
done
exit "$failed"
