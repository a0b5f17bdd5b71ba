//! The engine around every script: ids, waits, the deadline, what is in flight, and snapshots.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::authenticator_app::AuthenticatorApp;
use super::call::{Call, CallId, CallResult, Loss};
use super::ended::Ended;
use super::enrolment::{Enrolment, EnrolmentRules};
use super::job::{Job, Task};
use super::offline::Offline;
use super::offline_unverified::OfflineUnverified;
use super::online::Online;
use super::outcome::{Evidence, Outcome, PairedDevice, Reason};
use super::prompt::{Answer, BETWEEN_STARTS, Prompt};
use super::proof::Proof;
use super::resync::{Resync, ResyncRules};
use super::script::{Event, Plan, Script, Situation, before_reading_again};
use super::values::names;
use super::view::{PairingView, Parts};
use super::webauthn::WebAuthn;
use super::yubikey::YubiKey;
use crate::credentials::BaseUrl;
use crate::describe::{OperationInfo, RetryClass};
use crate::device_id::DeviceId;
use crate::entropy::Entropy;
use crate::error::{Code, Error, Result};
use crate::pingid::{
    AddUser, CreateOrgTokens, GetActivationCode, OfflinePairing, ReportFileType, RevokeOrgTokens,
    StartOfflinePairing, WebAuthnStartPairing,
};
use crate::secret::Secret;
use crate::snapshot::sealed::{Binding, Label, open, seal};
use crate::snapshot::{Fence, Generation, SnapshotKey};
use crate::time::Now;
use crate::webauthn::RelyingParty;

/// A pairing, a resync or a job as a state machine without clock, socket or randomness.
///
/// A driver does what [`poll`](Self::poll) says, hands what came of it to [`handle`](Self::handle), and
/// polls again. Making a machine sends nothing.
pub struct Machine {
    script: AnyScript,
    settings: Settings,
    deadline: Deadline,
    /// Before this time of the monotonic clock nothing is sent.
    not_before: Duration,
    /// Before this time of the monotonic clock nothing begins again.
    cooled: Duration,
    /// The call that was taken and not answered yet.
    flight: Option<CallId>,
    next_id: u64,
    /// How often in a row a request did not leave.
    unsent: u32,
    cancelled: bool,
    fence: Option<Fence>,
    code_fence: Option<Fence>,
    generation: u64,
    /// Whether a script was entered and not left: it panicked.
    poisoned: bool,
}

/// How a machine goes about it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Settings {
    /// Whether the service returns `clientData`; default yes. Where it does not, no reply can be tied to
    /// its request, and outcomes claim less.
    pub correlation: bool,
    /// How long it may take, from the first poll; default 10 minutes.
    pub deadline: Duration,
    /// Feeds the jitter of waits and nothing else; any number will do.
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            correlation: true,
            deadline: Duration::from_secs(600),
            seed: 0,
        }
    }
}

/// What a driver has to do next.
#[must_use]
#[derive(Debug)]
pub enum Output {
    /// Take the call of this id with [`Machine::take`], send it once, and hand over what became of it.
    Send(CallId, &'static OperationInfo),
    /// Hand over what became of the call that was taken.
    InFlight(CallId),
    /// Poll again at this time of the monotonic clock.
    Wait(Duration),
    /// Ask a person, and hand over the answer; poll again at the deadline, if there is one.
    Ask(Prompt, Option<Duration>),
    /// It is over.
    Finished(Outcome),
}

/// What a driver hands over.
#[derive(Debug)]
pub enum Input {
    /// What became of a call.
    Result(CallId, CallResult),
    /// What a person answered.
    Answer(Answer),
    /// The caller wants no more. What is in flight still lands in the machine.
    Cancel,
}

/// What a snapshot is sealed under and bound to.
#[derive(Clone, Copy)]
pub struct Seal<'a> {
    /// The alias of the organisation.
    pub organisation: &'a str,
    /// The service's base URL.
    pub base_url: &'a str,
    /// What the snapshot belongs to, such as the id of the login session: it must be given again.
    pub context: &'a [u8],
}

