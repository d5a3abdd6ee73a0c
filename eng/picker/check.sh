#!/usr/bin/env bash
# Checks the types of the picker's scripts, which are written in comments, and of its wrapper for React, with the compiler of TypeScript.
# Needs Node.js and npm.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
tools=artifacts/picker
eng/picker/tools.sh
"$tools/node_modules/.bin/tsc" --allowJs --checkJs --noEmit --strict --noUnusedLocals --target es2022 --module es2022 \
  --lib es2023,dom,dom.iterable src/SeatEngine.AspNetCore/wwwroot/seat-picker.js
"$tools/node_modules/.bin/tsc" -p samples/Wrappers
size=$(cat src/SeatEngine.AspNetCore/wwwroot/*.js | gzip -9 | wc -c)
echo "the picker's modules take $size bytes with gzip"
[ "$size" -le 60000 ]
