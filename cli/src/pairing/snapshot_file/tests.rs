//! The file as store and lease, and what it refuses.

use std::thread;

use pingpair::snapshot::{MAXIMUM_TEXT, SnapshotKey, Subject, conformance};

use super::*;

fn key(name: &str) -> SubjectKey {
    let key = SnapshotKey::new(&[7; 32]).unwrap();
    key.subject(&Subject::User(name), "alias").unwrap()
}

#[test]
fn it_keeps_what_stores_and_leases_promise() {
    let folder = tempfile::tempdir().unwrap();
    let file = SnapshotFile::create(&folder.path().join("snapshot")).unwrap();
    conformance::check_lease(&file, &thread::sleep).unwrap();
    conformance::check_store(&file).unwrap();
    conformance::check_together(&file, &file, &thread::sleep).unwrap();
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}

#[test]
fn the_next_process_finds_what_was_put_and_has_higher_fences() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("snapshot");
    let minute = Duration::from_secs(60);
    let file = SnapshotFile::create(&path).unwrap();
    let first = file.acquire(&key("m"), minute).unwrap().unwrap();
    assert!(file.remove(&key("m"), first).unwrap());
    assert!(file.stored().is_none());
    assert!(file.put(&key("m"), first, Generation(1), "text").unwrap());
    assert_eq!(file.stored(), Some(Stored::new(Generation(1), "text")));
    drop(file);

    let file = SnapshotFile::open(&path).unwrap();
    assert_eq!(file.stored(), Some(Stored::new(Generation(1), "text")));
    assert!(!file.renew(&key("m"), first, minute).unwrap());
    let second = file.acquire(&key("m"), minute).unwrap().unwrap();
    assert!(second > first);
    assert!(!file.put(&key("m"), first, Generation(2), "old").unwrap());
    assert!(!file.put(&key("m"), second, Generation(3), "gap").unwrap());
    assert!(file.put(&key("m"), second, Generation(2), "next").unwrap());
    file.remove_file();
    assert!(!path.exists());
}

#[test]
fn one_process_at_a_time_goes_on_also_after_the_file_was_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("snapshot");
    let file = SnapshotFile::create(&path).unwrap();
    for generation in 1..4 {
        let put = file.put(&key("m"), Fence(1), Generation(generation), "text");
        assert!(put.unwrap());
        assert!(SnapshotFile::open(&path).is_err());
    }
    drop(file);
    assert!(SnapshotFile::open(&path).is_ok());
}

#[test]
fn what_is_there_is_not_replaced_by_a_new_pairing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("snapshot");
    let late = SnapshotFile::create(&path).unwrap();
    fs::write(&path, "old").unwrap();
    assert!(SnapshotFile::create(&path).is_err());
    // It appeared after the first look.
    let put = late.put(&key("m"), Fence(1), Generation(1), "text");
    assert_eq!(put.unwrap_err().code(), Code::StoreFailed);
    assert!(late.stored().is_none());
    assert_eq!(fs::read(&path).unwrap(), b"old");
    late.remove_file();
    assert!(path.exists());
}

#[test]
fn files_of_another_form_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("snapshot");
    let long = "x".repeat(MAXIMUM_TEXT * 100);
    for text in [
        "",
        "{}",
        r#"{"pingpair_snapshots":2,"last_fence":1,"pairings":{}}"#,
        r#"{"pingpair_snapshots":1,"last_fence":-1,"pairings":{}}"#,
        r#"{"pingpair_snapshots":1,"last_fence":1,"pairings":{"a":{}}}"#,
        &long,
    ] {
        fs::write(&path, text).unwrap();
        assert!(SnapshotFile::open(&path).is_err(), "{:.80}", text);
    }
    fs::write(
        &path,
        r#"{"pingpair_snapshots":1,"last_fence":1,"pairings":{}}"#,
    )
    .unwrap();
    assert!(SnapshotFile::open(&path).unwrap().stored().is_none());
    assert!(SnapshotFile::open(folder.path()).is_err());
}

#[cfg(unix)]
#[test]
fn the_file_is_its_owners_alone_and_links_are_not_followed() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("snapshot");
    let file = SnapshotFile::create(&path).unwrap();
    assert!(
        file.put(&key("m"), Fence(1), Generation(1), "text")
            .unwrap()
    );
    let mode = fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    drop(file);
    let link = folder.path().join("link");
    symlink(&path, &link).unwrap();
    assert!(SnapshotFile::open(&link).is_err());
    assert!(SnapshotFile::create(&link).is_err());
}
