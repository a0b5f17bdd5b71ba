//! What begins machines, by the names that the layers have for them.

use std::io;
use std::sync::Arc;

use pingpair::client::Pairing;
use pingpair::operation::{Record, from_arguments};
use pingpair::pairing::{EnrolmentRules, IfExists, MethodKind, ResyncRules};
use pingpair::pingid::{
    AddUser, CreateOrgTokens, GetActivationCode, OfflinePairing, ReportFileType, RevokeOrgTokens,
    StartOfflinePairing, WebAuthnStartPairing,
};
use pingpair::{Client, Code, Error, Result, Secret};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::application::Application;
use crate::client::{Out, expected};
use crate::names;
use crate::webauthn::Party;

pub type Members = Map<String, Value>;

/// Begins the machine of this name.
pub fn begin(
    client: &Client,
    machine: &str,
    given: Members,
    application: Option<Arc<dyn Application>>,
) -> Result<Pairing> {
    let mut given = given;
    match machine {
        "online" => {
            let code = take::<String>(&mut given, "activationCode")?.map(Secret::from);
            client.pair_online_with(request::<GetActivationCode>(given)?, code)
        }
        "online_new_user" => client.pair_new_user(request::<AddUser>(given)?),
        "offline" => client.pair_offline(request::<StartOfflinePairing>(given)?),
        "offline_unverified" => client.pair_offline_unverified(request::<OfflinePairing>(given)?),
        "yubikey" => {
            let username: String = need(&mut given, "username")?;
            let unique = take(&mut given, "validateUniqueDevice")?;
            nothing_else(&given)?;
            match unique {
                Some(unique) => client.pair_yubikey_by_touch_with(username, unique),
                None => client.pair_yubikey_by_touch(username),
            }
        }
        "authenticator_app" => {
            let username: String = need(&mut given, "username")?;
            nothing_else(&given)?;
            client.pair_authenticator_app(username)
        }
        "webauthn" => {
            let party = need::<Party>(&mut given, "relyingParty")?.core()?;
            given.insert("relyingPartyId".into(), party.id().into());
            client.pair_webauthn(request::<WebAuthnStartPairing>(given)?, &party)
        }
        "enrolment" => client.enrol(enrolment(given)?),
        "resync" => {
            let mut rules = ResyncRules::new(need::<String>(&mut given, "serialNumber")?);
            rules.username = take(&mut given, "username")?;
            rules.at_once = take(&mut given, "atOnce")?.unwrap_or(false);
            nothing_else(&given)?;
            client.resync(rules)
        }
        "report" => {
            let file_type = ReportFileType::from(need::<String>(&mut given, "fileType")?.as_str());
            nothing_else(&given)?;
            let application = application.ok_or(Code::Internal)?;
            client.make_report(&file_type, move || Written::open(&application))
        }
        "create_tokens" => client.add_tokens(request::<CreateOrgTokens>(given)?),
        "revoke_tokens" => client.remove_tokens(request::<RevokeOrgTokens>(given)?),
        "job" => {
            let job_token: String = need(&mut given, "jobToken")?;
            nothing_else(&given)?;
            client.wait_for_job(job_token)
        }
        _ => Err(Code::Internal.into()),
    }
}

/// The same pairing, which belongs to a context if one is given.
pub fn bound_to(pairing: Pairing, context: Option<&[u8]>) -> Pairing {
    match context {
        Some(context) => pairing.context(context),
        None => pairing,
    }
}

/// The same pairing, whose report goes to the functions of the application, if there are any.
pub fn reporting(pairing: Pairing, application: Option<Arc<dyn Application>>) -> Pairing {
    match application {
        Some(application) => pairing.report_to(move || Written::open(&application)),
        None => pairing,
    }
}

fn enrolment(mut given: Members) -> Result<EnrolmentRules> {
    let names: Vec<String> = need(&mut given, "methods")?;
    let methods = names.iter().map(|name| {
        MethodKind::from_text(name)
            .ok_or_else(|| expected("methods", MethodKind::ALL.iter().map(|kind| kind.as_str())))
    });
    let methods = methods.collect::<Result<Vec<_>>>()?;
    let if_exists: Option<String> = take(&mut given, "ifExists")?;
    let party: Option<Party> = take(&mut given, "relyingParty")?;
    let party_name: Option<String> = take(&mut given, "relyingPartyName")?;
    let unique = take(&mut given, "validateUniqueDevice")?;
    let mut rules = EnrolmentRules::new(request::<AddUser>(given)?, methods);
    if let Some(name) = if_exists {
        rules.if_exists = IfExists::from_text(&name)
            .ok_or_else(|| expected("ifExists", IfExists::ALL.iter().map(|it| it.as_str())))?;
    }
    if let Some(party) = party {
        let party = party.core()?;
        let name = party_name.unwrap_or_else(|| party.id().to_owned());
        rules.relying_party = Some((party, name));
    }
    rules.validate_unique_device = unique;
    Ok(rules)
}

/// A request of what was given.
pub fn request<T: Record>(given: Members) -> Result<T> {
    from_arguments(&names::arguments(given, T::INFO)?)
}

/// Takes a member out, if it is there.
pub fn take<T: DeserializeOwned>(given: &mut Members, name: &str) -> Result<Option<T>> {
    let value = given.remove(name).unwrap_or_default();
    serde_json::from_value(value).map_err(|_| Error::new(Code::ValueMalformed).detail(name))
}

/// Takes a member out that must be there.
pub fn need<T: DeserializeOwned>(given: &mut Members, name: &str) -> Result<T> {
    take(given, name)?.ok_or_else(|| Error::new(Code::ValueMissing).detail(name))
}

/// Refuses what nobody has taken out.
pub fn nothing_else(given: &Members) -> Result<()> {
    match given.keys().next() {
        Some(name) => Err(Error::new(Code::UnknownMember).detail(name)),
        None => Ok(()),
    }
}

/// What a report is written to: opened anew for each attempt, and closed when it is dropped.
struct Written(Out);

impl Written {
    fn open(application: &Arc<dyn Application>) -> io::Result<Self> {
        match application.ask("open", "[]", None) {
            Some(_) => Ok(Self(Out(Arc::clone(application)))),
            None => Err(io::ErrorKind::Other.into()),
        }
    }
}

impl io::Write for Written {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.0.write(piece)
    }

    /// Once it is whole, it is on its way to where it is kept: what goes wrong then is told.
    fn flush(&mut self) -> io::Result<()> {
        match self.0.0.ask("flush", "[]", None) {
            Some(_) => Ok(()),
            None => Err(io::ErrorKind::Other.into()),
        }
    }
}

impl Drop for Written {
    fn drop(&mut self) {
        self.0.0.ask("close", "[]", None);
    }
}
