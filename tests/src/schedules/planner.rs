//! What decides what happens at each point.

use std::collections::BTreeMap;
use std::fmt::Display;

use super::hands::{STEP, mixed};

/// Decides what happens at each point, and remembers it. `Default` of an event is that all goes well.
pub struct Planner<E> {
    source: Source<E>,
    /// What happened, but for what went well.
    pub events: Vec<(usize, E)>,
    /// Every point with what happened there, in words, if it is wanted.
    pub told: Option<Vec<String>>,
    /// The number of the next point.
    pub next: usize,
    /// What the search needs, for a run of it.
    pub search: Option<Search<E>>,
}

/// How far schedules are varied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// At so many points from the beginning anything can happen; then all goes well.
    Points(usize),
    /// So many points, anywhere in the run, can go otherwise than well.
    Deviations(usize),
}

/// What the search knows, and what it is told.
pub struct Search<E> {
    /// How much of the bound was used up, at the least, when each state was reached.
    pub least: BTreeMap<u128, usize>,
    /// How far schedules are varied.
    pub bound: Bound,
    /// How many events the schedule has.
    pub used: usize,
    /// The point after the last event.
    pub from: usize,
    /// The alphabets of the points from there on.
    pub trail: Vec<Vec<E>>,
    /// Whether a point was reached whose futures were all seen.
    pub is_known: bool,
}

enum Source<E> {
    Given(Vec<(usize, E)>),
    Random { state: u64, share: u64 },
    Well,
}

impl<E: Copy + Default + PartialEq + Display> Planner<E> {
    /// Follows a schedule: points in rising order, with what happens there.
    pub fn given(events: &[(usize, E)]) -> Self {
        Self::of(Source::Given(events.to_vec()))
    }

    /// Lets something happen at about every 12th to every second point, by a seed.
    pub fn random(seed: u64) -> Self {
        let state = mixed(seed);
        let share = SHARES[usize::try_from(state % SHARES.len() as u64).unwrap_or_default()];
        Self::of(Source::Random { state, share })
    }

    /// Lets all go well.
    pub fn well() -> Self {
        Self::of(Source::Well)
    }

    /// Tells the search what it needs.
    #[must_use]
    pub fn searching(mut self, search: Search<E>) -> Self {
        self.search = Some(search);
        self
    }

    /// Remembers every point, in words.
    #[must_use]
    pub fn telling(mut self) -> Self {
        self.told = Some(Vec::new());
        self
    }

    fn of(source: Source<E>) -> Self {
        Self {
            source,
            events: Vec::new(),
            told: None,
            next: 0,
            search: None,
        }
    }

    /// Whether the state of this point has to be told.
    pub(crate) fn is_traced(&self) -> bool {
        let search = self.search.as_ref();
        search.is_some_and(|search| {
            let is_near = match search.bound {
                Bound::Points(most) => self.next < most,
                Bound::Deviations(_) => true,
            };
            is_near && self.next >= search.from && !search.is_known
        })
    }

    /// Whether all that comes now was seen.
    pub(crate) fn is_known(&self) -> bool {
        self.search.as_ref().is_some_and(|search| search.is_known)
    }

    /// What happens at the next point.
    pub(crate) fn choose(
        &mut self,
        place: impl Display,
        alphabet: &[E],
        state: impl FnOnce() -> u128,
    ) -> E {
        let well = E::default();
        if self.is_traced()
            && let Some(search) = &mut self.search
        {
            let used = match search.bound {
                Bound::Points(_) => self.next,
                Bound::Deviations(_) => search.used,
            };
            let known = search.least.entry(state()).or_insert(usize::MAX);
            if *known <= used {
                search.is_known = true;
                return well;
            }
            *known = used;
            search.trail.push(alphabet.to_vec());
        }
        let event = match &mut self.source {
            Source::Given(events) => {
                let found = events.iter().find(|(point, _)| *point == self.next);
                found.map_or(well, |(_, event)| *event)
            }
            Source::Random { state, share } => {
                let mut draw = || {
                    *state = state.wrapping_add(STEP);
                    mixed(*state)
                };
                if draw() % 100 < *share {
                    let place = draw() % alphabet.len().max(1) as u64;
                    let place = usize::try_from(place).unwrap_or_default();
                    alphabet.get(place).copied().unwrap_or(well)
                } else {
                    well
                }
            }
            Source::Well => well,
        };
        // What a shortened schedule names where it cannot happen goes well.
        let event = if alphabet.contains(&event) {
            event
        } else {
            well
        };
        if let Some(told) = &mut self.told {
            told.push(format!("{place} {event}"));
        }
        if event != well {
            self.events.push((self.next, event));
        }
        self.next += 1;
        event
    }
}

/// In how many of a hundred points something happens, run by run.
const SHARES: [u64; 6] = [8, 15, 25, 40, 60, 85];
