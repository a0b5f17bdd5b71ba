//! Drives a pairing to its end, with a person or a program at the other end of standard input.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use pingpair::client::{Cancellation, Pairing, Step};
use pingpair::pairing::{Answer, Outcome, Prompt, Wanted};
use pingpair::text::visible;
use pingpair::{Code, Error, Group, Secret};

use super::answers::{self, Meaning};
use super::echo::Hidden;
use super::entering::{Entry, NewUser};
use super::lines::{Line, Lines};
use super::questions;
use super::remains::Remains;
use super::teller::Teller;
use crate::credentials;
use crate::failure::Failure;
use crate::files::{Input, MAXIMUM_JSON, MAXIMUM_SECRET};
use crate::prose;

/// What drives pairings.
pub(crate) struct Driver<'a> {
    pub(crate) teller: Teller,
    pub(crate) remains: Remains,
    pub(crate) cancellation: Cancellation,
    pub(crate) input: &'a Input,
    /// Where the credential or attestation is, if it is in a file.
    pub(crate) credential: Option<PathBuf>,
    /// What is known of a new user.
    pub(crate) new_user: NewUser,
    /// Whether a pairing can be gone on with later, so that it need not end with the answers.
    pub(crate) is_kept: bool,
    /// Whether a person is at a terminal, who is asked beside what is shown.
    pub(crate) at_terminal: bool,
    pub(crate) lines: Lines,
}

