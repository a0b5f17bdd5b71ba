//! The browser's process, from its start to its end.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;
use tempfile::TempDir;

use super::devtools::{Address, Connection};
use super::error::{BrowserError, Result};

/// A browser's process, and the folder that all its files are in.
pub(super) struct Process {
    child: Child,
    folder: TempDir,
    address: Address,
}

impl Process {
    /// Starts the browser, and waits until it can be spoken with.
    pub(super) fn start(executable: &Path) -> Result<Self> {
        let folder = TempDir::with_prefix("pingpair-browser-")?;
        let child = spawn(executable, folder.path())?;
        // From here on an error ends the process too.
        let mut process = Self {
            child,
            folder,
            address: Address::default(),
        };
        process.wait_for_devtools().map_err(|error| {
            let output = fs::read(process.folder.path().join(OUTPUT)).unwrap_or_default();
            let output = String::from_utf8_lossy(&output);
            BrowserError::new(format!("{error} ({})\n{output}", executable.display()))
        })?;
        Ok(process)
    }

    /// Where its DevTools are.
    pub(super) fn address(&self) -> &Address {
        &self.address
    }

    /// The browser writes its address to a file: nothing tells of that but the file.
    fn wait_for_devtools(&mut self) -> Result<()> {
        let deadline = Instant::now() + START;
        loop {
            if let Some(status) = self.child.try_wait()? {
                return Err(BrowserError::new(format!(
                    "the browser has ended: {status}"
                )));
            }
            let written = fs::read_to_string(self.folder.path().join(PORT_FILE));
            if let Some(address) = written.ok().as_deref().and_then(Address::from_file)
                && Connection::open(&address).is_ok()
            {
                self.address = address;
                return Ok(());
            }
            if Instant::now() > deadline {
                return Err(BrowserError::new("the browser has not started in time"));
            }
            thread::sleep(BETWEEN_LOOKS);
        }
    }

    /// Whether the process has ended by itself before its time is over.
    fn ends_by_itself(&mut self) -> bool {
        let deadline = Instant::now() + FAREWELL;
        while let Ok(None) = self.child.try_wait() {
            if Instant::now() > deadline {
                return false;
            }
            thread::sleep(BETWEEN_LOOKS);
        }
        true
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // A browser that is asked to end takes its own children along; one that is killed leaves
        // them to find out.
        let asked = Connection::open(&self.address)
            .and_then(|mut connection| connection.command("Browser.close", json!({})));
        if asked.is_err() || !self.ends_by_itself() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
        // A child that is about to end may still write there.
        let deadline = Instant::now() + FAREWELL;
        let folder = self.folder.path();
        while fs::remove_dir_all(folder).is_err() && folder.exists() && Instant::now() < deadline {
            thread::sleep(BETWEEN_LOOKS);
        }
    }
}

fn spawn(executable: &Path, folder: &Path) -> Result<Child> {
    let profile = folder.join(PROFILE);
    fs::create_dir(&profile)?;
    let mut profile_argument = OsString::from("--user-data-dir=");
    profile_argument.push(&profile);
    let child = Command::new(executable)
        .args(ARGUMENTS)
        .arg(profile_argument)
        .arg("about:blank")
        // What it leaves beside its profile goes with the folder as well.
        .env("HOME", folder)
        .env("TMPDIR", folder)
        .env("XDG_CACHE_HOME", folder)
        .env("XDG_CONFIG_HOME", folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(File::create(folder.join(OUTPUT))?)
        .spawn();
    child.map_err(|error| BrowserError::new(format!("{}: {error}", executable.display())))
}

const ARGUMENTS: [&str; 14] = [
    "--headless",
    "--remote-debugging-port=0",
    // As root, and in most containers, Chromium does not start otherwise. It only sees our pages.
    "--no-sandbox",
    // Containers have little shared memory.
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    // Neither asks for the user's own keyring.
    "--password-store=basic",
    "--use-mock-keychain",
];
const PROFILE: &str = "profile";
const PORT_FILE: &str = "profile/DevToolsActivePort";
const OUTPUT: &str = "output.txt";
const START: Duration = Duration::from_secs(60);
const FAREWELL: Duration = Duration::from_secs(10);
const BETWEEN_LOOKS: Duration = Duration::from_millis(10);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::Browser;

    #[test]
    fn a_browser_that_does_not_start_is_an_error_that_tells_its_output() {
        let error = Process::start(Path::new("/bin/ls")).err().unwrap();
        let error = error.to_string();
        assert!(error.contains("the browser has ended"), "{error}");
        assert!(error.contains("--headless"), "{error}");
        assert!(Process::start(Path::new("/no/such/browser")).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn neither_processes_nor_files_are_left_behind() {
        for is_killed in [false, true] {
            let Some(Browser { mut process }) = Browser::start_or_skip("what browsers leave")
            else {
                return;
            };
            let folder = process.folder.path().to_owned();
            assert!(processes_that_name(&folder) > 1);
            if is_killed {
                process.child.kill().unwrap();
            }
            drop(process);
            assert!(!folder.exists());
            let deadline = Instant::now() + FAREWELL;
            while processes_that_name(&folder) > 0 {
                assert!(Instant::now() < deadline, "a process is left");
                thread::sleep(BETWEEN_LOOKS);
            }
        }
    }

    /// How many processes have the folder among their arguments. Those that have ended have none.
    #[cfg(target_os = "linux")]
    fn processes_that_name(folder: &Path) -> usize {
        let folder = folder.to_str().unwrap();
        let processes = fs::read_dir("/proc").unwrap().filter_map(|entry| {
            let arguments = fs::read(entry.ok()?.path().join("cmdline")).ok()?;
            String::from_utf8_lossy(&arguments)
                .contains(folder)
                .then_some(())
        });
        processes.count()
    }
}
