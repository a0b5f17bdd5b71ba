#!/usr/bin/env bash
# Adds a made-up operation to a copy of the project, by editing its group file and one file of the
# sandbox, and shows that everything else follows: the docs, the command line, the router, and the
# packages of five languages, each of which calls it against the copy's sandbox.
# Exits with 77 if a language was skipped.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A tool that is built in the copy must not take the place of the same one of the project.
mkdir -p "${CARGO_TARGET_DIR:-$root/target}/declaration"
CARGO_TARGET_DIR=$(cd "${CARGO_TARGET_DIR:-$root/target}/declaration" && pwd)
export CARGO_TARGET_DIR
built=$CARGO_TARGET_DIR/debug

# Swift knows a package by the name of its folder.
copy=$work/PingPair
mkdir "$copy"
git -C "$root" ls-files -z --cached --others --exclude-standard |
    (cd "$root" && xargs -0 cp --parents --target-directory "$copy" --)
cd "$copy"
commit() {
    git add --all
    git -c user.name=copy -c user.email=copy@localhost commit --quiet --message "$1"
}
git init --quiet .
commit copy

python3 - <<'EDIT'
from pathlib import Path


def insert(path, before, text):
    path = Path(path)
    old = path.read_text()
    assert old.count(before) == 1, (path, before)
    path.write_text(old.replace(before, text + before))


group = "core/src/pingid/yubikey.rs"
insert(group, "/// A YubiKey that was paired.", '''/// Asks whether a YubiKey is known.
#[operation("findyubikey", retry = Read, client_data = Echoed, reply = FoundYubiKey)]
pub struct FindYubiKey {
    /// The serial number.
    #[limit(1..=20)]
    #[form(Digits)]
    pub serial_number: String,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
}

/// Whether a YubiKey is known.
#[reply]
pub struct FoundYubiKey {
    /// Whether it is.
    pub known: bool,
}

''')
Path(group).write_text(Path(group).read_text().replace(
    "&[Declared::of::<PairYubiKey>()]",
    "&[Declared::of::<PairYubiKey>(), Declared::of::<FindYubiKey>()]"))

handler = "sandbox/src/service/yubikeys.rs"
insert(handler, "impl Handle<PairYubiKey> for Service {", '''impl Handle<pingpair::pingid::FindYubiKey> for Service {
    fn handle(
        &mut self,
        request: pingpair::pingid::FindYubiKey,
        _: Timestamp,
    ) -> Result<pingpair::pingid::FoundYubiKey, ServiceError> {
        let known = self.yubikeys.by_serial.contains_key(&request.serial_number);
        Ok(pingpair::pingid::FoundYubiKey::new(known))
    }
}

''')
Path(handler).write_text(Path(handler).read_text().replace(
    "&[Row::of::<PairYubiKey>()]",
    "&[Row::of::<PairYubiKey>(), Row::of::<pingpair::pingid::FindYubiKey>()]"))
EDIT
edited=$(git diff --name-only)
[ "$edited" = "$(printf '%s\n' core/src/pingid/yubikey.rs sandbox/src/service/yubikeys.rs)" ]

make --silent generate
for page in docs/operations.md bindings-python/src/generated/client.rs bindings-node/src-ts/generated/operations.ts \
    bindings-kotlin/src/main/kotlin/io/pingpair/generated/Operations.kt \
    bindings-swift/Sources/PingPair/Generated/Operations.swift; do
    grep --quiet --ignore-case 'find_\?yubi_\?key' "$page"
done
commit declaration
version=$(cargo pkgid --package pingpair-uniffi | sed 's/.*[@#]//')
git tag "$version"

# What calls it in Rust is built beside the command line, by the same selection of packages.
mkdir cli/src/bin
cat >cli/src/bin/find-yubikey.rs <<'RUST'
//! Calls the made-up operation.
use pingpair::Client;
use pingpair::pingid::FindYubiKey;

fn main() -> pingpair::Result<()> {
    let client = Client::from_properties("sandbox.properties")?;
    let found = client.find_yubi_key(FindYubiKey::new("1234"))?;
    println!("known: {}", found.known);
    Ok(())
}
RUST
scripts/build-native.sh
pingpair=$built/pingpair

