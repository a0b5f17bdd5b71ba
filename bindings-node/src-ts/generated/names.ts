// Written by `make generate`; change the declarations below core/src/pingid instead.

/**
 * What shows that a device is paired by this very pairing.
 *
 * - `told`: A reply to this very request says so.
 * - `matched`: The user's details show the device that the service named before, or the one
 *   new device with this pairing's own phone number, e-mail address or serial number.
 * - `inferred`: The user's details show one new device, and it is of the right type.
 *   Somebody else may have paired it: before you lift a bypass, remove a device or raise
 *   trust, let the user confirm nickname and model.
 * - `confirmed`: The user, or whoever asked the user, named the device among the candidates.
 */
export type Evidence =
  | "told"
  | "matched"
  | "inferred"
  | "confirmed";

/**
 * What becomes of a user who exists already.
 *
 * - `refuse`: Nothing is paired, and nothing is sent after the reading.
 * - `if_unpaired`: A device is paired if the user has none and is neither active nor
 *   suspended.
 * - `proceed`: A device is paired. The user name must come from a login session of this very
 *   user.
 */
export type IfExists =
  | "refuse"
  | "if_unpaired"
  | "proceed";

/**
 * Which machine it is.
 *
 * - `authenticator_app`: An authenticator app.
 * - `enrolment`: The user is made sure of and chooses a way to pair.
 * - `job`: A job: the report, or the organisation's OATH tokens.
 * - `mfa_desktop`: A computer with PingID Desktop, with a user of PingOne.
 * - `mfa_fido2`: A FIDO2 credential, with a user of PingOne.
 * - `mfa_mobile`: A phone with PingOne's SDK, by a pairing key.
 * - `mfa_oath_token`: An OATH token, with a user of PingOne.
 * - `mfa_otp`: A phone number, an e-mail address or an authenticator app, with a user of
 *   PingOne.
 * - `offline`: A phone number, an e-mail address or an OATH token, by an OTP.
 * - `offline_unverified`: The same without a proof of possession.
 * - `online`: The PingID app, by an activation code.
 * - `registration`: A user registers with PingOne.
 * - `resync`: An OATH token is brought into step.
 * - `webauthn`: A security key or the biometrics of a device.
 * - `yubikey`: A YubiKey.
 */
export type Kind =
  | "authenticator_app"
  | "enrolment"
  | "job"
  | "mfa_desktop"
  | "mfa_fido2"
  | "mfa_mobile"
  | "mfa_oath_token"
  | "mfa_otp"
  | "offline"
  | "offline_unverified"
  | "online"
  | "registration"
  | "resync"
  | "webauthn"
  | "yubikey";

/**
 * A way to pair.
 *
 * - `authenticator_app`: An authenticator app.
 * - `email`: An e-mail address.
 * - `online`: The PingID app.
 * - `sms`: A phone number for text messages.
 * - `token`: An OATH token.
 * - `voice`: A phone number for calls.
 * - `webauthn`: A security key or the biometrics of a device.
 * - `yubikey`: A YubiKey.
 */
export type MethodKind =
  | "authenticator_app"
  | "email"
  | "online"
  | "sms"
  | "token"
  | "voice"
  | "webauthn"
  | "yubikey";

/**
 * What a machine ended in, without what goes with it.
 *
 * - `job_done`: The job is done.
 * - `job_failed`: The job failed, or was not begun.
 * - `job_unknown`: Whether the job was begun, or how it ended, is not known.
 * - `not_paired`: No device was paired by this pairing.
 * - `not_registered`: The registration was not completed: there is no such account, or one
 *   whose e-mail address is not verified.
 * - `not_resynced`: The OATH token was not brought into step.
 * - `paired`: A device is paired.
 * - `registered`: The user is registered.
 * - `registration_unknown`: Whether the user is registered is not known.
 * - `report_downloaded`: The report is downloaded. Nobody has signed it: decide nothing by
 *   it.
 * - `resynced`: The OATH token is in step again.
 * - `undetermined`: Whether a device was paired is not known.
 */
