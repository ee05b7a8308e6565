#!/usr/bin/env bash
# Two fresh clones in folders of different names and depth, built in different time zones and languages: the same bytes.
set -euo pipefail
# shellcheck source=SCRIPTDIR/fresh-clone.sh
. "$(dirname "${BASH_SOURCE[0]}")/fresh-clone.sh"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# build_in FOLDER OUT TZ LANG: both editions, with a cache of browsers of its own.
build_in() {
  mkdir -p "$(dirname "$1")"
  fresh_clone "$1"
  (
    cd "$1"
    export TZ=$3 LANG=$4 LC_ALL=$4 DMPG_CACHE="$2-browser"
    npm ci --no-audit --no-fund
    npx dmpg minutes build --out "$2/public"
    npx dmpg minutes build --edition internal --out "$2/internal"
  )
}

build_in "$work/one" "$work/out1" Pacific/Kiritimati da_DK.UTF-8
build_in "$work/a deep/folder with spaces/and æøå" "$work/out2" America/Los_Angeles C

files=$(find "$work/out1" -type f | wc -l)
meetings=$(find "$root/minutes" -name '*.md' -not -path '*/bilag/*' | wc -l)
echo "$files files of $meetings meetings in each folder"
[ "$files" -eq $((meetings * 6)) ]
diff -r "$work/out1" "$work/out2"
echo 'no difference'
