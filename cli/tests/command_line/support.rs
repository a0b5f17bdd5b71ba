//! Runs the binary, and reads what it shows as a person or a program would.

use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use pingpair::Client;
use pingpair::credentials::sandbox_properties_text;
use pingpair::pingid::AddUser;
use pingpair_sandbox::{Fault, FaultKind, KnownMfaDevice, NewUser, PhoneMode, Sandbox};
use serde_json::Value;
use tempfile::TempDir;

use crate::conversation::Conversation;

/// A sandbox, and a folder with a properties file for it.
pub(crate) struct Stage {
    pub(crate) sandbox: Sandbox,
    folder: TempDir,
}

impl Stage {
    pub(crate) fn new() -> Self {
        Self::with_phone(PhoneMode::Manual)
    }

    pub(crate) fn with_phone(phone: PhoneMode) -> Self {
        let sandbox = Sandbox::builder().phone(phone).start().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let text = sandbox.properties_text();
        write_private(&folder.path().join(PROPERTIES), text.expose());
        Self { sandbox, folder }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn properties(&self) -> PathBuf {
        self.path(PROPERTIES)
    }

    /// The command with this sandbox's properties, for the service that it speaks with.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = pingpair(["--properties"]);
        let properties = match arguments.first() {
            Some(&"pingone") => self.pingone_properties(),
            _ => self.properties(),
        };
        command.arg(properties).args(arguments);
        command.current_dir(self.folder.path());
        command
    }

    /// PingOne's properties, written when they are first needed.
    fn pingone_properties(&self) -> PathBuf {
        let path = self.path(PINGONE_PROPERTIES);
        if !path.exists() {
            let text = self.sandbox.pingone().properties_text();
            write_private(&path, text.expose());
        }
        path
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        run(self.command(arguments), b"")
    }

    /// Runs with bytes at standard input.
    pub(crate) fn feed(&self, arguments: &[&str], input: &[u8]) -> Run {
        run(self.command(arguments), input)
    }

    pub(crate) fn fault(&self, operation: &str, kind: FaultKind, times: u32) {
        let fault = Fault::new(operation, kind).unwrap();
        self.sandbox.add_fault(fault.times(times));
    }

    /// The paths of the operations that reached the service.
    pub(crate) fn deliveries(&self) -> Vec<&'static str> {
        let log = self.sandbox.log();
        log.iter().map(|delivery| delivery.operation).collect()
    }

    /// How often a request for this operation reached the service.
    pub(crate) fn count(&self, operation: &str) -> usize {
        let deliveries = self.deliveries();
        deliveries.iter().filter(|it| **it == operation).count()
    }

    /// Waits until this holds, which must come within a minute.
    #[track_caller]
    pub(crate) fn wait_until(&self, holds: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !holds(self) {
            assert!(begun.elapsed() < Duration::from_secs(60), "it never holds");
            thread::sleep(Duration::from_millis(2));
        }
    }

    /// Adds a user, of which nothing is logged.
    pub(crate) fn add_user(&self, name: &str) {
        let client = Client::builder(self.sandbox.credentials()).build().unwrap();
        client.add_user(AddUser::new(name)).unwrap();
        self.sandbox.clear_log();
    }

    /// Makes a user of PingOne, and returns the user's id.
    pub(crate) fn pingone_user(&self, name: &str) -> String {
        let user = NewUser::new(name);
        self.sandbox.pingone().create_user(user).unwrap()
    }

    /// The devices of the only user of PingOne.
    #[track_caller]
    pub(crate) fn mfa_devices(&self) -> Vec<KnownMfaDevice> {
        let mut users = self.sandbox.pingone().users();
        assert_eq!(users.len(), 1);
        users.remove(0).devices
    }

    /// A command that can be talked to, through pipes.
    pub(crate) fn talk(&self, arguments: &[&str]) -> Conversation {
        Conversation::piped(self.command(arguments))
    }

    /// The OTP in the last message that was sent.
    #[track_caller]
    pub(crate) fn last_otp(&self) -> String {
        let messages = self.sandbox.messages();
        messages.last().unwrap().otp.expose().to_owned()
    }

    /// The only user's last activation code.
    #[track_caller]
    pub(crate) fn last_code(&self) -> String {
        let users = self.sandbox.users();
        let codes = &users.last().unwrap().codes;
        codes.last().unwrap().activation_code.expose().to_owned()
    }

    /// How many devices the only user has.
    #[track_caller]
    pub(crate) fn devices(&self) -> usize {
        self.sandbox.users().last().unwrap().details.devices.len()
    }

    /// A value of the properties file.
    pub(crate) fn property(&self, name: &str) -> String {
        let text = self.sandbox.properties_text();
        let start = format!("{name}=");
        let line = text.expose().lines().find(|line| line.starts_with(&start));
        line.unwrap()[start.len()..].replace('\\', "")
    }
}

