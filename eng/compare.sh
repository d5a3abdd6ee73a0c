#!/usr/bin/env bash
# Times the working tree against a commit before it: builds both, lets them run in turn, and prints each row's ratio.
# eng/compare.sh [--base COMMIT] [--runs N] [--out FILE] [FILTER...]; by default against the commit before, three runs each.
# Peers are left out: what is compared is the project with itself.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
base=HEAD~1
runs=3
page=
while [ $# -gt 0 ]; do
  case $1 in
    --base) base=$2; shift 2 ;;
    --runs) runs=$2; shift 2 ;;
    --out) page=$(realpath -m "$2"); shift 2 ;;
    *) break ;;
  esac
done
[ $# -gt 0 ] || set -- '*BestAvailableBenchmarks.Search*' '*BestAvailableBenchmarks.UsualSearch*' '*Group*' '*Spacing*' '*Inventory*' '*Pricing*' \
  '*HallLoad*' '*RenderingBenchmarks.*'

before=$(mktemp -d)
results=$(mktemp -d)
trap 'rm -rf "$before" "$results"' EXIT
mkdir "$before/clone"
git archive "$base" | tar -x -C "$before/clone"
if [ -d ../shared ]; then
  ln -s "$(realpath ../shared)" "$before/shared"
fi

build() { dotnet build -c Release -v q --nologo -p:RunAnalyzers=false "$1/benchmarks/SeatEngine.Benchmarks"; }
build "$before/clone"
build "$root"

# measure FOLDER NAME FILTER...: one run, its figures as JSON under the name.
measure() {
  local folder=$1 name=$2
  shift 2
  (cd "$folder" && dotnet run -c Release --no-build --project benchmarks/SeatEngine.Benchmarks -- --inProcess --warmupCount 1 --iterationCount 5 \
    --iterationTime 100 --exporters json --artifacts "$results/$name" --filter "$@") > "$results/$name.log" 2>&1 ||
    { tail -n 20 "$results/$name.log"; return 1; }
}
for ((run = 1; run <= runs; run++)); do
  measure "$before/clone" "before-$run" "$@"
  measure "$root" "after-$run" "$@"
done

dotnet run eng/compare.cs "$results" "$(git rev-parse --short "$base")" > "$results/page.md" || { cat "$results/page.md"; exit 1; }
cat "$results/page.md"
if [ -n "$page" ]; then
  cp "$results/page.md" "$page"
fi
