#!/usr/bin/env bash
# Stops the server that start.sh started in FOLDER (artifacts/postgres unless said), and removes its data.
#   eng/postgres/stop.sh [FOLDER [--keep]]
set -eu -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

folder=$(realpath -m "${1:-artifacts/postgres}")
[ -f "$folder/connection" ] || exit 0
data=$(realpath "$folder/data")
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -t/ -k5 -n | tail -n 1)
as_owner() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
(cd / && as_owner "$bin/pg_ctl" -D "$data" -m fast -w -t 60 stop > /dev/null) || true
rm -f "$folder/connection"
[ "${2:-}" = --keep ] || rm -rf "$data" "$folder/data"
