//! `/as/resume`: a completed flow brings an authorization code.

use std::time::Duration;

use serde_json::{Value, json};
use url::Url;

use super::super::problem::Problem;
use super::super::reply::Reply;
use super::super::{Call, Service};
use super::{AuthorizationCode, Status};
use crate::random;

impl Service {
    /// `GET /as/resume?flowId=…`: a redirect with code and state, or JSON where the options say so.
    pub(crate) fn resume_flow(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        let flow = self.flow(call.object, call.now)?.clone();
        let (Status::Completed, Some(user)) = (flow.status, flow.user.clone()) else {
            return Err(Problem::request("The flow is not completed."));
        };
        let code = random::identifier()?;
        let authorization = flow.authorization.clone();
        let state = authorization.state.clone();
        let redirect_uri = authorization.redirect_uri.clone();
        self.codes.insert(
            code.clone(),
            AuthorizationCode {
                user,
                authorization,
                expires: call.now.saturating_add(CODE_LIFETIME),
            },
        );
        if self.options.resume_json {
            let mut json = self.flow_json(&flow);
            if let Value::Object(members) = &mut json {
                let response = json!({ "code": code, "state": state });
                members.insert("authorizeResponse".into(), response);
            }
            return Ok(Reply::json(200, json));
        }
        let invalid = |_| Problem::request("The redirect URI is no address.");
        let mut location = Url::parse(&redirect_uri).map_err(invalid)?;
        location.query_pairs_mut().append_pair("code", &code);
        if let Some(state) = state {
            location.query_pairs_mut().append_pair("state", &state);
        }
        Ok(Reply::empty(302).header("location", location))
    }
}

const CODE_LIFETIME: Duration = Duration::from_secs(60);