export type OutcomeKind =
  | "job_done"
  | "job_failed"
  | "job_unknown"
  | "not_paired"
  | "not_registered"
  | "not_resynced"
  | "paired"
  | "registered"
  | "registration_unknown"
  | "report_downloaded"
  | "resynced"
  | "undetermined";

/**
 * Why a question is asked again.
 *
 * - `answer_lost`: The answer to the request was lost, and reading shows no effect of it:
 *   the OTP or code may or may not have arrived.
 * - `email_taken`: The e-mail address belongs to another user.
 * - `otp_not_sent`: The service could not send another OTP or code: the one before can still
 *   be typed.
 * - `otp_wrong`: The OTP was wrong.
 * - `otp_wrong_unproven`: The OTP seems to have been wrong: the answer that says so proves
 *   nothing.
 * - `password_refused`: The password is not as the service wants it.
 * - `registration_refused`: The service does not take these data.
 * - `username_taken`: The user name belongs to another user. Do not tell strangers which
 *   names there are.
 * - `verification_code_wrong`: The verification code was wrong.
 */
export type Problem =
  | "answer_lost"
  | "email_taken"
  | "otp_not_sent"
  | "otp_wrong"
  | "otp_wrong_unproven"
  | "password_refused"
  | "registration_refused"
  | "username_taken"
  | "verification_code_wrong";

/**
 * Why something was not done.
 *
 * - `cancelled`: The caller cancelled. An activation code that was shown can be used until
 *   it expires.
 * - `code_expired`: The activation code expired, or was used up.
 * - `code_not_valid`: The service knows no such activation code: it is wrong, or expired
 *   before it was first asked for.
 * - `deadline_passed`: The deadline passed. An activation code that was shown can be used
 *   until it expires.
 * - `destination_refused`: The phone number or e-mail address is none that the service can
 *   reach.
 * - `device_exists`: The device is paired already, with this user or another; some services
 *   say so of a user who has as many devices as allowed.
 * - `device_gone`: The device was paired, and is gone again.
 * - `device_locked`: Wrong OTPs have locked the device for a while.
 * - `job_failed`: The job failed.
 * - `not_sendable`: The request cannot be sent as it is: the client's own rules refuse it.
 *   Nothing was sent.
 * - `options_refused`: The service's credential options are not for our relying party, or
 *   not of the documented form.
 * - `otp_not_sent`: The service could not send the OTP; often the user's daily quota is used
 *   up.
 * - `otp_wrong`: The OTP or verification code was wrong as often as may be tried.
 * - `pairing_failed`: The phone could not be paired.
 * - `refused`: The service refused for another reason: see `error_id` and `code`.
 * - `registration_off`: The application's sign-on policy lets nobody register, or not in
 *   this state of the flow.
 * - `session_ended`: The session ended before the pairing was completed: begin again.
 * - `too_many_devices`: The user has as many devices as the organisation allows.
 * - `user_exists`: A user of this name exists already, and the caller did not allow to pair
 *   existing users.
 * - `user_not_found`: There is no such user.
 * - `user_suspended`: The user is suspended.
 * - `write_failed`: What came could not be written to where it was to go.
 */
export type Reason =
  | "cancelled"
  | "code_expired"
  | "code_not_valid"
  | "deadline_passed"
  | "destination_refused"
  | "device_exists"
  | "device_gone"
  | "device_locked"
  | "job_failed"
  | "not_sendable"
  | "options_refused"
  | "otp_not_sent"
  | "otp_wrong"
  | "pairing_failed"
  | "refused"
  | "registration_off"
  | "session_ended"
  | "too_many_devices"
  | "user_exists"
  | "user_not_found"
  | "user_suspended"
  | "write_failed";

/**
 * Where a machine stands.
 *
 * - `asking`: A person is asked.
 * - `finished`: It is over.
 * - `waiting`: A person is waited for: an activation code can be used; or the service.
 * - `working`: It sends and reads.
 */
export type ViewState =
  | "asking"
  | "finished"
  | "waiting"
  | "working";

