#!/usr/bin/env bash
# Brings what checks the picker to artifacts/picker, unless it is there already. Needs Node.js and npm.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
tools=artifacts/picker
if ! cmp -s eng/picker/package-lock.json "$tools/brought.json"; then
  mkdir -p "$tools"
  cp eng/picker/package.json eng/picker/package-lock.json "$tools/"
  npm ci --prefix "$tools" --no-audit --no-fund --silent
  cp eng/picker/package-lock.json "$tools/brought.json"
fi
