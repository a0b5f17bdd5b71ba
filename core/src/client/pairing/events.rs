//! Waiting for what happens: events, and running to the end.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use super::{Pairing, Step};
use crate::error::{Code, Group, Result};
use crate::pairing::{Answer, Outcome, PairingView, ViewState};
use crate::secret::Secret;

/// What [`Pairing::run`]'s callback may return: nothing, or an answer to the question in the view.
pub trait IntoAnswer {
    /// The answer, if there is one.
    fn into_answer(self) -> Option<Answer>;
}

impl IntoAnswer for () {
    fn into_answer(self) -> Option<Answer> {
        None
    }
}

impl IntoAnswer for Answer {
    fn into_answer(self) -> Option<Answer> {
        Some(self)
    }
}

impl IntoAnswer for Option<Answer> {
    fn into_answer(self) -> Option<Answer> {
        self
    }
}

/// What [`Pairing::advance`] came to.
#[derive(Debug)]
#[must_use]
pub enum Advance {
    /// There is something new to see.
    Event(Box<PairingView>),
    /// There was the last event before: nothing follows.
    Over,
    /// Call it again after this time, which may be none.
    Wait(Duration),
}

/// What [`Pairing::offer`] came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Offered {
    /// The answer cannot be right: the question is still open.
    AskAgain,
    /// It is too early to begin again: offer the same answer after this time.
    Later(Duration),
    /// The question is not asked any more: what is to be seen instead comes next.
    Over,
}

impl Pairing {
    /// Does at most one exchange, like [`step`](Self::step), and gives the next event if there is one: for
    /// callers who wait in a way of their own.
    ///
    /// # Errors
    /// Those of [`next_event`](Self::next_event).
    pub fn advance(&mut self) -> Result<Advance> {
        if self.is_told && self.outcome().is_some() {
            return Ok(Advance::Over);
        }
        let step = self.step()?;
        let view = self.view();
        let shown = view.to_json()?;
        let before = self.shown.as_ref().map(Secret::expose);
        if before != Some(shown.expose()) {
            self.shown = Some(shown);
            self.is_told = view.state == ViewState::Finished;
            return Ok(Advance::Event(Box::new(view)));
        }
        match step {
            Step::Again => Ok(Advance::Wait(Duration::ZERO)),
            Step::Wait(wait) => Ok(Advance::Wait(wait)),
            Step::Ask(..) => Err(Code::AnswerMissing.into()),
            Step::Finished(_) => Ok(Advance::Over),
        }
    }

    /// Hands over the answer to the question in `view`, as [`run`](Self::run) does, and counts those that
    /// cannot be right in `refused`: for callers who ask in a way of their own.
    ///
    /// # Errors
    /// Those of [`answer`](Self::answer) for the fifth that cannot be right.
    pub fn offer(
        &mut self,
        view: &PairingView,
        answer: Answer,
        refused: &mut u32,
    ) -> Result<Offered> {
        let Err(error) = self.answer(answer) else {
            return Ok(Offered::Over);
        };
        if error.code() == Code::StartTooSoon && !self.is_cancelled() {
            return Ok(Offered::Later(BEFORE_BEGINNING_AGAIN));
        }
        if error.group() != Group::Input || self.view().prompt != view.prompt {
            return Ok(Offered::Over);
        }
        *refused += 1;
        if *refused == MOST_REFUSED {
            return Err(error);
        }
        Ok(Offered::AskAgain)
    }

    /// Waits until there is something new to see: another status, a question, the end. After the end
    /// there is nothing.
    ///
    /// # Errors
    /// Those of [`step`](Self::step), and [`Code::AnswerMissing`] when a question is still open: answer
    /// by [`answer`](Self::answer) before asking for the next event.
    pub fn next_event(&mut self) -> Result<Option<PairingView>> {
        loop {
            match self.advance()? {
                Advance::Event(view) => return Ok(Some(*view)),
                Advance::Over => return Ok(None),
                Advance::Wait(wait) => self.wait(wait),
            }
        }
    }

