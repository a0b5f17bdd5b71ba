//! The memory of replies that were seen, for operations whose replies name no request.

use std::collections::{BTreeSet, VecDeque};
use std::sync::{Mutex, PoisonError};

/// The last 4,096 ids of verified replies.
#[derive(Default)]
pub(super) struct SeenReplies(Mutex<Seen>);

#[derive(Default)]
struct Seen {
    order: VecDeque<String>,
    ids: BTreeSet<String>,
}

impl SeenReplies {
    /// Notes an id, and tells whether it was there before.
    pub(super) fn note(&self, id: Option<&str>) -> bool {
        let Some(id) = id else { return false };
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !seen.ids.insert(id.to_owned()) {
            return true;
        }
        seen.order.push_back(id.to_owned());
        if seen.order.len() > CAPACITY
            && let Some(oldest) = seen.order.pop_front()
        {
            seen.ids.remove(&oldest);
        }
        false
    }
}

const CAPACITY: usize = 4096;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_4096_ids_are_remembered() {
        let seen = SeenReplies::default();
        for number in 0..=CAPACITY {
            assert!(!seen.note(Some(&number.to_string())));
        }
        assert!(seen.note(Some("1")));
        assert!(!seen.note(Some("0")));
        assert!(!seen.note(None));
    }
}