/// A folder with a properties file for a service that is not the sandbox.
pub(crate) fn elsewhere(address: SocketAddr) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let base_url = format!("http://{address}/pingid");
    let text = sandbox_properties_text(&base_url).unwrap();
    write_private(&folder.path().join(PROPERTIES), text.expose());
    folder
}

/// The command with the properties of a folder.
pub(crate) fn command_in(folder: &TempDir, arguments: &[&str]) -> Command {
    let mut command = pingpair(arguments);
    command.args(["--properties", PROPERTIES]);
    command.current_dir(folder.path());
    command
}

/// What a run of the binary came to.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// Everything that was shown.
    pub(crate) fn all(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }

    #[track_caller]
    pub(crate) fn assert_code(&self, code: i32) -> &Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    /// The one document on standard output.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        assert_printable_ascii(&self.stdout);
        assert_eq!(self.stdout.lines().count(), 1, "{}", self.stdout);
        serde_json::from_str(&self.stdout).unwrap()
    }

    /// The members of the one error on standard error.
    #[track_caller]
    pub(crate) fn error(&self) -> Value {
        assert_printable_ascii(&self.stderr);
        let line = self.stderr.lines().last().unwrap();
        let value: Value = serde_json::from_str(line).unwrap();
        value["error"].clone()
    }

    /// The value behind a label.
    #[track_caller]
    pub(crate) fn value(&self, label: &str) -> String {
        let start = format!("{label}:");
        let line = self
            .stdout
            .lines()
            .find_map(|line| line.trim_start().strip_prefix(&start));
        line.unwrap_or_else(|| panic!("no {label} in {}", self.stdout))
            .trim()
            .to_owned()
    }
}

#[track_caller]
pub(crate) fn assert_printable_ascii(text: &str) {
    let printable = |byte: u8| byte == b'\n' || (0x20..0x7f).contains(&byte);
    assert!(text.bytes().all(printable), "{text:?}");
}

/// The command without settings from the environment of the tests.
pub(crate) fn pingpair(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pingpair"));
    for name in [
        "PROPERTIES",
        "ORG_ALIAS",
        "TOKEN",
        "KEY",
        "BASE_URL",
        "PINGONE_PROPERTIES",
        "PINGONE_REGION",
    ] {
        command.env_remove(format!("PINGPAIR_{name}"));
    }
    command.args(arguments);
    command
}

/// Runs to the end, which must come within a minute.
#[track_caller]
pub(crate) fn run(mut command: Command, input: &[u8]) -> Run {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let stdout = collect(child.stdout.take().unwrap());
    let stderr = collect(child.stderr.take().unwrap());
    // A command that does not read its input closes it.
    let _ = child.stdin.take().unwrap().write_all(input);
    let status = wait(&mut child);
    Run {
        code: status.code(),
        stdout: stdout.join().unwrap(),
        stderr: stderr.join().unwrap(),
    }
}

fn collect(mut reader: impl Read + Send + 'static) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut text = String::new();
        reader.read_to_string(&mut text).unwrap();
        text
    })
}

/// Runs at a terminal, where a person types `typed`. What is shown there is in `stderr`; standard
/// output is the terminal, too, if `shown`, and otherwise a pipe.
#[cfg(unix)]
#[track_caller]
pub(crate) fn run_at_terminal(mut command: Command, typed: &str, shown: bool) -> Run {
    let (mut person, terminal) = self::terminal();
    let end = || Stdio::from(terminal.try_clone().unwrap());
    command.stdin(end()).stderr(end());
    command.stdout(if shown { end() } else { Stdio::piped() });
    person.write_all(typed.as_bytes()).unwrap();
    let mut child = command.spawn().unwrap();
    let stdout = child.stdout.take().map(collect);
    // The terminal ends with the last of its holders.
    drop(command);
    drop(terminal);
    let screen = thread::spawn(move || {
        let mut screen = Vec::new();
        // On Linux the end of a terminal is an error.
        let _ = person.read_to_end(&mut screen);
        String::from_utf8_lossy(&screen).into_owned()
    });
    Run {
        code: wait(&mut child).code(),
        stdout: stdout.map_or_else(String::new, |stdout| stdout.join().unwrap()),
        stderr: screen.join().unwrap(),
    }
}

