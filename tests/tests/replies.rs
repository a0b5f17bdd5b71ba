//! The known answers for replies, each held against the exchange that would receive it.

use std::sync::Arc;
use std::time::Duration;

use pingpair::entropy::SystemEntropy;
use pingpair::exchange::{Context, Delivery, Exchange, Limits, Output, Response};
use pingpair::operation::Request;
use pingpair::pingid::{GetActivationCode, GetPairingStatus, PairingStatus};
use pingpair::time::Now;
use pingpair::wire::{Options, Reply};
use pingpair::{Credentials, Group, Result, Timestamp, Verified, text};
use pingpair_tests::jws_cases::{ReplyCase, Suite};
use serde_json::{Value, json};

/// Reads the token as the reply to `request`; the case's own text stands for the correlation.
fn receive<R: Request>(
    credentials: &Arc<Credentials>,
    request: R,
    token: &[u8],
) -> Result<Verified<R::Reply>> {
    let mut options = Options::default();
    options.correlation = false;
    let context = Context::new(Arc::clone(credentials), &options, Arc::new(SystemEntropy)).unwrap();
    let now = Now {
        monotonic: Duration::ZERO,
        wall: Timestamp::now(),
    };
    let mut exchange = Exchange::new(Arc::new(context), request, Limits::default(), now).unwrap();
    assert!(matches!(exchange.poll(now), Output::Send(_)));
    exchange
        .handle(Delivery::Answered(Response::new(200, token.to_vec())), now)
        .unwrap();
    match exchange.poll(now) {
        Output::Finished(result) => result,
        _ => panic!("the exchange is finished after one answer"),
    }
}

fn pairing_status(credentials: &Arc<Credentials>, case: &ReplyCase) -> Result<Value> {
    let mut request = GetPairingStatus::new("436348609435");
    request.client_data.clone_from(&case.client_data);
    let reply = receive(credentials, request, &case.token)?.into_value();
    Ok(json!({
        "pairing_status": reply.status.as_str(),
        "pairing_status_known": !matches!(reply.status, PairingStatus::Unknown(_)),
        "device_id": reply.device_id.map(|id| id.to_string()),
        "extra": reply.extra.iter().map(|(name, _)| name).collect::<Vec<_>>(),
    }))
}

fn activation_code(credentials: &Arc<Credentials>, case: &ReplyCase) -> Result<Value> {
    let mut request = GetActivationCode::new("jdoe");
    request.client_data.clone_from(&case.client_data);
    let reply = receive(credentials, request, &case.token)?.into_value();
    Ok(json!({
        "activation_code": reply.activation_code.expose(),
        "extra": reply.extra.iter().map(|(name, _)| name).collect::<Vec<_>>(),
    }))
}

#[test]
fn every_reply_case_comes_out_as_listed() {
    let suite = Suite::load();
    let key = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, &suite.key);
    let base_url = "https://idpxnyl3m.pingidentity.com/pingid";
    let credentials =
        Arc::new(Credentials::new(suite.org_alias, suite.token, key, base_url).unwrap());
    assert!(suite.replies.len() >= 35);
    for case in &suite.replies {
        let read = match case.operation.as_str() {
            "GetPairingStatus" => pairing_status(&credentials, case),
            "GetActivationCode" => activation_code(&credentials, case),
            other => panic!("{other} has no reader here"),
        };
        let label = format!("{} {}", case.id, case.name);
        match (read, &case.expected) {
            (Ok(read), Ok(facts)) => {
                for (name, fact) in facts.as_object().unwrap() {
                    if name == "error_msg" {
                        let reply = Reply::verify(&credentials, &case.token).unwrap();
                        assert_eq!(json!(reply.message), *fact, "{label}");
                        let shown = text::visible(reply.message.as_deref().unwrap()).to_string();
                        assert!(!shown.chars().any(char::is_control), "{label}");
                    } else {
                        assert_eq!(
                            read.get(name).unwrap_or(&Value::Null),
                            fact,
                            "{label}: {name}"
                        );
                    }
                }
            }
            (Err(error), Err(code)) => {
                assert_eq!(error.group(), Group::UntrustedReply, "{label}: {error}");
                if let Some(code) = code {
                    assert_eq!(error.code().as_str(), code, "{label}");
                }
            }
            (read, _) => panic!("{label}: {read:?}"),
        }
    }
}
