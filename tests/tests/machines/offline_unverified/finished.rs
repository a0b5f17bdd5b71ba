//! The end, and going on after one that left it open.

use pingpair::pairing::Evidence;
use pingpair::pingid::DeviceType;
use pingpair_sandbox::ForeignDevice;

use super::{NUMBER, settling};
use crate::proof;

#[test]
fn after_an_open_end_the_details_show_the_device() {
    proof::goes_on_after_an_open_end(settling, 0);
}

#[test]
fn the_user_says_which_candidate_it_is() {
    let mut walk = settling();
    let other = walk.foreign(ForeignDevice::new(DeviceType::Sms).destination(NUMBER));
    walk.goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("candidates", "Finished");
    walk.confirms(other);
    assert_eq!(walk.paired(Evidence::Confirmed), other);
}
