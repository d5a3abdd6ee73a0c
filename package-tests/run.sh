#!/usr/bin/env bash
# Packs the libraries into a feed of its own under a version that nobody has used, and installs them from there as a
# stranger would: into console programs, a web service and an empty web application, which run and must print what is
# expected of them; into the shop of the README, which sells four seats in a browser; and into a trimmed publish of the console programs. Looks into the installed packages for what each must bring, and builds them
# again to see that the same bits come out. Says what it skips and why.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$(cd .. && pwd)
work=$root/artifacts/package-tests
suffix=ci.$(date -u +%Y%m%d%H%M%S)
version=$(dotnet msbuild "$root/src/SeatEngine" -getProperty:VersionPrefix)-$suffix

rm -rf "$work" {ConsoleShop,PosterShop,WebShop,PickerShop,ReadmeShop}/{bin,obj}
mkdir -p "$work/feed"
projects=(SeatEngine SeatEngine.Hosting SeatEngine.Interchange SeatEngine.Rendering SeatEngine.Rendering.Skia SeatEngine.Storage.PostgreSql
  SeatEngine.Storage.Sqlite SeatEngine.AspNetCore)
for project in "${projects[@]}"; do
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

# bad SENTENCE: something is not as it must be
bad() {
  echo "FAILED: $1"
  failed=1
}

# compare NAME COMMAND...: what the command prints must be NAME/expected.txt
compare() {
  local name=$1
  shift
  if diff <(timeout 120 "$@" 2>&1) "$name/expected.txt"; then
    echo "ok: $name prints what is expected: $*"
  else
    bad "$name prints something else: $*"
  fi
}

for name in ConsoleShop PosterShop WebShop PickerShop; do
  dotnet build "$name" -c Release -v q --nologo "${properties[@]}"
  compare "$name" dotnet "$name/bin/Release/net10.0/$name.dll"
done

# shop: sells four seats in a browser out of the README's code, as it stands there, with the packed web package alone
shop() {
  local server="" url="" i
  {
    sed -n '/^```csharp$/,/^```$/{/^```/d;p}' "$root/README.md" | grep '^using '
    sed -n '/^```csharp$/,/^```$/{/^```/d;p}' "$root/README.md" | grep -v '^using '
    echo 'app.Run();'
  } > "$work/ReadmeShop.cs"
  dotnet build ReadmeShop -c Release -v q --nologo "${properties[@]}"
  if [ ! -x /usr/bin/chromium ]; then
    echo "skipped: four seats in a browser, there is no /usr/bin/chromium"
    return
  elif ! command -v npm > /dev/null; then
    echo "skipped: four seats in a browser, npm is absent"
    return
  fi
  "$root/eng/picker/tools.sh"
  (cd "$work" && exec env ASPNETCORE_URLS=http://127.0.0.1:0 dotnet "$root/package-tests/ReadmeShop/bin/Release/net10.0/ReadmeShop.dll") \
    > "$work/ReadmeShop.log" 2>&1 &
  server=$!
  for ((i = 0; i < 100 && ${#url} == 0; i++)); do
    sleep 0.1
    url=$(sed -n 's/.*Now listening on: //p' "$work/ReadmeShop.log")
  done
  compare ReadmeShop node browser.mjs "$url"
  kill "$server"
  wait "$server" || true
}
shop

# The programs have no using of ours: the packages bring them, unless they are told not to.
for name in ConsoleShop WebShop; do
  if dotnet msbuild "$name" -getItem:Using "${properties[@]}" -p:SeatEngineImplicitUsings=false | grep -q '"SeatEngine'; then
    bad "$name has usings of ours though it wants none"
  else
    echo "ok: $name can do without the usings that the packages bring"
  fi
done

# holds PROJECT: what was installed from the feed brings all that a package must
holds() {
  local project=$1 folder file element
  folder=$NUGET_PACKAGES/${project,,}/$version
  [ -d "$folder" ] || { bad "$project was not installed from the feed"; return; }
  for file in README.md icon.png "buildTransitive/$project.props" "lib/net10.0/$project.dll" "lib/net10.0/$project.xml"; do
    [ -s "$folder/$file" ] || bad "$project brings no $file"
  done
  [ "$(wc -c < "$folder/icon.png")" -lt 1000000 ] || bad "the icon of $project is too large"
  for element in '<license type="expression">MIT</license>' '<readme>README.md</readme>' '<icon>icon.png</icon>' '<description>..*</description>' \
    '<tags>seating ..*</tags>' '<authors>..*</authors>' '<repository type="git"'; do
    grep -q "$element" "$folder/${project,,}.nuspec" || bad "the manifest of $project says nothing like $element"
  done
  grep -aq "lib/net10.0/$project.pdb" "$work/feed/$project.$version.snupkg" || bad "$project has no symbols"
  [ "$failed" -ne 0 ] || echo "ok: $project brings readme, icon, licence, documentation, symbols and the data of its repository"
}

for project in "${projects[@]}"; do
  holds "$project"
done

[ -s "$NUGET_PACKAGES/seatengine/$version/docs/getting-started.md" ] || bad "SeatEngine brings no guide"

# Each by itself, in an order in which what it needs has been built again before it.
for project in "${projects[@]}"; do
  dotnet build "$root/src/$project" -c Release -v q --nologo --no-incremental --no-dependencies --version-suffix "$suffix" -p:RunAnalyzers=false
done
for project in "${projects[@]}"; do
  if cmp "$root/src/$project/bin/Release/net10.0/$project.dll" "$NUGET_PACKAGES/${project,,}/$version/lib/net10.0/$project.dll"; then
    echo "ok: $project built again is the same to the last bit"
  else
    bad "$project built again is another file"
  fi
done

for name in ConsoleShop PosterShop; do
  log=$work/publish-$name.log
  if dotnet publish "$name" -c Release -v q --nologo --use-current-runtime -p:PublishTrimmed=true "${properties[@]}" -o "$work/trimmed/$name" > "$log" 2>&1; then
    if grep -E 'warning IL[0-9]+' "$log"; then
      bad "trimming $name warns"
    fi
    compare "$name" "$work/trimmed/$name/$name"
  elif grep -qE 'NU(1100|1101|1102|1301)' "$log"; then
    echo "skipped: trimmed publish of $name, the runtime pack cannot be restored here"
  else
    cat "$log"
    bad "trimmed publish of $name"
  fi
done

exit "$failed"
