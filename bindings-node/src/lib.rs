//! The native module of the Node package: one call for all operations.
//!
//! It takes and returns JSON in the names of TypeScript, by the core's descriptions; what a thin
//! layer of TypeScript makes of it is generated from the same descriptions. No rule of the service
//! stands here.
#![deny(unsafe_code)]

mod names;

use std::io::{self, Write};
use std::panic::AssertUnwindSafe;

use napi::bindgen_prelude::{Buffer, Error, Function};
use napi_derive::napi;
use pingpair::pingid::{GetOrganizationReport, ReportFileType};
use pingpair::{Client, Code, pingid};
use serde_json::{Map, Value};

/// A result whose error has the core's code.
type Result<T> = napi::Result<T, String>;

/// Calls the service for one organisation.
#[napi]
pub struct NativeClient(AssertUnwindSafe<Client>);

#[napi]
impl NativeClient {
    /// A client with the settings of a properties file.
    #[napi(factory, catch_unwind)]
    pub fn from_properties(path: String) -> Result<Self> {
        let client = Client::from_properties(path).map_err(error)?;
        Ok(Self(AssertUnwindSafe(client)))
    }

    /// Sends the operation that is called `name`; blocks until its reply is there.
    #[napi(catch_unwind)]
    pub fn call(&self, name: String, request: String) -> Result<String> {
        let reply = call(&self.0, &name, &request).map_err(error)?;
        Ok(Value::Object(reply).to_string())
    }

    /// Downloads the organisation's report and gives each piece to `write`; blocks until it is over.
    #[napi(catch_unwind)]
    pub fn report(&self, file_type: String, write: Function<'_, Buffer, ()>) -> Result<f64> {
        let request = GetOrganizationReport::new(ReportFileType::from(file_type));
        let downloaded = self.0.get_organization_report(request, &mut Out(write));
        // Exact up to 9 PB.
        Ok(downloaded.map_err(error)?.bytes as f64)
    }
}

/// A function to write to.
struct Out<'a>(Function<'a, Buffer, ()>);

impl Write for Out<'_> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let written = self.0.call(Buffer::from(piece));
        written.map_err(|_| io::Error::from(io::ErrorKind::Other))?;
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn call(client: &Client, name: &str, request: &str) -> pingpair::Result<Map<String, Value>> {
    let info = pingid::operation(name)?.info();
    let Ok(Value::Object(request)) = serde_json::from_str(request) else {
        return Err(Code::BodyMalformed.into());
    };
    let arguments = names::arguments(request, info.request)?;
    let reply = client.send_named(name, &arguments)?.into_value();
    names::outcome(reply, info)
}

fn error(error: pingpair::Error) -> Error<String> {
    Error::new(error.code().as_str().to_owned(), error.to_string())
}
