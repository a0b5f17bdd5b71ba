//! The actions of a flow: start, read, register, verify, resume, exchange.

use pingpair_macros::{operation, reply};

use super::answer::Answer;
use super::body::Query;
use super::flow::{Flow, FlowSession, FlowState};
use super::operation::{Declared, Operation};
use super::sheet::{Fresh, Setting, Sheet};
use super::tokens::Tokens;
use crate::error::{Code, Error, Result};
use crate::secret::Secret;

pub(super) const OPERATIONS: &[Declared] = &[
    Declared::of::<StartFlow>(),
    Declared::of::<ReadFlow>(),
    Declared::of::<RegisterUser>(),
    Declared::of::<VerifyUser>(),
    Declared::of::<SendVerificationCode>(),
    Declared::of::<ResumeFlow>(),
    Declared::of::<ExchangeCode>(),
];

/// Starts a flow of the application, without redirects: `response_mode=pi.flow`, with PKCE.
///
/// `state`, `nonce` and the PKCE verifier are made anew for each attempt, and come back in the flow's
/// session. A flow that nobody goes on with ends by itself.
/// Source: the vendor's page "Authorize (Browserless and MFA Only Flows)".
#[operation(Get "/as/authorize", host = Auth, retry = Idempotent, reply = Flow,
            compose = compose_start, receive = receive_started)]
pub struct StartFlow {
    /// The sign-on policies to go by, names with blanks between them; the application's own if not given.
    #[query]
    #[wire("acr_values")]
    #[limit(1..=1024)]
    #[form(Name)]
    pub acr_values: Option<String>,
}

/// Reads what a flow waits for.
///
/// Source: the vendor's page "Read Flow".
#[operation(Get "/flows/{flowId}", host = Auth, retry = Read, reply = Flow,
            receive = receive_read)]
pub struct ReadFlow {
    /// The flow.
    #[flow]
    pub session: FlowSession,
}

/// Registers a user, who then gets a verification code by e-mail unless the policy asks for none.
///
/// It makes an account and reaches a person: it is sent once. Only a flow that offers `user.register`
/// takes it.
/// Source: the vendor's page "Register User".
#[operation(Post "/flows/{flowId}", host = Auth,
            media_type = "application/vnd.pingidentity.user.register+json", retry = Human,
            reply = Flow, receive = receive_registered)]
pub struct RegisterUser {
    /// The flow.
    #[flow]
    pub session: FlowSession,
    /// The name that the user chose.
    #[limit(1..=128)]
    #[form(Name)]
    #[personal]
    pub username: String,
    /// The e-mail address that the verification code goes to.
    #[limit(3..=254)]
    #[form(Name)]
    #[personal]
    pub email: String,
    /// The password that the user chose.
    #[limit(1..=1024)]
    pub password: Secret,
}

/// Verifies the e-mail address of a user by the code that was sent to it.
///
/// It burns a try: it is sent once.
/// Source: the vendor's page "Verify User".
#[operation(Post "/flows/{flowId}", host = Auth,
            media_type = "application/vnd.pingidentity.user.verify+json", retry = OneTime,
            reply = Flow, receive = receive_verified)]
pub struct VerifyUser {
    /// The flow.
    #[flow]
    pub session: FlowSession,
    /// The code: 8 letters and digits, as the user typed them.
    #[limit(1..=64)]
    #[form(Name)]
    pub verification_code: Secret,
}

/// Sends the verification code again.
///
/// It reaches a person: it is sent once.
/// Source: the vendor's page "Send Verification Code".
#[operation(Post "/flows/{flowId}", host = Auth,
            media_type = "application/vnd.pingidentity.user.sendVerificationCode+json",
            retry = Human, reply = Flow, compose = compose_sending, receive = receive_sent)]
pub struct SendVerificationCode {
    /// The flow.
    #[flow]
    pub session: FlowSession,
}

/// Takes the code of a completed flow.
///
/// The code is given once: it is sent once. The answer must lead to our redirect URI with our `state`.
/// Source: the vendor's page "Resume Flow".
#[operation(Get "/as/resume", host = Auth, retry = OneTime, reply = ResumedFlow,
            compose = compose_resume, receive = receive_resumed)]
pub struct ResumeFlow {
    /// The flow.
    #[flow]
    pub session: FlowSession,
}

/// Exchanges the code of a completed flow for tokens.
///
/// The code is taken once: it is sent once.
/// Source: the vendor's page "Token (authorization_code)".
#[operation(Post "/as/token", host = Auth, media_type = "application/x-www-form-urlencoded",
            retry = OneTime, reply = Tokens, compose = compose_exchange)]
pub struct ExchangeCode {
    /// The code.
    #[limit(1..=4096)]
    pub code: Secret,
    /// The PKCE verifier that the flow was started with.
    #[wire("code_verifier")]
    #[limit(43..=128)]
    pub code_verifier: Secret,
}

