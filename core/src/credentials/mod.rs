//! What a client needs to know of its organisation.

mod base_url;

pub use base_url::BaseUrl;