names! {
    /// Which machine it is.
    pub enum Kind {
        /// An authenticator app.
        AuthenticatorApp = "authenticator_app",
        /// The user is made sure of and chooses a way to pair.
        Enrolment = "enrolment",
        /// A job: the report, or the organisation's OATH tokens.
        Job = "job",
        /// A phone number, an e-mail address or an OATH token, by an OTP.
        Offline = "offline",
        /// The same without a proof of possession.
        OfflineUnverified = "offline_unverified",
        /// The PingID app, by an activation code.
        Online = "online",
        /// An OATH token is brought into step.
        Resync = "resync",
        /// A security key or the biometrics of a device.
        WebAuthn = "webauthn",
        /// A YubiKey.
        YubiKey = "yubikey",
    }
}

/// Declares once which scripts there are.
macro_rules! scripts {
    ($($name:ident($script:ty)),+ $(,)?) => {
        /// The script of one machine.
        #[derive(Serialize, Deserialize)]
        pub(super) enum AnyScript {
            $($name($script),)+
            Ended(Ended),
        }

        impl AnyScript {
            fn inner(&self) -> &dyn Script {
                match self { $(Self::$name(script) => script,)+ Self::Ended(script) => script }
            }

            fn inner_mut(&mut self) -> &mut dyn Script {
                match self { $(Self::$name(script) => script,)+ Self::Ended(script) => script }
            }

            pub(super) fn kind(&self) -> Kind {
                match self { $(Self::$name(_) => Kind::$name,)+ Self::Ended(script) => script.kind }
            }
        }
    };
}

scripts!(
    AuthenticatorApp(Proof<AuthenticatorApp>),
    Enrolment(Enrolment),
    Job(Job),
    Offline(Proof<Offline>),
    OfflineUnverified(Proof<OfflineUnverified>),
    Online(Online),
    Resync(Resync),
    WebAuthn(Proof<WebAuthn>),
    YubiKey(Proof<YubiKey>),
);

