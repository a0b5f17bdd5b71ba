//! Where each operation stands on the command line.
//!
//! An operation without a row here is `pingpair op <name>`, with options only.

mod pingone;
#[cfg(test)]
mod tests;

use pingpair::describe::{Field, OperationInfo, Service};
use pingpair::{Result, pingid};

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
    let pingid = pingid::operations().map(|declared| declared.info());
    pingid.chain(pingpair::pingone::operations().map(|declared| declared.info()))
}

/// The operation of this name. No two services have one of the same name.
///
/// # Errors
/// [`Code::UnknownOperation`](pingpair::Code::UnknownOperation).
fn operation(name: &str) -> Result<&'static OperationInfo> {
    match pingid::operation(name) {
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
    PLACES.iter().chain(pingone::PLACES)
}

/// The name of an operation as a command: `get-user-details`.
pub(crate) fn command_name(info: &OperationInfo) -> String {
    info.method.replace('_', "-")
}

/// What the commands below these words have in common.
pub(crate) fn about(words: &str) -> &'static str {
    GROUPS
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

/// A row of the table.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    words: &'static str,
    operation: &'static str,
    /// What the command does, where it is not all that the operation does.
    pub(crate) about: Option<&'static str>,
    /// What becomes of the operation.
    pub(crate) manner: Manner,
    /// The members that are given by their position.
    pub(crate) positions: &'static [&'static str],
    /// The options that stand for members, of which one is given.
    pub(crate) instead: &'static [Instead],
    /// The option that chooses this operation among those at the same words.
    pub(crate) flag: Option<&'static str>,
    /// What is asked before anything is sent, with members in braces; a bar stands before what is
    /// said of one that is absent.
    pub(crate) question: Option<&'static str>,
    /// Whether it begins a job that can be waited for.
    pub(crate) begins_job: bool,
    defaults: &'static [(&'static str, &'static str)],
    omitted: &'static [&'static str],
}

/// What a command does with an operation.
#[derive(Clone, Copy)]
pub(crate) enum Manner {
    /// It shows the reply.
    Shown,
    /// It shows the member of the reply that is reached by these names.
    ShownInPart(&'static [&'static str]),
    /// It writes the reply, which is a stream, to a file.
    Streamed,
    /// It repeats the operation until the job is over.
    Awaited,
}

/// An option that stands for members.
#[derive(Clone, Copy)]
pub(crate) struct Instead {
    /// The option's name.
    pub(crate) option: &'static str,
    /// What it sets.
    pub(crate) sets: Sets,
}

/// What an option sets that stands for members.
#[derive(Clone, Copy)]
pub(crate) enum Sets {
    /// A member to one of its known values, and another to what is given.
    Attribute {
        /// The member, and the known value as on the wire.
        choice: (&'static str, &'static str),
        /// The other member.
        value: &'static str,
        /// What the other member is, where nothing is given.
        fixed: Option<&'static str>,
    },
    /// A time, to this long from now.
    FromNow(&'static str),
}

impl Row {
    pub(crate) const fn at(words: &'static str, operation: &'static str) -> Self {
        Self {
            words,
            operation,
            about: None,
            manner: Manner::Shown,
            positions: &[],
            instead: &[],
            flag: None,
            question: None,
            begins_job: false,
            defaults: &[],
            omitted: &[],
        }
    }

    const fn about(mut self, about: &'static str) -> Self {
        self.about = Some(about);
        self
    }

    const fn manner(mut self, manner: Manner) -> Self {
        self.manner = manner;
        self
    }

    pub(crate) const fn positions(mut self, positions: &'static [&'static str]) -> Self {
        self.positions = positions;
        self
    }

    const fn instead(mut self, instead: &'static [Instead]) -> Self {
        self.instead = instead;
        self
    }

    const fn flag(mut self, flag: &'static str) -> Self {
        self.flag = Some(flag);
        self
    }

    const fn asks(mut self, question: &'static str) -> Self {
        self.question = Some(question);
        self
    }

