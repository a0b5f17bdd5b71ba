#!/usr/bin/env bash
# Builds the release wheel and the source distribution into dist/python, and tries both in fresh environments.
set -euo pipefail
cd "$(dirname "$0")/../bindings-python"

target=${CARGO_TARGET_DIR:-$PWD/../target}
mkdir -p "$target"
target=$(cd "$target" && pwd)
export CARGO_TARGET_DIR=$target
dist=$PWD/../dist/python
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

environment=$target/python-packaging
if [[ ! $environment/ready -nt requirements-package.txt ]]; then
  rm -rf "$environment"
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r requirements-package.txt
  touch "$environment/ready"
fi
export VIRTUAL_ENV=$environment PATH=$environment/bin:$PATH

rm -rf "$dist"
# Zig links against an old C library, so that the wheel runs on older systems than this one.
maturin build --quiet --release --zig --compatibility manylinux_2_28 --out "$dist"
maturin sdist --out "$dist"
wheels=("$dist"/*.whl) sources=("$dist"/*.tar.gz)
auditwheel show "${wheels[0]}" | tee "$work/audit"
grep -q 'manylinux_2_\(1[0-9]\|2[0-8]\|[0-9]\)_' "$work/audit"

# The README's first example, against a sandbox of the wheel's own.
try() {
  (cd "$work" && "$1/bin/python" - "$OLDPWD/README.md") <<'EOF'
import pathlib, re, sys
from pingpair.testing import Sandbox

blocks = re.findall(r"```python\n(.*?)```", pathlib.Path(sys.argv[1]).read_text(), re.DOTALL)
with Sandbox(phone="auto") as sandbox:
    pathlib.Path("pingid.properties").write_text(sandbox.properties_text)
    exec(blocks[0], {})
    assert len(sandbox.users()[0]["devices"]) == 1
EOF
}

python3 -m venv "$work/of-wheel"
"$work/of-wheel/bin/pip" install --quiet --disable-pip-version-check --no-index "${wheels[0]}"
try "$work/of-wheel"

# That it builds is what counts here: quickly, not optimised.
python3 -m venv "$work/of-source"
MATURIN_PEP517_ARGS="--profile dev" "$work/of-source/bin/pip" install --quiet --disable-pip-version-check "${sources[0]}"
try "$work/of-source"

ls -l "$dist"