impl Driver<'_> {
    /// Runs to the end.
    pub(crate) fn run(&mut self, pairing: &mut Pairing) -> Result<Outcome, Failure> {
        let mut is_told = false;
        loop {
            let step = match pairing.step() {
                Ok(step) => step,
                Err(error) if error.code() == Code::Cancelled => {
                    if !std::mem::replace(&mut is_told, true) {
                        self.note(IN_FLIGHT);
                    }
                    continue;
                }
                Err(error) => return Err(credentials::pingone::explained(error)),
            };
            let view = pairing.view();
            self.remains.see(&view);
            self.teller.tell(&view)?;
            match step {
                Step::Again => {}
                Step::Wait(wait) => self.wait(wait),
                Step::Ask(prompt, left) => self.ask(pairing, &prompt, left)?,
                Step::Finished(outcome) => return Ok(outcome),
            }
        }
    }

    /// Waits; what the pairing does after it was cancelled is not hurried either.
    fn wait(&self, wait: Duration) {
        if self.cancellation.is_cancelled() {
            Cancellation::new().wait(wait);
        } else {
            self.cancellation.wait(wait);
        }
    }

    /// Asks until there is an answer that can be right, no more answers, or no more time.
    fn ask(
        &mut self,
        pairing: &mut Pairing,
        prompt: &Prompt,
        left: Option<Duration>,
    ) -> Result<(), Failure> {
        let until = left.and_then(|left| Instant::now().checked_add(left));
        self.teller.ask(prompt, self.at_terminal)?;
        match (&prompt.wanted, prompt.problem) {
            (Wanted::Registration { .. }, Some(problem)) => self.new_user.forget(problem),
            (Wanted::Registration { .. }, None) => {}
            // The password has left.
            _ => self.new_user.forget_all(),
        }
        let mut refused = 0;
        loop {
            let asked = match refused {
                // No person who errs, but something else at the other end of the pipe.
                MOST_REFUSED if !self.at_terminal => Asked::Ended,
                _ => self.answer(prompt, until)?,
            };
            let answer = match asked {
                Asked::Answer(answer) => answer,
                Asked::Refused(why) => {
                    self.refuse(&why);
                    refused += 1;
                    continue;
                }
                Asked::Over => return Ok(()),
                Asked::Stop => return Ok(pairing.cancel()?),
                Asked::Ended if self.is_kept => {
                    let error = Error::from(Code::AnswerMissing);
                    return Err(Failure::from(error).hint(GO_ON));
                }
                Asked::Ended => {
                    self.note(NO_ANSWER);
                    return Ok(pairing.cancel()?);
                }
            };
            match pairing.answer(answer) {
                Ok(()) => {
                    self.teller.answered();
                    return Ok(());
                }
                Err(error) if error.code() == Code::StartTooSoon => {
                    self.refuse(&prose::plain(error.code().advice()));
                }
                Err(error) if self.credential.is_some() => return Err(error.into()),
                Err(error) if error.group() == Group::Input => {
                    self.new_user.forget_all();
                    self.refuse(&error.to_string());
                }
                Err(error) => return Err(error.into()),
            }
            refused += 1;
        }
    }

    fn answer(&mut self, prompt: &Prompt, until: Option<Instant>) -> Result<Asked, Failure> {
        match (&prompt.wanted, &self.credential) {
            (Wanted::Credential { .. }, Some(path)) => {
                let credential = self.input.text(path, MAXIMUM_JSON)?;
                return Ok(Asked::Answer(Answer::Credential(credential)));
            }
            (Wanted::Attestation { .. }, Some(path)) => {
                let attestation = self.input.text(path, MAXIMUM_SECRET)?;
                return Ok(Asked::Answer(Answer::Attestation(attestation)));
            }
            (Wanted::Registration { .. }, _) => return self.enter(until),
            _ => {}
        }
        if let (Wanted::VerificationCode { .. }, Some(code)) =
            (&prompt.wanted, self.new_user.code.take())
        {
            return Ok(Asked::Answer(Answer::VerificationCode(code)));
        }
        let line = match self.line(questions::label(&prompt.wanted), until) {
            Ok(line) => line,
            Err(asked) => return Ok(asked),
        };
        Ok(match answers::meaning(prompt, &line, self.at_terminal) {
            Ok(Meaning::Answer(answer)) => Asked::Answer(answer),
            Ok(Meaning::Stop) => Asked::Stop,
            Ok(Meaning::Needs(kind)) => {
                match self.line(answers::wanted_data(kind).unwrap_or_default(), until) {
                    Ok(line) => match answers::detailed(kind, &line) {
                        Ok(answer) => Asked::Answer(answer),
                        Err(why) => Asked::Refused(why),
                    },
                    Err(asked) => asked,
                }
            }
            Err(why) => Asked::Refused(why),
        })
    }

    /// Asks for what is not known of a new user, a line each.
    fn enter(&mut self, until: Option<Instant>) -> Result<Asked, Failure> {
        while let Some(entry) = self.new_user.next() {
            let label = entry.label();
            let mut hidden = None;
            if !self.at_terminal {
                self.teller.line_wanted(label)?;
            } else if entry == Entry::Password {
                let taken = Hidden::new();
                hidden = Some(taken.ok_or_else(|| Failure::usage("echo_stays", NO_ECHO))?);
            }
            let line = match self.line(label, until) {
                Ok(line) => line,
                Err(asked) => return Ok(asked),
            };
            drop(hidden);
            self.new_user.enter(entry, &line);
        }
        let answer = self.new_user.answer().ok_or(Code::Internal)?;
        Ok(Asked::Answer(answer))
    }

    fn line(&mut self, label: &str, until: Option<Instant>) -> Result<Secret, Asked> {
        if self.at_terminal {
            self.teller.output.prompt(label);
        }
        match self.lines.next(until, &self.cancellation) {
            Line::Given(line) => Ok(line),
            Line::Ended => Err(Asked::Ended),
            Line::Cancelled | Line::Late => {
                if self.at_terminal {
                    self.teller.output.line_end();
                }
                Err(Asked::Over)
            }
        }
    }

    fn refuse(&self, why: &str) {
        self.teller.output.warning(visible(why));
    }

    fn note(&self, text: &str) {
        let Teller {
            output, spinner, ..
        } = &self.teller;
        spinner.above(|| output.note(text));
    }
}

/// What came of asking.
enum Asked {
    Answer(Answer),
    /// It cannot be right, for this reason.
    Refused(String),
    /// There are no more answers.
    Ended,
    /// The person wants no more.
    Stop,
    /// The time is over, or it was cancelled.
    Over,
}

const IN_FLIGHT: &str = "cancelling: the answer to a request that was sent is waited for; a second \
                         interrupt ends at once";
const NO_ANSWER: &str = "standard input ended before the question was answered, or has no answers";
const NO_ECHO: &str = "this terminal would show the password: give --password-file";
const MOST_REFUSED: u32 = 5;
const GO_ON: &str = "The pairing is kept: go on from it with --resume, and answer then.";
