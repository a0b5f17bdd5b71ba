//! Criterion over the cases, each by itself.

use criterion::{Criterion, criterion_group, criterion_main};
use pingpair_benches::cases;

fn token(criterion: &mut Criterion) {
    for case in cases::all().expect("a case fails: run the crate's tests") {
        criterion.bench_function(case.name, |bencher| {
            bencher.iter_custom(|count| case.time(count));
        });
    }
}

criterion_group!(benches, token);
criterion_main!(benches);
