//! What is shown while a pairing runs: lines for people, one event a line for programs.

use pingpair::Secret;
use pingpair::credentials::BaseUrl;
use pingpair::pairing::{Kind, PairingView, Prompt, ViewState, Wanted};
use pingpair::pingid::{JobStatus, PairingStatus};
use pingpair::pingone::PairingKeyStatus;
use pingpair::qr::{Background, OtpAuthLink, QrCode, danger_any};

use super::questions;
use crate::commands::code;
use crate::failure::Failure;
use crate::output::Output;
use crate::prose;
use crate::spinner::{Spinner, Step};

/// Shows what is new.
pub(crate) struct Teller {
    pub(crate) output: Output,
    pub(crate) spinner: Spinner,
    /// What links of activation codes begin with; nothing where there are none.
    pub(crate) base_url: Option<BaseUrl>,
    /// What codes are painted on; nothing where nobody scans them.
    pub(crate) background: Option<Background>,
    /// What is said before the first activation code.
    pub(crate) greeting: Option<String>,
    /// Whether standard output is taken by something else: then everything is told aside.
    pub(crate) is_aside: bool,
    seen: Seen,
}

#[derive(Default)]
struct Seen {
    event: Option<Secret>,
    code: Option<Secret>,
    status: Option<String>,
    /// The link of an authenticator app, or the options for a browser.
    means: Option<Secret>,
    question: Option<Vec<String>>,
}

impl Teller {
    pub(crate) fn new(output: Output, base_url: Option<BaseUrl>, spinner: Spinner) -> Self {
        Self {
            output,
            spinner,
            base_url,
            background: None,
            greeting: None,
            is_aside: false,
            seen: Seen::default(),
        }
    }

    /// Shows what is new in a view.
    pub(crate) fn tell(&mut self, view: &PairingView) -> Result<(), Failure> {
        if self.output.is_json() {
            return self.event(view);
        }
        self.code(view)?;
        self.status(view)?;
        if view.prompt.is_some() || view.state == ViewState::Finished {
            self.spinner.stop();
        } else {
            match (view.kind, &view.status) {
                (Kind::Job, Some(status)) => self.spinner.say_at(waiting(view), step(status)),
                _ => self.spinner.say(waiting(view)),
            }
        }
        Ok(())
    }

    /// Shows a question, with what it goes with.
    pub(crate) fn ask(&mut self, prompt: &Prompt, at_terminal: bool) -> Result<(), Failure> {
        if self.output.is_json() {
            return Ok(());
        }
        match &prompt.wanted {
            Wanted::AuthenticatorOtp { link, key } => self.app(link, key)?,
            Wanted::Credential { options } => self.options(OPTIONS, options)?,
            Wanted::Attestation { registration } => self.options(REGISTRATION, registration)?,
            _ => {}
        }
        let question = questions::sentences(prompt, at_terminal);
        if self.seen.question.as_ref() != Some(&question) {
            self.lines(&question)?;
            self.seen.question = Some(question);
        }
        Ok(())
    }

    /// Says which line comes next, where several are wanted and no person is at a terminal.
    pub(crate) fn line_wanted(&mut self, label: &str) -> Result<(), Failure> {
        if self.output.is_json() {
            return Ok(());
        }
        self.lines(&[format!("Enter the {label}.")])
    }

    /// The same question is to be shown again when it is asked again.
    pub(crate) fn answered(&mut self) {
        self.seen.question = None;
    }

    fn event(&mut self, view: &PairingView) -> Result<(), Failure> {
        let event = view.to_json()?;
        let before = self.seen.event.as_ref().map(Secret::expose);
        if before == Some(event.expose()) {
            return Ok(());
        }
        if self.is_aside {
            self.output.event_aside(event.expose());
        } else {
            self.output.event(event.expose())?;
        }
        self.seen.event = Some(event);
        Ok(())
    }

    fn code(&mut self, view: &PairingView) -> Result<(), Failure> {
        let Some(code) = &view.activation_code else {
            return Ok(());
        };
        let before = self.seen.code.as_ref().map(Secret::expose);
        if before == Some(code.expose()) {
            return Ok(());
        }
        let Some(base_url) = &self.base_url else {
            return self.pairing_key(view, code);
        };
        let link = code::link(base_url, code)?;
        if let Some(greeting) = self.greeting.take() {
            self.lines(&[greeting])?;
        }
        self.paint(&link.qr_code()?)?;
        let mut lines = vec![
            "Scan it with the PingID app, or open on the phone".to_owned(),
            format!("  {}", link.expose()),
            format!("or type the code {} into the app.", code.expose()),
        ];
        if self.background.is_none() {
            lines.splice(..1, ["Open this link on the phone:".to_owned()]);
        }
        if let Some(expires) = view.expires {
            lines.push(format!("The code can be used until {expires}."));
        }
        lines.push(String::new());
        self.lines(&lines)?;
        self.seen.code = Some(code.clone());
        Ok(())
    }

