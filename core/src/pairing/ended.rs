//! What is left of a machine that is over, once it was sealed and opened: its outcome alone.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::machine::Kind;
use super::outcome::Outcome;
use super::prompt::Answer;
use super::script::{Event, Plan, Script, Situation};
use super::sealed_outcome;
use crate::error::{Code, Result};

/// A machine that is over.
#[derive(Serialize, Deserialize)]
pub(super) struct Ended {
    pub(super) kind: Kind,
    pub(super) username: Option<String>,
    #[serde(with = "sealed_outcome")]
    pub(super) outcome: Outcome,
}

impl Script for Ended {
    fn plan(&self) -> Plan {
        Plan::Finish(self.outcome.clone())
    }

    fn on(&mut self, _: Event, _: &Situation) -> Option<Duration> {
        None
    }

    fn check(&self, _: &Answer) -> Result<()> {
        Err(Code::AnswerUnexpected.into())
    }

    fn username(&self) -> Option<&str> {
        self.username.as_deref()
    }

    fn finish(&mut self, outcome: Outcome) {
        self.outcome = outcome;
    }
}
