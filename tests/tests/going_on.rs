//! Jobs that were begun elsewhere, pairings that are gone on with late, and what ends say to do next.

use std::time::Duration;

use pingpair::Group;
use pingpair::client::Step;
use pingpair::pairing::{Answer, Kind, Outcome, PairingView, Reason};
use pingpair::pingid::{AddUser, CreateJob};
use pingpair::snapshot::{Generation, Stored};
use pingpair_tests::virtual_world::World;

const CONTEXT: &str = "session 7";

#[test]
fn a_job_that_was_begun_elsewhere_is_waited_for_and_not_begun_again() {
    let world = World::new();
    let client = world.client();
    let created = client.create_job(CreateJob::new()).unwrap();
    let mut pairing = client.wait_for_job(created.job_token.as_str()).unwrap();
    assert_eq!(pairing.kind(), Kind::Job);
    let mut statuses = Vec::new();
    let outcome = pairing.run(|view: &PairingView| statuses.extend(view.status.clone()));
    match outcome.unwrap() {
        Outcome::JobDone { job } => assert_eq!(job.job_token, created.job_token),
        other => panic!("{other:?}"),
    }
    statuses.dedup();
    assert_eq!(statuses, ["pending", "in_progress", "done"]);
    assert_eq!(world.engine().jobs().len(), 1);
}

#[test]
fn a_job_that_nobody_knows_ends_the_wait() {
    let world = World::new();
    let mut pairing = world.client().wait_for_job("none").unwrap();
    let outcome = pairing.run(|_: &PairingView| ()).unwrap();
    assert_eq!(outcome.group(), Some(Group::Refused), "{outcome:?}");
    assert!(world.client().wait_for_job("").is_err());
}

#[test]
fn what_is_gone_on_with_late_has_only_the_time_that_it_is_allowed() {
    for (allowed, asks) in [(None, false), (Some(Duration::from_secs(60)), true)] {
        let world = World::new();
        let client = world.client();
        client.add_user(AddUser::new("meredith")).unwrap();
        let mut pairing = client.pair_sms("meredith", "+12025550123").unwrap();
        pairing = pairing.context(CONTEXT);
        while !matches!(pairing.step().unwrap(), Step::Ask(..)) {}
        let text = pairing.snapshot().unwrap();
        let stored = Stored::new(pairing.generation(), text);
        drop(pairing);
        world.pass(Duration::from_secs(700));
        let client = world.client();
        let mut pairing = client.resume_from(Kind::Offline, &stored, CONTEXT).unwrap();
        if let Some(allowed) = allowed {
            pairing = pairing.allow(allowed);
        }
        match pairing.step().unwrap() {
            Step::Ask(_, left) => {
                assert!(asks);
                assert_eq!(left, allowed);
            }
            Step::Finished(outcome) => {
                assert!(!asks);
                assert_eq!(outcome.reason(), Some(Reason::DeadlinePassed));
                assert_eq!(outcome.group(), Some(Group::Unavailable));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_text_under_another_number_than_its_own_is_refused() {
    let world = World::new();
    let client = world.client();
    client.add_user(AddUser::new("meredith")).unwrap();
    let mut pairing = client.pair_sms("meredith", "+12025550123").unwrap();
    pairing = pairing.context(CONTEXT);
    while !matches!(pairing.step().unwrap(), Step::Ask(..)) {}
    let text = pairing.snapshot().unwrap();
    assert_eq!(pairing.username(), Some("meredith"));
    let Generation(own) = pairing.generation();
    drop(pairing);
    let client = world.client();
    for number in [own - 1, own + 1] {
        let stored = Stored::new(Generation(number), text.as_str());
        let refused = client.resume_from(Kind::Offline, &stored, CONTEXT);
        assert_eq!(refused.unwrap_err().code().as_str(), "snapshot_refused");
    }
    let stored = Stored::new(Generation(own), text);
    let mut pairing = client.resume_from(Kind::Offline, &stored, CONTEXT).unwrap();
    let otp = world.engine().messages().last().unwrap().otp.clone();
    assert!(matches!(pairing.step().unwrap(), Step::Ask(..)));
    pairing.answer(Answer::Otp(otp)).unwrap();
    let outcome = pairing.run(|_: &PairingView| ()).unwrap();
    assert!(outcome.is_success() && outcome.group().is_none());
}

#[test]
fn every_reason_says_what_the_caller_does_next() {
    for reason in Reason::ALL {
        let outcome = Outcome::NotPaired {
            code: None,
            reason: *reason,
            error_id: None,
            authenticated: true,
        };
        assert_eq!(outcome.group(), Some(reason.group()));
        assert_ne!(reason.group(), Group::Internal, "{reason}");
    }
    let open = Outcome::Undetermined {
        candidates: Vec::new(),
        mfa_candidates: Vec::new(),
    };
    assert_eq!(open.group(), Some(Group::UnknownOutcome));
}
