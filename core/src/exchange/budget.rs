//! The retry budget: when everything fails, repetitions stop before they make things worse.

use std::sync::atomic::{AtomicU32, Ordering};

use super::Wait;

/// A bucket of tokens that repetitions are paid from, shared by all calls of a client.
///
/// It holds 500. A repetition costs 14, or 5 after the service asked for fewer calls; a success
/// gives 14 back after a repetition and 1 otherwise. With the service down for good, a client makes
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

    pub(super) fn take(&self, wait: Wait) -> bool {
        let cost = if wait == Wait::Transient {
            TRANSIENT_COST
        } else {
            THROTTLED_COST
        };
        let paid = |tokens: u32| tokens.checked_sub(cost);
        self.tokens
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, paid)
            .is_ok()
    }

    pub(super) fn refund(&self, repeated: bool) {
        let refund = if repeated { TRANSIENT_COST } else { 1 };
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
        let paid = (0..10_000).filter(|_| budget.take(Wait::Transient)).count();
        assert_eq!(paid, 35);
    }

    #[test]
    fn success_fills_the_budget_up_to_its_capacity() {
        let budget = RetryBudget::default();
        assert!(budget.take(Wait::Throttled));
        for _ in 0..4 {
            budget.refund(false);
        }
        assert_eq!(budget.tokens(), 499);
        budget.refund(true);
        assert_eq!(budget.tokens(), 500);
    }
}
