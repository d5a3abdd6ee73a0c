#!/usr/bin/env bash
# Tries every reader of halls with spoilt files, 100,000 of each format unless another number is given, and writes what
# became of it to benchmarks/results/soak.md. Takes some minutes. Usage: eng/soak/run.sh [COUNT]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

count=${1:-100000}
results=benchmarks/results/soak.md
log=$(mktemp)
trap 'rm -f "$log"' EXIT

run() {
  SEATENGINE_SOAK=$count dotnet test -c Release --nologo --filter 'FullyQualifiedName~FuzzTests|FullyQualifiedName~LargeFilesTests' \
    --logger 'console;verbosity=normal' "tests/$1" >> "$log" 2>&1 || { tail -n 40 "$log"; exit 1; }
}

run SeatEngine.Tests
run SeatEngine.Interchange.Tests

mkdir -p "$(dirname "$results")"
{
  echo '# Spoilt files'
  echo
  echo "Each reader of halls was given $count files, spoilt at random in one to eight places (seeds 0 to $((count - 1)); the"
  echo 'readers of `HallReader` both strictly and leniently). None gave anything but a hall or defects, and each hall that'
  echo 'was let in could be compiled to a map and written again. None took more than 2 s for 10 MB, or more memory than 20 times'
  echo 'its unpacked bytes and 64 MB; neither did files of 10 MB that are made to cost more. Made by `eng/soak/run.sh`.'
  echo
  echo '| test | outcome and time |'
  echo '|---|---|'
  sed -nE 's/^ *(Passed|Failed) (SeatEngine\.[A-Za-z.]*\.)?([A-Za-z]*Tests\.[^[]*) \[([^]]*)\].*/| `\3` | \1, \4 |/p' "$log" | sort
} > "$results"
cat "$results"
