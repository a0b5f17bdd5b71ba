//! What a registration is begun with.

use pingpair::pairing::{FlowStart, Registration, RegistrationData};
use pingpair::pingone::{Cookies, Id};
use pingpair::{Code, Error, Result, Secret};

use crate::given::Given;

/// A registration of this user, or of one who is asked.
pub(crate) fn rules(
    username: Option<String>,
    email: Option<String>,
    password: Option<Given<Secret>>,
    acr_values: Option<String>,
    without_tokens: bool,
) -> Result<Registration> {
    let mut rules = Registration::new();
    rules.acr_values = acr_values;
    rules.without_tokens = without_tokens;
    rules.user = match (username, email, password) {
        (Some(username), Some(email), Some(password)) => {
            Some(RegistrationData::new(username, email, password.take()))
        }
        (None, None, None) => None,
        _ => {
            let expected = "username, email and password: all three, or none";
            return Err(Error::new(Code::ValueMissing).detail(expected));
        }
    };
    Ok(rules)
}

/// A flow that a browser was redirected into.
pub(crate) fn redirect(
    flow_id: Given<Id>,
    cookies: Given<Secret>,
    state: Given<Secret>,
    code_verifier: Option<Given<Secret>>,
) -> FlowStart {
    FlowStart::Redirect {
        flow_id: flow_id.take(),
        cookies: Cookies::from_header(cookies.take().expose()),
        state: state.take(),
        code_verifier: code_verifier.map(Given::take),
    }
}
