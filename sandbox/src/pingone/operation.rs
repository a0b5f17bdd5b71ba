//! Which operation a request is for. In PingOne the media type tells what a POST does, byte for byte.

use super::identity::Identity;
use super::options::PingOneOptions;
use super::problem::Problem;
use super::request::{Door, Request};

/// What a request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Operation {
    RequestWorkerToken,
    StartFlow,
    ReadFlow,
    RegisterUser,
    VerifyUser,
    SendVerificationCode,
    CheckPassword,
    ResumeFlow,
    ExchangeCode,
    CreateDevice,
    ActivateDevice,
    SendActivationCode,
    ReadDevice,
    ListDevices,
    DeleteDevice,
    BlockDevice,
    UnblockDevice,
    SetDeviceNickname,
    SetDeviceOrder,
    RemoveDeviceOrder,
    CreatePairingKey,
    ReadPairingKey,
    ListPairingKeys,
    DeletePairingKey,
    SetMfaEnabled,
    RegisterDesktop,
    /// None of the others: the path or the media type is of no operation.
    Unrecognized,
}

impl Operation {
    /// Every operation that a fault can be planned for.
    pub(crate) const ALL: &[Self] = &[
        Self::RequestWorkerToken,
        Self::StartFlow,
        Self::ReadFlow,
        Self::RegisterUser,
        Self::VerifyUser,
        Self::SendVerificationCode,
        Self::CheckPassword,
        Self::ResumeFlow,
        Self::ExchangeCode,
        Self::CreateDevice,
        Self::ActivateDevice,
        Self::SendActivationCode,
        Self::ReadDevice,
        Self::ListDevices,
        Self::DeleteDevice,
        Self::BlockDevice,
        Self::UnblockDevice,
        Self::SetDeviceNickname,
        Self::SetDeviceOrder,
        Self::RemoveDeviceOrder,
        Self::CreatePairingKey,
        Self::ReadPairingKey,
        Self::ListPairingKeys,
        Self::DeletePairingKey,
        Self::SetMfaEnabled,
        Self::RegisterDesktop,
    ];

    /// The operation of this name: `CreateDevice` or `create_device`.
    pub(crate) fn named(text: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|operation| operation.name() == text || snake_case(operation.name()) == text)
    }

    /// The name by which faults and the log call it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::RequestWorkerToken => "RequestWorkerToken",
            Self::StartFlow => "StartFlow",
            Self::ReadFlow => "ReadFlow",
            Self::RegisterUser => "RegisterUser",
            Self::VerifyUser => "VerifyUser",
            Self::SendVerificationCode => "SendVerificationCode",
            Self::CheckPassword => "CheckPassword",
            Self::ResumeFlow => "ResumeFlow",
            Self::ExchangeCode => "ExchangeCode",
            Self::CreateDevice => "CreateDevice",
            Self::ActivateDevice => "ActivateDevice",
            Self::SendActivationCode => "SendActivationCode",
            Self::ReadDevice => "ReadDevice",
            Self::ListDevices => "ListDevices",
            Self::DeleteDevice => "DeleteDevice",
            Self::BlockDevice => "BlockDevice",
            Self::UnblockDevice => "UnblockDevice",
            Self::SetDeviceNickname => "SetDeviceNickname",
            Self::SetDeviceOrder => "SetDeviceOrder",
            Self::RemoveDeviceOrder => "RemoveDeviceOrder",
            Self::CreatePairingKey => "CreatePairingKey",
            Self::ReadPairingKey => "ReadPairingKey",
            Self::ListPairingKeys => "ListPairingKeys",
            Self::DeletePairingKey => "DeletePairingKey",
            Self::SetMfaEnabled => "SetMfaEnabled",
            Self::RegisterDesktop => "RegisterDesktop",
            Self::Unrecognized => "Unrecognized",
        }
    }

    /// Whether it belongs to a flow that exists, which its cookies open.
    pub(crate) const fn is_of_flow(self) -> bool {
        matches!(
            self,
            Self::ReadFlow
                | Self::RegisterUser
                | Self::VerifyUser
                | Self::SendVerificationCode
                | Self::CheckPassword
                | Self::ResumeFlow
        )
    }
}

/// What a request is for: the operation, and whose or which.
#[derive(Debug)]
pub(crate) struct Routed {
    pub(crate) operation: Operation,
    /// The user's id in the path, or nothing.
    pub(crate) user: String,
    /// The id of the device, pairing key or flow, or nothing.
    pub(crate) object: String,
}

