//! The services, and how PingOne is asked for its operations.

/// The services whose operations are declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// PingID's user management API: signed both ways.
    PingId,
    /// PingOne's platform APIs: TLS alone protects them.
    PingOne,
}

impl Service {
    /// The stable text: `pingid` or `pingone`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PingId => "pingid",
            Self::PingOne => "pingone",
        }
    }
}

/// How PingOne is asked for an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Web {
    /// The HTTP method.
    pub verb: Verb,
    /// The host that it lies on.
    pub host: Host,
    /// The header `Content-Type`, byte for byte. With PingOne the media type is a part of the
    /// operation's name; an operation without a body may have one.
    pub media_type: Option<&'static str>,
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// GET.
    Get,
    /// POST.
    Post,
    /// PUT.
    Put,
    /// DELETE.
    Delete,
}

impl Verb {
    /// The text of the request line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// The hosts of PingOne.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// Users and their devices, with a worker's token.
    Api,
    /// Flows and tokens, with a flow's cookies.
    Auth,
}

/// Where a member of a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the body. A wire name with full stops lies in objects inside of it, and `devices[].id`
    /// stands for a list of objects with one member each.
    Body,
    /// In the path, in the place of its name in braces.
    Path,
    /// In the query.
    Query,
    /// A flow: its id in the path, its cookies in a header.
    Flow,
}
