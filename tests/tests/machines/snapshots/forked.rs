//! A process and its child after a fork share no random value.
#![cfg(unix)]

use std::collections::BTreeSet;
use std::process::Command;

#[test]
fn parent_and_child_share_no_random_value() {
    let probe = env!("CARGO_BIN_EXE_fork-probe");
    let output = Command::new(probe).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let of = |name: &str| -> BTreeSet<String> {
        let lines = text.lines().filter_map(|line| line.split_once(' '));
        lines
            .filter(|(who, _)| *who == name)
            .map(|(_, value)| value.to_owned())
            .collect()
    };
    let (parent, child) = (of("parent"), of("child"));
    // Three requests and at least as many snapshots in each, and no value twice.
    assert!(parent.len() > 5 && child.len() > 5, "{text}");
    assert_eq!(parent.len() + child.len(), text.lines().count());
    assert!(parent.is_disjoint(&child));
}