# Into files: a reader that has seen enough closes a pipe, which ends whoever still writes.
"$pingpair" op find-yubi-key --help >help
grep --quiet 'From 1 to 20 characters' help
"$pingpair" sandbox --write-properties sandbox.properties >sandbox.log &
sandbox=$!
trap 'kill $sandbox; rm -rf "$work"' EXIT
for _ in $(seq 100); do
    [ -s sandbox.properties ] && break
    sleep 0.1
done
"$pingpair" op find-yubi-key --serial-number 1234 --properties sandbox.properties --json >reply
grep --quiet '"known": *false' reply
if "$pingpair" op find-yubi-key --serial-number 12x4 --properties sandbox.properties 2>refusal; then
    echo "a serial number with a letter was sent" >&2
    exit 1
fi
grep --quiet 'digits' refusal

called=() skipped=()
# Runs what builds a package and calls the operation; 77 says that the language is missing here.
call() {
    local language=$1 result=0
    # A subshell of its own shell options: a failure inside must end it.
    bash -euo pipefail -c "$(declare -f "call_$language"); call_$language" >"said-$language" 2>&1 || result=$?
    case $result in
        0) ;;
        77) skipped+=("$language") && return ;;
        *) cat "said-$language" >&2 && exit 1 ;;
    esac
    grep --quiet --ignore-case 'known: *false' "said-$language" || { cat "said-$language" >&2 && exit 1; }
    called+=("$language")
}
export built copy work version

call_rust() {
    "$built/find-yubikey"
}

call_python() {
    python3 -m venv "$work/python"
    "$work/python/bin/pip" install --quiet --disable-pip-version-check \
        "$(grep '^maturin==' bindings-python/requirements-dev.txt)"
    (cd bindings-python && VIRTUAL_ENV=$work/python "$work/python/bin/maturin" develop --quiet)
    "$work/python/bin/python" - <<'PYTHON'
import pingpair

client = pingpair.Client.from_properties("sandbox.properties")
print("known:", client.find_yubi_key("1234").known)
PYTHON
}

call_node() {
    scripts/build-node.sh
    cat >bindings-node/find-yubikey.mjs <<'NODE'
import { Client } from "pingpair";

const client = await Client.fromProperties("sandbox.properties");
console.log("known:", (await client.findYubiKey({ serialNumber: "1234" })).known);
client.close();
NODE
    node bindings-node/find-yubikey.mjs
}

call_kotlin() {
    scripts/install-maven.sh
    cat >"$work/Program.kt" <<'KOTLIN'
import io.pingpair.Client
import java.nio.file.Path

suspend fun main() {
    Client.fromProperties(Path.of("pingid.properties")).use { client ->
        println("known: " + client.findYubiKey(serialNumber = "1234").known)
    }
}
KOTLIN
    case $(uname -m) in
        x86_64) platform=linux-x86-64 ;;
        *) platform=linux-aarch64 ;;
    esac
    mkdir -p "$work/native/$platform"
    cp "$built/libpingpair_uniffi.so" "$work/native/$platform/"
    # What others made is taken from where it was kept, and the package is the copy's.
    cache=${XDG_CACHE_HOME:-$HOME/.cache}/pingpair/maven
    mkdir -p "$cache"
    cp -r "$cache" "$work/repository"
    rm -rf "$work/repository/io/pingpair"
    (cd bindings-kotlin && mvn --batch-mode --quiet -Dmaven.test.skip=true -Dmaven.repo.local="$work/repository" \
        -Dpingpair.native="$work/native" install)
    python3 bindings-kotlin/packaging/try.py "$work/repository" "$work/Program.kt"
}

call_swift() {
    scripts/swift.sh --prepare
    cat >"$work/main.swift" <<'SWIFT'
import Foundation
import PingPair

let client = try Client(properties: URL(fileURLWithPath: "pingid.properties"))
print("known:", try await client.findYubiKey(serialNumber: "1234").known)
client.close()
SWIFT
    PREFIX=$work/prefix PROFILE=dev BUILT=yes scripts/install-native.sh
    python3 bindings-swift/packaging/try.py "$work/prefix" "$copy" "$version" "$work/main.swift"
}

for language in rust python node kotlin swift; do call "$language"; done

echo "A made-up operation needed edits of:"
printf '  %s\n' $edited
echo "and reached the docs, the command line, the sandbox, and calls from: ${called[*]}."
if ((${#skipped[@]} > 0)); then
    echo "skipped, for their tools are missing: ${skipped[*]}"
    exit 77
fi
