"""Names that never change, each equal to its text.

Written by `make generate`; change the declarations below core/src/pingid instead.
"""

from __future__ import annotations

import enum


class _Name(str, enum.Enum):
    def __str__(self) -> str:
        return str(self.value)


class Evidence(_Name):
    """What shows that a device is paired by this very pairing."""

    TOLD = "told"
    """A reply to this very request says so."""

    MATCHED = "matched"
    """The user's details show the device that the service named before, or the one new
    device with this pairing's own phone number, e-mail address or serial number."""

    INFERRED = "inferred"
    """The user's details show one new device, and it is of the right type. Somebody else
    may have paired it: before you lift a bypass, remove a device or raise trust, let the
    user confirm nickname and model."""

    CONFIRMED = "confirmed"
    """The user, or whoever asked the user, named the device among the candidates."""


class IfExists(_Name):
    """What becomes of a user who exists already."""

    REFUSE = "refuse"
    """Nothing is paired, and nothing is sent after the reading."""

    IF_UNPAIRED = "if_unpaired"
    """A device is paired if the user has none and is neither active nor suspended."""

    PROCEED = "proceed"
    """A device is paired. The user name must come from a login session of this very
    user."""


class Kind(_Name):
    """Which machine it is."""

    AUTHENTICATOR_APP = "authenticator_app"
    """An authenticator app."""

    ENROLMENT = "enrolment"
    """The user is made sure of and chooses a way to pair."""

    JOB = "job"
    """A job: the report, or the organisation's OATH tokens."""

    MFA_DESKTOP = "mfa_desktop"
    """A computer with PingID Desktop, with a user of PingOne."""

    MFA_FIDO2 = "mfa_fido2"
    """A FIDO2 credential, with a user of PingOne."""

    MFA_MOBILE = "mfa_mobile"
    """A phone with PingOne's SDK, by a pairing key."""

    MFA_OATH_TOKEN = "mfa_oath_token"
    """An OATH token, with a user of PingOne."""

    MFA_OTP = "mfa_otp"
    """A phone number, an e-mail address or an authenticator app, with a user of PingOne."""

    OFFLINE = "offline"
    """A phone number, an e-mail address or an OATH token, by an OTP."""

    OFFLINE_UNVERIFIED = "offline_unverified"
    """The same without a proof of possession."""

    ONLINE = "online"
    """The PingID app, by an activation code."""

    REGISTRATION = "registration"
    """A user registers with PingOne."""

    RESYNC = "resync"
    """An OATH token is brought into step."""

    WEBAUTHN = "webauthn"
    """A security key or the biometrics of a device."""

    YUBIKEY = "yubikey"
    """A YubiKey."""


class MethodKind(_Name):
    """A way to pair."""

    AUTHENTICATOR_APP = "authenticator_app"
    """An authenticator app."""

    EMAIL = "email"
    """An e-mail address."""

    ONLINE = "online"
    """The PingID app."""

    SMS = "sms"
    """A phone number for text messages."""

    TOKEN = "token"
    """An OATH token."""

    VOICE = "voice"
    """A phone number for calls."""

    WEBAUTHN = "webauthn"
    """A security key or the biometrics of a device."""

    YUBIKEY = "yubikey"
    """A YubiKey."""


class OutcomeKind(_Name):
    """What a machine ended in, without what goes with it."""

    JOB_DONE = "job_done"
    """The job is done."""

    JOB_FAILED = "job_failed"
    """The job failed, or was not begun."""

    JOB_UNKNOWN = "job_unknown"
    """Whether the job was begun, or how it ended, is not known."""

    NOT_PAIRED = "not_paired"
    """No device was paired by this pairing."""

    NOT_REGISTERED = "not_registered"
    """The registration was not completed: there is no such account, or one whose e-mail
    address is not verified."""

    NOT_RESYNCED = "not_resynced"
    """The OATH token was not brought into step."""

    PAIRED = "paired"
    """A device is paired."""

    REGISTERED = "registered"
    """The user is registered."""

    REGISTRATION_UNKNOWN = "registration_unknown"
    """Whether the user is registered is not known."""

    REPORT_DOWNLOADED = "report_downloaded"
    """The report is downloaded. Nobody has signed it: decide nothing by it."""

    RESYNCED = "resynced"
    """The OATH token is in step again."""

    UNDETERMINED = "undetermined"
    """Whether a device was paired is not known."""