/**
 * What a question wants.
 *
 * - `attestation`: The attestation that PingID Desktop makes of the registration.
 * - `authenticator_otp`: The OTP of an authenticator app, once it was set up by the link or
 *   key.
 * - `credential`: A credential of the browser or phone, made by the options.
 * - `method`: The way to pair, one of those that are offered.
 * - `next_otp`: The first OTP was right, and the token is out of step: the OTP that it shows
 *   next.
 * - `otp`: The OTP that was sent by message, call or e-mail.
 * - `registration`: The name, e-mail address and password of a new user.
 * - `start_again`: Whether to begin again, because the answer to the first request was lost.
 * - `token_otp`: The OTP that an OATH token shows.
 * - `two_otps`: Two OTPs of an OATH token that follow each other.
 * - `verification_code`: The code that was sent to the e-mail address of a new user.
 * - `yubikey_otp`: A touch of the YubiKey, which types an OTP.
 */
export type WantedKind =
  | "attestation"
  | "authenticator_otp"
  | "credential"
  | "method"
  | "next_otp"
  | "otp"
  | "registration"
  | "start_again"
  | "token_otp"
  | "two_otps"
  | "verification_code"
  | "yubikey_otp";

/**
 * How much a reply proves, from most to least.
 *
 * - `correlated`: Signed, and an echo of this very request.
 * - `signed`: Signed; it may be an older reply, played again.
 * - `channel`: Not signed by anyone: TLS to the configured host. It is the most that PingOne
 *   gives.
 * - `unsigned`: Not signed: anyone on the path can have written it.
 */
export type Provenance =
  | "correlated"
  | "signed"
  | "channel"
  | "unsigned";

/**
 * What may be done when no answer came, or none that proves anything.
 *
 * - `read`: It only reads, and is sent up to three times.
 * - `idempotent`: Repeating it leads to the same state, and it is sent up to three times.
 * - `create`: It creates something, and is sent once; a lost answer is settled by reading.
 * - `human`: It reaches a person or costs money, and is sent once.
 * - `one_time`: It burns a one-time secret, and is sent once.
 */
export type RetryClass =
  | "read"
  | "idempotent"
  | "create"
  | "human"
  | "one_time";

