//! Reading the details after a request whose reply was lost.

use pingpair::pairing::Evidence;
use pingpair::pingid::DeviceType;
use pingpair_sandbox::{FaultKind, ForeignDevice};

use super::{NUMBER, after, settling};
use crate::proof;

#[test]
fn the_device_with_the_own_number_is_matched() {
    let mut walk = settling();
    walk.foreign(ForeignDevice::new(DeviceType::Sms));
    walk.goes("shown", "Finished");
    walk.paired(Evidence::Matched);
}

#[test]
fn two_devices_with_the_own_number_are_candidates() {
    let mut walk = settling();
    walk.foreign(ForeignDevice::new(DeviceType::Sms).destination(NUMBER));
    walk.goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("candidates", "Finished");
    walk.undetermined(2);
}

#[test]
fn absence_is_no_proof() {
    let mut walk = after(FaultKind::Dropped);
    walk.shows_nothing("Finished");
    walk.undetermined(0);
    assert_eq!(walk.count("offlinepairing"), 1);
}

#[test]
fn what_the_details_do_not_tell_stays_open() {
    proof::settles(settling);
}