class Problem(_Name):
    """Why a question is asked again."""

    ANSWER_LOST = "answer_lost"
    """The answer to the request was lost, and reading shows no effect of it: the OTP or
    code may or may not have arrived."""

    EMAIL_TAKEN = "email_taken"
    """The e-mail address belongs to another user."""

    OTP_NOT_SENT = "otp_not_sent"
    """The service could not send another OTP or code: the one before can still be typed."""

    OTP_WRONG = "otp_wrong"
    """The OTP was wrong."""

    OTP_WRONG_UNPROVEN = "otp_wrong_unproven"
    """The OTP seems to have been wrong: the answer that says so proves nothing."""

    PASSWORD_REFUSED = "password_refused"
    """The password is not as the service wants it."""

    REGISTRATION_REFUSED = "registration_refused"
    """The service does not take these data."""

    USERNAME_TAKEN = "username_taken"
    """The user name belongs to another user. Do not tell strangers which names there
    are."""

    VERIFICATION_CODE_WRONG = "verification_code_wrong"
    """The verification code was wrong."""


class Reason(_Name):
    """Why something was not done."""

    CANCELLED = "cancelled"
    """The caller cancelled. An activation code that was shown can be used until it
    expires."""

    CODE_EXPIRED = "code_expired"
    """The activation code expired, or was used up."""

    CODE_NOT_VALID = "code_not_valid"
    """The service knows no such activation code: it is wrong, or expired before it was
    first asked for."""

    DEADLINE_PASSED = "deadline_passed"
    """The deadline passed. An activation code that was shown can be used until it
    expires."""

    DESTINATION_REFUSED = "destination_refused"
    """The phone number or e-mail address is none that the service can reach."""

    DEVICE_EXISTS = "device_exists"
    """The device is paired already, with this user or another; some services say so of a
    user who has as many devices as allowed."""

    DEVICE_GONE = "device_gone"
    """The device was paired, and is gone again."""

    DEVICE_LOCKED = "device_locked"
    """Wrong OTPs have locked the device for a while."""

    JOB_FAILED = "job_failed"
    """The job failed."""

    NOT_SENDABLE = "not_sendable"
    """The request cannot be sent as it is: the client's own rules refuse it. Nothing was
    sent."""

    OPTIONS_REFUSED = "options_refused"
    """The service's credential options are not for our relying party, or not of the
    documented form."""

    OTP_NOT_SENT = "otp_not_sent"
    """The service could not send the OTP; often the user's daily quota is used up."""

    OTP_WRONG = "otp_wrong"
    """The OTP or verification code was wrong as often as may be tried."""

    PAIRING_FAILED = "pairing_failed"
    """The phone could not be paired."""

    REFUSED = "refused"
    """The service refused for another reason: see `error_id` and `code`."""

    REGISTRATION_OFF = "registration_off"
    """The application's sign-on policy lets nobody register, or not in this state of the
    flow."""

    SESSION_ENDED = "session_ended"
    """The session ended before the pairing was completed: begin again."""

    TOO_MANY_DEVICES = "too_many_devices"
    """The user has as many devices as the organisation allows."""

    USER_EXISTS = "user_exists"
    """A user of this name exists already, and the caller did not allow to pair existing
    users."""

    USER_NOT_FOUND = "user_not_found"
    """There is no such user."""

    USER_SUSPENDED = "user_suspended"
    """The user is suspended."""

    WRITE_FAILED = "write_failed"
    """What came could not be written to where it was to go."""


class ViewState(_Name):
    """Where a machine stands."""

    ASKING = "asking"
    """A person is asked."""

    FINISHED = "finished"
    """It is over."""

    WAITING = "waiting"
    """A person is waited for: an activation code can be used; or the service."""

    WORKING = "working"
    """It sends and reads."""


