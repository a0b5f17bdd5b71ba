#!/usr/bin/env bash
# Runs a command with a Swift of 6.0 or later: this machine's own, or the one that Debian trixie packages, from a root
# that is prepared once below the user's cache. The folder and the variables that it needs are named to it.
#
#   scripts/swift.sh [--folder FOLDER]... [--set NAME=VALUE]... COMMAND [ARGUMENT]...
#   scripts/swift.sh --prepare      prepares what is needed, and runs nothing
#
# In a root, only the current folder and the named ones are there, by their own paths. Preparing and entering one takes
# the rights of root on a Debian machine: it comes from the archive that this machine's apt uses. Exits as the command
# does, and with 77 where there is no Swift, which is a failure where nothing may be skipped.
set -euo pipefail

cache=${XDG_CACHE_HOME:-$HOME/.cache}/pingpair/swift
# A root of another recipe is not used: raise the number when what goes into one changes.
root=$cache/trixie-1

# Says what is missing; where nothing may be skipped, that is a failure.
missing() {
  if [[ -n ${PINGPAIR_SKIP_NOTHING:-} ]]; then
    echo "swift: $1" >&2
    exit 1
  fi
  echo "swift: SKIPPED, because there is no Swift 6.0 or later: $1"
  exit 77
}

# Whether this machine has a Swift that is new enough.
has_swift() {
  local version
  version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+).*/\1/p' | head -n 1)
  [[ -n $version ]] && ((version >= 6))
}

# The archive that apt takes this machine's own packages from.
archive() {
  local address
  # shellcheck disable=SC2016  # apt fills it in
  address=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' 2>/dev/null |
    sed -n 1p)
  # Before the first update, only the lists of sources tell.
  [[ -n $address ]] || address=$(find /etc/apt \( -name '*.list' -o -name '*.sources' \) -exec cat {} + |
    sed -nE 's/^(URIs:|deb( \[[^]]*\])?) +([^ ]+).*/\3/p' | grep -v security | sed -n 1p)
  printf '%s' "${address%/}"
}

# Runs a command in a root. Mounts and processes are a world of its own, which ends with the command.
enter() {
  local inside=$1
  shift
  # shellcheck disable=SC2016  # for the inner shells
  INSIDE=$inside FOLDERS=$(printf '%s\n' "${folders[@]}") HERE=$PWD \
    unshare --mount --pid --fork --kill-child bash -euc '
      mount --make-rprivate /
      # Swift finds its own libraries by /proc.
      mount -t proc proc "$INSIDE/proc"
      mount --rbind /dev "$INSIDE/dev"
      # Before the folders: one of them may be below it.
      mount -t tmpfs tmpfs "$INSIDE/tmp"
      while IFS= read -r folder; do
        mkdir -p "$INSIDE$folder"
        mount --rbind "$folder" "$INSIDE$folder"
      done <<<"$FOLDERS"
      exec chroot "$INSIDE" /usr/bin/env --ignore-environment HOME=/root LANG=C.UTF-8 TERM="${TERM:-dumb}" \
        PATH=/usr/local/bin:/usr/bin:/usr/sbin:/bin HERE="$HERE" "$@"' \
    enter "${variables[@]}" bash -c 'cd "$HERE" && exec "$@"' enter "$@"
}

# Makes the root in a folder beside its place, so that a half of one is never taken for a whole.
build_root() (
  partial=$(mktemp -d "$cache/partial.XXXXXX")
  # shellcheck disable=SC2064  # the folder is known now, and gone by then
  trap "rm -rf --one-file-system '$partial'" EXIT

  # How the archive is reached is in this machine's settings; where its apt keeps things is not for the root.
  apt-config dump | grep -E '^Acquire::(https?|Check-|Retries|ForceIPv)' | grep -v ' "";$' >"$partial/apt.conf" || true

  # What neither the compiler nor the tests use is more than half of the package.
  leave_out=()
  for path in lib/swift/embedded lib/swift_static lib/swift/FrameworkABIBaseline lib/liblldb lib/libsourcekitdInProc \
    lib/libLTO bin/lldb bin/clangd bin/sourcekit-lsp bin/docc; do
    leave_out+=("--dpkgopt=path-exclude=/usr/libexec/swift/$path*")
  done
  for path in doc info locale man; do leave_out+=("--dpkgopt=path-exclude=/usr/share/$path/*"); done

  packages=swiftlang,libc6-dev,libstdc++-14-dev,ca-certificates,git,pkg-config
  mmdebstrap --quiet --mode=root --variant=minbase --format=directory --components=main --include="$packages" \
    --keyring=/usr/share/keyrings/debian-archive-keyring.gpg --aptopt="$partial/apt.conf" \
    --aptopt='Acquire::Languages "none"' --aptopt='APT::Install-Recommends "false"' \
    "${leave_out[@]}" trixie "$partial/root" "$(archive)" &&
    enter "$partial/root" swift --version &&
    mv "$partial/root" "$root"
)

# Prepares the root, unless it is there. Another process that prepares it is waited for.
prepare() {
  [[ ! -d $root ]] || return 0
  command -v apt-get >/dev/null || missing "install it"
  [[ $(id -u) == 0 ]] || missing "install it; only root can prepare Debian's"
  unshare --mount --pid --fork true 2>/dev/null || missing "install it; no mounts can be made here, as in some containers"
  mkdir -p "$cache"
  exec {lock}>"$cache/lock"
  flock "$lock"
  if [[ ! -d $root ]]; then
    export DEBIAN_FRONTEND=noninteractive
    echo "swift: preparing Debian's, which takes some minutes" >&2
    {
      # Another installation may be under way.
      wait_for_others=(-o DPkg::Lock::Timeout=300)
      output=$(apt-get update -qq 2>&1) &&
        output=$(apt-get install "${wait_for_others[@]}" -qq --no-install-recommends \
          mmdebstrap debian-archive-keyring 2>&1) &&
        output=$(build_root 2>&1)
    } || {
      echo "$output" >&2
      missing "Debian's cannot be prepared"
    }
  fi
  exec {lock}>&-
}

folders=("$PWD") variables=() only_prepare=
while (($# > 0)); do
  case $1 in
    --folder) folders+=("$(realpath "$2")") && shift 2 ;;
    --set) variables+=("$2") && shift 2 ;;
    --prepare) only_prepare=1
      shift
      ;;
    *) break ;;
  esac
done
if [[ -z $only_prepare ]] && (($# == 0)); then
  echo "swift: no command is given" >&2
  exit 2
fi

if has_swift; then
  [[ -n $only_prepare ]] || exec env "${variables[@]}" "$@"
else
  prepare
  [[ -n $only_prepare ]] || enter "$root" "$@"
fi