/// A terminal: the person's end, and the command's.
#[cfg(unix)]
pub(crate) fn terminal() -> (fs::File, fs::File) {
    use std::os::unix::ffi::OsStrExt;

    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

    let person = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&person).unwrap();
    unlockpt(&person).unwrap();
    let name = ptsname(&person, Vec::new()).unwrap();
    let path = Path::new(OsStr::from_bytes(name.as_bytes()));
    let mut options = fs::File::options();
    let terminal = options.read(true).write(true).open(path).unwrap();
    (fs::File::from(person), terminal)
}

/// Waits for the end, which must come within a minute.
#[track_caller]
pub(crate) fn wait(child: &mut Child) -> ExitStatus {
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        if begun.elapsed() > Duration::from_secs(60) {
            child.kill().unwrap();
            panic!("the command does not end");
        }
        thread::sleep(Duration::from_millis(2));
    }
}

/// Writes a file that only its owner can read.
pub(crate) fn write_private(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    set_mode(path, 0o600);
}

#[cfg(unix)]
pub(crate) fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;

    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[cfg(not(unix))]
pub(crate) fn set_mode(_path: &Path, _mode: u32) {}

#[cfg(unix)]
#[track_caller]
pub(crate) fn assert_private(path: &Path) {
    use std::os::unix::fs::PermissionsExt;

    let mode = fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "{path:?}");
}

#[cfg(not(unix))]
pub(crate) fn assert_private(_path: &Path) {}

/// Sends a signal to a process, by its name such as `INT`.
#[cfg(unix)]
pub(crate) fn signal(child: &std::process::Child, name: &str) {
    let kill = format!("kill -{name} {}", child.id());
    let status = Command::new("sh").args(["-c", &kill]).status();
    assert!(status.unwrap().success());
}

/// The text of the QR code that is painted in light blocks on a dark terminal, or the other way
/// round.
#[track_caller]
pub(crate) fn painted_code(stdout: &str, light_blocks: bool) -> String {
    const SCALE: usize = 4;
    const AROUND: usize = 6 * SCALE;
    let is_painting =
        |line: &&str| line.chars().count() > 20 && line.chars().all(|block| " ▀▄█".contains(block));
    let lines: Vec<Vec<char>> = stdout
        .lines()
        .filter(is_painting)
        .map(|line| line.chars().collect())
        .collect();
    let (paper, ink) = if light_blocks { (30, 220) } else { (255, 20) };
    let width = lines[0].len() * SCALE + 2 * AROUND;
    let height = lines.len() * 2 * SCALE + 2 * AROUND;
    let pixel = |x: usize, y: usize| {
        let (x, y) = (
            x.checked_sub(AROUND)? / SCALE,
            y.checked_sub(AROUND)? / SCALE,
        );
        let drawn = match lines.get(y / 2)?.get(x)? {
            '█' => true,
            '▀' => y % 2 == 0,
            '▄' => y % 2 == 1,
            _ => false,
        };
        Some(if drawn { ink } else { paper })
    };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        pixel(x, y).unwrap_or(paper)
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "{stdout}");
    grids[0].decode().unwrap().1
}

/// Texts that would steer a terminal, forge a line, or hide what is written.
pub(crate) const HOSTILE: &[&str] = &[
    "\u{1b}]52;c;cm0gLXJmIC8=\u{7}",
    "\u{1b}]8;;https://evil.test\u{1b}\\",
    "\u{1b}[2J\u{1b}[31m",
    "\u{9b}31m",
    "\u{202e}gpj.exe",
    "a\r\nerror: forged",
    "a\u{200b}b\u{2028}c\u{7f}",
];

/// No character that acts is anywhere in a text of ours.
#[track_caller]
pub(crate) fn assert_harmless(text: &str) {
    let acts = |character: char| {
        (character.is_control() && character != '\n')
            || matches!(
                character,
                '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            )
    };
    assert!(!text.chars().any(acts), "{text:?}");
    assert!(!text.contains("\nerror: forged"), "{text:?}");
}

const PROPERTIES: &str = "pingid.properties";
const PINGONE_PROPERTIES: &str = "pingone.properties";
