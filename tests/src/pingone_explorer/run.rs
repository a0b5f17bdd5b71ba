//! One run of a schedule: the driver around the machine's driver.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use pingpair::client::Step;
use pingpair::pairing::{Answer, Outcome, Prompt};
use pingpair::{Code, Group, Secret};

use super::event::{Event, Place};
use super::fault::Planted;
use super::flow::{Flow, PASSWORD};
use super::oracle;
use super::plan::Planner;
use super::process::{DEADLINE, Host, Process, Stepped};
use super::scene::{Scene, Setup, Shared, locked};

/// What came of a run.
pub struct Course {
    /// What was wrong.
    pub violations: Vec<String>,
    /// Whether the outcome rests on the device's type alone, and is wrong.
    pub is_inferred_wrongly: bool,
    /// What the machine ended in.
    pub outcome: Option<Outcome>,
    /// What happened, but for what went well.
    pub events: Vec<(usize, Event)>,
    /// The alphabets of the points.
    pub trail: Vec<Vec<Event>>,
    /// Every point in words.
    pub told: Vec<String>,
}

/// Where runs of a machine begin.
pub struct Start(pub(super) Arc<Setup>);

impl Start {
    /// A world with a user in it who has a device of the machine's type already.
    pub fn new(flow: Flow) -> Self {
        Self(Arc::new(Setup::new(flow)))
    }
}

/// Runs a schedule to its end, lets held requests arrive, and judges.
pub fn run(start: &Start, planner: Planner, planted: Option<Planted>) -> Course {
    let scene = Scene::new(&start.0, planner, planted);
    let scene: Shared = Arc::new(Mutex::new(scene));
    let host = Host::new(Arc::clone(&scene), planted);
    let mut driver = Driver {
        process: host.begin(),
        host,
        sleepers: Vec::new(),
        wrong: Vec::new(),
    };
    let outcome = driver.drive();
    let outcome = match planted {
        Some(planted) => outcome.map(|it| planted.says(&locked(&scene), it)),
        None => outcome,
    };
    driver.wake_sleepers();
    let Driver { wrong, .. } = driver;
    let mut scene = locked(&scene);
    // Whatever was held back arrives.
    scene.pass(Duration::from_secs(120));
    let mut verdict = oracle::judge(&mut scene, outcome.as_ref());
    verdict.violations.extend(wrong);
    Course {
        violations: verdict.violations,
        is_inferred_wrongly: verdict.is_inferred_wrongly,
        outcome,
        events: std::mem::take(&mut scene.planner.events),
        trail: std::mem::take(&mut scene.planner.trail),
        told: std::mem::take(&mut scene.planner.told),
    }
}

struct Driver {
    host: Host,
    process: Process,
    /// Processes that slept through their lease.
    sleepers: Vec<Process>,
    wrong: Vec<String>,
}

impl Driver {
    fn drive(&mut self) -> Option<Outcome> {
        for _ in 0..MOST_STEPS {
            if !self.wrong.is_empty() {
                return None;
            }
            let step = match self.process.step(&self.host) {
                Stepped::Done(Ok(step)) => step,
                Stepped::Done(Err(error)) => {
                    match (error.code(), error.group()) {
                        (Code::LeaseTaken, _) => self.pass(Duration::from_secs(20)),
                        (Code::LeaseLost, _) => self.restart(),
                        (_, Group::Input | Group::Configuration) => {}
                        (code, _) => {
                            self.wrong.push(format!("a step failed: {code}"));
                            return None;
                        }
                    }
                    continue;
                }
                Stepped::Killed => {
                    self.restart();
                    continue;
                }
                Stepped::Panicked => {
                    self.wrong.push("a step panicked".into());
                    return None;
                }
            };
            self.look();
            match step {
                Step::Again => {}
                Step::Wait(wait) => self.wait(wait),
                Step::Ask(prompt, left) => self.ask(&prompt, left),
                Step::Finished(outcome) => return Some(outcome),
            }
        }
        self.wrong.push("it does not end".into());
        None
    }

    /// Looks at the page, twice: asking again must change nothing, and it shows no secret of the flow's.
    fn look(&mut self) {
        let [first, second] = [(); 2].map(|()| self.process.pairing.view());
        let [shown, again] = [&first, &second].map(|view| view.to_json().ok());
        let shown = shown.as_ref().map_or("", Secret::expose);
        if Some(shown) != again.as_ref().map(Secret::expose) {
            self.wrong.push("polling again changes something".into());
        }
        if [PASSWORD, "ST=", "ST-NO-SS", "code_verifier"]
            .iter()
            .any(|secret| shown.contains(secret))
        {
            self.wrong.push("the view shows a secret".into());
        }
        if let Some(code) = first.activation_code {
            self.scene(|scene| scene.key = Some(code.expose().to_owned()));
        }
    }