    /// The events, one after the other, of a pairing that asks nobody; see
    /// [`next_event`](Self::next_event). After an error there are no more.
    ///
    /// Where a person is asked, the answer goes between two events:
    ///
    /// ```no_run
    /// # use pingpair::client::Pairing;
    /// # use pingpair::pairing::Answer;
    /// # fn run(pairing: &mut Pairing, ask: impl Fn() -> Answer) -> pingpair::Result<()> {
    /// while let Some(view) = pairing.next_event()? {
    ///     if view.prompt.is_some() {
    ///         pairing.answer(ask())?;
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn events(&mut self) -> Events<'_> {
        Events(Some(self))
    }

    /// Runs to the end, and shows each event. Where the view has a question, what `show` returns is the
    /// answer; an answer that cannot be right is asked for again, up to four times.
    ///
    /// # Errors
    /// Those of [`next_event`](Self::next_event), [`Code::AnswerMissing`] when a question gets no answer,
    /// and those of [`answer`](Self::answer) for the fifth that cannot be right. The pairing can go on
    /// afterwards.
    pub fn run<A: IntoAnswer>(
        &mut self,
        mut show: impl FnMut(&PairingView) -> A,
    ) -> Result<Outcome> {
        while let Some(view) = self.next_event()? {
            let mut answer = show(&view).into_answer();
            if view.prompt.is_none() {
                continue;
            }
            let mut refused = 0;
            while let Some(given) = answer.take() {
                match self.offer(&view, given.clone(), &mut refused)? {
                    Offered::AskAgain => answer = show(&view).into_answer(),
                    Offered::Later(wait) => {
                        self.wait(wait);
                        answer = Some(given);
                    }
                    Offered::Over => {}
                }
            }
        }
        self.outcome().ok_or_else(|| Code::Internal.into())
    }

    /// Tells about once a second how a wait goes on, for spinners and countdowns. Nothing that `tell`
    /// does changes the pairing; after a panic it is not called any more.
    #[must_use]
    pub fn while_waiting(mut self, tell: impl FnMut(Waiting) + Send + 'static) -> Self {
        self.tell = Some(Box::new(tell));
        self
    }

    fn wait(&mut self, wait: Duration) {
        let mut left = wait;
        while !left.is_zero() && !self.is_cancelled() {
            let piece = match self.tell {
                Some(_) => left.min(BETWEEN_TELLING),
                None => left,
            };
            self.tell(left);
            let client = &self.client;
            client.clock().wait(piece, client.cancellation());
            left = left.saturating_sub(piece);
        }
    }

    /// How a wait goes on that lasts so long until the next request: for callers who wait in a way of
    /// their own.
    pub fn waiting(&self, next: Duration) -> Waiting {
        Waiting {
            next,
            left: self.machine.time_left(self.now()),
        }
    }

    fn tell(&mut self, next: Duration) {
        let waiting = self.waiting(next);
        if let Some(tell) = &mut self.tell
            && catch_unwind(AssertUnwindSafe(|| tell(waiting))).is_err()
        {
            self.tell = None;
        }
    }
}

/// How a wait goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Waiting {
    /// How long it is until the next request.
    pub next: Duration,
    /// How long it is until the deadline, while it has not passed.
    pub left: Option<Duration>,
}

/// The events of a pairing, as an iterator.
pub struct Events<'a>(Option<&'a mut Pairing>);

impl Iterator for Events<'_> {
    type Item = Result<PairingView>;

    fn next(&mut self) -> Option<Self::Item> {
        let event = self.0.as_mut()?.next_event().transpose();
        if let Some(Err(_)) = event {
            self.0 = None;
        }
        event
    }
}

/// How long to wait before it is tried again to begin again.
const BEFORE_BEGINNING_AGAIN: Duration = Duration::from_secs(1);
/// How often a wait is told of.
const BETWEEN_TELLING: Duration = Duration::from_secs(1);
/// So many answers in a row that cannot be right are no person's typing errors.
const MOST_REFUSED: u32 = 5;
