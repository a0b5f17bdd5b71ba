//! Every schedule up to a bound, and random ones, on all cores.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::Planner;
use super::alphabet::Extent;
use super::coverage::Coverage;
use super::fault::Planted;
use super::flow::Flow;
use super::run::{Start, run};
use crate::schedules::{Bound, search};

/// Every schedule of a machine up to a bound. What looks alike is told in `state.rs`.
pub fn exhaustive(flow: Flow, bound: Bound, extent: Extent, planted: Option<Planted>) -> Coverage {
    let start = Start::new(flow);
    let mut coverage = Coverage::default();
    coverage.states += search(bound, |planner| {
        let course = run(&start, planner, extent, planted);
        coverage.note(&start, &course, planted);
        course.search
    });
    coverage
}

/// Random schedules of a machine, of all events: from a seed on, so many.
pub fn random(flow: Flow, first: u64, schedules: u64) -> Coverage {
    let start = Start::new(flow);
    let mut coverage = Coverage::default();
    for seed in first..first + schedules {
        let course = run(&start, Planner::random(seed), Extent::All, None);
        coverage.note(&start, &course, None);
    }
    coverage
}

/// Explores all machines on all cores, each by `work`.
pub fn explore(work: impl Fn(Flow) -> Coverage + Sync) -> Coverage {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut coverage = Coverage::default();
        while let Some(flow) = Flow::ALL.get(next.fetch_add(1, Ordering::Relaxed)) {
            coverage.add(work(*flow));
        }
        coverage
    };
    let cores = thread::available_parallelism().map_or(2, usize::from);
    let mut all = Coverage::default();
    thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(worker)).collect();
        for thread in threads {
            all.add(thread.join().expect("no run panics"));
        }
    });
    all
}

/// Explores every schedule with two events, of a machine that can have the fault, with the fault and
/// without it. Gives a schedule that shows it; nothing where it is not found, or where something is
/// found without it too.
pub fn hunt(planted: Planted) -> Option<String> {
    let flow = planted.habitat();
    let explored =
        |deviations, planted| exhaustive(flow, Bound::Deviations(deviations), Extent::All, planted);
    let (deviations, found) = (0..=2).find_map(|deviations| {
        let found = explored(deviations, Some(planted)).violations;
        Some((deviations, found.into_iter().next()?))
    })?;
    let (schedule, violation) = found;
    let is_clean = explored(deviations, None).violations.is_empty();
    is_clean.then(|| format!("{violation}: {schedule}"))
}