    fn wait(&mut self, wait: Duration) {
        let event = self.scene(|scene| scene.choose(Place::Wait));
        if self.happened(event) {
            return;
        }
        self.scene(|scene| {
            match event {
                Event::Idle => {}
                Event::KeyExpires => scene.pass(Duration::from_secs(601)),
                _ if scene.phone_steps(event) => scene.waits = 0,
                _ => {}
            }
            scene.waits += 1;
            let is_patient = scene.waits < MOST_WAITS;
            scene.pass(if is_patient { wait } else { DEADLINE });
        });
    }

    fn ask(&mut self, prompt: &Prompt, left: Option<Duration>) {
        let wanted = prompt.wanted.as_str();
        let place = Place::Prompt {
            wanted,
            start_again: prompt.start_again_from.is_some(),
        };
        let mut event = self.scene(|scene| scene.choose(place));
        if event == Event::TakenOver && wanted != "start_again" {
            // What the person answered has not left when this process falls asleep.
            let answer = self.scene(|scene| scene.answer(prompt, Event::Well));
            if let Some(answer) = answer {
                self.give(answer);
            }
        }
        if self.happened(event) {
            return;
        }
        if event == Event::Well && wanted == "start_again" {
            event = Event::StartAgain;
        }
        self.scene(|scene| scene.pass(THINKING));
        let answer = match event {
            Event::StartAgain => {
                // 30 seconds after the start before.
                self.scene(|scene| scene.pass(Duration::from_secs(31)));
                Some(Answer::StartAgain)
            }
            event => self.scene(|scene| scene.answer(prompt, event)),
        };
        let mut taken = answer.is_some_and(|answer| self.give(answer));
        if !taken && event == Event::EvilOrigin {
            let answer = self.scene(|scene| scene.answer(prompt, Event::Well));
            taken = answer.is_some_and(|answer| self.give(answer));
        }
        if !taken {
            // Nobody can answer this: the time runs out.
            let left = left.unwrap_or(Duration::from_secs(600));
            self.scene(|scene| scene.pass(left));
        }
    }

    /// Hands an answer over, and notes it if it was taken.
    fn give(&mut self, answer: Answer) -> bool {
        let typed = match &answer {
            Answer::Otp(text) | Answer::VerificationCode(text) => Some(text.expose().to_owned()),
            Answer::Registration(user) => Some(user.password.expose().to_owned()),
            _ => None,
        };
        let begins_again = matches!(answer, Answer::StartAgain);
        if self.process.pairing.answer(answer).is_err() {
            return false;
        }
        self.scene(|scene| {
            if begins_again {
                scene.record.begun_again += 1;
            } else {
                scene.record.answers += 1;
            }
            scene.record.typed.extend(typed);
        });
        true
    }

    /// Whether the event took the place of what would have gone well.
    fn happened(&mut self, event: Event) -> bool {
        match event {
            Event::Cancelled => {
                if self.process.pairing.cancel().is_ok() {
                    self.scene(|scene| scene.record.cancelled = true);
                }
            }
            Event::Deadline => self.pass(DEADLINE),
            Event::Restarted => self.restart(),
            Event::LeaseTaken => self.host.take_lease(),
            Event::TakenOver => self.taken_over(),
            event => {
                self.scene(|scene| scene.act(event));
                return false;
            }
        }
        true
    }

    /// The process ends, and another goes on.
    fn restart(&mut self) {
        match self.host.resume() {
            Ok(process) => self.process = process,
            Err(error) => {
                let code = error.code();
                self.wrong.push(format!("it cannot go on: {code}"));
            }
        }
    }

    fn taken_over(&mut self) {
        self.pass(Duration::from_secs(121));
        match self.host.resume() {
            Ok(process) => {
                let sleeper = std::mem::replace(&mut self.process, process);
                self.sleepers.push(sleeper);
            }
            Err(error) => {
                let code = error.code();
                self.wrong.push(format!("it cannot go on: {code}"));
            }
        }
    }

    /// Processes that slept go on where they were: they must not send what was sent.
    fn wake_sleepers(&mut self) {
        self.scene(|scene| scene.is_quiet = true);
        for mut sleeper in std::mem::take(&mut self.sleepers) {
            for _ in 0..SLEEPERS_STEPS {
                match sleeper.step(&self.host) {
                    Stepped::Done(Ok(Step::Wait(wait))) => self.pass(wait),
                    Stepped::Done(Ok(Step::Ask(..) | Step::Finished(_))) => break,
                    Stepped::Done(_) => self.pass(Duration::from_secs(30)),
                    Stepped::Killed | Stepped::Panicked => {
                        self.wrong.push("a process that woke up panicked".into());
                        break;
                    }
                }
            }
        }
    }

    fn pass(&self, duration: Duration) {
        self.scene(|scene| scene.pass(duration));
    }

    fn scene<T>(&self, change: impl FnOnce(&mut Scene) -> T) -> T {
        change(&mut locked(&self.host.scene))
    }
}

/// After so many waits in which the phone did nothing nobody looks at the page any more.
const MOST_WAITS: u32 = 12;
const MOST_STEPS: usize = 400;
const SLEEPERS_STEPS: usize = 8;
/// How long a person takes to answer.
const THINKING: Duration = Duration::from_secs(4);