    /// Shows a pairing key of PingOne.
    fn pairing_key(&mut self, view: &PairingView, code: &Secret) -> Result<(), Failure> {
        if let Some(content) = &view.qr {
            self.paint(&danger_any(content.expose())?)?;
        }
        let mut lines = vec![format!(
            "Type the pairing key {} into the app.",
            code.expose()
        )];
        if self.background.is_some() && view.qr.is_some() {
            lines = vec![
                "Scan it with the app that uses PingOne's SDK,".to_owned(),
                format!("or type the pairing key {} into it.", code.expose()),
            ];
        }
        if let Some(link) = &view.link {
            lines.push("Or open this link on the phone:".to_owned());
            lines.push(format!("  {}", link.expose()));
        }
        if let Some(expires) = view.expires {
            lines.push(format!("The key can be used until {expires}."));
        }
        lines.push(String::new());
        self.lines(&lines)?;
        self.seen.code = Some(code.clone());
        Ok(())
    }

    fn status(&mut self, view: &PairingView) -> Result<(), Failure> {
        let Some(status) = &view.status else {
            return Ok(());
        };
        if self.seen.status.as_ref() == Some(status) {
            return Ok(());
        }
        let line = match view.kind {
            Kind::Job => format!("{status:<12}  {}", job_meaning(status)),
            Kind::MfaMobile => format!("{status:<12}  {}", key_meaning(status)),
            _ => format!("{status:<12}  {}", meaning(status)),
        };
        self.lines(&[line.trim_end().to_owned()])?;
        self.seen.status = Some(status.clone());
        Ok(())
    }

    fn app(&mut self, link: &Secret, key: &Secret) -> Result<(), Failure> {
        let before = self.seen.means.as_ref().map(Secret::expose);
        if before == Some(link.expose()) {
            return Ok(());
        }
        self.paint(&OtpAuthLink::parse(link.expose())?.qr_code()?)?;
        let first = match self.background {
            Some(_) => "Scan it with the authenticator app, or open on the phone",
            None => "Open this link on the phone that has the authenticator app:",
        };
        self.lines(&[
            first.to_owned(),
            format!("  {}", link.expose()),
            format!("or type the key {} into the app.", key.expose()),
            String::new(),
        ])?;
        self.seen.means = Some(link.clone());
        Ok(())
    }

    fn options(&mut self, label: &str, options: &Secret) -> Result<(), Failure> {
        let before = self.seen.means.as_ref().map(Secret::expose);
        if before == Some(options.expose()) {
            return Ok(());
        }
        self.lines(&[
            label.to_owned(),
            pingpair::text::ascii_json(options.expose()),
        ])?;
        self.seen.means = Some(options.clone());
        Ok(())
    }

    fn paint(&self, code: &QrCode) -> Result<(), Failure> {
        match self.background {
            Some(background) => self
                .spinner
                .above(|| code::paint(code, background, &self.output)),
            None => Ok(()),
        }
    }

    fn lines(&self, lines: &[String]) -> Result<(), Failure> {
        self.spinner.above(|| {
            if self.is_aside {
                lines.iter().for_each(|line| self.output.note(line));
                return Ok(());
            }
            self.output.lines(lines)
        })
    }
}

impl Drop for Teller {
    fn drop(&mut self) {
        self.spinner.stop();
    }
}

/// How far a job is by its status. The last step is the end, or the download.
fn step(status: &str) -> Step {
    let behind = match JobStatus::from(status) {
        JobStatus::Pending => 1,
        JobStatus::InProgress => 2,
        JobStatus::Done => 3,
        _ => 0,
    };
    Step { behind, all: 4 }
}

/// What is waited for.
fn waiting(view: &PairingView) -> &'static str {
    let unclaimed = PairingStatus::NotClaimed;
    match (view.kind, &view.status) {
        (Kind::Job, Some(status)) if status == JobStatus::Done.as_str() => "downloading",
        (Kind::Job, Some(_)) => "waiting for the job",
        (Kind::MfaMobile, _) => "waiting for a phone",
        (_, Some(status)) if status != unclaimed.as_str() && view.state == ViewState::Waiting => {
            "waiting for the phone to finish"
        }
        _ if view.activation_code.is_some() => "waiting for a phone",
        _ => "asking the service",
    }
}

/// What a status of an activation code means, in the first words of its declaration.
fn meaning(status: &str) -> String {
    first_words(PairingStatus::INFO, status)
}

fn job_meaning(status: &str) -> String {
    first_words(JobStatus::INFO, status)
}

/// What a status of a pairing key means.
fn key_meaning(status: &str) -> String {
    first_words(PairingKeyStatus::INFO, status)
}

fn first_words(info: &pingpair::describe::ValuesInfo, status: &str) -> String {
    let mut known = info.values.iter();
    let known = known.find(|value| value.wire.eq_ignore_ascii_case(status));
    let doc = known.map_or("not documented", |value| value.doc);
    let doc = prose::plain(doc);
    doc.split([';', ':', '.'])
        .next()
        .unwrap_or_default()
        .to_owned()
}

const OPTIONS: &str = "Options for PublicKeyCredential.parseCreationOptionsFromJSON:";
const REGISTRATION: &str =
    "Registration for `pingpair pingone desktop register` on the user's computer:";
