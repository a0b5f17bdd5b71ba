//! A relying party's domain and one of its origins, as a browser would let them go together.

use url::{Host, Url};

/// A domain, and a page's origin that may use it.
///
/// The domain is `localhost` or has a dot, and is written as browsers write it: lower-case ASCII, no
/// dot at the end, no address. The origin is `https` (`http` for `localhost` too), has nothing but
/// scheme, host and port, and its host is the domain or below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RelyingParty {
    id: String,
    origin: Url,
}

impl RelyingParty {
    /// Reads a domain and an origin; without a domain it is the origin's host.
    pub(crate) fn new(id: Option<&str>, origin: &str) -> Option<Self> {
        let origin = Url::parse(origin).ok().filter(|url| {
            let written = url.origin().ascii_serialization();
            url.path() == "/" && written == origin
        })?;
        let host = origin.domain()?;
        let id = id.unwrap_or(host).to_owned();
        let below = |prefix: &str| prefix.is_empty() || prefix.ends_with('.');
        let fits = is_domain(&id) && host.strip_suffix(&id).is_some_and(below);
        let secure = origin.scheme() == "https" || (origin.scheme() == "http" && id == LOCALHOST);
        (fits && secure).then_some(Self { id, origin })
    }

    /// The domain.
    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    /// The origin.
    pub(crate) fn origin(&self) -> &Url {
        &self.origin
    }

    /// The origin as browsers write it.
    pub(crate) fn origin_text(&self) -> String {
        self.origin.origin().ascii_serialization()
    }
}

fn is_domain(text: &str) -> bool {
    let canonical = matches!(Host::parse(text), Ok(Host::Domain(domain)) if domain == text);
    canonical && !text.ends_with('.') && (text.contains('.') || text == LOCALHOST)
}

const LOCALHOST: &str = "localhost";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_of_the_domain_or_below_it_is_taken() {
        for (id, origin) in [
            ("example.com", "https://example.com"),
            ("example.com", "https://login.example.com"),
            ("example.com", "https://login.example.com:8443"),
            ("localhost", "http://localhost:3000"),
            ("localhost", "https://localhost"),
            ("xn--mller-kva.example", "https://xn--mller-kva.example"),
        ] {
            let relying_party = RelyingParty::new(Some(id), origin);
            assert_eq!(relying_party.unwrap().origin_text(), origin);
        }
    }

    #[test]
    fn without_a_domain_it_is_the_origins_host() {
        let relying_party = RelyingParty::new(None, "https://login.example.com:8443").unwrap();
        assert_eq!(relying_party.id(), "login.example.com");
    }

    #[test]
    fn what_a_browser_refuses_is_refused() {
        for (id, origin) in [
            ("example.com", "https://evilexample.com"),
            ("example.com", "https://example.com.evil.example"),
            ("login.example.com", "https://example.com"),
            ("com", "https://example.com"),
            (".com", "https://example.com"),
            ("", "https://example.com"),
            ("example.com.", "https://example.com."),
            ("Example.com", "https://example.com"),
            ("müller.example", "https://xn--mller-kva.example"),
            ("127.0.0.1", "https://127.0.0.1"),
            ("0.0.1", "https://127.0.0.1"),
            ("[::1]", "https://[::1]"),
            ("example.com", "http://example.com"),
            ("example.com", "ftp://example.com"),
            ("example.com", "https://example.com/"),
            ("example.com", "https://example.com/login"),
            ("example.com", "https://example.com?a"),
            ("example.com", "https://example.com#a"),
            ("example.com", "https://user@example.com"),
            ("example.com", "https://EXAMPLE.com"),
            ("example.com", "https://example.com:443"),
            ("example.com", "https:// example.com"),
            ("example.com", "example.com"),
            ("example.com", "null"),
            ("example.com", ""),
        ] {
            assert_eq!(RelyingParty::new(Some(id), origin), None, "{id} {origin}");
        }
    }
}
