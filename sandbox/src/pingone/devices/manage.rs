//! What can be done with devices beside pairing them.

use serde_json::{Value, json};

use super::super::body::Body;
use super::super::problem::{Detail, Problem};
use super::super::reply::Reply;
use super::super::{Call, Service};
use super::Device;

impl Service {
    pub(crate) fn read_device(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        self.changed(call, |_| ())
    }

    /// `GET users/{user}/devices`, whole or `?filter=(status eq "ACTIVE")`.
    pub(crate) fn list_devices(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        let wanted = match call.request.parameter("filter") {
            Some(filter) => Some(status_of(&filter)?),
            None => None,
        };
        let user = self.users.find(call.user)?.clone();
        let devices = user.devices_in_order().into_iter();
        let devices = devices.filter(|device| wanted.is_none_or(|text| device.status() == text));
        let mut list: Vec<_> = devices
            .map(|device| self.device_json(&user.id, device, call.now))
            .collect();
        if self.options.unknown_values {
            list.push(self.unknown_device(&user.id));
        }
        let count = list.len();
        let mut json = json!({
            "_links": { "self": { "href": self.devices_url(&user.id) } },
            "_embedded": { "devices": list },
            "count": count,
            "size": count,
        });
        if call.request.parameter("expand").as_deref() == Some("order")
            && let Value::Object(members) = &mut json
        {
            let mut order = user.devices_in_order();
            if user.order.is_empty() {
                order.clear();
            }
            let order: Vec<_> = order
                .iter()
                .map(|known| json!({ "id": known.id }))
                .collect();
            members.insert("order".into(), order.into());
        }
        Ok(Reply::json(200, json))
    }

    pub(crate) fn delete_device(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        let devices = &mut self.users.find(call.user)?.devices;
        let place = devices.iter().position(|device| device.id == call.object);
        devices.remove(place.ok_or_else(Problem::not_found)?);
        self.credentials.remove(call.object);
        Ok(Reply::empty(204))
    }

    pub(crate) fn block_device(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        Body::none(call.request)?;
        self.changed(call, |device| {
            device.blocked = device.blocked.or(Some(call.now));
            device.updated = call.now;
        })
    }

    pub(crate) fn unblock_device(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        Body::none(call.request)?;
        self.changed(call, |device| {
            device.blocked = None;
            device.updated = call.now;
        })
    }

    /// `PUT devices/{device}/nickname`; an empty one clears it.
    pub(crate) fn set_device_nickname(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        let mut body = Body::read(call.request)?;
        let nickname = if body.has("nickname") {
            body.text("nickname").unwrap_or_default()
        } else {
            body.required("nickname")
        };
        if nickname.chars().count() > LONGEST_NICKNAME {
            let detail = Detail::new("SIZE_LIMIT_EXCEEDED", "nickname", "is too long");
            body.add(detail.inner("maximumValue", LONGEST_NICKNAME));
        }
        body.finish()?;
        self.changed(call, |device| {
            device.nickname = nickname;
            device.updated = call.now;
        })
    }

    /// `devices.reorder`: those that are named come first, in this order.
    pub(crate) fn set_device_order(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        let mut body = Body::read(call.request)?;
        let ids = body.ids("devices").unwrap_or_default();
        body.finish()?;
        let user = self.users.find(call.user)?;
        let known = |id: &String| user.devices.iter().any(|device| device.id == *id);
        if ids.is_empty() || !ids.iter().all(known) {
            return Err(Problem::invalid("devices", "must be devices of the user"));
        }
        user.order = ids;
        self.list_devices(call)
    }

    /// `devices.order.remove`.
    pub(crate) fn remove_device_order(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        Body::none(call.request)?;
        let user = self.users.find(call.user)?;
        user.order.clear();
        self.list_devices(call)
    }

    /// `PUT users/{user}/mfaEnabled`.
    pub(crate) fn set_mfa_enabled(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        let mut body = Body::read(call.request)?;
        let enabled = body.flag("mfaEnabled");
        if enabled.is_none() {
            body.required("mfaEnabled");
        }
        body.finish()?;
        let environment = self.environment_url();
        let user = self.users.find(call.user)?;
        user.mfa_enabled = enabled.unwrap_or_default();
        let own = format!("{environment}/users/{}/mfaEnabled", user.id);
        let json = json!({
            "_links": { "self": { "href": own } },
            "mfaEnabled": user.mfa_enabled,
        });
        Ok(Reply::json(200, json))
    }

    /// The device after a change, as its reply.
    fn changed(
        &mut self,
        call: &Call<'_>,
        change: impl FnOnce(&mut Device),
    ) -> Result<Reply, Problem> {
        let device = self.users.find(call.user)?.device(call.object);
        let device = device.ok_or_else(Problem::not_found)?;
        change(device);
        let device = device.clone();
        Ok(Reply::json(
            200,
            self.device_json(call.user, &device, call.now),
        ))
    }

    fn devices_url(&self, user: &str) -> String {
        format!("{}/users/{user}/devices", self.environment_url())
    }

    /// A device of a type that nobody has documented.
    fn unknown_device(&self, user: &str) -> Value {
        let id = "00000000-0000-4000-8000-00000000d1ce";
        json!({
            "_links": { "self": { "href": format!("{}/{id}", self.devices_url(user)) } },
            "id": id,
            "environment": { "id": self.identity.environment_id },
            "user": { "id": user },
            "type": "IMPLANT",
            "status": "DORMANT",
        })
    }
}

/// The status in a filter such as `(status eq "ACTIVE")`.
fn status_of(filter: &str) -> Result<&'static str, Problem> {
    let inner = filter.trim().trim_start_matches('(').trim_end_matches(')');
    match inner.split_whitespace().collect::<Vec<_>>()[..] {
        ["status", "eq", r#""ACTIVE""#] => Ok("ACTIVE"),
        ["status", "eq", r#""ACTIVATION_REQUIRED""#] => Ok("ACTIVATION_REQUIRED"),
        _ => Err(Problem::member(
            "INVALID_FILTER",
            "filter",
            "is not supported",
        )),
    }
}

const LONGEST_NICKNAME: usize = 100;