class WantedKind(_Name):
    """What a question wants."""

    ATTESTATION = "attestation"
    """The attestation that PingID Desktop makes of the registration."""

    AUTHENTICATOR_OTP = "authenticator_otp"
    """The OTP of an authenticator app, once it was set up by the link or key."""

    CREDENTIAL = "credential"
    """A credential of the browser or phone, made by the options."""

    METHOD = "method"
    """The way to pair, one of those that are offered."""

    NEXT_OTP = "next_otp"
    """The first OTP was right, and the token is out of step: the OTP that it shows next."""

    OTP = "otp"
    """The OTP that was sent by message, call or e-mail."""

    REGISTRATION = "registration"
    """The name, e-mail address and password of a new user."""

    START_AGAIN = "start_again"
    """Whether to begin again, because the answer to the first request was lost."""

    TOKEN_OTP = "token_otp"
    """The OTP that an OATH token shows."""

    TWO_OTPS = "two_otps"
    """Two OTPs of an OATH token that follow each other."""

    VERIFICATION_CODE = "verification_code"
    """The code that was sent to the e-mail address of a new user."""

    YUBIKEY_OTP = "yubikey_otp"
    """A touch of the YubiKey, which types an OTP."""


class Provenance(_Name):
    """How much a reply proves, from most to least."""

    CORRELATED = "correlated"
    """Signed, and an echo of this very request."""

    SIGNED = "signed"
    """Signed; it may be an older reply, played again."""

    CHANNEL = "channel"
    """Not signed by anyone: TLS to the configured host. It is the most that PingOne
    gives."""

    UNSIGNED = "unsigned"
    """Not signed: anyone on the path can have written it."""


class RetryClass(_Name):
    """What may be done when no answer came, or none that proves anything."""

    READ = "read"
    """It only reads, and is sent up to three times."""

    IDEMPOTENT = "idempotent"
    """Repeating it leads to the same state, and it is sent up to three times."""

    CREATE = "create"
    """It creates something, and is sent once; a lost answer is settled by reading."""

    HUMAN = "human"
    """It reaches a person or costs money, and is sent once."""

    ONE_TIME = "one_time"
    """It burns a one-time secret, and is sent once."""


