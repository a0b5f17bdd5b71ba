//! Replies that are a success without being the last step.

use pingpair_macros::reply;
use serde::de::MapAccess;

use super::record::{ObjectWriter, Record, take};
use crate::describe::RecordInfo;
use crate::secret::Secret;
use crate::wire::error_id;

/// What came of an operation that may ask for one more OTP.
#[derive(Clone, Debug)]
#[must_use]
pub enum Progress<T> {
    /// It is done.
    Done(T),
    /// The OTP was right and the token is out of step: wait for the next OTP, and send that.
    NextOtp(NextOtp),
}

impl<T> Progress<T> {
    /// What was done, unless a further OTP is asked for.
    pub fn done(self) -> Option<T> {
        match self {
            Self::Done(done) => Some(done),
            Self::NextOtp(_) => None,
        }
    }

    /// What to go on with, when a further OTP is asked for.
    pub fn next_otp(self) -> Option<NextOtp> {
        match self {
            Self::Done(_) => None,
            Self::NextOtp(next) => Some(next),
        }
    }
}

/// The service asks for the next OTP of the token: `errorId` 30016.
#[reply]
pub struct NextOtp {
    /// The session to send the next OTP in. FinalizeOfflinePairing goes on in the session that it has.
    pub session_id: Option<Secret>,
}

impl<T: Record> Record for Progress<T> {
    const INFO: &'static RecordInfo = T::INFO;
    const NEXT: Option<i64> = Some(error_id::NEXT_OTP);
    type Draft = ProgressDraft<T::Draft>;

    fn take<'de, A: MapAccess<'de>>(
        draft: &mut Self::Draft,
        name: &str,
        access: &mut A,
    ) -> Result<(), A::Error> {
        match name {
            SESSION_ID => take(&mut draft.session_id, SESSION_ID, access),
            other => T::take(&mut draft.done, other, access),
        }
    }

    fn finish(draft: Self::Draft) -> Result<Self, &'static str> {
        T::finish(draft.done).map(Self::Done)
    }

    fn finish_as(draft: Self::Draft, error_id: i64) -> Result<Self, &'static str> {
        if error_id != error_id::NEXT_OTP {
            return Self::finish(draft);
        }
        let mut next = NextOtp::new();
        next.session_id = draft.session_id.flatten();
        Ok(Self::NextOtp(next))
    }

    fn error_id(&self) -> i64 {
        match self {
            Self::Done(done) => done.error_id(),
            Self::NextOtp(_) => error_id::NEXT_OTP,
        }
    }

    fn write(&self, writer: &mut ObjectWriter<'_>) {
        match self {
            Self::Done(done) => done.write(writer),
            Self::NextOtp(next) => next.write(writer),
        }
    }
}

/// The members of either arm: which one it is, the number tells, and that may come last.
#[doc(hidden)]
#[derive(Default)]
pub struct ProgressDraft<D> {
    done: D,
    session_id: Option<Option<Secret>>,
}

const SESSION_ID: &str = "sessionId";

/// What callers' JSON has in the place of the members of a reply that is done.
pub(super) const NEXT_OTP: &str = "next_otp";
