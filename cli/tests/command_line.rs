//! The real binary against a sandbox in this process.

#[path = "command_line/changes.rs"]
mod changes;
#[path = "command_line/consent.rs"]
mod consent;
#[path = "command_line/conversation.rs"]
mod conversation;
#[path = "command_line/demo.rs"]
mod demo;
#[path = "command_line/enrol.rs"]
mod enrol;
#[path = "command_line/help.rs"]
mod help;
#[path = "command_line/hostile_text.rs"]
mod hostile_text;
#[path = "command_line/interrupts.rs"]
mod interrupts;
#[path = "command_line/jobs.rs"]
mod jobs;
#[path = "command_line/operations.rs"]
mod operations;
#[path = "command_line/pair.rs"]
mod pair;
#[path = "command_line/pair_at_terminal.rs"]
mod pair_at_terminal;
#[path = "command_line/pingone.rs"]
mod pingone;
#[path = "command_line/pingone_pair.rs"]
mod pingone_pair;
#[path = "command_line/pingone_register.rs"]
mod pingone_register;
#[path = "command_line/report.rs"]
mod report;
#[path = "command_line/report_job.rs"]
mod report_job;
#[path = "command_line/resync.rs"]
mod resync;
#[path = "command_line/sandbox.rs"]
mod sandbox;
#[path = "command_line/secrets.rs"]
mod secrets;
#[path = "command_line/snapshots.rs"]
mod snapshots;
#[path = "command_line/support.rs"]
mod support;
#[path = "command_line/tokens.rs"]
mod tokens;
