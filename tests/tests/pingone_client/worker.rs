//! The token of the worker.

use pingpair::pingone::{ListDevices, PingOneSettings, Worker};
use pingpair::{Code, Group, PingOne};
use pingpair_sandbox::Sandbox;

use super::service::{deliveries, start, user};

#[test]
fn a_token_that_was_revoked_costs_one_more_request() {
    let (sandbox, client) = start();
    let user = user(&sandbox);
    client.check().unwrap();
    client.list_devices(ListDevices::new(user)).unwrap();
    assert_eq!(deliveries(&sandbox, "RequestWorkerToken"), 1);
    sandbox.pingone().revoke_tokens();
    client.list_devices(ListDevices::new(user)).unwrap();
    assert_eq!(deliveries(&sandbox, "RequestWorkerToken"), 2);
    assert_eq!(deliveries(&sandbox, "ListDevices"), 4);
}

#[test]
fn a_worker_that_is_not_known_is_told_as_such() {
    let sandbox = Sandbox::start().unwrap();
    let text = sandbox.pingone().properties_text();
    let mut settings = PingOneSettings::from_properties(text.expose()).unwrap();
    let id = sandbox.pingone().worker_client_id();
    settings.worker = Some(Worker::new(id, "another secret".replace(' ', "-")));
    let client = PingOne::with_settings(settings).build().unwrap();
    let error = client.check().unwrap_err();
    assert_eq!(
        (error.code(), error.group()),
        (Code::WorkerRefused, Group::Configuration)
    );
    assert!(!error.to_string().contains("another"));
}