/// The code of a completed flow.
#[reply]
pub struct ResumedFlow {
    /// The code, which ExchangeCode takes.
    pub code: Secret,
    /// The flow's session, with the cookies that the answer has set.
    pub session: FlowSession,
}

fn compose_start(request: &StartFlow, setting: &Setting<'_>) -> Result<Sheet> {
    let application = setting.application()?;
    let fresh = Fresh::new(setting.entropy)?;
    let mut sheet = Sheet::default();
    for (name, value) in [
        ("response_type", "code"),
        ("response_mode", "pi.flow"),
        ("client_id", application.client_id()),
        ("redirect_uri", application.redirect_uri()),
        ("scope", &application.scope),
        ("state", fresh.state.expose()),
        ("nonce", fresh.nonce.expose()),
        ("code_challenge", &fresh.code_challenge()),
        ("code_challenge_method", "S256"),
    ] {
        sheet.query.add(name, Some(value));
    }
    Operation::write_query(request, &mut sheet.query);
    sheet.fresh = Some(fresh);
    Ok(sheet)
}

fn receive_started(_: &StartFlow, answer: &Answer<'_>) -> Result<Flow> {
    let state: FlowState = answer.record()?;
    answer.confirm_flow(&state, state.id)?;
    let mut session = answer.session(&FlowSession::new(state.id));
    if let Some(fresh) = answer.fresh {
        session.state = Some(fresh.state.clone());
        session.code_verifier = Some(fresh.code_verifier.clone());
        session.nonce = Some(fresh.nonce.clone());
    }
    Ok(Flow::new(state, session))
}

fn receive_read(request: &ReadFlow, answer: &Answer<'_>) -> Result<Flow> {
    receive(&request.session, answer)
}

/// Whoever is in the flow must be the user who registered.
fn receive_registered(request: &RegisterUser, answer: &Answer<'_>) -> Result<Flow> {
    let flow = receive(&request.session, answer)?;
    let user = flow.state.user.as_ref();
    match user.and_then(|user| user.username.as_deref()) {
        Some(username) if !username.eq_ignore_ascii_case(&request.username) => {
            Err(Error::new(Code::ReplyAboutAnotherObject).detail("user"))
        }
        _ => Ok(flow),
    }
}

fn receive_verified(request: &VerifyUser, answer: &Answer<'_>) -> Result<Flow> {
    receive(&request.session, answer)
}

/// The page shows the body of another action; an empty object is known to be taken.
fn compose_sending(_: &SendVerificationCode, _: &Setting<'_>) -> Result<Sheet> {
    Ok(Sheet::empty_object())
}

fn receive_sent(request: &SendVerificationCode, answer: &Answer<'_>) -> Result<Flow> {
    receive(&request.session, answer)
}

fn receive(session: &FlowSession, answer: &Answer<'_>) -> Result<Flow> {
    let state = answer.flow_state(session.flow_id)?;
    Ok(Flow::new(state, answer.session(session)))
}

fn compose_resume(request: &ResumeFlow, _: &Setting<'_>) -> Result<Sheet> {
    let mut sheet = Sheet::default();
    let flow_id = request.session.flow_id.to_string();
    sheet.query.add("flowId", Some(&flow_id));
    Ok(sheet)
}

/// The code comes in a redirect to our redirect URI, or in the flow itself; either way with our `state`.
fn receive_resumed(request: &ResumeFlow, answer: &Answer<'_>) -> Result<ResumedFlow> {
    let refused = |what: &str| Err(Error::new(Code::FlowRedirectRefused).detail(what));
    let session = answer.session(&request.session);
    let (code, state) = if (300..400).contains(&answer.status) {
        let redirect = answer.redirect()?;
        if redirect.error.is_some() {
            return refused("a code, and no error");
        }
        (redirect.code, redirect.state)
    } else {
        let flow = answer.flow_state(session.flow_id)?;
        let response = flow.authorize_response;
        response.map_or((None, None), |response| (response.code, response.state))
    };
    let ours = session.state.as_ref().map(Secret::expose);
    let theirs = state.as_ref().map(Secret::expose);
    match code {
        _ if ours.is_none() || theirs != ours => refused("state"),
        Some(code) => Ok(ResumedFlow::new(code, session)),
        None => refused("code"),
    }
}

fn compose_exchange(request: &ExchangeCode, setting: &Setting<'_>) -> Result<Sheet> {
    let application = setting.application()?;
    let mut form = Query::default();
    form.add("grant_type", Some("authorization_code"));
    form.add("code", Some(request.code.expose()));
    form.add("redirect_uri", Some(application.redirect_uri()));
    form.add("code_verifier", Some(request.code_verifier.expose()));
    let authorization = application.client.authenticate(&mut form);
    Ok(Sheet {
        authorization,
        ..Sheet::form(&form)
    })
}
