//! The authorization request that begins a flow, and reading it.

use super::super::problem::Problem;
use super::super::reply::Reply;
use super::super::request::Form;
use super::super::{Call, Service};
use super::{Authorization, Flow, Status};
use crate::random;

impl Service {
    /// `/as/authorize`: a flow as JSON for `response_mode=pi.flow`, else a redirect to the page where
    /// people sign on.
    pub(crate) fn start_flow(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        if call.request.method == "POST" && !call.request.is_form() {
            return Err(Problem::media_type());
        }
        let form = call.request.form();
        let authorization = self.authorization(form)?;
        let is_redirectless = match form.get("response_mode").as_deref() {
            Some("pi.flow") => true,
            None | Some("query") => false,
            Some(_) => {
                return Err(Problem::invalid(
                    "response_mode",
                    "must be pi.flow or query",
                ));
            }
        };
        let session = self.sessions.open();
        let flow = Flow {
            id: random::uuid()?,
            session,
            status: Status::UsernamePasswordRequired,
            created: call.now,
            expires: call.now.saturating_add(self.flow_lifetime()),
            authorization,
            user: None,
            verification_code: None,
            signed_on: None,
        };
        let mut reply = if is_redirectless {
            Reply::json(200, self.flow_json(&flow))
        } else {
            let location = format!(
                "{}?environmentId={}&flowId={}",
                self.options.sign_on_page, self.identity.environment_id, flow.id
            );
            Reply::empty(302).header("location", location)
        };
        self.flows.insert(flow.id.clone(), flow);
        reply.session = Some(session);
        Ok(reply)
    }

    /// `GET /flows/{id}`.
    pub(crate) fn read_flow(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        let flow = self.flow(call.object, call.now)?.clone();
        Ok(Reply::json(200, self.flow_json(&flow)))
    }

    fn authorization(&self, form: Form<'_>) -> Result<Authorization, Problem> {
        let required = |name: &str| {
            let value = form.get(name).filter(|value| !value.is_empty());
            value.ok_or_else(|| Problem::member("REQUIRED_VALUE", name, "must stand once"))
        };
        if required("client_id")? != self.identity.application_client_id {
            return Err(Problem::invalid(
                "client_id",
                "is no application of the environment",
            ));
        }
        if required("response_type")? != "code" {
            return Err(Problem::invalid("response_type", "must be code"));
        }
        let scope = required("scope")?;
        if !scope.split(' ').any(|word| word == "openid") {
            return Err(Problem::invalid("scope", "must have openid"));
        }
        let redirect_uri = required("redirect_uri")?;
        if !self.options.redirect_uris.contains(&redirect_uri) {
            return Err(Problem::invalid(
                "redirect_uri",
                "is none of the application's",
            ));
        }
        let challenge = form.get("code_challenge");
        match &challenge {
            None if self.options.pkce_required => {
                let message = "the application asks for PKCE";
                return Err(Problem::member("REQUIRED_VALUE", "code_challenge", message));
            }
            None => {}
            Some(_) if form.get("code_challenge_method").as_deref() != Some("S256") => {
                return Err(Problem::invalid("code_challenge_method", "must be S256"));
            }
            Some(text) if !is_digest(text) => {
                return Err(Problem::invalid(
                    "code_challenge",
                    "must be a SHA-256 in base64url",
                ));
            }
            Some(_) => {}
        }
        Ok(Authorization {
            redirect_uri,
            scope,
            state: form.get("state"),
            nonce: form.get("nonce"),
            challenge,
        })
    }
}

/// Whether a text is 32 bytes in base64url.
fn is_digest(text: &str) -> bool {
    let of_base64url = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    text.len() == 43 && text.bytes().all(of_base64url)
}
