//! Every schedule up to a bound.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::alphabet::Extent;
use super::coverage::Coverage;
use super::event::Event;
use super::fault::Planted;
use super::planner::{Bound, Planner, Search};
use super::run::run;
use super::schedule::Schedule;
use super::setup::Setup;

/// Explores every schedule up to a bound.
///
/// A run in which all goes well is the root. From each of its points each event of the alphabet
/// branches off, after which all goes well again, and so on from there. A run that comes to
/// a point which looks like one that was reached before, with as much of the bound left, ends there: it
/// has the same futures. What looks alike `state.rs` says.
pub fn exhaustive(
    setup: &Arc<Setup>,
    bound: Bound,
    extent: Extent,
    planted: Option<Planted>,
    coverage: &mut Coverage,
) {
    let mut least = BTreeMap::new();
    let root = Schedule::well(setup.flow, setup.mode);
    let mut waiting = BTreeMap::from([((0, 0), vec![root])]);
    while let Some(((_, _), schedules)) = waiting.pop_first() {
        for schedule in schedules {
            let used = schedule.events.len();
            let from = schedule.events.last().map_or(0, |(point, _)| point + 1);
            let planner = Planner::given(&schedule).searching(Search {
                least,
                bound,
                used,
                from,
                trail: Vec::new(),
                is_known: false,
            });
            let course = run(setup, planner, extent, planted);
            coverage.note(setup, &course, planted);
            let Some(search) = course.search else { return };
            least = search.least;
            if bound == Bound::Deviations(used) {
                continue;
            }
            for (offset, alphabet) in search.trail.iter().enumerate() {
                let point = from + offset;
                let order = match bound {
                    Bound::Points(_) => (point, used + 1),
                    Bound::Deviations(_) => (used + 1, point),
                };
                let branches = alphabet.iter().filter(|event| **event != Event::Well);
                let branches = branches.map(|event| schedule.then(point, *event));
                waiting.entry(order).or_default().extend(branches);
            }
        }
    }
    coverage.states += least.len();
}
