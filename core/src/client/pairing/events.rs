//! Waiting for what happens: events, and running to the end.

use std::time::Duration;

use super::{Pairing, Step};
use crate::error::{Code, Result};
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

impl Pairing {
    /// Waits until there is something new to see: another status, a question, the end. After the end
    /// there is nothing.
    ///
    /// # Errors
    /// Those of [`step`](Self::step), and [`Code::AnswerMissing`] when a question is still open: answer
    /// by [`answer`](Self::answer) before asking for the next event.
    pub fn next_event(&mut self) -> Result<Option<PairingView>> {
        loop {
            if self.is_told && self.outcome().is_some() {
                return Ok(None);
            }
            let step = self.step()?;
            let view = self.view();
            let shown = view.to_json()?;
            let before = self.shown.as_ref().map(Secret::expose);
            if before != Some(shown.expose()) {
                self.shown = Some(shown);
                self.is_told = view.state == ViewState::Finished;
                return Ok(Some(view));
            }
            match step {
                Step::Again => {}
                Step::Wait(wait) => self.wait(wait),
                Step::Ask(..) => return Err(Code::AnswerMissing.into()),
                Step::Finished(_) => return Ok(None),
            }
        }
    }

    /// The events, one after the other; see [`next_event`](Self::next_event).
    pub fn events(&mut self) -> Events<'_> {
        Events(self)
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
                if let Err(error) = self.answer(given) {
                    refused += 1;
                    if refused == MOST_REFUSED {
                        return Err(error);
                    }
                    answer = show(&view).into_answer();
                }
            }
        }
        self.outcome().ok_or_else(|| Code::Internal.into())
    }

    fn wait(&self, wait: Duration) {
        let client = &self.client;
        client.shared.clock.wait(wait, &client.cancellation);
    }
}

/// The events of a pairing, as an iterator.
pub struct Events<'a>(&'a mut Pairing);

impl Iterator for Events<'_> {
    type Item = Result<PairingView>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next_event().transpose()
    }
}

/// So many answers in a row that cannot be right are no person's typing errors.
const MOST_REFUSED: u32 = 5;
