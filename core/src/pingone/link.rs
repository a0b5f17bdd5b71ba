//! Links of replies.

use std::collections::BTreeMap;

use pingpair_macros::reply;

/// A link of a reply. It is read for its name: no request goes to where it points.
#[reply]
pub struct MfaLink {
    /// Where it points, as the service wrote it.
    pub href: Option<String>,
}

/// The links of a reply, by name.
pub(super) type Links = BTreeMap<String, MfaLink>;
