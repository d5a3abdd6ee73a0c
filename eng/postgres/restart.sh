#!/usr/bin/env bash
# Restarts the server that start.sh started, as its data are: fast, with an orderly end, or immediate, as after a power cut.
#   eng/postgres/restart.sh fast|immediate
# SEATENGINE_POSTGRES_FOLDER is start.sh's FOLDER, artifacts/postgres unless set.
set -eu -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

data=$(realpath "${SEATENGINE_POSTGRES_FOLDER:-artifacts/postgres}/data")
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -t/ -k5 -n | tail -n 1)
as_owner() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
cd /
as_owner "$bin/pg_ctl" -D "$data" -l "$data/server.log" -m "$1" -w -t 60 restart > /dev/null
