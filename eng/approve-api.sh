#!/usr/bin/env bash
# Approves the public API of every package as it is now; the change then shows in the diff of the approved texts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
project=tests/SeatEngine.Conventions.Tests
dotnet build -c Release -v q --nologo "$project"
# The test fails where a text differs, and leaves the new one to be approved.
dotnet test -c Release --no-build -v q --nologo "$project" --filter FullyQualifiedName~PublicApiTests > /dev/null 2>&1 || true
shopt -s nullglob
for received in "$project"/Api/PublicApi.*.received.txt; do
  mv "$received" "${received/.received./.verified.}"
  echo "approved ${received/.received./.verified.}"
done
git status --short -- "$project/Api"
