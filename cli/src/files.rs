//! Files that commands read and write; secrets travel this way and not as arguments.

use std::cell::Cell;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use pingpair::Secret;
use pingpair::operation::Member;
use serde_json::{Deserializer, Value};
use tempfile::NamedTempFile;
use zeroize::Zeroizing;

use crate::failure::{Failure, reason};

/// What a command reads, from files or once from standard input.
#[derive(Default)]
pub(crate) struct Input {
    standard_input_was_read: Cell<bool>,
}

impl Input {
    /// The bytes of a file, or of standard input where the path is `-`.
    pub(crate) fn read(&self, path: &Path, maximum: usize) -> Result<Zeroizing<Vec<u8>>, Failure> {
        if path.as_os_str() == "-" {
            if self.standard_input_was_read.replace(true) {
                let message = "standard input can stand for one file only";
                return Err(Failure::usage("standard_input_taken", message));
            }
            return read(io::stdin().lock(), path, maximum);
        }
        let file = File::open(path).map_err(|error| Failure::unreadable(path, reason(&error)))?;
        read(file, path, maximum)
    }

    /// The text of a file, without the line end that editors put behind it.
    pub(crate) fn text(&self, path: &Path, maximum: usize) -> Result<Secret, Failure> {
        let bytes = self.read(path, maximum)?;
        let text = std::str::from_utf8(without_line_end(&bytes))
            .map_err(|_| Failure::unreadable(path, "it must hold UTF-8 text"))?;
        Ok(Secret::from(text))
    }
}

/// The bytes without one line end behind them.
pub(crate) fn without_line_end(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    bytes.strip_suffix(b"\r").unwrap_or(bytes)
}

/// The value of a JSON text, in which no member may stand twice.
pub(crate) fn json(text: &[u8]) -> Option<Value> {
    let mut deserializer = Deserializer::from_slice(text);
    let value = <Value as Member>::read(&mut deserializer).ok()?;
    deserializer.end().ok()?;
    Some(value)
}

/// A file that only its owner can read, which appears complete or not at all.
pub(crate) struct PrivateFile {
    temporary: NamedTempFile,
    path: PathBuf,
    existing: Existing,
}

/// What becomes of a file that stands in the place of a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Existing {
    /// It stays, and the new one is refused.
    Kept,
    /// It stays until the new one is complete.
    Replaced,
}

impl PrivateFile {
    /// Sees that the file can be written. What stands in its place stays until [`finish`].
    ///
    /// [`finish`]: Self::finish
    pub(crate) fn prepare(path: &Path) -> Result<Self, Failure> {
        Self::prepare_beside(path, Existing::Replaced)
    }

    /// Sees that the file can be written.
    pub(crate) fn prepare_beside(path: &Path, existing: Existing) -> Result<Self, Failure> {
        match fs::symlink_metadata(path) {
            Ok(metadata) if !metadata.is_file() => {
                return Err(Failure::unwritable(path, "it is there and no regular file"));
            }
            Ok(_) if existing == Existing::Kept => {
                return Err(Failure::unwritable(path, IS_THERE));
            }
            _ => {}
        }
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let temporary = tempfile::Builder::new()
            .prefix(".pingpair-")
            .tempfile_in(folder)
            .map_err(|error| Failure::unwritable(path, reason(&error)))?;
        Ok(Self {
            temporary,
            path: path.to_owned(),
            existing,
        })
    }

    /// Writes the file and puts it in its place.
    pub(crate) fn write(self, bytes: &[u8]) -> Result<(), Failure> {
        self.write_and_keep(bytes).map(drop)
    }

    /// Writes the file, puts it in its place, and keeps it open.
    pub(crate) fn write_and_keep(mut self, bytes: &[u8]) -> Result<File, Failure> {
        let written = self.temporary.write_all(bytes);
        written.map_err(|error| self.failure(&error))?;
        self.put()
    }

    /// Puts what was written in its place, once it is on the disk.
    pub(crate) fn finish(self) -> Result<(), Failure> {
        self.put().map(drop)
    }

