//! The numbers by which the service says why it refused.
//!
//! The service may use others: an `errorId` is an open integer. Source: the vendor's page "PingID
//! API error codes" and public client code.

/// Done.
pub const SUCCESS: i64 = 200;
/// Invalid input.
pub const INVALID_INPUT: i64 = 400;
/// The transaction failed and may be tried again.
pub const TRANSACTION_FAILED: i64 = 10551;
/// A user of this name exists already in the organisation.
pub const USER_EXISTS: i64 = 10556;
/// No user of this name exists.
pub const USER_NOT_FOUND: i64 = 10564;

/// Whether the number asks for a further step instead of reporting a refusal: 30000 to 30999.
pub const fn is_further_step(error_id: i64) -> bool {
    error_id >= 30_000 && error_id <= 30_999
}
