#!/usr/bin/env bash
# Measures how much of src its tests reach and prints line and branch coverage, by package and in all.
# The full report, by file, is left in artifacts/coverage/report/index.html.
# Usage: eng/coverage.sh [LEAST_LINE LEAST_BRANCH]   fails below these percentages
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
least_line=${1:-0}
least_branch=${2:-0}
results=artifacts/coverage
rm -rf "$results"

dotnet tool restore > /dev/null
# The tests of the libraries count, not those of samples and pages. Debug, since every line has a place there, and its debug
# checks run too. The paths must be those of this folder, which a deterministic build would hide; the release build of a
# check is one.
for library in src/*/; do
  tests=tests/$(basename "$library").Tests
  # All stores are held to one contract, in one project.
  case $library in src/SeatEngine.Storage.*) tests=tests/SeatEngine.Storage.Tests ;; esac
  if [ -d "$tests" ] && [ "$tests" != "${last:-}" ]; then
    last=$tests
    dotnet test "$tests" -c Debug -v q --nologo -p:RunAnalyzers=false -p:ContinuousIntegrationBuild=false -p:DeterministicSourcePaths=false \
      --collect:"XPlat Code Coverage" --settings eng/coverage.runsettings --results-directory "$results"
  fi
done
dotnet reportgenerator -reports:"$results/*/coverage.cobertura.xml" -targetdir:"$results/report" \
  -reporttypes:"Html;JsonSummary;TextSummary" -verbosity:Warning

sed -n '/Line coverage:/p; /Branch coverage:/p; /^SeatEngine[A-Za-z.]* /p' "$results/report/Summary.txt"
line=$(sed -nE 's/.*Line coverage: ([0-9.]+)%.*/\1/p' "$results/report/Summary.txt")
branch=$(sed -nE 's/.*Branch coverage: ([0-9.]+)%.*/\1/p' "$results/report/Summary.txt")
awk -v line="$line" -v branch="$branch" -v leastLine="$least_line" -v leastBranch="$least_branch" \
  'BEGIN { exit !(line + 0 >= leastLine + 0 && branch + 0 >= leastBranch + 0) }' || {
  echo "below $least_line % of lines or $least_branch % of branches"
  exit 1
}
