//! How a request becomes what leaves.

use super::{PingOneExchange, Sent, Token, host};
use crate::describe::Host;
use crate::entropy::Correlation;
use crate::error::{Code, Result};
use crate::exchange::{Body, Outgoing};
use crate::pingone::{Id, Request, append_path};
use crate::secret::Secret;
use crate::time::Now;

impl<R: Request> PingOneExchange<R> {
    pub(super) fn prepare(&mut self, token: Option<Token>, now: Now) -> Result<(Outgoing, Sent)> {
        let info = self.request.info();
        let web = info.web.ok_or(Code::Internal)?;
        let sheet = self.request.compose(&self.context.setting())?;
        let mut url = self.base();
        append_path(&self.request, &mut url)?;
        if !sheet.query.as_str().is_empty() {
            url.push('?');
            url.push_str(sheet.query.as_str());
        }
        let timeout = self.attempts.begin(now);
        let mut outgoing = Outgoing::new(web.verb, url, timeout);
        outgoing.body = sheet.body.map_or(Body::None, Body::Bytes);
        let headers = &mut outgoing.headers;
        headers.media_type = web.media_type;
        headers.transaction_id = Some(Correlation::new(self.context.entropy())?.with(None));
        headers.session_id = self.context.session_id.clone();
        let number = token.as_ref().map(|(_, number)| *number);
        match web.host {
            Host::Api => headers.authorization = token.map(|(token, _)| bearer(&token)),
            Host::Auth => {
                // Flows are known to refuse a narrower one.
                headers.accept = "*/*";
                headers.authorization = sheet.authorization;
                headers.cookie = self.cookies.header();
            }
        }
        let sent = Sent {
            fresh: sheet.fresh,
            token: number,
        };
        Ok((outgoing, sent))
    }

    /// What the URL begins with. A worker's token comes from the worker's own environment.
    fn base(&self) -> String {
        let hosts = &self.context.hosts;
        match host(&self.request) {
            Host::Api => hosts.api_base(self.context.environment),
            Host::Auth if self.request.is_for_worker() => hosts.token_base(self.environment()),
            Host::Auth => hosts.auth_base(self.environment()),
        }
    }

    /// The environment that the request is about.
    pub(super) fn environment(&self) -> Id {
        if self.request.is_for_worker() {
            self.context.token_environment()
        } else {
            self.context.environment
        }
    }
}

fn bearer(token: &Secret) -> Secret {
    let mut header = String::with_capacity(7 + token.expose().len());
    header.push_str("Bearer ");
    header.push_str(token.expose());
    Secret::from(header)
}
