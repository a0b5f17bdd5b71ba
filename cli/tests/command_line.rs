//! The real binary against a sandbox in this process.

#[path = "command_line/changes.rs"]
mod changes;
#[path = "command_line/consent.rs"]
mod consent;
#[path = "command_line/demo.rs"]
mod demo;
#[path = "command_line/help.rs"]
mod help;
#[path = "command_line/hostile_text.rs"]
mod hostile_text;
#[path = "command_line/jobs.rs"]
mod jobs;
#[path = "command_line/operations.rs"]
mod operations;
#[path = "command_line/report.rs"]
mod report;
#[path = "command_line/sandbox.rs"]
mod sandbox;
#[path = "command_line/secrets.rs"]
mod secrets;
#[path = "command_line/support.rs"]
mod support;
#[path = "command_line/tokens.rs"]
mod tokens;