impl Machine {
    /// Pairs the PingID app of a user who exists, by this activation code or one that is minted.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn online(
        mint: GetActivationCode,
        code: Option<Secret>,
        settings: Settings,
    ) -> Result<Self> {
        Ok(Self::of(
            AnyScript::Online(Online::existing(mint, code)?),
            settings,
        ))
    }

    /// Adds a user and pairs the PingID app. A user of this name must not exist.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn online_new_user(user: AddUser, settings: Settings) -> Result<Self> {
        Ok(Self::of(
            AnyScript::Online(Online::new_user(user)?),
            settings,
        ))
    }

    /// Pairs a phone number, an e-mail address or an OATH token, by an OTP.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn offline(request: StartOfflinePairing, settings: Settings) -> Result<Self> {
        let proof = Proof::new(Offline::new(request)?);
        Ok(Self::of(AnyScript::Offline(proof), settings))
    }

    /// Pairs at once, **without a proof that the device is the user's**.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn offline_unverified(request: OfflinePairing, settings: Settings) -> Result<Self> {
        let proof = Proof::new(OfflineUnverified::new(request)?);
        Ok(Self::of(AnyScript::OfflineUnverified(proof), settings))
    }

    /// Pairs a YubiKey, which must not be paired with anyone else if `validate_unique_device` says so.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn yubikey(
        username: impl Into<String>,
        validate_unique_device: Option<bool>,
        settings: Settings,
    ) -> Result<Self> {
        let proof = Proof::new(YubiKey::new(username.into(), validate_unique_device)?);
        Ok(Self::of(AnyScript::YubiKey(proof), settings))
    }

    /// Pairs an authenticator app.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn authenticator_app(username: impl Into<String>, settings: Settings) -> Result<Self> {
        let proof = Proof::new(AuthenticatorApp::new(username.into())?);
        Ok(Self::of(AnyScript::AuthenticatorApp(proof), settings))
    }

    /// Pairs a security key or the biometrics of a device.
    ///
    /// # Errors
    /// An error of the group `Input`, and [`Code::RelyingPartyRefused`] when the request names another
    /// relying party.
    pub fn webauthn(
        request: WebAuthnStartPairing,
        relying_party: &RelyingParty,
        settings: Settings,
    ) -> Result<Self> {
        let proof = Proof::new(WebAuthn::new(request, relying_party)?);
        Ok(Self::of(AnyScript::WebAuthn(proof), settings))
    }

    /// Makes sure of a user, lets the user choose a way to pair, and pairs.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn enrolment(rules: EnrolmentRules, settings: Settings) -> Result<Self> {
        Ok(Self::of(
            AnyScript::Enrolment(Enrolment::new(rules)?),
            settings,
        ))
    }

    /// Brings an OATH token and the service into step.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn resync(rules: ResyncRules, settings: Settings) -> Result<Self> {
        Ok(Self::of(AnyScript::Resync(Resync::new(rules)?), settings))
    }

    /// Has the organisation's report made, and downloads it.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn report(file_type: &ReportFileType, settings: Settings) -> Result<Self> {
        let task = Task::Report(file_type.as_str().to_owned());
        Ok(Self::of(AnyScript::Job(Job::new(task)?), settings))
    }

    /// Adds OATH tokens to the organisation, and waits until that is done.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn create_tokens(request: CreateOrgTokens, settings: Settings) -> Result<Self> {
        let task = Task::CreateTokens(request);
        Ok(Self::of(AnyScript::Job(Job::new(task)?), settings))
    }

    /// Removes OATH tokens from the organisation, and waits until that is done.
    ///
    /// # Errors
    /// An error of the group `Input`.
    pub fn revoke_tokens(request: RevokeOrgTokens, settings: Settings) -> Result<Self> {
        let task = Task::RevokeTokens(request);
        Ok(Self::of(AnyScript::Job(Job::new(task)?), settings))
    }

    /// Goes on from a snapshot, under any of these keys.
    ///
    /// What was in flight when it was sealed counts as lost: it may have been carried out. An answer
    /// that had not left is asked for again.
    ///
    /// # Errors
    /// [`Code::SnapshotRefused`] for whatever does not fit.
    pub fn resume(
        kind: Kind,
        text: &str,
        keys: &[SnapshotKey],
        seal: &Seal<'_>,
        now: Now,
        seed: u64,
    ) -> Result<Self> {
        let opened = open(text, &seal.binding(kind), keys, now.wall)?;
        let refused = |_| Error::from(Code::SnapshotRefused);
        let sealed: Sealed = serde_json::from_slice(&opened.payload).map_err(refused)?;
        if sealed.script.kind() != kind {
            return Err(Code::SnapshotRefused.into());
        }
        Ok(sealed.into_machine(now, seed))
    }

    /// Says what to do next. Asking again before anything is handed over changes nothing.
    pub fn poll(&mut self, now: Now) -> Output {
        if self.poisoned {
            return Output::Finished(self.unknown());
        }
        if let Deadline::Allowed(allowed) = self.deadline {
            self.deadline = Deadline::At(now.monotonic.saturating_add(allowed));
        }
        if let Some(id) = self.flight {
            return Output::InFlight(id);
        }
        if let Deadline::At(deadline) = self.deadline
            && now.monotonic >= deadline
        {
            self.deadline = Deadline::Over;
            self.deliver(Event::Deadline, now);
        }
        match self.script.inner().plan() {
            Plan::Finish(outcome) => Output::Finished(outcome),
            Plan::Ask(mut prompt) => {
                prompt.start_again_from = prompt.start_again_from.map(|_| self.cooled);
                Output::Ask(prompt, self.deadline.at())
            }
            Plan::Send(_) if now.monotonic < self.not_before => Output::Wait(
                self.not_before
                    .min(self.deadline.at().unwrap_or(Duration::MAX)),
            ),
            Plan::Send(call) => Output::Send(CallId(self.next_id), call.operation()),
        }
    }

    /// Gives the call that [`poll`](Self::poll) wants sent. From here on it counts as sent: a snapshot
    /// that is sealed now says so. Before one of class C, H or O leaves, store such a snapshot.
    ///
    /// # Errors
    /// [`Code::InputUnexpected`] when this is not the call that is to be sent now.
    pub fn take(&mut self, id: CallId, now: Now) -> Result<Call> {
        match (self.poll(now), self.script.inner().plan()) {
            (Output::Send(wanted, _), Plan::Send(call)) if wanted == id => {
                let class = call.class();
                if matches!(class, RetryClass::Create | RetryClass::Human) {
                    self.cooled = now.monotonic.saturating_add(BETWEEN_STARTS);
                }
                self.flight = Some(id);
                Ok(call)
            }
            _ => Err(Code::InputUnexpected.into()),
        }
    }

    /// Takes what happened.
    ///
    /// # Errors
    /// [`Code::InputUnexpected`] and [`Code::AnswerUnexpected`] for what makes no sense now,
    /// [`Code::StartTooSoon`], and those of the group `Input` for an answer that cannot be right. Nothing
    /// is changed by any of them.
    pub fn handle(&mut self, input: Input, now: Now) -> Result<()> {
        if self.poisoned {
            return Err(Code::Internal.into());
        }
        match input {
            Input::Result(id, CallResult(event)) => self.handle_result(id, event, now),
            Input::Answer(answer) => self.handle_answer(answer, now),
            Input::Cancel => self.handle_cancel(now),
        }
    }

    /// Reads the user's details once more, after an end that left it open whether a device is paired.
    ///
    /// # Errors
    /// [`Code::InputUnexpected`] when the outcome is not `Undetermined`.
    pub fn reconcile(&mut self, now: Now) -> Result<()> {
        if self.poisoned || !self.script.inner_mut().reconcile() {
            return Err(Code::InputUnexpected.into());
        }
        self.cancelled = false;
        self.deadline = Deadline::Over;
        self.not_before = now.monotonic;
        Ok(())
    }

    /// Settles an undetermined outcome: the user says that this candidate is the device.
    ///
    /// # Errors
    /// [`Code::InputUnexpected`] when the outcome is not `Undetermined`, or has no such candidate.
    pub fn confirm(&mut self, device_id: DeviceId) -> Result<()> {
        let Plan::Finish(Outcome::Undetermined { candidates }) = self.script.inner().plan() else {
            return Err(Code::InputUnexpected.into());
        };
        let mut candidates = candidates.into_iter();
        let device = candidates.find(|device| device.id == device_id);
        let device = PairedDevice::shown(device.ok_or(Code::InputUnexpected)?);
        self.script.inner_mut().finish(Outcome::Paired {
            device,
            evidence: Evidence::Confirmed,
        });
        Ok(())
    }

    /// Seals what the machine knows, and raises its generation.
    ///
    /// # Errors
    /// [`Code::ValueMissing`] for an empty context, and [`Code::EntropyUnavailable`].
    pub fn snapshot(
        &mut self,
        key: &SnapshotKey,
        to: &Seal<'_>,
        now: Now,
        entropy: &dyn Entropy,
    ) -> Result<String> {
        let payload = {
            let generation = self.generation.saturating_add(1);
            let sealed = SealedRef::of(self, generation, now);
            let json = serde_json::to_vec(&sealed).map_err(|_| Error::from(Code::Internal))?;
            Zeroizing::new(json)
        };
        let expiry = self.parts().expires.unwrap_or_else(|| {
            let left = self.deadline.left(now.monotonic).unwrap_or_default();
            now.wall.saturating_add(left)
        });
        let label = Label::new(to.binding(self.kind()), expiry, now.wall);
        let text = seal(&payload, &label, key, entropy)?;
        self.generation = self.generation.saturating_add(1);
        Ok(text)
    }

    /// Says which lease is held on the user, or that none is.
    pub fn hold(&mut self, fence: Option<Fence>) {
        self.fence = fence;
    }

    /// Says which lease is held on the activation code, or that none is.
    pub fn hold_code(&mut self, fence: Option<Fence>) {
        self.code_fence = fence;
    }

    /// Ends it as not known, after a fault of ours inside it.
    pub fn poison(&mut self) {
        self.poisoned = true;
    }

    /// What a page or phone may see. While it holds a link or a code it is a bearer secret.
    pub fn view(&mut self, base_url: &BaseUrl, now: Now) -> PairingView {
        let parts = self.parts();
        let output = self.poll(now);
        PairingView::new(self.kind(), parts, output, base_url, now)
    }

    /// Which machine it is.
    pub fn kind(&self) -> Kind {
        self.script.kind()
    }

    /// How often it was sealed.
    pub fn generation(&self) -> Generation {
        Generation(self.generation)
    }

    /// The lease that is held on the user.
    pub fn fence(&self) -> Option<Fence> {
        self.fence
    }

    /// The lease that is held on the activation code.
    pub fn code_fence(&self) -> Option<Fence> {
        self.code_fence
    }

    /// Whose device is paired, where it is one user's.
    pub fn username(&self) -> Option<&str> {
        self.script.inner().username()
    }

    /// The activation code, from when it is known until it is of no use any more.
    pub fn activation_code(&self) -> Option<&Secret> {
        self.script.inner().activation_code()
    }

    /// The outcome, when it is over.
    pub fn outcome(&self) -> Option<Outcome> {
        if self.poisoned {
            return Some(self.unknown());
        }
        match self.script.inner().plan() {
            Plan::Finish(outcome) => Some(outcome),
            _ => None,
        }
    }

    fn of(script: AnyScript, settings: Settings) -> Self {
        Self {
            script,
            settings,
            deadline: Deadline::Allowed(settings.deadline),
            not_before: Duration::ZERO,
            cooled: Duration::ZERO,
            flight: None,
            next_id: 0,
            unsent: 0,
            cancelled: false,
            fence: None,
            code_fence: None,
            generation: 0,
            poisoned: false,
        }
    }

    fn handle_result(&mut self, id: CallId, event: Event, now: Now) -> Result<()> {
        if self.flight != Some(id) {
            return Err(Code::InputUnexpected.into());
        }
        self.flight = None;
        self.next_id = self.next_id.saturating_add(1);
        if let Event::Lost(Loss { sent: false, .. }) = event {
            // Nothing has happened: the same is to be sent, later.
            self.unsent = self.unsent.saturating_add(1);
            let pause = before_reading_again(self.unsent, &self.situation(now));
            self.not_before = now.monotonic.saturating_add(pause);
        } else {
            self.unsent = 0;
            self.deliver(event, now);
        }
        if self.cancelled {
            self.deliver(Event::Cancelled, now);
        }
        Ok(())
    }

    fn handle_answer(&mut self, answer: Answer, now: Now) -> Result<()> {
        let Output::Ask(prompt, _) = self.poll(now) else {
            return Err(Code::AnswerUnexpected.into());
        };
        match (&answer, prompt.start_again_from) {
            (Answer::StartAgain, Some(from)) if now.monotonic < from => {
                return Err(Code::StartTooSoon.into());
            }
            (Answer::StartAgain, Some(_)) => {}
            _ => answer.fits(&prompt.wanted)?,
        }
        self.script.inner().check(&answer)?;
        self.deliver(Event::Answered(answer), now);
        Ok(())
    }

    fn handle_cancel(&mut self, now: Now) -> Result<()> {
        if self.outcome().is_some() {
            return Err(Code::InputUnexpected.into());
        }
        self.cancelled = true;
        if self.flight.is_none() {
            self.deliver(Event::Cancelled, now);
        }
        Ok(())
    }

    fn deliver(&mut self, event: Event, now: Now) {
        let at = self.situation(now);
        self.poisoned = true;
        let pause = self.script.inner_mut().on(event, &at);
        self.poisoned = false;
        if let Some(pause) = pause {
            self.not_before = now.monotonic.saturating_add(pause);
        }
    }

    fn situation(&self, now: Now) -> Situation {
        Situation {
            now,
            correlation: self.settings.correlation,
            fence: self.fence,
            jitter: fraction(self.settings.seed, self.next_id),
        }
    }

    fn parts(&self) -> Parts {
        let mut parts = Parts::default();
        self.script.inner().show(&mut parts);
        parts
    }

    fn unknown(&self) -> Outcome {
        match self.kind() {
            Kind::Job => Outcome::JobUnknown { job_token: None },
            Kind::Resync => Outcome::NotResynced {
                reason: Reason::SessionEnded,
                error_id: None,
                authenticated: false,
            },
            _ => Outcome::Undetermined {
                candidates: Vec::new(),
            },
        }
    }
}

