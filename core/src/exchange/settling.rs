//! What a refused repetition means: that the first request was carried out, or that it was not.

use std::sync::Arc;

use super::{Exchange, Output, State};
use crate::error::{Code, Error, Refusal, Result};
use crate::operation::{Effect, Record, Request};
use crate::pingid::{FoundUser, GetUserDetails, UserDetails};
use crate::provenance::Provenance;
use crate::time::Now;
use crate::wire::Verified;

impl<R: Request> Exchange<R> {
    /// The reply of a request that was carried out before, when the refusal of its repetition says so.
    pub(super) fn done_before(&self, refusal: &Refusal) -> Option<R::Reply> {
        let number = self.request.already_done()?;
        let proven = self.attempts.lost() && refusal.provenance == Provenance::Correlated;
        if proven && refusal.error_id == number {
            R::Reply::finish(Default::default()).ok()
        } else {
            None
        }
    }

    /// Ends the call; or first reads whether a repetition was refused because it had nothing to do.
    pub(super) fn settle(&mut self, error: Error, now: Now) -> State<R::Reply> {
        let refusal = error.refusal();
        let correlated = refusal.is_some_and(|it| it.provenance == Provenance::Correlated);
        let effect = self.request.effect();
        let Some(effect) =
            effect.filter(|_| self.attempts.lost() && correlated && error.code() == Code::Refused)
        else {
            return State::Answered(Err(error));
        };
        let limits = self.attempts.rest(now);
        let request = GetUserDetails::new(effect.username());
        match Exchange::new(Arc::clone(&self.context), request, limits, now) {
            Ok(reading) => State::Settling {
                reading: Box::new(reading),
                refusal: error,
            },
            Err(_) => State::Answered(Err(error.with_code(Code::OutcomeUnknown))),
        }
    }

    pub(super) fn poll_settling(
        &mut self,
        mut reading: Box<Exchange<GetUserDetails>>,
        refusal: Error,
        now: Now,
    ) -> Output<R::Reply> {
        match reading.poll(now) {
            Output::Send(outgoing) => {
                self.state = State::Settling { reading, refusal };
                Output::Send(outgoing)
            }
            Output::Wait(until) => {
                self.state = State::Settling { reading, refusal };
                Output::Wait(until)
            }
            Output::InFlight => {
                self.state = State::Settling { reading, refusal };
                Output::InFlight
            }
            Output::Finished(found) => Output::Finished(self.settled(found, refusal)),
        }
    }

    fn settled(
        &self,
        found: Result<Verified<FoundUser>>,
        error: Error,
    ) -> Result<Verified<R::Reply>> {
        let found = found
            .ok()
            .filter(|it| it.provenance() == Provenance::Correlated);
        let shown = match (found, self.request.effect()) {
            (Some(found), Some(effect)) => shows(&found.value().user, effect),
            // What the first request did is still not known.
            _ => return Err(error.with_code(Code::OutcomeUnknown)),
        };
        let value = R::Reply::finish(Default::default());
        match (shown, error.refusal(), value) {
            (true, Some(refusal), Ok(value)) => {
                let own = self.request.own_client_data();
                Ok(Verified::<R::Reply>::proving(value, refusal, own))
            }
            _ => Err(error),
        }
    }
}

/// Whether a user's details show what a request was to bring about.
fn shows(user: &UserDetails, effect: Effect<'_>) -> bool {
    match effect {
        Effect::Status { status, .. } => user.status == status,
        Effect::WithoutDevice { device_id, .. } => {
            let mut devices = user.devices.iter().chain(&user.device);
            devices.all(|device| device.id != device_id)
        }
    }
}
