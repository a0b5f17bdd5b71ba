//! AddService and ToggleUserBypass: what a user can reach, and without a second factor until when.

mod common;

use std::time::Duration;

use common::{add_paired, control, details, outcome};
use pingpair_sandbox::Sandbox;
use serde_json::{Value, json};

const DONE: (u16, i64) = (200, 200);

fn start() -> Sandbox {
    let sandbox = Sandbox::start().unwrap();
    add_paired(&sandbox, "ann", 1);
    sandbox
}

fn add(sandbox: &Sandbox, service: &str) -> (u16, i64) {
    let body = json!({ "userName": "ann", "spAlias": service });
    outcome(sandbox, "addservice", body)
}

fn bypass(sandbox: &Sandbox, until: impl Into<Value>, services: impl Into<Value>) -> (u16, i64) {
    let (until, services) = (until.into(), services.into());
    let body = json!({ "userName": "ann", "bypassUntil": until, "spAliases": services });
    outcome(sandbox, "userbypass", body)
}

/// The sandbox's clock, so many seconds from now.
fn seconds(sandbox: &Sandbox, seconds: i64) -> i64 {
    sandbox.now().milliseconds() + seconds * 1000
}

/// Alias, status and end of the bypass.
type Shown = (String, String, Option<i64>);

/// Each service, and whether there is a bypass of all and when it ends.
fn shown(sandbox: &Sandbox) -> (Vec<Shown>, bool, Option<i64>) {
    let user = details(sandbox, "ann");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let services = user["spList"].as_array().unwrap().iter().map(|service| {
        let end = service["bypassExpiration"].as_i64();
        (text(&service["spAlias"]), text(&service["status"]), end)
    });
    let (all, end) = (&user["userInBypass"], &user["bypassExpiration"]);
    (services.collect(), all.as_bool().unwrap(), end.as_i64())
}

fn service(alias: &str, end: Option<i64>) -> Shown {
    let status = if end.is_some() { "BYPASS" } else { "ACTIVE" };
    (alias.to_owned(), status.to_owned(), end)
}

#[test]
fn a_user_has_the_services_that_were_added() {
    let sandbox = start();
    assert_eq!(shown(&sandbox).0, []);
    for alias in ["web", "pingone", "ssh", "vpn"] {
        assert_eq!(add(&sandbox, alias), DONE);
    }
    let expected = ["pingone", "ssh", "vpn", "web"].map(|alias| service(alias, None));
    assert_eq!(shown(&sandbox), (expected.to_vec(), false, None));
    assert_eq!(details(&sandbox, "ann")["spList"][3]["spName"], "Web");
}

#[test]
fn a_service_is_not_active_while_its_user_is_not() {
    let sandbox = Sandbox::start().unwrap();
    add_paired(&sandbox, "ann", 0);
    assert_eq!(add(&sandbox, "web"), DONE);
    assert_eq!(shown(&sandbox).0[0].1, "NOT_ACTIVE");
}

#[test]
fn a_service_is_added_once_and_only_if_there_is_one() {
    let sandbox = start();
    assert_eq!(add(&sandbox, "web"), DONE);
    assert_eq!(add(&sandbox, "web"), (400, 10563));
    for alias in ["Web", "fax"] {
        assert_eq!(add(&sandbox, alias), (400, 10554));
    }
    assert_eq!(add(&sandbox, ""), (400, 400));
    let body = json!({ "userName": "nobody", "spAlias": "web" });
    assert_eq!(outcome(&sandbox, "addservice", body), (400, 10564));
    assert_eq!(shown(&sandbox).0, [service("web", None)]);
}

#[test]
fn a_bypass_is_of_all_services_where_none_is_named() {
    let sandbox = start();
    let until = seconds(&sandbox, 3600);
    assert_eq!(bypass(&sandbox, until, Value::Null), DONE);
    assert_eq!(shown(&sandbox), (vec![], true, Some(until)));
    assert_eq!(add(&sandbox, "web"), DONE);
    let later = seconds(&sandbox, 7200);
    let web = |end| vec![service("web", end)];
    assert_eq!(shown(&sandbox), (web(Some(until)), true, Some(until)));
    let body = json!({ "userName": "ann", "bypassUntil": later });
    assert_eq!(outcome(&sandbox, "userbypass", body), DONE);
    assert_eq!(shown(&sandbox), (web(Some(later)), true, Some(later)));
    assert_eq!(bypass(&sandbox, Value::Null, Value::Null), DONE);
    assert_eq!(shown(&sandbox), (web(None), false, None));
}

#[test]
fn a_bypass_of_named_services_leaves_the_others_alone() {
    let sandbox = start();
    for alias in ["ssh", "vpn", "web"] {
        assert_eq!(add(&sandbox, alias), DONE);
    }
    let (soon, late) = (seconds(&sandbox, 60), seconds(&sandbox, 3600));
    assert_eq!(bypass(&sandbox, soon, json!(["web", "vpn"])), DONE);
    assert_eq!(bypass(&sandbox, late, json!(["vpn"])), DONE);
    let is = |ssh, vpn, web| {
        let services = vec![
            service("ssh", ssh),
            service("vpn", vpn),
            service("web", web),
        ];
        assert_eq!(shown(&sandbox), (services, false, None));
    };
    is(None, Some(late), Some(soon));
    assert_eq!(bypass(&sandbox, Value::Null, json!(["vpn"])), DONE);
    is(None, None, Some(soon));
    assert_eq!(bypass(&sandbox, Value::Null, Value::Null), DONE);
    is(None, None, None);
}

