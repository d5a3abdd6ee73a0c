#!/usr/bin/env bash
# Starts a PostgreSQL server of its own, on loopback, for tests and measurements, and a PgBouncer before it that gives connections
# out for one transaction. Prints two lines for eval: SEATENGINE_TEST_POSTGRES and SEATENGINE_TEST_PGBOUNCER, each a connection string.
#   eng/postgres/start.sh [FOLDER [PORT]]
# FOLDER holds the data and what stop.sh needs to know: artifacts/postgres unless said. A server that runs there is left as it is.
# PORT is the first of two that are free from 54320 on unless said. Installs Debian's postgresql and pgbouncer where they are missing,
# which only root can.
set -eu -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

say() { echo "$@" >&2; }
binaries() { ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -t/ -k5 -n | tail -n 1; }
# as_owner COMMAND...: PostgreSQL refuses to be run by root.
as_owner() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

folder=$(realpath -m "${1:-artifacts/postgres}")
port=${2:-}
bin=$(binaries)
if [ -z "$bin" ] || ! command -v pgbouncer > /dev/null; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
    say "PostgreSQL or PgBouncer is absent, and only root can install postgresql and pgbouncer with apt-get."
    exit 1
  fi
  timeout 120 apt-get update >&2
  # The packages would start servers of their own on the usual ports.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf
  timeout 300 env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y --no-install-recommends postgresql pgbouncer >&2
  bin=$(binaries)
fi

if [ -f "$folder/environment" ] && (cd / && as_owner "$bin/pg_ctl" -D "$folder/data/" status > /dev/null 2>&1); then
  cat "$folder/environment"
  exit 0
fi

taken() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }
if [ -z "$port" ]; then
  port=54320
  while taken "$port" || taken $((port + 1)); do port=$((port + 2)); done
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

cat > "$data/pgbouncer.ini" <<INI
[databases]
postgres = host=127.0.0.1 port=$port
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $((port + 1))
unix_socket_dir =
auth_type = any
auth_file = $data/pgbouncer.users
pool_mode = transaction
default_pool_size = 8
max_client_conn = 200
logfile = $data/pgbouncer.log
pidfile = $data/pgbouncer.pid
ignore_startup_parameters = extra_float_digits
INI
sed -i 's/^postgres = .*/& user=seatengine/' "$data/pgbouncer.ini"
echo '"seatengine" ""' > "$data/pgbouncer.users"
[ "$(id -u)" -ne 0 ] || chown postgres "$data"/pgbouncer.*
(cd / && as_owner pgbouncer -q -d "$data/pgbouncer.ini") || { tail -n 20 "$data/pgbouncer.log" >&2; exit 1; }

tee "$folder/environment" <<ENVIRONMENT
export SEATENGINE_TEST_POSTGRES='Host=127.0.0.1;Port=$port;Username=seatengine;Database=postgres'
export SEATENGINE_TEST_PGBOUNCER='Host=127.0.0.1;Port=$((port + 1));Username=seatengine;Database=postgres;No Reset On Close=true'
ENVIRONMENT
