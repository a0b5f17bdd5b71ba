//! The crate `jsonwebtoken` over AWS-LC as its users write it: keys and header held, structs by
//! derive.

use std::error::Error;

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, TokenData, Validation, errors};
use pingpair::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::fixture::{Fixture, User};

/// Builds and verifies what PingPair does.
pub(crate) struct Peer {
    encoding_key: EncodingKey,
    decoding_key: DecodingKey,
    header: Header,
    validation: Validation,
}

impl Peer {
    pub(crate) fn new(fixture: &Fixture) -> Result<Self, Box<dyn Error>> {
        let key = fixture.key()?;
        let mut header = Header::new(Algorithm::HS256);
        header.typ = None;
        header.extras.insert("org_alias", &fixture.org_alias);
        header.extras.insert("token", &fixture.token);
        let mut validation = Validation::new(Algorithm::HS256);
        validation.required_spec_claims.clear();
        validation.validate_exp = false;
        validation.validate_aud = false;
        Ok(Self {
            encoding_key: EncodingKey::from_secret(&key),
            decoding_key: DecodingKey::from_secret(&key),
            header,
            validation,
        })
    }

    pub(crate) fn build(&self, fixture: &Fixture, now: Timestamp) -> errors::Result<String> {
        let timestamp = timestamp(now);
        let User {
            username,
            email,
            fname,
            lname,
            activate,
            role,
        } = &fixture.user;
        let request = Request {
            req_header: RequestHeader {
                locale: "en",
                org_alias: &fixture.org_alias,
                secret_key: &fixture.token,
                timestamp: &timestamp,
                version: "4.9",
            },
            req_body: RequestBody {
                activate_user: *activate,
                fname,
                lname,
                email,
                username,
                role,
            },
        };
        jsonwebtoken::encode(&self.header, &request, &self.encoding_key)
    }

    pub(crate) fn verify(&self, token: &str) -> errors::Result<TokenData<Envelope>> {
        jsonwebtoken::decode(token, &self.decoding_key, &self.validation)
    }
}

