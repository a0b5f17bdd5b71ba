//! The table of places: what it names exists, and everything has a place.

use std::collections::BTreeSet;

use pingpair::describe::Kind;

use super::*;

#[test]
fn every_row_names_an_operation_and_its_required_members_that_are_no_secrets() {
    for row in rows() {
        let info = operation(row.operation).unwrap();
        for (index, position) in row.positions.iter().enumerate() {
            let field = info.request.by_name(position).unwrap();
            assert!(field.is_required(), "{position}");
            match field.kind {
                Kind::Text | Kind::DeviceId | Kind::Id => {}
                Kind::List(Kind::Text | Kind::Id | Kind::Record(_)) => {
                    assert_eq!(index, row.positions.len() - 1, "{position} is last");
                }
                kind => panic!("{position}: {kind:?}"),
            }
        }
        let named = row.defaults.iter().map(|(name, _)| name);
        for name in named.chain(row.omitted) {
            assert!(info.request.by_name(name).is_some(), "{name}");
        }
    }
}

#[test]
fn options_that_stand_for_members_set_what_there_is() {
    for row in rows() {
        let request = operation(row.operation).unwrap().request;
        for instead in row.instead {
            match instead.sets {
                Sets::Attribute { choice, value, .. } => {
                    let Kind::Values(known) = request.by_name(choice.0).unwrap().kind else {
                        panic!("{}", choice.0);
                    };
                    assert!(known.values.iter().any(|known| known.wire == choice.1));
                    assert!(request.by_name(value).is_some(), "{value}");
                }
                Sets::FromNow(member) => {
                    let field = request.by_name(member).unwrap();
                    assert!(matches!(field.kind, Kind::Time), "{member}");
                }
            }
        }
    }
}

#[test]
fn every_attribute_that_can_be_set_has_an_option() {
    let info = pingpair::pingid::operation("UpdateDeviceAttributes")
        .unwrap()
        .info();
    let Kind::Values(known) = info.request.by_name("attribute").unwrap().kind else {
        panic!("no values");
    };
    let options = Place::of(info).row.instead.len();
    assert_eq!(options, known.values.len());
}

/// An option that chooses another operation takes the place of one member, and adds none.
#[test]
fn operations_at_the_same_words_differ_by_one_member_that_must_be_given() {
    for spot in spots() {
        let all: BTreeSet<_> = names(&spot.place);
        for place in &spot.flagged {
            assert!(place.row.flag.is_some(), "{:?}", place.words);
            let these = names(place);
            assert!(these.is_subset(&all), "{:?}", place.words);
            let [other] = all.difference(&these).collect::<Vec<_>>()[..] else {
                panic!("{:?}", place.words);
            };
            let field = spot.place.info.request.by_name(other).unwrap();
            assert!(field.is_required(), "{other}");
        }
        assert!(spot.place.row.flag.is_none(), "{:?}", spot.place.words);
    }
}

#[test]
fn every_operation_stands_somewhere_and_no_two_at_the_same_words_and_flag() {
    let mut seen = BTreeSet::new();
    let mut operations = BTreeSet::new();
    for Spot { place, flagged } in spots() {
        for place in [place].iter().chain(&flagged) {
            assert!(seen.insert((place.words.clone(), place.row.flag)));
            operations.insert(place.info.name);
        }
    }
    for info in super::operations() {
        assert!(operations.contains(info.name));
    }
    for row in rows() {
        let words: Vec<_> = row.words.split(' ').collect();
        assert!(spot(&words).is_some(), "{}", row.words);
    }
}

#[test]
fn an_operation_that_answers_with_a_stream_has_a_command_that_writes_it() {
    for Spot { place, .. } in spots() {
        let streamed = matches!(place.row.manner, Manner::Streamed);
        assert_eq!(streamed, place.info.streams, "{}", place.info.name);
    }
}

#[test]
fn every_group_says_what_it_does() {
    for Spot { place, .. } in spots() {
        for depth in 1..place.words.len() {
            let group = place.words[..depth].join(" ");
            assert_ne!(about(&group), "", "{group}");
        }
    }
}

fn names(place: &Place) -> BTreeSet<&'static str> {
    place.members().iter().map(|field| field.name).collect()
}
