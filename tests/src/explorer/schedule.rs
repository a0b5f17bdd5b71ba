//! A schedule and its text: `sms/declared 1=lost 4=foreign_pairs`.

use std::fmt;
use std::str::FromStr;

use super::event::Event;
use super::flow::Flow;
use super::mode::Mode;

/// A machine, a tenant, and what happens at which points of the run. Everything else goes well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The machine.
    pub flow: Flow,
    /// The tenant.
    pub mode: Mode,
    /// Points, counted from 0 over the run, in rising order, with what happens there.
    pub events: Vec<(usize, Event)>,
}

impl Schedule {
    /// The run in which all goes well.
    pub fn well(flow: Flow, mode: Mode) -> Self {
        Self {
            flow,
            mode,
            events: Vec::new(),
        }
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.flow.as_str(), self.mode.as_str())?;
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
        let head = words.next().unwrap_or_default();
        let (flow, mode) = head.split_once('/').unwrap_or((head, "echo"));
        let mut schedule = Self::well(flow.parse()?, mode.parse()?);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schedule_is_read_as_it_was_written() {
        let text = "sms/declared 1=lost 4=unsigned:10564";
        let schedule: Schedule = text.parse().unwrap();
        assert_eq!(schedule.to_string(), text);
        let events = [(1, Event::Lost), (4, Event::Unsigned(10564))];
        assert_eq!(schedule.events, events);
        assert!("sms 1".parse::<Schedule>().is_err());
        assert!("pigeon".parse::<Schedule>().is_err());
    }
}
