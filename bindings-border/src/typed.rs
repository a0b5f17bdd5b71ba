//! Operations by their types: what sends, signs and reads them, for the native module's doors.

use pingpair::operation::{Operation, from_arguments};
use pingpair::wire::{ReplyReader, RequestSigner, RequestToken};
use pingpair::{Client, Result, Timestamp};
use serde_json::{Map, Value};

use crate::client::object;
use crate::generated::OPERATIONS;
use crate::given::{self, Given, Parts};
use crate::names;
use crate::told::Answered;

/// An operation, found once and then called without trees of JSON between its type and the layer.
pub struct Typed {
    /// The name of the client's method, in the core.
    pub method: &'static str,
    /// Sends it with arguments in camelCase; gives its reply as JSON in the same.
    pub send: fn(&Client, Map<String, Value>) -> Result<String>,
    /// Sends it as it was packed; nothing if that is for JSON.
    pub send_packed: fn(&str) -> Option<Sending>,
    /// Signs it as it was packed; nothing if that is for JSON.
    pub sign: fn(&RequestSigner, &str, Timestamp) -> Option<Result<RequestToken>>,
    /// Signs it as JSON in camelCase.
    pub sign_json: fn(&RequestSigner, &[u8], Timestamp) -> Result<RequestToken>,
    /// Reads a reply by itself, packed.
    pub read: fn(&ReplyReader, &[u8]) -> Result<String>,
    /// Reads a reply by itself, as JSON.
    pub read_json: fn(&ReplyReader, &[u8]) -> Result<Vec<u8>>,
}

/// Sends what was made of parts on another thread; gives its reply as JSON.
pub type Sending = Box<dyn FnOnce(&Client) -> Result<String> + Send>;

impl Typed {
    /// The row of an operation.
    pub const fn of<O: Operation + Given>(method: &'static str) -> Self
    where
        O::Reply: Answered,
    {
        Self {
            method,
            send: |client, given| {
                let arguments = names::arguments(given, O::OPERATION.request)?;
                let request = from_arguments::<O>(&arguments)?;
                client.send(request)?.value().json()
            },
            send_packed: |packed| {
                let request = Parts::read::<O>(packed)?;
                Some(Box::new(|client| client.send(request)?.value().json()))
            },
            sign: |signer, packed, now| {
                let request = Parts::read::<O>(packed)?;
                Some(signer.sign(&request, Operation::own_client_data(&request), now))
            },
            sign_json: |signer, json, now| {
                let request = match given::from_json::<O>(json) {
                    Some(request) => request,
                    None => {
                        from_arguments(&names::arguments(object(json)?, O::OPERATION.request)?)?
                    }
                };
                signer.sign(&request, Operation::own_client_data(&request), now)
            },
            read: |reader, token| reader.verify::<O::Reply>(token)?.value().packed(),
            read_json: |reader, token| reader.verify::<O::Reply>(token)?.value().json_bytes(),
        }
    }

    /// The operation of this method.
    pub fn named(method: &str) -> Option<&'static Self> {
        OPERATIONS.iter().find(|typed| typed.method == method)
    }

    /// The operation of this place, which generated code of a layer counts as generated Rust does.
    pub fn at(place: u32) -> Option<&'static Self> {
        OPERATIONS.get(usize::try_from(place).ok()?)
    }
}
