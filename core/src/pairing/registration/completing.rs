//! From the completed flow to the user's tokens.

use std::time::Duration;

use super::{Registering, Stage};
use crate::pairing::call::{Call, Reply};
use crate::pairing::outcome::{Evidence, Outcome, RegisteredUser};
use crate::pairing::script::Event;
use crate::pingone::{ExchangeCode, Flow};
use crate::secret::Secret;

impl Registering {
    /// The flow is completed: the user is registered, whatever becomes of the tokens.
    pub(super) fn completed(&mut self, flow: &Flow, evidence: Evidence) -> Option<Duration> {
        self.unresolved = false;
        let state = &flow.state;
        let user = state.user.as_ref();
        let username = user.and_then(|user| user.username.clone());
        let registered = Outcome::Registered {
            user: Box::new(RegisteredUser {
                user_id: user.and_then(|user| user.id),
                username: username.or_else(|| self.username.take()),
                evidence,
                tokens: None,
            }),
        };
        let session = &flow.session;
        if !self.wants_tokens || session.code_verifier.is_none() {
            return self.end(registered);
        }
        let response = state.authorize_response.as_ref();
        let ours = response.filter(|response| {
            let [theirs, ours] = [&response.state, &session.state].map(|it| it.as_ref());
            theirs.map(Secret::expose) == ours.map(Secret::expose)
        });
        match ours.and_then(|response| response.code.clone()) {
            Some(code) => self.exchange(registered, code),
            None => {
                self.stage = Stage::Resuming(registered);
                Some(Duration::ZERO)
            }
        }
    }

    pub(super) fn resumed_flow(&mut self, registered: Outcome, event: Event) -> Option<Duration> {
        match event {
            Event::Replied {
                reply: Reply::ResumeFlow(resumed),
                ..
            } => {
                if let Some(held) = &mut self.flow {
                    held.session = resumed.session.clone();
                }
                self.exchange(registered, resumed.code.clone())
            }
            _ => self.end(registered),
        }
    }

    fn exchange(&mut self, registered: Outcome, code: Secret) -> Option<Duration> {
        let verifier = self.session().and_then(|session| session.code_verifier);
        let Some(verifier) = verifier else {
            return self.end(registered);
        };
        self.pending = Some(Call::from(ExchangeCode::new(code, verifier)));
        self.stage = Stage::Exchanging(registered);
        Some(Duration::ZERO)
    }

    pub(super) fn exchanged(&mut self, mut registered: Outcome, event: Event) -> Option<Duration> {
        self.pending = None;
        if let (
            Event::Replied {
                reply: Reply::ExchangeCode(tokens),
                ..
            },
            Outcome::Registered { user },
        ) = (event, &mut registered)
        {
            user.tokens = Some(tokens);
        }
        self.end(registered)
    }
}