impl Routed {
    fn new(operation: Operation, user: &str, object: &str) -> Self {
        Self {
            operation,
            user: user.to_owned(),
            object: object.to_owned(),
        }
    }
}

/// Finds the operation.
pub(crate) fn route(
    request: &Request,
    identity: &Identity,
    options: &PingOneOptions,
) -> Result<Routed, Problem> {
    match request.door {
        Door::Auth => route_auth(request, identity, options),
        Door::Api => route_api(request, identity),
        Door::Agent => match (&*request.method, &*request.path) {
            ("POST", "/register") => Ok(Routed::new(Operation::RegisterDesktop, "", "")),
            (_, "/register") => Err(method_refused()),
            _ => Err(Problem::not_found()),
        },
    }
}

fn route_auth(
    request: &Request,
    identity: &Identity,
    options: &PingOneOptions,
) -> Result<Routed, Problem> {
    let segments = request.segments();
    let own = identity.environment_id.as_str();
    let path = match *segments {
        // The worker's environment has its token endpoint on the host of its region.
        [first, ref rest @ ..] if first == identity.worker_environment_id => {
            return match (rest, &*request.method) {
                (["as", "token"], "POST") => Ok(token_request(request)),
                (["as", "token"], _) => Err(method_refused()),
                _ => Err(Problem::not_found()),
            };
        }
        [first, ref rest @ ..] if !options.custom_domain && first == own => rest,
        ref all @ [..] if options.custom_domain => all,
        _ => return Err(Problem::not_found()),
    };
    let operation = match (path, &*request.method) {
        (["as", "authorize"], "GET" | "POST") => Operation::StartFlow,
        (["as", "token"], "POST") => return Ok(token_request(request)),
        (["as", "resume"], "GET") => {
            let flow = request.parameter("flowId").unwrap_or_default();
            return Ok(Routed::new(Operation::ResumeFlow, "", &flow));
        }
        (["flows", id], "GET") => return Ok(Routed::new(Operation::ReadFlow, "", id)),
        (["flows", id], "POST") => {
            let operation = flow_action(request.content_type())?;
            return Ok(Routed::new(operation, "", id));
        }
        (["as", "authorize" | "token" | "resume"] | ["flows", _], _) => {
            return Err(method_refused());
        }
        _ => return Err(Problem::not_found()),
    };
    Ok(Routed::new(operation, "", ""))
}

fn token_request(request: &Request) -> Routed {
    let operation = match request.form().get("grant_type").as_deref() {
        Some("client_credentials") => Operation::RequestWorkerToken,
        _ => Operation::ExchangeCode,
    };
    Routed::new(operation, "", "")
}

fn flow_action(content_type: Option<&str>) -> Result<Operation, Problem> {
    let action = content_type.and_then(custom_media_type);
    match action.ok_or_else(Problem::media_type)? {
        "user.register" => Ok(Operation::RegisterUser),
        "user.verify" => Ok(Operation::VerifyUser),
        "user.sendVerificationCode" => Ok(Operation::SendVerificationCode),
        "usernamePassword.check" => Ok(Operation::CheckPassword),
        name if OTHER_ACTIONS.contains(&name) => Err(Problem::new(
            501,
            "NOT_IMPLEMENTED",
            "The sandbox does not imitate this action.",
        )),
        _ => Err(Problem::media_type()),
    }
}

fn route_api(request: &Request, identity: &Identity) -> Result<Routed, Problem> {
    let segments = request.segments();
    let [
        "v1",
        "environments",
        environment,
        "users",
        user,
        ref rest @ ..,
    ] = *segments
    else {
        return Err(Problem::not_found());
    };
    if environment != identity.environment_id {
        return Err(Problem::not_found());
    }
    let content_type = request.content_type();
    let (operation, object) = match (rest, &*request.method) {
        (["devices"], "GET") => (Operation::ListDevices, ""),
        (["devices"], "POST") => (devices_action(content_type)?, ""),
        // One of the vendor's own clients removes the order in this way.
        (["devices"], "DELETE") => {
            let action = content_type.and_then(custom_media_type);
            if action != Some(REMOVE_ORDER) {
                return Err(Problem::media_type());
            }
            (Operation::RemoveDeviceOrder, "")
        }
        (["devices", id], "GET") => (Operation::ReadDevice, *id),
        (["devices", id], "POST") => (device_action(content_type)?, *id),
        (["devices", id], "DELETE") => (Operation::DeleteDevice, *id),
        (["devices", id, "nickname"], "PUT") => {
            (in_json(content_type, Operation::SetDeviceNickname)?, *id)
        }
        (["pairingKeys"], "GET") => (Operation::ListPairingKeys, ""),
        (["pairingKeys"], "POST") => (in_json(content_type, Operation::CreatePairingKey)?, ""),
        (["pairingKeys", id], "GET") => (Operation::ReadPairingKey, *id),
        (["pairingKeys", id], "DELETE") => (Operation::DeletePairingKey, *id),
        (["mfaEnabled"], "PUT") => (in_json(content_type, Operation::SetMfaEnabled)?, ""),
        (
            ["devices" | "pairingKeys"]
            | ["devices" | "pairingKeys", _]
            | ["devices", _, "nickname"]
            | ["mfaEnabled"],
            _,
        ) => {
            return Err(method_refused());
        }
        _ => return Err(Problem::not_found()),
    };
    Ok(Routed::new(operation, user, object))
}

