use serde_json::json;

use super::*;
use crate::pingid::{FoundUser, PairingProgress, PairingStatus, UserStatus};
use crate::testing::sign_reply;

const SENT: &str = "AAAAAAAAAAAAAAAAAAAAAA.own";

fn credentials() -> Arc<Credentials> {
    Arc::new(Credentials::for_tests("http://localhost/pingid").unwrap())
}

fn expected() -> Expected<'static> {
    let (sent, own) = (Some(SENT), Some("own"));
    Expected {
        sent,
        own,
        correlated: true,
        echo: ClientData::Echoed,
        next: None,
    }
}

fn signed(credentials: &Credentials, payload: &str) -> String {
    let header = request::header(
        HeaderSpelling::CamelCase,
        credentials.org_alias(),
        credentials.token().expose(),
    );
    credentials
        .key()
        .sign(header.as_bytes(), payload.as_bytes())
        .unwrap()
}

fn read(credentials: &Arc<Credentials>, body: &[u8]) -> Result<Received<PairingProgress>> {
    ReplyReader::new(Arc::clone(credentials)).read(body, &expected())
}

fn code_of(credentials: &Arc<Credentials>, payload: &str) -> Code {
    match read(credentials, signed(credentials, payload).as_bytes()) {
        Err(error) => error.code(),
        Ok(Received::Done(_)) => panic!("done: {payload}"),
        Ok(Received::Refused(_)) => panic!("refused: {payload}"),
    }
}

