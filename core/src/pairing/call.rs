//! The operations that machines have sent, and what comes back of them.

use std::fmt;
use std::time::Duration;

use super::script::{Event, Undownloaded};
use crate::describe::{OperationInfo, RetryClass};
use crate::error::{Code, Error, Group, Result};
use crate::exchange::{Exchange, Output, PingOneExchange};
use crate::operation::Operation;
use crate::pingid::*;
use crate::pingone::{
    self, ActivateDevice, CreateDevice, CreatePairingKey, ExchangeCode, FlowSession, ListDevices,
    ReadDevice, ReadFlow, ReadPairingKey, RegisterUser, ResumeFlow, SendActivationCode,
    SendVerificationCode, StartFlow, VerifyUser,
};
use crate::time::Now;
use crate::wire::Verified;

/// Declares once which operations machines have sent.
macro_rules! calls {
    (PingID { $($pingid:ident),+ $(,)? } PingOne { $($pingone:ident),+ $(,)? }) => {
        /// An operation that a machine has sent.
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum Call {
            $(
                #[doc = concat!("[`", stringify!($pingid), "`].")]
                $pingid($pingid),
            )+
            $(
                #[doc = concat!("PingOne's [`", stringify!($pingone), "`].")]
                $pingone(Box<$pingone>),
            )+
        }

        impl Call {
            /// What the declaration says.
            pub fn operation(&self) -> &'static OperationInfo {
                match self {
                    $(Self::$pingid(_) => <$pingid as Operation>::OPERATION,)+
                    $(Self::$pingone(_) => <$pingone as pingone::Operation>::OPERATION,)+
                }
            }

            /// What may be done when an answer is missing.
            pub fn class(&self) -> RetryClass {
                match self {
                    $(Self::$pingid(operation) => Operation::class(operation),)+
                    $(Self::$pingone(operation) => pingone::Operation::class(&**operation),)+
                }
            }

            /// Whether sending it changes anything, or makes the service tell what it tells once: then a
            /// snapshot says so before it leaves.
            pub fn leaves_traces(&self) -> bool {
                self.class() != RetryClass::Read || matches!(self, Self::GetPairingStatus(_))
            }

            /// Refuses what the service would refuse.
            pub(super) fn check(&self) -> Result<()> {
                match self {
                    $(Self::$pingid(operation) => Operation::check(operation),)+
                    $(Self::$pingone(operation) => pingone::Operation::check(&**operation),)+
                }
            }

            /// Hands the operation, as its own type, to whoever sends it.
            pub fn send_by<V: Visitor>(self, visitor: V) -> V::Output {
                match self {
                    $(Self::$pingid(operation) => visitor.visit(operation),)+
                    $(Self::$pingone(operation) => visitor.visit_pingone(*operation),)+
                }
            }
        }

        /// What an operation returned, by the operation.
        #[allow(dead_code, reason = "some replies say all by having come")]
        pub(super) enum Reply {
            $($pingid(Box<<$pingid as Operation>::Reply>),)+
            $($pingone(Box<<$pingone as pingone::Operation>::Reply>),)+
        }

        $(
            impl Callable for $pingid {
                fn reply(value: Self::Reply) -> Replied {
                    Replied(Reply::$pingid(Box::new(value)))
                }
            }

            impl From<$pingid> for Call {
                fn from(operation: $pingid) -> Self {
                    Self::$pingid(operation)
                }
            }
        )+

        $(
            impl PingOneCallable for $pingone {
                fn reply(value: Self::Reply) -> Replied {
                    Replied(Reply::$pingone(Box::new(value)))
                }
            }

            impl From<$pingone> for Call {
                fn from(operation: $pingone) -> Self {
                    Self::$pingone(Box::new(operation))
                }
            }
        )+
    };
}

calls!(
    PingID {
        AddUser,
        AuthenticatorAppFinishPairing,
        AuthenticatorAppStartPairing,
        CreateJob,
        CreateOrgTokens,
        FinalizeOfflinePairing,
        GetActivationCode,
        GetJobStatus,
        GetOrganizationReport,
        GetPairingStatus,
        GetUserDetails,
        OfflinePairing,
        PairYubiKey,
        ResyncOathToken,
        RevokeOrgTokens,
        StartOfflinePairing,
        WebAuthnFinishPairing,
        WebAuthnStartPairing,
    }
    PingOne {
        ActivateDevice,
        CreateDevice,
        CreatePairingKey,
        ExchangeCode,
        ListDevices,
        ReadDevice,
        ReadFlow,
        ReadPairingKey,
        RegisterUser,
        ResumeFlow,
        SendActivationCode,
        SendVerificationCode,
        StartFlow,
        VerifyUser,
    }
);

/// An operation of PingOne that machines have sent.
pub trait PingOneCallable: pingone::Operation {
    /// Wraps what the operation returned.
    #[doc(hidden)]
    fn reply(value: Self::Reply) -> Replied;
}

/// An operation that machines have sent.
pub trait Callable: Operation {
    /// Wraps what the operation returned.
    #[doc(hidden)]
    fn reply(value: Self::Reply) -> Replied;
}

/// What an operation returned, of whichever it was.
#[doc(hidden)]
pub struct Replied(pub(super) Reply);

/// Sends any operation of a machine; see [`Call::send_by`].
pub trait Visitor {
    /// What comes of it.
    type Output;

    /// Sends an operation of PingID.
    fn visit<O: Callable>(self, operation: O) -> Self::Output;

