//! Every schedule up to a bound.

use std::collections::BTreeMap;
use std::fmt::Display;

use super::planner::{Bound, Planner, Search};

/// Runs every schedule up to a bound, and gives the number of points that looked different.
///
/// A run in which all goes well is the root. From each of its points each event of the alphabet
/// branches off, after which all goes well again, and so on from there. A run that comes to
/// a point which looks like one that was reached before, with as much of the bound left, ends there: it
/// has the same futures.
///
/// `run` runs what a planner plans, and gives back what the planner was told for the search.
pub(crate) fn search<E: Copy + Default + PartialEq + Display>(
    bound: Bound,
    mut run: impl FnMut(Planner<E>) -> Option<Search<E>>,
) -> usize {
    let mut least = BTreeMap::new();
    let mut waiting: BTreeMap<_, Vec<Vec<(usize, E)>>> =
        BTreeMap::from([((0, 0), vec![Vec::new()])]);
    while let Some((_, schedules)) = waiting.pop_first() {
        for events in schedules {
            let used = events.len();
            let from = events.last().map_or(0, |(point, _)| point + 1);
            let planner = Planner::given(&events).searching(Search {
                least,
                bound,
                used,
                from,
                trail: Vec::new(),
                is_known: false,
            });
            let told = run(planner).expect("the planner's own search");
            least = told.least;
            if bound == Bound::Deviations(used) {
                continue;
            }
            for (offset, alphabet) in told.trail.iter().enumerate() {
                let point = from + offset;
                let order = match bound {
                    Bound::Points(_) => (point, used + 1),
                    Bound::Deviations(_) => (used + 1, point),
                };
                let branches = alphabet.iter().filter(|event| **event != E::default());
                let branches = branches.map(|event| {
                    let mut longer = events.clone();
                    longer.push((point, *event));
                    longer
                });
                waiting.entry(order).or_default().extend(branches);
            }
        }
    }
    least.len()
}
