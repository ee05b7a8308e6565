# Sourced by the other scripts: fresh clones of this repository, as a user would have them.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# fresh_clone FOLDER: what is committed, nothing of the working tree.
fresh_clone() {
  git clone --quiet --no-hardlinks "$root" "$1"
}
