//! Flows: from an authorization request to tokens.

mod actions;
mod resume;
mod start;
mod tokens;

use std::time::Duration;

use pingpair::{Secret, Timestamp};
use serde_json::{Map, Value, json};

pub(crate) use self::tokens::WorkerTokens;
use super::problem::Problem;
use super::{Service, password};

/// A flow.
#[derive(Clone)]
pub(crate) struct Flow {
    pub(crate) id: String,
    /// The session whose cookies open it.
    pub(crate) session: u64,
    pub(crate) status: Status,
    created: Timestamp,
    pub(crate) expires: Timestamp,
    authorization: Authorization,
    /// The user, once there is one.
    pub(crate) user: Option<String>,
    /// What was sent by e-mail and is expected.
    pub(crate) verification_code: Option<Secret>,
    /// The id of the session that the user is signed on in.
    signed_on: Option<String>,
}

/// What the authorization request asked for.
#[derive(Clone)]
struct Authorization {
    redirect_uri: String,
    scope: String,
    state: Option<String>,
    nonce: Option<String>,
    challenge: Option<String>,
}

/// Where a flow stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    UsernamePasswordRequired,
    VerificationCodeRequired,
    Completed,
}

impl Status {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::UsernamePasswordRequired => "USERNAME_PASSWORD_REQUIRED",
            Self::VerificationCodeRequired => "VERIFICATION_CODE_REQUIRED",
            Self::Completed => "COMPLETED",
        }
    }
}

/// An authorization code, until it is exchanged.
#[derive(Clone)]
pub(crate) struct AuthorizationCode {
    user: String,
    authorization: Authorization,
    expires: Timestamp,
}

impl Service {
    /// The base of the auth host's addresses: the environment, or the custom domain.
    pub(super) fn auth_base(&self) -> String {
        if self.options.custom_domain {
            self.identity.auth_url.clone()
        } else {
            format!(
                "{}/{}",
                self.identity.auth_url, self.identity.environment_id
            )
        }
    }

    /// Where a browser would send the cookies of flows.
    pub(super) fn cookie_path(&self) -> String {
        if self.options.custom_domain {
            "/".into()
        } else {
            format!("/{}", self.identity.environment_id)
        }
    }

    /// The flow that a path names, if it has not expired.
    fn flow(&mut self, id: &str, now: Timestamp) -> Result<&mut Flow, Problem> {
        let flow = self.flows.get_mut(id);
        flow.filter(|flow| flow.expires > now)
            .ok_or_else(Problem::not_found)
    }

    fn flow_lifetime(&self) -> Duration {
        Duration::from_secs(self.options.flow_seconds)
    }

    /// The actions that the flow's state and the policy offer.
    fn offered(&self, flow: &Flow) -> &'static [&'static str] {
        match flow.status {
            Status::UsernamePasswordRequired if self.options.registration => {
                &["usernamePassword.check", "password.forgot", "user.register"]
            }
            Status::UsernamePasswordRequired => &["usernamePassword.check", "password.forgot"],
            Status::VerificationCodeRequired => &["user.verify", "user.sendVerificationCode"],
            Status::Completed => &[],
        }
    }

    /// The flow as its door shows it.
    fn flow_json(&self, flow: &Flow) -> Value {
        let base = self.auth_base();
        let own = format!("{base}/flows/{}", flow.id);
        let names = self.offered(flow).iter().chain(&["self"]);
        let links: Map<_, _> = names
            .map(|name| ((*name).to_owned(), json!({ "href": own })))
            .collect();
        let mut embedded = json!({ "application": { "name": APPLICATION } });
        if let Value::Object(members) = &mut embedded {
            if let Some(user) = flow.user.as_deref().and_then(|id| self.users.get(id)) {
                let user = json!({ "id": user.id, "username": user.username });
                members.insert("user".into(), user);
            }
            if flow.status == Status::UsernamePasswordRequired {
                members.insert("passwordPolicy".into(), password::policy());
            }
        }
        let mut json = json!({
            "_links": links,
            "id": flow.id,
            "resumeUrl": format!("{base}/as/resume?flowId={}", flow.id),
            "status": flow.status.as_str(),
            "createdAt": flow.created.to_string(),
            "expiresAt": flow.expires.to_string(),
            "_embedded": embedded,
        });
        if let Value::Object(members) = &mut json {
            if let Some(session) = &flow.signed_on {
                members.insert("session".into(), json!({ "id": session }));
            }
            if self.options.unknown_values {
                members.insert("assurance".into(), json!({ "level": 2 }));
            }
        }
        json
    }
}

const APPLICATION: &str = "PingPair sandbox";
