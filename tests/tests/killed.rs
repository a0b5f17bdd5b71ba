//! Processes that are killed by SIGKILL at every step of every flow, and others that go on.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use pingpair_tests::killed::flows::{Flow, all};
use pingpair_tests::killed::parent::{Run, run};
use pingpair_tests::killed::{Fate, Moment};

/// What came of the kills of one flow.
#[derive(Default)]
struct Tally {
    kills: BTreeMap<Moment, usize>,
    /// How many processes died.
    deaths: usize,
    outcomes: BTreeMap<String, usize>,
    false_inferred: usize,
    faults: Vec<String>,
}

#[test]
fn a_pairing_survives_the_death_of_its_process_at_every_step() {
    let wanted = std::env::var("FLOW").unwrap_or_default();
    let flows: Vec<_> = all()
        .into_iter()
        .filter(|flow| flow.name.contains(&wanted))
        .collect();
    let mut faults = Vec::new();
    let mut kills = 0;
    for flow in &flows {
        let tally = kill_everywhere(flow);
        kills += tally.kills.values().sum::<usize>();
        print(flow, &tally);
        faults.extend(tally.faults);
    }
    println!(
        "{kills} kills in {} flows, {} faults",
        flows.len(),
        faults.len()
    );
    assert!(kills > 0);
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn a_pairing_survives_the_death_of_all_its_processes_but_the_last() {
    let mut faults = Vec::new();
    let mut kills = 0;
    for flow in &all() {
        let fates = (0..25).map(|message| Fate::Hunted { message }).collect();
        let mut tally = Tally::default();
        run_all(flow, fates, &mut tally);
        kills += tally.deaths;
        faults.extend(tally.faults);
    }
    println!(
        "{kills} kills of one process after the other, {} faults",
        faults.len()
    );
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn a_process_that_slept_while_another_one_went_on_does_no_harm() {
    let mut faults = Vec::new();
    let mut sleeps = 0;
    for flow in &all() {
        let undisturbed = run(child(), flow, Fate::Undisturbed).unwrap();
        let mut fates = Vec::new();
        for (message, moments) in undisturbed.messages.iter().enumerate() {
            let holds = [Moment::Held, Moment::Over];
            if !moments.is_empty() && !moments.iter().any(|moment| holds.contains(moment)) {
                fates.push(Fate::Asleep { message });
            }
        }
        let mut tally = Tally::default();
        run_all(flow, fates, &mut tally);
        sleeps += tally.deaths;
        faults.extend(tally.faults);
    }
    println!("{sleeps} sleeping processes, {} faults", faults.len());
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn a_store_that_forgets_is_found_out() {
    let mut found = 0;
    for flow in all() {
        let undisturbed = run(child(), &flow, Fate::Undisturbed).unwrap();
        let mut tally = Tally::default();
        let mut fates = Vec::new();
        for (message, moments) in undisturbed.messages.iter().enumerate() {
            if moments.contains(&Moment::NotRead) {
                let moment = Moment::NotRead;
                fates.push(Fate::Forgotten { message, moment });
            }
        }
        run_all(&flow, fates, &mut tally);
        let often = tally
            .faults
            .iter()
            .any(|fault| fault.contains("deliveries of"));
        // A user who exists already is not added again, and what has no start is begun by an answer.
        let starts = undisturbed.delivered.keys().any(|it| STARTS.contains(it));
        if starts && flow.user_exists {
            found += 1;
            assert!(often, "{}: {:?}", flow.name, tally.faults);
        }
    }
    assert!(found > 5);
}

/// Kills at every message of the flow, each time in another world, with and without somebody else.
fn kill_everywhere(flow: &Flow) -> Tally {
    let undisturbed = run(child(), flow, Fate::Undisturbed);
    let undisturbed = undisturbed.unwrap_or_else(|error| panic!("{}: {error}", flow.name));
    let mut tally = Tally::default();
    judge(flow, &undisturbed, Fate::Undisturbed, &mut tally);
    let mut fates = Vec::new();
    for (message, moments) in undisturbed.messages.iter().enumerate() {
        for moment in moments.iter().copied() {
            for foreign in [false, true] {
                if !foreign || flow.foreign.is_some() {
                    fates.push(Fate::Killed {
                        message,
                        moment,
                        foreign,
                    });
                }
            }
        }
    }
    run_all(flow, fates, &mut tally);
    tally
}

/// Runs a flow once for each fate.
fn run_all(flow: &Flow, fates: Vec<Fate>, tally: &mut Tally) {
    let (next, tally) = (AtomicUsize::new(0), Mutex::new(tally));
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                while let Some(fate) = fates.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let ran = run(child(), flow, *fate);
                    let mut tally = tally.lock().unwrap();
                    match ran {
                        Ok(ran) => judge(flow, &ran, *fate, &mut tally),
                        Err(error) => {
                            let fault = format!("{}, {fate:?}: {error}", flow.name);
                            tally.faults.push(fault);
                        }
                    }
                }
            });
        }
    });
}

