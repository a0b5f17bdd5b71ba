//! The client of PingOne against the sandbox, over real HTTP: registration by hand, each kind of device,
//! and what becomes of requests whose answers are lost.

mod answers;
mod devices;
mod registration;
mod service;
mod worker;
