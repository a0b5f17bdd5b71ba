//! Where each operation stands on the command line.
//!
//! An operation without a row here is `pingpair op <name>`, with options only.

use pingpair::describe::OperationInfo;
use pingpair::operation::Declared;
use pingpair::pingid;

/// Where an operation stands, and which of its members are given without an option's name.
pub(crate) struct Place {
    /// The words of the command, such as `user show`.
    pub(crate) words: Vec<String>,
    /// The members that are given by their position.
    pub(crate) positions: &'static [&'static str],
}

impl Place {
    /// The place of an operation.
    pub(crate) fn of(info: &OperationInfo) -> Self {
        match PLACES.iter().find(|row| row.operation == info.name) {
            Some(row) => Self {
                words: row.words.split(' ').map(str::to_owned).collect(),
                positions: row.positions,
            },
            None => Self {
                words: vec![OTHERS.to_owned(), command_name(info)],
                positions: &[],
            },
        }
    }
}

/// The operation that stands at these words.
pub(crate) fn operation(words: &[&str]) -> Option<&'static Declared> {
    pingid::operations().find(|declared| Place::of(declared.info()).words == words)
}

/// The name of an operation as a command: `get-user-details`.
pub(crate) fn command_name(info: &OperationInfo) -> String {
    info.method.replace('_', "-")
}

/// What the commands of a word have in common.
pub(crate) fn about(word: &str) -> &'static str {
    GROUPS
        .iter()
        .find(|(group, _)| *group == word)
        .map_or("", |(_, about)| about)
}

/// The word before the operations that have no place of their own.
const OTHERS: &str = "op";

struct Row {
    operation: &'static str,
    words: &'static str,
    positions: &'static [&'static str],
}

const PLACES: &[Row] = &[
    Row {
        operation: "AddUser",
        words: "user add",
        positions: &["username"],
    },
    Row {
        operation: "GetUserDetails",
        words: "user show",
        positions: &["username"],
    },
    Row {
        operation: "GetActivationCode",
        words: "code",
        positions: &["username"],
    },
];

const GROUPS: &[(&str, &str)] = &[
    ("user", "Adds and shows users"),
    (OTHERS, "Calls any other operation of the service"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_row_names_an_operation_and_its_required_members_that_are_no_secrets() {
        for row in PLACES {
            let info = pingid::operation(row.operation).unwrap().info();
            for position in row.positions {
                let field = info.request.by_name(position).unwrap();
                assert!(field.is_required(), "{position}");
                assert!(
                    matches!(field.kind, pingpair::describe::Kind::Text),
                    "{position}"
                );
            }
        }
    }

    #[test]
    fn every_operation_has_a_place_of_its_own() {
        let mut seen = BTreeSet::new();
        for declared in pingid::operations() {
            let Place { words, .. } = Place::of(declared.info());
            let found = operation(&words.iter().map(String::as_str).collect::<Vec<_>>());
            assert_eq!(found.unwrap().info().name, declared.info().name);
            assert!(seen.insert(words));
        }
    }
}
