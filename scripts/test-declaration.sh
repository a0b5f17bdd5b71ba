#!/usr/bin/env bash
# Adds a made-up operation to a copy of the project, by editing its group file and one file of the
# sandbox, and shows that everything else follows: the client, the command line, the router, the docs
# and what other languages see.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
# A tool that is built in the copy must not take the place of the same one of the project.
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target}/declaration

git -C "$root" ls-files -z --cached --others --exclude-standard |
    (cd "$root" && xargs -0 cp --parents --target-directory "$copy" --)
cd "$copy"
git init --quiet .
git -c user.name=copy -c user.email=copy@localhost add --all
git -c user.name=copy -c user.email=copy@localhost commit --quiet --message copy

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

cargo xtask generate
for page in docs/operations.md bindings-python/src/generated/client.rs bindings-node/src-ts/generated/operations.ts \
    bindings-uniffi/src/generated/client.rs; do
    grep --quiet --ignore-case 'find_\?yubi_\?key' "$page"
done
cargo check --quiet --workspace
cargo build --quiet --package pingpair-cli
pingpair=$CARGO_TARGET_DIR/debug/pingpair

# Into files: a reader that has seen enough closes a pipe, which ends whoever still writes.
"$pingpair" op find-yubi-key --help >help
grep --quiet 'From 1 to 20 characters' help
"$pingpair" sandbox --write-properties sandbox.properties >sandbox.log &
sandbox=$!
trap 'kill $sandbox; rm -rf "$copy"' EXIT
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

echo "A made-up operation needed edits of:"
printf '  %s\n' $edited
echo "and reached the client, the command line, the sandbox, the docs and three bindings."
