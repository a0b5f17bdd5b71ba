//! The worker's token: got once for all calls of a client, and renewed before it runs out.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::describe::{ClientData, Host, OperationInfo, RetryClass, Verb, make};
use crate::error::Result;
use crate::operation::{Destination, Record};
use crate::pingone::{
    Answer, BodyWriter, FlowSession, Id, OAuthClient, Query, Request, Setting, Sheet, Tokens,
};
use crate::secret::Secret;

/// The one token of a client's worker. It belongs to one authentication host, environment and client id,
/// and so does the client that holds this.
#[derive(Default)]
pub(super) struct TokenCache(Mutex<Slot>);

#[derive(Default)]
struct Slot {
    held: Option<Held>,
    /// Until when somebody is getting a token, unless they say before that they have ended.
    fetching_until: Option<Duration>,
    /// Counts the tokens and those who get them.
    count: u64,
}

struct Held {
    token: Secret,
    until: Duration,
    number: u64,
}

/// What a call that needs a token does.
pub(super) enum Turn {
    /// It takes this one, which has a number.
    Take(Secret, u64),
    /// It gets one, for all.
    Fetch(Ticket),
    /// Somebody else gets one.
    Wait,
}

impl TokenCache {
    /// Tells what a call that needs a token now does. Who gets one has until `deadline`.
    pub(super) fn turn(self: &Arc<Self>, now: Duration, deadline: Duration) -> Turn {
        let mut slot = self.slot();
        if let Some(held) = slot.held.as_ref().filter(|held| now < held.until) {
            return Turn::Take(held.token.clone(), held.number);
        }
        if slot.fetching_until.is_some_and(|until| now < until) {
            return Turn::Wait;
        }
        slot.count += 1;
        slot.fetching_until = Some(deadline);
        Turn::Fetch(Ticket {
            cache: Arc::clone(self),
            number: slot.count,
        })
    }

    /// Forgets a token that the service no longer takes, unless another has taken its place.
    pub(super) fn forget(&self, number: u64) {
        let mut slot = self.slot();
        if slot.held.as_ref().is_some_and(|held| held.number == number) {
            slot.held = None;
        }
    }

    fn slot(&self) -> MutexGuard<'_, Slot> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to get a token for all. Whoever drops it leaves it to the next one.
pub(super) struct Ticket {
    cache: Arc<TokenCache>,
    number: u64,
}

impl Ticket {
    /// Keeps a token for all.
    pub(super) fn keep(self, tokens: Tokens, now: Duration) {
        let told = tokens.expires_in.unwrap_or(USUAL_LIFE);
        let life = Duration::from_secs(u64::try_from(told).unwrap_or(0)).min(LONGEST_LIFE);
        // It is renewed while it still lives: a minute before, or a tenth of a short life.
        let early = (life / 10).min(EARLY);
        let mut slot = self.cache.slot();
        slot.count += 1;
        slot.held = Some(Held {
            token: tokens.access_token.clone(),
            until: now.saturating_add(life - early),
            number: slot.count,
        });
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        let mut slot = self.cache.slot();
        if slot.held.is_some() || slot.count == self.number {
            slot.fetching_until = None;
        }
    }
}

/// Gets a token by the client's own credentials (RFC 6749, section 4.4).
pub(super) struct ClientCredentials {
    pub(super) client: OAuthClient,
}

impl Request for ClientCredentials {
    type Reply = Tokens;

    fn info(&self) -> &'static OperationInfo {
        &INFO
    }

    fn class(&self) -> RetryClass {
        INFO.class
    }

