#!/usr/bin/env bash
# Processes that sell from one file of SQLite, two at a time, killed at random instants: every sale that was told must be there once and
# whole, no refused one may be, no place may be sold twice, every file must be sound; also after its tail was torn, on a copy.
# Usage: eng/crash/run.sh [kills, default 25, which is the short form of every check] [seed, default 1] [minutes at most, default 5]
# With more than 25 kills the result goes to eng/crash/sqlite.txt, to be committed as it is.
set -euo pipefail
cd "$(dirname "$0")/../.."
kills="${1:-25}"
dotnet build eng/crash -c Release -v q --nologo
result=$(dotnet eng/crash/bin/Release/net10.0/crash.dll kill "$kills" "${2:-1}" "${3:-5}")
echo "$result"
if [ "$kills" -gt 25 ]; then
  echo "$result" > eng/crash/sqlite.txt
fi
