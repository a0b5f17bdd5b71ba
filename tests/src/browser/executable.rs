//! Which Chromium is started.

use std::env;
use std::path::{Path, PathBuf};

use super::error::{BrowserError, Result};

/// The environment variable that names the executable: a path, or a name to look for in `PATH`.
pub const CHROMIUM_VARIABLE: &str = "PINGPAIR_CHROMIUM";

/// The executable that the environment names, or else the first that is installed, if any.
///
/// # Errors
/// When the environment names one that does not exist.
pub(super) fn find() -> Result<Option<PathBuf>> {
    let named = env::var_os(CHROMIUM_VARIABLE).filter(|name| !name.is_empty());
    let Some(named) = named else {
        return Ok(USUAL.lines().find_map(|name| look_up(Path::new(name))));
    };
    let found = look_up(Path::new(&named));
    let missing = || BrowserError::new(format!("{CHROMIUM_VARIABLE} names no file: {named:?}"));
    found.ok_or_else(missing).map(Some)
}

/// A path as it is, a mere name in the folders of `PATH`.
fn look_up(name: &Path) -> Option<PathBuf> {
    if name.components().count() > 1 {
        return name.is_file().then(|| name.to_owned());
    }
    let path = env::var_os("PATH")?;
    let mut candidates = env::split_paths(&path).map(|folder| folder.join(name));
    candidates.find(|candidate| candidate.is_file())
}

/// Names for `PATH`, and paths. `scripts/install-browser.sh` reads them too.
const USUAL: &str = include_str!("executables.txt");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_as_it_is_and_a_name_is_looked_for() {
        assert_eq!(look_up(Path::new("/bin/sh")), Some("/bin/sh".into()));
        assert!(look_up(Path::new("sh")).unwrap().ends_with("sh"));
        assert_eq!(look_up(Path::new("/bin/no-such-browser")), None);
        assert_eq!(look_up(Path::new("no-such-browser")), None);
        assert_eq!(look_up(Path::new("/bin")), None);
    }
}
