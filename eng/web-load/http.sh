#!/usr/bin/env bash
# How many offers and holds a second a server answers over HTTP on loopback, in the concert hall of the samples, asked by wrk on the same
# machine; and what the store in SQLite takes without any HTTP, in the same run.
#   eng/web-load/http.sh [SECONDS]
# Needs the program built in Release, and wrk (Debian's package of that name).
set -eu -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command -v wrk > /dev/null || { echo "wrk is absent: apt-get install wrk" >&2; exit 1; }

seconds=${1:-10}
program=eng/web-load/bin/Release/net10.0/WebLoad
work=$(mktemp -d)
server=
stop() { [ -z "$server" ] || { exec 7>&-; wait "$server" || true; server=; }; }
trap 'stop; rm -rf "$work"' EXIT
export SEATENGINE_OFFER='{"types":{"Adult":2}}' SEATENGINE_HOLDS=$work/holds.txt SEATENGINE_THREADS=1

# serve STORE: starts a server, whose address is then in $url
serve() {
  mkfifo "$work/in"
  "$program" serve concert-hall "$1" http://127.0.0.1:0 "$work" < "$work/in" > "$work/out" &
  server=$!
  exec 7> "$work/in"
  rm "$work/in"
  until [ -s "$work/out" ]; do sleep 0.1; done
  url=$(head -n 1 "$work/out")/seats/performances/evening
}

# load NAME SCRIPT PATH: runs are made until one is hardly quicker than the one before, when the code is compiled as it stays; the next
# counts
load() {
  local before said rate=0 last=-1 i
  for ((i = 0; i < 8 && rate * 10 > last * 11; i++)); do
    last=$rate
    rate=$(wrk -t1 -c64 -d5s -s "eng/web-load/$2" "$url/$3" | tail -n 1 | cut -d' ' -f1)
  done
  before=$(used)
  said=$(wrk -t1 -c64 "-d${seconds}s" -s "eng/web-load/$2" "$url/$3" | tail -n 1)
  echo "$1: $said; the server used $(awk -v a="$before" -v b="$(used)" -v s="$seconds" 'BEGIN { printf "%.2f", (b - a) / s / 100 }') of a processor"
}

# used: hundredths of a second of a processor that the server has used
used() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }

echo "$(nproc) processors, $(dotnet --version), $(date -u +%Y-%m-%d), load average before: $(cut -d' ' -f1 /proc/loadavg)"
serve memory
load "best-available offers with price, concert hall, in memory" offers.lua offers
load "best-available offers with price, concert hall, in memory, each worked out by itself" offers-each.lua offers
load "holds, concert hall, in memory" holds.lua hold
stop
serve "$work/house.db"
load "holds, concert hall, SQLite" holds.lua hold
stop
"$program" store "$work/limit.db" "$seconds"
