//! Runs a scenario.

use std::fs::File;
use std::time::Duration;

use pingpair::client::Pairing;
use pingpair::client::{Cancellation, DesktopAgent};
use pingpair::describe::Service;
use pingpair::pingid::DeviceId;
use pingpair::pingone::{self, PingOneSettings};
use pingpair::snapshot::SnapshotKey;
use pingpair::{Client, Error, Options, PingOne, Secret};
use pingpair_sandbox::Sandbox;
use serde_json::Value;

use super::begin;
use super::checks;
use super::clock::QuickClock;
use super::door::ControlDoor;
use super::format::{Action, ClientOptions, Scenario, Step};
use super::matching::difference;
use super::values::Variables;

/// What a run was.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ran {
    /// How many views the machine showed.
    pub views: u32,
    /// How many requests the sandbox's log has since the set-up.
    pub deliveries: usize,
    /// How long the client waited, by its clock.
    pub waited: Duration,
}

/// Runs a scenario against a sandbox of its own.
///
/// # Errors
/// A sentence that says what was not as the scenario has it.
pub fn run(scenario: &Scenario) -> Result<Ran, String> {
    let mut stage = Stage::new(scenario.client)?;
    stage.act_all(&scenario.setup)?;
    stage.control("DELETE log", None)?;
    let mut told = None;
    if stage.begin(scenario)? {
        told = stage.play(&scenario.steps)?;
    } else {
        for step in &scenario.steps {
            stage.act_all(&step.actions)?;
        }
    }
    let deliveries = checks::check(&scenario.expect, told.as_ref(), |call| {
        stage.control(call, None)
    })?;
    Ok(Ran {
        views: stage.views,
        deliveries,
        waited: stage.clock.waited(),
    })
}

/// The sandbox, the application, and what they have come to.
struct Stage {
    door: ControlDoor,
    clock: QuickClock,
    client: Client,
    pingone: PingOne,
    options: ClientOptions,
    variables: Variables,
    pairing: Option<Pairing>,
    views: u32,
    /// What a report is written to.
    folder: tempfile::TempDir,
    sandbox: Sandbox,
}

impl Stage {
    fn new(options: ClientOptions) -> Result<Self, String> {
        let sandbox = Sandbox::start().map_err(text)?;
        let door = ControlDoor::of(&sandbox);
        let clock = QuickClock::new(door.clone());
        let client = client(&sandbox, &clock, options)?;
        let pingone = pingone_client(&sandbox, &clock)?;
        let mut variables = Variables::default();
        let organisation = sandbox.credentials().org_alias().to_owned();
        variables.set("organisation", Value::String(organisation));
        Ok(Self {
            door,
            clock,
            client,
            pingone,
            options,
            variables,
            pairing: None,
            views: 0,
            folder: tempfile::tempdir().map_err(text)?,
            sandbox,
        })
    }

    /// Begins the machine, and says whether there is one that goes on.
    fn begin(&mut self, scenario: &Scenario) -> Result<bool, String> {
        let Some(begin) = &scenario.begin else {
            return Ok(false);
        };
        let mut client = self.client.clone();
        if let Some(seconds) = begin.deadline_seconds {
            client = client.with_pairing_deadline(Duration::from_secs(seconds));
        }
        let arguments = self.variables.filled_members(&begin.arguments)?;
        let mut pingone = self.pingone.clone();
        if let Some(seconds) = begin.deadline_seconds {
            pingone = pingone.with_pairing_deadline(Duration::from_secs(seconds));
        }
        let out = self.folder.path().join(REPORT);
        let begun = begin::begin_pingone(&pingone, &begin.machine, arguments.clone());
        let begun = begun.unwrap_or_else(|| begin::begin(&client, &begin.machine, arguments, &out));
        let begun = expected(begun, begin.refused.as_deref(), "begin")?;
        self.pairing = begun.map(|pairing| pairing.context(CONTEXT));
        Ok(self.pairing.is_some())
    }

    /// Does the steps, each when the view looks like it, until it is over. Returns the outcome.
    fn play(&mut self, steps: &[Step]) -> Result<Option<Value>, String> {
        let mut steps = steps.iter().enumerate().peekable();
        loop {
            let next = steps.peek().copied();
            let view = match self.next_view()? {
                Ok(Some(view)) => view,
                Ok(None) => break,
                Err(error) => match next {
                    Some((number, step))
                        if step.error.as_deref() == Some(error.code().as_str()) =>
                    {
                        self.act_all(&step.actions)
                            .map_err(|error| format!("step {}: {error}", number + 1))?;
                        steps.next();
                        continue;
                    }
                    _ => return Err(told(&error)),
                },
            };
            let is_asked = !view["prompt"].is_null();
            match next.map(|(number, step)| (number + 1, step, unlike(step, &view))) {
                Some((number, step, None)) => {
                    self.variables.save(&step.save, &view)?;
                    self.variables.set("view", view);
                    self.act_all(&step.actions)
                        .map_err(|error| format!("step {number}: {error}"))?;
                    steps.next();
                }
                Some((number, _, Some(difference))) if is_asked => {
                    return Err(format!("step {number} is not asked for: {difference}"));
                }
                None if is_asked => return Err(format!("a question after the last step: {view}")),
                _ => {}
            }
        }
        if let Some((number, _)) = steps.next() {
            return Err(format!("it ended before step {}", number + 1));
        }
        let view = self.last();
        let outcome = self.pairing()?.outcome();
        Ok(outcome.map(|outcome| checks::told(&outcome, &view)))
    }