#[test]
fn wrapped_and_bare_bodies_are_read_under_either_header() {
    let credentials = credentials();
    let body = format!(
        r#"{{"pairingStatus":"PAIRED","deviceId":"9007199254740993","errorId":"200","clientData":"{SENT}","later":[1]}}"#
    );
    for payload in [body.clone(), format!(r#"{{"responseBody":{body}}}"#)] {
        let token = signed(&credentials, &payload);
        let Ok(Received::Done(reply)) = read(&credentials, token.as_bytes()) else {
            panic!("{payload}");
        };
        assert_eq!(reply.value().status, PairingStatus::Paired);
        assert_eq!(
            reply.value().device_id.unwrap().value(),
            9_007_199_254_740_993
        );
        assert_eq!(reply.value().extra.get("later"), Some(&json!([1])));
        assert_eq!(reply.provenance(), Provenance::Correlated);
        assert_eq!(reply.client_data(), Some("own"));
    }
}

#[test]
fn requests_and_mixtures_are_not_replies() {
    let credentials = credentials();
    for payload in [
        r#"{"reqHeader":{},"reqBody":{"errorId":200}}"#,
        r#"{"errorId":200,"pairingStatus":"SUCCESS","reqBody":{}}"#,
        r#"{"responseBody":{"errorId":200,"pairingStatus":"SUCCESS","reqHeader":{}}}"#,
        r#"{"responseBody":{"errorId":200,"pairingStatus":"SUCCESS"},"reqHeader":{}}"#,
    ] {
        assert_eq!(
            code_of(&credentials, payload),
            Code::ReplyReflected,
            "{payload}"
        );
    }
    for payload in [
        r#"{"responseBody":{"errorId":200,"pairingStatus":"SUCCESS"},"errorId":200}"#,
        r#"{"errorId":200,"pairingStatus":"SUCCESS","responseBody":{}}"#,
        r#"{"responseBody":{"responseBody":{"errorId":200}}}"#,
        r#"{"responseBody":null}"#,
        r#"{"responseBody":{"errorId":200},"responseBody":{"errorId":200}}"#,
        r#"{"pairingStatus":"SUCCESS"}"#,
        r#"{"errorId":200,"clientData":"AAAAAAAAAAAAAAAAAAAAAA.own"}"#,
        r#"{"errorId":-0,"pairingStatus":"SUCCESS"}"#,
        r#"{"errorId":200.0,"pairingStatus":"SUCCESS"}"#,
        r#"{"errorId":1e400,"pairingStatus":"SUCCESS"}"#,
        r#"{"errorId":200,"errorId":10564,"pairingStatus":"SUCCESS"}"#,
        r#"{"errorId":200,"pairingStatus":"PAIRED","pairing\u0053tatus":"SUCCESS"}"#,
        r#"{"errorId":200,"pairingStatus":"PAIRED","deviceId":9223372036854775808}"#,
        r#"{"errorId":200,"pairingStatus":"PAIRED"} trailing"#,
        "[]",
        "nonsense",
    ] {
        assert_eq!(
            code_of(&credentials, payload),
            Code::ReplyUnreadable,
            "{payload}"
        );
    }
}

#[test]
fn the_echo_must_be_that_of_this_request() {
    let credentials = credentials();
    for echo in [
        r#""AAAAAAAAAAAAAAAAAAAAAB.own""#,
        r#""own""#,
        "null",
        r#""""#,
    ] {
        let payload = format!(r#"{{"errorId":200,"pairingStatus":"SUCCESS","clientData":{echo}}}"#);
        assert_eq!(
            code_of(&credentials, &payload),
            Code::ReplyUncorrelated,
            "{echo}"
        );
    }
}

#[test]
fn refusals_need_only_the_envelope() {
    let credentials = credentials();
    let payload = format!(
        r#"{{"errorId":10564,"pairingStatus":{{}},"clientData":"{SENT}","UniqueMsgID":"webs_1"}}"#
    );
    let token = signed(&credentials, &payload);
    let Ok(Received::Refused(refusal)) = read(&credentials, token.as_bytes()) else {
        panic!()
    };
    assert_eq!(
        (refusal.error_id, refusal.provenance),
        (10564, Provenance::Correlated)
    );
    assert_eq!(refusal.unique_msg_id.as_deref(), Some("webs_1"));
}

#[test]
fn unsigned_bodies_are_errors_at_most() {
    let credentials = credentials();
    let Ok(Received::Refused(refusal)) = read(&credentials, br#"{"errorId":10564}"#) else {
        panic!()
    };
    assert!(!refusal.is_authenticated());
    for (body, code) in [
        (
            r#"{"errorId":200,"pairingStatus":"SUCCESS"}"#,
            Code::ReplyUnsigned,
        ),
        (r#"{"responseBody":{"errorId":200}}"#, Code::ReplyUnsigned),
        (r#"{"errorId":30016}"#, Code::ReplyUnsigned),
        (r#"{"pairingStatus":"SUCCESS"}"#, Code::ReplyUnsigned),
        (r#"{"errorId":"#, Code::ReplyMalformed),
        (r#"{"reqHeader":{}}"#, Code::ReplyReflected),
        ("<html>", Code::ReplyMalformed),
        ("", Code::ReplyMalformed),
        (" {}", Code::ReplyMalformed),
        ("\"abc\"", Code::ReplyMalformed),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", Code::TokenMalformed),
    ] {
        let error = read(&credentials, body.as_bytes()).err().unwrap();
        assert_eq!(error.code(), code, "{body}");
    }
}

#[test]
fn replies_to_others_are_foreign() {
    let (ours, theirs) = (credentials(), credentials());
    let body = json!({ "pairingStatus": "SUCCESS", "clientData": SENT });
    let token = sign_reply(&theirs, body.as_object().unwrap()).unwrap();
    assert_eq!(
        read(&ours, token.as_bytes()).err().unwrap().code(),
        Code::TokenSignatureWrong
    );
    let (alias, secret) = (ours.org_alias(), ours.token().expose());
    let payload = format!(r#"{{"errorId":200,"pairingStatus":"SUCCESS","clientData":"{SENT}"}}"#);
    for (header, accepted) in [
        (format!(r#"{{"alg":"HS256","orgAlias":"{alias}"}}"#), true),
        (
            format!(r#"{{"typ":"JWT","token":"{secret}","alg":"HS256","org_alias":"{alias}"}}"#),
            true,
        ),
        (
            format!(r#"{{"alg":"HS256","org_alias":"{alias}","orgAlias":"{alias}"}}"#),
            true,
        ),
        (
            format!(r#"{{"alg":"HS256","org_alias":"{alias}","orgAlias":"other"}}"#),
            false,
        ),
        (format!(r#"{{"alg":"HS256","token":"{secret}"}}"#), false),
        (
            format!(r#"{{"alg":"HS256","org_alias":"{alias}","token":"other"}}"#),
            false,
        ),
        (
            format!(r#"{{"alg":"HS256","org_alias":["{alias}"]}}"#),
            false,
        ),
    ] {
        let token = ours
            .key()
            .sign(header.as_bytes(), payload.as_bytes())
            .unwrap();
        match read(&ours, token.as_bytes()) {
            Ok(_) => assert!(accepted, "{header}"),
            Err(error) => assert_eq!((error.code(), accepted), (Code::ReplyForeign, false)),
        }
    }
}

#[test]
fn a_reply_without_its_request_is_signed_at_most() {
    let credentials = credentials();
    let reader = ReplyReader::new(Arc::clone(&credentials));
    let body = json!({ "pairingStatus": "SUCCESS", "clientData": "any" });
    let token = sign_reply(&credentials, body.as_object().unwrap()).unwrap();
    let reply = reader.verify::<PairingProgress>(token.as_bytes()).unwrap();
    assert_eq!(reply.value().status, PairingStatus::Success);
    assert_eq!(reply.provenance(), Provenance::Signed);
    assert_eq!(reply.client_data(), Some("any"));
    let body = json!({ "errorId": 10564, "clientData": "any" });
    let token = sign_reply(&credentials, body.as_object().unwrap()).unwrap();
    let error = reader
        .verify::<PairingProgress>(token.as_bytes())
        .unwrap_err();
    assert_eq!(
        (error.code(), error.error_id()),
        (Code::Refused, Some(10564))
    );
    for unsigned in [&br#"{"errorId":10564}"#[..], b""] {
        let error = reader.verify::<PairingProgress>(unsigned).unwrap_err();
        assert_eq!(error.code(), Code::TokenMalformed);
    }
    assert!(!format!("{reader:?}").contains(credentials.org_alias()));
}

#[test]
fn the_vendors_own_reply_is_read() {
    let key = "JWC41crr322aUfdckVfJKHvGKNIPyAPGL7rMsTbzHlA=";
    let alias = "aaaaaaaa-a1b2-123a-b456-1234abcd5678";
    let base_url = "https://idpxnyl3m.pingidentity.com/pingid";
    let credentials = Credentials::new(alias, "1a2b3c4d5e6f", key, base_url).unwrap();
    let vector = include_str!("../../../../tests/vectors/vendor-registration-example.json");
    let vector: Value = serde_json::from_str(vector).unwrap();
    let token = vector["response_token_valid"].as_str().unwrap();
    let reply = Reply::verify(&credentials, token.as_bytes()).unwrap();
    assert_eq!(
        reply.members.get("activationCode"),
        Some(&json!("292070522701"))
    );
    let expected = Expected {
        sent: None,
        own: None,
        correlated: false,
        echo: ClientData::Echoed,
        next: None,
    };
    let reader = ReplyReader::new(Arc::new(credentials));
    let Ok(Received::Done(reply)) = reader.read::<FoundUser>(token.as_bytes(), &expected) else {
        panic!()
    };
    assert_eq!(reply.value().user.status, UserStatus::PendingActivation);
    assert_eq!(reply.provenance(), Provenance::Signed);
    for name in [
        "request_token_bad_signature",
        "request_token_bad_signature_overview",
    ] {
        let token = vector[name].as_str().unwrap();
        assert!(
            reader
                .read::<FoundUser>(token.as_bytes(), &expected)
                .is_err(),
            "{name}"
        );
    }
}