impl fmt::Debug for Machine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Machine")
            .field("kind", &self.kind())
            .field("in_flight", &self.flight)
            .field("outcome", &self.outcome().as_ref().map(Outcome::as_str))
            .finish_non_exhaustive()
    }
}

impl Seal<'_> {
    fn binding(&self, kind: Kind) -> Binding<'_> {
        Binding {
            kind: kind.as_str(),
            service: SERVICE,
            organisation: self.organisation,
            base_url: self.base_url,
            context: self.context,
        }
    }
}

impl fmt::Debug for Seal<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Seal")
    }
}

impl Script for AnyScript {
    fn plan(&self) -> Plan {
        self.inner().plan()
    }

    fn on(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        self.inner_mut().on(event, at)
    }

    fn check(&self, answer: &Answer) -> Result<()> {
        self.inner().check(answer)
    }

    fn resumed(&mut self) {
        self.inner_mut().resumed();
    }

    fn username(&self) -> Option<&str> {
        self.inner().username()
    }

    fn activation_code(&self) -> Option<&Secret> {
        self.inner().activation_code()
    }

    fn show(&self, parts: &mut Parts) {
        self.inner().show(parts);
    }

    fn reconcile(&mut self) -> bool {
        self.inner_mut().reconcile()
    }

    fn finish(&mut self, outcome: Outcome) {
        self.inner_mut().finish(outcome);
    }
}

