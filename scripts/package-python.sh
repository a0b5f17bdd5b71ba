#!/usr/bin/env bash
# Builds the release wheel and the source distribution into dist/python, judges both, and tries each in a fresh
# environment by the README's first example.
set -euo pipefail
cd "$(dirname "$0")/.."

root=$PWD
mkdir -p "${CARGO_TARGET_DIR:-target}"
target=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)
export CARGO_TARGET_DIR=$target
dist=$root/dist/python
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
requirements=$root/bindings-python/requirements-package.txt

if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
  echo "package-python: Python 3.10 or later is missing" >&2
  exit 1
fi
environment=$target/python-packaging
if [[ ! $environment/ready -nt $requirements ]]; then
  rm -rf "$environment"
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$requirements"
  touch "$environment/ready"
fi

say() { echo "package-python: $*"; }

# The module names source files in panics. Nobody needs to know where this machine keeps them.
cargo fetch --quiet --locked
cargo_home=${CARGO_HOME:-$HOME/.cargo}
flags=("--remap-path-prefix=$root=pingpair" "--remap-path-prefix=$target=target" "--remap-path-prefix=$cargo_home=cargo")
for sources in "$cargo_home"/registry/src/*/; do
  flags+=("--remap-path-prefix=${sources%/}=crates")
done
release_flags=$(printf '%s\x1f' "${flags[@]}")

rm -rf "$dist"
mkdir -p "$dist"
say "builds the wheel and the source distribution; some minutes"
(
  export VIRTUAL_ENV=$environment PATH=$environment/bin:$PATH
  cd bindings-python
  # Zig links against an old C library, so that the wheel runs on older systems than this one.
  CARGO_ENCODED_RUSTFLAGS=${release_flags%$'\x1f'} \
    maturin build --quiet --release --locked --strip --zig --compatibility manylinux_2_28 --out "$dist"
  maturin sdist --out "$dist" >"$work/sdist" 2>&1 || { cat "$work/sdist" >&2; exit 1; }
)
wheels=("$dist"/*.whl) sources=("$dist"/*.tar.gz)
[[ ${#wheels[@]} == 1 && ${#sources[@]} == 1 ]]

"$environment/bin/auditwheel" show "${wheels[0]}" >"$work/audit"
"$environment/bin/python" scripts/check_python_packages.py "${wheels[0]}" "${sources[0]}" "$work/audit" \
  "$root" "$target" "$cargo_home" "$HOME"
"$environment/bin/twine" check --strict "${wheels[0]}" "${sources[0]}"

# The README's first example, against the sandbox that the package brings along.
try() {
  mkdir -p "$work/$1-try"
  (cd "$work/$1-try" && env -u PYTHONPATH "$work/$1/bin/python" - "$root/bindings-python/README.md") \
    >"$work/$1-said" 2>&1 <<'PYTHON' || { cat "$work/$1-said" >&2; return 1; }
import importlib.metadata, pathlib, re, sys

import pingpair
from pingpair.testing import Sandbox

# What was installed is tried, and not the source.
assert pathlib.Path(pingpair.__file__).is_relative_to(sys.prefix), pingpair.__file__
blocks = re.findall(r"```python\n(.*?)```", pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"), re.DOTALL)
with Sandbox(phone="auto") as sandbox:
    pathlib.Path("pingid.properties").write_text(sandbox.properties_text)
    exec(blocks[0], {})
    [user] = sandbox.users()
    assert user["username"] == "meredith" and len(user["devices"]) == 1, user
licences = [str(path) for path in importlib.metadata.files("pingpair") if "LICENSE" in str(path)]
assert len(licences) == 2, licences
PYTHON
}

# One wheel is for every Python from 3.10 on: each that is here tries it.
pythons=(python3)
for version in 3.10 3.11 3.12 3.13 3.14; do pythons+=("python$version"); done
if command -v pyenv >/dev/null; then pythons+=("$(pyenv root)"/versions/*/bin/python3); fi
tried=()
for python in "${pythons[@]}"; do
  version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2] if sys.version_info >= (3, 10) else "")' \
    2>/dev/null) || continue
  if [[ -z $version || " ${tried[*]} " == *" $version "* ]]; then continue; fi
  say "installs the wheel into a fresh environment of Python $version, and runs the README's first example"
  "$python" -m venv "$work/of-wheel-$version"
  "$work/of-wheel-$version/bin/pip" install --quiet --disable-pip-version-check --no-index "${wheels[0]}"
  try "of-wheel-$version"
  tried+=("$version")
done

# That it builds and works is what counts here: quickly, not optimised.
say "builds and installs the source distribution in a fresh environment, and runs the example again"
python3 -m venv "$work/of-source"
(
  cd "$work"
  MATURIN_PEP517_ARGS="--profile dev" \
    "$work/of-source/bin/pip" install --quiet --disable-pip-version-check --no-binary pingpair "${sources[0]}"
)
try of-source

for file in "${wheels[0]}" "${sources[0]}"; do
  say "$(basename "$file"), $(wc -c <"$file") bytes"
done
say "wheel (on Python ${tried[*]}) and source distribution work; they are in dist/python"
