//! Jobs are no user's, and are stored under their context.

use pingpair::client::Step;
use pingpair::pairing::{Kind, Outcome, PairingView};
use pingpair::pingid::ReportFileType;
use pingpair::snapshot::{InProcessLease, InProcessStore};
use pingpair::{Client, Code};
use pingpair_sandbox::{Fault, FaultKind};
use pingpair_tests::virtual_world::{Wire, World};

fn client(world: &World, lease: &InProcessLease, store: &InProcessStore) -> Client {
    let builder = world.builder(Wire(world.clone()));
    let builder = builder.lease(lease.clone()).store(store.clone());
    builder.build().unwrap()
}

fn begun(world: &World) -> usize {
    let engine = world.engine();
    engine
        .log()
        .filter(|it| it.operation == "createjob")
        .count()
}

#[test]
fn a_job_is_stored_before_it_is_begun_and_not_begun_again_by_another_process() {
    let world = World::new();
    let lease = InProcessLease::new();
    let store = InProcessStore::beside(&lease);
    let lost = Fault::new("createjob", FaultKind::Lost).unwrap();
    world.engine().add_fault(lost);
    let report = |context: &str| {
        let client = client(&world, &lease, &store);
        let report = client.make_report(&ReportFileType::Csv, || Ok(Vec::new()));
        report.unwrap().context(context)
    };
    let mut dies = report("job 7");
    assert!(matches!(dies.step().unwrap(), Step::Ask(..)));
    drop(dies);
    let other = client(&world, &lease, &store);
    let resumed = other.resume_stored_by_context(Kind::Job, "job 7").unwrap();
    let mut resumed = resumed.unwrap().report_to(|| Ok(Vec::new()));
    assert!(matches!(resumed.step().unwrap(), Step::Ask(..)));
    assert_eq!(begun(&world), 1);
    // Another job goes on beside it.
    let outcome = report("job 8").run(|_: &PairingView| ()).unwrap();
    assert!(matches!(outcome, Outcome::ReportDownloaded { .. }));
    let none = other.resume_stored_by_context(Kind::Job, "job 9").unwrap();
    assert!(none.is_none());
}

#[test]
fn who_comes_with_an_old_text_is_refused_and_shuts_nobody_out() {
    let world = World::new();
    let lease = InProcessLease::new();
    let store = InProcessStore::beside(&lease);
    let first = client(&world, &lease, &store);
    let report = first.make_report(&ReportFileType::Csv, || Ok(Vec::new()));
    let mut report = report.unwrap().context("job 7");
    assert!(!matches!(report.step().unwrap(), Step::Finished(_)));
    let other = client(&world, &lease, &store);
    let late = other.resume_stored_by_context(Kind::Job, "job 7").unwrap();
    let mut late = late.unwrap().report_to(|| Ok(Vec::new()));
    let known = report.generation();
    report.snapshot().unwrap();
    assert!(report.generation() > known);
    assert_eq!(late.step().unwrap_err().code(), Code::SnapshotRefused);
    let outcome = report.run(|_: &PairingView| ()).unwrap();
    assert!(matches!(outcome, Outcome::ReportDownloaded { .. }));
    assert_eq!(begun(&world), 1);
}
