//! Tries leases and stores that the application wrote.

use std::sync::Arc;
use std::thread;

use pingpair::snapshot::conformance;

use crate::application::Application;
use crate::leases::{ForeignLease, ForeignStore};

/// Tries everything that these functions promise: those of a lease, of a store, or of both together. What comes is
/// the sentence that says which promise was broken, if one was.
pub fn broken_promise(
    lease: Option<Arc<dyn Application>>,
    store: Option<Arc<dyn Application>>,
) -> Option<String> {
    let kept = match (lease.map(ForeignLease), store.map(ForeignStore)) {
        (Some(lease), Some(store)) => conformance::check_together(&lease, &store, &thread::sleep),
        (Some(lease), None) => conformance::check_lease(&lease, &thread::sleep),
        (None, Some(store)) => conformance::check_store(&store),
        (None, None) => Ok(()),
    };
    kept.err()
}
