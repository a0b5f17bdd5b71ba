//! The one error type, its stable codes, and the groups that say what a caller does next.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use crate::pingone::{FlowSession, PingOneRefusal};
use crate::provenance::Provenance;
use crate::text;

/// What went wrong, with a stable [`code`](Error::code) and a [`group`](Error::group).
///
/// The text of an error names what was expected. It holds no secret and nothing that a user or
/// the service wrote: the service's own message is the attribute [`Refusal::message`].
#[derive(Clone, thiserror::Error)]
#[error("{}", self.text())]
pub struct Error(Box<Inner>);

/// The result of everything in this crate that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error of this code.
    pub fn new(code: Code) -> Self {
        Self(Box::new(Inner {
            code,
            detail: None,
            refusal: None,
            pingone: None,
            session: None,
            http_status: None,
            retry_after: None,
            sent: false,
        }))
    }

    /// Adds what was expected, in our own words: never a secret, never a user's or service's text.
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.0.detail = Some(detail.into());
        self
    }

    /// Adds what the service answered.
    pub fn with_refusal(mut self, refusal: Refusal) -> Self {
        self.0.refusal = Some(refusal);
        self
    }

    /// Adds what PingOne answered.
    pub fn with_pingone_refusal(mut self, refusal: PingOneRefusal) -> Self {
        self.0.pingone = Some(Box::new(refusal));
        self
    }

    /// Adds what a flow goes on with.
    pub(crate) fn with_flow_session(mut self, session: FlowSession) -> Self {
        self.0.session = Some(Box::new(session));
        self
    }

    /// Adds the HTTP status of the answer.
    pub fn with_http_status(mut self, status: u16) -> Self {
        self.0.http_status = Some(status);
        self
    }

    /// Adds how long the service asked to be left alone.
    pub fn with_retry_after(mut self, wait: Duration) -> Self {
        self.0.retry_after = Some(wait);
        self
    }

    /// The same failure under another code, when more is known of what it means.
    pub(crate) fn with_code(mut self, code: Code) -> Self {
        self.0.code = code;
        self
    }

    /// Notes that at least a part of the request had left when this happened.
    pub fn after_sending(mut self) -> Self {
        self.0.sent = true;
        self
    }

    /// The stable code, the same in every language.
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// What the caller does next.
    pub fn group(&self) -> Group {
        self.0.code.group()
    }

    /// What the service answered, when this stems from an answer.
    ///
    /// On an [`UnknownOutcome`](Group::UnknownOutcome) this is a hint that proves nothing.
    pub fn refusal(&self) -> Option<&Refusal> {
        self.0.refusal.as_ref()
    }

    /// What PingOne answered, when this stems from an answer of PingOne's.
    ///
    /// On an [`UnknownOutcome`](Group::UnknownOutcome) this is a hint that proves nothing.
    pub fn pingone_refusal(&self) -> Option<&PingOneRefusal> {
        self.0.pingone.as_deref()
    }

    /// What a flow of PingOne goes on with, when this stems from an answer to one of its actions: each
    /// answer sets its cookies anew.
    pub fn flow_session(&self) -> Option<&FlowSession> {
        self.0.session.as_deref()
    }

    /// The service's `errorId`, when there is one.
    pub fn error_id(&self) -> Option<i64> {
        self.0.refusal.as_ref().map(|refusal| refusal.error_id)
    }

    /// The HTTP status of the answer, when there was one.
    pub fn http_status(&self) -> Option<u16> {
        self.0.http_status
    }

    /// How long the service asked to be left alone: 1 to 300 seconds.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Whether at least a part of the request had left, so that it may have been carried out.
    pub fn request_sent(&self) -> bool {
        self.0.sent
    }

    fn text(&self) -> ErrorText<'_> {
        ErrorText(self)
    }
}

impl From<Code> for Error {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner {
            code,
            detail,
            refusal,
            pingone,
            session: _,
            http_status,
            retry_after,
            sent,
        } = &*self.0;
        formatter
            .debug_struct("Error")
            .field("code", &code.as_str())
            .field("detail", detail)
            .field("refusal", refusal)
            .field("pingone_refusal", pingone)
            .field("http_status", http_status)
            .field("retry_after", retry_after)
            .field("request_sent", sent)
            .finish()
    }
}