    fn next_view(&mut self) -> Result<Result<Option<Value>, Error>, String> {
        self.views += 1;
        if self.views > MOST_VIEWS {
            return Err("it does not come to an end".into());
        }
        let view = match self.pairing()?.next_event() {
            Ok(Some(view)) => view.to_json().map_err(text)?,
            Ok(None) => return Ok(Ok(None)),
            Err(error) => return Ok(Err(error)),
        };
        serde_json::from_str(view.expose())
            .map(|view| Ok(Some(view)))
            .map_err(text)
    }

    /// The view of now.
    fn last(&mut self) -> Value {
        let view = self
            .pairing
            .as_mut()
            .map(|pairing| pairing.view().to_json());
        let json = view.and_then(Result::ok);
        json.and_then(|json| serde_json::from_str(json.expose()).ok())
            .unwrap_or_default()
    }

    fn act_all(&mut self, actions: &[Action]) -> Result<(), String> {
        for (index, action) in actions.iter().enumerate() {
            self.act(action)
                .map_err(|error| format!("action {}: {error}", index + 1))?;
        }
        Ok(())
    }

    fn act(&mut self, action: &Action) -> Result<(), String> {
        match action {
            Action::Control {
                control,
                body,
                refused,
                save,
                ..
            } => {
                let body = body.as_ref().map(|body| self.variables.filled(body));
                let body = body.transpose()?;
                match (self.door.call(control, body.as_ref()), refused) {
                    (Ok(answer), None) => self.variables.save(save, &answer),
                    (Err(error), Some(code)) if error.error == *code => Ok(()),
                    (Ok(_), Some(code)) => Err(format!("{control} was not refused: {code}")),
                    (Err(error), _) => Err(format!("{control}: {error}")),
                }
            }
            Action::Desktop {
                desktop,
                refused,
                save,
                ..
            } => {
                let registration = self.variables.filled(desktop)?;
                let registration = registration.as_str().ok_or("desktop: a text")?;
                let attestation = self.attest(&Secret::from(registration));
                let attestation = expected(attestation, refused.as_deref(), "desktop")?;
                if let (Some(name), Some(attestation)) = (save, attestation) {
                    self.variables.set(name, attestation.expose().into());
                }
                Ok(())
            }
            Action::Call {
                call,
                arguments,
                expect,
                refused,
                save,
                ..
            } => {
                let arguments = self.variables.filled_members(arguments)?;
                let reply = match pingone::operation(call) {
                    Ok(_) => self.pingone.send_named(call, &arguments),
                    Err(_) => self.client.send_named(call, &arguments),
                };
                let reply = reply.map(|reply| Value::Object(reply.into_value()));
                let Some(reply) = refused_as(reply, refused.as_ref(), call)? else {
                    return Ok(());
                };
                let expected = self.variables.filled_members(expect)?;
                if let Some(difference) = difference(&Value::Object(expected), &reply) {
                    return Err(format!("{call}: {difference}"));
                }
                self.variables.save(save, &reply)
            }
            Action::Answer {
                answer, refused, ..
            } => {
                let answer = Value::Object(self.variables.filled_members(answer)?);
                let given = begin::answer(answer);
                let pairing = self.pairing()?;
                let taken = given.and_then(|answer| pairing.answer(answer));
                expected(taken, refused.as_deref(), "answer").map(drop)
            }
            Action::Pass { pass } => {
                self.clock.pass(*pass);
                Ok(())
            }
            Action::Resume { .. } => self.resume(),
            Action::Cancel { .. } => self.pairing()?.cancel().map_err(|error| told(&error)),
            Action::Reconcile { .. } => {
                let reconciled = self.pairing()?.reconcile();
                reconciled.map_err(|error| told(&error))
            }
            Action::Confirm { confirm } => {
                let id = self.variables.filled(confirm)?;
                let text = id.as_str().unwrap_or_default();
                let pairing = self.pairing()?;
                let confirmed = match (text.parse(), pingone::Id::parse(text)) {
                    (Ok(id), _) => pairing.confirm(DeviceId::new(id)),
                    (Err(_), Ok(id)) => pairing.confirm_mfa(id),
                    _ => return Err("confirm: the text of a device's id".into()),
                };
                confirmed.map_err(|error| told(&error))
            }
        }
    }

