//! Explores schedules of every pairing machine.

use std::collections::BTreeMap;

use pingpair_tests::explorer::{Extent, Flow, Mode, Planner, Schedule, Setup, run, shrink};

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    if let [schedule] = arguments.as_slice() {
        let schedule: Schedule = schedule.parse().unwrap();
        let setup = Setup::new(schedule.flow, schedule.mode);
        let course = run(
            &setup,
            Planner::given(&schedule).telling(),
            Extent::All,
            None,
        );
        println!(
            "{:?} {:?} {:?}",
            course.outcome, course.violations, course.events
        );
        for (number, line) in course.told.iter().enumerate() {
            println!("{number} {line}");
        }
        return;
    }
    for flow in Flow::ALL {
        for mode in Mode::ALL {
            let setup = Setup::new(*flow, mode);
            let mut found: BTreeMap<String, Schedule> = BTreeMap::new();
            for seed in 0..400 {
                let course = run(&setup, Planner::random(seed), Extent::All, None);
                for violation in &course.violations {
                    if found.contains_key(violation) {
                        continue;
                    }
                    let shrunk = shrink(&setup, &course.events, None, violation);
                    found.insert(violation.clone(), shrunk);
                }
            }
            for (violation, schedule) in found {
                println!("{schedule}    {violation}");
            }
        }
    }
}
