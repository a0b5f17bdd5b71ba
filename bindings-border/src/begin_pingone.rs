//! What begins machines of PingOne, by the names that the layers have for them.

use pingpair::client::{Pairing, PingOne};
use pingpair::pairing::{FlowStart, Registration, RegistrationData};
use pingpair::pingone::{Cookies, CreateDevice, CreatePairingKey, Id};
use pingpair::{Code, Error, Result, Secret};

use crate::begin::{Members, need, nothing_else, request, take};
use crate::webauthn::Party;

/// Begins the machine of this name.
pub fn begin(client: &PingOne, machine: &str, given: Members) -> Result<Pairing> {
    let mut given = given;
    match machine {
        "registration" => client.register(registration(given)?),
        "registration_in" => {
            let flow = redirect(&mut given)?;
            client.register_in(flow, registration(given)?)
        }
        "mfa_otp" => client.pair_mfa_otp(request::<CreateDevice>(given)?),
        "mfa_oath_token" => client.pair_mfa_oath_token_with(request::<CreateDevice>(given)?),
        "mfa_desktop" => client.pair_mfa_desktop_with(request::<CreateDevice>(given)?),
        "mfa_fido2" => {
            let party = need::<Party>(&mut given, "relyingParty")?.core()?;
            let name = take::<String>(&mut given, "relyingPartyName")?;
            let name = name.unwrap_or_else(|| party.id().to_owned());
            let device = request::<CreateDevice>(given)?;
            client.pair_mfa_fido2_with(device.rp_id(party.id()).rp_name(name), &party)
        }
        "mfa_mobile" => client.pair_mfa_mobile_with(request::<CreatePairingKey>(given)?),
        _ => Err(Code::Internal.into()),
    }
}

/// A flow that a browser was redirected into.
pub fn redirect(given: &mut Members) -> Result<FlowStart> {
    let flow_id = Id::parse(&need::<String>(given, "flowId")?)?;
    let cookies = Secret::from(need::<String>(given, "cookies")?);
    Ok(FlowStart::Redirect {
        flow_id,
        cookies: Cookies::from_header(cookies.expose()),
        state: Secret::from(need::<String>(given, "state")?),
        code_verifier: take::<String>(given, "codeVerifier")?.map(Secret::from),
    })
}

fn registration(mut given: Members) -> Result<Registration> {
    let mut rules = Registration::new();
    rules.acr_values = take(&mut given, "acrValues")?;
    rules.without_tokens = take(&mut given, "withoutTokens")?.unwrap_or(false);
    let mut text = |name| take::<String>(&mut given, name);
    rules.user = match (text("username")?, text("email")?, text("password")?) {
        (Some(username), Some(email), Some(password)) => {
            Some(RegistrationData::new(username, email, password))
        }
        (None, None, None) => None,
        _ => {
            let expected = "username, email and password: all three, or none";
            return Err(Error::new(Code::ValueMissing).detail(expected));
        }
    };
    nothing_else(&given)?;
    Ok(rules)
}
