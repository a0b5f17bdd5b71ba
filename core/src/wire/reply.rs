//! Replies: the first byte decides the form, the signature comes first, and success must be signed.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use zeroize::Zeroizing;

use super::options::HeaderSpelling;
use super::request;
use crate::credentials::Credentials;
use crate::describe::ClientData;
use crate::error::{Code, Error, Refusal, Result};
use crate::json;
use crate::operation::{Members, NameSeed, Record, Seed, member_error, unreadable};
use crate::pingid::error_id;
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
        let members = Members::finish(members).map_err(missing)?;
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
        match Self::open::<T>(&self.credentials, &self.usual_headers, token) {
            Ok(Body { envelope, members }) if envelope.error_id()? == error_id::SUCCESS => {
                Ok(Received::Done(Verified {
                    provenance: provenance(&envelope, true)?,
                    value: T::finish(members).map_err(missing)?,
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
                if body.envelope.error_id()? == error_id::SUCCESS {
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

struct Body<T: Record> {
    envelope: Envelope,
    members: T::Draft,
}

/// The members that every reply has.
#[derive(Default)]
struct Envelope {
    error_id: Option<i64>,
    message: Option<Option<String>>,
    unique_msg_id: Option<Option<String>>,
    client_data: Option<Option<String>>,
}

impl Envelope {
    fn error_id(&self) -> Result<i64> {
        self.error_id.ok_or_else(|| missing("errorId"))
    }

    fn refusal(self, provenance: Provenance) -> Result<Refusal> {
        let mut refusal = Refusal::new(self.error_id()?, provenance);
        refusal.message = self.message.flatten();
        refusal.unique_msg_id = self.unique_msg_id.flatten();
        Ok(refusal)
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

fn read_payload<T: Record>(payload: &[u8]) -> Result<Body<T>> {
    let text = json::checked(payload).map_err(|fault| match fault {
        json::Fault::Malformed => Error::from(Code::ReplyUnreadable),
        json::Fault::TooDeep => Code::ReplyTooLarge.into(),
    })?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let payload = Payload(PhantomData).deserialize(&mut deserializer);
    payload
        .and_then(|body| deserializer.end().map(|()| body))
        .map_err(|error| {
            if error.to_string().starts_with(REFLECTED) {
                Code::ReplyReflected.into()
            } else {
                unreadable(&error)
            }
        })
}

fn missing(wire: &'static str) -> Error {
    Error::new(Code::ReplyUnreadable).detail(wire)
}

/// The whole payload: `{"responseBody": {..}}` and nothing beside it, or the body itself.
struct Payload<T>(PhantomData<T>);

/// The body below `responseBody`.
struct Inner<T>(PhantomData<T>);

impl<'de, T: Record> DeserializeSeed<'de> for Payload<T> {
    type Value = Body<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Body<T>, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Record> Visitor<'de> for Payload<T> {
    type Value = Body<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a reply")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Body<T>, A::Error> {
        let first = access.next_key_seed(NameSeed)?;
        if first.as_deref() != Some(WRAPPER) {
            return read_body(first, &mut access);
        }
        let body = access.next_value_seed(Inner(PhantomData))?;
        match access.next_key_seed(NameSeed)?.as_deref() {
            None => Ok(body),
            Some(name) => Err(beside(name)),
        }
    }
}

impl<'de, T: Record> DeserializeSeed<'de> for Inner<T> {
    type Value = Body<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Body<T>, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Record> Visitor<'de> for Inner<T> {
    type Value = Body<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the body of a reply")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Body<T>, A::Error> {
        let first = access.next_key_seed(NameSeed)?;
        read_body(first, &mut access)
    }
}

fn read_body<'de, T: Record, A: MapAccess<'de>>(
    first: Option<std::borrow::Cow<'de, str>>,
    access: &mut A,
) -> Result<Body<T>, A::Error> {
    let mut body = Body {
        envelope: Envelope::default(),
        members: T::Draft::default(),
    };
    let mut next = first;
    while let Some(name) = next {
        let Body { envelope, members } = &mut body;
        match &*name {
            "errorId" => once(&mut envelope.error_id, "errorId", access)?,
            "errorMsg" => once(&mut envelope.message, "errorMsg", access)?,
            // Both spellings occur.
            "uniqueMsgId" | "UniqueMsgID" => {
                once(&mut envelope.unique_msg_id, "uniqueMsgId", access)?;
            }
            "clientData" => once(&mut envelope.client_data, "clientData", access)?,
            WRAPPER | "reqHeader" | "reqBody" => return Err(beside(&name)),
            other => T::take(members, other, access)?,
        }
        next = access.next_key_seed(NameSeed)?;
    }
    Ok(body)
}

fn once<'de, M: crate::operation::Member, A: MapAccess<'de>>(
    slot: &mut Option<M>,
    wire: &str,
    access: &mut A,
) -> Result<(), A::Error> {
    let value = access
        .next_value_seed(Seed::new())
        .map_err(|_| member_error(wire))?;
    if slot.replace(value).is_some() {
        Err(member_error(wire))
    } else {
        Ok(())
    }
}

/// The error for a member that must not stand where it does.
fn beside<E: de::Error>(name: &str) -> E {
    match name {
        "reqHeader" | "reqBody" => E::custom(REFLECTED),
        _ => member_error(WRAPPER),
    }
}

const WRAPPER: &str = "responseBody";
const REFLECTED: &str = "a request came back";

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::pingid::{FoundUser, PairingProgress, PairingStatus, UserStatus};
    use crate::testing::sign_reply;

    const SENT: &str = "AAAAAAAAAAAAAAAAAAAAAA.own";

    fn credentials() -> Arc<Credentials> {
        Arc::new(Credentials::for_tests("http://localhost/pingid").unwrap())
    }

    fn expected() -> Expected<'static> {
        let (sent, own) = (Some(SENT), Some("own"));
        Expected {
            sent,
            own,
            correlated: true,
            echo: ClientData::Echoed,
        }
    }

    fn signed(credentials: &Credentials, payload: &str) -> String {
        let header = request::header(
            HeaderSpelling::CamelCase,
            credentials.org_alias(),
            credentials.token().expose(),
        );
        credentials
            .key()
            .sign(header.as_bytes(), payload.as_bytes())
            .unwrap()
    }

    fn read(credentials: &Arc<Credentials>, body: &[u8]) -> Result<Received<PairingProgress>> {
        ReplyReader::new(Arc::clone(credentials)).read(body, &expected())
    }

    fn code_of(credentials: &Arc<Credentials>, payload: &str) -> Code {
        match read(credentials, signed(credentials, payload).as_bytes()) {
            Err(error) => error.code(),
            Ok(Received::Done(_)) => panic!("done: {payload}"),
            Ok(Received::Refused(_)) => panic!("refused: {payload}"),
        }
    }

    #[test]
    fn wrapped_and_bare_bodies_are_read_under_either_header() {
        let credentials = credentials();
        let body = format!(
            r#"{{"pairingStatus":"PAIRED","deviceId":"9007199254740993","errorId":"200","clientData":"{SENT}","later":[1]}}"#
        );
        for payload in [body.clone(), format!(r#"{{"responseBody":{body}}}"#)] {
            let token = signed(&credentials, &payload);
            let Ok(Received::Done(reply)) = read(&credentials, token.as_bytes()) else {
                panic!("{payload}");
            };
            assert_eq!(reply.value().status, PairingStatus::Paired);
            assert_eq!(
                reply.value().device_id.unwrap().value(),
                9_007_199_254_740_993
            );
            assert_eq!(reply.value().extra.get("later"), Some(&json!([1])));
            assert_eq!(reply.provenance(), Provenance::Correlated);
            assert_eq!(reply.client_data(), Some("own"));
        }
    }

    #[test]
    fn requests_and_mixtures_are_not_replies() {
        let credentials = credentials();
        for payload in [
            r#"{"reqHeader":{},"reqBody":{"errorId":200}}"#,
            r#"{"errorId":200,"pairingStatus":"SUCCESS","reqBody":{}}"#,
            r#"{"responseBody":{"errorId":200,"pairingStatus":"SUCCESS","reqHeader":{}}}"#,
            r#"{"responseBody":{"errorId":200,"pairingStatus":"SUCCESS"},"reqHeader":{}}"#,
        ] {
            assert_eq!(
                code_of(&credentials, payload),
                Code::ReplyReflected,
                "{payload}"
            );
        }
        for payload in [
            r#"{"responseBody":{"errorId":200,"pairingStatus":"SUCCESS"},"errorId":200}"#,
            r#"{"errorId":200,"pairingStatus":"SUCCESS","responseBody":{}}"#,
            r#"{"responseBody":{"responseBody":{"errorId":200}}}"#,
            r#"{"responseBody":null}"#,
            r#"{"responseBody":{"errorId":200},"responseBody":{"errorId":200}}"#,
            r#"{"pairingStatus":"SUCCESS"}"#,
            r#"{"errorId":200,"clientData":"AAAAAAAAAAAAAAAAAAAAAA.own"}"#,
            r#"{"errorId":-0,"pairingStatus":"SUCCESS"}"#,
            r#"{"errorId":200.0,"pairingStatus":"SUCCESS"}"#,
            r#"{"errorId":1e400,"pairingStatus":"SUCCESS"}"#,
            r#"{"errorId":200,"errorId":10564,"pairingStatus":"SUCCESS"}"#,
            r#"{"errorId":200,"pairingStatus":"PAIRED","pairing\u0053tatus":"SUCCESS"}"#,
            r#"{"errorId":200,"pairingStatus":"PAIRED","deviceId":9223372036854775808}"#,
            r#"{"errorId":200,"pairingStatus":"PAIRED"} trailing"#,
            "[]",
            "nonsense",
        ] {
            assert_eq!(
                code_of(&credentials, payload),
                Code::ReplyUnreadable,
                "{payload}"
            );
        }
    }

    #[test]
    fn the_echo_must_be_that_of_this_request() {
        let credentials = credentials();
        for echo in [
            r#""AAAAAAAAAAAAAAAAAAAAAB.own""#,
            r#""own""#,
            "null",
            r#""""#,
        ] {
            let payload =
                format!(r#"{{"errorId":200,"pairingStatus":"SUCCESS","clientData":{echo}}}"#);
            assert_eq!(
                code_of(&credentials, &payload),
                Code::ReplyUncorrelated,
                "{echo}"
            );
        }
    }

    #[test]
    fn refusals_need_only_the_envelope() {
        let credentials = credentials();
        let payload = format!(
            r#"{{"errorId":10564,"pairingStatus":{{}},"clientData":"{SENT}","UniqueMsgID":"webs_1"}}"#
        );
        let token = signed(&credentials, &payload);
        let Ok(Received::Refused(refusal)) = read(&credentials, token.as_bytes()) else {
            panic!()
        };
        assert_eq!(
            (refusal.error_id, refusal.provenance),
            (10564, Provenance::Correlated)
        );
        assert_eq!(refusal.unique_msg_id.as_deref(), Some("webs_1"));
    }

    #[test]
    fn unsigned_bodies_are_errors_at_most() {
        let credentials = credentials();
        let Ok(Received::Refused(refusal)) = read(&credentials, br#"{"errorId":10564}"#) else {
            panic!()
        };
        assert!(!refusal.is_authenticated());
        for (body, code) in [
            (
                r#"{"errorId":200,"pairingStatus":"SUCCESS"}"#,
                Code::ReplyUnsigned,
            ),
            (r#"{"responseBody":{"errorId":200}}"#, Code::ReplyUnsigned),
            (r#"{"errorId":30016}"#, Code::ReplyUnsigned),
            (r#"{"pairingStatus":"SUCCESS"}"#, Code::ReplyUnsigned),
            (r#"{"errorId":"#, Code::ReplyMalformed),
            (r#"{"reqHeader":{}}"#, Code::ReplyReflected),
            ("<html>", Code::ReplyMalformed),
            ("", Code::ReplyMalformed),
            (" {}", Code::ReplyMalformed),
            ("\"abc\"", Code::ReplyMalformed),
            ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", Code::TokenMalformed),
        ] {
            let error = read(&credentials, body.as_bytes()).err().unwrap();
            assert_eq!(error.code(), code, "{body}");
        }
    }

    #[test]
    fn replies_to_others_are_foreign() {
        let (ours, theirs) = (credentials(), credentials());
        let body = json!({ "pairingStatus": "SUCCESS", "clientData": SENT });
        let token = sign_reply(&theirs, body.as_object().unwrap()).unwrap();
        assert_eq!(
            read(&ours, token.as_bytes()).err().unwrap().code(),
            Code::TokenSignatureWrong
        );
        let (alias, secret) = (ours.org_alias(), ours.token().expose());
        let payload =
            format!(r#"{{"errorId":200,"pairingStatus":"SUCCESS","clientData":"{SENT}"}}"#);
        for (header, accepted) in [
            (format!(r#"{{"alg":"HS256","orgAlias":"{alias}"}}"#), true),
            (
                format!(
                    r#"{{"typ":"JWT","token":"{secret}","alg":"HS256","org_alias":"{alias}"}}"#
                ),
                true,
            ),
            (
                format!(r#"{{"alg":"HS256","org_alias":"{alias}","orgAlias":"{alias}"}}"#),
                true,
            ),
            (
                format!(r#"{{"alg":"HS256","org_alias":"{alias}","orgAlias":"other"}}"#),
                false,
            ),
            (format!(r#"{{"alg":"HS256","token":"{secret}"}}"#), false),
            (
                format!(r#"{{"alg":"HS256","org_alias":"{alias}","token":"other"}}"#),
                false,
            ),
            (
                format!(r#"{{"alg":"HS256","org_alias":["{alias}"]}}"#),
                false,
            ),
        ] {
            let token = ours
                .key()
                .sign(header.as_bytes(), payload.as_bytes())
                .unwrap();
            match read(&ours, token.as_bytes()) {
                Ok(_) => assert!(accepted, "{header}"),
                Err(error) => assert_eq!((error.code(), accepted), (Code::ReplyForeign, false)),
            }
        }
    }

    #[test]
    fn a_reply_without_its_request_is_signed_at_most() {
        let credentials = credentials();
        let reader = ReplyReader::new(Arc::clone(&credentials));
        let body = json!({ "pairingStatus": "SUCCESS", "clientData": "any" });
        let token = sign_reply(&credentials, body.as_object().unwrap()).unwrap();
        let reply = reader.verify::<PairingProgress>(token.as_bytes()).unwrap();
        assert_eq!(reply.value().status, PairingStatus::Success);
        assert_eq!(reply.provenance(), Provenance::Signed);
        assert_eq!(reply.client_data(), Some("any"));
        let body = json!({ "errorId": 10564, "clientData": "any" });
        let token = sign_reply(&credentials, body.as_object().unwrap()).unwrap();
        let error = reader
            .verify::<PairingProgress>(token.as_bytes())
            .unwrap_err();
        assert_eq!(
            (error.code(), error.error_id()),
            (Code::Refused, Some(10564))
        );
        for unsigned in [&br#"{"errorId":10564}"#[..], b""] {
            let error = reader.verify::<PairingProgress>(unsigned).unwrap_err();
            assert_eq!(error.code(), Code::TokenMalformed);
        }
        assert!(!format!("{reader:?}").contains(credentials.org_alias()));
    }

    #[test]
    fn the_vendors_own_reply_is_read() {
        let key = "JWC41crr322aUfdckVfJKHvGKNIPyAPGL7rMsTbzHlA=";
        let alias = "aaaaaaaa-a1b2-123a-b456-1234abcd5678";
        let base_url = "https://idpxnyl3m.pingidentity.com/pingid";
        let credentials = Credentials::new(alias, "1a2b3c4d5e6f", key, base_url).unwrap();
        let vector = include_str!("../../../tests/vectors/vendor-registration-example.json");
        let vector: Value = serde_json::from_str(vector).unwrap();
        let token = vector["response_token_valid"].as_str().unwrap();
        let reply = Reply::verify(&credentials, token.as_bytes()).unwrap();
        assert_eq!(
            reply.members.get("activationCode"),
            Some(&json!("292070522701"))
        );
        let expected = Expected {
            sent: None,
            own: None,
            correlated: false,
            echo: ClientData::Echoed,
        };
        let reader = ReplyReader::new(Arc::new(credentials));
        let Ok(Received::Done(reply)) = reader.read::<FoundUser>(token.as_bytes(), &expected)
        else {
            panic!()
        };
        assert_eq!(reply.value().user.status, UserStatus::PendingActivation);
        assert_eq!(reply.provenance(), Provenance::Signed);
        for name in [
            "request_token_bad_signature",
            "request_token_bad_signature_overview",
        ] {
            let token = vector[name].as_str().unwrap();
            assert!(
                reader
                    .read::<FoundUser>(token.as_bytes(), &expected)
                    .is_err(),
                "{name}"
            );
        }
    }
}
