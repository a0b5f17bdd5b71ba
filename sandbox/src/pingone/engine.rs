//! PingOne's side of an engine.

use pingpair::{Timestamp, jws};

use super::handle::PingOne;
use super::identity::{API_URL, AUTH_URL};
use super::request::{Door, Request};
use crate::answer::Answer;
use crate::engine::Engine;
use crate::engine_answer::EngineAnswer;

/// The address of an engine's PingID Desktop agent, where nothing listens.
pub const DESKTOP_AGENT_URL: &str = "http://127.0.0.4:9";

impl Engine {
    /// Takes in a request to PingOne at this address: one that begins with
    /// [`auth_url`](PingOne::auth_url) or [`api_url`](PingOne::api_url), or that of the desktop agent,
    /// [`DESKTOP_AGENT_URL`](crate::DESKTOP_AGENT_URL). Any other is answered with 404.
    ///
    /// What is due has happened before, and what became due by it has happened when this returns.
    pub fn deliver_pingone(
        &mut self,
        method: &str,
        url: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> EngineAnswer {
        self.settle();
        let answer = match self.pingone_request(method, url, headers, body) {
            _ if body.len() > jws::MAXIMUM_TOKEN => Answer::body_too_large(),
            Some(request) => self.respond_pingone(&request),
            None => Answer::error(404, "not_found", "there is nothing at this address"),
        };
        self.settle();
        EngineAnswer::new(answer)
    }

    /// PingOne's side, with what its control door does.
    pub fn pingone(&mut self) -> PingOne<'_> {
        self.settle();
        PingOne::of_engine(self)
    }

    /// Takes in a request to PingOne; what is due has happened.
    pub(crate) fn respond_pingone(&mut self, request: &Request) -> Answer {
        self.state.deliver_pingone(request)
    }

    /// Does something with PingOne at this moment.
    pub(crate) fn with_pingone<T>(
        &mut self,
        work: impl FnOnce(&mut super::Service, Timestamp) -> T,
    ) -> T {
        let now = self.now();
        work(&mut self.state.pingone, now)
    }

    /// The request that an address and what comes with it make.
    fn pingone_request(
        &self,
        method: &str,
        url: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Option<Request> {
        let doors = [
            (AUTH_URL, Door::Auth),
            (API_URL, Door::Api),
            (DESKTOP_AGENT_URL, Door::Agent),
        ];
        let mut found = doors.into_iter().filter_map(|(base, door)| {
            let rest = url.strip_prefix(base)?;
            rest.starts_with('/').then_some((door, rest))
        });
        let (door, rest) = found.next()?;
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let headers = headers.iter().map(|(name, value)| {
            let name = name.to_ascii_lowercase();
            (name, (*value).to_owned())
        });
        Some(Request {
            door,
            method: method.to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: headers.collect(),
            body: body.to_vec(),
        })
    }
}
