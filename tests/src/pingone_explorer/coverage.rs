//! What was met: events and outcomes by machine, and what went wrong.

use std::collections::BTreeMap;
use std::fmt;

use pingpair::pairing::Outcome;

use super::event::KINDS;
use super::flow::Flow;
use super::plan::Schedule;
use super::run::Course;

/// What the runs of an exploration met.
#[derive(Default)]
pub struct Coverage {
    /// How many schedules were run.
    pub runs: usize,
    /// How often an outcome rested on the device's type alone and was wrong.
    pub inferred_wrongly: usize,
    /// How often each event happened, by machine.
    pub events: BTreeMap<(Flow, &'static str), usize>,
    /// How often each outcome came, by machine.
    pub outcomes: BTreeMap<(Flow, String), usize>,
    /// What was wrong: a schedule, and what is wrong in words.
    pub violations: Vec<(Schedule, String)>,
}

impl Coverage {
    /// Adds a run.
    pub fn note(&mut self, flow: Flow, course: &Course) {
        self.runs += 1;
        self.inferred_wrongly += usize::from(course.is_inferred_wrongly);
        for (_, event) in &course.events {
            *self.events.entry((flow, event.as_str())).or_default() += 1;
        }
        let outcome = course.outcome.as_ref().map_or("none".into(), summary);
        *self.outcomes.entry((flow, outcome)).or_default() += 1;
        for violation in &course.violations {
            let alike = |(schedule, known): &(Schedule, String)| {
                schedule.flow == flow && known == violation
            };
            if !self.violations.iter().any(alike) {
                let schedule = Schedule {
                    flow,
                    events: course.events.clone(),
                };
                self.violations.push((schedule, violation.clone()));
            }
        }
    }

    /// Adds what another thread met.
    pub fn add(&mut self, other: Self) {
        self.runs += other.runs;
        self.inferred_wrongly += other.inferred_wrongly;
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
            "{} schedules, {} inferred wrongly, {} violations",
            self.runs,
            self.inferred_wrongly,
            self.violations.len()
        )?;
        for flow in Flow::ALL {
            let outcomes = self.outcomes.iter().filter(|((of, _), _)| of == flow);
            let outcomes = outcomes.map(|((_, outcome), count)| format!("{outcome} {count}"));
            let outcomes: Vec<_> = outcomes.collect();
            writeln!(formatter, "{}: {}", flow.as_str(), outcomes.join(", "))?;
        }
        for (schedule, violation) in &self.violations {
            writeln!(formatter, "{violation}: {schedule}")?;
        }
        Ok(())
    }
}

fn summary(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Undetermined { mfa_candidates, .. } if mfa_candidates.is_empty() => {
            "undetermined".into()
        }
        Outcome::Undetermined { .. } => "undetermined with candidates".into(),
        outcome => outcome.to_string(),
    }
}
