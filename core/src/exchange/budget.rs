//! The retry budget: when everything fails, repetitions stop before they make things worse.

use std::sync::atomic::{AtomicU32, Ordering};

use super::attempts::Wait;

/// A bucket of tokens that repetitions are paid from, shared by all calls of a client.
///
/// It holds 500. A repetition costs 14, or 5 after the service asked for fewer calls; a success
/// gives back what its last repetition cost, and 1 without one. With the service down for good, a client makes
/// at most 35 repetitions in all, or 100 where it is asked for fewer calls.
#[derive(Debug)]
pub struct RetryBudget {
    tokens: AtomicU32,
}

impl Default for RetryBudget {
    fn default() -> Self {
        Self {
            tokens: AtomicU32::new(CAPACITY),
        }
    }
}

impl RetryBudget {
    /// The tokens that are left: 0 to 500.
    pub fn tokens(&self) -> u32 {
        self.tokens.load(Ordering::Relaxed)
    }

    /// Pays for a repetition, and tells what it cost; nothing when too little is left.
    pub(super) fn take(&self, wait: Wait) -> Option<u32> {
        let cost = if wait == Wait::Transient {
            TRANSIENT_COST
        } else {
            THROTTLED_COST
        };
        let paid = |tokens: u32| tokens.checked_sub(cost);
        let before = self
            .tokens
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, paid);
        before.ok().map(|_| cost)
    }

    /// Gives back what the last repetition of a successful call cost, or 1.
    pub(super) fn refund(&self, paid: Option<u32>) {
        let refund = paid.unwrap_or(1);
        let refunded = |tokens: u32| Some(tokens.saturating_add(refund).min(CAPACITY));
        // The update always has a value, so that it cannot fail.
        let _ = self
            .tokens
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, refunded);
    }
}

const CAPACITY: u32 = 500;
const TRANSIENT_COST: u32 = 14;
const THROTTLED_COST: u32 = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_the_service_down_35_repetitions_are_paid() {
        let budget = RetryBudget::default();
        let paid = (0..10_000)
            .filter(|_| budget.take(Wait::Transient).is_some())
            .count();
        assert_eq!(paid, 35);
    }

    #[test]
    fn a_success_gives_back_what_it_cost_and_no_more() {
        for wait in [Wait::Transient, Wait::Throttled] {
            let budget = RetryBudget::default();
            let first = budget.take(wait);
            assert!(budget.take(wait).is_some());
            let left = budget.tokens();
            budget.refund(first);
            assert_eq!(budget.tokens() - left, CAPACITY - budget.tokens());
        }
    }

    #[test]
    fn success_fills_the_budget_up_to_its_capacity() {
        let budget = RetryBudget::default();
        assert_eq!(budget.take(Wait::Throttled), Some(5));
        for _ in 0..4 {
            budget.refund(None);
        }
        assert_eq!(budget.tokens(), 499);
        budget.refund(Some(14));
        assert_eq!(budget.tokens(), 500);
    }
}
