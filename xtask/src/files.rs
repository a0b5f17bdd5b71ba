//! Writing generated files, and telling whether one is out of date.

use std::path::Path;
use std::{fs, io};

/// A file and what stands in it.
pub(crate) struct Generated {
    /// The path from the project's root.
    pub(crate) path: &'static str,
    pub(crate) content: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Check,
    Write,
}

/// Compares each file with what it should hold, writes it if asked to, and returns the paths of
/// those that differed.
pub(crate) fn apply(files: &[Generated], mode: Mode) -> io::Result<Vec<&'static str>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut changed = Vec::new();
    for Generated { path, content } in files {
        let target = root.join(path);
        if fs::read_to_string(&target).is_ok_and(|present| present == *content) {
            continue;
        }
        changed.push(*path);
        if mode == Mode::Write {
            target.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::write(&target, content)?;
        }
    }
    Ok(changed)
}
