//! The properties file, read without hanging and without leaving copies in memory.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::Path;

use zeroize::Zeroizing;

use crate::error::{Code, Error, Result};

/// The text of a properties file, and who may read it.
pub(crate) struct PropertiesFile {
    pub(crate) text: Zeroizing<String>,
    pub(crate) readable_by_others: bool,
}

impl PropertiesFile {
    /// Reads a regular file of at most 64 KiB, as UTF-8 or else as Latin-1, as Java does.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        // Before opening, because opening a pipe waits for its other end.
        check(&fs::metadata(path).map_err(|error| failed(&error))?)?;
        let file = File::open(path).map_err(|error| failed(&error))?;
        let metadata = file.metadata().map_err(|error| failed(&error))?;
        check(&metadata)?;
        Ok(Self {
            text: decode(&read_bytes(file)?),
            readable_by_others: readable_by_others(&metadata),
        })
    }
}

fn check(metadata: &Metadata) -> Result<()> {
    if !metadata.is_file() {
        return Err(unreadable("it is not a regular file"));
    }
    if metadata.len() > MAXIMUM_LENGTH as u64 {
        return Err(too_large());
    }
    Ok(())
}

/// Reads to the end in a buffer that never moves. The length that a file states can be wrong.
fn read_bytes(mut file: impl Read) -> Result<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(vec![0; MAXIMUM_LENGTH + 1]);
    let mut length = 0;
    loop {
        match file.read(bytes.get_mut(length..).unwrap_or_default()) {
            Ok(0) => break,
            Ok(count) => length += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(failed(&error)),
        }
    }
    if length > MAXIMUM_LENGTH {
        return Err(too_large());
    }
    bytes.truncate(length);
    Ok(bytes)
}

fn decode(bytes: &[u8]) -> Zeroizing<String> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Zeroizing::new(text.to_owned());
    }
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() * 2));
    text.extend(bytes.iter().map(|&byte| char::from(byte)));
    text
}

#[cfg(unix)]
fn readable_by_others(metadata: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;

    metadata.permissions().mode() & 0o044 != 0
}

/// Other systems have no such permission bits.
#[cfg(not(unix))]
fn readable_by_others(_: &Metadata) -> bool {
    false
}

fn failed(error: &io::Error) -> Error {
    unreadable(match error.kind() {
        io::ErrorKind::NotFound => "there is no such file",
        io::ErrorKind::PermissionDenied => "permission is denied",
        _ => "it cannot be read",
    })
}

fn too_large() -> Error {
    unreadable("it is too large")
}

fn unreadable(detail: &str) -> Error {
    Error::new(Code::PropertiesUnreadable).detail(detail)
}

const MAXIMUM_LENGTH: usize = 64 << 10;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use tempfile::TempDir;

    use super::*;

    fn with(bytes: &[u8]) -> (TempDir, PathBuf) {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("pingid.properties");
        fs::write(&path, bytes).unwrap();
        (folder, path)
    }

    fn text(bytes: &[u8]) -> String {
        let (_folder, path) = with(bytes);
        PropertiesFile::read(&path).unwrap().text.to_string()
    }

    #[track_caller]
    fn refused(path: &Path) -> String {
        let error = PropertiesFile::read(path).err().unwrap();
        assert_eq!(error.code(), Code::PropertiesUnreadable);
        assert!(!error.to_string().contains("pingid.properties"), "{error}");
        error.to_string()
    }

    #[test]
    fn utf_8_is_read_as_such_and_anything_else_as_latin_1() {
        assert_eq!(text("a=é🙂".as_bytes()), "a=é🙂");
        assert_eq!(text(b"a=\xe9\x80\xff"), "a=é\u{80}ÿ");
        assert_eq!(text(b""), "");
        assert_eq!(text(b"a=\0b"), "a=\0b");
    }

    #[test]
    fn a_byte_order_mark_does_not_become_latin_1() {
        assert_eq!(text(b"\xef\xbb\xbfa=\xe9"), "a=é");
    }

    #[test]
    fn files_have_at_most_64_kib() {
        assert_eq!(text(&vec![b'#'; 65_536]).len(), 65_536);
        let (_folder, path) = with(&vec![b'#'; 65_537]);
        assert!(refused(&path).contains("too large"));
    }

    #[test]
    fn what_is_not_a_file_is_refused() {
        let folder = TempDir::new().unwrap();
        assert!(refused(folder.path()).contains("not a regular file"));
        assert!(refused(&folder.path().join("pingid.properties")).contains("no such file"));
    }

    #[test]
    fn a_file_that_goes_on_longer_than_it_states_is_refused() {
        let error = read_bytes(io::repeat(b'#')).unwrap_err();
        assert_eq!(error.code(), Code::PropertiesUnreadable);
        assert_eq!(
            read_bytes(io::repeat(b'#').take(65_536)).unwrap().len(),
            65_536
        );
    }

    #[cfg(unix)]
    mod unix {
        use std::fs::Permissions;
        use std::os::unix::fs::{PermissionsExt, symlink};
        use std::os::unix::net::UnixListener;
        use std::process::Command;
        use std::sync::mpsc;
        use std::thread;
        use std::time::Duration;

        use super::*;

        #[test]
        fn pipes_sockets_and_devices_are_refused_at_once() {
            let folder = TempDir::new().unwrap();
            let pipe = folder.path().join("pipe");
            assert!(
                Command::new("mkfifo")
                    .arg(&pipe)
                    .status()
                    .unwrap()
                    .success()
            );
            let socket = folder.path().join("socket");
            let _listener = UnixListener::bind(&socket).unwrap();
            let link = folder.path().join("link");
            symlink(&pipe, &link).unwrap();
            for path in [pipe, link, socket, "/dev/zero".into()] {
                let (sender, receiver) = mpsc::channel();
                let shown = path.clone();
                // In a thread of its own, so that a read that hangs is a failure.
                thread::spawn(move || sender.send(refused(&path)));
                let error = receiver.recv_timeout(Duration::from_secs(10));
                assert!(error.unwrap().contains("not a regular file"), "{shown:?}");
            }
        }

        #[test]
        fn a_link_to_a_file_is_followed() {
            let (folder, path) = with(b"a=b");
            let link = folder.path().join("link");
            symlink(path, &link).unwrap();
            assert_eq!(*PropertiesFile::read(&link).unwrap().text, "a=b");
        }

        #[test]
        fn permission_for_group_or_others_is_noticed() {
            let (_folder, path) = with(b"a=b");
            for (mode, noticed) in [
                (0o600, false),
                (0o400, false),
                (0o640, true),
                (0o604, true),
                (0o644, true),
                (0o633, false),
            ] {
                fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
                let file = PropertiesFile::read(&path).unwrap();
                assert_eq!(file.readable_by_others, noticed, "{mode:o}");
            }
        }
    }
}
