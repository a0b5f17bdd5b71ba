//! Which methods there are for PingOne.

use pingpair::operation::Record;
use pingpair::pingone;

use super::super::arguments::{Argument, Changes};
use super::{Method, MethodKind};

pub(super) const TABLE: &[Method] = &[
    Method {
        name: "register",
        doc: "Registers a user, in a flow of the application that is started.\n\n\
              The user is asked for name, e-mail address and password, unless they are given, and for the code\n\
              that comes by e-mail. It is nobody's pairing: a store keeps it under its context, which must be\n\
              its own, such as the id of the visitor's session. Nothing is sent yet.",
        request: None,
        changes: Changes {
            without: &[],
            fixed: &[],
            renamed: None,
            more: &[USERNAME, EMAIL, PASSWORD, ACR_VALUES, WITHOUT_TOKENS],
        },
        kind: MethodKind::Machine,
        call: "registering::rules(username, email, password, acr_values, without_tokens)
            .and_then(|rules| client.register(rules))",
    },
    Method {
        name: "register_in",
        doc: "The same in a flow that a browser was redirected into.\n\n\
              A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in\n\
              it. Nothing is sent yet.",
        request: None,
        changes: Changes {
            without: &[],
            fixed: &[],
            renamed: None,
            more: &[
                FLOW_ID,
                COOKIES,
                STATE,
                CODE_VERIFIER,
                USERNAME,
                EMAIL,
                PASSWORD,
                WITHOUT_TOKENS,
            ],
        },
        kind: MethodKind::Machine,
        call:
            "registering::rules(username, email, password, None, without_tokens).and_then(|rules| {
            let start = registering::redirect(flow_id, cookies, state, code_verifier);
            client.register_in(start, rules)
        })",
    },
    Method {
        name: "pair_mfa_sms",
        doc: "Pairs a phone number by a text message.\n\n\
              The user's id comes from your login session or directory, never from the form that asks to\n\
              enrol. Nothing is sent yet.",
        request: Some(pingone::CreateDevice::INFO),
        changes: Changes {
            without: &[
                "phone",
                "extension",
                "email",
                "serial_number",
                "rp_id",
                "rp_name",
                "status",
            ],
            fixed: &[("kind", "declared::MfaDeviceType::Sms")],
            renamed: None,
            more: &[PHONE],
        },
        kind: MethodKind::Machine,
        call: "client.pair_mfa_otp(request.phone(phone.take()))",
    },
    Method {
        name: "pair_mfa_voice",
        doc: "Pairs a phone number by a call. Nothing is sent yet.",
        request: Some(pingone::CreateDevice::INFO),
        changes: Changes {
            without: &[
                "phone",
                "email",
                "serial_number",
                "rp_id",
                "rp_name",
                "status",
            ],
            fixed: &[("kind", "declared::MfaDeviceType::Voice")],
            renamed: None,
            more: &[PHONE],
        },
        kind: MethodKind::Machine,
        call: "client.pair_mfa_otp(request.phone(phone.take()))",
    },
    Method {
        name: "pair_mfa_email",
        doc: "Pairs an e-mail address. Nothing is sent yet.",
        request: Some(pingone::CreateDevice::INFO),
        changes: Changes {
            without: &[
                "phone",
                "extension",
                "email",
                "serial_number",
                "rp_id",
                "rp_name",
                "status",
            ],
            fixed: &[("kind", "declared::MfaDeviceType::Email")],
            renamed: None,
            more: &[Argument {
                name: "email",
                hint: "str",
                default: None,
                parameter: "Given<String>",
                doc: "The e-mail address.",
            }],
        },
        kind: MethodKind::Machine,
        call: "client.pair_mfa_otp(request.email(email.take()))",
    },
    Method {
        name: "pair_mfa_totp",
        doc: "Pairs an authenticator app. Nothing is sent yet.",
        request: Some(pingone::CreateDevice::INFO),
        changes: Changes {
            without: WITHOUT_MESSAGE,
            fixed: &[("kind", "declared::MfaDeviceType::Totp")],
            renamed: None,
            more: &[],
        },
        kind: MethodKind::Machine,
        call: "client.pair_mfa_otp(request)",
    },
    Method {
        name: "pair_mfa_otp",
        doc: "Pairs a phone number, an e-mail address or an authenticator app, by an OTP. Nothing is sent yet.",
        request: Some(pingone::CreateDevice::INFO),
        changes: Changes {
            without: &["status"],
            fixed: &[],
            renamed: None,
            more: &[],
        },
        kind: MethodKind::Machine,
        call: "client.pair_mfa_otp(request)",
    },
    Method {
        name: "pair_mfa_oath_token",
        doc: "Pairs an OATH token of the environment. Nothing is sent yet.",
        request: Some(pingone::CreateDevice::INFO),
        changes: Changes {
            without: WITHOUT_MESSAGE,
            fixed: &[("kind", "declared::MfaDeviceType::OathToken")],
            renamed: None,
            more: &[Argument {
                name: "serial_number",
                hint: "str",
                default: None,
                parameter: "Given<String>",
                doc: "The serial number of the token.",
            }],
        },
        kind: MethodKind::Machine,
        call: "client.pair_mfa_oath_token_with(request.serial_number(serial_number.take()))",
    },
    Method {
        name: "pair_mfa_desktop",
        doc: "Pairs the user's computer, on which PingID Desktop runs.\n\n\
              The registration in the question goes to that computer, whose agent makes the attestation\n\
              (`DesktopAgent`). Take an attestation only from the login session that began the pairing, and let\n\
              the user confirm the outcome's operating system, nickname and model. Nothing is sent yet.",
        request: Some(pingone::CreateDevice::INFO),
        changes: Changes {
            without: &[
                "phone",
                "extension",
                "email",
                "serial_number",
                "template_locale",
                "template_variant",
                "template_variables",
                "test_mode",
                "status",
            ],
            fixed: &[("kind", "declared::MfaDeviceType::PingIdDesktop")],
            renamed: None,
            more: &[],
        },
        kind: MethodKind::Machine,
        call: "client.pair_mfa_desktop_with(request)",
    },
    Method {
        name: "pair_mfa_fido2",
        doc: "Pairs a FIDO2 credential: of a security key, or of the user's own device. Nothing is sent yet.",
        request: Some(pingone::CreateDevice::INFO),
        changes: Changes {
            without: WITHOUT_MESSAGE,
            fixed: &[("kind", "declared::MfaDeviceType::Fido2")],
            renamed: None,
            more: &[
                Argument {
                    name: "relying_party",
                    hint: "RelyingParty",
                    default: None,
                    parameter: "PyRef<'_, RelyingParty>",
                    doc: "The pages that may ask for credentials: configuration, never from a browser.",
                },
                Argument {
                    name: "relying_party_name",
                    hint: "str | None",
                    default: Some("None"),
                    parameter: "Option<String>",
                    doc: "The name that people know them by. Default: the relying party's id.",
                },
            ],
        },
        kind: MethodKind::Machine,
        call: "{
            let party = relying_party.core();
            let name = relying_party_name.unwrap_or_else(|| party.id().to_owned());
            client.pair_mfa_fido2_with(request.rp_id(party.id()).rp_name(name), party)
        }",
    },
    Method {
        name: "pair_mfa_mobile",
        doc: "Pairs a phone with an app that uses PingOne's SDK, by a pairing key that is shown.\n\n\
              Whoever sees the key can pair a phone of their own. Nothing is sent yet.",
        request: Some(pingone::CreatePairingKey::INFO),
        changes: Changes {
            without: &[],
            fixed: &[],
            renamed: None,
            more: &[],
        },
        kind: MethodKind::Machine,
        call: "client.pair_mfa_mobile_with(request)",
    },
];

