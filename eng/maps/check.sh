#!/usr/bin/env bash
# Draws every bundled hall as an accessible map, in the light and the dark style by turns, writes it in words, and has both looked at in Chromium.
# Needs the built boxoffice, Node.js, chromium, and what eng/picker/check.sh brings.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
style=light
for hall in samples/halls/*.json; do
  case $hall in *.prices.json) continue ;; esac
  name=$(basename "$hall" .json)
  for picture in svg html; do
    dotnet samples/BoxOffice/bin/Release/net10.0/boxoffice.dll map "$hall" --accessible --style "$style" \
      --prices "${hall%.json}.prices.json" --by price --out "$out/$name.$picture"
  done
  if [ "$style" = light ]; then style=dark; else style=light; fi
done
node eng/maps/check.mjs "$out"
