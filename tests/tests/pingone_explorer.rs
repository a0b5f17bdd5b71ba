//! Every machine of PingOne under schedules of faults, strangers, restarts and people.

use std::sync::OnceLock;

use pingpair_tests::pingone_explorer::{Coverage, Planted, exhaustive, explore, hunt, random};

/// All that `make test` explores: every single event at any point, and 5,200 random schedules.
fn coverage() -> &'static Coverage {
    static COVERAGE: OnceLock<Coverage> = OnceLock::new();
    COVERAGE.get_or_init(|| {
        let coverage = explore(|flow| {
            let mut coverage = exhaustive(flow, 1, None);
            coverage.add(random(flow, 400));
            coverage
        });
        println!("{coverage}");
        coverage
    })
}

#[test]
fn no_schedule_makes_a_machine_claim_what_is_not_so_or_send_twice() {
    let violations: Vec<_> = coverage()
        .violations
        .iter()
        .map(|(schedule, violation)| format!("{violation}: {schedule}"))
        .collect();
    assert_eq!(violations, [""; 0]);
}

#[test]
fn every_kind_of_event_and_every_end_is_met() {
    let coverage = coverage();
    assert_eq!(coverage.missing_events(), [""; 0]);
    let missing: Vec<_> = ENDS.iter().filter(|end| !coverage.has_met(end)).collect();
    assert_eq!(missing, [&""; 0]);
}

macro_rules! planted {
    ($($name:ident: $planted:ident),+ $(,)?) => {
        $(
            #[test]
            fn $name() {
                let found = hunt(Planted::$planted);
                assert!(found.is_some(), "the explorer does not find it");
                println!("{}", found.unwrap());
            }
        )+
    };
}

planted!(
    a_lost_creation_that_is_sent_again_is_found: ResentCreate,
    a_lost_activation_that_is_sent_again_is_found: ResentActivation,
    a_lost_registration_that_is_sent_again_is_found: ResentRegistration,
    a_device_that_waits_taken_for_an_active_one_is_found: WaitsIsActive,
    a_device_of_the_right_type_taken_for_ours_is_found: TypeIsEnough,
    absence_taken_for_proof_is_found: AbsenceIsProof,
    a_user_without_a_verified_address_taken_for_registered_is_found: UnverifiedIsRegistered,
    a_stale_snapshot_that_is_gone_on_with_is_found: StaleSnapshot,
);

/// Every way to end, as machines say it.
const ENDS: &[&str] = &[
    "paired (told)",
    "paired (matched)",
    "paired (inferred)",
    "undetermined",
    "undetermined with candidates",
    "registered (told)",
    "registered (matched)",
    "registration_unknown",
    "not_paired: cancelled",
    "not_paired: code_expired",
    "not_paired: deadline_passed",
    "not_paired: device_exists",
    "not_paired: otp_not_sent",
    "not_paired: device_locked",
    "not_paired: pairing_failed",
    "not_paired: refused",
    "not_paired: session_ended",
    "not_paired: too_many_devices",
    "not_paired: user_not_found",
    "not_registered: cancelled",
    "not_registered: deadline_passed",
    "not_registered: registration_off",
    "not_registered: refused",
    "not_registered: session_ended",
];
