//! A pairing that a test leads from state to state, and that is held to each.

mod ends;
mod pingone;
mod setting;

pub(crate) use setting::{REFUSED, Setting, UNSIGNED};

use std::time::Duration;

use pingpair::Error;
use pingpair::client::{Client, Pairing, Step};
use pingpair::pairing::{Answer, PairingView, Prompt};
use pingpair::pingid::{DeviceId, UserStatus};
use pingpair_sandbox::ForeignDevice;

use crate::transitions::{self, Sign, sign};

/// A pairing on its way, the state in which it is, and what was seen of it.
pub(crate) struct Walk {
    pub(crate) setting: Setting,
    pub(crate) pairing: Pairing,
    /// The question that is open.
    pub(crate) prompt: Option<Prompt>,
    /// What the last step returned instead of a result.
    pub(crate) error: Option<Error>,
    machine: &'static str,
    state: &'static str,
    /// How long was to be waited before what comes next, where that was told.
    pause: Option<Duration>,
    is_confirmed: bool,
}

impl Walk {
    /// A pairing that was just made, in this state of its machine.
    pub(crate) fn new(
        setting: Setting,
        machine: &'static str,
        state: &'static str,
        make: impl FnOnce(&Client) -> Pairing,
    ) -> Self {
        let client = setting.client();
        Self::of(setting, machine, state, make(&client))
    }

    pub(crate) fn of(
        setting: Setting,
        machine: &'static str,
        state: &'static str,
        pairing: Pairing,
    ) -> Self {
        let mut walk = Self {
            setting,
            pairing,
            prompt: None,
            error: None,
            machine,
            state,
            pause: None,
            is_confirmed: false,
        };
        if let Sign::Asks(_) = sign(machine, state) {
            let step = walk.pairing.step().unwrap();
            walk.see(step);
        }
        walk
    }

    /// Sends the request of the state, as whose reply `event` counts, and is in the next state then.
    #[track_caller]
    pub(crate) fn goes(&mut self, event: &'static str, to: &'static str) -> &mut Self {
        let step = self.exchange();
        self.note(event, to);
        match step {
            Ok(step) => self.see(step),
            Err(error) => {
                self.error = Some(error);
                self.settle();
            }
        }
        self
    }

    /// The same while the wire is cut: nothing leaves.
    #[track_caller]
    pub(crate) fn is_cut_off(&mut self, to: &'static str) -> &mut Self {
        self.setting.wire.cut(true);
        let before = self.setting.wire.sent().len();
        let step = self.pairing.step().unwrap();
        assert_eq!(self.setting.wire.sent().len(), before);
        self.setting.wire.cut(false);
        self.note("not sent", to);
        self.see(step);
        self
    }

    /// Answers the question of the state.
    #[track_caller]
    pub(crate) fn says(&mut self, answer: Answer, to: &'static str) -> &mut Self {
        assert!(self.is_confirmed, "{} was not reached", self.state);
        let event = match answer {
            Answer::StartAgain => "start again",
            _ => "answered",
        };
        self.pairing.answer(answer).unwrap();
        self.note(event, to);
        self
    }

    /// Answers by the OTP of the last message.
    #[track_caller]
    pub(crate) fn says_otp(&mut self, to: &'static str) -> &mut Self {
        let otp = Answer::Otp(self.setting.otp());
        self.says(otp, to)
    }

    /// Waits until begining again is allowed, and begins again.
    #[track_caller]
    pub(crate) fn starts_again(&mut self, to: &'static str) -> &mut Self {
        self.setting.world.pass(Duration::from_secs(31));
        self.says(Answer::StartAgain, to)
    }

    /// Runs to the end, which counts as `event`.
    #[track_caller]
    pub(crate) fn runs(
        &mut self,
        event: &'static str,
        mut answer: impl FnMut(&Setting, &PairingView) -> Option<Answer>,
    ) -> &mut Self {
        let setting = &self.setting;
        let outcome = self.pairing.run(|view| answer(setting, view));
        outcome.unwrap();
        self.note(event, "Finished");
        self.settle();
        self
    }

    /// The caller cancels while nothing is in flight.
    #[track_caller]
    pub(crate) fn cancels(&mut self, to: &'static str) -> &mut Self {
        self.pairing.cancel().unwrap();
        self.note("cancelled", to);
        self.settle();
        self
    }

    /// The deadline passes while nothing is in flight.
    #[track_caller]
    pub(crate) fn is_late(&mut self, to: &'static str) -> &mut Self {
        // The time counts from the first look at it.
        let _ = self.pairing.view();
        self.setting.world.pass(Duration::from_secs(3600));
        self.note("deadline", to);
        if let Sign::Ends = sign(self.machine, to) {
            let step = self.pairing.step().unwrap();
            self.see(step);
        }
        self
    }

