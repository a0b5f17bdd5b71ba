//! The cookies that a flow is opened by: `ST` and `ST-NO-SS`, new with each reply.

use std::collections::BTreeMap;

use super::options::CookieMode;
use super::request::Request;
use crate::error::Result;
use crate::random;

/// The sessions behind flows, by a number that nobody outside sees.
#[derive(Clone, Default)]
pub(crate) struct Sessions {
    next: u64,
    by_number: BTreeMap<u64, Session>,
}

/// The values that open a session, the newest last.
#[derive(Clone, Default)]
struct Session {
    valid: Vec<[String; 2]>,
}

impl Sessions {
    pub(crate) fn open(&mut self) -> u64 {
        self.next += 1;
        self.by_number.insert(self.next, Session::default());
        self.next
    }

    /// Whether the request brings the session's cookies: one at least, and none that is stale.
    pub(crate) fn admits(&self, number: u64, request: &Request) -> bool {
        let Some(session) = self.by_number.get(&number) else {
            return false;
        };
        let mut brought = 0;
        for (place, name) in NAMES.iter().enumerate() {
            for value in request.cookies(name) {
                let mut valid = session.valid.iter().filter_map(|values| values.get(place));
                if !valid.any(|known| known == value) {
                    return false;
                }
                brought += 1;
            }
        }
        brought > 0
    }

    /// Gives the session its next values, and returns the headers that set them.
    pub(crate) fn renew(
        &mut self,
        number: u64,
        mode: CookieMode,
        is_seen: bool,
        path: &str,
    ) -> Result<Vec<(&'static str, String)>> {
        let session = self.by_number.entry(number).or_default();
        let newest = session.valid.last().filter(|_| mode == CookieMode::Fixed);
        let values = match newest {
            Some(values) => values.clone(),
            None => [random::identifier()?, random::identifier()?],
        };
        if is_seen || mode != CookieMode::Rotating {
            session.valid.clear();
        }
        session.valid.push(values.clone());
        let [strict, lax] = values;
        Ok(vec![
            (
                SET_COOKIE,
                format!("ST={strict}; Path={path}; Secure; HttpOnly; SameSite=None"),
            ),
            (
                SET_COOKIE,
                format!("ST-NO-SS={lax}; Path={path}; Secure; HttpOnly"),
            ),
        ])
    }
}

pub(crate) const SET_COOKIE: &str = "set-cookie";
const NAMES: [&str; 2] = ["ST", "ST-NO-SS"];

#[cfg(test)]
mod tests {
    use super::super::request::Door;
    use super::*;

    fn request(cookies: &[(&'static str, String)]) -> Request {
        let pairs = cookies
            .iter()
            .map(|(_, set)| set.split(';').next().unwrap().to_owned());
        Request {
            door: Door::Auth,
            method: "GET".into(),
            path: "/".into(),
            query: String::new(),
            headers: vec![("cookie".into(), pairs.collect::<Vec<_>>().join("; "))],
            body: Vec::new(),
        }
    }

    #[test]
    fn a_reply_that_was_seen_ends_the_values_before() {
        for mode in [CookieMode::Rotating, CookieMode::Strict] {
            let mut sessions = Sessions::default();
            let number = sessions.open();
            let first = sessions.renew(number, mode, true, "/").unwrap();
            assert!(sessions.admits(number, &request(&first)));
            assert!(sessions.admits(number, &request(&first[..1])));
            let second = sessions.renew(number, mode, true, "/").unwrap();
            assert!(!sessions.admits(number, &request(&first)));
            assert!(sessions.admits(number, &request(&second)));
            let mixed = [first[0].clone(), second[1].clone()];
            assert!(!sessions.admits(number, &request(&mixed)));
            assert!(!sessions.admits(number, &request(&[])));
        }
    }

    #[test]
    fn a_reply_that_was_not_seen_leaves_the_values_before_unless_strict() {
        for (mode, stays) in [(CookieMode::Rotating, true), (CookieMode::Strict, false)] {
            let mut sessions = Sessions::default();
            let number = sessions.open();
            let first = sessions.renew(number, mode, true, "/").unwrap();
            let unseen = sessions.renew(number, mode, false, "/").unwrap();
            assert_eq!(sessions.admits(number, &request(&first)), stays);
            assert!(sessions.admits(number, &request(&unseen)));
        }
    }

    #[test]
    fn a_session_is_not_opened_by_the_cookies_of_another() {
        let mut sessions = Sessions::default();
        let (one, other) = (sessions.open(), sessions.open());
        let cookies = sessions.renew(one, CookieMode::Fixed, true, "/").unwrap();
        sessions.renew(other, CookieMode::Fixed, true, "/").unwrap();
        assert!(!sessions.admits(other, &request(&cookies)));
    }
}
