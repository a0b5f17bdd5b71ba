//! Explores the schedules of all pairing machines, further than the tests do.
//!
//! ```text
//! explore                          every schedule to 8 events, and 1,000,000 random ones
//! explore --points 6 --random 1000
//! explore --schedule 'sms/declared 4=lost 6=restarted'
//! explore --schedule 'mfa_sms 4=lost 6=restarted'
//! ```
//!
//! What goes wrong is printed as a schedule that `--schedule` replays.

use std::process::ExitCode;
use std::time::Instant;

use pingpair_tests::explorer::{
    Bound, Coverage, Extent, Flow, Mode, Planner, Schedule, Setup, Task, explore, run,
};
use pingpair_tests::pingone_explorer as pingone;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (mut points, mut random) = (8, 1_000_000);
    while let Some(name) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        let number = value.parse();
        match (name.as_str(), number) {
            ("--schedule", _) => return replay(&value),
            ("--points", Ok(number)) => points = number,
            ("--random", Ok(number)) => random = number,
            _ => {
                eprintln!("explore [--points NUMBER] [--random NUMBER] [--schedule TEXT]");
                return ExitCode::from(2);
            }
        }
    }
    let few = |flow, mode| {
        Task::Exhaustive(
            flow,
            mode,
            Bound::Points(usize::try_from(points).unwrap_or(8)),
            Extent::Few,
        )
    };
    let near = |flow, mode| Task::Exhaustive(flow, mode, Bound::Points(5), Extent::Representatives);
    let pairs =
        |flow, mode| Task::Exhaustive(flow, mode, Bound::Deviations(2), Extent::Representatives);
    let modes = &[Mode::Declared, Mode::Echo, Mode::Off];
    let mut is_right = true;
    is_right &= told(
        "every schedule to this many events, of few kinds",
        &each(modes, few),
    );
    is_right &= told(
        "every schedule to 5 events, of all kinds",
        &each(&[Mode::Declared], near),
    );
    is_right &= told("every pair of events at any points", &each(modes, pairs));
    is_right &= told("random schedules", &Task::random(random));
    is_right &= told_of_pingone("every pair of events at any points", |flow| {
        pingone::exhaustive(flow, 2, None)
    });
    let share = random.div_ceil(pingone::Flow::ALL.len() as u64);
    is_right &= told_of_pingone("random schedules", |flow| pingone::random(flow, share));
    ExitCode::from(u8::from(!is_right))
}

fn each(modes: &[Mode], task: impl Fn(Flow, Mode) -> Task) -> Vec<Task> {
    let flows = Flow::ALL.iter();
    let pairs = flows.flat_map(|flow| modes.iter().map(|mode| (*flow, *mode)));
    pairs.map(|(flow, mode)| task(flow, mode)).collect()
}

fn told(title: &str, tasks: &[Task]) -> bool {
    let began = Instant::now();
    let coverage: Coverage = explore(tasks);
    println!("{title}, in {:?}: {coverage}", began.elapsed());
    coverage.violations.is_empty()
}

fn told_of_pingone(title: &str, work: impl Fn(pingone::Flow) -> pingone::Coverage + Sync) -> bool {
    let began = Instant::now();
    let coverage = pingone::explore(work);
    println!("PingOne: {title}, in {:?}: {coverage}", began.elapsed());
    coverage.violations.is_empty()
}

fn replay_of_pingone(schedule: &pingone::Schedule) -> ExitCode {
    let start = pingone::Start::new(schedule.flow);
    let course = pingone::run(&start, pingone::Planner::given(schedule), None);
    for (point, line) in course.told.iter().enumerate() {
        println!("{point} {line}");
    }
    match &course.outcome {
        Some(outcome) => println!("{outcome}"),
        None => println!("no outcome"),
    }
    for violation in &course.violations {
        println!("violation: {violation}");
    }
    ExitCode::from(u8::from(!course.violations.is_empty()))
}

fn replay(text: &str) -> ExitCode {
    if let Ok(schedule) = text.parse() {
        return replay_of_pingone(&schedule);
    }
    let schedule: Schedule = match text.parse() {
        Ok(schedule) => schedule,
        Err(problem) => {
            eprintln!("{problem}");
            return ExitCode::from(2);
        }
    };
    let setup = Setup::new(schedule.flow, schedule.mode);
    let planner = Planner::given(&schedule).telling();
    let course = run(&setup, planner, Extent::All, None);
    for (point, line) in course.told.iter().enumerate() {
        println!("{point} {line}");
    }
    match &course.outcome {
        Some(outcome) => println!("{outcome}"),
        None => println!("no outcome"),
    }
    for violation in &course.violations {
        println!("violation: {violation}");
    }
    ExitCode::from(u8::from(!course.violations.is_empty()))
}
