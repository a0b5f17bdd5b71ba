//! Texts from outside, as they may be shown.

use pyo3::prelude::*;

/// The text with everything spelt out that acts in terminals, logs and pages: control characters, line
/// ends, and marks that turn or hide text.
#[pyfunction]
pub(crate) fn visible(text: &str) -> String {
    pingpair::text::visible(text).to_string()
}
