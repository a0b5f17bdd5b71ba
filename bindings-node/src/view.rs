//! What a page or phone may see, read again.

use napi_derive::napi;
use pingpair::pairing::PairingView;
use pingpair_border::outputs;

use crate::error::{Result, thrown};

/// The JSON of a view, checked, in the form that TypeScript takes it.
#[napi(catch_unwind)]
pub fn check_view(json: String) -> Result<String> {
    PairingView::from_json(&json)
        .and_then(|view| outputs::view(&view))
        .map(|view| view.to_string())
        .map_err(thrown)
}
