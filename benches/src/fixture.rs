//! The request and the reply that are measured: synthetic, and the same in every language.

use std::error::Error;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use pingpair::Credentials;
use pingpair::pingid::AddUser;
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Fixture {
    key_b64: String,
    pub(crate) org_alias: String,
    pub(crate) token: String,
    pub(crate) user: User,
    pub(crate) response_jws: String,
}

#[derive(Deserialize)]
pub(crate) struct User {
    pub(crate) username: String,
    pub(crate) email: String,
    pub(crate) fname: String,
    pub(crate) lname: String,
    pub(crate) activate: bool,
    pub(crate) role: String,
}

impl Fixture {
    pub(crate) fn read() -> Result<Self, Box<dyn Error>> {
        let text = include_str!("../../tests/vectors/perf-fixture.json");
        Ok(serde_json::from_str(text)?)
    }

    pub(crate) fn key(&self) -> Result<Vec<u8>, Box<dyn Error>> {
        Ok(STANDARD.decode(&self.key_b64)?)
    }

    pub(crate) fn credentials(&self) -> Result<Credentials, Box<dyn Error>> {
        let (alias, token, key) = (&*self.org_alias, &*self.token, &*self.key_b64);
        Ok(Credentials::new(
            alias,
            token,
            key,
            "https://localhost/pingid",
        )?)
    }

    pub(crate) fn add_user(&self) -> AddUser {
        let User {
            username,
            email,
            fname,
            lname,
            activate,
            role,
        } = &self.user;
        AddUser::new(&**username)
            .email(&**email)
            .first_name(&**fname)
            .last_name(&**lname)
            .activate_user(*activate)
            .role(&**role)
    }
}