    /// The caller has the user's details read once more.
    #[track_caller]
    pub(crate) fn reconciles(&mut self, to: &'static str) -> &mut Self {
        self.pairing.reconcile().unwrap();
        self.note("reconciled", to);
        self
    }

    /// The user says which device it is.
    #[track_caller]
    pub(crate) fn confirms(&mut self, device: DeviceId) -> &mut Self {
        self.pairing.confirm(device).unwrap();
        self.note("confirmed", "Finished");
        self.settle();
        self
    }

    /// How long the machine wants to wait now.
    pub(crate) fn pause(&self) -> Duration {
        self.pause.unwrap()
    }

    /// How often an operation was sent.
    pub(crate) fn count(&self, operation: &str) -> usize {
        self.setting.wire.count(operation)
    }

    /// Leaves the last state as it is.
    pub(crate) fn forget(&mut self) {
        self.is_confirmed = true;
    }

    /// Sets the status of the user.
    pub(crate) fn suspend(&self) {
        let mut engine = self.setting.world.engine();
        let suspended = UserStatus::Suspended;
        engine.set_user_status("meredith", suspended).unwrap();
    }

    /// Somebody else pairs this device with the user.
    pub(crate) fn foreign(&self, device: ForeignDevice) -> DeviceId {
        let mut engine = self.setting.world.engine();
        engine.pair_foreign_device("meredith", device).unwrap()
    }

    /// The user's details show nothing three times.
    #[track_caller]
    pub(crate) fn shows_nothing(&mut self, to: &'static str) -> &mut Self {
        self.goes("not shown", "Settling")
            .goes("not shown", "Settling")
            .goes("not shown", to)
    }

    /// Lets time pass until the request of the state was sent, and holds it to the state.
    #[track_caller]
    fn exchange(&mut self) -> Result<Step, Error> {
        let Sign::Sends {
            operation, pauses, ..
        } = sign(self.machine, self.state)
        else {
            panic!("{} sends nothing", self.state);
        };
        if let (Some(pauses), Some(pause), false) = (pauses, self.pause, self.is_confirmed) {
            assert_eq!(!pause.is_zero(), pauses, "the pause before {}", self.state);
        }
        let before = self.setting.wire.sent().len();
        for _ in 0..100 {
            let step = self.pairing.step();
            let after = self.setting.wire.operations();
            if let Some(sent) = after.get(before) {
                assert_eq!(sent, operation, "sent in {}", self.state);
                self.is_confirmed = true;
                return step;
            }
            match step {
                Ok(Step::Wait(wait)) => self.setting.world.pass(wait),
                Ok(Step::Again) => {}
                Err(error) => return Err(error),
                other => panic!("in {}: {other:?}", self.state),
            }
        }
        panic!("nothing was sent in {}", self.state);
    }

    /// Takes the next state for reached, and keeps that the transition was seen.
    #[track_caller]
    fn note(&mut self, event: &'static str, to: &'static str) {
        transitions::seen(self.machine, self.state, event, to);
        if self.state != to {
            self.is_confirmed = false;
        }
        self.state = to;
        self.pause = None;
        self.prompt = None;
    }

    /// Holds what a step returned to the state.
    #[track_caller]
    fn see(&mut self, step: Step) {
        let sign = sign(self.machine, self.state);
        match (step, sign) {
            (Step::Ask(prompt, _), Sign::Asks(wanted)) => {
                let asked = prompt.wanted.as_str();
                assert!(wanted.contains(&asked), "{} asks for {asked}", self.state);
                self.prompt = Some(prompt);
                self.is_confirmed = true;
            }
            (Step::Finished(_), Sign::Ends) => self.is_confirmed = true,
            (Step::Again, Sign::Sends { .. }) => self.pause = Some(Duration::ZERO),
            (Step::Wait(pause), Sign::Sends { .. }) => self.pause = Some(pause),
            (step, _) => panic!("{} does not go with {step:?}", self.state),
        }
    }

    /// Holds a state without a step to it: only the end shows by itself.
    #[track_caller]
    fn settle(&mut self) {
        if let Sign::Ends = sign(self.machine, self.state) {
            assert!(self.pairing.outcome().is_some(), "it is not over");
            self.is_confirmed = true;
        }
    }
}

/// The last state is held to what it does, too.
impl Drop for Walk {
    fn drop(&mut self) {
        if std::thread::panicking() || self.is_confirmed {
            return;
        }
        if let Sign::Sends { .. } = sign(self.machine, self.state) {
            let _ = self.exchange();
        } else {
            panic!("{} was not confirmed", self.state);
        }
    }
}
