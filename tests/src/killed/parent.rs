//! The parent: it lets the child do what it asks for, or kills it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use pingpair::Client;
use pingpair_sandbox::{Fault, FaultKind, ForeignDevice, Options, PhoneMode, Sandbox};
use serde_json::{Value, json};

use super::child::Orders;
use super::fate::{Fate, Moment, leaves_traces, moments};
use super::flows::{Flow, ORIGIN, TOKEN, USER};
use super::process::Process;
use super::shelf::Shelf;

/// What a run left behind.
pub struct Run {
    /// The child's messages until it was killed or had ended, each with the moments at which it can be
    /// killed there.
    pub messages: Vec<Vec<Moment>>,
    /// What children were doing when they were killed or fell asleep.
    pub killed_at: Vec<String>,
    /// The outcome as scenarios have it.
    pub outcome: Value,
    /// How often a person said so: `start_again`, `finish`.
    pub said: BTreeMap<&'static str, usize>,
    /// How often this was stored then by the child that was told.
    pub stored: BTreeMap<&'static str, usize>,
    /// What was delivered, by operation.
    pub delivered: BTreeMap<&'static str, usize>,
    /// Whether the same bytes were delivered twice.
    pub twice: bool,
    /// The devices that this pairing paired when it ended, by the sandbox.
    pub own: Vec<String>,
    /// Those that somebody else paired.
    pub foreign: Vec<String>,
}

/// Runs a flow to its end, with as many children as it takes.
///
/// # Errors
/// What went wrong, in words.
pub fn run(child: &Path, flow: &Flow, fate: Fate) -> Result<Run, String> {
    let mut world = World::new(child, flow, fate)?;
    let mut children = 0;
    loop {
        match world.attend(fate, children)? {
            End::Finished(outcome) => {
                let run = world.left(outcome);
                world.wake()?;
                return Ok(run);
            }
            End::Gone => {
                if let Fate::Killed { foreign: true, .. } = fate {
                    world.pair_foreign_device()?;
                }
                world.pass(Duration::from_secs(1));
                children += 1;
            }
        }
    }
}

enum End {
    /// It is dead, or asleep.
    Gone,
    Finished(Value),
}

struct World<'a> {
    child: &'a Path,
    flow: &'a Flow,
    sandbox: Sandbox,
    shelf: Shelf,
    waited: Duration,
    yubikey: String,
    folder: tempfile::TempDir,
    messages: Vec<Vec<Moment>>,
    said: BTreeMap<&'static str, usize>,
    stored: BTreeMap<&'static str, usize>,
    /// What the child was told and has not stored: if it dies now, nobody knows of it.
    unstored: Vec<&'static str>,
    killed_at: Vec<String>,
    /// A child that sleeps, and what it has said last.
    asleep: Option<(Process, Value)>,
}

impl<'a> World<'a> {
    fn new(child: &'a Path, flow: &'a Flow, fate: Fate) -> Result<Self, String> {
        let mut options = Options::default();
        options.phone = PhoneMode::Auto;
        let sandbox = Sandbox::builder().options(options).start();
        let sandbox = sandbox.map_err(|error| error.to_string())?;
        let client = Client::builder(sandbox.credentials()).build();
        flow.set_up(&sandbox, &client.map_err(|error| error.to_string())?);
        sandbox.clear_log();
        let yubikey = sandbox.make_yubikey().map_err(|error| error.to_string())?;
        Ok(Self {
            child,
            flow,
            sandbox,
            shelf: match fate {
                Fate::Forgotten { .. } => Shelf::forgetful(),
                _ => Shelf::default(),
            },
            waited: Duration::ZERO,
            yubikey,
            folder: tempfile::tempdir().map_err(|error| error.to_string())?,
            messages: Vec::new(),
            said: BTreeMap::new(),
            stored: BTreeMap::new(),
            unstored: Vec::new(),
            killed_at: Vec::new(),
            asleep: None,
        })
    }

