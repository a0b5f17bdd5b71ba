//! `/as/token`: the worker's token, and tokens for an authorization code.
//!
//! Errors here have the form of OAuth 2.0 (RFC 6749, section 5.2).

use std::collections::BTreeMap;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use percent_encoding::percent_decode_str;
use pingpair::{Secret, Timestamp};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::super::options::Authentication;
use super::super::problem::Problem;
use super::super::reply::Reply;
use super::super::request::Request;
use super::super::{Call, Service};
use crate::random;

impl Service {
    /// A token for the worker, by the environment where it lives.
    pub(crate) fn request_worker_token(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        if !call.request.is_form() {
            return Ok(refused(415, "invalid_request", "the body must be a form"));
        }
        let identity = &self.identity;
        let [environment, ..] = *call.request.segments() else {
            return Ok(invalid_client());
        };
        let known = environment == identity.worker_environment_id
            && authenticates(
                call.request,
                self.options.worker_authentication,
                &identity.worker_client_id,
                &identity.worker_client_secret,
            );
        if !known {
            return Ok(invalid_client());
        }
        let lifetime = self.options.token_seconds;
        let claims = json!({
            "iss": format!("{}/{environment}/as", identity.auth_url),
            "client_id": identity.worker_client_id,
            "env": environment,
            "aud": [identity.api_url],
            "iat": seconds(call.now),
            "exp": seconds(call.now) + i64::try_from(lifetime).unwrap_or(i64::MAX / 2),
            "jti": random::uuid()?,
        });
        let token = identity.signer.sign(&claims, false);
        let expires = call.now.saturating_add(Duration::from_secs(lifetime));
        self.worker_tokens.retain(|_, ends| *ends > call.now);
        self.worker_tokens.insert(token.clone(), expires);
        Ok(no_store(Reply::json(
            200,
            json!({ "access_token": token, "token_type": "Bearer", "expires_in": lifetime }),
        )))
    }

    /// Tokens for an authorization code, once.
    pub(crate) fn exchange_code(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        if !call.request.is_form() {
            return Ok(refused(415, "invalid_request", "the body must be a form"));
        }
        let form = call.request.form();
        if form.get("grant_type").as_deref() != Some("authorization_code") {
            return Ok(refused(
                400,
                "unsupported_grant_type",
                "the grant is not supported",
            ));
        }
        let identity = &self.identity;
        let authentication = self.options.application_authentication;
        let client_id = &identity.application_client_id;
        let secret = &identity.application_client_secret;
        if !authenticates(call.request, authentication, client_id, secret) {
            return Ok(invalid_client());
        }
        let code = form.get("code").unwrap_or_default();
        let taken = self
            .codes
            .remove(&code)
            .filter(|code| code.expires > call.now);
        let Some(taken) = taken else {
            return Ok(invalid_grant("the code is unknown, used, or expired"));
        };
        let authorization = taken.authorization;
        if form.get("redirect_uri").as_deref() != Some(&authorization.redirect_uri) {
            return Ok(invalid_grant(
                "redirect_uri is not that of the authorization",
            ));
        }
        let verifier = form.get("code_verifier");
        let digest = verifier
            .as_deref()
            .map(|text| URL_SAFE_NO_PAD.encode(Sha256::digest(text.as_bytes())));
        if digest != authorization.challenge {
            return Ok(invalid_grant(
                "code_verifier does not go with the challenge",
            ));
        }
        let lifetime = self.options.token_seconds;
        let issuer = format!("{}/as", self.auth_base());
        let expires = seconds(call.now) + i64::try_from(lifetime).unwrap_or(i64::MAX / 2);
        let mut claims = json!({
            "iss": issuer,
            "sub": taken.user,
            "aud": client_id,
            "iat": seconds(call.now),
            "exp": expires,
            "env": identity.environment_id,
        });
        let access = json!({
            "iss": issuer,
            "sub": taken.user,
            "client_id": client_id,
            "scope": authorization.scope,
            "exp": expires,
            "jti": random::uuid()?,
        });
        if let (Value::Object(members), Some(nonce)) = (&mut claims, &authorization.nonce) {
            members.insert("nonce".into(), nonce.as_str().into());
        }
        Ok(no_store(Reply::json(
            200,
            json!({
                "access_token": identity.signer.sign(&access, false),
                "id_token": identity.signer.sign(&claims, false),
                "token_type": "Bearer",
                "expires_in": lifetime,
                "scope": authorization.scope,
            }),
        )))
    }

    /// Refuses a request to the api host without a worker's token that is valid.
    pub(crate) fn check_bearer(&self, call: &Call<'_>) -> Result<(), Problem> {
        let given = call.request.header("authorization").unwrap_or_default();
        let token = given.strip_prefix("Bearer ").unwrap_or_default();
        let expires = self.worker_tokens.get(token);
        if expires.is_some_and(|expires| *expires > call.now) {
            return Ok(());
        }
        Err(Problem::token())
    }
}

/// The worker's tokens and when they expire.
pub(crate) type WorkerTokens = BTreeMap<String, Timestamp>;

/// Whether a client shows its credentials, and in the way that is set for it alone.
fn authenticates(request: &Request, way: Authentication, id: &str, secret: &Secret) -> bool {
    let form = request.form();
    let basic = request.header("authorization").and_then(basic);
    let posted = form.get("client_secret");
    match way {
        Authentication::Basic => {
            posted.is_none() && basic.is_some_and(|(given, key)| given == id && same(&key, secret))
        }
        Authentication::Post => {
            basic.is_none()
                && form.get("client_id").as_deref() == Some(id)
                && posted.is_some_and(|key| same(&key, secret))
        }
        Authentication::None => {
            basic.is_none() && posted.is_none() && form.get("client_id").as_deref() == Some(id)
        }
    }
}

fn same(given: &str, secret: &Secret) -> bool {
    given.as_bytes().ct_eq(secret.expose().as_bytes()).into()
}

/// Name and password of a header `Authorization: Basic`; both are form-encoded (RFC 6749, section
/// 2.3.1).
fn basic(header: &str) -> Option<(String, String)> {
    let encoded = header.strip_prefix("Basic ")?;
    let text = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
    let (name, password) = text.split_once(':')?;
    let decode = |text: &str| Some(percent_decode_str(text).decode_utf8().ok()?.into_owned());
    Some((decode(name)?, decode(password)?))
}

fn invalid_client() -> Reply {
    let message = "Request denied: unsupported authentication method or wrong credentials";
    refused(401, "invalid_client", message)
}

fn invalid_grant(message: &str) -> Reply {
    refused(400, "invalid_grant", message)
}

fn refused(status: u16, code: &str, message: &str) -> Reply {
    let mut reply = Reply::json(
        status,
        json!({ "error": code, "error_description": message }),
    );
    reply.code = Some(code.to_owned());
    no_store(reply)
}

fn no_store(reply: Reply) -> Reply {
    reply.header("cache-control", "no-store")
}

fn seconds(now: Timestamp) -> i64 {
    now.milliseconds().div_euclid(1000)
}