/// The service's answer that it did not do what was asked.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refusal {
    /// The service's number for the reason; the known ones are in [`crate::pingid::error_id`].
    pub error_id: i64,
    /// The service's own words, raw: show them only through [`crate::text::visible`].
    pub message: Option<String>,
    /// The id that the vendor's support asks for.
    pub unique_msg_id: Option<String>,
    /// How much the answer proves: anyone on the path can write an unsigned one.
    pub provenance: Provenance,
}

impl Refusal {
    /// A refusal with this number; the other members are absent.
    pub fn new(error_id: i64, provenance: Provenance) -> Self {
        Self {
            error_id,
            message: None,
            unique_msg_id: None,
            provenance,
        }
    }

    /// Whether the answer was signed with the organisation's key.
    pub fn is_authenticated(&self) -> bool {
        self.provenance.is_authenticated()
    }
}

impl fmt::Debug for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            error_id,
            message,
            unique_msg_id,
            provenance,
        } = self;
        formatter
            .debug_struct("Refusal")
            .field("error_id", error_id)
            .field("message", &message.as_ref().map(|_| "[service text]"))
            .field(
                "unique_msg_id",
                &unique_msg_id.as_deref().map(text::safe_id),
            )
            .field("provenance", provenance)
            .finish()
    }
}

/// What the caller does next. The names are those of the exception classes in other languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Mend the settings: key, properties, base URL, certificates.
    Configuration,
    /// Mend the arguments of this call. Nothing was sent.
    Input,
    /// The service said no: look at its `errorId`.
    Refused,
    /// The answer proves nothing: look at what stands between here and the service.
    UntrustedReply,
    /// The request left and no proof of its result came back: read the state before going on.
    UnknownOutcome,
    /// Try again later. Nothing was changed.
    Unavailable,
    /// The caller cancelled.
    Cancelled,
    /// Our bug: please report it.
    Internal,
}

impl Group {
    /// Every group, in the order of the exit codes.
    pub const ALL: &[Self] = &[
        Self::Configuration,
        Self::Input,
        Self::Refused,
        Self::UntrustedReply,
        Self::UnknownOutcome,
        Self::Unavailable,
        Self::Cancelled,
        Self::Internal,
    ];

    /// The name of the class that stands for this group in other languages.
    pub fn class_name(self) -> &'static str {
        match self {
            Self::Configuration => "ConfigurationError",
            Self::Input => "InputError",
            Self::Refused => "RefusedError",
            Self::UntrustedReply => "UntrustedReplyError",
            Self::UnknownOutcome => "UnknownOutcomeError",
            Self::Unavailable => "UnavailableError",
            Self::Cancelled => "CancelledError",
            Self::Internal => "InternalError",
        }
    }

    /// The exit code of the command line: 3 to 10.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Configuration => 3,
            Self::Input => 4,
            Self::Refused => 5,
            Self::UntrustedReply => 6,
            Self::UnknownOutcome => 7,
            Self::Unavailable => 8,
            Self::Cancelled => 9,
            Self::Internal => 10,
        }
    }
}

