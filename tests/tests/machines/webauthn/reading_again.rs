//! Reading the devices just before the credential is sent.

use super::reading_again;
use crate::proof;

#[test]
fn the_credential_waits_until_a_reading_tells_something() {
    proof::reads_before_it_sends(reading_again, "ReadingAgain", "Finishing");
}

#[test]
fn it_ends_before_the_credential_was_sent() {
    proof::ends_surely(reading_again);
}
