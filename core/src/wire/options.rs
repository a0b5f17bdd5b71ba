//! What can be set about the form of requests.

/// What can be set about the form of requests. The defaults are what the vendor documents.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The language of the service's messages: letters, digits, `-` and `_`; default `en`.
    pub locale: String,
    /// The version of the interface: digits and dots; default `4.9`.
    pub version: String,
    /// How the header of a request spells the organisation's alias; default `org_alias`.
    pub header_spelling: HeaderSpelling,
    /// Whether requests use the spellings of the vendor's older examples, such as `fName`.
    pub legacy_names: bool,
    /// Whether a fresh value goes with every request and must come back; default on.
    ///
    /// Off is for a tenant that does not echo `clientData`. Then no reply is ever more than
    /// [`Signed`](crate::Provenance::Signed).
    pub correlation: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            locale: "en".into(),
            version: "4.9".into(),
            header_spelling: HeaderSpelling::OrgAlias,
            legacy_names: false,
            correlation: true,
        }
    }
}

/// How the header of a token spells the organisation's alias. Replies may use either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderSpelling {
    /// `org_alias`, as the vendor documents it.
    OrgAlias,
    /// `orgAlias`, as the vendor's samples have it.
    CamelCase,
}

impl HeaderSpelling {
    /// The member's name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OrgAlias => "org_alias",
            Self::CamelCase => "orgAlias",
        }
    }
}
