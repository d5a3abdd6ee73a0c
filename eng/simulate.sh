#!/usr/bin/env bash
# Sells out every hall of at least 200 seats, bundled and beside the repository, by every strategy to the same parties,
# and writes the tables to benchmarks/results/simulation.md.
# Usage: eng/simulate.sh [SEEDS]   200 unless said otherwise; takes some minutes, most of them for the two stadiums
set -euo pipefail
cd "$(dirname "$0")/.."
seeds=${1:-200}
page=benchmarks/results/simulation.md
dotnet build -c Release -v q --nologo samples/BoxOffice > /dev/null
boxoffice() { dotnet samples/BoxOffice/bin/Release/net10.0/boxoffice.dll "$@"; }
sell() {
  local hall
  for hall in "$@"; do
    if [ -f "$hall" ]; then
      echo "$hall" >&2
      strategies=()
      case $hall in
        # Thirty thousand parties a sale: ours at its usual weight is enough.
        samples/halls/stadium.json | *-bowl-*) strategies=(--strategy ours --strategy first-fit --strategy nearest --strategy seats-io --strategy row-first) ;;
      esac
      boxoffice simulate "$hall" --lenient --seeds "$seeds" --markdown "${strategies[@]}" 2> /dev/null
      echo
    fi
  done
}

# The page up to its first table is written by hand and kept.
{
  sed '/^## Bundled halls$/,$d' "$page"
  printf '## Bundled halls\n\n'
  sell samples/halls/{cabaret,horseshoe-opera,concert-hall,arena,stadium}.json
  printf '## Other halls\n\n'
  plans=../shared/plans
  sell $plans/{hope-theater,serpentine-school-hall,french-odd-even-theatre}/seats.csv $plans/seatmap-canvas-stadium/stadium.json \
    $plans/beer-bench-tables/plan.pretix.json $plans/riethsporthalle/{seats.csv,plan.pretix.json} $plans/synthetic-bowl-72k/seats.csv
} > "$page.new"
sed -i -e '${/^$/d}' "$page.new"
mv "$page.new" "$page"
