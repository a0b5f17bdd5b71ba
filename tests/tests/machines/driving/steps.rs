//! One exchange at a time.

use pingpair::client::Step;
use pingpair::pairing::{Answer, Outcome};

use super::NUMBER;
use crate::walk::Setting;

#[test]
fn making_a_pairing_sends_nothing() {
    let setting = Setting::new();
    let client = setting.client();
    let pairing = client.pair_sms("meredith", NUMBER).unwrap();
    let other = client.pair_online("meredith", None).unwrap();
    drop((pairing, other));
    assert!(setting.wire.sent().is_empty());
}

#[test]
fn a_step_does_at_most_one_exchange_and_says_when_to_come_back() {
    let setting = Setting::new();
    let mut pairing = setting.client().pair_sms("meredith", NUMBER).unwrap();
    let mut before = 0;
    loop {
        let step = pairing.step().unwrap();
        let sent = setting.wire.sent().len();
        assert!(sent <= before + 1);
        before = sent;
        match step {
            Step::Ask(prompt, left) => {
                assert_eq!(prompt.answers_left, 5);
                assert!(left.unwrap() <= std::time::Duration::from_secs(600));
                // Asking again neither sends nor changes anything.
                assert!(matches!(pairing.step(), Ok(Step::Ask(..))));
                assert_eq!(setting.wire.sent().len(), before);
                pairing.answer(Answer::Otp(setting.otp())).unwrap();
            }
            Step::Wait(wait) => setting.world.pass(wait),
            Step::Again => {}
            Step::Finished(outcome) => {
                assert!(outcome.is_success());
                break;
            }
        }
    }
    assert_eq!(
        setting.wire.operations(),
        [
            "getuserdetails",
            "startofflinepairing",
            "getuserdetails",
            "finalizeofflinepairing",
            "getuserdetails",
        ]
    );
}

#[test]
fn a_wait_is_not_cut_short_by_stepping_early() {
    let setting = Setting::new();
    setting.lose_readings(1);
    let mut pairing = setting.client().pair_sms("meredith", NUMBER).unwrap();
    let Step::Wait(wait) = pairing.step().unwrap() else {
        panic!("it does not wait")
    };
    let sent = setting.wire.sent().len();
    let Step::Wait(again) = pairing.step().unwrap() else {
        panic!("it does not wait")
    };
    assert_eq!(again, wait);
    assert_eq!(setting.wire.sent().len(), sent);
    setting.world.pass(wait);
    assert!(matches!(pairing.step(), Ok(Step::Again)));
    assert_eq!(setting.wire.sent().len(), sent + 1);
}

#[test]
fn a_job_that_was_begun_elsewhere_is_waited_for() {
    let setting = Setting::new();
    let client = setting.client();
    let job = client
        .create_job(pingpair::pingid::CreateJob::new())
        .unwrap();
    setting.world.pass(std::time::Duration::from_secs(4));
    let mut pairing = client.wait_for_job(job.job_token).unwrap();
    let step = pairing.step();
    assert!(
        matches!(step, Ok(Step::Finished(Outcome::JobDone { .. }))),
        "{step:?}"
    );
    assert_eq!(setting.wire.operations(), ["createjob", "getjobstatus"]);
}