    /// Starts a child, and gives it leave for what it asks, until it has ended or is killed. `children`
    /// have died before it.
    fn attend(&mut self, fate: Fate, children: usize) -> Result<End, String> {
        let mut process = Process::start(self.child, &self.orders(), self.waited)?;
        self.unstored.clear();
        for number in 0..MOST_MESSAGES {
            let message = process.next()?;
            let moments = moments(&message);
            let fatal = fate.fatal(number, children, &moments);
            if children == 0 {
                self.messages.push(moments);
            }
            if fate.sleeps(number, children) {
                self.killed_at.push(describe(&message));
                self.asleep = Some((process, message));
                return Ok(End::Gone);
            }
            if let Some(moment) = fatal {
                self.killed_at.push(describe(&message));
                self.kill(process, &message, moment)?;
                return Ok(End::Gone);
            }
            let answer = self.answer(&message)?;
            process.say(answer, self.waited)?;
            if message["ask"] == "finished" {
                process.end()?;
                return Ok(End::Finished(message["outcome"].clone()));
            }
        }
        Err("it does not come to an end".into())
    }

    /// Lets the child go on that slept while another one came to the end: it must notice, and send nothing
    /// but the one request that it had leave for, which nobody can hold back.
    fn wake(&mut self) -> Result<(), String> {
        let Some((mut process, mut message)) = self.asleep.take() else {
            return Ok(());
        };
        let about_to_send = message["ask"] == "send";
        let stored = self.shelf.snapshots();
        let deliveries = self.traces();
        for _ in 0..MOST_MESSAGES {
            if message["ask"] == "finished" {
                return Err("it slept, and came to an end of its own".into());
            }
            if message["code"] == "lease_lost" {
                break;
            }
            let answer = self.answer(&message)?;
            process.say(answer, self.waited)?;
            message = process.next()?;
        }
        process.kill()?;
        if self.shelf.snapshots() != stored {
            return Err("it slept, and overwrote what was stored since".into());
        }
        let since = self.traces() - deliveries;
        if since > usize::from(about_to_send) {
            return Err(format!("it slept, and sent {since} requests afterwards"));
        }
        Ok(())
    }

    /// How many requests came that leave traces.
    fn traces(&self) -> usize {
        let log = self.sandbox.log();
        let traces = log
            .iter()
            .filter(|delivery| leaves_traces(delivery.operation));
        traces.count()
    }

    fn pair_foreign_device(&self) -> Result<(), String> {
        let Some(kind) = &self.flow.foreign else {
            return Ok(());
        };
        let device = ForeignDevice::new(kind.clone());
        match self.sandbox.pair_foreign_device(USER, device) {
            // A user who is not there yet has no devices.
            Ok(_) | Err(pingpair_sandbox::Error::UserNotFound) => Ok(()),
            Err(error) => Err(error.to_string()),
        }
    }

    fn orders(&self) -> Orders {
        Orders {
            properties: self.sandbox.properties_text().expose().to_owned(),
            machine: self.flow.machine.to_owned(),
            arguments: self.flow.arguments.as_object().cloned().unwrap_or_default(),
            kind: self.flow.kind.to_owned(),
            username: self.flow.username.map(str::to_owned),
            out: self.report(),
        }
    }

    fn report(&self) -> PathBuf {
        self.folder.path().join("report")
    }

    /// Kills the child at exactly this moment.
    fn kill(
        &mut self,
        mut process: Process,
        message: &Value,
        moment: Moment,
    ) -> Result<(), String> {
        let operation = message["operation"].as_str().unwrap_or_default();
        match moment {
            Moment::Stored | Moment::Held => {
                self.answer(message)?;
            }
            Moment::NotRead => {
                let delay = Duration::from_secs(600);
                self.befall(operation, FaultKind::Late { delay })?;
                process.say(Value::Null, self.waited)?;
                self.await_delivery()?;
            }
            Moment::Underway => {
                let delay = Duration::from_secs(45);
                self.befall(operation, FaultKind::Held { delay })?;
                process.say(Value::Null, self.waited)?;
                let next = process.next()?;
                if next["ask"] != "arrived" {
                    return Err(format!("{next} after a request that was held back"));
                }
            }
            _ => {}
        }
        process.kill()
    }

    fn befall(&self, operation: &str, kind: FaultKind) -> Result<(), String> {
        let fault = Fault::new(operation, kind).map_err(|error| error.to_string())?;
        self.sandbox.add_fault(fault);
        Ok(())
    }

    /// Waits until the request is in the log: then it is carried out.
    fn await_delivery(&self) -> Result<(), String> {
        let patience = Instant::now() + Duration::from_secs(30);
        while !self.sandbox.faults().is_empty() {
            if Instant::now() > patience {
                return Err("a request that was let go did not come".into());
            }
            thread::sleep(Duration::from_millis(1));
        }
        Ok(())
    }

