//! The low-level doors, by the types of operations: what only signs, and what only reads.
//!
//! They are functions that hold what they need: finding it through an object costs as much as signing does.

use std::sync::Arc;

use napi::bindgen_prelude::{
    Either3, FnArgs, Function, FunctionCallContext, Latin1String, Uint8Array,
};
use napi::{Env, JsString, Status};
use napi_derive::napi;
use pingpair::wire::{Options, ReplyReader, RequestSigner};
use pingpair::{Code, Error, Result};
use pingpair_border::doors::instant;
use pingpair_border::error::described;
use pingpair_border::typed::Typed;

use crate::credentials::NativeCredentials;
use crate::error::{self, thrown};

/// A token, or a reply in parts or as JSON; or an error as JSON behind a mark; or nothing.
type Told = Either3<Latin1String, String, ()>;

/// Takes a place, a request in parts, and a time in milliseconds.
type Signing<'env> = Function<'env, FnArgs<(u32, String, f64)>, Told>;

/// Takes a place and a token.
type Reading<'env> = Function<'env, FnArgs<(u32, String)>, Told>;

#[napi]
impl NativeCredentials {
    /// What gives the token of the operation of a place, its request in parts, at a time in milliseconds; nothing
    /// where JSON must judge the request.
    #[napi(catch_unwind)]
    pub fn signing<'env>(&self, env: &'env Env) -> error::Result<Signing<'env>> {
        let signer = RequestSigner::new(self.core(), &Options::default()).map_err(thrown)?;
        let sign = move |context: FunctionCallContext<'_>| {
            let (place, packed) = (context.get::<u32>(0)?, context.get::<String>(1)?);
            let now = match context.length() {
                2 => None,
                _ => Some(context.get::<f64>(2)?),
            };
            Ok(match sign(&signer, place, &packed, now) {
                Ok(Some(token)) => Either3::A(token.into()),
                Ok(None) => Either3::C(()),
                Err(error) => failed(&error),
            })
        };
        function(env, "sign", sign)
    }

    /// What gives the reply to the operation of a place: in parts, or as JSON.
    #[napi(catch_unwind)]
    pub fn reading<'env>(&self, env: &'env Env) -> error::Result<Reading<'env>> {
        let reader = ReplyReader::new(Arc::clone(self.core()));
        let read = move |context: FunctionCallContext<'_>| {
            let place = context.get::<u32>(0)?;
            let text = context.get::<JsString<'_>>(1)?;
            let read = match (text.utf8_len(), text.utf16_len()) {
                // As many bytes as characters: it is ASCII, which is taken over without being converted.
                (Ok(bytes), Ok(characters)) if bytes == characters => {
                    read(&reader, place, &context.get::<Latin1String>(1)?)
                }
                // A token is ASCII, so that this is refused like any other text that is none.
                (Ok(_), _) => read(&reader, place, context.get::<String>(1)?.as_bytes()),
                (Err(error), _) if error.status == Status::StringExpected => {
                    read(&reader, place, &context.get::<Uint8Array>(1)?)
                }
                (Err(error), _) => return Err(error),
            };
            Ok(match read {
                Ok(told) if told.is_ascii() => Either3::A(told.into()),
                Ok(told) => Either3::B(told),
                Err(error) => failed(&error),
            })
        };
        function(env, "read", read)
    }
}

fn sign(
    signer: &RequestSigner,
    place: u32,
    packed: &str,
    now: Option<f64>,
) -> Result<Option<String>> {
    let now = instant(now)?;
    let signed = (typed(place)?.sign)(signer, packed, now).transpose()?;
    Ok(signed.map(|token| token.expose().to_owned()))
}

fn read(reader: &ReplyReader, place: u32, token: &[u8]) -> Result<String> {
    (typed(place)?.read)(reader, token)
}

fn typed(place: u32) -> Result<&'static Typed> {
    Typed::at(place).ok_or_else(|| Error::from(Code::UnknownOperation))
}

fn failed(error: &Error) -> Told {
    Either3::B(format!("{FAILED}{}", described(error)))
}

fn function<'env, Arguments: napi::bindgen_prelude::JsValuesTupleIntoVec>(
    env: &'env Env,
    name: &str,
    callback: impl Fn(FunctionCallContext<'_>) -> napi::Result<Told> + 'static,
) -> error::Result<Function<'env, Arguments, Told>> {
    env.create_function_from_closure(name, callback)
        .map_err(|_| thrown(Code::Internal.into()))
}

/// Stands before an error: neither a token nor parts nor JSON begin with it.
const FAILED: char = '!';