#[test]
fn a_bypass_of_all_that_ends_for_one_is_none_of_all() {
    let sandbox = start();
    assert_eq!(add(&sandbox, "ssh"), DONE);
    assert_eq!(add(&sandbox, "web"), DONE);
    let until = seconds(&sandbox, 3600);
    assert_eq!(bypass(&sandbox, until, Value::Null), DONE);
    assert_eq!(bypass(&sandbox, Value::Null, json!(["ssh"])), DONE);
    let services = vec![service("ssh", None), service("web", Some(until))];
    assert_eq!(shown(&sandbox), (services, false, None));
}

#[test]
fn a_bypass_ends_by_the_clock_each_service_at_its_time() {
    let sandbox = start();
    assert_eq!(add(&sandbox, "ssh"), DONE);
    assert_eq!(add(&sandbox, "web"), DONE);
    let (soon, late) = (seconds(&sandbox, 60), seconds(&sandbox, 3600));
    assert_eq!(bypass(&sandbox, late, Value::Null), DONE);
    assert_eq!(bypass(&sandbox, soon, json!(["ssh"])), DONE);
    let advance = |seconds| sandbox.advance_time(Duration::from_secs(seconds));
    advance(60);
    let services = vec![service("ssh", None), service("web", Some(late))];
    assert_eq!(shown(&sandbox), (services, true, Some(late)));
    advance(3540);
    let services = vec![service("ssh", None), service("web", None)];
    assert_eq!(shown(&sandbox), (services, false, None));
}

#[test]
fn a_bypass_that_was_prolonged_does_not_end_at_its_first_end() {
    let sandbox = start();
    let (soon, late) = (seconds(&sandbox, 60), seconds(&sandbox, 3600));
    assert_eq!(bypass(&sandbox, soon, Value::Null), DONE);
    assert_eq!(bypass(&sandbox, late, Value::Null), DONE);
    sandbox.advance_time(Duration::from_secs(61));
    assert_eq!(shown(&sandbox), (vec![], true, Some(late)));
}

#[test]
fn a_bypass_of_a_service_that_the_user_does_not_have_changes_nothing() {
    let sandbox = start();
    assert_eq!(add(&sandbox, "web"), DONE);
    for until in [json!(seconds(&sandbox, 60)), Value::Null] {
        let refused = bypass(&sandbox, until, json!(["web", "vpn"]));
        assert_eq!(refused, (400, 10557));
    }
    assert_eq!(shown(&sandbox), (vec![service("web", None)], false, None));
}

#[test]
fn a_bypass_ends_in_the_future() {
    let sandbox = start();
    for until in [
        json!(seconds(&sandbox, 0)),
        json!(0),
        json!(1_439_913_346_850_i64),
        json!("soon"),
        json!(1.5),
    ] {
        assert_eq!(
            bypass(&sandbox, until.clone(), Value::Null),
            (400, 400),
            "{until}"
        );
    }
    assert_eq!(shown(&sandbox), (vec![], false, None));
    // What is not sent is no null.
    let body = json!({ "userName": "ann" });
    assert_eq!(outcome(&sandbox, "userbypass", body), (400, 400));
    for services in [json!([]), json!([""]), json!("web")] {
        let until = seconds(&sandbox, 60);
        let refused = bypass(&sandbox, until, services.clone());
        assert_eq!(refused, (400, 400), "{services}");
    }
}

#[test]
fn unknown_users_are_10564() {
    let sandbox = start();
    for until in [json!(seconds(&sandbox, 60)), Value::Null, json!(0)] {
        let body = json!({ "userName": "nobody", "bypassUntil": until });
        assert_eq!(outcome(&sandbox, "userbypass", body), (400, 10564));
    }
}

#[test]
fn the_control_door_shows_services_and_bypasses() {
    let sandbox = start();
    assert_eq!(add(&sandbox, "web"), DONE);
    let user = || control(&sandbox, "GET", "users", None).1["users"][0].clone();
    let none = json!([{
        "alias": "web", "name": "Web", "status": "ACTIVE", "bypassExpiration": null,
    }]);
    assert_eq!(user()["services"], none);
    assert_eq!(
        (&user()["inBypass"], &user()["bypassExpiration"]),
        (&json!(false), &Value::Null)
    );
    let until = seconds(&sandbox, 3600);
    assert_eq!(bypass(&sandbox, until, Value::Null), DONE);
    let end = pingpair::Timestamp::from_milliseconds(until)
        .unwrap()
        .to_string();
    assert_eq!(user()["services"][0]["bypassExpiration"], json!(end));
    assert_eq!(
        (&user()["inBypass"], &user()["bypassExpiration"]),
        (&json!(true), &json!(end))
    );
}
