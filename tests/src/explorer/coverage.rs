//! What was met: events and outcomes by machine, and what went wrong.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use pingpair::pairing::Outcome;

use super::event::KINDS;
use super::fault::Planted;
use super::flow::Flow;
use super::run::Course;
use super::schedule::Schedule;
use super::setup::Setup;
use super::shrink::shrink;

/// What the runs of an exploration met.
#[derive(Default)]
pub struct Coverage {
    /// How many schedules were run.
    pub runs: usize,
    /// How many points looked different.
    pub states: usize,
    /// How often an outcome rested on the device's type alone and was wrong.
    pub inferred_wrongly: usize,
    /// How often a machine was misled in a way that it cannot tell: a resync by the service's own refusal of
    /// a second delivery that the network made, or without correlation by two older replies.
    pub misled: usize,
    /// How often each kind of event happened, by machine.
    pub events: BTreeMap<(Flow, &'static str), usize>,
    /// How often each outcome came, by machine.
    pub outcomes: BTreeMap<(Flow, String), usize>,
    /// What was wrong: the shortest schedules that were found, with what is wrong in words.
    pub violations: Vec<(Schedule, String)>,
}

impl Coverage {
    /// Adds a run.
    pub fn note(&mut self, setup: &Arc<Setup>, course: &Course, planted: Option<Planted>) {
        self.runs += 1;
        self.inferred_wrongly += usize::from(course.is_inferred_wrongly);
        self.misled += usize::from(course.is_misled);
        for (_, event) in &course.events {
            *self.events.entry((setup.flow, event.kind())).or_default() += 1;
        }
        // A run of the search ends where all that comes was seen.
        let is_whole = course.search.as_ref().is_none_or(|search| !search.is_known);
        if is_whole {
            let outcome = course.outcome.as_ref().map_or("none".into(), summary);
            *self.outcomes.entry((setup.flow, outcome)).or_default() += 1;
        }
        for violation in &course.violations {
            let alike = |(schedule, known): &(Schedule, String)| {
                schedule.flow == setup.flow && known == violation
            };
            if self.violations.len() < MOST_VIOLATIONS && !self.violations.iter().any(alike) {
                let schedule = shrink(setup, &course.events, planted, violation);
                self.violations.push((schedule, violation.clone()));
            }
        }
    }

    /// Adds what another thread met.
    pub fn add(&mut self, other: Self) {
        self.runs += other.runs;
        self.states += other.states;
        self.inferred_wrongly += other.inferred_wrongly;
        self.misled += other.misled;
        for (key, count) in other.events {
            *self.events.entry(key).or_default() += count;
        }
        for (key, count) in other.outcomes {
            *self.outcomes.entry(key).or_default() += count;
        }
        self.violations.extend(other.violations);
    }

    /// The kinds of events that never happened.
    pub fn missing_events(&self) -> Vec<&'static str> {
        let met = |kind: &&str| self.events.keys().any(|(_, met)| met == kind);
        KINDS
            .iter()
            .filter(|kind| **kind != "well" && !met(kind))
            .copied()
            .collect()
    }

    /// Whether some machine ended so: `paired (told)`, or `not_paired: code_expired`.
    pub fn has_met(&self, outcome: &str) -> bool {
        self.outcomes.keys().any(|(_, met)| met == outcome)
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            formatter,
            "{} schedules, {} points that look different, {} inferred wrongly, {} misled, {} \
             violations",
            self.runs,
            self.states,
            self.inferred_wrongly,
            self.misled,
            self.violations.len()
        )?;
        for flow in Flow::ALL {
            writeln!(formatter, "{}", flow.as_str())?;
            let events = self.events.iter().filter(|((of, _), _)| of == flow);
            let events = events.map(|((_, kind), count)| format!("{kind} {count}"));
            line(formatter, "events", events)?;
            let outcomes = self.outcomes.iter().filter(|((of, _), _)| of == flow);
            let outcomes = outcomes.map(|((_, outcome), count)| format!("{outcome} {count}"));
            line(formatter, "outcomes", outcomes)?;
        }
        for (schedule, violation) in &self.violations {
            writeln!(formatter, "{violation}: --schedule '{schedule}'")?;
        }
        Ok(())
    }
}

fn line(
    formatter: &mut fmt::Formatter<'_>,
    title: &str,
    cells: impl Iterator<Item = String>,
) -> fmt::Result {
    let cells: Vec<_> = cells.collect();
    writeln!(formatter, "  {title}: {}", cells.join(", "))
}

fn summary(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Undetermined {
            candidates,
            mfa_candidates,
        } if candidates.is_empty() && mfa_candidates.is_empty() => "undetermined".into(),
        Outcome::Undetermined { .. } => "undetermined with candidates".into(),
        outcome => outcome.to_string(),
    }
}

/// More of them are not shrunk and kept.
const MOST_VIOLATIONS: usize = 40;
