//! Every scenario of `tests/scenarios`, over real HTTP.

use std::collections::BTreeSet;
use std::fs;

use pingpair_tests::scenario::{
    PAGES, Pages, Ran, SCHEMA, Scenario, ScenarioFile, Schema, Workflow, files, folder, run,
};
use serde_json::{Value, json};

/// The files, in the form that the runner takes.
fn read() -> Vec<(String, ScenarioFile)> {
    let read = |(name, text): (String, String)| {
        let file = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, file)
    };
    files().unwrap().into_iter().map(read).collect()
}

fn schema() -> Schema {
    let text = fs::read_to_string(folder().join(SCHEMA)).unwrap();
    Schema::new(serde_json::from_str(&text).unwrap()).unwrap()
}

#[test]
fn every_scenario_ends_as_it_says() {
    let wanted = std::env::var("SCENARIO").unwrap_or_default();
    let mut failures = Vec::new();
    for (name, file) in read() {
        let mut all = Ran::default();
        let chosen = file.scenarios.iter().filter(|it| it.name.contains(&wanted));
        let mut count = 0;
        for scenario in chosen {
            count += 1;
            match run(scenario) {
                Ok(ran) => {
                    all.views += ran.views;
                    all.deliveries += ran.deliveries;
                    all.waited += ran.waited;
                }
                Err(error) => failures.push(format!("{name}: {}: {error}", scenario.name)),
            }
        }
        println!(
            "{name:<28}{count:>4} scenarios {:>5} views {:>5} requests {:>8} s waited",
            all.views,
            all.deliveries,
            all.waited.as_secs()
        );
    }
    assert!(
        failures.is_empty(),
        "{} failed:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn every_file_is_as_the_schema_says() {
    let schema = schema();
    for (name, text) in files().unwrap() {
        let value: Value = serde_json::from_str(&text).unwrap();
        schema
            .check(&value)
            .unwrap_or_else(|error| panic!("{name}{error}"));
    }
}

fn pages() -> Pages {
    let text = fs::read_to_string(folder().join(PAGES)).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn a_file_with_a_member_that_is_not_known_is_refused() {
    let schema = schema();
    let (_, text) = files().unwrap().remove(0);
    let file: Value = serde_json::from_str(&text).unwrap();
    for (pointer, name) in [
        ("", "machine"),
        ("/scenarios/0", "givn"),
        ("/scenarios/0/expect", "logs"),
        ("/scenarios/0/begin", "method"),
        ("/scenarios/0/steps/0", "actions"),
        ("/scenarios/0/steps/0/do/0", "answers"),
    ] {
        let mut changed = file.clone();
        let place = changed.pointer_mut(pointer).unwrap();
        place[name] = json!({});
        schema.check(&changed).expect_err(pointer);
        assert!(
            serde_json::from_value::<ScenarioFile>(changed).is_err(),
            "{pointer}"
        );
    }
}

#[test]
fn every_name_occurs_once_in_its_file() {
    for (name, file) in read() {
        let names = file.scenarios.iter().map(|it| it.name.as_str());
        assert_eq!(
            BTreeSet::from_iter(names).len(),
            file.scenarios.len(),
            "{name}"
        );
    }
}

#[test]
fn every_workflow_of_the_pages_is_a_scenario_of_its_name_with_all_its_steps() {
    let files = read();
    let scenarios = || files.iter().flat_map(|(_, file)| &file.scenarios);
    let mut listed = BTreeSet::new();
    for page in &pages().pages {
        for workflow in &page.workflows {
            let belongs = |scenario: &&Scenario| {
                let of = scenario.workflow.as_ref();
                of.is_some_and(|it| it.page == page.page && it.name == workflow.name)
            };
            let own = scenarios()
                .filter(belongs)
                .find(|it| it.name == workflow.name);
            let own = own.unwrap_or_else(|| panic!("no scenario {:?}", workflow.name));
            let steps = own.page_steps();
            for step in &workflow.steps {
                let is_there = steps.contains(&step.step);
                let Some(reason) = &step.outside else {
                    assert!(is_there, "{}: step {}: {}", own.name, step.step, step.text);
                    continue;
                };
                assert!(!is_there, "{}: {reason}", own.name);
            }
            let numbers: Vec<_> = workflow.steps.iter().map(|it| it.step).collect();
            assert!(
                steps.iter().all(|step| numbers.contains(step)),
                "{}",
                own.name
            );
            listed.insert((page.page.clone(), workflow.name.clone()));
        }
    }
    for scenario in scenarios() {
        if let Some(Workflow { page, name }) = &scenario.workflow {
            let is_listed = listed.contains(&(page.clone(), name.clone()));
            assert!(is_listed, "{}: no workflow {name:?}", scenario.name);
        }
    }
}

#[test]
fn a_scenario_that_tells_an_untruth_fails() {
    let (_, text) = files()
        .unwrap()
        .into_iter()
        .find(|(name, _)| name == "yubikey.json")
        .unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    let truth = file["scenarios"][0].clone();
    for (pointer, untruth, told) in [
        (
            "/expect/outcome/evidence",
            json!("matched"),
            "the outcome: evidence",
        ),
        ("/expect/log", json!(["getuserdetails"]), "the log"),
        (
            "/expect/users/meredith/devices",
            json!([]),
            "the user meredith",
        ),
        (
            "/steps/0/when/prompt/wanted",
            json!("otp"),
            "step 1 is not asked for",
        ),
        ("/steps", json!([]), "a question after the last step"),
        (
            "/begin/refused",
            json!("value_malformed"),
            "begin was not refused",
        ),
        ("/setup/1/control", json!("POST yubikey"), "not_found"),
        ("/setup/0/refused", json!(10556), "AddUser was not refused"),
        (
            "/setup/0",
            json!({"control": "POST faults", "body": {"operation": "DeleteUser", "kind": "lost"}}),
            "user_not_found",
        ),
    ] {
        let mut changed = truth.clone();
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let parent = changed.pointer_mut(parent).unwrap();
        match parent.as_array_mut() {
            Some(entries) => entries[name.parse::<usize>().unwrap()] = untruth,
            None => parent[name] = untruth,
        }
        let scenario: Scenario = serde_json::from_value(changed).unwrap();
        let error = run(&scenario).expect_err(pointer);
        assert!(error.contains(told), "{pointer}: {error}");
    }
    let mut unused = truth;
    let fault =
        json!({"control": "POST faults", "body": {"operation": "DeleteUser", "kind": "lost"}});
    unused["setup"].as_array_mut().unwrap().push(fault);
    let error = run(&serde_json::from_value(unused).unwrap()).unwrap_err();
    assert!(error.contains("faults that befell nothing"), "{error}");
}

#[test]
fn the_example_of_the_documentation_is_a_scenario() {
    let page = fs::read_to_string(folder().join("../../docs/scenarios.md")).unwrap();
    let example = page.split("```json\n").nth(1).unwrap();
    let example: Value = serde_json::from_str(example.split("```").next().unwrap()).unwrap();
    let file = json!({"$schema": SCHEMA, "about": "the documentation", "scenarios": [example]});
    schema().check(&file).unwrap();
    let file: ScenarioFile = serde_json::from_value(file).unwrap();
    run(&file.scenarios[0]).unwrap();
}
