//! Making a schedule that fails as short as it can be.

use std::sync::Arc;

use super::alphabet::Extent;
use super::event::Event;
use super::fault::Planted;
use super::planner::Planner;
use super::run::run;
use super::schedule::Schedule;
use super::setup::Setup;

/// The shortest schedule that can be found from this one in which the same is wrong.
///
/// Events are left out one by one, and come earlier, as long as the first violation stays the same.
pub fn shrink(
    setup: &Arc<Setup>,
    events: &[(usize, Event)],
    planted: Option<Planted>,
    violation: &str,
) -> Schedule {
    let mut shortest = Schedule {
        flow: setup.flow,
        mode: setup.mode,
        events: events.to_vec(),
    };
    let fails = |schedule: &Schedule| {
        let course = run(setup, Planner::given(schedule), Extent::All, planted);
        course.violations.iter().any(|found| found == violation)
    };
    loop {
        let found = candidates(&shortest).into_iter().find(|it| fails(it));
        match found {
            Some(shorter) => shortest = shorter,
            None => return shortest,
        }
    }
}

fn candidates(schedule: &Schedule) -> Vec<Schedule> {
    let mut candidates = Vec::new();
    for place in 0..schedule.events.len() {
        // Without it; those after it come at the same points, or one earlier.
        for earlier in [0, 1] {
            let mut shorter = schedule.clone();
            shorter.events.remove(place);
            for (point, _) in shorter.events.iter_mut().skip(place) {
                *point = point.saturating_sub(earlier);
            }
            candidates.push(shorter);
        }
    }
    candidates
}
