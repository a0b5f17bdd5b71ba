#!/usr/bin/env bash
# Runs the examples as their users would: against a sandbox, a real Redis or PostgreSQL and a real browser.
# Arguments: parts, python, node and kotlin; all of them if none is given. Exits with 77 if one was skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${CARGO_TARGET_DIR:-$PWD/target}
mkdir -p "$target"
target=$(cd "$target" && pwd)
export CARGO_TARGET_DIR=$target

skipped=0
# Says what is missing; where nothing may be skipped, that is a failure.
missing() {
  if [[ -n ${PINGPAIR_SKIP_NOTHING:-} ]]; then
    echo "examples: $1 is missing" >&2
    exit 1
  fi
  echo "examples: SKIPPED $part, because $1 is missing"
  skipped=1
}

# Redis from Debian's package, unless there is one; its service is not started.
install_redis() {
  command -v redis-server >/dev/null && return
  command -v apt-get >/dev/null && [[ $(id -u) == 0 ]] || return 1
  local output wait_for_others=(-o DPkg::Lock::Timeout=300)
  output=$(
    export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
    apt-get update -qq 2>&1 &&
      apt-get install "${wait_for_others[@]}" -qq --no-install-recommends redis-server 2>&1
  ) || { echo "$output" >&2; return 1; }
}

# PostgreSQL from Debian's package, unless there is one; the package makes no database of its own.
install_postgres() {
  find_postgres && return
  command -v apt-get >/dev/null && [[ $(id -u) == 0 ]] || return 1
  local output wait_for_others=(-o DPkg::Lock::Timeout=300) settings=/etc/postgresql-common/createcluster.d
  mkdir -p "$settings"
  echo "create_main_cluster = false" >"$settings/pingpair.conf"
  output=$(
    export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
    apt-get update -qq 2>&1 &&
      apt-get install "${wait_for_others[@]}" -qq --no-install-recommends postgresql 2>&1
  ) || { echo "$output" >&2; return 1; }
  rm "$settings/pingpair.conf"
  find_postgres
}

# Where its programs are: Debian's are on nobody's path.
find_postgres() {
  local found
  found=$(command -v postgres || printf '%s\n' /usr/lib/postgresql/*/bin/postgres | sort -V | tail -n 1)
  postgres_programs=$(dirname "$(readlink -f "$found")")
  [[ -x $postgres_programs/initdb ]] || return 1
  # It refuses to run as root.
  [[ $(id -u) != 0 ]] || id -u postgres >/dev/null 2>&1
}

# Starts a PostgreSQL of the tests' own, on loopback, and names it by DATABASE_URL; it goes with this shell.
start_postgres() {
  postgres_folder=$(mktemp -d)
  trap stop_postgres EXIT
  as_postgres=()
  if [[ $(id -u) == 0 ]]; then
    as_postgres=(runuser -u postgres --)
  fi
  local password port attempt
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  (umask 077 && printf '%s' "$password" >"$postgres_folder/password")
  ((${#as_postgres[@]} == 0)) || chown -R postgres "$postgres_folder"
  (
    cd "$postgres_folder"
    "${as_postgres[@]}" "$postgres_programs/initdb" --pgdata=data --username=postgres --pwfile=password \
      --auth=scram-sha-256 --encoding=UTF8 --locale=C --no-sync >initdb.txt
  )
  # Somebody else may take the port in between.
  for attempt in 1 2 3; do
    port=$(node -e 'const server = require("node:net").createServer().listen(0, "127.0.0.1", () => {
                      console.log(server.address().port); server.close(); })')
    if (
      cd "$postgres_folder"
      "${as_postgres[@]}" "$postgres_programs/pg_ctl" start --silent --wait --pgdata=data --log=log.txt \
        --options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=''"
    ); then
      export DATABASE_URL=postgresql://postgres:$password@127.0.0.1:$port/postgres
      return
    fi
    echo "examples: PostgreSQL does not start, attempt $attempt" >&2
  done
  cat "$postgres_folder/log.txt" >&2
  exit 1
}

stop_postgres() {
  if [[ -f $postgres_folder/data/postmaster.pid ]]; then
    (cd "$postgres_folder" && "${as_postgres[@]}" "$postgres_programs/pg_ctl" stop --silent --mode=fast --pgdata=data)
  fi
  rm -rf "$postgres_folder"
}

# An environment for Python examples, with the package of this checkout.
install_python() {
  local requirements=examples/python/requirements-dev.txt
  environment=$target/python-examples
  # An environment that is as new as the requirements needs nothing.
  if [[ ! $environment/ready -nt $requirements || ! $environment/ready -nt examples/python/requirements.txt ]]; then
    rm -rf "$environment"
    python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$requirements"
    touch "$environment/ready"
  fi
  export VIRTUAL_ENV=$environment PATH=$environment/bin:$PATH
  (cd bindings-python && maturin develop --quiet)
}

test_python() {
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null ||
    { missing "Python 3.10 or later"; return; }
  install_redis || { missing "redis-server"; return; }
  scripts/install-browser.sh || { (($? == 77)) && skipped=1 && return; exit 1; }
  (
    install_python
    cd examples/python
    ruff check --quiet .
    ruff format --quiet --check .
    mypy
    python -m pytest
  )
}

test_node() {
  scripts/build-node.sh || { (($? == 77)) && skipped=1 && return; exit 1; }
  install_postgres || { missing "PostgreSQL"; return; }
  scripts/install-browser.sh || { (($? == 77)) && skipped=1 && return; exit 1; }
  (
    cd examples/node
    # The lock is written into the folder by npm: one that is as new needs nothing.
    if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
      npm ci --silent --no-audit --no-fund
    fi
    npm run --silent build
    npm run --silent lint
    start_postgres
    npm run --silent test
  )
}

test_kotlin() {
  # Builds the library, says itself what is missing, and lays it where Maven finds it.
  scripts/test-kotlin.sh -q -Dmaven.test.skip=true install || { (($? == 77)) && skipped=1 && return; exit 1; }
  (
    cd examples/kotlin
    mvn --batch-mode --no-transfer-progress -Dmaven.repo.local="${XDG_CACHE_HOME:-$HOME/.cache}/pingpair/maven" test
  )
}

(($# > 0)) || set -- python node kotlin
for part in "$@"; do
  case $part in
    python | node | kotlin) "test_$part" ;;
    *)
      echo "examples: no part is called $part" >&2
      exit 2
      ;;
  esac
done
((skipped == 0)) || exit 77