/// `yyyy-MM-dd HH:mm:ss.SSS` in UTC, digit by digit: faster than a format string.
fn timestamp(now: Timestamp) -> String {
    let instant = jiff::Timestamp::from_millisecond(now.milliseconds()).unwrap_or_default();
    let civil = jiff::tz::Offset::UTC.to_datetime(instant);
    let mut text = String::from("0000-00-00 00:00:00.000").into_bytes();
    let mut write = |place: usize, digits: usize, mut value: i16| {
        for byte in text[place..place + digits].iter_mut().rev() {
            *byte = b'0' + (value % 10) as u8;
            value /= 10;
        }
    };
    write(0, 4, civil.year());
    write(5, 2, civil.month().into());
    write(8, 2, civil.day().into());
    write(11, 2, civil.hour().into());
    write(14, 2, civil.minute().into());
    write(17, 2, civil.second().into());
    write(20, 3, civil.millisecond());
    String::from_utf8(text).unwrap_or_default()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a> {
    req_header: RequestHeader<'a>,
    req_body: RequestBody<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RequestHeader<'a> {
    locale: &'a str,
    org_alias: &'a str,
    secret_key: &'a str,
    timestamp: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RequestBody<'a> {
    activate_user: bool,
    fname: &'a str,
    lname: &'a str,
    email: &'a str,
    username: &'a str,
    role: &'a str,
}

/// The reply with the members that PingPair declares.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
pub(crate) struct Envelope {
    pub(crate) response_body: Body,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
pub(crate) struct Body {
    error_id: i64,
    error_msg: Option<String>,
    unique_msg_id: Option<String>,
    client_data: Option<String>,
    pub(crate) user_details: UserDetails,
    #[serde(default)]
    same_device_users_details: Vec<UserDetails>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
pub(crate) struct UserDetails {
    pub(crate) user_name: String,
    status: UserStatus,
    role: Option<Role>,
    user_id: Option<i64>,
    email: Option<String>,
    fname: Option<String>,
    lname: Option<String>,
    phone_number: Option<String>,
    #[serde(rename = "picURL")]
    pic_url: Option<String>,
    user_enabled: Option<bool>,
    last_login: Option<i64>,
    pub(crate) device_details: Option<Device>,
    #[serde(default)]
    devices_details: Vec<Device>,
    #[serde(default)]
    sp_list: Vec<Service>,
    user_in_bypass: Option<bool>,
    bypass_expiration: Option<i64>,
    #[serde(default)]
    last_transactions: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
pub(crate) struct Device {
    pub(crate) device_id: i64,
    r#type: Option<DeviceType>,
    device_role: Option<DeviceRole>,
    device_uuid: Option<String>,
    nickname: Option<String>,
    #[serde(rename = "displayID")]
    display_id: Option<String>,
    device_model: Option<String>,
    os_version: Option<String>,
    app_version: Option<String>,
    enrollment: Option<String>,
    email: Option<String>,
    country_code: Option<String>,
    phone_number: Option<String>,
    push_enabled: Option<bool>,
    has_watch: Option<bool>,
    available_claimed_sms: Option<i64>,
    available_not_claimed_sms: Option<i64>,
    sent_claimed_sms: Option<i64>,
    sent_not_claimed_sms: Option<i64>,
    oath_serial_number: Option<String>,
    oath_token_type: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
struct Service {
    sp_alias: String,
    sp_name: Option<String>,
    status: Option<String>,
    bypass_expiration: Option<i64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum UserStatus {
    Active,
    NotActive,
    Pending,
    PendingActivation,
    PendingChangeDevice,
    Suspended,
    #[serde(other)]
    Unknown,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Role {
    Admin,
    Regular,
    #[serde(other)]
    Unknown,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum DeviceRole {
    Primary,
    Secondary,
    #[serde(other)]
    Unknown,
}

#[derive(Deserialize)]
enum DeviceType {
    Android,
    #[serde(rename = "Authenticator App")]
    AuthenticatorApp,
    Desktop,
    Email,
    #[serde(rename = "FIDO2 Biometrics")]
    Fido2Biometrics,
    #[serde(rename = "Hardware Token")]
    HardwareToken,
    #[serde(rename = "iPhone")]
    IPhone,
    #[serde(rename = "PC Client")]
    PcClient,
    #[serde(rename = "Security Key")]
    SecurityKey,
    #[serde(rename = "SMS")]
    Sms,
    Voice,
    YubiKey,
    #[serde(other)]
    Unknown,
}

#[cfg(test)]
mod tests {
    use pingpair::pingid::FoundUser;
    use pingpair::wire::{Options, ReplyReader, RequestToken};

    use super::*;

    #[test]
    fn the_peer_builds_the_very_token_that_pingpair_builds() {
        let fixture = Fixture::read().unwrap();
        let now = Timestamp::from_milliseconds(1_577_934_245_006).unwrap();
        let theirs = Peer::new(&fixture).unwrap().build(&fixture, now).unwrap();
        let credentials = fixture.credentials().unwrap();
        let options = Options::default();
        let ours = RequestToken::build(&credentials, &options, &fixture.add_user(), now).unwrap();
        assert_eq!(ours.expose(), theirs);
    }

    #[test]
    fn both_read_the_same_reply() {
        let fixture = Fixture::read().unwrap();
        let theirs = Peer::new(&fixture).unwrap();
        let theirs = theirs.verify(&fixture.response_jws).unwrap().claims;
        let theirs = theirs.response_body.user_details;
        let ours = ReplyReader::new(fixture.credentials().unwrap().into());
        let ours = ours.verify::<FoundUser>(fixture.response_jws.as_bytes());
        let ours = ours.unwrap().into_value().user;
        assert_eq!(ours.username, theirs.user_name);
        assert_eq!(
            ours.device.map(|device| device.id.value()),
            theirs.device_details.map(|device| device.device_id)
        );
    }
}