#[derive(Clone, Copy, Debug)]
enum Deadline {
    /// From the first poll on.
    Allowed(Duration),
    At(Duration),
    /// It passed, and the script was told.
    Over,
}

impl Deadline {
    fn at(self) -> Option<Duration> {
        match self {
            Self::At(at) => Some(at),
            Self::Allowed(_) | Self::Over => None,
        }
    }

    fn left(self, now: Duration) -> Option<Duration> {
        match self {
            Self::At(at) => Some(at.saturating_sub(now)),
            Self::Allowed(allowed) => Some(allowed),
            Self::Over => None,
        }
    }
}

/// What is sealed. Times of the monotonic clock stand as what was left of them.
#[derive(Serialize)]
struct SealedRef<'a> {
    script: SealedScript<'a>,
    #[serde(flatten)]
    rest: Rest,
}

#[derive(Serialize)]
#[serde(untagged)]
enum SealedScript<'a> {
    Running(&'a AnyScript),
    Over(Box<AnyScript>),
}

#[derive(Deserialize)]
struct Sealed {
    script: AnyScript,
    #[serde(flatten)]
    rest: Rest,
}

#[derive(Serialize, Deserialize)]
struct Rest {
    correlation: bool,
    /// Absent once the deadline has passed.
    deadline_left: Option<u64>,
    pause_left: u64,
    cooling_left: u64,
    in_flight: bool,
    next_id: u64,
    cancelled: bool,
    fence: Option<Fence>,
    code_fence: Option<Fence>,
    generation: u64,
    sealed_at: i64,
}

