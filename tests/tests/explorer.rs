//! Every pairing machine under schedules of faults, strangers, restarts and people.

use std::sync::OnceLock;

use pingpair_tests::explorer::{Bound, Coverage, Extent, Flow, Mode, Planted, Task, explore, hunt};

/// All that `make test` explores: every schedule to 4 events, every single event at any point, and
/// 20,000 random schedules.
fn coverage() -> &'static Coverage {
    static COVERAGE: OnceLock<Coverage> = OnceLock::new();
    COVERAGE.get_or_init(|| {
        let mut tasks = Vec::new();
        for flow in Flow::ALL {
            let four = Bound::Points(4);
            tasks.push(Task::Exhaustive(
                *flow,
                Mode::Declared,
                four,
                Extent::Representatives,
            ));
            for mode in Mode::ALL {
                let one = Bound::Deviations(1);
                tasks.push(Task::Exhaustive(*flow, mode, one, Extent::All));
            }
        }
        tasks.extend(Task::random(20_000));
        tasks.extend(RARE.iter().map(|text| Task::One(text.parse().unwrap())));
        let coverage = explore(&tasks);
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
    a_lost_start_that_is_sent_again_is_found: ResentStart,
    paired_taken_for_success_is_found: PairedIsSuccess,
    not_exist_taken_for_failure_is_found: GoneIsFailure,
    a_baseline_that_is_skipped_is_found: NoBaseline,
    two_pollers_of_one_code_are_found: TwoPollers,
    correlation_that_is_not_checked_is_found: UncheckedCorrelation,
    an_unsigned_10564_that_counts_is_found: UnsignedCounts,
    a_bare_success_that_counts_is_found: BareSuccessCounts,
    details_of_another_user_that_count_are_found: AnotherUser,
    a_stale_snapshot_that_is_gone_on_with_is_found: StaleSnapshot,
    a_type_that_counts_as_proof_is_found: TypeIsProof,
    an_origin_that_only_ends_like_ours_is_found: SuffixOrigin,
);

/// What takes more luck than 20,000 random schedules have, and was found by more.
const RARE: &[&str] = &[
    "create_tokens/off 0=gateway 2=other_reply 4=job_fails 5=replayed",
    "report/off 0=job_fails 5=replayed",
    "resync_one/echo 1=refused_after:20517 2=cancelled",
    "revoke_tokens/off 0=job_fails 1=replayed",
    "sms/echo 4=twice_second",
    "token/off 4=refused_after:30016 5=cancelled",
    "token/off 4=refused_after:30016 5=deadline",
    "token_drifted/off 7=refused_after:30016 8=cancelled",
    "token_drifted/off 7=refused_after:30016 8=deadline",
    "yubikey/echo 2=twice_second",
];

/// Every way to end, as machines say it.
const ENDS: &[&str] = &[
    "paired (told)",
    "paired (matched)",
    "paired (inferred)",
    "undetermined",
    "undetermined with candidates",
    "resynced",
    "job_done",
    "report_downloaded",
    "job_unknown",
    "job_failed: job_failed",
    "job_failed: refused",
    "not_resynced: otp_wrong",
    "not_paired: cancelled",
    "not_paired: code_expired",
    "not_paired: code_not_valid",
    "not_paired: deadline_passed",
    "not_paired: destination_refused",
    "not_paired: device_exists",
    "not_paired: device_gone",
    "not_paired: not_sendable",
    "not_paired: options_refused",
    "not_paired: otp_not_sent",
    "not_paired: otp_wrong",
    "not_paired: refused",
    "not_paired: session_ended",
    "not_paired: too_many_devices",
    "not_paired: user_exists",
    "not_paired: user_not_found",
    "not_paired: user_suspended",
];