/// Declares every code once: its group, its name, its stable text, its message and its advice.
macro_rules! codes {
    ($( $group:ident { $( $(#[doc = $doc:literal])+ $name:ident = $text:literal, $message:literal; )+ } )+) => {
        /// A stable name for one kind of failure, the same text in every language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code { $($( $(#[doc = $doc])+ $name, )+)+ }

        impl Code {
            /// Every code, by group.
            pub const ALL: &[Self] = &[ $($( Self::$name, )+)+ ];

            /// The stable text.
            pub const fn as_str(self) -> &'static str {
                match self { $($( Self::$name => $text, )+)+ }
            }

            /// What the caller does next.
            pub const fn group(self) -> Group {
                match self { $($( Self::$name => Group::$group, )+)+ }
            }

            /// What was expected, in one sentence without a full stop.
            pub const fn message(self) -> &'static str {
                match self { $($( Self::$name => $message, )+)+ }
            }

            /// What the code means and what to do, as the documentation prints it.
            pub const fn advice(self) -> &'static str {
                match self { $($( Self::$name => concat!($($doc, "\n",)+), )+)+ }
            }
        }
    };
}

codes! {
    Configuration {
        /// The proxy and the base URL do not go together, or an option has a value out of its range.
        OptionRefused = "option_refused", "the option cannot be used";
        /// The base URL is not `https://host/path` in ASCII, without user information, query and fragment.
        BaseUrlRefused = "base_url_refused", "the base URL must be an https URL of ASCII text without user information, query or fragment";
        /// The client was set up without the worker, the application or the snapshot key that this needs.
        CredentialsMissing = "credentials_missing", "the client must be set up with the worker, application or snapshot key that this needs";
        /// The PEM text of the certification authority holds no certificate.
        CertificateMalformed = "certificate_malformed", "the certification authority must be given as PEM text with at least one certificate";
        /// The key is not Base64 of one alphabet, or has bits where zeros must stand.
        KeyMalformed = "key_malformed", "the key must be Base64 text of one alphabet";
        /// HS256 needs a key of at least 32 bytes (RFC 7518, section 3.2).
        KeyTooShort = "key_too_short", "the key must have at least 32 bytes";
        /// An origin is spelled as browsers do: https, or http for `localhost` only; a host that is the relying party's id or ends in a dot and the id; a port if it is not the scheme's own; nothing else.
        OriginRefused = "origin_refused", "the origin must be an https origin of the relying party, as browsers write it";
        /// Plain http carries the token readably: it is for loopback, or for a host named in `danger_allow_http`.
        PlainHttpRefused = "plain_http_refused", "plain http is for loopback only";
        /// Two settings of the same name differ; keep one.
        PropertiesContradictory = "properties_contradictory", "a property is given twice with different values";
        /// The properties do not follow the rules of `java.util.Properties`.
        PropertiesMalformed = "properties_malformed", "the properties file is malformed";
        /// A property or environment variable that is needed is absent or empty.
        PropertyMissing = "property_missing", "a needed property is missing";
        /// The file is absent, not a regular file, not readable, or larger than 64 KiB.
        PropertiesUnreadable = "properties_unreadable", "the properties file must be a readable regular file of at most 64 KiB";
        /// What was given to read a report from failed.
        ReadFailed = "read_failed", "what was given to read from failed";
        /// The sandbox and its helpers sign only with credentials that are marked as its own.
        RealCredentialsRefused = "real_credentials_refused", "the sandbox takes only credentials marked as its own";
        /// The id of a relying party is a domain in lower-case ASCII, such as `example.com`, or `localhost`; no IP address and no public suffix such as `co.uk`.
        RelyingPartyRefused = "relying_party_refused", "the relying party's id must be a domain of its own, in lower-case ASCII";
        /// Sandbox credentials are known to others; they are for loopback, or for a host named in `danger_allow_http`.
        SandboxCredentialsRefused = "sandbox_credentials_refused", "sandbox credentials are for loopback only";
        /// The key of snapshots is 32 or more random bytes, such as a secret store generates; a passphrase is none.
        SnapshotKeyTooShort = "snapshot_key_too_short", "the key of snapshots must have at least 32 random bytes";
        /// PingOne gives the worker, or the application, no token: look at its id, its secret, its environment, the region and how it authenticates.
        WorkerRefused = "worker_refused", "PingOne must know the client id and take its secret";
        /// What was given to write a report to failed: often the disk is full.
        WriteFailed = "write_failed", "what was given to write to failed";
    }
    Input {
        /// The flow does not offer this action: the sign-on policy does not allow it, or it is not its turn. Nothing was sent.
        ActionNotOffered = "action_not_offered", "the flow must offer the action";
        /// A question is open: answer it before going on.
        AnswerMissing = "answer_missing", "a question waits for an answer";
        /// The machine asks another question, or none: look at its prompt.
        AnswerUnexpected = "answer_unexpected", "the answer does not go with the question that is asked";
        /// What was handed to the machine makes no sense in its state, and changed nothing.
        InputUnexpected = "input_unexpected", "the machine does not wait for this";
        /// A pairing is begun again 30 seconds after the last time at the earliest: let the message arrive first.
        StartTooSoon = "start_too_soon", "it is too soon to begin again";
        /// The JSON is not that of a pairing view, or of a version that is not known.
        ViewMalformed = "view_malformed", "the view must be the documented JSON of a known version";
        /// The body of `call` must be a JSON object, and its `clientData` a text.
        BodyMalformed = "body_malformed", "the body must be a JSON object";
        /// An operation that we declare cannot be called with another retry class than its own.
        ClassRefused = "class_refused", "a declared operation keeps its own retry class";
        /// The credential is not the JSON that browsers give (WebAuthn Level 3), or too large.
        CredentialMalformed = "credential_malformed", "the credential must be the JSON of WebAuthn Level 3";
        /// The credential was made for another challenge, ceremony or page. Nothing was sent; begin again with new options.
        CredentialRefused = "credential_refused", "the credential must answer the challenge that was issued, on a page of the relying party's";
        /// The phone number or e-mail address is none that the client was set up to reach.
        DestinationRefused = "destination_refused", "the client is not set up to reach this destination";
        /// What is dialled after a call was answered must be allowed when the client is set up.
        ExtensionRefused = "extension_refused", "the client is not set up to dial extensions";
        /// The header of a token to sign must be a JSON object whose `alg` is `HS256`.
        HeaderMalformed = "header_malformed", "the header must be a JSON object whose alg is HS256";
        /// A body without a device's id unpairs every device: that has a method of its own.
        NameNeeded = "name_needed", "this operation is reached by its own name only";
        /// The path suffix of `call` is 1 to 64 ASCII letters.
        PathSuffixRefused = "path_suffix_refused", "the path suffix must be 1 to 64 ASCII letters";
        /// GetOrganizationReport answers with a stream: its own method takes what it is written to.
        StreamNeeded = "stream_needed", "the operation answers with a stream, which needs something to be written to";
        /// The registration of PingID Desktop has run out: create the device again. Nothing was sent.
        RegistrationExpired = "registration_expired", "the registration must not have run out";
        /// Only an activation link or an otpauth link is made into a QR code.
        QrContentRefused = "qr_content_refused", "the text is not an activation link or otpauth link";
        /// The snapshot is not one of ours, was changed, has expired, or was made with another key, by another kind of machine, for another organisation or base URL, or with another context. Which it is, is not told. Begin again.
        SnapshotRefused = "snapshot_refused", "the snapshot does not fit what it is resumed with";
        /// No member of this name is declared.
        UnknownMember = "unknown_member", "the operation has no such member";
        /// No operation of this name is declared.
        UnknownOperation = "unknown_operation", "there is no such operation";
        /// A value is not of the form that the service takes.
        ValueMalformed = "value_malformed", "a value is malformed";
        /// A value that is needed was not given.
        ValueMissing = "value_missing", "a needed value is missing";
        /// A number lies outside its documented range, or a text has too few or too many characters.
        ValueOutOfRange = "value_out_of_range", "a value is out of its range";
    }
    Refused {
        /// The agent of PingID Desktop refused the registration.
        AgentRefused = "agent_refused", "PingID Desktop refused the registration";
        /// PingOne allows no more: devices, pairing keys, messages or users. It is no rate limit, and trying again does not help. Which limit it is, the details of the refusal tell.
        LimitReached = "limit_reached", "a limit of the environment or user is reached";
        /// The service refused. PingID: its reason is in `error_id`; ask the vendor's support with `unique_msg_id`. PingOne: its reason is in the refusal's `code` and `details`; ask with its `id`.
        Refused = "refused", "the service refused the request";
    }
    UntrustedReply {
        /// The service's credential options are for another relying party than ours.
        CredentialOptionsForeign = "credential_options_foreign", "the credential options must name our relying party";
        /// The service's credential options are not of the documented form, or too large.
        CredentialOptionsMalformed = "credential_options_malformed", "the credential options must have the documented members";
        /// A flow leads to another place than to our redirect URI with our `state`.
        FlowRedirectRefused = "flow_redirect_refused", "a flow must lead to our redirect URI with our state";
        /// The reply is about another user than the request.
        ReplyAboutAnotherUser = "reply_about_another_user", "the reply must be about the user that was asked for";
        /// The reply says that it is compressed, which was not asked for.
        ReplyEncoded = "reply_encoded", "the reply must not be compressed";
        /// The reply was signed for another organisation or client.
        ReplyForeign = "reply_foreign", "the reply must name our organisation and token";
        /// The reply is neither a signed token nor JSON: often the page of a proxy or a captive portal.
        ReplyMalformed = "reply_malformed", "the reply must be a signed token or a JSON object";
        /// The service answered with a redirect, which is never followed.
        ReplyRedirected = "reply_redirected", "the reply must not be a redirect";
        /// What came back is a request, perhaps our own.
        ReplyReflected = "reply_reflected", "the reply must not hold a request";
        /// A signed reply that was seen before, on an operation without an echo.
        ReplyReplayed = "reply_replayed", "the reply must not have been seen before";
        /// The reply is about another environment, user, device or flow than the request, or does not say.
        ReplyAboutAnotherObject = "reply_about_another_object", "the reply must name the environment, user and object that were asked for";
        /// The reply has another status or media type than a success has, or says another thing than was done.
        ReplyUnexpected = "reply_unexpected", "the reply must have the documented status, media type and values";
        /// The reply is larger than 1 MiB, or its JSON is nested deeper than 32 levels.
        ReplyTooLarge = "reply_too_large", "the reply must have at most 1 MiB and 32 levels";
        /// The reply answers another request, or repeats an older one.
        ReplyUncorrelated = "reply_uncorrelated", "the reply must echo the value of this request";
        /// The signed reply lacks a documented member or has one of the wrong type.
        ReplyUnreadable = "reply_unreadable", "the reply must hold the documented members";
        /// An unsigned reply claims success, which only a signed one can.
        ReplyUnsigned = "reply_unsigned", "a reply that is not signed cannot report success";
        /// The report is neither CSV nor JSON of the documented form, or it is cut off. Download it again; throw away what was made of it.
        ReportMalformed = "report_malformed", "the report must be whole, and CSV or JSON of the documented form";
        /// A row of the report is larger than 1 MiB or has more than 256 cells, or its JSON is nested deeper than 32 levels: often a quotation mark that is never closed.
        ReportTooLarge = "report_too_large", "a row of the report must have at most 1 MiB, 256 cells and 32 levels";
        /// The header of the token names another algorithm, or an extension that changes its meaning.
        TokenHeaderRefused = "token_header_refused", "the token's header must name HS256 and no extension";
        /// The text is not three parts of strict base64url.
        TokenMalformed = "token_malformed", "the token must have three parts of unpadded base64url";
        /// The token was not signed with this key, or was changed.
        TokenSignatureWrong = "token_signature_wrong", "the token's signature must verify with this key";
        /// The token is larger than 1 MiB, or its header larger than 8 KiB.
        TokenTooLarge = "token_too_large", "a token has at most 1 MiB and a header of 8 KiB";
    }
    UnknownOutcome {
        /// Somebody else went on with this pairing, or a newer snapshot is stored: what this process knows of it is old, and it sends no more. Acquire the lease and resume from the store.
        LeaseLost = "lease_lost", "the lease must still be held and the stored snapshot be the last one of its holder";
        /// The request left, and its result is not known. Read the user's details before going on.
        OutcomeUnknown = "outcome_unknown", "the request left and its result is not known";
    }
    Unavailable {
        /// Nothing listens where the agent of PingID Desktop should: it is not installed, or not running. Nothing was sent.
        AgentNotRunning = "agent_not_running", "PingID Desktop must be running on this computer";
        /// The deadline of the call passed before an answer came. Nothing was changed.
        DeadlineExceeded = "deadline_exceeded", "no answer came before the deadline";
        /// Somebody else pairs this user, or follows this activation code, right now. Nothing was sent.
        LeaseTaken = "lease_taken", "nobody else may hold the lease";
        /// The service asks to be left alone for a while: see `retry_after`.
        RateLimited = "rate_limited", "the service asks to be called less often";
        /// The service or a gateway before it failed. Nothing was changed.
        ServiceFailed = "service_failed", "the service could not answer";
        /// The store or the lease that the application brought could not be reached or failed, so nothing was sent after it.
        StoreFailed = "store_failed", "the store or lease of the application failed";
        /// No connection: name not found, refused, or a certificate that is not trusted. Nothing was sent.
        Unreachable = "unreachable", "the service cannot be reached";
    }
    Cancelled {
        /// The caller cancelled the wait.
        Cancelled = "cancelled", "the call was cancelled";
    }
    Internal {
        /// The operating system gave no random bytes.
        EntropyUnavailable = "entropy_unavailable", "the operating system gave no random bytes";
        /// A fault of ours.
        Internal = "internal", "this is a bug in PingPair";
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[derive(Clone)]
struct Inner {
    code: Code,
    detail: Option<String>,
    refusal: Option<Refusal>,
    pingone: Option<Box<PingOneRefusal>>,
    session: Option<Box<FlowSession>>,
    http_status: Option<u16>,
    retry_after: Option<Duration>,
    sent: bool,
}

struct ErrorText<'a>(&'a Error);

impl fmt::Display for ErrorText<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0.0;
        formatter.write_str(inner.code.message())?;
        if let Some(detail) = &inner.detail {
            write!(formatter, ": {}", text::visible(detail))?;
        }
        if let Some(refusal) = &inner.refusal {
            write!(formatter, " (errorId {}", refusal.error_id)?;
            if !refusal.is_authenticated() {
                formatter.write_str(", unsigned")?;
            }
            if let Some(id) = &refusal.unique_msg_id {
                write!(formatter, ", uniqueMsgId {}", text::safe_id(id))?;
            }
            formatter.write_str(")")?;
        }
        if let Some(refusal) = &inner.pingone {
            for (code, target) in refusal.codes() {
                write!(formatter, " {code}")?;
                if let Some(target) = target {
                    write!(formatter, " at {target}")?;
                }
            }
            if let Some(id) = &refusal.id {
                write!(formatter, " (id {})", text::safe_id(id))?;
            }
        }
        if let Some(status) = inner.http_status {
            write!(formatter, " (HTTP {status})")?;
        }
        write!(formatter, " [{}]", inner.code)
    }
}

