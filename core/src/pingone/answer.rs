//! Replies: the documented status, a JSON type, the members that are declared, and the ids asked for.

use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use super::cookies::Cookies;
use super::credentials::Application;
use super::flow::{FlowSession, FlowState};
use super::hosts::Hosts;
use super::id::Id;
use super::sheet::Fresh;
use crate::error::{Code, Error, Result};
use crate::json::{self, Fault};
use crate::operation::{NameSeed, Record, member_error, unreadable};
use crate::secret::Secret;

/// An answer that is no refusal, with what it is held against.
pub struct Answer<'a> {
    pub(crate) status: u16,
    /// What `Content-Type` says before a semicolon, in lower case.
    pub(crate) media_type: Option<String>,
    pub(crate) location: Option<&'a Secret>,
    pub(crate) body: &'a [u8],
    /// The cookies after the answer.
    pub(crate) cookies: &'a Cookies,
    pub(crate) hosts: &'a Hosts,
    pub(crate) environment: Id,
    pub(crate) application: Option<&'a Application>,
    pub(crate) fresh: Option<&'a Fresh>,
}

impl Answer<'_> {
    /// Reads the reply as it is declared.
    ///
    /// # Errors
    /// An error of the group `UntrustedReply`.
    pub(crate) fn record<T: Record>(&self) -> Result<T> {
        let Self { status, body, .. } = *self;
        if (300..400).contains(&status) {
            return Err(Code::ReplyRedirected.into());
        }
        let nothing = T::INFO.fields.is_empty() && body.trim_ascii().is_empty();
        if nothing && matches!(status, 200 | 201 | 204) {
            return T::finish(T::Draft::default()).map_err(|_| Code::ReplyUnreadable.into());
        }
        if !matches!(status, 200 | 201) {
            return Err(unexpected("status: 200 or 201"));
        }
        if !self.is_json() {
            return Err(unexpected("media type: JSON"));
        }
        read(body)
    }

    /// The flow that an action led to.
    pub(crate) fn flow_state(&self, flow: Id) -> Result<FlowState> {
        let state: FlowState = self.record()?;
        self.confirm_flow(&state, flow)?;
        Ok(state)
    }

    /// The session as it goes on, with the cookies that the answer has set.
    pub(crate) fn session(&self, before: &FlowSession) -> FlowSession {
        FlowSession {
            cookies: self.cookies.clone(),
            ..before.clone()
        }
    }

    /// Refuses a flow of another id or environment, and links of ours that lead elsewhere.
    pub(crate) fn confirm_flow(&self, state: &FlowState, flow: Id) -> Result<()> {
        let foreign = |what: &str| Err(Error::new(Code::ReplyAboutAnotherObject).detail(what));
        if state.id != flow {
            return foreign("id");
        }
        if state
            .environment
            .as_ref()
            .is_some_and(|environment| environment.id != self.environment)
        {
            return foreign("environment");
        }
        let base = self.hosts.auth_base(self.environment);
        let is_ours = |name: &str| name == "self" || name.starts_with("user.");
        let action = format!("{base}/flows/{flow}");
        let mut links = state.links.iter().filter(|(name, _)| is_ours(name));
        if !links.all(|(_, link)| link.href.as_ref().is_none_or(|href| *href == action)) {
            return foreign("_links");
        }
        let resume = format!("{base}/as/resume?flowId={flow}");
        if state.resume_url.as_ref().is_some_and(|url| *url != resume) {
            return foreign("resumeUrl");
        }
        Ok(())
    }

    /// Whether the body is JSON by its media type.
    pub(crate) fn is_json(&self) -> bool {
        self.media_type.as_deref().is_some_and(|text| {
            text == "application/json"
                || (text.starts_with("application/") && text.ends_with("+json"))
        })
    }

    /// A parameter of the redirect, which must lead to our redirect URI.
    pub(crate) fn redirect(&self) -> Result<Redirect> {
        let refused = || Error::from(Code::FlowRedirectRefused);
        let ours = self
            .application
            .map(|application| application.redirect_uri());
        let (location, ours) = self.location.zip(ours).ok_or_else(refused)?;
        let rest = location.expose().strip_prefix(ours).ok_or_else(refused)?;
        let separator = if ours.contains('?') { '&' } else { '?' };
        let query = rest.strip_prefix(separator).ok_or_else(refused)?;
        if query.contains('#') {
            return Err(refused());
        }
        Redirect::read(query).ok_or_else(refused)
    }
}

/// What a redirect to our redirect URI carries.
pub(crate) struct Redirect {
    pub(crate) code: Option<Secret>,
    pub(crate) state: Option<Secret>,
    pub(crate) error: Option<String>,
}

impl Redirect {
    /// Reads the parameters; each may come once.
    fn read(query: &str) -> Option<Self> {
        let mut values = [None, None, None];
        for pair in query.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let place = match name {
                "code" => 0,
                "state" => 1,
                "error" => 2,
                _ => continue,
            };
            let slot = values.get_mut(place)?;
            if slot.replace(Secret::from(decode(value)?)).is_some() {
                return None;
            }
        }
        let [code, state, error] = values;
        let error = error.map(|error| error.expose().to_owned());
        Some(Self { code, state, error })
    }
}

/// Reads a JSON reply. What lies in `_embedded` is read as if it lay beside it.
fn read<T: Record>(body: &[u8]) -> Result<T> {
    let text = json::checked(body).map_err(|fault| match fault {
        Fault::TooDeep => Error::from(Code::ReplyTooLarge),
        Fault::Malformed => Error::from(Code::ReplyMalformed),
    })?;
    let mut reader = serde_json::Deserializer::from_str(text);
    let mut draft = T::Draft::default();
    let read = reader
        .deserialize_map(Lifting::<T>(&mut draft))
        .and_then(|()| reader.end())
        .and_then(|()| T::finish(draft).map_err(member_error));
    read.map_err(|error| {
        if error.is_data() {
            unreadable(&error)
        } else {
            Code::ReplyMalformed.into()
        }
    })
}

/// Fills a draft where it stands, and lifts what is embedded.
struct Lifting<'a, T: Record>(&'a mut T::Draft);

impl<'de, T: Record> Visitor<'de> for Lifting<'_, T> {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        while let Some(name) = access.next_key_seed(NameSeed)? {
            if name == EMBEDDED {
                access.next_value_seed(Lifting::<T>(self.0))?;
            } else {
                T::take(self.0, &name, &mut access)?;
            }
        }
        Ok(())
    }
}

impl<'de, T: Record> DeserializeSeed<'de> for Lifting<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

/// Takes percent-encoding and plus signs out of a value.
fn decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => {
                let mut digit = || char::from(bytes.next()?).to_digit(16);
                u8::try_from(digit()? << 4 | digit()?).ok()?
            }
            b'+' => b' ',
            other => other,
        });
    }
    String::from_utf8(decoded).ok()
}

pub(crate) fn unexpected(expected: &str) -> Error {
    Error::new(Code::ReplyUnexpected).detail(expected)
}

/// Whether an acknowledgement that names an object names another one than `id`.
pub(super) fn names_another(value: Option<&Value>, id: Id) -> bool {
    let text = value.and_then(Value::as_str);
    text.is_some_and(|text| Id::parse(text).ok() != Some(id))
}

const EMBEDDED: &str = "_embedded";
