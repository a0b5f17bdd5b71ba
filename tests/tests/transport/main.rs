//! The transport that ships, against a server that plays faults on raw sockets.

mod faults;
mod idle;
mod meeting;
mod replies;
mod requests;
mod reuse;
mod setting_up;
mod time;
#[path = "../tls/mod.rs"]
mod tls;
