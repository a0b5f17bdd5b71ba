//! OATH tokens and the service are brought into step.

use crate::pair::add_token;
use crate::support::Stage;

#[test]
fn one_otp_after_the_other_or_two_at_once() {
    let stage = Stage::new();
    let press = || {
        let otp = stage.sandbox.press_oath_token("123").unwrap();
        otp.expose().to_owned()
    };
    add_token(&stage, "123", 40);
    let mut talk = stage.talk(&["resync", "123"]);
    talk.until("Enter the OTP that the OATH token 123 shows.");
    talk.say(&press());
    talk.until("until 123 shows its next OTP");
    talk.say(&press());
    let run = talk.end();
    assert!(
        run.assert_code(0)
            .stdout
            .contains("The OATH token is in step.")
    );

    stage.sandbox.drift_oath_token("123", 40).unwrap();
    let mut talk = stage.talk(&["resync", "123", "--at-once", "--json"]);
    let asking = talk.event_where(|event| event["state"] == "asking");
    assert_eq!(asking["prompt"]["wanted"], "two_otps");
    talk.say("123456");
    talk.until_told("two OTPs with a blank between them");
    talk.say(&format!("{} {}", press(), press()));
    let ended = talk.event_where(|event| event["state"] == "finished");
    assert_eq!(ended["outcome"]["outcome"], "resynced");
    talk.end().assert_code(0);
}

#[test]
fn a_token_that_nobody_has_is_not_brought_into_step() {
    let stage = Stage::new();
    let run = stage.feed(&["resync", "none", "--json"], b"123456\n");
    let error = run.assert_code(5).error();
    assert_eq!(error["code"], "not_resynced");
    assert!(error["error_id"].is_number(), "{error}");
}
