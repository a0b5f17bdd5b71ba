//! Reading the devices just before the OTP is sent.

use pingpair::pairing::Evidence;
use pingpair::pingid::DeviceType;
use pingpair_sandbox::{FaultKind, ForeignDevice};

use super::{after, reading_again, touch};
use crate::proof;

#[test]
fn the_otp_waits_until_a_reading_tells_something() {
    proof::reads_before_it_sends(reading_again, "ReadingAgain", "Finishing");
}

#[test]
fn it_ends_before_the_otp_was_sent() {
    proof::ends_surely(reading_again);
}

#[test]
fn the_yubikey_of_a_lost_touch_that_shows_late_is_found_and_no_further_otp_is_sent() {
    let mut walk = after(FaultKind::Dropped);
    walk.shows_nothing("Asking");
    let serial = walk.setting.yubikey.clone();
    walk.foreign(ForeignDevice::new(DeviceType::YubiKey).serial_number(serial));
    let otp = touch(&walk);
    walk.says(otp, "ReadingAgain").goes("shown", "Finished");
    walk.paired(Evidence::Inferred);
    assert_eq!(walk.count("pairyubikey"), 1);
}
