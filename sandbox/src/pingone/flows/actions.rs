//! What people do in a flow: register, verify the e-mail address, sign on.

use data_encoding::Specification;
use pingpair::Secret;
use pingpair::operation::Channel;
use subtle::ConstantTimeEq;

use super::super::body::Body;
use super::super::problem::{Detail, Problem};
use super::super::reply::Reply;
use super::super::users::{User, is_email};
use super::super::{Call, Service, password};
use super::{Flow, Status};
use crate::error::Result;
use crate::random;

impl Service {
    /// `user.register`.
    pub(crate) fn register_user(&mut self, call: &mut Call<'_>) -> Result<Reply, Problem> {
        self.offers(call, "user.register")?;
        let mut body = Body::read(call.request)?;
        let username = body.required("username");
        let email = body.required("email");
        let secret = Secret::from(body.required("password"));
        if !email.is_empty() && !is_email(&email) {
            body.refuse("INVALID_VALUE", "email", "must be an e-mail address");
        }
        if username.chars().count() > LONGEST_NAME {
            body.refuse(
                "SIZE_LIMIT_EXCEEDED",
                "username",
                "has at most 128 characters",
            );
        }
        if self.users.named(&username).is_some() {
            body.refuse(
                "UNIQUENESS_VIOLATION",
                "username",
                "is unique within the environment",
            );
        }
        let unsatisfied = password::unsatisfied(secret.expose(), &username, &email);
        if !secret.is_empty() && !unsatisfied.is_empty() {
            let message = "User password did not satisfy password policy requirements";
            let detail = Detail::new("INVALID_VALUE", "password", message);
            body.add(detail.inner("unsatisfiedRequirements", unsatisfied));
        }
        body.finish()?;
        let mut user = User::new(&username, Some(&email), call.now)?;
        user.password = Some(secret);
        user.verified = !self.options.verification;
        let id = user.id.clone();
        self.users.add(user);
        self.flow(call.object, call.now)?.user = Some(id);
        if self.options.verification {
            self.send_verification(call)?;
            self.flow(call.object, call.now)?.status = Status::VerificationCodeRequired;
        } else {
            self.complete(call)?;
        }
        self.acted(call)
    }

    /// `user.sendVerificationCode`: the code before is not valid any more.
    pub(crate) fn send_verification_code(&mut self, call: &mut Call<'_>) -> Result<Reply, Problem> {
        self.offers(call, "user.sendVerificationCode")?;
        // The vendor's page copies the model of another action; nothing and an empty object will do.
        if !call.request.body.is_empty() {
            Body::read(call.request)?.finish()?;
        }
        self.send_verification(call)?;
        self.acted(call)
    }

    /// `user.verify`.
    pub(crate) fn verify_user(&mut self, call: &mut Call<'_>) -> Result<Reply, Problem> {
        self.offers(call, "user.verify")?;
        let mut body = Body::read(call.request)?;
        let given = Secret::from(body.required("verificationCode"));
        body.finish()?;
        let flow = self.flow(call.object, call.now)?;
        if !is_same(flow.verification_code.as_ref(), &given) {
            return Err(Problem::invalid(
                "verificationCode",
                "The verification code is invalid",
            ));
        }
        flow.verification_code = None;
        let user = flow.user.clone().unwrap_or_default();
        self.users.find(&user)?.verified = true;
        self.complete(call)?;
        self.acted(call)
    }

    /// `usernamePassword.check`: whatever is wrong, the refusal is the same.
    pub(crate) fn check_password(&mut self, call: &mut Call<'_>) -> Result<Reply, Problem> {
        self.offers(call, "usernamePassword.check")?;
        let mut body = Body::read(call.request)?;
        let username = body.required("username");
        let given = Secret::from(body.required("password"));
        body.finish()?;
        let found = self.users.named(&username);
        let found = found.filter(|user| is_same(user.password.as_ref(), &given));
        let Some(user) = found else {
            let message = "The provided credentials are not valid";
            return Err(Problem::member("INVALID_CREDENTIALS", "", message));
        };
        let (id, verified) = (user.id.clone(), user.verified);
        self.flow(call.object, call.now)?.user = Some(id);
        if verified {
            self.complete(call)?;
        } else {
            self.send_verification(call)?;
            self.flow(call.object, call.now)?.status = Status::VerificationCodeRequired;
        }
        self.acted(call)
    }

    /// Refuses an action that the flow's links do not offer.
    fn offers(&mut self, call: &Call<'_>, action: &str) -> Result<(), Problem> {
        let flow: Flow = self.flow(call.object, call.now)?.clone();
        if self.offered(&flow).contains(&action) {
            return Ok(());
        }
        Err(Problem::request(
            "The action is not allowed in the flow's current state.",
        ))
    }

    /// Sends a new verification code to the flow's user.
    fn send_verification(&mut self, call: &mut Call<'_>) -> Result<(), Problem> {
        let id = self
            .flow(call.object, call.now)?
            .user
            .clone()
            .unwrap_or_default();
        let quota = self.options.daily_message_quota;
        let user = self.users.find(&id)?;
        user.count_message(Channel::Email, quota, call.now)?;
        let code = verification_code()?;
        let address = user.email.clone().unwrap_or_default();
        let name = user.username.clone();
        call.outbox
            .add(&name, Channel::Email, &address, code.clone(), call.now);
        self.flow(call.object, call.now)?.verification_code = Some(code);
        Ok(())
    }

    /// The user is signed on.
    fn complete(&mut self, call: &Call<'_>) -> Result<(), Problem> {
        let session = random::uuid()?;
        let flow = self.flow(call.object, call.now)?;
        flow.status = Status::Completed;
        flow.signed_on = Some(session);
        Ok(())
    }

    /// The flow after an action, which renews it.
    fn acted(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        let expires = call.now.saturating_add(self.flow_lifetime());
        let flow = self.flow(call.object, call.now)?;
        flow.expires = expires;
        let flow = flow.clone();
        Ok(Reply::json(200, self.flow_json(&flow)))
    }
}

fn is_same(expected: Option<&Secret>, given: &Secret) -> bool {
    expected.is_some_and(|expected| {
        expected
            .expose()
            .as_bytes()
            .ct_eq(given.expose().as_bytes())
            .into()
    })
}

/// Eight letters and digits. The vendor does not say which; those that look alike are not among
/// these.
fn verification_code() -> Result<Secret> {
    let mut specification = Specification::new();
    specification.symbols.push_str(LETTERS);
    let Ok(encoding) = specification.encoding() else {
        return random::identifier().map(Secret::from);
    };
    Ok(encoding.encode(&random::bytes::<5>()?).into())
}

/// Thirty-two of them, so that five random bytes make eight.
const LETTERS: &str = "abcdefghjkmnpqrstuvwxyz023456789";
const LONGEST_NAME: usize = 128;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verification_code_has_eight_letters_and_digits() {
        let code = verification_code().unwrap();
        assert_eq!(code.expose().len(), 8);
        assert!(
            code.expose()
                .bytes()
                .all(|byte| LETTERS.as_bytes().contains(&byte))
        );
        assert_ne!(code.expose(), verification_code().unwrap().expose());
    }
}
