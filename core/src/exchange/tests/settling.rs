//! A repetition that is refused because the first request was carried out.

use super::*;
use crate::device_id::DeviceId;
use crate::pingid::{
    AddUser, DeleteUser, FinalizeOfflinePairing, SuspendUser, UnpairDevice, error_id,
};

const LOST: Delivery = Delivery::Lost(LossCause::Closed);

fn refusal(context: &Context, request: &Value, error_id: i64) -> Delivery {
    answer(
        400,
        signed(context, request, json!({ "errorId": error_id })),
    )
}

/// The user's details, for a reading.
fn details(context: &Context, request: &Value, status: &str, devices: &[i64]) -> Delivery {
    let devices: Vec<_> = devices.iter().map(|id| json!({ "deviceId": id })).collect();
    let user = json!({ "userName": "jdoe", "status": status, "devicesDetails": devices });
    answer(
        200,
        signed(context, request, json!({ "userDetails": user })),
    )
}

fn is_reading(request: &Value) -> bool {
    request["reqBody"].get("getSameDeviceUsers").is_some()
}

#[test]
fn a_deletion_whose_reply_was_lost_is_done_when_the_user_is_not_there() {
    let mut count = 0;
    let run = run(
        &context(&Options::default()),
        DeleteUser::new("jdoe"),
        &mut |context, request| {
            count += 1;
            match count {
                1 => LOST,
                _ => refusal(context, request, error_id::USER_NOT_FOUND),
            }
        },
    );
    assert_eq!(run.result.unwrap().provenance(), Provenance::Correlated);
    assert_eq!(run.sent, 2);
}

#[test]
fn a_deletion_is_not_done_when_no_reply_was_lost() {
    for before in [None, Some(Delivery::NotSent as fn(UnsentCause) -> Delivery)] {
        let mut before = before;
        let run = run(
            &context(&Options::default()),
            DeleteUser::new("jdoe"),
            &mut |context, request| match before.take() {
                Some(delivery) => delivery(UnsentCause::ConnectionFailed),
                None => refusal(context, request, error_id::USER_NOT_FOUND),
            },
        );
        let error = run.result.unwrap_err();
        assert_eq!(error.code(), Code::Refused);
        assert_eq!(error.refusal().unwrap().error_id, error_id::USER_NOT_FOUND);
    }
}

