//! A schedule, its text, and what decides what happens at each point.

use std::fmt;
use std::str::FromStr;

use super::event::{Event, Place};
use super::flow::Flow;
use crate::explorer::{STEP, mixed};

/// A machine, and what happens at which points of the run. Everything else goes well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The machine.
    pub flow: Flow,
    /// Points, counted from 0 over the run, in rising order, with what happens there.
    pub events: Vec<(usize, Event)>,
}

impl Schedule {
    /// The run in which all goes well.
    pub fn well(flow: Flow) -> Self {
        Self {
            flow,
            events: Vec::new(),
        }
    }

    /// The same with one more event, which comes later than all others.
    #[must_use]
    pub fn then(&self, point: usize, event: Event) -> Self {
        let mut longer = self.clone();
        longer.events.push((point, event));
        longer
    }

    fn at(&self, point: usize) -> Event {
        let found = self.events.iter().find(|(at, _)| *at == point);
        found.map_or(Event::Well, |(_, event)| *event)
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.flow.as_str())?;
        for (point, event) in &self.events {
            write!(formatter, " {point}={event}")?;
        }
        Ok(())
    }
}

impl FromStr for Schedule {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut words = text.split_whitespace();
        let mut schedule = Self::well(words.next().unwrap_or_default().parse()?);
        for word in words {
            let (point, event) = word
                .split_once('=')
                .ok_or_else(|| format!("{word:?} is no point=event"))?;
            let point = point
                .parse()
                .map_err(|_| format!("{point:?} is no point"))?;
            schedule.events.push((point, event.parse()?));
        }
        schedule.events.sort_by_key(|(point, _)| *point);
        Ok(schedule)
    }
}

/// Decides what happens at each point, and remembers it.
pub struct Planner {
    source: Source,
    /// What happened, but for what went well.
    pub events: Vec<(usize, Event)>,
    /// The alphabets of the points so far.
    pub trail: Vec<Vec<Event>>,
    /// Every point with what happened there, in words.
    pub told: Vec<String>,
}

enum Source {
    Given(Schedule),
    Random { state: u64, share: u64 },
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

    fn of(source: Source) -> Self {
        Self {
            source,
            events: Vec::new(),
            trail: Vec::new(),
            told: Vec::new(),
        }
    }

    /// What happens at the next point.
    pub(super) fn choose(&mut self, place: Place<'_>, alphabet: Vec<Event>) -> Event {
        let point = self.trail.len();
        let event = match &mut self.source {
            Source::Given(schedule) => schedule.at(point),
            Source::Random { state, share } => {
                let mut draw = || {
                    *state = state.wrapping_add(STEP);
                    mixed(*state)
                };
                if draw() % 100 < *share {
                    let chosen = draw() % alphabet.len().max(1) as u64;
                    let chosen = usize::try_from(chosen).unwrap_or_default();
                    alphabet.get(chosen).copied().unwrap_or(Event::Well)
                } else {
                    Event::Well
                }
            }
        };
        // What a shortened schedule names where it cannot happen goes well.
        let event = if alphabet.contains(&event) {
            event
        } else {
            Event::Well
        };
        self.told.push(format!("{place} {event}"));
        if event != Event::Well {
            self.events.push((point, event));
        }
        self.trail.push(alphabet);
        event
    }
}

/// In how many of a hundred points something happens, run by run.
const SHARES: [u64; 6] = [6, 12, 20, 30, 45, 70];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schedule_is_read_as_it_was_written() {
        let text = "mfa_sms 1=lost 4=foreign_pairs";
        let schedule: Schedule = text.parse().unwrap();
        assert_eq!(schedule.to_string(), text);
        assert_eq!(schedule.at(1), Event::Lost);
        assert_eq!(schedule.at(2), Event::Well);
        assert!("mfa_sms 1".parse::<Schedule>().is_err());
        assert!("pigeon".parse::<Schedule>().is_err());
    }
}
