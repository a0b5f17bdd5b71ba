//! Tenants that return nothing of `clientData`: outcomes claim less, or nothing is sent at all.

use pingpair::pairing::{Evidence, Outcome};

use crate::journeys::{JOURNEYS, moves};

#[test]
fn where_the_client_knows_it_nothing_is_told_and_nothing_correlated() {
    for journey in JOURNEYS {
        let setting = journey.setting();
        let client = setting.client_without_correlation();
        let mut pairing = journey.begin(&client);
        let outcome = loop {
            if let Some(outcome) = moves(&setting, &mut pairing) {
                break outcome;
            }
        };
        match &outcome {
            Outcome::Paired { evidence, .. } => {
                assert_ne!(*evidence, Evidence::Told, "{}", journey.name);
            }
            Outcome::Resynced { correlated } => assert!(!correlated),
            Outcome::JobDone { job } => assert!(!job.correlated),
            Outcome::NotPaired { authenticated, .. } => assert!(!authenticated),
            Outcome::Undetermined { .. } | Outcome::ReportDownloaded { .. } => {}
            other => panic!("{}: {other:?}", journey.name),
        }
        if !journey.has_trouble() {
            let settled = outcome.is_success();
            assert!(settled, "{}: {outcome:?}", journey.name);
        }
    }
}

#[test]
fn where_the_client_does_not_know_it_nothing_is_sent_that_pairs() {
    for journey in JOURNEYS.iter().filter(|it| it.name != "resync at once") {
        let setting = journey.setting();
        setting.options(|options| options.echo = false);
        let mut pairing = journey.begin(&setting.client());
        for _ in 0..100 {
            let outcome = moves(&setting, &mut pairing);
            if let Some(Outcome::Paired { .. }) = outcome {
                panic!("{}: {outcome:?}", journey.name);
            }
            if outcome.is_some() {
                break;
            }
        }
        for operation in [
            "getactivationcode",
            "startofflinepairing",
            "finalizeofflinepairing",
            "offlinepairing",
            "pairyubikey",
            "authenticatorappstartpairing",
            "webauthnstartpairing",
        ] {
            assert_eq!(setting.wire.count(operation), 0, "{}", journey.name);
        }
    }
}
