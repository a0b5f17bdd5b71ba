//! Every schedule up to a bound.

use std::sync::Arc;

use super::alphabet::Extent;
use super::coverage::Coverage;
use super::fault::Planted;
use super::run::run;
use super::setup::Setup;
use crate::schedules::{Bound, search};

/// Explores every schedule up to a bound. What looks alike is told in `state.rs`.
pub fn exhaustive(
    setup: &Arc<Setup>,
    bound: Bound,
    extent: Extent,
    planted: Option<Planted>,
    coverage: &mut Coverage,
) {
    coverage.states += search(bound, |planner| {
        let course = run(setup, planner, extent, planted);
        coverage.note(setup, &course, planted);
        course.search
    });
}