impl<'a> SealedRef<'a> {
    fn of(machine: &'a Machine, generation: u64, now: Now) -> Self {
        let left = |until: Duration| milliseconds(until.saturating_sub(now.monotonic));
        let script = match machine.outcome() {
            // What is left open needs the rest to be settled.
            Some(outcome) if !outcome.is_unknown() => {
                SealedScript::Over(Box::new(AnyScript::Ended(Ended {
                    kind: machine.kind(),
                    username: machine.username().map(str::to_owned),
                    outcome,
                })))
            }
            _ => SealedScript::Running(&machine.script),
        };
        Self {
            script,
            rest: Rest {
                correlation: machine.settings.correlation,
                deadline_left: machine.deadline.left(now.monotonic).map(milliseconds),
                pause_left: left(machine.not_before),
                cooling_left: left(machine.cooled),
                in_flight: machine.flight.is_some(),
                next_id: machine.next_id,
                cancelled: machine.cancelled,
                fence: machine.fence,
                code_fence: machine.code_fence,
                generation,
                sealed_at: now.wall.milliseconds(),
            },
        }
    }
}

impl Sealed {
    fn into_machine(self, now: Now, seed: u64) -> Machine {
        let Self { script, rest } = self;
        let passed = now.wall.milliseconds().saturating_sub(rest.sealed_at);
        let passed = Duration::from_millis(u64::try_from(passed).unwrap_or_default());
        let left = |milliseconds| Duration::from_millis(milliseconds).saturating_sub(passed);
        let until = |milliseconds| now.monotonic.saturating_add(left(milliseconds));
        let mut machine = Machine {
            script,
            settings: Settings {
                correlation: rest.correlation,
                seed,
                ..Settings::default()
            },
            deadline: rest
                .deadline_left
                .map_or(Deadline::Over, |left| Deadline::At(until(left))),
            not_before: until(rest.pause_left),
            cooled: until(rest.cooling_left),
            flight: None,
            next_id: rest.next_id,
            unsent: 0,
            cancelled: rest.cancelled,
            fence: rest.fence,
            code_fence: rest.code_fence,
            generation: rest.generation,
            poisoned: false,
        };
        if rest.in_flight {
            machine.next_id = machine.next_id.saturating_add(1);
            let CallResult(lost) = CallResult::lost();
            machine.deliver(lost, now);
        }
        machine.script.resumed();
        if machine.cancelled && machine.outcome().is_none() {
            machine.deliver(Event::Cancelled, now);
        }
        machine
    }
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

/// A number from 0 to 1, by the seed and the id of the request (SplitMix64).
fn fraction(seed: u64, id: u64) -> f64 {
    let mut mixed = seed.wrapping_add(id.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    (mixed >> 11) as f64 / (1_u64 << 53) as f64
}

const SERVICE: &str = "pingid";
