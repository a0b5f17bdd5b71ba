//! Which methods there are.

use pingpair::operation::Record;
use pingpair::pingid;

use super::super::arguments::{Argument, Changes};
use super::{Method, MethodKind};

pub(crate) const TABLE: &[Method] = &[
    Method {
        name: "pair_online",
        doc: "Pairs the PingID app of a user who exists, by this activation code; without one a code is minted.\n\n\
              The user name comes from your login session or directory, never from the form that asks to\n\
              enrol: whoever sees the link can pair a phone of their own. Nothing is sent yet.",
        request: Some(pingid::GetActivationCode::INFO),
        changes: Changes {
            without: &["client_data"],
            fixed: &[],
            renamed: None,
            more: &[Argument {
                name: "activation_code",
                hint: "str | None",
                default: Some("None"),
                parameter: "Option<Given<pingpair::Secret>>",
                doc: "A code that was minted before, such as by `add_user`.",
            }],
        },
        kind: MethodKind::Machine,
        call: "client.pair_online_with(request, activation_code.map(Given::take))",
    },
    Method {
        name: "pair_new_user",
        doc: "Adds a user and pairs the PingID app. A user of this name must not exist: then nothing is sent\n\
              after the reading that shows it. Nothing is sent yet.",
        request: Some(pingid::AddUser::INFO),
        changes: WITHOUT_ACTIVATION,
        kind: MethodKind::Machine,
        call: "client.pair_new_user(request)",
    },
    Method {
        name: "pair_sms",
        doc: "Pairs a phone number by a text message. Nothing is sent yet.",
        request: Some(pingid::StartOfflinePairing::INFO),
        changes: Changes {
            without: &["client_data"],
            fixed: &[("kind", "declared::OfflineDeviceType::Sms")],
            renamed: PHONE_NUMBER,
            more: &[],
        },
        kind: MethodKind::Machine,
        call: "client.pair_offline(request)",
    },
    Method {
        name: "pair_voice",
        doc: "Pairs a phone number by a call. Nothing is sent yet.",
        request: Some(pingid::StartOfflinePairing::INFO),
        changes: Changes {
            without: &["client_data"],
            fixed: &[("kind", "declared::OfflineDeviceType::Voice")],
            renamed: PHONE_NUMBER,
            more: &[],
        },
        kind: MethodKind::Machine,
        call: "client.pair_offline(request)",
    },
    Method {
        name: "pair_email",
        doc: "Pairs an e-mail address. Nothing is sent yet.",
        request: Some(pingid::StartOfflinePairing::INFO),
        changes: Changes {
            without: &["client_data"],
            fixed: &[("kind", "declared::OfflineDeviceType::Email")],
            renamed: Some(("pairing_data", "address", "The e-mail address.")),
            more: &[],
        },
        kind: MethodKind::Machine,
        call: "client.pair_offline(request)",
    },
    Method {
        name: "pair_token",
        doc: "Pairs an OATH token of the organisation. Nothing is sent yet.",
        request: Some(pingid::StartOfflinePairing::INFO),
        changes: Changes {
            without: &["client_data"],
            fixed: &[("kind", "declared::OfflineDeviceType::Token")],
            renamed: Some((
                "pairing_data",
                "serial_number",
                "The serial number of the token.",
            )),
            more: &[],
        },
        kind: MethodKind::Machine,
        call: "client.pair_offline(request)",
    },
    Method {
        name: "pair_offline",
        doc: "Pairs a phone number, an e-mail address or an OATH token, by an OTP. Nothing is sent yet.",
        request: Some(pingid::StartOfflinePairing::INFO),
        changes: WITHOUT_CLIENT_DATA,
        kind: MethodKind::Machine,
        call: "client.pair_offline(request)",
    },
    Method {
        name: "pair_offline_unverified",
        doc: "Pairs at once, **without a proof that the device is the user's**: use it only with data that your\n\
              directory has verified. Nothing is sent yet.",
        request: Some(pingid::OfflinePairing::INFO),
        changes: WITHOUT_CLIENT_DATA,
        kind: MethodKind::Machine,
        call: "client.pair_offline_unverified(request)",
    },
    Method {
        name: "pair_yubikey_by_touch",
        doc: "Pairs a YubiKey. Nothing is sent yet.",
        request: None,
        changes: Changes {
            without: &[],
            fixed: &[],
            renamed: None,
            more: &[
                USER,
                Argument {
                    name: "validate_unique_device",
                    hint: "bool | None",
                    default: Some("None"),
                    parameter: "Option<bool>",
                    doc: "Whether the YubiKey must not be paired with anyone else in the organisation.",
                },
            ],
        },
        kind: MethodKind::Machine,
        call: "match validate_unique_device {
            Some(unique) => client.pair_yubikey_by_touch_with(username.take(), unique),
            None => client.pair_yubikey_by_touch(username.take()),
        }",
    },
    Method {
        name: "pair_authenticator_app",
        doc: "Pairs an authenticator app. Nothing is sent yet.",
        request: None,
        changes: USERNAME,
        kind: MethodKind::Machine,
        call: "client.pair_authenticator_app(username.take())",
    },
    Method {
        name: "pair_webauthn",
        doc: "Pairs a security key or the biometrics of a device. Nothing is sent yet.",
        request: Some(pingid::WebAuthnStartPairing::INFO),
        changes: Changes {
            without: &["client_data"],
            fixed: &[("relying_party_id", "relying_party.core().id()")],
            renamed: None,
            more: &[Argument {
                name: "relying_party",
                hint: "RelyingParty",
                default: None,
                parameter: "PyRef<'_, RelyingParty>",
                doc: "The pages that may ask for credentials: configuration, never from a browser.",
            }],
        },
        kind: MethodKind::Machine,
        call: "client.pair_webauthn(request, relying_party.core())",
    },
    Method {
        name: "enrol",
        doc: "Makes sure of a user, lets the user choose a way to pair, and pairs.\n\n\
              The user name comes from your login session or directory, never from the form that asks to\n\
              enrol: whoever types a colleague's name would otherwise pair a device with the colleague.\n\
              Nothing is sent yet.",
        request: Some(pingid::AddUser::INFO),
        changes: Changes {
            without: &["activate_user", "client_data", "device_type"],
            fixed: &[],
            renamed: None,
            more: &[
                Argument {
                    name: "methods",
                    hint: "list[MethodKind | str]",
                    default: None,
                    parameter: "Given<Vec<MethodKind>>",
                    doc: "The ways that the user may choose from.",
                },
                Argument {
                    name: "if_exists",
                    hint: "IfExists | str | None",
                    default: Some("None"),
                    parameter: "Option<Given<IfExists>>",
                    doc: "What becomes of a user who exists already. Default: `refuse`.",
                },
                Argument {
                    name: "relying_party",
                    hint: "RelyingParty | None",
                    default: Some("None"),
                    parameter: "Option<PyRef<'_, RelyingParty>>",
                    doc: "For security keys and biometrics: the pages that may ask for credentials.",
                },
                Argument {
                    name: "relying_party_name",
                    hint: "str | None",
                    default: Some("None"),
                    parameter: "Option<String>",
                    doc: "The name that people know them by. Default: the relying party's id.",
                },
                Argument {
                    name: "validate_unique_device",
                    hint: "bool | None",
                    default: Some("None"),
                    parameter: "Option<bool>",
                    doc: "Whether the device must not be paired with anyone else in the organisation.",
                },
            ],
        },
        kind: MethodKind::Machine,
        call: "client.enrol({
            let mut rules = EnrolmentRules::new(request, methods.take());
            rules.if_exists = if_exists.map_or(IfExists::Refuse, Given::take);
            rules.relying_party = relying_party.map(|party| {
                let name = relying_party_name.unwrap_or_else(|| party.core().id().to_owned());
                (party.core().clone(), name)
            });
            rules.validate_unique_device = validate_unique_device;
            rules
        })",
    },
    Method {
        name: "resync",
        doc: "Brings an OATH token and the service into step. Nothing is sent yet.",
        request: None,
        changes: Changes {
            without: &[],
            fixed: &[],
            renamed: None,
            more: &[
                Argument {
                    name: "serial_number",
                    hint: "str",
                    default: None,
                    parameter: "Given<String>",
                    doc: "The serial number of the token.",
                },
                Argument {
                    name: "username",
                    hint: "str | None",
                    default: Some("None"),
                    parameter: "Option<Given<String>>",
                    doc: "The user whose token it is, where the user asks for it; an administrator does otherwise.",
                },
                Argument {
                    name: "at_once",
                    hint: "bool",
                    default: Some("false"),
                    parameter: "bool",
                    doc: "Whether both OTPs are asked for at once.",
                },
            ],
        },
        kind: MethodKind::Machine,
        call: "client.resync({
            let mut rules = ResyncRules::new(serial_number.take());
            rules.username = username.map(Given::take);
            rules.at_once = at_once;
            rules
        })",
    },
    Method {
        name: "make_report",
        doc: "Has the organisation's report made, waits, and downloads it.\n\n\
              Nobody has signed the report: decide nothing by it. The outcome tells how old it can be.\n\
              Nothing is sent yet.",
        request: None,
        changes: Changes {
            without: &[],
            fixed: &[],
            renamed: None,
            more: &[
                Argument {
                    name: "file_type",
                    hint: "ReportFileType | str",
                    default: None,
                    parameter: "Given<declared::ReportFileType>",
                    doc: "`CSV` or `JSON`.",
                },
                Argument {
                    name: "out",
                    hint: "collections.abc.Callable[[], typing.IO[bytes]]",
                    default: None,
                    parameter: "Reports",
                    doc: "Makes what the report is written to, anew for each attempt: \
                          throw away what an attempt wrote that failed.",
                },
            ],
        },
        kind: MethodKind::Machine,
        call: "client.make_report(&file_type.take(), out.maker())",
    },
    Method {
        name: "add_tokens",
        doc: "Adds OATH tokens to the organisation, and waits until that is done. Nothing is sent yet.",
        request: Some(pingid::CreateOrgTokens::INFO),
        changes: WITHOUT_CLIENT_DATA,
        kind: MethodKind::Machine,
        call: "client.add_tokens(request)",
    },
    Method {
        name: "remove_tokens",
        doc: "Removes OATH tokens from the organisation, and waits until that is done. Nothing is sent yet.",
        request: Some(pingid::RevokeOrgTokens::INFO),
        changes: WITHOUT_CLIENT_DATA,
        kind: MethodKind::Machine,
        call: "client.remove_tokens(request)",
    },
    Method {
        name: "wait_for_job",
        doc: "Waits for a job that was begun elsewhere. Nothing is sent yet.",
        request: None,
        changes: Changes {
            without: &[],
            fixed: &[],
            renamed: None,
            more: &[Argument {
                name: "job_token",
                hint: "str",
                default: None,
                parameter: "Given<String>",
                doc: "The token that names the job.",
            }],
        },
        kind: MethodKind::Machine,
        call: "client.wait_for_job(job_token.take())",
    },
    Method {
        name: "ensure_user",
        doc: "Makes sure that a user exists, and tells whether this call created the user.\n\n\
              The user name comes from your login session or directory, never from the form that asks to\n\
              enrol: whoever types a colleague's name would otherwise be taken for the colleague.",
        request: Some(pingid::AddUser::INFO),
        changes: Changes {
            without: &[],
            fixed: &[],
            renamed: None,
            more: &[],
        },
        kind: MethodKind::Calls("Ensured", "outputs::ensured"),
        call: "client.ensure_user(request)",
    },
    Method {
        name: "check",
        doc: "Tells whether clock, TLS and one signed read work, by asking for a user that nobody has.",
        request: None,
        changes: Changes {
            without: &[],
            fixed: &[],
            renamed: None,
            more: &[],
        },
        kind: MethodKind::Calls("Check", "outputs::check"),
        call: "client.check()",
    },
];

const WITHOUT_CLIENT_DATA: Changes = Changes {
    without: &["client_data"],
    fixed: &[],
    renamed: None,
    more: &[],
};

const WITHOUT_ACTIVATION: Changes = Changes {
    without: &["activate_user", "client_data"],
    fixed: &[],
    renamed: None,
    more: &[],
};

const USERNAME: Changes = Changes {
    without: &[],
    fixed: &[],
    renamed: None,
    more: &[USER],
};

const USER: Argument = Argument {
    name: "username",
    hint: "str",
    default: None,
    parameter: "Given<String>",
    doc: "The user's name, exactly: from your login session or directory.",
};

const PHONE_NUMBER: Option<(&str, &str, &str)> = Some((
    "pairing_data",
    "phone_number",
    "The phone number: digits with the country code, `+` before it.",
));
