//! The known answers of snapshots are what their script writes; the core itself reads them, since
//! machines alone open snapshots.

use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::Command;

#[test]
fn the_committed_vectors_are_what_their_script_writes() {
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tools/make_snapshot_vectors.py");
    match Command::new("python3")
        .args(["-B", "-W", "error"])
        .arg(script)
        .arg("--check")
        .output()
    {
        Ok(output) => assert!(output.status.success(), "{output:?}"),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            // Not `eprintln`, which the harness swallows when a test passes.
            writeln!(
                std::io::stderr(),
                "skipped: no python3 to check the vectors with"
            )
            .unwrap();
        }
        Err(error) => panic!("python3: {error}"),
    }
}