#[test]
fn an_unsigned_or_uncorrelated_refusal_does_not_mean_done() {
    for echo in [true, false] {
        let mut count = 0;
        let run = run(
            &context(&Options::default()),
            DeleteUser::new("jdoe"),
            &mut |context, request| {
                count += 1;
                match (count, echo) {
                    (1, _) => LOST,
                    (_, true) => answer(400, r#"{"errorId":10564}"#),
                    (_, false) => {
                        let members = json!({ "errorId": 10564, "clientData": null });
                        answer(400, signed(context, request, members))
                    }
                }
            },
        );
        assert!(run.result.is_err(), "echo {echo}");
    }
}

#[test]
fn another_refusal_of_a_repeated_deletion_stays_one() {
    let mut count = 0;
    let run = run(
        &context(&Options::default()),
        DeleteUser::new("jdoe"),
        &mut |context, request| {
            count += 1;
            match count {
                1 => LOST,
                _ => refusal(context, request, error_id::USER_NOT_DELETED),
            }
        },
    );
    assert_eq!(run.result.unwrap_err().code(), Code::Refused);
}

#[test]
fn a_suspension_whose_reply_was_lost_is_settled_by_reading() {
    for (status, done) in [
        ("SUSPENDED", true),
        ("NOT_ACTIVE", false),
        ("ACTIVE", false),
    ] {
        let mut count = 0;
        let run = run(
            &context(&Options::default()),
            SuspendUser::new("jdoe"),
            &mut |context, request| {
                count += 1;
                match count {
                    1 => LOST,
                    _ if is_reading(request) => details(context, request, status, &[]),
                    _ => refusal(context, request, error_id::USER_NOT_ACTIVE),
                }
            },
        );
        assert_eq!(run.sent, 3);
        match run.result {
            Ok(_) => assert!(done, "{status}"),
            Err(error) => {
                assert!(!done, "{status}");
                assert_eq!(error.code(), Code::Refused);
            }
        }
    }
}

#[test]
fn an_unpairing_whose_reply_was_lost_is_done_when_the_device_is_gone() {
    for (devices, done) in [(&[][..], true), (&[8], true), (&[7, 8], false)] {
        let mut count = 0;
        let run = run(
            &context(&Options::default()),
            UnpairDevice::new("jdoe", DeviceId::new(7)),
            &mut |context, request| {
                count += 1;
                match count {
                    1 => LOST,
                    _ if is_reading(request) => details(context, request, "ACTIVE", devices),
                    _ => refusal(context, request, error_id::INVALID_INPUT),
                }
            },
        );
        assert_eq!(run.result.is_ok(), done, "{devices:?}");
    }
}

#[test]
fn what_a_reading_does_not_tell_stays_unknown() {
    let readings: [fn(&Context, &Value) -> Delivery; 3] = [
        |_, _| LOST,
        |context, request| {
            let user = json!({ "userName": "jdoe", "status": "SUSPENDED" });
            let members = json!({ "userDetails": user, "clientData": null });
            answer(200, signed(context, request, members))
        },
        |context, request| {
            let user = json!({ "userName": "other", "status": "SUSPENDED" });
            answer(
                200,
                signed(context, request, json!({ "userDetails": user })),
            )
        },
    ];
    for reading in readings {
        let mut count = 0;
        let run = run(
            &context(&Options::default()),
            SuspendUser::new("jdoe"),
            &mut |context, request| {
                count += 1;
                match count {
                    1 => LOST,
                    _ if is_reading(request) => reading(context, request),
                    _ => refusal(context, request, error_id::USER_NOT_ACTIVE),
                }
            },
        );
        assert_eq!(run.result.unwrap_err().code(), Code::OutcomeUnknown);
    }
}

#[test]
fn a_first_refusal_is_believed_without_reading() {
    let run = run(
        &context(&Options::default()),
        SuspendUser::new("jdoe"),
        &mut |context, request| refusal(context, request, error_id::USER_NOT_ACTIVE),
    );
    assert_eq!(
        (run.result.unwrap_err().code(), run.sent),
        (Code::Refused, 1)
    );
}

#[test]
fn cancelling_while_a_reading_is_due_says_that_the_outcome_is_unknown() {
    let context = context(&Options::default());
    let now = at(0);
    let request = SuspendUser::new("jdoe");
    let mut exchange =
        Exchange::new(Arc::clone(&context), request, Limits::default(), now).unwrap();
    let mut now = now;
    for delivery in [None, Some(error_id::USER_NOT_ACTIVE)] {
        let outgoing = loop {
            match exchange.poll(now) {
                Output::Send(outgoing) => break outgoing,
                Output::Wait(until) => now = at(until.as_millis() as u64 + 1),
                other => panic!("{other:?}"),
            }
        };
        let token = outgoing.body.as_bytes();
        let payload = context.credentials.key().verify(token).unwrap();
        let payload: Value = serde_json::from_slice(payload.payload()).unwrap();
        let delivery = delivery.map_or(LOST, |id| refusal(&context, &payload, id));
        let _ = exchange.handle(delivery, now).unwrap();
    }
    assert!(matches!(exchange.poll(now), Output::Send(_)));
    assert_eq!(exchange.cancel().code(), Code::OutcomeUnknown);
}

#[test]
fn the_class_of_an_operation_can_depend_on_a_member() {
    use crate::pingid::EditUser;
    for (activate, sent) in [(false, 3), (true, 1)] {
        let run = run(
            &context(&Options::default()),
            EditUser::new("jdoe").activate_user(activate),
            &mut |_, _| LOST,
        );
        assert_eq!(run.sent, sent);
        assert_eq!(run.result.unwrap_err().code(), Code::OutcomeUnknown);
    }
}

#[test]
fn the_next_otp_is_a_success_that_is_told_apart() {
    let run = run(
        &context(&Options::default()),
        FinalizeOfflinePairing::new("session", "123456"),
        &mut |context, request| {
            let members = json!({ "errorId": 30016, "sessionId": "oarys" });
            answer(200, signed(context, request, members))
        },
    );
    let next = run.result.unwrap().into_value().next_otp().unwrap();
    assert_eq!(next.session_id.unwrap().expose(), "oarys");
}

#[test]
fn a_further_step_that_is_not_declared_is_a_refusal() {
    for error_id in [30016, 30001] {
        let run = run(
            &context(&Options::default()),
            AddUser::new("jdoe"),
            &mut |context, request| {
                answer(
                    200,
                    signed(context, request, json!({ "errorId": error_id })),
                )
            },
        );
        assert_eq!(run.result.unwrap_err().code(), Code::Refused);
    }
    let run = run(
        &context(&Options::default()),
        FinalizeOfflinePairing::new("session", "123456"),
        &mut |_, _| answer(200, r#"{"errorId":30016}"#),
    );
    assert_eq!(run.result.unwrap_err().code(), Code::ReplyUnsigned);
}