class Code(_Name):
    """What went wrong, the same text in every language."""

    OPTION_REFUSED = "option_refused"
    """The proxy and the base URL do not go together, or an option has a value out of its
    range."""

    BASE_URL_REFUSED = "base_url_refused"
    """The base URL is not `https://host/path` in ASCII, without user information, query and
    fragment."""

    CREDENTIALS_MISSING = "credentials_missing"
    """The client was set up without the worker, the application or the snapshot key that
    this needs."""

    CERTIFICATE_MALFORMED = "certificate_malformed"
    """The PEM text of the certification authority holds no certificate."""

    KEY_MALFORMED = "key_malformed"
    """The key is not Base64 of one alphabet, or has bits where zeros must stand."""

    KEY_TOO_SHORT = "key_too_short"
    """HS256 needs a key of at least 32 bytes (RFC 7518, section 3.2)."""

    ORIGIN_REFUSED = "origin_refused"
    """An origin is spelled as browsers do: https, or http for `localhost` only; a host that
    is the relying party's id or ends in a dot and the id; a port if it is not the scheme's
    own; nothing else."""

    PLAIN_HTTP_REFUSED = "plain_http_refused"
    """Plain http carries the token readably: it is for loopback, or for a host named in
    `danger_allow_http`."""

    PROPERTIES_CONTRADICTORY = "properties_contradictory"
    """Two settings of the same name differ; keep one."""

    PROPERTIES_MALFORMED = "properties_malformed"
    """The properties do not follow the rules of `java.util.Properties`."""

    PROPERTY_MISSING = "property_missing"
    """A property or environment variable that is needed is absent or empty."""

    PROPERTIES_UNREADABLE = "properties_unreadable"
    """The file is absent, not a regular file, not readable, or larger than 64 KiB."""

    READ_FAILED = "read_failed"
    """What was given to read a report from failed."""

    REAL_CREDENTIALS_REFUSED = "real_credentials_refused"
    """The sandbox and its helpers sign only with credentials that are marked as its own."""

    RELYING_PARTY_REFUSED = "relying_party_refused"
    """The id of a relying party is a domain in lower-case ASCII, such as `example.com`, or
    `localhost`; no IP address and no public suffix such as `co.uk`."""

    SANDBOX_CREDENTIALS_REFUSED = "sandbox_credentials_refused"
    """Sandbox credentials are known to others; they are for loopback, or for a host named
    in `danger_allow_http`."""

    SNAPSHOT_KEY_TOO_SHORT = "snapshot_key_too_short"
    """The key of snapshots is 32 or more random bytes, such as a secret store generates; a
    passphrase is none."""

    WORKER_REFUSED = "worker_refused"
    """PingOne gives the worker, or the application, no token: look at its id, its secret,
    its environment, the region and how it authenticates."""

    WRITE_FAILED = "write_failed"
    """What was given to write a report to failed: often the disk is full."""

    ACTION_NOT_OFFERED = "action_not_offered"
    """The flow does not offer this action: the sign-on policy does not allow it, or it is
    not its turn. Nothing was sent."""

    ANSWER_MISSING = "answer_missing"
    """A question is open: answer it before going on."""

    ANSWER_UNEXPECTED = "answer_unexpected"
    """The machine asks another question, or none: look at its prompt."""

    INPUT_UNEXPECTED = "input_unexpected"
    """What was handed to the machine makes no sense in its state, and changed nothing."""

    START_TOO_SOON = "start_too_soon"
    """A pairing is begun again 30 seconds after the last time at the earliest: let the
    message arrive first."""

    VIEW_MALFORMED = "view_malformed"
    """The JSON is not that of a pairing view, or of a version that is not known."""

    BODY_MALFORMED = "body_malformed"
    """The body of `call` must be a JSON object, and its `clientData` a text."""

    CLASS_REFUSED = "class_refused"
    """An operation that we declare cannot be called with another retry class than its
    own."""

    CREDENTIAL_MALFORMED = "credential_malformed"
    """The credential is not the JSON that browsers give (WebAuthn Level 3), or too
    large."""

    CREDENTIAL_REFUSED = "credential_refused"
    """The credential was made for another challenge, ceremony or page. Nothing was sent;
    begin again with new options."""

    DESTINATION_REFUSED = "destination_refused"
    """The phone number or e-mail address is none that the client was set up to reach."""

    EXTENSION_REFUSED = "extension_refused"
    """What is dialled after a call was answered must be allowed when the client is set
    up."""

    HEADER_MALFORMED = "header_malformed"
    """The header of a token to sign must be a JSON object whose `alg` is `HS256`."""

    NAME_NEEDED = "name_needed"
    """A body without a device's id unpairs every device: that has a method of its own."""

    PATH_SUFFIX_REFUSED = "path_suffix_refused"
    """The path suffix of `call` is 1 to 64 ASCII letters."""

    STREAM_NEEDED = "stream_needed"
    """GetOrganizationReport answers with a stream: its own method takes what it is written
    to."""

    REGISTRATION_EXPIRED = "registration_expired"
    """The registration of PingID Desktop has run out: create the device again. Nothing was
    sent."""

    QR_CONTENT_REFUSED = "qr_content_refused"
    """Only an activation link or an otpauth link is made into a QR code."""

    SNAPSHOT_REFUSED = "snapshot_refused"
    """The snapshot is not one of ours, was changed, has expired, or was made with another
    key, by another kind of machine, for another organisation or base URL, or with another
    context. Which it is, is not told. Begin again."""

    UNKNOWN_MEMBER = "unknown_member"
    """No member of this name is declared."""

    UNKNOWN_OPERATION = "unknown_operation"
    """No operation of this name is declared."""

    VALUE_MALFORMED = "value_malformed"
    """A value is not of the form that the service takes."""

    VALUE_MISSING = "value_missing"
    """A value that is needed was not given."""

    VALUE_OUT_OF_RANGE = "value_out_of_range"
    """A number lies outside its documented range, or a text has too few or too many
    characters."""

    AGENT_REFUSED = "agent_refused"
    """The agent of PingID Desktop refused the registration."""

    LIMIT_REACHED = "limit_reached"
    """PingOne allows no more: devices, pairing keys, messages or users. It is no rate
    limit, and trying again does not help. Which limit it is, the details of the refusal
    tell."""

    REFUSED = "refused"
    """The service refused. PingID: its reason is in `error_id`; ask the vendor's support
    with `unique_msg_id`. PingOne: its reason is in the refusal's `code` and `details`; ask
    with its `id`."""

    CREDENTIAL_OPTIONS_FOREIGN = "credential_options_foreign"
    """The service's credential options are for another relying party than ours."""

    CREDENTIAL_OPTIONS_MALFORMED = "credential_options_malformed"
    """The service's credential options are not of the documented form, or too large."""

    FLOW_REDIRECT_REFUSED = "flow_redirect_refused"
    """A flow leads to another place than to our redirect URI with our `state`."""

    REPLY_ABOUT_ANOTHER_USER = "reply_about_another_user"
    """The reply is about another user than the request."""

    REPLY_ENCODED = "reply_encoded"
    """The reply says that it is compressed, which was not asked for."""

    REPLY_FOREIGN = "reply_foreign"
    """The reply was signed for another organisation or client."""

    REPLY_MALFORMED = "reply_malformed"
    """The reply is neither a signed token nor JSON: often the page of a proxy or a captive
    portal."""

    REPLY_REDIRECTED = "reply_redirected"
    """The service answered with a redirect, which is never followed."""

    REPLY_REFLECTED = "reply_reflected"
    """What came back is a request, perhaps our own."""

    REPLY_REPLAYED = "reply_replayed"
    """A signed reply that was seen before, on an operation without an echo."""

    REPLY_ABOUT_ANOTHER_OBJECT = "reply_about_another_object"
    """The reply is about another environment, user, device or flow than the request, or
    does not say."""

    REPLY_UNEXPECTED = "reply_unexpected"
    """The reply has another status or media type than a success has, or says another thing
    than was done."""

    REPLY_TOO_LARGE = "reply_too_large"
    """The reply is larger than 1 MiB, or its JSON is nested deeper than 32 levels."""

    REPLY_UNCORRELATED = "reply_uncorrelated"
    """The reply answers another request, or repeats an older one."""

    REPLY_UNREADABLE = "reply_unreadable"
    """The signed reply lacks a documented member or has one of the wrong type."""

    REPLY_UNSIGNED = "reply_unsigned"
    """An unsigned reply claims success, which only a signed one can."""

    REPORT_MALFORMED = "report_malformed"
    """The report is neither CSV nor JSON of the documented form, or it is cut off. Download
    it again; throw away what was made of it."""

    REPORT_TOO_LARGE = "report_too_large"
    """A row of the report is larger than 1 MiB or has more than 256 cells, or its JSON is
    nested deeper than 32 levels: often a quotation mark that is never closed."""

    TOKEN_HEADER_REFUSED = "token_header_refused"
    """The header of the token names another algorithm, or an extension that changes its
    meaning."""

    TOKEN_MALFORMED = "token_malformed"
    """The text is not three parts of strict base64url."""

    TOKEN_SIGNATURE_WRONG = "token_signature_wrong"
    """The token was not signed with this key, or was changed."""

    TOKEN_TOO_LARGE = "token_too_large"
    """The token is larger than 1 MiB, or its header larger than 8 KiB."""

    LEASE_LOST = "lease_lost"
    """Somebody else went on with this pairing, or a newer snapshot is stored: what this
    process knows of it is old, and it sends no more. Acquire the lease and resume from the
    store."""

    OUTCOME_UNKNOWN = "outcome_unknown"
    """The request left, and its result is not known. Read the user's details before going
    on."""

    AGENT_NOT_RUNNING = "agent_not_running"
    """Nothing listens where the agent of PingID Desktop should: it is not installed, or not
    running. Nothing was sent."""

    DEADLINE_EXCEEDED = "deadline_exceeded"
    """The deadline of the call passed before an answer came. Nothing was changed."""

    LEASE_TAKEN = "lease_taken"
    """Somebody else pairs this user, or follows this activation code, right now. Nothing
    was sent."""

    RATE_LIMITED = "rate_limited"
    """The service asks to be left alone for a while: see `retry_after`."""

    SERVICE_FAILED = "service_failed"
    """The service or a gateway before it failed. Nothing was changed."""

    STORE_FAILED = "store_failed"
    """The store or the lease that the application brought could not be reached or failed,
    so nothing was sent after it."""

    UNREACHABLE = "unreachable"
    """No connection: name not found, refused, or a certificate that is not trusted. Nothing
    was sent."""

    CANCELLED = "cancelled"
    """The caller cancelled the wait."""

    ENTROPY_UNAVAILABLE = "entropy_unavailable"
    """The operating system gave no random bytes."""

    INTERNAL = "internal"
    """A fault of ours."""


