//! What a request is made of, before it is known where it goes and who asks.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::body::{BodyWriter, Query};
use super::credentials::Application;
use super::operation::Request;
use crate::describe::Place;
use crate::entropy::Entropy;
use crate::error::{Code, Result};
use crate::secret::Secret;

/// What making a request may need beside its members.
pub struct Setting<'a> {
    pub(crate) application: Option<&'a Application>,
    pub(crate) entropy: &'a dyn Entropy,
}

impl Setting<'_> {
    /// The application that users register in.
    pub(crate) fn application(&self) -> Result<&Application> {
        self.application
            .ok_or_else(|| Code::CredentialsMissing.into())
    }
}

/// The variable parts of a request.
#[derive(Default)]
pub struct Sheet {
    /// What stands behind the question mark.
    pub(crate) query: Query,
    /// The body.
    pub(crate) body: Option<Zeroizing<Vec<u8>>>,
    /// The header `Authorization`, where it is not a worker's token.
    pub(crate) authorization: Option<Secret>,
    /// What was made anew for this request.
    pub(crate) fresh: Option<Fresh>,
}

impl Sheet {
    /// The query and the JSON body of the members that are declared to stand there.
    pub(crate) fn of<R: Request + ?Sized>(request: &R) -> Self {
        let mut sheet = Self::default();
        request.write_query(&mut sheet.query);
        let fields = request.info().request.fields;
        if fields.iter().any(|field| field.place == Place::Body) {
            sheet.body = Some(json(|body| request.write_body(body)));
        }
        sheet
    }

    /// A form as the body.
    pub(crate) fn form(form: &Query) -> Self {
        Self {
            body: Some(Zeroizing::new(form.as_str().as_bytes().to_vec())),
            ..Self::default()
        }
    }

    /// An empty object as the body.
    pub(crate) fn empty_object() -> Self {
        Self {
            body: Some(json(|_| ())),
            ..Self::default()
        }
    }
}

/// Writes a body without leaving copies behind: it is measured, then written.
fn json(write: impl Fn(&mut BodyWriter<'_>)) -> Zeroizing<Vec<u8>> {
    let mut room = USUAL_BODY;
    loop {
        let mut out = Zeroizing::new(Vec::with_capacity(room));
        let before = out.capacity();
        let mut body = BodyWriter::new(&mut out);
        write(&mut body);
        body.finish();
        if out.capacity() == before {
            return out;
        }
        room = out.len();
    }
}

/// What a flow is started with, made anew each time.
#[derive(Clone)]
pub(crate) struct Fresh {
    pub(crate) state: Secret,
    pub(crate) nonce: Secret,
    pub(crate) code_verifier: Secret,
}

impl Fresh {
    pub(crate) fn new(entropy: &dyn Entropy) -> Result<Self> {
        Ok(Self {
            state: random(entropy)?,
            nonce: random(entropy)?,
            code_verifier: random(entropy)?,
        })
    }

    /// The challenge of PKCE, by S256 (RFC 7636, section 4.2).
    pub(crate) fn code_challenge(&self) -> String {
        let digest = Sha256::digest(self.code_verifier.expose().as_bytes());
        URL_SAFE_NO_PAD.encode(digest)
    }
}

/// 43 base64url characters that stand for 32 random bytes.
fn random(entropy: &dyn Entropy) -> Result<Secret> {
    let mut bytes = Zeroizing::new([0; 32]);
    entropy.fill(&mut *bytes)?;
    Ok(Secret::from(URL_SAFE_NO_PAD.encode(*bytes)))
}

const USUAL_BODY: usize = 4096;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::SystemEntropy;

    #[test]
    fn the_challenge_is_that_of_the_standards_example() {
        let fresh = Fresh {
            state: Secret::from(""),
            nonce: Secret::from(""),
            code_verifier: Secret::from("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
        };
        let expected = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        assert_eq!(fresh.code_challenge(), expected);
    }

    #[test]
    fn what_a_flow_is_started_with_is_never_the_same() {
        let values = || {
            let fresh = Fresh::new(&SystemEntropy).unwrap();
            [fresh.state, fresh.nonce, fresh.code_verifier].map(|it| it.expose().to_owned())
        };
        let all: std::collections::BTreeSet<_> =
            [values(), values()].into_iter().flatten().collect();
        assert_eq!(all.len(), 6);
        assert!(all.iter().all(|value| value.len() == 43));
    }
}
