#!/usr/bin/env bash
# Starts a PostgreSQL server of its own, on loopback, for tests and measurements, and prints its connection string.
#   eng/postgres/start.sh [FOLDER [PORT]]
# FOLDER holds its data and what stop.sh needs to know: artifacts/postgres unless said. A server that runs there is left as it is.
# PORT is the first that is free from 54320 on unless said. Installs Debian's postgresql where it is missing, which only root can.
set -eu -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

say() { echo "$@" >&2; }
binaries() { ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -t/ -k5 -n | tail -n 1; }
# as_owner COMMAND...: PostgreSQL refuses to be run by root.
as_owner() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

folder=$(realpath -m "${1:-artifacts/postgres}")
port=${2:-}
bin=$(binaries)
if [ -z "$bin" ]; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
    say "PostgreSQL is absent, and only root can install postgresql with apt-get."
    exit 1
  fi
  timeout 120 apt-get update >&2
  # The package would start a server of its own on the usual port.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf
  timeout 300 env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql >&2
  bin=$(binaries)
fi

if [ -f "$folder/connection" ] && as_owner "$bin/pg_ctl" -D "$folder/data" status > /dev/null 2>&1; then
  cat "$folder/connection"
  exit 0
fi

if [ -z "$port" ]; then
  port=54320
  while (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; do port=$((port + 1)); done
fi

# The owner's folder lies where the owner may go, whoever owns the clone.
if [ ! -d "$folder/data" ]; then
  mkdir -p "$folder"
  if [ "$(id -u)" -eq 0 ]; then
    data=$(mktemp -d "${TMPDIR:-/tmp}/seatengine-postgres.XXXXXX")
    chown postgres "$data"
    ln -sfn "$data" "$folder/data"
  else
    mkdir "$folder/data"
  fi
  (cd / && as_owner "$bin/initdb" -D "$folder/data/" -U seatengine -A trust -E UTF8 --locale=C.UTF-8 > /dev/null)
fi

data=$(realpath "$folder/data")
cat > "$data/seatengine.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = ''
max_connections = 200
log_min_messages = fatal
CONF
grep -q seatengine.conf "$data/postgresql.conf" || echo "include 'seatengine.conf'" >> "$data/postgresql.conf"
[ "$(id -u)" -ne 0 ] || chown postgres "$data/seatengine.conf"
(cd / && as_owner "$bin/pg_ctl" -D "$data" -l "$data/server.log" -w -t 60 start > /dev/null) || { tail -n 20 "$data/server.log" >&2; exit 1; }
echo "Host=127.0.0.1;Port=$port;Username=seatengine;Database=postgres" | tee "$folder/connection"
