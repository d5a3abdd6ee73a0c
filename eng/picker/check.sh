#!/usr/bin/env bash
# Checks the types of the picker's scripts, which are written in comments, with the compiler of TypeScript. Needs Node.js and npm.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
tools=artifacts/picker
mkdir -p "$tools"
cp eng/picker/package.json eng/picker/package-lock.json "$tools/"
npm ci --prefix "$tools" --no-audit --no-fund --silent
"$tools/node_modules/.bin/tsc" --allowJs --checkJs --noEmit --strict --noUnusedLocals --target es2022 --module es2022 \
  --lib es2023,dom,dom.iterable src/SeatEngine.AspNetCore/wwwroot/seat-picker.js
size=$(cat src/SeatEngine.AspNetCore/wwwroot/*.js | gzip -9 | wc -c)
echo "the picker's modules take $size bytes with gzip"
[ "$size" -le 60000 ]