/**
 * What went wrong, the same text in every language.
 *
 * - `option_refused`: The proxy and the base URL do not go together, or an option has a
 *   value out of its range.
 * - `base_url_refused`: The base URL is not `https://host/path` in ASCII, without user
 *   information, query and fragment.
 * - `credentials_missing`: The client was set up without the worker, the application or the
 *   snapshot key that this needs.
 * - `certificate_malformed`: The PEM text of the certification authority holds no
 *   certificate.
 * - `key_malformed`: The key is not Base64 of one alphabet, or has bits where zeros must
 *   stand.
 * - `key_too_short`: HS256 needs a key of at least 32 bytes (RFC 7518, section 3.2).
 * - `origin_refused`: An origin is spelled as browsers do: https, or http for `localhost`
 *   only; a host that is the relying party's id or ends in a dot and the id; a port if it is
 *   not the scheme's own; nothing else.
 * - `plain_http_refused`: Plain http carries the token readably: it is for loopback, or for
 *   a host named in `danger_allow_http`.
 * - `properties_contradictory`: Two settings of the same name differ; keep one.
 * - `properties_malformed`: The properties do not follow the rules of
 *   `java.util.Properties`.
 * - `property_missing`: A property or environment variable that is needed is absent or
 *   empty.
 * - `properties_unreadable`: The file is absent, not a regular file, not readable, or larger
 *   than 64 KiB.
 * - `read_failed`: What was given to read a report from failed.
 * - `real_credentials_refused`: The sandbox and its helpers sign only with credentials that
 *   are marked as its own.
 * - `relying_party_refused`: The id of a relying party is a domain in lower-case ASCII, such
 *   as `example.com`, or `localhost`; no IP address and no public suffix such as `co.uk`.
 * - `sandbox_credentials_refused`: Sandbox credentials are known to others; they are for
 *   loopback, or for a host named in `danger_allow_http`.
 * - `snapshot_key_too_short`: The key of snapshots is 32 or more random bytes, such as a
 *   secret store generates; a passphrase is none.
 * - `worker_refused`: PingOne gives the worker, or the application, no token: look at its
 *   id, its secret, its environment, the region and how it authenticates.
 * - `write_failed`: What was given to write a report to failed: often the disk is full.
 * - `action_not_offered`: The flow does not offer this action: the sign-on policy does not
 *   allow it, or it is not its turn. Nothing was sent.
 * - `answer_missing`: A question is open: answer it before going on.
 * - `answer_unexpected`: The machine asks another question, or none: look at its prompt.
 * - `input_unexpected`: What was handed to the machine makes no sense in its state, and
 *   changed nothing.
 * - `start_too_soon`: A pairing is begun again 30 seconds after the last time at the
 *   earliest: let the message arrive first.
 * - `view_malformed`: The JSON is not that of a pairing view, or of a version that is not
 *   known.
 * - `body_malformed`: The body of `call` must be a JSON object, and its `clientData` a text.
 * - `class_refused`: An operation that we declare cannot be called with another retry class
 *   than its own.
 * - `credential_malformed`: The credential is not the JSON that browsers give (WebAuthn
 *   Level 3), or too large.
 * - `credential_refused`: The credential was made for another challenge, ceremony or page.
 *   Nothing was sent; begin again with new options.
 * - `destination_refused`: The phone number or e-mail address is none that the client was
 *   set up to reach.
 * - `extension_refused`: What is dialled after a call was answered must be allowed when the
 *   client is set up.
 * - `header_malformed`: The header of a token to sign must be a JSON object whose `alg` is
 *   `HS256`.
 * - `name_needed`: A body without a device's id unpairs every device: that has a method of
 *   its own.
 * - `path_suffix_refused`: The path suffix of `call` is 1 to 64 ASCII letters.
 * - `stream_needed`: GetOrganizationReport answers with a stream: its own method takes what
 *   it is written to.
 * - `registration_expired`: The registration of PingID Desktop has run out: create the
 *   device again. Nothing was sent.
 * - `qr_content_refused`: Only an activation link or an otpauth link is made into a QR code.
 * - `snapshot_refused`: The snapshot is not one of ours, was changed, has expired, or was
 *   made with another key, by another kind of machine, for another organisation or base URL,
 *   or with another context. Which it is, is not told. Begin again.
 * - `unknown_member`: No member of this name is declared.
 * - `unknown_operation`: No operation of this name is declared.
 * - `value_malformed`: A value is not of the form that the service takes.
 * - `value_missing`: A value that is needed was not given.
 * - `value_out_of_range`: A number lies outside its documented range, or a text has too few
 *   or too many characters.
 * - `agent_refused`: The agent of PingID Desktop refused the registration.
 * - `limit_reached`: PingOne allows no more: devices, pairing keys, messages or users. It is
 *   no rate limit, and trying again does not help. Which limit it is, the details of the
 *   refusal tell.
 * - `refused`: The service refused. PingID: its reason is in `error_id`; ask the vendor's
 *   support with `unique_msg_id`. PingOne: its reason is in the refusal's `code` and
 *   `details`; ask with its `id`.
 * - `credential_options_foreign`: The service's credential options are for another relying
 *   party than ours.
 * - `credential_options_malformed`: The service's credential options are not of the
 *   documented form, or too large.
 * - `flow_redirect_refused`: A flow leads to another place than to our redirect URI with our
 *   `state`.
 * - `reply_about_another_user`: The reply is about another user than the request.
 * - `reply_encoded`: The reply says that it is compressed, which was not asked for.
 * - `reply_foreign`: The reply was signed for another organisation or client.
 * - `reply_malformed`: The reply is neither a signed token nor JSON: often the page of a
 *   proxy or a captive portal.
 * - `reply_redirected`: The service answered with a redirect, which is never followed.
 * - `reply_reflected`: What came back is a request, perhaps our own.
 * - `reply_replayed`: A signed reply that was seen before, on an operation without an echo.
 * - `reply_about_another_object`: The reply is about another environment, user, device or
 *   flow than the request, or does not say.
 * - `reply_unexpected`: The reply has another status or media type than a success has, or
 *   says another thing than was done.
 * - `reply_too_large`: The reply is larger than 1 MiB, or its JSON is nested deeper than 32
 *   levels.
 * - `reply_uncorrelated`: The reply answers another request, or repeats an older one.
 * - `reply_unreadable`: The signed reply lacks a documented member or has one of the wrong
 *   type.
 * - `reply_unsigned`: An unsigned reply claims success, which only a signed one can.
 * - `report_malformed`: The report is neither CSV nor JSON of the documented form, or it is
 *   cut off. Download it again; throw away what was made of it.
 * - `report_too_large`: A row of the report is larger than 1 MiB or has more than 256 cells,
 *   or its JSON is nested deeper than 32 levels: often a quotation mark that is never
 *   closed.
 * - `token_header_refused`: The header of the token names another algorithm, or an extension
 *   that changes its meaning.
 * - `token_malformed`: The text is not three parts of strict base64url.
 * - `token_signature_wrong`: The token was not signed with this key, or was changed.
 * - `token_too_large`: The token is larger than 1 MiB, or its header larger than 8 KiB.
 * - `lease_lost`: Somebody else went on with this pairing, or a newer snapshot is stored:
 *   what this process knows of it is old, and it sends no more. Acquire the lease and resume
 *   from the store.
 * - `outcome_unknown`: The request left, and its result is not known. Read the user's
 *   details before going on.
 * - `agent_not_running`: Nothing listens where the agent of PingID Desktop should: it is not
 *   installed, or not running. Nothing was sent.
 * - `deadline_exceeded`: The deadline of the call passed before an answer came. Nothing was
 *   changed.
 * - `lease_taken`: Somebody else pairs this user, or follows this activation code, right
 *   now. Nothing was sent.
 * - `rate_limited`: The service asks to be left alone for a while: see `retry_after`.
 * - `service_failed`: The service or a gateway before it failed. Nothing was changed.
 * - `store_failed`: The store or the lease that the application brought could not be reached
 *   or failed, so nothing was sent after it.
 * - `unreachable`: No connection: name not found, refused, or a certificate that is not
 *   trusted. Nothing was sent.
 * - `cancelled`: The caller cancelled the wait.
 * - `entropy_unavailable`: The operating system gave no random bytes.
 * - `internal`: A fault of ours.
 */
