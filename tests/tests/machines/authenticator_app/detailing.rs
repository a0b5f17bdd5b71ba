//! Reading the details of the app that was told to be paired.

use super::detailing;
use crate::proof;

#[test]
fn that_it_is_paired_stands_whatever_the_details_say() {
    proof::details_are_for_people(detailing);
}
