//! Replies: the first byte decides the form, the signature comes first, and success must be signed.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;
use zeroize::Zeroizing;

use super::error_id;
use super::options::HeaderSpelling;
use super::payload::{Body, Envelope, missing, read_payload};
use super::request;
use crate::credentials::Credentials;
use crate::describe::ClientData;
use crate::error::{Code, Error, Refusal, Result};
use crate::json;
use crate::operation::{Members, Record};
use crate::provenance::Provenance;

/// A reply's content, with how much it proves. Only this crate can make one.
#[derive(Clone)]
pub struct Verified<T> {
    value: T,
    provenance: Provenance,
    unique_msg_id: Option<String>,
    client_data: Option<String>,
}

impl<T> Verified<T> {
    /// The content.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The content, by itself.
    pub fn into_value(self) -> T {
        self.value
    }

    /// How much the reply proves: never [`Unsigned`](Provenance::Unsigned).
    pub fn provenance(&self) -> Provenance {
        self.provenance
    }

    /// The id that the vendor's support asks for.
    pub fn unique_msg_id(&self) -> Option<&str> {
        self.unique_msg_id.as_deref()
    }

    /// The caller's own text, as it was sent.
    pub fn client_data(&self) -> Option<&str> {
        self.client_data.as_deref()
    }

    /// The reply of a service that signs nothing; `id` is what its support asks for.
    pub(crate) fn by_channel(value: T, id: Option<&str>) -> Self {
        Self {
            value,
            provenance: Provenance::Channel,
            unique_msg_id: id.map(str::to_owned),
            client_data: None,
        }
    }

    /// Content that this reply proves to have been reached before.
    pub(crate) fn proving<U>(value: U, refusal: &Refusal, own: Option<&str>) -> Verified<U> {
        Verified {
            value,
            provenance: refusal.provenance,
            unique_msg_id: refusal.unique_msg_id.clone(),
            client_data: own.map(str::to_owned),
        }
    }

    /// The same reply with other content.
    pub(crate) fn try_map<U>(self, map: impl FnOnce(T) -> Result<U>) -> Result<Verified<U>> {
        let Self {
            value,
            provenance,
            unique_msg_id,
            client_data,
        } = self;
        Ok(Verified {
            value: map(value)?,
            provenance,
            unique_msg_id,
            client_data,
        })
    }
}

impl<T: fmt::Debug> fmt::Debug for Verified<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            value,
            provenance,
            unique_msg_id,
            client_data,
        } = self;
        formatter
            .debug_struct("Verified")
            .field("value", value)
            .field("provenance", provenance)
            .field(
                "unique_msg_id",
                &unique_msg_id.as_deref().map(crate::text::safe_id),
            )
            .field("client_data", &client_data.as_ref().map(|_| "[text]"))
            .finish()
    }
}

/// A reply that was verified by itself, without the request that it answers: for audits and tools.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Reply {
    /// 200 for done; 30000 to 30999 for a further step; any other for a refusal.
    pub error_id: i64,
    /// The service's own words, raw.
    pub message: Option<String>,
    /// The id that the vendor's support asks for.
    pub unique_msg_id: Option<String>,
    /// The text that the request carried in `clientData`.
    pub client_data: Option<String>,
    /// The operation's own members.
    pub members: Members,
}

impl Reply {
    /// Verifies a signed reply: signature, organisation, token, and that it is a reply at all.
    ///
    /// Nothing ties it to a request: it may be an older one.
    ///
    /// # Errors
    /// An error of the group `UntrustedReply`.
    pub fn verify(credentials: &Credentials, token: &[u8]) -> Result<Self> {
        let Body { envelope, members } = ReplyReader::open::<Members>(credentials, &[], token)?;
        let error_id = envelope.error_id()?;
        let Envelope {
            message,
            unique_msg_id,
            client_data,
            ..
        } = envelope;
        let members = Members::finish_as(members, error_id).map_err(missing)?;
        let [message, unique_msg_id, client_data] =
            [message, unique_msg_id, client_data].map(Option::flatten);
        Ok(Self {
            error_id,
            message,
            unique_msg_id,
            client_data,
            members,
        })
    }
}

/// What a request lets its reply be held against.
pub(crate) struct Expected<'a> {
    /// What was sent in `clientData`, the correlation value first.
    pub(crate) sent: Option<&'a str>,
    /// The caller's own part of it.
    pub(crate) own: Option<&'a str>,
    /// Whether `sent` begins with a correlation value.
    pub(crate) correlated: bool,
    /// What the declaration says of `clientData`.
    pub(crate) echo: ClientData,
    /// The number, beside 200, that is a success.
    pub(crate) next: Option<i64>,
}

/// What a reply says, once it is known how much it proves.
pub(crate) enum Received<T> {
    Done(Verified<T>),
    Refused(Refusal),
}

/// Reads the signed replies of one organisation.
pub struct ReplyReader {
    credentials: Arc<Credentials>,
    /// The headers that this organisation's replies usually have, encoded: they need no reading.
    usual_headers: [Zeroizing<Box<[u8]>>; 2],
}

impl ReplyReader {
    /// Prepares what reading any reply needs.
    pub fn new(credentials: Arc<Credentials>) -> Self {
        let (alias, token) = (credentials.org_alias(), credentials.token().expose());
        let usual_headers = [HeaderSpelling::OrgAlias, HeaderSpelling::CamelCase].map(|spelling| {
            let header = request::header(spelling, alias, token);
            let held = credentials.key().hold(header.as_bytes(), &[]);
            Zeroizing::new(held.encoded_header().into())
        });
        Self {
            credentials,
            usual_headers,
        }
    }

