#!/usr/bin/env bash
# Stops what start.sh started in FOLDER (artifacts/postgres unless said), and removes its data.
#   eng/postgres/stop.sh [FOLDER]
set -u -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1

folder=$(realpath -m "${1:-artifacts/postgres}")
[ -e "$folder/data" ] || exit 0
data=$(realpath "$folder/data")
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -t/ -k5 -n | tail -n 1)
as_owner() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
[ ! -f "$data/pgbouncer.pid" ] || kill "$(cat "$data/pgbouncer.pid")"
if [ -f "$data/postmaster.pid" ]; then
  (cd / && as_owner "$bin/pg_ctl" -D "$data" -m fast -w -t 60 stop > /dev/null)
fi
rm -rf "$data" "$folder/data" "$folder/environment"
