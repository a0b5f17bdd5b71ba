//! Looking at the user once more, after a person took the time to choose.

use pingpair::pairing::{Answer, EnrolmentRules, IfExists, Method, MethodKind, Reason};
use pingpair::pingid::{AddUser, DeviceType};
use pingpair_sandbox::FaultKind;

use super::{choosing, enrolling};
use crate::walk::{REFUSED, Setting, Walk};

fn checking() -> Walk {
    let mut walk = choosing();
    walk.says(Answer::Method(Method::YubiKey), "Checking");
    walk
}

/// A user who exists and chooses, under this rule.
fn existing(if_exists: IfExists) -> Walk {
    let rules = EnrolmentRules::new(AddUser::new("meredith"), [MethodKind::YubiKey]);
    let mut walk = enrolling(Setting::new(), rules.if_exists(if_exists));
    walk.goes("allowed", "Choosing");
    walk
}

#[test]
fn a_user_who_was_paired_in_the_meantime_is_not_paired_again() {
    for mut walk in [choosing(), existing(IfExists::IfUnpaired)] {
        walk.setting.foreign(DeviceType::Sms);
        walk.says(Answer::Method(Method::YubiKey), "Checking")
            .goes("paired meanwhile", "Finished");
        walk.not_paired(Reason::UserExists, true);
    }
}

#[test]
fn a_user_who_may_be_paired_whatever_there_is_gets_another_device() {
    let mut walk = existing(IfExists::Proceed);
    walk.setting.foreign(DeviceType::Sms);
    walk.says(Answer::Method(Method::YubiKey), "Checking")
        .goes("allowed", "Asking");
}

#[test]
fn a_user_who_is_gone_ends_it() {
    let mut walk = checking();
    walk.setting.world.client().delete_user("meredith").unwrap();
    walk.goes("absent", "Finished");
    walk.not_paired(Reason::UserNotFound, true);
}

#[test]
fn a_refused_reading_ends_it() {
    let mut walk = checking();
    walk.setting.fault("GetUserDetails", REFUSED);
    walk.goes("refused", "Finished");
    walk.not_paired(Reason::Refused, true);
}

#[test]
fn a_reading_that_tells_nothing_is_repeated() {
    for fault in [FaultKind::Lost, FaultKind::NoEcho, FaultKind::Replayed] {
        let mut walk = checking();
        walk.setting.faults("GetUserDetails", fault, 3);
        walk.goes("unknown", "Checking");
        walk.setting.world.engine().clear_faults();
        walk.goes("allowed", "Asking");
    }
}

#[test]
fn cancelling_and_the_deadline_end_it() {
    checking()
        .cancels("Finished")
        .not_paired(Reason::Cancelled, true);
    checking()
        .is_late("Finished")
        .not_paired(Reason::DeadlinePassed, true);
}
