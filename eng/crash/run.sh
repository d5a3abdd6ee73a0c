#!/usr/bin/env bash
# Processes that sell from one file of SQLite, two at a time, killed at random instants: every sale that was told must be there once and
# whole, no refused one may be, no place may be sold twice, every file must be sound; also after its tail was torn, on a copy. Half of
# the kills are of processes that sell single seats, the other half of those that sell, take back and exchange orders, whose books must
# balance to the cent.
# Usage: eng/crash/run.sh [kills, default 50, which is the short form of every check] [seed, default 1] [minutes a half, default 5]
# With more than 50 kills the result goes to eng/crash/sqlite.txt, to be committed as it is.
set -euo pipefail
cd "$(dirname "$0")/../.."
kills="${1:-50}"
dotnet build eng/crash -c Release -v q --nologo
result=$(
  for what in sales orders; do
    dotnet eng/crash/bin/Release/net10.0/crash.dll kill "$what" $((kills / 2)) "${2:-1}" "${3:-5}"
  done
)
echo "$result"
if [ "$kills" -gt 50 ]; then
  echo "$result" > eng/crash/sqlite.txt
fi
