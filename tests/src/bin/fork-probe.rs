//! Goes on from one snapshot in a process and in its child after a fork, and prints each random value that
//! either used: `parent` or `child`, a blank, and the value.

fn main() {
    #[cfg(unix)]
    forked::run();
}

#[cfg(unix)]
mod forked {
    use pingpair::client::Step;
    use pingpair::pairing::{Answer, Kind};
    use pingpair::pingid::AddUser;
    use pingpair_tests::tapped_wire::TappedWire;
    use pingpair_tests::virtual_world::World;

    unsafe extern "C" {
        fn fork() -> i32;
    }

    pub(super) fn run() {
        let world = World::new();
        let wire = TappedWire::new(&world);
        let client = world.builder(wire.clone()).build().expect("a client");
        client.add_user(AddUser::new("meredith")).expect("a user");
        let pairing = client.pair_sms("meredith", "+12025550123");
        let mut pairing = pairing.expect("a pairing").context("session 7");
        while !matches!(pairing.step(), Ok(Step::Ask(..))) {}
        let text = pairing.snapshot().expect("a snapshot");
        let otp = || world.engine().messages()[0].otp.clone();

        // SAFETY: the process has this one thread, so that no other one holds a lock that the child
        // would wait for.
        let child = unsafe { fork() };
        assert!(child >= 0, "no child could be made");
        let name = if child == 0 { "child" } else { "parent" };

        let before = wire.sent().len();
        let resumed = client.resume(Kind::Offline, &text, "session 7");
        let mut resumed = resumed.expect("the same pairing");
        let mut texts = Vec::new();
        loop {
            texts.push(resumed.snapshot().expect("a snapshot"));
            match resumed.step().expect("a step") {
                Step::Ask(..) => resumed.answer(Answer::Otp(otp())).expect("an answer"),
                Step::Wait(wait) => world.pass(wait),
                Step::Again => {}
                Step::Finished(outcome) => {
                    assert!(outcome.is_success());
                    break;
                }
            }
        }
        let sent = wire.sent();
        let values = sent[before..].iter().filter_map(|sent| sent.client_data());
        let nonces = texts.iter().filter_map(|text| text.split('.').nth(1));
        for value in values.chain(nonces) {
            println!("{name} {value}");
        }
    }
}