    fn put(self) -> Result<File, Failure> {
        let synced = self.temporary.as_file().sync_all();
        synced.map_err(|error| self.failure(&error))?;
        let Self {
            temporary,
            path,
            existing,
        } = self;
        let persisted = match existing {
            Existing::Kept => temporary.persist_noclobber(&path),
            Existing::Replaced => temporary.persist(&path),
        };
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::AlreadyExists => Failure::unwritable(&path, IS_THERE),
            _ => Failure::unwritable(&path, reason(&error)),
        };
        persisted.map_err(|error| failed(error.error))
    }

    /// Where the file stands until it is complete.
    pub(crate) fn temporary_path(&self) -> &Path {
        self.temporary.path()
    }

    /// The failure to write this file.
    pub(crate) fn failure(&self, error: &io::Error) -> Failure {
        Failure::unwritable(&self.path, reason(error))
    }

    /// Takes what is written, until [`finish`](Self::finish).
    pub(crate) fn writer(&self) -> &File {
        self.temporary.as_file()
    }
}

fn read(reader: impl Read, path: &Path, maximum: usize) -> Result<Zeroizing<Vec<u8>>, Failure> {
    // Large enough from the start, so that no copy is left behind by growing.
    let mut bytes = Zeroizing::new(Vec::with_capacity(maximum + 1));
    let limit = u64::try_from(maximum).unwrap_or(u64::MAX).saturating_add(1);
    reader
        .take(limit)
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::unreadable(path, reason(&error)))?;
    if bytes.len() > maximum {
        return Err(Failure::unreadable(path, "it is too large"));
    }
    Ok(bytes)
}

/// The most bytes of a file that holds secrets: 64 KiB.
pub(crate) const MAXIMUM_SECRET: usize = 64 << 10;

/// The most bytes of a file that holds JSON or certificates: 1 MiB.
pub(crate) const MAXIMUM_JSON: usize = 1 << 20;

/// The most bytes of a file that holds records, of which some lists take 10,000: 8 MiB.
pub(crate) const MAXIMUM_RECORDS: usize = 8 << 20;

const IS_THERE: &str = "it is there already";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_end_is_dropped() {
        for (text, expected) in [("1", "1"), ("1\n", "1"), ("1\r\n", "1"), ("1\n\n", "1\n")] {
            assert_eq!(without_line_end(text.as_bytes()), expected.as_bytes());
        }
    }

    #[test]
    fn members_that_stand_twice_are_refused_at_every_depth() {
        assert!(json(br#"{"a":1,"b":{"c":[2]}}"#).is_some());
        for text in [r#"{"a":1,"a":2}"#, r#"[{"c":1,"c":2}]"#, "{}x", ""] {
            assert!(json(text.as_bytes()).is_none(), "{text}");
        }
        assert!(json("[".repeat(100_000).as_bytes()).is_none());
    }

    #[test]
    fn a_file_that_is_too_large_is_refused() {
        let path = Path::new("file");
        assert!(read(&b"123"[..], path, 3).is_ok());
        assert!(read(&b"1234"[..], path, 3).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_private_file_is_its_owners_and_replaces_what_was_there() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        let prepared = PrivateFile::prepare(&path).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"old");
        prepared.write(b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_is_to_stay_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let late = PrivateFile::prepare_beside(&path, Existing::Kept).unwrap();
        fs::write(&path, "old").unwrap();
        assert!(PrivateFile::prepare_beside(&path, Existing::Kept).is_err());
        // It appeared after the first look.
        assert!(late.write(b"new").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_is_its_owners_before_it_is_complete_and_goes_when_it_is_given_up() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().unwrap();
        let file = PrivateFile::prepare(&folder.path().join("file")).unwrap();
        file.writer().write_all(b"half").unwrap();
        let mode = fs::metadata(file.temporary_path()).unwrap().permissions();
        assert_eq!(mode.mode() & 0o777, 0o600);
        drop(file);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }

    #[test]
    fn folders_and_files_in_no_folder_are_not_written() {
        let folder = tempfile::tempdir().unwrap();
        assert!(PrivateFile::prepare(folder.path()).is_err());
        assert!(PrivateFile::prepare(&folder.path().join("none/file")).is_err());
    }
}
