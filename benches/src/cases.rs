//! The cases: one list for every runner.

use std::error::Error;
use std::hint::black_box;
use std::rc::Rc;
use std::time::{Duration, Instant};

use hmac::{Hmac, KeyInit, Mac};
use pingpair::Timestamp;
use pingpair::pingid::FoundUser;
use pingpair::wire::{Options, ReplyReader, RequestSigner};
use sha2::Sha256;

use crate::fixture::Fixture;
use crate::peer::Peer;

/// Builds an AddUser request's token, the clock included.
pub const BUILD: &str = "build/pingpair";
/// The bare MAC over the bytes of that token, from a key that went in before.
pub const BUILD_BARE_MAC: &str = "build/bare-mac";
/// Builds the same token with the crate `jsonwebtoken` over AWS-LC.
pub const BUILD_JSONWEBTOKEN: &str = "build/jsonwebtoken";
/// Verifies a reply of 1,091 bytes and reads it as the type of GetUserDetails.
pub const VERIFY: &str = "verify/pingpair";
/// The bare MAC over the bytes of that reply, from a key that went in before.
pub const VERIFY_BARE_MAC: &str = "verify/bare-mac";
/// Verifies and reads the same reply with the crate `jsonwebtoken` over AWS-LC.
pub const VERIFY_JSONWEBTOKEN: &str = "verify/jsonwebtoken";

/// Something that can be done any number of times.
pub struct Case {
    /// What it is called in reports.
    pub name: &'static str,
    repeat: Box<dyn Fn(u64)>,
}

impl Case {
    /// Does it `count` times.
    pub fn repeat(&self, count: u64) {
        (self.repeat)(count);
    }

    /// How long it takes to do it `count` times.
    pub fn time(&self, count: u64) -> Duration {
        let start = Instant::now();
        self.repeat(count);
        start.elapsed()
    }

    /// A case, once `step` has shown that it succeeds.
    fn new<T, E: Error + 'static>(
        name: &'static str,
        step: impl Fn() -> Result<T, E> + 'static,
    ) -> Result<Self, Box<dyn Error>> {
        step()?;
        let repeat = move |count| {
            for _ in 0..count {
                let _ = black_box(step());
            }
        };
        Ok(Self {
            name,
            repeat: Box::new(repeat),
        })
    }
}

/// Every case.
///
/// # Errors
/// When one of them fails: nothing is measured that does not work.
pub fn all() -> Result<Vec<Case>, Box<dyn Error>> {
    let fixture = Rc::new(Fixture::read()?);
    let credentials = fixture.credentials()?;
    let signer = RequestSigner::new(&credentials, &Options::default())?;
    let reader = ReplyReader::new(credentials.into());
    let (request, reply) = (fixture.add_user(), fixture.response_jws.clone());
    let peer = Rc::new(Peer::new(&fixture)?);
    let request_bytes = signed_part(signer.sign(&request, None, Timestamp::now())?.expose());
    let reply_bytes = signed_part(&reply);
    let mac = Hmac::<Sha256>::new_from_slice(&fixture.key()?)?;
    let (building_fixture, building_peer) = (Rc::clone(&fixture), Rc::clone(&peer));
    Ok(vec![
        Case::new(BUILD, move || {
            signer.sign(
                black_box(&request),
                None,
                black_box(Timestamp::from_milliseconds(1700000000000).unwrap()),
            )
        })?,
        bare_mac(BUILD_BARE_MAC, mac.clone(), request_bytes)?,
        Case::new(BUILD_JSONWEBTOKEN, move || {
            building_peer.build(black_box(&building_fixture), Timestamp::now())
        })?,
        Case::new(VERIFY, move || {
            reader.verify::<FoundUser>(black_box(reply.as_bytes()))
        })?,
        bare_mac(VERIFY_BARE_MAC, mac, reply_bytes)?,
        Case::new(VERIFY_JSONWEBTOKEN, move || {
            peer.verify(black_box(&fixture.response_jws))
        })?,
    ])
}

fn bare_mac(
    name: &'static str,
    held: Hmac<Sha256>,
    bytes: Vec<u8>,
) -> Result<Case, Box<dyn Error>> {
    Case::new(name, move || {
        let mut mac = held.clone();
        mac.update(black_box(&bytes));
        Ok::<_, std::convert::Infallible>(mac.finalize().into_bytes())
    })
}

/// What a token's signature is computed over.
fn signed_part(token: &str) -> Vec<u8> {
    let end = token.rfind('.').unwrap_or_default();
    token.as_bytes()[..end].to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bounds::BOUNDS;

    #[test]
    fn every_case_succeeds_and_every_bound_names_two_of_them() {
        let cases = all().unwrap();
        for case in &cases {
            case.repeat(2);
        }
        let listed = |name: &str| cases.iter().any(|case| case.name == name);
        for bound in BOUNDS {
            assert!(listed(bound.subject) && listed(bound.base));
        }
    }
}
