//! What decides what happens at each point.

use super::alphabet::Place;
use super::event::Event;
use super::hands::{STEP, mixed};
use super::schedule::Schedule;

/// Decides what happens at each point, and remembers it.
pub struct Planner {
    source: Source,
    /// What happened, but for what went well.
    pub events: Vec<(usize, Event)>,
    /// Every point with what happened there, in words, if it is wanted.
    pub told: Option<Vec<String>>,
    /// The number of the next point.
    pub next: usize,
    /// What is kept of each point for the search, if it is wanted.
    pub trail: Option<Vec<Seen>>,
    /// From which point on the trail is kept.
    pub trail_from: usize,
}

/// A point, as the search needs it.
pub struct Seen {
    /// What the world was like.
    pub state: u128,
    /// What could have happened.
    pub alphabet: Vec<Event>,
}

enum Source {
    Given(Schedule),
    Random { state: u64, share: u64 },
    Well,
}

impl Planner {
    /// Follows a schedule.
    pub fn given(schedule: &Schedule) -> Self {
        Self::of(Source::Given(schedule.clone()))
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

    /// Remembers every point, in words.
    #[must_use]
    pub fn telling(mut self) -> Self {
        self.told = Some(Vec::new());
        self
    }

    fn of(source: Source) -> Self {
        Self {
            source,
            events: Vec::new(),
            told: None,
            next: 0,
            trail: None,
            trail_from: 0,
        }
    }

    /// Whether the state of this point has to be told.
    pub fn is_traced(&self) -> bool {
        self.trail.is_some() && self.next >= self.trail_from
    }

    /// What happens at the next point.
    pub(super) fn choose(
        &mut self,
        place: Place<'_>,
        alphabet: &[Event],
        state: impl FnOnce() -> u128,
    ) -> Event {
        if self.is_traced() {
            let seen = Seen {
                state: state(),
                alphabet: alphabet.to_vec(),
            };
            if let Some(trail) = &mut self.trail {
                trail.push(seen);
            }
        }
        let event = match &mut self.source {
            Source::Given(schedule) => schedule.at(self.next),
            Source::Random { state, share } => {
                let mut draw = || {
                    *state = state.wrapping_add(STEP);
                    mixed(*state)
                };
                if draw() % 100 < *share {
                    let place = draw() % alphabet.len().max(1) as u64;
                    let place = usize::try_from(place).unwrap_or_default();
                    alphabet.get(place).copied().unwrap_or(Event::Well)
                } else {
                    Event::Well
                }
            }
            Source::Well => Event::Well,
        };
        // What a shortened schedule names where it cannot happen goes well.
        let event = if alphabet.contains(&event) {
            event
        } else {
            Event::Well
        };
        if let Some(told) = &mut self.told {
            told.push(format!("{place} {event}"));
        }
        if event != Event::Well {
            self.events.push((self.next, event));
        }
        self.next += 1;
        event
    }
}

/// In how many of a hundred points something happens, run by run.
const SHARES: [u64; 6] = [8, 15, 25, 40, 60, 85];
