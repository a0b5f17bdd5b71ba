//! Reading the devices just before the request.

use super::reading_again;
use crate::proof;

#[test]
fn nobody_is_asked_and_the_request_waits_for_a_reading() {
    proof::reads_before_it_sends(reading_again, "ReadingAgain", "Finishing");
}

#[test]
fn it_ends_before_anything_was_sent() {
    proof::ends_surely(reading_again);
}