    /// Another process goes on: its client has nothing of this one but the text.
    fn resume(&mut self) -> Result<(), String> {
        let mut pairing = self.pairing.take().ok_or("no machine")?;
        let kind = pairing.kind();
        let text = pairing.snapshot().map_err(|error| told(&error))?;
        drop(pairing);
        self.client = client(&self.sandbox, &self.clock, self.options)?;
        self.pingone = pingone_client(&self.sandbox, &self.clock)?;
        let resumed = match kind.service() {
            Service::PingId => self.client.resume(kind, &text, CONTEXT),
            Service::PingOne => self.pingone.resume(kind, &text, CONTEXT),
        };
        let out = self.folder.path().join(REPORT);
        let resumed = resumed.map_err(|error| told(&error))?;
        self.pairing = Some(resumed.report_to(move || File::create(&out)));
        Ok(())
    }

    /// What the agent on the user's computer makes of a registration.
    fn attest(&self, registration: &Secret) -> Result<Secret, Error> {
        let url = self.sandbox.pingone().desktop_agent_url();
        let port = url.and_then(|url| url.rsplit(':').next()?.parse().ok());
        let agent = DesktopAgent::new(DESKTOP_ORIGIN)?.port(port.unwrap_or_default());
        agent.register(registration, &Cancellation::new())
    }

    fn pairing(&mut self) -> Result<&mut Pairing, String> {
        self.pairing.as_mut().ok_or_else(|| "no machine".into())
    }

    fn control(&self, call: &str, body: Option<&Value>) -> Result<Value, String> {
        self.door.call(call, body).map_err(text)
    }
}

/// Where a view does not look as the step wants it.
fn unlike(step: &Step, view: &Value) -> Option<String> {
    if step.error.is_some() {
        return Some("an error is wanted".into());
    }
    difference(&Value::Object(step.when.clone()), view)
}

fn client(sandbox: &Sandbox, clock: &QuickClock, options: ClientOptions) -> Result<Client, String> {
    let builder = Client::builder(sandbox.credentials()).clock(clock.clone());
    let mut settings = Options::default();
    settings.correlation = options.correlation;
    builder.options(settings).build().map_err(text)
}

fn pingone_client(sandbox: &Sandbox, clock: &QuickClock) -> Result<PingOne, String> {
    let properties = sandbox.pingone().properties_text();
    let settings = PingOneSettings::from_properties(properties.expose()).map_err(text)?;
    let key = SnapshotKey::new(&[7; 32]).map_err(text)?;
    let builder = PingOne::with_settings(settings).clock(clock.clone());
    builder.snapshot_keys([key]).build().map_err(text)
}

/// What came, or nothing where it was refused as it should be.
fn expected<T>(
    result: Result<T, Error>,
    refused: Option<&str>,
    what: &str,
) -> Result<Option<T>, String> {
    let refused = refused.map(Value::from);
    refused_as(result, refused.as_ref(), what)
}

fn refused_as<T>(
    result: Result<T, Error>,
    refused: Option<&Value>,
    what: &str,
) -> Result<Option<T>, String> {
    match (result, refused) {
        (Ok(value), None) => Ok(Some(value)),
        (Ok(_), Some(refused)) => Err(format!("{what} was not refused: {refused}")),
        (Err(error), None) => Err(format!("{what}: {}", told(&error))),
        (Err(error), Some(refused)) => {
            let number = error.refusal().map(|refusal| refusal.error_id);
            let code = error.pingone_refusal().map(|refusal| &refusal.code);
            let as_expected = match refused {
                Value::String(text) if code == Some(text) => true,
                Value::Number(id) => number.is_some() && id.as_i64() == number,
                other => other.as_str() == Some(error.code().as_str()),
            };
            if as_expected {
                Ok(None)
            } else {
                let found = told(&error);
                Err(format!("{what}: expected {refused}, found {found}"))
            }
        }
    }
}

fn told(error: &Error) -> String {
    match error.refusal() {
        Some(refusal) => format!("{} {}: {error}", error.code(), refusal.error_id),
        None => format!("{}: {error}", error.code()),
    }
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// The page that speaks with the agent.
const DESKTOP_ORIGIN: &str = "https://pingone.example.com";
/// The name of the file that a report is written to.
const REPORT: &str = "report";
/// What every pairing belongs to.
const CONTEXT: &str = "the login session of a scenario";
/// More than any scenario has.
const MOST_VIEWS: u32 = 1_000;
