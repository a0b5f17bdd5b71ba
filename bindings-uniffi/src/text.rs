//! Texts, views, and what tries leases and stores.

use std::sync::Arc;

use pingpair::pairing::PairingView;
use pingpair_border::{conformance, outputs};

use crate::application::{Application, functions};
use crate::error::Result;

/// The text with everything spelt out that acts in terminals, logs and pages.
#[uniffi::export]
pub fn visible(text: String) -> Result<String> {
    Ok(pingpair::text::visible(&text).to_string())
}

/// The JSON of a view, checked, in the form that the layers take it.
#[uniffi::export]
pub fn check_view(json: String) -> Result<String> {
    let view = PairingView::from_json(&json)?;
    Ok(outputs::view(&view)?.to_string())
}

/// Tries everything that leases and stores promise; tells which promise was broken, if one was.
#[uniffi::export]
pub fn check_guards(
    lease: Option<Arc<dyn Application>>,
    store: Option<Arc<dyn Application>>,
) -> Result<Option<String>> {
    Ok(conformance::broken_promise(
        functions(lease),
        functions(store),
    ))
}
