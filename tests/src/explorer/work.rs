//! Exploring on all cores.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::Planner;
use super::alphabet::Extent;
use super::coverage::Coverage;
use super::exhaustive::exhaustive;
use super::flow::Flow;
use super::mode::Mode;
use super::run::run;
use super::schedule::Schedule;
use super::setup::Setup;
use crate::schedules::Bound;

/// A part of an exploration.
#[derive(Clone, Debug)]
pub enum Task {
    /// Every schedule of a machine up to a bound.
    Exhaustive(Flow, Mode, Bound, Extent),
    /// Random schedules of a machine: the first seed, and how many.
    Random(Flow, Mode, u64, u64),
    /// One schedule.
    One(Schedule),
}

impl Task {
    /// Random schedules of all machines and tenants, so many together, in small parts.
    pub fn random(schedules: u64) -> Vec<Self> {
        let pairs: Vec<_> = Flow::ALL
            .iter()
            .flat_map(|flow| Mode::ALL.map(|mode| (*flow, mode)))
            .collect();
        let count = pairs.len() as u64;
        let share = |place: u64| schedules / count + u64::from(place < schedules % count);
        let tasks = pairs.into_iter().enumerate().map(|(place, (flow, mode))| {
            let place = place as u64;
            Self::Random(flow, mode, place << 32, share(place))
        });
        tasks.collect()
    }

    fn pair(&self) -> (Flow, Mode) {
        match self {
            Self::Exhaustive(flow, mode, ..) | Self::Random(flow, mode, ..) => (*flow, *mode),
            Self::One(schedule) => (schedule.flow, schedule.mode),
        }
    }

    fn explore(&self, setup: &Arc<Setup>, coverage: &mut Coverage) {
        match self {
            Self::Exhaustive(_, _, bound, extent) => {
                exhaustive(setup, *bound, *extent, None, coverage);
            }
            Self::Random(_, _, first, count) => {
                for seed in *first..first + count {
                    let course = run(setup, Planner::random(seed), Extent::All, None);
                    coverage.note(setup, &course, None);
                }
            }
            Self::One(schedule) => {
                let course = run(setup, Planner::given(&schedule.events), Extent::All, None);
                coverage.note(setup, &course, None);
            }
        }
    }
}

/// Explores on all cores.
pub fn explore(tasks: &[Task]) -> Coverage {
    let setups: Mutex<BTreeMap<(Flow, Mode), Arc<Setup>>> = Mutex::default();
    let next = AtomicUsize::new(0);
    let work = || {
        let mut coverage = Coverage::default();
        while let Some(task) = tasks.get(next.fetch_add(1, Ordering::Relaxed)) {
            let pair = task.pair();
            let known = setups
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .get(&pair)
                .cloned();
            let setup = known.unwrap_or_else(|| {
                let setup = Setup::new(pair.0, pair.1);
                let mut setups = setups.lock().unwrap_or_else(PoisonError::into_inner);
                setups.entry(pair).or_insert(setup).clone()
            });
            task.explore(&setup, &mut coverage);
        }
        coverage
    };
    let cores = thread::available_parallelism().map_or(2, usize::from);
    let mut all = Coverage::default();
    thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        for thread in threads {
            all.add(thread.join().expect("no run panics"));
        }
    });
    all
}
