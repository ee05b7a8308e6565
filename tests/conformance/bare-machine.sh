#!/usr/bin/env bash
# A machine with Node and nothing else: a bare Debian in a chroot, without browser, fonts or any library a browser needs.
# There, from a fresh clone, as root and as an ordinary user: `npm ci && npx dmpg minutes build` writes every file, and
# as the ordinary user `npm ci && npm test` is green.
#
# Needs root, debootstrap and pdftotext; ends with 77 where the Debian mirror cannot be reached. /proc is mounted, as on every machine that runs: Chromium does not start without it.
# /dev/shm, /sys and the like are not. A chroot has no user namespaces, so the browser runs without its sandbox here.
set -euo pipefail
# shellcheck source=SCRIPTDIR/fresh-clone.sh
. "$(dirname "${BASH_SOURCE[0]}")/fresh-clone.sh"

work=$(mktemp -d)
machine=$work/machine
cleanup() {
  if mountpoint -q "$machine/proc"; then umount "$machine/proc" || umount -l "$machine/proc"; fi
  # Never through a mount: what is left mounted is left standing.
  rm -rf --one-file-system "$work"
}
trap cleanup EXIT

# The mirror that this machine installs from.
mirror() {
  apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
    awk '$1 == "bookworm" && $2 == "main" { print $3; exit }'
}

# Exit status of a run that could not take place.
readonly UNREACHABLE=77

make_machine() {
  local mirror http_proxy=${http_proxy:-}
  mirror=$(mirror)
  mirror=${mirror%/}
  eval "$(apt-config shell http_proxy Acquire::http::Proxy)"
  export http_proxy
  if ! /usr/lib/apt/apt-helper download-file "$mirror/dists/bookworm/InRelease" "$work/InRelease" >/dev/null 2>&1; then
    echo "the Debian mirror cannot be reached: ${mirror:-apt has none}"
    exit "$UNREACHABLE"
  fi
  debootstrap --variant=minbase bookworm "$machine" "$mirror" >"$work/debootstrap.log" || {
    tail -n 5 "$work/debootstrap.log"
    return 1
  }
  mount -t proc proc "$machine/proc"
  cp /etc/resolv.conf /etc/hosts "$machine/etc/"
}

# Node's program and npm's folder, nothing else. In the chroot the program must find its libraries.
add_node() {
  local npm
  npm=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
  install -m 755 "$(readlink -f "$(command -v node)")" "$machine/usr/local/bin/node"
  mkdir -p "$machine/usr/local/lib/node_modules"
  cp -a "$npm" "$machine/usr/local/lib/node_modules/npm"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$machine/usr/local/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$machine/usr/local/bin/npx"
}

# How this machine reaches npm's registry, and the certificates it trusts.
declare -a environment=(PATH=/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 CI=true NO_COLOR=1)
pass_on_registry() {
  local name value bundle
  for name in registry replace-registry-host proxy https-proxy noproxy; do
    value=$(npm config get "$name" 2>/dev/null || true)
    case $value in '' | null | undefined) continue ;; esac
    environment+=("npm_config_${name//-/_}=$value")
  done
  for name in HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy https_proxy no_proxy; do
    if [ -n "${!name:-}" ]; then environment+=("$name=${!name}"); fi
  done
  bundle=${NODE_EXTRA_CA_CERTS:-$(npm config get cafile 2>/dev/null || true)}
  if [ -f "$bundle" ]; then
    install -D -m 644 "$bundle" "$machine/etc/ssl/certs/ca-certificates.crt"
    environment+=(NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt)
  fi
}

# as USER COMMAND: in the user's copy of the repository.
as() {
  local home=/root
  [ "$1" = root ] || home=/home/$1
  env -i "${environment[@]}" HOME="$home" USER="$1" \
    "$(command -v chroot)" --userspec="$1:$1" "$machine" /bin/sh -c "cd ~/dmpg && $2"
}

assert_bare() {
  local found
  found=$(find "$machine" -xdev \( -name 'chrom*' -o -name 'google-chrome*' -o -name 'fc-list' -o -name 'libnss3*' -o \
    -name 'libnspr4*' -o -name 'libfontconfig*' -o -name 'libexpat*' -o -path '*/share/fonts' -o -path '*/etc/fonts' \) \
    -not -path "$machine/proc/*" -not -path "$machine/usr/share/*/chrome*" \
    -not -path "$machine/usr/local/lib/node_modules/*")
  if [ -n "$found" ]; then
    echo "the machine is not bare: $found"
    return 1
  fi
  echo 'bare: no browser, no fonts, no fontconfig, no nss, nspr or expat'
}

# Three files for each meeting, and text in each of them.
assert_built() {
  local out=$machine$1/dmpg/out source slug ending meetings=0
  while read -r source; do
    slug=$(basename "$source" .md)
    meetings=$((meetings + 1))
    for ending in html json pdf; do [ -s "$out/$slug.$ending" ] || { echo "$slug.$ending is missing"; return 1; }; done
    [ "$(head -c 5 "$out/$slug.pdf")" = '%PDF-' ] || { echo "$slug.pdf is no PDF"; return 1; }
    [ "$(pdftotext "$out/$slug.pdf" - | wc -w)" -gt 100 ] || { echo "$slug.pdf has no text"; return 1; }
    grep -q '<h1' "$out/$slug.html" && grep -q '"items"' "$out/$slug.json"
  done < <(find "$root/minutes" -name '*.md' -not -path '*/bilag/*')
  [ "$meetings" -ge 4 ]
  [ "$(find "$out" -type f | wc -l)" -eq $((meetings * 3)) ]
  echo "$meetings meetings, three files each"
}

make_machine
add_node
assert_bare
pass_on_registry
chroot "$machine" useradd --create-home ordinary
fresh_clone "$work/clone"
cp -a "$work/clone" "$machine/root/dmpg"
cp -a "$work/clone" "$machine/home/ordinary/dmpg"
chroot "$machine" chown -R ordinary:ordinary /home/ordinary

echo '== as root'
as root 'npm ci && npx dmpg minutes build'
assert_built /root
echo '== as an ordinary user'
as ordinary 'npm ci && npx dmpg minutes build'
assert_built /home/ordinary
as ordinary 'npm ci && npm test'
echo 'built as root and as an ordinary user, tests green'