# The name of the exception for each code.
CLASS_OF_CODE: dict[str, str] = {
    "option_refused": "ConfigurationError",
    "base_url_refused": "ConfigurationError",
    "credentials_missing": "ConfigurationError",
    "certificate_malformed": "ConfigurationError",
    "key_malformed": "ConfigurationError",
    "key_too_short": "ConfigurationError",
    "origin_refused": "ConfigurationError",
    "plain_http_refused": "ConfigurationError",
    "properties_contradictory": "ConfigurationError",
    "properties_malformed": "ConfigurationError",
    "property_missing": "ConfigurationError",
    "properties_unreadable": "ConfigurationError",
    "read_failed": "ConfigurationError",
    "real_credentials_refused": "ConfigurationError",
    "relying_party_refused": "ConfigurationError",
    "sandbox_credentials_refused": "ConfigurationError",
    "snapshot_key_too_short": "ConfigurationError",
    "worker_refused": "ConfigurationError",
    "write_failed": "ConfigurationError",
    "action_not_offered": "InputError",
    "answer_missing": "InputError",
    "answer_unexpected": "InputError",
    "input_unexpected": "InputError",
    "start_too_soon": "InputError",
    "view_malformed": "InputError",
    "body_malformed": "InputError",
    "class_refused": "InputError",
    "credential_malformed": "InputError",
    "credential_refused": "InputError",
    "destination_refused": "InputError",
    "extension_refused": "InputError",
    "header_malformed": "InputError",
    "name_needed": "InputError",
    "path_suffix_refused": "InputError",
    "stream_needed": "InputError",
    "registration_expired": "InputError",
    "qr_content_refused": "InputError",
    "snapshot_refused": "InputError",
    "unknown_member": "InputError",
    "unknown_operation": "InputError",
    "value_malformed": "InputError",
    "value_missing": "InputError",
    "value_out_of_range": "InputError",
    "agent_refused": "RefusedError",
    "limit_reached": "RefusedError",
    "refused": "RefusedError",
    "credential_options_foreign": "UntrustedReplyError",
    "credential_options_malformed": "UntrustedReplyError",
    "flow_redirect_refused": "UntrustedReplyError",
    "reply_about_another_user": "UntrustedReplyError",
    "reply_encoded": "UntrustedReplyError",
    "reply_foreign": "UntrustedReplyError",
    "reply_malformed": "UntrustedReplyError",
    "reply_redirected": "UntrustedReplyError",
    "reply_reflected": "UntrustedReplyError",
    "reply_replayed": "UntrustedReplyError",
    "reply_about_another_object": "UntrustedReplyError",
    "reply_unexpected": "UntrustedReplyError",
    "reply_too_large": "UntrustedReplyError",
    "reply_uncorrelated": "UntrustedReplyError",
    "reply_unreadable": "UntrustedReplyError",
    "reply_unsigned": "UntrustedReplyError",
    "report_malformed": "UntrustedReplyError",
    "report_too_large": "UntrustedReplyError",
    "token_header_refused": "UntrustedReplyError",
    "token_malformed": "UntrustedReplyError",
    "token_signature_wrong": "UntrustedReplyError",
    "token_too_large": "UntrustedReplyError",
    "lease_lost": "UnknownOutcomeError",
    "outcome_unknown": "UnknownOutcomeError",
    "agent_not_running": "UnavailableError",
    "deadline_exceeded": "UnavailableError",
    "lease_taken": "UnavailableError",
    "rate_limited": "UnavailableError",
    "service_failed": "UnavailableError",
    "store_failed": "UnavailableError",
    "unreachable": "UnavailableError",
    "cancelled": "CancelledError",
    "entropy_unavailable": "InternalError",
    "internal": "InternalError",
}