    const fn begins_job(mut self) -> Self {
        self.begins_job = true;
        self
    }

    pub(crate) const fn defaults(
        mut self,
        defaults: &'static [(&'static str, &'static str)],
    ) -> Self {
        self.defaults = defaults;
        self
    }

    pub(crate) const fn without(mut self, omitted: &'static [&'static str]) -> Self {
        self.omitted = omitted;
        self
    }
}

const USERNAME: &[&str] = &["username"];
const USER_ID: &[&str] = &["user_id"];
const DEVICE: &[&str] = &["username", "device_id"];

const PLACES: &[Row] = &[
    Row::at("user add", "AddUser").positions(USERNAME),
    Row::at("user show", "GetUserDetails").positions(USERNAME),
    Row::at("user edit", "EditUser").positions(USERNAME),
    Row::at("user delete", "DeleteUser")
        .positions(USERNAME)
        .asks("Delete user {username}?"),
    Row::at("user suspend", "SuspendUser")
        .positions(USERNAME)
        .asks("Suspend user {username}?"),
    Row::at("user activate", "ActivateUser").positions(USERNAME),
    Row::at("user bypass", "ToggleUserBypass")
        .positions(USERNAME)
        .instead(&[Instead {
            option: "for",
            sets: Sets::FromNow("until"),
        }])
        .asks(
            "Let user {username} log in to {services|every service} without a second factor until \
             {until}?",
        ),
    Row::at("user bypass", "EndUserBypass")
        .positions(USERNAME)
        .flag("end"),
    Row::at("device list", "GetUserDetails")
        .about("Lists a user's devices")
        .positions(USERNAME)
        .without(&["same_device_users"])
        .manner(Manner::ShownInPart(&["user", "devices"])),
    Row::at("device unpair", "UnpairDevice")
        .positions(DEVICE)
        .asks("Unpair device {device_id} of user {username}?"),
    Row::at("device unpair", "UnpairAllDevices")
        .positions(USERNAME)
        .flag("all")
        .asks("Unpair EVERY device of user {username}?"),
    Row::at("device update", "UpdateDeviceAttributes")
        .positions(DEVICE)
        .instead(&[
            Instead {
                option: "primary",
                sets: attribute("SET_PRIMARY", Some("true")),
            },
            Instead {
                option: "nickname",
                sets: attribute("NICKNAME", None),
            },
            Instead {
                option: "order",
                sets: attribute("ORDER", None),
            },
        ]),
    Row::at("service add", "AddService").positions(&["username", "service"]),
    Row::at("code", "GetActivationCode").positions(USERNAME),
    Row::at("tokens create", "CreateOrgTokens")
        .positions(&["tokens"])
        .begins_job(),
    Row::at("tokens revoke", "RevokeOrgTokens")
        .positions(&["serial_numbers"])
        .begins_job()
        .asks("Remove from the organisation the OATH tokens {serial_numbers}?"),
    Row::at("job create", "CreateJob"),
    Row::at("job status", "GetJobStatus").positions(&["job_token"]),
    Row::at("job wait", "GetJobStatus")
        .about("Waits until a job is done or has failed")
        .positions(&["job_token"])
        .manner(Manner::Awaited),
    Row::at("job bulk-status", "GetBulkJobStatus").positions(&["job_tokens"]),
    Row::at("report", "GetOrganizationReport")
        .defaults(&[("file_type", "CSV")])
        .manner(Manner::Streamed),
];

const GROUPS: &[(&str, &str)] = &[
    ("user", "Adds, shows, changes and removes users"),
    ("device", "Lists, unpairs and changes users' devices"),
    ("service", "Gives users the services that they log in to"),
    ("tokens", "Adds and removes the organisation's OATH tokens"),
    (
        "job",
        "Begins jobs, and tells how far they and others have come",
    ),
    (OTHERS, "Calls any other operation of the service"),
];

const fn attribute(known: &'static str, fixed: Option<&'static str>) -> Sets {
    Sets::Attribute {
        choice: ("attribute", known),
        value: "value",
        fixed,
    }
}
