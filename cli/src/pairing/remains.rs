//! What a pairing leaves behind that did not come to its end.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use pingpair::Timestamp;
use pingpair::client::CallReport;
use pingpair::describe::Service;
use pingpair::pairing::{Kind, Outcome, PairingView, Reason, WantedKind};
use pingpair::pingid::PairingStatus;
use pingpair::pingone::PairingKeyStatus;

/// What was seen that stays.
#[derive(Default)]
pub(crate) struct Remains {
    code: Code,
    expires: Option<Timestamp>,
    /// Where OTPs were sent to, masked.
    destinations: Vec<String>,
    has_key: bool,
    /// What a question tells of PingOne.
    pingone: Option<AtPingOne>,
    adding: Adding,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Code {
    #[default]
    None,
    /// It was shown, and no phone has used it.
    Shown,
    /// A phone has used it.
    Used,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum AtPingOne {
    /// A device was created, and waits for its activation.
    Device,
    /// A user registered, whose address is not verified.
    User,
}

/// Sees whether a user was added. Clones see the same.
#[derive(Clone, Default)]
pub(crate) struct Adding(Arc<AtomicBool>);

impl Adding {
    /// Looks at what became of a call.
    pub(crate) fn observe(&self, report: &CallReport) {
        let attempt = &report.attempt;
        if attempt.operation == "adduser" && attempt.failure.is_none() {
            self.0.store(true, Ordering::Relaxed);
        }
    }

    /// Whether a reply said that the user was added.
    pub(crate) fn is_done(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Remains {
    pub(crate) fn new(adding: &Adding) -> Self {
        Self {
            adding: adding.clone(),
            ..Self::default()
        }
    }

    /// Looks at what a page may see of the pairing.
    pub(crate) fn see(&mut self, view: &PairingView) {
        if view.activation_code.is_some() {
            self.code = Code::Shown;
        }
        self.expires = view.expires.or(self.expires);
        // A code that the service does not know any more was perhaps never used.
        let unused = [
            PairingStatus::NotClaimed.as_str(),
            PairingStatus::NotExist.as_str(),
            PairingKeyStatus::Unclaimed.as_str(),
            PairingKeyStatus::Failed.as_str(),
        ];
        let is_used = |status: &String| unused.iter().all(|unused| status != unused);
        if view.kind != Kind::Job && view.status.as_ref().is_some_and(is_used) {
            self.code = Code::Used;
        }
        let Some(prompt) = &view.prompt else {
            return;
        };
        self.has_key |= prompt.key.is_some();
        let wanted = |kind: WantedKind| prompt.wanted == kind.as_str();
        if view.kind.service() == Service::PingOne && !wanted(WantedKind::StartAgain) {
            self.pingone = match view.kind {
                Kind::Registration if wanted(WantedKind::VerificationCode) => Some(AtPingOne::User),
                Kind::Registration => self.pingone,
                _ => Some(AtPingOne::Device),
            };
        }
        if let Some(destination) = &prompt.destination
            && !self.destinations.contains(destination)
        {
            self.destinations.push(destination.clone());
        }
    }

    /// What stays after this outcome, or after an end without one; a sentence each.
    pub(crate) fn sentences(
        &self,
        outcome: Option<&Outcome>,
        username: Option<&str>,
    ) -> Vec<String> {
        if outcome.is_some_and(Outcome::is_success) {
            return Vec::new();
        }
        let mut sentences = Vec::new();
        if self.adding.is_done() {
            let user = username.unwrap_or("of this pairing");
            sentences.push(format!("the user {user} was added, and stays"));
        }
        let reason = outcome.and_then(Outcome::reason);
        let is_over = matches!(
            reason,
            Some(Reason::CodeExpired | Reason::CodeNotValid | Reason::DeviceGone)
        );
        match self.code {
            Code::Shown if !is_over => sentences.push(match self.expires {
                Some(expires) => format!(
                    "the activation code can still be used until {expires}: whoever has its link \
                     can pair a phone"
                ),
                None => "the activation code can still be used until it expires: whoever has its \
                         link can pair a phone"
                    .to_owned(),
            }),
            Code::Used if !is_over => sentences.push(
                "a phone has used the activation code, and may still complete the pairing"
                    .to_owned(),
            ),
            _ => {}
        }
        match self.pingone {
            Some(AtPingOne::Device) => sentences.push(WAITING_DEVICE.to_owned()),
            Some(AtPingOne::User) => sentences.push(UNVERIFIED_USER.to_owned()),
            None => {}
        }
        let destinations = self.destinations.iter();
        for destination in destinations.filter(|_| self.pingone.is_none()) {
            sentences.push(format!(
                "an OTP was sent to {destination}; without the session of this pairing it is of \
                 no use"
            ));
        }
        if self.has_key {
            sentences.push(
                "the key that was shown belongs to no device: remove the account from the app"
                    .to_owned(),
            );
        }
        sentences
    }
}

const WAITING_DEVICE: &str = "a device was created that waits for its activation: the service removes \
                              it within 24 hours, `pingpair pingone device delete` at once";
const UNVERIFIED_USER: &str = "the user has an account whose e-mail address is not verified";
