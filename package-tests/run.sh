#!/usr/bin/env bash
# Packs the libraries into a feed of its own under a version that nobody has used, and installs them from there as a
# stranger would: into a console program and a web service, which run and must print what is expected of them, and into
# a trimmed publish of the console program. Says what it skips and why.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$(cd .. && pwd)
work=$root/artifacts/package-tests
suffix=ci.$(date -u +%Y%m%d%H%M%S)
version=$(dotnet msbuild "$root/src/SeatEngine" -getProperty:VersionPrefix)-$suffix

rm -rf "$work" ConsoleShop/{bin,obj} WebShop/{bin,obj}
mkdir -p "$work/feed"
for project in SeatEngine SeatEngine.Interchange SeatEngine.Rendering; do
  dotnet pack "$root/src/$project" -c Release -v q --nologo --version-suffix "$suffix" -o "$work/feed"
done

# A package folder of its own shows that the packages install; what other packages are at hand already need not come twice.
cached=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')
export NUGET_PACKAGES=$work/packages
properties=("-p:SeatEngineVersion=$version")
if [ -d "$cached" ]; then
  properties+=("-p:RestoreFallbackFolders=$cached")
fi

failed=0

# compare NAME COMMAND...: what the command prints must be NAME/expected.txt
compare() {
  local name=$1
  shift
  if diff <(timeout 120 "$@" 2>&1) "$name/expected.txt"; then
    echo "ok: $name prints what is expected: $*"
  else
    echo "FAILED: $name prints something else: $*"
    failed=1
  fi
}

for name in ConsoleShop WebShop; do
  dotnet build "$name" -c Release -v q --nologo "${properties[@]}"
  compare "$name" dotnet "$name/bin/Release/net10.0/$name.dll"
done

for id in seatengine seatengine.interchange seatengine.rendering; do
  [ -d "$NUGET_PACKAGES/$id/$version" ] || { echo "FAILED: $id was not installed from the feed"; failed=1; }
done

log=$work/publish.log
if dotnet publish ConsoleShop -c Release -v q --nologo --use-current-runtime -p:PublishTrimmed=true "${properties[@]}" -o "$work/trimmed" > "$log" 2>&1; then
  if grep -E 'warning IL[0-9]+' "$log"; then
    echo "FAILED: trimming warns"
    failed=1
  fi
  compare ConsoleShop "$work/trimmed/ConsoleShop"
elif grep -qE 'NU(1100|1101|1102|1301)' "$log"; then
  echo "skipped: trimmed publish, the runtime pack cannot be restored here"
else
  cat "$log"
  echo "FAILED: trimmed publish"
  failed=1
fi

exit "$failed"
