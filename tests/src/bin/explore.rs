//! Explores schedules of every pairing machine.

use std::time::Instant;

use pingpair_tests::explorer::{Extent, Flow, Mode, Planner, Setup, run};

fn main() {
    for flow in Flow::ALL {
        for mode in Mode::ALL {
            let setup = Setup::new(*flow, mode);
            let course = run(&setup, Planner::well(), Extent::All, None);
            println!(
                "{}/{}: {:?} points {} {:?}",
                flow.as_str(),
                mode.as_str(),
                course.outcome.map(|outcome| outcome.to_string()),
                course.points,
                course.violations
            );
            let began = Instant::now();
            let mut points = 0;
            for seed in 0..200 {
                let course = run(&setup, Planner::random(seed), Extent::All, None);
                points += course.points;
                if !course.violations.is_empty() {
                    let events: Vec<_> = course.events.iter().map(|(p, e)| format!("{p}={e}")).collect();
                    println!("  {:?} {}", course.violations, events.join(" "));
                }
            }
            println!("   {:?} per run, {} points", began.elapsed() / 200, points / 200);
        }
    }
}
