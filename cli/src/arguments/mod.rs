//! Arguments made of descriptions, and the JSON that the core takes made of arguments.
//!
//! Only the form of an argument is looked at here. Limits are shown in the help and checked by the
//! core, so that the command line refuses what every other language refuses.

mod given;
mod help;
mod shape;
mod times;

pub(crate) use given::{chosen, members};

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, ArgGroup, Command, value_parser};
use pingpair::describe::{Field, Kind, OperationInfo};

use crate::places::{self, Instead, Place, Sets, Spot};
use crate::prose;
use help::{help, known_doc, long_about};
use shape::{Shape, long, value_name};
use times::{duration, time};

/// The command of an operation, under any name.
pub(crate) fn command(name: impl Into<String>, place: Place) -> Command {
    let flagged = Vec::new();
    spot_command(name, &Spot { place, flagged })
}

/// The command of an operation, and of those that an option chooses instead.
pub(crate) fn spot_command(name: impl Into<String>, spot: &Spot) -> Command {
    let Spot { place, flagged } = spot;
    let info = place.info;
    let about = place.row.about.map(str::to_owned);
    let mut command = Command::new(name.into())
        .about(about.unwrap_or_else(|| prose::summary(info.doc())))
        .long_about(long_about(spot));
    let options = place
        .row
        .instead
        .iter()
        .map(|instead| option(instead, info));
    let mut flags: Vec<_> = flagged.iter().filter_map(flag).collect();
    let mut choice = Vec::new();
    for field in place.members() {
        let mut argument = argument(field, place);
        if is_chosen_among(field, spot) {
            let id = argument.get_id().clone();
            argument = argument.required(false);
            if place.has_position(field.name) {
                let others = flags.iter().map(Arg::get_id);
                argument = argument.required_unless_present_any(others);
                let conflicting = flags
                    .into_iter()
                    .map(|flag| flag.conflicts_with(id.clone()));
                flags = conflicting.collect();
            } else {
                choice.push(id);
            }
        }
        command = command.arg(argument);
    }
    let options: Vec<_> = options.collect();
    if !choice.is_empty() || !options.is_empty() {
        choice.extend(
            options
                .iter()
                .chain(&flags)
                .map(|option| option.get_id().clone()),
        );
        command = command.group(ArgGroup::new("choice").args(choice).required(true));
    }
    command.args(options).args(flags)
}

/// The id of the argument for a member.
pub(crate) fn id_of(member: &str) -> String {
    format!("member {member}")
}

/// Whether a member is one of several things of which one is given: another option sets it, or an
/// option chooses an operation without it.
fn is_chosen_among(field: &Field, spot: &Spot) -> bool {
    let is_set = |instead: &Instead| match instead.sets {
        Sets::FromNow(member) => member == field.name,
        Sets::Attribute { .. } => false,
    };
    let lacks = |place: &Place| place.info.request.by_name(field.name).is_none();
    spot.place.row.instead.iter().any(is_set) || spot.flagged.iter().any(lacks)
}

fn argument(field: &'static Field, place: &Place) -> Arg {
    let shape = Shape::of(field);
    let default = place.default(field.name);
    let argument = Arg::new(id(field))
        .help(help(field, shape, place))
        .required(field.is_required() && default.is_none());
    let argument = match shape {
        Shape::Flag => argument.action(ArgAction::SetTrue),
        Shape::JsonFile | Shape::RecordsFile(_) | Shape::SecretFile | Shape::SecretLines => {
            argument
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
        }
        Shape::Several(kind) => valued(argument, kind, field).action(ArgAction::Append),
        Shape::Single(kind) => valued(argument, kind, field),
    };
    let argument = match default {
        Some(default) => argument.default_value(default),
        None => argument,
    };
    if !place.has_position(field.name) {
        return argument.long(long(field));
    }
    let argument = argument
        .value_name(value_name(field))
        .allow_hyphen_values(places::may_begin_with_hyphen(field.name));
    match shape {
        Shape::Several(_) => argument.num_args(1..),
        _ => argument,
    }
}

fn valued(argument: Arg, kind: &Kind, field: &'static Field) -> Arg {
    match kind {
        Kind::Bool => argument
            .value_name("BOOLEAN")
            .value_parser(["true", "false"]),
        Kind::Integer | Kind::DeviceId => argument
            .value_name("NUMBER")
            .value_parser(value_parser!(i64))
            .allow_negative_numbers(true),
        Kind::Time => argument
            .value_name("TIME")
            .value_parser(time)
            .allow_negative_numbers(true),
        Kind::Values(values) => {
            let known = values.values.iter().map(|value| {
                PossibleValue::new(value.wire).help(prose::plain(value.doc).replace('\n', " "))
            });
            argument
                .value_name(value_name(field))
                .value_parser(known.collect::<Vec<_>>())
                .ignore_case(true)
        }
        _ => argument.value_name(value_name(field)),
    }
}

/// An option that stands for members.
fn option(instead: &Instead, info: &'static OperationInfo) -> Arg {
    let argument = Arg::new(option_id(instead)).long(instead.option);
    match instead.sets {
        Sets::Attribute {
            choice,
            fixed: Some(_),
            ..
        } => argument
            .action(ArgAction::SetTrue)
            .help(known_doc(info, choice)),
        Sets::Attribute { choice, .. } => argument
            .value_name(instead.option.to_uppercase())
            .help(known_doc(info, choice)),
        Sets::FromNow(_) => argument
            .value_name("DURATION")
            .value_parser(duration)
            .help("So long from now, such as 90m, 2h or 1d"),
    }
}

/// The option that chooses an operation.
fn flag(place: &Place) -> Option<Arg> {
    let name = place.row.flag?;
    let argument = Arg::new(flag_id(name)).long(name);
    Some(
        argument
            .action(ArgAction::SetTrue)
            .help(prose::summary(place.info.doc())),
    )
}

/// Members have ids of their own, so that none is taken for another argument of the command.
fn id(field: &Field) -> String {
    id_of(field.name)
}

fn option_id(instead: &Instead) -> String {
    format!("instead {}", instead.option)
}

fn flag_id(flag: &str) -> String {
    format!("flag {flag}")
}

#[cfg(test)]
mod tests;
