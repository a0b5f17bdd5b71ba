//! The end, and going on after one that left it open.

use pingpair::Code;
use pingpair::client::Step;
use pingpair::pairing::{Answer, Evidence, Method, Reason};
use pingpair_sandbox::FaultKind;

use super::{choosing, looking};

#[test]
fn the_machine_that_was_chosen_reads_once_more_after_an_open_end() {
    let mut walk = choosing();
    let email = Method::Email("meredith@example.com".into());
    walk.says(Answer::Method(email), "Checking");
    walk.goes("allowed", "Chosen");
    walk.setting
        .fault("FinalizeOfflinePairing", FaultKind::Lost);
    while walk.count("finalizeofflinepairing") == 0 {
        if let Step::Ask(..) = walk.pairing.step().unwrap() {
            let otp = walk.setting.otp();
            walk.pairing.answer(Answer::Otp(otp)).unwrap();
        }
    }
    walk.cancels("Finished");
    walk.undetermined(0);
    walk.reconciles("Settling").goes("shown", "Finished");
    walk.paired(Evidence::Matched);
}

#[test]
fn what_ended_before_a_choice_is_not_opened_again() {
    let mut walk = looking();
    walk.cancels("Finished").not_paired(Reason::Cancelled, true);
    let refused = walk.pairing.reconcile().unwrap_err();
    assert_eq!(refused.code(), Code::InputUnexpected);
}