const _: fn() = || {
    fn crosses_threads<T: StdError + Send + Sync + 'static>() {}
    crosses_threads::<Error>();
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_has_its_own_text_and_advice() {
        let texts: BTreeSet<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(texts.len(), Code::ALL.len());
        for code in Code::ALL {
            assert!(code.advice().trim().ends_with('.'), "{code}");
            assert!(!code.message().ends_with('.'), "{code}");
        }
    }

    #[test]
    fn exit_codes_are_3_to_10() {
        let codes: Vec<_> = Group::ALL.iter().map(|group| group.exit_code()).collect();
        assert_eq!(codes, [3, 4, 5, 6, 7, 8, 9, 10]);
    }

    #[test]
    fn the_services_message_is_an_attribute_and_never_printed() {
        let mut refusal = Refusal::new(10564, Provenance::Signed);
        refusal.message = Some("no such user: meredith".into());
        refusal.unique_msg_id = Some("webs\r\nforged".into());
        let error = Error::new(Code::Refused).with_refusal(refusal);
        for text in [format!("{error}"), format!("{error:?}")] {
            assert!(!text.contains("meredith"), "{text}");
            assert!(!text.contains("forged"), "{text}");
            assert!(!text.contains('\n'), "{text}");
            assert!(text.contains("10564"), "{text}");
        }
        assert_eq!(
            error.refusal().unwrap().message.as_deref(),
            Some("no such user: meredith")
        );
    }
}