export type Code =
  | "option_refused"
  | "base_url_refused"
  | "credentials_missing"
  | "certificate_malformed"
  | "key_malformed"
  | "key_too_short"
  | "origin_refused"
  | "plain_http_refused"
  | "properties_contradictory"
  | "properties_malformed"
  | "property_missing"
  | "properties_unreadable"
  | "read_failed"
  | "real_credentials_refused"
  | "relying_party_refused"
  | "sandbox_credentials_refused"
  | "snapshot_key_too_short"
  | "worker_refused"
  | "write_failed"
  | "action_not_offered"
  | "answer_missing"
  | "answer_unexpected"
  | "input_unexpected"
  | "start_too_soon"
  | "view_malformed"
  | "body_malformed"
  | "class_refused"
  | "credential_malformed"
  | "credential_refused"
  | "destination_refused"
  | "extension_refused"
  | "header_malformed"
  | "name_needed"
  | "path_suffix_refused"
  | "stream_needed"
  | "registration_expired"
  | "qr_content_refused"
  | "snapshot_refused"
  | "unknown_member"
  | "unknown_operation"
  | "value_malformed"
  | "value_missing"
  | "value_out_of_range"
  | "agent_refused"
  | "limit_reached"
  | "refused"
  | "credential_options_foreign"
  | "credential_options_malformed"
  | "flow_redirect_refused"
  | "reply_about_another_user"
  | "reply_encoded"
  | "reply_foreign"
  | "reply_malformed"
  | "reply_redirected"
  | "reply_reflected"
  | "reply_replayed"
  | "reply_about_another_object"
  | "reply_unexpected"
  | "reply_too_large"
  | "reply_uncorrelated"
  | "reply_unreadable"
  | "reply_unsigned"
  | "report_malformed"
  | "report_too_large"
  | "token_header_refused"
  | "token_malformed"
  | "token_signature_wrong"
  | "token_too_large"
  | "lease_lost"
  | "outcome_unknown"
  | "agent_not_running"
  | "deadline_exceeded"
  | "lease_taken"
  | "rate_limited"
  | "service_failed"
  | "store_failed"
  | "unreachable"
  | "cancelled"
  | "entropy_unavailable"
  | "internal";