    fn answer(&mut self, message: &Value) -> Result<Value, String> {
        if let Some(answer) = self.shelf.answer(message) {
            if message["ask"] == "put" && answer == true {
                for said in self.unstored.drain(..) {
                    *self.stored.entry(said).or_default() += 1;
                }
            }
            return Ok(answer);
        }
        match message["ask"].as_str().unwrap_or_default() {
            "wait" => {
                let wait = message["milliseconds"].as_u64().unwrap_or_default();
                self.pass(Duration::from_millis(wait));
                Ok(Value::Null)
            }
            "person" => self.person(&message["view"]["prompt"]),
            "failed" if message["code"] == "lease_taken" => {
                // The lease of one who died runs out.
                self.pass(Duration::from_secs(121));
                Ok(Value::Null)
            }
            "failed" => Err(format!("the child failed: {}", message["code"])),
            _ => Ok(Value::Null),
        }
    }

    /// What the user answers.
    fn person(&mut self, prompt: &Value) -> Result<Value, String> {
        let wanted = prompt["wanted"].as_str().unwrap_or_default();
        let said = match wanted {
            "start_again" => "start_again",
            "method" => "method",
            _ => "finish",
        };
        *self.said.entry(said).or_default() += 1;
        self.unstored.push(said);
        let secret = |secret: pingpair::Secret| secret.expose().to_owned();
        let failed = |error: pingpair_sandbox::Error| error.to_string();
        let press = || {
            self.sandbox
                .press_oath_token(TOKEN)
                .map(secret)
                .map_err(failed)
        };
        Ok(match wanted {
            "start_again" => {
                self.pass(Duration::from_secs(30));
                json!({"start_again": true})
            }
            "method" => json!({"method": self.flow.method}),
            "otp" => {
                let messages = self.sandbox.messages();
                let last = messages.last().ok_or("no message was sent")?;
                json!({"otp": last.otp.expose()})
            }
            "token_otp" | "next_otp" => json!({"otp": press()?}),
            "two_otps" => json!({"otps": [press()?, press()?]}),
            "yubikey_otp" => {
                let touched = self.sandbox.press_yubikey(&self.yubikey);
                json!({"otp": touched.map(secret).map_err(failed)?})
            }
            "authenticator_otp" => {
                let link = prompt["link"].as_str().unwrap_or_default();
                let shown = self.sandbox.authenticator_app_otp(link);
                json!({"otp": shown.map(secret).map_err(failed)?})
            }
            "credential" => {
                let options = prompt["options"].as_str().unwrap_or_default();
                let made = self.sandbox.create_credential(options, ORIGIN);
                json!({"credential": made.map_err(failed)?})
            }
            other => return Err(format!("nobody knows what {other:?} is")),
        })
    }

    fn pass(&mut self, duration: Duration) {
        self.sandbox.advance_time(duration);
        self.shelf.pass(duration);
        self.waited += duration;
    }

    fn left(&self, outcome: Value) -> Run {
        let user = self
            .sandbox
            .users()
            .into_iter()
            .find(|user| user.details.username == USER);
        let mut own = Vec::new();
        let mut foreign = Vec::new();
        if let Some(user) = &user {
            for device in &user.details.devices {
                let is_foreign = user.foreign_devices.contains(&device.id);
                let of = if is_foreign { &mut foreign } else { &mut own };
                of.push(device.id.to_string());
            }
        }
        let log = self.sandbox.log();
        let first_time = || log.iter().filter(|delivery| delivery.held_from.is_none());
        let mut delivered = BTreeMap::new();
        let mut bodies = BTreeMap::new();
        for delivery in first_time() {
            *delivered.entry(delivery.operation).or_default() += 1;
            *bodies.entry(delivery.body_sha256.as_str()).or_insert(0) += 1;
        }
        Run {
            killed_at: self.killed_at.clone(),
            outcome,
            twice: bodies.values().any(|times| *times > 1),
            messages: self.messages.clone(),
            said: self.said.clone(),
            stored: self.stored.clone(),
            delivered,
            own,
            foreign,
        }
    }
}

fn describe(message: &Value) -> String {
    let text = |name: &str| message[name].as_str().unwrap_or_default().to_owned();
    format!("{} {}", text("ask"), text("operation"))
        .trim()
        .to_owned()
}

/// More than any run has.
const MOST_MESSAGES: usize = 3_000;