    /// Sends an operation of PingOne.
    fn visit_pingone<O: PingOneCallable>(self, operation: O) -> Self::Output;
}

/// Names one request of one machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CallId(pub(super) u64);

impl fmt::Display for CallId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

/// What became of a request that a machine had sent.
///
/// A reply or a refusal is in it only if it was verified: nobody outside of this crate can make one,
/// so that what is not signed never moves a machine.
pub struct CallResult(pub(super) Event);

impl CallResult {
    /// What the exchange of a request ended in.
    ///
    /// `lost` tells whether an earlier attempt of it may have been carried out without an answer that
    /// proves anything, and `sent` whether any attempt may have left.
    pub(crate) fn new<O: Callable>(
        result: Result<Verified<O::Reply>>,
        lost: bool,
        sent: bool,
    ) -> Self {
        match result {
            Ok(reply) => {
                let provenance = reply.provenance();
                Self(Event::Replied {
                    reply: O::reply(reply.into_value()).0,
                    provenance,
                    lost,
                })
            }
            Err(error) => Self::failed(&error, lost, sent),
        }
    }

    /// The same for an operation of PingOne.
    pub(crate) fn pingone<O: PingOneCallable>(
        result: Result<Verified<O::Reply>>,
        lost: bool,
        sent: bool,
    ) -> Self {
        match result {
            Ok(reply) => {
                let provenance = reply.provenance();
                Self(Event::Replied {
                    reply: O::reply(reply.into_value()).0,
                    provenance,
                    lost,
                })
            }
            Err(error) => Self::failed(&error, lost, sent),
        }
    }

    /// What a finished exchange ended in; nothing while it is not over.
    ///
    /// For those who drive exchanges over a transport of their own.
    pub fn of<O: Callable>(exchange: &mut Exchange<O>, now: Now) -> Option<Self> {
        match exchange.poll(now) {
            Output::Finished(result) => {
                Some(Self::new::<O>(result, exchange.lost(), exchange.sent()))
            }
            _ => None,
        }
    }

    /// The same for a call to PingOne.
    pub fn of_pingone<O: PingOneCallable>(
        exchange: &mut PingOneExchange<O>,
        now: Now,
    ) -> Option<Self> {
        match exchange.poll(now) {
            Output::Finished(result) => {
                let (lost, sent) = (exchange.lost(), exchange.sent());
                Some(Self::pingone::<O>(result, lost, sent))
            }
            _ => None,
        }
    }

    /// What a download ended in. Nobody has signed the report.
    pub(crate) fn downloaded(result: Result<u64>) -> Self {
        match result {
            Ok(bytes) => Self(Event::Downloaded { bytes }),
            Err(error) if error.code() == Code::WriteFailed => {
                Self(Event::Undownloaded(Undownloaded::Unwritten))
            }
            Err(error) if error.group() == Group::UntrustedReply => {
                Self(Event::Undownloaded(Undownloaded::Untrusted))
            }
            Err(error) => Self::failed(&error, false, true),
        }
    }

    /// The request did not leave, and can be sent again.
    pub fn not_sent() -> Self {
        Self(Event::Lost(Loss::default()))
    }

    /// The request may have left, and no answer came that proves anything.
    pub fn lost() -> Self {
        Self(Event::Lost(Loss {
            sent: true,
            ..Loss::default()
        }))
    }

    fn failed(error: &Error, lost: bool, sent: bool) -> Self {
        let refusal = error.refusal();
        if let Some(refusal) = refusal
            && error.code() == Code::Refused
            && refusal.is_authenticated()
        {
            let refusal = refusal.clone();
            return Self(Event::Refused { refusal, lost });
        }
        let session = error.flow_session().cloned().map(Box::new);
        if let Some(refusal) = error.pingone_refusal()
            && matches!(error.code(), Code::Refused | Code::LimitReached)
        {
            let refusal = Box::new(refusal.clone());
            return Self(Event::Denied {
                refusal,
                session,
                lost,
            });
        }
        let sent = sent || error.request_sent();
        let hopeless = matches!(error.group(), Group::Input | Group::Configuration);
        if hopeless && !sent {
            return Self(Event::Unsendable);
        }
        let throttled =
            error.code() == Code::RateLimited || matches!(error.http_status(), Some(429 | 503));
        Self(Event::Lost(Loss {
            sent,
            hint: refusal.map(|refusal| refusal.error_id),
            throttled,
            timed_out: error.code() == Code::DeadlineExceeded,
            retry_after: error.retry_after(),
            session,
        }))
    }
}

impl fmt::Debug for CallResult {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match &self.0 {
            Event::Replied { .. } => "replied",
            Event::Refused { .. } | Event::Denied { .. } => "refused",
            Event::Lost(Loss { sent: true, .. }) => "lost",
            Event::Lost(_) => "not sent",
            _ => "ended",
        };
        write!(formatter, "CallResult({what})")
    }
}

/// What is known of a request without a reply that counts.
#[derive(Clone, Debug, Default)]
pub(super) struct Loss {
    /// Whether it may have been carried out.
    pub(super) sent: bool,
    /// The number of an answer that proves nothing.
    pub(super) hint: Option<i64>,
    /// Whether the service asked to be called less often.
    pub(super) throttled: bool,
    /// Whether the time was over.
    pub(super) timed_out: bool,
    /// How long the service asked to be left alone.
    pub(super) retry_after: Option<Duration>,
    /// What a flow of PingOne goes on with, where an answer came.
    pub(super) session: Option<Box<FlowSession>>,
}