/** Every code, and the name of the class that errors of this code are of. */
export const codes: { readonly [Name in Code]: string } = {
  option_refused: "ConfigurationError",
  base_url_refused: "ConfigurationError",
  credentials_missing: "ConfigurationError",
  certificate_malformed: "ConfigurationError",
  key_malformed: "ConfigurationError",
  key_too_short: "ConfigurationError",
  origin_refused: "ConfigurationError",
  plain_http_refused: "ConfigurationError",
  properties_contradictory: "ConfigurationError",
  properties_malformed: "ConfigurationError",
  property_missing: "ConfigurationError",
  properties_unreadable: "ConfigurationError",
  read_failed: "ConfigurationError",
  real_credentials_refused: "ConfigurationError",
  relying_party_refused: "ConfigurationError",
  sandbox_credentials_refused: "ConfigurationError",
  snapshot_key_too_short: "ConfigurationError",
  worker_refused: "ConfigurationError",
  write_failed: "ConfigurationError",
  action_not_offered: "InputError",
  answer_missing: "InputError",
  answer_unexpected: "InputError",
  input_unexpected: "InputError",
  start_too_soon: "InputError",
  view_malformed: "InputError",
  body_malformed: "InputError",
  class_refused: "InputError",
  credential_malformed: "InputError",
  credential_refused: "InputError",
  destination_refused: "InputError",
  extension_refused: "InputError",
  header_malformed: "InputError",
  name_needed: "InputError",
  path_suffix_refused: "InputError",
  stream_needed: "InputError",
  registration_expired: "InputError",
  qr_content_refused: "InputError",
  snapshot_refused: "InputError",
  unknown_member: "InputError",
  unknown_operation: "InputError",
  value_malformed: "InputError",
  value_missing: "InputError",
  value_out_of_range: "InputError",
  agent_refused: "RefusedError",
  limit_reached: "RefusedError",
  refused: "RefusedError",
  credential_options_foreign: "UntrustedReplyError",
  credential_options_malformed: "UntrustedReplyError",
  flow_redirect_refused: "UntrustedReplyError",
  reply_about_another_user: "UntrustedReplyError",
  reply_encoded: "UntrustedReplyError",
  reply_foreign: "UntrustedReplyError",
  reply_malformed: "UntrustedReplyError",
  reply_redirected: "UntrustedReplyError",
  reply_reflected: "UntrustedReplyError",
  reply_replayed: "UntrustedReplyError",
  reply_about_another_object: "UntrustedReplyError",
  reply_unexpected: "UntrustedReplyError",
  reply_too_large: "UntrustedReplyError",
  reply_uncorrelated: "UntrustedReplyError",
  reply_unreadable: "UntrustedReplyError",
  reply_unsigned: "UntrustedReplyError",
  report_malformed: "UntrustedReplyError",
  report_too_large: "UntrustedReplyError",
  token_header_refused: "UntrustedReplyError",
  token_malformed: "UntrustedReplyError",
  token_signature_wrong: "UntrustedReplyError",
  token_too_large: "UntrustedReplyError",
  lease_lost: "UnknownOutcomeError",
  outcome_unknown: "UnknownOutcomeError",
  agent_not_running: "UnavailableError",
  deadline_exceeded: "UnavailableError",
  lease_taken: "UnavailableError",
  rate_limited: "UnavailableError",
  service_failed: "UnavailableError",
  store_failed: "UnavailableError",
  unreachable: "UnavailableError",
  cancelled: "CancelledError",
  entropy_unavailable: "InternalError",
  internal: "InternalError",
};
