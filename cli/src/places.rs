//! Where each operation stands on the command line.
//!
//! An operation without a row here is `pingpair op <name>`, with options only.

mod pingid;
mod pingone;
mod row;
#[cfg(test)]
mod tests;

pub(crate) use row::{Instead, Manner, Row, Sets};

use pingpair::Result;
use pingpair::describe::{Field, OperationInfo, Service};

/// Where an operation stands, and how its members are given there.
#[derive(Clone)]
pub(crate) struct Place {
    /// The operation.
    pub(crate) info: &'static OperationInfo,
    /// The words of the command, such as `user show`.
    pub(crate) words: Vec<String>,
    /// What is said of it in the table.
    pub(crate) row: Row,
}

impl Place {
    /// The place of an operation, without the option that chooses it among others.
    pub(crate) fn of(info: &'static OperationInfo) -> Self {
        let mut place = Self::first(info);
        place.row.flag = None;
        place
    }

    /// The place of an operation that has none of its own.
    pub(crate) fn among_others(info: &'static OperationInfo) -> Self {
        let before = match info.service() {
            Service::PingId => None,
            Service::PingOne => Some(PINGONE.to_owned()),
        };
        let words = [OTHERS.to_owned(), command_name(info)];
        Self {
            info,
            words: before.into_iter().chain(words).collect(),
            row: Row::at("", info.name),
        }
    }

    /// Whether a member is given by its position.
    pub(crate) fn has_position(&self, member: &str) -> bool {
        self.row.positions.contains(&member)
    }

    /// The members that are given, in the order of the help: by position, then those that must be
    /// given, then the others.
    pub(crate) fn members(&self) -> Vec<&'static Field> {
        let request = self.info.request;
        let positions = self.row.positions.iter();
        let positions = positions.filter_map(|name| request.by_name(name));
        let mut members: Vec<&Field> = Vec::new();
        for field in positions
            .chain(request.required())
            .chain(request.callers_fields())
        {
            let seen = members.iter().any(|member| member.name == field.name);
            if !seen && !self.is_hidden(field.name) {
                members.push(field);
            }
        }
        members
    }

    /// What a member is where it is not given, if that is said here and not by the operation.
    pub(crate) fn default(&self, member: &str) -> Option<&'static str> {
        let mut defaults = self.row.defaults.iter();
        defaults
            .find(|(name, _)| *name == member)
            .map(|(_, value)| *value)
    }

    /// The place of a row that is not in the table.
    pub(crate) fn of_row(row: Row) -> Result<Self> {
        Ok(Self::at(operation(row.operation)?, &row))
    }

    fn first(info: &'static OperationInfo) -> Self {
        let row = rows().find(|row| row.operation == info.name);
        match row {
            Some(row) => Self::at(info, row),
            None => Self::among_others(info),
        }
    }

    fn at(info: &'static OperationInfo, row: &Row) -> Self {
        Self {
            info,
            words: row.words.split(' ').map(str::to_owned).collect(),
            row: *row,
        }
    }

    /// Whether other options stand for a member, or it is of no use here.
    fn is_hidden(&self, member: &str) -> bool {
        let set = |instead: &Instead| match instead.sets {
            Sets::Attribute { choice, value, .. } => member == choice.0 || member == value,
            Sets::FromNow(_) => false,
        };
        self.row.omitted.contains(&member) || self.row.instead.iter().any(set)
    }
}

/// What stands at one command: an operation, and those that an option chooses instead.
pub(crate) struct Spot {
    /// The operation without such an option.
    pub(crate) place: Place,
    /// The others.
    pub(crate) flagged: Vec<Place>,
}

/// Every declared operation, those of PingID first.
pub(crate) fn operations() -> impl Iterator<Item = &'static OperationInfo> {
    let pingid = pingpair::pingid::operations().map(|declared| declared.info());
    pingid.chain(pingpair::pingone::operations().map(|declared| declared.info()))
}

/// The operation of this name. No two services have one of the same name.
///
/// # Errors
/// [`Code::UnknownOperation`](pingpair::Code::UnknownOperation).
fn operation(name: &str) -> Result<&'static OperationInfo> {
    match pingpair::pingid::operation(name) {
        Ok(declared) => Ok(declared.info()),
        Err(_) => Ok(pingpair::pingone::operation(name)?.info()),
    }
}

/// Every command that stands for operations, in the order of the vendor's pages.
pub(crate) fn spots() -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::new();
    for info in operations() {
        let rows = rows().filter(|row| row.operation == info.name);
        let mut places: Vec<_> = rows.map(|row| Place::at(info, row)).collect();
        if places.is_empty() {
            places.push(Place::among_others(info));
        }
        for place in places {
            let there = spots
                .iter_mut()
                .find(|spot| spot.place.words == place.words);
            match there {
                Some(spot) => spot.flagged.push(place),
                None => spots.push(Spot {
                    place,
                    flagged: Vec::new(),
                }),
            }
        }
    }
    spots
}

/// What stands at these words.
pub(crate) fn spot(words: &[&str]) -> Option<Spot> {
    spots().into_iter().find(|spot| spot.place.words == words)
}

/// The operations that have places of their own, under the name that the others have.
pub(crate) fn elsewhere() -> impl Iterator<Item = (Vec<String>, Place)> {
    operations()
        .map(|info| (Place::among_others(info).words, Place::first(info)))
        .filter(|(others, place)| *others != place.words)
}

fn rows() -> impl Iterator<Item = &'static Row> {
    pingid::PLACES.iter().chain(pingone::PLACES)
}

/// The name of an operation as a command: `get-user-details`.
pub(crate) fn command_name(info: &OperationInfo) -> String {
    info.method.replace('_', "-")
}

/// What the commands below these words have in common.
pub(crate) fn about(words: &str) -> &'static str {
    pingid::GROUPS
        .iter()
        .chain(pingone::GROUPS)
        .find(|(group, _)| *group == words)
        .map_or("", |(_, about)| about)
}

/// Whether what a member holds may begin with a hyphen, because the service makes it up. Not where
/// several are given: options behind them would be taken for more.
pub(crate) fn may_begin_with_hyphen(member: &str) -> bool {
    member == "job_token"
}

/// The word before the operations that have no place of their own.
pub(crate) const OTHERS: &str = "op";

/// The word before everything that is PingOne's.
pub(crate) const PINGONE: &str = "pingone";

const USER_ID: &[&str] = &["user_id"];
