//! The end, which is final.

use pingpair::Code;
use pingpair::pingid::DeviceId;

use super::{asking_at_once, press_twice};

#[test]
fn it_is_neither_opened_again_nor_confirmed() {
    let mut walk = asking_at_once();
    let otps = press_twice(&walk);
    walk.says(otps, "Sending").goes("done", "Finished");
    let refused = [
        walk.pairing.reconcile().unwrap_err(),
        walk.pairing.confirm(DeviceId::new(1)).unwrap_err(),
        walk.pairing.cancel().unwrap_err(),
    ];
    assert!(refused.iter().all(|it| it.code() == Code::InputUnexpected));
}
