#!/usr/bin/env bash
# What a house in one file of SQLite comes to, in turns with rows written by hand and with what the disk does: durable events of one
# performance and of many, one caller alone, opening, checking, a backup. On a quiet machine, or it measures the others too.
# Usage: eng/crash/measure.sh [seconds a figure, default 5]
# The result goes to benchmarks/results/sqlite.md, to be committed with a word on what else ran.
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build eng/crash -c Release -v q --nologo
page=$(mktemp)
{
  sed '/^```text$/,$d' benchmarks/results/sqlite.md
  echo '```text'
  dotnet eng/crash/bin/Release/net10.0/crash.dll measure "${1:-5}"
  echo '```'
} > "$page"
mv "$page" benchmarks/results/sqlite.md
cat benchmarks/results/sqlite.md
