//! The transports of PingOne's hosts: each carries the requests below its own base URL.

use crate::credentials::BaseUrl;
use crate::exchange::{Delivery, Outgoing, UnsentCause};
use crate::transport::Transport;

/// One transport for each host, so that nothing goes to a host that is not configured.
pub(super) struct Routes(Vec<(BaseUrl, Box<dyn Transport>)>);

impl Routes {
    pub(super) fn new(routes: Vec<(BaseUrl, Box<dyn Transport>)>) -> Self {
        Self(routes)
    }
}

impl Transport for Routes {
    fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        let covers = |base_url: &BaseUrl| {
            let rest = outgoing.url.strip_prefix(base_url.as_str());
            rest.is_some_and(|rest| rest.starts_with('/'))
        };
        match self.0.iter().find(|(base_url, _)| covers(base_url)) {
            Some((_, transport)) => transport.deliver(outgoing),
            None => Delivery::NotSent(UnsentCause::ConnectionFailed),
        }
    }
}