    /// Verifies a signed reply and reads it as the type that an operation returns, such as
    /// [`FoundUser`](crate::pingid::FoundUser).
    ///
    /// Nothing ties it to a request: it may be an older one, or the answer to another operation.
    ///
    /// # Errors
    /// [`Code::Refused`] when the service said no; otherwise an error of the group
    /// `UntrustedReply`.
    pub fn verify<T: Record>(&self, token: &[u8]) -> Result<Verified<T>> {
        match self.read_signed(token, None)? {
            Received::Done(reply) => Ok(reply),
            Received::Refused(refusal) => Err(Error::from(Code::Refused).with_refusal(refusal)),
        }
    }

    /// Reads a reply and holds it against its request.
    ///
    /// An error proves nothing; a refusal has its provenance.
    pub(crate) fn read<T: Record>(
        &self,
        body: &[u8],
        expected: &Expected<'_>,
    ) -> Result<Received<T>> {
        match body.first() {
            Some(b'{') => read_unsigned(body),
            Some(b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_') => {
                self.read_signed(body, Some(expected))
            }
            _ => Err(Code::ReplyMalformed.into()),
        }
    }

    fn read_signed<T: Record>(
        &self,
        token: &[u8],
        expected: Option<&Expected<'_>>,
    ) -> Result<Received<T>> {
        let provenance = |envelope: &Envelope, success| {
            expected.map_or(Ok(Provenance::Signed), |expected| {
                expected.provenance(envelope, success)
            })
        };
        let next = expected.map_or(T::NEXT, |expected| expected.next);
        let is_success = |id| id == error_id::SUCCESS || Some(id) == next;
        match Self::open::<T>(&self.credentials, &self.usual_headers, token) {
            Ok(Body { envelope, members }) if is_success(envelope.error_id()?) => {
                Ok(Received::Done(Verified {
                    provenance: provenance(&envelope, true)?,
                    value: T::finish_as(members, envelope.error_id()?).map_err(missing)?,
                    unique_msg_id: envelope.unique_msg_id.flatten(),
                    client_data: match expected {
                        Some(expected) => expected.own.map(str::to_owned),
                        None => envelope.client_data.flatten(),
                    },
                }))
            }
            Ok(Body { envelope, .. }) => {
                let provenance = provenance(&envelope, false)?;
                envelope.refusal(provenance).map(Received::Refused)
            }
            // A refusal need not hold the members of a success: its envelope is enough.
            Err(error) if error.code() == Code::ReplyUnreadable => {
                let body = Self::open::<Members>(&self.credentials, &self.usual_headers, token)?;
                if is_success(body.envelope.error_id()?) {
                    return Err(error);
                }
                let provenance = provenance(&body.envelope, false)?;
                body.envelope.refusal(provenance).map(Received::Refused)
            }
            Err(error) => Err(error),
        }
    }

    /// Signature, header, payload, kind; nothing of what the request asked for.
    fn open<T: Record>(
        credentials: &Credentials,
        usual_headers: &[Zeroizing<Box<[u8]>>],
        token: &[u8],
    ) -> Result<Body<T>> {
        let opened = credentials.key().open(token)?;
        if !usual_headers
            .iter()
            .any(|usual| ***usual == *opened.encoded_header())
        {
            check_owner(&opened.header()?, credentials)?;
        }
        read_payload(&opened.payload()?)
    }
}

impl fmt::Debug for ReplyReader {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            credentials: _,
            usual_headers: _,
        } = self;
        formatter.write_str("ReplyReader([redacted])")
    }
}

impl Expected<'_> {
    fn provenance(&self, envelope: &Envelope, success: bool) -> Result<Provenance> {
        let came = envelope
            .client_data
            .as_ref()
            .and_then(|text| text.as_deref());
        match (came.filter(|text| !text.is_empty()), self.sent) {
            (Some(came), Some(sent)) if came == sent => Ok(match self.correlated {
                true => Provenance::Correlated,
                false => Provenance::Signed,
            }),
            (Some(_), _) => Err(Code::ReplyUncorrelated.into()),
            (None, Some(_)) if success && self.correlated && self.echo == ClientData::Echoed => {
                Err(Code::ReplyUncorrelated.into())
            }
            (None, _) => Ok(Provenance::Signed),
        }
    }
}

fn read_unsigned<T>(body: &[u8]) -> Result<Received<T>> {
    let error = |code: Code| Error::from(code);
    let Body { envelope, .. } =
        read_payload::<Members>(body).map_err(|cause| match cause.code() {
            Code::ReplyUnreadable => error(Code::ReplyMalformed),
            code => error(code),
        })?;
    match envelope.error_id {
        None | Some(error_id::SUCCESS) => Err(error(Code::ReplyUnsigned)),
        Some(id) if error_id::is_further_step(id) => Err(error(Code::ReplyUnsigned)),
        Some(_) => envelope
            .refusal(Provenance::Unsigned)
            .map(Received::Refused),
    }
}

/// The alias, in either spelling, and the token must be ours; the token may be absent.
fn check_owner(header: &[u8], credentials: &Credentials) -> Result<()> {
    let foreign = || Error::from(Code::ReplyForeign);
    let members = json::object(header).map_err(|_| foreign())?;
    let ours = |name: &str, expected: &str| match members.get(name) {
        None => Ok(false),
        Some(Value::String(text)) if text == expected => Ok(true),
        Some(_) => Err(foreign()),
    };
    let alias = credentials.org_alias();
    let named = ours("org_alias", alias)? | ours("orgAlias", alias)?;
    ours("token", credentials.token().expose())?;
    if named { Ok(()) } else { Err(foreign()) }
}

#[cfg(test)]
mod tests;
