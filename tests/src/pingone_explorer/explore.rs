//! Every schedule up to a bound, and random ones, on all cores.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::coverage::Coverage;
use super::event::Event;
use super::fault::Planted;
use super::flow::Flow;
use super::plan::{Planner, Schedule};
use super::run::{Start, run};

/// Every schedule of a machine in which at most so many points, anywhere in the run, go otherwise than well.
pub fn exhaustive(flow: Flow, deviations: usize, planted: Option<Planted>) -> Coverage {
    let start = Start::new(flow);
    let mut coverage = Coverage::default();
    let mut waiting = vec![Schedule::well(flow)];
    while let Some(schedule) = waiting.pop() {
        let course = run(&start, Planner::given(&schedule), planted);
        coverage.note(flow, &course);
        if schedule.events.len() == deviations {
            continue;
        }
        let from = schedule.events.last().map_or(0, |(point, _)| point + 1);
        for (point, alphabet) in course.trail.iter().enumerate().skip(from) {
            let branches = alphabet.iter().filter(|event| **event != Event::Well);
            waiting.extend(branches.map(|event| schedule.then(point, *event)));
        }
    }
    coverage
}

/// So many random schedules of a machine.
pub fn random(flow: Flow, schedules: u64) -> Coverage {
    let start = Start::new(flow);
    let mut coverage = Coverage::default();
    for seed in 0..schedules {
        let course = run(&start, Planner::random(seed), None);
        coverage.note(flow, &course);
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
    let (deviations, found) = (0..=2).find_map(|deviations| {
        let found = exhaustive(flow, deviations, Some(planted)).violations;
        Some((deviations, found.into_iter().next()?))
    })?;
    let (schedule, violation) = found;
    let is_clean = exhaustive(flow, deviations, None).violations.is_empty();
    is_clean.then(|| format!("{violation}: {schedule}"))
}
