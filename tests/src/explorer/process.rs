//! The process that pairs: a client, a pairing, and what they share with other processes.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pingpair::client::{Pairing, Step};
use pingpair::exchange::Outgoing;
use pingpair::pairing::{Prompt, Wanted};
use pingpair::snapshot::{InProcessLease, InProcessStore, Lease, SnapshotKey, Subject};
use pingpair::transport::Transport;
use pingpair::webauthn::{RegistrationCredential, RelyingParty};
use pingpair::wire::RequestSigner;
use pingpair::{Client, Credentials, Result};
use serde_json::{Value, json};

use super::event::Event;
use super::fault::Planted;
use super::flow::{Flow, RELYING_PARTY, USER};
use super::hands::{ClientClock, Numbers};
use super::mode::Mode;
use super::person::credential;
use super::scene::{Shared, locked};
use super::store::RunStore;
use super::wire::Wire;

/// What all processes of a run share: the scene, the lease and the store.
pub(super) struct Host {
    pub(super) scene: Shared,
    flow: Flow,
    mode: Mode,
    lease: InProcessLease,
    pub(super) store: RunStore,
    numbers: Numbers,
}

/// A process with a pairing.
pub(super) struct Process {
    pub(super) pairing: Pairing,
}

/// What came of a step.
pub(super) enum Stepped {
    /// As the driver says.
    Done(Result<Step>),
    /// The process ended in it.
    Killed,
    /// It panicked.
    Panicked,
}

impl Host {
    pub(super) fn new(scene: Shared, planted: Option<Planted>) -> Self {
        let (hands, setup) = {
            let scene = locked(&scene);
            (scene.hands.clone(), Arc::clone(&scene.setup))
        };
        let lease = InProcessLease::with_clock(move || hands.elapsed());
        let is_stale = planted == Some(Planted::StaleSnapshot);
        Self {
            store: RunStore::new(InProcessStore::beside(&lease), Arc::clone(&scene), is_stale),
            scene,
            flow: setup.flow,
            mode: setup.mode,
            lease,
            // What the earlier run drew is never drawn again.
            numbers: Numbers::new(if setup.older.is_empty() { 0 } else { 0x5eed }),
        }
    }

    fn client(&self) -> Client {
        let (clock, properties) = {
            let scene = locked(&self.scene);
            let clock = ClientClock {
                hands: scene.hands.clone(),
                began: scene.setup.began,
            };
            (clock, scene.setup.properties.clone())
        };
        let credentials = Credentials::from_properties(properties.expose()).expect("credentials");
        let key = SnapshotKey::new(&SNAPSHOT_KEY).expect("a key");
        let mut builder = Client::builder(credentials)
            .transport(Wire(Arc::clone(&self.scene)))
            .clock(clock)
            .entropy(self.numbers.clone())
            .options(self.mode.options())
            .snapshot_keys([key])
            .lease(self.lease.clone())
            .store(self.store.clone());
        if self.flow == Flow::SmsBarred {
            builder = builder.destinations(|_| false);
        }
        let client = builder.build().expect("a client");
        client.with_pairing_deadline(deadline(self.flow, self.mode))
    }

    /// A process that begins.
    pub(super) fn begin(&self) -> Process {
        let code = locked(&self.scene).setup.code.clone();
        let pairing = self.flow.begin(&self.client(), code.as_ref());
        Process {
            pairing: pairing
                .expect("the machine's own arguments")
                .context(CONTEXT),
        }
    }

    /// Another process that goes on from what was stored; where nothing was, it begins.
    pub(super) fn resume(&self) -> Result<Process> {
        let client = self.client();
        let kind = self.flow.kind();
        let resumed = if self.flow.has_user() {
            client.resume_stored(kind, USER, CONTEXT)?
        } else {
            client.resume_stored_by_context(kind, CONTEXT)?
        };
        Ok(match resumed {
            Some(pairing) if self.flow == Flow::Report => Process {
                pairing: pairing.report_to(|| Ok(std::io::sink())),
            },
            Some(pairing) => Process { pairing },
            None => self.begin(),
        })
    }

    /// What a client does that takes every origin whose host ends like the relying party's name.
    pub(super) fn finish_naively(&self, prompt: &Prompt) {
        let session = locked(&self.scene).session.clone();
        let (Wanted::Credential { options }, Some(session)) = (&prompt.wanted, session) else {
            return;
        };
        let origin = "https://evilexample.com";
        let sent = credential(options.expose(), Event::EvilOrigin).and_then(|made| {
            let party = RelyingParty::new("evilexample.com", [origin]).ok()?;
            let json: Value = serde_json::from_str(options.expose()).ok()?;
            let challenge = URL_SAFE_NO_PAD
                .decode(json.get("challenge")?.as_str()?)
                .ok()?;
            let made =
                RegistrationCredential::from_browser(made.expose(), &party, &challenge).ok()?;
            let body = json!({
                "rpId": RELYING_PARTY,
                "sessionId": session,
                "userName": USER,
                "origin": origin,
                "publicKeyCredentialJson": made.to_service().expose(),
            });
            // The declaration refuses it too: it is signed as it is.
            let (credentials, now) = {
                let scene = locked(&self.scene);
                (Arc::clone(&scene.credentials), scene.engine.now())
            };
            let signer = RequestSigner::new(&credentials, &pingpair::Options::default()).ok()?;
            Some(Outgoing::signed(
                "http://127.0.0.1:9/pingid/rest/4/webauthnfinishpairing/do".into(),
                signer.sign_body(body.as_object()?, now),
                Duration::from_secs(15),
            ))
        });
        if let Some(outgoing) = sent {
            drop(Wire(Arc::clone(&self.scene)).deliver(&outgoing));
        }
    }

    /// Somebody else gets the lease once it has run out, and keeps it for a minute.
    pub(super) fn take_lease(&self) {
        locked(&self.scene).pass(LEASE_ENDS);
        let alias = locked(&self.scene).credentials.org_alias().to_owned();
        let subject = match self.flow.has_user() {
            true => Subject::User(USER),
            false => Subject::Context(CONTEXT),
        };
        let key = SnapshotKey::new(&SNAPSHOT_KEY).and_then(|key| key.subject(&subject, &alias));
        if let Ok(key) = key {
            let _ = self.lease.acquire(&key, Duration::from_secs(60));
        }
    }
}

impl Process {
    /// One step, in which the process can end.
    pub(super) fn step(&mut self, host: &Host) -> Stepped {
        {
            let mut scene = locked(&host.scene);
            scene.attempt = 0;
            scene.is_call_lost = false;
            scene.text = host.store.last();
        }
        let stepped = catch_unwind(AssertUnwindSafe(|| self.pairing.step()));
        let mut scene = locked(&host.scene);
        if let Some(elapsed) = scene.killed.take() {
            scene.hands.set(elapsed);
            return Stepped::Killed;
        }
        match stepped {
            Ok(stepped) => Stepped::Done(stepped),
            Err(_) => Stepped::Panicked,
        }
    }
}

/// How long a machine is given: in the online flows longer than a code is valid.
pub(super) fn deadline(flow: Flow, mode: Mode) -> Duration {
    match flow.has_phone() && mode != Mode::Silent {
        true => Duration::from_secs(50 * 3600),
        false => Duration::from_secs(600),
    }
}

pub(super) const CONTEXT: &[u8] = b"the login session";
pub(super) const SNAPSHOT_KEY: [u8; 32] = [7; 32];
/// A little longer than the driver holds a lease without a step.
const LEASE_ENDS: Duration = Duration::from_secs(121);
