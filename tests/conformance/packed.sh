#!/usr/bin/env bash
# What npm would publish, installed into an empty folder and used there. Run `npm ci` first.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$root"
npm pack --pack-destination "$work"
tarball=$(find "$work" -maxdepth 1 -name '*.tgz')

mkdir "$work/unpacked" "$work/user"
tar -xzf "$tarball" -C "$work/unpacked"
echo 'the tarball names no folder of the machine it was made on'
if grep -rnF -e "$root/" -e "$work/" "$work/unpacked"; then exit 1; fi
# A folder below those that hold people's own; the bare names (`/home/`) stand in what rules say of them. `/home/web_user` is
# no machine's: a WebAssembly program in the bundle calls its home so.
if grep -rhoE '(^|[^A-Za-z0-9_.~-])/(root|home|tmp|Users)/[A-Za-z0-9_.~-]+' "$work/unpacked" | grep -v '/home/web_user$'; then exit 1; fi

cd "$work/user"
npm init --yes >/dev/null
npm install --no-audit --no-fund "$tarball"
version=$(node -p "require('$root/package.json').version")
[ "$(npx dmpg --version)" = "$version" ] || [ "$(npx dmpg --version)" = "dmpg $version" ]
for part in templates/dmpg templates/danske-regioner docs/vejledning.md CHANGELOG.md README.md LICENSE schema; do
  [ -e "node_modules/dmpg/$part" ] || { echo "$part is not in the package"; exit 1; }
done

mkdir minutes
cp "$root/minutes/2025/"*.md minutes/
npx dmpg minutes build
for source in minutes/*.md; do
  slug=$(basename "$source" .md)
  for ending in html json pdf; do [ -s "out/$slug.$ending" ]; done
  [ "$(head -c 5 "out/$slug.pdf")" = '%PDF-' ]
done
npx dmpg doctor

# Checked in two threads from the installed files: eighty copies, one of them wrong.
for day in $(seq 1 80); do
  date=$(date -u -d "2025-01-01 +$day days" +%F)
  sed "s/^dato: .*/dato: $date/" "$root/minutes/2025/"*.md >"minutes/$date-kopi.md"
done
npx dmpg minutes validate --force --quiet
sed -i 's/^dato: .*/dato: 2025-02-31/' minutes/2025-01-02-kopi.md
if npx dmpg minutes validate --reporter json >findings.json; then exit 1; fi
grep -q '"rule": "date-invalid"' findings.json
npx dmpg rules cpr-number | grep -q '^# '
npx dmpg schema config | grep -q 'urn:dmpg:config:1'
echo "dmpg $version installed and used"
