//! Transports that the application wrote. Their bytes go to the core's exchange, which alone
//! decides what they prove and whether a request is sent again.

use std::sync::Arc;

use pingpair::Secret;
use pingpair::exchange::{Body, Delivery, LossCause, Outgoing, Response, UnsentCause};
use pingpair::transport::{MAXIMUM_REPLY, Receive, Transport};
use serde::Deserialize;
use serde_json::{Map, json};

use crate::application::Application;

/// The function of an object with the method of `Transport`.
pub struct ForeignTransport(pub Arc<dyn Application>);

/// What a layer tells of a delivery; its body is in the bytes.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Told {
    status: Option<u16>,
    retry_after: Option<String>,
    content_encoding: Option<String>,
    date: Option<String>,
    lost: Option<String>,
    not_sent: Option<String>,
    content_type: Option<String>,
    location: Option<String>,
    #[serde(default)]
    set_cookies: Vec<String>,
    correlation_id: Option<String>,
    /// The number of the rest of a download.
    stream: Option<u32>,
}

impl Transport for ForeignTransport {
    fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        let (told, body) = match self.ask("deliver", outgoing) {
            Ok(told) => told,
            Err(cause) => return Delivery::Lost(cause),
        };
        if body.len() > MAXIMUM_REPLY {
            return Delivery::Lost(LossCause::TooLarge);
        }
        delivery(told, body)
    }

    fn download(&self, outgoing: &Outgoing, receive: &mut Receive<'_>) -> Delivery {
        let (told, _) = match self.ask("download", outgoing) {
            Ok(told) => told,
            Err(cause) => return Delivery::Lost(cause),
        };
        let Some(stream) = told.stream else {
            return delivery(told, Vec::new());
        };
        let head = match delivery(told, Vec::new()) {
            Delivery::Answered(head) => head,
            other => return other,
        };
        let number = format!("[{stream}]");
        loop {
            let Some(answer) = self.0.ask("piece", &number, None) else {
                return Delivery::Lost(LossCause::Closed);
            };
            let piece = answer.bytes.unwrap_or_default();
            let is_wanted = receive(&head, &piece);
            if piece.is_empty() {
                return Delivery::Answered(head);
            }
            if !is_wanted {
                self.0.ask("stop", &number, None);
                return Delivery::Answered(head);
            }
        }
    }
}

impl ForeignTransport {
    /// What came of one delivery. Where that is not known, it may have left.
    fn ask(&self, method: &str, outgoing: &Outgoing) -> Result<(Told, Vec<u8>), LossCause> {
        let timeout = outgoing.timeout.as_secs_f64() * 1000.0;
        let headers: Map<_, _> = outgoing
            .headers
            .iter()
            .map(|(name, value)| (name.to_owned(), value.into()))
            .collect();
        let verb = outgoing.verb.as_str();
        let arguments = json!([verb, outgoing.url, headers, timeout]).to_string();
        let body = match &outgoing.body {
            Body::None => None,
            body => Some(body.as_bytes().to_vec()),
        };
        let answer = self
            .0
            .ask(method, &arguments, body)
            .ok_or(LossCause::Closed)?;
        let told = answer.text.as_deref().map(serde_json::from_str);
        match told {
            Some(Ok(told)) => Ok((told, answer.bytes.unwrap_or_default())),
            _ => Err(LossCause::Malformed),
        }
    }
}

fn delivery(told: Told, body: Vec<u8>) -> Delivery {
    if let Some(cause) = told.not_sent {
        return Delivery::NotSent(match cause.as_str() {
            "certificateRefused" => UnsentCause::CertificateRefused,
            "nameNotFound" => UnsentCause::NameNotFound,
            "proxyFailed" => UnsentCause::ProxyFailed,
            "timedOut" => UnsentCause::TimedOut,
            _ => UnsentCause::ConnectionFailed,
        });
    }
    let (Some(status), None) = (told.status, &told.lost) else {
        return Delivery::Lost(match told.lost.as_deref() {
            Some("closed") => LossCause::Closed,
            Some("timedOut") => LossCause::TimedOut,
            Some("tooLarge") => LossCause::TooLarge,
            _ => LossCause::Malformed,
        });
    };
    let mut response = Response::new(status, body);
    response.retry_after = told.retry_after;
    response.content_encoding = told.content_encoding;
    response.date = told.date;
    response.content_type = told.content_type;
    response.location = told.location.map(Secret::from);
    response.set_cookies = told.set_cookies.into_iter().map(Secret::from).collect();
    response.set_cookies.truncate(MOST_COOKIES);
    response.correlation_id = told.correlation_id;
    Delivery::Answered(response)
}

/// As many headers `Set-Cookie` are read.
const MOST_COOKIES: usize = 64;