fn devices_action(content_type: Option<&str>) -> Result<Operation, Problem> {
    if content_type == Some(JSON) {
        return Ok(Operation::CreateDevice);
    }
    match content_type.and_then(custom_media_type) {
        Some("devices.reorder") => Ok(Operation::SetDeviceOrder),
        Some(REMOVE_ORDER) => Ok(Operation::RemoveDeviceOrder),
        _ => Err(Problem::media_type()),
    }
}

fn device_action(content_type: Option<&str>) -> Result<Operation, Problem> {
    match content_type.and_then(custom_media_type) {
        Some("device.activate") => Ok(Operation::ActivateDevice),
        Some("device.sendActivationCode") => Ok(Operation::SendActivationCode),
        Some("device.block") => Ok(Operation::BlockDevice),
        Some("device.unblock") => Ok(Operation::UnblockDevice),
        _ => Err(Problem::media_type()),
    }
}

fn in_json(content_type: Option<&str>, operation: Operation) -> Result<Operation, Problem> {
    if content_type == Some(JSON) {
        Ok(operation)
    } else {
        Err(Problem::media_type())
    }
}

/// The name in `application/vnd.pingidentity.<name>+json`, to which nothing may be appended.
fn custom_media_type(content_type: &str) -> Option<&str> {
    content_type
        .strip_prefix("application/vnd.pingidentity.")?
        .strip_suffix("+json")
}

fn method_refused() -> Problem {
    Problem::new(
        405,
        "INVALID_REQUEST",
        "The method is not one that this resource takes.",
    )
}

fn snake_case(name: &str) -> String {
    let mut text = String::with_capacity(name.len() + 4);
    for (place, letter) in name.char_indices() {
        if letter.is_ascii_uppercase() && place > 0 {
            text.push('_');
        }
        text.push(letter.to_ascii_lowercase());
    }
    text
}

const JSON: &str = "application/json";
const REMOVE_ORDER: &str = "devices.order.remove";
/// The other actions of the vendor's page "Flows".
const OTHER_ACTIONS: &[&str] = &[
    "password.forgot",
    "password.sendRecoveryCode",
    "password.recover",
    "password.reset",
    "device.select",
    "otp.check",
    "assertion.check",
    "user.update",
    "user.confirm",
    "user.consent",
    "user.lookup",
    "session.reset",
    "kerberos.lookup",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_named_as_in_the_plan_or_as_a_method() {
        assert_eq!(Operation::named("StartFlow"), Some(Operation::StartFlow));
        let found = Operation::named("send_verification_code");
        assert_eq!(found, Some(Operation::SendVerificationCode));
        assert_eq!(Operation::named("Unrecognized"), None);
        assert_eq!(Operation::named("startflow"), None);
    }

    #[test]
    fn a_media_type_is_taken_byte_for_byte() {
        let activate = "application/vnd.pingidentity.device.activate+json";
        assert_eq!(device_action(Some(activate)), Ok(Operation::ActivateDevice));
        for wrong in [
            None,
            Some("application/json"),
            Some("application/vnd.pingidentity.device.activate+json; charset=utf-8"),
            Some("application/vnd.pingidentity.device.activate+json;charset=UTF-8"),
            Some("application/vnd.pingidentity.device.Activate+json"),
            Some("Application/vnd.pingidentity.device.activate+json"),
            Some(" application/vnd.pingidentity.device.activate+json"),
            Some("application/vnd.pingidentity.device.activate"),
        ] {
            assert_eq!(device_action(wrong).unwrap_err().status, 415, "{wrong:?}");
        }
    }
}
