//! A process that pairs and is killed: see `pingpair_tests::killed`.

fn main() {
    pingpair_tests::killed::child::run();
}
