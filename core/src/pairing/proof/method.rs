//! What one way to pair does in the places that differ.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::device_id::DeviceId;
use crate::error::Result;
use crate::pairing::call::{Call, Reply};
use crate::pairing::evidence::Target;
use crate::pairing::outcome::Reason;
use crate::pairing::prompt::{Answer, Wanted};

/// What one way to pair does in the places that differ.
pub(in crate::pairing) trait Method: Serialize + DeserializeOwned {
    /// Whose device is paired.
    fn username(&self) -> &str;

    /// The request that begins, if there is one.
    fn start(&self) -> Option<Call> {
        None
    }

    /// Keeps what the beginning told, such as the session.
    fn started(&mut self, reply: Reply) -> Started {
        let _ = reply;
        Started::Foreign
    }

    /// The question; nothing where nobody is asked. `next` asks for the OTP after the one that was
    /// right.
    fn wanted(&self, next: bool) -> Option<Wanted>;

    /// The request that completes it. What it refuses is no answer to send.
    fn finish(&self, answer: Option<&Answer>) -> Result<Call>;

    /// What the last reply tells.
    fn finished(&mut self, reply: Reply) -> Finished;

    /// What the device looks like.
    fn target(&self) -> Target;

    /// Whether another answer can be sent in the same session after one was lost.
    fn takes_more_answers(&self) -> bool {
        true
    }

    /// Forgets what only the way to the end needed: session, links, keys.
    fn forget(&mut self) {}

    /// Whether a reply to the last request can be held against it: the declaration says that the
    /// service returns what tells.
    fn is_correlated(&self) -> bool;
}

/// What a beginning told.
pub(in crate::pairing) enum Started {
    /// The session waits for an answer, and the device will have these names.
    Waits(Option<DeviceId>, Option<String>),
    /// What came is not fit to go on with.
    Refused(Reason),
    /// It is no reply to this.
    Foreign,
}

/// What the last reply tells.
pub(in crate::pairing) enum Finished {
    /// The device is paired, and has these names.
    Done(Option<DeviceId>, Option<String>),
    /// The next OTP is wanted.
    Next,
    /// It is no reply to this.
    Foreign,
}