    fn destination(&self) -> Option<Destination<'_>> {
        None
    }

    fn id(&self, _: &str) -> Option<Id> {
        None
    }

    fn flow(&self) -> Option<&FlowSession> {
        None
    }

    fn is_for_worker(&self) -> bool {
        true
    }

    fn write_query(&self, _: &mut Query) {}

    fn write_body(&self, _: &mut BodyWriter<'_>) {}

    fn check(&self) -> Result<()> {
        Ok(())
    }

    fn compose(&self, _: &Setting<'_>) -> Result<Sheet> {
        let mut form = Query::default();
        form.add("grant_type", Some("client_credentials"));
        let authorization = self.client.authenticate(&mut form);
        Ok(Sheet {
            authorization,
            ..Sheet::form(&form)
        })
    }

    fn receive(&self, answer: &Answer<'_>) -> Result<Tokens> {
        let tokens: Tokens = answer.record()?;
        let is_bearer = tokens.token_type.eq_ignore_ascii_case("bearer");
        // It is put into a header.
        let token = tokens.access_token.expose();
        let fits = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic());
        if is_bearer && fits {
            Ok(tokens)
        } else {
            Err(crate::error::Code::ReplyUnexpected.into())
        }
    }

    fn confirm(&self, _: &Tokens, _: Id) -> Result<()> {
        Ok(())
    }
}

static INFO: OperationInfo = {
    let request = &make::record("RequestWorkerToken", "Gets the token of a worker.", &[]);
    let mut info = make::operation(
        "RequestWorkerToken",
        "request_worker_token",
        "/as/token",
        RetryClass::Idempotent,
        ClientData::Absent,
        request,
        Tokens::INFO,
    );
    let form = Some("application/x-www-form-urlencoded");
    info.web = Some(make::web(Verb::Post, Host::Auth, form));
    info
};

/// The longest that a token is kept, whatever the service says.
const LONGEST_LIFE: Duration = Duration::from_secs(24 * 3600);
/// How long before its end a token is renewed, at most.
const EARLY: Duration = Duration::from_secs(60);
/// The life of a token that does not say how long it lives, in seconds.
const USUAL_LIFE: i64 = 300;

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(life: Option<i64>) -> Tokens {
        let mut tokens = Tokens::new("token", "Bearer");
        tokens.expires_in = life;
        tokens
    }

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn ticket(cache: &Arc<TokenCache>, now: u64) -> Ticket {
        match cache.turn(at(now), at(now + 30)) {
            Turn::Fetch(ticket) => ticket,
            _ => panic!("somebody else gets a token"),
        }
    }

    /// The second at which a token that was got at 1,000 is no longer taken.
    fn end(life: Option<i64>) -> u64 {
        let cache = Arc::default();
        ticket(&cache, 1000).keep(tokens(life), at(1000));
        let taken = |now: &u64| matches!(cache.turn(at(*now), at(*now)), Turn::Take(..));
        (1000..200_000).find(|now| !taken(now)).unwrap() - 1000
    }

    #[test]
    fn a_token_is_renewed_before_it_runs_out_and_after_a_day_at_the_latest() {
        assert_eq!(end(Some(3600)), 3540);
        assert_eq!(end(Some(100)), 90);
        assert_eq!(end(None), 270);
        assert_eq!(end(Some(0)), 0);
        assert_eq!(end(Some(-5)), 0);
        assert_eq!(end(Some(i64::MAX)), 86_340);
    }

    #[test]
    fn one_call_gets_the_token_for_all() {
        let cache = Arc::default();
        let first = ticket(&cache, 0);
        assert!(matches!(cache.turn(at(1), at(31)), Turn::Wait));
        first.keep(tokens(Some(3600)), at(2));
        assert!(matches!(cache.turn(at(2), at(32)), Turn::Take(..)));
    }

    #[test]
    fn who_fails_or_vanishes_leaves_it_to_the_next_one() {
        let cache = Arc::default();
        drop(ticket(&cache, 0));
        let vanished = ticket(&cache, 0);
        assert!(matches!(cache.turn(at(29), at(59)), Turn::Wait));
        let second = ticket(&cache, 30);
        drop(vanished);
        assert!(matches!(cache.turn(at(31), at(61)), Turn::Wait));
        drop(second);
        drop(ticket(&cache, 31));
    }

    #[test]
    fn only_the_token_that_was_refused_is_forgotten() {
        let cache = Arc::default();
        ticket(&cache, 0).keep(tokens(Some(3600)), at(0));
        let Turn::Take(_, number) = cache.turn(at(1), at(31)) else {
            panic!("no token")
        };
        cache.forget(number + 1);
        assert!(matches!(cache.turn(at(1), at(31)), Turn::Take(..)));
        cache.forget(number);
        drop(ticket(&cache, 1));
    }
}
