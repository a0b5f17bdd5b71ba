//! Runs all cases in every round, each round in a new order, and prints ratios beside their bounds.
//!
//! ```text
//! interleave [ROUNDS]          41 rounds if not given
//! interleave --one CASE COUNT  one case so many times, for a counter of instructions
//! interleave --list            the names of the cases
//! ```
//!
//! A ratio is the median over the rounds of two times of the same round: what disturbs the machine
//! for longer than a round disturbs both. The program only prints: a missed bound is no failure.

use std::env;
use std::error::Error;
use std::time::Duration;

use pingpair_benches::bounds::BOUNDS;
use pingpair_benches::cases::{self, Case};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let cases = cases::all()?;
    match arguments[..] {
        [] => compare(&cases, ROUNDS),
        ["--list"] => cases.iter().for_each(|case| println!("{}", case.name)),
        ["--one", name, count] => cases
            .iter()
            .find(|case| case.name == name)
            .ok_or("no such case: see --list")?
            .repeat(count.parse()?),
        [rounds] => compare(&cases, rounds.parse::<usize>()?.max(1)),
        _ => return Err("usage: interleave [ROUNDS | --list | --one CASE COUNT]".into()),
    }
    Ok(())
}

fn compare(cases: &[Case], rounds: usize) {
    let measured = measure(cases, rounds);
    println!("{rounds} rounds, nanoseconds for one call:");
    for Measured { name, times } in &measured {
        println!(
            "  {name:22} median {:8.0}  minimum {:8.0}",
            median(times),
            minimum(times)
        );
    }
    println!("ratios, paired by round:");
    let mut missed = Vec::new();
    for bound in BOUNDS {
        let [subject, base] = [bound.subject, bound.base].map(|name| times(&measured, name));
        let paired: Vec<f64> = subject
            .iter()
            .zip(base)
            .map(|(subject, base)| bound.limit.ratio(*subject, *base))
            .collect();
        let ratio = median(&paired);
        let of_minima = bound.limit.ratio(minimum(subject), minimum(base));
        let pair = format!("{} and {}", bound.subject, bound.base);
        println!(
            "  {pair:42} median {ratio:6.2}  of minima {of_minima:6.2}  bound: {}",
            bound.limit
        );
        if !bound.limit.holds(ratio) {
            missed.push(format!("{pair}: {ratio:.2}, {}", bound.limit));
        }
    }
    if missed.is_empty() {
        println!("bounds held");
    }
    for bound in missed {
        println!("bound missed: {bound}");
    }
}

/// The times of one case, in nanoseconds for one call, round by round.
struct Measured {
    name: &'static str,
    times: Vec<f64>,
}

fn measure(cases: &[Case], rounds: usize) -> Vec<Measured> {
    let counts: Vec<u64> = cases.iter().map(calibrate).collect();
    let mut measured: Vec<Measured> = cases
        .iter()
        .map(|case| Measured {
            name: case.name,
            times: Vec::with_capacity(rounds),
        })
        .collect();
    let mut order: Vec<usize> = (0..cases.len()).collect();
    let mut random = fastrand::Rng::with_seed(SEED);
    for round in 0..WARM_ROUNDS + rounds {
        random.shuffle(&mut order);
        for &index in &order {
            let nanoseconds = cases[index].time(counts[index]).as_nanos() as f64;
            if round >= WARM_ROUNDS {
                measured[index]
                    .times
                    .push(nanoseconds / counts[index] as f64);
            }
        }
    }
    measured
}

/// How many calls fill a slice of time.
fn calibrate(case: &Case) -> u64 {
    let mut count = 1;
    loop {
        // The shortest of three, so that being interrupted once does not end the calibration.
        let shortest = (0..3).map(|_| case.time(count)).min().unwrap_or_default();
        if shortest >= SLICE / 4 {
            let filling = SLICE.as_secs_f64() / shortest.as_secs_f64();
            return ((count as f64 * filling) as u64).max(1);
        }
        count *= 2;
    }
}

fn times<'a>(measured: &'a [Measured], name: &str) -> &'a [f64] {
    measured
        .iter()
        .find(|case| case.name == name)
        .map_or(&[], |case| &case.times)
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = sorted.len() / 2;
    let lower = (sorted.len() - 1) / 2;
    (sorted[lower] + sorted[upper]) / 2.0
}

fn minimum(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::INFINITY, f64::min)
}

const ROUNDS: usize = 41;
const WARM_ROUNDS: usize = 2;
const SLICE: Duration = Duration::from_millis(8);
const SEED: u64 = 7;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_lie_between_the_two_in_the_middle() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), 2.5);
    }

    #[test]
    fn every_case_is_timed_once_a_round() {
        let cases = cases::all().unwrap();
        for case in measure(&cases, 2) {
            assert_eq!(case.times.len(), 2, "{}", case.name);
        }
    }
}
