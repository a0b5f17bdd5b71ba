//! What a request of the API's host would look like, without sending it.

use zeroize::Zeroizing;

use super::body::{BodyWriter, Query};
use super::hosts::Hosts;
use super::id::Id;
use super::operation::Request;
use crate::describe::{Host, Verb};
use crate::error::{Code, Result};

/// A request that is not sent: who asks is not in it.
#[non_exhaustive]
pub struct Sketch {
    /// The HTTP method.
    pub verb: Verb,
    /// The whole address.
    pub url: String,
    /// The header `Content-Type`.
    pub media_type: Option<&'static str>,
    /// The members that stand in the body, as a JSON object. It may hold secrets.
    pub body: Zeroizing<Vec<u8>>,
}

impl Sketch {
    /// The sketch of a request for this environment.
    ///
    /// # Errors
    /// [`Code::UnknownOperation`] for an action of the authentication host: it belongs to a flow.
    pub fn of<R: Request + ?Sized>(request: &R, hosts: &Hosts, environment: Id) -> Result<Self> {
        let info = request.info();
        let web = info.web.filter(|web| web.host == Host::Api);
        let web = web.ok_or(Code::UnknownOperation)?;
        let mut url = hosts.api_base(environment);
        append_path(request, &mut url)?;
        let mut query = Query::default();
        request.write_query(&mut query);
        if !query.as_str().is_empty() {
            url.push('?');
            url.push_str(query.as_str());
        }
        let mut body = Zeroizing::new(Vec::new());
        let mut writer = BodyWriter::new(&mut body);
        request.write_body(&mut writer);
        writer.finish();
        Ok(Self {
            verb: web.verb,
            url,
            media_type: web.media_type,
            body,
        })
    }
}

/// Appends an operation's path, an id in the place of each name in braces.
pub(crate) fn append_path<R: Request + ?Sized>(request: &R, url: &mut String) -> Result<()> {
    let mut rest = request.info().path;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or(Code::Internal)?;
        let id = request.id(name).ok_or(Code::Internal)?;
        url.push_str(before);
        url.push_str(&id.to_string());
        rest = after;
    }
    url.push_str(rest);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pingone::{CreateDevice, FlowSession, ListDevices, MfaDeviceType, ReadFlow, Region};

    const ID: &str = "abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6";

    fn sketch<R: Request>(request: &R) -> Result<Sketch> {
        let hosts = Hosts::region(Region::Europe);
        Sketch::of(request, &hosts, Id::parse(ID).unwrap())
    }

    #[test]
    fn a_sketch_has_verb_address_media_type_and_body() {
        let id = Id::parse(ID).unwrap();
        let devices = format!("https://api.pingone.eu/v1/environments/{ID}/users/{ID}/devices");
        let list = sketch(&ListDevices::new(id).expand("order")).unwrap();
        assert_eq!(list.verb, Verb::Get);
        assert_eq!(list.url, format!("{devices}?expand=order"));
        assert_eq!((list.media_type, list.body.as_slice()), (None, &b"{}"[..]));
        let create = CreateDevice::new(id, MfaDeviceType::Totp).policy_id(id);
        let create = sketch(&create).unwrap();
        assert_eq!((create.verb, create.url), (Verb::Post, devices));
        assert_eq!(create.media_type, Some("application/json"));
        let body = std::str::from_utf8(&create.body).unwrap();
        assert!(body.contains(r#""policy":{"id":"abfba8f6-"#), "{body}");
    }

    #[test]
    fn an_action_of_a_flow_has_no_sketch() {
        let flow = ReadFlow::new(FlowSession::new(Id::parse(ID).unwrap()));
        let error = sketch(&flow).err().unwrap();
        assert_eq!(error.code(), Code::UnknownOperation);
    }
}
