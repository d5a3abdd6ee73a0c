#!/usr/bin/env bash
# Draws every bundled hall, and every measuring hall beside the repository, in every style: two sheets to be looked over by eye.
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-out}
mkdir -p "$out"
dotnet build -c Release -v q --nologo samples/BoxOffice > /dev/null
boxoffice() { dotnet samples/BoxOffice/bin/Release/net10.0/boxoffice.dll "$@"; }
bundled=()
for hall in samples/halls/*.json; do
  case $hall in *.prices.json) ;; *) bundled+=("$hall") ;; esac
done
boxoffice sheet "${bundled[@]}" --out "$out/bundled-halls.png"
echo "$out/bundled-halls.png"
measuring=()
for hall in ../shared/plans/*/seats.csv ../shared/plans/*/*.json; do
  # The chart with errors is there to be refused.
  case $hall in *WithErrors*) ;; *) if [ -f "$hall" ]; then measuring+=("$hall"); fi ;; esac
done
if [ ${#measuring[@]} -gt 0 ]; then
  boxoffice sheet "${measuring[@]}" --out "$out/measuring-halls.png" 2> "$out/measuring-halls.txt"
  echo "$out/measuring-halls.png (what was repaired: $out/measuring-halls.txt)"
else
  echo "no measuring halls: ../shared/plans is absent"
fi