/// What no device takes that nothing is sent to.
const WITHOUT_MESSAGE: &[&str] = &[
    "phone",
    "extension",
    "email",
    "serial_number",
    "rp_id",
    "rp_name",
    "template_locale",
    "template_variant",
    "template_variables",
    "test_mode",
    "status",
];

const PHONE: Argument = Argument {
    name: "phone",
    hint: "str",
    default: None,
    parameter: "Given<String>",
    doc: "The phone number, such as `+12025550123`.",
};

const USERNAME: Argument = Argument {
    name: "username",
    hint: "str | None",
    default: Some("None"),
    parameter: "Option<String>",
    doc: "The name that the user chose: give all three, or none to ask for them.",
};

const EMAIL: Argument = Argument {
    name: "email",
    hint: "str | None",
    default: Some("None"),
    parameter: "Option<String>",
    doc: "The e-mail address that the verification code goes to.",
};

const PASSWORD: Argument = Argument {
    name: "password",
    hint: "str | None",
    default: Some("None"),
    parameter: "Option<Given<pingpair::Secret>>",
    doc: "The password that the user chose.",
};

const ACR_VALUES: Argument = Argument {
    name: "acr_values",
    hint: "str | None",
    default: Some("None"),
    parameter: "Option<String>",
    doc: "The sign-on policies to go by, names with blanks between them. Default: the application's own.",
};

const WITHOUT_TOKENS: Argument = Argument {
    name: "without_tokens",
    hint: "bool",
    default: Some("false"),
    parameter: "bool",
    doc: "Whether the user's tokens are not fetched at the end.",
};

const FLOW_ID: Argument = Argument {
    name: "flow_id",
    hint: "str",
    default: None,
    parameter: "Given<declared::Id>",
    doc: "The flow's id, from the URL that the browser came with.",
};

const COOKIES: Argument = Argument {
    name: "cookies",
    hint: "str",
    default: None,
    parameter: "Given<pingpair::Secret>",
    doc: "The cookies of this very browser for the authentication host, as a header `Cookie` has them.",
};

const STATE: Argument = Argument {
    name: "state",
    hint: "str",
    default: None,
    parameter: "Given<pingpair::Secret>",
    doc: "The `state` that this very login session was sent to PingOne with.",
};

const CODE_VERIFIER: Argument = Argument {
    name: "code_verifier",
    hint: "str | None",
    default: Some("None"),
    parameter: "Option<Given<pingpair::Secret>>",
    doc: "The PKCE verifier that it was sent with. Without it the tokens are not fetched.",
};
