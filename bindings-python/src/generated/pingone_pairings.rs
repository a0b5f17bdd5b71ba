//! Written by `make generate`; change the declarations below core/src/pingid instead.

use pyo3::prelude::*;

use crate::declared;
use crate::given::Given;
use crate::pairing::{Binding, Pairing};
use crate::pingone::PingOne;
use crate::registering;
use crate::webauthn::RelyingParty;

#[pymethods]
#[allow(clippy::too_many_arguments)]
impl PingOne {
    /// Registers a user, in a flow of the application that is started.
    ///
    /// The user is asked for name, e-mail address and password, unless they are given, and for the code
    /// that comes by e-mail. It is nobody's pairing: a store keeps it under its context, which must be
    /// its own, such as the id of the visitor's session. Nothing is sent yet.
    ///
    /// Args:
    ///     username: The name that the user chose: give all three, or none to ask for them.
    ///     email: The e-mail address that the verification code goes to.
    ///     password: The password that the user chose.
    ///     acr_values: The sign-on policies to go by, names with blanks between them. Default: the
    ///         application's own.
    ///     without_tokens: Whether the user's tokens are not fetched at the end.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        *,
        username: "str | None" = None,
        email: "str | None" = None,
        password: "str | None" = None,
        acr_values: "str | None" = None,
        without_tokens: "bool" = false,
        context: "bytes | str | None" = None,
    ) -> "Pairing")]
    fn register(
        &self,
        py: Python<'_>,
        username: Option<String>,
        email: Option<String>,
        password: Option<Given<pingpair::Secret>>,
        acr_values: Option<String>,
        without_tokens: bool,
        context: Option<Binding>,
    ) -> PyResult<Pairing> {
        self.begin(py, context, |client| {
            registering::rules(username, email, password, acr_values, without_tokens)
                .and_then(|rules| client.register(rules))
        })
    }

    /// The same in a flow that a browser was redirected into.
    ///
    /// A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in
    /// it. Nothing is sent yet.
    ///
    /// Args:
    ///     flow_id: The flow's id, from the URL that the browser came with.
    ///     cookies: The cookies of this very browser for the authentication host, as a header
    ///         `Cookie` has them.
    ///     state: The `state` that this very login session was sent to PingOne with.
    ///     code_verifier: The PKCE verifier that it was sent with. Without it the tokens are not
    ///         fetched.
    ///     username: The name that the user chose: give all three, or none to ask for them.
    ///     email: The e-mail address that the verification code goes to.
    ///     password: The password that the user chose.
    ///     without_tokens: Whether the user's tokens are not fetched at the end.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        flow_id: "str",
        cookies: "str",
        state: "str",
        *,
        code_verifier: "str | None" = None,
        username: "str | None" = None,
        email: "str | None" = None,
        password: "str | None" = None,
        without_tokens: "bool" = false,
        context: "bytes | str | None" = None,
    ) -> "Pairing")]
    fn register_in(
        &self,
        py: Python<'_>,
        flow_id: Given<declared::Id>,
        cookies: Given<pingpair::Secret>,
        state: Given<pingpair::Secret>,
        code_verifier: Option<Given<pingpair::Secret>>,
        username: Option<String>,
        email: Option<String>,
        password: Option<Given<pingpair::Secret>>,
        without_tokens: bool,
        context: Option<Binding>,
    ) -> PyResult<Pairing> {
        self.begin(py, context, |client| {
            registering::rules(username, email, password, None, without_tokens).and_then(|rules| {
                let start = registering::redirect(flow_id, cookies, state, code_verifier);
                client.register_in(start, rules)
            })
        })
    }

    /// Pairs a phone number by a text message.
    ///
    /// The user's id comes from your login session or directory, never from the form that asks to
    /// enrol. Nothing is sent yet.
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     phone: The phone number, such as `+12025550123`.
    ///     nickname: What the user calls the device. From 1 to 100 characters.
    ///     policy_id: The MFA policy that decides; the environment's own one if not given.
    ///     template_locale: The language of the message that carries the OTP, such as `en`. From 1
    ///         to 35 characters.
    ///     template_variant: The variant of that message. From 1 to 100 characters.
    ///     template_variables: What the variables of that message stand for, by name.
    ///     test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
    ///         against a tenant.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        user_id: "str",
        phone: "str",
        *,
        nickname: "str | None" = None,
        policy_id: "str | None" = None,
        template_locale: "str | None" = None,
        template_variant: "str | None" = None,
        template_variables: "dict[str, str] | None" = None,
        test_mode: "bool | None" = None,
        context: "bytes | str | None" = None,
    ) -> "Pairing")]
    fn pair_mfa_sms(
        &self,
        py: Python<'_>,
        user_id: Given<declared::Id>,
        phone: Given<String>,
        nickname: Option<Given<String>>,
        policy_id: Option<Given<declared::Id>>,
        template_locale: Option<Given<String>>,
        template_variant: Option<Given<String>>,
        template_variables: Option<Given<std::collections::BTreeMap<String, String>>>,
        test_mode: Option<Given<bool>>,
        context: Option<Binding>,
    ) -> PyResult<Pairing> {
        let mut request = declared::CreateDevice::new(user_id.take(), declared::MfaDeviceType::Sms);
        request.nickname = nickname.map(Given::take);
        request.policy_id = policy_id.map(Given::take);
        request.template_locale = template_locale.map(Given::take);
        request.template_variant = template_variant.map(Given::take);
        request.template_variables = template_variables.map(Given::take);
        request.test_mode = test_mode.map(Given::take);
        self.begin(py, context, |client| {
            client.pair_mfa_otp(request.phone(phone.take()))
        })
    }

    /// Pairs a phone number by a call. Nothing is sent yet.
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     phone: The phone number, such as `+12025550123`.
    ///     extension: What is dialled after a call was answered, of VOICE; the client must allow
    ///         it. From 1 to 32 characters.
    ///     nickname: What the user calls the device. From 1 to 100 characters.
    ///     policy_id: The MFA policy that decides; the environment's own one if not given.
    ///     template_locale: The language of the message that carries the OTP, such as `en`. From 1
    ///         to 35 characters.
    ///     template_variant: The variant of that message. From 1 to 100 characters.
    ///     template_variables: What the variables of that message stand for, by name.
    ///     test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
    ///         against a tenant.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        user_id: "str",
        phone: "str",
        *,
        extension: "str | None" = None,
        nickname: "str | None" = None,
        policy_id: "str | None" = None,
        template_locale: "str | None" = None,
        template_variant: "str | None" = None,
        template_variables: "dict[str, str] | None" = None,
        test_mode: "bool | None" = None,
        context: "bytes | str | None" = None,
    ) -> "Pairing")]
    fn pair_mfa_voice(
        &self,
        py: Python<'_>,
        user_id: Given<declared::Id>,
        phone: Given<String>,
        extension: Option<Given<String>>,
        nickname: Option<Given<String>>,
        policy_id: Option<Given<declared::Id>>,
        template_locale: Option<Given<String>>,
        template_variant: Option<Given<String>>,
        template_variables: Option<Given<std::collections::BTreeMap<String, String>>>,
        test_mode: Option<Given<bool>>,
        context: Option<Binding>,
    ) -> PyResult<Pairing> {
        let mut request =
            declared::CreateDevice::new(user_id.take(), declared::MfaDeviceType::Voice);
        request.extension = extension.map(Given::take);
        request.nickname = nickname.map(Given::take);
        request.policy_id = policy_id.map(Given::take);
        request.template_locale = template_locale.map(Given::take);
        request.template_variant = template_variant.map(Given::take);
        request.template_variables = template_variables.map(Given::take);
        request.test_mode = test_mode.map(Given::take);
        self.begin(py, context, |client| {
            client.pair_mfa_otp(request.phone(phone.take()))
        })
    }

    /// Pairs an e-mail address. Nothing is sent yet.
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     email: The e-mail address.
    ///     nickname: What the user calls the device. From 1 to 100 characters.
    ///     policy_id: The MFA policy that decides; the environment's own one if not given.
    ///     template_locale: The language of the message that carries the OTP, such as `en`. From 1
    ///         to 35 characters.
    ///     template_variant: The variant of that message. From 1 to 100 characters.
    ///     template_variables: What the variables of that message stand for, by name.
    ///     test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
    ///         against a tenant.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        user_id: "str",
        email: "str",
        *,
        nickname: "str | None" = None,
        policy_id: "str | None" = None,
        template_locale: "str | None" = None,
        template_variant: "str | None" = None,
        template_variables: "dict[str, str] | None" = None,
        test_mode: "bool | None" = None,
        context: "bytes | str | None" = None,
    ) -> "Pairing")]
    fn pair_mfa_email(
        &self,
        py: Python<'_>,
        user_id: Given<declared::Id>,
        email: Given<String>,
        nickname: Option<Given<String>>,
        policy_id: Option<Given<declared::Id>>,
        template_locale: Option<Given<String>>,
        template_variant: Option<Given<String>>,
        template_variables: Option<Given<std::collections::BTreeMap<String, String>>>,
        test_mode: Option<Given<bool>>,
        context: Option<Binding>,
    ) -> PyResult<Pairing> {
        let mut request =
            declared::CreateDevice::new(user_id.take(), declared::MfaDeviceType::Email);
        request.nickname = nickname.map(Given::take);
        request.policy_id = policy_id.map(Given::take);
        request.template_locale = template_locale.map(Given::take);
        request.template_variant = template_variant.map(Given::take);
        request.template_variables = template_variables.map(Given::take);
        request.test_mode = test_mode.map(Given::take);
        self.begin(py, context, |client| {
            client.pair_mfa_otp(request.email(email.take()))
        })
    }

    /// Pairs an authenticator app. Nothing is sent yet.
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     nickname: What the user calls the device. From 1 to 100 characters.
    ///     policy_id: The MFA policy that decides; the environment's own one if not given.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        user_id: "str",
        *,
        nickname: "str | None" = None,
        policy_id: "str | None" = None,
        context: "bytes | str | None" = None,
    ) -> "Pairing")]
    fn pair_mfa_totp(
        &self,
        py: Python<'_>,
        user_id: Given<declared::Id>,
        nickname: Option<Given<String>>,
        policy_id: Option<Given<declared::Id>>,
        context: Option<Binding>,
    ) -> PyResult<Pairing> {
        let mut request =
            declared::CreateDevice::new(user_id.take(), declared::MfaDeviceType::Totp);
        request.nickname = nickname.map(Given::take);
        request.policy_id = policy_id.map(Given::take);
        self.begin(py, context, |client| client.pair_mfa_otp(request))
    }

    /// Pairs a phone number, an e-mail address or an authenticator app, by an OTP. Nothing is sent yet.
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     kind: The type of the device.
    ///     phone: The phone number of SMS, VOICE and WHATSAPP, such as `+12025550123`. From 1 to 32
    ///         characters.
    ///     extension: What is dialled after a call was answered, of VOICE; the client must allow
    ///         it. From 1 to 32 characters.
    ///     email: The e-mail address of EMAIL. From 3 to 254 characters.
    ///     serial_number: The serial number of OATH_TOKEN; the token must be known to the
    ///         environment. From 1 to 250 characters.
    ///     nickname: What the user calls the device. From 1 to 100 characters.
    ///     rp_id: The domain that a FIDO2 credential is for. For PingID Desktop it takes the place
    ///         of the policy's. From 1 to 253 characters.
    ///     rp_name: What users are shown for that domain. From 1 to 250 characters.
    ///     policy_id: The MFA policy that decides; the environment's own one if not given.
    ///     template_locale: The language of the message that carries the OTP, such as `en`. From 1
    ///         to 35 characters.
    ///     template_variant: The variant of that message. From 1 to 100 characters.
    ///     template_variables: What the variables of that message stand for, by name.
    ///     test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
    ///         against a tenant.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        user_id: "str",
        kind: "MfaDeviceType | str",
        *,
        phone: "str | None" = None,
        extension: "str | None" = None,
        email: "str | None" = None,
        serial_number: "str | None" = None,
        nickname: "str | None" = None,
        rp_id: "str | None" = None,
        rp_name: "str | None" = None,
        policy_id: "str | None" = None,
        template_locale: "str | None" = None,
        template_variant: "str | None" = None,
        template_variables: "dict[str, str] | None" = None,
        test_mode: "bool | None" = None,
        context: "bytes | str | None" = None,
    ) -> "Pairing")]
    fn pair_mfa_otp(
        &self,
        py: Python<'_>,
        user_id: Given<declared::Id>,
        kind: Given<declared::MfaDeviceType>,
        phone: Option<Given<String>>,
        extension: Option<Given<String>>,
        email: Option<Given<String>>,
        serial_number: Option<Given<String>>,
        nickname: Option<Given<String>>,
        rp_id: Option<Given<String>>,
        rp_name: Option<Given<String>>,
        policy_id: Option<Given<declared::Id>>,
        template_locale: Option<Given<String>>,
        template_variant: Option<Given<String>>,
        template_variables: Option<Given<std::collections::BTreeMap<String, String>>>,
        test_mode: Option<Given<bool>>,
        context: Option<Binding>,
    ) -> PyResult<Pairing> {
        let mut request = declared::CreateDevice::new(user_id.take(), kind.take());
        request.phone = phone.map(Given::take);
        request.extension = extension.map(Given::take);
        request.email = email.map(Given::take);
        request.serial_number = serial_number.map(Given::take);
        request.nickname = nickname.map(Given::take);
        request.rp_id = rp_id.map(Given::take);
        request.rp_name = rp_name.map(Given::take);
        request.policy_id = policy_id.map(Given::take);
        request.template_locale = template_locale.map(Given::take);
        request.template_variant = template_variant.map(Given::take);
        request.template_variables = template_variables.map(Given::take);
        request.test_mode = test_mode.map(Given::take);
        self.begin(py, context, |client| client.pair_mfa_otp(request))
    }

    /// Pairs an OATH token of the environment. Nothing is sent yet.
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     serial_number: The serial number of the token.
    ///     nickname: What the user calls the device. From 1 to 100 characters.
    ///     policy_id: The MFA policy that decides; the environment's own one if not given.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        user_id: "str",
        serial_number: "str",
        *,
        nickname: "str | None" = None,
        policy_id: "str | None" = None,
        context: "bytes | str | None" = None,
    ) -> "Pairing")]
    fn pair_mfa_oath_token(
        &self,
        py: Python<'_>,
        user_id: Given<declared::Id>,
        serial_number: Given<String>,
        nickname: Option<Given<String>>,
        policy_id: Option<Given<declared::Id>>,
        context: Option<Binding>,
    ) -> PyResult<Pairing> {
        let mut request =
            declared::CreateDevice::new(user_id.take(), declared::MfaDeviceType::OathToken);
        request.nickname = nickname.map(Given::take);
        request.policy_id = policy_id.map(Given::take);
        self.begin(py, context, |client| {
            client.pair_mfa_oath_token_with(request.serial_number(serial_number.take()))
        })
    }

    /// Pairs the user's computer, on which PingID Desktop runs.
    ///
    /// The registration in the question goes to that computer, whose agent makes the attestation
    /// (`DesktopAgent`). Take an attestation only from the login session that began the pairing, and let
    /// the user confirm the outcome's operating system, nickname and model. Nothing is sent yet.
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     nickname: What the user calls the device. From 1 to 100 characters.
    ///     rp_id: The domain that a FIDO2 credential is for. For PingID Desktop it takes the place
    ///         of the policy's. From 1 to 253 characters.
    ///     rp_name: What users are shown for that domain. From 1 to 250 characters.
    ///     policy_id: The MFA policy that decides; the environment's own one if not given.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        user_id: "str",
        *,
        nickname: "str | None" = None,
        rp_id: "str | None" = None,
        rp_name: "str | None" = None,
        policy_id: "str | None" = None,
        context: "bytes | str | None" = None,
    ) -> "Pairing")]
    fn pair_mfa_desktop(
        &self,
        py: Python<'_>,
        user_id: Given<declared::Id>,
        nickname: Option<Given<String>>,
        rp_id: Option<Given<String>>,
        rp_name: Option<Given<String>>,
        policy_id: Option<Given<declared::Id>>,
        context: Option<Binding>,
    ) -> PyResult<Pairing> {
        let mut request =
            declared::CreateDevice::new(user_id.take(), declared::MfaDeviceType::PingIdDesktop);
        request.nickname = nickname.map(Given::take);
        request.rp_id = rp_id.map(Given::take);
        request.rp_name = rp_name.map(Given::take);
        request.policy_id = policy_id.map(Given::take);
        self.begin(py, context, |client| client.pair_mfa_desktop_with(request))
    }

    /// Pairs a FIDO2 credential: of a security key, or of the user's own device. Nothing is sent yet.
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     relying_party: The pages that may ask for credentials: configuration, never from a
    ///         browser.
    ///     relying_party_name: The name that people know them by. Default: the relying party's id.
    ///     nickname: What the user calls the device. From 1 to 100 characters.
    ///     policy_id: The MFA policy that decides; the environment's own one if not given.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        user_id: "str",
        relying_party: "RelyingParty",
        *,
        relying_party_name: "str | None" = None,
        nickname: "str | None" = None,
        policy_id: "str | None" = None,
        context: "bytes | str | None" = None,
    ) -> "Pairing")]
    fn pair_mfa_fido2(
        &self,
        py: Python<'_>,
        user_id: Given<declared::Id>,
        relying_party: PyRef<'_, RelyingParty>,
        relying_party_name: Option<String>,
        nickname: Option<Given<String>>,
        policy_id: Option<Given<declared::Id>>,
        context: Option<Binding>,
    ) -> PyResult<Pairing> {
        let mut request =
            declared::CreateDevice::new(user_id.take(), declared::MfaDeviceType::Fido2);
        request.nickname = nickname.map(Given::take);
        request.policy_id = policy_id.map(Given::take);
        self.begin(py, context, |client| {
            let party = relying_party.core();
            let name = relying_party_name.unwrap_or_else(|| party.id().to_owned());
            client.pair_mfa_fido2_with(request.rp_id(party.id()).rp_name(name), party)
        })
    }

    /// Pairs a phone with an app that uses PingOne's SDK, by a pairing key that is shown.
    ///
    /// Whoever sees the key can pair a phone of their own. Nothing is sent yet.
    ///
    /// Args:
    ///     user_id: The user's id.
    ///     application_ids: The ids of the native applications that may take it; all of the
    ///         environment's if none are given. From 0 to 20 entries. Default: `[]`.
    ///     policy_id: The MFA policy that decides; the environment's own one if not given.
    ///     context: What the pairing belongs to, such as the id of the login session: needed for
    ///         snapshots, and to be given again to resume one.
    #[pyo3(signature = (
        user_id: "str",
        *,
        application_ids: "list[str] | None" = None,
        policy_id: "str | None" = None,
        context: "bytes | str | None" = None,
    ) -> "Pairing")]
    fn pair_mfa_mobile(
        &self,
        py: Python<'_>,
        user_id: Given<declared::Id>,
        application_ids: Option<Given<Vec<declared::Id>>>,
        policy_id: Option<Given<declared::Id>>,
        context: Option<Binding>,
    ) -> PyResult<Pairing> {
        let mut request = declared::CreatePairingKey::new(user_id.take());
        if let Some(application_ids) = application_ids {
            request.application_ids = application_ids.take();
        }
        request.policy_id = policy_id.map(Given::take);
        self.begin(py, context, |client| client.pair_mfa_mobile_with(request))
    }
}
