//! One run of a schedule: the driver around the machine's driver.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use pingpair::client::Step;
use pingpair::pairing::{Answer, Outcome, Prompt};
use pingpair::{Code, Group, Secret};
use pingpair_sandbox::Engine;

use super::Planner;
use super::alphabet::{Extent, Place};
use super::event::Event;
use super::fault::Planted;
use super::flow::Flow;
use super::oracle::{self, Verdict};
use super::process::{Host, Process, Stepped, deadline};
use super::scene::{Scene, Shared, locked};
use super::setup::Setup;
use crate::schedules::Search;

/// What came of a run.
pub struct Course {
    /// What was wrong.
    pub violations: Vec<String>,
    /// Whether the outcome rests on the device's type alone, and is wrong.
    pub is_inferred_wrongly: bool,
    /// Whether the machine was misled in a way that it cannot tell.
    pub is_misled: bool,
    /// What the machine ended in.
    pub outcome: Option<Outcome>,
    /// What happened, but for what went well.
    pub events: Vec<(usize, Event)>,
    /// How many points there were.
    pub points: usize,
    /// Every point in words, if the planner was asked to remember them.
    pub told: Vec<String>,
    /// What the search was told.
    pub search: Option<Search<Event>>,
    pub(super) engine: Engine,
    pub(super) replies: BTreeMap<&'static str, Vec<u8>>,
}

/// Runs a schedule to its end, lets held requests arrive, and judges.
pub fn run(
    setup: &Arc<Setup>,
    planner: Planner,
    extent: Extent,
    planted: Option<Planted>,
) -> Course {
    let scene = Scene::new(setup, planner, extent, planted);
    let scene: Shared = Arc::new(Mutex::new(scene));
    let host = Host::new(Arc::clone(&scene), planted);
    let mut driver = Driver {
        process: host.begin(),
        host,
        sleepers: Vec::new(),
        wrong: Vec::new(),
        is_lost: false,
    };
    let outcome = driver.drive();
    let outcome = match planted {
        Some(planted) => outcome.map(|it| planted.says(&mut locked(&scene), it)),
        None => outcome,
    };
    driver.wake_sleepers();
    let Driver { wrong, .. } = driver;
    let mut scene = locked(&scene);
    // Whatever was held back arrives.
    scene.pass(Duration::from_secs(120));
    let Verdict {
        mut violations,
        is_inferred_wrongly,
        is_misled,
    } = oracle::judge(&mut scene, outcome.as_ref());
    violations.extend(wrong);
    Course {
        violations,
        is_inferred_wrongly,
        is_misled,
        outcome,
        events: std::mem::take(&mut scene.planner.events),
        points: scene.planner.next,
        told: scene.planner.told.take().unwrap_or_default(),
        search: scene.planner.search.take(),
        engine: scene.engine.clone(),
        replies: std::mem::take(&mut scene.record.replies),
    }
}

struct Driver {
    host: Host,
    process: Process,
    /// Processes that slept through their lease.
    sleepers: Vec<Process>,
    wrong: Vec<String>,
    /// Whether the snapshot is too old to go on.
    is_lost: bool,
}

impl Driver {
    fn drive(&mut self) -> Option<Outcome> {
        for _ in 0..MOST_STEPS {
            let is_known = self.scene(|scene| scene.planner.is_known());
            if self.is_lost || is_known || !self.wrong.is_empty() {
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

    /// Looks at the page, twice: asking again must change nothing. Reads the activation code off it.
    fn look(&mut self) {
        let [first, second] = [(); 2].map(|()| self.process.pairing.view());
        let [shown, again] = [&first, &second].map(|view| view.to_json().ok());
        if shown.as_ref().map(Secret::expose) != again.as_ref().map(Secret::expose) {
            self.wrong.push("polling again changes something".into());
        }
        if let Some(code) = first.activation_code {
            self.scene(|scene| scene.code = Some(code.expose().to_owned()));
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
                Event::PhoneHurries => while scene.phone_steps() {},
                Event::CodeExpires => {
                    let valid = if scene.setup.flow == Flow::Online {
                        61
                    } else {
                        48 * 60 + 1
                    };
                    scene.pass(Duration::from_secs(valid * 60));
                }
                _ if scene.phone_steps() => scene.waits = 0,
                _ => {}
            }
            scene.waits += 1;
            let is_patient = scene.waits < MOST_WAITS;
            let allowed = deadline(scene.setup.flow, scene.setup.mode);
            scene.pass(if is_patient { wait } else { allowed });
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
                self.give(answer, Event::Well);
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
        let taken = answer.is_some_and(|answer| self.give(answer, event));
        if !taken && event == Event::EvilOrigin {
            if self.scene(|scene| scene.planted) == Some(Planted::SuffixOrigin) {
                self.scene(|scene| scene.record.answers += 1);
                self.host.finish_naively(prompt);
            }
            let answer = self.scene(|scene| scene.answer(prompt, Event::Well));
            if answer.is_some_and(|answer| self.give(answer, Event::Well)) {
                return;
            }
        }
        if !taken {
            // Nobody can answer this: the time runs out.
            let left = left.unwrap_or(Duration::from_secs(600));
            self.scene(|scene| scene.pass(left));
        }
    }

    /// Hands an answer over, and notes it if it was taken.
    fn give(&mut self, answer: Answer, event: Event) -> bool {
        let texts: Vec<_> = match &answer {
            Answer::Otp(otp) => vec![otp.expose().to_owned()],
            Answer::Otps(first, second) => {
                vec![first.expose().to_owned(), second.expose().to_owned()]
            }
            _ => Vec::new(),
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
            scene.record.typed.extend(texts);
            scene.answered_right = Some(event != Event::Wrong);
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
            Event::Deadline => {
                let allowed = self.scene(|scene| deadline(scene.setup.flow, scene.setup.mode));
                self.pass(allowed);
            }
            Event::Restarted => self.restart(),
            Event::LeaseTaken => {
                self.host.take_lease();
                self.scene(|scene| scene.record.lease_moved = true);
            }
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
        self.scene(|scene| scene.record.lease_moved = true);
        match self.host.resume() {
            Ok(process) => self.process = process,
            Err(error) => self.cannot_go_on(&error),
        }
    }

    /// A snapshot opens for a day after the code's expiry or the deadline, and then not any more.
    fn cannot_go_on(&mut self, error: &pingpair::Error) {
        let elapsed = self.scene(|scene| scene.hands.elapsed());
        if error.code() == Code::SnapshotRefused && elapsed > Duration::from_secs(24 * 3600) {
            self.is_lost = true;
        } else {
            self.wrong
                .push(format!("it cannot go on: {}", error.code()));
        }
    }

    fn taken_over(&mut self) {
        self.pass(Duration::from_secs(121));
        self.scene(|scene| scene.record.lease_moved = true);
        match self.host.resume() {
            Ok(process) => {
                let sleeper = std::mem::replace(&mut self.process, process);
                self.sleepers.push(sleeper);
                self.scene(|scene| scene.record.sleepers += 1);
            }
            Err(error) => self.cannot_go_on(&error),
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
