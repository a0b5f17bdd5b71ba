//! A token far over the limit, in a process of its own so that its memory can be measured.

use std::fs;
use std::time::{Duration, Instant};

use pingpair::Code;
use pingpair::jws::SigningKey;

#[test]
fn a_token_of_500_mb_is_refused_by_its_length_alone() {
    let key = SigningKey::new(&[7; 32]).unwrap();
    // Zeroed pages are not resident until somebody reads them.
    let token = vec![0; 500 << 20];
    let before = resident_peak();
    let mut fastest = Duration::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        let error = key.verify(&token).unwrap_err();
        fastest = fastest.min(start.elapsed());
        assert_eq!(error.code(), Code::TokenTooLarge);
    }
    assert!(fastest < Duration::from_millis(5), "{fastest:?}");
    if let (Some(before), Some(after)) = (before, resident_peak()) {
        assert!(
            after - before < 2 << 10,
            "{before} KiB before, {after} KiB after"
        );
    }
}

/// The most memory that this process has held so far, in KiB, where the system tells.
fn resident_peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}