/// Holds what is claimed against what the sandbox knows.
fn judge(flow: &Flow, ran: &Run, fate: Fate, tally: &mut Tally) {
    tally.deaths += ran.killed_at.len();
    if let (Fate::Killed { moment, .. }, [_]) = (fate, ran.killed_at.as_slice()) {
        *tally.kills.entry(moment).or_default() += 1;
    }
    let foreign = matches!(fate, Fate::Killed { foreign: true, .. });
    let outcome = ran.outcome["outcome"].as_str().unwrap_or_default();
    let evidence = ran.outcome["evidence"].as_str().unwrap_or_default();
    *tally
        .outcomes
        .entry(format!("{outcome} {evidence}").trim().to_owned())
        .or_default() += 1;
    let mut fault = |what: String| {
        let Run {
            killed_at, outcome, ..
        } = ran;
        let name = flow.name;
        tally.faults.push(format!(
            "{name}, {fate:?} {killed_at:?}: {what}; then {outcome}"
        ));
    };
    let claimed = ran.outcome["device"]["id"].as_str().unwrap_or_default();
    let is_own = ran.own.iter().any(|id| id == claimed);
    match (outcome, evidence) {
        ("paired", "told" | "matched") if !is_own => fault(format!("a false {evidence}")),
        ("paired", _) if !is_own && ran.foreign.iter().any(|id| id == claimed) => {
            tally.false_inferred += 1;
            return;
        }
        ("paired", _) if !is_own => fault("nobody has the device".into()),
        ("resynced" | "job_done" | "report_downloaded" | "paired", _) => {}
        // It begins three times at the most. A person can have said so more often: a process that dies
        // before it stores what it was told has begun nothing, and the next one asks again.
        ("job_unknown", _) if ran.stored.get("start_again") == Some(&2) => {}
        _ if flow.foreign.is_none() => fault("it was not done".into()),
        _ if ran.own.is_empty() => {}
        ("undetermined", _)
            if foreign && candidates(ran).any(|id| ran.own.iter().any(|own| own == id)) => {}
        _ => fault("the device is there".into()),
    }
    if ran.own.len() > 1 {
        fault(format!("{} devices were paired", ran.own.len()));
    }
    if ran.twice {
        fault("the same bytes were delivered twice".into());
    }
    let total = |said: &BTreeMap<_, usize>| said.values().sum::<usize>();
    let in_vain = total(&ran.said) - total(&ran.stored);
    if in_vain > ran.killed_at.len() {
        fault(format!("{in_vain} answers were lost"));
    }
    for (operations, said) in [(STARTS, "start_again"), (FINISHES, "finish")] {
        let allowed =
            ran.stored.get(said).copied().unwrap_or_default() + usize::from(said == "start_again");
        for (operation, times) in &ran.delivered {
            if operations.contains(operation) && *times > allowed {
                fault(format!(
                    "{times} deliveries of {operation}, {allowed} were wanted"
                ));
            }
        }
    }
}

fn candidates(ran: &Run) -> impl Iterator<Item = &str> {
    let candidates = ran.outcome["candidates"].as_array().into_iter().flatten();
    candidates.filter_map(|device| device["id"].as_str())
}

fn print(flow: &Flow, tally: &Tally) {
    let kills: Vec<_> = Moment::ALL
        .iter()
        .filter_map(|moment| Some((moment, tally.kills.get(moment)?)))
        .map(|(moment, kills)| format!("{moment:?} {kills}"))
        .collect();
    let outcomes: Vec<_> = tally
        .outcomes
        .iter()
        .map(|(name, times)| format!("{name} {times}"))
        .collect();
    println!(
        "{:<28}{:>4} kills: {}\n{:34}  then: {}; false inferred {}; faults {}",
        flow.name,
        tally.kills.values().sum::<usize>(),
        kills.join(", "),
        "",
        outcomes.join(", "),
        tally.false_inferred,
        tally.faults.len()
    );
}

fn child() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_pairing-child"))
}

/// What begins: sent once, and again only when a person says so.
const STARTS: &[&str] = &[
    "adduser",
    "authenticatorappstartpairing",
    "createjob",
    "createorgtokens",
    "getactivationcode",
    "offlinepairing",
    "revokeorgtokens",
    "startofflinepairing",
    "webauthnstartpairing",
];
/// What completes: sent once for each answer of a person.
const FINISHES: &[&str] = &[
    "authenticatorappfinishpairing",
    "finalizeofflinepairing",
    "pairyubikey",
    "resyncoathtoken",
    "webauthnfinishpairing",
];
const WORKERS: usize = 2;
